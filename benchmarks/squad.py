"""Data in SQuAD's format as articles and questions; none of it is part of the project."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.types import Article, Span

XQUAD = Path("xquad/xquad.en.json")
SQUAD2 = Path("squad2-half/dev-v2.0-half.json")
BETWEEN = "\n\n"  # paragraphs of an article


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one article; ``places`` hold its answer, none where it has none."""

    text: str
    article_id: str
    places: tuple[Span, ...]

    @property
    def by_article(self) -> dict[str, tuple[Span, ...]]:
        """Its places, as `rank_of_right` wants them."""
        return {self.article_id: self.places}


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Articles, and the questions that were asked about them."""

    articles: list[Article]
    questions: list[Question]


def load(path: Path) -> QuestionSet:
    """Read a file; an article's text is its paragraphs, each one a block of prose.

    Articles have no title here, though the file names one: it would give the topic away.
    """
    articles, questions = [], []
    for number, entry in enumerate(json.loads(path.read_text(encoding="utf-8"))["data"]):
        texts = [paragraph["context"] for paragraph in entry["paragraphs"]]
        starts = [sum(len(text) + len(BETWEEN) for text in texts[:i]) for i in range(len(texts))]
        blocks = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
        article = Article(f"{path.stem}/{number:02}", BETWEEN.join(texts), tuple(blocks))
        articles.append(article)
        for start, paragraph in zip(starts, entry["paragraphs"], strict=True):
            questions += [
                Question(asked["question"], article.id, _places(asked["answers"], start))
                for asked in paragraph["qas"]
            ]
    return QuestionSet(articles, questions)


def _places(answers: list[dict[str, Any]], start: int) -> tuple[Span, ...]:
    """Return where the answers stand in the article, given where their paragraph starts."""
    begins = [(start + one["answer_start"], len(one["text"])) for one in answers]
    return tuple(Span(begin, begin + length) for begin, length in dict.fromkeys(begins))
