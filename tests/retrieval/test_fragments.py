import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from index.passages import split_sentences
from index.reading.articles import read_articles
from index.reading.markdown import read_markdown
from index.types import Article, Span
from retrieval.fragments import fragment_link
from tests.limits import LIMITS
from tests.retrieval.quoting import REAL, SAMPLES, needs_real_coverage
from tests.retrieval.text_directives import Page, Range, shown

PAGE = "https://example.com/story"


def article(text: str) -> Article:
    return Article("one.txt", text, ())


def link_to(text: str, words: str, *, nth: int = 1, url: str = PAGE) -> str:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return fragment_link(article(text), Span(start, start + len(words)), url)


def selected(link: str, text: str, *, lines_are_blocks: bool) -> Span | None:
    """Return which slice of a text a browser selects on a page that shows it."""
    blocks, places = shown(text, lines_are_blocks=lines_are_blocks)
    found = Page(blocks).select(link)
    return Span(places[found.start], places[found.end - 1] + 1) if found else None


def assert_selects(text: str, span: Span) -> None:
    link = fragment_link(article(text), span, PAGE)
    for lines_are_blocks in (True, False):
        assert selected(link, text, lines_are_blocks=lines_are_blocks) == span, link


def sentences_of(folder: Path) -> list[tuple[Article, Span]]:
    return [
        (one, span)
        for one in read_articles(folder, LIMITS)
        if isinstance(one, Article)
        for span in split_sentences(one)
    ]


def test_every_sentence_of_the_sample_articles_is_selected_by_its_link() -> None:
    found = sentences_of(SAMPLES)
    assert len(found) > 100
    for one, span in found:
        assert_selects(one.text, span)


@needs_real_coverage
def test_every_sentence_of_real_articles_is_selected_by_its_link() -> None:
    found = sentences_of(REAL)
    assert len(found) > 60
    for one, span in found:
        assert_selects(one.text, span)


IN_MARKDOWN = """# The harbour vote

The board offered **$31.50** an hour, but _only_ to [its own crews](https://example.com/crews).

> A note[^1] from `dispatch` says ~~ten~~ twelve boats, the *last* of them in May\\*.

He called it a f***ing disgrace, $5* of it, and wrote to ann_@example.org on \\[the\\] day.

- Snake_case_names stay as they are, said one of them, and 2 * 3 is six.
"""


def test_the_link_of_an_article_in_markdown_selects_the_words_that_its_page_shows() -> None:
    html = MarkdownIt().enable("strikethrough").render(IN_MARKDOWN)
    paragraphs = re.findall(r"<(?:h1|p|li)>(.*?)</(?:h1|p|li)>", html, re.DOTALL)
    blocks = [unescape(re.sub(r"<[^>]*>|\[\^1\]", "", one)) for one in paragraphs]
    one = read_markdown(IN_MARKDOWN, "one.md")
    found = [split_sentences(one)[at] for at in (0, 1, 2, 3)]

    for span, expected in zip(found, blocks[1:], strict=True):
        place = Page(blocks).select(fragment_link(one, span, PAGE))
        assert place is not None
        assert "".join(blocks)[place.start : place.end] == expected


def test_words_that_stand_once_need_no_context() -> None:
    text = "The roof fell in on Sunday. Nobody was hurt."

    assert link_to(text, "Nobody was hurt.") == f"{PAGE}#:~:text=Nobody%20was%20hurt."


def test_a_repeated_sentence_gets_as_much_context_as_makes_it_the_only_one() -> None:
    text = "It rained. We left. It rained. They stayed. It rained."

    assert link_to(text, "It rained.", nth=2) == f"{PAGE}#:~:text=It%20rained.,-They"
    assert link_to(text, "It rained.", nth=3) == f"{PAGE}#:~:text=stayed.-,It%20rained."


def test_the_first_of_all_gets_what_follows_it_as_context() -> None:
    text = "It rained. We left. It rained. They stayed."

    assert link_to(text, "It rained.") == f"{PAGE}#:~:text=It%20rained.,-We"


def test_context_comes_from_the_next_line_where_the_own_one_has_none() -> None:
    text = "Storm\n\nIt rained.\n\nFlood\n\nIt rained."

    assert link_to(text, "It rained.", nth=2) == f"{PAGE}#:~:text=Flood-,It%20rained."
    assert_selects(text, Span(len(text) - 10, len(text)))


def test_what_no_context_can_tell_apart_gets_no_directive() -> None:
    text = "\n\n".join(["Same words here."] * 30)

    assert link_to(text, "Same words here.", nth=15) == PAGE
    assert link_to(text, "Same words here.") != PAGE  # browsers take the first


def test_hyphens_commas_and_ampersands_are_encoded_since_they_have_a_meaning() -> None:
    link = link_to("Pay for on-call, R&D and 100% of it.", "on-call, R&D and 100%")

    assert link == f"{PAGE}#:~:text=on%2Dcall%2C%20R%26D%20and%20100%25"


