"""`pullquote tune`: the threshold for a wanted risk, and how far it can be trusted."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.evaluation import Outcome
from retrieval.tuning import Point, Tuning, answers_needed, report, tune, wilson
from tests.retrieval.commands import ROOT, Run
from tests.retrieval.test_evaluation import GOLD, lines, outcome

outcomes = st.lists(
    st.builds(
        outcome,
        st.integers(0, 20).map(lambda step: step / 20),
        answerable=st.booleans(),
        right=st.booleans(),
    ),
    min_size=1,
    max_size=40,
)


def asked(confidence: float, *, right: bool) -> Outcome:
    return outcome(confidence, answerable=True, right=right)


def chosen(found: Tuning) -> Point:
    assert found.chosen is not None
    return found.chosen


# ---------------------------------------------------------------------------------- what is chosen


def test_it_answers_as_many_as_the_risk_lets_it() -> None:
    found = tune(
        [
            *(asked(0.9, right=True) for _ in range(9)),
            asked(0.7, right=False),  # 1 wrong of 10
            asked(0.5, right=False),  # 2 wrong of 11
        ],
        risk=0.1,
        in_force=0.4,
    )

    assert chosen(found).threshold == 0.6  # between 0.5 and 0.7
    assert (chosen(found).answered, chosen(found).wrong) == (10, 1)


def test_a_wrong_answer_among_the_surest_does_not_end_the_search() -> None:
    found = tune(
        [asked(0.9, right=False), *(asked(0.8, right=True) for _ in range(9))],
        risk=0.1,
        in_force=0.4,
    )

    assert chosen(found).answered == 10


@given(outcomes, st.sampled_from([0.0, 0.05, 0.1, 0.3, 0.9]))
def test_no_threshold_answers_more_at_the_wanted_risk(asked: list[Outcome], risk: float) -> None:
    found = tune(asked, risk, in_force=0.4)

    kept = {
        len(answered): sum(not one.first_right for one in answered)
        for threshold in {one.confidence for one in asked}
        if (answered := [one for one in asked if one.confidence >= threshold])
    }
    possible = [answered for answered, wrong in kept.items() if wrong <= risk * answered]
    assert (found.chosen.answered if found.chosen else 0) == max(possible, default=0)
    assert found.chosen is None or found.chosen.wrong <= risk * found.chosen.answered


def test_where_even_the_surest_is_wrong_there_is_no_threshold() -> None:
    found = tune([asked(0.9, right=False), asked(0.5, right=False)], risk=0.1, in_force=0.4)

    assert found.chosen is None
    assert list(report(found, 0.4))[-1] == (
        "No threshold keeps to 10.0%: even the surest answer here is wrong."
    )


# ----------------------------------------------------------------------------- how sure it is of it


@pytest.mark.parametrize(
    ("wrong", "answered", "interval"),
    [
        (0, 0, (0.0, 1.0)),
        (0, 10, (0.0, 0.2775)),
        (1, 10, (0.0179, 0.4042)),
        (5, 10, (0.2366, 0.7634)),
        (10, 10, (0.7225, 1.0)),
        (50, 500, (0.0767, 0.1294)),
    ],
)
def test_the_interval_is_wilson_s(wrong: int, answered: int, interval: tuple[float, float]) -> None:
    assert wilson(wrong, answered) == pytest.approx(interval, abs=0.0001)


@given(st.integers(0, 200), st.integers(1, 200))
def test_the_interval_holds_the_share_and_narrows_with_more_answers(
    wrong: int, answered: int
) -> None:
    wrong = min(wrong, answered)
    low, high = wilson(wrong, answered)
    lower, higher = wilson(wrong * 4, answered * 4)

    assert 0 <= low <= wrong / answered <= high <= 1
    assert higher - lower <= high - low


def test_ten_right_answers_are_too_few_to_promise_a_tenth_and_forty_are_enough() -> None:
    few = tune([asked(0.9, right=True)] * 10, risk=0.1, in_force=0.4)
    enough = tune([asked(0.9, right=True)] * 40, risk=0.1, in_force=0.4)

    assert not few.sure
    assert answers_needed(chosen(few), 0.1) == 37  # 35 would do; it looks in steps of a tenth
    assert enough.sure
    assert "Too few" not in "\n".join(report(enough, 0.4))


def test_a_share_at_the_very_risk_is_never_shown_by_more_questions() -> None:
    at_risk = tune([*[asked(0.9, right=True)] * 9, asked(0.9, right=False)], risk=0.1, in_force=0.4)

    assert answers_needed(chosen(at_risk), 0.1) is None


# ---------------------------------------------------------------------------------- what is printed


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
