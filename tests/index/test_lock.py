import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.lock import Locked, writer_lock

HOLD = """
import sys, time
from pathlib import Path
from index.lock import writer_lock
with writer_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def held_elsewhere(data_dir: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock, and wait until it does."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data_dir)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_told_which_process_writes(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as other:
        told = pytest.raises(Locked, match=f"Process {other.pid} is writing to {tmp_path}")
        with told, writer_lock(tmp_path):
            pass
        other.kill()


def test_a_killed_writer_leaves_no_lock_behind(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as other:
        os.kill(other.pid, signal.SIGKILL)

    with writer_lock(tmp_path):
        pass


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writer_lock(tmp_path):
        1 / 0  # noqa: B018

    with writer_lock(tmp_path):
        pass


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    with writer_lock(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()


def test_a_file_in_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("I am a file")

    told = pytest.raises(PullquoteError, match=r"Cannot write to .*PULLQUOTE_DATA_DIR")
    with told, writer_lock(tmp_path / "data"):
        pass
