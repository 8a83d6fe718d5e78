import json
import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.build import Progress
from index.embedder import Embedder
from retrieval.commands.pace import Pace
from tests.retrieval.running import BRIDGE, COMMAND, SCHOOL, Ran, Run, Write
from tests.retrieval.screens import Screen, unstyled

pytestmark = pytest.mark.usefixtures("quick")


def test_indexing_again_finds_everything_unchanged(pullquote: Run, articles: Write) -> None:
    folder = articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL})

    first, again = pullquote("index", folder), pullquote("index", folder)

    assert re.fullmatch(
        r"Indexed: 2 new, 0 updated, 0 unchanged, \d passages embedded\.\n", first.err
    )
    assert again.err == "Indexed: 0 new, 0 updated, 2 unchanged, 0 passages embedded.\n"
    assert (first.code, first.out) == (0, "")


def test_a_changed_file_is_a_new_version_and_the_old_words_are_quoted_no_more(
    pullquote: Run, articles: Write
) -> None:
    folder = articles({"bridge.txt": BRIDGE})
    pullquote("index", folder)
    before = pullquote("show", "--json", "bridge.txt").json

    articles({"bridge.txt": BRIDGE.replace("40 million", "55 million")})
    ran = pullquote("index", folder)

    after = pullquote("show", "--json", "bridge.txt").json
    assert ran.err.startswith("Indexed: 0 new, 1 updated, 0 unchanged")
    assert (before["text"], after["article"]) == (BRIDGE, before["article"])
    found = pullquote("search", "bridge cost million").out
    assert "55 million" in found
    assert "40 million" not in found


def test_a_bad_file_is_named_with_its_reason_and_the_rest_goes_on(
    pullquote: Run, articles: Write
) -> None:
    ran = pullquote("index", articles({"bridge.txt": BRIDGE, "film.txt": b"\x00\x01\x02"}))

    problem, summed = ran.err.splitlines()
    assert problem == (
        "skipped: articles/film.txt: is not text; remove it, or save it again as UTF-8 text."
    )
    assert re.fullmatch(
        r"Indexed: 1 new, 0 updated, 0 unchanged, \d passages embedded, 1 skipped\.", summed
    )
    assert ran.code == 3
    assert pullquote("show", "bridge.txt").code == 0


def test_what_is_gone_is_named_and_stays_until_it_is_pruned(
    pullquote: Run, articles: Write
) -> None:
    folder = articles({"bridge.txt": BRIDGE, "my school.txt": SCHOOL})
    pullquote("index", folder)
    (folder / "my school.txt").unlink()

    named = pullquote("index", folder)
    kept = len(pullquote("sources").lines)
    pruned = pullquote("index", "--prune", folder)

    assert named.err.splitlines() == [
        "gone: articles/my school.txt",
        "Indexed: 0 new, 0 updated, 1 unchanged, 0 passages embedded, 1 gone.",
        f"What is gone can still be quoted. Remove it: pullquote index --prune {folder}",
    ]
    assert (named.code, kept) == (0, 2)
    assert pruned.err.splitlines() == [
        "removed: articles/my school.txt",
        "Indexed: 0 new, 0 updated, 1 unchanged, 0 passages embedded, 1 removed.",
    ]
    assert (pruned.code, len(pullquote("sources").lines)) == (0, 1)


def test_a_folder_whose_last_file_is_deleted_can_be_pruned(pullquote: Run, articles: Write) -> None:
    folder = articles({"bridge.txt": BRIDGE})
    pullquote("index", folder)
    (folder / "bridge.txt").unlink()

    ran = pullquote("index", "--prune", folder)

    assert "removed: articles/bridge.txt" in ran.err.splitlines()
    assert pullquote("sources").out == ""


def test_standard_input_is_an_article_or_many(pullquote: Run, place: Path) -> None:
    rows = "\n".join(json.dumps({"text": text}) for text in (BRIDGE, SCHOOL))

    one, many = pullquote("index", "-", stdin=BRIDGE), pullquote("index", "-", stdin=rows)

    assert one.err.startswith("Indexed: 1 new")
    assert many.err.startswith("Indexed: 2 new")
    assert [line.split("\t")[-1] for line in pullquote("sources").lines] == ["-", "-#1", "-#2"]


def test_with_nothing_to_index_it_says_so(pullquote: Run) -> None:
    assert pullquote("index") == Ran(
        2,
        "",
        "pullquote: There is nothing to index. Name it: pullquote index ARTICLES_DIR\n",
    )


def test_an_empty_path_is_not_taken_for_the_folder_one_is_in(pullquote: Run) -> None:
    assert pullquote("index", "") == Ran(
        2, "", "pullquote: A path is empty; name a file or a folder.\n"
    )


