import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.jsonl import read_jsonl
from index.reading.run import BadFile, ReadLimits
from index.types import Article
from tests.limits import LIMITS

FIRST = "The harbour board has again put off its decision on the ferry line."


def read(*lines: str, limits: ReadLimits | None = None) -> list[Article | BadFile]:
    stream = io.BytesIO("\n".join(lines).encode())
    return list(read_jsonl(stream, "wire.jsonl", limits or LIMITS))


@pytest.mark.parametrize("blank", ["\u3164", "\u200b\u2060", "\u202e"])
def test_a_name_that_shows_nothing_is_none(blank: str) -> None:
    (article,) = read(json.dumps({"text": FIRST, "title": blank, "outlet": blank, "byline": blank}))
    assert isinstance(article, Article)
    assert (article.outlet, article.byline) == (None, None)
    assert article.title != blank


def test_every_line_is_an_article_named_by_its_number() -> None:
    articles = read(json.dumps({"text": FIRST}), "", json.dumps({"text": FIRST}))
    assert [article.source for article in articles] == ["wire.jsonl#1", "wire.jsonl#3"]


def test_a_line_gives_text_and_metadata() -> None:
    record = {
        "text": f"Ferry vote put off\r\n\r\n{FIRST}",
        "title": "Ferry vote put off",
        "outlet": "Riverton Post",
        "byline": ["Ada Lowe", {"name": "Sam Ko"}],
        "published": "14 August 2024",
        "updated": "2024-08-15T10:00:00Z",
        "url": "https://rivertonpost.example/ferry",
        "language": "en-GB",
        "id": 7,
    }
    (article,) = read(json.dumps(record))
    assert isinstance(article, Article)
    assert article.text == f"Ferry vote put off\n\n{FIRST}"
    assert article.outlet == "Riverton Post"
    assert article.byline == "Ada Lowe, Sam Ko"
    assert article.published == "2024-08-14"
    assert article.updated == "2024-08-15T10:00:00+00:00"
    assert article.url == "https://rivertonpost.example/ferry"
    assert article.language == "en"
    assert [article.text[span.start : span.end] for span in article.prose] == [FIRST]


@pytest.mark.parametrize("name", ["text", "body", "content", "articleBody", "maintext"])
def test_the_text_goes_by_the_names_that_other_tools_give_it(name: str) -> None:
    (article,) = read(json.dumps({name: FIRST, "datePublished": "2024-08-14"}))

    assert isinstance(article, Article)
    assert (article.text, article.published) == (FIRST, "2024-08-14")


def test_of_two_texts_the_one_that_is_called_so_is_read() -> None:
    (article,) = read(json.dumps({"content": "<p>The page</p>", "text": FIRST}))

    assert isinstance(article, Article)
    assert article.text == FIRST


@pytest.mark.parametrize("key", ["publication", "publisher", "source", "site_name", "Site"])
def test_an_outlet_goes_by_several_keys_but_its_address_is_no_name(key: str) -> None:
    named, addressed = read(
        json.dumps({"text": FIRST, key: "Riverton Post"}),
        json.dumps({"text": FIRST, key: "https://rivertonpost.example/ferry"}),
    )
    assert isinstance(named, Article)
    assert isinstance(addressed, Article)
    assert (named.outlet, addressed.outlet) == ("Riverton Post", None)


@pytest.mark.parametrize("source", ["rss", "Export-2024.csv", "@rivertonpost", "feeds/Post"])
def test_a_source_that_is_no_name_is_no_outlet(source: str) -> None:
    (article,) = read(json.dumps({"text": FIRST, "source": source}))
    assert isinstance(article, Article)
    assert article.outlet is None


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("by Simone V", "Simone V"),
        ("By: Ada Lowe", "Ada Lowe"),
        (["BY Ada Lowe", "Sam Ko"], "Ada Lowe, Sam Ko"),
        ("Por Simone Vega", "Simone Vega"),
        ("Von Anna Schmidt", "Anna Schmidt"),
        ("Von Miller", "Von Miller"),
        ("von der Leyen", "von der Leyen"),
        ("Byron Wells", "Byron Wells"),
        ("By", "By"),
    ],
)
def test_a_byline_is_the_names_alone(byline: object, names: str) -> None:
    (article,) = read(json.dumps({"text": FIRST, "byline": byline}))
    assert isinstance(article, Article)
    assert article.byline == names


