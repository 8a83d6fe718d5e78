"""`pullquote eval` and `pullquote tune`: questions with known answers, asked and counted."""

import json
import re
from pathlib import Path

import pytest

from retrieval.commands.grading import tuning_lines
from retrieval.evaluation.tuning import tune
from tests.retrieval.evaluation.test_evaluation import outcome
from tests.retrieval.running import ROOT, OnScreen, Ran, Run
from tests.retrieval.screens import unstyled

COST = "What would the bridge cost?"
RIGHT = {"source": "bridge.txt", "quote": "40 million euros"}
GOLD = [
    {"question": COST, "answers": [RIGHT]},
    {"question": "On what day did the school roof fall in?",
     "answers": [{"source": "school.txt", "quote": "Sunday night"}]},
    {"question": "Who won the football match?", "answers": []},
    {"question": "How tall is Mount Everest?", "answers": []},
]  # fmt: skip


def lines(*rows: object) -> str:
    return "\n".join(json.dumps(row) for row in rows)


@pytest.fixture
def evaluate(in_riverton: Run, tmp_path: Path) -> Run:
    """Evaluate questions over the two articles of Riverton."""

    def run(text: str, *options: str) -> Ran:
        (tmp_path / "gold.jsonl").write_text(text)
        return in_riverton("eval", tmp_path / "gold.jsonl", *options)

    return run


def test_questions_with_known_answers_are_counted(evaluate: Run) -> None:
    ran = evaluate(lines(*GOLD), "--json")

    assert ran.code == 0
    measures = ran.json
    assert list(measures) == [
        "questions", "answerable", "top_1", "top_3", "outlet_recall", "outlet_precision",
        "outlets_quoted", "declined", "false_answers", "threshold", "curve",
    ]  # fmt: skip
    assert (measures["questions"], measures["answerable"]) == (4, 2)
    assert measures["top_1"] == measures["top_3"] == measures["outlet_recall"] == 1.0
    assert measures["declined"] == measures["false_answers"] == 0.0


def test_at_threshold_0_everything_is_answered_and_what_has_no_answer_is_wrong(
    evaluate: Run,
) -> None:
    curve = evaluate(lines(*GOLD), "--json").json["curve"]

    assert curve[0] == {"threshold": 0.0, "answered": 1.0, "wrong": 0.5}
    shares = [point["answered"] for point in curve]
    assert shares == sorted(shares, reverse=True)


def test_the_table_says_what_each_figure_means(evaluate: Run) -> None:
    ran = evaluate(lines(*GOLD))

    assert ran.lines[:4] == [
        "4 questions: 2 with an answer, 2 without",
        "",
        "top-1            100.0%  the first quote is right",
        "top-3            100.0%  one of the first three is",
    ]
    assert "threshold  answered  of these wrong" in ran.lines
    assert [line for line in ran.lines if line.endswith("in force")] != []
    assert max(map(len, ran.lines)) <= 80


def test_a_quote_that_answers_elsewhere_or_not_whole_is_wrong(evaluate: Run) -> None:
    before = {"source": "bridge.txt", "quote": "test the steel. The bridge would cost 40"}
    after = {"source": "bridge.txt", "quote": "the mayor said.\n\nShopkeepers"}

    in_another = {"source": "school.txt", "start": 160, "end": 170}  # as far in as the quote is

    for answer in (before, after, in_another):
        text = lines({"question": COST, "answers": [answer]})
        assert evaluate(text, "--json").json["top_1"] == 0.0


def test_any_of_several_places_will_do(evaluate: Run) -> None:
    elsewhere = {"source": "school.txt", "quote": "the fire chief said"}
    text = lines({"question": COST, "answers": [elsewhere, RIGHT]})

    measures = evaluate(text, "--json").json

    assert measures["top_1"] == 1.0
    # two outlets answer, of which one is named and quoted
    assert measures["outlet_recall"] == measures["outlets_quoted"] == 0.5
    assert measures["outlet_precision"] == 1.0


def test_an_outlet_may_be_rightly_named_and_quoted_for_something_else(evaluate: Run) -> None:
    beside = {"source": "bridge.txt", "quote": "test the steel"}

    measures = evaluate(lines({"question": COST, "answers": [beside]}), "--json").json

    assert (measures["outlet_recall"], measures["outlets_quoted"]) == (1.0, 0.0)


def test_a_place_may_be_given_by_its_offsets(evaluate: Run) -> None:
    by_offsets = {"source": "bridge.txt", "start": 176, "end": 192}

    ran = evaluate(lines({"question": COST, "answers": [by_offsets]}), "--json")

    assert ran.json["top_1"] == 1.0


