"""What "it", "she" and "they" of one question stand for in another, or in the answer to it."""

from retrieval.conversation.called import is_called_otherwise
from retrieval.conversation.names import may_be_person
from retrieval.conversation.phrases import Phrase, Question
from retrieval.conversation.referent import asked_thing, place, referent, role
from retrieval.conversation.words import TaggedWord
from retrieval.english import followups, questions
from retrieval.english.names import OFFICES
from retrieval.english.questions import AGENTS, NounKind, Part
from retrieval.english.verbs import root
from retrieval.fate.fates import asks_fate
from retrieval.types import Quote

LONGEST = 10  # words; a longer question is rarely a follow-up and often names all that it means


def pointing_back(typed: Question) -> TaggedWord | None:
    """Return the first word that stands for something which the question itself does not name."""
    if len(typed.words) > LONGEST or followups.EMPTY_IT.search(typed.text):
        return None
    return next((word for n, word in enumerate(typed.words) if _points_back(typed, n)), None)


def _points_back(typed: Question, number: int) -> bool:
    word, after = typed.words[number], typed.words[number + 1 :]
    owns = word.part is Part.DETERMINER and word.lower in followups.OWNING
    if not owns and (word.part is not Part.PRONOUN or word.lower not in followups.POINTING):
        return False
    before = [one for one in typed.phrases if one.after <= number and one.kind is not NounKind.TIME]
    if word.lower == followups.THERE:
        return not after and all(one.unspecific for one in before)
    named = [one.after for one in before if not typed.asks_for(one)]
    if not named and not typed.asks_for_the_doer:
        return True
    between = {one.part for one in typed.words[named[-1] if named else 2 : number]}
    subject = word.lower in followups.SUBJECTS or (after and after[0].part is Part.AUXILIARY)
    clause = between & {Part.LINK, Part.ASKING}  # "who said that she will go"
    return not (owns or subject or clause or len(named) > 1)


def antecedent(
    word: TaggedWord, typed: Question, last: Question, quote: Quote | None = None
) -> Phrase | None:
    """Return the phrase of the last question that a word of the next stands for; None in doubt.

    Who acts comes first where somebody speaks, and a thing where something is; what hangs on
    another phrase comes last. "She" is no name that the article of ``quote`` has as no person's,
    where it has the only other one as a person's.
    """
    pronoun, verbs = word.lower, {one.lower for one in typed.words if one.part is Part.VERB}
    verbs |= followups.OF_AGENTS & {one.lower for one in typed.words[typed.words.index(word) :]}
    speaks = bool(verbs & followups.SPEAKS)
    counted = last.words[0].lower == questions.HOW  # "how many courts" names it, "which court" asks
    named = [p for p in last.phrases if not p.unspecific and (counted or not last.asks_for(p))]
    named = [p for p in named if not _is_told_of_the_subject(p, last)]
    people = [
        p for p in named if p.kind is not NounKind.NAME or last.governor(p) not in followups.PLACES
    ]
    if pronoun in followups.IT:
        fit = [p for p in named if not p.plural and p.kind is not NounKind.PERSON]
        fit = [p for p in fit if verbs or p.kind not in AGENTS]
        if verbs & followups.OF_THINGS and any(p.kind is not NounKind.PROPERTY for p in fit):
            fit = [p for p in fit if p.kind is not NounKind.PROPERTY]
        doubtful = last.asks_for_what_was_done and not speaks
        agent = _is_an_agent(word, typed, last) or _may_undergo(word, typed)
        doubtful = doubtful or (asked_thing(last) is not None and agent)
    elif pronoun in followups.PEOPLE:
        fit = [p for p in people if not p.plural and p.kind in (NounKind.PERSON, NounKind.NAME)]
        fit = [p for p in fit if p.head != followups.DAY]
        fit = _persons(fit, quote) if quote and not speaks else fit
        fit = _called_so(word, fit, quote) if quote else fit
        doubtful = last.asks_for_the_doer
    else:
        acts = pronoun in followups.THEY and not verbs & followups.OF_THINGS  # "what did they cost"
        agents = {NounKind.BODY, NounKind.NAME} if acts else set()
        fit = [p for p in people if p.plural or (p.kind in agents and _is_a_name(p, last))]
        asked = asked_thing(last)  # "what plans does the council have", and "who made them"
        jailed = pronoun in followups.THEY and verbs & followups.JAILED
        doubtful = pronoun in followups.WHOLE or (asked is not None and asked.plural and not jailed)
        doubtful = doubtful or (last.asks_for_the_doer and not counted)
    things_first = pronoun in followups.IT and not speaks
    ranks = [
        ((p.kind in AGENTS) is things_first, last.governor(p) in followups.HANGING) for p in fit
    ]
    first = [p for p, rank in zip(fit, ranks, strict=True) if rank == min(ranks)]
    return first[0] if len(first) == 1 and not doubtful else None


