import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.build import build
from index.card import model_folder
from index.coverage import Coverage
from index.doctor import Fault, Severity, check, mend
from index.embedder import Embedder
from index.lock import Locked, writer_lock
from index.schema import DATABASE
from index.types import Notice, NoticeKind, Span
from tests.index.made_up import PAY, ROOF, article, long_article


@pytest.fixture(scope="module")
def sound(tiny_embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a coverage of three articles, one of them with a past version."""
    folder = tmp_path_factory.mktemp("sound") / "data"
    noted = replace(article("roof.txt", ROOF), notices=(Notice(NoticeKind.UPDATE, Span(0, 9)),))
    build(folder, [article("pay.txt", ROOF)], tiny_embedder)
    build(folder, [article("pay.txt", PAY, "Pay"), noted, long_article("c", 40)], tiny_embedder)
    return folder


@pytest.fixture
def coverage(sound: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be damaged."""
    return Path(shutil.copytree(sound, tmp_path / "data"))


def examine(data_dir: Path, embedder: Embedder, models_dir: Path) -> list[Fault]:
    return list(check(data_dir, embedder.card.name, models_dir))


def damage(data_dir: Path, *statements: str) -> None:
    with closing(sqlite3.connect(data_dir / DATABASE)) as db, db:
        for statement in statements:
            db.execute(statement)


def test_a_sound_coverage_has_no_findings(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    before = {path: path.read_bytes() for path in coverage.rglob("*") if path.is_file()}

    assert examine(coverage, tiny_embedder, models_dir) == []
    assert {path: path.read_bytes() for path in coverage.rglob("*") if path.is_file()} == before


def test_a_letter_changed_on_disk_is_found(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    database = coverage / DATABASE
    database.write_bytes(database.read_bytes().replace(b"Nobody was hurt", b"Nobody was hurl"))

    [past, current] = examine(coverage, tiny_embedder, models_dir)

    assert past.what == "pay.txt (version 1): the text is not the one that was stored"
    assert current == Fault(
        Severity.DAMAGE,
        "roof.txt (version 1): the text is not the one that was stored",
        f"pullquote remove {article('roof.txt', '').id}; pullquote index roof.txt",
    )


NOT_AS_STORED = "a vector, or the token vectors of a passage, are not as stored"
OTHER_RECORD = "its title, outlet, byline, dates, address or notices are not as stored"
OF_OTHER_TYPE = (
    "what stands of it is not as stored: '<=' not supported between instances of 'int' and 'bytes'"
)
VERSION = "(SELECT id FROM versions WHERE current AND article_id = "
OF_PAY = f"{VERSION}(SELECT id FROM articles WHERE source = 'pay.txt'))"
OF_ROOF = f"{VERSION}(SELECT id FROM articles WHERE source = 'roof.txt'))"
VECTOR = f"(SELECT vector_id FROM passages WHERE version_id = {OF_PAY})"


@pytest.mark.parametrize(
    ("statement", "source", "problem"),
    [
        (f"UPDATE sentences SET end = 900 WHERE version_id = {OF_PAY} AND start > 0",
         "pay.txt", "a sentence lies outside the text"),
        (f"UPDATE sentences SET end = end + 2 WHERE version_id = {OF_PAY} AND start = 0",
         "pay.txt", "two sentences overlap"),
        (f"UPDATE passages SET start = 1 WHERE version_id = {OF_PAY}",
         "pay.txt", "a passage does not begin and end with a sentence"),
        (f"DELETE FROM passages WHERE version_id = {OF_PAY}",
         "pay.txt", "a sentence is in no passage"),
        (f"DELETE FROM sentences WHERE version_id = {OF_PAY}",
         "pay.txt", "a passage does not begin and end with a sentence"),
        (f"UPDATE notices SET end = 4000 WHERE version_id = {OF_ROOF}",
         "roof.txt", "a notice lies outside the text"),
        (f"UPDATE versions SET title = 'Play' WHERE id = {OF_PAY}",
         "pay.txt", "a passage has the vector of another text"),
        (f"UPDATE vectors SET vector = zeroblob(64) WHERE id = {VECTOR}",
         "pay.txt", NOT_AS_STORED),
        (f"UPDATE tokens SET codes = zeroblob(length(codes)) WHERE vector_id = {VECTOR}",
         "pay.txt", NOT_AS_STORED),
        (f"UPDATE vectors SET vector = zeroblob(62) WHERE id = {VECTOR}",
         "pay.txt", "a passage has a vector of another model"),
        (f"UPDATE vectors SET model = 'other' WHERE id = {VECTOR}",
         "pay.txt", "a passage has a vector of another model"),
        (f"UPDATE tokens SET codes = substr(codes, 2) WHERE vector_id = {VECTOR}",
         "pay.txt", NOT_AS_STORED),
        (f"DELETE FROM tokens WHERE vector_id = {VECTOR}",
         "pay.txt", "a passage has no vector"),
        (f"UPDATE sentences SET last_token = last_token - 1 WHERE version_id = {OF_PAY}",
         "pay.txt", "a sentence has the token vectors of other words"),
        (f"UPDATE sentences SET start = 4 WHERE version_id = {OF_PAY} AND start = 0",
         "pay.txt", "a passage does not begin and end with a sentence"),
        (f"UPDATE sentences SET end = 36 WHERE version_id = {OF_PAY} AND start = 0",
         "pay.txt", "a sentence has the token vectors of other words"),
        (f"UPDATE versions SET outlet = 'Buglf' WHERE id = {OF_PAY}", "pay.txt", OTHER_RECORD),
        (f"UPDATE versions SET published = '2033-07-31' WHERE id = {OF_PAY}",
         "pay.txt", OTHER_RECORD),
        (f"UPDATE versions SET url = x'00ff' WHERE id = {OF_PAY}", "pay.txt", OTHER_RECORD),
        (f"UPDATE versions SET number = 3 WHERE id = {OF_ROOF}", "roof.txt", OTHER_RECORD),
        (f"UPDATE notices SET kind = 'updbte' WHERE version_id = {OF_ROOF}",
         "roof.txt", OTHER_RECORD),
        (f"UPDATE notices SET start = x'31' WHERE version_id = {OF_ROOF}",
         "roof.txt", OF_OTHER_TYPE),
        (f"DELETE FROM seals WHERE version_id = {OF_ROOF}",
         "roof.txt", OTHER_RECORD),
    ],
)  # fmt: skip
def test_what_does_not_fit_its_text_is_found(
    statement: str,
    source: str,
    problem: str,
    coverage: Path,
    tiny_embedder: Embedder,
    models_dir: Path,
) -> None:
    damage(coverage, statement)

    found = examine(coverage, tiny_embedder, models_dir)

    [fault] = [one for one in found if one.what.startswith(source)]
    assert fault.what.endswith(f": {problem}")
    assert fault.severity is Severity.DAMAGE
    assert fault.remedy == f"pullquote remove {article(source, '').id}; pullquote index {source}"


def test_a_passage_without_its_vector_is_found_twice_over(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    damage(coverage, f"DELETE FROM vectors WHERE id = {VECTOR}")

    found = [one.what for one in examine(coverage, tiny_embedder, models_dir)]

    assert any("of passages has nothing to belong to in vectors" in what for what in found)
    assert "pay.txt (version 2): a passage has no vector" in found


def test_an_article_of_which_no_version_is_current_is_found(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    damage(coverage, f"UPDATE versions SET current = 0 WHERE id = {OF_PAY}")

    found = [one.what for one in examine(coverage, tiny_embedder, models_dir)]

    assert "The database: articles without a current version: 1" in found


def test_a_torn_page_of_the_database_is_found(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    database = coverage / DATABASE
    content = bytearray(database.read_bytes())
    content[4096 * 4 : 4096 * 6] = b"\xa5" * 8192
    database.write_bytes(content)

    found = examine(coverage, tiny_embedder, models_dir)

    assert found[0].severity is Severity.DAMAGE
    assert found[0].what.startswith("The database: ") or "malformed" in found[0].what
    apart = f"{coverage}/damaged"
    assert found[0].remedy == (
        f"pullquote restore --force BACKUP; without one: mkdir {apart}; "
        f"mv {coverage}/coverage.db* {apart}; pullquote index ARTICLES_DIR"
    )


def test_a_database_that_cannot_be_opened_is_a_finding_with_a_way_out(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    (coverage / DATABASE).write_bytes(b"\xa5" * 50_000)

    [fault] = examine(coverage, tiny_embedder, models_dir)

    assert fault.severity is Severity.DAMAGE
    assert "file is not a database" in fault.what
    assert fault.remedy.startswith("pullquote restore --force BACKUP; without one: ")


def test_no_name_of_a_file_gets_into_a_command_unquoted(
    tmp_path: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    name = "a; touch PWNED #1.txt"
    build(tmp_path / "data", [article(name, PAY)], tiny_embedder)
    damage(tmp_path / "data", "UPDATE versions SET sha256 = 'x'")

    [fault] = examine(tmp_path / "data", tiny_embedder, models_dir)

    assert fault.remedy == (
        f"pullquote remove {article(name, '').id}; pullquote index 'a; touch PWNED #1.txt'"
    )


@pytest.mark.parametrize("spoil", ["delete", "cut", "flip"])
@pytest.mark.parametrize(("index", "pattern"), [("FAISS", "*.faiss"), ("BM25", "terms-*/*.idx")])
def test_a_torn_index_is_found_and_mended(
    spoil: str,
    index: str,
    pattern: str,
    coverage: Path,
    tiny_embedder: Embedder,
    models_dir: Path,
) -> None:
    [path] = coverage.glob(pattern)
    content = path.read_bytes()
    match spoil:
        case "delete":
            path.unlink()
        case "cut":
            path.write_bytes(content[: len(content) // 2])
        case "flip":
            path.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])

    [fault] = examine(coverage, tiny_embedder, models_dir)
    assert fault == Fault(
        Severity.WEAR,
        f"The {index} index is missing, torn or behind the database",
        "pullquote doctor --mend",
    )

    mend(coverage)
    assert examine(coverage, tiny_embedder, models_dir) == []


def test_an_index_that_is_whole_but_not_of_this_database_is_found_and_mended(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    damage(
        coverage,
        "UPDATE vectors SET vector = (SELECT vector FROM vectors ORDER BY id LIMIT 1)"
        " WHERE id = (SELECT max(id) FROM vectors)",
        "UPDATE passages SET id = id + 100 WHERE id = (SELECT max(id) FROM passages)",
    )

    found = [one.what for one in examine(coverage, tiny_embedder, models_dir)]
    assert [what for what in found if "index" in what] == [
        "The FAISS index differs from the database; passages concerned: 1",
        "The BM25 index differs from the database; passages concerned: 2",
    ]

    mend(coverage)
    found = [one.what for one in examine(coverage, tiny_embedder, models_dir)]
    assert not [what for what in found if "index" in what]


def test_what_opening_would_mend_is_found_before_it_is_opened(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    shutil.rmtree(next(coverage.glob("terms-*")))
    assert len(examine(coverage, tiny_embedder, models_dir)) == 1

    Coverage.open(coverage).close()

    assert examine(coverage, tiny_embedder, models_dir) == []


def test_vectors_that_nothing_has_are_counted(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    damage(coverage, "INSERT INTO vectors (text_hash, model, vector) VALUES (x'00', 'f', x'00')")

    [fault] = examine(coverage, tiny_embedder, models_dir)

    assert fault.what == "Vectors that belong to no passage: 1; embedding anew was stopped"
    assert fault.remedy == "pullquote index --reembed"


def test_a_model_of_which_a_bit_flipped_is_found(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path, tmp_path: Path
) -> None:
    models = tmp_path / "my models"
    folder = model_folder(tiny_embedder.card.name, models)
    shutil.copytree(model_folder(tiny_embedder.card.name, models_dir), folder)
    weights = folder / "model.weights"
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    [fault] = check(coverage, tiny_embedder.card.name, models)

    assert fault == Fault(
        Severity.WEAR,
        f"{weights} is not what was prepared",
        f"rm -r '{folder}'; pullquote index ARTICLES_DIR",
    )


def test_a_model_that_is_not_there_is_found(coverage: Path, tmp_path: Path) -> None:
    [fault] = check(coverage, "another", tmp_path)

    assert fault.what.startswith(f"The model another is not prepared in {tmp_path}")


def test_a_coverage_of_another_model_than_the_settings_name_is_found(
    coverage: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    damage(coverage, "UPDATE model SET name = 'other', key = 'f'", "UPDATE vectors SET model = 'f'")

    found = examine(coverage, tiny_embedder, models_dir)

    assert "This coverage was embedded with other" in found[-1].what
    assert found[-1].remedy == "PULLQUOTE_MODEL=other, or pullquote index --reembed"


def test_an_empty_coverage_is_sound(
    tmp_path: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    build(tmp_path, [], tiny_embedder)

    assert examine(tmp_path, tiny_embedder, models_dir) == []


def test_where_there_is_no_coverage_there_is_nothing_to_check(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match="No coverage in"):
        list(check(tmp_path, "any", tmp_path))


def test_nothing_is_mended_while_another_writes(coverage: Path) -> None:
    with writer_lock(coverage), pytest.raises(Locked):
        mend(coverage)
