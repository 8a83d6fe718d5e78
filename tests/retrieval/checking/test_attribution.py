"""What may stand between two parts of somebody's speech and tell nothing but who speaks."""

from pathlib import Path

import pytest

from retrieval.checking.attribution import is_attribution
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked


@pytest.mark.parametrize(
    "clause",
    [
        "said Joss.",
        "she said,",
        "according to Moe.",
        "said Dr Odo Flint, who ran the trial,",
        "Hale said on Monday from his flat in Wick.",
        "said Bo Kern, a cook, in the yard on Friday evening.",
        "the head of the union, Nils Berg, told reporters outside court on Monday.",
        "Dr. Flint, who ran the trial, said in an interview with the Standard.",
        "a spokeswoman for the club said.",
        "one of the passengers, Bo Kern, told the BBC.",
        "Kestrel chief executive Mia Dahl, 49, said.",
        "said Abe Tull, 39, a baker who was lifted from his roof by helicopter.",
        "said the mayor, Ada Loe, whose office is not far,",
        "said Vale United captain Leo Marsh after winning the cup.",
        "she said as she left court.",
        "said Prof. J. R. Hale, of the University of Leeds, who took no part in the study,",
        "his mother, Ida Moss, 71, told the inquest last week,",
        "said Joan Ek, who wrote the report on the leak.",
        "a Leeds-based lawyer said.",
        "fumed Bertram, of Carlisle.",
        "explains Ada Lind, who called for a ban and is paid $31.50 an hour.",
        "said one nurse, who asked not to be named.",
        "Mr Pell said in a statement released by the family.",
        "said Berg at 9 a.m. on Friday.",
        "said Ng, a doctor with the army, speaking outside the hospital.",
    ],
)
def test_an_attribution_tells_who_speaks_what_he_is_where_and_when(clause: str) -> None:
    assert is_attribution(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Lowe denied saying,",
        "Ng never said.",
        "Ode said, mocking Berg.",
        "he said, quoting Berg,",
        "said Ode; for Berg",
        "said Ng. He looked tired.",
        "said Ng, while Soto replied:",
        "Ng said and Soto agreed,",
        "said Ng, and Soto, a judge, added",
        "said Ng in a fake video.",
        "said Ng, who later retracted it.",
        "said Ng, who heard Soto say,",
        "said Ng, whose boss said,",
        "said Ng as Soto wept.",
        "said Ng before Berg called the police.",
        "Ng told Soto he lied,",
        "Ng said Soto left,",
        "Ng wrote in a note that Soto said,",
        "told the jury.",
        "the mayor resigned on Friday.",
        "The council, which met on Monday, closed the bridge.",
        "of the plan,",
    ],
)
def test_what_tells_of_anything_else_or_of_another_speaker_is_no_attribution(clause: str) -> None:
    assert not is_attribution(clause)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        (
            '"It smelled of gas," the caretaker, Tom Ide, told the inquest. "I rang them twice."',
            "It smelled of gas. I rang them twice.",
        ),
        (
            '"The mill," said the mayor, Ada Lowe, whose home is next door, "will last forever."',
            "The mill will last forever.",
        ),
        (
            '"We won," said Marsh, the captain. "We earned it," he added. "It is ours."',
            "We won. We earned it. It is ours.",
        ),
        (
            '"The roof fell in," said Ida Moss, 71, a neighbour.\n\n"I ran for my life."',
            "The roof fell in. I ran for my life.",
        ),
        (
            '"The roof fell in," said Ida Moss.\n\n"I ran for my life," she added.\n\nEk nodded.',
            "The roof fell in. I ran for my life.",
        ),
    ],
)
def test_speech_that_is_interrupted_by_who_speaks_is_one(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert checked(tmp_path, quotation).verdict is Verdict.TYPOGRAPHY


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        (
            '"I love the hills," said Ng, a farmer. "I hate the hills," countered Soto, a miner.',
            "I love the hills. I hate the hills.",
        ),
        (
            '"I love the hills," says Ng, a farmer. "I hate the hills," laughs Soto, a miner.',
            "I love the hills. I hate the hills.",
        ),
        (
            '"I love the hills," says Ng, a farmer. "I hate the hills," the miner laughs.',
            "I love the hills. I hate the hills.",
        ),
        (
            '"I love the hills," said Ng, a farmer. The crowd laughed. "I hate the sea."',
            "I love the hills. I hate the sea.",
        ),
        (
            '"It is late." Soto, a guard, said on Friday, "Go home now."',
            "It is late. Go home now.",
        ),
        (
            '"The roof fell in," said Ida Moss, 71.\n\n"I ran for my life," said Bo Ek.',
            "The roof fell in. I ran for my life.",
        ),
        (
            '"The roof fell in," said Ida Moss, 71.\n\n"I ran for my life." Mr Ek was hurt.',
            "The roof fell in. I ran for my life.",
        ),
        (
            '"Did the roof fall in?" asked Ida Moss, a lawyer.\n\n"I ran for my life."',
            "Did the roof fall in? I ran for my life.",
        ),
    ],
)
def test_what_two_people_say_or_an_article_tells_between_is_spliced(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert checked(tmp_path, quotation).verdict is Verdict.SPLICED
