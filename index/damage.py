"""A fault told apart from damage: what reading a damaged coverage raises, made a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.errors import PullquoteError
from index.schema import FROM_DAMAGE


@contextmanager
def blaming(data_dir: Path) -> Iterator[None]:
    """Turn what a damaged coverage makes of reading it into a sentence; a fault of ours stays one.

    Only where something went wrong it costs a look at all that is stored.
    """
    try:
        yield
    except FROM_DAMAGE as error:
        from index.doctor import refuse_damage  # only now: it would slow down every question

        try:
            refuse_damage(data_dir, f"The coverage in {data_dir} is damaged")
        except PullquoteError as damage:
            raise PullquoteError(f"{damage}. Look into it: pullquote doctor") from error
        raise
