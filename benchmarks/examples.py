"""What the cross-encoder learns from: a question, what answers it, what only looks like it.

Two sources. Pairs of question and answering sentence, as plain lines (``questions.txt`` beside
``sentences.txt``, in the order of their articles); and the invented stories under
``tests/gold/stories/training``, whose questions name every place that answers and some that are
near and do not.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path
from random import Random

from benchmarks.indexing import articles_of
from benchmarks.scoring import covers
from benchmarks.stories import TRAINING, stories
from index.passages import split_sentences
from index.terms import STOP_WORDS
from index.types import Article, Span
from retrieval.finding.cross_encoder import InContext

ARTICLE_LINES = 150  # lines before and after a pair that belong to its article, or to one near it
HARD = 6  # sentences of the same article that share most with the question
_WORD = re.compile(r"[^\W_]+")
_OPPOSITES = """first last|before after|most least|largest smallest|increase decrease|north south|
east west|highest lowest|more less|majority minority|won lost|oldest youngest|start end|began ended|
best worst|earliest latest|above below|bought sold|positive negative|public private|rise fall|
accepted rejected|agree disagree|allow forbid|supported opposed|hired fired|open close|
founded dissolved|summer winter|day night|domestic foreign|maximum minimum|upper lower"""
OPPOSITES = {
    one: other
    for pair in _OPPOSITES.replace("\n", "").split("|")
    for one, other in (pair.split(), reversed(pair.split()))
}


@dataclass(frozen=True, slots=True)
class Example:
    """A question with sentences that answer it and sentences that do not.

    ``right`` is empty where nothing answers. ``near`` are wrong ones that were named as such, or
    that stand beside a right one; ``hard`` share most words with the question. ``others`` are
    questions about the same article.
    """

    question: str
    right: tuple[InContext, ...]
    near: tuple[InContext, ...]
    hard: tuple[InContext, ...]
    others: tuple[str, ...] = ()


def pairs(folder: Path) -> list[Example]:
    """Return the pairs of a folder; the sentence before is taken to be the line before."""
    questions, sentences = (
        [_untokenised(line) for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("questions.txt", "sentences.txt")
    )
    lines = list(dict.fromkeys(sentences))
    place = {line: i for i, line in enumerate(lines)}
    in_context = [
        InContext(line, before=before) for before, line in zip(["", *lines], lines, strict=False)
    ]
    rare = Rarity(lines)
    examples = []
    for i, (question, sentence) in enumerate(zip(questions, sentences, strict=True)):
        at = place[sentence]
        about = range(max(at - ARTICLE_LINES, 0), min(at + ARTICLE_LINES, len(lines)))
        wrong = [in_context[k] for k in about if k != at]
        near = [in_context[k] for k in (at - 2, at - 1, at + 1, at + 2) if 0 <= k < len(lines)]
        others = questions[max(i - 20, 0) : i] + questions[i + 1 : i + 20]
        examples.append(
            Example(
                question,
                (in_context[at],),
                tuple(near),
                rare.nearest(question, wrong),
                tuple(others),
            )
        )
    return examples


def story_examples() -> list[Example]:
    """Return the questions of the stories to train with."""
    examples = []
    for articles_dir, file in stories(TRAINING):
        articles = list(articles_of(articles_dir))
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        in_context = {place: one for article in articles for place, one in _in_context(article)}
        rare = Rarity([one.sentence for one in in_context.values()])
        for row in rows:
            right = _held(in_context, articles, row["answers"])
            near = [
                one for one in _held(in_context, articles, row.get("near", [])) if one not in right
            ]
            wrong = [one for one in in_context.values() if one not in right and one not in near]
            hard = rare.nearest(row["question"], wrong)
            examples.append(Example(row["question"], tuple(right), tuple(near), hard))
    return examples


class Rarity:
    """How much words weigh in a text: BM25's idf over its sentences."""

    def __init__(self, sentences: Sequence[str]) -> None:
        held = Counter(word for one in sentences for word in _words(one))
        most = len(sentences)
        self._idf = {word: log(1 + (most - n + 0.5) / (n + 0.5)) for word, n in held.items()}

    def nearest(self, question: str, in_context: Sequence[InContext]) -> tuple[InContext, ...]:
        """Return the sentences that share most with a question, at most HARD."""
        asked = _words(question)

        def shared(one: InContext) -> float:
            words = _words(one.sentence)
            return sum(self._idf.get(word, 0.0) for word in asked & words) / sqrt(10 + len(words))

        return tuple(sorted(in_context, key=lambda one: -shared(one))[:HARD])


def changed(example: Example, chance: Random) -> str | None:
    """Return the question changed such that its sentence answers it no more; None where it cannot.

    Another number, the opposite, or a word that another question of the article asks about.
    """
    words = example.question.split()
    held = _words(example.right[0].sentence)
    foreign = [
        word
        for other in example.others
        for word in other.split()
        if len(word) > 3 and word.isalpha() and word not in held and word not in words
        and word not in STOP_WORDS
    ]  # fmt: skip
    choices = []
    for i, word in enumerate(words):
        if word in OPPOSITES:
            choices += [(i, OPPOSITES[word])] * 3
        elif word.isdigit():
            choices += [(i, str(max(1, int(word) + chance.choice((-20, -7, -2, -1, 1, 3, 9)))))] * 3
        elif foreign and word in held and len(word) > 3 and word not in STOP_WORDS:
            choices.append((i, chance.choice(foreign)))
    if not choices:
        return None
    i, new = chance.choice(choices)
    return " ".join([*words[:i], new, *words[i + 1 :]])


def hurried(question: str, chance: Random) -> str:
    """Return a question as typed in a hurry: a tenth as keywords, a tenth misspelt."""
    words, luck = question.rstrip(" ?").split(), chance.random()
    if luck < 0.1:
        return " ".join([word for word in words if word.casefold() not in STOP_WORDS] or words)
    if luck < 0.2:
        i = chance.randrange(len(words))
        word = words[i]
        if len(word) > 4 and word.isalpha():
            at = chance.randrange(1, len(word) - 1)
            words[i] = word[:at] + chance.choice(("", word[at + 1] + word[at])) + word[at + 1 :]
        return " ".join(words)
    return question


def _in_context(article: Article) -> Iterator[tuple[tuple[str, Span], InContext]]:
    """Yield each sentence of an article, as it is read when a question is answered."""
    before = ""
    for span in split_sentences(article):
        text = span.of(article.text)
        yield (article.id, span), InContext(text, before, article.title or "")
        before = text


def _held(
    in_context: dict[tuple[str, Span], InContext],
    articles: list[Article],
    places: list[dict[str, str]],
) -> list[InContext]:
    """Return the sentences that hold one of the places."""
    found = []
    for article in articles:
        spans = [
            Span(start, start + len(one["quote"]))
            for one in places
            if article.source.endswith("/" + one["source"])
            and (start := article.text.find(one["quote"])) >= 0
        ]
        found += [
            one
            for (of, span), one in in_context.items()
            if of == article.id and covers(span, spans)
        ]
    return found


def _untokenised(line: str) -> str:
    return line.replace("``", '"').replace("''", '"').strip()


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in STOP_WORDS}
