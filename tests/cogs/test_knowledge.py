"""Editing from Discord: who may, the quote picker, the preview, and what is saved in the files."""

from __future__ import annotations

import asyncio
import io
import sqlite3
import zipfile
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
import simcord

from bot.app import App
from bot.client import VerbatimBot
from bot.curating.edits import AddWording
from bot.curating.recognizing import read_history
from bot.errors import EditError
from bot.settings import Settings
from bot.storage.knowledge_changes import Author, KnowledgeChange
from bot.storage.sql_store import DATABASE, SqlStore
from tests.builders import write_knowledge
from tests.cogs.conftest import World, find_items, read, respond

CHECKS = """\
checks:
  # the size of it
  - ask: what was the size of the swarm
    answer: drone-count
  - ask: What is the capital of France?
    refuse: The article speaks of no capital.
"""
CATS = {
    "sources/cats.txt": "There are 12 cats in the house.\n",
    "sources/cats.yaml": 'title: The cats of the house\ndate: "2024-09"\n',
    "topics/paws.yaml": """\
title: Paws
source: cats
entries:
  - id: cat-count
    fact: The house has 12 cats.
    quote: There are 12 cats in the house.
    questions: [How many cats are there?]
""",
}
"""A source with its topic, as an import brings them."""
FACT = "The show lasted 31 minutes and cost 2 million crowns."
WORDINGS = "What did the show cost?\nes: ¿Cuánto costó el espectáculo?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge", checks=CHECKS)


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


def custom_id(message: simcord.ResponseMessage, step: str) -> str:
    found = [one["custom_id"] for one in find_items(message) if f":{step}:" in one["custom_id"]]
    assert found, [one["custom_id"] for one in find_items(message)]
    return str(found[0])


def has(message: simcord.ResponseMessage, step: str) -> bool:
    return any(f":{step}:" in one["custom_id"] for one in find_items(message))


async def press(
    person: simcord.MemberActor, message: simcord.ResponseMessage, step: str
) -> simcord.InteractionResult:
    return await person.click(message, custom_id=custom_id(message, step))


async def begin(
    world: World, editor: simcord.MemberActor, topic: str = "drones", fact: str = FACT
) -> simcord.ResponseMessage:
    form = await editor.slash(world.channel, "knowledge add", topic=topic)
    return respond(await editor.submit_modal(form, {"fact": fact, "wordings": WORDINGS}))


async def choose(
    editor: simcord.MemberActor, message: simcord.ResponseMessage, step: str, *values: str
) -> simcord.ResponseMessage:
    return respond(await editor.select(message, list(values), custom_id=custom_id(message, step)))


async def save(
    editor: simcord.MemberActor, message: simcord.ResponseMessage, why: str = ""
) -> simcord.ResponseMessage:
    form = await press(editor, message, "save")
    return respond(await editor.submit_modal(form, {"why": why}))


