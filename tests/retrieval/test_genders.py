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
        ("Lund's mother, Kei Lund, left.", "Kei Lund", "she"),
        ("A nurse met his aunt, Kei Lund, 60, at noon.", "Kei Lund", "she"),
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
        ("Judge Lund fined the driver. He must pay by May.", "Judge Lund"),
        ("Kim Lund beat the mayor by ten votes. He wants a recount.", "Kim Lund"),
        ("Lund wrote to his wife, Kim Lund.", "Lund"),
        ("Lund, the father of Kim Lund, left.", "Kim Lund"),
        ("Mr Lund wrote to Kim Lund.", "Kim Lund"),
        ("Lund's mother, Kei Lund, left.", "Lund"),
        ("According to Kim Lund, the mother of the pilot fled.", "Kim Lund"),
        ("According to the woman, Kim Lund, who was drunk, hit her.", "Kim Lund"),
        ("The man Kim Lund shot was a thief.", "Kim Lund"),
        ("“I never told my mother, Kim Lund said.", "Kim Lund"),
        ("He thanked his mother, Kim Lund, and Bo Berg.", "Kim Lund"),
        ("A lawyer for his wife, Kim Lund, left.", "Kim Lund"),
    ],
)
def test_where_nothing_sure_tells_it_is_nobody_s(text: str, name: str) -> None:
    assert pronoun_in(text, name) is None
