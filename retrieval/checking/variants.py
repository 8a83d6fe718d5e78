"""The same words as people write them who cannot or need not as the article does.

"Jose" is José, "Lodz" is Łódź, 20 000 or 20000 is 20,000, "€2.4m" is €2.4 million, and "18 per
cent" is 18%. Accents tell other words apart ("resume"), so only a name, which has a capital in the
article, may lose them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from index.typography import Word, unaccented
from retrieval.checking.occurrences import (
    MOST_OCCURRENCES,
    Occurrence,
    occurrence,
    runs,
    stored_words,
)
from retrieval.checking.quotation import Reading
from retrieval.english.dates import CALENDAR

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_GROUP_SPACE = re.compile(r"[ \u00a0\u2009\u202f]")
_HYPHENS = ("-", "\u2010", "\u2011")
_CURRENCIES = frozenset("$€£¥₹")
_MAGNITUDES = {"m": "million", "mn": "million", "mln": "million", "b": "billion", "bn": "billion"}
_PER_CENT = "%"
UNITS = frozenset(("million", "billion", "per", "cent", "percent", _PER_CENT, *_MAGNITUDES))


def variant(reading: Reading, text: str, forms: Sequence[str]) -> Occurrence | None:
    """Return where the words stand with names or numbers written otherwise, or None.

    ``forms`` are those of the text's words.
    """
    given = list(_written_out(list(_ungrouped(reading.text, reading.words))))
    wanted = [_key(word.form) for word in given]
    letters = {key for key in wanted if not key[0].isdigit()} - UNITS
    if not letters.issubset(map(_key, forms)):
        return None
    stored = list(_written_out(list(_ungrouped(text, stored_words(text)))))
    for first in islice(runs([_key(word.form) for word in stored], wanted), MOST_OCCURRENCES):
        found = stored[first : first + len(given)]
        if all(_may_stand(text, *pair) for pair in zip(found, given, strict=True)):
            alike = [Word(a.form, b.start, b.end) for a, b in zip(found, given, strict=True)]
            one = occurrence(replace(reading, words=tuple(alike)), text, found)
            if not one.altered:
                return replace(one, exact=False)
    return None


def _ungrouped(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, the groups of a number as one: "20 000", but not of "May 12 300 men"."""
    number = 0
    while number < len(words):
        first = last = words[number]
        day = number > 0 and words[number - 1].form in CALENDAR
        number += 1
        while (
            not day
            and first.form.isdecimal()
            and len(first.form) <= 3
            and number < len(words)
            and len(words[number].form) == 3
            and words[number].form.isdecimal()
            and _GROUP_SPACE.fullmatch(text, last.end, words[number].start)
            and not text.startswith(_HYPHENS, words[number].end)
        ):
            last = words[number]
            number += 1
        digits = re.sub(r"\D", "", text[first.start : last.end])
        yield first if last is first else Word(digits, first.start, last.end)


def _written_out(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, "m" behind a sum as "million" (else it may be metres), "per cent" as "%"."""
    number = 0
    while number < len(words):
        word = words[number]
        number += 1
        if word.form not in UNITS or number < 2 or not words[number - 2].form[0].isdigit():
            yield word
            continue
        is_sum = number > 2 and words[number - 3].form in _CURRENCIES
        if word.form == "per" and [one.form for one in words[number : number + 1]] == ["cent"]:
            yield Word(_PER_CENT, word.start, words[number].end)
            number += 1
        elif word.form == "percent":
            yield word._replace(form=_PER_CENT)
        else:
            form = _MAGNITUDES.get(word.form, word.form) if is_sum else word.form
            yield word._replace(form=form)


@lru_cache(maxsize=10_000)
def _key(form: str) -> str:
    """Return a word without accents, a number without what groups it."""
    return form.replace(",", "") if _GROUPED.fullmatch(form) else unaccented(form)


def _may_stand(text: str, stored: Word, given: Word) -> bool:
    """Whether a word may be written as it is given: a name without accents, any number."""
    if stored.form == given.form or stored.form[0].isdigit():
        return True
    return text[stored.start].isupper() and given.form.isascii()
