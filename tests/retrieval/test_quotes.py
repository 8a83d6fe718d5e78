"""Which sentences a quote is made of; every article here is indexed and asked for real."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.types import Article
from retrieval.reader import Reader, open_reader
from tests.limits import LIMITS
from tests.retrieval.running import BRIDGE, SCHOOL

LONG = (
    "The mining inquiry of Southmoor did not in the least believe what had been put to it, "
    f"{'in a letter, in a speech and then again in another letter, ' * 16}namely that Harold Finch "
    "stole the pension fund of the miners."
)
TEXTS = [
    BRIDGE,
    SCHOOL,
    "Mayor Ines Ward leads the harbour board of Eastport. She resigned on Friday over a tug boat.",
    "Old docks burn in Westport.\nShare on Facebook\nIt took nine fire engines to put them out.",
    LONG,
    "Did the harbour chief of Southport give up her bonus? She thought about it over the winter "
    "and spoke to her family. That would have been 1.1 million euros, and she declined all of it.",
    "No patient of Westmoor was harmed by the wrong dose. The nurses' union disputed that.",
    "The clinic of Eastmoor lost 4,000 records.\n\nBut that was not true. It lost none.",
    "The ferry line of Northwick is sold. “Nobody asked the crews,” union leader Petra Holt said. "
    "“Forty years of work were gone in one afternoon.”",
    "Mayor Ilse Krug of Northwater said the tram was late. “The tram has cost the town two "
    "summers. It was worth it,” said Jon Beck.",
    "The well of Westwick ran dry. ‘We carried water for six weeks,’ said Ute Sorg. ‘Nobody sent "
    "us a single tanker.’",
    "“The gale took the roof from the arena of Eastwick.”\n\nThe mayor said she was sorry.",
    "The zoo of Northport has a panda. It eats bamboo. It sleeps at noon. It weighs 98 kilos now.",
]


@pytest.fixture(scope="module")
def reader(
    embedder: Embedder, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("quotes")
    rows = "".join(f"{json.dumps({'text': text})}\n" for text in TEXTS)
    (folder / "wire.jsonl").write_text(rows)
    found = read_articles(folder / "wire.jsonl", LIMITS)
    build(folder / "data", [one for one in found if isinstance(one, Article)], embedder)
    settings = Settings(data_dir=folder / "data", models_dir=models_dir, answer_threshold=0.0)
    with open_reader(settings) as opened:
        yield opened


def first(reader: Reader, question: str) -> str:
    return reader.answer(question).quotes[0].text


def test_a_sentence_that_stands_alone_is_quoted_alone(reader: Reader) -> None:
    assert first(reader, "What would the bridge cost?") == (
        "The bridge would cost 40 million euros, the mayor said."
    )


def test_a_sentence_that_opens_with_a_pronoun_brings_the_one_that_it_leans_on(
    reader: Reader,
) -> None:
    assert first(reader, "Who resigned on Friday over a tug boat?") == TEXTS[2]


def test_a_quote_never_reaches_over_what_is_no_article(reader: Reader) -> None:
    assert first(reader, "How many fire engines did it take at the docks of Westport?") == (
        "It took nine fire engines to put them out."
    )


def test_a_long_sentence_is_quoted_whole_never_its_end_alone(reader: Reader) -> None:
    quote = reader.answer("Who stole the pension fund of the miners of Southmoor?").quotes[0]

    assert len(LONG) > 1000
    assert quote.text == LONG
    assert quote.answering == quote.span


def test_a_question_in_an_interview_is_what_the_whole_reply_is_about(reader: Reader) -> None:
    quote = reader.answer("How large was the bonus of the harbour chief of Southport?").quotes[0]
    article = quote.article.text

    assert article[quote.answering.start : quote.answering.end] == (
        "That would have been 1.1 million euros, and she declined all of it."
    )


def test_a_sentence_that_the_next_one_takes_back_is_quoted_with_it(reader: Reader) -> None:
    assert first(reader, "Was a patient of Westmoor harmed?") == (
        "No patient of Westmoor was harmed by the wrong dose. The nurses' union disputed that."
    )
    assert first(reader, "How many records did the clinic of Eastmoor lose?") == (
        "The clinic of Eastmoor lost 4,000 records.\n\nBut that was not true."
    )


def test_speech_without_a_speaker_is_quoted_with_the_sentence_that_names_him(
    reader: Reader,
) -> None:
    assert first(reader, "What was gone in one afternoon?") == (
        "“Nobody asked the crews,” union leader Petra Holt said. "
        "“Forty years of work were gone in one afternoon.”"
    )


def test_single_quotation_marks_hold_speech_too(reader: Reader) -> None:
    assert first(reader, "Did anybody send a tanker?") == (
        "‘We carried water for six weeks,’ said Ute Sorg. ‘Nobody sent us a single tanker.’"
    )


def test_speech_that_goes_on_is_of_whoever_ends_it_not_of_who_spoke_before(reader: Reader) -> None:
    assert first(reader, "How many summers has the tram cost the town?") == (
        "“The tram has cost the town two summers. It was worth it,” said Jon Beck."
    )


def test_who_speaks_in_another_paragraph_is_not_taken_for_the_speaker(reader: Reader) -> None:
    assert first(reader, "What did the gale take from the arena?") == (
        "“The gale took the roof from the arena of Eastwick.”"
    )


def test_a_quote_has_three_sentences_at_most(reader: Reader) -> None:
    quote = first(reader, "How many kilos does the panda weigh now?")

    assert quote == "It eats bamboo. It sleeps at noon. It weighs 98 kilos now."


@pytest.mark.parametrize(
    "sentence",
    [
        "Engineers had asked for more\ntime to test the steel.",
        "Nobody was hurt, the fire chief said.",
        "Mayor Ines Ward leads the harbour board of Eastport.",
    ],
)
def test_a_sentence_asked_word_for_word_is_the_first_quote(sentence: str, reader: Reader) -> None:
    assert sentence in first(reader, sentence)


def test_most_quotes_are_one_sentence(reader: Reader) -> None:
    quotes = [
        quote
        for question in ("What did the mayor say?", "Where are lessons held?", "Who was hurt?")
        for quote in reader.answer(question).quotes
    ]

    assert sum(quote.span == quote.answering for quote in quotes) > len(quotes) / 2
