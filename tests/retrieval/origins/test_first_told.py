"""What tells which outlet was first, and what only looks like it."""

import pytest

from retrieval.origins.first_told import means_the_story, tells_who_was_first

OUTLETS = ("GameLedger", "The Reel Ledger", "The Moreton Courier", "Harbour FM")


@pytest.mark.parametrize(
    "text",
    [
        "The contract was first reported by The Capitol Observer on Sunday.",
        "The contract was first reported by The Lantern on Sunday.",
        "The outbreak was first reported by the Flemish weekly De Toren, which saw the letter.",
        "It was sold for 3 million crowns, as first reported by Hexline.",
        "The email, which GameLedger was first to report, adds nothing.",
        "The Reel Ledger had it first, on Tuesday.",
        "The sale is off, according to The Reel Ledger, which was first to report it.",
        "The leak was exclusively revealed by Harbour FM.",
        "Harbour FM exclusively revealed the leak on Friday.",
        "The deal, which the Financial Ledger was first to report, is the largest ever.",
        "He is out, according to the Echo, which was first to report his exit.",
        "We broke the story on 3 January.",
        "The virus is gone, as this newspaper first reported.",
        "News of the sale was broken by The Evening Star.",
    ],
)
def test_a_sentence_tells_which_outlet_was_first(text: str) -> None:
    assert tells_who_was_first(text, OUTLETS)


@pytest.mark.parametrize(
    "text",
    [
        "This article first appeared in The Moreton Courier and is republished with permission.",
        "The Reel Ledger reported on Tuesday that eleven jobs are open.",
        "Ms Pettifer, who gave evidence first, says she wrote in March.",
        "The fire was first reported by Ola Finn, who was walking her dog.",
        "Marta Lind was the first to break the 10-crown barrier last summer.",
        "Bob Hale was the first to break ranks.",
        "She bought a scoop from Luigi on the pier.",
        "The news broke on Monday.",
        "Nowak was the first to report the outbreak.",
        "Who was first to break orbit?",
    ],
)
def test_whoever_else_was_first_with_whatever_else_is_no_outlet_that_broke_a_story(
    text: str,
) -> None:
    assert not tells_who_was_first(text, OUTLETS)


def test_the_story_of_an_article_is_meant_where_none_is_named() -> None:
    assert means_the_story("The Lantern had the story before anyone else.")
    assert means_the_story("It was first reported by The Lantern.")
    assert means_the_story("The sale plan was first reported by the Sunday Globe.")
    assert not means_the_story("Borra Steel will close, as first reported by the Tarn Mercury.")


def test_a_long_text_is_read_in_little_time() -> None:
    assert not tells_who_was_first("this story " * 5_000)
