"""Who speaks in an interview: under a question that is set apart, and under a label."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.index.made_up import article, index
from tests.retrieval.checking.checks import unnamed

INTRODUCTION = "Mayor Greta Holm has run Elm Bay for ten years. Her office looks out on the ferry."
ASKED = (
    (
        "Will you step down?",
        "I will not leave before the dam is mended.\n\nNobody has asked me to.",
    ),
    ("Who built the wall?", "A firm from Hale, and it never sent us a bill. Nils Berg signed it."),
    ("The harbour says that you were warned.", "They sent a postcard. I have it on my desk."),
    ("And your salary?", "My husband asks that, too. He said that it was a scandal."),
)


def _interview(mark: str = "**", head: str = INTRODUCTION) -> str:
    turns = (f"{mark}{asked}{mark}\n\n{answer}" for asked, answer in ASKED)
    return "\n\n".join(("A talk in the rain", head, *turns))


def _put(folder: Path, text: str, title: str = "A talk in the rain") -> None:
    one = replace(article("talk.md", text, outlet="The Harbour Post"), byline="Tom Benning")
    index(folder, replace(one, title=title))


def _is_of(data: Path, words: str, speaker: str) -> bool:
    return unnamed(data, f"{speaker}: “{words}”") == []


@pytest.mark.parametrize("mark", ["**", "__", "*", ""], ids=["bold", "lines", "italics", "none"])
@pytest.mark.parametrize(
    "words",
    [
        "I will not leave before the dam is mended",
        "Nobody has asked me to",
        "it never sent us a bill",
        "They sent a postcard",
    ],
)
def test_what_answers_a_question_set_apart_is_said_by_who_is_interviewed(
    tmp_path: Path, mark: str, words: str
) -> None:
    asked = _interview(mark).replace("The harbour says that you were warned.", "Were you warned?")
    _put(tmp_path, asked)

    assert _is_of(tmp_path, words, "Greta Holm")
    assert _is_of(tmp_path, words, "Mayor Holm")
    assert unnamed(tmp_path, f"“{words},” said the mayor") == []
    assert not _is_of(tmp_path, words, "Tom Benning")
    assert not _is_of(tmp_path, words, "Nils Berg")


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Greta Holm: “I will not leave”", "The council sits at noon."),
        ("“I will not leave”: Greta Holm on the dam", "The council sits at noon."),
        ("A talk", "Greta Holm, 51, came to Elm Bay by ferry."),
        ("A talk", "The dam leaks. We spoke with Greta Holm at her kitchen table."),
        ("A talk", "An interview with the mayor, Greta Holm."),
    ],
)
def test_who_is_interviewed_is_named_in_the_title_or_before_the_questions(
    tmp_path: Path, title: str, head: str
) -> None:
    _put(tmp_path, _interview(head=head), title)

    assert _is_of(tmp_path, "They sent a postcard", "Greta Holm")
    assert not _is_of(tmp_path, "They sent a postcard", "Tom Benning")


def test_a_question_is_not_of_who_is_interviewed(tmp_path: Path) -> None:
    _put(tmp_path, _interview())

    assert _is_of(tmp_path, "The harbour says that you were warned", "Tom Benning")
    assert not _is_of(tmp_path, "The harbour says that you were warned", "Greta Holm")


def test_an_answer_may_stand_behind_its_question_in_one_paragraph(tmp_path: Path) -> None:
    _put(tmp_path, _interview().replace("**\n\n", "** "))

    assert _is_of(tmp_path, "They sent a postcard", "Greta Holm")
    assert not _is_of(tmp_path, "They sent a postcard", "Tom Benning")


def test_an_answer_may_stand_in_quotation_marks(tmp_path: Path) -> None:
    turns = (f"**{asked}**\n\n“{answer.splitlines()[0]}”" for asked, answer in ASKED)
    _put(tmp_path, "\n\n".join((INTRODUCTION, *turns)))

    assert _is_of(tmp_path, "They sent a postcard", "Greta Holm")
    assert not _is_of(tmp_path, "They sent a postcard", "Tom Benning")


def test_what_an_answer_says_that_another_said_may_be_given_as_his(tmp_path: Path) -> None:
    told = _interview().replace("They sent a postcard.", "Nils Berg said that the wall was sound.")
    _put(tmp_path, told)

    assert _is_of(tmp_path, "the wall was sound", "Nils Berg")
    assert unnamed(tmp_path, "“it was a scandal,” said her husband") == []


def test_in_doubt_who_is_interviewed_anybody_in_the_article_may_answer(tmp_path: Path) -> None:
    _put(tmp_path, _interview(head="The dam leaks. Two people were there, and we asked one."))

    assert _is_of(tmp_path, "They sent a postcard", "Nils Berg")
    assert _is_of(tmp_path, "They sent a postcard", "Tom Benning")
    assert not _is_of(tmp_path, "They sent a postcard", "Iris Soto")


def test_who_is_only_told_of_in_the_questions_is_not_taken_for_who_answers(tmp_path: Path) -> None:
    asked = _interview().replace("Will you step down?", "Do you think that Holm will step down?")
    _put(tmp_path, asked)

    assert _is_of(tmp_path, "They sent a postcard", "Nils Berg")


def test_who_is_spoken_to_in_a_question_may_have_answered(tmp_path: Path) -> None:
    asked = _interview().replace("Will you step down?", "Mr Okon, will you step down?")
    _put(tmp_path, asked)

    assert _is_of(tmp_path, "They sent a postcard", "Ben Okon")
    assert not _is_of(tmp_path, "They sent a postcard", "Tom Benning")


def test_a_note_behind_the_answers_is_not_of_who_is_interviewed_alone(tmp_path: Path) -> None:
    note = "*The harbour told us that no postcard was ever sent. Tom Benning writes on water.*"
    _put(tmp_path, f"{_interview()}\n\n{note}")

    assert _is_of(tmp_path, "no postcard was ever sent", "Tom Benning")


EXPLAINER = "\n\n".join(
    (
        "What the dam means for you",
        INTRODUCTION,
        "**Is the water safe?**\n\nYes, but the council asks you to boil it until Monday.",
        "**Will you have to leave?**\n\nOnly those below the weir. Our reporters saw buses there.",
        "**Who pays for it?**\n\nThe county does. It has put by four million for the dam.",
        "**When will it be mended?**\n\nNot before May. The firm has one crane, and it is in Hale.",
    )
)


def test_an_explainer_with_questions_is_of_who_writes_it(tmp_path: Path) -> None:
    _put(tmp_path, EXPLAINER)

    assert _is_of(tmp_path, "the council asks you to boil it", "Tom Benning")
    assert not _is_of(tmp_path, "The firm has one crane", "Greta Holm")


def test_what_readers_ask_is_answered_by_who_writes_it(tmp_path: Path) -> None:
    asked = EXPLAINER.replace("Is the water safe?", "Can I drink the water?")
    told = asked.replace("The county does.", "I asked the county, and we shall see.")
    _put(tmp_path, told.replace("Yes, but", "We think so, but"))

    assert _is_of(tmp_path, "the council asks you to boil it", "Tom Benning")


def test_an_essay_that_asks_now_and_then_is_of_who_writes_it(tmp_path: Path) -> None:
    told = (
        "I walked to the dam with my dog.\n\nIt rained on us.\n\nNobody was there but me.\n\n"
        "The wall had moss on it.\n\nI sat down under a pine."
    )
    asked = ("What would you have done?", "Who are you, to judge?", "Why did nobody come?")
    text = "\n\n".join(f"{one}\n\n{told} That was day {n}." for n, one in enumerate(asked))
    _put(tmp_path, f"{INTRODUCTION}\n\n{text}")

    assert _is_of(tmp_path, "Nobody was there but me", "Tom Benning")


LABELLED = "\n\n".join(
    (
        "A mother and her daughter sit the exam",
        "Faith Odera, 17, is a candidate. Her mother, Rose Odera, sells onions. We met both.",
        "Q: Faith, did you see the paper?",
        "Faith: A girl had it. I did not look.\n\nMy friends laughed at me for it.",
        "Q: Mrs Odera, what has it cost you?",
        "Rose: They want the fare again. The council calls that free.",
        "Q: Will Faith sit it?",
        "Rose: She will sit it. I will carry her there.",
        "Q: And the teacher?",
        "Faith: He has no key. The cupboard was open.",
    )
)


@pytest.mark.parametrize(
    ("words", "speaker", "other"),
    [
        ("A girl had it", "Faith", "Rose"),
        ("My friends laughed at me for it", "Faith", "Rose"),
        ("The council calls that free", "Rose", "Faith"),
        ("I will carry her there", "Rose", "Faith"),
        ("The cupboard was open", "Faith", "Rose"),
    ],
)
def test_a_first_name_may_be_the_label_of_a_turn(
    tmp_path: Path, words: str, speaker: str, other: str
) -> None:
    _put(tmp_path, LABELLED)

    for last in ("", " Odera"):
        assert _is_of(tmp_path, words, f"{speaker}{last}")
        assert not _is_of(tmp_path, words, f"{other}{last}")
    assert not _is_of(tmp_path, words, "Tom Benning")


def test_who_answers_under_a_label_of_his_own_does_not_ask_under_q(tmp_path: Path) -> None:
    _put(tmp_path, LABELLED)

    assert _is_of(tmp_path, "what has it cost you", "Tom Benning")
    assert not _is_of(tmp_path, "what has it cost you", "Rose Odera")


def test_the_first_word_of_a_line_of_a_list_is_no_label(tmp_path: Path) -> None:
    text = (
        "London Bridge is shut. Paris Quay is open.\n\nWhat is lost?\n\n"
        "London: three hundred jobs will go, said Ada Lowe.\n\nAnd here?\n\n"
        "Paris: nothing is lost in the port, said Ben Okon."
    )
    _put(tmp_path, text)

    assert _is_of(tmp_path, "three hundred jobs will go", "Ada Lowe")
    assert not _is_of(tmp_path, "three hundred jobs will go", "Ben Okon")


def test_the_ruling_of_a_fact_check_is_no_label(tmp_path: Path) -> None:
    text = (
        "Verdict Watch looks at the dam.\n\nDid the mayor resign?\n\n"
        "Verdict: False. She sat in her office all day.\n\nDid she pay for it?\n\n"
        "Verdict: True. The bill was sent to her house."
    )
    _put(tmp_path, text)

    assert _is_of(tmp_path, "She sat in her office all day", "Tom Benning")


ANSWERED = """“I never left the dam”

