"""Labelled questions are read whole, or each wrong line is named."""

from __future__ import annotations

import re

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


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"q": "How many?"\n', "no JSON (column 18: Expecting ',' delimiter). Write it like {"),
        (b"How many?\n", "no JSON (column 1: Expecting value). Write it like {"),
        (b"[" * 100_000, "no JSON (it is nested too deep). Write it like {"),
        (b'["How many?"]', "“q”. Write it like {"),
        (b'{"q": "How many?", "quotes": "Two."}', "“quotes” is a list of texts. Write the line"),
        (b'{"q": "\xff"}', "is not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_wrong_line_is_told_how_to_mend_it(line: bytes, said: str) -> None:
    with pytest.raises(WorldError, match=re.escape(said)):
        parse_labelled([line], "questions")


def test_the_example_that_is_told_is_a_sound_line() -> None:
    with pytest.raises(WorldError) as caught:
        parse_labelled([b"{"], "questions")
    example = str(caught.value).partition("Write it like ")[2]
    assert parse_labelled([example.encode()], "questions")[0].quotes == ("8,100 drones flew.",)


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
