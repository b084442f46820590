"""`verbatim run` and `verbatim preview`: the bot on Discord, or in a browser without a token."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import KnowledgeOption, load_app, open_settings

if TYPE_CHECKING:
    from bot.settings import Settings

_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

PortOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=65535,
        help="The preview's port; 0 picks a free one.",
        show_default="PREVIEW_PORT, or else 8765",
    ),
]

BrowserOption = Annotated[
    bool | None,
    typer.Option(
        "--browser/--no-browser",
        help="Whether the preview opens the browser.",
        show_default="PREVIEW_OPEN, or else yes",
    ),
]


def run(
    *,
    port: PortOption = None,
    browser: BrowserOption = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Start the bot: on Discord when DISCORD_TOKEN is set, in a local preview otherwise."""
    settings = open_settings(knowledge)
    if settings.discord_token is None:
        _say("DISCORD_TOKEN is not set, so the bot opens in a local preview.")
        _open_preview(settings, port, browser)
    else:
        from bot import client  # noqa: PLC0415 - the terminal loads discord only here

        client.run(settings)


def preview(
    *,
    port: PortOption = None,
    browser: BrowserOption = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Open the real bot in a simulated Discord, in the local browser; needs no token."""
    _open_preview(open_settings(knowledge), port, browser)


def _open_preview(settings: Settings, port: int | None, browser: bool | None) -> None:  # noqa: FBT001 - as typer gives it
    from bot.preview import run_preview  # noqa: PLC0415 - the terminal loads discord only here

    logging.basicConfig(level=settings.log_level.value, format=_LOG_FORMAT)
    run_preview(
        load_app(settings),
        settings,
        port=settings.preview_port if port is None else port,
        open_browser=settings.preview_open if browser is None else browser,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - the terminal's own output
