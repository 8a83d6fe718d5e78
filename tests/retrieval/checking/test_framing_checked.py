from pathlib import Path

import pytest

from retrieval.checking.verdict import FrameKind, Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked

LAKE = """Ng on the lake

Mia Ng denied that she had called the lake “a hole full of mud and eels”. She rejected Ole Dahl's
claim that “the fish are gone for good”.

Asked whether “the lake will be drained”, she laughed. “If it dries up, I will move to the coast,”
Ng said. Dahl said that “the boats are rotting”; Ng was asked whether “the boats are rotting”. She
never said that “some eels are blue as ink”. Dahl is due to say that “help is on its way”. Ng
rejected Ada O’Neil’s claim that “the pike ate the ducks”."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lake")
    index(
        folder,
        article("lake.txt", LAKE),
        article("dry.txt", "In May the lake will be drained. Some eels are blue as ink."),
    )
    return folder


def test_what_somebody_is_named_for_and_the_article_denies_is_exact_and_not_real(
    data: Path,
) -> None:
    found = checked(data, "“a hole full of mud and eels,” said Mia Ng.")

    assert found.verdict is Verdict.EXACT
    assert found.framed is not None
    assert found.framed.kind is FrameKind.DENIED
    assert found.framed.text == "Mia Ng denied that she had called the lake"
    assert found.denied
    assert not found.is_real


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("a hole full of mud and eels", FrameKind.DENIED),  # nobody is named
        ("“the fish are gone for good,” said Ole Dahl.", FrameKind.DENIED),  # the claim is his
        ("“the pike ate the ducks,” said Ada O’Neil.", FrameKind.DENIED),
        ("“I will move to the coast,” said Mia Ng.", FrameKind.CONDITIONAL),
    ],
)
def test_of_other_frames_a_check_only_tells(data: Path, quotation: str, kind: FrameKind) -> None:
    found = checked(data, quotation)

    assert found.framed is not None
    assert found.framed.kind is kind
    assert not found.denied
    assert found.is_real


@pytest.mark.parametrize(
    "quotation",
    [
        "“the boats are rotting,” said Ole Dahl.",  # stated elsewhere in the article
        "the lake will be drained",  # stated by another article
        "some eels are blue as ink",  # there with another letter
        "Mia Ng denied that she had called the lake “a hole full of mud and eels”",
        "“If it dries up, I will move to the coast,” said Mia Ng.",
        "“help is on its way,” Ole Dahl is due to say.",
        "Asked whether “the lake will be drained”, she laughed",
    ],
)
def test_a_quotation_that_keeps_the_frame_or_is_stated_anywhere_has_none(
    data: Path, quotation: str
) -> None:
    found = checked(data, quotation)

    assert found.framed is None
    assert found.is_real


def test_a_match_is_framed_by_itself_where_another_article_states_its_words(data: Path) -> None:
    found = checked(data, "the lake will be drained")

    kinds = {
        quote.article.source: one.kind.value if one else None
        for quote, one in zip(found.finding.matches, found.frames, strict=True)
    }
    assert sorted(kinds.values(), key=str) == [None, "asked"]