class TestWhoMayEdit:
    async def test_members_are_told_kindly_that_only_editors_may(self, world: World) -> None:
        for name in ("status", "history", "export", "coverage", "reload"):
            told = respond(await world.bob.slash(world.channel, f"knowledge {name}"))
            assert told.ephemeral
            assert "Only the editors" in read(told)

    async def test_the_editor_role_is_enough(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        role = world.alice.guild.create_role("Editors")
        panel = respond(await editor.slash(world.channel, "settings"))
        await editor.select(panel, [role], custom_id="verbatim:set:editors")
        dora = world.alice.guild.add_member(world.env.create_user("dora"), roles=[role])
        shown = respond(await dora.slash(world.channel, "knowledge status"))
        assert "3 entries in 1 topics" in read(shown)

    async def test_the_entries_are_offered_to_editors_alone(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        mark = "id: bell-drones\n"
        path.write_text(path.read_text("utf-8").replace(mark, mark + "    suspended: Too early.\n"))
        await world.bot.reload()
        for name in ("edit", "remove", "show", "history"):
            asked = world.channel, f"knowledge {name}", "entry", "bell"
            assert "40 of the drones" in str(await editor.autocomplete(*asked))
            assert await world.bob.autocomplete(*asked) == []

    async def test_nobody_edits_from_one_of_several_servers(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        world.env.create_guild("Another")
        told = respond(await editor.slash(world.channel, "knowledge status"))
        assert "server that is my home" in read(told)

    async def test_who_lost_the_right_saves_nothing(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        before = (folder / "topics/drones.yaml").read_text("utf-8")
        picker = await begin(world, editor)
        guild = world.bot.get_guild(editor.guild.id)
        assert guild is not None
        member = await guild.fetch_member(editor.id)
        await member.remove_roles(*member.roles[1:])
        told = respond(await press(editor, picker, "cancel"))
        assert "Only the editors" in read(told)
        assert (folder / "topics/drones.yaml").read_text("utf-8") == before


class TestAtHome:
    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(_env_file=None, discord_token=None, home_servers="1, 2")  # type: ignore[call-arg, arg-type]

    async def test_only_the_servers_that_are_named_are_home(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        told = respond(await editor.slash(world.channel, "knowledge status"))
        assert "server that is my home" in read(told)


class TestAdding:
    async def test_an_entry_is_added_with_a_quote_that_was_picked(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await begin(world, editor)
        assert picker.ephemeral
        assert "choose the sentences" in read(picker)
        assert not has(picker, "preview")
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        assert options[0]["label"] == "The show lasted 31 minutes and cost 2 million crowns."
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        assert "> The show lasted 31 minutes and cost 2 million crowns." in read(picked)
        assert "every figure and name" in read(picked)
        preview = respond(await press(editor, picked, "preview"))
        assert "nothing is saved yet" in read(preview)
        assert FACT in read(preview)
        saved = await save(editor, preview, "People ask for the price.")
        assert "change 1" in read(saved)
        assert "what-did-the-show-cost" in (folder / "topics/drones.yaml").read_text("utf-8")
        answered = await world.ask("What did the show cost?")
        assert "2 million crowns" in read(answered)
        listed = respond(await editor.slash(world.channel, "knowledge history"))
        assert "People ask for the price." in read(listed)
        assert "carol" in read(listed)

    async def test_a_figure_that_no_quote_holds_is_named_with_the_sentence_that_would_add_it(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        fact = "The show of 8,100 drones lasted 31 minutes."
        picker = await begin(world, editor, fact=fact)
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        value = next(o["value"] for o in options if o["label"].startswith("The show lasted"))
        picked = await choose(editor, picker, "sentences", value)
        assert "does not hold **8,100**" in read(picked)
        assert "Ada Moreno filmed 8,100 drones" in read(picked)
        preview = respond(await press(editor, picked, "preview"))
        assert "⚠" in read(preview)
        assert not has(preview, "save")

    async def test_a_reason_lets_a_figure_stand_that_the_source_says_otherwise(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await begin(world, editor, fact="The show of 2024 lasted 31 minutes.")
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        value = next(o["value"] for o in options if o["label"].startswith("The show lasted"))
        picked = await choose(editor, picker, "sentences", value)
        form = await press(editor, picked, "reasons")
        reason = "The article speaks from September 2024."
        told = respond(await editor.submit_modal(form, {"2024": reason}))
        assert "every figure and name" in read(told)
        preview = respond(await press(editor, told, "preview"))
        await save(editor, preview)
        assert reason in (folder / "topics/drones.yaml").read_text("utf-8")

    async def test_the_quote_can_be_shortened_to_a_clause(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        fact = "Ada Moreno filmed 8,100 drones over Lumen."
        picker = await begin(world, editor, fact=fact)
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        value = next(o["value"] for o in options if "Ada Moreno" in o["label"])
        picked = await choose(editor, picker, "sentences", value)
        clauses = respond(await press(editor, picked, "shorten"))
        offered = next(one["options"] for one in find_items(clauses) if "options" in one)
        clause = next(o for o in offered if o["label"].startswith("Ada Moreno"))
        cut = await choose(editor, clauses, "clauses", clause["value"])
        assert "> Ada Moreno filmed 8,100 drones over the harbour of Lumen" in read(cut)
        assert "> On September" not in read(cut)
        await save(editor, respond(await press(editor, cut, "preview")))
        text = (folder / "topics/drones.yaml").read_text("utf-8")
        assert "Ada Moreno filmed 8,100 drones over the harbour of Lumen" in text
        assert text.count("On September 12th, Ada Moreno") == 1

    async def test_a_new_topic_comes_with_its_first_entry(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await begin(world, editor, topic="The price of it")
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        preview = respond(await press(editor, picked, "preview"))
        assert "The price of it" in read(preview)
        await save(editor, preview)
        assert (folder / "topics/the-price-of-it.yaml").is_file()

    @pytest.mark.parametrize("typed", ["drones", "Drones", " drONES "])
    async def test_a_topic_that_is_there_is_known_by_the_title_that_was_typed(
        self, world: World, editor: simcord.MemberActor, folder: Path, typed: str
    ) -> None:
        picker = await begin(world, editor, topic=typed)
        assert "### New: Drones\n" in read(picker)
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        await save(editor, respond(await press(editor, picked, "preview")))
        assert FACT in (folder / "topics/drones.yaml").read_text("utf-8")

    async def test_an_edit_that_takes_a_check_its_answer_is_shown_and_not_saved(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        form = await editor.slash(world.channel, "knowledge add", topic="drones")
        wordings = "what was the size of the swarm"
        picker = respond(await editor.submit_modal(form, {"fact": FACT, "wordings": wordings}))
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        preview = respond(await press(editor, picked, "preview"))
        assert "what was the size of the swarm" in read(preview)
        assert "`drone-count`" in read(preview)

    async def test_cancelling_saves_nothing_and_closes_the_edit(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        before = (folder / "topics/drones.yaml").read_text("utf-8")
        picker = await begin(world, editor)
        gone = respond(await press(editor, picker, "cancel"))
        assert "Nothing was saved" in read(gone)
        assert (folder / "topics/drones.yaml").read_text("utf-8") == before

    async def test_an_edit_left_lying_is_closed(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        picker = await begin(world, editor)
        world.clock.now += 15 * 60 + 1
        told = respond(await press(editor, picker, "words"))
        assert "no longer open" in read(told)


class TestChanging:
    async def test_an_entry_is_edited_and_the_rest_of_the_file_stays(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        before = path.read_text("utf-8").splitlines()
        form = await editor.slash(world.channel, "knowledge edit", entry="show-length")
        typed = {"fact": "The show lasted 31 minutes.", "wordings": "How long was the show?"}
        picker = respond(await editor.submit_modal(form, typed))
        assert "> The show lasted 31 minutes and cost 2 million crowns." in read(picker)
        await save(editor, respond(await press(editor, picker, "preview")))
        after = path.read_text("utf-8").splitlines()
        assert [line for line in after if line not in before] == [
            "    fact: The show lasted 31 minutes."
        ]

    async def test_a_suspended_entry_is_listed_shown_and_mended(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        text = path.read_text("utf-8").replace("    quote: The show lasted", "    quote: It lasted")
        mark = "id: show-length\n"
        path.write_text(text.replace(mark, mark + "    suspended: It was reworded.\n"), "utf-8")
        status = respond(await editor.slash(world.channel, "knowledge reload"))
        assert "- `show-length`: It was reworded." in read(status)
        shown = respond(await editor.slash(world.channel, "knowledge show", entry="show-length"))
        assert "**Suspended**" in read(shown)
        form = await editor.slash(world.channel, "knowledge edit", entry="show-length")
        typed = {"fact": "The drone show lasted 31 minutes.", "wordings": "How long was the show?"}
        picker = respond(await editor.submit_modal(form, typed))
        assert not has(picker, "preview")
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        await save(editor, respond(await press(editor, picked, "preview")))
        after = path.read_text("utf-8")
        assert "suspended" not in after
        assert "    quote: The show lasted 31 minutes" in after
        assert "31 minutes" in read(await world.ask("How long was the show?"))

    async def test_what_was_edited_meanwhile_is_a_conflict_and_nothing_is_lost(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        form = await editor.slash(world.channel, "knowledge edit", entry="show-length")
        typed = {"fact": "The show lasted 31 minutes.", "wordings": "How long was the show?"}
        picker = respond(await editor.submit_modal(form, typed))
        preview = respond(await press(editor, picker, "preview"))
        theirs = path.read_text("utf-8").replace("drone show lasted", "spectacle lasted")
        path.write_text(theirs, "utf-8")
        told = await save(editor, preview)
        assert "can't be done" in read(told)
        assert path.read_text("utf-8") == theirs

    async def test_two_new_entries_of_one_id_are_a_conflict_in_whatever_topics(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        previews = []
        for topic in ("drones", "The price of it"):
            picker = await begin(world, editor, topic)
            options = next(one["options"] for one in find_items(picker) if "options" in one)
            picked = await choose(editor, picker, "sentences", options[0]["value"])
            previews.append(respond(await press(editor, picked, "preview")))
        assert "change 1" in read(await save(editor, previews[0]))
        told = read(await save(editor, previews[1]))
        assert "can't be done" in told
        assert "saved meanwhile" in told
        assert not (folder / "topics/the-price-of-it.yaml").exists()
        assert "2 million crowns" in read(await world.ask("What did the show cost?"))

    async def test_an_entry_is_removed_and_brought_back(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        before = path.read_text("utf-8")
        result = await editor.slash(world.channel, "knowledge remove", entry="bell-drones")
        await save(editor, respond(result))
        assert "bell-drones" not in path.read_text("utf-8")
        undone = respond(await editor.slash(world.channel, "knowledge undo", change=1))
        await save(editor, undone)
        assert path.read_text("utf-8") == before

    async def test_the_answers_of_what_was_saved_can_be_pinned(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await begin(world, editor)
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        saved = await save(editor, respond(await press(editor, picked, "preview")))
        offered = respond(await press(editor, saved, "pin"))
        await save(editor, offered)
        checks = (folder / "checks.yaml").read_text("utf-8")
        assert "What did the show cost?" in checks
        assert "# the size of it" in checks


class TestWithAStubbornMemory:
    @pytest_asyncio.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[SqlStore]:
        made = SqlStore(tmp_path / "data", busy_seconds=0.05)
        yield made
        await made.close()

    async def test_an_edit_is_saved_and_served_while_another_program_has_the_file(
        self, world: World, editor: simcord.MemberActor, folder: Path, tmp_path: Path
    ) -> None:
        await world.bot.curator.start()
        picker = await begin(world, editor)
        options = next(one["options"] for one in find_items(picker) if "options" in one)
        picked = await choose(editor, picker, "sentences", options[0]["value"])
        preview = respond(await press(editor, picked, "preview"))
        checks = folder / "checks.yaml"
        checks.write_text(CHECKS.replace("of no capital", "of no capitals"), "utf-8")
        with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as hog:
            hog.execute("BEGIN EXCLUSIVE")
            told = read(await save(editor, preview))
        assert "saved and served" in told
        assert "what-did-the-show-cost" in (folder / "topics/drones.yaml").read_text("utf-8")
        assert "2 million crowns" in read(await world.ask("What did the show cost?"))
        (change,) = await world.bot.curator.notice()
        assert {item.file for item in change.items} == {"checks.yaml", "topics/drones.yaml"}

    def test_a_bot_that_is_stopped_finishes_what_is_being_saved(
        self, app: App, settings: Settings, folder: Path, tmp_path: Path
    ) -> None:
        async def save_and_stop() -> None:
            store = SqlStore(tmp_path / "data")
            async with VerbatimBot(app, settings, store=store) as bot:
                proposal = await bot.curator.propose(AddWording("show-length", "Its duration?"))
                saving = asyncio.ensure_future(bot.curator.save(proposal, Author("Ada", 42)))
                await asyncio.sleep(0)  # it has begun
                saving.cancel()
            with pytest.raises(EditError, match="being stopped"):
                await bot.curator.save(proposal, Author("Ada", 42))

        async def look() -> tuple[KnowledgeChange, ...]:
            store = SqlStore(tmp_path / "data")
            try:
                return await read_history(store, folder, None, 25)
            finally:
                await store.close()

        asyncio.run(save_and_stop())
        assert "Its duration?" in (folder / "topics/drones.yaml").read_text("utf-8")
        assert [change.author.name for change in asyncio.run(look())] == ["Ada"]


class TestLooking:
    async def test_an_entry_is_shown_as_it_is_written(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        shown = respond(await editor.slash(world.channel, "knowledge show", entry="bell-drones"))
        assert "fact: 40 of the drones carried bells." in read(shown)
        assert "topics/drones.yaml" in read(shown)

    async def test_an_entry_that_is_not_there_is_said_so(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        for name in ("show", "edit", "remove"):
            told = respond(await editor.slash(world.channel, f"knowledge {name}", entry="nothing"))
            assert "no entry" in read(told)

    async def test_entries_are_found_by_what_they_say(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        shown = respond(await editor.slash(world.channel, "knowledge find", text="drones rang"))
        assert "`bell-drones`" in read(shown)

    async def test_the_status_tells_what_is_wrong_with_a_saved_file(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        path = folder / "topics/drones.yaml"
        path.write_text(path.read_text("utf-8").replace("31 minutes and", "32 minutes and"))
        shown = respond(await editor.slash(world.channel, "knowledge reload"))
        assert "topics/drones.yaml, line" in read(shown)
        assert "8,100" in read(await world.ask("How many drones flew?"))
        assert str(folder) not in read(shown)

    async def test_the_knowledge_is_exported_as_a_file(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        for form in ("zip", "csv", "xlsx"):
            shown = respond(await editor.slash(world.channel, "knowledge export", form=form))
            assert [one.filename for one in shown.attachments] == [f"knowledge.{form}"]

    async def test_the_coverage_is_given_as_a_page(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        await world.ask("How many drones flew?")
        shown = respond(await editor.slash(world.channel, "knowledge coverage"))
        assert shown.ephemeral
        assert "3 of 5 sentences answerable, 2 left out, 0 suspended, 0 uncovered" in read(shown)
        assert "Never asked in 90 days: 2 of 3" in read(shown)
        assert [one.filename for one in shown.attachments] == ["coverage.html"]

    async def test_the_history_names_a_question_as_it_is_written(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        await world.bot.curator.start()
        path = folder / "checks.yaml"
        ask = "What does max_retry_count* do in `my_file`, @everyone?"
        path.write_text(f"{path.read_text('utf-8')}  - ask: '{ask}'\n    refuse: No.\n", "utf-8")
        await world.bot.curator.notice()
        shown = respond(await editor.slash(world.channel, "knowledge history"))
        assert "`What does max_retry_count* do in 'my_file', @everyone?`" in read(shown)

    async def test_no_problem_and_no_change_are_said_so(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        status = respond(await editor.slash(world.channel, "knowledge status"))
        assert "Nothing is wrong" in read(status)
        history = respond(await editor.slash(world.channel, "knowledge history"))
        assert "No change" in read(history)


class TestImporting:
    async def test_rows_are_judged_and_taken_when_the_editor_saves(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        rows = (
            "id,topic,fact,quote,questions.en\r\n"
            "show-price,drones,The show cost 2 million crowns.,"
            "The show lasted 31 minutes and cost 2 million crowns.,What did the show cost?\r\n"
        )
        result = await editor.slash(
            world.channel, "knowledge import", file=("rows.csv", rows.encode())
        )
        (report,) = result.followups
        assert "1 new" in read(report)
        assert [one.filename for one in report.attachments] == ["rows.csv"]
        await save(editor, respond(result))
        assert "show-price" in (folder / "topics/drones.yaml").read_text("utf-8")

    async def test_an_entry_that_comes_with_its_source_is_shown_as_it_will_look(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            for name, text in CATS.items():
                archive.writestr(name, text)
        brought = ("cats.zip", data.getvalue())
        shown = respond(await editor.slash(world.channel, "knowledge import", file=brought))
        assert "The house has 12 cats." in read(shown)
        assert "The cats of the house" in read(shown)
        assert "Paws" in read(shown)
        await save(editor, shown)
        assert (folder / "topics/paws.yaml").is_file()

    async def test_a_file_that_is_none_of_the_forms_is_refused(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        told = respond(await editor.slash(world.channel, "knowledge import", file=("x.exe", b"MZ")))
        assert told.ephemeral
        assert "Import takes .zip" in read(told)
