import pytest

from bot.memory import Memory


def test_what_was_made_is_known_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Memory[str](seconds=60.0, most=2)
    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 100.0)
    kept.keep("a", "made of a")

    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 159.0)
    assert kept.get("a") == "made of a"
    assert kept.get("b") is None
    monkeypatch.setattr("bot.memory.time.monotonic", lambda: 160.0)
    assert kept.get("a") is None


def test_the_oldest_of_too_many_is_forgotten() -> None:
    kept = Memory[str](seconds=60.0, most=2)

    for key in ("a", "b", "a", "c"):
        kept.keep(key, f"made of {key}")

    assert [kept.get(key) for key in ("a", "b", "c")] == ["made of a", None, "made of c"]
