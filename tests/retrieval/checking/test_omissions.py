from pathlib import Path

import pytest

from retrieval.checking.alignment import Op
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

SPEECH = (
    "“We take the privacy of our patients seriously, and we deeply regret the worry,” Ada Lowe "
    "said in a statement. “The letters, which went out in May, were late again.”\n\n"
    "The council voted by seven to four on Thursday to close the library. It will open a smaller "
    "one in the old bank. Mayor Gwen Tallis voted in favour. Treasurer Dov Lindgren voted against. "
    "“I love cats and hate dogs,” said Ng. “I feed them,” said Soto. The mill may be sold for $4m "
    "if the bank agrees, the mayor said. Pym denied taking money from a builder. The plan is seen "
    "as the best. It cost $3m last year and $9m this year."
)


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("speech")
    index(folder, article("speech.txt", SPEECH, outlet="Town Crier"))
    return folder


@pytest.mark.parametrize(
    ("quotation", "left_out"),
    [
        ("the privacy of our patients seriously ... we deeply regret the worry", "and"),
        ("“We deeply regret the worry … The letters, which”", "Ada Lowe said in a statement"),
        ("“we deeply regret the worry,” she said. “The letters”", "Ada Lowe said in a statement"),
        ("The letters ... were late again", "which went out in May"),
    ],
)
def test_what_an_ellipsis_leaves_out_honestly_is_shown_and_no_alteration(
    speech: Path, quotation: str, left_out: str
) -> None:
    found = checked(speech, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.finding.omits
    assert (Op.DELETE, left_out, "") in changes(found)
    assert verdict(speech, quotation, "Echo") is Verdict.OTHER_OUTLET


@pytest.mark.parametrize(
    "quotation",
    [
        "The mill may be sold for $4m ... the mayor said",
        "Pym ... taking money from a builder",
        "Mayor Gwen Tallis ... voted against",
        "Mayor Gwen Tallis voted in favour ... voted against",
        "I love ... dogs said Ng",
        "I love cats ... I feed them",
        "The plan is ... the best",
        "It cost ... $9m this year",
        "seriously, and we deeply regret ... The council voted by seven",
        "we deeply regret … the privacy of our patients",
        "We take the privacy […] seriously, and we deeply regret",
        "we deeply regret ... The letters, which went out in May",
        "The council voted ... to close the library",
        "voted by seven to four ... It will open a smaller one",
    ],
)
def test_an_ellipsis_does_not_excuse_what_turns_or_joins_what_was_said(
    speech: Path, quotation: str
) -> None:
    assert not checked(speech, quotation).is_real


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The police arrested a friend of the mayor at the port.", "police arrested ... the mayor"),
        ("They voted for a repeal of the law on schools.", "They voted for ... the law on schools"),
        ("The drug cured cancer in mice in all trials.", "drug cured cancer ... in all trials"),
        ("The bank predicted an end to the boom.", "The bank predicted ... the boom"),
        ("The mayor, critics say, stole the money.", "The mayor ... stole the money"),
        ("The mayor, a former judge, stole it all.", "The mayor ... stole it all"),
        ("The mayor, in a dream of the poet, stole it.", "The mayor ... stole it"),
        ("The mayor, it was a lie, stole the money.", "The mayor ... stole the money"),
        ("The tax fell. The judge met a thief. He was jailed.", "The tax fell ... He was jailed"),
        ("“I said to him: you are a fool, and he laughed.”", "I said to him ... he laughed"),
        (
            "“The law must go,” said Ode; for Berg “peace is near”.",
            "The law must go ... peace is near",
        ),
        (
            "“The law must go,” said Ode. “Peace is near,” it said.",
            "The law must go ... Peace is near",
        ),
        (
            "“The law must go,” Ode said, mocking Berg. “Peace is near.”",
            "“The law must go,” Ode said. “Peace is near.”",
        ),
    ],
)
def test_only_an_aside_or_who_says_it_may_be_left_out_within_a_sentence(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert verdict(tmp_path, quotation) in (Verdict.ALTERED, Verdict.SPLICED, Verdict.ABSENT)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The plan — a bold plan — is ready to go.", "The plan ... is ready to go"),
        ("The plan (see the map) is ready to go.", "The plan ... is ready to go"),
        (
            "“The law must go,” said Nils Berg, the union's chief, “in May.”",
            "law must go ... in May",
        ),
        ("“The law must go,” the general said. “Peace is near.”", "law must go ... Peace is near"),
        (
            "The tax fell. It rained all day. The park was shut.",
            "The tax fell ... The park was shut",
        ),
    ],
)
def test_an_aside_who_says_it_or_a_whole_sentence_may_be_left_out(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert checked(tmp_path, quotation).finding.omits


NOTICE = """The pill is, in rats, a sure remedy. The deal was (on paper) a good one. The guest was,
by his own account, fast asleep. The thief, the court heard, fled to Rome. The team is, a year on,
the best here. I did it, in part, for love. The cure, in rats, works well. The tea is, the top
of the cup, too sweet.

The barn, its roof gone, burned down. My aunt, who sings, was not hurt. The crew, including the
cook, was saved. We will, of course, pay it back. The chief (laughs) has no plan. The club, a
home for sailors, is shut. The vote was held, last week, in a tent."""


@pytest.mark.parametrize(
    "quotation",
    [
        "The pill is … a sure remedy",
        "The deal was ... a good one",
        "The guest was … fast asleep",
        "The thief … fled to Rome",
        "The team is … the best here",
        "I did it … for love",
        "The cure … works well",
        "The tea is … too sweet",
    ],
)
def test_what_says_how_far_a_sentence_holds_may_not_be_left_out(
    tmp_path: Path, quotation: str
) -> None:
    index(tmp_path, article("notice.txt", NOTICE))

    assert not checked(tmp_path, quotation).is_real


@pytest.mark.parametrize(
    "quotation",
    [
        "The barn … burned down",
        "My aunt … was not hurt",
        "The crew … was saved",
        "We will … pay it back",
        "The chief … has no plan",
        "The club … is shut",
        "The vote was held … in a tent",
    ],
)
def test_what_tells_more_of_a_noun_may_be_left_out_also_of_a_short_sentence(
    tmp_path: Path, quotation: str
) -> None:
    index(tmp_path, article("notice.txt", NOTICE))

    assert checked(tmp_path, quotation).finding.omits