@pytest.mark.parametrize(
    "value", [None, 7, 1e400, True, [], [[]], {}, {"name": {}}, "", " \n", "x" * 5000]
)
def test_a_value_of_the_wrong_kind_is_unknown(value: object) -> None:
    keys = ("outlet", "byline", "published", "updated", "url", "language")
    (article,) = read(json.dumps({"text": FIRST} | dict.fromkeys(keys, value)))
    assert isinstance(article, Article)
    assert [getattr(article, key) for key in keys] == [None] * len(keys)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut', r"is not JSON \(Unterminated string .* at column 10\)"),
        ("plain words", "is not JSON"),
        ("[1, 2]", "is no article"),
        ('{"text": 7}', "is no article"),
        ('{"text": "  "}', "is no article"),
        ('{"title": "no text", "id": 7}', 'has no "text" .*, but "title", "id"'),
        ("{}", "but nothing"),
        ('{"content": "<p>The ferry</p>"}', 'has HTML in its "content"'),
        ('{"text": "half \\ud800 pair"}', "half a surrogate pair"),
        ('{"text": "a \\u0000 byte"}', "a NUL"),
        ("[" * 100_000, "too large or too deep"),
        ('{"text": ' + "9" * 5_000 + "}", "too large or too deep"),
    ],
    ids=[
        "torn",
        "words",
        "list",
        "number",
        "blank",
        "none",
        "empty",
        "markup",
        "surrogate",
        "nul",
        "deep",
        "digits",
    ],
)
def test_a_bad_line_is_named_and_the_next_one_read(line: str, reason: str) -> None:
    bad, good = read(line, json.dumps({"text": FIRST}))
    assert isinstance(bad, BadFile)
    assert bad.source == "wire.jsonl#1"
    assert re.search(reason, bad.reason)
    assert isinstance(good, Article)
    assert good.source == "wire.jsonl#2"


def test_a_line_beyond_the_limits_is_refused_and_the_next_one_read() -> None:
    long_line, long_text = json.dumps({"text": "x" * 900}), json.dumps({"text": "x " * 200})
    good = json.dumps({"text": FIRST})
    small = replace(LIMITS, max_file_bytes=500, max_article_chars=300)
    items = read(long_line, long_text, good, limits=small)
    reasons = [item.reason for item in items if isinstance(item, BadFile)]
    assert reasons == [
        "is a line of more than 500 bytes.",
        "is longer than 300 characters; split it.",
    ]
    assert items[2].source == "wire.jsonl#3"


def test_a_byte_order_mark_before_the_first_line_is_no_json_error() -> None:
    (article,) = read_jsonl(
        io.BytesIO(b"\xef\xbb\xbf" + json.dumps({"text": FIRST}).encode()), "w", LIMITS
    )
    assert isinstance(article, Article)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
KEYS = ["text", "title", "outlet", "byline", "author", "published", "updated", "url", "language"]


@given(st.dictionaries(st.sampled_from(KEYS), JSON), st.binary(max_size=40))
def test_any_line_is_an_article_or_a_bad_line(record: dict[str, object], noise: bytes) -> None:
    stream = io.BytesIO(json.dumps(record).encode() + b"\n" + noise)
    for item in read_jsonl(stream, "wire.jsonl", LIMITS):
        if isinstance(item, Article):
            assert item.text == str(record["text"]).replace("\r\n", "\n").replace("\r", "\n")
            "".join(filter(None, (item.title, item.outlet, item.byline, item.url))).encode()
