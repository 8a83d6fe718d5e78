"""Folders that cannot be written, are deleted, or are written by two; disks that are full."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.backup import back_up, unpack
from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder
from index.lock import Locked
from index.passage_rows import passages_by_id
from tests.index.made_up import PAY, ROOF, article, embed, long_article
from tests.retrieval.commands.watching import Watching
from tests.retrieval.running import COMMAND

ARTICLES = [article("pay.txt", PAY, "Pay"), article("roof.txt", ROOF)]
# root may write anywhere but for this capability; nobody else has it
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"]


@pytest.fixture
def coverage(tmp_path: Path, tiny_embedder: Embedder) -> Path:
    build(tmp_path / "data", ARTICLES, tiny_embedder)
    return tmp_path / "data"


@pytest.fixture
def settings(tiny_model: Path, tiny_embedder: Embedder, models_dir: Path) -> dict[str, str]:
    return {
        "PULLQUOTE_MODEL": str(tiny_model),
        "PULLQUOTE_MODELS_DIR": str(models_dir),
        "PULLQUOTE_ANSWER_THRESHOLD": "0",
    }


def unprivileged(place: Path, settings: dict[str, str], *command: object) -> tuple[int, str]:
    """Run a program as somebody whom rights concern; return its exit code and what it says."""
    drop = UNPRIVILEGED if os.geteuid() == 0 else []
    ran = subprocess.run(
        [*drop, *map(str, command)],
        cwd=place,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def run(place: Path, settings: dict[str, str], *arguments: object) -> tuple[int, str]:
    return unprivileged(place, settings, COMMAND, *arguments)


@pytest.fixture
def read_only(coverage: Path) -> Iterator[Path]:
    """Yield a coverage that may be read and not written."""
    for path in (*coverage.rglob("*"), coverage):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield coverage
    for path in (coverage, *coverage.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_from_a_read_only_folder_it_answers_and_backs_up_and_refuses_to_write(
    read_only: Path, settings: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("A third article has come.")

    answered, answer = run(tmp_path, settings, "ask", "Who pays writers more?")
    backed_up, _ = run(tmp_path, settings, "backup", "backup.zip")
    indexed, sentence = run(tmp_path, settings, "index", "new.txt")

    assert (answered, backed_up, indexed) == (0, 0, 2)
    assert "> The studio pays writers more from May." in answer
    assert sentence.startswith("pullquote: Cannot write to data: Permission denied.")
    unpack(tmp_path / "backup.zip", tmp_path)


def test_a_sound_coverage_is_sound_to_who_may_only_read_it(
    read_only: Path, settings: dict[str, str]
) -> None:
    checked, said = run(read_only.parent, settings, "doctor")

    assert (checked, said.partition(":")[0]) == (0, "Sound")

    terms = next(read_only.glob("terms-*"))
    terms.chmod(0o755)
    next(terms.glob("*.store")).unlink()
    checked, said = run(read_only.parent, settings, "doctor")

    assert checked == 2
    assert said.startswith("wear: The BM25 index is missing, torn or behind the database")


# As the bot answers: its desk, the journal, the message; without Discord.
ANSWERING = """
import logging, sys
from bot import answering
from bot.access import CoverageName
from bot.desk import open_desk
from bot.labels import ENGLISH
from config.settings import load_settings
logging.basicConfig(level="WARNING")
settings = load_settings(discord_remember_s=0)
desk = open_desk(settings)
name = CoverageName("public", settings.data_dir)
for _ in range(2):
    asked = answering.Asked("Who pays writers more?", name, 42, ENGLISH)
    print(answering.answer(desk, asked).content, flush=True)
    if len(sys.argv) > 1:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
"""


def answer_as_the_bot(place: Path, settings: dict[str, str], *given: str) -> tuple[int, str]:
    return unprivileged(place, settings, sys.executable, "-c", ANSWERING, *given)


def test_from_a_read_only_folder_the_bot_answers_too(
    read_only: Path, settings: dict[str, str]
) -> None:
    code, said = answer_as_the_bot(read_only.parent, settings)

    assert (code, said.count("> The studio pays writers more from May")) == (0, 2), said
    assert "bot.db cannot be written, so buttons work until the bot ends" in said
    assert not (read_only / "bot.db").exists()


def test_where_the_disk_is_full_the_bot_answers_and_keeps_no_receipt(
    coverage: Path, settings: dict[str, str]
) -> None:
    code, said = answer_as_the_bot(coverage.parent, settings, "full")

    assert (code, said.count("> The studio pays writers more from May")) == (0, 2), said
    assert "bot.db cannot be written, so an answer has few buttons" in said


def test_a_reader_whose_folder_is_deleted_says_so_or_answers_from_what_it_has_open(
    coverage: Path, tiny_embedder: Embedder
) -> None:
    with Coverage.open(coverage) as reader:
        shutil.rmtree(coverage)
        with reader.snapshot():
            [passage] = reader.vectors.search(embed(PAY).vector[:32], 1, None)
            assert passages_by_id(reader.store, [passage])[0].text in (PAY, ROOF)

    with pytest.raises(PullquoteError, match="No coverage in"):
        Coverage.open(coverage)
    build(coverage, ARTICLES, tiny_embedder)
    with Coverage.open(coverage) as reader:
        assert reader.store.counts().articles == 2


def test_of_two_that_index_at_once_one_is_told_to_wait_and_loses_nothing(
    tmp_path: Path, tiny_embedder: Embedder
) -> None:
    data_dir = tmp_path / "data"
    told: list[str] = []

    def interrupt(progress: object) -> None:
        if not told:
            with pytest.raises(Locked, match=f"Process {os.getpid()} is writing to") as refused:
                build(data_dir, ARTICLES[1:], tiny_embedder)
            told.append(str(refused.value))

    build(data_dir, ARTICLES[:1], tiny_embedder, interrupt)
    build(data_dir, ARTICLES[1:], tiny_embedder)

    assert told
    with Coverage.open(data_dir) as coverage:
        assert coverage.store.counts().articles == 2


def test_two_that_watch_the_same_folder_take_turns(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    (tmp_path / "articles").mkdir()
    with Watching(tmp_path, settings) as one, Watching(tmp_path, settings) as other:
        texts = {f"a{n}": f"Ward {n} voted for the bridge." for n in range(20)}
        for name, text in texts.items():
            (tmp_path / f"articles/{name}.txt").write_text(text)
        one.wait_for(**texts)
        for process in (one, other):
            process.wait_for_start()
            process.wait_until_said("Indexed:")
            assert process.stop() == 0
        assert {number for number, _ in one.held.values()} == {1}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Yield a file system of 300 kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "none", disk], check=True)
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def can_mount() -> bool:
    return subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not can_mount(), reason="only root can make a small file system")
def test_where_the_disk_is_full_the_last_backup_stays_as_it_was(
    coverage: Path, small_disk: Path, tiny_embedder: Embedder
) -> None:
    small = small_disk.parent / "small"
    build(small, ARTICLES[:1], tiny_embedder)
    back_up(small, small_disk / "backup.zip")
    before = (small_disk / "backup.zip").read_bytes()
    build(small, [long_article(f"{n}.txt", 40) for n in range(20)], tiny_embedder)

    with pytest.raises(PullquoteError, match=r"No space left on device\. Nothing was changed"):
        back_up(small, small_disk / "backup.zip")

    assert (small_disk / "backup.zip").read_bytes() == before
    assert [path.name for path in small_disk.iterdir()] == ["backup.zip"]
