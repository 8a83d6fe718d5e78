"""Whether a text is English, told by the share of its commonest words; nothing else is guessed."""

from index.english import FUNCTION_WORDS

_WORDS_READ = 2_000
_FEWEST_WORDS = 20
# English news has .35 to .5; Dutch, German and French stay under .12 (words like "in" and "was").
_ENGLISH_SHARE = 0.25


def guess_language(text: str) -> str | None:
    """Return ``"en"``, or None: too short to tell, or not English."""
    words = text[: _WORDS_READ * 8].lower().split()[:_WORDS_READ]
    if len(words) < _FEWEST_WORDS:
        return None
    common = sum(word.strip(".,;:!?\"'“”‘’()") in FUNCTION_WORDS for word in words)
    return "en" if common >= _ENGLISH_SHARE * len(words) else None
