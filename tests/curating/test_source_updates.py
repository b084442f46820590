"""A new text of a source, saved by the curator: whole or not at all, and served at once."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.values import Outcome, Question
from bot.app import App, ReloadOutcome
from bot.curating.contents import read_content
from bot.curating.curator import Curator
from bot.curating.edits import AddWording, EditEntry, MoveEntry
from bot.curating.planning import make_edit
from bot.curating.source_updates import make_update
from bot.curating.working_copy import WorkingCopy
from bot.errors import EditError
from bot.sourcing.updating import plan_update
from bot.storage.store import Store
from tests.builders import ARTICLE, CARD, TOPIC, write_knowledge
from tests.curating.conftest import ADA, build_curator

NEW = ARTICLE.replace("8,100", "8,200").replace("The show lasted", "The whole show lasted")


def read_all(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*.*") if path.suffix in (".yaml", ".txt"))
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in files}


async def update(curator: Curator, text: str = NEW, accepted: frozenset[str] | None = None) -> int:
    plan = plan_update(curator.app.knowledge, "article", text)
    proposal = await curator.propose(make_update(plan, accepted))
    return (await curator.save(proposal, ADA)).id


async def test_all_is_one_change_of_few_lines(curator: Curator, folder: Path) -> None:
    before = read_all(folder)
    await update(curator)
    after = read_all(folder)
    changed = [name for name in before if before[name] != after[name]]
    assert sorted(changed) == ["sources/article.txt", "topics/drones.yaml"]
    assert after["sources/article.txt"] == NEW
    old, new = (one["topics/drones.yaml"].splitlines() for one in (before, after))
    assert [one for one in old if one not in new] == [
        "    quote: The show lasted 31 minutes and cost 2 million crowns."
    ]
    added = [one for one in new if one not in old]
    assert added[0].startswith("    suspended: ")
    assert added[-1] == "    quote: The whole show lasted 31 minutes and cost 2 million crowns."
    (change,) = await curator.history()
    assert {(one.file, one.item) for one in change.items} == {
        ("sources/article.txt", "article"),
        ("topics/drones.yaml", "drone-count"),
        ("topics/drones.yaml", "show-length"),
    }


async def test_an_undo_brings_back_every_byte(curator: Curator, folder: Path) -> None:
    before = read_all(folder)
    change = await update(curator)
    await curator.save(await curator.undo(change), ADA)
    assert read_all(folder) == before
    assert "drone-count" in curator.app.knowledge.entries


async def test_a_running_bot_serves_all_but_what_is_suspended(
    curator: Curator, folder: Path
) -> None:
    running = App.load(folder)
    await update(curator)
    assert running.reload().outcome is ReloadOutcome.SWAPPED
    answer = running.respond(Question("How long was the show?"))
    assert answer.outcome is Outcome.ANSWER
    assert answer.entry is not None
    assert answer.entry.quoted.startswith("The whole show")
    lost = running.respond(Question("How many drones flew?"))
    assert lost.entry is None or lost.entry.id != "drone-count"
    assert list(running.knowledge.suspended) == ["drone-count"]


async def test_a_write_that_fails_half_way_leaves_all_as_it_was(
    curator: Curator, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real, calls = read_all(folder), os.replace, list[Path]()

    def fail_second(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", fail_second)
    with pytest.raises(EditError):
        await update(curator)
    monkeypatch.undo()
    assert len(calls) >= 2
    assert read_all(folder) == before
    assert not await curator.history()


async def test_the_only_exclusions_may_all_go(curator: Curator, folder: Path) -> None:
    text = NEW.replace("The night the drones danced\n\n", "").replace("\nAdvertisement\n", "")
    await update(curator, text)
    card = (folder / "sources" / "article.yaml").read_text()
    assert card == CARD[: CARD.index("excluded:")]


async def test_exclusions_get_their_new_numbers_and_keep_their_comments(
    tmp_path: Path, store: Store
) -> None:
    card = CARD.replace("  - sentence: S005\n", "  # sold space\n  - sentence: S005  # the end\n")
    folder = write_knowledge(tmp_path / "knowledge", card=card)
    await update(build_curator(folder, store), "A new headline\n\n" + ARTICLE)
    after = (folder / "sources" / "article.yaml").read_text()
    assert after == card.replace("S005", "S006").replace("S001", "S002")


async def test_an_entry_saved_whole_is_mended_and_other_edits_leave_it_suspended(
    curator: Curator, folder: Path
) -> None:
    await update(curator)
    wording = AddWording("drone-count", "How big was the fleet?")
    await curator.save(await curator.propose(wording), ADA)
    assert list(curator.app.knowledge.suspended) == ["drone-count"]
    copy = WorkingCopy(folder)
    file, item = copy.find_entry("drone-count")
    content = read_content(item.plain, copy.open(file).fields)
    mended = replace(
        content,
        fact=content.fact.replace("8,100", "8,200"),
        quote=tuple(one.replace("8,100", "8,200") for one in content.quote),
    )
    bad = await curator.propose(EditEntry(replace(mended, quote=content.quote), content))
    assert bad.problems
    await curator.save(await curator.propose(EditEntry(mended, content)), ADA)
    assert not curator.app.knowledge.suspended
    assert "8,200" in curator.app.knowledge.entries["drone-count"].fact


def test_an_entry_that_moves_to_another_topic_stays_suspended(tmp_path: Path) -> None:
    topic = TOPIC.replace("id: drone-count\n", "id: drone-count\n    suspended: It has changed.\n")
    other = "title: More\nentries:\n" + TOPIC[TOPIC.index("  - id: bell-drones") :]
    topic = topic[: topic.index("  - id: bell-drones")]
    folder = write_knowledge(tmp_path / "here", topics={"drones": topic, "more": other})
    copy = WorkingCopy(folder)
    make_edit(MoveEntry("drone-count", "more"), copy)
    found = copy.open("topics/more.yaml").find("drone-count")
    assert found is not None
    assert "suspended: It has changed." in found.raw


async def test_a_suspended_entry_is_shown_with_the_reason(curator: Curator) -> None:
    await update(curator)
    view = await curator.show("drone-count")
    assert view.entry is None
    assert view.suspended is not None
    assert view.suspended.reason.startswith("The source has changed: it said “8,100”")
    assert (view.topic, view.content.id) == ("drones", "drone-count")
