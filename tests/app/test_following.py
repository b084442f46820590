"""What is saved in the folder is served soon after, however it is saved."""

from __future__ import annotations

import os
import queue
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.answering.values import Question
from bot.app import App, ReloadOutcome, ReloadResult
from bot.app.following import Following
from tests.builders import TOPIC, write_knowledge

FACT = "The drone show lasted 31 minutes."
PATIENCE = 20.0


class Follower:
    """A small base that is followed, and what was told of it."""

    def __init__(self, folder: Path, *, is_polling: bool = False) -> None:
        self.folder = folder
        self.path = folder / "topics/drones.yaml"
        self.app = App.load(folder)
        self.told: queue.Queue[ReloadResult] = queue.Queue()
        self.following = Following(self.app, self.told.put, is_polling=is_polling)

    def wait(self, outcome: ReloadOutcome) -> ReloadResult:
        """Wait until that is told; every state on the way must be whole."""
        while True:
            result = self.told.get(timeout=PATIENCE)
            if result.outcome is outcome:
                return result

    def wait_for(self, fact: str) -> None:
        """Wait until an entry says so."""
        while self.said != fact:
            self.told.get(timeout=PATIENCE)

    @property
    def said(self) -> str:
        answer = self.app.respond(Question("How long was the show?"))
        assert answer.entry
        return answer.entry.fact

    def write(self, fact: str) -> str:
        return TOPIC.replace(FACT, fact)


@pytest.fixture
def follower(tmp_path: Path) -> Iterator[Follower]:
    made = Follower(write_knowledge(tmp_path / "knowledge"))
    made.following.start()
    yield made
    made.following.stop()


def test_a_save_is_served(follower: Follower) -> None:
    follower.path.write_text(follower.write("The show lasted 31 minutes."))
    follower.wait_for("The show lasted 31 minutes.")


def test_a_save_by_renaming_is_served(follower: Follower) -> None:
    for number in range(3):
        fact = f"The drone show {'really ' * number}lasted 31 minutes!"
        aside = follower.folder / "topics/.drones.yaml.swp"
        aside.write_text(follower.write(fact))
        follower.path.rename(follower.folder / "topics/drones.yaml~")
        aside.rename(follower.path)
        follower.wait_for(fact)


def test_what_was_saved_between_loading_and_watching_is_served(tmp_path: Path) -> None:
    follower = Follower(write_knowledge(tmp_path / "knowledge"))
    follower.path.write_text(follower.write("It lasted 31 minutes."))
    follower.following.start()
    follower.wait_for("It lasted 31 minutes.")
    follower.following.stop()


def test_a_fault_is_told_once_and_its_end_too(follower: Follower) -> None:
    follower.path.write_text(follower.write("The drone show lasted 32 minutes."))
    fault = follower.wait(ReloadOutcome.REFUSED)
    assert [(one.line, one.file) for one in fault.problems] == [(17, follower.path)]
    assert follower.said == FACT
    follower.path.write_text(TOPIC)
    assert follower.told.get(timeout=PATIENCE).outcome is ReloadOutcome.UNCHANGED


def test_a_folder_that_is_deleted_and_comes_back_is_followed_on(follower: Follower) -> None:
    kept = follower.folder.with_name("kept")
    shutil.copytree(follower.folder, kept)
    for _ in range(2):
        shutil.rmtree(follower.folder)
        fault = follower.wait(ReloadOutcome.REFUSED)
        assert "folder" in fault.problems[0].message
        assert follower.said == FACT
        shutil.copytree(kept, follower.folder)
        follower.wait(ReloadOutcome.UNCHANGED)
    follower.path.write_text(follower.write("It lasted 31 minutes."))
    follower.wait_for("It lasted 31 minutes.")


def test_a_folder_of_topics_that_is_deleted_and_comes_back_is_followed_on(
    follower: Follower,
) -> None:
    topics = follower.folder / "topics"
    shutil.rmtree(topics)
    follower.wait(ReloadOutcome.REFUSED)
    topics.mkdir()
    follower.path.write_text(follower.write("It lasted 31 minutes."))
    follower.wait_for("It lasted 31 minutes.")


