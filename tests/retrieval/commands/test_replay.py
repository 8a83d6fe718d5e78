"""Receipts: what an id stands for, and what becomes of it when anything changes."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.coverage import Coverage
from index.stored import Filter
from retrieval.receipts.receipts import ID_CHARS, Receipt, SealedPlace, id_of
from tests.retrieval.running import BRIDGE, COST, SCHOOL, OnScreen, Ran, Run, Write
from tests.retrieval.screens import unstyled

EVEREST = "How tall is Mount Everest?"
LIBRARY = "The library opens again\n\nThe library on Mill Lane opens again in May, the town said.\n"


@pytest.fixture
def town(pullquote: Run, articles: Write) -> Run:
    """Run the command line on a coverage that a test may change: bridge.txt and school.txt."""
    pullquote("index", articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL}))
    return pullquote


def receipt(town: Run, question: str = COST, *options: str, **given: Any) -> str:
    """Ask, and return the id of the answer's receipt."""
    found = town("ask", "--json", question, *options, **given).json["receipt"]
    assert isinstance(found, str)
    return found


def untimed(printed: str) -> str:
    return re.sub(r'\d+ ms\b|"took_ms": [\d.]+', "", printed)


def changes(ran: Ran) -> list[str]:
    assert ran.code == 3
    assert ran.lines[1] == "Since then:"
    return [line.strip() for line in ran.lines[2:-1]]


# ------------------------------------------------------------------------------------ what an id is


def test_the_same_question_to_the_same_articles_has_the_same_id(town: Run) -> None:
    assert receipt(town) == receipt(town)
    assert re.fullmatch(rf"[0-9a-f]{{{ID_CHARS}}}", receipt(town))


def test_a_coverage_made_anew_from_the_same_articles_gives_the_same_id(
    town: Run, place: Path
) -> None:
    before = receipt(town)
    shutil.rmtree(place / "data")
    town("index", place / "articles" / "school.txt")
    town("index", place / "articles")

    assert receipt(town) == before


def test_another_question_filter_or_setting_has_another_id(town: Run) -> None:
    ids = {
        receipt(town),
        receipt(town, "What did the bridge cost?"),
        receipt(town, COST, "--before", "2023-07-31"),
        receipt(town, env={"PULLQUOTE_ANSWER_THRESHOLD": "0.3"}),
        receipt(town, env={"PULLQUOTE_MAX_QUOTES": "1"}),
    }

    assert len(ids) == 5


def test_a_setting_that_changes_no_answer_changes_no_id(town: Run) -> None:
    one_thread = {"PULLQUOTE_THREADS": "1", "PULLQUOTE_LOG_LEVEL": "error"}

    assert receipt(town, env=one_thread) == receipt(town)


words = st.text(max_size=30)
places = st.builds(SealedPlace, words, st.integers(1), words, st.integers(0), st.integers(0), words)


@given(
    st.builds(
        Receipt,
        question=words,
        filter=st.builds(Filter, st.none() | words, st.none() | words, st.none() | words),
        checksum=words,
        articles=st.integers(0),
        model=words,
        model_key=words,
        settings=st.dictionaries(words, st.floats(0, 1) | st.integers(0, 9)),
        program=words,
        quotes=st.lists(places, max_size=3).map(tuple),
        nearest=st.lists(places, max_size=3).map(tuple),
        denials=st.lists(places, max_size=3).map(tuple),
    )
)
def test_a_receipt_is_read_as_it_was_written(written: Receipt) -> None:
    assert Receipt.read(written.body) == written
    assert Receipt.read(written.body).id == written.id


def test_a_receipt_without_denials_is_written_as_before_they_were_quoted(
    town: Run, place: Path
) -> None:
    receipt(town)
    with closing(sqlite3.connect(place / "data" / "receipts.db")) as db:
        [(body,)] = db.execute("SELECT body FROM receipts").fetchall()

    assert "denials" not in json.loads(body)
    assert Receipt.read(body).denials == ()


# ------------------------------------------------------------------------------- the same again


@pytest.mark.parametrize("question", [COST, EVEREST])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_replay_gives_the_same_bytes_but_for_the_time_it_took(
    question: str, form: list[str], town: Run
) -> None:
    asked = town("ask", *form, question)

    again = town("replay", *form, receipt(town, question))

    assert untimed(again.out) == untimed(asked.out)
    assert (again.code, again.err) == (asked.code, asked.err)


