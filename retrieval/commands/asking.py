"""`pullquote ask`: one question, many of them, or a conversation at a prompt."""

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from config.errors import PullquoteError
from index.stored import Filter
from index.types import Span
from retrieval.answer import Answer
from retrieval.commands.citation import size
from retrieval.commands.display import show_answer
from retrieval.context import with_neighbours
from retrieval.exits import DONE, NOT_COVERED, PARTLY_FAILED
from retrieval.printable import printable
from retrieval.reader import Reader
from retrieval.types import Quote

if TYPE_CHECKING:
    from retrieval.conversation.followup import Completed

LEAVING = frozenset({"quit", "exit", "q", ":q", "quit()", "exit()", "bye"})
HELPING = frozenset({"help", "?", "h", "help()", "/help"})
HELP = (
    "Ask what the articles may answer, such as: who said it first? A short follow-up is completed "
    "from the question before it. An empty line leaves."
)


class Asker:
    """Asks one coverage and prints its answers."""

    def __init__(self, reader: Reader, wanted: Filter) -> None:
        self._reader = reader
        self._filter = wanted

    def ask(self, question: str, *, as_json: bool) -> int:
        """Print the answer to a question; return the exit code."""
        return self.show(self._reader.answer(question, self._filter), as_json=as_json)

    def show(self, answer: Answer, *, as_json: bool) -> int:
        """Print an answer; return the exit code."""
        if as_json:
            from retrieval.commands.records import answer_record, line

            print(line(answer_record(answer)))
        else:
            show_answer(answer, self._around(answer))
        return DONE if answer.answered else NOT_COVERED

    def batch(self, file: Path) -> int:
        """Print a JSON object for each line of a file, or of standard input for ``-``, as it comes.

        A line that cannot be asked gets an object that says why, and the rest goes on.
        """
        from retrieval.commands.records import answer_record, line

        code, empty = DONE, True
        for raw in _lines(file):
            empty = False
            try:
                record = answer_record(self._reader.answer(_decoded(raw), self._filter))
            except PullquoteError as error:
                record = {"question": raw.decode("utf-8", "replace"), "error": str(error)}
                code = PARTLY_FAILED
            print(line(record), flush=True)
        if empty:
            named = "Standard input" if str(file) == "-" else file
            raise PullquoteError(f"{named} holds no question; write one a line.")
        return code

    def prompt(self) -> int:
        """Ask what is typed until an empty line, "quit" or the end of input.

        A follow-up such as "and the technical director?" or "how old is she?" is completed from
        what was asked and answered before, and shown as it was understood.
        """
        with suppress(ImportError):
            import readline  # noqa: F401  (gives input() its line editing and history)
        # only here: its grammar takes a while to load
        from retrieval.conversation.alone import settled
        from retrieval.conversation.followup import complete
        from retrieval.conversation.turns import Turn

        counts = self._reader.coverage.store.counts()
        print(f"{size(counts)}. Ask a question; an empty line leaves.\n")
        earlier: list[Turn] = []
        while (question := _typed("? ")) and question.casefold() not in LEAVING:
            if question.casefold() in HELPING:
                print(f"{HELP}\n")
                continue
            outlets = [] if self._filter.outlet else self._reader.coverage.store.outlets()
            meant = complete(question, earlier, outlets)
            meant = settled(question, meant, earlier, self._tried)
            if meant.text != question or meant.outlet:
                only = f"  ({meant.outlet} only)" if meant.outlet else ""
                print(printable(f"→ {meant.text}{only}"))
            earlier.append(Turn(meant.text, self._in_turn(meant)))
            print()
        return DONE

    def _tried(self, question: str) -> tuple[Quote, ...]:
        """Return the quotes that answer a question which may not be the one to be asked."""
        unkept = replace(self._reader, receipts=None)
        with suppress(PullquoteError):  # it is told when it is asked
            return unkept.answer(question, self._filter).quotes
        return ()

    def _in_turn(self, meant: "Completed") -> Quote | None:
        """Print the answer of a conversation, or why there is none; return its first quote.

        Asked only who says so, it begins with that.
        """
        from retrieval.conversation.intents import Intent

        quotes: tuple[Quote, ...] = ()
        try:
            wanted = replace(self._filter, outlet=meant.outlet or self._filter.outlet)
            answer = self._reader.answer(meant.text, wanted)
            quotes = answer.quotes
            if meant.intent is Intent.SOURCES:
                from retrieval.commands.sayers import sayer_lines

                print(printable("\n".join(sayer_lines(answer))))
            self.show(answer, as_json=False)
        except PullquoteError as error:
            print(printable(str(error)))
        return next(iter(quotes), None)

    def _around(self, answer: Answer) -> dict[Quote, Span]:
        store = self._reader.coverage.store
        return {
            quote: with_neighbours(
                quote.article.text, store.sentence_spans(quote.article.version), quote.span
            )
            for quote in answer.shown
        }


def _typed(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError:
        print()
        return ""


def _lines(file: Path) -> Iterator[bytes]:
    """Yield the lines of a file that are not blank, each as soon as it is there."""
    try:
        opened = nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")
    except OSError as error:
        raise PullquoteError(f"{file} cannot be opened: {error.strerror}.") from None
    with opened as stream:
        for number, raw in enumerate(stream):
            asked = raw.removeprefix(BOM_UTF8) if number == 0 else raw
            if asked.strip():
                yield asked.strip()


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise PullquoteError("The question is not UTF-8 text; save the file as UTF-8.") from None
