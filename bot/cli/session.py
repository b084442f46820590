"""What every command starts from: its common options, the settings and the loaded application."""

from __future__ import annotations

import shlex
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from bot.app import App
    from bot.settings import Settings
    from bot.storage.sql_store import SqlStore

# Loading pydantic, numpy and the meaning vectors takes most of a second, which `--help` need not
# pay: hence the imports inside the functions.

KnowledgeOption = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="The folder with the knowledge files.",
        show_default="KNOWLEDGE_DIR, or else knowledge",
    ),
]

MOST_ID = 2**63 - 1
"""The largest number that the memory can be asked for: SQLite's."""

JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


def open_settings(knowledge: Path | None = None) -> Settings:
    """Read the settings; a folder given on the command line wins.

    Raises:
        WorldError: Some setting is wrong.
    """
    from bot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    return settings.model_copy(update={"knowledge_dir": knowledge}) if knowledge else settings


def write_command(words: str, knowledge: Path | None) -> str:
    """Write a command as a person can enter it next, for the same knowledge."""
    return f"verbatim {words}" + (
        f" --knowledge {shlex.quote(str(knowledge))}" if knowledge else ""
    )


@asynccontextmanager
async def open_store(folder: Path) -> AsyncIterator[SqlStore]:
    """Give the memory in a data folder, and let go of it at the end.

    Raises:
        StorageError: It can't be read, at the first use.
    """
    from bot.storage.sql_store import SqlStore  # noqa: PLC0415

    store = SqlStore(folder)
    try:
        yield store
    finally:
        await store.close()


def open_app(knowledge: Path | None = None) -> App:
    """Load the application that answers.

    Raises:
        WorldError: Some setting is wrong.
        KnowledgeError: The knowledge files are wrong; it holds every problem.
    """
    return load_app(open_settings(knowledge))


def settle(app: App) -> None:
    """Wait until the neural encoder has read every wording, and say so where that takes time."""
    neural = app.served.answerer.neural
    if neural is not None and not neural.ready:
        with Console(stderr=True).status("Reading the wordings"):
            app.settle()


def load_app(settings: Settings, *, with_encoder: bool = True, may_be_empty: bool = False) -> App:
    """Load the application that answers, by settings that were read.

    Args:
        settings: What was set.
        with_encoder: Whether the neural encoder is started, where there is one. The first time
            that takes minutes, for nothing in a command that asks by the other evidence alone.
        may_be_empty: Whether the folder may have no topic yet.

    Raises:
        KnowledgeError: The knowledge files are wrong; it holds every problem.
    """
    from bot.app import App  # noqa: PLC0415
    from bot.settings import EncoderUse  # noqa: PLC0415

    if not with_encoder:
        settings = settings.model_copy(update={"encoder": EncoderUse.OFF})
    return App.load(settings.knowledge_dir, settings, may_be_empty=may_be_empty)
