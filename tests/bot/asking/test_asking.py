"""What people can do, against one bot that runs throughout; every message is a real request."""

import re
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from bot.languages import GERMAN
from index.store import Store
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
QUESTION = "What is the salary range of the AI product manager?"
NOBODY_REPORTS_IT = "Which football team won the cup final in Madrid?"


def texts(coverage: Path) -> list[str]:
    with Store.open(coverage) as store:
        return [one.text for one in store.articles(with_text=True)]


def ask(town: Loopback, question: str = QUESTION, **options: object) -> Sent:
    exchange = town.slash("ask", {"question": question, **options})
    return town.answered(exchange)


def test_a_question_is_answered_with_words_that_stand_in_an_article(
    town: Loopback, sample_coverage: Path
) -> None:
    exchange = town.slash("ask", {"question": QUESTION})
    answer = town.answered(exchange)

    [quote] = quoted(answer.content)
    assert "$300,000" in quote
    assert sum(quote in text for text in texts(sample_coverage)) >= 1
    assert not answer.private
    assert exchange.acknowledged_after < 1


def test_a_private_answer_is_for_its_asker_alone(town: Loopback) -> None:
    assert ask(town, private=True).private


def test_an_answer_can_be_asked_of_one_outlet(town: Loopback) -> None:
    answer = ask(town, outlet="The Test Tribune")

    assert "**The Test Tribune**" in answer.content


def test_what_nobody_reports_is_said_not_to_be_covered(town: Loopback) -> None:
    answer = ask(town, NOBODY_REPORTS_IT)

    assert "\n**Not in this coverage.**\n" in answer.content
    assert quoted(answer.content) == []


def test_nearest_passages_are_behind_a_button_and_marked_as_no_answer(town: Loopback) -> None:
    answer = ask(town, NOBODY_REPORTS_IT)

    nearest = town.answered(town.click(answer, answer.custom_id("Nearest passages")))

    assert nearest.private
    assert nearest.content.startswith(ENGLISH.near_only)
    assert quoted(nearest.content)


def test_a_day_that_is_none_is_explained_to_the_asker_alone(town: Loopback) -> None:
    refused = ask(town, after="yesterday")

    assert refused.private
    assert refused.content == "A day is written like 2023-07-31, not yesterday."


def test_further_outlets_are_paged_in_one_private_message(
    town: Loopback, sample_coverage: Path
) -> None:
    answer = ask(town)
    exchange = town.click(answer, answer.custom_id("More quotes"))
    first = town.answered(exchange)
    first_page = first.content

    town.click(first, first.custom_id("Next"))
    town.wait(lambda: first.content != first_page)

    assert first.private
    assert "Back" in first.labels
    everything = texts(sample_coverage)
    for page in (first_page, first.content):
        assert quoted(page)
        for quote in quoted(page):
            assert any(quote in text for text in everything)
            assert quote not in quoted(answer.content)


def test_a_quote_is_shown_within_its_surroundings_and_attached_word_for_word(
    town: Loopback, sample_coverage: Path
) -> None:
    answer = ask(town)
    [quote] = quoted(answer.content)

    context = town.answered(town.click(answer, answer.custom_id("Context"), person=43))

    assert context.private
    assert quote in quoted(context.content)
    assert len(quoted(context.content)) > 1
    assert context.files == {"quote-1.txt": quote.encode()}
    [source] = [text for text in texts(sample_coverage) if quote in text]
    assert all(part in source for part in quoted(context.content))


def test_sources_name_outlet_title_and_date(town: Loopback) -> None:
    answer = ask(town)

    sources = town.answered(town.click(answer, answer.custom_id("Sources")))

    first, _, _ = sources.content.partition("\n")
    assert first.startswith("1 · **")
    assert first.removeprefix("1 · ") in answer.content


def test_only_the_asker_shares_a_private_answer(town: Loopback) -> None:
    answer = ask(town, private=True)

    refused = town.answered(town.click(answer, answer.custom_id("Share"), person=43))
    shared = town.answered(town.click(answer, answer.custom_id("Share"), person=42))

    assert refused.private
    assert refused.content == "Only who asked can do that."
    assert not shared.private
    assert quoted(shared.content) == quoted(answer.content)
    assert shared.content.endswith("-# Shared by reader42.")
    assert shared.content.startswith(f"-# Asked: {QUESTION}\n> ")


