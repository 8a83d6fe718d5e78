"""Articles as web pages: the text that trafilatura finds in them, and what their markup says."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from config.errors import PullquoteError
from index.reading.blocks import Block
from index.reading.english.credits import ROLE
from index.reading.metadata import Metadata, make_article, metadata_from
from index.reading.prose import read_blocks
from index.reading.run import ReadLimits
from index.types import Article, Span

if TYPE_CHECKING:
    # lxml comes without types, but its elements have the interface of the standard library's.
    from xml.etree.ElementTree import Element

MOST_CHARS = 20_000_000  # trafilatura's own limit, MAX_FILE_SIZE
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Elements without content, or whose end tag may be left out, and so no sign of depth.
_FLAT_TAGS = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option "
    "optgroup tr td th thead tbody tfoot colgroup rt rp html head body".split()
)
_BLOCK_TAGS = frozenset("head p item quote list table row cell div".split())
_SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML collapses; a no-break space is none
# Where pages state what they are, the surest first: Open Graph, schema.org, then older habits.
_META = {
    "outlet": ("og:site_name", "application-name"),
    "published": (
        "article:published_time", "datepublished", "dc.date.issued", "dcterms.created",
        "dc.date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "date",
    ),
    "updated": ("article:modified_time", "datemodified", "dcterms.modified", "og:updated_time"),
}  # fmt: skip
_JSON_LD = {"outlet": "publisher", "published": "datePublished", "updated": "dateModified"}
_JSON_LD_ARTICLE = re.compile(r"Article|Posting|Report$|Review$")
_OFFICE = rf"(?i)(?:[\w-]+ ){{0,3}}{ROLE}s?"
_MOST_JSON_LD = 200  # objects looked at on one page


def read_webpage(html: str, source: str, limits: ReadLimits) -> Article:
    """Return the article of a page; ``text`` is what a reader of the page sees of it.

    Raises PullquoteError for a page too large, nested too deep, or without an article.
    """
    if len(html) > MOST_CHARS:
        message = f"is a page of more than {MOST_CHARS:,} characters; save its text as .txt."
        raise PullquoteError(message)
    if _depth(html) > limits.max_depth:
        message = f"nests elements more than {limits.max_depth} deep; save its text as .txt."
        raise PullquoteError(message)
    known, body, links = _extracted(html)
    text, blocks = _laid_out(body, links)
    if len(text) > limits.max_article_chars:
        message = f"has more than {limits.max_article_chars:,} characters; split it."
        raise PullquoteError(message)
    return make_article(source, text, read_blocks(text, blocks, known.title, known.byline), known)


def _depth(html: str) -> int:
    """Return how deep elements nest at most, found without building a tree of them."""
    depth = deepest = 0
    for closing, tag in _TAG.findall(html):
        if tag.lower() not in _FLAT_TAGS:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _extracted(html: str) -> tuple[Metadata, "Element", set[str]]:
    """Return what a page states, its article without links, and the words of every link."""
    import logging

    from trafilatura import bare_extraction, load_html

    for library in ("trafilatura", "htmldate"):  # what goes wrong is said by PullquoteError
        logging.getLogger(library).addHandler(logging.NullHandler())
    page, links, stated = None, set(), {}
    try:
        tree = load_html(html)
        if tree is not None:
            stated = _stated(tree)
            _keep_times(tree)
            links = {_on_one_line("".join(link.itertext())) for link in tree.iter("a")}
            page = bare_extraction(
                tree,
                include_comments=False,
                with_metadata=True,
                date_extraction_params={"extensive_search": False},
            )
    except MemoryError:
        raise
    except Exception as fault:  # <svg><html> alone is enough for one; it is not a fault of ours
        raise PullquoteError("cannot be taken apart; save its text as .txt.") from fault
    if tree is None or page is None or isinstance(page, dict):
        raise PullquoteError("holds no article that can be found; save its text as .txt.")
    byline = _authors(page.author or "")
    values = {"title": page.title, "byline": byline, "url": page.url} | stated
    return metadata_from(values), page.body, links


def _stated(tree: "Element") -> dict[str, object]:
    """Return the outlet, dates and language that a page states in its markup.

    trafilatura's own dates and site names may be read off an address or a Twitter handle.
    """
    meta: dict[str, str] = {}
    for tag in (*tree.iter("meta"), *tree.iter("time")):
        value = tag.get("content") or tag.get("datetime") or ""
        for name in filter(None, (tag.get(key) for key in ("property", "name", "itemprop"))):
            meta.setdefault(name.lower(), value)
    days = {tag.get("datetime") for tag in tree.iter("time")}
    values: dict[str, object] = {"language": tree.get("lang")}
    for thing in _json_ld(tree):
        for field, key in _JSON_LD.items():
            values.setdefault(field, thing.get(key))
    for field, names in _META.items():
        stated = next((meta[name] for name in names if meta.get(name)), None)
        values[field] = values.get(field) or stated
    if not values["published"] and len(days) == 1:
        values["published"] = days.pop()
    return values


def _keep_times(tree: "Element") -> None:
    """Make the times that headings and paragraphs show part of their words; else they are lost."""
    from lxml.etree import strip_tags

    for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "p"):
        for element in tree.iter(tag):
            strip_tags(element, "time")


def _authors(named: str) -> str:
    """Return the authors of a page without what they are: "Ada Lowe; Health editor"."""
    parts = named.split("; ")
    people = [part for part in parts if not re.fullmatch(_OFFICE, part)]
    return "; ".join(people or parts)


def _json_ld(tree: "Element") -> Iterator[Mapping[str, object]]:
    """Yield the schema.org objects of a page that are articles."""
    found: list[object] = []
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                found.append(json.loads(script.text or ""))
            except (ValueError, RecursionError):
                continue
    for thing in islice(_flattened(found), _MOST_JSON_LD):
        if _JSON_LD_ARTICLE.search(str(thing.get("@type"))[:100]):
            yield thing


def _flattened(things: list[object]) -> Iterator[Mapping[str, object]]:
    while things:
        thing = things.pop(0)
        if isinstance(thing, list):
            things[:0] = thing[:_MOST_JSON_LD]
        elif isinstance(thing, dict):
            yield thing
            things.append(thing.get("@graph"))


def _laid_out(body: "Element", links: set[str]) -> tuple[str, list[Block]]:
    """Return the text of a page, a blank line between its blocks, and those that may be prose."""
    lines: list[str] = []
    blocks: list[Block] = []
    start = 0
    for owner, line in _lines(body):
        lines.append(line)
        if owner != "table":
            item = owner == "item" and line not in links
            span = Span(start, start + len(line))
            blocks.append(Block(span, heading=owner == "head", item=item))
        start += len(line) + 2
    return "\n\n".join(lines), blocks


def _lines(body: "Element") -> Iterator[tuple[str, str]]:
    """Yield every line of text with the tag of the block that it stands in, in reading order."""
    pieces: list[str] = []
    inside = [str(body.tag)]
    for is_start, element in _walked(body):
        if element.tag in _BLOCK_TAGS or element.tag == "lb":
            line = _on_one_line("".join(pieces))
            pieces.clear()
            if line:
                yield _owner(inside), line
        if element.tag in _BLOCK_TAGS:
            inside = [*inside, element.tag] if is_start else inside[:-1]
        pieces.append((element.text if is_start else element.tail) or "")
    if line := _on_one_line("".join(pieces)):
        yield inside[-1], line


def _owner(inside: list[str]) -> str:
    """Return the block that a line counts to: the table or item that its paragraph stands in."""
    if "table" in inside or inside[-1] == "head":
        return "table" if "table" in inside else "head"
    return "item" if "item" in inside else inside[-1]


def _on_one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _walked(element: "Element") -> Iterator[tuple[bool, "Element"]]:
    """Yield (True, element) where an element starts and (False, element) where it ends."""
    yield True, element
    for child in element:
        if isinstance(child.tag, str):  # a comment has a function for a tag
            yield from _walked(child)
    yield False, element
