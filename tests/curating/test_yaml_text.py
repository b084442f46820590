"""The laws of edits on YAML text: what is wished, exactly, and no other line touched."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.curating._yaml_pieces import Plain
from bot.curating.contents import ENTRY_ORDER, read_content, write_content
from bot.curating.yaml_text import YamlText
from bot.errors import EditError
from tests.builders import TOPIC
from tests.conftest import KNOWLEDGE

TOPICS = sorted((KNOWLEDGE / "topics").glob("*.yaml"))

ODD = """\
# The head stays.
title: 'Odd'   # single quotes
emoji: "🚁"

entries:
# a comment at the edge
- id: first   # the first
  fact: >
    A folded fact
    in two lines.

  # before the quote
  quote:
  - "One span,"   # with a comment
  - another span
  questions:
    - What is   # the oddest
    - plain and
      folded wording?
  keywords: [one, two,
             three]  # in brackets
  derived: {"2024": the year}

# about the second
- fact: |-
    A literal fact.
  id: second
  quote: q
  questions: {en: [Why?], zh: [为什么？]}
# the end
"""

texts = (
    st.one_of(
        st.sampled_from(
            [
                "no",
                "12:30",
                "2024-09-12",
                "~",
                "null",
                "- dash",
                "a: b",
                "a #b",
                "#b",
                "'q'",
                '"q"',
                "a\\b",
                "*star",
                "&and",
                "!bang",
                "[x]",
                "{x}",
                "1e3",
                "0x1F",
                "@at",
                "`tick`",
                "%percent",
                "? q",
                "深圳GDP增长：5.9%",
                "🚁 flies",
                "ends with:",
                "a,b",
                "two  spaces  inside",
                "word " * 40 + "end",
                "字" * 150,
            ]
        ),
        st.text(
            st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Co", "Cn")), max_size=150
        ),
    )
    .map(str.strip)
    .filter(bool)
)

keys = st.sampled_from(["2024", "Ada", "10:30", "no", "a: b"])
entries = st.fixed_dictionaries(
    {
        "id": st.just("first"),
        "fact": texts,
        "quote": st.one_of(texts, st.lists(texts, min_size=1, max_size=3)),
        "questions": st.dictionaries(
            st.sampled_from(["en", "zh", "es"]), st.lists(texts, min_size=1, max_size=3), min_size=1
        ),
    },
    optional={
        "context": texts,
        "keywords": st.lists(texts, min_size=1, max_size=4),
        "related": st.lists(texts, min_size=1, max_size=2),
        "derived": st.dictionaries(keys, texts, min_size=1, max_size=2),
        "translations": st.dictionaries(st.just("zh-CN"), texts, min_size=1),
    },
)


def load(text: str) -> object:
    """Load as another program would, every scalar as text."""
    return yaml.load(io.StringIO(text), Loader=yaml.CBaseLoader)  # noqa: S506 - text alone


def clean(value: object) -> object:
    if isinstance(value, dict):
        return {key: clean(one) for key, one in value.items()}
    return [clean(one) for one in value] if isinstance(value, list) else str(value).strip()


@settings(max_examples=150)
@given(entry=entries)
def test_an_entry_says_what_was_wished_and_other_lines_stay(entry: dict[str, Plain]) -> None:
    after = YamlText.read(TOPIC).set(("entries", 0), {**entry, "id": "drone-count"}, ENTRY_ORDER)
    loaded = clean(load(after))
    old = clean(load(TOPIC))
    assert isinstance(loaded, dict)
    assert isinstance(old, dict)
    assert loaded["entries"][0] == {**entry, "id": "drone-count"}
    assert loaded["entries"][1:] == old["entries"][1:]
    assert after.startswith(TOPIC[: TOPIC.index("    fact")])
    assert after.endswith(TOPIC[TOPIC.index("  - id: show-length") :])


@settings(max_examples=100)
@given(entry=entries)
def test_an_added_entry_says_what_was_wished_and_nothing_else_changes(
    entry: dict[str, Plain],
) -> None:
    after = YamlText.read(TOPIC).insert(("entries",), 3, {**entry, "id": "new"})
    assert after.startswith(TOPIC)
    loaded = clean(load(after))
    assert isinstance(loaded, dict)
    assert loaded["entries"][3] == {**entry, "id": "new"}
    assert YamlText.read(after).remove(("entries",), 3).strip() == TOPIC.strip()


@settings(max_examples=150)
@given(first=entries, second=entries)
def test_whatever_was_written_can_be_edited_to_anything(
    first: dict[str, Plain], second: dict[str, Plain]
) -> None:
    written = YamlText.read(TOPIC).insert(("entries",), 1, first)
    value = write_content(read_content(second, {}), {}, first)
    after = YamlText.read(written).set(("entries", 1), value, ENTRY_ORDER)
    loaded = clean(load(after))
    assert isinstance(loaded, dict)
    assert loaded["entries"][1] == value
    head, tail = TOPIC.split("  - id: show-length")
    assert after.startswith(head)
    assert after.endswith("  - id: show-length" + tail)


@settings(max_examples=100)
@given(text=texts, odd=st.sampled_from([0, 1]), field=st.sampled_from(["fact", "quote", "context"]))
def test_oddly_written_files_keep_their_ways(text: str, odd: int, field: str) -> None:
    yaml_text = YamlText.read(ODD)
    entry = yaml_text.items("entries")[odd]
    assert isinstance(entry, dict)
    wished = {
        **entry,
        field: [text, *entry["quote"][1:]] if odd == 0 and field == "quote" else text,
    }
    after = yaml_text.set(("entries", odd), wished, ENTRY_ORDER)
    loaded = clean(load(after))
    assert isinstance(loaded, dict)
    assert loaded["entries"][odd] == wished
    comments = [line for line in ODD.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in after.splitlines() if line in comments] == comments
    assert "# single quotes" in after
    assert "# the first" in after


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_ends_of_lines_stay_as_they_are(newline: str) -> None:
    text = ODD.replace("\n", newline)
    yaml_text = YamlText.read(text)
    entry = yaml_text.items("entries")[0]
    assert isinstance(entry, dict)
    long = "A fact " + "that goes on and on " * 9 + "to its end."
    after = yaml_text.set(("entries", 0), {**entry, "fact": long, "context": "New."}, ENTRY_ORDER)
    assert after.count("\r") == (after.count("\n") if newline == "\r\n" else 0)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_last_entry_goes_and_comes_with_its_line_ends(newline: str) -> None:
    text = TOPIC.replace("\n", newline)
    whole = YamlText.read(text)
    last, raw = whole.items("entries")[2], whole.raw(("entries",), 2)
    without = whole.remove(("entries",), 2)
    assert text.startswith(without)
    assert without.endswith(f"How long was the show?{newline}")
    assert YamlText.read(without).insert(("entries",), 2, last, raw) == text
    more = whole.insert(("entries",), 3, {"id": "new", "fact": "New."})
    assert YamlText.read(more).remove(("entries",), 3) == text


def test_a_byte_order_mark_stays() -> None:
    text = "\ufeff" + ODD
    whole = YamlText.read(text)
    assert whole.set(("entries", 0), whole.items("entries")[0], ENTRY_ORDER) == text
    assert whole.remove(("entries",), 1).startswith("\ufeff# The head")


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_an_entry_taken_out_and_put_back_leaves_the_file_byte_for_byte(path: Path) -> None:
    text = path.read_text("utf-8")
    whole = YamlText.read(text)
    for index, plain in enumerate(whole.items("entries")[:6]):
        raw = whole.raw(("entries",), index)
        without = whole.remove(("entries",), index)
        assert YamlText.read(without).insert(("entries",), index, plain, raw) == text
        assert whole.replace(("entries",), index, plain, raw) == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_comment_right_above_an_entry_is_its_own_and_others_are_not(
    index: int, newline: str
) -> None:
    text = TOPIC.replace("  - id: ", "# between\n  # one of\n  # this entry\n  - id: ")
    text = text.replace("\n", newline)
    whole = YamlText.read(text)
    plain, raw = whole.items("entries")[index], whole.raw(("entries",), index)
    assert raw.startswith("# one of\n# this entry\nid: ")
    without = whole.remove(("entries",), index)
    assert (without.count("  # one of"), without.count("# between")) == (2, 3)
    head = whole.head_of(("entries",))
    assert head.endswith(f"entries:{newline}# between{newline}")
    assert without.startswith(head)
    back = YamlText.read(without).insert(("entries",), index, plain, raw)
    again = YamlText.read(back)
    assert [again.raw(("entries",), at) for at in range(3)] == [
        whole.raw(("entries",), at) for at in range(3)
    ]
    assert whole.replace(("entries",), index, plain, raw) == text


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_writing_what_is_there_changes_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    whole = YamlText.read(text)
    fields = whole.plain
    assert isinstance(fields, dict)
    for index, plain in enumerate(whole.items("entries")):
        content = write_content(read_content(plain, fields), fields, plain)
        assert whole.set(("entries", index), content, ENTRY_ORDER) == text


def test_a_wording_changes_one_line() -> None:
    text = (KNOWLEDGE / "topics" / "trade.yaml").read_text("utf-8")
    whole = YamlText.read(text)
    entry = whole.items("entries")[1]
    assert isinstance(entry, dict)
    questions = {**entry["questions"], "en": [*entry["questions"]["en"], "Is this: new?"]}
    after = whole.set(("entries", 1), {**entry, "questions": questions}, ENTRY_ORDER)
    added = set(after.splitlines()) - set(text.splitlines())
    assert added == {'        - "Is this: new?"'}
    assert len(after.splitlines()) == len(text.splitlines()) + 1


def test_a_plain_list_of_wordings_goes_under_its_language_when_another_comes() -> None:
    whole = YamlText.read(ODD)
    entry = whole.items("entries")[0]
    assert isinstance(entry, dict)
    questions = {"en": entry["questions"], "es": ["¿Qué?"]}
    after = whole.set(("entries", 0), {**entry, "questions": questions}, ENTRY_ORDER)
    loaded = clean(load(after))
    assert isinstance(loaded, dict)
    assert loaded["entries"][0]["questions"] == clean(questions)
    assert "# the oddest" in after


def test_the_last_item_of_a_list_is_not_removed() -> None:
    text = "checks:\n  - ask: Why?\n    refuse: No.\n"
    with pytest.raises(EditError, match="only item"):
        YamlText.read(text).remove(("checks",), 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: [",
        "a: &x 1\nb: *x\n",
        "a: 1\na: 2\n",
        "? [1]\n: 2\n",
    ],
)
def test_what_is_no_knowledge_file_is_refused(text: str) -> None:
    with pytest.raises(EditError):
        YamlText.read(text)
