import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from config.errors import PullquoteError
from config.provenance import SettingOrigin, provenance
from config.settings import LogLevel, Settings, load_settings

SAMPLE = Path(__file__).parents[2] / "examples/pullquote.toml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, without variables and with an empty secrets folder."""
    for name in [name for name in os.environ if name.startswith("PULLQUOTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/reader")
    monkeypatch.setenv("PULLQUOTE_SECRETS_DIR", str(tmp_path / "secrets"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secrets").mkdir()
    return tmp_path


def complaint(**overrides: object) -> str:
    with pytest.raises(PullquoteError) as raised:
        load_settings(**overrides)
    return str(raised.value)


def origin_of(name: str, settings: Settings) -> SettingOrigin:
    return next(setting for setting in provenance(settings) if setting.name == name)


def test_nothing_has_to_be_set() -> None:
    settings = load_settings()

    assert settings.data_dir == Path("data")
    assert settings.model == "all-MiniLM-L6-v2"
    assert settings.max_quotes == 5
    assert settings.answer_threshold == 0.2
    assert settings.log_level is LogLevel.INFO
    assert settings.discord_token is None


def test_models_are_kept_in_the_users_cache_since_coverages_share_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load_settings().models_dir == Path("/home/reader/.cache/pullquote/models")

    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache")
    assert load_settings().models_dir == Path("/var/cache/pullquote/models")


def test_the_first_place_that_has_a_setting_wins(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "secrets/pullquote_max_quotes").write_text("6\n")
    (folder / "pullquote.toml").write_text("max_quotes = 7\n")
    (folder / ".env").write_text("PULLQUOTE_MAX_QUOTES=8\n")
    monkeypatch.setenv("PULLQUOTE_MAX_QUOTES", "9")

    def in_force(**overrides: object) -> tuple[int, str]:
        settings = load_settings(**overrides)
        return settings.max_quotes, origin_of("max_quotes", settings).origin

    assert in_force(max_quotes=10) == (10, "command line")
    assert in_force() == (9, "environment variable PULLQUOTE_MAX_QUOTES")
    monkeypatch.delenv("PULLQUOTE_MAX_QUOTES")
    assert in_force() == (8, ".env")
    (folder / ".env").unlink()
    assert in_force() == (7, "pullquote.toml")
    (folder / "pullquote.toml").unlink()
    assert in_force() == (6, f"secrets folder {folder}/secrets")
    (folder / "secrets/pullquote_max_quotes").unlink()
    assert in_force() == (5, "default")


def test_a_place_may_give_the_default_and_is_still_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MAX_QUOTES", "5")

    origin = origin_of("max_quotes", load_settings()).origin

    assert origin == "environment variable PULLQUOTE_MAX_QUOTES"


def test_an_option_that_was_not_given_leaves_the_setting_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PULLQUOTE_DATA_DIR", "/srv/strike")

    assert load_settings(data_dir=None).data_dir == Path("/srv/strike")


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MAX_QUOTES", "")

    assert load_settings().max_quotes == 5


def test_another_file_can_stand_in_for_pullquote_toml(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pullquote.toml").write_text("nearest = 1\n")
    (folder / "press.toml").write_text("nearest = 0\n")
    monkeypatch.setenv("PULLQUOTE_CONFIG", "press.toml")

    settings = load_settings()

    assert settings.nearest == 0
    assert origin_of("nearest", settings).origin == "press.toml"


def test_dot_env_may_hold_variables_of_other_programs(folder: Path) -> None:
    (folder / ".env").write_text("POSTGRES_PASSWORD=hunter2\nPULLQUOTE_NEAREST=1\n")

    assert load_settings().nearest == 1


def test_a_tilde_is_the_home_folder() -> None:
    assert load_settings(data_dir="~/strike").data_dir == Path("/home/reader/strike")


def test_a_log_level_is_understood_in_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_LOG_LEVEL", "WARNING")

    assert load_settings().log_level is LogLevel.WARNING


def test_settings_do_not_change_once_they_are_made() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        load_settings().max_quotes = 6


@given(st.integers())
def test_a_number_is_taken_exactly_within_its_bounds(number: int) -> None:
    if 1 <= number <= 25:
        assert load_settings(max_quotes=number).max_quotes == number
    else:
        assert complaint(max_quotes=number) == (
            f"max_quotes (command line) must be a whole number between 1 and 25, not {number}."
        )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("MAX_QUOTES", "many", "must be a whole number between 1 and 25, not 'many'."),
        ("MAX_QUOTES", "2.5", "must be a whole number between 1 and 25, not '2.5'."),
        ("MAX_FILES", "0", "must be a whole number between 1 and 10_000_000, not '0'."),
        ("ANSWER_THRESHOLD", "1.1", "must be a number between 0 and 1, not '1.1'."),
        ("ANSWER_THRESHOLD", "nan", "must be a number between 0 and 1, not 'nan'."),
        ("LOG_LEVEL", "loud", "must be one of debug, info, warning, error, not 'loud'."),
    ],
)
def test_a_bad_value_is_one_sentence_naming_the_variable_and_what_is_allowed(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"PULLQUOTE_{name}", value)

    assert complaint() == f"PULLQUOTE_{name} {sentence}"


def test_a_bad_value_is_named_as_it_is_written_where_it_stands(folder: Path) -> None:
    (folder / "secrets/pullquote_threads").write_text("lots")
    (folder / "pullquote.toml").write_text("nearest = 3\n")
    (folder / ".env").write_text("PULLQUOTE_CANDIDATES=1\n")

    assert complaint().splitlines() == [
        f"{folder}/secrets/pullquote_threads must be a whole number between 0 and 64, not 'lots'.",
        "nearest in pullquote.toml must be a whole number between 0 and 2, not 3.",
        "PULLQUOTE_CANDIDATES in .env must be a whole number between 4 and 200, not '1'.",
    ]


def test_a_misspelt_name_is_refused_with_the_one_that_was_meant(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pullquote.toml").write_text('modle = "all-MiniLM-L6-v2"\n')
    assert complaint() == "modle in pullquote.toml is not a setting: did you mean model?"

    (folder / "pullquote.toml").unlink()
    (folder / ".env").write_text("PULLQUOTE_DATADIR=data\n")
    assert complaint() == (
        "PULLQUOTE_DATADIR in .env is not a setting: did you mean PULLQUOTE_DATA_DIR?"
    )

    (folder / "secrets/pullquote_discord_tokn").write_text("Mz")
    assert complaint() == (
        f"{folder}/secrets/pullquote_discord_tokn is not a setting: "
        "did you mean pullquote_discord_token?"
    )

    monkeypatch.setenv("PULLQUOTE_MAX_QUOTS", "3")
    assert complaint() == (
        "PULLQUOTE_MAX_QUOTS is not a setting: did you mean PULLQUOTE_MAX_QUOTES?"
    )


def test_a_name_like_no_other_is_refused_with_all_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PULLQUOTE_ZZZ", "1")

    message = complaint()

    assert message.startswith("PULLQUOTE_ZZZ is not a setting; the settings are PULLQUOTE_ANSWER_")
    assert "PULLQUOTE_MAX_QUOTES" in message


@pytest.mark.parametrize("name", ["pullquote.toml", ".env", "secrets/pullquote_discord_token"])
def test_a_file_that_is_not_text_is_one_sentence(name: str, folder: Path) -> None:
    (folder / name).write_bytes(b"\xff\xfe")

    assert re.fullmatch(
        r"(\S+|The secrets folder) cannot be read: .*invalid start byte\.", complaint()
    )


def test_a_file_that_is_not_toml_is_one_sentence_with_the_line(folder: Path) -> None:
    (folder / "pullquote.toml").write_text("nearest = 1\nmodel = \n")

    assert complaint() == "pullquote.toml cannot be read: Invalid value (at line 2, column 9)."


def test_a_named_place_has_to_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_SECRETS_DIR", "vault")
    assert complaint() == "PULLQUOTE_SECRETS_DIR names vault, which is not a readable folder."

    monkeypatch.setenv("PULLQUOTE_CONFIG", "press.toml")
    monkeypatch.delenv("PULLQUOTE_SECRETS_DIR")
    assert complaint() == "PULLQUOTE_CONFIG names press.toml, which is not a file."


def test_a_secret_is_never_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "secrets/pullquote_discord_token").write_text("MzQ1.secret\n")

    settings = load_settings()

    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "MzQ1.secret"
    assert origin_of("discord_token", settings).value == "**********"
    assert "MzQ1" not in f"{settings} {settings!r} {provenance(settings)}"


def test_a_bad_secret_is_complained_of_without_its_value(folder: Path) -> None:
    (folder / "pullquote.toml").write_text("discord_token = 12345\n")

    assert complaint() == "discord_token in pullquote.toml must be text that is not empty."


def test_what_is_in_force_is_listed_with_what_it_means_and_what_is_allowed() -> None:
    listed = {setting.name: setting for setting in provenance(load_settings())}

    assert list(listed) == list(Settings.model_fields)
    assert listed["nearest"] == SettingOrigin(
        name="nearest",
        value="2",
        origin="default",
        description="Nearest passages shown at most where nothing answers.",
        allowed="a whole number between 0 and 2",
    )
    assert listed["discord_token"].value == "not set"
    assert all(setting.description for setting in listed.values())


def test_no_threads_asked_for_means_one_a_core_and_at_most_four() -> None:
    assert load_settings(threads=7).thread_count == 7
    assert load_settings(threads=0).thread_count == min(os.cpu_count() or 1, 4)


def test_the_sample_file_changes_nothing_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_CONFIG", str(SAMPLE))

    assert load_settings() == Settings()


def test_the_sample_file_names_every_setting_with_its_default(folder: Path) -> None:
    uncommented = re.sub(r"^#(?=\w+ = )", "", SAMPLE.read_text(), flags=re.MULTILINE)
    (folder / "pullquote.toml").write_text(uncommented)

    settings = load_settings()

    assert {setting.origin for setting in provenance(settings)} == {"pullquote.toml"}
    given = {"discord_token": None, "watch": None}  # what has no default
    assert settings.model_copy(update=given) == Settings.model_construct()


def test_the_sample_file_says_what_each_setting_means_and_takes() -> None:
    told = " ".join(re.findall(r"^# (.*)$", SAMPLE.read_text(), flags=re.MULTILINE))

    for setting in provenance(load_settings()):
        takes_anything = setting.allowed in {"a path", "text that is not empty"}
        limits = "" if takes_anything else f" Takes {setting.allowed}."
        assert setting.description + limits in told


def test_settings_are_quick_to_load_since_they_import_nothing_heavy() -> None:
    heavy = "{'discord', 'faiss', 'numpy', 'rich', 'torch', 'typer'}"
    program = f"import sys, config.settings; print(sorted({heavy} & set(sys.modules)))"

    shown = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )

    assert shown.stdout == "[]\n"
