"""Everything an operator can set, read once from the environment and an optional `.env` file."""

from __future__ import annotations

import base64
import binascii
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import WorldError

_TOKEN_FORM = re.compile(r"([\w-]{8,})\.[\w-]{4,}\.[\w-]{20,}", re.ASCII)

_PLAIN = (
    ("a valid boolean", "true or false"),
    ("a valid integer", "a whole number"),
    ("a valid number", "a number"),
    ("greater than or equal to", "at least"),
    ("less than or equal to", "at most"),
)
"""Pydantic's words, and plainer ones."""


class LogLevel(StrEnum):
    """How much the log tells."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class EncoderUse(StrEnum):
    """Whether the multilingual encoder is used."""

    AUTO = "auto"
    """Where it is installed and the machine can run it."""
    OFF = "off"


class ReloadUse(StrEnum):
    """How the bot follows what is saved in the knowledge folder."""

    AUTO = "auto"
    """The system tells of each save."""
    POLL = "poll"
    """It looks each second: for folders on a network."""
    OFF = "off"
    """It is told, by SIGHUP or a command."""


class Settings(BaseSettings):
    """The operator's settings; each field is the environment variable of its name in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(
        default=None,
        description="The bot's token. Without it, `run` opens the local preview instead.",
    )
    knowledge_dir: Path = Field(
        default=Path("knowledge"), description="The folder with the knowledge files."
    )
    reload: ReloadUse = Field(
        default=ReloadUse.AUTO,
        description="How it follows what is saved in that folder: auto, poll (network) or off.",
    )
    knowledge_git: bool = Field(
        default=False,
        description="Whether each edit is committed, where the knowledge is in a git repository.",
    )
    knowledge_git_push: bool = Field(
        default=False, description="Whether such a commit is pushed at once, too."
    )
    data_dir: Path = Field(
        default=Path("data"), description="The folder for what the bot remembers; keep it private."
    )
    retention_days: int = Field(
        default=90,
        ge=1,
        le=3650,
        description="How long it keeps what people asked and how they voted, in days.",
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO, description="How much the log tells: DEBUG, INFO, WARNING or ERROR."
    )
    cooldown_seconds: float = Field(
        default=3.0,
        ge=0,
        le=3600,
        allow_inf_nan=False,
        description="How long a person waits between two questions, in seconds; 0 is no wait.",
    )
    follow_up_seconds: float = Field(
        default=120.0,
        ge=0,
        le=86400,
        allow_inf_nan=False,
        description="How long a short question may refer to the person's last one, in seconds.",
    )
    listening: bool = Field(
        default=False,
        description="Whether it may listen where admins let it; needs the message content intent.",
    )
    listening_channel_seconds: float = Field(
        default=30.0,
        ge=0,
        le=86400,
        allow_inf_nan=False,
        description="How long it is silent in a channel after an answer nobody asked it for.",
    )
    listening_person_seconds: float = Field(
        default=60.0,
        ge=0,
        le=86400,
        allow_inf_nan=False,
        description="How long it then leaves that person's questions to others, in seconds.",
    )
    listening_repeat_minutes: float = Field(
        default=60.0,
        ge=0,
        le=10080,
        allow_inf_nan=False,
        description="How long it does not repeat an answer in a channel by itself, in minutes.",
    )
    home_servers: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(),
        description="The Discord ids of the servers whose editors may edit the knowledge, joined "
        "by commas; without it, the only server that the bot is in.",
    )
    preview_port: int = Field(
        default=8765,
        ge=0,
        le=65535,
        description="The port of the local preview; 0 picks a free one.",
    )
    preview_open: bool = Field(
        default=True, description="Whether the preview opens the browser by itself."
    )

    encoder: EncoderUse = Field(
        default=EncoderUse.AUTO,
        description="Whether the multilingual encoder is used where it is installed: auto or off.",
    )
    cache_dir: Path | None = Field(
        default=None,
        description="The folder for what need not be reckoned twice; without it, the system's own.",
    )

    @property
    def is_following(self) -> bool:
        """Whether it serves what is saved in the knowledge folder by itself."""
        return self.reload is not ReloadUse.OFF

    @property
    def is_polling(self) -> bool:
        """Whether it looks for saves by itself."""
        return self.reload is ReloadUse.POLL

    @property
    def cache_folder(self) -> Path:
        """The folder for what need not be reckoned twice; it may be deleted, and need not exist."""
        return self.cache_dir or platformdirs.user_cache_path("verbatim", appauthor=False)

    @field_validator("home_servers", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return list(filter(None, re.split(r"[,\s]+", value))) if isinstance(value, str) else value

    @field_validator("log_level", mode="before")
    @classmethod
    def _accept_any_case(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

    @field_validator("encoder", "reload", mode="before")
    @classmethod
    def _accept_capitals(cls, value: object) -> object:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("discord_token", mode="before")
    @classmethod
    def _trim(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings; the environment wins over the file, and a file that is absent is no error.

    Raises:
        WorldError: Some setting is wrong, or the file cannot be read; one line for each.
    """
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]  # pydantic-settings takes it
    except ValidationError as error:
        raise WorldError("\n".join(_explain(error))) from None
    except UnicodeDecodeError:
        raise WorldError(f"{env_file} is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        raise WorldError(f"{env_file} can't be read: {error.strerror}.") from None


def find_token_fault(token: str) -> str:
    """Say what is wrong with the form of a bot token, never repeating it; empty where sound.

    A token is three parts joined by dots, of which the first is the bot's id in base64url.
    Source: https://discord.com/developers/docs/reference#authentication
    """
    if token.lower().startswith("bot "):
        return "it begins with “Bot ”; give the token alone"
    form = _TOKEN_FORM.fullmatch(token)
    if form is None:
        return "it is not three parts of letters and digits joined by dots"
    first = form[1]
    try:
        decoded = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4))
    except binascii.Error:
        decoded = b""
    return "" if decoded.isdigit() else "its first part does not hold a bot's id"


def _explain(error: ValidationError) -> list[str]:
    return [_explain_one(str(one["loc"][0]), one["msg"]) for one in error.errors()]


def _explain_one(name: str, message: str) -> str:
    """Say what a setting may be and what it is for, but not what it is: that may be a secret."""
    reason = message.removeprefix("Input ").partition(", unable")[0]
    for theirs, ours in _PLAIN:
        reason = reason.replace(theirs, ours)
    return f"{name.upper()} {reason}. {Settings.model_fields[name].description}"
