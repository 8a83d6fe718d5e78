"""The quote checker on quotations made by machine: ``python -m benchmarks.checking``.

Each is made from a sentence of the sample coverage, or of five real articles that are no part of
the project, in a way that says what it must be found to be. Whether it stands somewhere all the
same is told by a second, plainer comparison, and such a one is not used.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import machine
from benchmarks.indexing import articles_of
from benchmarks.processes import ROOT
from benchmarks.report import Figure, Section, at_least, figures_table, table
from benchmarks.scoring import percentile
from config.settings import load_settings
from index.build import build
from index.embedder import Embedder
from index.passages import split_sentences
from index.store import Store
from index.types import Article, Span
from index.wording import Wording
from retrieval.check import check
from retrieval.verdict import Verdict

TITLE = "Quote checker"
FOLDERS = (ROOT / "examples" / "coverage", ROOT.parent / "shared" / "coverage")
SEED = 11
CASES = 2_000
FEWEST_WORDS = 6
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|neither|without)\s|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation of some kind, said to be from any outlet or one, and what it must turn out."""

    kind: str
    quotation: str
    expected: Verdict
    outlet: str | None = None


class CaseMaker:
    """Makes quotations out of articles; seeded, so they are the same on each machine."""

    def __init__(self, articles: Sequence[Article], seed: int) -> None:
        self._random = random.Random(seed)
        self._articles = articles
        self._sentences = [
            (article, span)
            for article in articles
            for span in split_sentences(article)
            if len(_plain(article.text[span.start : span.end])) >= FEWEST_WORDS
        ]
        self._vocabulary = sorted(
            {word for article in articles for word in re.findall(r"[a-z]{3,}", article.text)}
        )
        self._stored = [f" {' '.join(_plain(article.text))} " for article in articles]

    def cases(self, count: int) -> Iterator[Case]:
        """Yield as many of each kind as fit into ``count``."""
        kinds: dict[str, Callable[[], Case | None]] = {
            "untouched": self._untouched,
            "typographic noise": self._typography,
            "one word swapped": self._swapped,
            "a number changed": self._number,
            "a negation dropped": self._negation,
            "two spliced": self._spliced,
            "outlet swapped": self._outlet,
            "invented": self._invented,
        }
        for make in kinds.values():
            made = 0
            while made < count // len(kinds):
                if case := make():
                    made += 1
                    yield case

    def _untouched(self) -> Case | None:
        """A slice of three words or more, in a sentence or across some."""
        article, span = self._random.choice(self._sentences)
        end = self._random.choice([span.end, *self._ends_after(article, span)])
        chunks = list(re.finditer(r"\S+", article.text[span.start : end]))
        first = self._random.choice((0, self._random.randrange(len(chunks) - 2)))
        last = self._random.choice(
            (len(chunks), self._random.randrange(first + 3, len(chunks) + 1))
        )
        quotation = article.text[
            span.start + chunks[first].start() : span.start + chunks[last - 1].end()
        ]
        if len(re.findall(r"[^\W_]+", quotation)) < 3:
            return None
        return Case("untouched", quotation, Verdict.EXACT)

    def _typography(self) -> Case | None:
        sentence = self._sentence()
        noisy = sentence
        for change in self._random.sample(_NOISE, self._random.randint(1, 3)):
            noisy = change(noisy, self._random)
        if noisy == sentence or any(_trimmed(noisy) in one.text for one in self._articles):
            return None
        return Case("typographic noise", noisy, Verdict.TYPOGRAPHY)

    def _swapped(self) -> Case | None:
        sentence = self._sentence()
        word = self._random.choice(list(re.finditer(r"\b[a-zA-Z]{3,}\b", sentence)))
        other = self._random.choice(self._vocabulary)
        return self._altered("one word swapped", sentence, word.span(), other)

    def _number(self) -> Case | None:
        sentence = self._sentence()
        numbers = list(_NUMBER.finditer(sentence))
        if not numbers:
            return None
        number = self._random.choice(numbers)
        digits = [i for i, one in enumerate(number[0]) if one.isdigit()]
        place = self._random.choice(digits)
        digit = self._random.choice([one for one in "123456789" if one != number[0][place]])
        changed = number[0][:place] + digit + number[0][place + 1 :]
        return self._altered("a number changed", sentence, number.span(), changed)

    def _negation(self) -> Case | None:
        sentence = self._sentence()
        found = _NEGATION.search(sentence)
        return found and self._altered("a negation dropped", sentence, found.span(), "")

    def _spliced(self) -> Case | None:
        """The beginning of one sentence and the end of another."""
        (a, first), (b, second) = self._random.sample(self._sentences, 2)
        start = a.text[first.start : first.end].split()
        end = b.text[second.start : second.end].split()
        if self._random.random() < 0.5:  # halves
            start, end = start[: max(5, len(start) // 2)], end[-max(5, len(end) // 2) :]
        joint = self._random.choice((" ", " ... ", "… ", " [...] "))
        quotation = " ".join(start).rstrip(".,;:”\"'") + joint + " ".join(end)
        return self._unless_stored(Case("two spliced", quotation, Verdict.SPLICED))

    def _outlet(self) -> Case | None:
        article, span = self._random.choice(self._sentences)
        quotation = article.text[span.start : span.end]
        plain = f" {' '.join(_plain(quotation))} "
        printing = {
            one.outlet
            for one, text in zip(self._articles, self._stored, strict=True)
            if plain in text
        }
        outlet = self._random.choice([one.outlet for one in self._articles if one.outlet])
        if outlet in printing:
            return None
        return Case("outlet swapped", quotation, Verdict.OTHER_OUTLET, outlet)

    def _invented(self) -> Case | None:
        """Words of the coverage in an order of chance, or a sentence that sounds like it."""
        if self._random.random() < 0.5:
            words = [word for _ in range(3) for word in self._sentence().split()]
            self._random.shuffle(words)
            quotation = " ".join(words[: self._random.randint(8, 25)])
        else:
            quotation = self._random.choice(_TEMPLATES).format(
                *(self._random.choice(part) for part in _PARTS)
            )
        return self._unless_stored(Case("invented", quotation, Verdict.ABSENT))

    def _sentence(self) -> str:
        article, span = self._random.choice(self._sentences)
        return article.text[span.start : span.end]

    def _ends_after(self, article: Article, span: Span) -> list[int]:
        """Return the ends of the next two sentences of an article."""
        ends = [other.end for one, other in self._sentences if one is article]
        return [end for end in ends if end > span.end][:2]

    def _altered(
        self, kind: str, sentence: str, place: tuple[int, int], instead: str
    ) -> Case | None:
        quotation = sentence[: place[0]] + instead + sentence[place[1] :]
        return self._unless_stored(Case(kind, quotation, Verdict.ALTERED))

    def _unless_stored(self, case: Case) -> Case | None:
        plain = f" {' '.join(_plain(case.quotation))} "
        return None if any(plain in text for text in self._stored) else case


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _trimmed(quotation: str) -> str:
    """Return from the first letter or digit to the last."""
    return re.sub(r"^[^\w$]+|[^\w%]+$", "", quotation)


Noise = Callable[[str, random.Random], str]


def _quotes(text: str, chance: random.Random) -> str:
    if re.search("[“”’]", text):
        return text.translate(str.maketrans("“”‘’", "\"\"''"))
    return re.sub(r"\"([^\"]*)\"", "“\\1”", text).replace("'", "’")


def _dashes(text: str, chance: random.Random) -> str:
    other = chance.choice(("-", "–", "—", " – "))
    return re.sub(r"(?<=\w)\s?[-–—]\s?(?=[\w$])", other, text)


def _case(text: str, chance: random.Random) -> str:
    change = chance.choice((str.lower, str.upper, str.title, str.swapcase))
    return text if "'" in text or "’" in text else str(change(text))


def _spaces(text: str, chance: random.Random) -> str:
    return text.replace(" ", chance.choice(("  ", "\u00a0", "\n", " \u200b", "\t")))


def _invisible(text: str, chance: random.Random) -> str:
    places = [one.start() for one in re.finditer(r"(?<=[a-z])(?=[a-z])", text)]
    mark = chance.choice(("\u200b", "\u00ad", "-\n", "\u2060"))
    return _inserted(text, mark, chance.choice(places)) if places else text


def _ellipsis(text: str, chance: random.Random) -> str:
    places = [one.start() for one in re.finditer(r"(?<=[a-z])(?= [a-z])", text)]
    mark = chance.choice((" ...", "…", " […]", " [...]"))
    return _inserted(text, mark, chance.choice(places)) if places else text


def _inserted(text: str, mark: str, place: int) -> str:
    return text[:place] + mark + text[place:]


def _bracket(text: str, chance: random.Random) -> str:
    return re.sub(r"[A-Za-z](?=[a-z])", lambda one: f"[{one[0].swapcase()}]", text, count=1)


_NOISE: tuple[Noise, ...] = (_quotes, _dashes, _case, _spaces, _invisible, _ellipsis, _bracket)
_PARTS = (
    ("Netflix", "Disney", "The union", "SAG-AFTRA", "A spokesperson for the studios", "Bob Iger"),
    ("offered", "refused", "promised", "plans", "is ready", "no longer wants"),
    ("$1.2 million", "$75,000", "more than half of its budget", "a raise of 12%", "4,000 jobs"),
    ("writers", "background performers", "software engineers", "the product manager", "actors"),
    ("before the end of the year", "in a letter to its members", "on Friday", "at a hearing"),
)
_TEMPLATES = (
    "{0} {1} to pay {2} to {3} {4}.",
    "{4}, {0} said that it {1} to give {3} {2}.",
    "According to {0}, {3} would lose {2} if artificial intelligence were banned {4}.",
    "“We will spend {2} on {3},” {0} announced {4}.",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, and what the checker made of it in how many milliseconds."""

    case: Case
    verdict: Verdict
    took_ms: float

    @property
    def right(self) -> bool:
        """Whether it was found to be what it is."""
        return self.verdict is self.case.expected


def outcomes(data_dir: Path, cases: Iterator[Case]) -> list[Outcome]:
    """Check each case in a coverage."""
    with Store.open(data_dir) as store:
        wording = Wording.open_mended(data_dir, store)
        checked = [(case, check(case.quotation, store, wording, case.outlet)) for case in cases]
    return [Outcome(case, one.verdict, one.took_ms) for case, one in checked]


def measure(folder: Path, count: int = CASES) -> Section:
    """Check quotations of the sample and, if it is there, the real coverage."""
    found = [one for one in FOLDERS if one.is_dir()]
    articles = [article for one in found for article in articles_of(one)]
    settings = load_settings()
    embedder = Embedder.prepare(
        settings.model, settings.models_dir, settings.thread_count, lambda _: None
    )
    build(folder / "checked", articles, embedder)
    results = outcomes(folder / "checked", CaseMaker(articles, SEED).cases(count))
    for one in results:
        if not one.right:  # for the screen: the report may not hold words of real articles
            print(f"{one.case.kind}, found {one.verdict}: {one.case.quotation!r}", file=sys.stderr)
    return Section(TITLE, "python -m benchmarks checking", machine.describe(), _blocks(results))


def _blocks(results: Sequence[Outcome]) -> tuple[str, ...]:
    by_kind = Counter((one.case.kind, one.verdict) for one in results)
    right = Counter(one.case.kind for one in results if one.right)
    total = Counter(one.case.kind for one in results)
    times = [one.took_ms for one in results]
    figures = [
        at_least("right, %", 100 * right.total() / total.total(), 99, "{:.2f}"),
        *(
            at_least(f"right of {kind}, %", 100 * right[kind] / total[kind], 100, "{:.2f}")
            for kind in ("untouched", "a number changed")
        ),
        Figure(
            "one check, ms, p50 / p95", f"{percentile(times, 50):.1f} / {percentile(times, 95):.1f}"
        ),
    ]
    rows = [(kind, *(str(by_kind[kind, verdict] or "") for verdict in Verdict)) for kind in total]
    return (
        f"{total.total():,} quotations made by machine from sentences of the coverage (seeded); "
        "rows are how they were made, columns what they were found to be.",
        figures_table(figures),
        table(("made by", *Verdict), rows),
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        print(measure(Path(scratch), *map(int, sys.argv[1:])).markdown)
