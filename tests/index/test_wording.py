import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.lock import writer_lock
from index.store import Store
from index.typography import forms
from index.wording import NOTE, Wording
from tests.index.made_up import PAY, ROOF, article, index, store_only

GAZETTE = article("gazette.txt", PAY, title="Pay", outlet="Gazette")
COURIER = article("courier.txt", ROOF, outlet="The Courier")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    index(tmp_path, GAZETTE, COURIER)
    return tmp_path


def holding(data: Path, words: str, outlet: str | None = None) -> list[str]:
    with Store.open(data) as store:
        return Wording.open_mended(data, store).holding(forms(words), outlet)


def is_behind(wording: Wording) -> bool:
    """Whether its folder has yet to be brought up to date."""
    return wording.base_change < wording.change


def test_words_in_a_row_are_found_wherever_they_stand(data: Path) -> None:
    assert holding(data, "the union had asked") == [GAZETTE.id]
    assert holding(data, "FROM MAY. The union") == [GAZETTE.id]
    assert holding(data, "of a school fell in") == [COURIER.id]


def test_words_in_another_order_or_with_a_gap_are_not_found(data: Path) -> None:
    assert holding(data, "union the had asked") == []
    assert holding(data, "the union asked") == []


def test_what_is_no_prose_is_found_too(tmp_path: Path) -> None:
    text = "Photo: Some Person\n\nThe roof fell in."
    index(tmp_path, article("one.txt", text))

    assert len(holding(tmp_path, "photo some person")) == 1


def test_an_outlet_is_asked_alone_however_its_name_is_capitalised(data: Path) -> None:
    assert holding(data, "the union had", "GAZETTE") == [GAZETTE.id]
    assert holding(data, "the union had", "The Courier") == []


def test_a_word_hyphenated_at_a_line_s_end_is_found_whole_and_in_its_parts(tmp_path: Path) -> None:
    index(tmp_path, article("one.txt", "A machine-\nlearning plat-\nform for all."))

    assert len(holding(tmp_path, "a machine learning plat")) == 1
    assert len(holding(tmp_path, "learning plat form")) == 1
    assert len(holding(tmp_path, "platform for all")) == 1


def test_resembling_articles_come_with_the_nearest_first(data: Path) -> None:
    with Store.open(data) as store:
        wording = Wording.open_mended(data, store)

        assert wording.resembling(forms("the roof of a museum fell"), 1) == [COURIER.id]
        assert wording.resembling(forms("xylophones everywhere today"), 5) == []


def test_what_is_indexed_later_is_found_and_what_is_removed_is_not(data: Path) -> None:
    third = article("third.txt", "Ferries run every ten minutes.")

    index(data, third, removed=["gazette.txt"])

    assert holding(data, "run every ten minutes") == [third.id]
    assert holding(data, "the union had asked") == []


def test_a_new_version_is_found_by_its_new_words_alone(data: Path) -> None:
    changed = article("gazette.txt", PAY.replace("asked for", "fought over"), outlet="Gazette")

    index(data, changed)

    assert holding(data, "had fought over that") == [GAZETTE.id]
    assert holding(data, "had asked for that") == []


def test_another_outlet_s_name_is_taken_over(data: Path) -> None:
    index(data, article("gazette.txt", PAY, outlet="Renamed"))

    assert holding(data, "the union had asked", "Renamed") == [GAZETTE.id]
    assert holding(data, "the union had asked", "Gazette") == []


def test_an_open_wording_sees_what_is_committed_before_the_folder_does(data: Path) -> None:
    third = article("third.txt", "Ferries run every ten minutes.")
    with Store.open(data) as store:
        wording = Wording.open_mended(data, store)
        store_only(data, third, removed=["gazette.txt"])

        wording = wording.refreshed(data, store)

        assert is_behind(wording)
        assert wording.holding(forms("run every ten minutes")) == [third.id]
        assert wording.holding(forms("the union had asked")) == []


def test_a_newer_folder_is_taken_over_by_an_open_wording(data: Path) -> None:
    with Store.open(data) as store:
        wording = Wording.open_mended(data, store)
        store_only(data, article("third.txt", "Ferries run every ten minutes."))
        with writer_lock(data), Store.open(data) as writing:
            Wording.write(data, writing)

        assert not is_behind(wording.refreshed(data, store))


def test_the_folder_is_made_once_and_only_the_newest_is_kept(data: Path) -> None:
    for text in (PAY, ROOF, PAY):
        index(data, article("more.txt", text))
        with Store.open(data) as store:
            assert not is_behind(Wording.open_mended(data, store))

    assert len(list(data.glob("wording-*"))) == 1


@pytest.mark.parametrize("missing", ["note", "folder", "a file"])
def test_what_is_missing_is_made_anew(data: Path, missing: str) -> None:
    assert holding(data, "the union had asked")
    [folder] = data.glob("wording-*")
    if missing == "note":
        (data / NOTE).unlink()
    elif missing == "folder":
        shutil.rmtree(folder)
    else:
        next(folder.glob("*.pos")).unlink()

    assert holding(data, "the union had asked") == [GAZETTE.id]
    with Store.open(data) as store:
        assert not is_behind(Wording.open_mended(data, store))


def test_while_another_writes_it_is_made_up_for_in_memory(data: Path) -> None:
    with writer_lock(data), Store.open(data) as store:
        wording = Wording.open_mended(data, store)

        assert is_behind(wording)
        assert wording.holding(forms("the union had asked")) == [GAZETTE.id]
    assert not (data / NOTE).exists()


def test_a_word_too_long_for_tantivy_is_looked_up_by_its_beginning(tmp_path: Path) -> None:
    index(tmp_path, article("one.txt", f"Before {'x' * 70_000} after it."))

    assert len(holding(tmp_path, f"before {'x' * 70_000} after")) == 1


VOCABULARY = [
    "the",
    "The",
    "a",
    "U.S.",
    "“no”",
    "3,500",
    "$5",
    "5%",
    "isn’t",
    "inter-\nest",
    "so",
    "é",
]


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_slice_of_every_article_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    texts = data.draw(
        st.lists(
            st.lists(st.sampled_from(VOCABULARY), min_size=3, max_size=30), min_size=1, max_size=4
        )
    )
    articles = [article(f"{i}.txt", " ".join(words)) for i, words in enumerate(texts)]
    folder = tmp_path_factory.mktemp("coverage")
    index(folder, *articles)
    with Store.open(folder) as store:
        wording = Wording.open_mended(folder, store)
        for one, words in zip(articles, texts, strict=True):
            first = data.draw(st.integers(0, len(words) - 3))
            last = data.draw(st.integers(first + 3, len(words)))
            slice_ = " ".join(words[first:last])

            assert one.id in wording.holding(forms(slice_))
            assert one.id in wording.holding(forms(slice_, rejoin=True))
