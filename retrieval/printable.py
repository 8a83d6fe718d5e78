"""Articles' text made fit to be shown: it is shown, never obeyed.

Control characters, which can recolour or rewrite a terminal, and the marks that reverse the order
of reading become pictures of themselves.
"""

import re

# C0 and C1 controls, line and paragraph separators, bidirectional overrides and isolates.
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return text that does nothing to a terminal; line ends and tabs stay."""
    return UNSAFE.sub(_picture, text)


def inline(text: str) -> str:
    """Return text that does nothing to a terminal and stays on one line."""
    return printable(text).replace("\n", "␊").replace("\t", "␉")


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's block "Control Pictures"
    return "␡" if code == 0x7F else f"\\u{code:04x}"
