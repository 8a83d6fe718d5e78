"""`pullquote feedback`: what people thought of answers, as lines that `eval` measures by."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from config.errors import PullquoteError
from config.settings import Settings
from index.store import Store
from retrieval.commands.citation import count
from retrieval.commands.records import JsonObject, line
from retrieval.journal.file import DATABASE
from retrieval.journal.journal import Journal
from retrieval.journal.values import PUBLIC, ChatReceipt, words_hash
from retrieval.printable import inline


def print_feedback(settings: Settings, coverage: str, *, export: bool) -> None:
    """Print how a coverage's answers were judged, or those judged right as lines for `eval`.

    Raises PullquoteError where the bot has kept nothing.
    """
    if not (settings.data_dir / DATABASE).is_file():
        raise PullquoteError(
            f"No answer in a chat is kept in {settings.data_dir}. Run the bot there: pullquote-bot"
        )
    folder = settings.data_dir
    if coverage != PUBLIC:
        folder = settings.discord_coverages_dir / coverage
    with closing(Journal.open(settings.data_dir, settings.discord_keep_days)) as journal:
        if export:
            for one in eval_lines(journal, coverage, folder):
                print(one)
            return
        judged = list(journal.judged(coverage))
        right = sum(yes > no for _, yes, no in judged)
        print(f"{inline(coverage)}: {count(len(judged), 'judged answer')}, {right:,} of them right")


def eval_lines(journal: Journal, coverage: str, folder: Path) -> Iterator[str]:
    """Yield a line for each answer of a coverage that more people called right than wrong.

    An answer that was wrong is left out, since nobody has said what would have been right; so is
    one whose article has changed since.
    """
    with Store.open(folder) as store:
        for receipt, right, wrong in journal.judged(coverage):
            if right > wrong and (answers := _answers(receipt, store)) is not None:
                yield line({"question": receipt.question, "answers": answers})


def _answers(receipt: ChatReceipt, store: Store) -> list[JsonObject] | None:
    """Return the first quote of an answer, or none for what was rightly not answered."""
    if not receipt.answered:
        return []
    if not receipt.quotes:
        return None
    first = receipt.quotes[0]
    for article in store.articles_by_id([first.article]).values():
        quote = first.span.of(article.text)
        if words_hash(quote) == first.sha256:
            return [{"source": article.source, "quote": quote}]
    return None
