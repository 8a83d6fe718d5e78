"""What front matter, a JSONL line, a web page or a sidecar says about an article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from index.reading.dates import parse_date
from index.reading.encoding import is_storable
from index.reading.english.words import MONTH
from index.reading.language import guess_language
from index.reading.notices import day_without_year
from index.reading.prose import Extracted
from index.types import Article, Notice
from index.visible import visible

# The names under which other tools write the same things, the first that has a value wins.
ALIASES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publication", "publisher", "site_name", "sitename", "site", "source"),
    "byline": ("byline", "author", "authors"),
    "published": (
        "published",
        "date",
        "published_at",
        "publishedat",
        "date_published",
        "datepublished",
    ),
    "updated": ("updated", "modified", "updated_at", "updatedat", "date_modified", "datemodified"),
    "url": ("url", "link", "canonical_url", "canonical", "permalink"),
    "language": ("language", "lang"),
}
_MOST_CHARS = 1_000  # a longer value is no title, name or address
_MOST_TYPED = 100_000  # before its white space is made single
_ADDRESS = re.compile(r"\w+://|www\.|\S*[/@]\S*$")  # where others write an outlet
_FILE = re.compile(r"\S*\.(?:csv|html?|jsonl?|md|pdf|txt|xml)$", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]+")
# What stands before the names. "Von Miller" is a name, "Von Anna Schmidt" is not.
_BY = re.compile(
    r"(?i:by)(?:\s*:\s*|\s+)(?=\S)"
    r"|(?i:por)\s+(?=[^\W\d_a-zß-öø-ÿ])|(?i:von)\s+(?!(?i:de[rnm])\b)(?=[^\W\d_a-zß-öø-ÿ]\S*\s)"
)
_DAY_ALONE = re.compile(r"(?:[\W\d]|" + MONTH + r")+")  # where an issue is named by its day
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Values fit for an Article: dates ISO 8601, url http(s), language a two-letter code."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None


def metadata_from(values: Mapping[str, object]) -> Metadata:
    """Return what ``values`` say, under any of their names and in any letter case.

    A value of the wrong kind (a number as author, "soon" as date, the address of an outlet) is left
    out, never raised.
    """
    lowered = {str(name).lower(): value for name, value in values.items()}
    known = {
        field: next(filter(None, (_stated(field, name, lowered) for name in names)), None)
        for field, names in ALIASES.items()
    }
    return Metadata(**known)


def _stated(field: str, name: str, lowered: Mapping[str, object]) -> str | None:
    """Return what stands under a name; what is called a source may be a file or a kind ("rss")."""
    found = clean(field, lowered.get(name))
    if found is None or field != "outlet":
        return found
    if _DAY_ALONE.fullmatch(found):
        return None
    is_name = name != "source" or (found != found.lower() and not _FILE.match(found))
    return found if is_name and not _ADDRESS.match(found) else None


def clean(field: str, value: object) -> str | None:
    """Return ``value`` as an Article holds it, or None if it cannot be one."""
    if isinstance(value, date):
        return value.isoformat() if field in ("published", "updated") else None
    if type(value) is int and field == "title" and 0 <= value < 10_000:
        value = str(value)  # "1984"
    text = _as_text(value)
    if text is None or not is_storable(text):
        return None
    if field in ("published", "updated"):
        return parse_date(text)
    if field == "url":
        return text if _URL.fullmatch(text) else None
    if field == "language":
        code = _LANGUAGE.fullmatch(text)
        return code[1].lower() if code else None
    if field == "byline" and (by := _BY.match(text)):
        return text[by.end() :]
    return text


def make_article(source: str, text: str, extracted: Extracted, known: Metadata) -> Article:
    """Return the article; what is known of it goes before what its text was read to say."""
    published = known.published or extracted.published
    notices = tuple(_dated(one, text, published) for one in extracted.notices)
    updates = [extracted.updated, *(one.date for one in notices)]
    updated = max(filter(None, updates), default=None, key=lambda day: (day[:10], day))
    outlet = known.outlet or extracted.outlet
    return Article(
        source=source,
        text=text,
        prose=extracted.prose,
        title=known.title or extracted.title,
        outlet=outlet,
        byline=_without_outlet(known.byline or extracted.byline, outlet),
        published=published,
        updated=known.updated or updated,
        url=known.url,
        language=known.language or guess_language(text),
        notices=notices,
    )


def _without_outlet(byline: str | None, outlet: str | None) -> str | None:
    """Return a byline without its outlet run into the end: "Ada Lowe Riverton Sentinel".

    The outlet has two words or more, as a surname has not, and a name stands before it.
    """
    if byline is None or outlet is None or " " not in outlet:
        return byline
    names, apart, rest = byline.rpartition(f" {outlet}")
    names = names.rstrip(" ,")
    words = names.split()
    named = len(words) > 1 and words[-1][0].isupper() and words[-1] != "The"
    return names if apart and not rest and named else byline


def _dated(notice: Notice, text: str, published: str | None) -> Notice:
    """Return a notice; where it gives its day without a year, the article's may tell that."""
    if notice.date or not published:
        return notice
    words = notice.span.of(text)
    return replace(notice, date=day_without_year(words, published))


def _as_text(value: object) -> str | None:
    """Return on one line what a string, a {"name": ...} or a list of these says.

    It looks no deeper: aliases of YAML make a structure of a few hundred bytes endless.
    """
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        parts = [part.get("name") if isinstance(part, Mapping) else part for part in value[:20]]
        value = ", ".join(part for part in map(_as_line, parts) if part)
    return _as_line(value)


def _as_line(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > _MOST_TYPED:
        return None
    text = " ".join(value.split())
    return text if visible(text) and len(text) <= _MOST_CHARS else None
