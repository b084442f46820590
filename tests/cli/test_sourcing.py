"""A knowledge base begun from nothing: `source add`, `draft` and `promote`, as a person would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.cli.terminal import Terminal

DRAFT = """\
title: Show
source: show
entries:
  - id: show-cost
    fact: The drone show cost 2 million crowns.
    quote: The show lasted 31 minutes and cost 2 million crowns.
    questions: [How much did the show cost?]
  - id: half-done
    fact: It lasted 31 minutes.
    todo: [Find the quote.]
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "here").mkdir()
    (tmp_path / "here/show.txt").write_text(ARTICLE)
    return Terminal(tmp_path / "here", tmp_path / "knowledge")


def add(terminal: Terminal, *more: str) -> str:
    done = terminal.run("source", "add", "show.txt", "--id", "show", "--date", "2024-09", *more)
    assert done.status == 0, done.err
    return done.out


def test_a_source_is_shown_sentence_by_sentence_and_written(terminal: Terminal) -> None:
    tried = add(terminal, "--dry-run")
    assert "S003 The show lasted 31 minutes and cost 2 million crowns." in tried
    assert not terminal.knowledge.exists()
    add(terminal)
    assert "31 minutes" in (terminal.knowledge / "sources/show.txt").read_text()
    card = (terminal.knowledge / "sources/show.yaml").read_text()
    assert "sha256: " in card
    assert "file: show.txt" in card
    again = terminal.run("source", "add", "show.txt", "--id", "show", "--date", "2024")
    assert again.status == 2
    elsewhere = terminal.knowledge.parent / "my knowledge"
    told = add(terminal, "--knowledge", str(elsewhere)).replace("\n", "")
    assert f"Next: verbatim draft show --knowledge '{elsewhere}'" in told
    assert "already" in again.err


def test_a_language_that_nobody_gives_is_taken_to_be_english_and_said(terminal: Terminal) -> None:
    said = "No language given: taken as en; --language says another.\nNothing was written."
    assert said in add(terminal, "--dry-run")
    assert "No language" not in add(terminal, "--dry-run", "--language", "de")
    card = terminal.knowledge / "sources/show.yaml"
    told = add(terminal).replace("\n", " ")
    assert f"taken as en; for another correct `language` in {card}." in told
    assert "language: en" in card.read_text()
    page = f'<html lang="de"><body><article><p>{ARTICLE}</p></article></body></html>'
    (terminal.folder / "show.html").write_text(page)
    found = terminal.run("source", "add", "show.html", "--date", "2024", "--dry-run").out
    assert "language: de" in found
    assert "No language" not in found


def test_a_markdown_file_speaks_from_the_date_of_its_front_matter(terminal: Terminal) -> None:
    text = "---\ntitle: Show\ndate: 2024-09-12T10:00:00Z\nlang: en-GB\n---\n\n" + ARTICLE
    (terminal.folder / "show.md").write_text(text)
    done = terminal.run("source", "add", "show.md")
    assert (done.status, done.err) == (0, "")
    assert "No language" not in done.out
    card = (terminal.knowledge / "sources/show.yaml").read_text()
    for line in ("title: Show", "language: en", "date_reason: The file show.md says so."):
        assert f"{line}\n" in card
    assert re.search(r"^date: .?2024-09-12.?$", card, re.MULTILINE)


def test_words_that_lines_cut_are_listed_for_review(terminal: Terminal) -> None:
    assert "joined at line ends" not in add(terminal, "--dry-run")
    (terminal.folder / "show.txt").write_text("A well-\nknown show for all peo-\nple.\n\nCome!\n")
    said = add(terminal, "--dry-run")
    assert "S001 A well-known show for all people." in said
    assert "joined at line ends, look them over: well-known, people" in said


def test_a_card_that_is_there_is_never_overwritten(terminal: Terminal) -> None:
    card = terminal.knowledge / "sources/show.yaml"
    card.parent.mkdir(parents=True)
    card.write_text("title: Mine\n")
    done = terminal.run("source", "add", "show.txt", "--id", "show", "--date", "2024")
    assert "already" in done.err
    assert card.read_text() == "title: Mine\n"
    assert not card.with_suffix(".txt").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--id", "show"), "Give --date"),
        (("--date", "soon"), "`date`"),
        (("--date", "2024", "--id", "A b"), "can't name a source"),
        (("--date", "2024", "--title", "城"), "Give one with --id"),
    ],
)
def test_what_is_missing_or_wrong_is_told_and_nothing_written(
    terminal: Terminal, options: tuple[str, ...], message: str
) -> None:
    done = terminal.run("source", "add", "show.txt", *options)
    assert done.status != 0
    assert message in done.err
    assert not (terminal.knowledge / "sources").exists()


