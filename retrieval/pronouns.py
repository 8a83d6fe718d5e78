"""What "it", "she" and "they" of one question stand for in another."""

from retrieval import question_words as english
from retrieval.phrases import Phrase, Question
from retrieval.question_words import AGENTS, Kind, Part
from retrieval.words import Word

LONGEST = 10  # words; a longer question is rarely a follow-up and often names all that it means


def pointing_back(typed: Question) -> Word | None:
    """Return the first word that stands for something which the question itself does not name."""
    if len(typed.words) > LONGEST or english.EMPTY_IT.search(typed.text):
        return None
    return next((word for n, word in enumerate(typed.words) if _points_back(typed, n)), None)


def _points_back(typed: Question, number: int) -> bool:
    word, after = typed.words[number], typed.words[number + 1 :]
    owns = word.part is Part.DETERMINER and word.lower in english.OWNING
    if not owns and (word.part is not Part.PRONOUN or word.lower not in english.POINTING):
        return False
    before = [one for one in typed.phrases if one.after <= number and one.kind is not Kind.TIME]
    if word.lower == english.THERE:
        return not after and all(one.unspecific for one in before)
    named = [one.after for one in before if not typed.asks_for(one)]
    if not named and not typed.asks_for_the_doer:
        return True
    between = {one.part for one in typed.words[named[-1] if named else 2 : number]}
    subject = word.lower in english.SUBJECTS or (after and after[0].part is Part.AUXILIARY)
    clause = between & {Part.LINK, Part.ASKING}  # "who said that she will go"
    return not (owns or subject or clause or len(named) > 1)


def antecedent(word: Word, typed: Question, last: Question) -> Phrase | None:
    """Return the phrase of the last question that a word of the next stands for; None in doubt.

    Who acts comes first where somebody speaks, and a thing where something is; what hangs on
    another phrase comes last.
    """
    pronoun, verbs = word.lower, {one.lower for one in typed.words if one.part is Part.VERB}
    speaks = bool(verbs & english.SPEAKS)
    counted = last.words[0].lower == english.HOW  # "how many courts" names it, "which court" asks
    named = [p for p in last.phrases if not p.unspecific and (counted or not last.asks_for(p))]
    people = [p for p in named if p.kind is not Kind.NAME or last.governor(p) not in english.PLACES]
    if pronoun in english.IT:
        fit = [p for p in named if not p.plural and p.kind is not Kind.PERSON]
        fit = [p for p in fit if verbs or p.kind not in AGENTS]
        if verbs & english.OF_THINGS and any(p.kind is not Kind.PROPERTY for p in fit):
            fit = [p for p in fit if p.kind is not Kind.PROPERTY]
        doubtful = last.asks_for_what_was_done and not speaks
    elif pronoun in english.PEOPLE:
        fit = [p for p in people if not p.plural and p.kind in (Kind.PERSON, Kind.NAME)]
        doubtful = last.asks_for_the_doer
    else:
        agents = {Kind.BODY, Kind.NAME} if pronoun in english.THEY else set()
        fit = [p for p in people if p.plural or p.kind in agents]
        doubtful = pronoun in english.WHOLE or (last.asks_for_the_doer and not counted)
    things_first = pronoun in english.IT and not speaks
    ranks = [((p.kind in AGENTS) is things_first, last.governor(p) in english.HANGING) for p in fit]
    first = [p for p, rank in zip(fit, ranks, strict=True) if rank == min(ranks)]
    return first[0] if len(first) == 1 and not doubtful else None


def needs_another(word: Word, typed: Question) -> bool:
    """Whether a question with such a word and no antecedent makes no sense by itself."""
    says_what = typed.words[0].lower in english.BE and word.lower in english.WHOLE
    may_stand_alone = says_what or word.lower in english.THEY | english.THESE
    return not may_stand_alone or all(phrase.unspecific for phrase in typed.phrases)
