from bot.recent import Latest, Recent


def test_a_key_is_new_once() -> None:
    recent = Recent[int](most=10)

    assert [recent.add(key) for key in (1, 2, 1)] == [True, True, False]
    assert 1 in recent


def test_what_came_first_goes_first() -> None:
    recent = Recent[int](most=2)
    for key in (1, 2, 3):
        recent.add(key)

    assert [key in recent for key in (1, 2, 3)] == [False, True, True]


def test_what_is_dropped_was_never_met() -> None:
    recent = Recent[int](most=2)
    recent.add(1)

    recent.drop(1)
    recent.drop(5)

    assert recent.add(1)


def test_the_values_of_the_keys_that_were_kept_last_are_there() -> None:
    latest = Latest[str, int](most=2)
    latest.keep("a", 1)
    latest.keep("b", 2)
    latest.keep("a", 3)

    latest.keep("c", 4)

    assert dict(latest) == {"a": 3, "c": 4}
