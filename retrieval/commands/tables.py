"""What `pullquote sources` and `settings` list row by row.

On a terminal a table that fits it; elsewhere one row a line, its fields separated by tabs, so that
``cut`` and ``sort`` can work on it.
"""

from collections.abc import Iterable, Sequence

from config.provenance import SettingOrigin
from config.sources import SettingPlace
from index.stored import Counts, StoredArticle
from retrieval.commands.citation import nearby, size
from retrieval.commands.display import AROUND, NAMED, WIDTH, terminal
from retrieval.printable import inline

SHORT_VALUE = 10  # columns that most values of settings need
NARROW = 50  # columns below which a table has no room for an outlet and a title
ROOMY = 100  # columns from which a table of sources has room for all of them


def show_sources(articles: Iterable[StoredArticle], counts: Counts) -> None:
    """Print what is indexed, one article a row, by source."""
    console = terminal()
    if console is None:
        for one in articles:
            _print_tabbed(
                [one.id, _day(one), one.outlet, one.title, str(one.passages), nearby(one.source)]
            )
        return
    if console.width < NARROW:
        for one in articles:
            console.print(inline(one.title or "untitled"))
            who = f"{inline(one.outlet or 'outlet unknown')} · {_day(one)}"
            console.print(f"{who} · {one.id}\n", style=AROUND)
        console.print(f"{size(counts)}, {counts.passages:,} passages", style=AROUND)
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style=AROUND, expand=True)
    table.add_column("id", no_wrap=True, style=AROUND)
    table.add_column("published", no_wrap=True)
    table.add_column("outlet", no_wrap=True, ratio=2, style=NAMED)
    table.add_column("title", no_wrap=True, ratio=4)
    if console.width >= ROOMY:
        table.add_column("source", no_wrap=True, ratio=3, style=AROUND)
    for one in articles:
        row = [one.id, _day(one), inline(one.outlet or "unknown"), inline(one.title or "untitled")]
        table.add_row(*row, *[inline(nearby(one.source))][: console.width >= ROOMY])
    console.print(table)
    console.print(f"\n{size(counts)}, {counts.passages:,} passages", style=AROUND)


def show_settings(origins: Sequence[SettingOrigin]) -> None:
    """Print every setting: its name, its value, where that is from and what it is for."""
    console = terminal()
    if console is None:
        for one in origins:
            _print_tabbed([one.name, one.value, one.origin, one.description])
        return
    from rich.text import Text

    names = max(len(one.name) for one in origins)
    for one in origins:
        row = Text.assemble(
            (f"{one.name:<{names}}  ", "bold"),
            (f"{inline(one.value):<{SHORT_VALUE}}  ", NAMED),
            (inline(one.origin), AROUND if one.origin == SettingPlace.DEFAULT else ""),
        )
        console.print(row, soft_wrap=True)
        for line in Text(one.description, AROUND).wrap(console, min(console.width, WIDTH) - 4):
            line.rstrip()
            console.print(Text("    ").append_text(line), soft_wrap=True)


def _day(article: StoredArticle) -> str:
    return article.published[:10] if article.published else "unknown"


def _print_tabbed(fields: Iterable[str | None]) -> None:
    print("\t".join(inline(field or "") for field in fields))
