"""`verbatim evaluate`: how many labelled questions come out right, by style and group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from bot.answering.values import Answer, Outcome, Question
from bot.cli.console import make_console, show, write_json
from bot.cli.records import record_answer
from bot.cli.session import JsonOption, KnowledgeOption, open_app, settle
from bot.errors import WorldError
from bot.evaluation.checking import Respond
from bot.evaluation.labelled import Labelled, parse_labelled, set_apart
from bot.evaluation.report import Report, build_report
from bot.evaluation.scoring import Judged, Tally, Verdict, find_strangers, judge

if TYPE_CHECKING:
    from bot.app import App
    from bot.knowledge.model import Knowledge, Source

_WARM_UP = 10
"""Questions asked before time is taken, as a bot that runs has had."""

_OUT_OF_SCOPE = {
    "false answers": Verdict.WRONG,
    "suggestions": Verdict.MISLED,
    "refused": Verdict.UNKNOWN,
}


def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="The labelled questions.")],
    *,
    shown: Annotated[
        list[Verdict] | None,
        typer.Option("--show", help="List the questions of a verdict too; may be repeated."),
    ] = None,
    listening: Annotated[
        bool,
        typer.Option(
            "--listening", help="As in a channel where it listens: it answers or keeps silent."
        ),
    ] = False,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Measure the answers to a file of labelled questions.

    Each line is a JSON object: "q", the question; "quotes", every sentence of the source that
    proves an acceptable answer (empty or absent: it must not be answered); and "style" or "group",
    the label it is counted under. An answer is right when its entry rests on one of those.

    With --listening, silence counts as unknown, and what does not end as a question is counted
    apart: the bot may well let it pass.
    """
    questions = _read(file)
    app = open_app(knowledge)
    settle(app)
    _warn_of_strangers(file, questions, app.knowledge)
    if listening:
        questions = tuple(map(set_apart, questions))
    judged = _judge_all(questions, partial(_overhear, app) if listening else app.respond, app)
    report = build_report(judged)
    listed = [one for one in judged if one.verdict in (shown or ())]
    if as_json:
        write_json(_record(report, listed, app.knowledge), indent=2)
    else:
        _print_report(make_console(), report, listed)


def _read(file: Path) -> tuple[Labelled, ...]:
    try:
        with file.open("rb") as lines:
            return parse_labelled(lines, str(file))
    except OSError as error:
        raise WorldError(f"{file} can't be read: {error.strerror}.") from None


def _warn_of_strangers(file: Path, questions: Sequence[Labelled], knowledge: Knowledge) -> None:
    """Tell which quotes stand in no source, as after a change of the source: none can be right."""
    person = Console(stderr=True, soft_wrap=True)
    for one, quote in find_strangers(questions, knowledge.sources):
        fault = f"{file}:{one.line}: No source has this quote: “{quote}”"
        person.print(Text(show(fault)))


def _overhear(app: App, question: Question) -> Answer:
    return app.overhear(question) or Answer(question, Outcome.UNKNOWN, 0.0)


def _judge_all(questions: Sequence[Labelled], respond: Respond, app: App) -> list[Judged]:
    for one in questions[:_WARM_UP]:
        respond(Question(one.question))
    person = Console(stderr=True)
    steps = track(
        questions, "Asking", console=person, transient=True, disable=not person.is_terminal
    )
    return [_ask(respond, one, app.knowledge.sources) for one in steps]


def _ask(respond: Respond, labelled: Labelled, sources: Mapping[str, Source]) -> Judged:
    start = perf_counter()
    answer = respond(Question(labelled.question))
    milliseconds = (perf_counter() - start) * 1000
    verdict = judge(labelled, answer, sources)
    return Judged(labelled, answer, verdict, milliseconds)


def _print_report(console: Console, report: Report, listed: Sequence[Judged]) -> None:
    for one in listed:
        console.print(Text(_describe(one)))
    if listed:
        console.print()
    in_scope = {verdict.value: verdict for verdict in Verdict}
    _print_table(console, "Answerable", in_scope, report.in_scope, [report.in_scope_total])
    _print_table(console, "Answerable, counted apart", in_scope, report.apart, [])
    totals = [report.off_subject, report.out_of_scope_total]
    _print_table(console, "Must not be answered", _OUT_OF_SCOPE, report.out_of_scope, totals)
    total = report.in_scope_total
    if total.total:
        helped = total.share(Verdict.RIGHT, Verdict.SUGGESTED)
        console.print(Text(f"In scope, right or suggested: {helped:.1%}"))
    latency = report.latency
    console.print(Text(f"Time: median {latency.median:.2f} ms, longest {latency.longest:.2f} ms"))


def _print_table(
    console: Console,
    title: str,
    columns: Mapping[str, Verdict],
    tallies: Sequence[Tally],
    totals: Sequence[Tally],
) -> None:
    if not tallies:
        return
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for name in ("", *columns, "asked"):
        table.add_column(name, justify="right" if name else "left", no_wrap=True)
    for tally in (*tallies, *totals):
        if tally in totals[:1]:
            table.add_row()
        shares = [f"{tally.counts[one]} ({tally.share(one):.1%})" for one in columns.values()]
        table.add_row(Text(show(tally.label)), *shares, str(tally.total))
    console.print(table)
    console.print()


def _describe(one: Judged) -> str:
    answer = one.answer
    given = [answer.entry.id] if answer.entry else [s.entry.id for s in answer.suggestions]
    came = ", ".join(given) or "nothing"
    where = f"{one.labelled.line} {one.verdict.value} ({one.labelled.label})"
    return show(f"{where}: “{one.labelled.question}” → {came} ({answer.confidence:.2f})")


def _record(report: Report, listed: Sequence[Judged], knowledge: Knowledge) -> dict[str, object]:
    """Give the JSON form: the report's own fields, and the questions that were asked for."""
    return asdict(report) | {
        "shown": [
            {
                "line": one.labelled.line,
                "label": one.labelled.label,
                "verdict": one.verdict.value,
                **record_answer(one.answer, one.milliseconds, knowledge),
            }
            for one in listed
        ]
    }
