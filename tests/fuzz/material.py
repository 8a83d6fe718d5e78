"""What is thrown at the readers: pieces that mean something to one of them, and real files bent."""

import json
from pathlib import Path
from typing import TypeAlias

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
SEEDS = sorted(
    path
    for path in (ROOT / "examples").rglob("*")
    if path.suffix in {".txt", ".md", ".html", ".jsonl"}
)
Json: TypeAlias = object

# Examples are few in `make test` and many in `make fuzz`; a loaded machine is no fault of either.
fuzzed = settings(
    max_examples=3 * settings().max_examples,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)

WORDS = (
    "A a The “ ” ' \" ( ) [ ] . ! ? … — - – : ; , $1 1,000 10% £2bn 2023-07-31 July ½ U.S. Mr."
).split()
LINES = [
    "The council met on Monday.",
    "By Ana Example",
    "Published 31 July 2023",
    "Updated: July 31, 2023 at 4 p.m.",
    "Correction: an earlier version of this article misstated the sum.",
    "Share this article",
    "Advertisement",
    "Photo: Ana Example/Agency",
    "RIVERTON, July 31 (Agency) - The council met.",
    "https://example.com/a?b=c",
    "© 2023 Example Courier",
    "Read more: Council delays vote",
]
MARKDOWN = (
    "# |## |> |- |* |1. |```\n|~~~\n|---\n|===\n|![a](b)|[a](b)|<https://a>|[a]: b\n|\\|`|**|_|\t"
    "|    |&amp;|<b>|<!--|-->|a\\|b\n-\\|-\n|\n\n|  \n"
).split("|")
YAML = (
    "---\n|title: |date: 2023-13-45\n|a: &a |*a|{|}|[|]|: |- |? |!!|!!binary |'|\"|\\|%|@|#|<<: "
    "|...\n|~"
).split("|")
TAGS = (
    "html head body p div article main section span b a table tr td th ul li h1 h2 blockquote br "
    "hr script style meta title time figure figcaption nav footer svg math template noscript "
    "iframe form select option pre code"
).split()
HTML = [
    *(f"<{tag}>" for tag in TAGS),
    *(f"</{tag}>" for tag in TAGS),
    '<meta property="article:published_time" content="2023-07-31T10:00:00Z">',
    '<meta charset="',
    '<meta name="author" content="',
    '<script type="application/ld+json">',
    '{"@type": "NewsArticle", "datePublished": "2023-07-31", "author": [{"name": "A"}]}',
    '<time datetime="2023">',
    '<a href="javascript:x">',
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE html>",
    "<?xml",
    "&#0;",
    "&#x110000;",
    "&#xd800;",
    "&amp;",
    '">',
    "/>",
]
TOML = [
    *('["*"]\n', '["a.txt"]\n', "[a.b]\n", '["a.jsonl#1"]\n', "[[x]]\n", "a.b.c = 1\n"),
    *('title = "x"\n', "outlet = 1\n", "url = 'x'\n", 'byline = ""\n', 'language = """'),
    *("published = 2023-07-31\n", "updated = 2023-07-31T25:00\n", "= [", "{", "}", "#", "nan"),
    *("'''", "\\"),
]
# Not text, hardly text, or text that turns, hides or recolours other text.
ODD = ["\x00", "\x1b[31m", "\x07", "\x9b", "\ufeff", "\u202e", "\u2066", "\u200b", "\u2028", "\x85"]
ODD += [
    "\r",
    "\r\n",
    "\x0b",
    "\x0c",
    "\xa0",
    "\u3000",
    "é",
    "ß",
    "漢",
    "👩‍👩‍👧",
    "\U0010ffff",
    "\u0301",
]

_spaces = st.sampled_from(["", " ", "\n", "\n\n"])


def _joined(pieces: list[str]) -> st.SearchStrategy[str]:
    piece = st.sampled_from(pieces) | st.sampled_from(LINES + WORDS + ODD) | st.text(max_size=6)
    repeated = st.builds(lambda one, times: one * times, piece, st.sampled_from([1, 1, 1, 2, 50]))
    return st.lists(st.builds("".join, st.tuples(repeated, _spaces)), max_size=30).map("".join)


def _bent(seed: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Return a real file with pieces of it replaced."""
    for place, length, put in edits:
        start = int(place * len(seed))
        seed = seed[:start] + put + seed[start + length :]
    return seed


def _files(ending: str, pieces: list[str]) -> st.SearchStrategy[bytes]:
    encodings = st.sampled_from(
        ["utf-8"] * 6 + ["utf-16", "utf-8-sig", "cp1252", "utf-32", "gb18030"]
    )
    made = st.builds(
        lambda text, encoding: text.encode(encoding, "replace"), _joined(pieces), encodings
    )
    seeds = [path.read_bytes() for path in SEEDS if path.suffix == ending]
    if not seeds:
        return made | st.binary(max_size=200)
    put = st.binary(max_size=8) | _joined(pieces).map(lambda text: text.encode("utf-8", "replace"))
    edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 300), put), min_size=1, max_size=6)
    return made | st.builds(_bent, st.sampled_from(seeds), edits) | st.binary(max_size=200)


json_values: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.sampled_from([*LINES, *ODD, "2023-07-31", "\ud800", "https://example.com/"])
    | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=8,
)
_keys = st.sampled_from(
    "text title Title headline outlet author authors date updated url lang".split()
)
_records = st.dictionaries(_keys | st.text(max_size=4), json_values, max_size=8)
_lines = st.builds(json.dumps, json_values | _records) | st.text(max_size=30)

texts = _files(".txt", LINES)
markdown = _files(".md", MARKDOWN + YAML)
pages = _files(".html", HTML)
json_lines = st.lists(_lines, max_size=6).map(
    lambda rows: "\n".join(rows).encode("utf-8", "replace")
)
json_lines |= _files(".jsonl", ['{"text": "', '"}', "{", "[", "\\u0000", "\\ud800", "1e999"])
sidecars = _files(
    ".toml",
    TOML,
)
