"""What figures an article states: two that it states itself measure two things."""

import re

from index.stored import StoredArticle
from index.types import Span, without
from retrieval.english.amounts import REVISED
from retrieval.english.sentences import SENTENCE_END
from retrieval.per_article import per_article
from retrieval.quantities.measures import Stated, dates_as_quantities, stated_as
from retrieval.quantities.quantities import find_quantities
from retrieval.quantities.rejection import is_rejected

MOST_STATING = 30_000  # characters of sentences with figures, of an article; news has a tenth
LONGEST = 2000  # characters of such a sentence: a longer one is none


@per_article
def stated_in(article: StoredArticle) -> frozenset[Stated]:
    """Return what an article states, but for its notices, what it rejects and says was revised.

    Of one that is full of figures, as a table is, only MOST_STATING characters are read.
    """
    notices = [notice.span for notice in article.notices]
    text = without(article.text, Span(0, len(article.text)), notices)
    left = MOST_STATING
    found: set[Stated] = set()
    for sentence in re.split(rf"{SENTENCE_END}|\n", text):
        if len(sentence) > LONGEST or not re.search(r"\d", sentence):
            continue
        left -= len(sentence)
        if left < 0:
            break
        if not re.search(REVISED, sentence, re.IGNORECASE):
            dates = dates_as_quantities(sentence, article.published)
            told = (*find_quantities(sentence), *dates)
            found |= {stated_as(one) for one in told if not is_rejected(sentence, one.span)}
    return frozenset(found)
