"""SIGKILL at random moments. That of indexing is in tests/index/test_crashes.py."""

import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from index.backup import unpack
from index.doctor import Severity, check
from index.store import Store
from tests.bad_days.conftest import KILLS, Forge
from tests.index.made_up import long_article
from tests.retrieval.commands.watching import Watching

FILES = 12


def write_articles(folder: Path, number: int) -> dict[str, str]:
    """Write the articles of a round, half of which differ from the round before; return them."""
    folder.mkdir(exist_ok=True)
    texts = {}
    for i in range(FILES):
        changed = max(0, number - (number - i) % 2)
        texts[f"{i}.txt"] = long_article(f"{i}.txt", 4 + i, seed=changed).text
        path = folder / f"{i}.txt"
        if not path.exists() or path.read_text() != texts[path.name]:
            path.write_text(texts[path.name])
    return texts


def held(data_dir: Path) -> dict[str, str]:
    with Store.open(data_dir) as store:
        found = store.articles(with_text=True)
        return {one.source.rpartition("/")[2]: one.text for one in found}


def assert_undamaged(data_dir: Path, forge: Forge) -> None:
    model, models_dir = (forge.settings[f"PULLQUOTE_{name}"] for name in ("MODEL", "MODELS_DIR"))
    found = list(check(data_dir, model, Path(models_dir)))
    assert [one for one in found if one.severity is Severity.DAMAGE] == []


def test_killed_while_it_watches_it_loses_nothing_it_has_told_of(
    forge: Forge, tmp_path: Path
) -> None:
    draw = random.Random(11)
    rounds = [write_articles(tmp_path / "articles", 0)]
    assert forge.run("index", "articles") == 0

    for number in range(1, KILLS + 1):
        rounds.append(write_articles(tmp_path / "articles", number))
        with Watching(tmp_path, forge.settings) as watching:
            watching.wait_for_start()
            time.sleep(draw.uniform(0, 1.5))
            watching.kill()
        time.sleep(0.1)  # the kernel has then closed what the killed ones had open

        assert_undamaged(tmp_path / "data", forge)
        now = held(tmp_path / "data")
        assert set(now) == set(rounds[0])
        assert all(text in [texts[name] for texts in rounds] for name, text in now.items())
        if "Indexed:" in watching.log:
            assert now == rounds[-1]

    with Watching(tmp_path, forge.settings) as watching:
        watching.wait_for_start()
        watching.wait(lambda: held(tmp_path / "data") == rounds[-1])
        assert watching.stop() == 0
    assert_undamaged(tmp_path / "data", forge)


def test_killed_while_it_answers_it_has_changed_nothing(forge: Forge, tmp_path: Path) -> None:
    draw = random.Random(12)
    texts = write_articles(tmp_path / "articles", 0)
    assert forge.run("index", "articles") == 0
    kills, question = 0, "What does sentence 3 of 4.txt say?"
    forge.run("ask", question)

    while kills < KILLS:
        for derived in (tmp_path / "data").glob("terms*"):  # so that answering has to mend it
            shutil.rmtree(derived) if derived.is_dir() else derived.unlink()
        code = forge.run("ask", question, kill_after=draw.uniform(0, forge.took))
        kills += code == -signal.SIGKILL
        assert held(tmp_path / "data") == texts

    assert forge.run("ask", question) in (0, 1)
    assert_undamaged(tmp_path / "data", forge)


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_killed_while_it_backs_up_or_restores_there_is_the_old_or_the_new(
    command: str, forge: Forge, tmp_path: Path
) -> None:
    draw = random.Random(13)
    old = write_articles(tmp_path / "articles", 0)
    assert forge.run("index", "articles") == 0
    assert forge.run("backup", "old.zip") == 0
    new = write_articles(tmp_path / "articles", 1)
    assert forge.run("index", "articles") == 0
    assert forge.run("backup", "new.zip") == 0
    given = ["backup"] if command == "backup" else ["restore", "--force"]
    archives = ["old.zip", "old.zip" if command == "backup" else "new.zip"]
    forge.run(*given, "new.zip")
    kills = 0

    while kills < KILLS:
        archives.reverse()
        code = forge.run(*given, archives[0], kill_after=draw.uniform(0, forge.took))
        kills += code == -signal.SIGKILL
        shutil.rmtree(tmp_path / "seen", ignore_errors=True)
        (tmp_path / "seen").mkdir()
        unpack(tmp_path / "old.zip", tmp_path / "seen")
        assert held(tmp_path / "seen") in (old, new)
        assert held(tmp_path / "data") in (old, new)
        assert_undamaged(tmp_path / "data", forge)

    assert forge.run(*given, archives[0]) == 0
    left = {path.name for path in (*tmp_path.iterdir(), *(tmp_path / "data").iterdir())}
    assert not {name for name in left if name.startswith((".old", ".new", ".restoring"))}
