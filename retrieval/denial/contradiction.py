"""Whether a sentence surely says the contrary of another: of the same one, by the same verb.

Clauses are read for that; that a no stands beside words which both have (`negation`) makes it
possible only. "Denied by the Herald" is itself a statement about the Herald, so in doubt it is not
made. Doubts are a "not" in both, another subject, object, day or figure, and what is only claimed,
asked or yet to be decided.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from retrieval.denial.clauses import (
    WORD,
    Clause,
    clause_of,
    differ,
    is_left_open,
    may_be_one,
    names_in,
    says,
    subject_of,
)
from retrieval.denial.negation import are_about_one_thing, disagree_in_words, says_any_no
from retrieval.denial.verdicts import VERDICTS, are_apart, are_opposite_verdicts
from retrieval.english import contraries
from retrieval.english.morphology import stem
from retrieval.english.verbs import BASES, ED, PASTS, root
from retrieval.quantities.measures import content_words

_PAST = PASTS.union(BASES)


def contradict(one: str, other: str, asked: Set[str] = frozenset()) -> bool:
    """Whether one of two sentences surely denies what the other says, or says its opposite.

    Two that share few words may do so where both are answers to a question for yes or no, and say
    hardly more than its words (stems), which are ``asked``.
    """
    if are_about_one_thing(one, other):
        asked = frozenset()
    elif not asked:
        return are_opposite_verdicts(one, other)
    denied = _denies(one, other, asked) or _denies(other, one, asked)
    return denied or are_opposite_verdicts(one, other)


def denies_being(text: str, question: str) -> bool:
    """Whether a question asks whether somebody is something, and a text surely says that he denies
    just that, in no other words: "Is Orbit the seller?", "Orbit has denied being the seller".
    """
    if re.match(contraries.ASKS_WHETHER_BEING, question, re.IGNORECASE) is None:
        return False
    asked = content_words(question)
    for found in re.finditer(contraries.DENIES_BEING, text, re.IGNORECASE):
        who, what = content_words(found["who"]), content_words(found["what"])
        no = says(contraries.ANY_NO, f"{found['who']} {found['what']} {question}")
        if who and what and who | what <= asked and not who & what:
            return not no and not is_left_open(text[: found.start("what")])
    return False


def denied_of_asked(text: str, question: str) -> str | None:
    """Return the verb (root) of what a question asks for yes or no, where a text surely says that
    somebody denies just that: "Did Roe steal it?", "Roe denies stealing it". None where it does
    not.
    """
    asks = _asks_whether(question)
    if asks is None:
        return None
    to_come, asked_to_come = (says(contraries.STILL_TO_COME, one) for one in (text, question))
    open_when = asks["verb"].lower() in ("is ", "are ")  # "is Orbit buying the mill?"
    if not open_when and to_come is not asked_to_come:
        return None
    in_doubt = (contraries.DENIAL_IN_DOUBT, contraries.NO_DENIAL)
    if any(says(doubt, text) for doubt in in_doubt) or _is_qualified(text, question):
        return None
    asked = content_words(asks["asked"])
    return next(
        (
            denied.verb
            for denied in _said_to_be_denied(text)
            for said in _clauses_asked(asks["asked"], asks["verb"], denied.verb)
            if _is_the_same(denied, said) and content_words(denied.rest) <= asked
        ),
        None,
    )


def _asks_whether(question: str) -> re.Match[str] | None:
    """Return how a question asks for yes or no; None where it does not, or asks whether not."""
    asks = re.match(contraries.ASKS_WHETHER, question, re.IGNORECASE)
    return None if asks is None or says(contraries.ANY_NO, asks["asked"]) else asks


def _is_qualified(text: str, question: str) -> bool:
    """Whether a text denies that something was done in a way that a question does not ask for."""
    denied = re.search(contraries.DENIED_WITH, text, re.DOTALL)
    ways = re.findall(contraries.QUALIFIED, denied["what"]) if denied else []
    return not set(ways) <= set(re.findall(contraries.QUALIFIED, question))


def affirms_asked(text: str, question: str) -> bool:
    """Whether a question asks for yes or no, and a text says that it is so: "Did Roe steal it?",
    "Roe stole it, police say".
    """
    asks = _asks_whether(question)
    if asks is None or says_any_no(text, question):
        return False
    verbs = {root(word) for word in WORD.findall(asks["asked"])}
    return any(
        _is_the_same(asked, said if asked.passive else _as_active(said))
        for verb in verbs
        for asked in _clauses_asked(asks["asked"], asks["verb"], verb)
        for said in _said(text, verb)
    )


def _as_active(clause: Clause) -> Clause:
    """Return "waste was dumped in the lake by Orbit" as "Orbit dumped waste in the lake"."""
    before, by, doer = clause.rest.partition(" by ")
    if not (clause.passive and by):
        return clause
    what = f"{clause.subject} {before}"
    return replace(clause, subject=doer, object=what, rest=what, passive=False)


def _clauses_asked(asked: str, auxiliary: str, verb: str) -> Iterator[Clause]:
    """Yield the clauses of a verb (root) in a question without the word that begins it.

    All behind the verb is their object, so that "ask the board for a crane" has the crane in it.
    """
    for found in WORD.finditer(asked):
        before = asked[: found.start()]
        if root(found[0]) == verb and content_words(before) and not is_left_open(before):
            said = clause_of(before, verb, asked[found.end() :], f"{before}{auxiliary}")
            yield replace(said, object=said.rest)


def may_contradict(one: str, other: str) -> bool:
    """Whether two sentences may be contrary, surely or not: they need not say the same."""
    return (
        disagree_in_words(one, other)
        or _may_deny(one, other)
        or _may_deny(other, one)
        or any(are_apart(one, other, *pair) for pair in (VERDICTS, *contraries.STATES))
    )


def _may_deny(one: str, other: str) -> bool:
    """Whether a sentence says no to the verb of another, of whatever they share besides."""
    if says_any_no(other, one):
        return False
    shared = {root(word) for word in content_words(one) & content_words(other)}
    return any(shared - {denied.verb} and any(_said(other, denied.verb)) for denied in _denied(one))


def _denies(one: str, other: str, asked: Set[str]) -> bool:
    if says_any_no(other, one) or says(contraries.ANY_NO, other):
        return False
    halves = {word.lower() for word in re.findall(contraries.HALF_DENIED, one, re.IGNORECASE)}
    if halves - (contraries.TIMED & set(WORD.findall(other.lower()))):
        return False
    return any(
        _is_the_same(denied, said) and (not asked or _say_no_more(asked, denied, said))
        for denied in _denied(one)
        for said in _said(other, denied.verb)
    )


def _say_no_more(asked: Set[str], denied: Clause, said: Clause) -> bool:
    """Whether two clauses say what is asked, and no more than where it was, or on which day.

    "Was the bell found?": "the bell that was stolen was found in a barn". Not of the pilot of
    another plane, nor that a school will close on Fridays.
    """
    for one in (denied, said):
        who = content_words(re.split(rf"{contraries.RELATIVE_CLAUSE}|\sthat\b", one.subject)[0])
        told = who | content_words(one.rest)
        if not who <= asked or any(root(word) != one.verb for word in asked - told - {one.verb}):
            return False
        if re.match(contraries.OPENS_WITH_WHEN, one.subject, re.IGNORECASE):
            return False
    if denied.rest.strip(" .") == said.rest.strip(" ."):
        return True
    limits = not re.match(contraries.NO_LIMIT, denied.rest)
    if limits or re.match(contraries.NO_LIMIT, said.rest):
        return not limits
    was = re.search(contraries.WAS, said.subject)
    return bool(was) and re.match(contraries.WHERE_IT_WAS, said.rest) is not None


def _denied(text: str) -> Iterator[Clause]:
    """Yield what a sentence says is not so, but for what it leaves open, or says was so elsewhere.

    "Ng, who did not win last year, won the race" denies no victory of Ng.
    """
    return (denied for denied in _noes(text) if not _says_so_too(text, denied))


def _noes(text: str) -> Iterator[Clause]:
    for found in re.finditer(contraries.NOT_SO, text, re.IGNORECASE):
        lead, behind = text[: found.start("verb")], text[found.end() :]
        yield from _clause(text[: found.start()], found["verb"], behind, lead)
    for found in re.finditer(contraries.NONE_SO, text, re.IGNORECASE):
        whom = found["whom"] or found["where"] or ""
        lead, behind = text[: found.start("verb")], text[found.end() :]
        yield from _clause(whom, found["verb"], behind, lead)
    yield from _said_to_be_denied(text)


def _said_to_be_denied(text: str) -> Iterator[Clause]:
    """Yield what a sentence says that somebody denies, or that it is untrue."""
    for pattern in (contraries.DENIES, contraries.SAID_TO_BE_UNTRUE):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            what = re.split(contraries.RELATIVE_CLAUSE, found["what"])[0]
            for word in WORD.finditer(what):
                if word[0][0].isupper():
                    continue
                before = what[: word.start()]
                named = content_words(before) and not says(r"^(?:that\s)?(?:s?he|it|they)\b", what)
                subject = before if named else text[: found.start()]
                yield from _clause(subject, word[0], what[word.end() :], before)


def _clause(before: str, verb: str, behind: str, lead: str) -> Iterator[Clause]:
    if content_words(verb) and stem(verb) not in contraries.OF_MIND and not is_left_open(before):
        yield clause_of(before, root(verb), behind, lead)


def _says_so_too(text: str, denied: Clause) -> bool:
    """Whether a sentence itself says, besides a no, that the same one did what the verb tells."""
    for no in contraries.NOES:
        text = re.sub(no, " ", text, flags=re.IGNORECASE)
    names = names_in(denied.subject)
    for found in WORD.finditer(text):
        before = text[: found.start()]
        done = root(found[0]) == denied.verb and _is_done(before, found[0])
        if done and (not names or names & names_in(subject_of(before))):
            return True
    return False


def _is_done(before: str, verb: str) -> bool:
    """Whether a sentence says itself that somebody does or did what a verb tells."""
    if is_left_open(before) or says(contraries.OTHERS_TELL, before):
        return False
    if says(contraries.ACTIVE, before):
        return True
    last = WORD.findall(before.lower())[-1:]
    past = ED.search(verb) is not None or verb in _PAST
    described = says(contraries.PASSIVE, before) or {*last} & contraries.NO_VERB_BEHIND
    return past and not described


def _said(text: str, verb: str) -> Iterator[Clause]:
    """Yield where a sentence says that something does what a verb (root) tells."""
    for found in WORD.finditer(text):
        if root(found[0]) == verb:
            before = text[: found.start()]
            last = WORD.findall(before.lower())[-1:]
            to_come = says(contraries.TO_COME, before)
            if (to_come or not contraries.NO_VERB_BEHIND.issuperset(last)) and not is_left_open(
                before
            ):
                yield clause_of(before, verb, text[found.end() :], before)


def _is_the_same(denied: Clause, said: Clause) -> bool:
    """Whether what is denied is what is said; "jobs are cut" is "Orbit cuts jobs"."""
    who, what = content_words(denied.subject), content_words(denied.object)
    by, to = content_words(said.subject), content_words(said.object)
    if not who and not what:
        return False
    if says(contraries.SOME, denied.subject) or _which(denied) - _which(said):
        return False
    if what - content_words(said.whole) and to - content_words(denied.whole):
        return False  # "did not sign the policing bill" says nothing of the housing bill
    # "no jobs were cut by Orbit", "Orbit cut 300 jobs"; "nobody on the tram was hurt"
    if denied.passive != said.passive or says(rf"^{contraries.PREPOSITIONS}", denied.subject):
        by = to = by | to
    if (who and not who & by) or (what and to and not what & to):
        return False
    if not content_words(_manner(denied.rest)) <= content_words(said.whole):
        return False  # "did not pass it by a wide margin" says that it passed
    return may_be_one(denied.subject, said.subject) and not differ(denied.whole, said.whole)


def _which(clause: Clause) -> Set[str]:
    """Return the words of a clause for which one of several it tells of: "second", "other"."""
    return set(re.findall(contraries.WHICH, clause.whole.lower()))


def _manner(rest: str) -> str:
    """Return by what, with what or in which way something was done, by the words behind a verb."""
    return " ".join(found[0] for found in re.finditer(contraries.MANNER, rest, re.IGNORECASE))
