"""The curator: what Discord and the terminal call to edit the knowledge, safely."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath

from bot.answering.values import Suggestion
from bot.app import App, ReloadOutcome, ReloadResult
from bot.curating._import_plans import ImportPlan, plan_import
from bot.curating._proposing import Plan, Proposer, name_edits
from bot.curating._refusals import explain_fault, explain_refusal
from bot.curating.contents import read_content
from bot.curating.edits import AddCheck, Edit, EntryContent
from bot.curating.exporting import Format, export
from bot.curating.git import commit_change
from bot.curating.importing import Present, read_import
from bot.curating.noticing import find_edits, list_texts, name_kind
from bot.curating.picking import QuotePicker
from bot.curating.planning import make_edits
from bot.curating.proposals import Proposal
from bot.curating.recognizing import read_history, take_history
from bot.curating.undoing import undo_change
from bot.curating.working_copy import WorkingCopy
from bot.curating.writing import FolderHold, Write, check_unchanged, write_files
from bot.errors import ConflictError, EditError, StorageError, UnservedError
from bot.knowledge.model import Entry, Suspended
from bot.settings import Settings
from bot.storage.knowledge_changes import (
    MOST_NAME,
    MOST_WHY,
    ON_DISK,
    Author,
    ChangeKind,
    KnowledgeChange,
    LoggedQuestion,
)
from bot.storage.store import Store

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry with all that an editor may want to know of it."""

    entry: Entry | None
    """As it is served; None while it is suspended."""
    content: EntryContent
    """As it stands in its file, for editing; hand it back as the `base` of an `EditEntry`."""
    file: str
    """Within the knowledge folder: `topics/drones.yaml`."""
    yaml: str
    """As it is written, without its dash and indentation."""
    latest: KnowledgeChange | None
    """Its last change, if the history has any."""
    suspended: Suspended | None = None
    """Why it is not served, if it is not."""

    @property
    def topic(self) -> str:
        """The id of its topic."""
        return PurePosixPath(self.file).stem


