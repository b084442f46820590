"""The histories of several knowledge folders in one memory, and of one folder that moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.curating.edits import AddWording
from bot.curating.recognizing import find_history, read_history
from bot.errors import EditError
from bot.storage.store import Store
from tests.builders import CARD, TOPIC, write_knowledge
from tests.curating.conftest import ADA, build_curator

OTHER = """\
title: Bread
entries:
  - id: mondays
    fact: The bakery closes on Mondays.
    quote: The bakery closes on Mondays.
    questions: [When does the bakery close?]
"""


def write_other(folder: Path) -> Path:
    card = CARD.partition("excluded:")[0]
    article = "The bakery closes on Mondays.\n"
    return write_knowledge(folder, topics={"bread": OTHER}, article=article, card=card)


async def edit(folder: Path, store: Store, text: str = "Its duration?") -> int:
    curator = build_curator(folder, store)
    await curator.start()
    proposal = await curator.propose(AddWording("show-length", text))
    return (await curator.save(proposal, ADA)).id


def move(folder: Path, where: Path) -> Path:
    return folder.rename(where)


async def test_another_folder_is_no_change_of_the_first_and_undoes_nothing_of_it(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    change = await edit(folder, store)
    other = build_curator(write_other(tmp_path / "other"), store)
    assert await other.start() == ()
    assert await other.history() == ()
    with pytest.raises(EditError, match=f"no change {change} in the history of"):
        await other.undo(change)
    assert (await other.show("mondays")).latest is None
    assert [one.id for one in await build_curator(folder, store).history()] == [change]


async def test_a_copy_of_a_folder_begins_a_history_of_its_own(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    await edit(folder, store)
    copy = write_knowledge(tmp_path / "copy", topics={"drones": TOPIC})
    assert await build_curator(copy, store).start() == ()
    assert await read_history(store, copy, None, 9) == ()


async def test_a_folder_that_moved_takes_its_history_along_and_what_was_edited_is_noticed(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    change = await edit(folder, store)
    moved = move(folder, tmp_path / "moved")
    assert [one.id for one in await read_history(store, moved, None, 9)] == [change]
    card = moved / "sources" / "article.yaml"
    card.write_text(card.read_text().replace("danced", "danced again", 1))
    (noticed,) = await build_curator(moved, store).start()
    assert [one.file for one in noticed.items] == ["sources/article.yaml"]
    assert len(await store.list_knowledge_folders()) == 1


async def test_a_history_of_no_known_path_goes_to_the_folder_whose_files_it_tells_of(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    change = await edit(folder, store)
    number = await find_history(store, folder)
    assert number is not None
    await store.place_knowledge_folder("", number)  # as it is kept of an older version
    other = build_curator(write_other(tmp_path / "other"), store)
    assert (await other.start(), await other.history()) == ((), ())
    assert [one.id for one in await build_curator(folder, store).history()] == [change]
    assert await find_history(store, folder) == number


async def test_a_link_to_a_folder_leads_to_its_history(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    change = await edit(folder, store)
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert [one.id for one in await build_curator(link, store).history()] == [change]
