"""`pullquote`: the command line.

Heavy imports wait until a command needs them, so that help is quick.
"""

import signal
from collections.abc import Callable

import typer

from retrieval import cli_asking, cli_coverage, cli_tuning, cli_upkeep
from retrieval.edge import Edge, leave_quickly, speak_utf8, start_quickly
from retrieval.options import Version

COMMANDS: dict[str, Callable[..., None]] = {  # in the order in which help lists them
    "index": cli_coverage.index,
    "watch": cli_upkeep.watch,
    "ask": cli_asking.ask,
    "replay": cli_asking.replay,
    "check": cli_asking.check,
    "compare": cli_asking.compare,
    "origins": cli_asking.origins,
    "timeline": cli_asking.timeline,
    "search": cli_asking.search,
    "sources": cli_coverage.sources,
    "show": cli_coverage.show,
    "remove": cli_coverage.remove,
    "settings": cli_tuning.settings,
    "doctor": cli_coverage.doctor,
    "backup": cli_upkeep.backup,
    "restore": cli_upkeep.restore,
    "eval": cli_tuning.evaluate,
    "tune": cli_tuning.tune,
    "feedback": cli_tuning.feedback,
}

app = typer.Typer(
    cls=Edge,
    epilog="Exit codes: 0 answered, or done; 1 not in this coverage; 2 wrong use, or something to "
    "mend first; 3 partly failed; 130 stopped by Ctrl-C.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line."""
    start_quickly()
    speak_utf8()
    # ended like Ctrl-C; as the first process of a container it would not be ended at all
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        app()
    finally:
        leave_quickly()


@app.callback()
def begin(version: Version = False) -> None:
    """Answers questions about news coverage with verbatim, cited quotes, and only with them.

    \b
    Begin with:  pullquote index ARTICLES_DIR
    Then:        pullquote ask "who said it first?"
    """


for name, command in COMMANDS.items():
    app.command(name=name)(command)
