"""Who says what an answer quotes: the outlets, and whose word they quote, for "who says so?"."""

from collections.abc import Iterator

from retrieval.answer import Answer
from retrieval.checking.saying import roles_in, speaking, unquoted
from retrieval.english.saying import SAYS
from retrieval.origins.attributions import is_outlet
from retrieval.printable import inline
from retrieval.types import Quote

UNNAMED, OWN = "on the word of whoever is quoted", "in its own words"


def sayer_lines(answer: Answer) -> Iterator[str]:
    """Yield a line for each quote that says so or denies it, by its number."""
    for number, quote in enumerate((*answer.quotes, *answer.denials), 1):
        denies = " denies it" if quote in answer.denials else ""
        outlet = quote.article.outlet or "outlet unknown"
        yield inline(f"[{number}] {outlet}{denies}, {on_whose_word(quote)}")


def on_whose_word(quote: Quote) -> str:
    """Return on whose word an outlet says it, as far as the quote itself tells."""
    around = unquoted(quote.text)
    names = [one for one in speaking(around) if not is_outlet(one)]
    if names or (names := [f"the {one}" for one in roles_in(around)]):
        return f"on the word of {', '.join(dict.fromkeys(names))}"
    return UNNAMED if around != quote.text or SAYS.search(around) else OWN
