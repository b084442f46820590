"""The real bot in a browser, without Discord: simcord plays Discord on this machine."""

from __future__ import annotations

import logging

from bot.app import App
from bot.client import run_until_signalled
from bot.errors import WorldError
from bot.settings import Settings


def run_preview(app: App, settings: Settings, *, port: int, open_browser: bool) -> None:
    """Serve the page on 127.0.0.1 until it is closed there, or until SIGINT or SIGTERM.

    Port 0 picks a free one. The page's address, which opens the session, goes to standard output.

    Raises:
        WorldError: simcord is not installed, or the port is taken.
    """
    for name in ("discord", "bot.client"):  # they would tell of a connection that there is none of
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        from bot.preview.stage import serve  # noqa: PLC0415 - simcord is an optional part
    except ImportError as error:
        raise WorldError(
            f"The preview needs simcord, which can't be loaded here ({error}). Install it with "
            "`pip install verbatim-bot[preview]`, or talk to the bot in the terminal: "
            "`python -m bot chat`."
        ) from error
    run_until_signalled(serve(app, settings, port, open_browser=open_browser))
