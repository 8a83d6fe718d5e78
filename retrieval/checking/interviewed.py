"""Whom an interview has answer its questions, by what stands before the first of them."""

import re
from collections.abc import Iterator, Sequence

from retrieval.checking import english_interviews as english
from retrieval.checking.english_persons import BEFORE_NAMES
from retrieval.checking.names import has_first_name, words_of
from retrieval.checking.saying import names_in
from retrieval.context import BLANK_LINE
from retrieval.english.names import NAME


def interviewed(
    title: str, head: str, questions: Sequence[str], printed_by: Sequence[str]
) -> tuple[str, ...]:
    """Return whoever may be the one who is asked; nobody where it is not sure that one is named.

    ``head`` is what stands before the first question, ``printed_by`` who asks. All names of the
    head are returned, as another who is named there may have answered, too.
    """
    asking = [words_of(one) for by in printed_by for one in names_in(by)]
    told_of = [form for one in questions for form in _told_of(one)]
    sure = [
        one
        for one in (*named_as_asked(title, head), *_spoken_to(questions))
        if not _is_one_of(one, asking) and words_of(one)[-1:] not in told_of
    ]
    if not sure:
        return ()
    named = [*sure, *_names(title), *_names(head)]
    return tuple(dict.fromkeys(one for one in named if not _is_one_of(one, asking)))


def named_as_asked(title: str, head: str) -> Iterator[str]:
    """Yield who is surely named as the one who is asked."""
    for match in english.TITLED.finditer(title.strip()):
        if match[1] or _is_person(match[2], ""):
            yield from names_in(match[1] or match[2])
    for match in english.TALKED_WITH.finditer(head):
        if _is_person(match[1], head[match.end() :]):
            yield from names_in(match[1])
    for paragraph in BLANK_LINE.split(head):
        subject = english.SUBJECT.match(paragraph)
        if subject and _is_person(subject[1], paragraph[subject.end() :]):
            yield from names_in(subject[1])


def _spoken_to(questions: Sequence[str]) -> Iterator[str]:
    for one in questions:
        for match in english.SPOKEN_TO.finditer(one):
            yield from names_in(match[1] or match[2])


def _told_of(question: str) -> Iterator[list[str]]:
    """Yield the last word of each name that a question has, but for who is spoken to."""
    for name in names_in(english.SPOKEN_TO.sub(" ", question)):
        yield words_of(name)[-1:]


def _is_person(name: str, after: str) -> bool:
    """Whether a name is surely a person's: by its first name, an office before it or an age."""
    titled = not BEFORE_NAMES.isdisjoint(words_of(name)[:1])
    named = any(has_first_name(words_of(one)) for one in names_in(name))
    return titled or named or english.AGED.match(after) is not None


def _names(text: str) -> Iterator[str]:
    for match in re.finditer(NAME, text):
        if not english.WRITTEN_BY.search(text[max(0, match.start() - 20) : match.start()]):
            yield from names_in(match[0])


def _is_one_of(name: str, others: Sequence[Sequence[str]]) -> bool:
    given = set(words_of(name))
    return any(given <= set(one) or given >= set(one) for one in others)
