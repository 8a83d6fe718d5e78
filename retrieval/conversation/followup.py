"""A follow-up made a whole question with the words of an earlier one: stated rules, no model.

The rules are tried in the order of `Rule`. The completed question is shown to the person with its
answer and must not claim what was never meant: in doubt, a question is asked as it was typed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index.stored import StoredArticle
from retrieval.conversation.called import is_called_otherwise
from retrieval.conversation.exchange import asked_of_theirs, exchanged
from retrieval.conversation.intents import Intent, intent_of
from retrieval.conversation.interrogative import (
    asked_anew,
    clause_of,
    counted_anew,
    counts_others,
)
from retrieval.conversation.outlets import outlet_asked
from retrieval.conversation.phrases import Question, read
from retrieval.conversation.pronouns import antecedent, in_answer, needs_another, pointing_back
from retrieval.conversation.turns import Turn
from retrieval.conversation.words import TaggedWord
from retrieval.english import followups, questions
from retrieval.english.questions import NounKind, Part
from retrieval.question.courtesies import REMARK_CHARS, bare
from retrieval.types import Quote

ASKING_CHARS = 300  # a field of a command holds no longer question


class Rule(StrEnum):
    """How a question was completed."""

    AGAIN = "the last question again"
    OUTLET = "the last question, to one outlet"
    ASKING = "the last question with another question word"
    EXCHANGED = "the last question with a phrase exchanged or added"
    NAMED = "a pronoun replaced by what the last answer named"
    PRONOUN = "a pronoun replaced by what the last question named"
    TOPIC = "added what the last question was about"
    AFRESH = "a question of its own"


@dataclass(frozen=True, slots=True)
class Completed:
    """The question to ask; ``outlet`` is the only one to be asked, None for all.

    A topic that was added to a question which names itself what it asks about, or one of before a
    question without any, may be ``needless``: `alone.settled` finds out.
    """

    text: str
    rule: Rule
    intent: Intent = Intent.ANSWER
    outlet: str | None = None
    needless: bool = False

    @property
    def afresh(self) -> bool:
        """Whether it is asked as it was typed, without a word of an earlier question."""
        return self.rule is Rule.AFRESH


@dataclass(frozen=True, slots=True)
class _Talk:
    """What was typed, without its "and ..." (``more``, if it had one), and the last question.

    ``answered`` is that question or, where it was completed with the topic of one before it, that
    one; ``quote`` what answered it. ``articles`` are those that answered so far.
    """

    typed: Question
    more: bool
    last: Question
    asked: str  # the last question as it stood
    outlets: Sequence[str]
    answered: Question
    quote: Quote | None
    articles: Sequence[StoredArticle]

    def may_mean(self, word: TaggedWord, name: str) -> bool:
        """Whether a word may stand for a name: "he" not for whom the articles call "she"."""
        return not is_called_otherwise(word, name, self.articles)


_Completing = Callable[[_Talk], Completed | None]
_ASKED_IN_FULL = {Rule.AGAIN, Rule.OUTLET, Rule.ASKING, Rule.EXCHANGED}


def complete(question: str, earlier: Sequence[Turn], outlets: Sequence[str] = ()) -> Completed:
    """Return the question to ask for one that was typed after ``earlier`` turns, latest last.

    Their questions are completed ones (`Completed.text`); ``outlets`` are the names of the
    coverage's outlets. What is gone on from is the latest earlier question that is about anything.

    Where one was answered since that names nothing ("how many people died?"), it is gone on from
    that, and from what is before it only for a pronoun, or a topic that may be ``needless``.
    """
    question = " ".join(question.split())
    typed, more = _core(question)
    rules: tuple[_Completing, ...] = _RULES
    articles = [turn.quote.article for turn in earlier if turn.quote]
    for number, turn in reversed(list(enumerate(earlier))):
        last, _ = _core(turn.question, tail=False)
        if typed.words and last.words and (last.topic or turn.quote):
            answered = _answered(last, earlier[: number + 1])
            talk = _Talk(typed, more, last, turn.question, outlets, *answered, articles)
            found = next(filter(None, (rule(talk) for rule in rules)), None)
            if found or (last.topic and not _is_of_another(talk)):
                return found or Completed(question, Rule.AFRESH)
            rules = (_before,)
    return Completed(question, Rule.AFRESH)


def _answered(last: Question, earlier: Sequence[Turn]) -> tuple[Question, Quote | None]:
    """Return the question that asked what the last one was completed with, and what answered it.

    That is one whose topic was added to it, or whose answer gave it a name: "since when is Ng the
    director"; or else it is the last one itself.
    """
    for turn in reversed(earlier[:-1]):
        asked, _ = _core(turn.question, tail=False)
        if last.added and asked.topic == last.added and not asked.added:
            return asked, turn.quote
        clause = clause_of(asked, turn.quote) if turn.quote else None
        if clause and last.text.endswith(clause):
            return asked, turn.quote
    return last, None if last.added else earlier[-1].quote


def asks(said: str, earlier: Sequence[Turn] = (), outlets: Sequence[str] = ()) -> bool:
    """Whether what was said is a question, or one that ``earlier`` ones make whole.

    "That is insane" goes on from a question, too, and asks nothing. Of a long text its beginning
    and its end are looked at.
    """
    if bare(said[-ASKING_CHARS:]).endswith("?"):
        return True
    said = said[:ASKING_CHARS]
    words = _core(said)[0].words
    parts = [word.part for word in words[:2]]
    if parts[:1] == [Part.AUXILIARY] and len(words) > 2:
        return parts[1] in (Part.DETERMINER, Part.NOUN, Part.PRONOUN)  # no "can't believe it"
    if parts[:1] == [Part.ASKING] and len(words) > 1:
        return (words[0].lower, parts[1]) != (questions.WHAT, Part.DETERMINER)  # no "what a joke"
    return complete(said, earlier, outlets).rule in _ASKED_IN_FULL


def names_nothing(said: str) -> bool:
    """Whether what was said asks only of other words: "is this true?", "source?", "thoughts?"."""
    if len(said) > REMARK_CHARS:
        return False
    typed = _core(said)[0]
    parts = {word.part for word in typed.words}
    named = {word.lower for word in typed.words if word.part is Part.NOUN}
    back = {word.lower for word in typed.words if word.part is Part.PRONOUN}
    if back <= followups.OF_US and not named and followups.WHERE_OR_WHEN.match(typed.text):
        back = set()  # "where can I vote?"
    told = Part.VERB in parts and not back  # "who resigned?"
    return intent_of(typed) is not None or not (named - followups.OF_WORDS or told)


def _core(question: str, *, tail: bool = True) -> tuple[Question, bool]:
    """Read a question without what only leads to it; and whether that asks for more of the same."""
    text = followups.SHORT.sub(followups.LONG, bare(question).rstrip(" ?!.…"))
    text = " ".join(followups.SPELT.get(word, word) for word in text.split())
    more = False
    while found := followups.LEAD.match(text) or (tail and followups.TAIL.search(text)):
        more = more or found["more"] is not None
        text = (text[: found.start()] + text[found.end() :]).strip()
    return read(text), more


def _completed(text: str, rule: Rule) -> Completed:
    return Completed(f"{text[0].upper()}{text[1:]}?", rule)


def _with_topic(typed: Question, last: Question) -> Completed | None:
    return _completed(f"{typed.text} ({last.topic})", Rule.TOPIC) if last.topic else None


def _again(talk: _Talk) -> Completed | None:
    """Ask the last question again for "who says so?" or "when was that reported?"."""
    intent = intent_of(talk.typed, talk.last)
    return Completed(talk.asked, Rule.AGAIN, intent) if intent else None


def _one_outlet(talk: _Talk) -> Completed | None:
    """Ask it of one outlet for "what about the Gazette?", if one alone goes by that name."""
    outlet = outlet_asked(talk.typed, talk.outlets)
    return None if outlet is None else Completed(talk.asked, Rule.OUTLET, outlet=outlet)


def _question_word(talk: _Talk) -> Completed | None:
    """Put "since when?" or "how many died?" in the place of the last question's own words."""
    typed = read(followups.HAPPENED.sub(r"\1", talk.typed.text))
    text = counted_anew(typed, talk.last) or asked_anew(
        typed, talk.last, talk.quote if talk.answered is talk.last else None
    )
    return _completed(text, Rule.ASKING) if text else None