class Curator:
    """Edits the knowledge that an application serves; nothing is learned without an editor."""

    def __init__(
        self,
        app: App,
        store: Store,
        settings: Settings,
        *,
        reload: Callable[[], ReloadResult] | None = None,
        clock: Clock = lambda: datetime.now(UTC),
    ) -> None:
        """Take the application whose folder is edited, and the store that keeps the history.

        `reload` serves what was saved; without it the application reloads itself.
        """
        self._app = app
        self._store = store
        self._reload = reload or app.reload
        self._settings = settings
        self._folder = app.folder or settings.knowledge_dir
        self._clock = clock
        self._turn = asyncio.Lock()
        self._saving: set[asyncio.Task[KnowledgeChange]] = set()
        self._is_closed = False
        self._number: int | None = None
        self._proposer = Proposer(app, self._folder)

    @property
    def app(self) -> App:
        """The application whose knowledge it edits."""
        return self._app

    @property
    def picker(self) -> QuotePicker:
        """The quote picker over the sources that are served now; its `rank` and `pick` may wait."""
        return QuotePicker(self._app.served)

    async def start(self) -> tuple[KnowledgeChange, ...]:
        """Finish what a killed process left undone, and keep in history what was edited by hand.

        Raises:
            EditError: The folder can't be written.
            StorageError: The history can't be read or written.
        """
        return await self.notice()

    async def find(
        self, text: str, limit: int = 25, language: str = "en"
    ) -> tuple[Suggestion, ...]:
        """Give the entries that a text may mean, best first: by id, or by what they say."""
        return await asyncio.to_thread(self._find, text, limit, language)

    async def show(self, entry: str) -> EntryView:
        """Give an entry by its id, also one that is suspended.

        Raises:
            EditError: There is no such entry.
        """
        knowledge = self._app.knowledge
        found, aside = knowledge.entries.get(entry), knowledge.suspended.get(entry)
        stands = found or aside
        if stands is None:
            raise EditError(f"There is no entry `{entry}`.")
        file, yaml, content = await asyncio.to_thread(self._read_entry, entry, stands.topic)
        changes = await self.history(entry, 1)
        return EntryView(found, content, file, yaml, changes[0] if changes else None, aside)

    async def propose(self, *edits: Edit) -> Proposal:
        """Judge edits, made one after the other, without writing anything.

        What makes the knowledge unsound stands in the proposal's `problems`.

        Raises:
            EditError: An edit can't be made at all; ConflictError where it was edited meanwhile.
        """
        plan = partial(make_edits, edits=edits)
        return await self._propose(plan, edits=edits, kind=name_edits(edits))

    async def undo(self, change: int, *, forced: bool = False) -> Proposal:
        """Propose to bring back what a change replaced; `save` does it.

        Raises:
            EditError: There is no such change.
            ConflictError: It was edited since, and the undo is not `forced`; it has both sides.
        """
        found = await self._store.find_knowledge_change(change)
        if found is None or found.folder != await self._know():
            raise EditError(f"There is no change {change} in the history of {self._folder}.")
        plan = partial(undo_change, change=found, forced=forced)
        return await self._propose(plan, kind=ChangeKind.UNDONE, undoes=change)

    async def save(self, proposal: Proposal, by: Author, why: str = "") -> KnowledgeChange:
        """Write a proposal, keep it in history and serve it.

        Raises:
            EditError: It has problems or changes nothing, the files can't be written, or the
                curator is closed.
            ConflictError: A file was changed since the proposal was made, or it does not go with
                what was saved in other files since; it has both sides.
            UnservedError: It is written and kept, but someone else's save has made the folder
                unsound in that instant, so that what was served before is served on.
            StorageError: It is written and served, but the history can't be kept now; it will be
                noticed as an edit on disk.
        """
        if self._is_closed:
            raise EditError("Verbatim is being stopped, so it is not saved. Try again afterwards.")
        if not proposal.is_savable:
            raise EditError(explain_refusal(proposal))
        change = KnowledgeChange(
            0,
            self._clock(),
            replace(by, name=by.name.strip()[:MOST_NAME]),
            why.strip()[:MOST_WHY],
            proposal.kind,
            proposal.items,
            proposal.undoes,
        )
        # What is begun is brought to its end, even if nobody waits for it any more.
        saving = asyncio.create_task(self._save(proposal, change))
        self._saving.add(saving)
        saving.add_done_callback(self._saving.discard)
        return await asyncio.shield(saving)

    async def close(self) -> None:
        """Bring to their end the saves that were begun, and begin none any more.

        To be called before the store is closed, and before the event loop ends.
        """
        self._is_closed = True
        if self._saving:
            await asyncio.wait(self._saving)

    async def history(
        self, entry: str | None = None, limit: int = 25
    ) -> tuple[KnowledgeChange, ...]:
        """Give the changes of the folder, or of one entry or check, the latest first."""
        return await read_history(self._store, self._folder, entry, limit)

    async def pin_checks(self, entry: str, wordings: Sequence[str] = ()) -> tuple[AddCheck, ...]:
        """Offer those wordings of an entry (all, if none is named) as checks that it answers today.

        What checks.yaml asks already is left out. `propose` takes those that the editor picks.
        """
        return await asyncio.to_thread(self._proposer.pin_checks, entry, tuple(wordings))

    async def export(self, form: Format) -> bytes:
        """Give the knowledge as one file: a ZIP of its files, or a table of its entries."""
        return await asyncio.to_thread(export, self._folder, self._app.knowledge, form)

    async def plan_import(
        self, name: str, data: bytes, *, topic: str = "imported", takes_good: bool = False
    ) -> ImportPlan:
        """Judge a file that brings entries, as a whole, without writing anything.

        `name` is the file's name, whose ending tells what it is; `topic` is for rows that name
        none. The plan's proposal can be saved where all is good, or, with `takes_good`, without
        the rows that are not.

        Raises:
            EditError: The file can't be read at all.
        """
        logged = await self._store.list_asked()
        return await asyncio.to_thread(
            self._plan_import, name, data, topic, takes_good=takes_good, logged=logged
        )

    async def notice(self) -> tuple[KnowledgeChange, ...]:
        """Keep in history what was edited on disk since it was last written; give the changes.

        To be called once at the start, and after each reload of files that someone else wrote.
        """
        async with self._turn:
            known = await self._store.read_known_files(await self._know())
            # Mostly there is nothing to keep, and then the folder need not be locked: that would
            # write into it. Nor can it be where it can't be edited through the bot anyway.
            found = await asyncio.to_thread(list_texts, self._folder)
            if not (known and known != found and os.access(self._folder, os.W_OK)):
                return await self._notice(found)
        async with self._hold():
            return await self._notice(await asyncio.to_thread(list_texts, self._folder))

    async def _propose(
        self,
        plan: Plan,
        *,
        edits: tuple[Edit, ...] = (),
        kind: ChangeKind,
        undoes: int | None = None,
    ) -> Proposal:
        logged = await self._store.list_asked()
        return await asyncio.to_thread(
            self._proposer.propose, plan, logged, edits=edits, kind=kind, undoes=undoes
        )

    async def _save(self, proposal: Proposal, change: KnowledgeChange) -> KnowledgeChange:
        writes = [Write(one.path, one.before, one.after) for one in proposal.files]
        texts = {self._name(one.path): one.after for one in proposal.files}
        async with self._hold():
            await asyncio.to_thread(self._try_again, writes)
            found = await asyncio.to_thread(list_texts, self._folder)
            await asyncio.to_thread(write_files, self._folder, writes)
            try:  # the history comes after the files: no edit is lost where it can't be kept
                await self._notice(found)
                own = replace(change, folder=await self._know())
                kept = await self._store.record_knowledge_change(own, texts)
            except StorageError as error:
                if unserved := await self._serve():
                    raise unserved from error
                raise
            unserved = await self._serve()
            if self._settings.knowledge_git:
                await asyncio.to_thread(
                    commit_change,
                    self._folder,
                    kept,
                    tuple(texts),
                    pushes=self._settings.knowledge_git_push,
                )
        if unserved:
            raise unserved
        return kept

    def _try_again(self, writes: Sequence[Write]) -> None:
        """See that the edit still goes with the folder: since it was judged, others have saved."""
        check_unchanged(self._folder, writes)
        result = self._app.judge({one.path: one.after for one in writes})
        if result.outcome is ReloadOutcome.REFUSED:
            raise ConflictError(
                "It does not go with what was saved meanwhile, so it is not saved. "
                f"{explain_fault(result, self._folder)}",
                writes[0].before or "",
                writes[0].after or "",
            )

    async def _know(self) -> int:
        """Give the number of the folder's history, which begins here if it has none."""
        if self._number is None:
            self._number = await take_history(self._store, self._folder)
        return self._number

    async def _notice(self, texts: Mapping[str, str]) -> tuple[KnowledgeChange, ...]:
        number = await self._know()
        known = await self._store.read_known_files(number)
        differing = {
            file: texts.get(file) for file in {*known, *texts} if known.get(file) != texts.get(file)
        }
        if not known:  # the history begins here
            await self._store.keep_known_files(differing, number)
            return ()
        items = await asyncio.to_thread(find_edits, known, texts)
        if not items:
            await self._store.keep_known_files(differing, number)
            return ()
        kind = name_kind(items)
        change = KnowledgeChange(0, self._clock(), ON_DISK, "", kind, items, folder=number)
        return (await self._store.record_knowledge_change(change, differing),)

    async def _serve(self) -> UnservedError | None:
        """Serve the folder; give the error where that was not possible."""
        result = await asyncio.to_thread(self._reload)
        if result.outcome in {ReloadOutcome.SWAPPED, ReloadOutcome.UNCHANGED}:
            return None
        _log.warning("An edit is saved, and the reload after it was %s.", result.outcome)
        return UnservedError(explain_fault(result, self._folder))

    @asynccontextmanager
    async def _hold(self) -> AsyncIterator[None]:
        async with self._turn:
            hold = FolderHold(self._folder)
            await asyncio.to_thread(hold.acquire)
            try:
                yield
            finally:
                await asyncio.to_thread(hold.release)

    def _find(self, text: str, limit: int, language: str) -> tuple[Suggestion, ...]:
        found = self._app.complete(text, language, limit)
        exact = self._app.knowledge.entries.get(text.strip())
        if exact is None:
            return found
        others = [one for one in found if one.entry.id != exact.id]
        return (Suggestion(exact, exact.title_in(language), 1.0), *others)[:limit]

    def _plan_import(
        self,
        name: str,
        data: bytes,
        topic: str,
        *,
        takes_good: bool,
        logged: Sequence[LoggedQuestion],
    ) -> ImportPlan:
        def propose(edits: tuple[Edit, ...]) -> Proposal:
            plan = partial(make_edits, edits=edits)
            return self._proposer.propose(plan, logged, edits=edits, kind=ChangeKind.IMPORTED)

        knowledge = self._app.knowledge
        present = Present.of(knowledge, list_texts(self._folder))
        rows = read_import(name, data, present, topic=topic)
        return plan_import(rows, knowledge, propose, takes_good=takes_good)

    def _read_entry(self, entry: str, topic: str) -> tuple[str, str, EntryContent]:
        copy = WorkingCopy(self._folder)
        file, item = copy.find_entry(entry, topic)
        return file, item.raw, read_content(item.plain, copy.open(file).fields)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()
