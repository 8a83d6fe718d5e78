"""A phrase of a question exchanged for its like: "and the director?", "in 2023?", "the second?"."""

from retrieval.conversation.phrases import Phrase, Question
from retrieval.conversation.words import is_verb
from retrieval.english import followups, questions
from retrieval.english.questions import AGENTS, NounKind, Part

MOST_WORDS = 6  # a longer list of words is more likely a search of its own
_TAKE_AN_ARTICLE = frozenset({NounKind.PERSON, NounKind.BODY, NounKind.EVENT, NounKind.PROPERTY})


def exchanged(typed: Question, last: Question, *, more: bool) -> str | None:
    """Return ``last`` with what was typed in the place of its like, or behind it; None in doubt.

    ``more`` says that it was typed as "and ..." or "what about ...". Without that, it needs an
    article, a preposition or a date, since bare words may as well be a new search.
    """
    asking = [word.part is Part.ASKING for word in typed.words]
    skip = asking.index(False) if False in asking else 0  # "how much for the director"
    words = typed.words[skip:]
    allowed = {Part.DETERMINER, Part.NOUN, Part.PREPOSITION}
    if {word.part for word in words} - allowed or len(words) > MOST_WORDS or not typed.phrases:
        return None
    phrase, text = typed.phrases[0], typed.text[words[0].start :]
    if words[0].part is Part.PREPOSITION:
        return _governed(phrase, typed, last) if phrase.first == skip + 1 else None
    if skip or not (more or phrase.determined or phrase.kind is NounKind.TIME):
        return None
    if phrase.words[0].lower in followups.OWNING or _may_be_a_verb(typed):
        return None
    if (one := followups.ONE.fullmatch(text)) and (other := followups.ORDINAL.search(last.text)):
        return last.text[: other.start()] + one[1] + last.text[other.end() :]
    if phrase.kind is NounKind.TIME:
        before = next((word for form, word in followups.BEFORE_A_TIME if form.fullmatch(text)), "")
        return _timed(phrase, text, before, last, followups.AT_A_TIME)
    place = _place(phrase, last, more)
    return _put(phrase, text, place, last) if place else None


def asked_of_theirs(typed: Question, named: Phrase, last: Question) -> str | None:
    """Return ``last`` for "and his son?", asked of the son of whom it named; None for no person."""
    theirs = [one for one in typed.phrases if one.text == typed.text]
    if not theirs or not (theirs[0].kind is NounKind.PERSON or theirs[0].head in questions.HUMANS):
        return None
    end = last.end_of(named)
    owner = followups.owner(last.text[named.start : end])
    return f"{last.text[: named.start]}{owner}{typed.text[typed.words[0].end :]}{last.text[end:]}"


def _may_be_a_verb(typed: Question) -> bool:
    word = typed.words[0].lower
    return len(typed.words) == 1 and is_verb(word) and word not in questions.KINDS


def _governed(phrase: Phrase, typed: Question, last: Question) -> str:
    """Put "in Leeds" in the place of "in York", or behind the last question."""
    preposition, text = typed.governor(phrase), typed.text[phrase.start :]
    if phrase.kind is NounKind.TIME:
        return _timed(phrase, text, f"{preposition} ", last, followups.BEFORE_TIMES)
    likes = [one for one in last.phrases if one.kind is not NounKind.TIME]
    same = [one for one in likes if last.governor(one) == preposition]
    if not same and preposition in followups.PLACES:
        places = [one for one in likes if last.governor(one) in followups.PLACES]
        same = [one for one in places if one.kind is phrase.kind]
    if not same and preposition in followups.FREE and (place := _place(phrase, last, more=False)):
        same = [place]
    return _put(phrase, text, same[-1], last) if same else f"{last.text} {preposition} {text}"


def _timed(phrase: Phrase, text: str, before: str, last: Question, replaced: frozenset[str]) -> str:
    """Put a time in the place of the last one, a year also in "the 2022 final", or behind all.

    With its own preposition, where that of the last one is one of those ``replaced``.
    """
    years = [word for word in last.words if questions.YEAR.match(word.lower)]
    times = [one for one in last.phrases if one.kind is NounKind.TIME]
    alone = [one.text for one in times if last.governor(one)]  # not that of "on 5 May 2021"
    if years and years[-1].text not in alone and questions.YEAR.match(phrase.text):
        return last.text[: years[-1].start] + phrase.text + last.text[years[-1].end :]
    if not times:
        return f"{last.text} {before}{text}"
    time, governor = times[-1], last.governor(times[-1])
    if time.owns or (governor and governor not in replaced):
        return _put(phrase, text, time, last)  # "the end of May"
    start = last.words[time.first - 1].start if governor else time.start
    return f"{last.text[:start]}{before}{text}{last.text[time.end :]}"


