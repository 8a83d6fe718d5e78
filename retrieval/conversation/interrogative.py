"""A question word in the place of another question's own: "why?", "since when?", "by whom?"."""

from retrieval.conversation.phrases import Question
from retrieval.conversation.referent import referent, role
from retrieval.conversation.words import NOMINAL, is_verb
from retrieval.english import questions
from retrieval.english.questions import Part
from retrieval.types import Quote

MOST_WORDS = 4


def asked_anew(typed: Question, last: Question, quote: Quote | None) -> str | None:
    """Return ``last`` with the question word that was typed; None where more than that was.

    "Who was arrested?" makes "where was Ng arrested", if ``quote`` answers it with Ng. Where no
    sentence can be made, what it is about stands behind in brackets: "where (who was arrested)".
    """
    parts = [word.part for word in typed.words]
    allowed = {Part.ASKING, Part.PREPOSITION, Part.ADVERB, Part.NOUN}
    if Part.ASKING not in parts[:2] or set(parts) - allowed or len(parts) > MOST_WORDS:
        return None
    counts = typed.words[parts.index(Part.ASKING)].lower == questions.HOW
    if typed.text.casefold() in questions.ALONE or parts.count(Part.NOUN) > 1 + counts:
        return None
    if not all(map(typed.asks_for, typed.phrases)):
        return None
    clause = (clause_of(last, quote) if quote else None) or _undergone(last)
    if clause and _is_an_adverb(typed):
        return f"{typed.text} {clause}"
    if last.auxiliary is None or last.asks_for_the_doer or _take_part(typed, last):
        return f"{typed.text} ({last.topic})"
    if _is_all_it_is(last) and not (_is_of_an_event(typed, last) or _is_an_adjective(typed)):
        return f"{typed.text} ({last.topic})"
    start = last.words[last.auxiliary].start
    return f"{typed.text} {last.text[start].lower()}{last.text[start + 1 :]}"


def counted_anew(typed: Question, last: Question) -> str | None:
    """Return "how many were hurt in York" for "how many died in York"; None for another count.

    Both tell of people alone what happened to them, and the earlier one at once where.
    """
    what, before = _happened(typed), _happened(last)
    if not (what and before) or what != len(typed.words):
        return None
    scene = last.words[before:]
    allowed = {Part.PREPOSITION, *NOMINAL, Part.VERB}  # "the Tarn flood"
    if not scene or scene[0].lower not in questions.SCENES or {w.part for w in scene} - allowed:
        return None
    return f"{typed.text} {last.text[scene[0].start :]}"


def _happened(asked: Question) -> int:
    """Return how many words "how many people were killed" has; 0 where it asks otherwise."""
    if [word.lower for word in asked.words[:2]] != [questions.HOW, questions.MANY]:
        return 0
    for number, word in enumerate(asked.words[2:], 3):
        if word.part is not Part.AUXILIARY and word.lower != questions.ANYONE:
            return number if is_verb(word.lower) else 0
    return 0


def clause_of(asked: Question, quote: Quote) -> str | None:
    """Return "is Ng the director" for "who is the director", if its answer names Ng."""
    if asked.auxiliary is None or not (asked.asks_for_the_doer or role(asked)):
        return None
    helping = asked.words[asked.auxiliary]
    named = referent(asked, quote) if helping.lower in questions.OF_ONE else None
    return f"{helping.lower} {named.text}{asked.text[helping.end :]}" if named else None


def _undergone(last: Question) -> str | None:
    """Return "were homes flooded in York" for "how many homes were flooded in York"."""
    at = last.auxiliary
    acting = [one for one in last.phrases if last.asks_for(one)]
    if not at or last.words[at].lower not in questions.BE or not last.asks_for_the_doer:
        return None
    if len(acting) != 1 or not (acting[0].plural or last.words[0].lower == questions.WHAT):
        return None  # "which bridge was closed" has an article to be added
    helping = last.words[at]
    return f"{helping.lower} {acting[0].text}{last.text[helping.end :]}"


def _is_an_adverb(typed: Question) -> bool:
    """Whether question words are an adverb: "since when", "by whom", "what time", not "how old"."""
    if typed.words[0].part is Part.PREPOSITION:
        return True
    times = all(phrase.head == questions.TIME for phrase in typed.phrases)
    return times and not _is_an_adjective(typed)


def _is_an_adjective(typed: Question) -> bool:
    """Whether question words ask for a property: "how old", not "how" or "how long"."""
    how = [word.lower for word in typed.words[:2]]
    return len(how) == 2 and how[0] == questions.HOW and how[1] not in questions.LASTING


def _take_part(typed: Question, last: Question) -> bool:
    """Whether what one of two questions asks for is a part of its clause.

    So is "which plant"; "at what height" can be left out.
    """
    asking = [one for one in (typed, last) if one.words[0].part is Part.ASKING]
    return any(one.asks_for(phrase) for one in asking for phrase in one.named)


def _is_all_it_is(last: Question) -> bool:
    """Whether a question asks no more than what somebody or something is: "who is the director"."""
    at = last.auxiliary
    if not at or last.words[at].lower not in questions.BE:
        return False
    whole = next((one for one in last.phrases if one.first == at + 1), None)
    return whole is not None and last.end_of(whole) == len(last.text)


def _is_of_an_event(typed: Question, last: Question) -> bool:
    """Whether a question that asks when something is can as well ask where or why it is."""
    return (
        last.words[0].lower in questions.OF_EVENTS and typed.words[0].lower not in questions.SINCE
    )
