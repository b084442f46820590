import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from bot.knowledge.json_schema import build_schemas
from bot.knowledge.loader import load_knowledge
from bot.knowledge.parsing import find_faults
from tests.builders import CARD, TOPIC, write_knowledge
from tests.knowledge.problems import only_problem_of, place_of, problems_of

TOPIC_FAULTS = [
    # what stands in the file, what an editor makes of it, the place, the message, the remedy
    ("title: Drones\n", "", "drones.yaml:1:1", "`title` is missing", "The topic's name"),
    ("title: Drones", "title:", "drones.yaml:1:7", "`title` has no value", "after the colon"),
    ("title: Drones", "title: ''", "drones.yaml:1:8", "`title` is empty", "Write it"),
    ("title: Drones", "title: [a]", "drones.yaml:1:8", "must be a text, not a list", "one text"),
    ("title: Drones", "titel: Drones", "drones.yaml:1:1", "no field `titel`", "mean `title`?"),
    ('emoji: "🚁"', "emoji: ':helicopter:'", "drones.yaml:2:8", "one emoji", "🚁"),
    ('emoji: "🚁"', "emoji: 🚁🚁", "drones.yaml:2:8", "one emoji", "🚁"),
    (
        "description: The drone show of Lumen.",
        "description: " + "x" * 101,
        "drones.yaml:3:14",
        "101 characters; the limit is 100",
        "Shorten it",
    ),
    ("source: article", "source: Article!", "drones.yaml:4:9", "small letters", "drone-show-size"),
    ("source: article", "source: paper", "drones.yaml:4:9", "no source `paper`", "article"),
    ("source: article", "language: English", "drones.yaml:4:11", "language code", "en, zh, es"),
    ("id: drone-count", "id: Drone count", "drones.yaml:7:9", "'Drone count'", "drone-show-size"),
    ("- id: drone-count", "- id: " + "d" * 61, "drones.yaml:7:9", "61 characters", "Shorten"),
    (
        "    fact: The drone show lasted 31 minutes.\n",
        "",
        "drones.yaml:16:5",
        "`fact` is missing",
        "stand alone",
    ),
    (
        "    fact: The drone show lasted 31 minutes.",
        "    fact: |\n      The drone show\n      lasted 31 minutes.",
        "drones.yaml:17:11",
        "line break",
        ">-",
    ),
    (
        "    quote: The show lasted",
        "    quotes: The show lasted",
        "drones.yaml:18:5",
        "no field `quotes`",
        "`quote`",
    ),
    (
        "zh: [有多少架无人机？]",
        "zh: 有多少架无人机？",
        "drones.yaml:12:11",
        "`zh` must be a list, not a single text",
        "dash",
    ),
    (
        "    questions:\n      - How long was the show?",
        "    questions: How long was the show?",
        "drones.yaml:19:16",
        "`questions` must be a list, not a single text.",
        "`- How long was the show?`",
    ),
    ("- id: bell-drones", "- ID: bell-drones", "drones.yaml:21:5", "no field `ID`", "mean `id`?"),
    ("      zh: [有", "      ZH: [有", "drones.yaml:12:7", "language code", "en, zh, es"),
    ("      zh: [有多少架无人机？]", "      zh: []", "drones.yaml:12:11", "0 items", "Add"),
    (
        "      - How long was the show?",
        "      - How long was the show?\n      - so: what",
        "drones.yaml:21:9",
        "Item 2 of `questions` must be a text",
        "quotation marks",
    ),
    (
        "      - How long was the show?",
        "      - How long was the show?\n      - " + "w" * 101,
        "drones.yaml:21:9",
        "Item 2 of `questions` has 101 characters; the limit is 100",
        "Shorten",
    ),
    (
        "      - How long was the show?",
        '      - "How long\\u202e was the show?"',
        "drones.yaml:20:9",
        "unseen character",
        "one line",
    ),
    ("    related: [show-length]", "    related:", "drones.yaml:13:13", "no value", "remove"),
    ("    derived:\n", "    derived: none\n    x:\n", "drones.yaml:14:14", "fields of its own", ""),
    ("entries:", "entries: []\nrest:", "drones.yaml:6:10", "at least 1", "Add"),
]


