import pytest

from bot.memory import Memory


def test_what_was_made_is_known_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Memory[str](seconds=60.0, most=2, size=len, most_chars=99)
    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 100.0)
    kept.keep("a", "made of a")

    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 159.0)
    assert kept.get("a") == "made of a"
    assert kept.get("b") is None
    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 160.0)
    assert kept.get("a") is None


def test_the_oldest_of_too_many_is_forgotten() -> None:
    kept = Memory[str](seconds=60.0, most=2, size=len, most_chars=99)

    for key in ("a", "b", "a", "c"):
        kept.keep(key, f"made of {key}")

    assert [kept.get(key) for key in ("a", "b", "c")] == ["made of a", None, "made of c"]


def test_long_values_push_older_ones_out_and_one_too_long_is_not_kept() -> None:
    kept = Memory[str](seconds=60.0, most=9, size=len, most_chars=10)

    for value in ("aaaa", "bbbb", "cc", "dddd"):
        kept.keep(value[0], value)
    assert [kept.get(key) for key in "abcd"] == [None, "bbbb", "cc", "dddd"]

    kept.keep("b", "bb")
    assert [kept.get(key) for key in "bcd"] == ["bb", "cc", "dddd"]
    kept.keep("e", "eeeeeeeeeee")
    assert len(kept) == 0


def test_what_is_out_of_date_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Memory[str](seconds=60.0, most=9, size=len, most_chars=99)
    for moment in (100.0, 130.0, 165.0):
        monkeypatch.setattr("bot.memory.time.monotonic", lambda moment=moment: moment)
        kept.keep(moment, "made")

    assert len(kept) == 2
