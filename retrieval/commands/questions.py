"""Commands that ask the coverage: questions, topics and quotations.

Heavy imports wait until a command needs them, so that help is quick.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from config.errors import PullquoteError
from retrieval.commands.edge import settings_for
from retrieval.commands.options import (
    After,
    Batch,
    Before,
    DataDir,
    Json,
    Outlet,
    Question,
    Quotation,
    ReceiptId,
    SaidBy,
    SearchedFor,
    Topic,
    TopK,
    read_filter,
)
from retrieval.exits import DONE, NOT_COVERED

if TYPE_CHECKING:
    from retrieval.commands.overview import Tell


def ask(
    question: Question = None,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    batch: Batch = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Answer a question with quotes.

    Example: pullquote ask "What is the salary range of the AI product manager?"
    """
    if question and batch:
        raise PullquoteError("Give a question or --batch FILE, not both.")
    if not (question or batch or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise PullquoteError(
            'There is no question. Ask one: pullquote ask "who said it first?" '
            "(or many: pullquote ask --batch FILE)"
        )
    from retrieval.commands.patterns import Patterns
    from retrieval.loading import begin_loading

    settings = settings_for(data_dir)
    loading = begin_loading(settings)  # as early as can be: it goes on beside the imports below
    patterns = Patterns(settings.models_dir)
    patterns.recall()
    from retrieval.commands.asking import Asker
    from retrieval.reader import open_reader

    with open_reader(settings, loading) as reader:
        asker = Asker(reader, read_filter(reader.coverage.store, outlet, after, before))
        if batch:
            code = asker.batch(batch)
        elif question:
            code = asker.ask(" ".join(question), as_json=json)
            patterns.keep(" ".join(question))
        else:
            code = asker.prompt()
    raise typer.Exit(code)


def replay(receipt: ReceiptId, json: Json = False, data_dir: DataDir = None) -> None:
    """Give an answer again by its receipt, or say what has changed since.

    The same articles, model and settings give the same bytes, but for the time taken. Where
    anything has changed, that is what is printed, and the exit code is 3.

    Example: pullquote replay 97c65984a01f5443
    """
    from retrieval.commands.replay import replay as replay_receipt
    from retrieval.reader import open_reader

    with open_reader(settings_for(data_dir)) as reader:
        code = replay_receipt(receipt, reader, as_json=json)
    raise typer.Exit(code)


def search(
    question: SearchedFor,
    top_k: TopK = 5,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    data_dir: DataDir = None,
) -> None:
    """Show ranked passages with their scores, to look inside.

    Example: pullquote search "salary" --top-k 3
    """
    from retrieval.commands.display import show_hits
    from retrieval.commands.plain import filter_note
    from retrieval.reader import open_reader

    with open_reader(settings_for(data_dir)) as reader:
        store = reader.coverage.store
        wanted = read_filter(store, outlet, after, before)
        if not (words := " ".join(question)).strip():
            raise PullquoteError(
                'There is nothing to search for. Say it: pullquote search "salary"'
            )
        hits = reader.search(words, top_k, wanted)
        show_hits(hits, store.articles_by_id({hit.passage.article for hit in hits}))
        if note := filter_note(wanted, store.undated(wanted)):
            print(note)
    raise typer.Exit(DONE if hits else NOT_COVERED)


def compare(
    topic: Topic,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Compare every figure that outlets give on a topic.

    Example: pullquote compare "technical director salary"
    """
    from retrieval.commands import overview

    _show_topic(overview.compare, topic, Options(outlet, after, before, json, data_dir))


def origins(
    topic: Topic,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Trace on whose word a topic is reported.

    Example: pullquote origins "AI product manager job"
    """
    from retrieval.commands import overview

    _show_topic(overview.origins, topic, Options(outlet, after, before, json, data_dir))


def timeline(
    topic: Topic,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Order what is reported on a topic by the days it tells of.

    A relative date ("on Tuesday") is worked out from the day of its article, and how is shown;
    what tells no date stands last.

    Example: pullquote timeline "actors and writers on strike"
    """
    from retrieval.commands import overview

    _show_topic(overview.order, topic, Options(outlet, after, before, json, data_dir))


def check(
    quotation: Quotation, outlet: SaidBy = None, json: Json = False, data_dir: DataDir = None
) -> None:
    """Check a quotation against every stored article.

    It is exact, exact but for typography, altered (what was is shown), spliced from two places,
    real but another outlet's, or not in this coverage. Exit code 0 for the first two.

    Example: pullquote check "The Intercept was first to report the vacancy"
    """
    from retrieval.commands.checking import run

    settings = settings_for(data_dir)
    raise typer.Exit(run(" ".join(quotation), outlet, settings.data_dir, as_json=json))


@dataclass(frozen=True, slots=True)
class Options:
    """What the commands about a topic share."""

    outlet: str | None
    after: str | None
    before: str | None
    json: bool
    data_dir: Path | None


def _show_topic(tell: "Tell", topic: list[str], options: Options) -> NoReturn:
    from retrieval.reader import open_reader

    with open_reader(settings_for(options.data_dir)) as reader:
        wanted = read_filter(reader.coverage.store, options.outlet, options.after, options.before)
        printed = tell(" ".join(topic), reader, wanted, as_json=options.json)
    print("\n".join(printed.lines))
    raise typer.Exit(DONE if printed.found else NOT_COVERED)