@pytest.mark.parametrize(("old", "new", "place", "message", "remedy"), TOPIC_FAULTS)
def test_a_faulty_field_is_told_at_its_place(  # noqa: PLR0913, PLR0917 - the columns of the table
    tmp_path: Path, old: str, new: str, place: str, message: str, remedy: str
) -> None:
    assert old in TOPIC
    write_knowledge(tmp_path, topics={"drones": TOPIC.replace(old, new, 1)})
    problem = next(p for p in problems_of(tmp_path) if message in p.message)
    assert place_of(problem) == place
    assert remedy in problem.remedy


CARD_FAULTS = [
    ('date: "2024-09"\n', "", "1:1", "`date` is missing", "ISO 8601"),
    ('date: "2024-09"', "date: 2024-13", "2:7", "not in the calendar", "month"),
    ('date: "2024-09"', "date: 2023-02-29", "2:7", "not in the calendar", "day"),
    ('date: "2024-09"', "date: autumn", "2:7", "`date` is no date", "2024-09"),
    ('date: "2024-09"', 'date: "2024"\nlink: x.org', "3:7", "web address", "https://"),
    ('date: "2024-09"', 'date: "2024"\nlanguage: English!', "3:11", "language", "en, zh, es"),
    (
        'date: "2024-09"',
        'date: "2024"\noriginal: {file: a.pdf, sha256: 3b4c}',
        "3:33",
        "`sha256` is no SHA-256: '3b4c'",
        "sha256sum",
    ),
    (
        'date: "2024-09"',
        'date: "2024"\noriginal: {file: a.pdf, sha256: ' + "AB" * 32 + "}",
        "3:33",
        "`sha256` is no SHA-256",
        "small a to f",
    ),
    ("sentence: S005", "sentence: 5", "8:15", "no sentence number", "S010"),
    ("sentence: S005", "sentence: S099", "8:15", "no sentence S099; its last is S005", "S005"),
    ("sentence: S005", "sentence: S004", "8:15", "S004 is not this sentence but: Among", "S005"),
    ("text: Advertisement", "text: Advert", "8:15", "S005 is not this sentence", "Copy"),
]


@pytest.mark.parametrize(("old", "new", "place", "message", "remedy"), CARD_FAULTS)
def test_a_faulty_card_is_told_at_its_place(  # noqa: PLR0913, PLR0917 - the columns of the table
    tmp_path: Path, old: str, new: str, place: str, message: str, remedy: str
) -> None:
    assert old in CARD
    write_knowledge(tmp_path, card=CARD.replace(old, new, 1))
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == f"article.yaml:{place}"
    assert message in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("file", "text", "shape", "heads"),
    [
        (
            "checks",
            "- ask: a\n  answer: drone-count\n",
            "a list",
            "`checks:` and the list below it",
        ),
        ("synonyms", "- [drone, UAV]\n", "a list", "`groups:` and the list below it"),
        ("topics/more", "- id: a\n", "a list", "`title: ...`, `entries:` and the list below it"),
        ("topics/more", "Drones\n", "a single text", "`title: ...`, `entries:` and"),
        ("sources/article", "- title: a\n- date: 2024\n", "a list", "`title: ...`, `date: ...`."),
    ],
)
def test_a_file_without_fields_is_told_what_it_begins_with(
    tmp_path: Path, file: str, text: str, shape: str, heads: str
) -> None:
    write_knowledge(tmp_path)
    (tmp_path / f"{file}.yaml").write_text(text, encoding="utf-8")
    problem = only_problem_of(tmp_path)
    assert problem.message == f"The file must have fields, not be {shape}."
    assert f"Write at its top, without a dash: {heads}" in problem.remedy


def list_patterns(schema: object) -> Iterator[str]:
    """Give the patterns of a JSON Schema, of texts and of keys."""
    if isinstance(schema, list):
        for one in schema:
            yield from list_patterns(one)
    elif isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        yield from schema.get("patternProperties", {})
        for inner in schema.values():
            yield from list_patterns(inner)


def build_form(pattern: str) -> type[BaseModel]:
    class Form(BaseModel):
        x: str = Field(pattern=pattern)

    return Form


PATTERNS = {p for text in build_schemas().values() for p in list_patterns(json.loads(text))}


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_each_pattern_of_the_schema_is_explained_in_words(pattern: str) -> None:
    (fault,) = find_faults({"x": "{!\0}"}, build_form(pattern))
    assert fault.startswith("`x` ")
    assert pattern not in fault


