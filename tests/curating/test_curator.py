"""Edits from the wish to the file and back: judged, saved, noticed, undone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.values import Outcome, Question
from bot.curating.curator import Curator
from bot.curating.edits import (
    AddCheck,
    AddDraft,
    AddEntry,
    AddRefusal,
    AddTopic,
    AddWording,
    Edit,
    EditEntry,
    EntryContent,
    MoveEntry,
    PromoteDraft,
    RemoveCheck,
    RemoveEntry,
    RemoveWording,
    TopicContent,
)
from bot.curating.proposals import CollisionKind
from bot.errors import ConflictError, EditError, StorageError, UnservedError
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Expectation
from bot.storage.knowledge_changes import ON_DISK, ChangeKind, ItemKind, KnowledgeChange
from bot.storage.memory import MemoryStore
from bot.storage.store import Store
from tests.builders import TOPIC, write_knowledge
from tests.curating.conftest import ADA, build_curator
from tests.storage.conftest import build_exchange

COST = EntryContent(
    id="show-cost",
    fact="The drone show cost 2 million crowns.",
    quote=("The show lasted 31 minutes and cost 2 million crowns.",),
    questions={"en": ("How much did the show cost?", "What was the price of the evening?")},
)
MONEY = """\
title: Money
source: article
entries:
  - id: tickets
    fact: The drone show cost 2 million crowns.
    quote: The show lasted 31 minutes and cost 2 million crowns.
    questions:
      - What was paid?
"""


async def save(curator: Curator, *edits: Edit, why: str = "") -> int:
    proposal = await curator.propose(*edits)
    assert proposal.problems == ()
    return (await curator.save(proposal, ADA, why)).id


def read_all(folder: Path) -> dict[str, str]:
    """Read all that is no hidden file."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("[!.]*"))
        if path.is_file()
    }


async def test_an_entry_is_added_served_and_kept_in_history(curator: Curator, folder: Path) -> None:
    before = read_all(folder)
    proposal = await curator.propose(AddEntry("drones", COST))
    assert read_all(folder) == before
    assert proposal.is_savable
    assert [one.fact for one in proposal.entries] == [COST.fact]
    change = await curator.save(proposal, ADA, " The source says so. ")
    assert (change.id, change.kind, change.author, change.why) == (
        1,
        ChangeKind.ADDED,
        ADA,
        "The source says so.",
    )
    assert [(one.file, one.item, one.before) for one in change.items] == [
        ("topics/drones.yaml", "show-cost", "")
    ]
    assert await curator.history("show-cost") == (change,)
    view = await curator.show("show-cost")
    assert view.content == replace(COST, source="article")
    assert view.latest == change
    assert load_knowledge(folder).entries["show-cost"].fact == COST.fact


async def test_what_is_saved_answers_at_once(curator: Curator) -> None:
    await save(curator, AddEntry("drones", COST))
    answer = curator.app.respond(Question("How much did the show cost?"))
    assert answer.outcome is Outcome.ANSWER
    assert answer.entry is not None
    assert answer.entry.id == "show-cost"


async def test_a_quote_that_is_none_is_a_problem_with_its_place_and_is_not_saved(
    curator: Curator, folder: Path
) -> None:
    wrong = replace(COST, quote=("The show cost 3 million crowns.",))
    proposal = await curator.propose(AddEntry("drones", wrong))
    (problem,) = proposal.problems
    assert problem.file == folder / "topics" / "drones.yaml"
    assert problem.line == 29
    assert "not word for word" in problem.message
    assert not proposal.is_savable
    with pytest.raises(EditError, match="problems"):
        await curator.save(proposal, ADA)


async def test_too_long_a_wording_is_told_by_its_limit(curator: Curator) -> None:
    proposal = await curator.propose(AddWording("bell-drones", "Why? " * 30))
    assert "the limit is 100" in proposal.problems[0].message


