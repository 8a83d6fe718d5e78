"""Who says what an answer says, who denies it, who may say so, and who is silent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.coverage import Coverage
from index.stored import Filter, StoredArticle
from retrieval.corroboration.corroboration import SAYS_SO, Compared, Scored
from retrieval.corroboration.independence import independent_texts
from retrieval.denial.contradiction import (
    affirms_asked,
    contradict,
    denied_of_asked,
    denies_being,
    may_contradict,
)
from retrieval.denial.negation import denies_what_is_asked, gainsays, sidesteps
from retrieval.denial.nobody import Statement, are_two_sides, of_one_matter, says_nobody
from retrieval.finding.candidates import Candidate
from retrieval.notices.notices import is_retracted
from retrieval.notices.withdrawn import stands
from retrieval.quantities.measures import content_words
from retrieval.question.asked import asks_what, asks_yes_or_no
from retrieval.types import Outlets

# Probability from which an outlet is not called silent. Of 300 questions about ten stories 37 that
# say so were called silent: of these 25 are as sure as this, of 3,033 that are silent 112.
MAY_SAY_SO = 0.1


@dataclass(frozen=True, slots=True)
class Sides:
    """The best sentence of each article that takes a side, or may.

    ``agreeing`` have the probability that they say the same as the first, which is one of them;
    they come surest first, and so do those ``denying`` and those that are ``unsure``.
    """

    agreeing: tuple[Scored, ...]
    denying: tuple[Candidate, ...] = ()
    unsure: tuple[Candidate, ...] = ()

    @classmethod
    def taken(cls, first: Candidate, compared: Sequence[Scored], question: str) -> "Sides":
        """Tell the sides of sentences with the probability that each says the same as the first."""
        asked = content_words(question) if asks_yes_or_no(question) else frozenset()
        denies = denied_of_asked(first.text, question) is not None
        agreeing = [(first, 1.0)]
        denying: list[Candidate] = []
        unsure: list[Candidate] = []
        for one, sure in compared:
            if sure < MAY_SAY_SO:
                continue
            if are_two_sides(question, first.text, one.text):
                same = of_one_matter(question, first.passage, one.passage)
                nobody = same and says_nobody(question, _statement(first), _statement(one))
                (denying if nobody and sure >= SAYS_SO else unsure).append(one)
            elif sure < SAYS_SO or sidesteps(first.text, one.text):
                unsure.append(one)
            elif (
                contradict(first.text, one.text, asked)
                or (_denies(one.text, question) and not gainsays(first.text, question))
                or (denies and affirms_asked(one.text, question))
            ):
                denying.append(one)
            elif (denies and not gainsays(one.text, question)) or _is_in_doubt(
                one.text, first.text, question
            ):
                unsure.append(one)
            else:
                agreeing.append((one, sure))
        return cls(tuple(agreeing), tuple(denying), tuple(unsure))

    def standing(self, articles: Mapping[str, StoredArticle], coverage: Coverage) -> "Sides":
        """Return the sides without denials that a notice withdraws, or whose outlet says so, too.

        ``articles`` are those of both sides, by id.
        """
        speakers = coverage.store.speakers()
        reporting = {speakers[one.passage.article] for one in self._reporting(articles)}
        denying = (
            one
            for one in self.denying
            if speakers[one.passage.article] not in reporting
            and stands(one, articles[one.passage.article])
        )
        return replace(self, denying=tuple(denying))

    def disputed(
        self, spoken: Iterable[Candidate], articles: Mapping[str, StoredArticle]
    ) -> "Sides":
        """Return the sides with denials that no notice withdraws, also of the answer's own article.

        ``articles`` are those of all sides and denials, by id.
        """
        known = {one.passage.article for one in self.denying}
        more = (one for one in spoken if one.passage.article not in known)
        standing = (one for one in more if stands(one, articles[one.passage.article]))
        return replace(self, denying=(*self.denying, *standing))

    def _reporting(self, articles: Mapping[str, StoredArticle]) -> list[Candidate]:
        """Return the sentences that say so, in articles that were not retracted."""
        agreeing = (one for one, _ in self.agreeing)
        return [one for one in agreeing if not is_retracted(articles[one.passage.article])]

    def saying(self, compared: Iterable[Compared], question: str) -> Iterator[Candidate]:
        """Yield the sentences of articles that agree which surely tell the same as the first one.

        ``compared`` are what the sides were taken of.
        """
        agreeing = dict(self.agreeing)
        first, *_ = agreeing
        for article in compared:
            if article.best[0] in agreeing:
                exact = Sides.taken(first, article.the_same, question)
                yield from (one for one, _ in exact.agreeing[1:])

    def outlets(
        self, articles: Mapping[str, StoredArticle], coverage: Coverage, wanted: Filter
    ) -> Outlets:
        """Name those who take a side, surest first, and those silent that the filter lets in.

        Who said so in an article that was retracted neither says so nor is silent. The sides are
        ``standing`` ones; ``articles`` are those that agree, by id.
        """
        speakers = coverage.store.speakers()
        agreeing = [one for one, _ in self.agreeing]
        standing = self._reporting(articles)
        reporting = dict.fromkeys(speakers[one.passage.article] for one in standing)
        denying = {speakers[one.passage.article] for one in self.denying} - reporting.keys()
        asked = speakers if wanted.empty else coverage.store.matching_articles(wanted)
        heard = {speakers[one.passage.article] for one in agreeing} | denying
        unsure = {speakers[one.passage.article] for one in self.unsure} - heard
        silent = {speakers[article] for article in asked} - heard - unsure
        versions = {one.sentence.version for one in standing}
        return Outlets(
            reporting=tuple(reporting),
            silent=tuple(sorted(silent, key=str.casefold)),
            denying=tuple(sorted(denying, key=str.casefold)),
            unsure=tuple(sorted(unsure, key=str.casefold)),
            articles=len(versions),
            independent=independent_texts(versions, coverage.store),
        )


def denying(first: Candidate, candidates: Iterable[Candidate], question: str) -> list[Candidate]:
    """Return the candidates that surely deny what a question asks for yes or no, where the answer
    does not.
    """
    if gainsays(first.text, question):
        return []
    return [one for one in candidates if one is not first and denied_of_asked(one.text, question)]


def _denies(text: str, question: str) -> bool:
    return denies_being(text, question) or denied_of_asked(text, question) is not None


def _statement(one: Candidate) -> Statement:
    return Statement(one.text, one.passage.with_title)


def _is_in_doubt(other: str, first: str, question: str) -> bool:
    """Whether a sentence that is not surely contrary to the answer may well not say the same."""
    if may_contradict(first, other):
        return True
    asked = asks_what(question) and not asks_yes_or_no(question)
    return asked and denies_what_is_asked(other, first, question)
