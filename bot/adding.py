"""An upload on its way into a coverage: kept, indexed, and put back where nothing came of it."""

import logging
from dataclasses import dataclass, replace
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
from index.stored import StoredArticle
from retrieval.exits import DONE

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
TITLE_CHARS, MOST_TITLES = 80, 8


@dataclass(frozen=True, slots=True)
class _Kept:
    """An upload in its place, and what it takes the place of.

    That are the bytes and articles that stood there, and ``earlier`` files of the same name.
    """

    path: "Path"
    data: bytes
    former: bytes | None
    before: list[StoredArticle]
    earlier: list["Path"]

    @property
    def replaces(self) -> bool:
        """Whether something else was there before."""
        return self.former not in (None, self.data) or bool(self.earlier)


async def take_in(interaction: Interaction, place: CoverageName, name: str, data: bytes) -> str:
    """Add the articles of a file and return what is told of it; what holds none is not kept.

    A file of the same name gives way to it, and the articles that only that one held. Raises
    Refusal where no more files are kept, Unstored where there is no room.
    """
    with upkeep.claimed(interaction, place):
        kept = await _kept(interaction, place, name, data)
        ended = await upkeep.indexed(interaction, place, str(kept.path))
        found = await _articles(interaction, place, kept.path)
        in_vain = ended.code != DONE and _versions(found) == _versions(kept.before)
        if stopped(ended):
            log.info("%s was not read to its end", kept.path.name)
        elif in_vain:
            await _put_back(interaction, kept)
        elif kept.replaces:  # only now, since of a file that cannot be read all would be gone
            await _clear_away(interaction, place, kept)
            found = await _articles(interaction, place, kept.path)
    words = moderator_words_of(interaction)
    said = replace(ended, lines=called(ended.lines, kept.path.name, name))
    told = upkeep.said_by(said, words)
    if not in_vain:
        told.insert(0, _heading(interaction, kept, _read_now(found, kept, ended)))
    elif not stopped(ended):
        told.insert(0, words.not_added)
    return "\n".join(told)


async def _kept(interaction: Interaction, place: CoverageName, name: str, data: bytes) -> _Kept:
    """Put an upload in its place; raises Refusal where no more files are kept."""
    service = interaction.client.service
    path, most = place_for(place.folder, name), service.settings.discord_max_uploads
    there = await service.do(lambda desk: uploaded(place.folder))
    earlier = await service.do(lambda desk: earlier_places(place.folder, name))
    if path not in there and len(there) - len(earlier) >= most:
        raise Refusal(moderator_words_of(interaction).too_many.format(limit=most))
    before = await _articles(interaction, place, path)
    with storing(path.name):
        former = await service.do(lambda desk: keep(path, data))
    log.info("upload by %d to %s: %s", interaction.user.id, place.name, path.name)
    return _Kept(path, data, former, before, earlier)


async def _put_back(interaction: Interaction, kept: _Kept) -> None:
    """Leave a file as it was before an upload."""
    with storing(kept.path.name):
        await interaction.client.service.do(
            lambda desk: put_back(kept.path, kept.former), surely=True
        )


async def _clear_away(interaction: Interaction, place: CoverageName, kept: _Kept) -> None:
    """Remove what gives way to an upload: lines that it has no more, earlier files of its name."""
    lines = [one for one in kept.earlier if one.suffix in JSON_LINES]
    with storing(kept.path.name):
        await interaction.client.service.do(
            lambda desk: [keep(one, b"\n") for one in lines], surely=True
        )
    await upkeep.indexed(interaction, place, *map(str, (kept.path, *lines)), prune=True)
    for one in kept.earlier:
        await _give_way(interaction, place, one)


def _heading(interaction: Interaction, kept: _Kept, found: list[StoredArticle]) -> str:
    """Return what is told of the articles that an upload brought."""
    words = moderator_words_of(interaction)
    names = [label(contents.title_of(one), TITLE_CHARS) for one in found]
    titles = words_of(interaction).listed(names, MOST_TITLES, "; ")
    return (words.replaced if kept.replaces else words.added).format(titles=titles)


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


def _read_now(found: list[StoredArticle], kept: _Kept, ended: Ended) -> list[StoredArticle]:
    """Return the articles that were read, not left of a line's former words since it is bad now."""
    if ended.code == DONE:
        return found
    known, said = _versions(kept.before), "\n".join(ended.lines)
    former = (kept.former or b"").split(b"\n")
    lines = enumerate(zip(former, kept.data.split(b"\n"), strict=False), 1)
    same = {str(number) for number, (then, now) in lines if then == now}

    def is_read(one: StoredArticle) -> bool:
        name, _, number = one.source.rpartition("/")[2].rpartition("#")
        return one.version not in known or (number in same and f"{name}#{number}: " not in said)

    return list(filter(is_read, found))