async def test_checks_and_logged_questions_that_change_are_shown_before_saving(
    curator: Curator, store: Store
) -> None:
    await store.record_exchange(build_exchange(store, "How much did the show cost?"))
    may = Expectation.SUGGEST
    await save(curator, AddCheck("How much did the show cost?", ("show-length",), may))
    proposal = await curator.propose(AddEntry("drones", COST))
    (one,) = proposal.differences
    assert one.is_check
    assert one.question == "How much did the show cost?"
    assert one.after.entries == ("show-cost",)
    assert one.is_met is False
    await save(curator, RemoveCheck("How much did the show cost?"))
    (one,) = (await curator.propose(AddEntry("drones", COST))).differences
    assert (one.is_check, one.times, one.after.entries) == (False, 1, ("show-cost",))


async def test_a_wording_that_another_entry_has_or_is_nearer_to_collides(
    curator: Curator,
) -> None:
    same = await curator.propose(AddWording("show-length", "how many drones FLEW"))
    assert [(one.kind, one.entry) for one in same.collisions] == [
        (CollisionKind.SAME, "drone-count")
    ]
    assert same.problems
    nearer = await curator.propose(AddWording("show-length", "How many drones flew about?"))
    assert [(one.kind, one.entry) for one in nearer.collisions] == [
        (CollisionKind.NEARER, "drone-count")
    ]
    assert nearer.is_savable
    assert not (await curator.propose(AddWording("show-length", "Its duration?"))).collisions


@pytest.mark.parametrize(
    "edits",
    [
        [AddEntry("drones", COST)],
        [AddTopic(TopicContent("money", "Money", source="article"), (COST,))],
        [RemoveEntry("bell-drones")],
        [RemoveEntry("drone-count", with_mentions=True)],
        [AddWording("drone-count", "How large was the swarm?")],
        [RemoveWording("drone-count", "How many drones flew?")],
        [AddWording("show-length", "¿Cuánto duró?", "es")],
        [AddCheck("how long was the show", ("show-length", "drone-count"))],
        [AddRefusal("Who paid?", "The article does not say.")],
        [RemoveCheck("what was the size of the swarm")],
        [
            RemoveCheck("what was the size of the swarm"),
            RemoveCheck("What is the capital of France?"),
        ],
        [AddEntry("drones", COST), AddRefusal("Who paid?", "It does not say.")],
    ],
    ids=lambda edits: type(edits[0]).__name__,
)
async def test_every_change_can_be_undone_and_done_again(
    curator: Curator, folder: Path, edits: list[Edit]
) -> None:
    before = read_all(folder)
    first = await save(curator, *edits)
    after = read_all(folder)
    assert after != before
    undo = await curator.undo(first)
    second = await curator.save(undo, ADA)
    assert (second.kind, second.undoes) == (ChangeKind.UNDONE, first)
    assert read_all(folder) == before
    await curator.save(await curator.undo(second.id), ADA)
    assert read_all(folder) == after


@pytest.mark.parametrize("entry", ["drone-count", "bell-drones"])
async def test_an_entry_that_is_removed_and_brought_back_stands_below_its_comment(
    curator: Curator, folder: Path, entry: str
) -> None:
    path = folder / "topics" / "drones.yaml"
    path.write_text(TOPIC.replace("  - id: ", "  # about it\n  - id: "), "utf-8")
    before = read_all(folder)
    first = await save(curator, RemoveEntry(entry, with_mentions=True))
    assert path.read_text("utf-8").count("# about it") == 2
    await curator.save(await curator.undo(first), ADA)
    assert read_all(folder) == before


async def test_a_draft_waits_unserved_until_it_is_promoted(curator: Curator, folder: Path) -> None:
    before = read_all(folder)
    idea = replace(COST, quote=(), context="An idea.")
    first = await save(curator, AddDraft("ideas", idea))
    assert "show-cost" not in curator.app.knowledge.entries
    second = await save(curator, PromoteDraft("ideas", COST, "drones"))
    assert curator.app.knowledge.entries["show-cost"].context == ""
    assert not (folder / "drafts" / "ideas.yaml").exists()
    await curator.save(await curator.undo(second), ADA)
    assert "show-cost" not in curator.app.knowledge.entries
    assert "An idea." in (folder / "drafts" / "ideas.yaml").read_text()
    await curator.save(await curator.undo(first), ADA)
    assert read_all(folder) == before


