"""`pullquote`: the command line.

Heavy imports wait until a command needs them, so that help is quick.
"""

import signal
from collections.abc import Callable

import typer

from retrieval.commands import coverage, quality, questions, upkeep
from retrieval.commands.edge import Edge, leave_quickly, need_output, speak_utf8, start_quickly
from retrieval.commands.options import Version

COMMANDS: dict[str, Callable[..., None]] = {  # in the order in which help lists them
    "index": coverage.index,
    "watch": upkeep.watch,
    "ask": questions.ask,
    "replay": questions.replay,
    "check": questions.check,
    "compare": questions.compare,
    "origins": questions.origins,
    "timeline": questions.timeline,
    "search": questions.search,
    "sources": coverage.sources,
    "show": coverage.show,
    "remove": coverage.remove,
    "settings": quality.settings,
    "doctor": coverage.doctor,
    "backup": upkeep.backup,
    "restore": upkeep.restore,
    "eval": quality.evaluate,
    "tune": quality.tune,
    "feedback": quality.feedback,
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
    need_output()
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
