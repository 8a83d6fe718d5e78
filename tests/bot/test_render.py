import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entries import entry
from bot.escape import LIMIT, label, quoted
from bot.heading import asked_line, understood_line
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH
from bot.message import Action, ActionButton, LinkButton, Message
from bot.render import (
    render_answer,
    render_context,
    render_more,
    render_nearest,
    render_sources,
)
from index.store import Counts, Filter, StoredArticle
from index.types import Notice, NoticeKind, Span
from retrieval.answer import Answer
from retrieval.types import Outlets, Quote
from tests.bot.test_escape import PIECES, texts, unhurried

RECEIPT = "AbCdEfGhIjKlMnOp"


def article(text: str, **known: object) -> StoredArticle:
    digest = hashlib.sha256(text.encode()).hexdigest()
    unknown = dict.fromkeys(("title", "outlet", "byline", "published", "updated", "url"))
    values = {"source": "/srv/news/a.txt", "notices": (), **unknown, **known}
    return StoredArticle(
        id=hashlib.sha256(str(values).encode()).hexdigest()[:12],
        version=1,
        number=1,
        text=text,
        sha256=digest,
        language=None,
        passages=1,
        **values,  # type: ignore[arg-type]
    )


def whole(one: StoredArticle) -> Quote:
    span = Span(0, len(one.text))
    return Quote(one, span, span, 0.9)


def answer(*quotes: Quote, nearest: tuple[Quote, ...] = ()) -> Answer:
    return Answer("Who?", Filter(), 0.9, Counts(12, 5, 99), quotes, nearest)


GAZETTE = article(
    "The post pays up to $900,000 a year.",
    title="A post at a streaming company",
    outlet="Sample Gazette",
    byline="Ines Sample",
    published="2023-07-27T10:00:00Z",
    updated="2023-07-28",
    url="https://gazette.example.com/2023/07/27/post",
    notices=(Notice(NoticeKind.CORRECTION, Span(0, 3), "2023-07-29"),),
)

STARS = "*" * 200
WORST = article(
    "*_" * 900,
    title=STARS,
    outlet=STARS,
    byline=STARS,
    published="2023-07-27",
    updated="2023-07-28",
    url="https://example.com/" + "a" * 615,
    notices=(
        Notice(NoticeKind.CLARIFICATION, Span(0, 3), "2023-07-29"),
        Notice(NoticeKind.RETRACTION, Span(0, 0), "2023-07-30"),
    ),
    source=f"/srv/news/{STARS}",
)

names = st.none() | st.lists(PIECES, max_size=6).map("".join)
urls = st.one_of(
    names,
    st.integers(1, 900).map(lambda n: "https://example.com/" + "a_b*" * n),
    st.text(max_size=20).map(lambda host: f"https://{host}.de/"),
)
articles = st.builds(
    article,
    texts.filter(bool) | st.integers(1, 5).map(lambda n: "*Odd* words, again. " * 4**n),
    title=names,
    outlet=names,
    byline=names,
    published=names,
    updated=names,
    url=urls,
    source=st.sampled_from(["a.txt", "/srv/news/*.txt", "https://example.com/a", *"<@>"]),
    notices=st.lists(
        st.builds(Notice, st.sampled_from(NoticeKind), st.just(Span(0, 1)), names), max_size=3
    ).map(tuple),
)
quotes = articles.map(whole)
languages = st.sampled_from([ENGLISH, SPANISH, GERMAN])
labels = st.one_of(texts, st.just(STARS)).map(lambda text: label(text, 200))


def ranks(given_answer: Answer) -> dict[Quote, int]:
    return {quote: rank for rank, quote in enumerate(given_answer.quotes)}


def first(*found: Quote, near: tuple[Quote, ...] = (), private: bool = False) -> Message:
    given_answer = answer(*found, nearest=near)
    return render_answer(given_answer, RECEIPT, ranks(given_answer), ENGLISH, private=private)


