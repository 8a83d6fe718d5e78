"""Quotations made by machine, each in a way that says what it must be found to be.

Whether one stands somewhere all the same is told by a second, plainer comparison than the
checker's; such a one is not used.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.types import Article, Span
from retrieval.checking.verdict import Verdict

FEWEST_WORDS = 6  # of a sentence that a quotation is made of
MOST_TRIES = 1_000  # for one quotation: a coverage may hold no number
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|neither|without)\s|n['’]t\b", re.IGNORECASE)
Sentence = tuple[Article, Span]
Noise = Callable[[str, random.Random], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation of some kind, said to be from any outlet or one, and what it must turn out."""

    kind: str
    quotation: str
    expected: Verdict
    outlet: str | None = None


class CaseMaker:
    """Makes quotations out of sentences; seeded, so they are the same on each machine."""

    def __init__(self, sentences: Sequence[Sentence], seed: int) -> None:
        self._random = random.Random(seed)
        self._sentences = [
            one
            for one in sentences
            if len(_plain(_text(one))) >= FEWEST_WORDS and "](" not in _text(one)
        ]  # nobody quotes the address of a link in Markdown
        self._articles = list({id(article): article for article, _ in sentences}.values())
        texts = [article.text for article in self._articles]
        self._vocabulary = sorted({word for one in texts for word in re.findall(r"[a-z]{3,}", one)})
        self._plain = [f" {' '.join(_plain(text))} " for text in texts]

    def cases(self, count: int) -> Iterator[Case]:
        """Yield as many of each kind as fit into ``count``."""
        kinds = (
            self._untouched, self._noisy, self._swapped, self._number, self._negation,
            self._spliced, self._elsewhere, self._invented,
        )  # fmt: skip
        for make in kinds:
            made = (case for _ in range(MOST_TRIES * count) if (case := make()))
            yield from (case for case, _ in zip(made, range(count // len(kinds)), strict=False))

    def _untouched(self) -> Case | None:
        """Take a slice of three words or more, in a sentence or across some."""
        article, span = self._random.choice(self._sentences)
        ends = [other.end for one, other in self._sentences if one is article]
        end = self._random.choice([span.end, *[one for one in ends if one > span.end][:2]])
        chunks = [match.span() for match in re.finditer(r"\S+", article.text[span.start : end])]
        first = self._random.choice((0, self._random.randrange(len(chunks) - 2)))
        last = self._random.choice(
            (len(chunks), self._random.randrange(first + 3, len(chunks) + 1))
        )
        slice_ = article.text[span.start + chunks[first][0] : span.start + chunks[last - 1][1]]
        words = sum(any(map(str.isalnum, chunk)) for chunk in slice_.split())
        return Case("untouched", slice_, Verdict.EXACT) if words >= 3 else None

    def _noisy(self) -> Case | None:
        sentence = noisy = self._sentence()
        for change in self._random.sample(NOISE, self._random.randint(1, 3)):
            noisy = change(noisy, self._random)
        inner = re.sub(r"^[^\w$]+|[^\w%]+$", "", noisy)  # marks at the ends are the quoter's own
        if noisy == sentence or any(inner in article.text for article in self._articles):
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
        place = self._random.choice([i for i, one in enumerate(number[0]) if one.isdigit()])
        digit = self._random.choice([one for one in "123456789" if one != number[0][place]])
        changed = number[0][:place] + digit + number[0][place + 1 :]
        return self._altered("a number changed", sentence, number.span(), changed)

    def _negation(self) -> Case | None:
        sentence = self._sentence()
        found = _NEGATION.search(sentence)
        return found and self._altered("a negation dropped", sentence, found.span(), "")

    def _spliced(self) -> Case | None:
        """Join two sentences, or the beginning of one and the end of the other."""
        start, end = (_text(one).split() for one in self._random.sample(self._sentences, 2))
        if self._random.random() < 0.5:
            start, end = start[: max(5, len(start) // 2)], end[-max(5, len(end) // 2) :]
        joint = self._random.choice((" ", " ... ", "… ", " [...] "))
        quotation = " ".join(start).rstrip(".,;:”\"'") + joint + " ".join(end)
        return self._unless_stored(Case("two spliced", quotation, Verdict.SPLICED))

    def _elsewhere(self) -> Case | None:
        """Say that a sentence is from an outlet that does not have it."""
        quotation = self._sentence()
        plain = f" {' '.join(_plain(quotation))} "
        has = zip(self._articles, (plain in text for text in self._plain), strict=True)
        printed_by = {article.outlet for article, has_it in has if has_it}
        outlet = self._random.choice([one.outlet for one in self._articles if one.outlet])
        if outlet in printed_by:
            return None
        return Case("outlet swapped", quotation, Verdict.OTHER_OUTLET, outlet)

    def _invented(self) -> Case | None:
        """Put words of the coverage in an order of chance, or make up what sounds like it."""
        if self._random.random() < 0.5:
            words = [word for _ in range(3) for word in self._sentence().split()]
            self._random.shuffle(words)
            quotation = " ".join(words[: self._random.randint(8, 25)])
        else:
            parts = (self._random.choice(part) for part in PARTS)
            quotation = self._random.choice(TEMPLATES).format(*parts)
        return self._unless_stored(Case("invented", quotation, Verdict.ABSENT))

    def _sentence(self) -> str:
        return _text(self._random.choice(self._sentences))

    def _altered(
        self, kind: str, sentence: str, place: tuple[int, int], instead: str
    ) -> Case | None:
        quotation = sentence[: place[0]] + instead + sentence[place[1] :]
        return self._unless_stored(Case(kind, quotation, Verdict.ALTERED))

    def _unless_stored(self, case: Case) -> Case | None:
        plain = f" {' '.join(_plain(case.quotation))} "
        return None if any(plain in text for text in self._plain) else case


def _text(sentence: Sentence) -> str:
    article, span = sentence
    return span.of(article.text)


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _quotes(text: str, chance: random.Random) -> str:
    if re.search("[“”’]", text):
        return text.translate(str.maketrans("“”‘’", "\"\"''"))
    return re.sub(r"\"([^\"]*)\"", "“\\1”", text).replace("'", "’")


def _dashes(text: str, chance: random.Random) -> str:
    other = chance.choice(("-", "–", "—", " – "))
    return re.sub(r"(?<=\w)\s?[-–—]\s?(?=[\w$])", other, text)


def _case(text: str, chance: random.Random) -> str:
    return chance.choice((str.lower, str.upper, str.title, str.swapcase))(text)


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


def _bracket(text: str, chance: random.Random) -> str:
    return re.sub(r"[A-Za-z](?=[a-z])", lambda one: f"[{one[0].swapcase()}]", text, count=1)


def _inserted(text: str, mark: str, place: int) -> str:
    return text[:place] + mark + text[place:]


NOISE: tuple[Noise, ...] = (_quotes, _dashes, _case, _spaces, _invisible, _ellipsis, _bracket)
PARTS = (
    ("Netflix", "Disney", "The union", "SAG-AFTRA", "A spokesperson for the studios", "Bob Iger"),
    ("offered", "refused", "promised", "plans", "is ready", "no longer wants"),
    ("$1.2 million", "$75,000", "more than half of its budget", "a raise of 12%", "4,000 jobs"),
    ("writers", "background performers", "software engineers", "the product manager", "actors"),
    ("before the end of the year", "in a letter to its members", "on Friday", "at a hearing"),
)
TEMPLATES = (
    "{0} {1} to pay {2} to {3} {4}.",
    "{4}, {0} said that it {1} to give {3} {2}.",
    "According to {0}, {3} would lose {2} if artificial intelligence were banned {4}.",
    "“We will spend {2} on {3},” {0} announced {4}.",
)
