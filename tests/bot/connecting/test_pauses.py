from bot.pauses import Pauses


def test_each_pause_is_twice_the_one_before_up_to_five_minutes() -> None:
    pauses = Pauses()

    assert [pauses.next_s() for _ in range(11)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_after_what_went_well_they_begin_anew() -> None:
    pauses = Pauses()
    pauses.next_s()
    pauses.next_s()

    pauses.begin_anew()

    assert pauses.next_s() == 1