def assert_sendable(message: Message) -> None:
    """Assert what Discord asks of a message, and we of its quotes."""
    assert 0 < len(message.content) <= LIMIT
    assert quoted(message.content) == [quote.text for quote in message.quotes]
    assert all(copy.data.decode() == copy.quote.text for copy in message.copies)
    assert len(message.copies) <= 10
    assert len(message.rows) <= 5
    for row in message.rows:
        assert 1 <= len(row) <= 5
        assert all(1 <= len(button.label) <= 80 for button in row)
    buttons = [button for row in message.rows for button in row]
    ids = [button.custom_id for button in buttons if isinstance(button, ActionButton)]
    assert len(set(ids)) == len(ids)
    assert all(len(one) <= 100 for one in ids)
    for button in buttons:
        if isinstance(button, LinkButton):
            assert button.url.startswith(("https://", "http://"))
            assert button.url.isascii()
            assert len(button.url) <= 512


@unhurried
@given(
    st.lists(quotes, max_size=5, unique=True),
    st.lists(quotes, max_size=2, unique=True),
    languages,
    st.booleans(),
    texts,
)
def test_an_answer_keeps_within_every_limit_whatever_the_articles_hold(
    found: list[Quote], near: list[Quote], words: Words, private: bool, asked: str
) -> None:
    given_answer = answer(*found, nearest=tuple(near))

    wanted = Filter(asked * 9, "2023-07-01", "2023-07-31")
    above = f"{asked_line(asked * 9, wanted, words)}\n{understood_line(asked * 9, asked, words)}"
    below = "-# " + "x" * 100
    numbers = ranks(given_answer)
    assert_sendable(render_answer(given_answer, RECEIPT, numbers, words, private=private))
    assert_sendable(
        render_answer(
            given_answer, RECEIPT, numbers, words, private=private, above=above, below=below
        )
    )
    assert_sendable(render_nearest(given_answer, words))
    if found:
        assert_sendable(render_sources(found, words))


@pytest.mark.parametrize("words", [ENGLISH, SPANISH, GERMAN])
@pytest.mark.parametrize("marks", ["*", "a *", "<@1>", ":a"])
def test_an_answer_out_of_the_worst_of_articles_still_fits(words: Words, marks: str) -> None:
    worst = whole(replace(WORST, title=marks * 90, outlet=marks * 90, byline=marks * 90))
    wanted = Filter(marks * 50, "2023-07-01", "2023-07-31")
    asked, understood = marks * 90, understood_line(marks * 90, marks * 90, words)
    above = f"{asked_line(asked, wanted, words)}\n{understood}"
    below = f"-# {words.changed}\n-# {words.shared_by.format(name=STARS[:32])}"
    given_answer = answer(worst, whole(GAZETTE))

    message = render_answer(
        given_answer, RECEIPT, ranks(given_answer), words, private=False, above=above, below=below
    )

    assert_sendable(message)
    assert message.copies
    assert_sendable(render_more(given_answer, 0, RECEIPT, ranks(given_answer), words))
    assert_sendable(render_context(worst, worst, worst, words))
    assert_sendable(render_nearest(answer(nearest=(worst,)), words))
    assert_sendable(render_sources([worst, whole(GAZETTE)], words, "ab12"))


@unhurried
@given(
    st.one_of(quotes, st.just(whole(WORST))),
    labels,
    labels,
    st.integers(1000, LIMIT),
    languages,
)
def test_a_quote_with_its_source_takes_no_more_than_its_room(
    quote: Quote, above: str, below: str, room: int, words: Words
) -> None:
    made = entry(quote, words, 0, room, above=above, below=below)

    assert len(made.lines) <= room
    assert made.copy is not None or made.inline


@unhurried
@given(st.lists(quotes, min_size=2, max_size=6, unique=True), st.integers(0, 9), languages)
def test_so_does_every_page_of_further_quotes(found: list[Quote], page: int, words: Words) -> None:
    given_answer = answer(*found)

    assert_sendable(render_more(given_answer, page, RECEIPT, ranks(given_answer), words))


@unhurried
@given(quotes, st.none() | quotes, st.none() | quotes, languages)
def test_so_does_a_quote_in_its_context(
    quote: Quote, before: Quote | None, after: Quote | None, words: Words
) -> None:
    message = render_context(quote, before, after, words)

    assert_sendable(message)
    assert [copy.quote for copy in message.copies] == [quote]


