"""How a text becomes words and kept shingles: what copying changes is taken out first."""

import random

from hypothesis import given
from hypothesis import strategies as st

from index.shingles import ProseWord, shingles, winnowed, words_of
from index.types import Span

WORDS = st.lists(st.sampled_from("ferry harbour council pier vote budget storm crane".split()))


def read(text: str) -> list[ProseWord]:
    return words_of(text, [Span(0, len(text))])


def forms(text: str) -> list[str]:
    return [word.form for word in read(text)]


def random_words(seed: int, count: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices("abcdefghijklmnop", k=4)) for _ in range(count)]


def test_only_prose_becomes_words() -> None:
    text = "Share this\nThe pier is closed.\nRelated: Ferries\nIt reopens in May."
    prose = [Span(11, 30), Span(48, 66)]

    words = words_of(text, prose)

    assert [word.form for word in words] == "the pier is closed it reopens in may".split()
    assert all(text[word.start : word.end].casefold() == word.form for word in words)


def test_typography_is_no_part_of_a_word() -> None:
    typed = 'The pier\'s "new" crane - a gift - cost 9,500 euros in the U.S.'
    printed = "THE  pier’s “new”\n crane — a gift\u00a0– co\u00adst 9,500 euros in the US…"

    assert forms(typed) == forms(printed)


def test_ligatures_and_wide_digits_are_the_letters_and_digits_they_stand_for() -> None:
    assert forms("The ﬁrst café opened at \uff19 o'clock") == forms(
        "the first cafe\u0301 opened at 9 o’clock"
    )


def test_names_and_figures_are_marked_and_the_first_word_of_a_sentence_is_not() -> None:
    text = "Rain stopped Elm Park, Harwick and 2,000 fans. Nobody came 3rd."

    assert [word.form for word in read(text) if word.specific] == [
        "elm", "park", "harwick", "2,000", "3",
    ]  # fmt: skip


def test_words_inside_quotation_marks_are_marked() -> None:
    for text in ('He said: "We will rebuild." Then he left.',
                 "He said: “We will rebuild.” Then he left.",
                 "He said: «We will rebuild.» Then he left.",
                 "He said: „We will rebuild.“ Then he left."):  # fmt: skip
        assert [word.form for word in read(text) if word.quoted] == ["we", "will", "rebuild"]


def test_an_inch_mark_and_a_quotation_that_never_closes_quote_nothing() -> None:
    assert not any(word.quoted for word in read("A 5'10\" man. “We will rebuild. He left."))


def test_a_shingle_is_five_words_in_a_row() -> None:
    assert shingles(read("The pier is closed until May.")) == [
        ("the", "pier", "is", "closed", "until"),
        ("pier", "is", "closed", "until", "may"),
    ]


def test_a_text_too_short_for_a_shingle_keeps_none() -> None:
    assert shingles(read("The pier is closed")) == []
    assert winnowed(read("The pier is closed")) == frozenset()
    assert winnowed(read("")) == frozenset()


def test_kept_shingles_are_the_same_on_every_machine_and_in_every_process() -> None:
    assert winnowed(read("The pier is closed until May.")) == {35456734421817}


def test_about_one_shingle_is_kept_for_every_eight_words() -> None:
    kept = winnowed(read(" ".join(random_words(1, 4000))))

    assert 4000 / 10 < len(kept) < 4000 / 7


@given(WORDS, WORDS, st.integers(0, 1000))
def test_twenty_words_in_common_are_noticed_wherever_they_stand(
    before: list[str], after: list[str], seed: int
) -> None:
    common = random_words(seed, 20)

    one = read(" ".join([*before, *common, *after]))
    other = read(" ".join([*after, *common, *before, *before]))

    assert winnowed(one) & winnowed(other)


def test_a_very_long_text_is_read_up_to_a_bound() -> None:
    assert len(read("word " * 25_000)) == 20_000
