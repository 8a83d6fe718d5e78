"""Gold questions: rows of a file as questions with the places that answer them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from index.types import Article, Span

# In the sample questions the kinds without an answer are not marked: this many about other
# stories stand first, missing facts after them (tests/gold/README.md).
SAMPLE_OTHER_STORIES = 10
ANSWERED, OTHER_STORY, FACT_MISSING = "answered", "other story", "fact missing"


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question; ``places`` are where it is answered, by article id, none where it is not."""

    text: str
    kind: str
    places: Mapping[str, tuple[Span, ...]]


def load_gold(path: Path, articles: list[Article]) -> list[GoldQuestion]:
    """Read gold questions; raises ValueError if a place is not in its article."""
    by_name = {article.source.rpartition("/")[2]: article for article in articles}
    questions, unanswered = [], 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        places: dict[str, tuple[Span, ...]] = {}
        for answer in row["answers"]:
            article = by_name[answer["source"]]
            found = places.get(article.id, ()) + _places(article.text, answer)
            places[article.id] = found
        unanswered += not places
        unmarked = OTHER_STORY if unanswered <= SAMPLE_OTHER_STORIES else FACT_MISSING
        kind = row.get("kind") or (ANSWERED if places else unmarked)
        questions.append(GoldQuestion(row["question"], kind, places))
    return questions


def _places(text: str, answer: dict[str, object]) -> tuple[Span, ...]:
    match answer:
        case {"start": int(start), "end": int(end)}:
            return (Span(start, end),)
        case {"quote": str(quote)} if quote in text:
            starts = [i for i in range(len(text)) if text.startswith(quote, i)]
            return tuple(Span(start, start + len(quote)) for start in starts)
    raise ValueError(f"{answer['source']} does not hold the place {answer}")
