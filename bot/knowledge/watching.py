"""A folder watched for saves: the one home of watchfiles.

It tells that something may have changed, not what: whoever reads the folder finds that out.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch
from watchfiles.main import FileChange  # only its type

_log = logging.getLogger(__name__)

_QUIET_MS = 60
"""A save is over when nothing was written for so long: editors write, rename and touch at once."""
_LONGEST_MS = 400
"""Where writing does not end, it tells after so long all the same."""
_TICK_MS = 500
"""How often it looks whether the folder is still the one that it watches."""
_POLL_MS = 1_000
"""How often it compares all times where the system tells of no saves."""
_ABSENT_SECONDS = 0.25
"""How often it looks for a folder that is gone."""

_Identity = tuple[int, int] | None


def watch_folder(
    folder: Path, stop: threading.Event, *, is_polling: bool = False
) -> Iterator[None]:
    """Yield each time that files may have changed, first as soon as it watches; ends with `stop`.

    Saves that come while the caller is busy are told of at the next step, together. A folder that
    is deleted, moved or can't be read is told of once, and again when it is back. Polling is for
    folders on a network, where the system tells of nothing that other machines save.
    """
    was_there = True
    while not stop.is_set():
        seen = identify(folder)
        if seen is None:
            if was_there:
                yield
            was_there = False
            stop.wait(_ABSENT_SECONDS)
            continue
        was_there = True
        try:
            yield from _watch_one(folder, seen, stop, is_polling=is_polling)
        except FileNotFoundError:
            continue  # it went meanwhile
        except (OSError, RuntimeError) as error:  # of watchfiles: the limits of the system
            if is_polling:
                _log.warning("The folder %s can't be watched now: %s", folder, error)
                stop.wait(_POLL_MS / 1000)
            else:
                _log.warning("No saves are told of in %s (%s): it is polled.", folder, error)
                is_polling = True


def identify(folder: Path) -> _Identity:
    """Give what tells a folder from another that takes its place; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _watch_one(
    folder: Path, seen: _Identity, stop: threading.Event, *, is_polling: bool
) -> Iterator[None]:
    """Watch a folder until another takes its place."""
    is_first = True
    changes: set[FileChange]
    for changes in watch(
        folder,
        watch_filter=None,  # what is hidden may be where links lead
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        stop_event=stop,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=is_polling,
        poll_delay_ms=_POLL_MS,
        ignore_permission_denied=True,
    ):
        is_other = identify(folder) != seen
        if changes or is_first:
            is_first = False
            yield
        if is_other:
            return
