"""Who tells a whole text in the first person: "This is her account, as told to Ann Roe"."""

from collections.abc import Iterator

from retrieval.checking import english_interviews as english
from retrieval.checking.interviewed import named_as_asked
from retrieval.checking.names import words_of
from retrieval.checking.saying import names_in, unquoted
from retrieval.checking.transcripts import SpeakerTurn
from retrieval.context import BLANK_LINE

_HEAD = 5  # paragraphs, in one of which it stands whose account follows
_FIRST_PERSON = 2  # in one of so many paragraphs somebody speaks of himself


def account_in(text: str, title: str) -> list[tuple[int, SpeakerTurn]]:
    """Return where the account of somebody begins, to the end of a text; none in any other text."""
    paragraphs = list(BLANK_LINE.finditer(text))[:_HEAD]
    begins = [0, *(one.end() for one in paragraphs)]
    for begin, end in zip(begins, paragraphs, strict=False):
        told = english.AS_TOLD.search(text, begin, end.start())
        if told is None or not _is_of_the_first_person(text[end.end() :]):
            continue
        listening = words_of(told[1])
        named = _named_in(title, text[: end.start()])
        names = dict.fromkeys(one for one in named if words_of(one)[-1:] != listening[-1:])
        return [(end.end(), SpeakerTurn("", tuple(names), answers=True))] if names else []
    return []


def _named_in(title: str, head: str) -> Iterator[str]:
    """Yield whom a title or the beginning of a paragraph names by more than one word."""
    yield from named_as_asked(title, head)
    for paragraph in BLANK_LINE.split(head):
        subject = english.SUBJECT.match(paragraph)
        if subject and paragraph.strip() != title.strip():
            yield from (one for one in names_in(subject[1]) if " " in one)


def _is_of_the_first_person(text: str) -> bool:
    paragraphs = BLANK_LINE.split(text)
    told = sum(1 for one in paragraphs if english.FIRST_PERSON.search(unquoted(one)))
    return told * _FIRST_PERSON >= len(paragraphs)
