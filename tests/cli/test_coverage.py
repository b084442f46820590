"""`verbatim coverage`: the numbers, the page, and its JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.cli.terminal import Terminal


def test_the_numbers_of_each_source_and_what_is_uncovered(
    terminal: Terminal, tmp_path: Path
) -> None:
    article = ARTICLE.replace("\nAdvertisement", "\nThe mayor slept.\n\nAdvertisement")
    card = 'title: The night\ndate: "2024-09"\ndate_reason: The date line.\n'
    folder = write_knowledge(tmp_path / "uncovered", article=article, card=card)
    done = terminal.run("coverage", "--knowledge", str(folder))
    assert done.out.startswith("article: The night\n  answerable: 3 of 6 (50%)\n")
    assert "    S005: The mayor slept.\n" in done.out
    assert done.out.endswith("3 of 3 entries answered nobody in 90 days.\n")
    assert done.status == 0


def test_a_sentence_whose_entry_is_suspended_is_listed_with_it(
    terminal: Terminal, tmp_path: Path
) -> None:
    topic = TOPIC.replace("id: drone-count\n", "id: drone-count\n    suspended: It changed.\n")
    folder = write_knowledge(tmp_path / "suspended", topics={"drones": topic})
    done = terminal.run("coverage", "--knowledge", str(folder))
    assert "  suspended: 1 of 5 (20%)\n  uncovered: 0 of 5 (0%)\n" in done.out
    assert "    S002: suspended drone-count: On September 12th," in done.out
    said = terminal.run("coverage", "--json", "--knowledge", str(folder)).out
    sentence = json.loads(said)["sources"][0]["sentences"][1]
    assert (sentence["cover"], sentence["suspended"]) == ("suspended", ["drone-count"])


def test_the_page_is_written_where_it_is_wanted(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "coverage.html"
    done = terminal.run("coverage", "--html", str(file))
    assert done.out.endswith(f"The page is in {file}.\n")
    assert "The show lasted 31 minutes" in file.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_told_and_no_page_is_left(
    terminal: Terminal, tmp_path: Path
) -> None:
    done = terminal.run("coverage", "--html", str(tmp_path / "nowhere" / "page.html"))
    assert "can't be written: No such file or directory" in done.err
    assert done.status != 0


def test_json_says_it_of_each_sentence_and_entry(terminal: Terminal) -> None:
    found = json.loads(terminal.run("coverage", "--json").out)
    sentences = found["sources"][0]["sentences"]
    assert [one["cover"] for one in sentences] == [
        "excluded",
        *["answerable"] * 3,
        "excluded",
    ]
    assert sentences[1]["entries"] == ["drone-count"]
    assert {one["entry"]: one["asked"] for one in found["entries"]} == {
        "drone-count": 0,
        "show-length": 0,
        "bell-drones": 0,
    }
