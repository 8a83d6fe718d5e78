import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.reading.markdown import read_markdown

FIRST = "The harbour board has again put off its decision on the ferry line."
SECOND = "Its members want to see the figures for the winter first."

FRONT_MATTER = """\
---
title: "Ferry vote: put off"
publisher: Riverton Post
authors: [Ada Lowe, {name: Sam Ko}]
date: 2024-08-14 18:05:00 +01:00
modified: 2024-02-31
link: https://rivertonpost.example/ferry
lang: en_GB
---
"""


def prose_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in read_markdown(text, "a.md").prose]


def test_front_matter_is_metadata_and_stays_in_the_text_but_not_in_the_prose() -> None:
    article = read_markdown(FRONT_MATTER + FIRST, "a.md")
    assert article.title == "Ferry vote: put off"
    assert article.outlet == "Riverton Post"
    assert article.byline == "Ada Lowe, Sam Ko"
    assert article.published == "2024-08-14T18:05:00+01:00"
    assert article.updated is None  # there is no 31 February
    assert article.url == "https://rivertonpost.example/ferry"
    assert article.language == "en"
    assert article.text == FRONT_MATTER + FIRST
    assert prose_of(FRONT_MATTER + FIRST) == [FIRST]


def test_front_matter_may_call_the_address_canonical() -> None:
    article = read_markdown(f"---\ncanonical_url: https://example.org/a\n---\n{FIRST}", "a.md")
    assert article.url == "https://example.org/a"


@pytest.mark.parametrize("value", ["1984", "[1, 2]", "{a: b}", "null", "true", "''"])
def test_front_matter_of_the_wrong_kind_does_no_harm(value: str) -> None:
    keys = ("title", "outlet", "author", "date", "updated", "url", "language")
    header = "".join(f"{key}: {value}\n" for key in keys)
    article = read_markdown(f"---\n{header}---\n{FIRST}", "a.md")
    assert (article.published, article.url) == (None, None)


def test_front_matter_that_is_not_yaml_is_refused_with_its_line() -> None:
    with pytest.raises(PullquoteError, match=r"front matter that is not YAML \(line 4: "):
        read_markdown(f'---\ntitle: a\nauthor: "open\n---\n{FIRST}', "a.md")


def test_front_matter_that_does_not_end_is_refused() -> None:
    with pytest.raises(PullquoteError, match="front matter that does not end; put a line of ---"):
        read_markdown(f"---\ntitle: Ferry vote put off\n\n{FIRST}", "a.md")


def test_a_key_of_two_words_does_not_hide_the_others() -> None:
    article = read_markdown(
        f"---\nPublish Day: 2023-05-05\ntitle: Ferry vote\n---\n{FIRST}", "a.md"
    )

    assert article.title == "Ferry vote"


def test_a_note_under_a_rule_is_read() -> None:
    assert FIRST in prose_of(f"---\nNote: this was read out.\n\n{FIRST}")


def test_text_between_two_rules_is_no_front_matter() -> None:
    text = f"---\n{FIRST}\n\n---\n\n{SECOND}"
    assert prose_of(text) == [FIRST, SECOND]


def test_a_bomb_of_aliases_or_brackets_in_front_matter_is_harmless() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 11))
    bomb = f"---\nl0: &l0 lol\n{levels}authors: *l10\n---\n{FIRST}"
    assert read_markdown(bomb, "a.md").byline is None
    with pytest.raises(PullquoteError, match="not YAML"):
        read_markdown(f"---\na: &a [*a]\na: {'[' * 20_000}\n---\n{FIRST}", "a.md")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert prose_of(f"---\n\n{FIRST}") == [FIRST]


def test_headings_links_images_code_and_tables_are_no_prose() -> None:
    text = f"""\
# Ferry vote put off

![The ferry.](ferry.jpg)

{FIRST}

## What the board said.

- [Another story about ferries.](x.html)
- The pier is closed.

| Who | What |
|-----|------|
| Holm | She said nothing. |

```
print("Not a sentence.")
```

    Indented code is no sentence.

[Home](/) | [News.](/news)

[The ferries that never came, and what became of all the people who were waiting for them](y.html)
"""
    assert prose_of(text) == [FIRST, "The pier is closed."]
    assert read_markdown(text, "a.md").title == "Ferry vote put off"


def test_emphasis_and_links_inside_a_paragraph_stay_as_they_are() -> None:
    paragraph = "The board has **again** put off\nits [decision](x.html), _it_ said."
    assert prose_of(f"# Ferry vote put off\n\n{paragraph}") == [paragraph]


def test_a_last_paragraph_about_the_author_of_the_front_matter_is_no_prose() -> None:
    about = "*Ada Lowe covers the harbour. Send tips to the desk.*"
    assert prose_of(f"{FRONT_MATTER}{FIRST}\n\n{about}") == [FIRST]


def test_marks_around_a_whole_paragraph_are_not_part_of_its_sentences() -> None:
    assert prose_of(f"{FIRST}\n\n*The boats wait. So do we.*") == [
        FIRST,
        "The boats wait. So do we.",
    ]


def test_an_image_before_a_paragraph_is_cut_off_it() -> None:
    assert prose_of(f"[![The ferry](a.jpg)](b.html) {FIRST}") == [FIRST]


def test_credits_and_notices_are_known_through_their_emphasis() -> None:
    article = read_markdown(
        f"# Ferry vote put off\n\n*By Ada Lowe*\n\n{FIRST}\n\n"
        "**Correction (15 August 2024):** The board has seven members.",
        "a.md",
    )
    assert article.byline == "Ada Lowe"
    assert [(notice.kind.value, notice.date) for notice in article.notices] == [
        ("correction", "2024-08-15")
    ]


PIECES = st.sampled_from(
    [
        "# ",
        "- ",
        "> ",
        "\t",
        "    ",
        "```\n",
        "|a|b|\n|-|-|\n",
        "[a](b)",
        "![a](b) ",
        "---\n",
        "\n\n",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.just(f"{FIRST}\n"), st.text(max_size=20)), max_size=25)


@given(TEXTS.map("".join))
def test_spans_are_valid_for_any_markdown(text: str) -> None:
    text = text.replace("\r", "\n").replace("\x00", "")
    try:
        article = read_markdown(text, "a.md")
    except PullquoteError:
        return
    assert article.text == text
    end = 0
    for span in article.prose:
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end


def test_a_heading_of_nothing_but_its_own_marks_is_no_title() -> None:
    assert read_markdown("#" * 150, "a.md").title is None


def test_a_heading_of_one_word_is_the_title_where_there_is_no_other() -> None:
    assert read_markdown(f"# Jetty\n\n{FIRST}", "a.md").title == "Jetty"
    assert read_markdown(f"# News\n\n## Ferry vote put off\n\n{FIRST}", "a.md").title == (
        "Ferry vote put off"
    )
