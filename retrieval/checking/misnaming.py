"""Who is said to have spoken a quotation, and did not by the articles that hold it.

In doubt they have: it takes an article that gives the words to another (account.py).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from index.types import Span
from retrieval.checking.account import Account
from retrieval.checking.names import words_of
from retrieval.checking.occurrences import MOST_PLACES
from retrieval.checking.quotation import Reading, said_around
from retrieval.checking.saying import names_around, names_in, speaking, unquoted
from retrieval.checking.sources import Source, Sources
from retrieval.checking.speakers import Speakers
from retrieval.checking.surroundings import Surroundings
from retrieval.checking.titles import as_titled
from retrieval.checking.verdict import Finding
from retrieval.english import saying as english
from retrieval.origins.attributions import is_outlet
from retrieval.types import Quote

MOST_SENTENCES = 2_000  # that are asked who speaks, of the places beyond MOST_PLACES


def misnamed(finding: Finding, sources: Sources) -> tuple[str, ...]:
    """Return the names said around a quotation that no article gives its words to.

    An article names its speaker in the sentence, in one beside it or elsewhere in the paragraph, by
    a label before the turn, or is the outlet's own words. Where it says that somebody spoke them, a
    name that only stands nearby is not the speaker's. Who tells that another spoke them may be
    named beside that other.
    """
    reading = finding.reading
    if not said_around(reading):
        return ()
    held = [(one, sources.of(one.article)) for one in finding.matches]
    names = [*names_around(reading), *_in_small_letters(reading, [one for _, one in held])]
    accounts = [one for each in held for one in _accounts(*each)] if names else []
    around = " … ".join(said_around(reading))
    names = [_as_misnamed(name, around, accounts) for name in names]
    wrong = [name for name in names if accounts and not any(one.allows(name) for one in accounts)]
    wrong = [name for name in wrong if not any(one.is_of_police(name, around) for one in accounts)]
    if len(wrong) < len(names):
        wrong = [name for name in wrong if not any(one.is_teller(name) for one in accounts)]
    return tuple(wrong)


def _as_misnamed(name: str, around: str, accounts: Sequence[Account]) -> str:
    """Return a name with its courtesy title where that tells it from the speaker everywhere."""
    titled = as_titled(name, around)
    otherwise = accounts and all(one.is_titled_otherwise(titled) for one in accounts)
    return titled if otherwise else name


def _in_small_letters(reading: Reading, sources: Sequence[Source]) -> list[str]:
    """Return the names of the articles that are said around a quotation without their capitals.

    A last name alone is one only where nothing else is said but "said".
    """
    found: dict[str, None] = {}
    for part in said_around(reading):
        if any(names_in(part)):
            continue
        said = [one for one in words_of(part) if not english.SAYS.fullmatch(one)]
        alone = said[0] if len(said) == 1 else ""
        for source in sources:
            full = [one[-2:] for one in source.full_names if _stands(one[-2:], said)]
            found |= {" ".join(one).title(): None for one in full}
            if alone in source.surnames and not full:
                found[alone.title()] = None
    return list(found)


def _stands(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the words of a name stand in a row."""
    starts = range(len(said) - len(name) + 1)
    return any(list(said[i : i + len(name)]) == list(name) for i in starts)


def _accounts(quote: Quote, source: Source) -> list[Account]:
    """Return the account of a match, and of each place where its article has the words besides."""
    places = list(source.places_from(quote))
    found = [
        Account(Surroundings(replace(quote, span=one, answering=one), source))
        for one in places[:MOST_PLACES]
    ]
    more = places[MOST_PLACES:]
    return [*found, replace(found[0], others=_spoke_at(more, source))] if more else found


def _spoke_at(places: Sequence[Span], source: Source) -> Speakers:
    """Return whom the sentences of places have speak; anybody where one of them does not tell."""
    starts = [one.start for one in source.sentences]
    numbers = {bisect_right(starts, one.start) - 1 for one in places}
    names: list[str] = []
    for number in numbers if len(numbers) <= MOST_SENTENCES else ():
        text = unquoted(source.slice(source.sentences[max(number, 0)]))
        spoke = [one for one in speaking(text) if not is_outlet(one)]
        if not spoke:
            return Speakers(near=source.forms, told=False)
        names += spoke
    return Speakers(names=tuple(dict.fromkeys(names)), near=frozenset() if names else source.forms)
