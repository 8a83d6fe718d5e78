"""The head of a newsletter that came by mail: whose it is, and what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.reading.english import MAIL_HEAD, NEWSLETTER_FOOT, SUBJECT_PASSED_ON
from index.reading.roles import Part, Role, key_of

_FROM = r"(?i:from): (?P<name>[^<>@]{2,60}?) ?<[^<>\s]+@[^<>\s]+>"
_SUBJECT = r"(?i:subject): (?P<subject>\S.*)"
_HEAD_LINES = 3  # below the head of the mail, in which a newsletter has its name


@dataclass(frozen=True, slots=True)
class Newsletter:
    """Who sends it and under which subject (None where it is no headline)."""

    outlet: str
    title: str | None


def _lines_of_mail(parts: Sequence[Part]) -> int:
    """Return how many of the first parts are the head of a mail, which begins with who sent it."""
    lines = next(
        (n for n, part in enumerate(parts) if not re.match(MAIL_HEAD, part.view)), len(parts)
    )
    return lines if lines > 1 and re.match(r"(?i)from: ", parts[0].view) else 0


def read_newsletter(parts: Sequence[Part]) -> Newsletter | None:
    """Return whose newsletter a mail is; None where it is a letter, or not surely a newsletter.

    It is one where the sender's name stands below the head of the mail again, on a line of its own,
    and it ends with how not to get it any more.
    """
    lines = _lines_of_mail(parts)
    sent = re.fullmatch(_FROM, parts[0].view) if lines else None
    if sent is None or not any(re.search(NEWSLETTER_FOOT, part.view) for part in parts[lines:]):
        return None
    name = sent["name"].strip("\"' ")
    below = parts[lines : lines + _HEAD_LINES]
    if not any(part.role is Role.HEADING and part.key == key_of(name) for part in below):
        return None
    subject = next(filter(None, (re.fullmatch(_SUBJECT, p.view) for p in parts[:lines])), None)
    passed_on = subject is None or re.match(SUBJECT_PASSED_ON, subject["subject"])
    return Newsletter(name, None if subject is None or passed_on else subject["subject"])
