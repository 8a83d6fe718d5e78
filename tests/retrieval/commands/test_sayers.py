"""On whose word an outlet says what is quoted."""

from dataclasses import replace

import pytest

from retrieval.commands.sayers import OWN, UNNAMED, on_whose_word
from tests.retrieval.quoting import quote


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The mill is shut,” Ann Moll said.", "on the word of Ann Moll"),
        ("The mill is shut, according to Kim Berg.", "on the word of Kim Berg"),
        ("The mill is shut, the mayor said.", "on the word of the mayor"),
        ("“The mill is shut,” he said.", UNNAMED),
        ("“The mill is shut. It is for sale.”", UNNAMED),
        ("The mill was shut in May.", OWN),
        ("The mill is shut, said Ann Moll, the mayor of Hale.", "on the word of Ann Moll"),
        ("Ann Moll said that the mill is shut.", "on the word of Ann Moll"),
        ("Ann Moll, 50, told the court the truth: “The mill is shut.”", "on the word of Ann Moll"),
        ("Ann Moll said the mill is shut.", "on the word of Ann Moll"),
        ("According to Ann Moll, the mill is shut.", "on the word of Ann Moll"),
        ("“It is shut,” Mr Moll told reporters on Monday, “and sold.”", "on the word of Moll"),
        ("The mill is shut, a spokesman said.", UNNAMED),
    ],
)
def test_a_quote_tells_on_whose_word_it_is_said(text: str, told: str) -> None:
    assert on_whose_word(quote(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Falk, who said nothing to Holm, left at noon.",
        "Falk left the hall, said nothing to Holm.",
        "Falk left at noon after Holm said goodbye.",
        "Holm said the mill is shut, but Falk left at noon.",
        "Holm asked the mayor to leave.",
        "What Ann Holm said the mayor denied.",
        "If Ann Holm said that the mill is shut, she lied.",
        "Although Ann Holm said the mill is shut, Falk left.",
        "Falk left, because Ann Holm said that.",
        "“It is shut,” Falk told Holm, the mayor said.",
        "Critics say the mill is shut.",
        "It says the mill is shut.",
        "Falk, Holm and Moll said nothing.",
        "What Falk calls “a shed” burnt down.",
        "Die Mühle ist zu, sagte Ann Moll.",
    ],
)
def test_who_does_not_say_what_a_sentence_tells_is_left_away(text: str) -> None:
    assert on_whose_word(quote(text)) is None


def test_what_stands_beside_the_words_of_somebody_is_not_on_his_word() -> None:
    text = "“I saw the fire,” Holm said. She works as a nurse."
    work = "She works as a nurse."
    assert on_whose_word(quote(text, work)) == OWN
    both = replace(quote(text), answering=quote(text, work).answering)
    assert on_whose_word(both) == OWN


def test_a_sentence_within_a_longer_quotation_is_on_the_word_of_who_is_quoted() -> None:
    text = "“I saw the fire. The mill burnt. I ran,” Holm said."
    assert on_whose_word(quote(text, "The mill burnt.")) == UNNAMED
