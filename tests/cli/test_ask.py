"""`verbatim ask`: one question, and a stream of them."""

from __future__ import annotations

import json
import re
from typing import Any

from bot.knowledge.loader import load_knowledge
from tests.builders import ARTICLE
from tests.cli.terminal import SHIPPED, Terminal

FORM = {
    "q": str,
    "outcome": str,
    "confidence": float,
    "entry": str | None,
    "topic": str | None,
    "fact": str | None,
    "quote": str | None,
    "source": str | None,
    "receipt": str | None,
    "suggestions": list,
    "ms": float,
}


def read_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_an_answer_gives_the_fact_the_quote_and_where_it_stands(terminal: Terminal) -> None:
    done = terminal.run("ask", "How many drones flew?")
    lines = done.out.splitlines()
    assert lines[0] == "In September 2024 the drone show of Lumen used 8,100 drones."
    assert "> On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen." in lines
    assert "  — The night the drones danced (2024-09), paragraph 2" in lines
    assert done.err == ""
    assert done.status == 0


def test_a_question_needs_no_quotation_marks(terminal: Terminal) -> None:
    joined = terminal.run("ask", "How many drones rang?")
    assert terminal.run("ask", "How", "many", "drones", "rang?") == joined


def test_the_context_of_a_back_reference_is_shown(terminal: Terminal) -> None:
    done = terminal.run("ask", "How many drones rang?")
    assert '("them" are the drones of the show.)' in done.out


def test_a_greeting_and_thanks_are_met_without_a_fact_and_exit_with_1(terminal: Terminal) -> None:
    done = terminal.run("ask", "hi!")
    assert done.out.startswith("Hello. Ask me in your own words")
    assert "What I know about: Drones." in done.out
    assert done.status == 1
    assert terminal.run("ask", "thank you").out == "Any time: just ask again.\n"
    record = json.loads(terminal.run("ask", "--json", "thank you").out)
    assert (record["outcome"], record["fact"]) == ("thanks", None)


def test_suggestions_are_numbered_and_exit_with_1(terminal: Terminal) -> None:
    done = terminal.run("ask", "drones")
    assert "Did you mean" in done.out
    assert "  1. " in done.out
    assert done.status == 1


def test_what_is_not_known_is_said_with_what_is_and_exits_with_1(terminal: Terminal) -> None:
    done = terminal.run("ask", "What is the capital of France?")
    assert done.out.startswith("I don't know that")
    assert "What I know about: Drones." in done.out
    assert ">" not in done.out
    assert done.status == 1


def test_why_shows_what_decided(terminal: Terminal) -> None:
    done = terminal.run("ask", "--why", "How many drones flew over Paris?")
    shown = done.out.partition("came first\n")[2].splitlines()
    said = dict(re.split(r"  +", line.strip(), maxsplit=1) for line in shown)
    assert said["nearest wording"] == "How many drones flew?"
    assert "drones, flew" in said["words it knows"]
    assert said["words it lacks"] == "Paris"
    assert 0 < float(said["meaning"]) <= 1
    assert said["runner-up"].startswith("bell-drones, ")


def test_json_has_the_promised_form(terminal: Terminal) -> None:
    done = terminal.run("ask", "--json", "How many drones flew?")
    record = json.loads(done.out)
    assert list(record) == list(FORM)
    assert all(isinstance(record[name], kind) for name, kind in FORM.items())
    assert record["outcome"] == "answer"
    assert (record["entry"], record["topic"], record["source"]) == (
        "drone-count",
        "drones",
        "article",
    )
    assert record["quote"] in ARTICLE
    assert done.status == 0


def test_json_tells_why_when_asked(terminal: Terminal) -> None:
    why = json.loads(terminal.run("ask", "--json", "--why", "How many drones flew?").out)["why"]
    assert why["entry"] == "drone-count"
    assert why["wording"] == "How many drones flew?"
    assert why["runner_up"]["entry"] in {"bell-drones", "show-length"}
    assert all(isinstance(score, float) for score in why["evidence"].values())


def test_neither_a_question_nor_a_stream_is_a_wrong_use(terminal: Terminal) -> None:
    done = terminal.run("ask")
    assert done.status == 2
    assert "either a question or --jsonl" in done.err


def test_a_stream_gives_one_line_a_question_in_order(terminal: Terminal) -> None:
    asked = [
        "How many drones flew?",
        "capital of France?",
        "drones",
        "",
        "有多少架无人机？",
        "🙂" * 500,
    ]
    sent = "".join(json.dumps({"q": question, "style": "any"}) + "\n" for question in asked)
    done = terminal.run("ask", "--jsonl", stdin=sent)
    records = read_lines(done.out)
    assert [record["q"] for record in records] == asked
    assert [record["outcome"] for record in records[:3]] == ["answer", "unknown", "suggest"]
    assert all(list(record) == list(FORM) for record in records)
    unknown = records[1]
    assert [unknown[name] for name in ("entry", "topic", "fact", "quote", "source")] == [None] * 5
    assert unknown["suggestions"] == []
    offered = records[2]["suggestions"][0]
    assert list(offered) == ["entry", "question", "fact", "quote", "confidence"]
    assert offered["quote"] in ARTICLE
    assert done.status == 0


def test_a_bad_line_is_reported_in_its_place_and_the_rest_goes_on(terminal: Terminal) -> None:
    sent = b"\n".join(
        [
            b'\xef\xbb\xbf{"q": "How many drones flew?"}',
            b"",
            b'{"q": ',
            b'{"q": 7}',
            b'["q"]',
            b'{"q": "\xff"}',
            b"[" * 100_000,
            b'{"q": "lone \\ud800 half"}',
            b'{"q": "How many drones rang?"}',
        ]
    )
    done = terminal.run("ask", "--jsonl", stdin=sent)
    records = read_lines(done.out)
    assert [record.get("line") for record in records] == [None, 3, 4, 5, 6, 7, None, None]
    assert all("error" in record for record in records[1:6])
    assert records[6]["q"] == "lone \ud800 half"
    assert [records[0]["entry"], records[7]["entry"]] == ["drone-count", "bell-drones"]
    assert done.err == ""
    assert done.status == 1


def test_an_answer_comes_before_the_next_question_is_sent(terminal: Terminal) -> None:
    with terminal.start("ask", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        for question in ("How many drones flew?", "How many drones rang?"):
            process.stdin.write(json.dumps({"q": question}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["q"] == question
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def test_what_the_shipped_knowledge_answers_is_quoted_word_for_word(terminal: Terminal) -> None:
    entries = load_knowledge(SHIPPED).entries.values()
    sent = "".join(json.dumps({"q": entry.title}) + "\n" for entry in entries)
    done = terminal.run("ask", "--jsonl", "--knowledge", str(SHIPPED), stdin=sent)
    answered = [record for record in read_lines(done.out) if record["outcome"] == "answer"]
    assert len(answered) > len(entries) / 2
    for record in answered:
        entry = next(entry for entry in entries if entry.id == record["entry"])
        source = (SHIPPED / "sources" / f"{record['source']}.txt").read_bytes().decode("utf-8")
        assert record["quote"] == " ".join(span.text for span in entry.quote)
        assert all(span.text in source for span in entry.quote)
