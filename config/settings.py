"""Every setting of pullquote: typed, bounded, described, and with a default that works.

A setting is looked for in this order, and the first place that has it wins:

1. an option of the command line,
2. the environment variable ``PULLQUOTE_`` and its name in capitals (an empty one counts as unset),
3. such variables in the file ``.env`` of the working directory,
4. ``pullquote.toml`` of the working directory, or the file that PULLQUOTE_CONFIG names,
5. the secrets folder, ``/run/secrets`` or the one that PULLQUOTE_SECRETS_DIR names: one file a
   setting, named like the variable in small letters (``pullquote_discord_token``),
6. the default written here.
"""

import json
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from config.environment import PREFIX
from config.errors import PullquoteError
from config.sources import read_places, refuse_unknown_names

DEFAULT_THREADS = 4  # more gains little on the short texts that are embedded


class LogLevel(StrEnum):
    """How much is logged, from everything to failures only."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @classmethod
    def _missing_(cls, value: object) -> "LogLevel | None":
        """Accept ``INFO`` as well as ``info``."""
        return next((level for level in cls if level == str(value).lower()), None)


def _with_home(path: Path) -> Path:
    """Replace a leading ``~`` by the user's home folder."""
    try:
        return path.expanduser()
    except RuntimeError:
        raise PullquoteError(
            f"{path} cannot be found, since this user has no home folder. "
            "Set PULLQUOTE_MODELS_DIR and PULLQUOTE_DATA_DIR to full paths."
        ) from None


