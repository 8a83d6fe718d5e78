"""How many texts stand behind an answer: copies count once, and shared words are told.

What copies what was found when the articles were indexed (index/copies.py). Passages that texts
share without being copies, as a statement or a press release, are looked for among the articles
that say so: how many repeat somebody's words says nothing of how many looked into the matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.copies import independent
from index.shared import VersionSpan, shared_passages
from index.shingles import ProseWord, words_of
from index.store import Store
from index.stored import StoredArticle
from index.types import Span
from retrieval.types import Quote

MOST_COMPARED = 12  # articles: each with each, word by word
MOST_WORDS = 40_000  # of them all, behind which no further article is read: a bound on the time


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words of a quote that other articles have, too, though none is a copy of another.

    ``words`` is the most of them that any two have in common; ``quotes`` are the indices of the
    quotes that are mostly of these words, or hold most of them; ``places`` are where they stand, in
    the order of the articles' versions.
    """

    words: int
    quotes: tuple[int, ...]
    places: tuple[tuple[StoredArticle, Span], ...]


def independent_texts(versions: Iterable[int], store: Store) -> int:
    """Return how many texts these versions of articles are, copies counted once."""
    wanted = set(versions)
    return independent(store.copies(wanted), wanted)


def shared_words(
    quotes: Sequence[Quote], others: Iterable[StoredArticle], store: Store
) -> tuple[SharedWords, ...]:
    """Return the passages that articles share and that a quote is mostly of, or holds most of.

    ``others`` are articles that say so and are not quoted; MOST_COMPARED in all are looked at, as
    long as they have no more than MOST_WORDS.
    """
    saying = [*(quote.article for quote in quotes), *others][:MOST_COMPARED]
    articles = {article.version: article for article in saying}
    if len(articles) < 2:
        return ()
    texts = dict(_words(articles, store))
    found = []
    for passage in shared_passages(texts, store.copies(articles)):
        of_them = [
            index
            for index, quote in enumerate(quotes)
            if any(_is_of(quote, place) for place in passage.places)
        ]
        if of_them:
            places = tuple((articles[one.version], one.span) for one in passage.places)
            found.append(SharedWords(passage.words, tuple(of_them), places))
    return tuple(found)


def _words(
    articles: Mapping[int, StoredArticle], store: Store
) -> Iterator[tuple[int, list[ProseWord]]]:
    """Yield the words of articles, by version."""
    left = MOST_WORDS
    for version, article in articles.items():
        if left <= 0:
            return
        words = words_of(article.text, store.sentence_spans(version))
        left -= len(words)
        yield version, words


def _is_of(quote: Quote, place: VersionSpan) -> bool:
    """Whether a passage covers most of a quote, or a quote most of a passage.

    Two that share their last words alone, as "a heart attack.", are not one statement.
    """
    if quote.article.version != place.version:
        return False
    one, other = quote.span, place.span
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.end - one.start, other.end - other.start)
