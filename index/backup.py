"""A coverage in one file, and back.

The file is a zip archive: every SQLite database of the folder, each copied as it stood at one
moment while others may have gone on reading and writing, and ``backup.json`` with their checksums.
What is derived from the databases is left out; it is made anew.
"""

import errno
import fcntl
import hashlib
import json
import lzma
import os
import shlex
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from config.errors import PullquoteError
from index.doctor import refuse_damage
from index.files import sync
from index.lock import Locked
from index.schema import DATABASE, Damaged, explained
from index.store import Store

FORM = 1  # raised where the archive is laid out otherwise
NOTE = "backup.json"
NOTE_BYTES = 2**16  # a few hundred are written
# What zipfile raises where a bit has flipped; for one that says "encrypted", or "another kind of
# compression", it is RuntimeError.
TORN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError)
PIECE = 2**20  # bytes
PAGES = 4096  # copied between two looks at whether to stop
LEVEL = 1  # of deflate; 6 takes three times as long and makes it half a percent smaller


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: ``files`` are the databases with their SHA-256, ``made`` is in UTC.

    ``left_out`` is why a database beside the coverage's own is not in it, by its name.
    """

    form: int
    made: str
    change: int
    articles: int
    files: dict[str, str]
    left_out: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, note: bytes) -> "Backup":
        """Read a backup's note; raises ValueError or TypeError where it is none."""
        read = cls(**json.loads(note))
        numbers, texts = (read.form, read.change, read.articles), [read.made]
        texts += [text for pair in (read.files | read.left_out).items() for text in pair]
        if not all(isinstance(one, int) for one in numbers):
            raise TypeError("not a number")
        if not all(isinstance(one, str) for one in texts):
            raise TypeError("not a text")
        return read


def back_up(data_dir: Path, path: Path) -> Backup:
    """Write a backup of a coverage, in place of an earlier one; it may be written to meanwhile.

    Raises PullquoteError, and leaves an earlier backup as it is, where the coverage is damaged,
    where ``path`` is a file of another kind or where it cannot be written.
    """
    _refuse_other(path)
    with _alone(data_dir), written(path), _folder_beside(path) as folder:
        copies, packed = folder / "copies", folder / "packed.zip"
        copies.mkdir()
        backup = _copied(data_dir, copies)
        _pack(backup, copies, packed)
        sync(packed)
        os.replace(packed, path)
        sync(path.parent)
    return backup


