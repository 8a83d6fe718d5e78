import pytest

from bot.rates import Rates, Wait


def test_a_person_waits_between_questions() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    assert rates.admit(42, 111, now=10.0) is None
    assert rates.admit(42, 111, now=10.5) == Wait(3, for_server=False)
    assert rates.admit(43, 111, now=10.5) is None
    assert rates.admit(42, 111, now=13.0) is None


def test_waiting_is_not_made_longer_by_asking_again() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)
    rates.admit(42, 111, now=10.0)

    for moment in (11.0, 12.0, 12.9):
        assert rates.admit(42, 111, now=moment)
    assert rates.admit(42, 111, now=13.0) is None


def test_a_server_has_so_many_questions_a_minute() -> None:
    rates = Rates(cooldown_s=0.0, server_questions=2)

    told = [rates.admit(person, 111, now=float(person)) for person in (1, 2, 3)]
    assert told == [None, None, Wait(58, for_server=True)]
    assert rates.admit(4, 222, now=4.0) is None
    assert rates.admit(5, None, now=5.0) is None
    assert rates.admit(3, 111, now=61.0) is None


def test_a_question_that_was_refused_costs_neither_its_asker_nor_the_server() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=1)
    rates.admit(42, 111, now=10.0)

    rates.give_back(42)

    assert rates.admit(42, 111, now=10.1) is None
    assert rates.admit(43, 111, now=10.2) == Wait(60, for_server=True)


def test_nothing_is_given_back_to_whoever_asked_nothing() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=1)
    rates.admit(42, 111, now=10.0)

    rates.give_back(43)

    assert rates.admit(43, 111, now=10.1) == Wait(60, for_server=True)


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
    assert rates.admit(42, 111, now=10.0) is None


def test_nobody_is_told_the_same_twice_in_a_channel_while_the_first_notice_stands() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    assert rates.may_tell(42, 7, "Try again in 9 s.", now=10.0)
    assert not rates.may_tell(42, 7, "Try again in 8 s.", now=11.0)
    assert not rates.may_tell(42, 7, "Try again in 9 s.", now=29.9)
    assert rates.may_tell(42, 7, "Write at least 3 characters.", now=11.0)
    assert rates.may_tell(42, 8, "Try again in 9 s.", now=11.0)
    assert rates.may_tell(43, 7, "Try again in 9 s.", now=11.0)
    assert rates.may_tell(42, 7, "Try again in 9 s.", now=30.0)


def test_what_goes_for_all_is_told_once_in_a_channel() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    assert rates.may_tell(None, 7, "Many questions are waiting.", now=10.0)
    assert not rates.may_tell(None, 7, "Many questions are waiting.", now=29.9)
    assert rates.may_tell(None, 8, "Many questions are waiting.", now=11.0)
    assert rates.may_tell(None, 7, "Many questions are waiting.", now=30.0)


def test_five_notices_stand_in_a_channel_at_once() -> None:
    rates = Rates(cooldown_s=3.0, server_questions=100)

    told = [rates.may_tell(person, 7, "Try again.", now=10.0 + person) for person in range(7)]

    assert told == [True] * 5 + [False] * 2
    assert rates.may_tell(9, 8, "Try again.", now=17.0)
    assert [rates.may_tell(person, 7, "Try again.", now=30.5) for person in (7, 8)] == [True, False]


def test_servers_are_remembered_no_longer_than_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.rates.REMEMBERED", 2)
    rates = Rates(cooldown_s=0.0, server_questions=1)

    assert [rates.admit(42, server, now=10.0) for server in (1, 2, 3)] == [None] * 3
    assert rates.admit(42, 3, now=11.0) == Wait(59, for_server=True)
    assert rates.admit(42, 2, now=11.0) == Wait(59, for_server=True)
    assert rates.admit(42, 1, now=11.0) is None  # it was quiet for longest
