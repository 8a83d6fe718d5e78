import subprocess
import sys
from pathlib import Path

import pytest

from config.settings import Settings
from tests.retrieval.running import Run

COMMANDS = [
    *("index", "watch", "ask", "replay", "check", "compare", "origins", "timeline", "search"),
    *("sources", "show", "remove", "settings", "doctor", "backup", "restore", "eval", "tune"),
    "feedback",
]


def test_without_a_command_it_says_what_there_is(pullquote: Run) -> None:
    ran = pullquote()

    assert ran.code == 2
    assert "pullquote index ARTICLES_DIR" in ran.out + ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, pullquote: Run) -> None:
    ran = pullquote(command, "--help")

    assert ran.code == 0
    assert "Example: " in ran.out
    assert f"pullquote {command}" in ran.out
    assert "\x1b" not in ran.out
    assert max(map(len, ran.lines)) <= 80


def test_help_lists_the_commands(pullquote: Run) -> None:
    listed = pullquote("--help").out.partition("Commands:\n")[2].partition("\n\n")[0]

    assert [line.split()[0] for line in listed.splitlines()] == COMMANDS


def test_help_documents_the_exit_codes(pullquote: Run) -> None:
    told = " ".join(pullquote("--help").out.split())

    assert "0 answered, or done; 1 not in this coverage; 2 wrong use" in told
    assert "3 partly failed; 130 stopped by Ctrl-C" in told


def test_help_tells_the_default_that_is_in_force(pullquote: Run) -> None:
    told = " ".join(pullquote("ask", "--help").out.split())

    assert "Default: PULLQUOTE_DATA_DIR, or data." in told
    assert Settings().data_dir == Path("data")


def test_the_version_is_the_one_that_is_installed(pullquote: Run) -> None:
    assert pullquote("--version").out == "pullquote 0.1.0\n"


@pytest.mark.parametrize(
    "words",
    [["nonsense"], ["ask", "--nonsense"], ["eval"], ["search", "-k", "0", "x"], ["show"]],
)
def test_wrong_use_ends_with_2(words: list[str], pullquote: Run) -> None:
    ran = pullquote(*words)

    assert ran.code == 2
    assert ran.err.startswith("Usage: ")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from retrieval.cli import app; app(['ask', '--help'], standalone_mode=False);"
        "print([name for name in ('numpy', 'rich', 'sqlite3') if name in sys.modules])"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_cold_question_imports_none_of_the_libraries_that_prepared_the_model(
    sample_coverage: Path, place: Path
) -> None:
    code = f"""
import sys
from retrieval.cli import app
app(["ask", "--data-dir", {str(sample_coverage)!r}, "who said it first"], standalone_mode=False)
heavy = ("torch", "transformers", "sentence_transformers", "openvino", "onnx", "discord", "rich")
print([name for name in heavy if name in sys.modules])
"""

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_model_begins_to_load_before_what_answers_is_imported() -> None:
    code = (
        "import sys, retrieval.loading;"
        "print([name for name in sys.modules if name.startswith('retrieval.')])"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "['retrieval.loading']\n"
