"""The bot: how soon it acknowledges and answers, with 1, 10 and 40 questions at once.

A real `pullquote-bot` in a process of its own, over HTTP and a websocket, with the tests' stand-in
for Discord on this machine; so times are without the network, and with both sharing the cores.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from benchmarks import machine
from benchmarks.places import SAMPLE, SAMPLE_QUESTIONS
from benchmarks.processes import run
from benchmarks.report import Section, at_most, figures_table, table
from benchmarks.scoring import percentile
from benchmarks.speed import PULLQUOTE
from config.settings import load_settings
from index.store import Store
from retrieval.evaluation.gold import read_gold
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.server import Loopback

TITLE = "Discord"
ANSWERED_S = 120.0
RECEIPT = "AbCdEfGhIjKlMnOp"  # which no answer has, so nothing is opened
# What is clicked while questions wait: a message comes, a page is turned to, a message goes.
CLICKS = ("more", "turn", "delete")
BEAT_EVERY = 10  # questions; after 110 heartbeats in a minute discord.py pauses
MOST_ACKNOWLEDGED_S, MOST_LAG_S = 1.0, 0.25  # Discord gives up after 3 s


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many questions come at once, and how often."""

    rounds: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds from a question to its acknowledgement and to its answer, and of the loop's lag.

    ``meanwhile`` are those to the acknowledgements of clicks, and to the names that complete what
    is typed, while the questions wait.
    """

    acknowledged: tuple[float, ...]
    meanwhile: tuple[float, ...]
    answered: tuple[float, ...]
    lags: tuple[float, ...]


FULL = Sizes(rounds=((1, 80), (10, 8), (40, 3)))
QUICK = Sizes(rounds=((1, 2), (4, 1)))


def measure(folder: Path, sizes: Sizes) -> Section:
    """Measure with the sample coverage, indexed into ``folder``."""
    data_dir = folder / "sample"
    run([PULLQUOTE, "index", SAMPLE], env={"PULLQUOTE_DATA_DIR": str(data_dir)})
    with Store.open(data_dir) as store:
        asked = cycle(one.question for one in read_gold(SAMPLE_QUESTIONS, store))
    timed: dict[int, Timed] = {}
    models_dir = load_settings().models_dir
    with (
        Loopback() as discord,
        BotProcess(discord, data_dir, models_dir, server_questions_a_minute=10_000),
    ):
        discord.connected()
        _ask(discord, 4, 0, asked)  # not counted
        for at_once, rounds in sizes.rounds:
            timed[at_once] = _joined([_ask(discord, at_once, one, asked) for one in range(rounds)])
    return Section(TITLE, "python -m benchmarks chat", machine.describe(), tuple(_blocks(timed)))


def _ask(discord: Loopback, at_once: int, round_: int, questions: Iterator[str]) -> Timed:
    discord.gateway.lags.clear()
    clicked = discord.answered(discord.slash("help"))
    exchanges = []
    for person in range(at_once):
        # so that none is remembered; question marks are left out when searching
        question = f"{next(questions)} {'?' * (len(discord.rest.requests) % 40)}"
        exchanges.append(discord.slash("ask", {"question": question}, person=1000 + person))
        if person % BEAT_EVERY == 0 and (at_once > 1 or not round_ % BEAT_EVERY):
            discord.beat()
    meanwhile = [discord.complete("ask", "outlet", "the")]
    meanwhile += [discord.click(clicked, f"pullquote:{one}:{RECEIPT}:0") for one in CLICKS]
    discord.wait(lambda: all(one.acknowledged for one in meanwhile), ANSWERED_S)
    for one in exchanges:
        assert not discord.answered(one, seconds=ANSWERED_S).private  # as a refusal would be
    return Timed(
        tuple(one.acknowledged_after for one in exchanges),
        tuple(one.acknowledged_after for one in meanwhile),
        tuple(one.shown[0].at - one.began for one in exchanges),
        tuple(discord.gateway.lags),
    )


def _joined(rounds: list[Timed]) -> Timed:
    return Timed(
        tuple(value for one in rounds for value in one.acknowledged),
        tuple(value for one in rounds for value in one.meanwhile),
        tuple(value for one in rounds for value in one.answered),
        tuple(value for one in rounds for value in one.lags),
    )


def _blocks(timed: dict[int, Timed]) -> Iterator[str]:
    yield (
        "A real bot against a stand-in for Discord on the same machine, with the sample coverage "
        "(12 articles); milliseconds from when a question was sent. One thread answers, so the "
        "last of many waits for those before it; each is acknowledged at once. *Clicks and names*: "
        "three buttons acknowledged and outlets completed while the questions wait."
    )
    rows = [
        (
            f"{at_once} at once, {len(one.answered)} in all",
            *(f"{percentile(one.acknowledged, share) * 1000:.0f}" for share in (50, 95)),
            f"{percentile(one.meanwhile, 95) * 1000:.0f}",
            *(f"{percentile(one.answered, share) * 1000:.0f}" for share in (50, 95)),
            f"{max(one.lags) * 1000:.0f}",
        )
        for at_once, one in timed.items()
    ]
    headings = (
        *("questions", "acknowledged p50", "p95", "clicks and names p95"),
        *("answered p50", "p95", "most lag"),
    )
    yield table(headings, rows)
    most = timed[max(timed)]
    last = f"{max(timed)} at once: the last acknowledged or completed, s"
    slowest, lag = max(*most.acknowledged, *most.meanwhile), max(most.lags)
    yield figures_table(
        [
            at_most(last, slowest, MOST_ACKNOWLEDGED_S),
            at_most("... the event loop's lag at most, s", lag, MOST_LAG_S, "{:.2f}"),
        ]
    )