def test_each_statement_is_drafted_once_and_nothing_of_it_is_served(terminal: Terminal) -> None:
    add(terminal)
    done = terminal.run("draft", "show")
    assert "3 drafts" in done.out
    drafts = (terminal.knowledge / "drafts/show.yaml").read_text()
    assert "quote: The show lasted 31 minutes and cost 2 million crowns." in drafts
    assert "todo:" in drafts
    assert "Nothing is left to draft" in terminal.run("draft", "show").out
    assert (terminal.knowledge / "drafts/show.yaml").read_text() == drafts


def test_drafts_are_added_to_those_that_are_there(terminal: Terminal) -> None:
    add(terminal)
    terminal.run("draft", "show", "--to", "2", "--topic", "first")
    file = terminal.knowledge / "drafts/first.yaml"
    file.write_text(file.read_text().replace("title: First", "title: Mine # kept"))
    done = terminal.run("draft", "show", "--topic", "first")
    assert "2 drafts" in done.out
    assert "title: Mine # kept" in file.read_text()
    assert file.read_text().count("- id: ") == 3


def test_a_draft_never_takes_the_id_of_a_suspended_entry(terminal: Terminal) -> None:
    add(terminal)
    terminal.run("draft", "show", "--topic", "first")
    first = terminal.knowledge / "drafts/first.yaml"
    name = first.read_text().partition("- id: ")[2].partition("\n")[0]
    first.unlink()
    (terminal.knowledge / "topics").mkdir(exist_ok=True)
    topic = TOPIC.replace("source: article", "source: show").replace(
        "- id: drone-count\n", f"- id: {name}\n    suspended: Its source has changed.\n"
    )
    (terminal.knowledge / "topics/drones.yaml").write_text(topic)
    done = terminal.run("draft", "show", "--topic", "second")
    assert done.status == 0, done.err
    second = (terminal.knowledge / "drafts/second.yaml").read_text()
    assert f"- id: {name}-2\n" in second
    assert f"- id: {name}\n" not in second


def test_a_source_that_is_not_there_is_told(terminal: Terminal) -> None:
    add(terminal)
    done = terminal.run("draft", "shows")
    assert "There is no source `shows`. The sources are: show." in done.err


def test_check_counts_drafts(terminal: Terminal, tmp_path: Path) -> None:
    other = Terminal(terminal.folder, write_knowledge(tmp_path / "other"))
    (other.knowledge / "drafts").mkdir()
    (other.knowledge / "drafts/show.yaml").write_text(DRAFT.replace("source: show\n", ""))
    done = other.run("check")
    assert "show.yaml: 2 drafts, not served; 1 of them ready" in done.out
    assert done.status == 0
    assert '"todo": [\n        "Find the quote."' in other.run("check", "--json").out


def test_a_draft_that_is_ready_begins_a_topic_and_is_answered(terminal: Terminal) -> None:
    add(terminal)
    (terminal.knowledge / "drafts").mkdir()
    (terminal.knowledge / "drafts/show.yaml").write_text(DRAFT)
    assert "Find the quote." in terminal.run("promote", "half-done", "--topic", "drones").err
    assert "There is no draft" in terminal.run("promote", "gone", "--topic", "drones").err
    done = terminal.run("promote", "show-cost", "--topic", "drones")
    assert done.status == 0, done.err
    assert "show-cost" not in (terminal.knowledge / "drafts/show.yaml").read_text()
    answer = terminal.run("ask", "How much did the show cost?")
    assert "The drone show cost 2 million crowns." in answer.out


def test_a_promotion_is_in_history_and_its_draft_comes_back_with_its_comments(
    terminal: Terminal,
) -> None:
    add(terminal)
    (terminal.knowledge / "drafts").mkdir()
    file = terminal.knowledge / "drafts/show.yaml"
    draft = DRAFT.partition("  - id: half-done")[0].replace("    fact:", "    # mine\n    fact:")
    file.write_text(draft)
    done = terminal.run("promote", "show-cost", "--topic", "drones")
    assert done.out.endswith("It is change 1.\n"), done.err
    assert f"removed {file}" in done.out
    assert terminal.run("undo", "1").status == 0
    assert file.read_text() == draft
    assert not list((terminal.knowledge / "topics").iterdir())


