import json
import os
import select
import subprocess
from pathlib import Path

import pytest

from tests.retrieval.running import BRIDGE, COMMAND, SCHOOL, Ran, Run, Write

SALARY = "What is the salary range of the AI product manager?"
EVEREST = "How tall is Mount Everest?"


def test_an_answer_ends_with_0_and_none_with_1(in_sample: Run) -> None:
    assert in_sample("ask", SALARY).code == 0
    assert in_sample("ask", EVEREST).code == 1


def test_a_question_needs_no_quotation_marks(in_sample: Run) -> None:
    quoted = in_sample("ask", "--json", "who was first to report the vacancy").json
    bare = in_sample("ask", "--json", *"who was first to report the vacancy".split()).json

    assert bare | {"took_ms": 0} == quoted | {"took_ms": 0}


def test_a_question_may_begin_with_a_dash(in_sample: Run) -> None:
    assert in_sample("ask", "--json", "--", "--help", "salary").json["question"] == "--help salary"


def test_a_misspelt_question_is_shown_as_it_was_read(in_sample: Run) -> None:
    asked = "What is the salry of the AI product managr?"

    found = in_sample("ask", "--json", asked).json

    assert found["question"] == asked
    assert found["read_as"] == "What is the salary of the AI product manager?"
    assert found["figures"] == in_sample("ask", "--json", found["read_as"]).json["figures"] != []
    assert in_sample("ask", asked).lines[:1] == [
        "Read as: What is the salary of the AI product manager?"
    ]
    assert not any("Read as" in line for line in in_sample("ask", SALARY).lines)


def test_json_has_every_key_the_interface_promises(in_sample: Run) -> None:
    answer = in_sample("ask", "--json", SALARY).json

    assert list(answer) == [
        "question", "read_as", "filter", "answered", "confidence", "quotes", "denials", "nearest",
        "outlets", "articles", "independent", "shared", "figures", "origins", "notices", "coverage",
        "receipt", "took_ms",
    ]  # fmt: skip
    assert answer["question"] == SALARY
    assert answer["read_as"] is None
    assert answer["answered"] is True
    assert 0 < answer["confidence"] <= 1
    assert answer["nearest"] == []
    assert answer["coverage"] == {"articles": 12, "outlets": 11}
    assert list(answer["outlets"]) == ["reporting", "silent", "denying", "unsure"]
    for quote in answer["quotes"]:
        assert list(quote) == [
            "text", "article", "source", "title", "outlet", "byline", "published", "updated",
            "url", "link", "start", "end", "confidence", "superseded",
        ]  # fmt: skip


def test_what_does_not_answer_is_nearest_and_never_among_the_quotes(in_sample: Run) -> None:
    answer = in_sample("ask", "--json", EVEREST).json

    assert (answer["answered"], answer["quotes"]) == (False, [])
    assert 1 <= len(answer["nearest"]) <= 2


def test_nothing_near_is_shown_if_the_settings_say_so(in_sample: Run) -> None:
    nothing = {"PULLQUOTE_NEAREST": "0", "PULLQUOTE_RECEIPTS": "0"}

    ran = in_sample("ask", EVEREST, env=nothing)

    assert ran.out == "Not in this coverage (12 articles, 11 named outlets)\n"


def test_a_filter_by_date_says_by_which_date_and_what_it_leaves_out(in_sample: Run) -> None:
    note = "filtered by the day of publication; 1 undated article left out"
    options = ("--after", "2023-07-01", "--before", "2023-07-31")

    answer = in_sample("ask", "--json", SALARY, *options).json

    assert answer["filter"] == {
        "outlet": None, "after": "2023-07-01", "before": "2023-07-31",
        "by": "published", "undated_left_out": 1,
    }  # fmt: skip
    assert note in in_sample("ask", SALARY, *options).lines
    assert note in in_sample("ask", EVEREST, *options).lines
    assert in_sample("search", "salary", *options).lines[-1] == note
    assert in_sample("ask", "--json", SALARY).json["filter"]["undated_left_out"] == 0
    assert "filtered" not in in_sample("search", "salary", "--outlet", "The Test Tribune").out


def test_a_filter_by_outlet_and_date_counts_the_undated_of_that_outlet(in_sample: Run) -> None:
    wanted = ("--outlet", "the example COURIER", "--after", "2023-07-01")

    assert in_sample("ask", "--json", SALARY, *wanted).json["filter"]["undated_left_out"] == 0


def test_a_quote_of_a_web_page_links_to_its_words(in_sample: Run) -> None:
    quotes = in_sample("ask", "--json", SALARY).json["quotes"]

    linked = [quote for quote in quotes if quote["url"]]
    assert linked
    assert all(quote["link"].startswith(f"{quote['url']}#:~:text=") for quote in linked)
    assert [quote["link"] for quote in quotes if not quote["url"]] == [None]


def test_settings_bound_how_many_quotes_are_shown(in_sample: Run) -> None:
    ran = in_sample("ask", "--json", SALARY, env={"PULLQUOTE_MAX_QUOTES": "2"})

    assert len(ran.json["quotes"]) <= 2


def test_a_filter_lets_no_other_outlet_through(in_sample: Run) -> None:
    for question in (SALARY, EVEREST, "When did the writers go on strike?"):
        answer = in_sample("ask", "--json", "--outlet", "demo daily", question).json

        assert {one["outlet"] for one in answer["quotes"] + answer["nearest"]} == {"Demo Daily"}


