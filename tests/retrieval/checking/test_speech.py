"""Whether the words of a quotation are one person's speech in the articles that hold them."""

from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.checking.verdict import Speech, SpeechKind, Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked

PORT = """Dockers at Halen said they would not go back “for peanuts”, union leader Mia Strand said.

“We lost two men in March,” said Strand. “Nobody has said sorry for that.”

“You will wreck this town for years.” “We will feed it for years,” a docker answered.

“Who will pay for all of it?”

“We all will,” said Strand.

“The harbour has lost a third of its ships.

“It may lose another third by June,” said Olaf Brenn, who runs the port.

The port will open on Sunday, Brenn said. Hard rain fell on the camp of the dockers.

Brenn described the demands as “a wish list with a bomb under it”, and called for calm.
"""
TALK = """Q: Will you go back to work soon?

A: We will go back when they pay, I said. Did I say “never”?
"""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("port")
    essay = article("essay.txt", "I quit the docks for good, as I said. They said “go”.")
    index(
        folder,
        article("port.txt", PORT, outlet="Halen Post"),
        article("talk.txt", TALK, outlet="Radio Two"),
        replace(essay, byline="Karl Moe"),
    )
    return folder


@pytest.mark.parametrize(
    ("quotation", "told"),
    [
        (
            "“would not go back for peanuts,” said Strand",
            Speech(SpeechKind.PARTLY, ("for peanuts",)),
        ),
        (
            "‘the demands as a wish list with a bomb under it’, said Brenn",
            Speech(SpeechKind.PARTLY, ("a wish list with a bomb under it",)),
        ),
        ("“The port will open on Sunday,” he said", Speech(SpeechKind.INDIRECT)),
        (
            "“Who will pay for all of it? We all will,” said Strand",
            Speech(SpeechKind.APART, ("Who will pay for all of it", "We all will")),
        ),
        (
            "You will wreck this town for years. We will feed it for years",
            Speech(
                SpeechKind.APART,
                ("You will wreck this town for years", "We will feed it for years"),
            ),
        ),
    ],
)
def test_words_that_are_not_one_persons_speech_there_are_told(
    port: Path, quotation: str, told: Speech
) -> None:
    found = checked(port, quotation)

    assert found.speech == told
    assert found.is_real


@pytest.mark.parametrize(
    "quotation",
    [
        "“You will wreck this town for years. We will feed it for years,” said Ng.",
        "“You will wreck this town for years … We will feed it for years”",
        "“You will wreck this town for years,” said Ng. “We will feed it for years.”",
    ],
)
def test_what_two_people_say_is_spliced_where_it_is_given_as_one_speech(
    port: Path, quotation: str
) -> None:
    found = checked(port, quotation)

    assert found.verdict is Verdict.SPLICED
    assert [
        one.article.text[one.answering.start : one.answering.end] for one in found.finding.matches
    ] == [
        "You will wreck this town for years",
        "We will feed it for years",
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "“We lost two men in March,” said Strand. “Nobody has said sorry for that.”",
        "“We lost two men in March … Nobody has said sorry for that,” said Strand.",
        "“The harbour has lost a third of its ships. It may lose another third by June,” he said",
        "“You will wreck this town for years.” “We will feed it for years,” a docker answered.",
        "“a wish list with a bomb under it,” said Brenn",
        "“Brenn described the demands as “a wish list with a bomb under it”,” wrote Halen Post",
        "“Hard rain fell on the camp of the dockers,” Halen Post wrote",
        "“Hard rain fell on the camp of the dockers.”",
        "“I quit the docks for good,” said Karl Moe",
        "“We will go back when they pay,” said Strand",
        "The port will open on Sunday, Brenn said",
    ],
)
def test_nothing_is_told_of_words_that_are_given_as_they_stand_there(
    port: Path, quotation: str
) -> None:
    found = checked(port, quotation)

    assert found.speech is None
    assert found.is_real


def test_one_place_that_has_all_the_words_in_marks_is_enough(tmp_path: Path) -> None:
    told = article("told.txt", "The bank will close in May, Lowe said. “Sad,” she added.")
    heard = article("heard.txt", "“The bank will close in May,” said Lowe.")

    index(tmp_path / "told", told)
    assert checked(tmp_path / "told", "“The bank will close in May,” said Lowe.").speech
    index(tmp_path / "both", told, heard)
    assert not checked(tmp_path / "both", "“The bank will close in May,” said Lowe.").speech


def test_a_slice_with_the_marks_that_the_article_has_is_as_it_stands_there(tmp_path: Path) -> None:
    sentence = "The so-called ‘bedroom tax’ will stay for years, the minister said."
    index(tmp_path, article("tax.txt", f"{sentence} “It is fair.” “It is not,” said Berg."))

    for bare in (
        sentence,
        sentence.translate({ord("‘"): "'", ord("’"): "'"}),
        f"{sentence} “It is fair.”",
        "the minister said. “It is fair.” “It is not",
        "It is fair.” “It is not",
    ):
        assert checked(tmp_path, bare).speech is None
    for marked in (
        "“The so-called bedroom tax will stay for years,” the minister said.",
        "‘tax will stay for years’, the minister said.",
    ):
        assert checked(tmp_path, marked).speech == Speech(SpeechKind.INDIRECT)
    apart = Speech(SpeechKind.APART, ("It is fair", "It is not"))
    assert checked(tmp_path, "It is fair. It is not").speech == apart
