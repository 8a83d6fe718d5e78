"""Quality: is the right sentence quoted, and is nothing quoted when nobody reports it?"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf
from pathlib import Path

from benchmarks import declining, machine
from benchmarks.gold import ANSWERED, FACT_MISSING
from benchmarks.indexing import articles_of, prepared_embedder
from benchmarks.outcomes import SHARE, ask_gold, judged, shares
from benchmarks.places import GOLD, REAL, REAL_QUESTIONS, SAMPLE, SAMPLE_QUESTIONS
from benchmarks.report import Figure, Section, at_least, at_most, figures_table, table
from benchmarks.scoring import auroc, rank_of_right, share, threshold_that_answers
from benchmarks.squad import SQUAD2, XQUAD, Question, QuestionSet, load
from benchmarks.stories import measure_stories
from benchmarks.trial import Ledger, Trial
from index.passages import split_sentences
from index.types import Article
from retrieval.answer import Answer
from retrieval.evaluation.evaluation import Outcome
from retrieval.evaluation.gold import read_gold

TITLE = "Quality"
SQUAD_COMPARED_AT = 0.9  # of XQuAD and SQuAD 2.0 answered, when false answers are counted
SEED = 0

GOLD_ABOUT = (
    "### Gold questions\n\nOver the sample coverage and over five real articles that are no part "
    "of the project, written with the code that they measure (`tests/gold/README.md`): they show "
    "progress, and prove nothing about news that nobody here has read. Counted as `pullquote eval` "
    "counts: a quote is right if it holds, whole, a place that answers; what was declined is not."
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many articles of XQuAD, and how many questions of SQuAD 2.0 of either kind."""

    articles: int
    sampled: int


FULL = Sizes(articles=48, sampled=700)
QUICK = Sizes(articles=3, sampled=30)


def measure(folder: Path, data: Path | None, sizes: Sizes) -> Section:
    """Measure in ``folder``; ``data`` holds XQuAD and SQuAD 2.0, if they are there."""
    embedder = prepared_embedder()
    ledger = Ledger()
    blocks = []
    if data is None:
        blocks.append("XQuAD and SQuAD 2.0 are not beside this checkout, so they were not asked.")
    else:
        xquad, squad2 = load(data / XQUAD), load(data / SQUAD2)
        trial = Trial(folder / "xquad", xquad.articles, embedder, ledger)
        blocks += _xquad(trial, xquad, sizes)
        blocks += _squad2(
            Trial(folder / "squad2", squad2.articles, embedder, ledger), squad2, sizes
        )
    gold = {"sample": (SAMPLE, SAMPLE_QUESTIONS), "real": (REAL, REAL_QUESTIONS)}
    columns, curves = {}, []
    for name, (articles_dir, questions) in gold.items():
        if articles_dir.is_dir():
            trial = Trial(folder / name, list(articles_of(articles_dir)), embedder, ledger)
            outcomes = ask_gold(trial, questions)
            columns[name] = shares(outcomes)
            curves += _missing(trial, name, outcomes)
        else:
            blocks.append(f"The {name} coverage is not beside this checkout and was not asked.")
    blocks += [GOLD_ABOUT, _side_by_side(columns), *curves]
    blocks += measure_stories(folder / "stories", embedder, ledger)
    blocks += _quotes(ledger)
    return Section(TITLE, "python -m benchmarks quality", machine.describe(), tuple(blocks))


def _xquad(trial: Trial, xquad: QuestionSet, sizes: Sizes) -> list[str]:
    """Ask every question, once as it is and once with its own article taken away."""
    chosen = {article.id for article in xquad.articles[: sizes.articles]}
    asked = [one for one in xquad.questions if one.article_id in chosen]
    ranks = [rank_of_right(trial.ranked(one.text), one.by_article) for one in asked]
    present = [trial.ask(one.text) for one in asked]
    hidden: list[Answer] = []
    for article, questions in groupby(asked, key=lambda one: one.article_id):
        with trial.without(article):
            hidden += [trial.ask(one.text) for one in questions]
    return [
        f"### XQuAD, English\n\n{len(asked):,} questions over {len(xquad.articles)} articles, "
        "every sentence a candidate, counted before one quote an outlet is kept. A sentence is "
        "right if it holds the whole answer; questions whose answer the end of a sentence cuts, "
        f"which count as missed: {_cut(xquad.articles, asked)}. Hidden: the question's own article "
        "is taken out of the coverage, and the question asked again.",
        figures_table(
            [
                at_least("first sentence right", _top(ranks, 1), 0.81, SHARE),
                at_least("one of the first three right", _top(ranks, 3), 0.945, SHARE),
                Figure("hidden: AUROC of the confidence", SHARE.format(_auroc(present, hidden))),
                *_declining("hidden", present, hidden),
            ]
        ),
    ]