def test_a_draft_that_would_break_a_check_stays_where_it_is(terminal: Terminal) -> None:
    add(terminal)
    (terminal.knowledge / "drafts").mkdir()
    file = terminal.knowledge / "drafts/show.yaml"
    file.write_text(DRAFT)
    check = "checks:\n  - ask: How much did the show cost?\n    refuse: Nobody may know.\n"
    (terminal.knowledge / "checks.yaml").write_text(check)
    done = terminal.run("promote", "show-cost", "--topic", "drones")
    assert done.status == 2
    assert "answers “How much did the show cost?”" in done.out
    assert "A check would fail, so it is not saved" in done.err
    assert file.read_text() == DRAFT
    assert not (terminal.knowledge / "topics").exists()


def test_a_draft_that_is_not_sound_stays_where_it_is(terminal: Terminal) -> None:
    add(terminal)
    (terminal.knowledge / "drafts").mkdir()
    file = terminal.knowledge / "drafts/show.yaml"
    file.write_text(DRAFT.replace("cost 2 million crowns.\n    quote", "3 million.\n    quote"))
    done = terminal.run("promote", "show-cost", "--topic", "drones")
    assert done.status == 2
    assert "3 million" in done.out + done.err
    assert "drafts/show.yaml:" in (done.out + done.err).replace("\n", "")
    assert "drones.yaml:" not in done.out + done.err
    assert "show-cost" in file.read_text()
    assert not (terminal.knowledge / "topics").exists()


GERMAN = """\
Die Nacht der Drohnen

Über dem Hafen flogen 8.100 Drohnen.
"""


def begin_german(terminal: Terminal, head: str, questions: str) -> str:
    """Give the topic that is begun by a draft of a German source."""
    (terminal.folder / "show.txt").write_text(GERMAN)
    add(terminal, "--language", "de")
    (terminal.knowledge / "drafts").mkdir()
    (terminal.knowledge / "drafts/show.yaml").write_text(
        f"title: Show\n{head}entries:\n  - id: drohnen\n"
        "    fact: Über dem Hafen flogen Drohnen.\n"
        f"    quote: Über dem Hafen flogen 8.100 Drohnen.\n    questions: {questions}\n"
    )
    done = terminal.run("promote", "drohnen", "--topic", "drohnen")
    assert done.status == 0, done.err
    return (terminal.knowledge / "topics/drohnen.yaml").read_text()


def test_drafts_are_in_the_language_of_their_source(terminal: Terminal) -> None:
    add(terminal)
    terminal.run("draft", "show")
    assert "\nlanguage:" not in (terminal.knowledge / "drafts/show.yaml").read_text()
    (terminal.folder / "show.txt").write_text(GERMAN)
    terminal.run("source", "add", "show.txt", "--id", "nacht", "--date", "2024", "--language", "de")
    terminal.run("draft", "nacht")
    assert "\nlanguage: de\n" in (terminal.knowledge / "drafts/nacht.yaml").read_text()


@pytest.mark.parametrize("head", ["source: show\n", "", "source: show\nlanguage: de\n"])
@pytest.mark.parametrize("questions", ["[Wie viele Drohnen flogen?]", "{de: [Wie viele?]}"])
def test_a_draft_begins_a_topic_in_the_language_of_its_source(
    terminal: Terminal, head: str, questions: str
) -> None:
    topic = begin_german(terminal, head, questions)
    assert "\nlanguage: de\n" in topic
    assert "de:" in topic
    assert "en:" not in topic
    assert "facts are in" not in terminal.run("check").out


@pytest.mark.parametrize(
    ("head", "questions"),
    [
        ("source: show\n", "{en: [How many drones flew?]}"),
        ("source: show\nlanguage: en\n", "[How many drones flew?]"),
    ],
)
def test_a_draft_that_is_written_in_english_stays_so(
    terminal: Terminal, head: str, questions: str
) -> None:
    topic = begin_german(terminal, head, questions)
    assert "\nlanguage: en\n" in topic
    assert "How many drones flew?" in topic