def _fragment(talk: _Talk) -> Completed | None:
    """Put "and the director?" in the place of its like in the last question."""
    text = exchanged(talk.typed, talk.last, more=talk.more)
    if text:
        return _completed(text, Rule.EXCHANGED)
    whole = [phrase for phrase in talk.typed.phrases if phrase.text == talk.typed.text]
    if whole and whole[0].kind is NounKind.PROPERTY and (talk.more or len(talk.typed.words) == 1):
        return _with_topic(talk.typed, talk.last)
    return None


def _pronoun(talk: _Talk) -> Completed | None:
    """Say what "it" is in "does it pay well?"; where that is not sure, add the topic."""
    typed, last = talk.typed, talk.last
    word = pointing_back(typed)
    if word is None or any(one.lower in followups.WE for one in typed.words):
        return None
    if len(typed.words) == 2 and typed.words[0].part is Part.AUXILIARY:
        return _with_topic(typed, last)  # "can it?"
    name = in_answer(word, typed, talk.answered, talk.quote) if talk.quote else None
    if name and talk.may_mean(word, name):
        others = any(_points(one) for one in typed.words if one is not word)  # "did she call it so"
        return _with(name, word, typed, Rule.NAMED, talk.last.topic if others else "")
    if last.added and all(last.governor(one) for one in last.named if one.text not in last.added):
        last = read(last.added)  # "how much is that in dollars (what ransom was demanded)"
    named = antecedent(word, typed, last, talk.quote)
    if named and named.first == 0 and not named.determined and last.text == talk.last.added:
        named = None  # "(union do actors belong to)": that is asked for
    if not talk.may_mean(word, named.text if named else talk.last.name_alone):
        return None
    if named is None:
        return _with_topic(typed, talk.last) if needs_another(word, typed, last) else None
    theirs = talk.more and not talk.last.added and asked_of_theirs(typed, named, last)
    if theirs:
        return _completed(theirs, Rule.EXCHANGED)
    return _with(last.text[named.start : last.end_of(named)], word, typed, Rule.PRONOUN)


