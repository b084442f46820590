"""`verbatim ask`: one question as text or JSON, or a stream of them as JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from bot.answering.values import Answer, Outcome, Question
from bot.cli.console import make_console, write_json
from bot.cli.records import Record, record_answer
from bot.cli.rendering import print_answer, print_why
from bot.cli.session import JsonOption, KnowledgeOption, open_app, settle
from bot.cli.statuses import Status

if TYPE_CHECKING:
    from bot.app import App


def ask(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUESTION", help="The question.", show_default=False),
    ] = None,
    *,
    why: Annotated[bool, typer.Option("--why", help="Show what decided.")] = False,
    as_json: JsonOption = False,
    as_lines: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read JSON objects with "q", one a line, from standard input; write one a line.',
        ),
    ] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Answer a question with a fact and the words of the source that prove it.

    Waits until the neural encoder, where there is one, has read the knowledge: what is asked here
    is answered as the bot would answer it.

    Exits with 0 when it answered, and with 1 when it only has suggestions or does not know.

    With --jsonl the answers come in the order of the questions, each as soon as it is known. A
    line that is no question gives {"line": NUMBER, "error": "..."} in its place, and the exit
    status is 1 in the end. Empty lines are passed over.
    """
    if as_lines == bool(words):
        raise typer.BadParameter("Give either a question or --jsonl.")
    app = open_app(knowledge)
    settle(app)
    if as_lines:
        _answer_lines(app, why=why)
    else:
        _answer_one(app, " ".join(words or ()), why=why, as_json=as_json)


def _answer_one(app: App, text: str, *, why: bool, as_json: bool) -> None:
    answer, milliseconds = _respond(app, text)
    if as_json:
        write_json(record_answer(answer, milliseconds, app.knowledge, why=why), indent=2)
    else:
        console = make_console()
        print_answer(console, answer, app.knowledge)
        if why:
            print_why(console, answer.why)
    if answer.outcome is not Outcome.ANSWER:
        raise typer.Exit(Status.NO)


def _answer_lines(app: App, *, why: bool) -> None:
    faults = 0
    lines: Iterable[bytes] = sys.stdin.buffer
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        record = _answer_line(app, number, line, why=why)
        faults += "error" in record
        write_json(record)
    if faults:
        raise typer.Exit(Status.NO)


def _answer_line(app: App, number: int, line: bytes, *, why: bool) -> Record:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"line": number, "error": f"This is not JSON: {error}."}
    question = value.get("q") if isinstance(value, dict) else None
    if not isinstance(question, str):
        return {"line": number, "error": 'This is no JSON object with the question as text in "q".'}
    return record_answer(*_respond(app, question), app.knowledge, why=why)


def _respond(app: App, text: str) -> tuple[Answer, float]:
    start = perf_counter()
    answer = app.respond(Question(text))
    return answer, (perf_counter() - start) * 1000