def _place(phrase: Phrase, last: Question, more: bool) -> Phrase | None:
    """Return the phrase of the last question that another one can stand for; None in doubt.

    It has the same noun; names the same kind; acts, where both can act; is a place; or is, where
    more of the same is asked for, the only thing named.
    """
    parts = [
        part
        for whole in last.phrases
        for part in whole.parts()
        if (part.owns or part.end == whole.end or last.end_of(whole) == whole.end)
        and (part.owns or not phrase.owns)
        and part.text != phrase.text
    ]
    subject = -1 if last.auxiliary is None else last.auxiliary + 1
    thing = phrase.kind is NounKind.THING
    bare = not phrase.determined and len(phrase.words) == 1
    either = (
        bare and phrase.kind is NounKind.NAME and phrase.text.islower()
    )  # "drescher", "overtime"
    agents = [p for p in parts if p.first == subject and not p.owns and p.kind in AGENTS]
    agents = agents if phrase.kind in AGENTS else []
    things = [p for p in parts if _is_a_thing(p, last) and (thing or (either and last.governor(p)))]
    things = things if more else []
    if more and phrase.kind is NounKind.PROPERTY and _rises(last):  # "and the profit?"
        things = [part for part in parts if part.first == subject and not part.owns]
        things = [part for part in things if part.kind is NounKind.THING]
    choices = (
        [part for part in parts if part.head == phrase.head],
        [part for part in parts if part.kind is phrase.kind and not thing],
        agents if not (either and things) else [],
        [part for part in parts if bare and thing and _is_a_place(part, last)],
        things if not (either and agents) else [],
    )
    for likes in filter(None, choices):
        acting = [part for part in likes if part.first == subject]
        found = acting[0] if acting else likes[0] if len(likes) == 1 else None
        return None if found and _is_ageless(phrase, found, last) else found
    return None


def _is_ageless(phrase: Phrase, place: Phrase, last: Question) -> bool:
    """Whether the age of a body would be asked in the place of somebody's: "and the council?"."""
    asking = tuple(word.lower for word in last.words[: len(followups.AGE)])
    bodily = phrase.kind is NounKind.BODY and place.kind is not NounKind.BODY
    return asking == followups.AGE and bodily


def _rises(last: Question) -> bool:
    """Whether it asks how much something rose or fell."""
    verbs = {word.lower for word in last.words if word.part is Part.VERB}
    return last.words[0].lower == questions.HOW and bool(verbs) and verbs <= followups.RISES


def _is_a_place(part: Phrase, last: Question) -> bool:
    return part.kind is NounKind.NAME and last.governor(part) in followups.PLACES


def _is_a_thing(part: Phrase, last: Question) -> bool:
    property_of_nothing = part.kind is NounKind.PROPERTY and last.end_of(part) == part.end
    return not last.asks_for(part) and (part.kind is NounKind.THING or property_of_nothing)


def _put(phrase: Phrase, text: str, place: Phrase, last: Question) -> str:
    end = place.end if text == phrase.text else last.end_of(place)
    if place.determined and not phrase.determined and phrase.kind in _TAKE_AN_ARTICLE:
        text = text if phrase.plural else f"{place.words[0].text.lower()} {text}"
    text = followups.owner(text) if place.owns and not phrase.owns else text
    return _agreeing(phrase, place, last) + text + last.text[end:]


def _agreeing(phrase: Phrase, place: Phrase, last: Question) -> str:
    """Return what stands before a place, with "are" for "is" where several take that of one."""
    before, at = last.text[: place.start], last.auxiliary
    if at is None or place.first != at + 1 or place.owns or phrase.plural == place.plural:
        return before
    helping = last.words[at]
    forms = followups.OF_SEVERAL if phrase.plural else followups.OF_A_SINGLE
    other = forms.get(helping.text.lower())
    if other is None or not (phrase.determined and place.determined):
        return before
    other = other.capitalize() if helping.text[0].isupper() else other
    return before[: helping.start] + other + before[helping.end :]