def test_a_coverage_is_embedded_anew_with_the_model_of_the_settings(
    pullquote: Run, articles: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL})
    pullquote("index", folder)
    monkeypatch.delenv("PULLQUOTE_MODEL")
    assert "embed it anew: pullquote index --reembed" in pullquote("ask", "What cost?").err

    anew, again = pullquote("index", "--reembed"), pullquote("index", "--reembed", folder)

    assert anew == Ran(0, "", "Embedded anew: 2 articles.\n")
    assert again.err.splitlines() == [
        "All is embedded with all-MiniLM-L6-v2.",
        "Indexed: 0 new, 0 updated, 2 unchanged, 0 passages embedded.",
    ]
    assert pullquote("ask", "What would the bridge cost?").code == 0


def test_there_has_to_be_a_coverage_to_embed_anew(pullquote: Run) -> None:
    ran = pullquote("index", "--reembed")

    assert ran.err == "pullquote: No coverage in data. Build one: pullquote index ARTICLES_DIR\n"


def test_no_bar_is_drawn_where_there_is_no_terminal(pullquote: Run, articles: Write) -> None:
    ran = pullquote("index", articles({"bridge.txt": BRIDGE}), env={"FORCE_COLOR": "1"})

    assert "\x1b" not in ran.err
    assert len(ran.err.splitlines()) == 1


@dataclass(frozen=True, slots=True)
class Stopped:
    """A run that was stopped with Ctrl-C while its bar was moving."""

    folder: Path
    screen: str
    code: int


MANY = 600


@pytest.fixture(scope="module")
def stopped(
    tiny_embedder: Embedder,
    tiny_model: Path,
    models_dir: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Stopped:
    """Index many articles with a model that is quick, since it understands nothing."""
    folder = tmp_path_factory.mktemp("stopped")
    rows = [json.dumps({"text": f"Ward {n} votes in {n} days."}) for n in range(MANY)]
    (folder / "wire.jsonl").write_text("\n".join(rows))
    screen = Screen(columns=100)
    settings = {"PULLQUOTE_MODELS_DIR": str(models_dir), "PULLQUOTE_MODEL": str(tiny_model)}
    with subprocess.Popen(
        [COMMAND, "index", "wire.jsonl"],
        cwd=folder,
        env={**os.environ, **settings, "TERM": "xterm"},
        stdout=screen.theirs,
        stderr=screen.theirs,
    ) as indexing:
        screen.wait_for("left,")
        indexing.send_signal(signal.SIGINT)
        code = indexing.wait(60)
    return Stopped(folder, unstyled(screen.close()), code)


def test_a_terminal_shows_articles_time_left_passages_and_speed(stopped: Stopped) -> None:
    assert re.search(
        r"━ [1-9][\d,]* of 600 articles, \d:\d\d:\d\d left, [\d,]+ passages, \d+ a second",
        stopped.screen,
    )


def test_ctrl_c_keeps_what_is_committed_and_the_same_command_goes_on(
    stopped: Stopped, pullquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = re.search(
        r"Stopped: the coverage holds ([\d,]+) articles\. The same command goes on from there\.",
        stopped.screen,
    )
    assert told
    assert stopped.code == 130
    assert "Traceback" not in stopped.screen
    kept = int(told[1].replace(",", ""))
    assert 0 < kept < MANY

    monkeypatch.chdir(stopped.folder)
    assert len(pullquote("sources").lines) == kept
    assert pullquote("search", "Ward 1 votes").code == 0
    ran = pullquote("index", "wire.jsonl")

    assert ran.err.startswith(f"Indexed: {MANY - kept:,} new, 0 updated, {kept:,} unchanged")


def test_the_time_left_counts_what_is_embedded_and_not_what_is_unchanged() -> None:
    seconds = iter([0.0, 1.0, 11.0, 13.0])
    pace = Pace(total=1000, clock=lambda: next(seconds))

    unchanged = pace.words(Progress(unchanged=500), done=500)
    embedded = pace.words(Progress(added=100, unchanged=500, passages=220), done=600)
    later = pace.words(Progress(added=100, unchanged=500, passages=260), done=600)

    assert unchanged == "500 of 1,000 articles, 0 passages, 0 a second"
    assert embedded == "600 of 1,000 articles, 0:00:44 left, 220 passages, 20 a second"
    assert later == "600 of 1,000 articles, 0:00:42 left, 260 passages, 20 a second"


@pytest.mark.parametrize(("depth", "code"), [("12", 0), ("10", 3)])
def test_how_deep_folders_may_be_is_a_setting(
    depth: str, code: int, pullquote: Run, articles: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_MAX_DEPTH", depth)
    folder = articles({"bridge.txt": BRIDGE, f"{'sub/' * 12}school.txt": SCHOOL})

    ran = pullquote("index", folder)

    assert ran.code == code
    assert ("lies more than 10 folders deep; name it to read it." in ran.err) == (code == 3)


def test_what_a_library_repeats_of_a_file_is_shown_in_part(pullquote: Run, articles: Write) -> None:
    ran = pullquote("index", articles({"bridge.txt": BRIDGE, "a.md": f"---\n*{'a' * 60_000}\n---"}))

    assert max(map(len, ran.err.splitlines())) < 1200