def test_another_folder_put_in_its_place_is_served(follower: Follower, tmp_path: Path) -> None:
    other = write_knowledge(
        tmp_path / "other", topics={"drones": follower.write("It lasted 31 minutes.")}
    )
    follower.folder.rename(tmp_path / "old")
    other.rename(follower.folder)
    follower.wait_for("It lasted 31 minutes.")


def test_two_files_changed_at_once_are_served_together(follower: Follower) -> None:
    """Moving an entry from file to file: in between it would stand twice, or nowhere."""
    head, _, entry = TOPIC.partition("  - id: bell-drones")
    bells = "title: Bells\nsource: article\nentries:\n  - id: bell-drones" + entry
    new = follower.folder / "topics/bells.yaml"
    new.write_text(bells)
    follower.path.write_text(head)
    result = follower.wait(ReloadOutcome.SWAPPED)
    assert result.served.knowledge.entries["bell-drones"].topic == "bells"
    assert len(result.served.knowledge.entries) == 3


def test_a_file_that_cannot_be_read_leaves_the_last_good_knowledge(follower: Follower) -> None:
    target = follower.path.with_name("other.yaml")
    if os.geteuid() == 0:  # for whom permissions are nothing: a link in a circle can't be read
        target.symlink_to(target.name)
    else:
        target.write_text(TOPIC)
        target.chmod(0)
    fault = follower.wait(ReloadOutcome.REFUSED)
    assert fault.problems[0].file == target
    assert fault.problems[0].remedy
    assert follower.said == FACT
    target.unlink()
    follower.wait(ReloadOutcome.UNCHANGED)


def test_a_file_written_in_pieces_is_only_served_whole(follower: Follower) -> None:
    text = follower.write("The show lasted 31 minutes.")
    with follower.path.open("w") as file:
        for piece in text.splitlines(keepends=True):
            file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            assert len(follower.app.knowledge.entries) == 3
    follower.wait_for("The show lasted 31 minutes.")


def test_a_thousand_saves_in_a_row_end_with_the_last_one(follower: Follower) -> None:
    good = {FACT, *(f"The drone show lasted {'so ' * (n % 40)}31 minutes." for n in range(1000))}
    with ThreadPoolExecutor(1) as pool:
        saving = pool.submit(save_often, follower)
        while not saving.done():
            served = follower.app.served
            assert served.knowledge.entries["show-length"].fact in good
            assert len(served.knowledge.entries) == 3
        saving.result()
    follower.wait_for("At the end it had lasted 31 minutes.")


def save_often(follower: Follower) -> None:
    """Save in turns in place, by renaming, and with faults."""
    for number in range(1000):
        text = follower.write(f"The drone show lasted {'so ' * (number % 40)}31 minutes.")
        if number % 3 == 0:
            follower.path.write_text(text)
        elif number % 3 == 1:
            aside = follower.path.with_suffix(".tmp")
            aside.write_text(text)
            aside.replace(follower.path)
        else:
            follower.path.write_text(text[: len(text) // 2])
    follower.path.write_text(follower.write("At the end it had lasted 31 minutes."))


def test_a_polled_folder_is_followed_too(tmp_path: Path) -> None:
    follower = Follower(write_knowledge(tmp_path / "knowledge"), is_polling=True)
    follower.following.start()
    follower.path.write_text(follower.write("It lasted 31 minutes."))
    follower.wait_for("It lasted 31 minutes.")
    follower.following.stop()


def test_it_reloads_when_told_to_without_watching(tmp_path: Path) -> None:
    follower = Follower(write_knowledge(tmp_path / "knowledge"))
    follower.path.write_text(follower.write("It lasted 31 minutes."))
    assert follower.following.reload().outcome is ReloadOutcome.SWAPPED
    assert follower.said == "It lasted 31 minutes."
    follower.following.stop()
