from pathlib import Path

import pytest

from retrieval.checking.alignment import Op
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

TRIAL = """“The dam,” said Joss, “is old and full of holes.” “I took no bribe,” Moe told the jury.
“I signed what lay before me.”

“No offer was made,” she said, “and none was taken.” “No,” said Moe, “more guests are coming.”

“We will not rest,” said Inga. “Until they come home, we march.”

“Rome is fair,” said Ada. “Paris is dull,” said Berg.

“The sea is warm today.” Berg said: “The hills are cold today.”

“The tax,” Lowe denied saying, “is a theft.” “I hate the sea,” he said, mocking Berg.
“I love hills.”"""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trial")
    index(folder, article("trial.txt", TRIAL, outlet="Town Crier"))
    return folder


@pytest.mark.parametrize(
    ("quotation", "left_out"),
    [
        ("“The dam is old and full of holes,” said Joss.", "said Joss"),
        ("Joss: “The dam is old and full of holes”", "said Joss"),
        ("“I took no bribe. I signed what lay before me,” said Moe.", "Moe told the jury"),
        ("“No offer was made, and none was taken.”", "she said"),
        ("“No, more guests are coming,” said Moe.", "said Moe"),
        ("“We will not rest. Until they come home, we march.”", "said Inga"),
    ],
)
def test_who_speaks_may_be_told_elsewhere_than_in_the_article(
    trial: Path, quotation: str, left_out: str
) -> None:
    found = checked(trial, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert (Op.DELETE, left_out, "") in changes(found)
    assert not found.finding.omits
    assert verdict(trial, quotation, "Echo") is Verdict.OTHER_OUTLET


def test_who_speaks_to_a_jury_is_left_out_by_an_ellipsis_too(trial: Path) -> None:
    quotation = "“I took no bribe … I signed what lay before me,” said Moe."

    assert checked(trial, quotation).finding.omits


@pytest.mark.parametrize(
    "quotation",
    [
        "No more guests are coming",
        "We will not rest until they come home",
        "“Rome is fair. Paris is dull,” said Ada.",
        "“The sea is warm today. The hills are cold today,” said Berg.",
        "“The dam is old and full of holes. I took no bribe,” said Moe.",
        "“The tax is a theft,” said Lowe.",
        "“I hate the sea. I love hills.”",
    ],
)
def test_words_of_two_speakers_or_sentences_are_not_one_speech(trial: Path, quotation: str) -> None:
    assert not checked(trial, quotation).is_real


def test_the_letters_of_a_quotation_are_found_behind_where_they_begin_within_a_word(
    tmp_path: Path,
) -> None:
    text = "Anothering up of the plan came. The ring-up of the plan failed."
    index(tmp_path, article("plan.txt", text))

    found = checked(tmp_path, "the ringup of the plan")

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.finding.matches[0].text == "The ring-up of the plan"
