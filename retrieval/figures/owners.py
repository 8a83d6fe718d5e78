"""Whose figures are, as far as names tell: of whom or what two of them are, and of what story."""

from collections.abc import Sequence, Set

from index.stored import StoredArticle
from retrieval.quantities.measurements import Measurement
from retrieval.quantities.subjects import people_in, proper, shared_names, stand_together


class Owners:
    """Compares whose the figures of quotes are: of these articles, in their order, on a topic."""

    def __init__(self, topic: Set[str], quoted: Sequence[StoredArticle]) -> None:
        self._topic, self._quoted = topic, quoted
        self._people = frozenset().union(*map(people_in, quoted))
        self._names = frozenset().union(*map(proper, quoted))
        self._known: dict[tuple[int, str], bool] = {}

    def differ(self, a: Measurement, b: Measurement) -> bool:
        """Whether names exclude that two are of one thing: of two players each has his own wages.

        Or they are of two stories: neither article knows the names that the other figure goes with.
        """
        if self._is_of_another(a) is not self._is_of_another(b):
            return True
        if not a.names or not b.names or a.names & b.names:
            return False
        here, there = proper(self._quoted[a.quote]), proper(self._quoted[b.quote])
        people = a.names & self._people and b.names & self._people
        return bool(people) or not (a.names & there or b.names & here)

    def named_in_both(self, a: Measurement, b: Measurement) -> Set[str]:
        """Return the names that stand in the articles of both measurements."""
        return shared_names(self._quoted[a.quote], self._quoted[b.quote])

    def are_one_person(self, a: Measurement, b: Measurement) -> bool:
        """Whether two measurements are of one person."""
        return bool(a.names & b.names & self._people)

    def _is_of_another(self, one: Measurement) -> bool:
        """Whether a figure is of a firm or place that has nothing to do with the one asked about.

        "Oberon cut 3,500 jobs", in an article on Quillon that tells of both in no sentence.
        """
        if one.actor is None or one.actor in self._topic:
            return False
        if (one.quote, one.actor) not in self._known:
            self._known[one.quote, one.actor] = self._is_stranger(one.actor, one.quote)
        return self._known[one.quote, one.actor]

    def _is_stranger(self, name: str, quote: int) -> bool:
        """Whether a name is one, and in an article beside none that is asked about."""
        if name not in self._names:
            return False
        article = self._quoted[quote]
        asked_about = self._topic & proper(article)
        return bool(asked_about) and not stand_together(name, asked_about, article)
