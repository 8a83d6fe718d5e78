"""Signs beside words that change what they say, though they are no words themselves.

A hyphen makes one word of two, a minus, a decimal mark or a unit belongs to its number, and "<"
says the opposite of ">". Quotation marks, brackets and dashes between words change nothing.

An apostrophe tells one singer's fee from two singers'. One that is only missing ("dont", "the
ministers plan") is typography, but where what is left is a word of its own ("We're proud", "Were
proud") and the other apostrophes are there.
"""

import re
from collections.abc import Sequence

from index.typography import Word
from retrieval.checking.english_boundaries import NEVER_OWNS, WITHOUT_APOSTROPHE
from retrieval.context import BLANK_LINE
from retrieval.english.dates import MONTH_ABBREVIATIONS, MONTH_NAMES
from retrieval.quotation_marks import quotations

_IDEOGRAPH = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # no spaces: each is a word
_JOINABLE = re.compile(rf"[^\W_{_IDEOGRAPH}]")
_HYPHENS = "-\u2010\u2011"
_DASHES = f"{_HYPHENS}\u2013\u2212"
_CURRENCIES = "$€£¥₹"
_SEPARATORS = f"{_DASHES}.,:/·'’"  # with a digit on either side
_BEFORE_LETTERS = re.compile(rf"(?:[\w.]*\w\.?[{_HYPHENS}](?:[^\S\n]*\n[^\S\n]*)?)*\w*\Z")
_GROUP_SPACE = "[ \u00a0\u2009\u202f]"  # "12 500"
_BEFORE_DIGITS = re.compile(
    rf"(?:\d+[{_SEPARATORS}])+\Z"
    rf"|(?<!\d)\d{{1,3}}(?:{_GROUP_SPACE}\d{{3}})*{_GROUP_SPACE}\Z"
    rf"|(?<![^\s(\[“\"'‘])[{_DASHES}~±.][{_CURRENCIES}]?\Z"
    rf"|[<≤≥≈]\s?[{_CURRENCIES}]?\Z|[{_CURRENCIES}]\Z"
)
_AFTER_LETTERS = re.compile(rf"\w*(?:[{_HYPHENS}](?:[^\S\n]*\n\s*)?\w+)*")
_AFTER_DIGITS = re.compile(
    rf"(?:[{_SEPARATORS}][{_CURRENCIES}]?\d+)+|(?:{_GROUP_SPACE}\d{{3}}(?!\d))+|\s?[%‰°]|\+"
)
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_REACH = 80  # characters; a word has fewer
_COMPARING = re.compile(r"[<>≤≥≈^]")
_COMPARED = re.compile(r"[ \t]([<>≤≥])[ \t]")  # between words: "thick > thin"
_BLOCK_QUOTE = re.compile(r"\n[^\S\n]*>[> \t]*")  # of Markdown and e-mails
_DAY_BEFORE = re.compile(rf"\b(?:{'|'.join((*MONTH_NAMES, *MONTH_ABBREVIATIONS))})\.?\s\Z")
_SHORT_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_DECIMAL = re.compile(r"[.·]|,(?=\d{1,2}(?!\d))")
# A grade of letters and the sign behind it; but "UK- and US-based" has none, nor "*grade A*".
_GRADE = re.compile(r"(?:\A|[^\w'’-])(?:A{1,3}|B{1,3}|C{1,3}|[D-GO]|AB)\Z")
_GRADE_CHARS = 4
_SIGN_OF_GRADE = re.compile(
    rf"(?:[*]{{1,2}}|#|[{_DASHES}](?!\s+(?:and|or|to|und|oder)\s+\w+[{_HYPHENS}]\w))"
    rf"(?![{_DASHES}\w*#])"
)
_EMPHASIS = re.compile(r"(?<![\w*])\*+(?=\w)")  # of Markdown
_SPACED = "\u2013"
_ALIKE = {ord(dash): "-" for dash in f"{_DASHES}\u2014"} | {ord("’"): "'"}
_APOSTROPHE = re.compile("['’]")
_OF_ONE = re.compile("['’][sS]")
_OF_MANY = re.compile(r"['’](?=\s+\w)")
_SPEECH_CHARS = 2_000  # characters to either side; a quotation in single marks has fewer


def begin_of(text: str, start: int) -> int:
    """Return where the word or number begins that what stands at ``start`` belongs to."""
    before = text[max(0, start - _REACH) : start]
    if text[start].isdecimal() and (found := _BEFORE_DIGITS.search(before)):
        grouped = found[0][-1].isspace() and found[0][0].isdecimal()
        day = _DAY_BEFORE.search(before[: len(before) - len(found[0])]) is not None
        if not grouped or (_THREE_DIGITS.match(text, start) and not day):
            return start - len(found[0])
    found = _BEFORE_LETTERS.search(before) if _JOINABLE.match(text, start) else None
    return start - len(found[0]) if found and _JOINABLE.search(found[0]) else start


