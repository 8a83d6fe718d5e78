"""What a bad question gets: a line that names what is wrong and the way out."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.retrieval.running import COMMAND, Ran, Run


@pytest.mark.parametrize("question", ["", "   ", "\n\t\u00a0\u3000"])
def test_an_empty_question_is_told_how_to_ask(question: str, in_riverton: Run) -> None:
    assert in_riverton("ask", question) == Ran(
        2, "", 'pullquote: There is no question. Ask one: pullquote ask "who said it first?"\n'
    )


def test_an_empty_search_is_told_how_to_search(in_riverton: Run) -> None:
    assert in_riverton("search", " ") == Ran(
        2, "", 'pullquote: There is nothing to search for. Say it: pullquote search "salary"\n'
    )


@pytest.mark.parametrize("command", ["timeline", "compare", "origins"])
def test_an_empty_topic_is_told_how_to_name_one(command: str, in_riverton: Run) -> None:
    assert in_riverton(command, " ") == Ran(
        2, "", 'pullquote: There is no topic. Name one: pullquote timeline "the strike"\n'
    )


def test_a_question_of_10_000_characters_is_too_long(in_riverton: Run) -> None:
    ran = in_riverton("ask", "why " * 2500)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pullquote: The question has 9,999 characters; at most 500 are read.")


@pytest.mark.parametrize(
    "question",
    [
        "大桥要花多少钱",
        "كم ستكلف الجسر؟",
        "🌉💶❓",
        "?!… —",
        "the",
        "WHO?",
        "'; DROP TABLE articles; --",
        'AND OR NOT "bridge* (',
        "bridge\x00cost",
        "bridge\x1b[31m",
        "e\u0301" * 200,
        "\U0010ffff\ufffe",
        "a" * 500,
    ],
)
def test_any_other_question_is_answered_or_declined(question: str, in_riverton: Run) -> None:
    ran = in_riverton("ask", "--json", "--", question)

    assert (ran.code, ran.err) == (0 if ran.json["answered"] else 1, "")


def test_a_question_that_is_not_utf8_is_refused(riverton: Path, place: Path) -> None:
    ran = subprocess.run(
        [os.fsencode(COMMAND), b"ask", b"--data-dir", os.fsencode(riverton / "data"), b"caf\xe9?"],
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 2
    assert ran.stderr.endswith(b"This is not UTF-8 text.\n")
