"""A question without what asks for nothing: emoji, and the courtesies around it.

Apart from the grammar of questions, since every question is read so.
"""

import re

from retrieval.english import courtesies as english

_EMOJI = (
    "[\u2300-\u23ff\u2600-\u2604\u2607-\u27bf\u2b00-\u2bff"  # but no stars, which rate
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"  # and no flags, which name a country
    "[\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f]*"
)
REMARK_CHARS = 100  # whatever is longer says something


def is_courtesy(said: str) -> bool:
    """Whether what was said is a greeting, thanks or an emoji and nothing else."""
    if len(said) > REMARK_CHARS:
        return False
    text = bare(said)
    if any(map(str.isalnum, text)):
        return re.fullmatch(english.GREETING, text, re.IGNORECASE) is not None
    return bool(text) and "?" not in text


def bare(question: str) -> str:
    """Return a question without emoji and the courtesies around it, if it is anything besides."""
    text = " ".join(question.split())
    if not text.isascii():
        text = " ".join(re.sub(_EMOJI, " ", text).split())
    if re.search(english.SIGN, text):
        text = _without_courtesies(text)
    return text if any(map(str.isalnum, text)) else question


def _without_courtesies(text: str) -> str:
    while found := re.search(english.BEHIND, text):
        head = text[: found.start()].rstrip(" ,;")
        text = head if head.endswith(("?", "!", ".")) else head + found["marks"].strip(" ,")
    while (found := re.match(english.BEFORE, text)) and _is_courtesy(found, text):
        text = text[found.start("next") :]
    return text


def _is_courtesy(found: re.Match[str], text: str) -> bool:
    """Whether a question goes on behind a courtesy: "Hello, Dolly!" and "THX sold" are names."""
    said, after = found["said"] or found["said_alone"], found["next"]
    shouted = said.isupper() and not text.isupper()
    return not shouted and (after.islower() or after.casefold() in english.ASKING)