def _is_told_of_the_subject(phrase: Phrase, last: Question) -> bool:
    """Whether it only says what the subject may be: "is Ng a pilot?"."""
    asks = (
        last.words[0].lower in questions.BE and phrase.words[0].lower in followups.ARTICLES_OF_ONE
    )
    return asks and any(p.first == 1 and p.after == phrase.first for p in last.phrases)


def _persons(named: list[Phrase], quote: Quote) -> list[Phrase]:
    """Return the one of two names that is a person's in an article that has both; or else both."""
    text = quote.article.text.casefold()
    if len(named) != 2 or any(
        one.kind is not NounKind.NAME or one.text.casefold() not in text for one in named
    ):
        return named
    persons = [one for one in named if may_be_person(one.text, quote.article)]
    return persons if len(persons) == 1 else named


def _called_so(word: TaggedWord, named: list[Phrase], quote: Quote) -> list[Phrase]:
    """Return those of several names that an article does not call otherwise, if it does any."""
    kept = [one for one in named if not is_called_otherwise(word, one.text, (quote.article,))]
    return kept or named


def needs_another(word: TaggedWord, typed: Question, last: Question) -> bool:
    """Whether a question with such a word and no antecedent makes no sense by itself."""
    says_what = typed.words[0].lower in questions.BE and word.lower in followups.WHOLE
    may_stand_alone = says_what or word.lower in followups.THEY | followups.THESE
    counted = last.asks_for_the_doer  # "they" are those who it is that did
    return not may_stand_alone or all(
        phrase.unspecific or (counted and typed.asks_for(phrase)) for phrase in typed.phrases
    )


def in_answer(word: TaggedWord, typed: Question, asked: Question, quote: Quote) -> str | None:
    """Return the name for which a word stands, where that is what was asked for; None in doubt.

    "She" is nobody who cannot be a person, "it" nobody who surely is one. What the question names
    itself is meant rather, except where it stands for who acts.
    """
    if word.lower == followups.THERE:
        return place(asked, quote)
    found = referent(asked, quote)
    if found is None:
        return None
    rivals = [one for one in asked.named if not asked.asks_for(one)]
    if called := role(asked):  # of "who is Moll's wife" Moll is one
        rivals = [one for one in rivals if one.first != called.first]
        if called.head in questions.HEADS:  # of "who is the CEO of Varde Rail" that is no person
            rivals = [one for one in rivals if asked.governor(one) != questions.OF]
        rivals += [one for one in called.parts() if one.owns]
    thing = asked_thing(asked)
    agent = asked.asks_for_the_doer and _is_an_agent(word, typed, asked)
    if word.lower in followups.PEOPLE:
        ill = asks_fate(typed.text) or questions.ILL.search(typed.text) is not None
        persons = (
            _may_be_a_person(one, asked, quote) or (ill and _is_a_person_in_doubt(one, asked))
            for one in rivals
        )
        fits = found.maybe and not any(persons) and not _is_some_man(word, asked)
    elif word.lower in followups.IT:
        rivals = [one for one in rivals if one.kind is not NounKind.PERSON]
        person = thing is not None and questions.KINDS.get(thing.head) is NounKind.PERSON
        body = not found.maybe if thing is None else not person
        fits = body and not found.person and (agent or (thing is not None and not rivals))
    elif word.lower in followups.THEY:
        rivals = [one for one in rivals if one.plural or one.kind in AGENTS]
        fits = not found.person and (agent or not rivals)
    else:
        return None
    return found.text if fits else None