def _is_of_another(talk: _Talk) -> bool:
    """Whether a word stands for somebody who is called otherwise than whom the last one names."""
    word = pointing_back(talk.typed)
    return word is not None and not talk.may_mean(word, talk.last.name_alone)


def _before(talk: _Talk) -> Completed | None:
    """Say who "he" is, or add a topic, of a question before one that was answered since.

    Whether that topic is meant, `alone.settled` finds out; "they" may be "how many people".
    """
    word = pointing_back(talk.typed)
    found = _pronoun(talk) if word else _nameless(talk)
    if word and found and found.rule is Rule.PRONOUN:
        named = word.lower in followups.IT | followups.PEOPLE
        found = found if named else _with_topic(talk.typed, talk.last)
    return replace(found, needless=True) if found and found.rule is Rule.TOPIC else found


def _points(word: TaggedWord) -> bool:
    return word.part is Part.PRONOUN and word.lower in followups.POINTING


def _with(name: str, word: TaggedWord, typed: Question, rule: Rule, topic: str = "") -> Completed:
    """Put what a word stands for in its place, and a topic behind."""
    name = followups.owner(name) if word.part is Part.DETERMINER else name
    text = typed.text[: word.start] + name + typed.text[word.end :]
    return _completed(f"{text} ({topic})" if topic else text, rule)


def _nameless(talk: _Talk) -> Completed | None:
    """Add the topic to "who won?" and "how many jobs were lost?", which name nothing of it."""
    typed = talk.typed
    if not talk.last.named:
        return None
    asks = {word.part for word in typed.words[:2]} & {Part.ASKING, Part.AUXILIARY}
    if not asks or any(word.lower in followups.WE | followups.POINTING for word in typed.words):
        return None
    if any(questions.YEAR.fullmatch(word.lower) for word in typed.words):
        return None  # "in 2024" makes it a question of its own
    nouns = [word for word in typed.words if word.part is Part.NOUN]
    for phrase in typed.phrases:
        counted = typed.words[0].lower == questions.HOW and typed.asks_for(phrase)
        common = counted and len(nouns) < 3 and phrase.text.islower()
        if not (
            phrase.unspecific or common or (phrase.kind is NounKind.PROPERTY and len(nouns) == 1)
        ):
            return None
    completed = _completed(f"{typed.text} ({talk.last.topic})", Rule.TOPIC)
    told = any(word.part in (Part.VERB, Part.AUXILIARY) for word in typed.words)
    named = any(phrase.kind is not NounKind.TIME for phrase in typed.phrases)
    named = named or counts_others(typed, talk.last)
    return replace(completed, needless=told and named)


_RULES = (_again, _one_outlet, _question_word, _fragment, _pronoun, _nameless)
