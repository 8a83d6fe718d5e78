from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checks import check_heading
from bot.escape import label
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH
from bot.listing import HEADING_CHARS, Item, Listing, render_listing
from bot.message import Action, ActionButton, LinkButton, Message
from index.types import Span
from index.typography import Word
from retrieval.checking.quotation import Reading
from retrieval.checking.verdict import (
    Check,
    Finding,
    Frame,
    FrameKind,
    Speech,
    SpeechKind,
    Verdict,
)
from tests.bot.rendering import (
    GAZETTE,
    RECEIPT,
    WORST,
    article,
    assert_sendable,
    languages,
    quotes,
    whole,
)
from tests.bot.showing.test_escape import texts, unhurried

short = texts.map(lambda text: label(text, 60))
items = st.builds(Item, quotes, above=short, below=short.map(lambda one: f"-# {one}"))
headings = texts.map(lambda text: label(text, HEADING_CHARS // 2) or "Found.")


def actions(message: Message) -> list[tuple[str, int]]:
    buttons = [button for row in message.rows for button in row]
    return [(one.action, one.number) for one in buttons if isinstance(one, ActionButton)]


@settings(unhurried, max_examples=50)
@given(headings, st.lists(items, max_size=8), st.integers(0, 9), languages, st.booleans())
def test_a_page_keeps_within_every_limit_whatever_the_articles_hold(
    heading: str, found: list[Item], page: int, words: Words, private: bool
) -> None:
    listing = Listing(heading, tuple(found))

    below = "-# " + "x" * 60
    assert_sendable(render_listing(listing, page, RECEIPT, words, private=private, below=below))


@unhurried
@given(texts, texts, st.sampled_from(Verdict), languages, st.booleans())
def test_the_heading_of_a_check_keeps_its_room_whatever_was_checked(
    given_: str, outlet: str, verdict: Verdict, words: Words, everything: bool
) -> None:
    quotation = f"{given_ * 9}a{given_ * 9}"
    place = len(given_) * 9
    part = Reading(quotation, (Word("a", place, place + 1),), left_off=0)
    checked = Check(quotation, outlet * 9, Finding(verdict, part), took_ms=1.0)
    if everything:
        names = (outlet * 9, given_ * 9)
        frame = Frame(FrameKind.DENIED, quotation, Span(0, len(quotation)))
        speech = Speech(SpeechKind.PARTLY, names)
        checked = replace(checked, outlet_known=False, unnamed=names, framed=frame, speech=speech)

    heading = check_heading(checked, quotation, 20, words, hidden=everything)

    assert len(heading) <= HEADING_CHARS
    assert len(heading.splitlines()) <= (7 if everything else 3)


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        (True, "-# There it is denied or taken back: Ng never said"),
        (False, "-# Not stated there; it stands with: Ng never said"),
    ],
)
def test_the_heading_of_a_check_has_the_clause_by_which_an_article_does_not_state_words(
    denied: bool, told: str
) -> None:
    part = Reading("shut the valve", (Word("shut", 0, 4),), left_off=0)
    frame = Frame(FrameKind.DENIED, "Ng never said “shut the valve”", Span(0, 13))
    checked = Check(part.text, None, Finding(Verdict.EXACT, part), 1.0, framed=frame, denied=denied)

    assert told in check_heading(checked, part.text, 1, ENGLISH).splitlines()


def test_the_heading_of_a_check_has_how_words_stand_beside_what_frames_them() -> None:
    part = Reading("shut the valve", (Word("shut", 0, 4),), left_off=0)
    frame = Frame(FrameKind.DENIED, "Ng never said “shut the valve”", Span(0, 13))
    speech = Speech(SpeechKind.INDIRECT)
    checked = Check(part.text, None, Finding(Verdict.EXACT, part), 1.0, framed=frame, speech=speech)

    lines = check_heading(checked, part.text, 1, ENGLISH).splitlines()

    assert lines[-2:] == [
        "-# Not stated there; it stands with: Ng never said",
        f"-# {ENGLISH.check_not_quoted}",
    ]
    crowded = replace(checked, outlet="x" * 400, unnamed=("*" * 400,), outlet_known=False)
    heading = check_heading(crowded, "*" * 400, 1, ENGLISH)
    assert len(heading) <= HEADING_CHARS
    assert "Ng never said" in heading


@pytest.mark.parametrize("words", [ENGLISH, SPANISH, GERMAN])
def test_the_worst_of_articles_under_the_longest_heading_still_fits(words: Words) -> None:
    stars = "*" * 400
    part = Reading(f"{stars} a {stars}", (Word("a", 401, 402),), left_off=0)
    checked = Check(
        part.text,
        stars,
        Finding(Verdict.OTHER_OUTLET, part),
        1.0,
        False,
        (stars,),
        speech=Speech(SpeechKind.PARTLY, (stars,)),
    )
    heading = check_heading(checked, stars, 20, words)
    difference = words.word_changed.format(stored=label(stars, 50), given=label(stars, 50))
    below = "\n".join([f"-# {difference}"] * 5)
    item = Item(whole(WORST), f"-# {words.different}\n**{label(stars, 60)}** · {stars[:75]}", below)

    message = render_listing(
        Listing(heading.ljust(HEADING_CHARS, "."), (item,)),
        0,
        RECEIPT,
        words,
        private=False,
        below=f"-# {'x' * 60}",
    )

    assert len(heading) <= HEADING_CHARS
    assert_sendable(message)


@settings(unhurried, max_examples=50)
@given(st.lists(items, max_size=8), st.booleans())
def test_every_quote_stands_on_one_page_in_order(found: list[Item], private: bool) -> None:
    listing = Listing("Found.", tuple(found))
    seen = []
    page, last = 0, False
    while not last:
        message = render_listing(listing, page, RECEIPT, ENGLISH, private=private)
        copies = [copy.quote for copy in message.copies]
        seen += [*message.quotes, *(one for one in copies if one not in message.quotes)]
        page += 1
        last = (Action.TURN, page) not in actions(message)
        last = last and (Action.MORE, page) not in actions(message)

    assert sorted(quote.article.id for quote in seen) == sorted(
        one.quote.article.id for one in found
    )


def test_our_labels_stand_around_a_quote_and_not_behind_its_bar() -> None:
    listing = Listing("**Altered.**", (Item(whole(GAZETTE), "**one**", "-# Left out: up to"),))

    message = render_listing(listing, 0, RECEIPT, ENGLISH, private=False)

    assert message.content.startswith(
        "**Altered.**\n**one**\n> The post pays up to $900,000 a year.\n-# Left out: up to\n"
        "1 · **Sample Gazette** · "
    )
    [links, row] = message.rows
    assert isinstance(links[0], LinkButton)
    assert [button.label for button in row] == ["Delete"]


def test_a_public_listing_goes_on_in_private_and_a_private_one_in_its_place() -> None:
    found = [
        Item(whole(replace(article(f"Sentence {number}."), id=str(number)))) for number in range(7)
    ]
    listing = Listing("Found.", tuple(found))

    public = render_listing(listing, 0, RECEIPT, ENGLISH, private=False)
    private = render_listing(listing, 1, RECEIPT, ENGLISH, private=True)

    assert actions(public) == [(Action.MORE, 1), (Action.DELETE, 0)]
    assert [button.label for button in public.rows[0]] == ["More (4)", "Delete"]
    assert actions(private) == [(Action.TURN, 0), (Action.TURN, 2)]
