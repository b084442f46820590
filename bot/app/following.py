"""A thread that follows the knowledge folder: whatever is saved there is soon served."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from bot.app.application import App
from bot.app.reloading import ReloadOutcome, ReloadResult
from bot.knowledge.watching import watch_folder

_log = logging.getLogger(__name__)

_PATIENCE = 5.0
"""Seconds to wait at the end for a reload that is under way."""
_AGAIN_SECONDS = 0.2
_MOST_TRIES = 25


class Following:
    """Reloads the application after each save, in a thread of its own."""

    def __init__(
        self, app: App, tell: Callable[[ReloadResult], None], *, is_polling: bool = False
    ) -> None:
        """Take what to reload, and whom to tell what came of it: `tell` is called in the thread.

        It is told of swaps, and of faults once each, as long as they stay the same.
        """
        self._app, self._tell, self._is_polling = app, tell, is_polling
        self._stop = threading.Event()
        self._turn = threading.Lock()
        self._told: object = (app.served.revision, ((), ()))
        self._thread = threading.Thread(target=self._follow, name="following", daemon=True)

    def start(self) -> None:
        """Begin; what was saved since the application was loaded is served first."""
        self._thread.start()

    def stop(self) -> None:
        """End, after the reload that is under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE)

    def reload(self) -> ReloadResult:
        """Reload at once, whatever was saved; tells what came of it even if it is the same."""
        with self._turn:
            self._told = None
            result = self._app.reload()
            for _ in range(_MOST_TRIES):
                if result.outcome is not ReloadOutcome.UNSETTLED:
                    break
                self._stop.wait(_AGAIN_SECONDS)
                result = self._app.reload()
            self._pass_on(result)
            return result

    def _follow(self) -> None:
        folder = self._app.folder
        if folder is None:
            return
        for _ in watch_folder(folder, self._stop, is_polling=self._is_polling):
            try:
                with self._turn:
                    self._pass_on(self._app.reload())
            except Exception:  # noqa: BLE001 - the background loop: it must outlive any fault
                _log.exception("The knowledge could not be reloaded; the last one is served on.")

    def _pass_on(self, result: ReloadResult) -> None:
        """Tell what came, unless it is what was told last."""
        if result.outcome is ReloadOutcome.UNSETTLED:
            return
        faults = (result.problems, tuple(one.check for one in result.broken))
        # Someone else may have swapped meanwhile: an edit in Discord does.
        news = (result.served.revision, faults)
        if news != self._told:
            self._tell(result)
        self._told = news
