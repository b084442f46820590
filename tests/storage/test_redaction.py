"""Redaction: what looks like a secret goes, what people ask about figures stays."""

from __future__ import annotations

import re
from itertools import chain
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.storage.redaction import MOST_CHARACTERS, redact

# Made up, and cut apart so that scanners of repositories take none for a real one.
DISCORD = "MTk4NjIyNDgzNDcxOTI1MjQ4." + "Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs"
GITHUB = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a"
JWT = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0In0." + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFU"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Is ada.b+news@mail.example.co.uk right?", "Is [e-mail] right?"),
        ("我的邮箱是zhang@example.com，对吗？", "我的邮箱是[e-mail]，对吗？"),
        (
            "Why does https://ada:pw@host.example fail?",
            "Why does https://[login]@host.example fail?",
        ),
        (f"Why is {DISCORD} refused?", "Why is [secret] refused?"),
        (f"Why is {GITHUB} refused?", "Why is [secret] refused?"),
        (f"jwt={JWT}", "[secret]"),
        ("my key sk-" + "proj-a1b2c3d4e5f6", "my key [secret]"),
        ("key AKIA" + "IOSFODNN7EXAMPLE?", "key [secret]?"),
        ("d41d8cd98f00b204e9800998ecf8427e is my session", "[secret] is my session"),
        ("my password is hunter2!", "my password is [secret]"),
        ("Mi contraseña es gato#7", "Mi contraseña es [secret]"),
        ("密码是abc123！", "密码是[secret]"),
        ("Call (415) 555-2671 now", "Call [phone] now"),
        ("call +49 30 901820 or 020 7946 0958", "call [phone] or [phone]"),
        ("我的电话是13800138000", "我的电话是[phone]"),
        ("Mi tel. es 612 345 678, ¿vale?", "Mi tel. es [phone], ¿vale?"),
        ("Is 4111 1111 1111 1111 my card?", "Is [number] my card?"),
        ("Does <@123456789012345678> know?", "Does [person] know?"),
        ("Who is 123456789012345678?", "Who is [number]?"),
    ],
)
def test_what_looks_like_a_secret_is_taken_out(typed: str, kept: str) -> None:
    assert redact(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "What is the password policy?",
        "The token economy is worth 5 percent, is it?",
        "Did GDP reach 3,460,640,000,000 yuan in 2023?",
        "How many drones, 8,100 or 10,197, flew on 2024-09-26 at 19:30?",
        "From 1980 to 2024, did 3.68 trillion yuan become 346,064 billion?",
        "How did Shenzhen-Zhongshan-Zhuhai-Macao do against the others?",
        "Is https://www.example.org/culture/some-very-long-article-name right?",
        "Were there 100,000,000 visitors, or 1.5 million?",
        "¿Cuántas empresas extranjeras hay?",
        "深圳有多少架无人机在2024年9月26日起飞？",
    ],
)
def test_a_question_about_figures_stays_as_it_is(typed: str) -> None:
    assert redact(typed) == typed


def test_no_question_that_the_knowledge_expects_is_touched(shipped_app: App) -> None:
    knowledge = shipped_app.knowledge
    wordings = chain.from_iterable(entry.questions for entry in knowledge.entries.values())
    asked = [wording.text for wording in wordings] + [one.ask for one in knowledge.checks]
    assert len(asked) > 500
    assert [text for text in asked if redact(text) != text] == []


def test_a_long_text_is_cut() -> None:
    assert redact("a b " * 1000) == ("a b " * 1000)[:MOST_CHARACTERS]


@given(st.text(max_size=80) | st.from_regex(re.compile(r"[ -~]{0,60}"), fullmatch=True))
def test_a_second_time_changes_nothing_more(text: str) -> None:
    assert redact(redact(text)) == redact(text)


@pytest.mark.parametrize("piece", ["a1", "1 ", "a@", "a.", "+1 ", "is:", "://", "sk-", "(1) "])
def test_no_text_takes_long(piece: str) -> None:
    start = perf_counter()
    redact(piece * 2000)
    assert perf_counter() - start < 2  # it takes milliseconds; what backtracks takes minutes
