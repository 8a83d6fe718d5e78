"""An answer that is out is done: what is noted of it holds up nobody, and fails nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace

import discord
import pytest

from bot.deletions import Deletions
from bot.desk import Desk, Unreadable
from bot.message import Action, ActionButton, Message

RECEIPT = "AbCd-EfGh_IjKlMn"
ANSWER = Message("words", rows=((ActionButton("More", Action.MORE, RECEIPT),),))


class Worker:
    """Does jobs once it is free, or fails the first ones; it keeps what its journal was told."""

    def __init__(self, *failing: Exception) -> None:
        self.free = asyncio.Event()
        self.told: list[tuple[object, ...]] = []
        self._failing = list(failing)
        journal = SimpleNamespace(
            sent=lambda receipt, message: self.told.append(("sent", receipt, message)),
            withdraw=lambda gone: self.told.append(("gone", *sorted(gone))),
        )
        self._desk = SimpleNamespace(journal=journal)

    async def do(self, job: Callable[[Desk], None], *, surely: bool) -> None:
        await self.free.wait()
        await asyncio.sleep(0.001)
        if self._failing:
            raise self._failing.pop(0)
        job(self._desk)  # type: ignore[arg-type]


def sends(identity: int) -> Callable[[], Awaitable[discord.Message]]:
    async def send() -> discord.Message:
        return SimpleNamespace(id=identity)  # type: ignore[return-value]

    return send


def test_an_answer_that_is_out_waits_for_no_other_servers_job() -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        deletions = Deletions(worker.do)
        await asyncio.wait_for(deletions.sending([71], ANSWER, sends(81)), 1)
        assert worker.told == []
        worker.free.set()
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("sent", RECEIPT, 81)]


def test_an_answer_that_was_deleted_before_it_was_heard_of_is_withdrawn_once_it_is_known() -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        worker.free.set()
        deletions = Deletions(worker.do)
        deletions.note([81])
        await deletions.known()
        await deletions.sending([71], ANSWER, sends(81))
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("gone", 81), ("sent", RECEIPT, 81), ("gone", 81)]


def test_an_answer_of_which_a_question_was_deleted_while_it_waited_is_withdrawn() -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        worker.free.set()
        deletions = Deletions(worker.do)
        deletions.note([70])  # which the message 71 asked about
        await deletions.known()
        await deletions.sending([71, 70], ANSWER, sends(81))
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("gone", 70), ("sent", RECEIPT, 81), ("gone", 70)]


def test_an_answer_that_cannot_be_sent_takes_no_other_to_an_own_message_with_it() -> None:
    async def refused() -> discord.Message:
        raise ConnectionError

    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        worker.free.set()
        deletions = Deletions(worker.do)
        with pytest.raises(ConnectionError):
            await deletions.sending([71, 70], ANSWER, refused)
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("gone", 71)]


def test_what_is_deleted_from_now_on_holds_up_nobody_who_waits_for_what_was_before() -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        worker.free.set()

        async def slowly(job: Callable[[Desk], None], *, surely: bool) -> None:
            deletions.note([62])  # one more before each job is done
            await worker.do(job, surely=surely)

        deletions = Deletions(slowly)
        deletions.note([61])
        await asyncio.wait_for(deletions.known(), 5)
        return worker.told

    told = asyncio.run(scene())
    assert told[0] == ("gone", 61)
    assert len(told) < 3


def test_who_waits_for_what_was_deleted_waits_for_what_was_noted_beside_it_too() -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker()
        deletions = Deletions(worker.do)
        deletions.note([61])
        await asyncio.sleep(0)  # its job has begun
        deletions.note([62])
        worker.free.set()
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("gone", 61), ("gone", 62)]


def test_where_nothing_was_deleted_nobody_waits() -> None:
    async def scene() -> None:
        worker = Worker()
        worker.free.set()
        deletions = Deletions(worker.do)
        await deletions.known()
        deletions.note([61])
        deletions.note([])
        await deletions.known()
        deletions.note([])
        await deletions.known()

    asyncio.run(asyncio.wait_for(scene(), 5))


@pytest.mark.parametrize("error", [Unreadable(), ZeroDivisionError("of the program's own")])
def test_what_cannot_be_noted_of_an_answer_fails_nothing_and_is_in_the_log(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def scene() -> list[tuple[object, ...]]:
        worker = Worker(error)
        worker.free.set()
        deletions = Deletions(worker.do)
        await deletions.sending([71], ANSWER, sends(81))
        await deletions.known()
        await deletions.sending([72], ANSWER, sends(82))
        await deletions.known()
        return worker.told

    assert asyncio.run(scene()) == [("sent", RECEIPT, 82)]
    assert "Deleted messages could not be noted" in caplog.text
