"""Questions from the command line: one, many, or a conversation at a prompt."""

import sys
from pathlib import Path

from rich.console import Console

from config.settings import Settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.errors import PullquoteError
from index.store import Filter
from retrieval.answer import answer_question
from retrieval.display import show_answer
from retrieval.records import answer_record, line
from retrieval.types import Answer, Quote

ANSWERED, NOT_COVERED, PARTLY_FAILED = 0, 1, 3


class Asker:
    """Asks one coverage and prints its answers."""

    def __init__(
        self,
        coverage: Coverage,
        embedder: Embedder,
        settings: Settings,
        wanted: Filter,
        console: Console,
    ) -> None:
        self._coverage = coverage
        self._embedder = embedder
        self._settings = settings
        self._filter = wanted
        self._console = console

    def ask(self, question: str, *, as_json: bool) -> int:
        """Print the answer to a question; return the exit code."""
        answer = self._answer(question)
        if as_json:
            print(line(answer_record(answer)))
        else:
            show_answer(self._console, answer, self._around(answer))
        return ANSWERED if answer.answered else NOT_COVERED

    def batch(self, file: Path) -> int:
        """Print a JSON object for each line of a file, or of standard input for ``-``."""
        code = ANSWERED
        for question in _lines(file):
            try:
                answer = self._answer(question)
            except PullquoteError as error:
                print(line({"question": question, "error": str(error)}), flush=True)
                code = PARTLY_FAILED
                continue
            print(line(answer_record(answer)), flush=True)
            if not answer.answered and code == ANSWERED:
                code = NOT_COVERED
        return code

    def prompt(self) -> int:
        """Ask what is typed until an empty line or the end of input."""
        counts = self._coverage.store.counts()
        self._console.print(f"{counts.articles} articles. Ask, or press Enter to leave.")
        while True:
            try:
                question = self._console.input("\n? ").strip()
            except (EOFError, KeyboardInterrupt):
                self._console.print()
                return ANSWERED
            if not question:
                return ANSWERED
            self._coverage.refresh()
            try:
                answer = self._answer(question)
            except PullquoteError as error:
                self._console.print(str(error))
                continue
            show_answer(self._console, answer, self._around(answer))

    def _answer(self, question: str) -> Answer:
        return answer_question(
            question, self._coverage, self._embedder, self._settings, self._filter
        )

    def _around(self, answer: Answer) -> dict[Quote, tuple[str, str]]:
        """Return the sentences right before and after each quote, for a reader's orientation."""
        around = {}
        for quote in answer.quotes or answer.nearest:
            spans = self._coverage.store.sentence_spans(quote.article.version)
            text = quote.article.text
            before = [span for span in spans if span.end <= quote.span.start][-1:]
            after = [span for span in spans if span.start >= quote.span.end][:1]
            around[quote] = (
                "".join(text[span.start : span.end] for span in before),
                "".join(text[span.start : span.end] for span in after),
            )
        return around


def _lines(file: Path) -> list[str]:
    if str(file) == "-":
        text = sys.stdin.read()
    else:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise PullquoteError(f"{file} cannot be read as text: {error}.") from error
    return [one for one in text.split("\n") if one.strip()]