def _squad2(trial: Trial, squad2: QuestionSet, sizes: Sizes) -> list[str]:
    """Ask a sample of both kinds of question; the article is there, the fact may not be."""
    chance = random.Random(SEED)
    answerable = chance.sample([one for one in squad2.questions if one.places], sizes.sampled)
    impossible = chance.sample([one for one in squad2.questions if not one.places], sizes.sampled)
    ranks = [rank_of_right(trial.ranked(one.text), one.by_article) for one in answerable]
    present = [trial.ask(one.text) for one in answerable]
    missing = [trial.ask(one.text) for one in impossible]
    return [
        f"### SQuAD 2.0, half of the development set\n\n{sizes.sampled} answerable questions and "
        "as many whose article is there and the fact is not, drawn at random from "
        f"{len(squad2.articles)} articles, counted in the same way.",
        figures_table(
            [
                Figure("first sentence right", SHARE.format(_top(ranks, 1))),
                Figure("one of the first three right", SHARE.format(_top(ranks, 3))),
                Figure(
                    "fact missing: AUROC of the confidence",
                    SHARE.format(_auroc(present, missing)),
                ),
                *_declining("fact missing", present, missing),
            ]
        ),
    ]


def _declining(kind: str, present: list[Answer], absent: list[Answer]) -> list[Figure]:
    """Compare what is answered with what should not be."""
    part = SQUAD_COMPARED_AT
    threshold = threshold_that_answers([one.confidence for one in present], part)
    false = share(one.confidence >= threshold for one in absent)
    answered, wrongly = (share(one.answered for one in answers) for answers in (present, absent))
    return [
        Figure(f"{kind}: false answers where {part:.0%} are answered", SHARE.format(false)),
        Figure("answered, at the threshold as it comes", SHARE.format(answered)),
        Figure(f"{kind}: false answers at that threshold", SHARE.format(wrongly)),
    ]


def _missing(trial: Trial, name: str, gold: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """Ask for facts that no article reports, and compare with the questions that one answers."""
    file, answerable = GOLD / f"missing-{name}.jsonl", gold[ANSWERED]
    outcomes = judged(trial, read_gold(file, trial.store))
    missing = [*gold[FACT_MISSING], *outcomes]
    part = declining.NEWS_COMPARED_AT
    threshold = threshold_that_answers([one.confidence for one in answerable], part)
    groups = declining.grouped(file, outcomes)
    return [
        f"### Missing facts, {name} coverage\n\n{len(missing)} questions about the story for facts "
        f"that nobody reports, beside the {len(answerable)} that are answered. Below: by how they "
        f"are asked, where {part:.0%} of the answerable questions are answered. The confidence "
        "was fitted on these questions too, so here it does better than it will elsewhere; see "
        "“Declining, held out”.",
        figures_table(
            [
                Figure("AUROC of the confidence", SHARE.format(_auroc(answerable, missing))),
                Figure(
                    f"false answers where {part:.0%} are answered",
                    SHARE.format(declining.false_answers(missing, threshold)),
                ),
            ]
        ),
        declining.curve(answerable, missing),
        declining.by_kind(groups, threshold),
    ]


def _quotes(ledger: Ledger) -> list[str]:
    """Say what holds for all quotes of all questions above."""
    equal = ledger.equal / max(ledger.shown, 1)
    sentences = ledger.sentences / max(ledger.quotes, 1)
    return [
        f"### Every quote of these runs\n\n{ledger.shown:,} passages were shown, "
        f"{ledger.quotes:,} of them as quotes.",
        figures_table(
            [
                at_least("equal to their slice of the article as read", equal, 1, "{:.2%}"),
                at_most("sentences a quote", sentences, 1.4, "{:.2f}"),
            ]
        ),
    ]


def _side_by_side(columns: Mapping[str, Mapping[str, str]]) -> str:
    names = list(columns)
    whats = columns[names[0]]
    return table(("", *names), [(what, *(columns[name][what] for name in names)) for what in whats])


def _top(ranks: Sequence[float], k: int) -> float:
    return share(rank <= k for rank in ranks)


def _auroc(present: Sequence[Answer | Outcome], absent: Sequence[Answer | Outcome]) -> float:
    return auroc([one.confidence for one in present], [one.confidence for one in absent])


def _cut(articles: list[Article], questions: list[Question]) -> int:
    """Count the questions whose answer no sentence holds whole."""
    sentences = {
        article.id: [(article.id, span) for span in split_sentences(article)]
        for article in articles
    }
    return sum(rank_of_right(sentences[one.article_id], one.by_article) == inf for one in questions)
