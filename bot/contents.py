"""The bot's jobs about what a coverage holds: its outlets and articles, listed and completed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.access import CoverageName
from bot.desk import Desk
from bot.entries import MAX_COPY, fitting
from bot.escape import label
from bot.labels import Words
from bot.message import List, Message
from bot.uploads import take_out
from index.reading.articles import file_of
from index.store import Store
from index.stored import Counts, StoredArticle
from index.visible import outlet_key, visible

CHOICES, CHOICE_CHARS = 25, 100  # of an autocompletion
Shown = Callable[[str, int], str]  # a name, in so many characters at most


def list_outlets(desk: Desk, name: CoverageName, words: Words) -> Message:
    """Return the outlets of a coverage with the number of their articles."""
    store = desk.coverage(name).store
    counts, held = store.counts(), _held(store)
    heading = words.outlets.format(outlets=counts.outlets, articles=counts.articles)

    def lines(shown: Shown) -> list[str]:
        named = {one: shown(one, 60) or words.outlet_unknown for one, _ in held}
        each = [words.article_count.format(outlet=named[o], articles=n) for o, n in held]
        return [heading, *each]

    return _listed("outlets.txt", lines, words)


def list_articles(desk: Desk, name: CoverageName, outlet: str, words: Words) -> Message:
    """Return the articles of an outlet, by date."""
    store, key = desk.coverage(name).store, outlet_key(outlet)
    spellings = {one for one in store.outlets() if key and outlet_key(one) == key}
    found = [one for one in store.articles() if one.outlet in spellings]
    found.sort(key=lambda one: (one.published or "", one.source))

    def lines(shown: Shown) -> list[str]:
        return [
            f"{shown((one.published or '')[:10], 10) or words.date_unknown} · "
            f"{shown(one.title or '', 100) or words.untitled}"
            for one in found
        ]

    return _listed("articles.txt", lines, words) if found else Message(words.no_articles)


def _held(store: Store) -> list[tuple[str, int]]:
    """Return each outlet, "" for none, with how many articles are by it, in whatever letters."""
    named = [one.outlet or "" for one in store.articles()]
    keys = {one: outlet_key(one) for one in set(named)}
    spelt = {keys[one]: one for one in reversed(named)} | {"": ""}
    counted = Counter(keys[one] for one in named)
    ordered = sorted(counted.items(), key=lambda held: (not held[0], held[0]))
    return [(spelt[key], number) for key, number in ordered]


def _listed(name: str, lines: Callable[[Shown], list[str]], words: Words) -> Message:
    """Return lines as a message; where it holds not all of them, all are attached, names whole."""
    listed = lines(label)
    content = fitting(listed, words)
    if content == "\n".join(listed):
        return Message(content)
    whole = "\n".join(lines(lambda text, _: visible(text))).encode()
    if len(whole) > MAX_COPY:  # what it has room for is attached, and not called the whole
        return Message(content, lists=(List(name, whole[:MAX_COPY].rpartition(b"\n")[0]),))
    return Message(f"{content}\n-# {words.list_attached}", lists=(List(name, whole),))


def outlets(desk: Desk, name: CoverageName, typed: str) -> list[str]:
    """Return outlets that hold what was typed, each once, those that begin with it first."""
    wanted = outlet_key(typed)
    spelt = {outlet_key(one): one for one in reversed(desk.coverage(name).store.outlets())}
    found = sorted(key for key in spelt if key and wanted in key)
    return [spelt[key] for key in sorted(found, key=lambda key: not key.startswith(wanted))]


def counts(desk: Desk, name: CoverageName) -> Counts:
    """Return how much a coverage holds now."""
    return desk.coverage(name).store.counts()


@dataclass(frozen=True, slots=True)
class Title:
    """An article by its id and what it is called."""

    article: str
    text: str


def article(desk: Desk, name: CoverageName, wanted: str) -> StoredArticle | None:
    """Return an article by its id."""
    return desk.coverage(name).store.articles_by_id([wanted]).get(wanted)


def articles_like(desk: Desk, name: CoverageName, typed: str) -> list[Title]:
    """Return articles of which title, outlet or file name hold what was typed."""
    wanted = typed.casefold()
    found = ((id_, _title(*names)) for id_, *names in desk.coverage(name).store.titles())
    fitting = (Title(id_, text) for id_, text in found if wanted in text.casefold())
    return list(islice(fitting, CHOICES))


def articles_of(desk: Desk, name: CoverageName, file: Path) -> list[StoredArticle]:
    """Return the articles that came out of a file."""
    return [one for one in desk.coverage(name).store.articles() if file_of(one.source) == file]


def files(desk: Desk, name: CoverageName) -> Iterator[tuple[Path, bool]]:
    """Yield each file that articles came out of, and whether it is there."""
    sources = {file_of(one.source) for one in desk.coverage(name).store.articles()}
    for file in sorted(one for one in sources if one.is_absolute()):
        yield file, file.is_file()


def forget(desk: Desk, name: CoverageName, found: StoredArticle) -> None:
    """Take an article out of its uploaded file; a file that no other article is of goes whole."""
    file = file_of(found.source)
    if any(one.id != found.id for one in articles_of(desk, name, file)) and file.is_file():
        take_out(found.source)
    else:
        file.unlink(missing_ok=True)


def title_of(article: StoredArticle) -> str:
    """Return what an article is called, plain: title, outlet and file name as far as known."""
    return _title(article.title, article.outlet, article.source)


def _title(title: str | None, outlet: str | None, source: str | None) -> str:
    name = (source or "").rpartition("/")[2]
    return " · ".join(filter(None, map(visible, (title or "", outlet or "", name))))
