"""How English words bend: plurals, what the forms of a word share, what apostrophes leave out."""

import re
from functools import lru_cache

from retrieval.english.amounts import COUNTED

# What an apostrophe begins that opens no quotation: "'em", "the '90s", "rock 'n' roll".
ELIDED = r"(?i:em|tis|twas|til|n|cos|cause)\b|\d0s\b"
IRREGULAR = {"children": "child", "men": "man", "women": "woman", "people": "person"}

# What an ending of verbs leaves, made a verb or a noun: "insur(ed)" is of "insurance".
_BESIDE_A_PAST = ("", "e", "es", "ing", "er", "or", "ance", "ence", "ion", "ation", "ment")
_PLURAL = r"(\w{4,}?)(?:(?P<y>ies)|(?P<hiss>(?<=sh|ch|ss)es|(?<=x)es)|s)"
_DOUBLES = r"[^aeiou]*[aeiou][^aeiouwxy]"  # "stop" has "stopped", and no "stoped"
# Endings of words in small letters that are no names: "suing", "relabelled", "chairwoman".
ENDINGS = r"[a-z]{3,}(?:ings?|i[sz]e[ds]?|tions?|able|less|wom[ae]n)|[a-z]{4,}(?:ed|ful)"
# Before a word they make another one, and no name: "reopen", "unpaid".
PREFIXES = ("re", "un", "over", "under", "out", "mis", "dis", "pre", "non", "co", "de", "anti")


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a noun in the plural."""
    return word in COUNTED or re.search(r"[a-z](?:[^\Wsui]s|men)$", word) is not None


def singular(noun: str) -> str:
    """Return a noun in small letters without the s of its plural."""
    if noun in COUNTED or not noun.endswith("s") or noun.endswith("ss"):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-2] if re.search(r"(?:sh|ch|x|ss)es$", noun) else noun[:-1]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return what the forms of a word share, roughly: "hire", "hired" and "hiring" are one."""
    word = re.sub(r"['’]s?$", "", word.lower())
    word = IRREGULAR.get(word, word)
    if word.isascii() and len(word) > 4:
        word = re.sub(r"(?<=[a-z]{3})(?:ing|ed|ly)$", "", singular(word))
    return word.removesuffix("e") if len(word) > 4 else word


def relatives(word: str) -> list[str]:
    """Return the words of which one is known where a word in small letters is a regular form.

    "insured" is one of "insure" and "insurance"; "leavs", "moveed" and "stoped" are of none. Short
    words have none: they are known themselves, or slips of others.
    """
    if past := re.fullmatch(r"(\w{3,}[^\We])(?:ed|ing)", word):
        base = past[1]
        if re.fullmatch(_DOUBLES, base):  # not without doubling its last letter
            return [f"{base}e"]
        if re.fullmatch(_DOUBLES, base[:-1]) and base[-1] == base[-2]:
            return [base, base[:-1]]
        found = [base + ending for ending in _BESIDE_A_PAST]
        return [*found, f"{base[:-1]}y"] if base.endswith("i") else found
    if adverb := re.fullmatch(r"(\w{4,}[^\Waou])ly", word):  # no "generaly"
        return [f"{adverb[1][:-1]}y" if adverb[1].endswith("i") else adverb[1]]
    if plural := re.fullmatch(_PLURAL, word):
        if plural["y"]:
            return [f"{plural[1]}y", f"{plural[1]}ie"]
        wants_es = not plural["hiss"] and re.search(r"(?:[sx]|sh|ch|[^aeiou]y)$", plural[1])
        return [] if wants_es else [plural[1]]
    return []
