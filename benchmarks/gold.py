"""Gold questions by their kind: answered, or why not."""

from collections.abc import Iterable

from retrieval.evaluation.gold import GoldQuestion

# In the sample questions the kinds without an answer are not marked: this many about other
# stories stand first, missing facts after them (tests/gold/README.md).
SAMPLE_OTHER_STORIES = 10
ANSWERED, OTHER_STORY, FACT_MISSING = "answered", "other story", "fact missing"


def kinds(gold: Iterable[GoldQuestion]) -> list[str]:
    """Return the kind of each question of a file, in their order."""
    found, unanswered = [], 0
    for one in gold:
        unanswered += not one.places
        unmarked = OTHER_STORY if unanswered <= SAMPLE_OTHER_STORIES else FACT_MISSING
        found.append(one.kind or (ANSWERED if one.places else unmarked))
    return found
