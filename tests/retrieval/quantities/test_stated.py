"""What figures an article states: what a notice says of it, and what it rejects, is none."""

from decimal import Decimal

from index.stored import StoredArticle
from index.types import Notice, NoticeKind, Span
from retrieval.figures.figures import find_figures
from retrieval.quantities.quantities import QuantityKind
from retrieval.quantities.stated import stated_in
from tests.retrieval.quoting import quote, written

HEAD = "Correction: This article said that 12 boats sank. It was 4.5% of them. We regret the error."
FOOT = "Update: The town put the cost at 7 km of rope."
STORY = "The storm took 30 boats. It cost the harbour $4.5 million."


def noticed(*paragraphs: str) -> StoredArticle:
    """Return an article of these paragraphs, of which HEAD and FOOT are notices."""
    text = "\n\n".join(paragraphs)
    notices = (
        Notice(NoticeKind.CORRECTION, Span(at, at + len(one)))
        for one in paragraphs
        if one in (HEAD, FOOT)
        for at in (text.index(one),)
    )
    return written(text, notices=tuple(notices))


def figures(*paragraphs: str) -> set[tuple[QuantityKind, str, Decimal]]:
    """Return the kind, unit and value of each figure that an article of paragraphs states."""
    return {(kind, unit, low) for kind, unit, low, _ in stated_in(noticed(*paragraphs))}


BOATS = (QuantityKind.COUNT, "boat", Decimal(30))
COST = (QuantityKind.MONEY, "USD", Decimal(4_500_000))


def test_an_article_states_its_figures_and_not_those_of_its_notice() -> None:
    assert figures(STORY) == {BOATS, COST}
    assert figures(HEAD, STORY) == {BOATS, COST}
    assert figures(STORY, FOOT) == {BOATS, COST}


def test_what_two_notices_of_an_article_say_is_not_what_it_states() -> None:
    assert figures(HEAD, STORY, FOOT) == {BOATS, COST}
    assert figures(HEAD, FOOT, STORY) == {BOATS, COST}
    assert figures(FOOT, STORY, HEAD) == {BOATS, COST}


def test_an_article_states_again_what_its_notice_repeats_word_for_word() -> None:
    text = "The storm took 30 boats."
    first = Notice(NoticeKind.UPDATE, Span(0, len(text)))

    assert stated_in(written(f"{text}\n\n{text}", notices=(first,)))


def test_an_article_with_two_notices_keeps_two_figures_apart_by_stating_both() -> None:
    told = "The ferry sank off Mora and 12 people died."
    story = f"{told} With the crew, 14 people died."
    other = quote("The sinking of the ferry off Mora left 14 people dead.", outlet="Post")

    def relations(*paragraphs: str) -> list[str | None]:
        quotes = [quote(noticed(*paragraphs), told), other]
        return [one.relation for one in find_figures("How many people died off Mora?", quotes)]

    assert relations(told) == relations(HEAD, told, FOOT) == ["different"]
    assert relations(story) == relations(HEAD, story, FOOT) == [None, None]
