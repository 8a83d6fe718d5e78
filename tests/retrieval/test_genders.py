"""Whether an article calls somebody "he" or "she"."""

import pytest

from retrieval.genders import pronoun_in


@pytest.mark.parametrize(
    ("text", "name", "pronoun"),
    [
        ("Asa Lund, the mother of the pilot, left.", "Asa Lund", "she"),
        ("Asa Lund, 60, his aunt, left. Lund slept.", "Lund", "she"),
        ("Her husband, Kim Berg, left.", "Kim Berg", "he"),
        ("The pilot's sister Kim Berg left.", "Berg", "she"),
        ("The mayor met Mrs Lund.", "Lund", "she"),
        ("The mayor met Mr. Lund.", "Lund", "he"),
        ("Lund, 29, will lose the fee. She says that it is fair.", "Lund", "she"),
        ("Kim Lund flies for a living. He is 29. Later Lund left.", "Kim Lund", "he"),
    ],
)
def test_words_that_tell_of_a_man_or_a_woman_tell_of_the_name_beside_them(
    text: str, name: str, pronoun: str
) -> None:
    assert pronoun_in(text, name) == pronoun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lund left.", "Lund"),
        ("Lund met Berg. She smiled.", "Lund"),
        ("The woman's lawyer, Lund, left.", "Lund"),
        ("Lund, a girl band singer, left.", "Lund"),
        ("He saw a woman. Lund ran.", "Lund"),
        ("The man shot Lund.", "Lund"),
        ("Kim Lund, her father, and Asa Lund, her mother, left.", "Lund"),
        ("Mr Lund, the father, came. Mrs Lund stayed.", "Lund"),
        ("Lund left.\n\nShe was the mayor.", "Lund"),
    ],
)
def test_where_nothing_sure_tells_it_is_nobody_s(text: str, name: str) -> None:
    assert pronoun_in(text, name) is None