def _is_an_agent(word: TaggedWord, typed: Question, asked: Question) -> bool:
    """Whether a word stands for one who acts, rather than for what was acted on.

    So in "how many people does it employ", or where it does what was asked about; for a bank also
    in "did it lie", not in "did it cost".
    """
    number, thing = typed.words.index(word), asked_thing(asked)
    behind = {one.lower for one in typed.words[number + 1 :]}
    if word.part is Part.DETERMINER:
        owned = [one for one in typed.phrases if one.first == number]
        return bool(owned) and owned[0].kind is NounKind.PERSON
    helping = typed.words[number - 1].lower if number else ""
    done = {root(one.lower) for one in asked.words if one.part is Part.VERB}
    if helping in questions.BE or _is_passive(word, typed):
        if behind & followups.MADE:
            return False
        if word.lower in followups.IT and behind & followups.PUNISHED:
            return done.isdisjoint(map(root, behind & followups.PUNISHED))
    if word.lower in followups.SUBJECTS:
        return helping in questions.BE | questions.SUPPORTS | questions.HAVE
    if helping not in questions.SUPPORTS | questions.HAVE or _is_passive(word, typed):
        return False
    if thing is not None and thing.kind in (NounKind.BODY, NounKind.PERSON):
        return behind.isdisjoint(followups.OF_THINGS)
    acting = followups.SPEAKS | followups.OF_AGENTS
    return not acting.isdisjoint(behind) or not done.isdisjoint(map(root, behind))


def _is_passive(word: TaggedWord, typed: Question) -> bool:
    """Whether something is asked to be done to a word: "will it be sold"."""
    return any(one.lower in questions.BE for one in typed.words[typed.words.index(word) + 1 :][:1])


def _may_undergo(word: TaggedWord, typed: Question) -> bool:
    """Whether what is asked to be done to a word may be done to who acts, and to what is made."""
    told = {one.lower for one in typed.words}
    return _is_passive(word, typed) and told.isdisjoint(followups.MADE | followups.PUNISHED)


def _is_a_name(phrase: Phrase, last: Question) -> bool:
    """Whether a phrase is no word without an article, as "ransom" is: it acts, or has a capital."""
    acts = last.auxiliary is not None and phrase.first == last.auxiliary + 1
    return phrase.kind is not NounKind.NAME or acts or not phrase.text.islower()


def _may_be_a_person(phrase: Phrase, asked: Question, quote: Quote) -> bool:
    if phrase.kind is not NounKind.NAME or asked.governor(phrase) in followups.PLACES:
        return phrase.kind is NounKind.PERSON or phrase.head in questions.HUMANS
    return may_be_person(phrase.text, quote.article)


def _is_some_man(word: TaggedWord, asked: Question) -> bool:
    """Whether "he" may be "the man" of "who shot the man", "she" the woman."""
    unnamed = (one for one in asked.phrases if one.unspecific and not asked.asks_for(one))
    return any(word.lower in followups.SEXES.get(one.head, ()) for one in unnamed)


def _is_a_person_in_doubt(phrase: Phrase, asked: Question) -> bool:
    """Whether ill may be told of a phrase, of who is accused in a case, or of one "Smith"."""
    alone = len(phrase.words) - phrase.determined == 1
    if phrase.head in questions.CASES or (alone and phrase.head in questions.PERHAPS_HUMANS):
        return True
    held = role(asked)
    in_office = held is not None and held.head in OFFICES.split()
    leads = any(root(one.lower) in questions.LEADS for one in asked.words if one.part is Part.VERB)
    named = (
        phrase.kind is NounKind.NAME and alone and asked.governor(phrase) not in followups.PLACES
    )
    return named and not (in_office or leads or phrase.text.isupper())