def test_an_answer_reads_at_a_glance() -> None:
    tribune = replace(GAZETTE, id="b", outlet="Test_Tribune", notices=())

    given_answer = replace(
        answer(whole(GAZETTE), whole(tribune)),
        outlets=Outlets(("Sample Gazette", "Test_Tribune"), ("Mock Mercury",)),
    )
    message = render_answer(given_answer, RECEIPT, ranks(given_answer), ENGLISH, private=False)

    assert message.content == (
        "> The post pays up to $900,000 a year.\n"
        "**Sample Gazette** · A post at a streaming company · by Ines Sample · 2023-07-27 · "
        "updated 2023-07-28\n"
        "-# This article carries a correction. (2023-07-29)\n"
        "-# Reported by 2 of 3 sources: Sample Gazette, Test\\_Tribune.\n"
        "-# Not found in: Mock Mercury."
    )
    assert [[button.label for button in row] for row in message.rows] == [
        ["Read it", "More quotes (1)", "Context", "Sources"],
        ["Right? Yes", "No", "Delete"],
    ]
    assert message.copies == ()


def test_the_day_of_a_notice_is_a_day_whatever_its_hour() -> None:
    corrected = replace(
        GAZETTE, notices=(Notice(NoticeKind.UPDATE, Span(0, 3), "2023-07-29T10:30:00Z"),)
    )

    assert "This article carries an update. (2023-07-29)" in first(whole(corrected)).content


def test_further_quotes_stand_apart_from_each_other() -> None:
    others = [whole(replace(GAZETTE, id=name, notices=())) for name in ("b", "c")]
    given_answer = answer(whole(GAZETTE), *others)

    message = render_more(given_answer, 0, RECEIPT, ranks(given_answer), ENGLISH)

    quote = "> The post pays up to $900,000 a year.\n"
    assert message.content.count(f"\n\n{quote}3 · ") == 1
    assert message.content.startswith(f"{quote}2 · ")


def test_what_is_not_covered_is_said_in_two_lines() -> None:
    message = first(near=(whole(GAZETTE),), private=True)

    assert message.content == (
        "**Not in this coverage.**\n-# Searched: articles 12, named outlets 5."
    )
    assert [button.label for button in message.rows[0]] == [
        "Nearest passages",
        "Right? Yes",
        "No",
        "Share",
    ]


def test_what_is_unknown_is_said_to_be_unknown_and_no_path_of_the_machine_is_shown() -> None:
    message = first(whole(article("Words.")))

    assert message.content == "> Words.\n**outlet unknown** · untitled · date unknown · a.txt"


def test_a_quote_that_cannot_be_copied_from_discord_is_attached_as_well() -> None:
    message = first(whole(article("A *starred*\u200b word.")))

    assert message.content.startswith("> A \\*starred\\*\u200b word.\n")
    assert [(copy.name, copy.data) for copy in message.copies] == [
        ("quote-1.txt", "A *starred*\u200b word.".encode())
    ]


def test_a_quote_too_long_for_a_message_is_attached_and_never_cut() -> None:
    long = article("Word after word. " * 1200)

    message = first(whole(long))

    assert message.quotes == ()
    assert "This quote has 20400 characters. It is attached, word for word." in message.content
    assert [copy.data for copy in message.copies] == [long.text.encode()]


def test_thirty_quotes_are_paged_and_each_is_there_once() -> None:
    found = [whole(replace(GAZETTE, id=str(i), text=f"Sentence {i}.")) for i in range(30)]
    found = [replace(quote, span=Span(0, len(quote.article.text))) for quote in found]
    seen: list[Quote] = []
    page = 0
    while True:
        message = render_more(answer(*found), page, RECEIPT, ranks(answer(*found)), ENGLISH)
        seen += message.quotes
        actions = [button for button in message.rows[-1] if isinstance(button, ActionButton)]
        following = [
            one.number for one in actions if one.action is Action.TURN and one.number > page
        ]
        if not following:
            break
        page = following[0]

    assert seen == found[1:]


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
    assert "https://example.com/" in render_sources([long], ENGLISH).content


def test_a_context_shows_what_stands_before_and_after() -> None:
    one = article("Before. The quote. After.", outlet="Sample Gazette")

    def part(start: int, end: int) -> Quote:
        return Quote(one, Span(start, end), Span(start, end), 0.9)

    message = render_context(part(8, 18), part(0, 7), part(19, 25), ENGLISH)

    assert message.content.startswith(
        "-# Before it:\n> Before.\n-# The quote:\n> The quote.\n-# After it:\n> After.\n"
    )
