from bot.recent import Recent


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
