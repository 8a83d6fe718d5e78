"""Quotes out of made-up articles, and out of the real ones beside the project."""

import hashlib
from pathlib import Path

import pytest

from index.passages import split_sentences
from index.reading.articles import read_articles
from index.stored import StoredArticle
from index.types import Article, Notice, Span
from retrieval.types import Quote
from tests.limits import LIMITS

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"  # five real articles, never part of the project
needs_real_coverage = pytest.mark.skipif(
    not REAL.is_dir(), reason="the real coverage is not beside this checkout"
)


def stored(article: Article, version: int = 1) -> StoredArticle:
    """Return an article as a coverage holds it."""
    return StoredArticle(
        id=article.id,
        version=version,
        number=1,
        source=article.source,
        text=article.text,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        title=article.title,
        outlet=article.outlet,
        byline=article.byline,
        published=article.published,
        updated=article.updated,
        url=article.url,
        language=article.language,
        notices=article.notices,
        passages=1,
    )


def written(
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    notices: tuple[Notice, ...] = (),
    version: int = 1,
) -> StoredArticle:
    """Return an article of this text, which is all prose."""
    source = f"{hashlib.sha256(f'{outlet}{text}'.encode()).hexdigest()[:4]}.txt"
    prose = (Span(0, len(text)),)
    article = Article(source, text, prose, outlet=outlet, published=published, notices=notices)
    return stored(article, version)


def quote(
    article: StoredArticle | str,
    sentence: str | None = None,
    *,
    outlet: str | None = None,
    version: int = 1,
) -> Quote:
    """Return a sentence (or all) of an article as a quote."""
    if isinstance(article, str):
        article = written(article, outlet=outlet, version=version)
    sentence = sentence or article.text
    start = article.text.index(sentence)
    span = Span(start, start + len(sentence))
    return Quote(article, span, span, 0.9)


def sentences(article: Article, version: int = 1) -> list[Quote]:
    """Return every sentence of an article as a quote."""
    held = stored(article, version)
    return [Quote(held, span, span, 0.9) for span in split_sentences(article)]


def sentence_at(article: Article, at: int, version: int = 1) -> Quote:
    """Return the sentence of an article that holds a place, as a quote."""
    (found,) = (one for one in sentences(article, version) if one.span.start <= at < one.span.end)
    return found


def read(folder: Path) -> dict[str, Article]:
    """Return the articles of a folder by the first three letters of the real files' names, or by
    the whole names of the others; an article of JSON lines has its number behind a ``#``.
    """
    found = [one for one in read_articles(folder, LIMITS) if isinstance(one, Article)]
    names = [Path(one.source).name for one in found]
    return {
        name[:3] if folder == REAL else name: one for name, one in zip(names, found, strict=True)
    }
