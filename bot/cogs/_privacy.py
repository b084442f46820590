"""Privacy, as whole messages: what is kept, for how long, and what of it is one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from bot.cogs._ids import Action, Press
from bot.cogs._items import build_button
from bot.cogs._layout import ANSWERED, BROWSING, Attachment, Screen
from bot.cogs._writing import quote_typed, write_small
from bot.locales.texts import Texts
from bot.storage.values import PersonalData

_MOST_SHOWN = 5
_MOST_QUESTION = 200


def show_privacy(days: int, texts: Texts) -> Screen:
    """Say what is kept and for how many days, and offer to show and to delete one's own."""
    kept = [
        texts("privacy-questions"),
        texts("privacy-feedback"),
        texts("privacy-requests"),
        texts("privacy-subscriptions"),
        texts("privacy-changes"),
        texts("privacy-edits"),
    ]
    said = (
        f"### {texts('privacy-title')}",
        texts("privacy-kept", days=days) + "\n" + "\n".join(f"- {one}" for one in kept),
        texts("privacy-code"),
        write_small(texts("privacy-outside")),
        write_small(texts("privacy-never")),
    )
    see = build_button(Press(Action.MINE), texts("privacy-see"))
    return Screen(
        said, BROWSING, ((see, build_button(Press(Action.FORGET), texts("privacy-delete"))),)
    )


def show_mine(data: PersonalData, texts: Texts) -> Screen:
    """Show a person what is kept about them: the latest of it here, all of it in a file."""
    title = f"### {texts('privacy-mine-title')}"
    if not data.count:
        return Screen((title, texts("privacy-mine-nothing")), BROWSING)
    counts = "\n".join(f"- {line}" for line in _count(data, texts))
    said = [title, counts]
    if data.exchanges:
        latest = "\n".join(
            f"- {texts.spell_date(one.asked_at.date().isoformat())}: "
            + texts("quoted", text=quote_typed(one.question, _MOST_QUESTION))
            for one in reversed(data.exchanges[-_MOST_SHOWN:])
        )
        said.append(f"{texts('privacy-mine-latest')}\n{latest}")
    said.append(write_small(texts("privacy-mine-file")))
    delete = build_button(Press(Action.FORGET), texts("privacy-delete"))
    attachment = Attachment("kept-about-you.json", _write_file(data))
    return Screen(tuple(said), BROWSING, ((delete,),), attachment)


def show_forgotten(count: int, texts: Texts) -> Screen:
    """Confirm that nothing is kept about a person any more."""
    said = texts("privacy-deleted", count=count) if count else texts("privacy-mine-nothing")
    return Screen((said,), ANSWERED)


def _count(data: PersonalData, texts: Texts) -> Iterator[str]:
    if data.exchanges:
        yield texts("privacy-mine-questions", count=len(data.exchanges))
    if data.feedback:
        yield texts("privacy-mine-feedback", count=len(data.feedback))
    if data.requests:
        yield texts("privacy-mine-requests", count=len(data.requests))
    if data.subscriptions:
        yield texts("privacy-mine-subscriptions", count=len(data.subscriptions))
    if data.changes:
        yield texts("privacy-mine-changes", count=len(data.changes))
    if data.edits:
        yield texts("privacy-mine-edits", count=len(data.edits))


def _write_file(data: PersonalData) -> str:
    return json.dumps(asdict(data), ensure_ascii=False, indent=2, default=str)