def test_words_that_stand_in_several_places_answer_in_each(evaluate: Run) -> None:
    vague = {"source": "bridge.txt", "quote": "bridge"}  # first of all in the headline

    ran = evaluate(lines({"question": COST, "answers": [vague]}), "--json")

    assert ran.json["top_1"] == 1.0


def test_what_is_declined_though_the_coverage_answers_counts_as_missed(
    in_riverton: Run, tmp_path: Path
) -> None:
    (tmp_path / "gold.jsonl").write_text(lines(*GOLD))

    env = {"PULLQUOTE_ANSWER_THRESHOLD": "1", "PULLQUOTE_NEAREST": "0"}
    measures = in_riverton("eval", tmp_path / "gold.jsonl", "--json", env=env).json

    assert (measures["top_1"], measures["declined"], measures["false_answers"]) == (0.0, 1.0, 0.0)
    assert measures["curve"][0] == {"threshold": 0.0, "answered": 1.0, "wrong": 0.5}
    assert measures["curve"][-1] == {"threshold": 1.0, "answered": 0.0, "wrong": None}


def test_a_kind_of_question_that_was_not_asked_has_no_figure(evaluate: Run) -> None:
    measures = evaluate(lines(*GOLD[:2]), "--json").json

    assert measures["false_answers"] is None
    assert evaluate(lines(*GOLD[2:])).lines[2] == (
        "top-1                 –  the first quote is right"
    )


