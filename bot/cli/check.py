"""`verbatim check`: is the knowledge sound, does it answer as it must, and what does it lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_json
from bot.cli.findings import Findings, record_findings
from bot.cli.rivals import find_rivals_patiently, print_rivals
from bot.cli.session import JsonOption, KnowledgeOption, load_app, open_settings
from bot.cli.statuses import Status
from bot.errors import KnowledgeError
from bot.evaluation.describing import describe_failure

if TYPE_CHECKING:
    from bot.knowledge.coverage import SourceCoverage
    from bot.knowledge.foreign import ForeignTopic
    from bot.knowledge.model import Draft
    from bot.knowledge.translations import TranslationGaps
    from bot.settings import Settings


def check(
    *,
    strict: Annotated[
        bool, typer.Option("--strict", help="Let every uncovered sentence be a problem too.")
    ] = False,
    rivals: Annotated[
        bool,
        typer.Option(
            "--rivals", help="Show which other entry comes nearest to each, and how near."
        ),
    ] = False,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Check the knowledge: its form, its quotes, its test questions, and what it covers.

    Exits with 1 on any problem or failed test question. A sentence of a source that no entry rests
    on and that is not excluded is shown, and is a problem only with --strict. Suspended entries are
    listed with their reasons.

    The test questions are asked without the encoder, as they are wherever an edit is judged: so
    it takes seconds, and comes out the same where there is none. `verbatim ask` and
    `verbatim evaluate` answer with it, as the bot does.

    With --rivals some wordings of each entry are asked as if nobody had written them down, and the
    one for which another entry comes nearest is shown. It takes some seconds, and is never a
    problem.
    """
    findings = _examine(open_settings(knowledge), with_rivals=rivals)
    if as_json:
        write_json(record_findings(findings, strict=strict), indent=2)
    else:
        _print_findings(make_console(), findings, strict=strict)
    if not findings.are_sound(strict=strict):
        raise typer.Exit(Status.NO)


def _examine(settings: Settings, *, with_rivals: bool) -> Findings:
    from bot.knowledge.coverage import measure_coverage  # noqa: PLC0415 - see session
    from bot.knowledge.foreign import find_foreign  # noqa: PLC0415
    from bot.knowledge.translations import find_gaps, find_unread  # noqa: PLC0415

    try:
        app = load_app(settings, with_encoder=False)
    except KnowledgeError as error:
        return Findings(problems=error.problems)
    return Findings(
        results=app.served.check_results,
        coverage=measure_coverage(app.knowledge),
        gaps=find_gaps(app.knowledge),
        foreign=find_foreign(app.knowledge),
        unread=find_unread(app.knowledge),
        suspended=tuple(app.knowledge.suspended.values()),
        checks_aside=len(app.knowledge.checks_aside),
        drafts=app.knowledge.drafts,
        rivals=find_rivals_patiently(app.served) if with_rivals else None,
    )


def _print_findings(console: Console, findings: Findings, *, strict: bool) -> None:
    for problem in findings.problems:
        console.print(Text(show(str(problem))))
    for result in findings.failed:
        console.print(Text(show(describe_failure(result))))
    _print_suspended(console, findings)
    for one in findings.coverage:
        _print_coverage(console, one)
    for gap in findings.gaps:
        _print_gaps(console, gap)
    for topic in findings.foreign:
        _print_foreign(console, topic)
    for language in findings.unread:
        text = (
            f"{language}: number words, scales and thousands are not read in this language: "
            "go over them in its facts yourself"
        )
        console.print(Text(text, "yellow"))
    _print_drafts(console, findings.drafts)
    if findings.rivals is not None:
        print_rivals(console, findings.rivals)
    console.print(_summarise(findings, strict=strict))


def _print_suspended(console: Console, findings: Findings) -> None:
    if not findings.suspended:
        return
    aside = f"; {findings.checks_aside} test questions set aside" if findings.checks_aside else ""
    console.print(Text(f"Suspended, so not served: {len(findings.suspended)}{aside}", "yellow"))
    for one in findings.suspended:
        place = f"{one.file}:{one.line}"
        print_indented(console, f"  {one.id}: ", f"{one.reason} ({place})")


def _print_coverage(console: Console, coverage: SourceCoverage) -> None:
    parts = (coverage.answerable, coverage.excluded, coverage.uncovered)
    answerable, excluded, uncovered = map(len, parts)
    console.print(
        Text(
            f"{coverage.source}: {answerable + excluded + uncovered} sentences: "
            f"{answerable} answerable, {excluded} excluded, {uncovered} uncovered"
        )
    )
    for name, sentences in (("excluded", coverage.excluded), ("uncovered", coverage.uncovered)):
        for sentence in sentences:
            print_indented(console, f"  {name} {sentence.id}: ", sentence.text)


def _print_gaps(console: Console, gaps: TranslationGaps) -> None:
    total = len(gaps.topics) + len(gaps.entries)
    console.print(Text(f"{gaps.language}: {total or 'no'} translations missing"))
    for name, ids in (("topics", gaps.topics), ("entries", gaps.entries)):
        if ids:
            print_indented(console, f"  {name}: ", ", ".join(ids))


def _print_foreign(console: Console, topic: ForeignTopic) -> None:
    count, source = len(topic.entries), topic.source
    text = (
        f"{topic.topic}: {count} facts are in {topic.language} alone, and their source {source} is "
        f"in {topic.source_language}. Where that is not so, correct `language` in the topic or on "
        "the source's card."
    )
    console.print(Text(show(text), "yellow"))


def _print_drafts(console: Console, drafts: Sequence[Draft]) -> None:
    """Count the drafts of each file: a list of them all would hide what is wrong above."""
    ready = Counter(one.file for one in drafts if one.is_ready)
    for file, count in Counter(one.file for one in drafts).items():
        text = f"{file}: {count} drafts, not served; {ready[file]} of them ready to be a topic's"
        console.print(Text(show(text)))


def _summarise(findings: Findings, *, strict: bool) -> Text:
    passed = len(findings.results) - len(findings.failed)
    if findings.problems:
        files = len(Counter(problem.file for problem in findings.problems))
        return Text(f"Problems: {len(findings.problems)}, in {files} file(s).", "bold red")
    line = f"Test questions: {passed} of {len(findings.results)} as they must be."
    sound = findings.are_sound(strict=strict)
    return Text(line + (" All is well." if sound else ""), "bold green" if sound else "bold red")