async def test_an_entry_moves_with_its_comments(curator: Curator, folder: Path) -> None:
    await save(
        curator, AddTopic(TopicContent("money", "Money", source="article", language="nl"), (COST,))
    )
    path = folder / "topics" / "drones.yaml"
    path.write_text(path.read_text().replace("    fact: 40", "    # bells\n    fact: 40"))
    await curator.notice()
    moved = await save(curator, MoveEntry("bell-drones", "money"))
    text = (folder / "topics" / "money.yaml").read_text()
    assert "    # bells\n    fact: 40" in text
    knowledge = load_knowledge(folder)
    assert [one.language for one in knowledge.entries["bell-drones"].questions] == ["en"]
    await curator.save(await curator.undo(moved), ADA)
    assert "# bells" in path.read_text()


async def test_what_was_edited_since_is_not_undone_unless_forced(
    curator: Curator, folder: Path
) -> None:
    first = await save(curator, AddWording("show-length", "Its duration?"))
    await save(curator, AddWording("show-length", "How many minutes?"))
    with pytest.raises(ConflictError) as caught:
        await curator.undo(first)
    assert "How many minutes?" in caught.value.theirs
    assert "Its duration?" not in caught.value.ours
    await curator.save(await curator.undo(first, forced=True), ADA)
    assert "duration" not in (folder / "topics" / "drones.yaml").read_text()


async def test_edits_of_other_entries_are_left_alone_by_an_undo(
    curator: Curator, folder: Path
) -> None:
    first = await save(curator, AddWording("show-length", "Its duration?"))
    await save(curator, AddWording("drone-count", "How large was the swarm?"))
    await curator.save(await curator.undo(first), ADA)
    text = (folder / "topics" / "drones.yaml").read_text()
    assert "How large was the swarm?" in text
    assert "Its duration?" not in text


async def test_a_change_that_is_not_there_cant_be_undone(curator: Curator) -> None:
    with pytest.raises(EditError, match="no change 7"):
        await curator.undo(7)


async def test_a_file_that_changed_after_the_preview_is_a_conflict(
    curator: Curator, folder: Path
) -> None:
    proposal = await curator.propose(AddEntry("drones", COST))
    path = folder / "topics" / "drones.yaml"
    path.write_text(path.read_text() + "# mine\n")
    with pytest.raises(ConflictError) as caught:
        await curator.save(proposal, ADA)
    assert caught.value.theirs.endswith("# mine\n")
    assert "show-cost" in caught.value.ours
    assert "show-cost" not in path.read_text()


@pytest.fixture
def two_topics(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "two", topics={"drones": TOPIC, "money": MONEY})


@pytest.mark.parametrize(
    ("first", "second", "fault"),
    [
        (AddEntry("drones", COST), AddEntry("money", COST), "`show-cost`"),
        (
            RemoveEntry("bell-drones"),
            AddCheck("which drones rang", ("bell-drones",)),
            "bell-drones",
        ),
        (
            AddRefusal("Who paid for it?", "It does not say."),
            AddWording("tickets", "Who paid for it?"),
            "checks.yaml:5: The check “Who paid for it?” fails",
        ),
    ],
    ids=["one id in two topics", "a check on what is gone", "an answer that is refused"],
)
async def test_edits_of_different_files_that_do_not_go_together_are_a_conflict(
    two_topics: Path, first: Edit, second: Edit, fault: str
) -> None:
    curator = build_curator(two_topics, MemoryStore())
    one, other = await curator.propose(first), await curator.propose(second)
    assert other.is_savable
    await curator.save(one, ADA)
    saved = read_all(two_topics)
    with pytest.raises(ConflictError, match="saved meanwhile") as caught:
        await curator.save(other, ADA)
    assert fault in str(caught.value)
    assert str(two_topics) not in str(caught.value)
    assert read_all(two_topics) == saved
    assert [change.id for change in await curator.history()] == [1]
    load_knowledge(two_topics)