def read_backup(path: Path) -> Backup:
    """Return what a backup says it holds; raises PullquoteError where it is none of ours."""
    if path.exists() and not path.is_file():  # a pipe would be waited for, a device never ends
        raise PullquoteError(f"{path} is not a regular file. Name the file of a backup.")
    try:
        with zipfile.ZipFile(path) as archive, archive.open(NOTE) as note:
            backup = Backup.of(note.read(NOTE_BYTES))  # where it was longer, it is no JSON now
            named = {*backup.files, NOTE} == set(archive.namelist())
    except OSError as error:
        why = error.strerror or error
        raise PullquoteError(f"{path} cannot be read: {why}.") from error
    except (*TORN, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise PullquoteError(f"{path} is no backup of pullquote's, or is cut short.") from error
    if backup.form > FORM:
        raise PullquoteError(f"{path} was written by a newer pullquote. Upgrade pullquote.")
    if not named or DATABASE not in backup.files or any("/" in name for name in backup.files):
        raise PullquoteError(f"{path} does not hold what it says it holds.")
    return backup


def unpack(path: Path, folder: Path) -> Backup:
    """Put the databases of a backup into a folder and check each of them.

    Raises PullquoteError where one is not, byte for byte, what was backed up.
    """
    backup = read_backup(path)
    with zipfile.ZipFile(path) as archive:
        for name, sha256 in backup.files.items():
            target = folder / name
            if _extracted(archive, name, target) != sha256:
                raise PullquoteError(f"{path} is damaged: {name} is not what was backed up.")
            sync(target)
    refuse_damage(folder, f"{path} is damaged")
    return backup


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Say in a sentence that a file could not be written."""
    try:
        yield
    except OSError as error:
        raise PullquoteError(
            f"{path} cannot be written: {error.strerror}. Nothing was changed."
        ) from error


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """Make a folder that nobody else has, on the disk of a file, for as long as it is written."""
    beside = tempfile.TemporaryDirectory(
        prefix=".pullquote-backup-", dir=path.parent, ignore_cleanup_errors=True
    )
    with beside as folder:
        yield Path(folder)


def _copied(data_dir: Path, copies: Path) -> Backup:
    """Copy every database, the coverage last: what others refer to is in it then."""
    others = [path for path in sorted(data_dir.glob("*.db")) if path.name != DATABASE]
    left_out = {path.name: "is not a regular file" for path in others if not path.is_file()}
    with Store.open(data_dir):  # raises where it is not there, or not for us
        for source in others:
            try:
                if source.name not in left_out:
                    _copy(source, copies / source.name)
            except Damaged as error:  # which is no reason to be without the rest
                left_out[source.name] = str(error)
        _copy(data_dir / DATABASE, copies / DATABASE)
    try:
        refuse_damage(copies, f"The coverage in {data_dir} is damaged")
    except PullquoteError as error:
        raise PullquoteError(f"{error}. It was not backed up: pullquote doctor") from error
    with Store.open(copies) as store:
        made = datetime.now(UTC).isoformat(timespec="seconds")
        articles, change = store.counts().articles, store.change
    names = [*(path.name for path in others if path.name not in left_out), DATABASE]
    sums = {name: _sha256(copies / name) for name in names}
    return Backup(FORM, made, change, articles, sums, left_out)


def _copy(source: Path, target: Path) -> None:
    """Copy a database as it stands now; whoever writes to it does not wait."""
    address = f"{source.absolute().as_uri()}?mode=ro"
    with (
        explained(source),
        closing(sqlite3.connect(address, uri=True, timeout=30)) as db,
        closing(sqlite3.connect(target)) as copy,
    ):
        db.execute("BEGIN")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on nothing changes
        try:
            db.backup(copy, pages=PAGES)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_FULL:  # of the copy's disk
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
            raise


def _pack(backup: Backup, copies: Path, path: Path) -> None:
    """Write the archive, readable for its owner alone, and read it once to see that it is good."""
    with (
        os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file,
        zipfile.ZipFile(
            file, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL, strict_timestamps=False
        ) as archive,
    ):
        archive.writestr(zipfile.ZipInfo(NOTE), json.dumps(asdict(backup), indent=2) + "\n")
        for name in backup.files:
            archive.write(copies / name, name)
    with zipfile.ZipFile(path) as archive:
        for name, sha256 in backup.files.items():
            if _extracted(archive, name, None) != sha256:
                raise PullquoteError(f"{path} was not written as it should be. Is the disk whole?")


def _extracted(archive: zipfile.ZipFile, name: str, target: Path | None) -> str:
    """Write a file of the archive to ``target`` and return its SHA-256; "" where it is torn."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as packed, open(target or os.devnull, "wb") as file:
            while piece := packed.read(PIECE):
                digest.update(piece)
                file.write(piece)
    except TORN:
        return ""
    except OSError as error:
        if error.errno is None:  # no disk's, but bzip2's, which a flipped bit asks for
            return ""
        raise
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_other(path: Path) -> None:
    """Raise PullquoteError where a file stands in the way that is no backup."""
    if path.is_dir():
        command = shlex.join(["pullquote", "backup", f"{path}/NAME.zip"])
        raise PullquoteError(f"{path} is a folder. Name a file: {command}")
    if path.exists():
        try:
            read_backup(path)
        except PullquoteError as error:
            raise PullquoteError(f"{error} It was left as it is; name another file.") from error


@contextmanager
def _alone(data_dir: Path) -> Iterator[None]:
    """Let one process at a time back up a coverage; the kernel frees a killed one's place."""
    with explained(data_dir / DATABASE):
        Store.open(data_dir).close()
    handle = os.open(data_dir, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Locked(f"{data_dir} is being backed up just now. Try again when it is done.") from (
            error
        )
    finally:
        os.close(handle)
