from dataclasses import replace

from bot.entries import entry, message_of
from bot.labels import ENGLISH
from bot.message import Action, ActionButton
from bot.render import render_answer, render_context, render_more, render_sources
from index.types import Notice, NoticeKind, Span
from retrieval.types import Outlets, Quote
from tests.bot.rendering import GAZETTE, RECEIPT, answer, article, first, ranks, whole


def test_an_answer_reads_at_a_glance() -> None:
    tribune = replace(GAZETTE, id="b", outlet="Test_Tribune", notices=())

    given_answer = replace(
        answer(whole(GAZETTE), whole(tribune)),
        outlets=Outlets(("Sample Gazette", "Test_Tribune"), ("Mock Mercury",)),
    )
    message = render_answer(given_answer, RECEIPT, ranks(given_answer), ENGLISH, private=False)

    assert message.content == (
        "> The post pays up to $900,000 a year.\n"
        "**Sample Gazette** · A post at a streaming company · by Ines Sample · 2023-07-27 · "
        "updated 2023-07-28\n"
        "-# This article carries a correction. (2023-07-29)\n"
        "-# Reported by 2 of 3 sources: Sample Gazette, Test\\_Tribune.\n"
        "-# Not found in: Mock Mercury."
    )
    assert [[button.label for button in row] for row in message.rows] == [
        ["Read it", "More quotes (1)", "Context", "Sources"],
        ["Right? Yes", "No", "Delete"],
    ]
    assert message.copies == ()


def test_the_day_of_a_notice_is_a_day_whatever_its_hour() -> None:
    corrected = replace(
        GAZETTE, notices=(Notice(NoticeKind.UPDATE, Span(0, 3), "2023-07-29T10:30:00Z"),)
    )

    assert "This article carries an update. (2023-07-29)" in first(whole(corrected)).content


def test_further_quotes_stand_apart_from_each_other() -> None:
    others = [whole(replace(GAZETTE, id=name, notices=())) for name in ("b", "c")]
    given_answer = answer(whole(GAZETTE), *others)

    message = render_more(given_answer, 0, RECEIPT, ranks(given_answer), ENGLISH)

    quote = "> The post pays up to $900,000 a year.\n"
    assert message.content.count(f"\n\n{quote}3 · ") == 1
    assert message.content.startswith(f"{quote}2 · ")


def test_what_is_not_covered_is_said_in_two_lines() -> None:
    message = first(near=(whole(GAZETTE),), private=True)

    assert message.content == (
        "**Not in this coverage.**\n-# Searched: articles 12, named outlets 5."
    )
    assert [button.label for button in message.rows[0]] == [
        "Nearest passages",
        "Right? Yes",
        "No",
        "Share",
    ]


def test_what_is_unknown_is_said_to_be_unknown_and_no_path_of_the_machine_is_shown() -> None:
    message = first(whole(article("Words.")))

    assert message.content == "> Words.\n**outlet unknown** · untitled · date unknown · a.txt"


def test_a_name_that_shows_nothing_is_said_to_be_unknown() -> None:
    message = first(whole(article("Words.", outlet="\u3164", title="\u200b", byline="\u202e")))

    assert message.content == "> Words.\n**outlet unknown** · untitled · date unknown · a.txt"


def test_a_title_is_written_without_the_marks_that_are_not_seen_in_it() -> None:
    message = first(whole(article("Words.", title="Bundes\u00adregierung be\u200bschließt")))

    assert "Bundesregierung beschließt" in message.content


def test_a_quote_that_cannot_be_copied_from_discord_is_attached_as_well() -> None:
    message = first(whole(article("A *starred*\u200b word.")))

    assert message.content.startswith("> A \\*starred\\*\u200b word.\n")
    assert [(copy.name, copy.data) for copy in message.copies] == [
        ("quote-1.txt", "A *starred*\u200b word.".encode())
    ]


def test_what_is_attached_to_be_copied_can_be_left_out_and_what_is_nowhere_else_cannot() -> None:
    starred, long = whole(article("A *starred* word.")), whole(article("Word after word. " * 1200))
    entries = [entry(quote, ENGLISH, i) for i, quote in enumerate((starred, long))]
    message = message_of(entries, ENGLISH, below="Our last line.")

    bare = message.without_spares()

    assert [copy.quote for copy in message.copies] == [starred, long]
    assert [copy.quote for copy in bare.copies] == [long]
    assert message.content == f"{bare.content}\n-# {ENGLISH.attached}"
    assert bare.without_spares() == bare


def test_a_quote_too_long_for_a_message_is_attached_and_never_cut() -> None:
    long = article("Word after word. " * 1200)

    message = first(whole(long))

    assert message.quotes == ()
    assert "This quote has 20400 characters. It is attached, word for word." in message.content
    assert [copy.data for copy in message.copies] == [long.text.encode()]


def test_a_quote_keeps_its_number_when_the_article_of_another_is_gone() -> None:
    found = [whole(article(f"Sentence {n}.", outlet=f"Outlet {n}")) for n in (1, 2, 3)]
    left = {quote: rank for quote, rank in ranks(answer(*found)).items() if rank}

    more = render_more(answer(*left), 0, RECEIPT, left, ENGLISH)
    sources = render_sources(left, ENGLISH)

    assert more.quotes == (found[1], found[2])
    assert "2 · **Outlet 2**" in more.content
    assert "3 · **Outlet 3**" in more.content
    assert sources.content.startswith("2 · **Outlet 2**")
    assert [button.label for button in more.rows[0]] == ["Context 2", "Context 3"]


def test_those_who_deny_it_are_quoted_last_and_told_to() -> None:
    says = whole(article("It fell.", outlet="One"))
    too = whole(article("It fell in May.", outlet="Two"))
    denies = whole(article("It stands.", outlet="Three"))
    given = replace(answer(says, too), denials=(denies,))

    best = render_answer(given, RECEIPT, ranks(given), ENGLISH, private=False)
    more = render_more(given, 0, RECEIPT, ranks(given), ENGLISH)

    assert best.quotes == (says,)
    assert "More quotes (2)" in [button.label for row in best.rows for button in row]
    assert more.quotes == (too, denies)
    assert "-# Denied, or put the other way:\n> It stands.\n3 · **Three**" in more.content
    sources = render_sources(ranks(given), ENGLISH, denials=given.denials).content
    assert "2 · **Two**" in sources
    assert "\n-# Denied, or put the other way:\n3 · **Three**" in sources


def test_thirty_quotes_are_paged_and_each_is_there_once() -> None:
    found = [whole(replace(GAZETTE, id=str(i), text=f"Sentence {i}.")) for i in range(30)]
    found = [replace(quote, span=Span(0, len(quote.article.text))) for quote in found]
    seen: list[Quote] = []
    page = 0
    while True:
        message = render_more(answer(*found), page, RECEIPT, ranks(answer(*found)), ENGLISH)
        seen += message.quotes
        actions = [button for button in message.rows[-1] if isinstance(button, ActionButton)]
        following = [
            one.number for one in actions if one.action is Action.TURN and one.number > page
        ]
        if not following:
            break
        page = following[0]

    assert seen == found[1:]


def test_a_context_shows_what_stands_before_and_after() -> None:
    one = article("Before. The quote. After.", outlet="Sample Gazette")

    def part(start: int, end: int) -> Quote:
        return Quote(one, Span(start, end), Span(start, end), 0.9)

    message = render_context(part(8, 18), part(0, 7), part(19, 25), ENGLISH)

    assert message.content.startswith(
        "-# Before it:\n> Before.\n-# The quote:\n> The quote.\n-# After it:\n> After.\n"
    )
