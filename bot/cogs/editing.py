"""Editing: what an editor does with an open edit, from the first words to what is saved."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import discord
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._desk import Desk, Draft, Lack, Opened
from bot.cogs._desk_items import LACKING, DeskButton, DeskMenu, Field, Form, Step
from bot.cogs._desk_screens import (
    show_clauses,
    show_picker,
    show_preview,
    show_refused,
    show_saved,
    show_unserved,
)
from bot.cogs._desk_words import (
    build_why_form,
    build_words_form,
    make_edit,
    read_place,
    read_words,
)
from bot.cogs._editors import let_edit
from bot.cogs._layout import Drawn
from bot.cogs._screens import show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.curating.edits import AddWording, Edit
from bot.curating.picking import Clause, Picked, QuotePicker
from bot.curating.proposals import Proposal
from bot.errors import ConflictError, EditError, StorageError, UnservedError
from bot.locales.texts import Texts
from bot.storage.knowledge_changes import Author

_log = logging.getLogger(__name__)

_MOST_REASONS = 5
"""Fields of a form, as Discord has it."""


class Editing(commands.Cog):
    """The open edits; `knowledge.py` opens them."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self.desk = Desk(bot.clock)
        self._curator = bot.curator

    async def begin(
        self,
        interaction: discord.Interaction,
        draft: Draft,
        texts: Texts,
        *,
        lack: Lack | None = None,
    ) -> None:
        """Ask for the words of an entry; with the answer the edit goes on, to mend a `lack`."""
        opened = self.desk.open(interaction.user.id, draft=draft, lack=lack)
        await interaction.response.send_modal(
            build_words_form(opened, draft, self.bot.app.knowledge, texts)
        )

    async def offer(
        self, interaction: discord.Interaction, *edits: Edit, lack: Lack | None = None
    ) -> None:
        """Show what edits would do, to be saved or left; they may mend a `lack`."""
        async with self._telling_refusals(interaction):
            await _defer(interaction)
            await self.show(interaction, await self._curator.propose(*edits), lack=lack)

    async def accept(
        self, interaction: discord.Interaction, edit: AddWording, why: str, *, lack: Lack
    ) -> None:
        """Save a wording at once where nothing else would be answered otherwise; else show it."""
        async with self._telling_refusals(interaction):
            await _defer(interaction)
            proposal = await self._curator.propose(edit)
            if not _touches_only(proposal, edit.text):
                await self.show(interaction, proposal, lack=lack)
                return
            opened = self.desk.open(interaction.user.id, proposal=proposal, lack=lack)
            await self._save(interaction, opened, why)

    async def show(
        self, interaction: discord.Interaction, proposal: Proposal, *, lack: Lack | None = None
    ) -> None:
        """Show what is proposed, to be saved or left."""
        opened = self.desk.open(interaction.user.id, proposal=proposal, lack=lack)
        await self._show_preview(interaction, opened, proposal)

    @commands.Cog.listener()
    async def on_desk_form(
        self, interaction: discord.Interaction, step: Step, token: str, typed: Mapping[str, str]
    ) -> None:
        """Go on with what was typed into a form."""
        opened = await self._find(interaction, token)
        if opened is not None:
            async with self._telling_refusals(interaction, opened):
                await self._take_form(interaction, opened, step, typed)

    async def _take_form(
        self, interaction: discord.Interaction, opened: Opened, step: Step, typed: Mapping[str, str]
    ) -> None:
        if step is Step.SAVE:
            await self._save(interaction, opened, typed["why"])
            return
        if step in LACKING:
            self.bot.dispatch("lack_form", interaction, opened, typed)
            return
        draft = _need_draft(opened)
        if step is Step.REASONS:
            given = {name: why.strip() for name, why in typed.items() if why.strip()}
            draft = replace(draft, derived={**draft.derived, **given})
        else:
            draft = read_words(draft, typed, self.bot.app.knowledge)
        await self._show_picker(interaction, self.desk.change(opened, draft))

    @commands.Cog.listener()
    async def on_desk(
        self, interaction: discord.Interaction, step: Step, token: str, chosen: tuple[str, ...]
    ) -> None:
        """Go on with an edit whose button or menu was used."""
        opened = await self._find(interaction, token)
        if opened is not None:
            async with self._telling_refusals(interaction, opened):
                await self._take_step(interaction, opened, step, chosen)

    async def _take_step(
        self, interaction: discord.Interaction, opened: Opened, step: Step, chosen: tuple[str, ...]
    ) -> None:
        steps = {
            Step.WORDS: self._ask_words,
            Step.SHORTEN: self._show_clauses,
            Step.REASONS: self._ask_reasons,
            Step.PREVIEW: self._preview,
            Step.BACK: self._show_picker,
            Step.SAVE: self._ask_why,
            Step.PIN: self._pin,
        }
        if step in LACKING:
            self.bot.dispatch("lack", interaction, opened, step, chosen)
        elif step is Step.SENTENCES:
            await self._choose_sentences(interaction, opened, chosen)
        elif step is Step.CLAUSES:
            draft = replace(_need_draft(opened), places=tuple(map(read_place, chosen)))
            await self._show_clauses(interaction, self.desk.change(opened, draft))
        else:
            await steps.get(step, self._cancel)(interaction, opened)

    async def _ask_words(self, interaction: discord.Interaction, opened: Opened) -> None:
        draft, texts = _need_draft(opened), speak_to(interaction)
        form = build_words_form(opened, draft, self.bot.app.knowledge, texts)
        await interaction.response.send_modal(form)

    async def _ask_why(self, interaction: discord.Interaction, opened: Opened) -> None:
        await interaction.response.send_modal(build_why_form(opened, speak_to(interaction)))

    async def _cancel(self, interaction: discord.Interaction, opened: Opened) -> None:
        self.desk.close(opened)
        await show_next(interaction, show_notice(speak_to(interaction)("desk-cancelled")))

    async def _find(self, interaction: discord.Interaction, token: str) -> Opened | None:
        """Give the person's open edit, if they may still edit; else tell them why not."""
        if not await let_edit(self.bot, interaction):
            return None
        opened = self.desk.find(token, interaction.user.id)
        if opened is None:
            await respond(interaction, show_notice(speak_to(interaction)("desk-closed")))
        return opened

    async def _choose_sentences(
        self, interaction: discord.Interaction, opened: Opened, chosen: Sequence[str]
    ) -> None:
        knowledge = self.bot.app.knowledge
        pairs = [one.partition("/") for one in chosen]
        source = pairs[0][0]
        wanted = {sentence for name, _, sentence in pairs if name == source}
        text = knowledge.sources.get(source)
        places = tuple(
            (one.start, one.end) for one in (text.sentences if text else ()) if one.id in wanted
        )
        draft = replace(_need_draft(opened), source=source, places=places)
        await self._show_picker(interaction, self.desk.change(opened, draft))

    async def _show_picker(self, interaction: discord.Interaction, opened: Opened) -> None:
        await _defer(interaction)
        draft, texts, picker = _need_draft(opened), speak_to(interaction), self._curator.picker
        only = draft.source if draft.base else ""
        found = await asyncio.to_thread(picker.rank, draft.fact, source=only)
        picked = await self._pick(picker, draft)
        opened = self._note_missing(opened, picked)
        knowledge = self.bot.app.knowledge
        await show_next(interaction, show_picker(opened, found, picked, knowledge, texts))

    async def _show_clauses(self, interaction: discord.Interaction, opened: Opened) -> None:
        await _defer(interaction)
        draft, picker = _need_draft(opened), self._curator.picker
        picked = await self._pick(picker, draft)
        if picked is None:
            await self._show_picker(interaction, opened)
            return
        sentences = dict.fromkeys(id_ for span in picked.spans for id_ in span.sentences)
        clauses: list[Clause] = []
        for sentence in sentences:
            clauses += picker.list_clauses(draft.source, sentence)
        knowledge, texts = self.bot.app.knowledge, speak_to(interaction)
        await show_next(interaction, show_clauses(opened, clauses[:25], picked, knowledge, texts))

    def _note_missing(self, opened: Opened, picked: Picked | None) -> Opened:
        missing = tuple(one.term.text for one in picked.missing) if picked else ()
        return self.desk.put(replace(opened, missing=missing))

    async def _pick(self, picker: QuotePicker, draft: Draft) -> Picked | None:
        if not draft.places:
            return None
        return await asyncio.to_thread(
            picker.pick,
            draft.fact,
            draft.source,
            draft.places,
            derived=tuple(draft.derived),
            topic=draft.topic,
        )

    async def _ask_reasons(self, interaction: discord.Interaction, opened: Opened) -> None:
        texts = speak_to(interaction)  # at once: a form can't be sent after anything else
        fields = [
            Field(term[:100], term, limit=300, is_needed=False)
            for term in opened.missing[:_MOST_REASONS]
        ]
        if not fields:
            await self._show_picker(interaction, opened)
            return
        form = Form(Step.REASONS, opened.token, texts("desk-reasons-title"), fields)
        await interaction.response.send_modal(form)

    async def _preview(self, interaction: discord.Interaction, opened: Opened) -> None:
        await _defer(interaction)
        draft = _need_draft(opened)
        picked = await self._pick(self._curator.picker, draft)
        edit = make_edit(draft, picked.quote if picked else (), self.bot.app.knowledge)
        proposal = await self._curator.propose(edit)
        now = self.desk.put(replace(opened, proposal=proposal))
        await self._show_preview(interaction, now, proposal)

    async def _show_preview(
        self, interaction: discord.Interaction, opened: Opened, proposal: Proposal
    ) -> None:
        texts, folder = speak_to(interaction), str(self.bot.app.folder or "")
        screen = show_preview(opened, proposal, folder, texts)
        await show_next(interaction, screen)

    @asynccontextmanager
    async def _telling_refusals(
        self, interaction: discord.Interaction, opened: Opened | None = None
    ) -> AsyncIterator[None]:
        """Tell why something can't be done with an edit, and leave the edit as it was before."""
        try:
            yield
        except EditError as error:
            _log.info("An edit is refused: %s", error)
            if opened is not None:
                self.desk.put(opened)
            screen = show_refused(_explain(error), opened, speak_to(interaction))
            await show_next(interaction, screen)

    async def _save(self, interaction: discord.Interaction, opened: Opened, why: str) -> None:
        await _defer(interaction)
        texts = speak_to(interaction)
        if opened.proposal is None:
            await show_next(interaction, show_notice(texts("desk-closed")))
            return
        author = Author(interaction.user.display_name, interaction.user.id)
        try:
            change = await self._curator.save(opened.proposal, author, why)
        except UnservedError as error:
            self.desk.close(opened)
            await show_next(interaction, show_unserved(error.reason, texts))
        except StorageError as error:
            _log.error("An edit is saved, but the history could not be kept: %s", error)
            self.desk.close(opened)
            await show_next(interaction, show_notice(texts("desk-saved-unrecorded")))
        else:
            self.desk.close(opened)
            pinning = self._offer_pinning(interaction, opened)
            await show_next(interaction, show_saved(change, pinning, texts))
            _log.info("Change %d of the knowledge: %s by %s.", change.id, change.kind, author)
            if opened.lack is not None:
                self.bot.dispatch("lack_mended", interaction, opened.lack)

    def _offer_pinning(self, interaction: discord.Interaction, opened: Opened) -> Opened | None:
        """Open the pinning of the answers of what was saved, where it is one entry."""
        entries = opened.proposal.entries if opened.proposal else ()
        if len(entries) != 1 or entries[0].id not in self.bot.app.knowledge.entries:
            return None
        opened = self.desk.open(interaction.user.id)
        return self.desk.put(replace(opened, pinning=entries[0].id))

    async def _pin(self, interaction: discord.Interaction, opened: Opened) -> None:
        await _defer(interaction)
        edits = await self._curator.pin_checks(opened.pinning)
        self.desk.close(opened)
        if edits:
            await self.offer(interaction, *edits)
        else:
            notice = show_notice(speak_to(interaction)("desk-nothing-to-pin"))
            await show_next(interaction, notice)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog, and let the buttons and menus of every earlier run find it."""
    bot.add_dynamic_items(DeskButton, DeskMenu)
    await bot.add_cog(Editing(bot))


async def _defer(interaction: discord.Interaction) -> None:
    """Win time: what comes may take longer than the three seconds that Discord gives."""
    if not interaction.response.is_done():
        is_new = interaction.message is None
        await interaction.response.defer(ephemeral=True, thinking=is_new)


async def show_next(interaction: discord.Interaction, screen: Drawn) -> None:
    """Show the edit's next screen in the place of the last."""
    await _defer(interaction)
    await interaction.edit_original_response(
        view=screen.build_view(), attachments=screen.build_files()
    )


def _need_draft(opened: Opened) -> Draft:
    assert opened.draft is not None  # noqa: S101 - its screens have no other buttons
    return opened.draft


def _touches_only(proposal: Proposal, question: str) -> bool:
    """Whether an edit is sound and changes the answer of this question alone."""
    others = [one for one in proposal.differences if one.question != question]
    return proposal.is_savable and not others and not proposal.collisions


def _explain(error: EditError) -> str:
    """Give the sentence of an error, and both sides where an edit met another one."""
    sides = (error.theirs, error.ours) if isinstance(error, ConflictError) else ()
    return " | ".join((str(error), *sides))
