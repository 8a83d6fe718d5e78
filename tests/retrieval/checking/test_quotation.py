from pathlib import Path

import pytest

from config.errors import PullquoteError
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, index_town, verdict


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return index_town(tmp_path_factory.mktemp("town"))


@pytest.mark.parametrize(
    "quotation",
    [
        "“We will”, not, she added, “pay for a toy”",
        "“We will not pay,” the mayor said she doubts, “for a toy”",
        "“We will not pay for a toy,” and nobody was told",
        "Ferries run every ten minutes. - But one sank and two men drowned",
        "Ferries run every ten minutes. — Three captains have resigned over this",
        "“We will not pay for a toy,” she never said.",
        "It is false that “We will not pay for a toy”",
        "If only she had said: “We will not pay for a toy”",
        "„We will not pay for a toy“, hat sie nie gesagt",
        "The bridge “would cost $40,000” and ferries sink every ten minutes",
        "Lowe disputed that “We will not pay for a toy”",
        "Lowe rejects the claim that “We will not pay for a toy”",
        "Lowe was asked whether “We will not pay for a toy”",
        "Lowe hoped that “We will not pay for a toy”",
        "Lowe predicted: “We will not pay for a toy”",
        "It is a myth that “We will not pay for a toy”",
        "A parody account of Lowe said “We will not pay for a toy”",
        "Lowe failed to say “We will not pay for a toy”",
        "Lowe is rumoured to have said “We will not pay for a toy”",
        "“We will not pay for a toy,” Lowe lied.",
        "“We will not pay for a toy,” Lowe joked.",
        "“We will not pay for a toy,” said Lowe, who later retracted it.",
        "“We will not pay for a toy,” Lowe said, before taking it back.",
        "“We will not pay for a toy,” a claim that Lowe dismissed",
        "“We will not pay for a toy” (satire)",
        "“We will not pay for a toy.” — Lowe, debunked",
        "We will not pay for a toy. — Lowe, debunked",
        "Lowe jumped as “We will not pay for a toy”",
    ],
)
def test_what_does_more_than_name_the_speaker_is_no_attribution(data: Path, quotation: str) -> None:
    assert not checked(data, quotation).is_real


def test_a_real_piece_does_not_vouch_for_what_is_claimed_around_it(data: Path) -> None:
    quotation = "The mayor, who says that she will pay for ferries: We will not pay for a toy"

    assert verdict(data, quotation) is not Verdict.EXACT
    assert verdict(data, "They said that cars “will not pay for” anything at all") is Verdict.ABSENT


@pytest.mark.parametrize(
    "quotation",
    [
        "“We will not pay for a toy,” she boasted.",
        "“We will not pay for a toy,” he said.",
        "“We will not pay for a toy,” Mayor Ada Lowe added.",
        "“We will not pay for a toy,” she told reporters on Sunday.",
        "As Ada Lowe put it, “We will not pay for a toy”",
        "The mayor, who has led the town since 2011, was blunt: “We will not pay for a toy”",
        '"We will not pay for a toy" — a town spokeswoman',
        "„We will not pay for a toy“, sagte Lowe",
        "Fact check: “We will not pay for a toy”",
        "Nobody ever said that: “We will not pay for a toy”",
        "“We will not pay for a toy,” said actor Bob Hope, who withdrew the film.",
        "Asked if she would pay, Lowe said: “We will not pay for a toy”",
        "“We will not pay for a toy,” said the alleged thief, the head of a failed bank.",
    ],
)
def test_what_is_in_quotation_marks_is_judged_alone_however_it_is_attributed(
    data: Path, quotation: str
) -> None:
    assert verdict(data, quotation) is Verdict.EXACT


def test_quotation_marks_within_a_quotation_are_no_quotation_of_their_own(data: Path) -> None:
    assert verdict(data, "Ferries “run” every ten minutes") is Verdict.TYPOGRAPHY
    assert verdict(data, "The “bridge” would cost $90,000") is Verdict.ALTERED
    assert verdict(data, '"We will "not" pay for a toy," said Lowe') is Verdict.TYPOGRAPHY


def test_a_figure_a_not_or_a_sign_beside_what_is_quoted_may_not_be_altered(tmp_path: Path) -> None:
    text = (
        "Lead-free paint is sold here. “We asked for it long ago,” said Ada Lowe, 71, of Elm Road. "
        "“It was a good year for paint,” the treasurer would not say on Monday."
    )
    index(tmp_path, article("paint.txt", text))
    asked, good = "“We asked for it long ago,”", "“It was a good year for paint,”"

    assert verdict(tmp_path, f"{asked} said Ada Lowe of Elm House.") is Verdict.EXACT
    assert verdict(tmp_path, f"{asked} said Ada Lowe, 17, of Elm Road.") is Verdict.ALTERED
    assert verdict(tmp_path, f"{good} the treasurer would say on Monday.") is Verdict.ALTERED
    assert verdict(tmp_path, f"free paint is sold here. {asked}") is Verdict.ALTERED


@pytest.mark.parametrize(
    "quotation",
    ["", "…", "two words", "“Ferries run”", "“Every ten,” said Ada Lowe", "Lowe said: “A toy”"],
)
def test_fewer_than_three_words_cannot_be_checked(data: Path, quotation: str) -> None:
    with pytest.raises(PullquoteError, match="at least 3 words"):
        checked(data, quotation)


def test_fewer_words_in_quotation_marks_can_be_checked_with_those_around_them(data: Path) -> None:
    assert verdict(data, "a toy,” she added.") is Verdict.EXACT


def test_a_page_long_quotation_is_refused_with_the_limit(data: Path) -> None:
    with pytest.raises(PullquoteError, match="up to 5,000"):
        checked(data, "word " * 1_001)
