"""The desk: edits that are open in Discord, until they are saved, cancelled or left lying."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from cachetools import TTLCache

from bot.curating.edits import EntryContent
from bot.curating.proposals import Proposal

_MOST = 200
"""Edits open at once; beyond, the oldest is closed, and nothing of it was written."""

_SECONDS = 15 * 60
"""As long as Discord lets the message of an interaction be changed."""

Place = tuple[int, int]
"""A piece of a source's text, as character offsets (start, end)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry on its way: the editor's words, and the pieces of the source that prove them."""

    topic: str
    fact: str
    questions: Mapping[str, tuple[str, ...]]
    base: EntryContent | None = None
    """The entry as it stood when the edit was opened; None for a new one."""
    new_topic: str = ""
    """The title of the topic, where that is new as well."""
    source: str = ""
    places: tuple[Place, ...] = ()
    quoted: tuple[Place, ...] = ()
    """The places of the quote as it stood when the edit was opened."""
    derived: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lack:
    """A group of questions that found no good answer."""

    questions: tuple[tuple[str, str], ...]
    """Each with its language (BCP 47 tag), the most asked first."""
    queued: tuple[int, ...] = ()
    """Their numbers in the editors' queue."""
    entry: str = ""
    """The id of the entry that people chose for it, where they were asked back."""
    people: int = 0
    """How many of them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An edit that is open."""

    token: str
    editor: int
    """The Discord id of whose edit it is: nobody else may go on with it."""
    draft: Draft | None = None
    proposal: Proposal | None = None
    """What would be saved, once it was looked at."""
    missing: tuple[str, ...] = ()
    """The figures and names of the fact that its quote lacked when it was shown last."""
    lack: Lack | None = None
    """What it mends, once it is saved."""
    lacks: tuple[Lack, ...] = ()
    """What there is to choose from."""
    pinning: str = ""
    """The id of the entry that was saved, whose answers can be pinned as checks."""


class Desk:
    """Holds the open edits; a restart clears it, for nothing on it is in force."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take the clock, which gives seconds that never run backwards."""
        self._opened: TTLCache[str, Opened] = TTLCache(_MOST, _SECONDS, timer=clock)

    def open(
        self,
        editor: int,
        *,
        draft: Draft | None = None,
        proposal: Proposal | None = None,
        lack: Lack | None = None,
        lacks: tuple[Lack, ...] = (),
    ) -> Opened:
        """Open an edit, and give it with its token: ten letters and digits, a letter first.

        Of digits alone, the id of a button of the desk would be that of a button of an exchange.
        """
        token = secrets.choice("abcdef") + secrets.token_hex(5)[:9]
        return self.put(Opened(token, editor, draft, proposal, lack=lack, lacks=lacks))

    def find(self, token: str, editor: int) -> Opened | None:
        """Give an editor's own edit, as long as it is open."""
        opened = self._opened.get(token)
        return opened if opened is not None and opened.editor == editor else None

    def put(self, opened: Opened) -> Opened:
        """Keep an edit as it is now, for another while."""
        self._opened[opened.token] = opened
        return opened

    def change(self, opened: Opened, draft: Draft) -> Opened:
        """Keep the edit with its draft as it is now; what was proposed before is no more."""
        return self.put(replace(opened, draft=draft, proposal=None))

    def close(self, opened: Opened) -> None:
        """Take an edit off the desk."""
        self._opened.pop(opened.token, None)
