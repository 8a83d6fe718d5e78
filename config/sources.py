"""The places a setting may come from, and the values that they give."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    SecretsSettingsSource,
    TomlConfigSettingsSource,
)

from config.environment import PREFIX, variable
from config.errors import PullquoteError

CONFIG_VARIABLE = "PULLQUOTE_CONFIG"
SECRETS_VARIABLE = "PULLQUOTE_SECRETS_DIR"


class SettingPlace(StrEnum):
    """A place that settings come from, the strongest first."""

    COMMAND_LINE = "command line"
    ENVIRONMENT = "environment variable"
    DOTENV = ".env"
    TOML = "pullquote.toml"
    SECRETS = "secrets folder"
    DEFAULT = "default"


def config_file() -> Path:
    """Return ``pullquote.toml`` of the working directory, or the file PULLQUOTE_CONFIG names."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named and not Path(named).is_file():
        raise PullquoteError(f"{CONFIG_VARIABLE} names {named}, which is not a file.")
    return Path(named or "pullquote.toml")


def secrets_folder() -> Path | None:
    """Return the folder of secret files, one a setting; None where there is none."""
    named = os.environ.get(SECRETS_VARIABLE)
    folder = Path(named or "/run/secrets")  # where Docker, Podman and Compose mount them
    if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK):
        return folder
    if named:
        raise PullquoteError(f"{SECRETS_VARIABLE} names {named}, which is not a readable folder.")
    return None


def read_places(
    settings: type[BaseSettings], command_line: Mapping[str, object]
) -> dict[SettingPlace, Mapping[str, object]]:
    """Return the values that each place gives, the strongest place first.

    A secret file yields to all the others: what is mounted belongs to the deployment, and a
    variable set for one run has to be able to replace it.
    """
    with _reading(".env"):
        dotenv = DotEnvSettingsSource(settings, ".env", dotenv_filtering="match_prefix")()
    with _reading(str(config_file())):
        toml = TomlConfigSettingsSource(settings, config_file())()
    with _reading("The secrets folder"):
        secrets = SecretsSettingsSource(settings, secrets_folder())()
    return {
        SettingPlace.COMMAND_LINE: command_line,
        SettingPlace.ENVIRONMENT: EnvSettingsSource(settings)(),
        SettingPlace.DOTENV: dotenv,
        SettingPlace.TOML: toml,
        SettingPlace.SECRETS: secrets,
    }


@contextmanager
def _reading(what: str) -> Iterator[None]:
    """Turn a file that cannot be read into the sentence that says so."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, or not TOML
        reason = error.__cause__ or error  # of a secret, pydantic-settings hides it behind its own
        raise PullquoteError(f"{what} cannot be read: {reason}.") from None


def refuse_unknown_names(fields: Iterable[str]) -> None:
    """Raise PullquoteError for a PULLQUOTE_ variable or secret file that is no setting.

    `read_places` looks up the names it knows there, and would pass over a misspelt one in
    silence. What is unknown in the two files fails when the settings are made.
    """
    known = {name: variable(name) for name in fields}
    places = {"config": CONFIG_VARIABLE, "secrets_dir": SECRETS_VARIABLE}
    for name in _own_names(os.environ):
        if _bare(name) not in known | places:
            raise PullquoteError(unknown_name(name, _bare(name), known | places))
    folder = secrets_folder()
    for name in _own_names(os.listdir(folder)) if folder else ():
        if _bare(name) not in known:
            files = {field: name.lower() for field, name in known.items()}
            raise PullquoteError(unknown_name(f"{folder}/{name}", _bare(name), files))


def _own_names(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.upper().startswith(PREFIX))


def _bare(name: str) -> str:
    return name[len(PREFIX) :].lower()


def unknown_name(shown: str, name: str, known: Mapping[str, str]) -> str:
    """Say that ``shown`` is no setting, and which was probably meant.

    ``known`` has the names of the settings, and how each is written where ``shown`` stands.
    """
    import difflib  # only now: most runs have nothing to suggest

    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return f"{shown} is not a setting: did you mean {known[near[0]]}?"
    return f"{shown} is not a setting; the settings are {', '.join(sorted(known.values()))}."
