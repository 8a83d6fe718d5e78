"""The head of a newsletter that came by mail: whose it is, and what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.reading.english.mail import MAIL_HEAD, NEWSLETTER_FOOT, SUBJECT_PASSED_ON
from index.reading.english.nameplates import BLURB, ISSUE, SLOGAN
from index.reading.mentions import is_in_an_address
from index.reading.roles import Part, Role, key_of

_FROM = r"(?i:from): (?P<name>[^<>@]{2,60}?) ?<[^<>\s]+@[^<>\s]+>"
_SENDER = r"(?i:from): (?P<name>[A-Z][^<>@]{2,60}?)(?: (?:AU|NZ|UK|US))?(?: ?<[^<>\s]+@[^<>\s]+>)?"
_SUBJECT = r"(?i:subject): (?P<subject>(?!=\?)\S.*)"  # "=?utf-8?Q?..." is in code
_TO_ONE = r"(?i)to: [^<>@]*\w[^<>@]*<"
_PERSON = r"(?!(?i:the)\b)[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,2}"
_SUBJECT_WORDS = 3  # at least; "News" or "Press release" gives way to a headline below it
_FOOT_LINES = 3
_HEAD_LINES = 4  # below the head of the mail, in which a newsletter has its name and what it is


@dataclass(frozen=True, slots=True)
class Mail:
    """Whose newsletter it is (None where it is not surely one), and under which subject it came.

    The title is None where the subject is no headline; that of a letter, if it is a word or two,
    may be but a ``label``.
    """

    outlet: str | None
    title: str | None

    @property
    def label(self) -> bool:
        title = self.title or ""
        return self.outlet is None and len(title.split()) < _SUBJECT_WORDS


def read_mail(parts: Sequence[Part]) -> Mail | None:
    """Return what the head of a mail says, or None where the parts begin with none."""
    lines = _lines_of_mail(parts)
    if not lines:
        return None
    subject = _line_of(_SUBJECT, parts[:lines])
    passed_on = subject is None or re.match(SUBJECT_PASSED_ON, subject["subject"])
    title = None if subject is None or passed_on else subject["subject"]
    return Mail(_newsletter(parts, lines) or _your_newsletter(parts, lines), title)


def _lines_of_mail(parts: Sequence[Part]) -> int:
    """Return how many of the first parts are the head of a mail, which says who sent it."""
    lines = next(
        (n for n, part in enumerate(parts) if not re.match(MAIL_HEAD, part.view)), len(parts)
    )
    sent = any(re.match(r"(?i)from: ", part.view) for part in parts[:lines])
    return lines if lines > 1 and sent else 0


def _newsletter(parts: Sequence[Part], lines: int) -> str | None:
    """Return whose newsletter a mail is; None where it is a letter, or not surely a newsletter.

    It is one where the sender's name stands below the head of the mail again, on a line of its own,
    with what it is right below ("Your harbour news, in ten minutes"), and which ends with how not
    to get it any more. What is sent to one who is named is none, nor what a person sends.
    """
    name = _sender(_FROM, parts, lines)
    if name is None or re.fullmatch(_PERSON, name):
        return None
    head = pairwise(parts[lines : lines + _HEAD_LINES])
    if not any(
        one.role is Role.HEADING and one.key == key_of(name) and _says_what_it_is(below.view)
        for one, below in head
    ):
        return None
    return name


def _your_newsletter(parts: Sequence[Part], lines: int) -> str | None:
    """Return who sends a mail that calls itself so: "Ada Lowe here, with your Harbour Morning."

    The address at which people signed up for it, or which it came from, is called so, too.
    """
    name = _sender(_SENDER, parts, lines)
    if name is None or " " not in name:
        return None
    calls = rf"\b[Yy]our {re.escape(name)}(?=[.,!:;]|$)"
    if not any(re.search(calls, part.view) for part in parts[lines : lines + _HEAD_LINES]):
        return None
    return name if is_in_an_address(name, [part.view for part in parts]) else None


def _sender(pattern: str, parts: Sequence[Part], lines: int) -> str | None:
    """Return who sent a mail to all who signed up for it; None where it may be a letter to one."""
    head, foot = parts[:lines], parts[lines:][-_FOOT_LINES:]
    sent = _line_of(pattern, head)
    to_all = any(re.match(NEWSLETTER_FOOT, part.view) for part in foot)
    if sent is None or not to_all or any(re.match(_TO_ONE, part.view) for part in head):
        return None
    return sent["name"].strip("\"' ")


def _line_of(pattern: str, head: Sequence[Part]) -> re.Match[str] | None:
    return next(filter(None, (re.fullmatch(pattern, part.view) for part in head)), None)


def _says_what_it_is(line: str) -> bool:
    return re.match(rf"(?i)(?:{SLOGAN}|{ISSUE})$|(?:{BLURB})", line) is not None
