"""`pullquote check`: a quotation from the command line, and its verdict in words or as JSON."""

from collections.abc import Iterator
from pathlib import Path

from index.store import Store
from index.types import Span
from index.wording import Wording
from retrieval.checking.alignment import Op
from retrieval.checking.check import check
from retrieval.checking.quotation import said_around
from retrieval.checking.verbatim import MOST_MATCHES
from retrieval.checking.verdict import (
    Check,
    Difference,
    Frame,
    FrameKind,
    Speech,
    SpeechKind,
    Verdict,
)
from retrieval.commands.citation import INDENT, count, quoted, size, what, where, who
from retrieval.commands.plain import notice_lines
from retrieval.commands.records import JsonObject, line, notices_record, quote_record
from retrieval.context import whole_sentences, with_neighbours
from retrieval.exits import DONE, NOT_COVERED
from retrieval.printable import inline
from retrieval.types import Quote

_AS = {
    FrameKind.DENIED: "as denied",
    FrameKind.RETRACTED: "as taken back",
    FrameKind.INVENTED: "as made up",
    FrameKind.WRONG: "as called wrong",
    FrameKind.ASKED: "as asked",
    FrameKind.CONDITIONAL: "on a condition",
    FrameKind.EXPECTED: "as expected, wished or feared",
    FrameKind.JOKED: "as a joke",
    FrameKind.HEARSAY: "as what others say",
    FrameKind.UNCONFIRMED: "as unconfirmed",
    FrameKind.DISPUTED: "as disputed",
}


def run(quotation: str, outlet: str | None, data_dir: Path, *, as_json: bool) -> int:
    """Print what a quotation turns out to be; return the exit code.

    The codes are DONE where it stands in the coverage, typography apart, and in that outlet and
    from who is said to have said it, where they are named; NOT_COVERED where it does not.
    """
    with Store.open(data_dir) as store:
        checked = check(quotation, store, Wording.open_mended(data_dir, store), outlet)
        if as_json:
            print(line(check_record(checked, store)))
        else:
            print("\n".join(check_lines(checked, store)))
    return DONE if checked.is_real and not checked.unnamed else NOT_COVERED


def check_record(checked: Check, store: Store) -> JsonObject:
    """Return what ``check --json`` prints.

    ``alone`` says that the verdict is of the words in quotation marks, not of a sentence around
    them. Each match has the sentences ``before`` and ``after`` it; a difference has the offsets of
    its ``stored`` text in the article of match number ``match``. ``notices`` are those of all
    articles that hold a match. ``unnamed`` are the names said around the quotation that no article
    gives its words to, ``disowned`` says whether it stands only where a notice tells what was
    wrong, ``denied`` whether the articles deny or take back what somebody is named as having said,
    ``unchecked`` what is claimed around it beside who spoke, ``speech`` how its words stand
    where that is not as one person's speech, and what is ``quoted``, ``outlet_known`` whether the
    coverage has anything of the outlet. ``framed`` is the clause of the article by which a match is
    no statement of it, or null.
    """
    finding = checked.finding
    return {
        "quotation": checked.quotation,
        "checked": finding.checked.of(checked.quotation),
        "outlet": checked.outlet,
        "outlet_known": checked.outlet_known,
        "verdict": finding.verdict.value,
        "alone": finding.alone,
        "unnamed": list(checked.unnamed),
        "disowned": checked.disowned,
        "denied": checked.denied,
        "unchecked": list(checked.unchecked),
        "speech": _speech_record(checked.speech),
        "matches": [
            _match_record(quote, store) | {"framed": _frame_record(one)}
            for quote, one in zip(finding.matches, checked.frames, strict=True)
        ],
        "diff": [_difference_record(checked, one) for one in finding.differences],
        "notices": notices_record(finding.matches),
        "took_ms": checked.took_ms,
    }


