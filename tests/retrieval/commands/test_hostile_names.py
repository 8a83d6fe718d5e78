"""Names and titles that want to be obeyed by a terminal, or to forge a line; nothing obeys them."""

import json
import logging
from pathlib import Path

import pytest

from retrieval.commands.edge import settings_for
from retrieval.printable import UNSAFE
from tests.retrieval.running import OnScreen, Run

# A terminal's title, a screen cleared, letters turned round, C1's own escape, and a forged line.
EVIL = "\x1b]0;owned\x07\x1b[2J\u202eabc\u2066\x9b31m\r\nskipped: forged"
SEQUENCES = ("\x1b]0;owned", "\x1b[2J", "\x9b31m", "\u202e", "\u2066")
FIRST = "The harbour board has again put off its decision on the ferry line."
NAMES = [f"a{EVIL}.txt", f"$(touch made);`touch made`'\" {EVIL}.txt", "-rf.txt"]


@pytest.fixture
def hostile(place: Path) -> Path:
    folder = place / f"news{EVIL}"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(FIRST)
    record = {"text": f"{FIRST} {EVIL} So it said.", "title": EVIL, "outlet": EVIL, "byline": EVIL}
    (folder / f"b{EVIL}.jsonl").write_text(f"{json.dumps(record)}\nnot JSON\n")
    (folder / f"c{EVIL}.txt").symlink_to("/etc/passwd")
    (folder / f"d{EVIL}.html").write_text("<p>")
    (folder / "coverage.toml").write_text(
        f'[{json.dumps(EVIL)}]\n{json.dumps(EVIL)} = "x"\n["*"]\nurl = {json.dumps(EVIL)}\n'
    )
    return folder


COMMANDS = [
    ("sources",),
    ("sources", "--json"),
    ("ask", "Did the harbour board decide on the ferry line?"),
    ("ask", "--json", "Did the harbour board decide on the ferry line?"),
    ("search", "ferry line"),
    ("show", f"a{EVIL}.txt"),
    ("show", EVIL),
    ("check", "So it said."),
    ("remove", f"b{EVIL}.jsonl#1"),
    ("doctor",),
    ("index", f"nowhere{EVIL}"),
]


@pytest.mark.usefixtures("quick")
def test_nothing_printed_to_a_file_acts_on_a_terminal(hostile: Path, pullquote: Run) -> None:
    ran = [pullquote("index", hostile)]
    (hostile / NAMES[0]).rename(hostile / "moved.txt")
    ran += [pullquote("index", hostile)]
    ran += [pullquote(*command) for command in COMMANDS]

    for one in ran:
        assert not UNSAFE.search(one.out + one.err)
    assert "4 new" in ran[0].err
    assert "1 gone" in ran[1].err
    assert not [line for line in ran[0].err.splitlines() if line.startswith("skipped: forged")]
    assert not list(hostile.parent.glob("made"))


@pytest.mark.usefixtures("quick")
def test_nor_does_anything_printed_to_a_terminal(hostile: Path, on_screen: OnScreen) -> None:
    shown = [
        on_screen("index", hostile),
        *(on_screen(*one) for one in COMMANDS if one[0] != "index"),
    ]

    for screen in shown:
        assert not [one for one in SEQUENCES if one in screen]


def test_nor_does_a_line_of_the_log(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    settings_for(None)

    logging.getLogger("index").error("cannot read %s", EVIL)

    logged = capsys.readouterr().err
    assert logged.startswith("pullquote: cannot read ␛]0;owned␇")
    assert not UNSAFE.search(logged)
