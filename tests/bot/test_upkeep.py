from bot.indexer import Ended
from bot.moderator_labels import ENGLISH
from bot.upkeep import said_by


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