def test_replay_quotes_the_same_denials(pullquote: Run, articles: Write) -> None:
    opened = "The bridge over the Kell was opened to lorries in May, the council said."
    closed = "The bridge over the Kell was not opened to lorries in May, the council said."
    pullquote("index", articles({"one.txt": f"A bridge\n\n{opened}\n", "two.txt": closed}))
    question = "When was the bridge over the Kell opened to lorries?"
    asked = pullquote("ask", "--json", question)
    assert [len(asked.json[part]) for part in ("quotes", "denials")] == [1, 1]

    again = pullquote("replay", "--json", asked.json["receipt"])

    assert untimed(again.out) == untimed(asked.out)


def test_replay_applies_the_filter_of_the_question(in_sample: Run) -> None:
    question = ("Who was first to report the vacancy?", "--outlet", "The Test Tribune")
    asked = in_sample("ask", "--json", *question)

    again = in_sample("replay", "--json", asked.json["receipt"])

    assert untimed(again.out) == untimed(asked.out)


def test_an_answer_ends_with_how_to_get_it_again(town: Run, on_screen: OnScreen) -> None:
    id_ = receipt(town)
    line = f"receipt {id_} · pullquote replay {id_}"

    assert town("ask", COST).lines[-1] == line
    assert unstyled(on_screen("ask", COST)).rstrip().endswith(line)


def test_a_receipt_may_be_named_by_the_beginning_of_its_id(town: Run) -> None:
    assert town("replay", receipt(town)[:6]).code == 0


def test_an_id_s_beginning_that_is_too_short_is_said_to_be_so(town: Run) -> None:
    ran = town("replay", "c45")

    assert ran.code == 2
    assert ran.err == (
        "pullquote: 'c45' is too short for a receipt: give 4 signs of its id or more.\n"
    )


def test_replaying_keeps_no_receipt(town: Run, place: Path) -> None:
    id_ = receipt(town)

    town("replay", id_)
    town("replay", id_, env={"PULLQUOTE_MAX_QUOTES": "1"})

    with closing(sqlite3.connect(place / "data" / "receipts.db")) as db:
        assert db.execute("SELECT count(*) FROM receipts").fetchone() == (1,)


@pytest.mark.parametrize("unknown", ["0123456789abcdef", "", "%", "x" * 500, "../data"])
def test_a_receipt_that_is_not_there_is_said_to_be(unknown: str, town: Run) -> None:
    receipt(town)

    assert town("replay", "--", unknown) == Ran(
        2,
        "",
        f"pullquote: No receipt {unknown!r} is kept in data. "
        "Each answer ends with its own: pullquote ask QUESTION\n",
    )


def test_a_receipt_that_was_changed_is_not_replayed(town: Run, place: Path) -> None:
    id_ = receipt(town)
    with closing(sqlite3.connect(place / "data" / "receipts.db")) as db, db:
        db.execute("UPDATE receipts SET body = replace(body, 'cost', 'earn')")

    assert town("replay", id_) == Ran(
        2,
        "",
        f"pullquote: The receipt {id_} is not what was kept. Look into it: pullquote doctor\n",
    )


def test_a_receipt_of_another_version_is_said_to_be(town: Run, place: Path) -> None:
    receipt(town)
    body = '{"question": "in another form"}'
    with closing(sqlite3.connect(place / "data" / "receipts.db")) as db, db:
        db.execute("UPDATE receipts SET body = ?, id = ?", (body, id_of(body)))

    assert town("replay", id_of(body)) == Ran(
        2,
        "",
        f"pullquote: The receipt {id_of(body)} was kept by another version of pullquote. "
        "Ask again instead.\n",
    )


# ---------------------------------------------------------------------------------- what changed


def test_a_changed_setting_is_named_with_both_values(town: Run) -> None:
    id_ = receipt(town)

    ran = town("replay", id_, env={"PULLQUOTE_ANSWER_THRESHOLD": "0.99"})

    assert re.fullmatch(r"Answered 20\d\d-\d\d-\d\dT[\d:]{8}\+00:00: .+ cost\?", ran.lines[0])
    assert changes(ran) == ["answer_threshold was 0.2, is 0.99"]
    assert ran.lines[-1] == "Asked again, it is not in this coverage."