def test_curly_quotes_and_letters_with_accents_are_encoded_as_utf_8() -> None:
    text = "“Ghoulish,” said Renée’s café."

    assert link_to(text, "“Ghoulish,”") == f"{PAGE}#:~:text=%E2%80%9CGhoulish%2C%E2%80%9D"
    assert_selects(text, Span(0, len(text)))


def test_white_space_in_a_quote_is_collapsed_as_the_page_collapses_it() -> None:
    assert (
        link_to("Not  a\u00a0\tword more.", "Not  a\u00a0\tword")
        == f"{PAGE}#:~:text=Not%20a%20word"
    )


def test_a_long_quote_is_given_by_its_two_ends() -> None:
    text = "Early on " + "and on and on " * 30 + "it came to an end at last."

    assert link_to(text, text) == (
        f"{PAGE}#:~:text=Early%20on%20and%20on%20and,to%20an%20end%20at%20last."
    )


def test_the_end_of_a_long_quote_is_not_mistaken_for_the_same_words_inside_it() -> None:
    text = "One " + "and so it went on then " * 20 + "and so it went on. After that, rest."

    assert_selects(text, Span(0, text.index(" After")))


def test_a_quote_across_lines_is_given_by_its_two_ends() -> None:
    text = "The studio pays\nwriters more.\n\nNobody knew."

    link = link_to(text, "The studio pays\nwriters more.")

    assert link == f"{PAGE}#:~:text=The%20studio%20pays,writers%20more."


def test_other_case_and_accents_count_as_the_same_words_as_they_do_in_browsers() -> None:
    text = "RÉSUMÉ SENT. We waited. Resume sent."

    assert link_to(text, "Resume sent.") == f"{PAGE}#:~:text=waited.-,Resume%20sent."


def test_words_inside_other_words_are_no_repetition() -> None:
    assert link_to("Her art. He has no heart.", "art.") == f"{PAGE}#:~:text=art."


def test_a_quote_that_ends_inside_a_number_takes_the_rest_as_context() -> None:
    text = "It costs 3.5 million."

    assert link_to(text, "It costs 3") == f"{PAGE}#:~:text=It%20costs%203,-.5"
    assert_selects(text, Span(0, 10))


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.com/a", "https://example.com/a#:~:text=words"),
        ("https://example.com/a#part", "https://example.com/a#part:~:text=words"),
        ("https://example.com/a#", "https://example.com/a#:~:text=words"),
        ("https://example.com/a#p:~:text=old", "https://example.com/a#p:~:text=words"),
        ("https://example.com/?q=1", "https://example.com/?q=1#:~:text=words"),
    ],
)
def test_a_fragment_of_the_url_is_kept_and_an_older_directive_replaced(
    url: str, linked: str
) -> None:
    assert link_to("Some words.", "words", url=url) == linked


@pytest.mark.parametrize("url", ["file:///home/me/a.txt", "mailto:a@example.com", "articles/a.txt"])
def test_what_is_no_web_page_is_left_as_it_is(url: str) -> None:
    assert link_to("Some words.", "words", url=url) == url


WORDS = st.sampled_from(
    [
        "It",
        "it",
        "rained.",
        "“It",
        "rained.”",
        "3,500",
        "3.5",
        "U.S.",
        "can’t",
        "été",
        "ETE",
        "a-b",
        "&",
    ]
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", " ", "  ", "\n", "\n\n", "\u00a0"])),
    min_size=4,
    max_size=24,
)


def test_an_end_is_not_looked_for_within_another() -> None:
    text = "It\nrained. It\nrained. It rained. It It "

    assert fragment_link(article(text), Span(0, 32), PAGE) == PAGE


@given(TEXTS, st.data())
def test_a_link_selects_its_words_or_says_nothing(
    words: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = "".join(word + space for word, space in words)
    chunks = [match.span() for match in re.finditer(r"[^\s\u00a0]+", text)]
    first = data.draw(st.integers(0, len(chunks) - 1))
    last = data.draw(st.integers(first, len(chunks) - 1))
    span = Span(chunks[first][0], chunks[last][1])

    link = fragment_link(article(text), span, PAGE)

    if link != PAGE:
        for lines_are_blocks in (True, False):
            assert selected(link, text, lines_are_blocks=lines_are_blocks) == span


def test_the_specification_s_own_examples_select_as_it_says() -> None:
    page = Page(["This is an example text fragment.", "Here is an example text."])

    assert page.select("#:~:text=an%20example,text") == Range(8, 23)
    assert page.select("#:~:text=here%20is-,an%20example,-text") == Range(41, 51)
    assert Page(["forest ranger, mountain range"]).select("#:~:text=range") == Range(24, 29)
    assert Page(["The", "quick brown fox", "lazy dog"]).select("#:~:text=The%20quick,dog") is None
