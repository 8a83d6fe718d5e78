import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.escape import block_quote, copies_as_it_is, escape, label, quoted, unescape

# What news text holds that Discord would take for something else.
HOSTILE = [
    "@everyone look, <@123456789012345678> and <@&123456789012345678> in <#123456789012345678>",
    "||a spoiler|| and **bold**, __under__, ~~struck~~, *it* and _it_",
    "```py\nprint(1)\n```\n`code`",
    "# Heading\n## Second\n### Third\n-# small print",
    "- one\n* two\n  - three\n1. four\n12. five",
    "> quoted\n>>> quoted on",
    "[free money](https://example.com/x_y_z) and <https://example.com>",
    "https://example.com/a_b_(c)?d=*e*#f and www.example.com",
    "<t:1690000000:R> </ask:123456789012345678> <a:wave:123456789012345678> :smile:",
    "¯\\_(ツ)_/¯ C:\\temp\\*.txt \\\\server",
    "\u202eright to left\u202c, zero\u200bwidth, soft\xadhyphen, \ufeffmark",
    "a\n\n\n   b\t c  \u2028d\x00e",
    "\\> - 3.\\",
]
PIECES = st.sampled_from(
    [*HOSTILE, *"\\*_~`|[]()<>#:@-.>\n \t", "1.", "@here", "```", "a", "é", "漢", "😀", "\u200d"]
)
texts = st.lists(PIECES | st.text(max_size=8), max_size=20).map("".join)
# A loaded machine is slow to make such texts, and that is no fault of what is tested.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@unhurried
@given(texts)
def test_what_was_escaped_is_shown_as_it_was(text: str) -> None:
    assert unescape(escape(text)) == text


@unhurried
@given(texts)
def test_a_block_quote_gives_the_text_back_line_by_line(text: str) -> None:
    assert quoted(block_quote(text)) == [text]


@unhurried
@given(texts)
def test_every_line_of_a_block_quote_is_quoted_blank_ones_too(text: str) -> None:
    assert all(line.startswith("> ") for line in block_quote(text).split("\n"))


@unhurried
@given(texts)
def test_no_markup_is_left_that_is_not_escaped(text: str) -> None:
    shown = re.sub(r"\\[^0-9A-Za-z\s]", "x", block_quote(text))

    assert not re.search(r"[\\*_~`|\[\]<#@]|:\S", shown)
    assert not re.search(r"^> +(?:[->]|\d+\.)", shown, re.MULTILINE)


@unhurried
@given(texts, st.integers(4, 80))
def test_a_label_stays_on_one_line_and_within_its_limit(text: str, limit: int) -> None:
    made = label(text, limit)

    assert "\n" not in made
    assert len(made) <= limit


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("The studio-backed group (AMPTP) said: no.", "The studio-backed group (AMPTP) said: no."),
        ("At 3:50 p.m. it cost $1.5 million.", "At 3\\:50 p.m. it cost $1.5 million."),
        ("- a list", "\\- a list"),
        ("  - a list", "  \\- a list"),
        ("1. a list", "1\\. a list"),
        ("See https://example.com", "See https\\://example.com"),
        ("@everyone", "\\@everyone"),
        ("-# small", "\\-\\# small"),
        ("a\n> b", "a\n\\> b"),
    ],
)
def test_a_backslash_stands_before_markup_and_nowhere_else(text: str, sent: str) -> None:
    assert escape(text) == sent


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, “quoted” – and a $300,000 figure.",
        "Line\nline",
        "At 9: two-thirds (of 12) agreed.",
        "Žurnál 漢字 😀 said so…",
        "",
    ],
)
def test_plain_words_copy_as_they_are(text: str) -> None:
    assert copies_as_it_is(text)


@pytest.mark.parametrize(
    "text",
    [
        *("*starred*", "snake_case", "- a list", "2. a list", "at 3:50", "@here", "C:\\temp"),
        *("a\u200bb", "a\xa0b", "soft\xadhyphen", "\u202eturned", "a\ufe0f"),
        *(" a", "a ", "a\t b", "a \nb", "see http://a"),
    ],
)
def test_what_a_copy_would_change_is_known(text: str) -> None:
    assert not copies_as_it_is(text)


def test_two_quotes_with_a_line_between_are_two() -> None:
    assert quoted("> a\n> b\nsource\n> c") == ["a\nb", "c"]


@pytest.mark.parametrize("name", ["صحيفة المثال", "עיתון", "Kol קול", "٥٦"])
def test_a_label_that_runs_from_right_to_left_turns_nothing_around_it(name: str) -> None:
    assert label(name, 60) == f"\u2068{name}\u2069"  # Unicode's annex 9: an isolate


@unhurried
@given(texts)
def test_a_label_ends_what_it_sets_apart_and_an_article_cannot(text: str) -> None:
    made = label(f"א{text}\u2069\u202e", 30)

    assert (made[0], made[-1]) == ("\u2068", "\u2069")
    assert not set("\u2066\u2067\u2068\u2069\u202a\u202b\u202d\u202e") & set(made[1:-1])


def test_a_label_without_such_letters_is_only_its_words() -> None:
    assert label("Žurnál 漢字 £56,000", 60) == "Žurnál 漢字 £56,000"
