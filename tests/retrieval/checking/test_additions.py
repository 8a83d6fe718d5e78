"""What is set behind a quotation or into it, and who is named before it without any marks."""

from pathlib import Path

import pytest

from retrieval.checking.quotation import said_around
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

LIDO = """“We cannot afford to heat an empty pool,” said council leader Rhys Maddox.

Swimmer Jean Pugh was furious. “He might reopen it by Easter,” she said. “They promised us a roof
[laughs] and a slide. We stood beside them all year. Something was taken from my bag.”

The swimmers were not asked. The council's debts had grown.
"""
SAID = "“We cannot afford to heat an empty pool”"


@pytest.fixture(scope="module")
def lido(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lido")
    index(folder, article("lido.txt", LIDO, outlet="Valley Post"))
    return folder


@pytest.mark.parametrize(
    "behind",
    [
        "https://example.com/not-true/2024",
        "#Lido @valleypost",
        "~ Rhys Maddox",
        "Rhys Maddox",
        "\n\nRhys Maddox\nValley Post",
        "\nRhys Maddox, 3 May 2024",
        "- Rhys Maddox https://example.com/a",
    ],
)
def test_a_name_a_day_or_a_link_behind_a_quotation_is_no_part_of_it(
    lido: Path, behind: str
) -> None:
    found = checked(lido, f"{SAID} {behind}")

    assert found.verdict is Verdict.EXACT
    assert found.unnamed == ()
    assert said_around(found.finding.reading) == [behind.strip()]


def test_links_behind_a_quotation_without_marks_are_no_part_of_it(lido: Path) -> None:
    quotation = "We cannot afford to heat an empty pool"

    assert verdict(lido, f"{quotation} #lido https://example.com/a-b") is Verdict.EXACT
    assert verdict(lido, f"{quotation} in May #lido") is Verdict.ALTERED


def test_a_name_behind_a_quotation_is_who_is_said_to_have_spoken(lido: Path) -> None:
    assert checked(lido, f"{SAID} Jean Pugh").unnamed == ("Jean Pugh",)
    assert checked(lido, f"{SAID}\n\nJean Pugh").unnamed == ("Jean Pugh",)
    assert checked(lido, f"{SAID} Lies").unnamed == ("Lies",)
    assert not checked(lido, f"{SAID} Not True").is_real
    assert not checked(lido, f"{SAID} he swam").is_real


@pytest.mark.parametrize(
    ("quotation", "inserted"),
    [
        ("“He [Maddox] might reopen it by Easter,” said Pugh", "[Maddox]"),
        ("“He [Mr Maddox] might reopen it by Easter”", "[Mr Maddox]"),
        ("“They [the council] promised us a roof”", "[the council]"),
        ("“We stood beside them [the swimmers] all year”", "[the swimmers]"),
        ("“He might (sic) reopen it by Easter”", "(sic)"),
        ("“He might [my emphasis] reopen it by Easter”", "[my emphasis]"),
    ],
)
def test_what_is_put_into_a_quotation_in_brackets_is_shown_and_no_alteration(
    lido: Path, quotation: str, inserted: str
) -> None:
    found = checked(lido, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.unnamed == ()
    assert [given for _, _, given in changes(found)] == [inserted]
    assert found.finding.puts_in_brackets


def test_brackets_around_what_the_article_has_put_nothing_in(lido: Path) -> None:
    for quotation in ("“[H]e might reopen it by Easter”", "“[He] might reopen it by Easter”"):
        found = checked(lido, quotation)

        assert found.verdict is Verdict.TYPOGRAPHY
        assert not found.finding.puts_in_brackets


@pytest.mark.parametrize(
    "quotation",
    [
        "“[Maddox] might reopen it by Easter”",
        "“He might reopen it by [May]”",
        "“He might reopen [the pool] by Easter”",
        "“He might [not] reopen it by Easter”",
        "“He [never] might reopen it by Easter”",
        "“He might [illegally] reopen it by Easter”",
        "“He might reopen it [with our money] by Easter”",
        "“He [the liar] might reopen it by Easter”",
        "“He [Rees] might reopen it by Easter”",
        "“He [Maddox, the liar] might reopen it by Easter”",
        "“They promised us [the debts] a roof\n[laughs] and a slide”",
        "The [failed] council's debts had grown",
        "“He [at 40] might reopen it by Easter”",
        "“They promised us a roof and a slide”",
        "“We [the swimmers] stood beside them all year”",
        "“We [Pugh] stood beside them all year”",
        "“Something [a pool] was taken from my bag”",
        "“Something was taken from my [Pugh's] bag”",
    ],
)
def test_brackets_that_say_more_than_whom_a_pronoun_means_are_alterations(
    lido: Path, quotation: str
) -> None:
    assert verdict(lido, quotation) is Verdict.ALTERED


def test_brackets_that_the_article_has_are_its_words(lido: Path) -> None:
    assert verdict(lido, "They promised us a roof\n[laughs] and a slide") is Verdict.EXACT
    assert verdict(lido, f"{SAID} (emphasis added)") is Verdict.EXACT


@pytest.mark.parametrize(
    "before",
    [
        "Rhys Maddox was clear:",
        "Rhys Maddox went further:",
        "Maddox, who leads the council, disagreed:",
        "Maddox on the lido:",
    ],
)
def test_whoever_stands_before_a_colon_with_any_verb_is_said_to_speak(
    lido: Path, before: str
) -> None:
    assert verdict(lido, f"{before} We cannot afford to heat an empty pool") is Verdict.EXACT
    other = before.replace("Rhys Maddox", "Jean Pugh").replace("Maddox", "Pugh")
    assert checked(lido, f"{other} We cannot afford to heat an empty pool").unnamed


def test_a_verb_before_a_colon_that_denies_does_not_introduce(lido: Path) -> None:
    assert not checked(lido, "Maddox denied: We cannot afford to heat an empty pool").is_real
    assert not checked(lido, "Maddox joked: We cannot afford to heat an empty pool").is_real


def test_a_long_attribution_with_that_may_have_more_words_than_the_quotation(lido: Path) -> None:
    place = "told the people outside the hall that"
    quotation = f"Jean Pugh {place} “he might reopen it by Easter”"

    assert verdict(lido, quotation) is Verdict.TYPOGRAPHY
    assert not checked(lido, quotation).finding.alone
    assert checked(lido, quotation.replace("Jean Pugh", "Ada Lowe")).unnamed == ("Ada Lowe",)
    assert checked(lido, f"Jean Pugh {place} cars “might reopen it by Easter” or so").finding.alone


def test_a_remark_that_the_article_itself_prints_is_part_of_its_words(tmp_path: Path) -> None:
    sentence = "The council will buy eleven [sic] ferries for the river."
    index(tmp_path, article("ferries.txt", sentence))

    assert verdict(tmp_path, sentence) is Verdict.EXACT
