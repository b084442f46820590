import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from bot.knowledge.files import read_yaml
from bot.knowledge.json_schema import build_schemas, write_schemas
from tests.builders import CARD, TOPIC

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
SCHEMAS = build_schemas()


def is_valid(schema: str, path: Path) -> bool:
    root = read_yaml(path).root
    assert root is not None
    return bool(Draft202012Validator(json.loads(SCHEMAS[schema])).is_valid(root.plain()))


def test_the_shipped_schemas_are_those_of_the_forms() -> None:
    shipped = {path.name: path.read_text("utf-8") for path in (KNOWLEDGE / "schema").iterdir()}
    remedy = "run: python -m bot.knowledge.json_schema"
    assert shipped == SCHEMAS, remedy


def test_writing_the_schemas_gives_what_building_gives(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path / "schema")
    assert {path.name: path.read_text("utf-8") for path in paths} == SCHEMAS


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_schema_is_a_schema_whose_every_field_is_described(name: str) -> None:
    schema = json.loads(SCHEMAS[name])
    Draft202012Validator.check_schema(schema)
    for part in (schema, *schema["$defs"].values()) if "$defs" in schema else (schema,):
        assert part["additionalProperties"] is False
        assert all(field["description"] for field in part["properties"].values())


def test_editors_accept_every_shipped_file() -> None:
    files = [("topic", path) for path in (KNOWLEDGE / "topics").glob("*.yaml")]
    files += [("source", path) for path in (KNOWLEDGE / "sources").glob("*.yaml")]
    files += [(name, KNOWLEDGE / f"{name}.yaml") for name in ("synonyms", "checks")]
    assert [path.name for name, path in files if not is_valid(f"{name}.json", path)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Drones", "titel: Drones"),
        ("title: Drones", "title: ''"),
        ("id: drone-count", "id: Drone count"),
        ("      zh: [", "      ZH: ["),
        ("zh: [有多少架无人机？]", "zh: []"),
        ("    fact: The drone show lasted 31 minutes.\n", ""),
        ("    related: [show-length]", "    related:"),
    ],
)
def test_editors_refuse_what_the_loader_refuses(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "drones.yaml"
    path.write_text(TOPIC, encoding="utf-8")
    assert is_valid("topic.json", path)
    path.write_text(TOPIC.replace(old, new, 1), encoding="utf-8")
    assert not is_valid("topic.json", path)


def test_editors_accept_text_blocks_as_the_loader_does(tmp_path: Path) -> None:
    path = tmp_path / "drones.yaml"
    fact = "fact: The drone show lasted 31 minutes."
    path.write_text(TOPIC.replace(fact, f"fact: >\n      {fact[6:]}"), encoding="utf-8")
    assert is_valid("topic.json", path)


def test_a_check_expects_exactly_one_thing(tmp_path: Path) -> None:
    path = tmp_path / "checks.yaml"
    for given, valid in (("answer: a", True), ("", False), ("answer: a\n    refuse: b", False)):
        path.write_text(f"checks:\n  - ask: b\n    {given}\n", encoding="utf-8")
        assert is_valid("checks.json", path) is valid


def test_editors_refuse_a_card_without_a_date(tmp_path: Path) -> None:
    path = tmp_path / "article.yaml"
    path.write_text(CARD.replace('date: "2024-09"\n', "", 1), encoding="utf-8")
    assert not is_valid("source.json", path)
