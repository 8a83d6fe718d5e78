import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord import RateLimited
from discord.app_commands import CommandNotFound

from bot.access import NoCoverage
from bot.desk import Unreadable, Unstored
from bot.labels import ENGLISH
from bot.message import TEMPLATE, Action, ActionButton, LinkButton, List, Message
from bot.metrics import ErrorKind
from bot.refusal import Cause, Refusal
from bot.replies import explain, files, kind, view
from bot.worker import Busy, Stopped
from index.schema import Damaged, Unusable

RECEIPT = "AbCd-EfGh_IjKlMn"


def test_a_view_is_not_kept_so_its_time_out_cannot_deregister_the_buttons() -> None:
    message = Message(
        "words",
        rows=(
            (LinkButton("Read it", "https://example.com/a"),),
            (ActionButton("Context", Action.CONTEXT, RECEIPT, 2),),
        ),
    )

    async def made() -> tuple[bool, list[dict[str, object]]]:
        one = view(message)
        return one.is_finished(), one.to_components()

    finished, rows = asyncio.run(made())

    assert finished
    assert [len(row["components"]) for row in rows] == [1, 1]  # type: ignore[arg-type]


def test_a_list_goes_along_as_a_file() -> None:
    [file] = files(Message("words", lists=(List("outlets.txt", b"Lake News"),)))

    assert (file.filename, file.fp.read()) == ("outlets.txt", b"Lake News")


@pytest.mark.parametrize("action", list(Action))
def test_a_buttons_state_is_read_back_from_what_is_sent(action: Action) -> None:
    match = TEMPLATE.fullmatch(ActionButton("x", action, RECEIPT, 24).custom_id)

    assert match
    assert (match["action"], match["receipt"], match["number"]) == (action, RECEIPT, "24")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Refusal("Not now."), "Not now."),
        (Busy(), ENGLISH.busy),
        (Stopped(), ENGLISH.stopping),
        (NoCoverage(), ENGLISH.no_coverage),
        (Unreadable(), ENGLISH.unreadable),
        (Unstored(), ENGLISH.unstored),
        (RateLimited(600.0), ENGLISH.unsent),
        (Unreadable(Cause.MISSING), ENGLISH.missing),
        (Unreadable(Cause.EMPTY), ENGLISH.empty),
        (Unreadable(Cause.NEWER), ENGLISH.newer),
        (CommandNotFound("forgotten", []), ENGLISH.outdated),
        (Damaged("/data/coverage.db cannot be read: a page is torn."), ENGLISH.unreadable),
        (Unusable("/data/coverage.db cannot be written: the disk is full."), ENGLISH.unreadable),
    ],
)
def test_what_is_expected_to_fail_is_one_sentence(error: Exception, sentence: str) -> None:
    assert explain(error, ENGLISH) == sentence


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, 200000), (400, 240000), (401, 0), (403, 40333), (403, 20028), (429, 0), (503, 0)],
    ids=["AutoMod", "a link", "a token", "Cloudflare", "slow mode", "a ban", "an outage"],
)
def test_whatever_discord_does_not_take_is_one_line_of_the_log_without_a_traceback(
    status: int, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    answered: Any = SimpleNamespace(status=status, reason="refused")
    error = discord.HTTPException(answered, {"code": code, "message": "No."})

    assert explain(error, ENGLISH) == ENGLISH.unsent
    assert kind(error) is ErrorKind.DISCORD
    [record] = caplog.records
    assert str(code) in record.getMessage()
    assert not record.exc_info


@pytest.mark.parametrize("code", [50035, 50006, 0], ids=["a form", "an empty message", "no code"])
def test_a_request_that_discord_calls_invalid_is_a_fault_of_the_bots_with_an_id_and_a_traceback(
    code: int, caplog: pytest.LogCaptureFixture
) -> None:
    answered: Any = SimpleNamespace(status=400, reason="refused")
    error = discord.HTTPException(answered, {"code": code, "message": "Invalid Form Body"})

    sentence = explain(error, ENGLISH)

    assert kind(error) is ErrorKind.UNEXPECTED
    [record] = caplog.records
    assert sentence == ENGLISH.failed.format(id=record.getMessage().removeprefix("error "))
    assert record.exc_info


def test_a_question_that_was_deleted_is_gone_though_discord_calls_the_reply_invalid() -> None:
    unknown = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
    errors = {"message_reference": {"_errors": [unknown]}}
    answered: Any = SimpleNamespace(status=400, reason="refused")
    error = discord.HTTPException(answered, {"code": 50035, "message": "No.", "errors": errors})

    assert kind(error) is ErrorKind.GONE
    assert explain(error, ENGLISH) is None


def test_anything_else_is_a_sentence_with_an_id_that_the_log_has_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sentence = explain(ZeroDivisionError("the details"), ENGLISH)

    assert sentence is not None
    assert "the details" not in sentence
    [record] = caplog.records
    assert record.getMessage().removeprefix("error ") in sentence
    assert record.exc_info
