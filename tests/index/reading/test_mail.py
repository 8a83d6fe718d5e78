"""A newsletter that came by mail has its outlet and its headline in the head of the mail."""

import pytest

from tests.index.reading.test_nameplate import HEADLINE, outlet_and_title
from tests.index.reading.test_prose import FIRST, SECOND

WHAT = "Your harbour news, in ten minutes"
SENT = "Sent with care. Unsubscribe"
FOOT = "You have this letter because you signed up for it. Unsubscribe here"


def head(sender: str = "Tide & Mark <hello@tidemark.example>", subject: str = HEADLINE) -> str:
    return f"From: {sender}\nSubject: {subject}\nDate: Tue, 5 May 2026 07:15:00 +0100"


def test_the_sender_of_a_newsletter_is_its_outlet_and_the_subject_its_title() -> None:
    lines = (head(), f"TIDE & MARK\n{WHAT}", FIRST, SECOND, FOOT)
    assert outlet_and_title(*lines) == ("Tide & Mark", HEADLINE)


def test_a_subject_that_is_passed_on_is_no_title() -> None:
    for passed_on in (f"Fwd: {HEADLINE}", f"RE: {HEADLINE}"):
        lines = (
            head(subject=passed_on),
            f"TIDE & MARK\n{WHAT}",
            "The board waits again",
            FIRST,
            FOOT,
        )
        assert outlet_and_title(*lines) == ("Tide & Mark", "The board waits again")


def test_the_subject_of_any_mail_is_its_title_and_no_other_line_of_its_head() -> None:
    sent = "\n".join(
        (
            "Return-Path: <bounce@pell.example.com>",
            "Received: from mx.pell.example.com (mx.pell.example.com [192.0.2.1])",
            "Message-ID: <1.a.long.one@pell.example.com>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "List-Unsubscribe: <mailto:leave@pell.example.com?subject=leave>",
        )
    )
    letter = (FIRST, SECOND, "Yours, Una")
    assert outlet_and_title(f"{sent}\n{head()}", *letter) == (None, HEADLINE)
    assert outlet_and_title(sent, *letter) == (None, None)
    assert outlet_and_title(head(subject="Ferries"), *letter) == (None, "Ferries")


def test_a_headline_is_the_title_where_the_subject_is_a_label_in_code_or_passed_on() -> None:
    for subject in ("Press release", f"Fwd: {HEADLINE}", "=?utf-8?Q?Ferries_at_rest_again?= a b"):
        lines = (head(subject=subject), "The board waits again", FIRST, SECOND)
        assert outlet_and_title(*lines) == (None, "The board waits again")


YOURS = "Ada Lowe here, with your Harbour Morning."


@pytest.mark.parametrize(
    ("sender", "foot"),
    [
        ("Harbour Morning <ada@harbourmorning.example.nz>", FOOT),
        ("Harbour Morning NZ", "You get this because you signed up at harbourmorning."),
    ],
)
def test_a_newsletter_that_calls_itself_by_its_sender_is_the_sender_s(
    sender: str, foot: str
) -> None:
    lines = ("Kia ora,", YOURS, FIRST, SECOND, foot)
    assert outlet_and_title(head(sender), *lines) == ("Harbour Morning", HEADLINE)


@pytest.mark.parametrize(
    ("sender", "greeting", "foot"),
    [
        ("Harbour Morning <ada@harbourmorning.example>", YOURS, "Yours, Ada"),
        ("Harbour Morning <ada@harbourmorning.example>", "Here is your order.", FOOT),
        ("Harbour Morning <ada@lowe.example>", YOURS, FOOT),
        ("Harbour <ada@harbour.example>", "This is your Harbour.", FOOT),
        ("Harbour Morning <ada@harbourmorning.example>", "Your Harbour Morning order is in.", FOOT),
        ("Harbour Morning <a@harbourmorning.example>\nTo: Sam Ko <s@ko.example>", YOURS, FOOT),
    ],
)
def test_a_mail_that_calls_itself_nothing_or_comes_from_elsewhere_has_no_outlet(
    sender: str, greeting: str, foot: str
) -> None:
    assert outlet_and_title(head(sender), greeting, FIRST, SECOND, foot)[0] is None


@pytest.mark.parametrize(
    "headline",
    ["From: Hale, with love", "Subject: a town without ferries"],
)
def test_what_stands_below_no_head_of_a_mail_is_no_subject(headline: str) -> None:
    assert outlet_and_title(HEADLINE, headline, FIRST, SECOND) == (None, HEADLINE)


@pytest.mark.parametrize(
    "lines",
    [
        (head(), "TIDE & MARK", WHAT, FIRST, SECOND),  # a letter
        (head(), FIRST, SECOND, FOOT),
        (head("Ada Lowe <ada@tidemark.example>"), "TIDE & MARK", WHAT, FIRST, FOOT),
        (f"{HEADLINE}\n{head()}", "TIDE & MARK", WHAT, FIRST, FOOT),
        ("From: Tide & Mark", "TIDE & MARK", WHAT, FIRST, FOOT),
        (head(), "TIDE & MARK", WHAT, FOOT, FIRST, SECOND, FIRST, SECOND),
        (head(), "TIDE & MARK", WHAT, FIRST, "I asked to unsubscribe from the list. Yours, Ada"),
        (f"{head()}\nTo: Sam Ko <sam@ko.example>", "TIDE & MARK", WHAT, FIRST, FOOT),
        (head("Una Pell <una@pell.example>"), "Una Pell", FIRST, "I am to unsubscribe. Yours, Una"),
        (head("Una Pell <una@pell.example>"), "Una Pell\nClerk, Holm Council", FIRST, SENT),
        (head("Una Pell <una@pell.example>"), "Una Pell", WHAT, FIRST, FOOT),
        (head("Pell & Sons <sales@pell.example>"), "Pell & Sons", HEADLINE, FIRST, "Unsubscribe"),
        (head("Holm Bus Press Office <p@b.example>"), "Holm Bus Press Office", FIRST, FOOT),
    ],
)
def test_a_mail_that_may_be_no_newsletter_has_no_outlet(lines: tuple[str, ...]) -> None:
    assert outlet_and_title(*lines)[0] is None
