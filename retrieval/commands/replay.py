"""`pullquote replay`: an answer given again, or what has changed since it was given."""

from collections.abc import Iterator
from dataclasses import replace

from config.errors import PullquoteError
from index.changes import put_since
from index.store import Store
from retrieval.commands.asking import Asker
from retrieval.commands.citation import count, nearby
from retrieval.commands.records import line
from retrieval.exits import PARTLY_FAILED
from retrieval.printable import inline, printable
from retrieval.reader import Reader
from retrieval.receipts.chain import LoggedReceipt, find_record
from retrieval.receipts.receipts import Receipt, SealedPlace, State

NAMED = 8  # articles that are named where some were added or changed


def replay(given: str, reader: Reader, *, as_json: bool) -> int:
    """Print the answer that a receipt is of, byte for byte but for the time that it took; where
    anything that it depends on has changed, print what. Return the exit code.

    Raises PullquoteError where no such receipt is kept.
    """
    record = find_record(reader.coverage.data_dir, given)
    then = _read(record)
    with reader.coverage.snapshot():
        store = reader.coverage.store
        answer = replace(reader, receipts=None).answer(then.question, then.filter)
        now = Receipt.of(answer, State.of(store), reader.embedder.card.key, reader.settings)
        if now == then:
            return Asker(reader, then.filter).show(
                replace(answer, receipt=record.id), as_json=as_json
            )
        changes = list(changes_since(record, then, now, store))
    if as_json:
        told = {"receipt": record.id, "made": record.made, "question": then.question}
        print(line({**told, "changes": changes, "same_quotes": _words(then) == _words(now)}))
    else:
        print(f"Answered {record.made}: {printable(then.question)}\nSince then:")
        print("\n".join(f"  {inline(one)}" for one in changes))
        print(_outcome(then, now))
    return PARTLY_FAILED


def changes_since(
    record: LoggedReceipt, then: Receipt, now: Receipt, store: Store
) -> Iterator[str]:
    """Yield all that an answer depends on and that is not what it was, in words."""
    if then.program != now.program:
        yield f"pullquote was {then.program}, is {now.program}"
    if then.model != now.model:
        yield f"the model was {then.model}, is {now.model}"
    elif then.model_key != now.model_key:
        yield f"the model {then.model} was prepared anew, and computes otherwise"
    for name in sorted(then.settings.keys() | now.settings.keys()):
        was, is_now = then.settings.get(name), now.settings.get(name)
        if was != is_now:
            yield f"{name} was {was}, is {is_now}"
    if then.checksum != now.checksum:
        shown = {place.article: place for place in then.shown}
        of_articles = [one for place in shown.values() for one in _change_of(place, store)]
        of_articles += _other_changes(record, then, now, store)
        yield from of_articles or ["the articles are not what they were"]
    elif then == replace(now, quotes=then.quotes, nearest=then.nearest, denials=then.denials):
        yield "nothing that it depends on, so this pullquote answers by other rules"


def _read(record: LoggedReceipt) -> Receipt:
    try:
        return Receipt.read(record.body)
    except (ValueError, TypeError, KeyError):
        raise PullquoteError(
            f"The receipt {record.id} was kept by another version of pullquote. Ask again instead."
        ) from None


def _change_of(place: SealedPlace, store: Store) -> Iterator[str]:
    """Yield what became of an article that was shown, unless it is as it was."""
    article = store.articles_by_id([place.article]).get(place.article)
    if article is None:
        yield f"the article {place.article}, which it shows, was removed"
    elif article.sha256 != place.text:
        rows = store.rows(
            "SELECT text FROM versions WHERE article_id = ? AND sha256 = ?",
            (place.article, place.text),
        )
        words = next((str(text)[place.start : place.end] for (text,) in rows), None)
        stand = "still stand" if words and words in article.text else "do not stand"
        yield (
            f"{nearby(article.source)}, which it shows, was version {place.version}, is version "
            f"{article.number}; the words shown {stand} in it"
        )


def _other_changes(
    record: LoggedReceipt, then: Receipt, now: Receipt, store: Store
) -> Iterator[str]:
    if store.stamp(record.change) != record.stamp:
        yield "the coverage was made anew, or is an earlier copy: its changes cannot be told"
    elif then.model_key == now.model_key:  # embedding anew looks like a change of every article
        put = put_since(store, record.change)
        added = [nearby(source) for source, number in put if number == 1]
        changed = [f"{nearby(source)} (version {n})" for source, n in put if n > 1]
        for kind, names in (("added", added), ("changed", changed)):
            if names:
                more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
                yield f"{count(len(names), 'article')} {kind}: {', '.join(names[:NAMED])}{more}"
    if then.articles != now.articles:
        yield f"there were {count(then.articles, 'article')}, there are {now.articles:,}"


def _outcome(then: Receipt, now: Receipt) -> str:
    if then.quotes and not now.quotes:
        return "Asked again, it is not in this coverage."
    return f"Asked again, it quotes {'the same' if _words(then) == _words(now) else 'other'} words."


def _words(receipt: Receipt) -> list[str]:
    return [place.words for place in receipt.quotes]
