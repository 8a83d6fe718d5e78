import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from config.errors import PullquoteError
from retrieval.commands.edge import Edge
from tests.retrieval.running import COMMAND, Run


@pytest.mark.skipif(sys.platform != "linux", reason="counts threads as Linux lists them")
def test_a_command_keeps_no_threads_for_sums_that_one_thread_does_at_once() -> None:
    code = (
        "import os; from retrieval.commands.edge import start_quickly; start_quickly();"
        "import numpy; print(len(os.listdir('/proc/self/task')))"
    )
    env = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}

    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )

    assert ran.stdout == "1\n"


def test_what_is_printed_is_utf8_whatever_the_locale_says(
    process: Run, sample_coverage: Path
) -> None:
    ran = process("sources", "--data-dir", sample_coverage, env={"PYTHONIOENCODING": "ascii"})

    assert ran.code == 0
    assert "₹7.4 crore" in ran.out


def test_a_reader_that_has_seen_enough_ends_it_quietly(place: Path, sample_coverage: Path) -> None:
    ran = subprocess.run(
        f"{COMMAND} show --json --data-dir {sample_coverage} sample-gazette.txt; echo $? >&2",
        shell=True,
        stdout=_closed_pipe(),
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )

    assert ran.stderr == f"{128 + signal.SIGPIPE}\n"


@pytest.mark.parametrize(
    ("output", "code", "line"),
    [
        (">&-", 2, "standard output is closed. For no output: pullquote ... >/dev/null"),
        (">/dev/full", 3, "what it prints cannot be written: No space left on device"),
    ],
)
def test_where_nothing_can_be_printed_a_line_says_so(
    output: str, code: int, line: str, place: Path, sample_coverage: Path
) -> None:
    command = f"{COMMAND} sources --data-dir {sample_coverage} {output}"

    ran = subprocess.run(command, shell=True, stderr=subprocess.PIPE, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (code, f"pullquote: {line}\n")


def test_a_file_that_cannot_be_written_is_not_taken_for_the_output() -> None:
    commands = typer.Typer(cls=Edge)

    @commands.command()
    def one() -> None:
        raise OSError(28, "No space left on device")

    @commands.command()
    def other() -> None: ...

    with pytest.raises(OSError, match="No space left"):
        CliRunner().invoke(commands, ["one"], catch_exceptions=False)


def test_where_a_file_cannot_be_written_nothing_is_added_to_what_is_printed(tmp_path: Path) -> None:
    code = (
        "import typer; from retrieval.commands.edge import Edge\n"
        "commands = typer.Typer(cls=Edge)\n"
        "@commands.command()\n"
        "def one():\n print('{}'); raise OSError(28, 'No space left on device')\n"
        "@commands.command()\n"
        "def other(): ...\n"
        "commands(['one'])"
    )
    printed = tmp_path / "printed.json"

    with printed.open("w") as output:
        ran = subprocess.run(
            [sys.executable, "-c", code],
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert printed.read_text() == "{}\n"
    assert "OSError" in ran.stderr


def _closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def test_what_the_user_can_mend_is_a_line_and_a_fault_of_ours_a_traceback() -> None:
    commands = typer.Typer(cls=Edge)

    @commands.command()
    def mendable() -> None:
        raise PullquoteError("The shelf is full. Make room: rm shelf/*")

    @commands.command()
    def faulty() -> None:
        raise ZeroDivisionError

    ran = CliRunner().invoke(commands, ["mendable"])
    assert (ran.exit_code, ran.stderr) == (
        2,
        "pullquote: The shelf is full. Make room: rm shelf/*\n",
    )
    with pytest.raises(ZeroDivisionError):
        CliRunner().invoke(commands, ["faulty"], catch_exceptions=False)


def test_names_typed_with_control_characters_do_nothing_to_the_terminal(pullquote: Run) -> None:
    ran = pullquote("index", "no\x1b[31msuch")

    assert ran.code == 2
    assert ran.err.startswith("pullquote: There is no no␛[31msuch.")
