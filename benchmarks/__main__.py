"""``python -m benchmarks [SECTION ...]``: measures, prints, and writes BENCHMARKS.md."""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import chat, checking, held_out, large, peers, quality, speed
from benchmarks.places import data_folder
from benchmarks.processes import ROOT
from benchmarks.report import Section, write_section

REPORT = ROOT / "BENCHMARKS.md"
WORK = ROOT / "build"  # on the same disk as a coverage would be, and gone with `make clean`
SECTIONS = ("speed", "quality", "heldout", "checking", "peers", "chat", "large")
MODULES = (speed, quality, held_out, checking, peers, chat, large)  # in the report's order
TITLES = tuple(one.TITLE for one in MODULES)


def main() -> None:
    """Measure the sections that were named; all but the large one where none was."""
    given = _arguments()
    data = data_folder()
    # No setting of pullquote, which would refuse to start with it.
    python = os.environ.pop("PULLQUOTE_PEERS_PYTHON", None)
    found = data if data.is_dir() else None
    small = given.quick
    measures: dict[str, Callable[[Path], Section]] = {
        "speed": lambda at: speed.measure(at, found, speed.QUICK if small else speed.FULL),
        "quality": lambda at: quality.measure(at, found, quality.QUICK if small else quality.FULL),
        "heldout": lambda at: held_out.measure(at, found),
        "checking": lambda at: checking.measure(at, checking.QUICK if small else checking.FULL),
        "peers": lambda at: peers.measure(at, python, peers.QUICK if small else peers.FULL),
        "chat": lambda at: chat.measure(at, chat.QUICK if small else chat.FULL),
        "large": lambda at: large.measure(at, found, large.QUICK if small else large.FULL),
    }
    usual = [name for name in SECTIONS if name != "large"]
    names = given.sections or (["large"] if given.large else usual)
    WORK.mkdir(exist_ok=True)
    for name in names:
        with tempfile.TemporaryDirectory(prefix=f"bench-{name}-", dir=WORK) as folder:
            section = measures[name](Path(folder))
        print(section.markdown, end="\n\n", flush=True)
        if not small:
            write_section(REPORT, section, TITLES)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure pullquote, print the figures and write them into BENCHMARKS.md.",
        epilog="PULLQUOTE_BENCH_DATA names the folder of XQuAD and SQuAD 2.0, where it is not "
        "../shared/benchmarks; PULLQUOTE_PEERS_PYTHON an interpreter that has txtai and chromadb, "
        "where this one has not.",
    )
    # Not by `choices`, which Python 3.11 also holds the empty list against.
    parser.add_argument(
        "sections", nargs="*", type=_section, help=f"{', '.join(SECTIONS)}; default: all but large"
    )
    parser.add_argument(
        "--large", action="store_true", help="the section large: a million passages"
    )
    parser.add_argument(
        "--quick", action="store_true", help="tiny sizes, to try the code; writes no file"
    )
    return parser.parse_args()


def _section(name: str) -> str:
    if name not in SECTIONS:
        raise argparse.ArgumentTypeError(f"no section {name!r}; there are {', '.join(SECTIONS)}")
    return name


if __name__ == "__main__":
    main()