def test_an_article_of_many_lines_is_named_with_its_line(in_sample: Run, tmp_path: Path) -> None:
    answer = {"source": "sample-wire.jsonl#1", "quote": "87% make less than $26,000 a year"}
    (tmp_path / "gold.jsonl").write_text(
        lines({"question": "What share of actors make less than $26,000?", "answers": [answer]})
    )

    assert in_sample("eval", tmp_path / "gold.jsonl", "--json").json["answerable"] == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            '{"question"',
            "is not JSON (Expecting ':' delimiter at column 12); each line is one object.",
        ),
        ("[1]", 'should be {"question": "...", "answers": [...]}.'),
        ('{"question": " ", "answers": []}', 'should be {"question": "...", "answers": [...]}.'),
        (
            lines({"question": COST, "answers": ["bridge.txt"]}),
            'an answer should be {"source": "name.txt", "quote": "..."}.',
        ),
        (
            lines({"question": COST, "answers": [{"source": "brigde.txt", "quote": "40"}]}),
            "No article goes by 'brigde.txt'. What there is: pullquote sources",
        ),
        (
            lines(
                {"question": COST, "answers": [{"source": "bridge.txt", "start": 9, "end": 999}]}
            ),
            "bridge.txt does not hold '9:999'; see: pullquote show bridge.txt",
        ),
        (
            lines({"question": COST, "answers": [RIGHT | {"quote": "40 million pounds"}]}),
            "bridge.txt does not hold '40 million pounds'; see: pullquote show bridge.txt",
        ),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_line(
    line: str, problem: str, evaluate: Run, tmp_path: Path
) -> None:
    ran = evaluate(lines(GOLD[0]) + "\n\n" + line)

    gold = tmp_path / "gold.jsonl"
    assert ran == Ran(2, "", f"pullquote: {gold}, line 3: {problem}\n")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\n", "holds no question; see pullquote eval --help"),
        (b"\xff\xfe", "is not UTF-8 text; save it as UTF-8."),
    ],
)
def test_a_file_without_questions_is_named(
    content: bytes, problem: str, in_riverton: Run, tmp_path: Path
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(content)

    assert in_riverton("eval", gold) == Ran(2, "", f"pullquote: {gold} {problem}\n")


def test_a_terminal_shows_how_far_it_is(
    in_riverton: Run, on_screen: OnScreen, tmp_path: Path
) -> None:
    (tmp_path / "gold.jsonl").write_text(lines(*GOLD))

    screen = unstyled(on_screen("eval", tmp_path / "gold.jsonl"))

    assert re.search(r"Asking ━+ +\d+%", screen)
    assert "4 questions: 2 with an answer, 2 without\n" in screen


def test_a_file_that_is_not_there_is_named(in_riverton: Run) -> None:
    assert in_riverton("eval", "none.jsonl") == Ran(
        2, "", "pullquote: none.jsonl cannot be opened: No such file or directory.\n"
    )


def test_a_question_that_cannot_be_asked_is_an_error(evaluate: Run) -> None:
    ran = evaluate(lines({"question": "why " * 200, "answers": []}))

    assert ran.code == 2
    assert "The question has 799 characters" in ran.err


def test_the_questions_of_the_sample_fit_the_sample(in_sample: Run) -> None:
    ran = in_sample("eval", "--json", ROOT / "examples" / "questions.jsonl")

    assert ran.code == 0
    assert (ran.json["questions"], ran.json["answerable"]) == (85, 57)
    assert ran.json["top_1"] > 0.5


# ---------------------------------------------------------------------------------- pullquote tune


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    file = tmp_path / "gold.jsonl"
    file.write_text(lines(*GOLD))
    return file


def test_it_prints_the_curve_and_what_follows_in_words(in_riverton: Run, gold: Path) -> None:
    ran = in_riverton("tune", gold)

    assert ran.code == 0
    assert ran.lines[0] == "4 questions: 2 with an answer, 2 without"
    assert ran.lines[2] == "threshold  answered  of these wrong  with 95% certainty"
    assert ran.lines[3] == "        0    100.0%           50.0%  15.0% to 85.0%"
    assert any(line.endswith("for 10.0%") for line in ran.lines)
    assert [line for line in ran.lines if "in force" in line] != []
    assert ran.lines[-4].endswith("it answers 2 of 4 questions, 0 of these wrong.")
    assert ran.lines[-3].startswith("Too few to be sure of 10.0%: with other questions it may be")
    assert ran.lines[-1].startswith("Set it: PULLQUOTE_ANSWER_THRESHOLD=0.")
    assert max(map(len, ran.lines)) <= 100


def test_as_json_it_has_the_same_figures(in_riverton: Run, gold: Path) -> None:
    found = in_riverton("tune", gold, "--json", "--risk", "0.25").json

    assert list(found) == ["risk", "questions", "without_answer", "chosen", "sure", "curve"]
    assert (found["risk"], found["questions"], found["without_answer"]) == (0.25, 4, 2)
    assert list(found["chosen"]) == ["threshold", "answered", "wrong", "low", "high"]
    assert (found["chosen"]["answered"], found["chosen"]["wrong"]) == (2, 0)
    assert found["sure"] is False


def test_without_a_question_that_has_no_answer_it_says_what_was_not_measured(
    in_riverton: Run, gold: Path
) -> None:
    gold.write_text(lines(*GOLD[:2]))

    assert (
        "None of them is without an answer; how often it answers those is not measured."
        in in_riverton("tune", gold).lines
    )


def test_a_risk_that_no_threshold_keeps_to_ends_with_3(in_riverton: Run, gold: Path) -> None:
    gold.write_text(lines(*GOLD[2:]))

    assert in_riverton("tune", gold).code == 3


def test_write_puts_the_threshold_in_force(pullquote: Run, riverton: Path, gold: Path) -> None:
    there = ("--data-dir", riverton / "data")

    ran = pullquote("tune", gold, "--write", *there)

    threshold = json.loads(pullquote("tune", gold, "--json", *there).out)["chosen"]["threshold"]
    assert ran.lines[-1] == "pullquote.toml says so now."
    assert Path("pullquote.toml").read_text() == f"answer_threshold = {threshold}\n"
    in_force = [one for one in pullquote("settings").lines if "answer_threshold" in one]
    assert f"{threshold}" in in_force[0]


def test_write_says_so_where_a_variable_wins_over_the_file(
    pullquote: Run, riverton: Path, gold: Path
) -> None:
    ran = pullquote(
        *("tune", gold, "--write", "--data-dir", riverton / "data"),
        env={"PULLQUOTE_ANSWER_THRESHOLD": "0.95"},
    )

    assert ran.code == 2
    assert ran.err == (
        "pullquote: pullquote.toml says so now, but another place of settings wins: "
        "pullquote settings\n"
    )


@pytest.mark.parametrize("risk", ["0", "1", "-0.1", "nan", "ten"])
def test_a_risk_that_is_no_share_is_refused(risk: str, in_riverton: Run, gold: Path) -> None:
    assert in_riverton("tune", gold, "--risk", risk).code == 2


def test_the_questions_of_the_sample_can_be_tuned_to(in_sample: Run) -> None:
    found = in_sample("tune", "--json", ROOT / "examples" / "questions.jsonl").json

    assert found["questions"] == 85
    assert found["chosen"]["wrong"] <= 0.1 * found["chosen"]["answered"]


def test_where_even_the_surest_is_wrong_it_says_that_no_threshold_will_do() -> None:
    wrong = [outcome(0.9, answerable=True, right=False)] * 2

    assert list(tuning_lines(tune(wrong, risk=0.1, in_force=0.4), 0.4))[-1] == (
        "No threshold keeps to 10.0%: even the surest answer here is wrong."
    )


def test_where_there_are_answers_enough_nobody_is_told_to_write_more() -> None:
    right = [outcome(0.9, answerable=True, right=True)] * 40

    lines = tuning_lines(tune(right, risk=0.1, in_force=0.4), 0.4)

    assert "Too few" not in "\n".join(lines)
