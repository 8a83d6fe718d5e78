"""On whose word an outlet says what is quoted."""

import pytest

from retrieval.commands.sayers import OWN, UNNAMED, on_whose_word
from tests.retrieval.quoting import quote


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The mill is shut,” Ann Moll said.", "on the word of Ann Moll"),
        ("The mill is shut, according to Kim Berg.", "on the word of Kim Berg"),
        ("The mill is shut, the mayor said.", "on the word of the mayor"),
        ("“The mill is shut,” he said.", UNNAMED),
        ("The mill was shut in May.", OWN),
    ],
)
def test_a_quote_tells_on_whose_word_it_is_said(text: str, told: str) -> None:
    assert on_whose_word(quote(text)) == told
