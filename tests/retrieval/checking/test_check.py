from pathlib import Path

import pytest

from retrieval.checking.alignment import Op
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import TOWN, changes, checked, index_town, verdict


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return index_town(tmp_path_factory.mktemp("town"))


def test_an_exact_quotation_is_shown_where_it_stands(data: Path) -> None:
    found = checked(data, "Ferries run every ten minutes.")

    [quote] = found.finding.matches
    assert found.verdict is Verdict.EXACT
    assert quote.text == "Ferries run every ten minutes."
    assert quote.article.outlet == "Town Crier"
    assert quote.span.start == TOWN.index("Ferries")
    assert found.finding.differences == ()


def test_every_article_that_has_it_is_shown(data: Path) -> None:
    found = checked(data, "The council put off its vote on the bridge until March.")

    assert {quote.article.outlet for quote in found.finding.matches} == {"Town Crier", "Echo"}


@pytest.mark.parametrize(
    "quotation",
    [
        "every ten minutes",
        "would cost $40,000, the mayor",
        "until March. The bridge would cost",
        "she added.\n\nFerries run",
        "Council delays the bridge vote",
        "“We will not pay for a toy,”",
        '"We will not pay for a toy"',
        '"We will not pay for a toy," the mayor said.',
        "She told the Crier: “We will not pay for a toy.”",
        "We will not pay for a toy. — The Mayor",
        "“We will not pay for a toy,” said a man who gave no name.",
    ],
    ids=lambda quotation: quotation[:20],
)
def test_a_part_counts_as_exact_and_so_do_marks_and_attributions_around_it(
    data: Path, quotation: str
) -> None:
    assert verdict(data, quotation) is Verdict.EXACT


@pytest.mark.parametrize(
    "quotation",
    [
        "ferries RUN every ten minutes",
        "Ferries  run\u00a0every ten\nminutes",
        "Fer\u200bries run every ten min\u00adutes",
        "Fer-\nries run every ten min-\nutes",
        "[f]erries run every [...] ten minutes",
        "Ferries run ... every ten minutes",
        "Ferries run every ten-minutes",
        "Ferries run-every ten minutes",
        "> Ferries run every\n> ten minutes",
        '"We will not pay for a toy" – she added',
        "the bridge vote The council put off its vote",
        "The council put off its vote on the bridge until March?",
    ],
    ids=lambda quotation: quotation[:20],
)
def test_the_same_words_written_otherwise_differ_in_typography(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.TYPOGRAPHY


def test_what_is_written_otherwise_is_shown(data: Path) -> None:
    found = checked(data, 'said. "We will not pay')

    assert changes(found) == [(Op.REPLACE, "“We", '"We')]


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("The bridge would cost $90,000, the mayor said.", (Op.REPLACE, "40,000", "90,000")),
        ("The bridge would cost $40.000, the mayor said.", (Op.REPLACE, "40,000", "40.000")),
        ("The bridge would cost ₹40,000, the mayor said.", (Op.REPLACE, "$", "₹")),
        ("We will pay for a toy,", (Op.DELETE, "not", "")),
        ("They have been late.", (Op.DELETE, "never", "")),
        ("Ferries run every ten long minutes.", (Op.INSERT, "", "long")),
        ("Yesterday Ferries run every ten minutes.", (Op.INSERT, "", "Yesterday")),
        ("Ferries sail every ten minutes.", (Op.REPLACE, "run", "sail")),
        ("would cost $41,000", (Op.REPLACE, "40,000", "41,000")),
    ],
    ids=lambda value: str(value)[:30],
)
def test_an_altered_quotation_is_compared_word_by_word(
    data: Path, quotation: str, change: tuple[Op, str, str]
) -> None:
    found = checked(data, quotation)

    assert found.verdict is Verdict.ALTERED
    assert changes(found) == [change]


def test_what_is_added_to_quoted_words_is_no_change_of_who_says_them(data: Path) -> None:
    added = checked(data, "“We will not pay for a toy either”")

    assert changes(added) == [(Op.INSERT, "", "either")]


def test_an_altered_quotation_is_shown_with_the_whole_sentence(data: Path) -> None:
    found = checked(data, "Ferries sail every ten")

    [quote] = found.finding.matches
    assert quote.text == "Ferries run every ten minutes."
    assert (
        quote.article.text[quote.answering.start : quote.answering.end] == "Ferries run every ten"
    )
    assert quote.confidence == 0.75


@pytest.mark.parametrize("joint", [" ", " ... ", "… ", " [...] ", ". "])
def test_two_places_joined_are_both_shown(data: Path, joint: str) -> None:
    found = checked(data, f"We will not pay for a toy{joint}They have never been late")

    assert found.verdict is Verdict.SPLICED
    assert [quote.text for quote in found.finding.matches] == [
        "“We will not pay for a toy,” she added.",
        "They have never been late.",
    ]


def test_three_places_joined_are_all_shown(data: Path) -> None:
    found = checked(data, "put off its vote ... would cost $40,000 ... have never been late")

    assert found.verdict is Verdict.SPLICED
    assert len(found.finding.matches) == 3
    assert changes(found) == []


