"""What the editors of a server are told of a knowledge file that was saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import discord

from bot.app import ReloadResult
from bot.cogs._layout import ANSWERED, ASKING_BACK, MOST_TEXT, Screen
from bot.cogs._writing import quote_typed, take_within, write_small
from bot.locales.texts import Texts

_MOST = 5
"""Problems that are shown; a file with more of them is better read beside the terminal."""
_MOST_TEXT = 300
_MOST_MORE = 100
"""Characters of the line that counts those which are not shown."""


def show_fault(
    result: ReloadResult, folder: Path | None, texts: Texts, *, room: int = MOST_TEXT
) -> Screen:
    """Show what is wrong, where, and how to mend it, in at most `room` characters."""
    faults = list(_write_faults(result, folder, texts))
    when = discord.utils.format_dt(result.served.loaded_at, "R")
    head = f"### {texts('reload-refused')}\n{texts('reload-serving', when=when)}"
    shown = take_within(faults[:_MOST], room - len(head) - _MOST_MORE)
    more = len(faults) - len(shown)
    rest = [write_small(texts("reload-more", count=more))] if more else []
    return Screen((head, *shown, *rest), ASKING_BACK)


def show_mended(texts: Texts) -> Screen:
    """Show that nothing is wrong any more."""
    return Screen((texts("reload-mended"),), ANSWERED)


def _write_faults(result: ReloadResult, folder: Path | None, texts: Texts) -> Iterator[str]:
    for problem in result.problems:
        place = texts(
            "reload-place",
            file=_name(problem.file, folder),
            line=str(problem.line),
            column=str(problem.column),
        )
        said = (quote_typed(text, _MOST_TEXT) for text in (problem.message, problem.remedy))
        yield "\n".join([f"**{place}**", *filter(None, said)])
    for one in result.broken:
        yield texts(
            "reload-broken",
            file=_name(one.check.file, folder),
            line=str(one.check.line),
            ask=quote_typed(one.check.ask, _MOST_TEXT),
        )


def _name(file: Path, folder: Path | None) -> str:
    """Give a file's place in the folder: where that stands on the machine is nobody's business."""
    inner = file.relative_to(folder) if folder and file.is_relative_to(folder) else Path(file.name)
    return quote_typed(inner.as_posix(), 100)
