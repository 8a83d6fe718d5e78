"""The prompt that `pullquote ask` is on a terminal."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.retrieval.commands.test_asking import SALARY
from tests.retrieval.running import COMMAND
from tests.retrieval.screens import Screen, unstyled


@pytest.fixture
def prompt(sample_coverage: Path, place: Path) -> Iterator[tuple[Screen, subprocess.Popen[bytes]]]:
    """Start `pullquote ask` on a terminal."""
    screen = Screen(columns=80)
    with subprocess.Popen(
        [COMMAND, "ask", "--data-dir", sample_coverage],
        stdin=screen.theirs,
        stdout=screen.theirs,
        stderr=screen.theirs,
    ) as asking:
        screen.wait_for("? ")
        yield screen, asking
        asking.kill()
    screen.close()


Prompt = tuple[Screen, "subprocess.Popen[bytes]"]


def test_without_a_question_a_terminal_gets_a_prompt(prompt: Prompt) -> None:
    screen, asking = prompt

    screen.type(f"{SALARY}\n")
    screen.wait_for("confidence")
    screen.type(" " * 3 + "\n")

    assert asking.wait(10) == 0
    assert "12 articles, 11 named outlets. Ask a question; an empty line leaves." in screen.text
    assert "$300,000 to $900,000" in unstyled(screen.text)


def test_the_prompt_helps_and_is_left_where_it_is_told_to(prompt: Prompt) -> None:
    screen, asking = prompt

    screen.type("help\n")
    screen.wait_for("Ask what the articles may answer")
    screen.type("Quit\n")

    assert asking.wait(10) == 0
    assert "confidence" not in screen.text


def test_a_follow_up_at_the_prompt_is_completed_and_shown_as_understood(prompt: Prompt) -> None:
    screen, asking = prompt

    screen.type(f"{SALARY}\n")
    screen.wait_for("confidence")
    screen.type("and the technical director?\n")
    screen.wait_for("→ What is the salary range of the technical director?")
    screen.wait_for("$450,000 to $650,000")
    screen.type("\n")

    assert asking.wait(10) == 0


def test_a_follow_up_at_the_prompt_goes_on_from_whom_the_answer_named(prompt: Prompt) -> None:
    screen, asking = prompt

    screen.type("Who is Disney's chief executive?\n")
    screen.wait_for("confidence")
    screen.type("what did he call the demands?\n")
    screen.wait_for("→ What did Iger call the demands?")
    screen.wait_for("unrealistic")
    screen.type("\n")

    assert asking.wait(10) == 0


def test_the_prompt_goes_on_after_a_question_that_cannot_be_asked(prompt: Prompt) -> None:
    screen, asking = prompt

    screen.type("x" * 501 + "\n")
    screen.wait_for("The question has 501 characters; at most 500 are read.")
    screen.type("\x04")  # Ctrl-D

    assert asking.wait(10) == 0


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_leave_the_prompt_with_130_and_no_traceback(
    sent: signal.Signals, prompt: Prompt
) -> None:
    screen, asking = prompt

    asking.send_signal(sent)

    assert asking.wait(10) == 130
    assert "Traceback" not in screen.text
