"""A question word in the place of another question's own: "why?", "since when?", "by whom?"."""

from retrieval.conversation.phrases import Phrase, Question
from retrieval.conversation.referent import referent, role
from retrieval.conversation.words import NOMINAL, is_verb
from retrieval.english import followups, questions
from retrieval.english.morphology import stem
from retrieval.english.questions import NounKind, Part
from retrieval.types import Quote

MOST_WORDS = 4
_HOW_MANY = (questions.HOW, questions.MANY)


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
    if typed.text.casefold() in followups.ALONE or parts.count(Part.NOUN) > 1 + counts:
        return None
    if not all(map(typed.asks_for, typed.phrases)):
        return None
    clause = (clause_of(last, quote) if quote else None) or _undergone(last)
    if clause and _is_an_adverb(typed):
        return f"{typed.text} {clause}"
    about = f"{typed.text} ({last.topic})" if last.topic else None
    if last.auxiliary is None or last.asks_for_the_doer or _take_part(typed, last):
        return about
    if _is_all_it_is(last) and not (_is_of_an_event(typed, last) or _is_an_adjective(typed)):
        return about
    start = last.words[last.auxiliary].start
    return f"{typed.text} {last.text[start].lower()}{last.text[start + 1 :]}"


def counted_anew(typed: Question, last: Question) -> str | None:
    """Return "how many were hurt in York" for "how many died in York"; None for another count.

    Both tell of people alone what happened to them, and the earlier one at once where. For "in
    hospital" it is "how many people in hospital".
    """
    if followups.IN_CARE.fullmatch(typed.text):
        return _counted_in(typed, last)
    what, before = _happened(typed), _happened(last)
    if not (what and before) or what != len(typed.words):
        return None
    scene = last.words[before:]
    allowed = {Part.PREPOSITION, *NOMINAL, Part.VERB}  # "the Tarn flood"
    if not scene or scene[0].lower not in followups.SCENES or {w.part for w in scene} - allowed:
        return None
    return f"{typed.text} {last.text[scene[0].start :]}"


def counts_others(typed: Question, last: Question) -> bool:
    """Whether "how many were treated" counts people where homes were counted before."""
    if _counted(typed) or typed.phrases or typed.words[-1].lower not in followups.BEFALLEN:
        return False
    counted = _counted(last)
    if counted is None or not typed.text.lower().startswith(" ".join(_HOW_MANY)):
        return False
    others = {questions.ANYONE, *questions.PLURALS}.isdisjoint(one.lower for one in counted.words)
    return others and counted.kind is not NounKind.PERSON


def _counted_in(typed: Question, last: Question) -> str | None:
    """Return "how many people in hospital" for "how many people died"; None for no people.

    Of who was hurt, what else was said stands behind in brackets. Who died may have done so there:
    whatever else was said of them, None; and so of those who were somewhere alike.
    """
    counted = _counted(last)
    if counted is None or not followups.KEPT.isdisjoint(word.lower for word in last.words):
        return None
    if counted.head not in followups.COUNTED_ILL and counted.kind is not NounKind.PERSON:
        return None
    of = [one for one in last.phrases if one.first == counted.after + 1]
    whole = of[0] if of and last.governor(of[0]) == questions.OF else counted
    if stem(counted.head) in map(stem, followups.AT_WORK_THERE):
        return None
    told = [word for word in last.words[whole.after :] if word.part is not Part.AUXILIARY]
    befell, more = told[0].lower if told else "", len(told) > 1
    helped = last.words[whole.after].lower in questions.BE  # not "how many people hurt the dog"
    hurt = befell in followups.HURT and helped
    if not hurt and (more or befell not in followups.LOST):
        return None
    text = f"{last.text[: whole.end]} {typed.text}"
    return f"{text} ({last.topic or last.text[counted.start :]})" if more else text


def _counted(asked: Question) -> Phrase | None:
    """Return "homes" of "how many homes were evacuated"; None for another question."""
    if tuple(word.lower for word in asked.words[: len(_HOW_MANY)]) != _HOW_MANY:
        return None
    return next((one for one in asked.phrases if one.first == len(_HOW_MANY)), None)


def _happened(asked: Question) -> int:
    """Return how many words "how many people were killed" has; 0 where it asks otherwise."""
    if tuple(word.lower for word in asked.words[:2]) != _HOW_MANY:
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