By Tom Benning

Greta Holm opens the door in her boots.

Did you warn the mayor? Or Nils Berg?

“I warned them both. Nobody wrote that down, and the water came at noon.”

People will find that odd.

“They may,” she says."""


def test_the_second_sentence_of_a_quoted_answer_is_of_who_is_asked(tmp_path: Path) -> None:
    _put(tmp_path, ANSWERED, "“I never left the dam”")

    assert _is_of(tmp_path, "Nobody wrote that down, and the water came at noon", "Greta Holm")
    assert not _is_of(tmp_path, "Nobody wrote that down, and the water came at noon", "Nils Berg")


def test_a_quoted_answer_behind_no_question_is_of_whoever_stands_beside_it(tmp_path: Path) -> None:
    _put(tmp_path, ANSWERED.replace("? Or Nils Berg?", " and Nils Berg, they say."))

    assert not _is_of(tmp_path, "Nobody wrote that down, and the water came at noon", "Greta Holm")


TOLD = """The night the dam broke

Asa Lund is 31 and ran the ferry at Elm Bay. This is her account, as told to Tom Benning.

I was in bed. Nils Berg knocked on the window, and he never knocks.

At the harbour my boat was gone. The keys were on the table at home.

We sat on the roof until six. I never saw the mayor."""


def test_an_account_is_all_of_whoever_tells_it(tmp_path: Path) -> None:
    _put(tmp_path, TOLD, "The night the dam broke")

    for words in ("The keys were on the table at home", "I never saw the mayor"):
        assert _is_of(tmp_path, words, "Asa Lund")
        assert not _is_of(tmp_path, words, "Nils Berg")
        assert not _is_of(tmp_path, words, "Tom Benning")


def test_a_report_in_which_a_version_was_told_to_somebody_is_no_account(tmp_path: Path) -> None:
    report = TOLD.replace("I was in bed", "She was in bed").replace("my boat", "her boat")
    report = report.replace("We sat", "They sat").replace("I never saw", "She never saw")
    _put(tmp_path, report)

    assert not _is_of(tmp_path, "The keys were on the table at home", "Asa Lund")
