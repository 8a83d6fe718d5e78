"""Bits that flip and files that tear, anywhere in a coverage."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from config.settings import Settings, load_settings
from index.build import build
from index.coverage import Coverage
from index.damage import blaming
from index.doctor import check
from index.embedder import Embedder
from index.schema import DATABASE
from index.types import Notice, NoticeKind, Span
from retrieval.answer import answer_question
from retrieval.types import Quote
from tests.bad_days.conftest import KILLS
from tests.index.made_up import long_article

ARTICLES = [
    replace(
        long_article(f"{i}.txt", 8),
        outlet=f"Outlet {i}",
        published=f"2023-07-{i + 10}",
        url=f"https://outlet{i}.example/a",
        notices=(Notice(NoticeKind.UPDATE, Span(0, 10), f"2023-08-{i + 10}"),),
    )
    for i in range(12)
]
CITED = {(one.title, one.outlet, one.published, one.url, one.notices): one for one in ARTICLES}
FLIPS = 6 * KILLS
QUESTIONS = ["What does sentence 3 of 4.txt say?", "Which union vote?", "Who pays writers?"]
PAGE = 4096


@pytest.fixture(scope="module")
def sound(tiny_embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "data"
    build(folder, ARTICLES, tiny_embedder)
    return folder


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    """Return a copy of the coverage, to be damaged."""
    return Path(shutil.copytree(sound, tmp_path / "data"))


@pytest.fixture
def lenient() -> Settings:
    """Return settings with which everything is quoted."""
    return load_settings(answer_threshold=0.0, max_quotes=25)


def quotes(data_dir: Path, embedder: Embedder, settings: Settings) -> list[str] | None:
    """Return all that is quoted in answer to some questions; None where it says it cannot read.

    Each quote has to stand in the article that is cited with it.
    """
    found: list[Quote] = []
    try:
        with blaming(data_dir), Coverage.open(data_dir) as coverage:
            for question in QUESTIONS:
                answer = answer_question(question, coverage, embedder, settings)
                found += answer.quotes or answer.nearest
    except PullquoteError:
        return None
    for one in found:
        of = one.article
        assert one.text in CITED[of.title, of.outlet, of.published, of.url, of.notices].text
    return [one.text for one in found]


def findings(data_dir: Path, embedder: Embedder, models_dir: Path) -> list[str] | None:
    """Return what doctor finds; None where it says that it cannot read the database at all."""
    try:
        return [one.what for one in check(data_dir, embedder.card.name, models_dir)]
    except PullquoteError:
        return None


def test_whatever_bit_flips_in_the_database_nothing_altered_is_quoted_or_cited(
    sound: Path, tmp_path: Path, tiny_embedder: Embedder, models_dir: Path, lenient: Settings
) -> None:
    draw = random.Random(3)
    content = (sound / DATABASE).read_bytes()
    pages = len(content) // PAGE
    complete = quotes(sound, tiny_embedder, lenient)

    for number in range(FLIPS):  # spread over all pages; `make bad-days` has one on each
        shutil.rmtree(tmp_path / "data", ignore_errors=True)  # nobody has what is new mapped
        data_dir = Path(shutil.copytree(sound, tmp_path / "data"))
        flipped = bytearray(content)
        page = number * max(pages, FLIPS) // FLIPS % pages
        place = page * PAGE + draw.choice([draw.randrange(PAGE), draw.randrange(100)])
        flipped[place] ^= 1 << draw.randrange(8)
        (data_dir / DATABASE).write_bytes(flipped)

        found = findings(data_dir, tiny_embedder, models_dir)
        quoted = quotes(data_dir, tiny_embedder, lenient)

        if quoted != complete:
            assert found != [], place  # what is withheld, or ranks otherwise, is reported


def test_an_article_with_a_flipped_bit_is_withheld_and_the_others_are_quoted(
    damaged: Path, tiny_embedder: Embedder, models_dir: Path, lenient: Settings
) -> None:
    content = (damaged / DATABASE).read_bytes()
    spoilt = content.replace(b"Sentence 3 of 4.txt", b"Sentence 3 of 4.tyt")
    (damaged / DATABASE).write_bytes(spoilt)

    quoted = quotes(damaged, tiny_embedder, lenient)

    assert spoilt != content
    assert quoted
    assert not any("4.t" in one for one in quoted)
    [finding] = findings(damaged, tiny_embedder, models_dir) or []
    assert finding == "4.txt (version 1): the text is not the one that was stored"


@pytest.mark.parametrize("pattern", ["*.faiss", "vectors.json", "terms.json", "terms-*/*"])
def test_a_derived_file_that_is_torn_or_has_a_flipped_bit_is_made_anew(
    pattern: str,
    damaged: Path,
    tiny_embedder: Embedder,
    models_dir: Path,
    lenient: Settings,
) -> None:
    before = quotes(damaged, tiny_embedder, lenient)
    draw = random.Random(4)

    for name in [path.name for path in sorted(damaged.glob(pattern))]:
        for spoil in ("tear", "flip", "empty"):
            found = list(damaged.rglob(name))
            content = found[0].read_bytes() if found else b""
            if not content:  # it has another name since it was made anew, or is a lock
                continue
            place = draw.randrange(len(content))
            match spoil:
                case "tear":
                    found[0].write_bytes(content[:place])
                case "flip":
                    flipped = bytes([content[place] ^ 1 << draw.randrange(8)])
                    found[0].write_bytes(content[:place] + flipped + content[place + 1 :])
                case "empty":
                    found[0].write_bytes(b"")
            assert quotes(damaged, tiny_embedder, lenient) == before
            assert findings(damaged, tiny_embedder, models_dir) == []
