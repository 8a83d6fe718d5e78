import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from retrieval.commands.patterns import FILE, Patterns
from tests.retrieval.running import ROOT, Run, asked, without_rights

COMPILER = import_module("re._compiler")
PIECES = [rf"\b(?P<word>piece{number})s?\b" for number in range(30)]
SALARY = "What is the salary range of the AI product manager?"
COUNTING = """
import re._compiler, sys
callers, compile = [], re._compiler.compile

def counting(pattern, flags=0):
    callers.append(sys._getframe(3).f_globals["__name__"])
    return compile(pattern, flags)

re._compiler.compile = counting
sys.argv = ["pullquote", *sys.argv[1:]]
from retrieval.cli import main
try:
    main()
finally:
    print(sum(one.startswith(("retrieval", "index")) for one in callers), file=sys.stderr)
"""
LISTING = """
import json, re, sys
sys.argv = ["pullquote", *sys.argv[1:]]
from retrieval.cli import main
try:
    main()
finally:
    print(json.dumps(sorted({pattern for kind, pattern, flags in re._cache if kind is str})))
"""


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """Let `re` begin and end a test without a pattern in its cache."""
    re.purge()
    yield
    re.purge()


@pytest.fixture
def models(place: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of models of a test's own, for the commands that it runs."""
    own = place / "models"
    own.mkdir()
    for model in prepared.iterdir():
        if model.is_dir():
            (own / model.name).symlink_to(model)
    monkeypatch.setenv("PULLQUOTE_MODELS_DIR", str(own))
    return own


def kept(folder: Path, patterns: list[str]) -> Path:
    """Compile some patterns, keep them in a folder, and let `re` forget them."""
    for pattern in patterns:
        re.compile(pattern, re.IGNORECASE)
    Patterns(folder).keep("")
    re.purge()
    return folder / FILE


def recalled() -> list[str]:
    """Return those of the patterns of these tests that are in the cache."""
    keys = re._cache  # type: ignore[attr-defined]
    return [pattern for kind, pattern, _ in keys if kind is str and pattern in PIECES]


def uncompiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pattern: object, flags: int = 0) -> None:
        raise AssertionError(f"{pattern} is compiled")

    monkeypatch.setattr(COMPILER, "compile", refuse)


def test_a_pattern_that_was_kept_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path, PIECES)
    Patterns(tmp_path).recall()
    uncompiling(monkeypatch)

    found = re.search(PIECES[7], "The PIECE7S are there.", re.IGNORECASE)

    assert found is not None
    assert (found.span(), found["word"]) == ((4, 11), "PIECE7")


def test_one_of_other_flags_is_compiled(tmp_path: Path) -> None:
    kept(tmp_path, PIECES)

    Patterns(tmp_path).recall()

    assert re.search(PIECES[7], "The PIECE7S are there.") is None


def test_few_new_patterns_are_not_worth_writing_the_file_for(tmp_path: Path) -> None:
    assert not kept(tmp_path, PIECES[:20]).exists()


def test_the_file_is_written_anew_where_many_had_to_be_compiled(tmp_path: Path) -> None:
    file = kept(tmp_path, PIECES)
    before = file.read_bytes()
    patterns = Patterns(tmp_path)
    patterns.recall()
    patterns.keep("")
    assert file.read_bytes() == before

    for number in range(30):
        re.compile(f"another{number}")
    patterns.keep("")

    assert b"another29" in file.read_bytes()
    assert b"piece29" in file.read_bytes()


@pytest.mark.parametrize("at", [0, 5, 40, -1])
def test_nothing_is_taken_from_a_damaged_file(tmp_path: Path, at: int) -> None:
    file = kept(tmp_path, PIECES)
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)

    Patterns(tmp_path).recall()

    assert not recalled()


def test_nothing_is_taken_from_a_file_of_another_release_of_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", "3.11.0 (another build)")
    kept(tmp_path, PIECES)
    monkeypatch.undo()

    Patterns(tmp_path).recall()

    assert not recalled()


