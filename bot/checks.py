"""A quotation checked for Discord: its verdict in words, and what it made of the words printed.

It runs in the worker's thread, and `bot.lookups` takes the last look.
"""

from collections.abc import Iterator

from bot.access import CoverageName
from bot.desk import Desk, reading
from bot.entries import NAME_CHARS
from bot.escape import label
from bot.excerpt import plain
from bot.heading import checked_line, words_of_quotation
from bot.labels import Words
from bot.listing import HEADING_CHARS, Item, Listing
from bot.refusal import Refusal
from retrieval.checking.alignment import Op
from retrieval.checking.check import check
from retrieval.checking.quotation import Uncheckable, said_around
from retrieval.checking.verbatim import MOST_MATCHES
from retrieval.checking.verdict import Check, Difference, Speech, SpeechKind, Verdict
from retrieval.quoting import verified

WORDS_CHARS, FRAME_CHARS, DIFFERENCE_CHARS = 60, 50, 50
MOST_DIFFERENCES = 5
REFUSAL_CHARS = 400
BETTER = (  # verdicts, the one that confirms most first
    Verdict.EXACT,
    Verdict.TYPOGRAPHY,
    Verdict.OTHER_OUTLET,
    Verdict.ALTERED,
    Verdict.SPLICED,
    Verdict.ABSENT,
)


def check_quotation(
    desk: Desk,
    place: CoverageName,
    quotation: str,
    outlet: str | None,
    words: Words,
    *,
    hidden: bool = False,
) -> Listing:
    """Return what a quotation turns out to be, and the places that show it; raises Refusal."""
    coverage = desk.coverage(place)
    checked = _checked(desk, place, quotation, outlet)
    with reading(place):
        standing = set(verified(checked.finding.matches, coverage))
    items = [
        Item(quote, below="\n".join(_differences(checked, number, words, hidden)))
        for number, quote in enumerate(checked.finding.matches)
        if quote in standing
    ]
    return Listing(
        check_heading(checked, quotation, len(items), words, hidden=hidden), tuple(items)
    )


def check_heading(
    checked: Check, given: str, standing: int, words: Words, *, hidden: bool = False
) -> str:
    """Return what came of a check, of what, and what was not looked for; seven lines at most.

    How the words stand there is left off where it has no room behind what frames them.
    ``given`` is the quotation as it was given, ``standing`` the number of its places; it is
    ``hidden`` where it holds a spoiler, and so is whatever is said of its words.
    """
    lines = [
        _verdict(checked, standing, words),
        checked_line(given, words, hidden=hidden),
        *(f"-# {one}" for one in _remarks(checked, words, hidden)),
    ]
    speech = [f"-# {_speech(checked.speech, words)}"] if checked.speech else []
    unknown: list[str] = []
    if not checked.outlet_known:
        outlet = label(checked.outlet or "", NAME_CHARS)
        unknown = [f"-# {words.check_unknown_outlet.format(outlet=outlet)}"]
    whole = "\n".join([*lines, *speech, *unknown])
    return whole if len(whole) <= HEADING_CHARS else "\n".join([*lines, *unknown])


def _verdict(checked: Check, standing: int, words: Words) -> str:
    """Return what a quotation turns out to be."""
    finding = checked.finding
    match checked.verdict:
        case Verdict.OTHER_OUTLET:
            unsure, sure = words.check_outlet_unsure, words.check_other_outlet
            told = unsure if checked.outlet_unsure else sure
            return told.format(outlet=label(checked.outlet or "", NAME_CHARS))
        case _ if finding.alone:
            return words.check_alone
        case Verdict.EXACT:
            more = "+" if len(finding.matches) == MOST_MATCHES else ""
            return words.check_exact.format(count=f"{standing}{more}")
        case Verdict.TYPOGRAPHY if finding.puts_in_brackets:
            return words.check_brackets
        case Verdict.TYPOGRAPHY if finding.omits:
            return words.check_omission
        case Verdict.TYPOGRAPHY:
            return words.check_typography
        case Verdict.ALTERED:
            return words.check_altered
        case Verdict.SPLICED:
            return words.check_spliced
        case Verdict.ABSENT:
            return words.not_covered


def _remarks(checked: Check, words: Words, hidden: bool) -> Iterator[str]:
    """Yield what was not looked for, whose it is not, and what takes back that it is so."""
    if around := said_around(checked.finding.reading):
        claimed = words.check_claimed if checked.unchecked else words.check_left
        left = words_of_quotation(" … ".join(checked.unchecked or around), hidden, WORDS_CHARS)
        yield claimed.format(words=left)
    if checked.unnamed:
        names = words_of_quotation(", ".join(checked.unnamed), hidden, WORDS_CHARS)
        yield words.check_unnamed.format(names=names)
    if checked.disowned:
        yield words.check_disowned
    elif checked.framed:
        framed = words.check_denied if checked.denied else words.check_framed
        yield framed.format(words=label(checked.framed.text, FRAME_CHARS))


def _speech(speech: Speech, words: Words) -> str:
    """Return how the words stand there that are said to be somebody's."""
    told = {
        SpeechKind.PARTLY: words.check_partly_quoted,
        SpeechKind.INDIRECT: words.check_not_quoted,
        SpeechKind.APART: words.check_quoted_apart,
    }[speech.kind]
    return told.format(words=label(" / ".join(speech.quoted), WORDS_CHARS))


def _checked(desk: Desk, place: CoverageName, quotation: str, outlet: str | None) -> Check:
    """Check a quotation as it was typed and without Discord's markup; return what fits better.

    An article may hold a star or a backslash, so neither is right for all. Raises Refusal where it
    is too short to be told from chance.
    """
    wording = desk.wording(place)
    store = desk.coverage(place).store
    found: list[Check] = []
    for text in dict.fromkeys((quotation, plain(quotation))):
        with reading(place):
            try:
                found.append(check(text, store, wording, outlet))
            except Uncheckable as error:
                if text == quotation:
                    raise Refusal(label(str(error), REFUSAL_CHARS)) from None
    return min(found, key=_unlike)


def _unlike(checked: Check) -> tuple[int, int, int]:
    """Return how far a quotation is from what stands in the coverage, for the smaller to win."""
    finding = checked.finding
    return BETTER.index(checked.verdict), finding.edits, len(finding.differences)


def _differences(checked: Check, match: int, words: Words, hidden: bool) -> Iterator[str]:
    """Yield what the quotation made of the words that stand in a match."""
    found = checked.seen(match)
    for one in found[:MOST_DIFFERENCES]:
        yield f"-# {_difference(checked, one, words, hidden)}"
    if len(found) > MOST_DIFFERENCES:
        yield f"-# {words.not_all.format(count=len(found) - MOST_DIFFERENCES)}"


def _difference(checked: Check, one: Difference, words: Words, hidden: bool) -> str:
    in_article, in_quotation = checked.finding.written(one)
    stored = label(in_article, DIFFERENCE_CHARS)
    given = words_of_quotation(in_quotation, hidden, DIFFERENCE_CHARS)
    if one.op is Op.DELETE:
        return words.word_left_out.format(stored=stored)
    if one.op is Op.INSERT:
        return words.word_added.format(given=given)
    return words.word_changed.format(stored=stored, given=given)
