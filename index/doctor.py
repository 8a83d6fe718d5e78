"""Whether a coverage is what it was written as, down to every text, offset and vector."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from shlex import quote as quoted

from config.errors import PullquoteError
from index.article_rows import TEXT
from index.card import load_card, model_folder
from index.coverage import derive
from index.derived import is_whole
from index.lock import writer_lock
from index.packing import tokens_of
from index.passages import Passage, PassageText, all_held
from index.reading.articles import file_of
from index.schema import DATABASE, FROM_DAMAGE, Damaged
from index.seals import PLACES, RECORD, Record, places_seal, record_seal, text_seal, vector_seal
from index.store import Store
from index.stored import NO_MODEL
from index.terms import FORMAT as TERMS_FORMAT
from index.terms import NOTE as TERMS_NOTE
from index.terms import Terms
from index.types import Span
from index.vectors import NOTE as VECTORS_NOTE
from index.vectors import Vectors


class Severity(StrEnum):
    """What a fault touches."""

    DAMAGE = "damage"  # something stored is not what was written
    WEAR = "wear"  # something derived or prepared, which can be made again from what is stored


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and the command that mends it."""

    severity: Severity
    what: str
    remedy: str


def check(data_dir: Path, model: str, models_dir: Path) -> Iterator[Fault]:
    """Yield all that is wrong with the coverage in a folder, and with the model it needs.

    Reads everything; changes nothing. Raises PullquoteError where there is no coverage to open.
    """
    try:
        store = Store.open(data_dir)
    except Damaged as error:
        yield Fault(Severity.DAMAGE, str(error), _start_over(data_dir))
        return
    with store, store.snapshot():
        yield from _each(
            data_dir,
            _database(store, data_dir),
            _articles(store),
            _unused(store),
            _derived(store, data_dir),
            _model(store, model, models_dir),
        )


def check_truth(data_dir: Path) -> Iterator[Fault]:
    """Yield what is wrong with the database in a folder alone, as `check` does."""
    with Store.open(data_dir) as store, store.snapshot():
        yield from _each(data_dir, _database(store, data_dir), _articles(store))


def refuse_damage(data_dir: Path, what: str) -> None:
    """Raise PullquoteError where the database in a folder is not what was written."""
    found = (one for one in check_truth(data_dir) if one.severity is Severity.DAMAGE)
    if worst := next(found, None):
        raise PullquoteError(f"{what}: {worst.what}")


def mend(data_dir: Path) -> None:
    """Make all that is derived anew. Raises Locked where another writes."""
    with writer_lock(data_dir), Store.open(data_dir) as store:
        for note in (VECTORS_NOTE, TERMS_NOTE):
            (data_dir / note).unlink(missing_ok=True)
        derive(data_dir, store)


def _each(data_dir: Path, *parts: Iterator[Fault]) -> Iterator[Fault]:
    for part in parts:
        try:
            yield from part
        except (PullquoteError, *FROM_DAMAGE) as error:
            yield Fault(Severity.DAMAGE, str(error), _start_over(data_dir))


def _start_over(data_dir: Path) -> str:
    apart, database = quoted(str(data_dir / "damaged")), quoted(str(data_dir / DATABASE))
    return (
        f"pullquote restore --force BACKUP; without one: mkdir {apart}; mv {database}* {apart}; "
        "pullquote index ARTICLES_DIR"
    )


def _database(store: Store, data_dir: Path) -> Iterator[Fault]:
    for (problem,) in store.rows("PRAGMA integrity_check(10)"):
        if problem != "ok":
            yield Fault(Severity.DAMAGE, f"The database: {problem}", _start_over(data_dir))
    for table, row, parent, _ in store.rows("PRAGMA foreign_key_check"):
        what = f"The database: row {row} of {table} has nothing to belong to in {parent}"
        yield Fault(Severity.DAMAGE, what, _start_over(data_dir))
    [(lost,)] = store.rows(
        """SELECT count(*) FROM articles a
           WHERE NOT EXISTS (SELECT 1 FROM versions WHERE article_id = a.id AND current)"""
    )
    if lost:
        what = f"The database: articles without a current version: {lost:,}"
        yield Fault(Severity.DAMAGE, what, _start_over(data_dir))


def _articles(store: Store) -> Iterator[Fault]:
    """Check every version, one fault an article: one problem makes others."""
    rows = store.rows(
        f"""SELECT {RECORD}, {TEXT}, v.id, v.current, s.record, s.places, {PLACES}
           FROM articles a JOIN versions v ON v.article_id = a.id
                LEFT JOIN seals s ON s.version_id = v.id ORDER BY a.source, v.number"""
    )
    for *record, text, version, current, seal, places_then, places in rows:
        stored = Record(*record)
        try:
            problem = _problem(store, stored, text, version, current)
        except FROM_DAMAGE as error:
            problem = f"what stands of it is not as stored: {error}"
        if not problem and record_seal(stored) != seal:
            problem = "its title, outlet, byline, dates, address or notices are not as stored"
        if not problem and current and places_seal(places) != places_then:
            problem = "a sentence does not stand where it stood"
        if problem:
            yield Fault(
                Severity.DAMAGE,
                f"{stored.source} (version {stored.number}): {problem}",
                f"pullquote remove {stored.id}; "
                f"pullquote index {quoted(str(file_of(str(stored.source))))}",
            )


