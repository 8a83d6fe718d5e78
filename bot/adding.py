"""An upload on its way into a coverage: kept, indexed, and put back where nothing came of it."""

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import contents, upkeep
from bot.access import CoverageName
from bot.delivery import Interaction
from bot.desk import Unreadable, storing
from bot.escape import label
from bot.indexer import Ended
from bot.refusal import Refusal
from bot.replies import words_of
from bot.upkeep import moderator_words_of, stopped
from bot.uploads import called, earlier_places, keep, place_for, put_back, uploaded
from index.reading.articles import JSON_LINES
from index.store import StoredArticle
from retrieval.exits import DONE

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
TITLE_CHARS, MOST_TITLES = 80, 8


async def take_in(interaction: Interaction, place: CoverageName, name: str, data: bytes) -> str:
    """Add the articles of a file and return what is told of it; what holds none is not kept.

    A file of the same name gives way to it, and the articles that only that one held. Raises
    Refusal where no more files are kept, Unstored where there is no room.
    """
    words, service = moderator_words_of(interaction), interaction.client.service
    path, most = place_for(place.folder, name), service.settings.discord_max_uploads
    with upkeep.claimed(interaction, place):
        there = await service.do(lambda desk: uploaded(place.folder))
        earlier = await service.do(lambda desk: earlier_places(place.folder, name))
        if path not in there and len(there) - len(earlier) >= most:
            raise Refusal(words.too_many.format(limit=most))
        before = await _articles(interaction, place, path)
        with storing(path.name):
            former = await service.do(lambda desk: keep(path, data))
        log.info("upload by %d to %s: %s", interaction.user.id, place.name, path.name)
        ended = await upkeep.indexed(interaction, place, str(path))
        found = await _articles(interaction, place, path)
        in_vain = ended.code != DONE and _versions(found) == _versions(before)
        replaced = former not in (None, data) or bool(earlier)
        if stopped(ended):
            log.info("%s was not read to its end", path.name)
        elif in_vain:
            with storing(path.name):
                await service.do(lambda desk: put_back(path, former), surely=True)
        elif replaced:  # only now, since of a file that cannot be read all would be gone
            lines = [one for one in earlier if one.suffix in JSON_LINES]
            with storing(path.name):
                await service.do(lambda desk: [keep(one, b"\n") for one in lines], surely=True)
            await upkeep.indexed(interaction, place, *map(str, (path, *lines)), prune=True)
            for one in earlier:
                await _give_way(interaction, place, one)
            found = await _articles(interaction, place, path)
    if ended.code != DONE:
        found = _read_now(found, before, ended, former or b"", data)
    ended = replace(ended, lines=called(ended.lines, path.name, name))
    told = upkeep.said_by(ended, words)
    if not in_vain:
        names = [label(contents.title_of(one), TITLE_CHARS) for one in found]
        heading = words.replaced if replaced else words.added
        titles = words_of(interaction).listed(names, MOST_TITLES, "; ")
        told.insert(0, heading.format(titles=titles))
    elif not stopped(ended):
        told.insert(0, words.not_added)
    return "\n".join(told)


async def _give_way(interaction: Interaction, place: CoverageName, file: "Path") -> None:
    """Remove a file of the same name that is kept by an earlier form of it, and its articles."""
    for one in await _articles(interaction, place, file):
        await upkeep.run(interaction, place, "remove", "--", one.id)
    with storing(file.name):
        await interaction.client.service.do(lambda desk: file.unlink(missing_ok=True), surely=True)


async def _articles(
    interaction: Interaction, place: CoverageName, file: "Path"
) -> list[StoredArticle]:
    """Return the articles of a file; none where the coverage is not made yet."""
    service = interaction.client.service
    try:
        return await service.do(lambda desk: contents.articles_of(desk, place, file), surely=True)
    except Unreadable:
        return []


def _versions(found: list[StoredArticle]) -> set[int]:
    return {one.version for one in found}


def _read_now(
    found: list[StoredArticle],
    before: list[StoredArticle],
    ended: Ended,
    former: bytes,
    data: bytes,
) -> list[StoredArticle]:
    """Return the articles that were read, not left of a line's former words since it is bad now."""
    known, said = _versions(before), "\n".join(ended.lines)
    lines = enumerate(zip(former.split(b"\n"), data.split(b"\n"), strict=False), 1)
    same = {str(number) for number, (then, now) in lines if then == now}

    def is_read(one: StoredArticle) -> bool:
        name, _, number = one.source.rpartition("/")[2].rpartition("#")
        return one.version not in known or (number in same and f"{name}#{number}: " not in said)

    return list(filter(is_read, found))
