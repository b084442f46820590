"""Telling: who wished it hears, once and where they asked, that there is an answer.

What nobody else has seen, the question, goes into a direct message.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable

import discord
from discord.ext import commands

from bot.answering.values import Answer, Outcome, Question
from bot.app import ReloadOutcome, ReloadResult
from bot.client import VerbatimBot
from bot.cogs._ids import Action, Press
from bot.cogs._reactions import show_subscribed
from bot.cogs._screens import show_answer, show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.cogs._writing import quote_typed
from bot.knowledge.model import Knowledge
from bot.locales.texts import Texts
from bot.storage.values import Subscription, normalize_question

_log = logging.getLogger(__name__)

_MOST_TOLD = 20
"""People whom one message pings."""
_MOST_QUESTION = 300


class Telling(commands.Cog):
    """Keeps the wishes to be told, and grants them."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._turn = asyncio.Lock()

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep the wish of who pressed, for the question of that exchange."""
        if press.action not in {Action.TELL, Action.TELL_ALONE}:
            return
        texts = speak_to(interaction)
        exchange = await self.bot.store.find_exchange(press.number)
        is_private = press.action is Action.TELL_ALONE
        try:
            channel = await _find_channel(interaction, is_private=is_private)
        except discord.Forbidden:
            await respond(interaction, show_notice(texts("tell-not-alone")))
            return
        if exchange is None or channel is None:
            await respond(interaction, show_notice(texts("exchange-gone")))
            return
        shown = exchange.entry if exchange.outcome is Outcome.ANSWER else None
        entry = self.bot.app.knowledge.entries.get(shown or "")
        subscription = Subscription(
            question=exchange.question,
            language=texts.tag,
            server=interaction.guild_id,
            channel=channel,
            user=interaction.user.id,
            asked_at=interaction.created_at,
            known_fact=entry.fact if entry else "",
        )
        is_new = await self.bot.store.subscribe(subscription)
        await respond(interaction, show_subscribed(texts, is_new=is_new, is_private=is_private))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Tell of what was taught while the bot was away."""
        await self.tell()

    @commands.Cog.listener()
    async def on_reload(self, result: ReloadResult) -> None:
        """Tell of what is taught now."""
        if result.outcome is not ReloadOutcome.REFUSED:
            await self.tell()

    async def tell(self) -> None:
        """Tell all whose question is answered by what is served now."""
        nothing: tuple[Subscription, ...] = ()
        async with self._turn:
            wanted = await self.bot.recorder.attempt(self.bot.store.list_subscriptions, nothing)
            groups: dict[tuple[int, str], list[Subscription]] = defaultdict(list)
            for one in wanted:
                groups[one.channel, normalize_question(one.question)].append(one)
            for people in groups.values():
                await self._tell_group(people)

    async def _tell_group(self, people: list[Subscription]) -> None:
        """Tell those who asked the same in the same place, in one message."""
        first = people[0]
        server = await self.bot.recorder.read_settings(first.server)
        served = self.bot.app.served
        question = Question(first.question, first.language)
        answer = await served.respond_apart(question, server.sureness)
        if answer.entry is None or answer.outcome is not Outcome.ANSWER:
            return
        fact = answer.entry.fact
        due = [one for one in people if one.known_fact != fact][:_MOST_TOLD]
        granted = [one for one in due if await self._take(one)]
        if granted:
            await self._send(granted, answer, served.knowledge)

    async def _take(self, wanted: Subscription) -> bool:
        """Take a wish out of the store: what comes after happens once, or not at all."""
        store = self.bot.store
        return await self.bot.recorder.attempt(lambda: store.unsubscribe(wanted), otherwise=False)

    async def _send(
        self, granted: list[Subscription], answer: Answer, knowledge: Knowledge
    ) -> None:
        first = granted[0]
        texts = self.bot.languages.choose(first.language)
        title = _write_title(granted, texts)
        screen = show_answer(knowledge, answer, texts, asker=first.user, title=title)
        channel = self.bot.get_partial_messageable(first.channel)
        try:
            await channel.send(view=screen.build_view(), allowed_mentions=_allow(granted))
        except discord.HTTPException as error:
            _log.warning("In channel %d nobody could be told: %s", first.channel, error.text)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Telling(bot))


async def _find_channel(interaction: discord.Interaction, *, is_private: bool) -> int | None:
    return (await interaction.user.create_dm()).id if is_private else interaction.channel_id


def _write_title(granted: Iterable[Subscription], texts: Texts) -> str:
    people = dict.fromkeys(one.user for one in granted)
    asked = quote_typed(next(iter(granted)).question, _MOST_QUESTION)
    named = " ".join(f"<@{user}>" for user in people)
    return texts("told", people=named, question=asked)


def _allow(granted: Iterable[Subscription]) -> discord.AllowedMentions:
    """Let the message ping those who wished it, and nobody else."""
    users = [discord.Object(one.user) for one in granted]
    return discord.AllowedMentions(everyone=False, roles=False, users=users, replied_user=False)
