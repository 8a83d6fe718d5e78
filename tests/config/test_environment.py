import pytest

from config.environment import PREFIX, environment_without, variable


def test_a_variable_is_left_out_in_any_letter_case_and_the_others_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PULLQUOTE_DISCORD_TOKEN", "a.secret.token")
    monkeypatch.setenv("Pullquote_discord_Token", "a.secret.token")
    monkeypatch.setenv("pullquote_top_k", "5")
    monkeypatch.setenv("MY_PULLQUOTE_THINGS", "here")

    without_token = environment_without(variable("discord_token"))
    without_settings = environment_without(PREFIX)

    assert "a.secret.token" not in without_token.values()
    assert without_token["pullquote_top_k"] == "5"
    assert not {name for name in without_settings if name.lower().startswith("pullquote_")}
    assert without_settings["MY_PULLQUOTE_THINGS"] == "here"
