from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.files import MAX_BYTES, MAX_DEPTH, read_yaml
from bot.knowledge.nodes import Node

FAULTS = [
    ("fact: a: b", "1:8", "colon", "quotation marks"),
    ("a:\n\t- b", "2:1", "tab", "spaces"),
    ('a: "x', "1:6", "never closed", "Close it"),
    ("a: @b", "1:4", "cannot start with '@'", "quotation marks"),
    ("a: `b`", "1:4", "cannot start with '`'", "quotation marks"),
    ("a: *b*", "1:6", "alias", "quotation marks"),
    ("a: [b, c", "2:1", "square brackets", "closing ]"),
    ("a: {b, c", "2:1", "curly brackets", "closing }"),
    ("- a\nb: c", "2:1", "item of the list", "dash"),
    ('a: "b" c', "1:8", "quotation mark", "quote all of it"),
    ("a: b\nc d\ne: f", "3:1", "no colon", "name: text"),
    ('a: "\\q"', "1:5", "backslash", "single quotation marks"),
    ("a: &b c", "1:4", "Anchors", "quotation marks"),
    ("a: &b c\nd: *b", "1:4", "Anchors", "quotation marks"),
    ("a: *b", "1:4", "Aliases", "Write the text out"),
    ("a: !!python/object/apply:os.system [x]", "1:4", "os.system", "Remove it"),
    ("a: !secret b", "1:4", "!secret", "Remove it"),
    ("a: b\na: c", "2:1", "a second time; the first is in line 1", "Keep one"),
    ("a: What is #1 in China?", "1:11", "`#1` on is lost", "quotation marks"),
    ("? [a]\n: b", "1:3", "must be a word", "name: text"),
    ("a: b\n---\nc: d", "2:1", "second YAML document", "remove the line"),
    ("", "1:1", "empty", "Fill it"),
    ("# nothing\n", "1:1", "empty", "Fill it"),
    ("a: b\n%c", "2:3", "not YAML", "lines around"),
    ("a: b\nc: \x07d", "2:4", "U+0007", "Delete"),
    ("a: b\u2028c", "1:5", "U+2028", "Delete"),
    ("[" * 1000, f"1:{MAX_DEPTH + 2}", "nested", "README"),
]


@pytest.mark.parametrize(("text", "place", "message", "remedy"), FAULTS)
def test_a_fault_is_told_with_its_place_and_remedy(
    tmp_path: Path, text: str, place: str, message: str, remedy: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode("utf-8"))
    problem = read_yaml(path).problems[0]
    assert f"{problem.line}:{problem.column}" == place
    assert message in problem.message
    assert remedy in problem.remedy


def test_a_byte_that_is_not_utf_8_is_placed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("é: b\nc: caf".encode() + b"\xe9\n")
    (problem,) = read_yaml(path).problems
    assert (problem.line, problem.column) == (2, 7)
    assert "0xe9" in problem.message
    assert "UTF-8" in problem.remedy


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"b" * MAX_BYTES)
    (problem,) = read_yaml(path).problems
    assert "2,000,000 bytes" in problem.message


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_yaml(tmp_path / "a.yaml").problems
    assert "cannot be read" in problem.message


def test_an_alias_bomb_is_refused_at_its_first_anchor(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    path = tmp_path / "a.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read_yaml(path)
    assert reading.root is None
    assert [problem.line for problem in reading.problems] == [1]


def test_every_scalar_stays_the_text_that_was_typed(tmp_path: Path) -> None:
    words = ["no", "yes", "on", "2024-09-12", "12:30", "1_000", "0x1F", "1e3", "010", "=", "<<"]
    path = tmp_path / "a.yaml"
    path.write_text("".join(f"- {word}\n" for word in words), encoding="utf-8")
    root = read_yaml(path).root
    assert root is not None
    assert root.plain() == words


def test_a_value_left_empty_is_none_but_an_empty_text_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a:\nb: ~\nc: ''\nd: 'null'\n", encoding="utf-8")
    root = read_yaml(path).root
    assert root is not None
    assert root.plain() == {"a": None, "b": None, "c": "", "d": "null"}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    reading = read_yaml(path)
    assert reading.problems == ()
    assert reading.root is not None
    assert reading.root.plain() == {"a": "b", "c": "d"}


def test_a_comment_after_a_value_is_no_loss(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("# yaml-language-server: x\na: b # why\nc: 'd #1'\n", encoding="utf-8")
    assert read_yaml(path).problems == ()


YAML_BITS = st.lists(
    st.sampled_from(
        [*"abé中 \n\t:-#&*!|>%@`'\"[]{},?~0", "\n  ", "- ", ": ", "\n- ", "\\u", "!!", "---"]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(st.binary(max_size=200), YAML_BITS.map(str.encode), st.text().map(str.encode)))
def test_no_bytes_at_all_make_reading_raise(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    reading = read_yaml(path)
    assert reading.root is not None or reading.problems
    lines = data.count(b"\n") + data.count(b"\r") + 2
    assert all(1 <= p.line <= lines and p.column >= 1 for p in reading.problems)


def test_a_node_is_found_by_its_path_and_faulty_steps_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a:\n  - b: c\n    d: e\n", encoding="utf-8")
    root = read_yaml(path).root
    assert root is not None
    assert root.find(("a", 0, "d")) == Node(3, 8, "e")
    assert root.find(("a", "", 0, "d", 7)) == Node(3, 8, "e")
    assert root.find_key(("a", 0, "d")) == Node(3, 5, "d")
    assert root.find_key(("a", 0, "x")).line == 2
