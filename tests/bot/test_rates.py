from bot.rates import Rates


def test_a_person_waits_between_questions() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    assert rates.wait_s(42, 111, now=10.0) == 0
    assert rates.wait_s(42, 111, now=10.5) == 3
    assert rates.wait_s(43, 111, now=10.5) == 0
    assert rates.wait_s(42, 111, now=13.0) == 0


def test_waiting_is_not_made_longer_by_asking_again() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)
    rates.wait_s(42, 111, now=10.0)

    for moment in (11.0, 12.0, 12.9):
        assert rates.wait_s(42, 111, now=moment) > 0
    assert rates.wait_s(42, 111, now=13.0) == 0


def test_a_server_has_so_many_questions_a_minute() -> None:
    rates = Rates(cooldown_s=0.0, server_questions=2)

    assert [rates.wait_s(person, 111, now=float(person)) for person in (1, 2, 3)] == [0, 0, 58]
    assert rates.wait_s(4, 222, now=4.0) == 0
    assert rates.wait_s(5, None, now=5.0) == 0
    assert rates.wait_s(3, 111, now=61.0) == 0


def test_a_person_clicks_twelve_times_in_twelve_seconds() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    assert [rates.click_wait_s(42, now=10.0 + second / 2) for second in range(12)] == [0] * 12
    assert rates.click_wait_s(42, now=16.0) == 6
    assert rates.click_wait_s(43, now=16.0) == 0
    assert rates.click_wait_s(42, now=22.0) == 0
    assert rates.click_wait_s(42, now=22.1) == 1


def test_without_a_pause_between_questions_clicks_have_no_limit() -> None:
    rates = Rates(cooldown_s=0.0, server_questions=100)

    assert {rates.click_wait_s(42, now=10.0) for _ in range(100)} == {0}


def test_clicks_cost_no_questions() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=1)

    assert rates.click_wait_s(42, now=10.0) == 0
    assert rates.wait_s(42, 111, now=10.0) == 0
