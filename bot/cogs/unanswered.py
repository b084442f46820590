"""What the knowledge lacks, in the editors' hands: `/unanswered`, and what comes of each group."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._desk import Draft, Lack, Opened
from bot.cogs._desk_items import Step
from bot.cogs._editors import let_edit
from bot.cogs._screens import show_notice
from bot.cogs._speaking import speak_to
from bot.cogs._unanswered_screens import build_reason_form, show_group, show_lacking
from bot.cogs.editing import Editing, show_next
from bot.curating.edits import AddRefusal, AddWording
from bot.reporting.recent import read_recent
from bot.reporting.suggested import SuggestedWording, count_suggested
from bot.reporting.unanswered import Group, group_unanswered

_MOST_GROUPS = 25
"""As many as a menu of Discord holds."""
_MOST_SUGGESTED = 3


class UnansweredQuestions(commands.Cog):
    """The queue of what found no good answer."""

    def __init__(self, bot: VerbatimBot, editing: Editing) -> None:
        self.bot, self._editing = bot, editing

    @app_commands.command(name="unanswered")
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    async def unanswered(self, interaction: discord.Interaction) -> None:
        """Show the questions that found no good answer here, alike ones together."""
        if not await let_edit(self.bot, interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        texts = speak_to(interaction)
        groups, suggested = await self._find(interaction)
        desk, editor = self._editing.desk, interaction.user.id
        proposed = [desk.open(editor, lack=_remember_choice(one)) for one in suggested]
        opened = desk.open(editor, lacks=tuple(map(_remember, groups)))
        await show_next(interaction, show_lacking(opened, groups, proposed, texts))

    @commands.Cog.listener()
    async def on_lack(
        self, interaction: discord.Interaction, opened: Opened, step: Step, chosen: tuple[str, ...]
    ) -> None:
        """Do with a group what an editor chose; the desk has looked who it is."""
        lack = opened.lack
        match step:
            case Step.LACK:
                await self._show_group(interaction, opened, int(chosen[0]))
            case Step.WORDING if lack:
                edits = [
                    AddWording(chosen[0], question, language.partition("-")[0])
                    for question, language in lack.questions[:1]
                ]
                await self._editing.offer(interaction, *edits, lack=lack)
            case Step.ACCEPT if lack and lack.entry:
                await self._accept(interaction, lack)
            case Step.TEACH if lack:
                question, language = lack.questions[0]
                draft = Draft("", "", {language.partition("-")[0]: (question,)}, new_topic="")
                await self._editing.begin(interaction, draft, speak_to(interaction), lack=lack)
            case Step.OUTSIDE if lack:
                form = build_reason_form(opened, speak_to(interaction))
                await interaction.response.send_modal(form)
            case Step.DISMISS if lack:
                await interaction.response.defer()  # it writes once for each question
                await self._close(interaction, lack)
                self._editing.desk.close(opened)
                notice = show_notice(speak_to(interaction)("unanswered-dismissed"))
                await show_next(interaction, notice)
            case _:
                await show_next(interaction, show_notice(speak_to(interaction)("desk-closed")))

    @commands.Cog.listener()
    async def on_lack_form(
        self, interaction: discord.Interaction, opened: Opened, typed: Mapping[str, str]
    ) -> None:
        """Propose to refuse the questions of a group, with the reason that was typed."""
        if opened.lack is not None:
            edits = [AddRefusal(text, typed["reason"]) for text, _ in opened.lack.questions]
            await self._editing.offer(interaction, *edits, lack=opened.lack)

    @commands.Cog.listener()
    async def on_lack_mended(self, interaction: discord.Interaction, lack: Lack) -> None:
        """Take a group out of the queue once something was saved for it."""
        await self._close(interaction, lack)

    async def _show_group(
        self, interaction: discord.Interaction, opened: Opened, place: int
    ) -> None:
        lacks = opened.lacks
        texts = speak_to(interaction)
        if not 0 <= place < len(lacks):
            await show_next(interaction, show_notice(texts("desk-closed")))
            return
        now = self._editing.desk.open(interaction.user.id, lack=lacks[place])
        served = self.bot.app.served
        question, language = lacks[place].questions[0]
        nearest = await asyncio.to_thread(served.complete, question, language, 3)
        await show_next(interaction, show_group(now, lacks[place], nearest, texts))

    async def _accept(self, interaction: discord.Interaction, lack: Lack) -> None:
        """Make what people chose a wording at once, with how many they were as the reason."""
        texts = speak_to(interaction)
        question, language = lack.questions[0]
        edit = AddWording(lack.entry, question, language.partition("-")[0])
        why = texts("suggested-why", count=lack.people)
        await self._editing.accept(interaction, edit, why, lack=lack)

    async def _find(
        self, interaction: discord.Interaction
    ) -> tuple[tuple[Group, ...], tuple[SuggestedWording, ...]]:
        served, now = self.bot.app.served, discord.utils.utcnow()
        recent = await read_recent(self.bot.store, interaction.guild_id, now=now)
        groups = group_unanswered(recent, served)
        suggested = count_suggested(recent, served.knowledge)
        return groups[:_MOST_GROUPS], suggested[:_MOST_SUGGESTED]

    async def _close(self, interaction: discord.Interaction, lack: Lack) -> None:
        """Take a group's questions out of the queue, and show them no more until asked again."""
        store, server = self.bot.store, interaction.guild_id
        asked = [text for text, _ in lack.questions]
        at = discord.utils.utcnow()
        await self.bot.recorder.attempt(lambda: store.dismiss(server, asked, at), None)
        for number in lack.queued:
            await self.bot.recorder.attempt(lambda n=number: store.close_question(n), False)  # type: ignore[misc]  # noqa: FBT003


async def setup(bot: VerbatimBot) -> None:
    """Add the cog; `editing` is there before it."""
    editing = bot.get_cog(Editing.__name__)
    assert isinstance(editing, Editing)  # noqa: S101 - as the client has their order
    await bot.add_cog(UnansweredQuestions(bot, editing))


def _remember(group: Group) -> Lack:
    questions = tuple((one.question, one.language) for one in group.questions)
    return Lack(questions, group.queued)


def _remember_choice(one: SuggestedWording) -> Lack:
    return Lack(((one.question, one.language),), entry=one.entry, people=one.people)
