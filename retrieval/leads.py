"""What an article says that it is about: the words of its title and its lead."""

from collections.abc import Set

from index.coverage import Coverage
from index.stored import StoredPassage

LEAD_CHARS = 800  # of an article, in which news says what it is about


class Leads:
    """The words (stems) of the titles and leads of articles; each is read once."""

    def __init__(self, coverage: Coverage) -> None:
        self._store = coverage.store
        self._terms = coverage.terms
        self._words: dict[str, Set[str]] = {}

    def words(self, article_id: str) -> Set[str]:
        """Return those of one article."""
        if article_id not in self._words:
            article = self._store.articles_by_id({article_id})[article_id]
            lead = f"{article.title or ''}\n{article.text[:LEAD_CHARS]}"
            self._words[article_id] = set(self._terms.words(lead))
        return self._words[article_id]

    def hold(self, topic: str, passage: StoredPassage) -> bool:
        """Whether half of a topic's words stand in a passage, or its article's title or lead."""
        wanted = set(self._terms.words(topic))
        there = self.words(passage.article) | set(self._terms.words(passage.text))
        return len(wanted & there) * 2 >= len(wanted)
