from dataclasses import asdict
from string import Formatter

import pytest

from bot import moderator_labels
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH, words_for
from bot.moderator_labels import ModeratorWords

BUTTONS = {
    "read",
    "more",
    "further",
    "remove_it",
    "previous",
    "next",
    "context",
    "sources",
    "nearest",
    "right",
    "wrong",
}
SAME = {"of_date", "wrong"}  # in some other language too


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("words", "in_english"),
    [
        (SPANISH, ENGLISH),
        (GERMAN, ENGLISH),
        (moderator_labels.SPANISH, moderator_labels.ENGLISH),
        (moderator_labels.GERMAN, moderator_labels.ENGLISH),
    ],
)
def test_every_label_is_translated_and_keeps_its_places(
    words: Words | ModeratorWords, in_english: Words | ModeratorWords
) -> None:
    for name, english in asdict(in_english).items():
        translated = getattr(words, name)
        assert places(translated) == places(english), name
        assert translated != english or name in SAME, name


@pytest.mark.parametrize(
    ("words", "server"),
    [(ENGLISH, "this server"), (SPANISH, "este servidor"), (GERMAN, "diesem Server")],
)
def test_what_is_told_in_private_talks_too_speaks_of_no_server_there(
    words: Words, server: str
) -> None:
    for told in (words.no_coverage, words.help, words.how_to_ask, words.empty, words.missing):
        assert server not in told


@pytest.mark.parametrize("words", [ENGLISH, SPANISH, GERMAN])
def test_labels_keep_within_discords_limits(words: Words) -> None:
    for name, text in asdict(words).items():
        limit = 80 if name in BUTTONS else 100 if name.startswith("ask_") else 2000
        assert 1 <= len(text) <= limit, name
    assert max(len(words.find_coverage), len(words.check_this)) <= 32


@pytest.mark.parametrize(
    ("locale", "words"),
    [("de", GERMAN), ("es-ES", SPANISH), ("es-419", SPANISH), ("en-GB", ENGLISH), ("ja", ENGLISH)],
)
def test_the_language_is_that_of_whoever_asks_and_english_otherwise(
    locale: str, words: Words
) -> None:
    assert words_for(locale) is words
