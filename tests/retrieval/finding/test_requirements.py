"""What a question wants of a sentence besides its words, sentence by sentence of one article."""

from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
import pytest

from index.passages import split_sentences
from index.store import Store
from index.stored import StoredArticle, StoredPassage, StoredSentence
from index.types import Article, Notice, NoticeKind, Span
from retrieval.finding.requirements import Fitness, Requirements
from tests.retrieval.quoting import written

WRONG = "Correction: an earlier version said that 12 boats sank."
TEXT = f"Ann Roe was jailed for six years in May. Why did the ferry sink? Nine boats sank. {WRONG}"
NOTICE = Notice(NoticeKind.CORRECTION, Span(len(TEXT) - len(WRONG), len(TEXT)))


class OneArticle:
    """A store of one article, which counts how often it is read."""

    def __init__(self, article: StoredArticle) -> None:
        self.article, self.reads = article, 0

    def articles_by_id(self, ids: Iterable[str]) -> dict[str, StoredArticle]:
        self.reads += 1
        return {self.article.id: self.article}

    def notices(self, version: int) -> Sequence[Notice]:
        return self.article.notices


def fitness(question: str, sentence: str, store: OneArticle | None = None) -> Fitness:
    store = store or OneArticle(written(TEXT, notices=(NOTICE,)))
    requirements = Requirements(question, cast(Store, store))
    return judged(requirements, store.article, sentence)


def judged(
    requirements: Requirements, article: StoredArticle, sentence: str, id_: int = 1
) -> Fitness:
    """Judge a sentence of an article whose text is all one passage."""
    text = article.text
    passage = StoredPassage(
        id_,
        article.version,
        article.id,
        None,
        None,
        Span(0, len(text)),
        text,
        np.zeros(2, np.float32),
    )
    spans = split_sentences(Article("town.txt", text, (Span(0, len(text)),)))
    read = [StoredSentence(1, one, b"", 2) for one in spans]
    place = next(i for i, one in enumerate(spans) if text[one.start : one.end] == sentence)
    return requirements.fitness(passage, read[: place + 1])


def test_where_a_kind_of_answer_is_asked_for_a_sentence_offers_it_or_not() -> None:
    asked = "How many boats sank?"

    assert fitness(asked, "Nine boats sank.") == Fitness(offers=True)
    assert fitness(asked, "Why did the ferry sink?").offers is False
    assert fitness("What about the boats?", "Nine boats sank.") == Fitness(offers=None)


@pytest.mark.parametrize(
    ("question", "corrects"), [("Did boats sink?", True), ("What was corrected?", False)]
)
def test_a_correction_answers_only_where_it_is_asked_about(question: str, corrects: bool) -> None:
    found = fitness(question, WRONG)

    assert found.corrects is corrects
    assert found.faults == corrects


@pytest.mark.parametrize(
    ("question", "asks"), [("Did the ferry sink?", True), ("What did the paper ask?", False)]
)
def test_a_question_answers_only_where_one_is_asked_for(question: str, asks: bool) -> None:
    assert fitness(question, "Why did the ferry sink?").asks is asks


def test_what_tells_nothing_of_the_fate_that_is_asked_about_answers_nothing() -> None:
    asked = "How long was Ann Roe jailed?"

    assert fitness(asked, "Ann Roe was jailed for six years in May.") == Fitness(offers=True)
    assert fitness("When was Jon Beck charged?", "Nine boats sank.") == Fitness(
        offers=False, untold=True
    )


