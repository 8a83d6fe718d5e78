"""Corrections of a text in one place for those who print it in another, uncorrected.

An agency mends its report, and who took it the evening before does not. Which of two copied the
other is nowhere claimed; but who printed the text after the day of the correction, or on a day that
is not known, may have put right, or brought up to date, what stands there.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from index.stored import PlacedNotice, StoredArticle
from index.types import NoticeKind

Rows = Callable[..., Iterator[tuple[Any, ...]]]
Load = Callable[[Iterable[str]], Mapping[str, StoredArticle]]
_COPIES = " UNION ".join(
    f"""SELECT o.{mine}, v.article_id FROM overlaps o JOIN versions v ON v.id = o.{other}
        WHERE o.copy AND v.current AND o.{mine} IN (SELECT value FROM json_each(:versions))
          AND EXISTS (SELECT 1 FROM notices n
                      WHERE n.version_id = v.id AND n.kind = '{NoticeKind.CORRECTION}')"""
    for mine, other in (("version_id", "other_id"), ("other_id", "version_id"))
)


def with_corrected_copies(
    articles: dict[str, StoredArticle], rows: Rows, load: Load
) -> dict[str, StoredArticle]:
    """Return the articles, each with the corrections of those that have its text, too."""
    versions = json.dumps([article.version for article in articles.values()])
    copies: dict[int, list[str]] = {}
    for version, id_ in rows(f"{_COPIES} ORDER BY 1, 2", {"versions": versions}):
        copies.setdefault(version, []).append(id_)
    if not copies:
        return articles
    corrected = load({id_ for several in copies.values() for id_ in several})
    return {
        id_: replace(
            article,
            copied=tuple(
                PlacedNotice(corrected[other], notice)
                for other in copies.get(article.version, ())
                if other in corrected and corrected[other].intact
                for notice in corrected[other].notices
                if notice.kind is NoticeKind.CORRECTION
                and _was_before(article, notice.date or corrected[other].updated)
            ),
        )
        for id_, article in articles.items()
    }


def _was_before(article: StoredArticle, corrected: str | None) -> bool:
    """Whether an article was published by the day of a correction, if both are known."""
    if corrected is None or article.published is None:
        return False
    return article.published[:10] <= corrected[:10]
