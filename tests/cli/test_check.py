"""`verbatim check`: form, test questions and coverage."""

from __future__ import annotations

import json
from pathlib import Path

from tests.builders import ARTICLE, CARD, TOPIC, write_knowledge
from tests.cli.terminal import SHIPPED, Terminal

FAILING = """\
checks:
  - ask: How many drones flew?
    answer: show-length
  - ask: How long was the show?
    refuse: Nobody took the time.
  - ask: What is the capital of France?
    suggest: bell-drones
"""


def test_sound_knowledge_is_said_to_be_sound(terminal: Terminal) -> None:
    done = terminal.run("check")
    assert "article: 5 sentences: 3 answerable, 2 excluded, 0 uncovered" in done.out
    assert "  excluded S005: Advertisement" in done.out
    assert done.out.endswith("Test questions: 3 of 3 as they must be. All is well.\n")
    assert done.status == 0


def test_each_problem_has_its_place_and_remedy(terminal: Terminal, tmp_path: Path) -> None:
    wrong = TOPIC.replace("8,100 drones.", "8,200 drones.").replace("31 minutes.", "13 minutes.")
    folder = write_knowledge(tmp_path / "wrong", topics={"drones": wrong})
    done = terminal.run("check", "--knowledge", str(folder))
    lines = done.out.splitlines()
    assert lines[0].startswith(f"{folder}/topics/drones.yaml:8:")
    assert "8,200" in lines[0]
    assert "13" in lines[1]
    assert lines[-1] == "Problems: 2, in 1 file(s)."
    assert done.status == 1


def test_a_failed_question_says_what_came_instead(terminal: Terminal, tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "failing", checks=FAILING)
    done = terminal.run("check", "--knowledge", str(folder))
    assert (
        f"{folder}/checks.yaml:2: “How many drones flew?” must be answered by show-length, but "
        in done.out
    )
    assert "drone-count answered" in done.out
    assert "must not be answered directly (Nobody took the time), but show-length" in done.out
    assert "must be answered or suggested by bell-drones, but nothing came" in done.out
    assert "Test questions: 0 of 3" in done.out
    assert done.status == 1


def test_an_uncovered_sentence_is_a_problem_only_when_strict(
    terminal: Terminal, tmp_path: Path
) -> None:
    article = ARTICLE.replace("\nAdvertisement", "\nThe mayor slept.\n\nAdvertisement")
    folder = write_knowledge(
        tmp_path / "uncovered",
        article=article,
        card='title: The night\ndate: "2024-09"\ndate_reason: The date line.\n',
    )
    lax = terminal.run("check", "--knowledge", str(folder))
    assert "  uncovered S005: The mayor slept." in lax.out
    assert lax.status == 0
    assert terminal.run("check", "--strict", "--knowledge", str(folder)).status == 1


def test_json_says_the_same_to_a_program(terminal: Terminal, tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "failing", checks=FAILING)
    done = terminal.run("check", "--json", "--knowledge", str(folder))
    found = json.loads(done.out)
    assert found["ok"] is False
    assert found["problems"] == []
    assert (found["checks"]["total"], found["checks"]["passed"]) == (3, 0)
    assert found["checks"]["failed"][0]["entry"] == "drone-count"
    assert found["coverage"][0]["excluded"][1] == {"id": "S005", "text": "Advertisement"}
    assert done.status == 1


def test_json_holds_the_problems_of_form(terminal: Terminal, tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "wrong", topics={"drones": TOPIC + "extra: 1\n"})
    done = terminal.run("check", "--json", "--knowledge", str(folder))
    problem = json.loads(done.out)["problems"][0]
    assert problem["file"].endswith("drones.yaml")
    assert problem["line"] == TOPIC.count("\n") + 1
    assert problem["remedy"]
    assert done.status == 1


def test_the_shipped_knowledge_is_sound_and_whole(terminal: Terminal) -> None:
    done = terminal.run("check", "--strict", "--knowledge", str(SHIPPED))
    assert done.status == 0, done.out


def test_what_is_not_translated_is_listed_and_is_no_problem(
    terminal: Terminal, tmp_path: Path
) -> None:
    text = TOPIC.replace(
        "    quote: On September",
        '    translations: {zh-CN: "2024年9月，表演用了8100架无人机。"}\n    quote: On September',
    )
    folder = str(write_knowledge(tmp_path / "translated", topics={"drones": text}))
    done = terminal.run("check", "--knowledge", folder)
    assert "zh-CN: 3 translations missing\n  topics: drones\n" in done.out
    assert "  entries: show-length, bell-drones\n" in done.out
    assert done.status == 0
    found = json.loads(terminal.run("check", "--json", "--knowledge", folder).out)
    assert found["translations"] == [
        {"language": "zh-CN", "topics": ["drones"], "entries": ["show-length", "bell-drones"]}
    ]


def test_a_topic_in_another_language_than_its_source_is_told_and_is_no_problem(
    terminal: Terminal, tmp_path: Path
) -> None:
    card = CARD.replace("excluded:", "language: nl-BE\nexcluded:")
    folder = str(write_knowledge(tmp_path / "foreign", card=card))
    done = terminal.run("check", "--knowledge", folder)
    assert "drones: 3 facts are in en alone, and their source article is in nl." in done.out
    assert done.status == 0
    found = json.loads(terminal.run("check", "--json", "--knowledge", folder).out)
    assert found["foreign"] == [
        {
            "topic": "drones",
            "language": "en",
            "source": "article",
            "source_language": "nl",
            "entries": ["drone-count", "show-length", "bell-drones"],
        }
    ]
    assert "facts are in" not in terminal.run("check").out


def test_the_nearest_rivals_are_shown_where_asked_for(terminal: Terminal) -> None:
    done = terminal.run("check", "--rivals")
    assert "rival's" in done.out
    assert done.out.endswith("All is well.\n")
    found = json.loads(terminal.run("check", "--rivals", "--json").out)["rivals"]
    assert {one["entry"] for one in found} <= {"drone-count", "show-length", "bell-drones"}
    margins = [one["margin"] for one in found]
    assert margins == sorted(margins)
    assert "rivals" not in json.loads(terminal.run("check", "--json").out)


def test_suspended_entries_are_counted_and_listed_with_their_reasons(
    terminal: Terminal, tmp_path: Path
) -> None:
    topic = TOPIC.replace("id: drone-count\n", "id: drone-count\n    suspended: It has changed.\n")
    checks = "checks:\n  - ask: How many drones flew?\n    answer: drone-count\n"
    folder = write_knowledge(tmp_path / "aside", topics={"drones": topic}, checks=checks)
    done = terminal.run("check", "--knowledge", str(folder))
    assert "Suspended, so not served: 1; 1 test questions set aside\n" in done.out
    assert f"  drone-count: It has changed. ({folder}/topics/drones.yaml:8)" in done.out
    assert done.status == 0
    found = json.loads(terminal.run("check", "--json", "--knowledge", str(folder)).out)
    assert [one["id"] for one in found["suspended"]] == ["drone-count"]
    assert found["checks"]["aside"] == 1


def test_a_language_whose_number_words_are_not_read_is_named(
    terminal: Terminal, tmp_path: Path
) -> None:
    topic = TOPIC.replace("entries:", "language: pl\nentries:")
    folder = write_knowledge(tmp_path / "polish", topics={"drones": topic})
    done = terminal.run("check", "--knowledge", str(folder))
    assert "pl: number words, scales and thousands are not read in this language" in done.out
    assert json.loads(terminal.run("check", "--json", "--knowledge", str(folder)).out)[
        "unread"
    ] == ["pl"]
    assert done.status == 0
