import tomllib
from pathlib import Path

import pytest

from config.errors import PullquoteError
from config.toml_file import write_setting

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PULLQUOTE_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "answer_threshold = 0.55\n"),
        ("", "answer_threshold = 0.55\n"),
        ("answer_threshold = 0.4  # ours\n", "answer_threshold = 0.55\n"),
        ("# why\n#answer_threshold = 0.4\n", "# why\nanswer_threshold = 0.55\n"),
        (
            "#answer_threshold = 0.4\nanswer_threshold=0.3\n",
            "#answer_threshold = 0.4\nanswer_threshold = 0.55\n",
        ),
        (
            "nearest = 1\n[discord_servers]\n123 = 'press'\n",
            "answer_threshold = 0.55\nnearest = 1\n[discord_servers]\n123 = 'press'\n",
        ),
        (
            "[discord_servers]\n#answer_threshold = 0.4\n",
            "answer_threshold = 0.55\n[discord_servers]\n#answer_threshold = 0.4\n",
        ),
    ],
)
def test_one_line_is_changed_and_the_rest_stays(before: str | None, after: str) -> None:
    if before is not None:
        Path("pullquote.toml").write_text(before)

    assert write_setting("answer_threshold", 0.55) == Path("pullquote.toml")

    assert Path("pullquote.toml").read_text() == after


def test_the_example_file_takes_it_where_the_setting_is_explained() -> None:
    example = (ROOT / "examples" / "pullquote.toml").read_text()
    Path("pullquote.toml").write_text(example)

    write_setting("answer_threshold", 0.55)

    written = Path("pullquote.toml").read_text()
    assert written == example.replace("#answer_threshold = 0.2", "answer_threshold = 0.55")
    assert tomllib.loads(written) == {"answer_threshold": 0.55}


def test_a_file_that_is_not_toml_is_left_as_it_is() -> None:
    Path("pullquote.toml").write_text("nearest = \n")

    with pytest.raises(PullquoteError, match=r"^pullquote\.toml cannot be changed: "):
        write_setting("answer_threshold", 0.55)

    assert Path("pullquote.toml").read_text() == "nearest = \n"


def test_a_line_that_is_no_line_of_its_own_is_left_to_its_owner() -> None:
    Path("pullquote.toml").write_text('"answer_threshold" = 0.4\n')

    with pytest.raises(PullquoteError, match=r"Write into it: answer_threshold = 0\.55"):
        write_setting("answer_threshold", 0.55)
