"""Questions with their answers, written by hand: what `pullquote eval` measures by."""

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from config.errors import PullquoteError
from index.store import Store
from index.stored import StoredArticle
from index.types import Span


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where an article answers; ``outlet`` is its outlet, or its id while that is unknown."""

    article: str
    outlet: str
    span: Span


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and every place that answers it; without one the coverage does not answer.

    ``kind`` is what its file calls it, None where that does not.
    """

    question: str
    places: tuple[GoldPlace, ...]
    kind: str | None = None

    @property
    def by_article(self) -> dict[str, tuple[Span, ...]]:
        """Where each article answers, by its id."""
        found: dict[str, tuple[Span, ...]] = {}
        for place in self.places:
            found[place.article] = (*found.get(place.article, ()), place.span)
        return found


def read_gold(file: Path, store: Store) -> list[GoldQuestion]:
    """Return the questions of a file, an object a line.

    Raises PullquoteError, naming the line, if one is not as it should be or names an answer that
    the coverage does not hold.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise PullquoteError(f"{file} cannot be opened: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise PullquoteError(f"{file} is not UTF-8 text; save it as UTF-8.") from None
    found = []
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                found.append(_question(json.loads(line), store))
        except json.JSONDecodeError as error:
            message = f"is not JSON ({error.msg} at column {error.colno}); each line is one object."
            raise PullquoteError(f"{file}, line {number}: {message}") from None
        except PullquoteError as problem:
            raise PullquoteError(f"{file}, line {number}: {problem}") from None
    if not found:
        raise PullquoteError(f"{file} holds no question; see pullquote eval --help")
    return found


def outlet_of(article: StoredArticle) -> str:
    """Return what an article counts for: its outlet, or its id while that is unknown."""
    return article.outlet.casefold() if article.outlet else article.id


def _question(row: object, store: Store) -> GoldQuestion:
    match row:
        case {"question": str(question), "answers": list(answers), **rest} if question.strip():
            places = [place for one in answers for place in _places(one, store)]
            kind = rest.get("kind")
            return GoldQuestion(question, tuple(places), kind if isinstance(kind, str) else None)
    raise PullquoteError('should be {"question": "...", "answers": [...]}.')


def _places(answer: object, store: Store) -> Iterator[GoldPlace]:
    match answer:
        case {"source": str(source), "quote": str(quote)} if quote.strip():
            article = store.article(source)
            spans = list(_found(article.text, quote))
        case {"source": str(source), "start": int(start), "end": int(end)}:
            article = store.article(source)
            spans = [Span(start, end)] if 0 <= start < end <= len(article.text) else []
            quote = f"{start}:{end}"
        case _:
            raise PullquoteError('an answer should be {"source": "name.txt", "quote": "..."}.')
    if not spans:
        show = shlex.join(["pullquote", "show", source])
        raise PullquoteError(f"{source} does not hold {quote!r}; see: {show}")
    for span in spans:
        yield GoldPlace(article.id, outlet_of(article), span)


def _found(text: str, quote: str) -> Iterator[Span]:
    start = text.find(quote)
    while start >= 0:
        yield Span(start, start + len(quote))
        start = text.find(quote, start + 1)
