from dataclasses import replace
from pathlib import Path

import pytest

from index.reading.sidecar import read_sidecar
from index.types import Article, Span

ARTICLE = Article("/a/bridge.txt", "It is closed.", (Span(0, 13),), byline="By Line")


def sidecar(folder: Path, toml: str) -> Path:
    (folder / "coverage.toml").write_text(toml, encoding="utf-8")
    (folder / "bridge.txt").write_text("It is closed.", encoding="utf-8")
    return folder


def test_a_table_gives_and_corrects_what_one_file_says(tmp_path: Path) -> None:
    found = read_sidecar(
        sidecar(
            tmp_path,
            """
["bridge.txt"]
title = "Bridge closed"
outlet = "Riverton Post"
byline = "Ada Lowe"
published = 2023-07-31
updated = 2023-08-01T09:15:00+01:00
url = "https://rivertonpost.example/bridge"
language = "en"
""",
        )
    )
    assert (found.problems, found.notes) == ((), ())
    article = found.correct(ARTICLE, "bridge.txt")
    assert article == Article(
        "/a/bridge.txt",
        "It is closed.",
        (Span(0, 13),),
        title="Bridge closed",
        outlet="Riverton Post",
        byline="Ada Lowe",
        published="2023-07-31",
        updated="2023-08-01T09:15:00+01:00",
        url="https://rivertonpost.example/bridge",
        language="en",
    )


def test_a_star_is_every_file_and_a_file_goes_before_it(tmp_path: Path) -> None:
    toml = '["*"]\noutlet = "All"\nbyline = "All"\n["bridge.txt"]\noutlet = "One"\n'
    article = read_sidecar(sidecar(tmp_path, toml)).correct(ARTICLE, "bridge.txt")
    assert (article.outlet, article.byline) == ("One", "All")


def test_an_empty_value_makes_unknown_what_was_read_wrongly(tmp_path: Path) -> None:
    found = read_sidecar(sidecar(tmp_path, '["bridge.txt"]\nbyline = ""\n'))
    assert found.correct(ARTICLE, "bridge.txt").byline is None


def test_a_line_of_a_file_has_its_own_table(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").write_text("{}", encoding="utf-8")
    toml = '["wire.jsonl"]\noutlet = "Wire"\n["wire.jsonl#3"]\noutlet = "Line three"\n'
    found = read_sidecar(sidecar(tmp_path, toml))
    lines = [Article(f"/a/wire.jsonl#{number}", "It.", ()) for number in (2, 3)]
    assert [found.correct(line, "wire.jsonl").outlet for line in lines] == ["Wire", "Line three"]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        (
            '["bridge.txt"]\noutlett = "Post"',
            'has an unknown key "outlett" in ["bridge.txt"]; keys are title, outlet, byline, '
            "published, updated, url and language.",
        ),
        (
            '["bridge.txt"]\npublished = "soon"',
            'has a value of published in ["bridge.txt"] that is no date such as 2023-07-31.',
        ),
        (
            '["bridge.txt"]\nurl = "rivertonpost.example"',
            'has a value of url in ["bridge.txt"] that is no address that begins with http:// or '
            "https://.",
        ),
        (
            '["bridge.txt"]\noutlet = 7',
            'has a value of outlet in ["bridge.txt"] that is no line of text.',
        ),
        (
            'outlet = "Post"',
            'has "outlet" outside a table; put it under ["*"] for every file.',
        ),
        (
            '["bridge.txt"]\noutlet = Post',
            "is not TOML and was not used: Invalid value (at line 2, column 10).",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, toml: str, problem: str) -> None:
    assert read_sidecar(sidecar(tmp_path, toml)).problems == (problem,)


def test_of_a_sidecar_that_cannot_be_read_it_is_not_known_what_it_corrects(
    tmp_path: Path,
) -> None:
    assert not read_sidecar(tmp_path).correct(ARTICLE, "bridge.txt").uncorrected
    broken = read_sidecar(sidecar(tmp_path, "bla = = 1"))
    assert broken.correct(ARTICLE, "bridge.txt") == replace(ARTICLE, uncorrected=True)


def test_a_sidecar_that_is_there_but_is_not_used_may_correct_every_article(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abcdefg"]
    for folder in folders:
        folder.mkdir()
    large, nested, long_key, no_file, circle, outside, nowhere = (
        folder / "coverage.toml" for folder in folders
    )
    large.write_text("#" * (4 * 2**20 + 1))
    nested.write_text(f"a = {'[' * 5000}{']' * 5000}")
    long_key.write_text(f"{'a.' * 21}a = 1")
    no_file.mkdir()
    circle.symlink_to(circle)
    outside.symlink_to(large)
    nowhere.symlink_to(tmp_path / "unmounted/coverage.toml")

    found = [read_sidecar(folder) for folder in folders]

    assert all(one.correct(ARTICLE, "bridge.txt").uncorrected for one in found)
    assert [one.problems for one in found if one is not found[4]] == [
        ("has more than 4,194,304 bytes; it was not used.",),
        ("is TOML nested too deep; it was not used.",),
        ("has a key of too many parts; it was not used.",),
        ("is not a regular file; it was not used.",),
        ("is a symlink that leads outside; it was not used.",),
        ("is a symlink that leads nowhere; it was not used.",),
    ]
    assert len(found[4].problems) == 1  # worded as the Python at hand words it


def test_what_is_right_counts_beside_what_is_wrong(tmp_path: Path) -> None:
    toml = '["bridge.txt"]\noutlet = "Post"\npublished = "soon"\n'
    assert read_sidecar(sidecar(tmp_path, toml)).correct(ARTICLE, "bridge.txt").outlet == "Post"


def test_a_table_for_a_file_that_is_not_there_is_noted(tmp_path: Path) -> None:
    found = read_sidecar(sidecar(tmp_path, '["brigde.txt"]\noutlet = "Post"\n'))
    assert found.notes == ('has a table ["brigde.txt"], but there is no such file beside it.',)


def test_a_table_for_a_file_in_a_folder_below_is_noted_with_where_it_belongs(
    tmp_path: Path,
) -> None:
    (tmp_path / "north").mkdir()
    (tmp_path / "north" / "bridge.txt").write_text("The bridge is closed.")
    found = read_sidecar(sidecar(tmp_path, '["north/bridge.txt"]\noutlet = "Post"\n'))
    assert found.notes == (
        'has a table ["north/bridge.txt"], which was not used; put it into north/coverage.toml.',
    )


def test_a_folder_without_a_sidecar_corrects_nothing(tmp_path: Path) -> None:
    found = read_sidecar(tmp_path)
    assert (found.problems, found.correct(ARTICLE, "bridge.txt")) == ((), ARTICLE)


def test_a_name_too_long_for_a_file_is_noted_and_not_shown_whole(tmp_path: Path) -> None:
    found = read_sidecar(sidecar(tmp_path, f'["{"a" * 5000}"]\noutlet = "Post"\n'))
    shown = "a" * 100
    assert found.notes == (f'has a table ["{shown}..."], but there is no such file beside it.',)


def test_of_many_problems_the_first_are_told_and_the_rest_are_counted(tmp_path: Path) -> None:
    keys = "\n".join(f"{'k' * 200}{n} = 1" for n in range(5000))

    found = read_sidecar(sidecar(tmp_path, f'["bridge.txt"]\n{keys}\n'))

    assert len(found.problems) == 21
    assert found.problems[-1] == "has 4,980 more of such lines."
    assert max(map(len, found.problems)) < 300