@pytest.mark.parametrize(
    ("question", "sentence", "asks"),
    [
        ("Did the ferry sink?", "We asked whether the ferry had sunk.", True),
        ("Why did it sink?", "This newspaper also asked the owner why the ferry sank.", True),
        ("Did the ferry sink?", "We asked if it had sunk, and the owner nodded.", False),
        ("Did the ferry sink?", "We asked if it had sunk\nand Ng said no.", False),
        ("What does Ng think?", "We spoke to Ann Ng,\nwho says that it sank.", False),
        ("Did the ferry sink?", "We asked whether it had sunk: it had.", False),
        ("Did the ferry sink?", "We asked whether it had sunk (it had).", False),
        ("Did the ferry sink?", "We asked if it had sunk - it had not.", False),
        ("Did the ferry sink?", "We asked whether it had sunk, which it had.", False),
        ("Did the ferry sink?", "I asked whether it had sunk and was told no.", False),
        ("Did the ferry sink?", "I asked if it had sunk only to hear that it had.", False),
        ("Did the ferry sink?", "Asked whether it had sunk, Ng said no.", False),
        ("Did the ferry sink?", "Senators asked whether the ferry had sunk.", False),
        ("What did you ask?", "We asked whether the ferry had sunk.", False),
        ("What does Ng think?", "I also talked to the owner, Ann Ng, who has three ferries.", True),
        ("What does Ng think?", "We spoke to Ann Ng, who says that it sank.", False),
        ("What does Ng think?", "I spoke to Ann Ng, who blamed the captain.", False),
        ("What do they think?", "I talked to three sailors who fear for their jobs.", False),
        ("Who is Ann Ng?", "I also talked to the owner, Ann Ng, who has three ferries.", False),
    ],
)
def test_that_a_question_was_put_or_somebody_heard_is_no_reply(
    question: str, sentence: str, asks: bool
) -> None:
    assert fitness(question, sentence, OneArticle(written(sentence))).asks is asks


POOLS = "In March the council opened a pool in Orr. In the second half of the year it lost $4m."


@pytest.mark.parametrize(
    ("question", "sentence", "anothers"),
    [
        (
            "Where did the council open a pool in the first half of the year?",
            "In March the council opened a pool in Orr.",
            False,
        ),
        (
            "How much did the council lose in the first half of the year?",
            "In the second half of the year it lost $4m.",
            True,
        ),
        (
            "Where did the council open a pool in the first quarter?",
            "In March the council opened a pool in Orr.",
            False,
        ),
    ],
)
def test_another_half_of_the_year_is_told_by_the_sentence_alone_where_it_names_a_month(
    question: str, sentence: str, anothers: bool
) -> None:
    store = OneArticle(written(POOLS))
    assert fitness(question, sentence, store).anothers is anothers


def test_another_half_is_told_anywhere_in_the_article_where_no_month_is_named() -> None:
    store = OneArticle(written("Revenue was $90m. It was for the second half of 2024."))
    question = "What was revenue in the first half of 2024?"
    assert fitness(question, "Revenue was $90m.", store).anothers


def test_another_quarter_is_told_anywhere_in_the_article() -> None:
    store = OneArticle(written("The loss was $4m. It was for the third quarter of the year."))
    assert fitness("second quarter loss", "The loss was $4m.", store).anothers


def test_each_reason_is_a_fault() -> None:
    assert Fitness(offers=False).faults == 0
    assert Fitness(asks=True).faults == 1
    assert Fitness(corrects=True, asks=True, anothers=True, unspoken=True).faults == 4


def test_a_fate_told_in_no_known_word_is_no_fault_and_yet_an_aside() -> None:
    assert Fitness(untold=True).faults == 0
    assert Fitness(untold=True).is_aside
    assert not Fitness().is_aside


def test_an_article_is_read_once_however_many_of_its_passages_are_judged() -> None:
    store = OneArticle(written(TEXT))
    requirements = Requirements("How long was Ann Roe jailed?", cast(Store, store))

    for id_ in range(5):
        judged(requirements, store.article, "Nine boats sank.", id_)

    assert store.reads == 1


def test_the_year_that_is_asked_about_may_stand_in_the_sentence_before() -> None:
    text = "In 2024 Orr had no fair. The 2025 fair drew 400 people. The 2026 fair is off."
    store = OneArticle(written(text))
    asked = "How many people came to the fair in 2024?"
    assert not fitness(asked, "The 2025 fair drew 400 people.", store).other_time
    assert fitness(asked, "The 2026 fair is off.", store).other_time


@pytest.mark.parametrize(
    ("update", "corrects"),
    [
        ("An earlier version of this article said nine. The port has since revised it.", True),
        ("This article was updated with the captain's words: it was not his ship.", False),
    ],
)
def test_an_update_is_a_correction_where_it_tells_what_an_earlier_version_said(
    update: str, *, corrects: bool
) -> None:
    text = f"Six boats sank. {update}"
    notice = Notice(NoticeKind.UPDATE, Span(16, len(text)))
    store = OneArticle(written(text, notices=(notice,)))

    found = [
        fitness("How many boats sank?", one.of(text), store)
        for one in split_sentences(Article("boats.txt", text, (Span(0, len(text)),)))
    ]

    assert [one.corrects for one in found] == [False, corrects, corrects][: len(found)]
