"""Everything an operator can set, read once from the environment and an optional `.env` file."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The operator's settings; each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    discord_token: SecretStr | None = Field(
        default=None, description="The bot's token. Without it, `run` opens the local preview instead."
    )
    knowledge_dir: Path = Field(
        default=Path("knowledge"), description="The folder with the knowledge files."
    )
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")
    cooldown_seconds: float = Field(
        default=3.0, ge=0, le=3600, description="How long a person waits between two questions, in seconds; 0 is no wait."
    )
    preview_port: int = Field(
        default=8765, ge=0, le=65535, description="The port of the local preview; 0 picks a free one."
    )
    preview_open: bool = Field(
        default=True, description="Whether the preview opens the browser by itself."
    )
