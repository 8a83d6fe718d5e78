import json
import re
import signal
import subprocess
from pathlib import Path

from index.build import Progress
from retrieval.pace import Pace
from tests.retrieval.commands import BRIDGE, COMMAND, SCHOOL, Run, Write
from tests.retrieval.screens import Screen, unstyled


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
    before = pullquote("ask", "--json", "What would the bridge cost?").json

    articles({"bridge.txt": BRIDGE.replace("40 million", "55 million")})
    ran = pullquote("index", folder)

    after = pullquote("ask", "--json", "What would the bridge cost?").json
    assert ran.err.startswith("Indexed: 0 new, 1 updated, 0 unchanged")
    assert "40 million" in before["quotes"][0]["text"]
    assert "55 million" in after["quotes"][0]["text"]
    assert after["quotes"][0]["article"] == before["quotes"][0]["article"]


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
    assert pullquote("ask", "What would the bridge cost?").code == 0


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


def test_no_bar_is_drawn_where_there_is_no_terminal(pullquote: Run, articles: Write) -> None:
    ran = pullquote("index", articles({"bridge.txt": BRIDGE}), env={"FORCE_COLOR": "1"})

    assert "\x1b" not in ran.err
    assert len(ran.err.splitlines()) == 1


def many_articles(articles: Write, count: int) -> Path:
    """Write so many different articles; a thousand take some seconds to embed."""
    return articles({f"{n:04}.txt": BRIDGE.replace("Riverton", f"Ward {n}") for n in range(count)})


def start_indexing(folder: Path) -> tuple[Screen, "subprocess.Popen[bytes]"]:
    screen = Screen(columns=100)
    command = [COMMAND, "index", folder]
    return screen, subprocess.Popen(command, stdout=screen.theirs, stderr=screen.theirs)


def test_a_terminal_shows_articles_passages_speed_and_time_left(
    articles: Write, place: Path
) -> None:
    screen, indexing = start_indexing(many_articles(articles, 1000))

    screen.wait_for("left,")
    indexing.send_signal(signal.SIGINT)
    indexing.wait(60)

    assert re.search(
        r"━ [1-9]\d* of 1,000 articles, \d:\d\d:\d\d left, [\d,]+ passages, \d+ a second",
        unstyled(screen.close()),
    )


def test_ctrl_c_keeps_what_is_committed_and_the_same_command_goes_on(
    articles: Write, pullquote: Run
) -> None:
    folder = many_articles(articles, 200)
    screen, indexing = start_indexing(folder)
    screen.wait_for("left,")

    indexing.send_signal(signal.SIGINT)

    assert indexing.wait(60) == 130
    told = re.search(
        r"Stopped: (\d+) articles of this run are in\. The same command goes on from there\.",
        unstyled(screen.close()),
    )
    assert told
    kept = len(pullquote("sources").lines)
    assert 0 < int(told[1]) == kept < 200
    assert pullquote("ask", "What would the bridge cost?").code == 0
    ran = pullquote("index", folder)
    assert ran.err.startswith(f"Indexed: {200 - kept} new, 0 updated, {kept} unchanged")


def test_the_time_left_counts_what_is_embedded_and_not_what_is_unchanged() -> None:
    seconds = iter([0.0, 1.0, 11.0, 13.0])
    pace = Pace(total=1000, clock=lambda: next(seconds))

    unchanged = pace.words(Progress(unchanged=500), done=500)
    embedded = pace.words(Progress(added=100, unchanged=500, passages=220), done=600)
    later = pace.words(Progress(added=100, unchanged=500, passages=260), done=600)

    assert unchanged == "500 of 1,000 articles, 0 passages, 0 a second"
    assert embedded == "600 of 1,000 articles, 0:00:44 left, 220 passages, 20 a second"
    assert later == "600 of 1,000 articles, 0:00:42 left, 260 passages, 20 a second"
