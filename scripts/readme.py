"""Run the commands that README.md shows on the sample coverage, and write what they print.

``scripts/readme.py COVERAGE`` mends README.md; with ``--check`` it only says what differs, and
exits with 1 if anything does. A line ``...`` stands for the rest of an output.
"""

import argparse
import difflib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PULLQUOTE = Path(sys.executable).with_name("pullquote")
SAMPLE_QUESTION = "What is the salary range of the AI product manager?"  # of the Makefile
BLOCK = re.compile(
    r"(?<=^```console\n)\$ (?P<command>(?:pullquote|make ask)[^\n]*)\n\n(?P<out>.*?)(?=^```$)",
    re.M | re.S,
)
# What is another on another machine: the time, and the receipt, in which the folder has a part.
VARYING = (re.compile(r"\d+ ms\b"), re.compile(r"(?m)^receipt .*$"))
REST = "..."


def main() -> None:
    """Mend or check README.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("coverage", type=Path, help="folder of the sample's coverage")
    parser.add_argument("--check", action="store_true", help="change nothing")
    given = parser.parse_args()
    before = README.read_text(encoding="utf-8")
    after = BLOCK.sub(lambda block: shown(block, given.coverage), before)
    if given.check:
        lines = difflib.unified_diff(
            before.splitlines(), after.splitlines(), "shown", "printed", lineterm=""
        )
        difference = "\n".join(lines)
        print(difference)
        sys.exit(1 if difference else 0)
    README.write_text(after, encoding="utf-8")


def shown(block: re.Match[str], coverage: Path) -> str:
    """Return a block as it should be: its command and what that prints now."""
    lines = printed(block["command"], coverage).splitlines()
    told = block["out"].splitlines()
    if REST in told:
        lines = [*lines[: told.index(REST)], REST]
    out = "\n".join(lines)
    for varying in VARYING:
        if shown_before := varying.search(block["out"]):
            out = varying.sub(shown_before[0], out)
    return f"$ {block['command']}\n\n{out}\n"


def printed(command: str, coverage: Path) -> str:
    """Return what a command prints, run where a reader of the README would run it."""
    words = shlex.split(command)
    if words[:2] == ["make", "ask"]:
        words = ["pullquote", "ask", SAMPLE_QUESTION]
    ran = subprocess.run(
        [PULLQUOTE, *words[1:]],
        cwd=ROOT,
        env={**os.environ, "PULLQUOTE_DATA_DIR": str(coverage.absolute())},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout


if __name__ == "__main__":
    main()
