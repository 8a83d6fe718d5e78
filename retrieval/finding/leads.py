"""What an article says that it is about: the words of its title and its lead."""

from collections.abc import Sequence, Set

from index.coverage import Coverage
from index.stored import StoredPassage

LEAD_CHARS = 800  # of an article, in which news says what it is about


def lead_words(article: str, coverage: Coverage) -> Set[str]:
    """Return the words (stems) of the title and lead of an article, by its id."""
    found = coverage.store.articles_by_id([article])[article]
    return set(coverage.terms.words(f"{found.title or ''}\n{found.text[:LEAD_CHARS]}"))


def about(topic: str, passages: Sequence[StoredPassage], coverage: Coverage) -> list[StoredPassage]:
    """Return the passages of one article that hold half of a topic's words with its lead."""
    wanted = set(coverage.terms.words(topic))
    lead = lead_words(passages[0].article, coverage) if passages else frozenset()
    return [
        one
        for one in passages
        if len(wanted & (lead | set(coverage.terms.words(one.text)))) * 2 >= len(wanted)
    ]