def _problem(store: Store, record: Record, text: str, version: int, current: int) -> str | None:
    if text_seal(text) != record.sha256:
        return "the text is not the one that was stored"
    if not current:
        return None
    title = None if record.title is None else str(record.title)
    offsets = next(_offsets(store, version, len(text)), None)
    return offsets or next(_vectors(store, version, title, text), None)


def _offsets(store: Store, version: int, length: int) -> Iterator[str]:
    sentences = store.piece_spans(version)
    if any(not 0 <= one.start < one.end <= length for one in sentences):
        yield "a sentence lies outside the text"
    if any(one.end > following.start for one, following in pairwise(sentences)):
        yield "two sentences overlap"
    starts, ends = {one.start for one in sentences}, {one.end for one in sentences}
    passages = [
        Span(*row)
        for row in store.rows("SELECT start, end FROM passages WHERE version_id = ?", (version,))
    ]
    if any(one.start not in starts or one.end not in ends for one in passages):
        yield "a passage does not begin and end with a sentence"
    if not all_held(sentences, passages):
        yield "a sentence is in no passage"
    notices = store.rows("SELECT start, end FROM notices WHERE version_id = ?", (version,))
    if any(not 0 <= start < end <= length for start, end in notices):
        yield "a notice lies outside the text"


def _vectors(store: Store, version: int, title: str | None, text: str) -> Iterator[str]:
    stored_with = store.model or NO_MODEL
    rows = store.rows(
        """SELECT p.start, p.end, e.id, e.text_hash, e.model, e.vector, t.codes, t.spans, s.crc
           FROM passages p LEFT JOIN vectors e ON e.id = p.vector_id
                LEFT JOIN tokens t ON t.vector_id = e.id
                LEFT JOIN vector_seals s ON s.vector_id = e.id
           WHERE p.version_id = ?""",
        (version,),
    )
    held: dict[int, list[tuple[Span, bytes]]] = {}  # by vector: where it stands, its tokens' spans
    for start, end, vector_id, text_hash, model, vector, codes, spans, crc in rows:
        span = Span(start, end)
        if vector is None or codes is None:
            yield "a passage has no vector"
            continue
        held.setdefault(vector_id, []).append((span, spans))
        if text_hash != PassageText.of(text, title, Passage((span,), ())).hash:
            yield "a passage has the vector of another text"
        if model != stored_with.key or len(vector) != 2 * stored_with.dim:
            yield "a passage has a vector of another model"
        if vector_seal(model, text_hash, vector, codes, spans) != crc:
            yield "a vector, or the token vectors of a passage, are not as stored"
    for start, end, vector_id, *tokens in store.rows(
        "SELECT start, end, vector_id, first_token, last_token FROM sentences WHERE version_id = ?",
        (version,),
    ):
        sentence = Span(start, end)
        found = [tokens_of(sentence, one.start, spans) for one, spans in held.get(vector_id, ())]
        if tuple(tokens) not in found:
            yield "a sentence has the token vectors of other words"


def _unused(store: Store) -> Iterator[Fault]:
    [(unused,)] = store.rows(
        """SELECT count(*) FROM vectors
           WHERE NOT EXISTS (SELECT 1 FROM passages WHERE vector_id = vectors.id)"""
    )
    if unused:
        what = f"Vectors that belong to no passage: {unused:,}; embedding anew was stopped"
        yield Fault(Severity.WEAR, what, "pullquote index --reembed")


def _derived(store: Store, data_dir: Path) -> Iterator[Fault]:
    for name, index in (
        ("FAISS", Vectors.open_file(data_dir, store)),
        ("BM25", Terms.open(data_dir, store)),
    ):
        locked = index.worn and name == "BM25" and not os.access(data_dir, os.W_OK)
        if index.worn and not (locked and is_whole(data_dir, TERMS_NOTE, str(TERMS_FORMAT), store)):
            what = f"The {name} index is missing, torn or behind the database"
            yield Fault(Severity.WEAR, what, "pullquote doctor --mend")
        elif differing := index.differing(store):
            what = f"The {name} index differs from the database; passages concerned: {differing:,}"
            yield Fault(Severity.WEAR, what, "pullquote doctor --mend")


def _model(store: Store, model: str, models_dir: Path) -> Iterator[Fault]:
    folder = model_folder(model, models_dir)
    card = load_card(folder)
    again = f"rm -r {quoted(str(folder))}; pullquote index ARTICLES_DIR"
    if card is None:
        what = f"The model {model} is not prepared in {models_dir}, or a file of it is cut short"
        yield Fault(Severity.WEAR, what, "pullquote index ARTICLES_DIR")
        return
    for file in card.damaged(folder):
        yield Fault(Severity.WEAR, f"{folder / file} is not what was prepared", again)
    stored_with = store.model
    if stored_with and stored_with.key != card.key:
        what = f"This coverage was embedded with {stored_with.name}, the settings say {model}"
        remedy = f"PULLQUOTE_MODEL={quoted(stored_with.name)}, or pullquote index --reembed"
        yield Fault(Severity.WEAR, what, remedy)
