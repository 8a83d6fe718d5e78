"""Options that several commands share: how they are read, checked and completed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from config.errors import PullquoteError
from config.version import VERSION

if TYPE_CHECKING:
    from index.store import Store
    from index.stored import Filter
    from index.types import Span

Given = TypeVar("Given", str, list[str], None)


def check_text(given: Given) -> Given:
    """Return words as they were typed; a terminal that is not UTF-8 may type what is no text."""
    try:
        "".join(given or "").encode()
    except UnicodeEncodeError:
        raise typer.BadParameter("This is not UTF-8 text.") from None
    return given


def read_outlet(given: str | None) -> str | None:
    """Return an outlet's name without the white space around it."""
    if given is None:
        return None
    outlet = check_text(given).strip()
    if not outlet:
        raise typer.BadParameter(f"This is no outlet's name: {given!r}.")
    return outlet


def complete_outlets(ctx: typer.Context) -> list[str]:
    """Return the outlets, of which typer offers a shell those that begin with what was typed."""
    return [outlet for store in _coverage_of(ctx) for outlet in store.outlets()]


def complete_articles(ctx: typer.Context) -> list[tuple[str, str]]:
    """Return file names and ids of articles, each with its title."""
    return [
        (name, article.title or article.source)
        for store in _coverage_of(ctx)
        for article in store.articles()
        for name in (article.source.rpartition("/")[2], article.id)
    ]


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"pullquote {VERSION}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
]
DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="Folder of the coverage. Default: PULLQUOTE_DATA_DIR, or data.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, an object a line.")]

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Articles: files and folders of .txt, .md, .html and .jsonl; - is what is piped.",
    ),
]
WatchedPaths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH", help="Files and folders of articles. Default: PULLQUOTE_WATCH."),
]
WithParent = Annotated[
    bool, typer.Option("--with-parent", help="End with the process that began this.", hidden=True)
]
BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help="The backup, a zip archive.")]
Force = Annotated[
    bool, typer.Option("--force", help="Give up the coverage that is there. Default: refuse.")
]
Prune = Annotated[
    bool, typer.Option("--prune", help="Remove what is gone from PATH. Default: name it.")
]
Reembed = Annotated[
    bool,
    typer.Option("--reembed", help="First embed all anew, with the model that the settings name."),
]
Mend = Annotated[bool, typer.Option("--mend", help="First make the search indexes anew.")]

Question = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="QUESTION",
        help="The question. Default: a prompt, on a terminal.",
        callback=check_text,
    ),
]
Batch = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Ask each line of FILE (- is what is piped), as JSON."),
]
SearchedFor = Annotated[
    list[str], typer.Argument(metavar="QUESTION", help="What to look for.", callback=check_text)
]
Topic = Annotated[
    list[str],
    typer.Argument(metavar="TOPIC", help="What it is about.", callback=check_text),
]
Quotation = Annotated[
    list[str],
    typer.Argument(metavar="QUOTATION", help="The words to check.", callback=check_text),
]
ReceiptId = Annotated[str, typer.Argument(metavar="ID", help="The receipt's id, or its beginning.")]
TopK = Annotated[
    int, typer.Option("--top-k", "-k", metavar="N", min=1, max=100, help="Passages to show.")
]
Outlet = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Only articles of this outlet. Default: every outlet.",
        callback=read_outlet,
        autocompletion=complete_outlets,
    ),
]
SaidBy = Annotated[
    str | None,
    typer.Option(
        "--outlet",
        metavar="NAME",
        help="The outlet said to have printed it. Default: any.",
        callback=read_outlet,
        autocompletion=complete_outlets,
    ),
]
After = Annotated[
    str | None,
    typer.Option(
        metavar="DAY",
        help="Only articles published on this day (2023-07-31) or later. Default: any day.",
    ),
]
Before = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="Only articles published on this day or earlier."),
]

ArticleName = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE",
        help="File name, path, link or id, as `pullquote sources` lists them.",
        callback=check_text,
        autocompletion=complete_articles,
    ),
]
At = Annotated[
    str | None,
    typer.Option(metavar="START:END", help="Show this place. Default: the whole article."),
]
Export = Annotated[
    bool,
    typer.Option(
        "--export", help="Print the answers called right, a line each, for pullquote eval."
    ),
]
CoverageName = Annotated[
    str,
    typer.Option("--coverage", metavar="NAME", help="A coverage that servers are bound to."),
]
GoldFile = Annotated[Path, typer.Argument(metavar="FILE", help="Questions with their answers.")]
Risk = Annotated[
    float,
    typer.Option(
        metavar="SHARE", min=0.001, max=0.999, help="The share of wrong answers that is bearable."
    ),
]
WriteToFile = Annotated[
    bool, typer.Option("--write", help="Put the threshold into pullquote.toml.")
]


def read_filter(
    store: "Store", outlet: str | None, after: str | None, before: str | None
) -> "Filter":
    """Return the filter that the options make; raises PullquoteError if it can let none pass."""
    from index.stored import Filter

    wanted = Filter(outlet, _day("--after", after), _day("--before", before))
    if wanted.after and wanted.before and wanted.after > wanted.before:
        raise PullquoteError(f"No day is from {wanted.after} on and up to {wanted.before}.")
    if outlet is not None:
        _check_outlet(outlet, store)
    return wanted


def read_span(at: str | None, length: int) -> "Span | None":
    """Return the place that ``--at`` names in a text of some length."""
    from index.types import Span

    if at is None:
        return None
    start, _, end = at.partition(":")
    if start.isdecimal() and end.isdecimal() and int(start) < int(end) <= length:
        return Span(int(start), int(end))
    raise PullquoteError(f"--at takes START:END within 0:{length}, not {at!r}.")


def _day(option: str, given: str | None) -> str | None:
    try:
        return None if given is None else date.fromisoformat(given).isoformat()
    except ValueError:
        raise PullquoteError(f"{option} takes a day such as 2023-07-31, not {given!r}.") from None


def _check_outlet(outlet: str, store: "Store") -> None:
    """Raise PullquoteError for an outlet that the coverage does not know.

    It may be misspelt, or be the title of an article whose outlet is unknown.
    """
    by_name = {one.casefold(): one for one in store.outlets()}
    if outlet.casefold() in by_name:
        return
    from difflib import get_close_matches

    near = get_close_matches(outlet.casefold(), by_name, n=1)
    hint = f"Did you mean {by_name[near[0]]!r}?" if near else "The outlets: pullquote sources"
    if any(
        not known and name and name.casefold() == outlet.casefold()
        for _, name, known, _ in store.titles()
    ):
        hint = "It is the title of one whose outlet is unknown: name that in coverage.toml"
    raise PullquoteError(f"No article here is from an outlet called {outlet!r}. {hint}")


def _coverage_of(ctx: typer.Context) -> "Iterator[Store]":
    """Yield the store of the coverage that a half-typed command is about; none if there is none."""
    from config.settings import load_settings
    from index.store import Store

    try:
        with Store.open(load_settings(data_dir=ctx.params.get("data_dir")).data_dir) as store:
            yield store
    except PullquoteError:
        return