class Meddled(MemoryStore):
    """A store during whose work someone else saves a faulty file."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    async def record_knowledge_change(
        self, change: KnowledgeChange, files: Mapping[str, str | None]
    ) -> KnowledgeChange:
        """Keep a change while a file is written."""
        self._file.write_text("checks: [", "utf-8")
        return await super().record_knowledge_change(change, files)


async def test_what_is_saved_and_not_served_is_told_with_what_is_to_be_mended(
    folder: Path,
) -> None:
    curator = build_curator(folder, Meddled(folder / "checks.yaml"))
    proposal = await curator.propose(AddEntry("drones", COST))
    with pytest.raises(UnservedError, match=r"not served yet\. checks\.yaml:2:1:"):
        await curator.save(proposal, ADA)
    assert "show-cost" in (folder / "topics" / "drones.yaml").read_text("utf-8")
    assert [change.kind for change in await curator.history()] == [ChangeKind.ADDED]
    assert "show-cost" not in curator.app.knowledge.entries


async def test_two_editors_of_different_fields_both_win_and_of_the_same_field_neither(
    curator: Curator,
) -> None:
    base = (await curator.show("bell-drones")).content
    mine = replace(base, context="They are the drones of that night.")
    await save(curator, EditEntry(replace(base, keywords=("bells",)), base))
    await save(curator, EditEntry(mine, base))
    now = (await curator.show("bell-drones")).content
    assert (now.keywords, now.context) == (("bells",), mine.context)
    with pytest.raises(ConflictError, match="context"):
        await curator.propose(EditEntry(replace(base, context="Other."), base))


async def test_edits_by_hand_are_in_history_as_made_on_disk(curator: Curator, folder: Path) -> None:
    assert await curator.start() == ()
    path = folder / "topics" / "drones.yaml"
    path.write_text(path.read_text().replace("40 of the drones", "Some 40 of the drones"))
    (change,) = await curator.notice()
    assert change.author == ON_DISK
    assert [(one.kind, one.item) for one in change.items] == [(ItemKind.ENTRY, "bell-drones")]
    assert await curator.notice() == ()
    await curator.save(await curator.undo(change.id), ADA)
    assert "Some 40" not in path.read_text()


async def test_edits_by_hand_before_a_save_come_before_it_in_history(
    curator: Curator, folder: Path
) -> None:
    await curator.start()
    card = folder / "sources" / "article.yaml"
    card.write_text(card.read_text().replace("danced", "danced again", 1))
    await save(curator, AddEntry("drones", COST))
    kinds = [(one.author.name, one.items[0].file) for one in await curator.history()]
    assert kinds == [("Ada", "topics/drones.yaml"), ("on disk", "sources/article.yaml")]


async def test_what_was_edited_while_the_bot_was_off_is_noticed_at_the_start(
    curator: Curator, folder: Path, store: Store
) -> None:
    await curator.start()
    await save(curator, AddEntry("drones", COST))
    path = folder / "checks.yaml"
    path.write_text(path.read_text() + "  - ask: Who?\n    refuse: Nobody.\n")
    (change,) = await build_curator(folder, store).start()
    assert [(one.kind, one.item) for one in change.items] == [(ItemKind.CHECK, "Who?")]


async def test_saves_at_the_same_time_take_turns(curator: Curator) -> None:
    first = await curator.propose(AddWording("show-length", "Its duration?"))
    second = await curator.propose(AddRefusal("Who paid?", "It does not say."))
    await asyncio.gather(curator.save(first, ADA), curator.save(second, ADA))
    assert [one.id for one in await curator.history()] == [2, 1]


async def test_pinning_offers_what_an_entry_answers_today_and_nothing_twice(
    curator: Curator,
) -> None:
    offered = await curator.pin_checks("drone-count")
    assert {one.ask for one in offered} >= {"How many drones flew?"}
    await save(curator, *offered)
    assert await curator.pin_checks("drone-count") == ()


async def test_entries_are_found_by_id_and_by_what_they_say(curator: Curator) -> None:
    assert (await curator.find("bell-drones"))[0].entry.id == "bell-drones"
    assert (await curator.find("how long was it"))[0].entry.id == "show-length"
    with pytest.raises(EditError, match="no entry"):
        await curator.show("nothing")


@pytest.mark.parametrize(
    "edit",
    [
        AddEntry("nowhere", COST),
        AddEntry("../escape", COST),
        AddTopic(TopicContent("drones", "Again"), (COST,)),
        AddTopic(TopicContent("empty", "Empty"), ()),
        AddTopic(TopicContent("a/b", "Slash"), (COST,)),
        RemoveEntry("nothing"),
        MoveEntry("bell-drones", "drones"),
        MoveEntry("bell-drones", "nowhere"),
        RemoveWording("bell-drones", "Never asked"),
        AddCheck("How?", ()),
        AddRefusal("WHAT is the capital of france", "Asked already."),
        RemoveCheck("Never asked"),
    ],
    ids=lambda edit: type(edit).__name__,
)
async def test_an_edit_that_cant_be_made_says_why(curator: Curator, edit: Edit) -> None:
    with pytest.raises(EditError):
        await curator.propose(edit)


async def test_removing_an_entry_that_others_lead_to_is_a_problem_until_it_is_wished(
    curator: Curator,
) -> None:
    alone = await curator.propose(RemoveEntry("drone-count"))
    assert "no entry `drone-count`" in alone.problems[0].message
    both = await curator.propose(RemoveEntry("drone-count", with_mentions=True))
    assert both.is_savable
    assert {one.item for one in both.items} == {"drone-count", "what was the size of the swarm"}


class Forgetful(MemoryStore):
    """A store whose history of the knowledge fails, as a whole or where it is written."""

    is_well = True
    is_readable = True

    async def read_known_files(self, folder: int = 0) -> Mapping[str, str]:
        """Give what the files said, or fail."""
        if not self.is_readable:
            raise StorageError("The database is locked.")
        return await super().read_known_files(folder)

    async def record_knowledge_change(
        self, change: KnowledgeChange, files: Mapping[str, str | None]
    ) -> KnowledgeChange:
        """Keep a change, or fail."""
        if not self.is_well:
            raise StorageError("The disk is full.")
        return await super().record_knowledge_change(change, files)


@pytest.mark.parametrize("is_readable", [True, False])
async def test_an_edit_whose_history_cant_be_kept_is_not_lost_and_is_noticed_later(
    folder: Path, *, is_readable: bool
) -> None:
    store = Forgetful()
    curator = build_curator(folder, store)
    await curator.start()
    store.is_well, store.is_readable = False, is_readable
    proposal = await curator.propose(AddEntry("drones", COST))
    with pytest.raises(StorageError):
        await curator.save(proposal, ADA)
    assert "show-cost" in curator.app.knowledge.entries
    store.is_well = store.is_readable = True
    (change,) = await curator.notice()
    assert [one.item for one in change.items] == ["show-cost"]


async def test_a_save_that_nobody_waits_for_any_more_is_brought_to_its_end(
    curator: Curator, folder: Path
) -> None:
    proposal = await curator.propose(AddEntry("drones", COST))
    saving = asyncio.ensure_future(curator.save(proposal, ADA))
    await asyncio.sleep(0)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    assert await curator.notice() == ()  # it waits for its turn
    assert [one.author for one in await curator.history()] == [ADA]
    assert "show-cost" in load_knowledge(folder).entries


async def test_a_quote_is_picked_for_a_fact_that_is_then_saved(curator: Curator) -> None:
    first = curator.picker.rank(COST.fact)[0]
    place = (first.sentence.start, first.sentence.end)
    picked = curator.picker.pick(COST.fact, first.source, [place], topic="drones")
    assert picked.is_proof
    await save(curator, AddEntry("drones", replace(COST, quote=picked.quote)))
    assert curator.app.knowledge.entries["show-cost"].quoted == COST.quote[0]
