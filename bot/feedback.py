"""What people thought of answers, as the lines that `pullquote eval` measures by."""

from collections.abc import Iterator

from bot.access import CoverageName
from bot.journal import Journal, Receipt, words_hash
from index.store import Store
from retrieval.records import Record, line


def eval_lines(journal: Journal, name: CoverageName) -> Iterator[str]:
    """Yield a line for each answer of a coverage that more people called right than wrong.

    An answer that was wrong is left out, since nobody has said what would have been right; so is
    one whose article has changed since.
    """
    with Store.open(name.folder) as store:
        for receipt, right, wrong in journal.judged(name.name):
            if right > wrong and (answers := _answers(receipt, store)) is not None:
                yield line({"question": receipt.question, "answers": answers})


def _answers(receipt: Receipt, store: Store) -> list[Record] | None:
    """Return the first quote of an answer, or none for what was rightly not answered."""
    if not receipt.answered:
        return []
    if not receipt.quotes:
        return None
    first = receipt.quotes[0]
    for article in store.articles_by_id([first.article]).values():
        quote = article.text[first.span.start : first.span.end]
        if words_hash(quote) == first.sha256:
            return [{"source": article.source, "quote": quote}]
    return None