def test_a_pattern_that_is_not_in_words_is_told_all_the_same() -> None:
    (fault,) = find_faults({"x": "{p}"}, build_form("^q{3}$"))
    assert fault == (
        "`x` has not the form that it must have: '{p}'. Write it so that it fits ^q{3}$"
    )


CHECK_FAULTS = [
    ("- ask: How many?", "1:11", "`answer`, `suggest` and `refuse`; this one has none"),
    ("- ask: How many?\n    answer: drone-count\n    refuse: No.", "1:11", "answer and refuse"),
    ("- answer: drone-count", "1:11", "`ask` is missing"),
    ("- ask: How many?\n    answer: []", "3:13", "0 items"),
    ("- ask: How many?\n    answer: drone-cuont", "3:13", "no entry `drone-cuont`"),
    ("- ask: How many?\n    suggest: [drone-count, x]", "3:28", "no entry `x`"),
    ("- ask: How many?\n    refuse: a\n  - ask: how MANY\n    refuse: b", "4:10", "line 2"),
]


@pytest.mark.parametrize(("checks", "place", "message"), CHECK_FAULTS)
def test_a_faulty_check_is_told_at_its_place(
    tmp_path: Path, checks: str, place: str, message: str
) -> None:
    write_knowledge(tmp_path, checks=f"checks:\n  {checks}\n")
    problem = only_problem_of(tmp_path)
    line = place.replace("1:11", "2:5")
    assert place_of(problem) == f"checks.yaml:{line}"
    assert message in problem.message
    assert problem.remedy


def test_one_faulty_entry_hides_no_fault_of_another(tmp_path: Path) -> None:
    topic = TOPIC.replace("    fact: The drone show lasted 31 minutes.\n", "")
    topic = topic.replace("titel", "title").replace("title: Drones", "title:")
    topic = topic.replace("Among them were 40 drones", "Among them were 41 drones")
    write_knowledge(tmp_path, topics={"drones": topic}, synonyms="groups: [[a]]\n")
    assert [place_of(problem) for problem in problems_of(tmp_path)] == [
        "synonyms.yaml:1:10",
        "drones.yaml:1:7",
        "drones.yaml:16:5",
        "drones.yaml:22:12",
    ]


def test_a_faulty_entry_does_not_make_others_that_name_it_faulty(tmp_path: Path) -> None:
    write_knowledge(
        tmp_path, topics={"drones": TOPIC.replace("31 minutes.\n    quote", "x\n    q")}
    )
    messages = [problem.message for problem in problems_of(tmp_path)]
    assert not any("no entry" in message for message in messages)


def test_a_faulty_source_does_not_make_its_entries_faulty(tmp_path: Path) -> None:
    write_knowledge(tmp_path, card="title: x\ndate: [\n")
    assert place_of(only_problem_of(tmp_path)) == "article.yaml:3:1"


def test_a_file_that_cannot_be_read_does_not_make_its_entries_unknown(tmp_path: Path) -> None:
    other = "title: a\nentries:\n  - id: a\n    fact: b.\n    quote: Advertisement\n"
    other += "    questions: [a]\n    related: [drone-count]\n"
    card = "title: a\ndate: 2024\n"
    write_knowledge(tmp_path, topics={"drones": "title: [\n", "other": other}, card=card)
    assert place_of(only_problem_of(tmp_path)) == "drones.yaml:2:1"


@pytest.mark.parametrize(
    "emoji", ["🚁", "🗣️", "❤️", "☀", "🇨🇳", "👩‍💻", "👍🏽", "1️⃣", "👨‍👩‍👧‍👦", "🏴‍☠️"]
)
def test_every_kind_of_emoji_is_one_emoji(tmp_path: Path, emoji: str) -> None:
    write_knowledge(tmp_path, topics={"drones": TOPIC.replace("🚁", emoji)})
    assert load_knowledge(tmp_path).topics["drones"].emoji == emoji


@pytest.mark.parametrize("text", ["A", "1", "🚁 ", "🚁🚁", ":)", "🇨", "🚁️x", "‍", "#"])
def test_what_is_not_one_emoji_is_refused(tmp_path: Path, text: str) -> None:
    write_knowledge(tmp_path, topics={"drones": TOPIC.replace("🚁", text)})
    assert "must be one emoji" in only_problem_of(tmp_path).message
