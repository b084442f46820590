"""Settings come from the environment and `.env`; each wrong one is told in a line of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import WorldError
from bot.settings import EncoderUse, LogLevel, Settings, find_token_fault, read_settings

# The id 123456789012345678 in base64url, and two parts of no meaning.
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE." + "x" * 38


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()
    assert settings.discord_token is None
    assert settings.knowledge_dir == Path("knowledge")
    assert settings.log_level is LogLevel.INFO


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("PREVIEW_PORT=1\nCOOLDOWN_SECONDS=0\n# a comment\n")
    monkeypatch.setenv("PREVIEW_PORT", "2")
    settings = read_settings()
    assert (settings.preview_port, settings.cooldown_seconds) == (2, 0)


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    assert read_settings() == read_settings(None) == Settings.model_construct()


def test_blanks_around_the_token_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", f" {TOKEN}\n")
    token = read_settings().discord_token
    assert token
    assert token.get_secret_value() == TOKEN
    monkeypatch.setenv("DISCORD_TOKEN", "  ")
    assert read_settings().discord_token is None


def test_the_cache_is_where_the_operator_or_the_system_puts_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CACHE_DIR", raising=False)
    assert read_settings().cache_folder.is_absolute()
    assert "verbatim" in read_settings().cache_folder.parts
    monkeypatch.setenv("CACHE_DIR", str(tmp_path))
    assert read_settings().cache_folder == tmp_path


def test_the_encoder_may_be_switched_off_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENCODER", " OFF")
    assert read_settings().encoder is EncoderUse.OFF


def test_the_log_level_may_be_written_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "debug")
    assert read_settings().log_level is LogLevel.DEBUG


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LOG_LEVEL", "LOUD", "should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("ENCODER", "on", "should be 'auto' or 'off'"),
        ("COOLDOWN_SECONDS", "-1", "should be at least 0"),
        ("COOLDOWN_SECONDS", "nan", "should be a finite number"),
        ("COOLDOWN_SECONDS", "inf", "should be a finite number"),
        ("COOLDOWN_SECONDS", "soon", "should be a number"),
        ("PREVIEW_PORT", "65536", "should be at most 65535"),
        ("PREVIEW_PORT", "1.5", "should be a whole number"),
        ("PREVIEW_OPEN", "perhaps", "should be true or false"),
        ("HOME_SERVERS", "1, mine", "should be a whole number"),
    ],
)
def test_a_wrong_value_is_told_with_its_name_and_what_it_may_be(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WorldError) as caught:
        read_settings()
    meaning = Settings.model_fields[name.lower()].description
    assert str(caught.value) == f"{name} {said}. {meaning}"


def test_all_wrong_values_are_told_at_once_and_no_secret_with_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    monkeypatch.setenv("PREVIEW_PORT", "banana")
    with pytest.raises(WorldError) as caught:
        read_settings()
    assert str(caught.value).count("\n") == 1
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_file_that_is_no_text_is_said_to_be_none() -> None:
    Path(".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe\n")
    with pytest.raises(WorldError, match="UTF-8"):
        read_settings()


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    settings = read_settings()
    shown = f"{settings} {settings!r} {settings.model_dump()} {settings.model_dump_json()}"
    assert TOKEN not in shown


def test_a_token_of_the_right_form_has_no_fault() -> None:
    assert find_token_fault(TOKEN) == ""


@pytest.mark.parametrize(
    "token", [f"Bot {TOKEN}", "secret", TOKEN.replace(".", ""), "A" * 25 + TOKEN[24:], TOKEN + "!"]
)
def test_a_token_of_another_form_has_a_fault_that_does_not_repeat_it(token: str) -> None:
    fault = find_token_fault(token)
    assert fault
    assert token not in fault
