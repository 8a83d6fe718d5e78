import shlex
from pathlib import Path

import pytest

from tests.retrieval.running import Run


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pullquote sea", ["search"]),
        ("pullquote re", ["replay", "remove", "restore"]),
        ("pullquote show sample-w", ["sample-wire.jsonl#1", "sample-wire.jsonl#2"]),
        (
            "pullquote ask --outlet Sample",
            ["Sample Gazette", "Sample Streaming Review", "Sample Wire"],
        ),
        ("pullquote ask --outlet The\\ T", ["The Test Tribune"]),
    ],
)
def test_a_shell_completes_commands_articles_and_outlets(
    typed: str, offered: list[str], process: Run, sample_coverage: Path
) -> None:
    env = {
        "_PULLQUOTE_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(shlex.split(typed)) - 1),
        "PULLQUOTE_DATA_DIR": str(sample_coverage),
    }

    assert process(env=env).lines == offered
