"""The agency whose own text an article is: right above it, or in the head and signing it."""

import re
from collections.abc import Sequence

from index.reading.credits import CREDITS_CHARS, read_dateline
from index.reading.english.mastheads import AGENCY_NAME
from index.reading.masthead import is_masthead
from index.reading.roles import Part, Role

# "LNA/wo/jk": an agency's sign, and those of who wrote and who edited. Who prints it takes it off.
_SIGNED = r"(?P<initials>[A-Z]{2,5})(?:/[a-z]{2,4}){1,3}"
_WORD = r"[A-Z][\w'’-]+"
_NAMES = rf"{_WORD}(?: {_WORD}){{1,4}}"
_DATELINED = rf"[A-Z]{{3}}[^()]{{0,60}}\((?P<name>{_NAMES})\) ?[—–-]"
_CREDITED = rf"(?P<name>{_NAMES})(?: ?[|·•].*)?"  # on a line of its own, or first among credits


def heads_its_text(parts: Sequence[Part]) -> bool:
    """Tell whether a first line is an agency's name, and its text below begins with a dateline."""
    if len(parts) <= 1 or parts[0].marked_heading or parts[0].role is not Role.HEADING:
        return False
    name, below = parts[0].view, parts[1]
    agency = re.fullmatch(AGENCY_NAME, name) and is_masthead(name)
    return bool(agency and below.role is Role.SENTENCES and read_dateline(below.view)[0])


def signing_agency(parts: Sequence[Part]) -> str | None:
    """Return the name in the head of an article whose initials sign it; None where none does."""
    signed = re.fullmatch(_SIGNED, parts[-1].view) if parts else None
    if signed is None:
        return None
    for part in parts:
        running = part.role is Role.SENTENCES
        line = part.view[:CREDITS_CHARS]
        named = re.match(_DATELINED, line) or (None if running else re.fullmatch(_CREDITED, line))
        if named and "".join(word[0] for word in named["name"].split()) == signed["initials"]:
            return named["name"]
        if running:
            return None
    return None
