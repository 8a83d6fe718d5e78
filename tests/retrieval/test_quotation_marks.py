from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from retrieval.quotation_marks import parted, quotations
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, verdict

BATHS = (
    "'I grew up in that library,' Speke said. 'I won't be the one who shuts its doors.'\n\n"
    "'I don't think that the members' vote was legal,' said Gus Anstey, who chairs the club."
)


def quoted(text: str) -> list[str]:
    inside, _ = parted(text)
    return [text[one.start : one.end] for one in inside]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("‘We will,’ Rowe said, ‘strike.’", ["We will,", "strike."]),
        ("'It is mad,' said Ng.", ["It is mad,"]),
        ("'It is mad', said Ng.", ["It is mad"]),
        ("Ng said: 'It's Tom's.'", ["It's Tom's."]),
        ("'I don't like the dogs' owners,' he said.", ["I don't like the dogs' owners,"]),
        ("'We love the boys' was what she wrote.", ["We love the boys"]),
        ("'Get 'em out,' he said.", ["Get 'em out,"]),
        ("'It was the '90s,' he said.", ["It was the '90s,"]),
        ("'Joan said, \"Go,\" and left,' he said", ["Joan said, ", "Go,", " and left,"]),
        ("'I am off.\n\n'I am back,' she said.", ["I am off.\n\n", "I am back,"]),
    ],
)
def test_single_marks_are_quotation_marks_where_there_are_no_double_ones(
    text: str, said: list[str]
) -> None:
    assert quoted(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "The members' vote was the kids' idea",
        "It's rock 'n' roll",
        "He is 6' tall and 5' wide",
        "'Tis the season’s end",
        "'sick of the members' vote and the chairs' plan",
        "'It is 'very' odd,' he said",
        "Library is safe' says council leader",
    ],
)
def test_an_apostrophe_is_no_quotation_mark_nor_one_that_may_be(text: str) -> None:
    assert quoted(text) == []


def test_single_marks_beside_or_within_double_ones_are_no_quotation_of_their_own() -> None:
    assert quoted("the ‘so-called’ expert said “it works”") == ["it works"]
    assert quoted("“He said, ‘Go,’ and left,” she said") == ["He said, ‘Go,’ and left,"]


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ("“My father said, ‘No.’ I left,” she said.", ["My father said, ‘No.’ I left,", "No."]),
        ("'He said, \"Go,\" and left,' she said.", ['He said, "Go," and left,', "Go,"]),
        ("‘It was the members’ vote,’ she said.", ["It was the members’ vote,"]),
        ("'We love the boys' was what she wrote.", ["We love the boys"]),
        (
            "“He was 'one of the boys' to us,” she said.",
            ["He was 'one of the boys' to us,", "one of the boys"],
        ),
        ("'sick of the members' vote and the chairs' plan", []),
        ("„Das ist „gut“ so“, sagte er.", ["Das ist „gut“ so", "gut"]),
        ("«Il a dit “non”», dit-elle.", ["Il a dit “non”", "non"]),
        ("“We will stay.", ["We will stay."]),  # the next paragraph goes on with it
        ("‘We will stay.", ["We will stay."]),
        ("She is 5' tall and 'odd", []),
        ("'Tis the season, and it's the '90s again.", []),
        ("‘Cos I said so.", []),
    ],
)
def test_a_quotation_within_another_is_one_of_its_own(paragraph: str, said: list[str]) -> None:
    assert [paragraph[one.start : one.end] for one in quotations(paragraph)] == said


def test_a_quotation_in_single_marks_is_judged_without_its_attribution(tmp_path: Path) -> None:
    index(tmp_path, article("baths.txt", BATHS), article("toy.txt", "“We will not pay,” she said."))

    assert verdict(tmp_path, "‘I grew up in that library,’ said Joan Speke.") is Verdict.EXACT
    assert verdict(tmp_path, "'We will not pay', said the mayor.") is Verdict.EXACT
    assert verdict(tmp_path, "‘We will,’ she told us, ‘not pay.’") is Verdict.TYPOGRAPHY
    assert verdict(tmp_path, "‘We will never pay,’ she said.") is Verdict.ALTERED
    assert not checked(tmp_path, "‘We will not pay,’ she never said.").is_real


def test_an_article_in_single_marks_tells_who_speaks_and_what_may_be_left_out(
    tmp_path: Path,
) -> None:
    index(tmp_path, article("baths.txt", BATHS))
    joined = "“I grew up in that library … I won’t be the one who shuts its doors”"

    assert checked(tmp_path, joined).finding.omits
    assert checked(tmp_path, "“I grew up in that library,” said Anstey.").unnamed == ("Anstey",)
    assert checked(tmp_path, "“I grew up in that library,” said Speke.").unnamed == ()