def test_a_private_answer_is_shared_once(town: Loopback) -> None:
    answer = ask(town, private=True)

    town.answered(town.click(answer, answer.custom_id("Share")))
    town.wait(lambda: "Share" not in answer.labels)

    assert "Context" in answer.labels
    assert quoted(answer.content)


def test_a_private_answer_is_shared_once_however_quickly_one_clicks(town: Loopback) -> None:
    answer = ask(town, private=True)

    clicks = [town.click(answer, answer.custom_id("Share")) for _ in range(3)]
    told = sorted((town.answered(one) for one in clicks), key=lambda one: one.private)

    assert [one.private for one in told] == [False, True, True]
    assert quoted(told[0].content) == quoted(answer.content)
    assert [one.content for one in told[1:]] == ["This is shared already."] * 2


def test_an_answer_says_what_it_answers_where_discord_does_not(town: Loopback) -> None:
    narrowed = ask(town, outlet="The Test Tribune", after="2023-07-01")
    reply = town.answered(town.say(QUESTION))

    assert narrowed.content.startswith(
        f"-# Asked: {QUESTION} · The Test Tribune only · published 2023-07-01 or later\n> "
    )
    assert reply.content.startswith("> ")  # which stands below the question


def test_a_misspelt_question_is_shown_as_it_was_understood(town: Loopback) -> None:
    answer = ask(town, "What is the salry of the AI product managr?")

    assert "\n-# Understood as: What is the salary of the AI product manager?\n> " in answer.content


def test_an_outlet_or_days_that_nothing_can_match_are_told_to_the_asker_alone(
    town: Loopback,
) -> None:
    nowhere = ask(town, outlet="The Nowhere News")
    never = ask(town, after="2024-01-01", before="2023-01-01")

    assert nowhere.private
    assert nowhere.content == ENGLISH.no_articles
    assert never.private
    assert never.content == "No day lies between: 2024-01-01 is later than 2023-01-01."


def test_a_filter_by_day_says_how_many_articles_it_left_out_for_want_of_a_date(
    town: Loopback,
) -> None:
    found = ask(town, after="2023-07-01")

    assert found.content.endswith("-# Left out, since they have no date: articles 1.")


def test_the_answer_to_a_mention_is_a_reply_and_pings_nobody(
    town: Loopback, sample_coverage: Path
) -> None:
    exchange = town.say(f"<@900000000000000001> {QUESTION}")

    answer = town.answered(exchange)

    assert quoted(answer.content) == quoted(ask(town).content)


def test_a_spoiler_in_a_question_is_not_laid_open(town: Loopback) -> None:
    answer = ask(town, "What is the salary range of the ||AI product manager||?")

    assert answer.content.startswith(f"-# Asked: ||{QUESTION}||\n> ")


def test_whom_a_question_mentions_is_no_part_of_it(town: Loopback) -> None:
    alone = town.answered(town.say(f"<@900000000000000001> {QUESTION}"))

    mentioned = f"@everyone <@900000000000000001> <@!7> {QUESTION} <@&111> @here"
    among_many = town.answered(town.say(mentioned))
    typed = ask(town, f"@here <#111000> {QUESTION}")

    assert quoted(alone.content)
    assert among_many.content == alone.content
    assert typed.content == f"-# Asked: {QUESTION}\n{alone.content}"


@pytest.mark.parametrize(
    "beside",
    [
        "<:thinking:123456789012345678>",
        "<a:party_blob:123456789012345678>",
        "https://discord.com/channels/111/222/333",
        "<t:1700000000:R>",
        "</ask:123456789012345678>",
        "<id:browse>",
        "\U0001f914\U0001f914",
        "||pls||",
        "thx!",
    ],
)
def test_what_is_no_word_of_a_question_does_not_deny_its_answer(
    town: Loopback, beside: str
) -> None:
    question = "Who reported it first?"
    reply = town.answered(town.say(f"<@900000000000000001> {question} {beside}"))
    looked_up = town.answered(town.menu("Find coverage", f"{question} {beside}"))

    for answer in (reply, ask(town, f"{beside} {question}"), looked_up):
        assert quoted(answer.content) == [
            "The Intercept was first to report the vacancy, on Tuesday."
        ]


def test_what_merely_looks_like_a_mention_stays_in_a_question(town: Loopback) -> None:
    answer = ask(town, "Who wrote from desk@here.example about @everyones pay?")

    assert "Asked: Who wrote from desk\\@here.example about \\@everyones pay?" in answer.content


