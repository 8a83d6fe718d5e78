"""Share shows everybody what the asker saw, and nothing else, whatever became of the coverage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
WHICH = "Which valve failed in the plant?"
CUP = "Which football team won the cup final in Madrid?"
WON = "The football team Real Vallecas won the cup final in Madrid on Sunday."
FAILED = ["The green valve failed in the plant.", "In the plant the green valve failed again."]


class Plant:
    """A bot that has read of a valve in two outlets, and the Discord around it."""

    def __init__(self, discord: Loopback, folder: Path, embedder: Embedder) -> None:
        self._discord, self._folder, self._embedder = discord, folder, embedder
        for number in range(2):
            self.prints(number, FAILED[number])

    def prints(self, number: int, text: str) -> None:
        """Have an outlet print something, in the place of what it printed before."""
        one = article(f"{number}.txt", text, f"Outlet {number}")
        build(self._folder, [one], self._embedder)

    def asked(self, name: str, **given: object) -> Sent:
        """Ask in private."""
        return self._discord.answered(self._discord.slash(name, given | {"private": True}))

    def shared(self, answer: Sent) -> Sent:
        """Press Share."""
        return self._discord.answered(self._discord.click(answer, answer.custom_id("Share")))


@pytest.fixture
def plant(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> Iterator[Plant]:
    made = Plant(discord, tmp_path, embedder)
    with BotProcess(discord, tmp_path, models_dir, remember_s=0):
        discord.connected()
        yield made


def test_what_was_not_covered_is_not_shared_once_an_article_has_come(plant: Plant) -> None:
    answer, check = plant.asked("ask", question=CUP), plant.asked("check", quote=WON)
    assert ENGLISH.not_covered in answer.content
    assert ENGLISH.not_covered in check.content
    plant.prints(2, WON)

    for seen in (answer, check):
        refused = plant.shared(seen)

        assert refused.private
        assert refused.content == ENGLISH.not_as_seen
        assert "Share" in seen.labels


def test_no_other_quote_is_shared_in_the_place_of_one_that_is_gone(plant: Plant) -> None:
    answer = plant.asked("ask", question=WHICH)
    [best] = quoted(answer.content)
    gone = FAILED.index(best)
    plant.prints(gone, "Nothing of it is left.")

    refused = plant.shared(answer)

    assert refused.private
    assert refused.content == ENGLISH.not_as_seen


def test_an_answer_of_which_nothing_stands_is_refused_to_its_asker_alone(plant: Plant) -> None:
    answer = plant.asked("ask", question=WHICH)
    for number in range(2):
        plant.prints(number, "Nothing of it is left.")

    refused = plant.shared(answer)

    assert refused.private
    assert refused.content == ENGLISH.not_as_seen


def test_a_quote_is_shared_that_stands_while_another_one_of_its_answer_is_gone(
    plant: Plant,
) -> None:
    answer = plant.asked("ask", question=WHICH)
    [best] = quoted(answer.content)
    plant.prints(1 - FAILED.index(best), "Nothing of it is left.")

    shared = plant.shared(answer)

    assert not shared.private
    assert quoted(shared.content) == [best]
    assert "Reported by" not in shared.content
    assert shared.content.endswith(f"\n-# {ENGLISH.changed}\n-# Shared by reader42.")


@pytest.mark.parametrize("command", ["ask", "check", "timeline"])
def test_what_holds_as_it_was_seen_is_shared_whole(plant: Plant, command: str) -> None:
    given = {
        "ask": {"question": CUP},
        "check": {"quote": WON},
        "timeline": {"topic": "green valve"},
    }
    seen = plant.asked(command, **given[command])

    shared = plant.shared(seen)

    assert not shared.private
    assert shared.content == f"{seen.content}\n-# Shared by reader42."
    assert "Delete" in shared.labels
