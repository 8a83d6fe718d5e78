from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.reading.run import ReadLimits
from index.reading.webpage import read_webpage
from index.types import Article
from tests.limits import LIMITS

FIRST = (
    "The harbour board has again put off its decision on the ferry line, and people who live by "
    "the water say that they are running out of patience with it."
)
SECOND = "“It’s the third time,” said Mo Reyes, who crosses every day to work in the city."


def page(body: str, head: str = "", lang: str = 'lang="en-GB"') -> str:
    return f"<!DOCTYPE html><html {lang}><head>{head}</head><body>{body}</body></html>"


def read(html: str, limits: ReadLimits | None = None) -> Article:
    return read_webpage(html, "a.html", limits or LIMITS)


def prose_of(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in article.prose]


def test_the_text_is_what_a_reader_of_the_page_sees_of_the_article() -> None:
    article = read(
        page(
            "<nav><a href='/'>Home</a></nav><article><h1>Ferry vote put off</h1>"
            f"<p>By Ada Lowe</p><p>{FIRST}</p><h2>What happens next</h2><p>{SECOND}</p>"
            "<ul><li>The pier is closed until March.</li></ul></article>"
            "<footer>© 2024 Riverton Post</footer>"
        )
    )
    assert article.title == "Ferry vote put off"
    assert article.byline == "Ada Lowe"
    assert prose_of(article) == [FIRST, SECOND, "The pier is closed until March."]
    assert "What happens next" in article.text
    assert "Riverton Post" not in article.text


def test_the_times_of_a_live_blog_stay_part_of_its_text() -> None:
    time = '<time datetime="2025-07-30T19:42:00+01:00">19.42</time>'
    article = read(
        page(
            "<article><h1>Live: the ferry vote</h1>"
            f"<h2>{time} It is put off</h2><p>{FIRST}</p><p>{time} {SECOND}</p></article>"
        )
    )
    assert "19.42 It is put off\n" in article.text
    assert prose_of(article) == [FIRST, f"19.42 {SECOND}"]


def test_an_author_is_named_without_the_office_that_stands_behind() -> None:
    named = '<meta name="author" content="Ada Lowe, Health editor">'
    body = f"<article><h1>Ferry vote put off</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert read(page(body, named)).byline == "Ada Lowe"


def test_what_the_markup_states_goes_before_what_the_text_says() -> None:
    article = read(
        page(
            f"<article><h1>Ferry vote put off</h1><p>July 1, 2020</p><p>{FIRST}</p></article>",
            '<meta property="og:site_name" content="riverton Post">'
            '<meta property="article:published_time" content="2024-08-14T18:05:00+01:00">'
            '<meta property="article:modified_time" content="2024-08-15">'
            '<link rel="canonical" href="https://rivertonpost.example/2019/01/02/ferry">',
        )
    )
    assert article.outlet == "riverton Post"
    assert article.published == "2024-08-14T18:05:00+01:00"
    assert article.updated == "2024-08-15"
    assert article.url == "https://rivertonpost.example/2019/01/02/ferry"
    assert article.language == "en"


def test_json_ld_is_read_also_inside_a_graph_and_beside_broken_scripts() -> None:
    article = read(
        page(
            f"<article><p>{FIRST}</p><p>{SECOND}</p></article>",
            '<script type="application/ld+json">{broken</script>'
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "publisher": "X"},'
            '{"@type": ["NewsArticle"], "datePublished": "2024-08-14", "dateModified": 7,'
            '"publisher": {"name": "Riverton Post"}}]}</script>',
        )
    )
    assert (article.outlet, article.published, article.updated) == (
        "Riverton Post",
        "2024-08-14",
        None,
    )


def test_no_outlet_or_date_is_read_off_an_address() -> None:
    article = read(
        page(
            f"<article><p>{FIRST}</p><p>{SECOND}</p></article>",
            '<link rel="canonical" href="https://rivertonpost.example/2019/01/02/ferry">',
        )
    )
    assert (article.outlet, article.published) == (None, None)


def test_one_time_element_is_the_date_and_several_are_none() -> None:
    one = '<time datetime="2024-08-14">yesterday</time>'
    two = '<time datetime="2024-08-15">today</time>'
    body = f"<article><h1>Ferry vote put off</h1>{{}}<p>{FIRST}</p></article>"
    assert read(page(body.format(one))).published == "2024-08-14"
    assert read(page(body.format(one + two))).published is None


def test_lines_inside_a_paragraph_and_cells_of_a_table_are_told_apart() -> None:
    article = read(
        page(
            f"<article><p>By Ada Lowe<br>{FIRST}<br><br>{SECOND}</p><table><tr><td>Boats.</td>"
            "<td>They are eleven.</td></tr></table></article>"
        )
    )
    assert prose_of(article) == [FIRST, SECOND]


def test_a_notice_on_a_page_is_a_notice() -> None:
    article = read(
        page(
            f"<article><p>{FIRST}</p><p>{SECOND}</p><p><em>Correction, 1 August 2023: the pier is "
            "<b>40</b> metres long.</em></p></article>"
        )
    )
    assert [(notice.kind.value, notice.date) for notice in article.notices] == [
        ("correction", "2023-08-01")
    ]


@pytest.mark.parametrize("tag", ["div", "b", "blockquote"])
@pytest.mark.parametrize("levels", [300, 100_000])
def test_a_page_nested_too_deep_is_refused_before_it_is_parsed(tag: str, levels: int) -> None:
    bomb = page(f"<{tag}>" * levels + FIRST + f"</{tag}>" * levels)
    with pytest.raises(PullquoteError, match="nests elements more than 200 deep"):
        read(bomb)


def test_ten_levels_of_entities_do_not_expand() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11))
    bomb = f'<!DOCTYPE html [<!ENTITY l0 "lol">{levels}]>' + page(f"<p>{FIRST} &l10;</p>")
    assert len(read(bomb).text) < 1_000


def test_unclosed_paragraphs_and_list_items_are_not_deep() -> None:
    article = read(page(f"<article>{f'<p>{FIRST}' * 3}{'<li>x' * 900}</article>"))
    assert FIRST in article.text


@pytest.mark.parametrize("html", ["", "<html></html>", "<<<>>>", "<p>"])
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(PullquoteError, match="holds no article"):
        read(html)


def test_a_page_that_breaks_the_library_is_refused() -> None:
    with pytest.raises(PullquoteError, match="cannot be taken apart"):
        read("<svg><html>")


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(PullquoteError, match="more than 100 characters"):
        read(page(f"<article><p>{FIRST}</p></article>"), replace(LIMITS, max_article_chars=100))


TAGS = "<p> </p> <br> <div> </div> <li> <table><tr><td> </table> <h1> </h1> <b> <pre> <!-- -->"
MARKUP = st.sampled_from(
    [*TAGS.split(), "<script>", "&nbsp;", "&#x1F600;", "\n  \n", FIRST, SECOND]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(MARKUP, st.text(max_size=10)), max_size=30))
def test_spans_are_valid_for_any_markup(pieces: list[str]) -> None:
    try:
        article = read(page("".join(pieces)))
    except PullquoteError:
        return
    article.text.encode()
    end = 0
    for span in article.prose:
        assert end <= span.start < span.end <= len(article.text)
        assert article.text[span.start : span.end].strip() == article.text[span.start : span.end]
        end = span.end
