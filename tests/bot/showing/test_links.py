"""Where the links of an article lead, and where they stand."""

from dataclasses import replace

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from bot.message import LinkButton
from bot.render import render_sources
from tests.bot.rendering import GAZETTE, article, first, whole


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "discord://x",
        "http://localhost/a",
        "https://",
        "https://exa mple.com",
        "https://user@evil.example.com:99999999/",
        "https://a_\u00fc.example.com/",
        "https://\u00fc..example.com/",
        "www.example.com",
    ],
)
def test_a_link_leads_to_a_web_page_or_is_none(url: str) -> None:
    message = first(whole(replace(GAZETTE, url=url)))

    assert [button.label for button in message.rows[0]] == ["Context", "Sources"]
    assert url not in message.content


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://m\u00fcller-zeitung.de/artikel/1", "https://xn--mller-zeitung-wob.de/artikel/1"),
        ("https://Stra\u00dfe.de/\u00fc?\u00f6", "https://xn--strae-oqa.de/%C3%BC?%C3%B6"),
        ("http://\u043d\u043e\u0432\u043e\u0441\u0442\u0438.\u0440\u0444:8080/a",
         "http://xn--b1amnebsh.xn--p1ai:8080/a"),
        ("https://example.com/m\u00fcller.de", "https://example.com/m%C3%BCller.de"),
    ],
)  # fmt: skip
def test_a_host_whose_name_is_not_ascii_is_linked_as_it_is_looked_up(url: str, opened: str) -> None:
    [[read, *_], _] = first(whole(replace(GAZETTE, url=url))).rows

    assert isinstance(read, LinkButton)
    assert read.url.partition("#")[0] == opened


def test_a_link_lands_on_the_words_or_where_that_does_not_fit_on_the_page() -> None:
    url = "https://gazette.example.com/post"
    long = article("The post pays up to $900,000 a year. " * 9, url=url + "/" + "a" * 300)

    [[read, *_], _] = first(whole(replace(GAZETTE, url=url))).rows
    [[far, *_], _] = first(whole(long)).rows

    assert isinstance(read, LinkButton)
    assert read.url == f"{url}#:~:text=The%20post%20pays%20up%20to%20%24900%2C000%20a%20year."
    assert isinstance(far, LinkButton)
    assert far.url == long.url


def test_a_link_too_long_for_a_button_is_written_out() -> None:
    url = "https://example.com/" + "a" * 580

    message = first(whole(replace(GAZETTE, url=url)))

    assert f"\n<{url}>\n" in message.content


def test_a_quote_is_not_pushed_out_by_a_link_that_has_to_be_written_out() -> None:
    words = "The crane lifts *heavy* things, and sets them down in the harbour of Odense. " * 16
    long = whole(article(words, title="Cranes", url="https://example.com/" + "a" * 600))

    message = first(long)

    assert quoted(message.content) == [words]
    assert "https://" not in message.content
    assert "https://example.com/" in render_sources({long: 0}, ENGLISH).content
