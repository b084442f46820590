"""Discord's limits: every screen of the shipped knowledge, and of knowledge at its own limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.answering.claims import ClaimChecker
from bot.answering.receipts import issue_receipt, verify_receipt
from bot.answering.values import Answer, Outcome, Question, Suggestion, Why
from bot.app import App, ReloadOutcome, ReloadResult
from bot.cogs._browsing import show_topic, show_topics
from bot.cogs._checking import show_claim_check
from bot.cogs._knowledge_screens import show_entry, show_history, show_import, show_status
from bot.cogs._layout import Screen
from bot.cogs._reactions import show_reasons, show_why
from bot.cogs._reload_notices import show_fault
from bot.cogs._screens import show_answer, show_card, show_context, show_notice, show_related
from bot.cogs._sources import show_source, show_sources, show_verification
from bot.cogs._writing import embolden
from bot.curating._import_plans import ImportPlan
from bot.curating.curator import EntryView
from bot.curating.edits import EntryContent
from bot.curating.importing import ImportedRow, RowState
from bot.errors import Problem
from bot.evaluation.checking import CheckResult
from bot.knowledge.model import Check, Expectation, Knowledge, Suspended
from bot.locales.languages import Languages
from bot.locales.texts import Texts
from bot.storage.knowledge_changes import (
    MOST_NAME,
    Author,
    ChangeKind,
    ItemChange,
    ItemKind,
    KnowledgeChange,
)
from tests.builders import build_entry, build_knowledge
from tests.conftest import build_answerer

ROW, BUTTON, MENU, TEXT = 1, 2, 3, 10
"""The types of components, as Discord numbers them."""
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
MARKS = "*_`\\"
LANGUAGES = Languages.load()
ENGLISH = LANGUAGES.choose("en-US")


def find_overruns(screen: Screen) -> Iterator[str]:
    """Name what Discord would refuse, after its documentation of components (version 2)."""
    view = screen.build_view()
    parts = list(walk(view.to_components()))  # type: ignore[no-untyped-call]
    texts = [part["content"] for part in parts if part["type"] == TEXT]
    if sum(map(len, texts)) > 4000 or not all(map(str.strip, texts)):
        yield f"texts of {list(map(len, texts))} characters"
    if len(parts) > 40:
        yield f"{len(parts)} components"
    for row in (part for part in parts if part["type"] == ROW):
        kinds = [item["type"] for item in row["components"]]
        if kinds != [MENU] and not (set(kinds) == {BUTTON} and len(kinds) <= 5):
            yield f"row of {kinds}"
    items = [part for part in parts if "custom_id" in part]
    yield from (fault for item in items for fault in find_item_overruns(item))
    if len({item["custom_id"] for item in items}) < len(items):
        yield f"items {items}"


def find_item_overruns(item: Mapping[str, Any]) -> Iterator[str]:
    if len(item["custom_id"]) > 100 or len(item.get("label") or "") > 80:
        yield f"button {item}"
    options = item.get("options", ())
    if "options" in item and not 1 <= len(options) <= 25:
        yield f"menu with {len(options)} options"
    for option in options:
        lengths = [len(option.get(key) or "") for key in ("label", "value", "description")]
        if max(lengths) > 100 or not lengths[0]:
            yield f"option {option}"


def walk(rows: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        yield row
        yield from walk(row.get("components", ()))


def show_everything(knowledge: Knowledge, locale: str) -> Iterator[Screen]:
    texts = LANGUAGES.choose(locale)
    yield from (show_topics(knowledge, page, texts) for page in (0, 1, 99))
    yield show_notice("n" * 5000)
    yield show_sources(knowledge, texts)
    yield from (show_source(knowledge, source, texts) for source in knowledge.sources.values())
    checker = ClaimChecker(knowledge)
    sentences = [s for source in knowledge.sources.values() for s in source.sentences]
    for claim in ("*" * 500, *(sentence.text[:500] for sentence in sentences[:8])):
        yield show_claim_check(knowledge, claim, checker.check(claim), texts)
    for topic in knowledge.topics.values():
        yield from (show_topic(knowledge, topic, page, texts) for page in (0, 1, 99))
    for entry in knowledge.entries.values():
        longest = max((wording.text for wording in entry.questions), key=len)
        suggestion = Suggestion(entry, longest, 0.5)
        why = Why(entry, longest, ("a",), ("w" * 300,) * 9, {"coverage": 1.0}, suggestion)
        asked = Question("*" * 300, locale)
        yield show_card(knowledge, entry, texts, title=longest)
        yield show_reasons(entry.id, 2**63, texts)
        yield show_context(knowledge, entry, texts)
        yield show_related(knowledge, entry, texts)
        receipt = issue_receipt(knowledge, entry)
        yield show_verification(verify_receipt(receipt, knowledge), texts)
        yield show_verification(verify_receipt(receipt, replace(knowledge, entries={})), texts)
        for answer in (
            Answer(asked, Outcome.ANSWER, 0.5, entry=entry, why=why, reading="r" * 300),
            Answer(asked, Outcome.SUGGEST, 0.5, suggestions=(suggestion,)),
            Answer(asked, Outcome.UNKNOWN, 0.5, why=why),
            Answer(asked, Outcome.UNKNOWN, 0.0),
        ):
            yield show_why(answer, texts)
            yield show_answer(
                knowledge, answer, texts, asker=2**63, exchange=2**63, title="\\*" * 120
            )


@pytest.mark.parametrize("locale", ["en-US", "zh-CN", "es-ES", "es-419"])
def test_every_screen_of_the_shipped_knowledge_fits(shipped_app: App, locale: str) -> None:
    overruns = [
        fault
        for screen in show_everything(shipped_app.knowledge, locale)
        for fault in find_overruns(screen)
    ]
    assert not overruns


def build_vast_knowledge(mark: str) -> Knowledge:
    """Build knowledge in which every text is as long as the loader lets it be."""
    long = build_entry(
        "e" * 60,
        topic="t" * 60,
        fact=fill(mark, 600),
        quote=[f"{n}{fill(mark, 310)}x" for n in range(8)],
        questions=[fill(mark, 100)],
        context=fill(mark, 300),
        related=[f"other-{n}" for n in range(20)],
    )
    others = [
        build_entry(f"other-{n}", topic=f"topic-{n}", questions=[f"{n}{fill(mark, 97)}"])
        for n in range(30)
    ]
    return build_knowledge(long, *others, title=fill(mark, 200))


def fill(mark: str, length: int) -> str:
    return (mark * length)[:length].strip().ljust(length, "x")


@pytest.mark.parametrize("mark", [*MARKS, "a", "外", "word "])
def test_every_screen_fits_when_every_text_is_as_long_as_it_may_be(mark: str) -> None:
    knowledge = build_vast_knowledge(mark)
    overruns = [
        fault for screen in show_everything(knowledge, "en-US") for fault in find_overruns(screen)
    ]
    assert not overruns


def build_troubled_app(mark: str) -> App:
    """Build what is served of a folder with many suspended entries and faults, all of them long."""
    folder = Path("knowledge")
    served = build_knowledge()
    long, file = fill(mark, 300), folder / "topics" / f"{fill(mark, 90)}.yaml"
    aside = [Suspended(f"{n}{'e' * 58}", "t", "f", long, file, 8) for n in range(30)]
    knowledge = replace(served, suspended={one.id: one for one in aside})
    app = App(knowledge, build_answerer(knowledge))
    check = Check(long, Expectation.REFUSE, (), long, file, 2)
    failed = CheckResult(check, Answer(Question(long), Outcome.UNKNOWN, 0.0), passed=False)
    app.last_reload = ReloadResult(
        ReloadOutcome.REFUSED,
        app.served,
        app.served,
        problems=tuple(Problem(file, n, n, long * 3, long * 3) for n in range(9)),
        broken=(failed,) * 9,
    )
    return app


def show_to_editors(mark: str, texts: Texts) -> Iterator[Screen]:
    app = build_troubled_app(mark)
    yield show_status(app, texts)
    assert app.last_reload
    yield show_fault(app.last_reload, app.folder, texts)
    long, item = fill(mark, 500), ItemChange("f", ItemKind.CHECK, fill(mark, 100), "", "")
    author = Author(fill(mark, MOST_NAME), 2**63)
    change = KnowledgeChange(10**6, NOON, author, long, ChangeKind.IMPORTED, (item,) * 99)
    yield show_history([change] * 10, texts)
    content = EntryContent("e" * 60, "fact", (), {})
    suspended = next(iter(app.knowledge.suspended.values()))
    for why in (suspended, None):
        view = EntryView(None, content, f"topics/{long}", f"fact: {long}\n" * 9, change, why)
        yield show_entry(view, texts)
    bad = ImportedRow("row 3", "e" * 60, RowState.BAD, problems=(long,) * 9)
    yield show_import(ImportPlan((bad,) * 9, None), texts)


@pytest.mark.parametrize("locale", ["en-US", "zh-CN", "es-ES"])
@pytest.mark.parametrize("mark", [*MARKS, "a", "外", "word ", "@here "])
def test_what_editors_are_shown_fits_whatever_is_wrong(mark: str, locale: str) -> None:
    texts = LANGUAGES.choose(locale)
    for screen in show_to_editors(mark, texts):
        assert not list(find_overruns(screen))


def test_the_status_names_a_fault_and_counts_those_for_which_there_is_no_room() -> None:
    said = "\n".join(show_status(build_troubled_app("*"), ENGLISH).texts)
    assert "30 entries are suspended" in said
    assert "and 26 more" in said
    assert ".yaml, line 0, column 0" in said
    assert "17 more problems" in said


def test_a_quote_without_its_marks_is_the_sources_own_to_the_last_character(
    shipped_app: App,
) -> None:
    bold = 0
    for entry in shipped_app.knowledge.entries.values():
        for asked in (wording.text for wording in entry.questions):
            answer = Answer(Question(asked), Outcome.ANSWER, 0.9, entry=entry)
            shown = show_answer(shipped_app.knowledge, answer, ENGLISH, asker=1)
            head, quote, _ = shown.texts
            quoted = [line[2:] for line in quote.splitlines()]
            plain = unmark("\n".join(quoted))
            assert all(span.text in plain for span in entry.quote)
            assert set(plain) - {"\n"} <= set("".join(span.text for span in entry.quote) + " ")
            assert unmark(head) == entry.fact
            bold += any("**" in line for line in quoted)
    assert bold


def unmark(text: str) -> str:
    """Take away Discord's marks as Discord does: bold that is not escaped, then the escapes."""
    return re.sub(r"\\(?=[^\w\s])", "", re.sub(r"(?<!\\)\*\*", "", text))


@pytest.mark.parametrize(
    ("text", "stretches", "marked"),
    [
        ("8,100 drones", [(0, 5)], "**8,100** drones"),
        ("a *b* c", [(2, 5)], "a **\\*b\\*** c"),
        ("2013年8架", [(0, 5), (5, 6)], "**2013年8**架"),
        ("# head", [(2, 6)], "\\# **head**"),
        ("plain", [], "plain"),
    ],
)
def test_bold_marks_go_around_escaped_text(
    text: str, stretches: list[tuple[int, int]], marked: str
) -> None:
    assert embolden(text, stretches) == marked
    assert unmark(embolden(text, [])) == text


def test_every_shipped_quote_is_bold_in_its_context(shipped_app: App) -> None:
    for entry in shipped_app.knowledge.entries.values():
        shown = show_context(shipped_app.knowledge, entry, ENGLISH).texts[1]
        plain = shown.replace("\\", "")
        assert all(f"**{' '.join(span.text.split())}**" in plain for span in entry.quote)
