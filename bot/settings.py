"""The bot's own settings, as one frozen value made out of `config.settings.Settings`."""

from dataclasses import dataclass, field, fields
from pathlib import Path

from config.settings import Settings


@dataclass(frozen=True, slots=True)
class BotSettings:
    """What the bot is run with.

    ``servers`` binds a server's id to the name of a coverage, a folder below ``coverages_dir``.
    ``public`` opens the coverage in ``data_dir`` to direct messages and to servers that are not
    bound. ``shard_ids`` is empty where this process runs all of them.
    """

    coverages_dir: Path = Path("coverages")
    servers: dict[int, str] = field(default_factory=dict)
    public: bool = True
    owners: tuple[int, ...] = ()
    max_upload_mb: int = 5
    max_uploads: int = 1000
    queue_size: int = 64
    cooldown_s: float = 3.0
    server_questions_a_minute: int = 120
    remember_s: float = 60.0
    keep_days: int = 90
    log_questions: bool = True
    health_host: str = "127.0.0.1"
    health_port: int = 8686
    shard_count: int | None = None
    shard_ids: tuple[int, ...] = ()


def bot_settings(settings: Settings) -> BotSettings:
    """Take the settings whose names start with ``discord_``."""
    given = {one.name: getattr(settings, f"discord_{one.name}") for one in fields(BotSettings)}
    return BotSettings(**given | {"shard_count": settings.discord_shard_count or None})
