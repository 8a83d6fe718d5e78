"""`pullquote check`: what it prints of a verdict, for people and as JSON."""

import json
from pathlib import Path

import pytest

from index.reading.articles import read_articles
from index.types import Article
from retrieval.commands.checking import run
from tests.index.made_up import article, index
from tests.limits import LIMITS

TOWN = """Council delays the bridge vote

The council put off its vote on the bridge until March. The bridge would cost $40,000, the mayor
said. “We will not pay for a toy,” she added.

Ferries run every ten minutes. They have never been late."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    index(folder, article("town.txt", TOWN, outlet="Town Crier"))
    return folder


def test_the_command_prints_the_verdict_the_words_and_what_differs(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("We will pay for a toy", None, data, as_json=False)

    printed = capsys.readouterr().out
    assert code == 1
    assert printed.startswith("Altered: ")
    assert "> “We will not pay for a toy,” she added.\n    left out: not\n" in printed
    assert "[1] Town Crier · date unknown" in printed


def test_the_command_prints_where_an_exact_quotation_stands(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("“pay for a toy”, a spokesman said", None, data, as_json=False) == 0

    printed = capsys.readouterr().out
    assert printed.startswith("Exact: word for word in 1 article\n")
    assert "around it, and not looked for word by word: a spokesman said\n" in printed
    assert "not who says it" not in printed
    assert "> pay for a toy\n" in printed
    assert "where it stands:\n> “We will not pay for a toy,” she added." in printed


def test_a_quotation_of_an_unknown_outlet_is_not_said_to_be_from_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index(tmp_path, article("town.txt", TOWN))

    assert run("We will not pay for a toy", "Town Crier", tmp_path, as_json=False) == 1
    assert capsys.readouterr().out.startswith("Real, but not known to be from Town Crier\n")


@pytest.mark.parametrize(
    ("quotation", "unnamed"),
    [
        ("“We will not pay for a toy,” said Peter Ng.", ["Peter Ng"]),
        ("The New York Times reported: “We will not pay for a toy”", ["New York Times"]),
        ("After the vote, on Tuesday, she said: “We will not pay for a toy”", []),
        ("Town Crier wrote: “We will not pay for a toy”", []),
        ("“We will not pay for a toy,” said the coroner.", ["coroner"]),
        ("“We will not,” Lars Winther said, “pay for a toy”", ["Lars Winther"]),
        ("Speaking to reporters, she said: “We will not pay for a toy”", []),
        ("We will not pay for a toy", []),
    ],
)
def test_who_is_said_to_have_said_it_and_is_not_named_there_is_told_and_ends_with_1(
    data: Path, capsys: pytest.CaptureFixture[str], quotation: str, unnamed: list[str]
) -> None:
    assert run(quotation, None, data, as_json=True) == bool(unnamed)
    assert json.loads(capsys.readouterr().out)["unnamed"] == unnamed

    run(quotation, None, data, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert [one for one in lines if "not who" in one] == [
        f"not who says it there: {name}" for name in unnamed
    ]


@pytest.mark.parametrize(
    ("quotation", "printed", "record"),
    [
        (
            "“The bridge would cost $40,000,” the mayor said.",
            "not in quotation marks there: the article tells it in its own words",
            {"kind": "not quoted", "quoted": []},
        ),
        (
            "“We will not pay for a toy, she added,” the mayor wrote.",
            "of these words only this stands in quotation marks there: “We will not pay for a toy”",
            {"kind": "partly quoted", "quoted": ["We will not pay for a toy"]},
        ),
        ("“We will not pay for a toy,” the mayor said.", None, None),
    ],
)
def test_words_given_as_speech_that_are_not_that_there_are_told(
    data: Path,
    capsys: pytest.CaptureFixture[str],
    quotation: str,
    printed: str | None,
    record: object,
) -> None:
    assert run(quotation, None, data, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["speech"] == record

    run(quotation, None, data, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert [one for one in lines if "quotation marks there" in one] == [printed] * bool(printed)


def test_what_is_claimed_around_a_quotation_is_told_as_not_checked(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quotation = "“We will not pay for a toy,” the mayor said, confessing to the theft of 90 bikes."
    claim = "the mayor said, confessing to the theft of 90 bikes."

    assert run(quotation, None, data, as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Exact: ")
    assert f"claimed around it, and not checked: {claim}" in lines
    assert not [one for one in lines if one.startswith("around it")]  # the same words

    run(quotation, None, data, as_json=True)
    assert json.loads(capsys.readouterr().out)["unchecked"] == [claim]


@pytest.mark.parametrize(
    ("quotation", "code"),
    [
        ("I read that the mayor said “We will not pay for a toy” and that she left the room.", 0),
        ("I read somewhere that “We will not pay for a toy” was all we would ever hear.", 1),
    ],
)
def test_a_quotation_in_a_sentence_of_ones_own_is_judged_alone_and_that_is_said(
    data: Path, capsys: pytest.CaptureFixture[str], quotation: str, code: int
) -> None:
    assert run(quotation, None, data, as_json=False) == code
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Real in its quotation marks alone: the sentence around them is not judged"
    assert lines[1].startswith("around it, and not looked for word by word: I read ")

    assert run(quotation, None, data, as_json=True) == code
    record = json.loads(capsys.readouterr().out)
    assert (record["verdict"], record["alone"]) == ("exact", True)
    assert record["checked"] == "We will not pay for a toy"


def test_what_stands_only_in_a_correction_as_what_was_wrong_is_no_exact_quotation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = """Monitor for the port

