from bot.indexer import Ended
from bot.moderator_labels import ENGLISH
from bot.upkeep import said_by, said_by_runs


def test_what_a_process_said_is_told_without_the_folders_of_the_machine() -> None:
    ended = Ended(
        3,
        (
            "skipped: /srv/news/coverages/own/uploads/report-1a2b.jsonl: line 2 is no object",
            "Indexed: 1 new, 0 updated, 0 unchanged, 4 passages embedded, 1 skipped.",
        ),
    )

    assert said_by(ended, ENGLISH) == [
        "-# skipped: report-1a2b.jsonl: line 2 is no object",
        "-# Indexed: 1 new, 0 updated, 0 unchanged, 4 passages embedded, 1 skipped.",
    ]


def test_an_interrupted_one_says_how_to_go_on() -> None:
    assert said_by(Ended(130, ()), ENGLISH) == [ENGLISH.stopped]


def test_a_run_that_failed_is_told_of_beside_the_last_line_of_one_that_did_not() -> None:
    runs = [
        Ended(0, ("Indexed: 9 new.",)),
        Ended(3, ("skipped: pay.txt: is empty", "Indexed: 1 new, 1 skipped.")),
        Ended(0, ("note: roof.txt", "Indexed: 2 new.")),
    ]

    assert said_by_runs(runs, ENGLISH) == [
        "-# skipped: pay.txt: is empty",
        "-# Indexed: 1 new, 1 skipped.",
        "-# Indexed: 2 new.",
    ]


def test_of_runs_that_all_ended_well_the_last_is_told_of_whole() -> None:
    runs = [Ended(0, ("Indexed: 9 new.",)), Ended(0, ("note: roof.txt", "Indexed: 2 new."))]

    assert said_by_runs(runs, ENGLISH) == ["-# note: roof.txt", "-# Indexed: 2 new."]
    assert said_by_runs([], ENGLISH) == []


def test_of_many_runs_that_failed_no_more_is_told_than_of_one() -> None:
    bad = Ended(3, tuple(f"skipped: {number}.txt" for number in range(9)))

    assert said_by_runs([bad, bad, Ended(0, ("Indexed: 2 new.",))], ENGLISH) == [
        *(f"-# skipped: {number}.txt" for number in range(4, 9)),
        "-# Indexed: 2 new.",
    ]


def test_how_to_go_on_is_said_of_a_stop_after_a_run_that_failed() -> None:
    runs = [Ended(3, ("skipped: pay.txt: is empty",)), Ended(130, ())]

    assert said_by_runs(runs, ENGLISH) == ["-# skipped: pay.txt: is empty", ENGLISH.stopped]
