"""The knowledge in the editors' hands: `/knowledge`, with all that it can do from Discord."""

from __future__ import annotations

import asyncio
import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._coverage_screen import PAGE, show_coverage, word_page
from bot.cogs._desk import Draft
from bot.cogs._desk_words import choose_topic
from bot.cogs._editors import let_edit, may_edit
from bot.cogs._items import MOST_OPTIONS
from bot.cogs._knowledge_screens import (
    show_entry,
    show_exported,
    show_found,
    show_history,
    show_import,
    show_status,
)
from bot.cogs._reading import LONGEST_QUESTION
from bot.cogs._screens import name_suggestion, show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.cogs._writing import quote_typed, shorten
from bot.cogs.editing import Editing
from bot.curating.edits import RemoveEntry
from bot.curating.exporting import Format, name_file
from bot.errors import EditError
from bot.reporting.coverage_page import write_coverage_page
from bot.reporting.covering import read_asked, report_coverage

_MOST_CHOICE = 100
_MOST_FILE = 8 * 2**20
_MOST_CHANGES = 10


@app_commands.guild_only()
@app_commands.allowed_installs(guilds=True, users=False)
class Knowledge(commands.GroupCog, name="knowledge"):
    """The commands; each looks anew whether the person is an editor."""

    def __init__(self, bot: VerbatimBot, editing: Editing) -> None:
        self.bot, self._curator, self._editing = bot, bot.curator, editing

    @app_commands.command(name="add")
    async def add(
        self, interaction: discord.Interaction, topic: app_commands.Range[str, 1, 60]
    ) -> None:
        """Begin a new entry, in a topic that is there or a new one."""
        if not await let_edit(self.bot, interaction):
            return
        draft = choose_topic(Draft("", "", {}), topic, self.bot.app.knowledge)
        await self._editing.begin(interaction, draft, speak_to(interaction))

    @app_commands.command(name="edit")
    async def edit(self, interaction: discord.Interaction, entry: str) -> None:
        """Change an entry's words or its quote."""
        if not await let_edit(self.bot, interaction):
            return
        try:
            view = await self._curator.show(entry)
        except EditError as error:
            await respond(interaction, show_notice(quote_typed(str(error), 300)))
            return
        # What a suspended entry quotes is not in its source: the quote is to be picked anew.
        spans = view.entry.quote if view.entry else ()
        places = tuple((span.start, span.end) for span in spans)
        draft = Draft(
            view.topic,
            view.content.fact,
            view.content.questions,
            base=view.content,
            source=spans[0].source if spans else view.content.source,
            places=places,
            quoted=places,
            derived=view.content.derived,
        )
        await self._editing.begin(interaction, draft, speak_to(interaction))

    @app_commands.command(name="remove")
    async def remove(self, interaction: discord.Interaction, entry: str) -> None:
        """Remove an entry, and what leads to it."""
        if await let_edit(self.bot, interaction):
            await self._editing.offer(interaction, RemoveEntry(entry, with_mentions=True))

    @app_commands.command(name="show")
    async def show(self, interaction: discord.Interaction, entry: str) -> None:
        """Show an entry as it stands in its file."""
        if not await let_edit(self.bot, interaction):
            return
        try:
            screen = show_entry(await self._curator.show(entry), speak_to(interaction))
        except EditError as error:
            screen = show_notice(quote_typed(str(error), 300))
        await respond(interaction, screen)

    @app_commands.command(name="find")
    async def find(
        self, interaction: discord.Interaction, text: app_commands.Range[str, 1, LONGEST_QUESTION]
    ) -> None:
        """Show the entries that a text may mean."""
        if not await let_edit(self.bot, interaction):
            return
        texts = speak_to(interaction)
        found = await self._curator.find(text, language=texts.tag)
        await respond(interaction, show_found(text, found, texts))

    @app_commands.command(name="status")
    async def status(self, interaction: discord.Interaction) -> None:
        """Show what is served, and what is wrong with what was saved."""
        if await let_edit(self.bot, interaction):
            await respond(interaction, show_status(self.bot.app, speak_to(interaction)))

    @app_commands.command(name="history")
    async def history(self, interaction: discord.Interaction, entry: str = "") -> None:
        """Show who changed what, when and why."""
        if not await let_edit(self.bot, interaction):
            return
        changes = await self._curator.history(entry or None, _MOST_CHANGES)
        await respond(interaction, show_history(changes, speak_to(interaction)))

    @app_commands.command(name="undo")
    async def undo(
        self, interaction: discord.Interaction, change: app_commands.Range[int, 1]
    ) -> None:
        """Propose to bring back what a change replaced."""
        if not await let_edit(self.bot, interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            proposal = await self._curator.undo(change)
        except EditError as error:
            await respond(interaction, show_notice(quote_typed(str(error), 900)))
        else:
            await self._editing.show(interaction, proposal)

    @app_commands.command(name="reload")
    async def reload(self, interaction: discord.Interaction) -> None:
        """Read the folder again, and serve it if it is sound."""
        if not await let_edit(self.bot, interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self.bot.reload()
        await respond(interaction, show_status(self.bot.app, speak_to(interaction)))

    @app_commands.command(name="export")
    @app_commands.choices(
        form=[app_commands.Choice(name=one.value, value=one.value) for one in Format]
    )
    async def export(self, interaction: discord.Interaction, form: str = "zip") -> None:
        """Give the knowledge as one file."""
        if not await let_edit(self.bot, interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        data = await self._curator.export(Format(form))
        file = discord.File(io.BytesIO(data), filename=name_file(Format(form)))
        view = show_exported(file.filename, speak_to(interaction))
        await interaction.edit_original_response(view=view, attachments=[file])

    @app_commands.command(name="coverage")
    async def coverage(self, interaction: discord.Interaction) -> None:
        """Give a page that shows what of the sources can be asked."""
        if not await let_edit(self.bot, interaction):
            return
        texts, served = speak_to(interaction), self.bot.app.served
        await interaction.response.defer(ephemeral=True, thinking=True)
        asked = await read_asked(self.bot.store, discord.utils.utcnow())
        report = await asyncio.to_thread(report_coverage, served, asked)
        page = await asyncio.to_thread(write_coverage_page, report, word_page(texts))
        file = discord.File(io.BytesIO(page.encode()), filename=PAGE)
        view = show_coverage(report, texts)
        await interaction.edit_original_response(view=view, attachments=[file])

    @app_commands.command(name="import")
    async def import_(
        self,
        interaction: discord.Interaction,
        file: discord.Attachment,
        take_good: bool = False,  # noqa: FBT001, FBT002 - as Discord has it
    ) -> None:
        """Judge a file that brings entries, row by row, and offer to take them."""
        if not await let_edit(self.bot, interaction):
            return
        texts = speak_to(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        if file.size > _MOST_FILE:
            await respond(interaction, show_notice(texts("knowledge-too-large")))
            return
        try:
            data = await file.read()
            plan = await self._curator.plan_import(file.filename, data, takes_good=take_good)
        except EditError as error:
            await respond(interaction, show_notice(quote_typed(str(error), 900)))
            return
        if plan.proposal is not None:  # first, for it takes the place of “thinking”
            await self._editing.show(interaction, plan.proposal)
        await respond(interaction, show_import(plan, texts))

    @add.autocomplete("topic")
    async def complete_topic(
        self, _interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the topics whose titles hold what is typed so far."""
        wanted = current.strip().casefold()
        return [
            app_commands.Choice(name=shorten(topic.title, _MOST_CHOICE), value=topic.id)
            for topic in self.bot.app.knowledge.topics.values()
            if wanted in f"{topic.id} {topic.title}".casefold()
        ][:MOST_OPTIONS]

    @edit.autocomplete("entry")
    @remove.autocomplete("entry")
    @show.autocomplete("entry")
    @history.autocomplete("entry")
    async def complete_entry(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the entries that what is typed so far may mean, suspended ones too: to editors."""
        if not await may_edit(self.bot, interaction):
            return []
        language = speak_to(interaction).tag
        found = await self._curator.find(current[:LONGEST_QUESTION], MOST_OPTIONS, language)
        names = {one.entry.id: name_suggestion(one) for one in found}
        wanted = current.strip().casefold()
        aside = {
            one.id: f"⏸ {one.id}: {one.fact}"
            for one in self.bot.app.knowledge.suspended.values()
            if wanted and wanted in f"{one.id} {one.fact}".casefold()
        }
        return [
            app_commands.Choice(name=shorten(name, _MOST_CHOICE), value=id_)
            for id_, name in (aside | names).items()
        ][:MOST_OPTIONS]


async def setup(bot: VerbatimBot) -> None:
    """Add the cog; `editing` is there before it."""
    editing = bot.get_cog(Editing.__name__)
    assert isinstance(editing, Editing)  # noqa: S101 - as the client has their order
    await bot.add_cog(Knowledge(bot, editing))
