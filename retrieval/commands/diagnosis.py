"""`pullquote doctor`: what is wrong with a coverage, and the command that mends it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from shlex import quote

from config.settings import Settings
from index.doctor import Fault, Severity, check, mend
from index.store import Store
from retrieval.commands.citation import size
from retrieval.commands.display import terminal
from retrieval.exits import DONE, WRONG_USE
from retrieval.printable import inline
from retrieval.receipts.chain import DATABASE, changed_records

STYLES = {"damage": "bold red", "wear": "bold yellow"}


def check_up(settings: Settings, *, mended: bool) -> int:
    """Print every fault, ``mended`` after making anew what is derived; return the exit code."""
    folder = settings.data_dir
    if mended:
        mend(folder)
    console = terminal()
    code = DONE
    for fault in chain(check(folder, settings.model, settings.models_dir), _receipts(folder)):
        code = WRONG_USE
        what, remedy = inline(fault.what), f"    mend it: {inline(fault.remedy)}"
        if console is None:
            print(f"{fault.severity}: {what}\n{remedy}")
        else:
            console.print(fault.severity, style=STYLES[fault.severity], end=": ")
            console.print(f"{what}\n{remedy}", soft_wrap=True)
    if code == DONE:
        with Store.open(folder) as store:
            counts = store.counts()
        print(f"Sound: {size(counts)}, {counts.passages:,} passages")
    return code


def _receipts(folder: Path) -> Iterator[Fault]:
    """Yield one fault about the log of receipts; the first problem makes others."""
    problems = list(changed_records(folder))
    if problems:
        log, apart = quote(str(folder / DATABASE)), quote(str(folder / "receipts.changed"))
        more = f" (and {len(problems) - 1:,} more)" if problems[1:] else ""
        remedy = f"mkdir {apart}; mv {log}* {apart}"  # the next answer begins a new log
        yield Fault(Severity.DAMAGE, f"The log of receipts: {problems[0]}{more}", remedy)