def test_where_another_python_has_it_elsewhere_patterns_are_compiled_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    before = kept(tmp_path, PIECES).read_bytes()
    monkeypatch.setattr("retrieval.commands.patterns.import_module", missing)
    Patterns(tmp_path).recall()
    assert not recalled()

    assert kept(tmp_path, [f"another{number}" for number in range(30)]).read_bytes() == before


def test_a_second_cold_question_compiles_hardly_anything_and_is_answered_alike(
    models: Path, sample_coverage: Path
) -> None:
    command = [sys.executable, "-c", COUNTING, "ask", "--data-dir", str(sample_coverage), SALARY]
    ran = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]

    one, other = (re.sub(r"\d+ ms", "", each.stdout) for each in ran)
    assert one == other
    first, second = (int(one.stderr) for one in ran)
    assert first > 200
    assert second < 30  # those with a word of the question


@pytest.mark.parametrize(
    "question",
    [
        "which zookeeper xylophoned the qwertyuiop?",
        "has Zookeeper Xylophon been arrested?",
        "What did Qwertyuiop Zookeeper die of?",
    ],
)
def test_no_word_of_a_question_is_kept(
    process: Run, models: Path, sample_coverage: Path, question: str
) -> None:
    asked(process, question, "--data-dir", sample_coverage)

    content = (models / FILE).read_bytes().lower()
    assert b"salar" in content
    for word in (b"zookeeper", b"xylophon", b"qwertyuiop"):
        assert word not in content


def test_not_even_a_name_of_two_letters_is_kept(tmp_path: Path) -> None:
    for pattern in [*PIECES, r"\bZq\b", "(?i:Zq|Moll)", "zqua"]:
        re.compile(pattern)
    Patterns(tmp_path).keep("Has Zq been arrested?")

    content = (tmp_path / FILE).read_bytes()
    assert b"Zq" not in content
    assert b"zqua" in content


def test_what_somebody_else_may_have_written_is_not_taken(tmp_path: Path) -> None:
    kept(tmp_path, PIECES).chmod(0o666)

    Patterns(tmp_path).recall()

    assert not recalled()


def test_nothing_is_taken_through_a_link(tmp_path: Path) -> None:
    kept(tmp_path, PIECES).rename(tmp_path / "elsewhere")
    (tmp_path / FILE).symlink_to(tmp_path / "elsewhere")

    Patterns(tmp_path).recall()

    assert not recalled()


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)

    Patterns(tmp_path).recall()

    assert not recalled()


def test_flags_that_no_pattern_has_are_not_taken(tmp_path: Path) -> None:
    file = kept(tmp_path, PIECES)
    content = file.read_bytes()[4:].replace(b", 34, ", b", 1" + b"0" * 40 + b", ")
    assert len(content) > file.stat().st_size
    file.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)

    Patterns(tmp_path).recall()

    assert not recalled()


def test_a_folder_that_cannot_be_written_to_answers_all_the_same(
    models: Path, riverton: Path
) -> None:
    models.chmod(0o555)
    try:
        ran = without_rights("ask", "--data-dir", riverton / "data", "What would the bridge cost?")
    finally:
        models.chmod(0o755)

    assert "40 million euros" in ran.out
    assert ran.err == ""
    assert not (models / FILE).exists()


def test_patterns_are_spelt_alike_however_python_hashes(
    models: Path, sample_coverage: Path
) -> None:
    def spelt(seed: str) -> list[str]:
        ran = subprocess.run(
            [sys.executable, "-c", LISTING, "ask", "--data-dir", sample_coverage, SALARY],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        patterns: list[str] = json.loads(ran.stdout.splitlines()[-1])
        return patterns

    one = spelt("1")
    (models / FILE).unlink()

    assert len(one) > 200
    assert spelt("2") == one
