"""Labelled questions are read whole, or each wrong line is named."""

from __future__ import annotations

import pytest

from bot.errors import WorldError
from bot.evaluation.labelled import UNLABELLED, parse_labelled, set_apart


def test_a_style_with_quotes_is_in_scope() -> None:
    (one,) = parse_labelled([b'{"q": "Why?", "style": "casual", "quotes": ["Because.", " "]}'], "f")
    assert (one.question, one.label, one.quotes, one.is_apart) == (
        "Why?",
        "casual",
        ("Because.",),
        False,
    )


def test_a_group_with_quotes_is_counted_apart() -> None:
    (one,) = parse_labelled([b'{"q": "?", "group": "foreign", "quotes": ["Because."]}'], "f")
    assert one.is_apart


def test_a_question_without_quotes_must_not_be_answered() -> None:
    grouped, bare = parse_labelled([b'{"q": "?", "group": "hostile"}', b"", b'{"q": "?"}'], "f")
    assert grouped.quotes == ()
    assert not grouped.is_apart
    assert (bare.label, bare.line) == (UNLABELLED, 3)


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"q": null}', b'{"q": "?", "quotes": [1]}', b"\xff", b"[" * 100_000]
)
def test_a_wrong_line_is_named(line: bytes) -> None:
    with pytest.raises(WorldError, match=r"^questions:2: "):
        parse_labelled([b'{"q": "fine"}', line], "questions")


@pytest.mark.parametrize(("key", "meant"), [("quote", "quotes"), ("Group", "group"), ("Q", "q")])
def test_a_misspelt_key_is_told_from_a_note(key: str, meant: str) -> None:
    line = b'{"q": "?", "%b": ["Because."], "note": "why", "answer": "so"}' % key.encode()
    with pytest.raises(WorldError, match=f"^f:1: There is no key “{key}”. Did you mean “{meant}”"):
        parse_labelled([line], "f")
    assert parse_labelled([line.replace(key.encode(), b"remark")], "f")


def test_a_file_without_questions_is_no_evaluation() -> None:
    with pytest.raises(WorldError, match="no questions"):
        parse_labelled([b"\n"], "questions")


def test_listening_counts_by_itself_what_ends_as_no_question() -> None:
    lines = [
        b'{"q": "How many?", "style": "casual", "quotes": ["Two."]}',
        b'{"q": "the number", "style": "casual", "quotes": ["Two."]}',
        b'{"q": "the number", "group": "hostile"}',
    ]
    asked, said, hostile = map(set_apart, parse_labelled(lines, "f"))
    assert (asked.label, asked.is_apart) == ("casual", False)
    assert (said.label, said.is_apart) == ("casual, no question mark", True)
    assert (hostile.label, hostile.is_apart) == ("hostile", False)
