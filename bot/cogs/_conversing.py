"""Where in a conversation a question stands: the one before it, and how that is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from re import fullmatch
from typing import Any

import discord

from bot.answering.conversations import Place
from bot.answering.values import Answer
from bot.client import VerbatimBot
from bot.cogs._ids import BUTTON, Action, Press
from bot.cogs._writing import quote_typed
from bot.locales.texts import Texts

_MOST_BEFORE = 80


def recall_message(bot: VerbatimBot, message: discord.Message) -> str:
    """Give the question that a message may follow up; empty where there is none."""
    original = message.reference.resolved if message.reference else None
    if isinstance(original, discord.Message) and original.author == bot.user:
        return bot.conversations.recall_answered(original.id) or _read_title(bot, original)
    return bot.conversations.recall(find_place(message.channel), message.author.id)


def find_place(channel: Any) -> Place:  # noqa: ANN401 - whatever kind of channel there is
    """Tell a thread, which is one conversation, from a channel."""
    return Place(getattr(channel, "id", 0), isinstance(channel, discord.Thread))


def write_follow_up(answer: Answer, texts: Texts, title: str = "") -> str:
    """Give the title of an answer, with the question before it where that was needed."""
    if not answer.reading:
        return title
    before = texts("follow-up", before=quote_typed(answer.question.before, _MOST_BEFORE))
    return f"{title} · {before}" if title else before


def _read_title(bot: VerbatimBot, answer: discord.Message) -> str:
    """Read off an answer of an earlier run which entry it shows, and give its question."""
    for custom_id in _list_ids(answer.components):
        found = fullmatch(BUTTON, custom_id)
        press = Press.from_button(found) if found else None
        entry = bot.app.knowledge.entries.get(press.subject) if press else None
        if press and entry and press.action is Action.CONTEXT:
            return entry.title
    return ""


def _list_ids(components: Any) -> Iterator[str]:  # noqa: ANN401 - any of Discord's components
    for component in components:
        yield from filter(None, [getattr(component, "custom_id", None)])
        yield from _list_ids(getattr(component, "children", ()))
