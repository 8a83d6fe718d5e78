from pathlib import Path

import pytest

from bot.forgetting import forget
from config.settings import Settings
from index.errors import PullquoteError
from retrieval.journal import Journal


@pytest.mark.parametrize("person", [0, -5, 2**63, 10**30])
def test_what_is_no_number_of_an_account_is_refused_in_one_sentence(
    tmp_path: Path, person: int
) -> None:
    Journal.open(tmp_path, keep_days=90).close()

    with pytest.raises(PullquoteError, match="No account has that number: it is from 1 to 9223"):
        forget(Settings(data_dir=tmp_path), person)


def test_the_highest_number_is_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Journal.open(tmp_path, keep_days=90).close()

    forget(Settings(data_dir=tmp_path), 2**63 - 1)

    assert capsys.readouterr().out.startswith("Forgotten of 9223372036854775807: 0 of the")
