import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from config.settings import Settings
from index.errors import PullquoteError
from retrieval.edge import Edge
from tests.retrieval.commands import BRIDGE, COMMAND, SCHOOL, Ran, Run, Write

COMMANDS = [
    *("index", "watch", "ask", "replay", "check", "compare", "origins", "timeline", "search"),
    *("sources", "show", "remove", "settings", "doctor", "backup", "restore", "eval", "tune"),
    "feedback",
]
SALARY = "What is the salary range of the AI product manager?"


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


@pytest.mark.skipif(sys.platform != "linux", reason="counts threads as Linux lists them")
def test_a_command_keeps_no_threads_for_sums_that_one_thread_does_at_once() -> None:
    code = (
        "import os; from retrieval.edge import start_quickly; start_quickly(); import numpy;"
        "print(len(os.listdir('/proc/self/task')))"
    )
    env = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}

    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )

    assert ran.stdout == "1\n"


def test_what_is_printed_is_utf8_whatever_the_locale_says(
    process: Run, sample_coverage: Path
) -> None:
    ran = process("sources", "--data-dir", sample_coverage, env={"PYTHONIOENCODING": "ascii"})

    assert ran.code == 0
    assert "₹7.4 crore" in ran.out


def test_a_reader_that_has_seen_enough_ends_it_quietly(place: Path, sample_coverage: Path) -> None:
    ran = subprocess.run(
        f"{COMMAND} show --json --data-dir {sample_coverage} sample-gazette.txt; echo $? >&2",
        shell=True,
        stdout=_closed_pipe(),
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )

    assert ran.stderr == f"{128 + signal.SIGPIPE}\n"


def _closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def test_what_the_user_can_mend_is_a_line_and_a_fault_of_ours_a_traceback() -> None:
    commands = typer.Typer(cls=Edge)

    @commands.command()
    def mendable() -> None:
        raise PullquoteError("The shelf is full. Make room: rm shelf/*")

    @commands.command()
    def faulty() -> None:
        raise ZeroDivisionError

    ran = CliRunner().invoke(commands, ["mendable"])
    assert (ran.exit_code, ran.stderr) == (
        2,
        "pullquote: The shelf is full. Make room: rm shelf/*\n",
    )
    with pytest.raises(ZeroDivisionError):
        CliRunner().invoke(commands, ["faulty"], catch_exceptions=False)


def test_names_typed_with_control_characters_do_nothing_to_the_terminal(pullquote: Run) -> None:
    ran = pullquote("index", "no\x1b[31msuch")

    assert ran.code == 2
    assert ran.err.startswith("pullquote: There is no no␛[31msuch.")


def test_sources_lists_one_article_a_line_with_tabs_between(in_sample: Run) -> None:
    ran = in_sample("sources")

    rows = [line.split("\t") for line in ran.lines]
    assert len(rows) == 12
    assert {len(row) for row in rows} == {6}
    [gazette] = [row for row in rows if row[5].endswith("sample-gazette.txt")]
    assert gazette[1:3] == ["2023-07-27", "Sample Gazette"]
    assert [row[2] for row in rows if row[5].endswith("clipping.txt")] == [""]  # nobody knows it


def test_sources_as_json_has_all_that_is_known_of_an_article(in_sample: Run) -> None:
    records = [json.loads(line) for line in in_sample("sources", "--json").lines]

    [standard] = [one for one in records if one["outlet"] == "Specimen Standard"]
    assert list(standard) == [
        "article", "source", "title", "outlet", "byline", "published", "updated", "url",
        "language", "passages", "notices",
    ]  # fmt: skip
    assert standard["published"] == "2023-08-01"
    assert standard["byline"] == "Lee Specimen"
    assert standard["language"] == "en"
    assert standard["passages"] > 3
    assert [sorted(notice) for notice in standard["notices"]] == [
        ["date", "end", "kind", "source", "start", "text"]
    ]
    [review] = [one for one in records if one["outlet"] == "Sample Streaming Review"]
    assert review["published"] is None


def test_an_article_goes_by_its_file_name_its_path_its_link_and_its_id(in_sample: Run) -> None:
    by_name = in_sample("show", "--json", "sample-wire.jsonl#2").json

    for name in (by_name["source"], by_name["url"], by_name["article"], by_name["article"][:6]):
        assert in_sample("show", "--json", name).json == by_name


def test_a_notice_is_a_slice_of_the_text_that_show_prints(in_sample: Run) -> None:
    shown = in_sample("show", "--json", "specimen-standard.txt").json

    [notice] = shown["notices"]
    assert notice["kind"] in {"update", "correction"}
    assert shown["text"][notice["start"] : notice["end"]] == notice["text"]


def test_show_prints_a_place_alone_where_there_is_no_terminal(in_sample: Run) -> None:
    text = in_sample("show", "--json", "sample-gazette.txt").json["text"]
    start = text.index("The Intercept")

    ran = in_sample("show", "sample-gazette.txt", "--at", f"{start}:{start + 13}")

    assert ran.lines[0] == "> The Intercept"
    assert f"[{start}:{start + 13}]" in ran.lines[1]


@pytest.mark.parametrize("at", ["5", "9:3", "-1:5", "a:b", "0:999999", ""])
def test_show_takes_only_places_that_are_there(at: str, in_sample: Run) -> None:
    ran = in_sample("show", "sample-gazette.txt", "--at", at)

    assert ran.code == 2
    assert ran.err.startswith("pullquote: --at takes START:END within 0:")


@pytest.mark.usefixtures("quick")
def test_a_removed_article_is_not_found_any_more(pullquote: Run, articles: Write) -> None:
    pullquote("index", articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL}))
    assert "bridge" in pullquote("search", "bridge cost").out

    ran = pullquote("remove", "bridge.txt")

    assert ran == Ran(0, "Removed articles/bridge.txt\n", "")
    assert "bridge" not in pullquote("search", "bridge cost").out
    assert pullquote("show", "bridge.txt").code == 2


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pullquote sea", ["search"]),
        ("pullquote show sample-w", ["sample-wire.jsonl#1", "sample-wire.jsonl#2"]),
        (
            "pullquote ask --outlet Sample",
            ["Sample Gazette", "Sample Streaming Review", "Sample Wire"],
        ),
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


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pullquote re", ["replay", "remove", "restore"]),
        ("pullquote ask --outlet The\\ T", ["The Test Tribune"]),
    ],
)
def test_a_shell_completes_commands_and_outlets(
    typed: str, offered: list[str], process: Run, sample_coverage: Path
) -> None:
    asked_by_bash = {
        "_PULLQUOTE_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(shlex.split(typed)) - 1),
        "PULLQUOTE_DATA_DIR": str(sample_coverage),
    }

    assert process(env=asked_by_bash).lines == offered
