import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from bot.desk import Desk, Unreadable
from bot.labels import ENGLISH
from bot.refusal import Refusal
from bot.service import TELL_S, Service
from bot.worker import Busy, Stopped, Worker
from config.errors import PullquoteError
from config.settings import Settings
from retrieval.journal.journal import Journal


@dataclass
class OnlyJournal:
    """A desk on which nothing but the journal lies."""

    journal: Journal

    def close(self) -> None:
        self.journal.close()


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    def desk() -> Desk:
        return cast(Desk, OnlyJournal(Journal.open(tmp_path, keep_days=90)))

    made = Worker(desk, size=8)
    made.start()
    yield made
    made.stop(1.0)


def service(folder: Path, worker: Worker, cooldown_s: float = 3.0) -> Service:
    settings = Settings(
        data_dir=folder / "data",
        discord_coverages_dir=folder,
        discord_servers={111: "strike", 222: "strike"},
        discord_cooldown_s=cooldown_s,
    )
    return Service(settings, worker)


def test_what_a_server_was_bound_to_goes_before_the_settings_after_a_restart_too(
    tmp_path: Path, worker: Worker
) -> None:
    async def run() -> list[str]:
        before = service(tmp_path, worker)
        await before.bind(111, "election")
        await before.bind(222, "public")
        after = service(tmp_path, worker)
        await after.recall()
        return [after.seen_from(server).name for server in (111, 222)]

    assert asyncio.run(run()) == ["election", "public"]


def test_channels_for_mentions_outlive_a_restart(tmp_path: Path, worker: Worker) -> None:
    async def run() -> list[frozenset[int]]:
        await service(tmp_path, worker).answer_in(111, lambda held: frozenset({5, 6}))
        after = service(tmp_path, worker)
        await after.recall()
        return [after.channels(server) for server in (111, 222)]

    assert asyncio.run(run()) == [frozenset({5, 6}), frozenset()]


def test_a_server_whose_choices_are_forgotten_is_as_the_settings_say_after_a_restart_too(
    tmp_path: Path, worker: Worker
) -> None:
    async def run() -> list[tuple[str, frozenset[int]]]:
        before, after = service(tmp_path, worker), service(tmp_path, worker)
        for server in (111, 222, 333):
            await before.bind(server, "election")
            await before.answer_in(server, lambda held: frozenset({5}))
        await before.forget(111)
        await before.forget(333)
        await after.recall()
        return [
            (one.seen_from(server).name, one.channels(server))
            for one in (before, after)
            for server in (111, 222, 333)
        ]

    left, stays = ("strike", frozenset[int]()), ("election", frozenset({5}))
    assert asyncio.run(run()) == [left, stays, ("public", frozenset())] * 2


def test_none_of_several_changes_at_once_is_lost(tmp_path: Path, worker: Worker) -> None:
    async def run() -> frozenset[int]:
        asked = service(tmp_path, worker)
        adding = [asked.answer_in(111, frozenset({one}).union) for one in (1, 2, 3)]
        await asyncio.gather(*adding)
        return asked.channels(111)

    assert asyncio.run(run()) == {1, 2, 3}


def test_what_cannot_be_stored_is_not_in_force_until_a_restart_either(
    tmp_path: Path, worker: Worker
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def take_long(desk: Desk) -> None:
        begun.set()
        go_on.wait(10)

    async def run() -> tuple[str, frozenset[int]]:
        asked = service(tmp_path, worker)
        jobs = [asyncio.create_task(asked.do(take_long)) for _ in range(9)]
        await asyncio.to_thread(begun.wait, 10)
        jobs.append(asyncio.create_task(asked.do(lambda desk: None)))  # eight may wait
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await asked.bind(111, "election")
        with pytest.raises(Busy):
            await asked.answer_in(111, lambda held: frozenset({5}))
        go_on.set()
        await asyncio.gather(*jobs, return_exceptions=True)
        return asked.seen_from(111).name, asked.channels(111)

    assert asyncio.run(run()) == ("strike", frozenset())


def test_a_server_is_not_bound_to_what_is_no_name(tmp_path: Path, worker: Worker) -> None:
    with pytest.raises(PullquoteError, match="no name of a coverage"):
        asyncio.run(service(tmp_path, worker).bind(111, "../elsewhere"))


@pytest.mark.parametrize("refused", [Busy(), Unreadable(), Refusal("There is no such outlet.")])
def test_a_question_that_is_refused_while_it_is_made_out_counts_as_not_asked(
    tmp_path: Path, worker: Worker, refused: Exception
) -> None:
    asked = service(tmp_path, worker, cooldown_s=60.0)
    question = "Who spotted the job ad?", 42, 111, ENGLISH

    asked.question(*question)
    with pytest.raises(type(refused)), asked.given_back(42):
        raise refused
    asked.question(*question)
    with pytest.raises(Refusal, match="One question at a time"):
        asked.question(*question)


def test_who_still_waits_shortly_before_the_end_is_told_so_in_time(
    tmp_path: Path, worker: Worker
) -> None:
    go_on = threading.Event()

    async def wait_for_a_turn(asked: Service) -> None:
        with asked.at_work():
            await asked.do(lambda desk: None)

    async def run() -> tuple[bool, list[object]]:
        asked = service(tmp_path, worker)
        with asked.at_work():
            running = asyncio.create_task(asked.do(lambda desk: go_on.wait(10)))
            waiting = [asyncio.create_task(wait_for_a_turn(asked)) for _ in range(3)]
            await asyncio.sleep(0.1)
            rest = asyncio.create_task(asked.do(lambda desk: None, surely=True))
            in_time = await asked.drained(TELL_S + 0.2)
        told = await asyncio.gather(*waiting, return_exceptions=True)
        go_on.set()
        await asyncio.gather(running, rest)
        return in_time, [type(one) for one in told]

    in_time, told = asyncio.run(run())

    assert not in_time  # what was running took too long
    assert told == [Stopped, Stopped, Stopped]
