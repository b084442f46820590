import re
from pathlib import Path

import pytest

from bot.knowledge.loader import load_knowledge
from bot.knowledge.schema import EntryForm, SourceForm, TopicForm
from tests.builders import write_knowledge
from tests.knowledge.problems import problems_of

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
README = (KNOWLEDGE / "README.md").read_text("utf-8")
CODE = "".join(
    path.read_text("utf-8") for path in (KNOWLEDGE.parent / "bot/knowledge").glob("*.py")
)


def block(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_knowledge(tmp_path / "knowledge", topics={})
    for path in (KNOWLEDGE / "sources").iterdir():
        (folder / "sources" / path.name).write_bytes(path.read_bytes())
    return folder


def test_the_draft_has_the_problems_that_the_guide_shows(folder: Path) -> None:
    (folder / "topics/deliveries.yaml").write_text(block("draft"), encoding="utf-8")
    shown = [str(problem).replace(f"{folder.parent}/", "") for problem in problems_of(folder)]
    assert shown == block("findings").splitlines()


def test_the_mended_entry_passes(folder: Path) -> None:
    draft, mended = block("draft"), block("mended")
    entry = draft[draft.index("  - id:") : draft.index("    questions:")]
    text = draft.replace(entry, mended)
    (folder / "topics/deliveries.yaml").write_text(text, encoding="utf-8")
    assert "cargo-routes" in load_knowledge(folder).entries


def test_every_field_is_explained() -> None:
    topic, rest = README.split("At the top of the file")[1].split("For each entry:")
    entry = rest.split("###")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", topic, re.MULTILINE)) == set(TopicForm.model_fields)
    assert set(re.findall(r"^\| `(\w+)` \|", entry, re.MULTILINE)) == set(EntryForm.model_fields)
    card = README.split("schema/source.json")[1].split("```")[0]
    assert set(re.findall(r"^(\w+):", card, re.MULTILINE)) == set(SourceForm.model_fields)


def test_every_message_in_the_table_is_one_that_the_loader_gives() -> None:
    table = README.split("| it says | what helps |")[1].split("\n\n")[0]
    messages = re.findall(r"^\| `(.*?)`[^`|]*\|", table, re.MULTILINE)
    assert len(messages) > 10
    for message in messages:
        pieces = [piece for piece in re.split(r"starts|figure", message) if piece.strip()]
        assert all(piece.strip() in CODE for piece in pieces), message
