"""`pullquote index --reembed`: all embedded anew, with the model that the settings name."""

from rich.progress import BarColumn, Progress, TextColumn

from config.settings import Settings
from index.build import Progress as Built
from index.embedder import Embedder
from index.reembed import reembed
from index.store import Store
from retrieval.commands.citation import count
from retrieval.commands.display import error_console
from retrieval.exits import DONE, INTERRUPTED


def reembed_all(settings: Settings) -> int:
    """Embed every article anew where another model did so before; return the exit code."""
    console = error_console()
    with Store.open(settings.data_dir) as store:
        passages = store.counts().passages
    embedder = Embedder.prepare(
        settings.model, settings.models_dir, settings.thread_count, console.print
    )
    bar = Progress(
        BarColumn(bar_width=20),
        TextColumn(f"{{task.completed:,}} of {passages:,} passages"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=passages)

        def report(built: Built) -> None:
            bar.update(task, completed=built.passages)

        try:
            built = reembed(settings.data_dir, embedder, report)
        except KeyboardInterrupt:
            console.print("Stopped: all is as it was. The same command goes on from there.")
            return INTERRUPTED
    if built.updated:
        console.print(f"Embedded anew: {count(built.updated, 'article')}.", soft_wrap=True)
    else:
        console.print(f"All is embedded with {settings.model}.", soft_wrap=True)
    return DONE
