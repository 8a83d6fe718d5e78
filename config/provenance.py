"""Where each setting came from: for `pullquote settings`, and to name the place of a bad one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr, ValidationError
from pydantic.fields import FieldInfo

from config.environment import variable
from config.settings import Folder, LogLevel, Settings
from config.sources import (
    SettingPlace,
    config_file,
    read_places,
    secrets_folder,
    unknown_name,
)


@dataclass(frozen=True, slots=True)
class SettingOrigin:
    """A setting in force, fit to be shown: the ``value`` of a secret is stars."""

    name: str
    value: str
    origin: str
    description: str
    allowed: str


def provenance(settings: Settings) -> list[SettingOrigin]:
    """Return every setting, in the order of `Settings`, with the place its value came from."""
    places = read_places(Settings, dict.fromkeys(settings.overridden))
    return [
        SettingOrigin(
            name=name,
            value=_shown(getattr(settings, name)),
            origin=_origin(name, _place(name, places)),
            description=field.description or "",
            allowed=_allowed(field),
        )
        for name, field in Settings.model_fields.items()
    ]


def explain(invalid: ValidationError, overrides: Mapping[str, object]) -> str:
    """Say what is wrong with the settings, a line each: where it stands and what is allowed."""
    places = read_places(Settings, overrides)
    lines = []
    for error in invalid.errors():
        name = str(error["loc"][0])
        place = _place(name, places)
        field = Settings.model_fields.get(name)
        if field is None:
            as_written = variable if place is SettingPlace.DOTENV else str
            known = {known: as_written(known) for known in Settings.model_fields}
            lines.append(unknown_name(_located(name, place), name, known))
        elif field.annotation == SecretStr | None:
            lines.append(f"{_located(name, place)} must be {_allowed(field)}.")
        else:
            value = error["input"]
            lines.append(f"{_located(name, place)} must be {_allowed(field)}, not {value!r}.")
    return "\n".join(lines)


def _place(name: str, places: Mapping[SettingPlace, Mapping[str, object]]) -> SettingPlace:
    """Return the strongest place that gives ``name`` a value."""
    return next((place for place, given in places.items() if name in given), SettingPlace.DEFAULT)


def _located(name: str, place: SettingPlace) -> str:
    """Name a setting as it is written where it stands."""
    match place:
        case SettingPlace.ENVIRONMENT:
            return variable(name)
        case SettingPlace.DOTENV:
            return f"{variable(name)} in .env"
        case SettingPlace.TOML:
            return f"{name} in {config_file()}"
        case SettingPlace.SECRETS:
            return f"{secrets_folder()}/{variable(name).lower()}"
        case _:
            return f"{name} ({place})"


def _origin(name: str, place: SettingPlace) -> str:
    match place:
        case SettingPlace.ENVIRONMENT:
            return f"{place} {variable(name)}"
        case SettingPlace.TOML:
            return str(config_file())
        case SettingPlace.SECRETS:
            return f"{place} {secrets_folder()}"
        case _:
            return str(place)


def _allowed(field: FieldInfo) -> str:
    """Say which values a field takes, to follow "must be"."""
    low = next((bound.ge for bound in field.metadata if hasattr(bound, "ge")), None)
    high = next((bound.le for bound in field.metadata if hasattr(bound, "le")), None)
    if field.annotation is int:
        return f"a whole number between {low:_} and {high:_}"
    if field.annotation is float:
        return f"a number between {low} and {high}"
    if field.annotation is LogLevel:
        return f"one of {', '.join(LogLevel)}"
    if field.annotation is bool:
        return "true or false"
    if field.annotation == dict[int, str]:
        return 'a table such as {"123": "name"}'
    if field.annotation == tuple[int, ...]:
        return "a list of whole numbers such as [0, 1]"
    return "a path" if field.annotation in (Path, Folder | None) else "text that is not empty"


def _shown(value: object) -> str:
    return "not set" if value is None else str(value)
