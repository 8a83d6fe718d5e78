"""Who speaks in an interview whose questions stand in paragraphs of their own: "**Why now?**".

The answers are of those who are named before the first question, where one is named there as who
is asked; else of anybody. An explainer has such questions, too, so it takes some that are put to
somebody, and answers in the first person.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.reading.front_matter import find_front_matter
from retrieval.checking import english_interviews as english
from retrieval.checking.interviewed import interviewed
from retrieval.checking.saying import unquoted
from retrieval.checking.transcripts import ANYBODY, SpeakerTurn
from retrieval.context import BLANK_LINE

_EMPHASIS = r"(?P<mark>\*{1,3}|_{1,3})(?=\S)[^*\n]{0,599}[^*\s](?P=mark)"
_MARKED = re.compile(rf"(?P<heading>\#{{1,6}})\s[^\n]+|{_EMPHASIS}")
_MARKED_BEFORE = re.compile(rf"{_EMPHASIS}\s+(?=\S)")  # "**Why now?** Because"
_RULE = re.compile(r"([*_-])(?:[^\S\n]*\1){2,}")
_ASKED_BEFORE = re.compile(r"[^?\n]{1,300}\?\s+(?=\S)")  # the same without marks
_PLAIN, _RULED = "", "-"
_MOST_CHARS = 600  # of a question
_FEWEST_MARKED, _FEWEST_PLAIN = 2, 3  # questions
_PARAGRAPHS = 4  # to a question without marks, on average; an essay asks now and then
_ANSWERS = 3  # in one of so many somebody speaks of himself


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, or what is emphasised at its beginning; ``mark`` is by what all of it is."""

    start: int
    end: int
    text: str
    mark: str

    @property
    def is_question(self) -> bool:
        asks = self.text.rstrip("*_#\"”’' ").endswith("?")
        return asks and len(self.text) <= _MOST_CHARS

    def is_by_who_asks(self, mark: str) -> bool:
        """Whether it stands as questions do: all with their mark, or what asks without one."""
        return self.mark == mark and (mark != _PLAIN or self.is_question)


def answers_in(
    text: str, title: str, printed_by: Sequence[str], labels: Sequence[int]
) -> list[tuple[int, SpeakerTurn | None]]:
    """Return where each question and each answer begins, in order; none in any other text.

    Of a question it is None: what stands around it tells who asks. ``printed_by`` are the outlet
    and the byline, ``labels`` the places where a turn begins with a label, which tells more.
    """
    front = find_front_matter(text)
    start = front.end() if front else 0
    if text.count("?", start) < _FEWEST_MARKED:
        return []
    body = list(_paragraphs(text, start))
    mark = _mark_of(body, labelled=bool(labels))
    if mark is None:
        return []
    first = next(i for i, one in enumerate(body) if one.is_question and one.mark == mark)
    body = body[first:]
    questions = [one.text for one in body if one.is_question and one.mark == mark]
    if not _is_interview(body, mark, questions, fewest=1 if labels else 2):
        return []
    head = text[start : body[0].start]
    names = interviewed(title, head, questions, printed_by)
    return list(_turns(body, mark, SpeakerTurn("", names, answers=True), labels))


def _paragraphs(text: str, start: int) -> Iterator[_Paragraph]:
    parting = list(BLANK_LINE.finditer(text, start))
    begins = [start, *(one.end() for one in parting)]
    ends = [*(one.start() for one in parting), len(text)]
    for begin, end in zip(begins, ends, strict=True):
        at, written = begin, text[begin:end].strip()
        if before := _MARKED_BEFORE.match(written):
            rest = text.index(written, begin) + before.end()
            yield _Paragraph(at, rest, before[0].rstrip(), before["mark"])
            at, written = rest, written[before.end() :]
        if written:
            whole = _MARKED.fullmatch(written)
            mark = (whole["heading"] or whole["mark"]) if whole else _PLAIN
            yield _Paragraph(at, end, written, _RULED if _RULE.fullmatch(written) else mark)


def _mark_of(paragraphs: Sequence[_Paragraph], *, labelled: bool) -> str | None:
    """Return by what questions are emphasised: "" by nothing, None where they are too few.

    Beside labels a paragraph that asks without a mark may be anybody's.
    """
    asked = Counter(one.mark for one in paragraphs if one.is_question)
    plain = asked.pop(_PLAIN, 0)
    for mark, times in asked.most_common(1):
        if times >= _FEWEST_MARKED:
            return mark
    return _PLAIN if plain >= _FEWEST_PLAIN and not labelled else None


def _is_interview(
    body: Sequence[_Paragraph], mark: str, questions: Sequence[str], *, fewest: int
) -> bool:
    """Whether questions are put to somebody, who answers in the first person at least so often."""
    addressed = [one for one in questions if english.ADDRESSED.search(one)]
    if any(english.OF_READERS.search(one) for one in questions if one not in addressed):
        return False
    if mark == _PLAIN and len(body) > _PARAGRAPHS * len(questions):
        return False
    answers: list[str] = []
    for one in body:
        if one.is_by_who_asks(mark):
            answers.append("")
        elif one.mark == _PLAIN:
            answers[-1] += f"\n{one.text}"
    told = sum(1 for one in answers if english.FIRST_PERSON.search(_said(one)))
    return bool(addressed) and told >= fewest and told * _ANSWERS >= len(questions)


def _said(answer: str) -> str:
    """Return what an answer says itself: what is in quotation marks where that is all of it."""
    outside = unquoted(answer)
    return outside if any(map(str.isalnum, outside)) else answer


def _turns(
    body: Sequence[_Paragraph], mark: str, answer: SpeakerTurn, labels: Sequence[int]
) -> Iterator[tuple[int, SpeakerTurn | None]]:
    """Yield where the turns begin that have no label of their own."""
    asked = False
    for one in body:
        number = bisect_left(labels, one.start)
        labelled = number < len(labels) and labels[number] < one.end
        if one.is_by_who_asks(mark):
            asked = True
            if not labelled:
                yield one.start, _who_asks(one)
        elif labelled:
            asked = False
        elif one.mark == _PLAIN:
            before = None if mark else _ASKED_BEFORE.match(one.text)
            if before and english.ADDRESSED.search(before[0]):
                yield one.start, ANYBODY
                yield one.start + before.end(), answer
            elif asked:
                yield one.start, answer
            asked = False
        elif not one.mark.startswith("#"):
            yield one.start, ANYBODY  # a note on the interview, or a line that ends it
            asked = False


def _who_asks(question: _Paragraph) -> SpeakerTurn | None:
    """Return whose a question is: who answers may ask "What do I know?" without a mark, too."""
    own = question.mark == _PLAIN and english.FIRST_PERSON.search(question.text)
    return ANYBODY if own and not english.ADDRESSED.search(question.text) else None
