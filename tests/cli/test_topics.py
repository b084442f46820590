"""`verbatim topics` and `verbatim topic`."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal


def test_topics_are_listed_with_how_much_they_hold(terminal: Terminal) -> None:
    done = terminal.run("topics")
    assert done.out.splitlines()[1].split() == ["drones", "Drones", "3"]
    assert done.status == 0


@pytest.mark.parametrize("name", ["drones", "DRONES", " Drones "])
def test_a_topic_shows_its_questions_and_facts(terminal: Terminal, name: str) -> None:
    done = terminal.run("topic", name)
    assert "The drone show of Lumen." in done.out
    assert "How long was the show?\n  The drone show lasted 31 minutes." in done.out
    assert done.status == 0


def test_a_misspelt_topic_is_met_with_the_nearest(terminal: Terminal) -> None:
    done = terminal.run("topic", "drnes")
    assert done.err == "There is no topic “drnes”. Did you mean drones?\n"
    assert done.status == 2


def test_an_unknown_topic_is_met_with_those_that_there_are(terminal: Terminal) -> None:
    assert terminal.run("topic", "opera").err.endswith("There are: drones.\n")