def end_of(text: str, end: int) -> int:
    """Return where the word or number ends that what stands before ``end`` belongs to."""
    if grade := _grade_sign(text, end):
        return end + len(grade)
    if text[end - 1].isdecimal() and (found := _AFTER_DIGITS.match(text, end)):
        before = text[max(0, end - _REACH) : end]
        number = _SHORT_NUMBER.search(before)
        if not found[0][0].isspace() or not found[0].strip().isdecimal():
            return found.end()
        if number and not _DAY_BEFORE.search(before[: number.start()]):
            return found.end()
    found = (
        _AFTER_LETTERS.match(text, end, end + _REACH) if _JOINABLE.match(text, end - 1) else None
    )
    return found.end() if found and _JOINABLE.search(found[0]) else end


def _grade_sign(text: str, end: int) -> str:
    """Return what belongs to a grade, rating or note that ends here: "A*", "BBB-", "F#"."""
    sign = _SIGN_OF_GRADE.match(text, end)
    if not sign or not _GRADE.search(text[max(0, end - _GRADE_CHARS) : end]):
        return ""
    line = text[max(0, text.rfind("\n", 0, end) + 1, end - _REACH) : end]
    return "" if sign[0][0] in "*" and _EMPHASIS.search(line) else sign[0]


def said_by(joined: str) -> str:
    """Return what is joined on to a word in a form that is equal for equal meaning."""
    return "".join(joined.split()).translate(_ALIKE)


def part_alike(one: str, other: str) -> bool:
    """Whether two gaps, as `said_between` gives them, say the same."""
    if one == other:
        return True
    return any(
        one.replace(_SPACED, dash) == other.replace(_SPACED, dash) for dash in ("", "-")
    )  # a spaced dash may be a range or only a pause


def said_between(text: str, start: int, end: int) -> str:
    """Return what the gap ``start:end`` between two words says; nothing where it only parts them.

    "-" is a minus or a range, a dash between spaces stands for itself, as other signs do.
    """
    if text[start:end].isspace():
        return ""
    if grade := _grade_sign(text, start):
        return said_by(grade) + said_between(text, start + len(grade), end)
    gap = _BLOCK_QUOTE.sub("\n", text[start:end])
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    number = after.isdecimal() or (after != "" and after in _CURRENCIES)
    said = "".join(_COMPARING.findall(gap)) if number or before[-1:].isdecimal() else ""
    if not number:
        compared = _COMPARED.fullmatch(gap)
        return compared[1] if compared else said
    joined = _BEFORE_DIGITS.search(text[max(0, start - 1) : end]) is not None
    if before[-1:].isdecimal():
        if said_by(gap.lstrip("^")) == "-" and "\n" not in gap:
            said += _SPACED if gap[:1].isspace() and gap[-1:].isspace() else "-"
        elif len(gap) == 1 and _DECIMAL.match(text, start):
            said += gap
    elif re.fullmatch(r"\d[eE]", before) or joined:
        said += said_by(gap)
    return said


def owned_otherwise(text: str, stored: Sequence[Word], given: str, places: Sequence[Word]) -> bool:
    """Whether equal words are somebody else's by their apostrophes, or other words without."""
    lost = [
        here.form
        for here, there in zip(stored, places, strict=True)
        if (_APOSTROPHE.search(text, here.start, here.end) or _is_of_many(text, here))
        and not _APOSTROPHE.search(given, there.start, there.end + 1)
    ]
    if len(lost) == 1 and lost[0] in WITHOUT_APOSTROPHE:
        return True
    return any(
        (_is_of_one(text, here) and _is_of_many(given, there))
        or (_is_of_many(text, here) and _is_of_one(given, there))
        for here, there in zip(stored, places, strict=True)
        if here.form[-1] == "s" and here.form not in NEVER_OWNS
    )


def _is_of_one(text: str, word: Word) -> bool:
    return _OF_ONE.fullmatch(text, word.end - 2, word.end) is not None


def _is_of_many(text: str, word: Word) -> bool:
    """Whether an apostrophe follows a plural, rather than that it ends a quotation."""
    if not _OF_MANY.match(text, word.end) or _is_of_one(text, word):
        return False
    before = BLANK_LINE.split(text[max(0, word.end - _SPEECH_CHARS) : word.end])[-1]
    after = BLANK_LINE.split(text[word.end : word.end + _SPEECH_CHARS])[0]
    return all(one.end != len(before) for one in quotations(before + after))
