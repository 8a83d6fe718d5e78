"""Markdown articles: YAML front matter, then paragraphs between headings, lists and code."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from config.errors import PullquoteError
from index.reading.blocks import Block, trimmed
from index.reading.front_matter import find_front_matter
from index.reading.metadata import Metadata, make_article, metadata_from
from index.reading.prose import read_blocks
from index.types import Article, Span

_OPENED = re.compile(
    r"---[ \t]*\n(?:title|date|author|authors|byline|outlet|publisher|published|updated|url):\s"
)
_RULE = re.compile(r"---[ \t]*\n\s*[\"'“‘*_(]*[^\W\d_][\w'’,.-]*[ \t]+(?!:)[^\s:]")
_LINK = re.compile(r"!?\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])|<https?://[^<>\s]*>")
_IMAGE = re.compile(r"\[?!\[[^\[\]\n]*\]\([^()\n]*\)(?:\]\([^()\n]*\))?\s*")
_FEWEST_WORDS = 3  # what is left of a list of links when its links are taken out has fewer


def read_markdown(text: str, source: str) -> Article:
    """Return the article; raise PullquoteError if its front matter is not YAML or does not end."""
    known, start = _front_matter(text)
    blocks = list(_blocks(text, start))
    return make_article(source, text, read_blocks(text, blocks, known.title, known.byline), known)


def _front_matter(text: str) -> tuple[Metadata, int]:
    """Return what the front matter says and where the article begins after it.

    Everything is read as strings and nothing is built, so no tag, date or alias can do harm.
    """
    import yaml

    match = find_front_matter(text)
    if match is None:
        if _OPENED.match(text):
            raise PullquoteError("has front matter that does not end; put a line of --- after it.")
        return Metadata(), 0
    is_prose = _RULE.match(text) is not None  # between two rules, unless it is YAML after all
    try:
        values = yaml.load(match[1], Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        if is_prose:
            return Metadata(), 0
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        message = f"has front matter that is not YAML (line {line}: {error.problem}); mend it."
        raise PullquoteError(message) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise PullquoteError("has front matter that is not YAML; mend it.") from None
    if values is not None and not isinstance(values, Mapping) and values != "":
        if is_prose:
            return Metadata(), 0
        raise PullquoteError('has front matter without "key: value" lines; mend it.')
    return metadata_from(values or {}), match.end()


def _blocks(text: str, start: int) -> Iterator[Block]:
    """Yield headings and paragraphs, those in lists and quotations too."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    body = text[start:]
    ends = accumulate(len(line) + 1 for line in body.split("\n"))
    lines = [Span(a, b - 1) for a, b in pairwise([start, *(start + end for end in ends)])]
    items = 0  # inside one another
    for opening, inline in pairwise(parser.parse(body)):
        if opening.type in ("list_item_open", "list_item_close"):
            items += opening.nesting
        if opening.type not in ("heading_open", "paragraph_open") or inline.map is None:
            continue
        first, last = lines[inline.map[0]], lines[inline.map[1] - 1]
        opened = text.find(inline.content.split("\n", 1)[0], first.start, first.end)
        span = Span(max(opened, first.start), last.end)
        if opening.type == "heading_open":
            yield Block(_heading_text(text, span, inline.content), heading=True)
        elif (span := _without_images(text, span)).start < span.end:
            yield Block(span, item=items > 0)


def _heading_text(text: str, span: Span, content: str) -> Span:
    end = span.start + len(content)
    return Span(span.start, end) if text[span.start : end] == content else trimmed(text, span)


def _without_images(text: str, span: Span) -> Span:
    """Return the span without images at its start; an empty one if only links are left of it."""
    span = trimmed(text, span)
    while image := _IMAGE.match(text, span.start, span.end):
        span = Span(image.end(), span.end)
    words = _LINK.sub("", span.of(text)).split()
    linked = _LINK.search(text, span.start, span.end) is not None
    return Span(span.end, span.end) if linked and len(words) < _FEWEST_WORDS else span
