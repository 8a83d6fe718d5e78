"""Where a sentence ends that is read on in, and what only looks like its end."""

import re

import pytest

from retrieval.english.sentences import SENTENCE_END


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Nobody was hurt. The road is shut.", "The road is shut."),
        ("Turnout was 61%. Ng won.", "Ng won."),
        ("It scored a 6. The next check is due.", "The next check is due."),
        ('He called it "fair". She did not.', "She did not."),
        ('"It was fair." She left.', "She left."),
        ("She works at Larkin's. He does not.", "He does not."),
        ("Nobody was hurt.\nThe road is shut.", "The road is shut."),
        ("He is a captain. Moll is a professor.", "Moll is a professor."),
        ("Hundreds were hurt in the march. Ng won.", "Ng won."),
    ],
)
def test_a_sentence_ends_behind_a_figure_a_quotation_or_an_owner_too(
    text: str, second: str
) -> None:
    assert re.split(SENTENCE_END, text)[1] == second


@pytest.mark.parametrize(
    "text",
    [
        "The hearing is on Feb. 28 in St. Asaph.",
        "It was moved to Sept. 9 by Gov. Elaine Marsh.",
        "Mr. Reed and Dr. J. Ng met at 8 p.m. on Friday.",
        "Police arrested Col. Reyes and Mrs. Ng on Apr. 4.",
        "It was won by Prof. Lund, Capt. Moll and Rev. Kerr.",
        "The road to the east is\nshut.",
        "It cost $4.5 million, or 3.75% more.",
    ],
)
def test_a_short_form_ends_no_sentence(text: str) -> None:
    assert re.split(SENTENCE_END, text) == [text]
