"""What a server's admins can set, and the record of who changed what and when."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import datetime

from bot.answering.sureness import Sureness


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """A server's settings; the defaults are those of a server where nobody set any."""

    server: int
    """Discord's id of the server."""
    listening: frozenset[int] = frozenset()
    """The channels, by id, in which it answers unasked."""
    editor_role: int | None = None
    """The role whose members are editors; None leaves it to those who manage the server."""
    editor_channel: int | None = None
    """The channel in which editors are told what is wrong with the knowledge; None is nowhere."""
    is_private: bool = False
    """Whether only the person who asks by command sees the answer."""
    sureness: Sureness = Sureness.BALANCED
    languages: tuple[str, ...] = ()
    """BCP 47 tags of the languages spoken here, best first; empty leaves it to Discord."""
    uses_threads: bool = False
    """Whether it answers in a thread instead of the channel."""


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """One setting of a server, changed."""

    server: int
    name: str
    """The field of `ServerSettings`."""
    before: str
    """As JSON, like `after`."""
    after: str
    changed_by: int | None
    """Discord's id of the admin; None once they had their data deleted."""
    changed_at: datetime


def list_changes(
    before: ServerSettings, after: ServerSettings, *, by: int, at: datetime
) -> tuple[SettingsChange, ...]:
    """Give what differs between two settings of one server, field by field."""
    names = [one.name for one in fields(ServerSettings)]
    written = [
        (name, _write(getattr(before, name)), _write(getattr(after, name))) for name in names
    ]
    return tuple(
        SettingsChange(before.server, name, old, new, changed_by=by, changed_at=at)
        for name, old, new in written
        if old != new
    )


def _write(value: object) -> str:
    return json.dumps(sorted(value) if isinstance(value, frozenset) else value)