def check_lines(checked: Check, store: Store) -> Iterator[str]:
    """Yield a verdict line by line; as everywhere, only words of an article stand after "> "."""
    finding = checked.finding
    yield _headline(checked, store)
    said = said_around(finding.reading)
    if said and said != list(checked.unchecked):
        yield f"around it, and not looked for word by word: {inline(' … '.join(said))}"
    if checked.unchecked:
        yield f"claimed around it, and not checked: {inline(' … '.join(checked.unchecked))}"
    if checked.unnamed:
        names = ", ".join(inline(name) for name in checked.unnamed)
        yield f"not who says it there: {names}"
    if checked.disowned:
        yield "stands only in a correction, which says that it was wrong"
    if checked.framed:
        yield f"stands there only {_AS[checked.framed.kind]}: {inline(checked.framed.text)}"
    if checked.speech:
        yield _speech_line(checked.speech)
    if not checked.outlet_known:
        yield f"no article here is from an outlet called {inline(checked.outlet or '')}"
    for number, quote in enumerate(finding.matches):
        yield ""
        yield from quoted(quote.text)
        yield from (f"{INDENT}{_difference_line(checked, one)}" for one in checked.seen(number))
        yield f"[{number + 1}] {who(quote.article)}"
        yield f"{INDENT}{what(quote.article)}"
        yield f"{INDENT}{where(quote.article, quote.span)}"
        yield from (f"{INDENT}{one}" for one in notice_lines(quote))
        around = _around(quote, store)
        if finding.verdict.stands:
            yield f"{INDENT}where it stands:"
            yield from quoted(around.of(quote.article.text))


def _headline(checked: Check, store: Store) -> str:
    matches = checked.finding.matches
    articles = count(len(matches), "article")
    match checked.verdict:
        case Verdict.EXACT | Verdict.TYPOGRAPHY if checked.finding.alone:
            return "Real in its quotation marks alone: the sentence around them is not judged"
        case Verdict.EXACT:
            most = "at least " if len(matches) == MOST_MATCHES else ""
            return f"Exact: word for word in {most}{articles}"
        case Verdict.TYPOGRAPHY if checked.finding.puts_in_brackets:
            return "Exact but for what it puts in brackets"
        case Verdict.TYPOGRAPHY if checked.finding.omits:
            return "Exact but for what it says it leaves out"
        case Verdict.TYPOGRAPHY:
            return "Exact but for typography: the same words, written otherwise"
        case Verdict.ALTERED:
            return "Altered: no article has it so; what comes nearest, and how it differs"
        case Verdict.SPLICED:
            return f"Spliced: {count(len(matches), 'place')} are joined in it"
        case Verdict.OTHER_OUTLET:
            known = "known to be " if checked.outlet_unsure else ""
            return f"Real, but not {known}from {inline(checked.outlet or '')}"
        case Verdict.ABSENT:
            return f"Not in this coverage ({size(store.counts())})"


def _speech_line(speech: Speech) -> str:
    quoted_there = " / ".join(f"“{inline(one)}”" for one in speech.quoted)
    match speech.kind:
        case SpeechKind.PARTLY:
            return f"of these words only this stands in quotation marks there: {quoted_there}"
        case SpeechKind.INDIRECT:
            return "not in quotation marks there: the article tells it in its own words"
        case SpeechKind.APART:
            return f"in quotation marks of their own there, maybe of two people: {quoted_there}"


def _speech_record(speech: Speech | None) -> JsonObject | None:
    return {"kind": speech.kind.value, "quoted": list(speech.quoted)} if speech else None


def _difference_line(checked: Check, one: Difference) -> str:
    stored, given = map(inline, checked.finding.written(one))
    if one.op is Op.DELETE:
        return f"left out: {stored}"
    return f"added: {given}" if one.op is Op.INSERT else f"changed: {stored} -> {given}"


def _around(quote: Quote, store: Store) -> Span:
    text, sentences = quote.article.text, store.sentence_spans(quote.article.version)
    whole = whole_sentences(text, sentences, quote.span)
    return whole if whole != quote.span else with_neighbours(text, sentences, whole)


def _match_record(quote: Quote, store: Store) -> JsonObject:
    around, text = _around(quote, store), quote.article.text
    return quote_record(quote) | {
        "before": text[around.start : quote.span.start],
        "after": text[quote.span.end : around.end],
    }


def _frame_record(one: Frame | None) -> JsonObject | None:
    if one is None:
        return None
    return {"kind": one.kind.value, "text": one.text, "start": one.span.start, "end": one.span.end}


def _difference_record(checked: Check, one: Difference) -> JsonObject:
    stored, given = checked.finding.written(one)
    return {
        "op": one.op.value,
        "match": one.match,
        "stored": stored,
        "given": given,
        "start": one.stored.start,
        "end": one.stored.end,
    }