def test_a_filter_by_day_leaves_out_what_has_no_date(in_sample: Run) -> None:
    within = "--after", "2023-07-28", "--before", "2023-07-30"

    answer = in_sample("ask", "--json", *within, SALARY).json

    found = answer["quotes"] + answer["nearest"]
    assert found
    assert {one["published"][:10] for one in found} <= {"2023-07-28", "2023-07-29", "2023-07-30"}


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--after", "July"], "--after takes a day such as 2023-07-31, not 'July'."),
        (["--before", "2023-02-30"], "--before takes a day such as 2023-07-31, not '2023-02-30'."),
        (
            ["--after", "2023-08-02", "--before", "2023-08-01"],
            "No day is from 2023-08-02 on and up to 2023-08-01.",
        ),
        (
            ["--outlet", "sample gazete"],
            "No article here is from an outlet called 'sample gazete'. "
            "Did you mean 'Sample Gazette'?",
        ),
        (
            ["--outlet", "The Times of Nowhere at All"],
            "No article here is from an outlet called 'The Times of Nowhere at All'. "
            "The outlets: pullquote sources",
        ),
        (
            ["--outlet", "disney is hiring for AI too, but names no salary"],
            "No article here is from an outlet called 'disney is hiring for AI too, but names no "
            "salary'. It is the title of one whose outlet is unknown: name that in coverage.toml",
        ),
    ],
)
def test_a_filter_that_nothing_can_pass_is_refused(
    options: list[str], complaint: str, in_sample: Run
) -> None:
    assert in_sample("ask", *options, SALARY) == Ran(2, "", f"pullquote: {complaint}\n")


def test_a_day_may_be_written_without_dashes(in_sample: Run) -> None:
    compact = in_sample("ask", "--json", "--after", "20230801", SALARY).json
    dashed = in_sample("ask", "--json", "--after", "2023-08-01", SALARY).json

    assert compact | {"took_ms": 0} == dashed | {"took_ms": 0}


def test_a_batch_answers_each_line_of_a_file_in_order(in_sample: Run, place: Path) -> None:
    questions = place / "questions.txt"
    questions.write_bytes(f"\ufeff{SALARY}\r\n\r\n  {EVEREST}  \n".encode())

    ran = in_sample("ask", "--batch", questions)

    answers = [json.loads(line) for line in ran.lines]
    assert [(one["question"], one["answered"]) for one in answers] == [
        (SALARY, True),
        (EVEREST, False),
    ]
    assert ran.code == 0


def test_a_line_that_cannot_be_asked_says_so_and_the_rest_goes_on(in_sample: Run) -> None:
    ran = in_sample(
        "ask", "--batch", "-", stdin=b"caf\xe9?\n" + b"x" * 600 + b"\n" + SALARY.encode()
    )

    spoilt, too_long, answer = [json.loads(line) for line in ran.lines]
    assert spoilt["error"] == "The question is not UTF-8 text; save the file as UTF-8."
    assert too_long["error"].startswith("The question has 600 characters; at most 500 are read.")
    assert answer["answered"]
    assert ran.code == 3


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--batch", "-"], "Standard input holds no question; write one a line."),
        (["--batch", "gone.txt"], "gone.txt cannot be opened: No such file or directory."),
        (["--batch", "."], ". cannot be opened: Is a directory."),
        (["--batch", "-", "why?"], "Give a question or --batch FILE, not both."),
        (
            [],
            'There is no question. Ask one: pullquote ask "who said it first?" '
            "(or many: pullquote ask --batch FILE)",
        ),
    ],
)
def test_without_questions_it_says_how_to_ask(
    options: list[str], complaint: str, in_sample: Run
) -> None:
    assert in_sample("ask", *options) == Ran(2, "", f"pullquote: {complaint}\n")


def test_a_batch_answers_a_line_before_the_next_is_written(
    sample_coverage: Path, place: Path
) -> None:
    with subprocess.Popen(
        [COMMAND, "ask", "--batch", "-", "--data-dir", sample_coverage],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as asking:
        assert asking.stdin is not None
        assert asking.stdout is not None
        for question in (SALARY, EVEREST):
            asking.stdin.write(f"{question}\n".encode())
            asking.stdin.flush()
            assert select.select([asking.stdout], [], [], 30)[0]
            assert json.loads(asking.stdout.readline())["question"] == question
        asking.stdin.close()

    assert asking.returncode == 0


@pytest.mark.usefixtures("quick")
def test_a_batch_sees_what_is_indexed_while_it_runs(
    pullquote: Run, articles: Write, place: Path
) -> None:
    pullquote("index", articles({"school.txt": SCHOOL}))
    os.mkfifo(place / "questions")
    with subprocess.Popen(
        [COMMAND, "ask", "--batch", place / "questions"], stdout=subprocess.PIPE
    ) as asking:
        assert asking.stdout is not None
        with open(place / "questions", "wb", buffering=0) as questions:
            questions.write(b"What would the bridge cost?\n")
            before = json.loads(asking.stdout.readline())
            pullquote("index", articles({"bridge.txt": BRIDGE}))
            questions.write(b"What would the bridge cost?\n")
            after = json.loads(asking.stdout.readline())

    assert before["coverage"]["articles"] == 1
    assert after["coverage"]["articles"] == 2