def _default_models_dir() -> Path:
    """Return a folder below the user's cache, since coverages share their models."""
    return _with_home(Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache")) / "pullquote/models"


def _from_json(value: object) -> object:
    """Read a table or a list that stands in a variable or a file of its own as JSON."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("not JSON") from None


Folder = Annotated[Path, AfterValidator(_with_home)]
Bindings = Annotated[dict[int, str], NoDecode, BeforeValidator(_from_json)]
Numbers = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_from_json)]


class Settings(BaseSettings):
    """What is in force; made once, by `load_settings`, and handed down."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid"
    )

    data_dir: Folder = Field(
        default=Path("data"),
        description="Folder of the coverage: its articles and what is built from them.",
    )
    model: str = Field(
        default="all-MiniLM-L6-v2",
        min_length=1,
        description="Embedding model: the one that comes along, or the name or folder of any "
        "sentence-transformers model.",
    )
    models_dir: Folder = Field(
        default_factory=_default_models_dir,
        description="Folder of the models prepared for use, shared by all coverages.",
    )
    threads: int = Field(
        default=0,
        ge=0,
        le=64,
        description="Threads to compute with; 0 is one a core, at most four.",
    )
    answer_threshold: float = Field(
        default=0.2,  # answers nine in ten gold questions, seven in ten of the harder stories
        ge=0,
        le=1,
        description='Confidence below which it says "not in this coverage".',
    )
    max_quotes: int = Field(default=5, ge=1, le=25, description="Quotes an answer shows at most.")
    nearest: int = Field(
        default=2, ge=0, le=2, description="Nearest passages shown at most where nothing answers."
    )
    candidates: int = Field(
        default=24,
        ge=4,
        le=200,
        description="Sentences that are compared with a question word by word.",
    )
    search_depth: int = Field(
        default=50,
        ge=1,
        le=1000,
        description="Passages that dense and BM25 search each put forward.",
    )
    max_question_chars: int = Field(
        default=500, ge=50, le=4000, description="Characters a question may have."
    )
    receipts: int = Field(
        default=10_000,
        ge=0,
        le=1_000_000,
        description="Receipts of answers kept in the coverage's folder at most; 0 keeps none.",
    )
    max_file_mb: int = Field(
        default=64, ge=1, le=4096, description="Size in megabytes above which a file is not read."
    )
    max_article_chars: int = Field(
        default=2_000_000, ge=10_000, le=50_000_000, description="Characters an article may have."
    )
    max_files: int = Field(
        default=200_000,
        ge=1,
        le=10_000_000,
        description="Files that one `pullquote index` reads at most.",
    )
    watch: Folder | None = Field(
        default=None,
        description="Folder of articles that is indexed at the start and whenever a file changes.",
    )
    watch_settle_s: float = Field(
        default=2,
        ge=0.1,
        le=3600,
        description="Seconds for which a watched file has to stay as it is before it is read.",
    )
    max_articles: int = Field(
        default=5_000_000,
        ge=1,
        le=100_000_000,
        description="Articles that a file or folder may hold; a file of JSON lines holds many.",
    )
    max_depth: int = Field(
        default=200,
        ge=10,
        le=300,
        description="How deep folders in folders, and elements in elements of a page, are read.",
    )
    max_read_s: int = Field(
        default=60, ge=1, le=3600, description="Seconds that reading an article may take."
    )
    max_read_mb: int = Field(
        default=1024,
        ge=256,
        le=65_536,
        description="Memory in megabytes that reading may take.",
    )
    log_level: LogLevel = Field(default=LogLevel.INFO, description="How much is logged.")
    discord_token: SecretStr | None = Field(
        default=None,
        min_length=1,
        description="Token of the Discord bot; only `pullquote-bot` needs it.",
    )

    discord_coverages_dir: Folder = Field(
        default=Path("coverages"),
        description="Folder of the coverages that Discord servers are bound to by name.",
    )
    discord_servers: Bindings = Field(
        default_factory=dict, description="Id of a Discord server to the name of its coverage."
    )
    discord_public: bool = Field(
        default=True,
        description="Whether unbound servers and direct messages see the coverage in data_dir.",
    )
    discord_owners: Numbers = Field(
        default=(),
        description="Ids of the accounts that may bind servers to coverages; none named is whoever "
        "owns the application.",
    )
    discord_max_upload_mb: int = Field(
        default=5, ge=1, le=25, description="Size in megabytes of a file that a moderator uploads."
    )
    discord_max_uploads: int = Field(
        default=1000, ge=0, le=100_000, description="Uploaded files that a coverage keeps at most."
    )
    discord_queue_size: int = Field(
        default=64, ge=1, le=1000, description="Questions from Discord that wait at most."
    )
    discord_cooldown_s: float = Field(
        default=3, ge=0, le=3600, description="Seconds between the questions of one person."
    )
    discord_server_questions_a_minute: int = Field(
        default=120, ge=1, le=10_000, description="Questions a server may ask in a minute."
    )
    discord_remember_s: float = Field(
        default=60,
        ge=0,
        le=3600,
        description="Seconds for which a repeated question is not searched again.",
    )
    discord_keep_days: int = Field(
        default=90, ge=1, le=3650, description="Days that receipts and verdicts are kept."
    )
    discord_log_questions: bool = Field(
        default=True, description="Whether the bot's log has the words of questions."
    )
    discord_health_host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="Address at which the bot serves its health and metrics.",
    )
    discord_health_port: int = Field(
        default=8686, ge=0, le=65_535, description="Port for that; 0 serves neither."
    )
    discord_shard_count: int = Field(
        default=0, ge=0, le=10_000, description="Shards in all; 0 is as many as Discord advises."
    )
    discord_shard_ids: Numbers = Field(
        default=(), description="Shards that this process runs; none named is all of them."
    )

    _overridden: frozenset[str] = frozenset()

    @property
    def thread_count(self) -> int:
        """The threads to compute with, at least one."""
        return self.threads or min(os.cpu_count() or 1, DEFAULT_THREADS)

    @property
    def overridden(self) -> frozenset[str]:
        """The names of the settings that the command line gave."""
        return self._overridden

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Ask the places of `read_places` instead of those that pydantic-settings would."""
        places = read_places(settings_cls, init_settings())
        return tuple(InitSettingsSource(settings_cls, dict(given)) for given in places.values())


def load_settings(**overrides: object) -> Settings:
    """Return the settings in force; an override that is None counts as not given.

    Raises PullquoteError with a sentence a problem: a name that is no setting, a value out of
    its bounds, a file that cannot be read.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    refuse_unknown_names(Settings.model_fields)
    try:
        settings = Settings.model_validate(given)
    except ValidationError as invalid:
        from config.provenance import explain  # only now: most runs have nothing to explain

        raise PullquoteError(explain(invalid, given)) from None
    settings._overridden = frozenset(given)
    return settings
