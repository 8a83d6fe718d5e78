"""Notices that stand apart: an apology of its own for an article that the outlet had published.

Such a notice names the article by its headline or its address. It counts for an article of the same
outlet that was not published after it, and for none where that is in doubt.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from index.reading.notices import headline_of_another, is_of_another
from index.stored import PlacedNotice, StoredArticle
from index.types import NoticeKind
from index.typography import forms

_FEWEST_WORDS = 3  # of a headline that is no other's: "Letters" is
_KINDS = f"('{NoticeKind.RETRACTION}', '{NoticeKind.CORRECTION}')"
_URL = r"https?://[^\s<>\"”’)\]]+"
Rows = Callable[..., Iterator[tuple[Any, ...]]]
Load = Callable[[Iterable[str]], Mapping[str, StoredArticle]]


@dataclass(frozen=True, slots=True)
class _Apart:
    """A notice by its place among its article's, which was published on that day.

    ``folded`` is its text in small letters.
    """

    article: str
    place: int
    published: str
    text: str
    folded: str

    def names(self, title: str, address: str) -> bool:
        """Whether it names the article that has this headline or address."""
        headline, named = forms(title), headline_of_another(self.text)
        if named is not None and forms(named) == headline:
            return len(headline) >= _FEWEST_WORDS
        addresses = map(_address, re.findall(_URL, self.text))
        return address != "" and address in addresses and is_of_another(self.text)


class OutsideNotices:
    """Those of one state of a coverage; an outlet's are read when they are first asked for."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._of_outlet: dict[str, list[int]] = defaultdict(list)
        self._apart: dict[str, list[_Apart]] = {}
        for version, outlet in rows(
            f"""SELECT v.id, CAST(v.outlet AS TEXT)
                FROM (SELECT DISTINCT version_id FROM notices WHERE kind IN {_KINDS}) n
                     CROSS JOIN versions v ON v.id = n.version_id AND v.current
                WHERE v.outlet IS NOT NULL ORDER BY v.article_id"""
        ):
            self._of_outlet[outlet.casefold()].append(version)

    def added(self, articles: dict[str, StoredArticle], load: Load) -> dict[str, StoredArticle]:
        """Return the articles, each with the notices that name it."""
        found = {id_: list(self._naming(article)) for id_, article in articles.items()}
        telling = load({one.article for several in found.values() for one in several})
        return {
            id_: replace(
                article,
                outside=tuple(
                    _placed(telling[one.article], one.place)
                    for one in found[id_]
                    if one.article in telling and telling[one.article].intact
                ),
            )
            if found[id_]
            else article
            for id_, article in articles.items()
        }

    def _naming(self, article: StoredArticle) -> Iterator[_Apart]:
        outlet = (article.outlet or "").casefold()
        if outlet not in self._of_outlet:
            return
        if outlet not in self._apart:
            self._apart[outlet] = list(self._read(self._of_outlet[outlet]))
        title, address = article.title or "", _address(article.url or "")
        published = (article.published or "")[:10]
        # Nearly no notice holds the longest word of the headline, so nearly none is read.
        word = max(re.findall(r"[^\W_]+", title.casefold()), key=len, default="")
        for one in self._apart[outlet]:
            if (word and word in one.folded) or (address and address in one.text):
                later = published <= (one.published[:10] or "~")
                if later and one.article != article.id and one.names(title, address):
                    yield one

    def _read(self, versions: Iterable[int]) -> Iterator[_Apart]:
        for article, place, published, text in self._rows(
            f"""SELECT v.article_id, n.place, coalesce(CAST(v.published AS TEXT), ''),
                       substr(CAST(v.text AS TEXT), n.start + 1, n.end - n.start)
                FROM versions v JOIN notices n ON n.version_id = v.id
                WHERE v.id IN (SELECT value FROM json_each(?)) AND n.kind IN {_KINDS}
                ORDER BY v.article_id, n.place""",
            (json.dumps(list(versions)),),
        ):
            yield _Apart(article, place, published, text, text.casefold())


def _placed(article: StoredArticle, place: int) -> PlacedNotice:
    """Return a notice, which is of the day of the article that it is, unless it tells another."""
    notice = article.notices[place]
    return PlacedNotice(article, replace(notice, date=notice.date or article.published))


def _address(url: str) -> str:
    """Return what the ways to write an address share."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|[?#].*|[/.,;]+$", "", url)