def test_what_is_left_out_of_a_sentence_is_shown_also_where_an_omission_is_marked(
    data: Path,
) -> None:
    silent = checked(data, "The council put its vote on the bridge")
    marked = checked(data, "We will ... pay for a toy")

    assert silent.verdict is marked.verdict is Verdict.ALTERED
    assert changes(silent) == [(Op.DELETE, "off", "")]
    assert changes(marked) == [(Op.DELETE, "not", "")]


def test_a_real_quotation_of_another_outlet_says_whose_it_is(data: Path) -> None:
    found = checked(data, "Ferries run every ten minutes.", "echo")

    assert found.verdict is Verdict.OTHER_OUTLET
    assert found.finding.matches[0].article.outlet == "Town Crier"
    assert verdict(data, "put off its vote on the bridge", "echo") is Verdict.EXACT
    assert verdict(data, "Ferries RUN every ten minutes", "Echo") is Verdict.OTHER_OUTLET
    assert verdict(data, "Ferries run every ten min-utes", "Echo") is Verdict.OTHER_OUTLET


def test_an_altered_quotation_is_compared_with_the_outlet_it_is_said_to_be_from(data: Path) -> None:
    found = checked(data, "The council put off its vote on the bridge until May.", "Echo")

    assert found.verdict is Verdict.ALTERED
    assert found.finding.matches[0].article.outlet == "Echo"


def test_a_quotation_of_countless_snippets_is_not_explained(data: Path) -> None:
    snippets = ("off its vote", "ten minutes they", "would cost $40,000", "every ten minutes")

    assert verdict(data, " … ".join(snippets * 60)) is Verdict.ABSENT


@pytest.mark.parametrize(
    "quotation",
    [
        "The mayor will resign before the end of the year",
        "ten minutes late the bridge ferries toy council",
        "xylophones everywhere today",
    ],
)
def test_what_nobody_wrote_is_absent(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.ABSENT
    assert checked(data, quotation).finding.matches == ()


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("This was a leak, not a burglary", Verdict.ALTERED),
        ("It was a leak and surely no burglary", Verdict.ABSENT),
        ("It was not a clerk who spoke this", Verdict.ABSENT),
    ],
)
def test_a_sentence_turned_round_with_its_own_words_is_altered(
    tmp_path: Path, quotation: str, expected: Verdict
) -> None:
    text = "Vault\n\nThe clerk spoke. “This was not a leak, this was a burglary,” she said."
    index(tmp_path, article("vault.txt", text))

    assert verdict(tmp_path, quotation) is expected


def test_a_word_cut_short_is_altered(data: Path) -> None:
    assert verdict(data, "Ferries run every ten minu") is Verdict.ALTERED
    assert verdict(data, "would cost $40") is Verdict.ALTERED


def test_an_article_whose_text_is_not_as_it_was_stored_vouches_for_nothing(tmp_path: Path) -> None:
    index(tmp_path, article("town.txt", TOWN))
    import sqlite3

    checked(tmp_path, "every ten minutes")
    with sqlite3.connect(tmp_path / "coverage.db") as db:
        db.execute("UPDATE versions SET text = replace(text, 'Ferries', 'Wherries')")

    assert verdict(tmp_path, "Ferries run every ten minutes") is Verdict.ABSENT


def test_an_outlet_is_the_same_with_and_without_the(tmp_path: Path) -> None:
    words = "the heron stood on the jetty"
    index(tmp_path, article("a.txt", f"A\n\nAt dawn, {words}.", outlet="The Harbour Post"))

    for outlet in ("The Harbour Post", "Harbour Post", "harbour post", "the harbour post"):
        one = checked(tmp_path, words, outlet)
        assert (one.verdict, one.outlet_known) == (Verdict.EXACT, True)
    assert checked(tmp_path, words, "Sunday Post").verdict is Verdict.OTHER_OUTLET


def test_of_two_outlets_that_differ_by_the_alone_the_one_that_is_named_is_meant(
    tmp_path: Path,
) -> None:
    index(
        tmp_path,
        article("a.txt", "A\n\nAt dawn, the heron stood on the jetty.", outlet="The Post"),
        article("b.txt", "B\n\nNobody saw any heron there.", outlet="Post"),
    )

    assert checked(tmp_path, "the heron stood on the jetty", "The Post").verdict is Verdict.EXACT
    assert checked(tmp_path, "the heron stood on the jetty", "Post").verdict is Verdict.OTHER_OUTLET


def test_an_apposition_left_out_is_no_name_changed_for_another(tmp_path: Path) -> None:
    text = "Asa Lund, head of Halden Rail, will run the two firms from May."
    index(tmp_path, article("rail.txt", text, outlet="Town Crier"))

    found = checked(tmp_path, "Asa Lund will run the two firms from May")

    assert changes(found) == [(Op.DELETE, "head of Halden Rail", "")]


def test_a_name_that_is_changed_is_told_as_changed(tmp_path: Path) -> None:
    text = "Asa Lund, head of Halden Rail, will run the two firms from May."
    index(tmp_path, article("rail.txt", text, outlet="Town Crier"))

    found = checked(tmp_path, "Kim Berg, head of Halden Rail, will run the two firms from May")

    assert changes(found) == [(Op.REPLACE, "Asa Lund", "Kim Berg")]
