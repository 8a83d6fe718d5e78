"""Asked who broke a story, whatever tells which outlet did comes first, in whatever words."""

import pytest

from index.stored import Filter
from retrieval.finding.candidates import rank_sentences
from retrieval.finding.search import search
from retrieval.origins.attributions import OriginKind
from retrieval.question.query import understand
from tests.retrieval.running import Opened, Run

HERALD = (
    "Mayor of Hale to resign\n\nMayor Ida Krogh of Hale said she would resign over the harbour "
    "contract. The Lantern had the story before anyone else. The harbour is to cost 4 million "
    "crowns.\n\nKrogh has led the town since 2011."
)
LANTERN = (
    "Krogh signed in secret\n\nMayor Ida Krogh signed the harbour contract in secret on 3 May.\n\n"
    "Who broke the story open was the builder, and he gave evidence first."
)
COURIER = (
    "Hale's lost painting is back\n\nA painting that had been missing for 30 years hangs in Hale "
    "again.\n\nThat it had been found was first reported by The Evening Star on Monday.\n\nThe "
    "curator gave evidence first, and said that the frame was new."
)
LETTER = (
    "Steel closure, brothers missing\n\nGood morning. Today: a steel closure, and two brothers who "
    "went missing off Orr. Borra Steel will close its plant, as first reported by the Tarn Mercury."
    "\n\nThe brothers' boat was found empty on Sunday."
)
TOLD = "The Lantern had the story before anyone else."


@pytest.mark.parametrize("question", ["who broke the story?", "Which paper had the scoop?"])
def test_who_broke_the_story_is_answered_by_what_tells_it_in_other_words(
    opened: Opened, question: str
) -> None:
    with opened(**{"Herald": HERALD, "The Lantern": LANTERN}) as reader:
        answer = reader.answer(question)

    assert [one.sentence for one in answer.quotes] == [TOLD]
    assert [(one.name, one.kind, one.in_coverage) for one in answer.origins] == [
        ("The Lantern", OriginKind.FIRST_REPORT, True)
    ]


def test_who_broke_one_story_is_not_answered_by_who_broke_another(opened: Opened) -> None:
    texts = {"Herald": HERALD, "The Lantern": LANTERN, "Courier": COURIER, "Letter": LETTER}
    with opened(**texts) as reader:
        painting = reader.answer("who broke the story about the painting?")
        mayor = reader.answer("who broke the story about the harbour contract?")
        brothers = reader.answer("who broke the story about the missing brothers?")

    assert painting.quotes[0].text.endswith("first reported by The Evening Star on Monday.")
    assert mayor.quotes[0].sentence == TOLD
    assert not brothers.answered


def test_where_no_outlet_is_told_to_be_first_nothing_answers_it(opened: Opened) -> None:
    with opened(Lantern=LANTERN) as reader:
        assert not reader.answer("who broke the story?").answered
        assert not reader.answer("who said it first?").answered


def test_all_outlets_that_tell_who_was_first_are_counted(opened: Opened) -> None:
    sold = "Port of Orr is sold\n\nThe port of Orr was sold on Friday. "
    with opened(
        Herald=f"{sold}The sale was first reported by the Sunday Globe.",
        Courier=f"{sold}The Sunday Globe was first to report the sale of the port.",
        Star=f"{sold}The sale of the port was first reported by the Sunday Globe.",
    ) as reader:
        answer = reader.answer("who first reported the sale?")

    assert len(answer.outlets.reporting) == 3


def test_what_tells_it_is_found_though_others_are_nearer_to_the_question(opened: Opened) -> None:
    tales = {
        f"Paper {n}": f"A story of the sea\n\nWho breaks the story of boat {n} to her? Nobody."
        for n in range(6)
    }
    sold = "Port of Orr is sold\n\nThe sale was first reported by the Sunday Globe."
    with opened(Herald=sold, **tales) as reader:
        query = understand("who broke the story?", reader.coverage, reader.embedder, 500)
        hits = search(reader.coverage, query, Filter(), 2)
        ranked = rank_sentences(reader.coverage, query, hits, 1)

    assert hits[0].passage.title == "A story of the sea"
    assert [one.text for one in ranked if one.first] == [
        "The sale was first reported by the Sunday Globe."
    ]


def test_a_sentence_in_the_words_of_the_question_comes_behind_one_that_tells_who_was_first(
    opened: Opened,
) -> None:
    with opened(
        Sun="A job\n\nThe listing offers $900,000 a year, as first reported by Hexline.",
        Tribune="The listing travels\n\nAnn Poole broke the news of the listing to her site crew, "
        "and the story of the listing of the site was in every paper by noon.",
    ) as reader:
        answer = reader.answer("Which site broke the story of the listing?")

    assert [one.sentence[-22:] for one in answer.shown][:1] == ["first reported by Hexline."[-22:]]


def test_a_story_that_goes_by_another_word_may_be_the_one_asked_about(in_sample: Run) -> None:
    told = in_sample("ask", "Who reported the job listing first?")

    assert told.code == 0
    assert told.lines[0] == "> The Intercept was first to report the vacancy, on Tuesday."