def test_a_direct_message_is_answered(town: Loopback) -> None:
    assert quoted(town.answered(town.say(QUESTION, server=None)).content)


def test_what_a_message_says_is_looked_up_for_whoever_asks(town: Loopback) -> None:
    found = town.answered(
        town.menu("Find coverage", "They say the post pays between $300,000 and $900,000.")
    )

    assert found.private
    assert "Share" in found.labels


def test_outlets_are_completed_from_the_index_as_one_types(town: Loopback) -> None:
    exchange = town.complete("ask", "outlet", "speci")
    town.wait(lambda: exchange.choices is not None)

    assert exchange.choices == [{"name": "Specimen Standard", "value": "Specimen Standard"}]
    assert exchange.acknowledged_after < 1


def test_sources_lists_the_outlets_or_the_articles_of_one(town: Loopback) -> None:
    outlets = town.answered(town.slash("sources"))
    articles = town.answered(town.slash("sources", {"outlet": "specimen standard"}))

    assert outlets.private
    assert outlets.content.startswith("Outlets: 11, articles: 12.\n")
    assert "\nSpecimen Standard · articles: 1\n" in outlets.content
    assert articles.content.count("\n") == 0


def test_sources_name_the_receipt_that_replays_the_answer(town: Loopback) -> None:
    answer = ask(town)

    sources = town.answered(town.click(answer, answer.custom_id("Sources")))

    assert re.search(r"\n-# Receipt ([0-9a-f]{16}): `pullquote replay \1` says", sources.content)


def test_the_bot_speaks_the_language_of_whoever_types(town: Loopback) -> None:
    exchange = town.slash("help", locale="de")

    assert town.answered(exchange).content == GERMAN.help


def test_a_forged_or_foreign_button_opens_nothing(town: Loopback) -> None:
    answer = ask(town)

    refused = town.answered(town.click(answer, "pullquote:context:AAAAAAAAAAAAAAAA:0"))

    assert refused.private
    assert refused.content == ENGLISH.not_here


@pytest.mark.parametrize(
    "custom_id",
    ["pullquote:explain:AbCdEfGhIjKlMnOp:0", "pullquote:more:AbCdEfGhIjKlMnOp:1000", "poll\n1"],
)
def test_a_button_of_another_version_is_answered_and_opens_nothing(
    town: Loopback, custom_id: str
) -> None:
    refused = town.answered(town.click(ask(town), custom_id))

    assert refused.private
    assert refused.content == ENGLISH.not_here


def test_a_command_of_another_version_is_answered_without_a_fault(town: Loopback) -> None:
    told = town.answered(town.slash("summarise", {"question": QUESTION}))

    assert told.private
    assert told.content == ENGLISH.outdated


def test_while_questions_wait_names_are_completed_and_clicks_acknowledged(town: Loopback) -> None:
    answer = ask(town)
    waiting = [
        town.slash("ask", {"question": f"{QUESTION} {'?' * number}"}, person=2000 + number)
        for number in range(20)
    ]
    town.wait(lambda: all(one.acknowledged for one in waiting))

    completed = town.complete("ask", "outlet", "speci")
    clicked = [
        town.click(answer, f"pullquote:{action}:AbCdEfGhIjKlMnOp:0")
        for action in ("remove", "turn", "delete", "share", "context")
    ]
    town.wait(lambda: all(one.acknowledged for one in (completed, *clicked)))

    assert completed.choices == [{"name": "Specimen Standard", "value": "Specimen Standard"}]
    assert max(one.acknowledged_after for one in (completed, *clicked)) < 1
    for one in waiting:
        town.answered(one, seconds=60)


def test_forty_questions_at_once_are_acknowledged_within_a_second(town: Loopback) -> None:
    exchanges = []
    for number in range(40):
        exchanges.append(
            town.slash("ask", {"question": QUESTION + "?" * number}, person=1000 + number)
        )
        if number % 4 == 0:
            town.beat()
    for exchange in exchanges:
        town.answered(exchange, seconds=60)

    assert max(one.acknowledged_after for one in exchanges) < 1
    assert max(town.gateway.lags) < 0.25
    assert all(quoted(one.shown[0].content) for one in exchanges)
    print(
        f"acknowledged after {max(one.acknowledged_after for one in exchanges):.3f} s at most, "
        f"answered after {max(one.shown[0].at - one.began for one in exchanges):.2f} s at most, "
        f"lag {max(town.gateway.lags):.3f} s at most"
    )