The port gets a monitor. The monitor will stay for three years.

Correction, 3 April 2026: This article first said that the monitor would stay for five years."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "port.txt").write_text(text)
    index(tmp_path / "data", *_articles(tmp_path / "in"))

    assert run("the monitor would stay for five years", None, tmp_path / "data", as_json=False) == 1
    printed = capsys.readouterr().out
    assert "stands only in a correction, which says that it was wrong\n" in printed

    whole = "This article first said that the monitor would stay for five years."
    assert run(whole, None, tmp_path / "data", as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["disowned"] is False
    assert run("The monitor will stay for three years", None, tmp_path / "data", as_json=False) == 0


def test_what_an_article_prints_only_to_deny_it_is_told_with_the_clause_that_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Ada Ng denied that she had called the vote “a waste of a good day”."
    index(tmp_path, article("vote.txt", text))

    assert run("“a waste of a good day,” said Ada Ng", None, tmp_path, as_json=False) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Exact: word for word in 1 article"
    assert "stands there only as denied: Ada Ng denied that she had called the vote" in lines

    assert run("a waste of a good day", None, tmp_path, as_json=True) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["denied"] is False
    assert printed["matches"][0]["framed"] == {
        "kind": "denied",
        "text": "Ada Ng denied that she had called the vote",
        "start": 0,
        "end": 42,
    }
    run(text, None, tmp_path, as_json=True)
    assert json.loads(capsys.readouterr().out)["matches"][0]["framed"] is None


def _articles(folder: Path) -> list[Article]:
    return [one for one in read_articles(folder, LIMITS) if isinstance(one, Article)]


def test_what_differs_in_nothing_that_one_sees_is_not_shown_as_a_change(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quotation = "The coun\u200bcil put off it\u00ads vote on the bridge until \u2066March\u2069"

    assert run(quotation, None, data, as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Exact but for typography: the same words, written otherwise"
    assert not [one for one in lines if one.strip().startswith(("changed", "added", "left out"))]

    run(f"{quotation} 9", None, data, as_json=False)
    assert "    added: 9" in capsys.readouterr().out.splitlines()


def test_an_omission_that_the_quotation_marks_is_told_with_the_words_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index(tmp_path, article("vote.txt", "The council, which met at noon, put off its vote."))

    assert run("The council ... put off its vote", None, tmp_path, as_json=False) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Exact but for what it says it leaves out"
    assert "    left out: which met at noon" in lines


def test_what_a_quotation_puts_in_brackets_is_told_as_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index(tmp_path, article("vote.txt", "Ada Lowe left. “They say he put it off,” Bo Li said."))

    assert run("They say he [Lowe] put it off", None, tmp_path, as_json=False) == 0

    assert capsys.readouterr().out.startswith("Exact but for what it puts in brackets\n")


def test_an_outlet_that_the_coverage_does_not_know_is_told(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("We will not pay for a toy", "Reuters", data, as_json=False) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "Real, but not from Reuters",
        "no article here is from an outlet called Reuters",
    ]
    run("We will not pay for a toy", "town crier", data, as_json=False)
    assert "no article" not in capsys.readouterr().out


def test_a_real_quotation_that_a_correction_withdraws_is_shown_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Tolls rise\n\nThe toll rises to $4 in May.\n\nCorrection: The toll rises to $3, not $4."
    (tmp_path / "toll.txt").write_text(text)
    [told] = [one for one in read_articles(tmp_path, LIMITS) if isinstance(one, Article)]
    index(tmp_path / "data", told)

    assert run("The toll rises to $4 in May", None, tmp_path / "data", as_json=False) == 0
    printed = capsys.readouterr().out
    assert "superseded by this correction:\n" in printed
    assert "correction: The toll rises to $3, not $4.\n" in printed


def test_json_has_the_verdict_the_matches_and_the_difference(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("Ferries sail every ten minutes.", None, data, as_json=True) == 1

    printed = json.loads(capsys.readouterr().out)
    [match] = printed["matches"]
    assert printed["verdict"] == "altered"
    assert match["text"] == "Ferries run every ten minutes."
    assert match["before"] == "“We will not pay for a toy,” she added.\n\n"
    assert match["after"] == " They have never been late."
    start = TOWN.index("Ferries")
    assert printed["diff"] == [
        {
            "op": "equal",
            "match": 0,
            "stored": "Ferries",
            "given": "Ferries",
            "start": start,
            "end": start + 7,
        },
        {
            "op": "replace",
            "match": 0,
            "stored": "run",
            "given": "sail",
            "start": start + 8,
            "end": start + 11,
        },
        {
            "op": "equal",
            "match": 0,
            "stored": "every ten minutes",
            "given": "every ten minutes",
            "start": start + 12,
            "end": start + 29,
        },
    ]
