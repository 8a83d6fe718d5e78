import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.typography import Word, forms, has_line_end_hyphens, unaccented, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Ghoulish,” he said.", '"ghoulish" he said'),
        ("It isn’t over", "It isn't over"),
        ("$450,000–$650,000", "$450,000 - $650,000"),
        ("screen and stage—to write", "screen and stage - to write"),
        ("AI IS HERE", "AI is here"),
        ("a  word\u00a0and\tanother\none", "a word and another one"),
        ("they waited … and left", "they waited ... and left"),
        ("they waited [...] and left", "they waited and left"),
        ("[t]he studios", "The studios"),
        ("sell[ing] and rent[ing]", "selling and renting"),
        ("dif\u200bfi\u00adcult", "difficult"),
        ("the U.S. union at 5 p.m.", "the US union at 5 pm"),
        ("cafe\u0301", "café"),
        ("eﬃcient", "efficient"),
        ("87 % of actors", "87% of actors"),
        ("a [link](https://example.com/a,b?c=1) in Markdown", "a link in **Markdown**"),
    ],
)
def test_these_differ_in_typography_alone(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$900,000", "$600,000"),
        ("$900,000", "₹900,000"),
        ("$900,000", "$90,000"),
        ("900,000", "900.000"),
        ("3.5 million", "35 million"),
        ("10 5", "105"),
        ("10²", "102"),
        ("1½ years", "1 years"),
        ("-5 degrees", "5 degrees"),
        ("87%", "87"),
        ("87%", "87 percent"),
        ("per cent", "percent"),
        ("3:50 p.m.", "3:15 p.m."),
        ("C++", "C"),
        ("AT&T", "AT and T"),
        ("résumé", "resume"),
        ("will not pay", "will pay"),
        ("मुंबई", "मंबई"),
    ],
)
def test_these_say_something_else(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_a_range_has_no_minus() -> None:
    assert forms("10-15") == forms("10–15") == ["10", "15"]
    assert forms("-15") == ["-", "15"]


def test_a_date_without_its_space_is_no_large_number() -> None:
    assert forms("July 14,2023") == forms("July 14, 2023")


def test_each_ideograph_is_a_word_since_no_space_parts_them() -> None:
    assert forms("東京 is big") == ["東", "京", "is", "big"]


def test_a_word_knows_where_it_is_written() -> None:
    text = "“[T]he dif\u200bficult end.”"

    found = words(text)

    assert [text[word.start : word.end] for word in found] == ["[T]he", "dif\u200bficult", "end"]
    assert found[1] == Word("difficult", 7, 17)


def test_what_a_line_s_end_hyphenates_is_one_word_or_two() -> None:
    text = "machine-\n  learning inter-\nesting"

    assert has_line_end_hyphens(text)
    assert forms(text) == ["machine", "learning", "inter", "esting"]
    assert forms(text, rejoin=True) == ["machinelearning", "interesting"]


def test_a_hyphen_inside_a_line_is_not_rejoined() -> None:
    assert not has_line_end_hyphens("state-of-the-art, 10-\n15")
    assert forms("state-of-the-art", rejoin=True) == ["state", "of", "the", "art"]


NASTY = st.sampled_from("aZé’'\"“[](). ,-–…$%5,\u00a0\u200b\u00ad\n東ß²½&")
MIXED = st.text(NASTY | st.characters(exclude_categories=["Cs"]))


@given(MIXED, st.booleans())
def test_words_are_slices_in_order_and_have_the_forms(text: str, rejoin: bool) -> None:
    found = words(text, rejoin=rejoin)

    assert [word.form for word in found] == forms(text, rejoin=rejoin)
    assert all(word.form and not word.form.isspace() for word in found)
    ends = [0, *(word.end for word in found)]
    assert all(end <= word.start < word.end for end, word in zip(ends, found, strict=False))


@given(MIXED, MIXED)
def test_what_stands_after_a_space_has_no_part_in_the_words_before_it(a: str, b: str) -> None:
    assert forms(f"{a} {b}") == forms(a) + forms(b)


def test_a_letter_stays_where_its_accent_is_left_off() -> None:
    assert unaccented("José García, Yesün Temür") == "Jose Garcia, Yesun Temur"
    assert unaccented("Ada’s") == "Ada’s"


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("ødegaard", "odegaard"),
        ("łódź", "lodz"),
        ("y\u0131ld\u0131z", "yildiz"),
        ("æsop", "aesop"),
        ("b2", "b2"),
    ],
)
def test_a_form_without_accents_is_as_whoever_lacks_the_letters_writes_it(
    form: str, plain: str
) -> None:
    assert unaccented(form) == plain
