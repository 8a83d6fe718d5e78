"""`pullquote eval` and `tune`: your own questions asked, and what came of them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from rich.progress import track

from config.errors import PullquoteError
from retrieval.commands.display import error_console
from retrieval.evaluation.evaluation import Measures, Outcome, measure, outcomes_of
from retrieval.evaluation.gold import read_gold
from retrieval.evaluation.tuning import Point, Tuning, answers_needed, tune
from retrieval.reader import Reader


def evaluate_file(file: Path, reader: Reader, *, as_json: bool) -> None:
    """Print how well the questions of a file are answered; a bar on a terminal shows how far it is.

    Raises PullquoteError where the file is not as it should be, or a question cannot be asked.
    """
    measures = measure(_outcomes(file, reader), reader.settings.answer_threshold)
    print(json.dumps(asdict(measures)) if as_json else "\n".join(evaluation_lines(measures)))


def tune_by_file(file: Path, reader: Reader, risk: float, *, as_json: bool, written: bool) -> bool:
    """Print the threshold for a risk, by the questions of a file; return whether there is one.

    ``written`` puts it into pullquote.toml, too. Raises PullquoteError as `evaluate_file` does.
    """
    in_force = reader.settings.answer_threshold
    found = tune(_outcomes(file, reader), risk, in_force)
    print(json.dumps(asdict(found)) if as_json else "\n".join(tuning_lines(found, in_force)))
    if written and found.chosen:
        _write(found.chosen.threshold, quiet=as_json)
    return found.chosen is not None


def _outcomes(file: Path, reader: Reader) -> list[Outcome]:
    console = error_console()
    gold = read_gold(file, reader.coverage.store)
    asked = track(gold, "Asking", console=console, transient=True, disable=not console.is_terminal)
    return outcomes_of(asked, reader)


def evaluation_lines(measures: Measures) -> Iterator[str]:
    """Yield the measures as lines of a table."""
    answerable, others = measures.answerable, measures.questions - measures.answerable
    yield f"{measures.questions:,} questions: {answerable:,} with an answer, {others:,} without"
    yield ""
    for name, value, meaning in (
        ("top-1", measures.top_1, "the first quote is right"),
        ("top-3", measures.top_3, "one of the first three is"),
        ("outlet recall", measures.outlet_recall, "of the outlets that answer, named as such"),
        ("… precision", measures.outlet_precision, "of the outlets named, those that answer"),
        ("… quoted", measures.outlets_quoted, "of the outlets that answer, rightly quoted"),
        ("declined", measures.declined, "though the coverage answers"),
        ("false answers", measures.false_answers, "though the coverage does not answer"),
    ):
        yield f"{name:<14} {_percent(value)}  {meaning}"
    yield ""
    yield "threshold  answered  of these wrong"
    for point in measures.curve:
        mark = "  in force" if point.threshold == measures.threshold else ""
        figures = f"{_percent(point.answered)}  {_percent(point.wrong)}"
        yield f"{point.threshold:>9.2f}  {figures}{mark}"


def tuning_lines(found: Tuning, in_force: float) -> Iterator[str]:
    """Yield the curve as a table, and what follows from it in words."""
    answerable = found.questions - found.without_answer
    yield (
        f"{found.questions:,} questions: {answerable:,} with an answer, "
        f"{found.without_answer:,} without"
    )
    yield ""
    yield "threshold  answered  of these wrong  with 95% certainty"
    chosen = found.chosen.threshold if found.chosen else None
    for point in found.curve:
        marks = [(in_force, "in force"), (chosen, f"for {found.risk:.1%}")]
        mark = ", ".join(name for threshold, name in marks if threshold == point.threshold)
        yield f"{_row(point, found.questions)}  {mark}".rstrip()
    yield ""
    yield from _in_words(found)


def _in_words(found: Tuning) -> Iterator[str]:
    point, wanted = found.chosen, f"{found.risk:.1%}"
    if point is None:
        yield f"No threshold keeps to {wanted}: even the surest answer here is wrong."
        return
    yield (
        f"At {point.threshold} it answers {point.answered:,} of {found.questions:,} questions, "
        f"{point.wrong:,} of these wrong."
    )
    if not found.sure:
        yield (
            f"Too few to be sure of {wanted}: with other questions it may be anything from "
            f"{point.low:.1%} to {point.high:.1%}."
        )
        if more := answers_needed(point, found.risk):
            yield f"Enough questions for {more:,} answers, as often wrong, would show it."
        else:
            yield f"It is too near {wanted} for more questions to show it; try a higher --risk."
    if not found.without_answer:
        yield "None of them is without an answer; how often it answers those is not measured."
    yield f"Set it: PULLQUOTE_ANSWER_THRESHOLD={point.threshold}, or tune --write"


def _row(point: Point, questions: int) -> str:
    between = f"{point.low:.1%} to {point.high:.1%}" if point.answered else "–"
    shares = f"{_percent(point.answered / questions)}  {_percent(point.risk):>14}"
    return f"{point.threshold:>9.4g}  {shares}  {between:<18}"


def _percent(share: float | None) -> str:
    """Return a share as a column of a table has it; None is a dash."""
    return "       –" if share is None else f"{share:>8.1%}"


def _write(threshold: float, *, quiet: bool) -> None:
    from config.settings import load_settings
    from config.toml_file import write_setting

    path = write_setting("answer_threshold", threshold)
    if load_settings().answer_threshold != threshold:
        raise PullquoteError(
            f"{path} says so now, but another place of settings wins: pullquote settings"
        )
    if not quiet:
        print(f"{path} says so now.")
