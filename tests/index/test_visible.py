import pytest

from index.visible import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Bundes\u00adregierung", "Bundesregierung"),
        ("inter\u200bnational co\u2060operation", "international cooperation"),
        ("\ufeffLake\u202e News\u200e", "Lake News"),
        ("Lake\u00a0News\t \u3000daily\n", "Lake News daily"),
    ],
)
def test_what_is_not_seen_goes_without_a_trace_and_white_space_is_one_space(
    text: str, seen: str
) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: "I want"
        "\u0928\u094d\u200d\u092f",  # half a letter of Devanagari
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 family",
        "I \u2764\ufe0f NY",
        "\u2764\ufe0f\u200d\U0001f525",
    ],
)
def test_a_joiner_stays_where_it_changes_what_is_seen(text: str) -> None:
    assert visible(text) == text


def test_between_latin_letters_a_joiner_joins_nothing() -> None:
    assert visible("Gaz\u200dette\u200c") == "Gazette"


@pytest.mark.parametrize(
    "text", ["", " ", "\u3164", "\u2800\u115f", "\u200b\u200d\ufe0f", "\u202e"]
)
def test_a_blank_letter_shows_nothing(text: str) -> None:
    assert visible(text) == ""
