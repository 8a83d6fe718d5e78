"""Articles, quotes and answers to render, odd ones too, and what Discord asks of a message."""

import hashlib

from hypothesis import strategies as st

from bot.escape import LIMIT, quoted
from bot.labels import ENGLISH
from bot.languages import GERMAN, SPANISH
from bot.message import ActionButton, LinkButton, Message
from bot.render import render_answer
from index.stored import Counts, Filter, StoredArticle
from index.types import Notice, NoticeKind, Span
from retrieval.answer import Answer
from retrieval.types import Quote
from tests.bot.showing.test_escape import PIECES, texts

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


def ranks(given_answer: Answer) -> dict[Quote, int]:
    return {quote: rank for rank, quote in enumerate(given_answer.shown)}


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
