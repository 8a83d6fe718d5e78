from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

FAIR = """“The baker,” said Joss, “is a thief and a liar.” “The fair will not move. Unless it
rains, we shall dance,” Inga Dahl added.

“No, more stalls are welcome,” the warden said. “No, we have no plan.” The no-smoking tent stands.

“You think that the fair is over?” Dahl asked. “Are the swings safe?” said Joss. It was late, at
last. Is rain due? Nobody knows, Mr. Moe told us in St. Olaf, and the band said so."""


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fair")
    index(folder, article("fair.txt", FAIR))
    return folder


@pytest.mark.parametrize(
    "quotation",
    [
        "The baker said Joss is a thief and a liar",
        "the baker said joss is a thief and a liar",
        "The baker said: “Joss is a thief and a liar.”",
        "The baker, said Joss is a thief",
        "The baker, “said Joss,” is a thief",
    ],
)
def test_a_quotation_may_not_change_who_speaks_by_its_marks(fair: Path, quotation: str) -> None:
    assert not checked(fair, quotation).is_real


def test_marks_that_only_the_quotation_has_may_not_make_a_speaker(tmp_path: Path) -> None:
    index(tmp_path, article("one.txt", "The clerk says the judge is a cheat and a fool."))

    assert verdict(tmp_path, "“The clerk,” says the judge, “is a cheat”") is Verdict.ALTERED
    assert verdict(tmp_path, "The clerk says “the judge is a cheat”") is Verdict.TYPOGRAPHY


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("The fair will not move unless it rains", ("move. Unless", "move unless")),
        ("Is rain due nobody knows", ("due? Nobody", "due nobody")),
        ("No more stalls are welcome", ("No,", "No")),
        ("We have no. Plan", ("no plan", "no. Plan")),
        ("and the band. Said so", ("band said", "band. Said")),
    ],
    ids=lambda value: str(value)[:20],
)
def test_words_of_two_sentences_are_not_read_as_one_nor_one_as_two(
    fair: Path, quotation: str, change: tuple[str, str]
) -> None:
    found = checked(fair, quotation)

    assert found.verdict is Verdict.ALTERED
    assert change in [one[1:] for one in changes(found)]


@pytest.mark.parametrize(
    "quotation",
    [
        '"The baker," said Joss, "is a thief and a liar."',
        "“The baker” said Joss “is a thief",
        "The baker, said Joss, is a thief",
        "The fair will not move; unless it rains, we",
        "The fair will not move Unless it rains, we",
        "THE FAIR WILL NOT MOVE UNLESS IT RAINS, WE",
        "No – more stalls are welcome",
        "No we have no plan",
        "The no smoking tent stands",
        "It was late at last",
        "Mr Moe told us in St Olaf",
        "Mr moe told us in St olaf",
        "at last is rain due? nobody knows, mr moe",
        "It was late, at last, is rain due? nobody knows, mr moe",
        "a liar.”\n\n“The fair will not move",
    ],
)
def test_other_marks_and_a_comma_more_or_less_are_typography(fair: Path, quotation: str) -> None:
    assert verdict(fair, quotation) is Verdict.TYPOGRAPHY


@pytest.mark.parametrize(
    "quotation",
    [
        "“You think that the fair is over,” Dahl said.",
        "You think that the fair is over.",
        "“You think that the fair is over” — Inga Dahl",
        "“the fair is over,” said Dahl",
        "“You think that the fair is over,” said Dahl. “Are the swings safe?”",
    ],
)
def test_a_question_may_not_be_told_as_a_statement(fair: Path, quotation: str) -> None:
    assert not checked(fair, quotation).is_real


@pytest.mark.parametrize(
    "quotation",
    [
        "“You think that the fair is over?” said Dahl.",
        "You think that the fair is over",
        "“You think that the fair is over …”",
        "“You think that the fair is over,” Dahl asked.",
        "Dahl wondered: “You think that the fair is over.”",
        "Did Dahl say “You think that the fair is over”?",
        "“Are the swings safe,” said Joss.",
        "Are the swings safe.",
    ],
)
def test_a_question_may_lose_its_mark_where_its_words_or_those_around_them_ask(
    fair: Path, quotation: str
) -> None:
    assert checked(fair, quotation).is_real


def test_a_mark_behind_a_closed_quotation_asks_more_than_that(tmp_path: Path) -> None:
    index(tmp_path, article("one.txt", "Did she say that “the dam will hold”? Nobody knows."))

    assert verdict(tmp_path, "She said: “the dam will hold.”") is not Verdict.ALTERED


def test_another_mark_at_the_end_is_shown(fair: Path) -> None:
    stated, asked = "You think that the fair is over.", "It was late, at last?"

    assert [one[1:] for one in changes(checked(fair, stated))] == [("over?”", "over.")]
    assert [one[1:] for one in changes(checked(fair, asked))] == [("last.", "last?")]


def test_a_hyphen_counts_where_the_word_is_another_without_it(tmp_path: Path) -> None:
    text = "Moe has re-signed for the club. The co-op sells eggs. Joss will re-launch the show."
    other = article("two.txt", "If we lose, I will resign at once.")
    index(tmp_path, article("one.txt", text), other)

    assert verdict(tmp_path, "Moe has resigned for the club") is Verdict.ALTERED
    assert verdict(tmp_path, "If we lose, I will re-sign at once") is Verdict.ALTERED
    assert verdict(tmp_path, "The coop sells eggs") is Verdict.ALTERED
    assert verdict(tmp_path, "Moe has re\u2011signed for the club") is Verdict.TYPOGRAPHY
    assert verdict(tmp_path, "Joss will relaunch the show") is Verdict.TYPOGRAPHY
    assert verdict(tmp_path, "If we lose, I will re\u00adsign at once") is Verdict.TYPOGRAPHY
