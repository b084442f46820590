"""What a message asks of the bot: whether it is for it, and the question without its marks."""

from __future__ import annotations

import re

import discord

from bot.answering.questions import is_question
from bot.answering.values import Question
from bot.errors import AskerError

LONGEST_QUESTION = 300
"""Characters; people ask in far fewer, and what is longer is a text and no question."""

_TOKEN = re.compile(r"<(?:@[!&]?|#|a?:\w{1,64}:|id:|t:)-?[\w:]{1,40}>|@(?:everyone|here)\b")
"""Mentions, emoji and timestamps as Discord writes them: their numbers are no figures."""

_EVERYONE = re.compile(r"@(?:everyone|here)\b")

_SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


def read_message(message: discord.Message, me: int) -> str | None:
    """Give what a message asks the bot with the id `me`; None where it is not for the bot.

    It is for the bot if a person sends it directly, mentions the bot, or replies to it. Its own
    role, which has its name, counts as the bot, though Discord then keeps the words from it unless
    it may listen. A mere mention in reply to what another person said asks that, if Discord shows
    it.
    """
    if not _is_said_by_person(message):
        return None
    named = any(user.id == me for user in message.mentions) or _names_own_role(message)
    if message.guild is None or named or (_answers(message, me) and message.content):
        return _read_words(message) or _read_pointed_at(message)
    return None


def read_overheard(message: discord.Message) -> str:
    """Give what a person says to all in a server's channel; empty where it is for someone."""
    named = message.mentions or message.role_mentions or _EVERYONE.search(message.content)
    is_for_someone = message.reference or named
    if message.guild is None or not _is_said_by_person(message) or is_for_someone:
        return ""
    text = _read_words(message)
    return text if len(text) <= LONGEST_QUESTION else ""


def strip_tokens(content: str) -> str:
    """Give what a person wrote, on one line, without mentions, emoji and timestamps."""
    return " ".join(_TOKEN.sub(" ", content).split())


def read_question(text: str, locale: str) -> Question:
    """Give the question; raise AskerError where it is too long to be one."""
    if len(text) > LONGEST_QUESTION:
        raise AskerError("ask-too-long", length=len(text), limit=LONGEST_QUESTION)
    return Question(text, locale)


def _is_said_by_person(message: discord.Message) -> bool:
    is_machine = message.author.bot or message.webhook_id is not None
    return not is_machine and message.type in _SPOKEN


def _read_pointed_at(message: discord.Message) -> str:
    """Give what another person said, where a mere mention replies to it; empty where none does."""
    original = message.reference.resolved if message.reference else None
    if not isinstance(original, discord.Message) or original.author.bot:
        return ""
    return strip_tokens(original.content)


def _read_words(message: discord.Message) -> str:
    """Give what a message says; the first one of a post may leave the question to the title."""
    text = strip_tokens(message.content)
    post = message.channel if isinstance(message.channel, discord.Thread) else None
    title = strip_tokens(post.name) if post and post.id == message.id else ""
    return title if not text or (is_question(title) and not is_question(text)) else text


def _names_own_role(message: discord.Message) -> bool:
    mine = message.guild.me.roles if message.guild and message.guild.me else []
    return any(role.managed and role in mine for role in message.role_mentions)


def _answers(message: discord.Message, me: int) -> bool:
    original = message.reference.resolved if message.reference else None
    return isinstance(original, discord.Message) and original.author.id == me