def test_a_new_version_of_a_quoted_article_is_named_with_whether_the_words_stand(
    town: Run, articles: Write
) -> None:
    id_ = receipt(town)
    town("index", articles({"bridge.txt": f"{BRIDGE}\nThe vote is on 3 March.\n"}))
    standing = town("replay", id_)
    town("index", articles({"bridge.txt": BRIDGE.replace("40 million", "90 million")}))
    gone = town("replay", id_)

    shown = "articles/bridge.txt, which it shows, was version 1, is version"
    assert changes(standing) == [
        f"{shown} 2; the words shown still stand in it",
        "1 article changed: articles/bridge.txt (version 2)",
    ]
    assert standing.lines[-1] == "Asked again, it quotes the same words."
    assert changes(gone) == [
        f"{shown} 3; the words shown do not stand in it",
        "1 article changed: articles/bridge.txt (version 3)",
    ]
    assert gone.lines[-1] == "Asked again, it quotes other words."


def test_an_article_changed_and_changed_back_gives_the_same_bytes(
    town: Run, articles: Write
) -> None:
    asked = town("ask", "--json", COST)
    for text in (BRIDGE + "\nA vote is due in June.\n", BRIDGE):
        town("index", articles({"bridge.txt": text, "school.txt": SCHOOL}))
    again = town("replay", asked.json["receipt"], "--json")
    assert again.code == 0
    assert untimed(again.out) == untimed(asked.out)


def test_added_and_removed_articles_are_told(town: Run, articles: Write) -> None:
    id_ = receipt(town)
    town("index", articles({"library.txt": LIBRARY}))

    assert changes(town("replay", id_)) == [
        "1 article added: articles/library.txt",
        "there were 2 articles, there are 3",
    ]

    town("remove", "library.txt")
    assert town("replay", id_).code == 0  # the articles are again what they were

    town("remove", "school.txt")
    assert changes(town("replay", id_)) == ["there were 2 articles, there are 1"]


def test_a_quoted_article_that_was_removed_is_named_by_its_id(town: Run) -> None:
    asked = town("ask", "--json", COST).json
    town("remove", "bridge.txt")

    told = changes(town("replay", asked["receipt"]))

    quoted = asked["quotes"][0]["article"]
    assert told[0] == f"the article {quoted}, which it shows, was removed"


def test_a_coverage_of_another_history_is_told_from_a_changed_one(
    town: Run, articles: Write, place: Path
) -> None:
    id_ = receipt(town)
    for path in (place / "data").glob("coverage.db*"):
        path.unlink()
    town("index", articles({"bridge.txt": BRIDGE, "library.txt": LIBRARY, "school.txt": SCHOOL}))

    assert changes(town("replay", id_)) == [
        "the coverage was made anew, or is an earlier copy: its changes cannot be told",
        "there were 2 articles, there are 3",
    ]


def test_another_model_is_named(
    town: Run, tiny_model: Path, tiny_embedder: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = receipt(town)
    monkeypatch.setenv("PULLQUOTE_MODEL", str(tiny_model))
    assert town("index", "--reembed").code == 0

    assert changes(town("replay", id_)) == ["the model was all-MiniLM-L6-v2, is tiny"]


def test_as_json_every_change_is_a_sentence(town: Run) -> None:
    id_ = receipt(town)

    ran = town("replay", "--json", id_, env={"PULLQUOTE_CANDIDATES": "8"})

    assert ran.code == 3
    assert ran.json | {"made": ""} == {
        "receipt": id_,
        "made": "",
        "question": COST,
        "changes": ["candidates was 24, is 8"],
        "same_quotes": True,
    }


# ------------------------------------------------------------------------------ what is never kept


def test_a_receipt_holds_no_word_of_an_article_no_path_and_no_link(
    pullquote: Run, sample_coverage: Path, place: Path
) -> None:
    others = shutil.ignore_patterns("receipts.db*")
    data_dir = Path(shutil.copytree(sample_coverage, place / "data", ignore=others))
    pullquote("ask", "Who was first to report the vacancy?")

    log = b"".join(path.read_bytes() for path in data_dir.glob("receipts.db*"))

    with Coverage.open(data_dir) as coverage:
        stored = list(coverage.store.articles(with_text=True))
    assert b"Who was first to report the vacancy?" in log
    for article in stored:
        for told in (article.source, article.url, article.outlet, article.title, article.byline):
            assert told is None or told.encode() not in log
        assert not any(line.encode() in log for line in article.text.split("\n") if len(line) > 20)


def test_a_question_with_the_bot_s_token_in_it_leaves_no_receipt(town: Run, place: Path) -> None:
    token = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"

    asked = town("ask", "--json", f"what is {token}?", env={"PULLQUOTE_DISCORD_TOKEN": token})

    assert json.loads(asked.out)["receipt"] is None
    assert not any(token.encode() in path.read_bytes() for path in (place / "data").glob("re*"))
