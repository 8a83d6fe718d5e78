"""Runs commands that are to be killed; its one argument is the folder that they run in.

For each line of standard input, the arguments of `pullquote` as JSON, it starts a child that runs
them, prints the child's number, and prints how the child ended. Everything heavy is imported
before, so that a kill strikes the work and not the imports.
"""

import json
import os
import sys

import faiss  # noqa: F401
import onnxruntime  # noqa: F401
import tantivy  # noqa: F401

import index.restore  # noqa: F401
import retrieval.commands.asking
import retrieval.reader  # noqa: F401
from retrieval.cli import app


def run(arguments: list[str]) -> None:
    """Run a command, whose output nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        app(arguments)
    except SystemExit as ended:
        os._exit(ended.code if isinstance(ended.code, int) else 1)
    os._exit(0)


def main() -> None:
    """Start a child for each command that is asked for."""
    os.chdir(sys.argv[1])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(json.loads(line))
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
