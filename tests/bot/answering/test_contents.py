"""What `/sources` lists of a coverage, and what it has no room for."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.access import CoverageName
from bot.contents import list_articles, list_outlets, outlets
from bot.desk import Desk, open_desk
from bot.escape import LIMIT
from bot.labels import ENGLISH
from bot.message import Message
from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.types import Article
from index.visible import outlet_key
from tests.bot.conftest import article

pytestmark = pytest.mark.model
ALIKE = "The Very Long Name of a Newspaper That Goes on and on in the Province"  # 69 characters
Listed = Callable[..., Message]


@pytest.fixture
def desk(tmp_path: Path, models_dir: Path) -> Iterator[Desk]:
    settings = Settings(data_dir=tmp_path, models_dir=models_dir, threads=1)
    with closing(open_desk(settings)) as opened:
        yield opened


@pytest.fixture
def listed(desk: Desk, tmp_path: Path, embedder: Embedder) -> Listed:
    """Return what lists the sources of a coverage of some articles."""

    def made(*articles: Article, outlet: str | None = None) -> Message:
        build(tmp_path, list(articles), embedder)
        name = CoverageName("public", tmp_path)
        if outlet is None:
            return list_outlets(desk, name, ENGLISH)
        return list_articles(desk, name, outlet, ENGLISH)

    return made


def by(*outlets: str | None) -> list[Article]:
    return [
        article(f"{n}.txt", f"Number {n} of the swans came back to the river.", outlet=outlet)
        for n, outlet in enumerate(outlets)
    ]


def test_each_outlet_is_counted_by_its_whole_name(listed: Listed) -> None:
    message = listed(*by(f"{ALIKE} A", f"{ALIKE} B", f"{ALIKE} B", None))

    heading, first, second, unknown = message.content.splitlines()
    assert heading == "Outlets: 2, articles: 4."
    assert first.endswith("… · articles: 1")
    assert second.endswith("… · articles: 2")
    assert unknown == "outlet unknown · articles: 1"


def test_an_outlet_in_other_letters_is_the_same(listed: Listed) -> None:
    assert listed(*by("Lake News", "LAKE NEWS")).content.splitlines() == [
        "Outlets: 1, articles: 2.",
        "Lake News · articles: 2",
    ]


@pytest.mark.parametrize(
    ("names", "typed"),
    [
        (("Foo\u200b News", "Foo News"), "foo  news"),
        (("Stra\u00dfe", "STRASSE"), "stra\u00dfe"),
        (("Lake News", " Lake\u00a0News "), "Lake News"),
    ],
)
def test_what_looks_like_one_name_is_one_outlet_wherever_it_is_named(
    listed: Listed, names: tuple[str, str], typed: str
) -> None:
    heading, *lines = listed(*by(*names, "Another", "\u3164", None)).content.splitlines()

    assert heading == "Outlets: 2, articles: 5."
    assert sorted(one.rpartition(" ")[2] for one in lines) == ["1", "2", "2"]
    assert lines[-1] == "outlet unknown · articles: 2"
    assert len(listed(outlet=typed).content.splitlines()) == 2
    assert listed(outlet="\u3164").content == ENGLISH.no_articles


def test_outlets_are_completed_by_what_is_seen_of_them_and_each_once(
    desk: Desk, tmp_path: Path, embedder: Embedder
) -> None:
    build(tmp_path, by("Foo\u200b News", "Foo News", "FOO NEWS", "The Foo", "\u3164"), embedder)

    found = outlets(desk, CoverageName("public", tmp_path), "fOO")

    assert len(found) == 2
    assert [outlet_key(one) for one in found] == ["foo news", "the foo"]


def test_a_list_of_which_the_end_has_no_room_in_a_file_is_not_called_whole(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.contents.MAX_COPY", 1000)

    message = listed(*by(*(f"{ALIKE} *{n:02}*" for n in range(40))))

    assert message.content.endswith(" more.")
    assert 900 < len(message.lists[0].data) <= 1000


def test_a_list_that_does_not_fit_is_attached_whole(listed: Listed) -> None:
    message = listed(*by(*(f"{ALIKE} *{n:02}*" for n in range(40))))

    assert len(message.content) <= LIMIT
    assert message.content.endswith(" more.\n-# The whole list is attached.")
    [attached] = message.lists
    assert attached.name == "outlets.txt"
    lines = attached.data.decode().splitlines()
    assert lines[0] == "Outlets: 40, articles: 40."
    assert lines[1:] == [f"{ALIKE} *{n:02}* · articles: 1" for n in range(40)]


def test_so_are_the_articles_of_an_outlet(listed: Listed) -> None:
    message = listed(*by(*["Lake News"] * 100), outlet="lake news")

    [attached] = message.lists
    assert attached.name == "articles.txt"
    assert len(attached.data.decode().splitlines()) == 100
