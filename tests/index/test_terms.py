import shutil
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import index.terms
from index.files import replace_file
from index.schema import DATABASE
from index.store import Store
from index.terms import NOTE, Terms
from tests.index.made_up import article, long_article, store_only
from tests.index.made_up import index as write_index

STRIKE = "Writers went on strike in May."
VOTE = "The council votes on the bridge in March. A strike is not expected."
BRIDGE = "The bridge was painted green."


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Return a coverage of three articles, a passage each: 1, 2 and 3."""
    write_index(tmp_path, article("strike", STRIKE), article("vote", VOTE), article("b", BRIDGE))
    return tmp_path


def found(data_dir: Path, question: str, articles: list[str] | None = None) -> list[int]:
    with Store.open(data_dir) as store:
        return Terms.open(data_dir, store).search(question, 10, articles)


def frequency(data_dir: Path, word: str) -> int:
    with Store.open(data_dir) as store:
        return Terms.open(data_dir, store).frequency(word)


def test_passages_that_hold_the_words_come_best_first(three: Path) -> None:
    assert found(three, "When did the writers strike?") == [1, 2]
    assert found(three, "Who painted bridges?") == [3, 2]
    assert found(three, "Was there a volcano?") == []


def test_the_title_is_searched_with_every_passage(three: Path) -> None:
    write_index(three, article("d", "Nobody was hurt.", title="A roof fell in"))

    assert found(three, "roof") == [4]


def test_words_are_compared_by_their_stems(three: Path) -> None:
    with Store.open(three) as store:
        terms = Terms.open(three, store)

    assert terms.words("The Writers' STRIKES, in May 2023") == [
        "the", "writer", "strike", "in", "may", "2023",
    ]  # fmt: skip
    assert found(three, "striking writer") == [1, 2]


def test_a_name_is_found_with_its_accents_and_without(three: Path) -> None:
    write_index(three, article("d", "José García met Łukasz Ćwik."), article("e", "Jose Garcia."))

    for asked in ("Garcia", "García", "JOSÉ GARCIA"):
        assert sorted(found(three, asked)) == [4, 5]
    assert found(three, "Lukasz Cwik") == [4]


def test_stop_words_alone_find_nothing(three: Path) -> None:
    assert found(three, "What is in the") == []
    assert found(three, "?!") == []
    assert found(three, "") == []


def test_a_filter_applies_before_ranking(three: Path) -> None:
    vote = article("vote", VOTE).id

    assert found(three, "writers strike", [vote]) == [2]
    assert found(three, "writers strike", []) == []
    assert found(three, "volcano", [vote]) == []


def test_a_rare_word_weighs_more_than_a_common_one(three: Path) -> None:
    with Store.open(three) as store:
        terms = Terms.open(three, store)

    assert (terms.frequency("the"), terms.frequency("green"), terms.frequency("x")) == (2, 1, 0)
    assert terms.idf("green", 3) == pytest.approx(log(1 + 2.5 / 1.5))
    assert terms.idf("x", 3) > terms.idf("green", 3) > terms.idf("the", 3) > 0


def test_a_stop_word_is_told_by_its_stem(three: Path) -> None:
    with Store.open(three) as store:
        terms = Terms.open(three, store)

    assert all(terms.is_stop_word(word) for word in terms.words("Were they doing this?")[:2])
    assert not terms.is_stop_word("strike")


@pytest.mark.parametrize("rebuild_up_to", [50_000, 0])
def test_what_is_removed_is_neither_found_nor_counted(
    rebuild_up_to: int, three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.terms, "REBUILD_UP_TO", rebuild_up_to)
    write_index(three, *(article(f"{number}", f"Line {number}.") for number in range(20)))

    for change in (store_only, write_index):  # in memory beside the folder, then in the folder
        change(three, article("vote", BRIDGE), removed=["strike"])
        assert found(three, "writers strike in march") == []
        assert frequency(three, "strike") == frequency(three, "march") == 0
        assert frequency(three, "bridg") == 2


def test_the_folder_is_brought_up_to_date_without_building_it_anew(three: Path) -> None:
    before = {file.name for file in three.glob("terms-*/*.term")}

    write_index(three, article("d", "A new passage."))

    after = {file.name for file in three.glob("terms-*/*.term")}
    assert before < after
    assert found(three, "passage") == [4]


@settings(max_examples=10, deadline=None)
@given(
    rebuild_up_to=st.sampled_from([0, 50_000]),
    steps=st.lists(
        st.tuples(
            st.sampled_from(["put", "put", "remove", "write", "refresh"]),
            st.integers(0, 3),
            st.integers(0, 9),
        ),
        min_size=3,
        max_size=9,
    ),
)
def test_any_order_of_changes_leaves_what_is_stored(
    tmp_path_factory: pytest.TempPathFactory, rebuild_up_to: int, steps: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index.terms, "REBUILD_UP_TO", rebuild_up_to)
        write_index(folder, long_article("first", 12))
        with Store.open(folder) as store:
            reader = Terms.open(folder, store)
            for step, number, seed in steps:
                match step:
                    case "put":
                        store_only(folder, long_article(f"{number}", 4 + seed, seed))
                    case "remove":
                        store_only(folder, removed=[f"{number}"])
                    case "write":
                        Terms.write(folder, store)
                    case "refresh":
                        reader = reader.refreshed(folder, store)
            for terms in (reader.refreshed(folder, store), Terms.open(folder, store)):
                assert terms.differing(store) == 0
                assert terms.frequency("sentenc") == store.counts().passages


@pytest.mark.parametrize("how", ["cut", "flip"])
def test_a_torn_folder_is_not_used(how: str, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a", 60), long_article("b", 60))
    expected = found(tmp_path, "strike figures")
    files = [path for path in tmp_path.glob("terms-*/*") if path.suffix != ".lock"]
    assert len(files) >= 8

    for path in (*files, tmp_path / NOTE):
        whole = path.read_bytes()
        for place in (0.0, 0.2, 0.5, 0.8, 1.0):
            at = int(place * (len(whole) - 1))
            flipped = bytes([whole[at] ^ 0x41]) + whole[at + 1 :] if how == "flip" else b""
            # one that is mapped and cut in place would end this process
            replace_file(path, whole[:at] + flipped)
            assert found(tmp_path, "strike figures") == expected, (path.name, place)
        replace_file(path, whole)


def test_deleting_the_folder_loses_nothing(three: Path) -> None:
    [folder] = three.glob("terms-*")
    shutil.rmtree(folder)

    assert found(three, "When did the writers strike?") == [1, 2]
    write_index(three)
    assert found(three, "When did the writers strike?") == [1, 2]


def test_a_reader_keeps_the_folder_it_has_open_when_a_writer_replaces_it(three: Path) -> None:
    with Store.open(three) as store:
        reader = Terms.open(three, store)
        write_index(three, article("d", "Dancers strike."), removed=["strike"])

        assert len(list(three.glob("terms-*"))) == 1
        assert reader.search("strike", 10, None) == [1, 2]
        assert set(reader.refreshed(three, store).search("strike", 10, None)) == {2, 4}


def test_a_folder_of_another_history_is_not_used(three: Path) -> None:
    shutil.copy(three / DATABASE, three / "backup")
    write_index(three, article("d", "Dancers strike."), removed=["strike"])

    shutil.move(three / "backup", three / DATABASE)
    store_only(three, article("e", "A volcano."), article("f", "A second volcano."))

    assert found(three, "dancers") == []
    assert found(three, "writers") == [1]
    assert set(found(three, "volcano")) == {4, 5}


def test_a_coverage_whose_last_article_was_removed_finds_nothing(three: Path) -> None:
    write_index(three, removed=["strike", "vote", "b"])

    assert found(three, "strike") == []
    assert frequency(three, "strike") == 0


def test_passages_that_score_the_same_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    write_index(tmp_path, *(article(f"{number}", STRIKE) for number in range(40)))

    with Store.open(tmp_path) as store:
        assert Terms.open(tmp_path, store).search("strike", 10, None) == list(range(1, 11))


def test_what_is_found_does_not_depend_on_how_the_folder_grew(tmp_path: Path) -> None:
    grown, at_once = tmp_path / "grown", tmp_path / "at once"
    articles = [long_article(f"{number}", 30) for number in range(8)]
    for one in articles:
        write_index(grown, long_article(one.source, 10, seed=9))
    for one in articles:
        write_index(grown, one)
    shutil.copytree(grown, at_once)
    for folder in at_once.glob("terms-*"):
        shutil.rmtree(folder)
    write_index(at_once)

    for question in ("strike figures", "union vote people", "May"):
        assert found(grown, question) == found(at_once, question)


def test_the_words_are_as_readable_as_the_database(three: Path) -> None:
    (three / DATABASE).chmod(0o640)

    write_index(three, article("d", "A new passage."))

    modes = {file.stat().st_mode & 0o777 for file in three.glob("terms-*/*.json")}
    assert modes == {0o640}
