"""The coverage page: what it shows of every sentence, and how it behaves in a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from bot.answering.values import Outcome
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Exclusion, Knowledge
from bot.knowledge.sentences import split_sentences
from bot.reporting.coverage_labels import Labels
from bot.reporting.coverage_page import write_coverage_page
from bot.reporting.covering import Cover, CoverageReport, build_report, read_asked
from bot.reporting.rivals import Rival
from bot.storage.memory import MemoryStore
from bot.storage.values import Exchange, make_exchange_id
from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.conftest import build_small_knowledge

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
REASON = "An <advertisement> marker."
MORE = '\nThe mayor <script>alert("slept")</script> & snored.\n\nAdvertisement\n'
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")


def build_knowledge_with_gaps() -> Knowledge:
    knowledge = build_small_knowledge()
    source = knowledge.sources["article"]
    text = source.text + MORE
    sentences = split_sentences(text, "en")
    last = Exclusion(sentences[-1].id, REASON)
    changed = replace(source, text=text, sentences=sentences, excluded=(last,))
    return replace(knowledge, sources={"article": changed})


@pytest.fixture(scope="module")
def report() -> CoverageReport:
    rival = Rival("drone-count", "show-length", "How many drones?", 0.75, 0.25)
    return build_report(build_knowledge_with_gaps(), {"drone-count": 3}, (rival,))


def read_text(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_every_sentence_is_there_word_for_word_in_exactly_one_state(report: CoverageReport) -> None:
    page = write_coverage_page(report)
    (source,) = report.sources
    assert sum(map(source.count, Cover)) == len(source.sentences)
    found = re.findall(r'<a class="sentence (\w+)".*?</a>', page, re.DOTALL)
    assert found == [one.cover.value for one in source.sentences]
    shown = read_text(page)
    assert all(one.sentence.text in shown for one in source.sentences)


def test_nothing_that_the_source_holds_becomes_markup(report: CoverageReport) -> None:
    page = write_coverage_page(report)
    assert '<script>alert("slept")' not in page
    assert page.count("<script>") == 1
    assert "An &lt;advertisement&gt; marker." in page


def test_the_page_names_nothing_outside_itself(report: CoverageReport) -> None:
    page = write_coverage_page(report)
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_the_words_are_the_readers(report: CoverageReport) -> None:
    page = write_coverage_page(report, Labels(language="es", title="Qué cubren", all="Todas"))
    assert '<html lang="es">' in page
    assert "<h1>Qué cubren</h1>" in page


def test_the_sentence_of_a_suspended_entry_is_its_own_kind(tmp_path: Path) -> None:
    topic = TOPIC.replace("id: drone-count\n", "id: drone-count\n    suspended: It <changed>.\n")
    changed = ARTICLE.replace("8,100", "8,200")
    for place, article in enumerate((ARTICLE, changed)):
        folder = write_knowledge(tmp_path / str(place), article=article, topics={"drones": topic})
        report = build_report(load_knowledge(folder), {})
        (source,) = report.sources
        (one,) = source.list_only(Cover.SUSPENDED)
        assert (one.sentence.id, [aside.id for aside in one.suspended]) == ("S002", ["drone-count"])
        assert source.count(Cover.UNCOVERED) == 0
        page = write_coverage_page(report)
        assert '<div class="suspended"><dt>Suspended</dt><dd>1</dd></div>' in page
        assert '<input type="radio" name="cover" value="suspended">‖ Suspended' in page
        note = page.partition('id="note-0-S002"')[2].partition("</article>")[0]
        assert "<code>drone-count</code>" in note
        assert "Not served until it is mended:</strong> It &lt;changed&gt;." in note


async def test_only_direct_answers_of_late_are_counted() -> None:
    store = MemoryStore()
    for days, outcome in ((1, Outcome.ANSWER), (2, Outcome.SUGGEST), (200, Outcome.ANSWER)):
        at = NOW - timedelta(days=days)
        who = store.pseudonymize(1)
        await store.record_exchange(
            Exchange(make_exchange_id(), at, who, 7, "q", "en", outcome, "bells", 0.9, 5.0)
        )
    assert await read_asked(store, NOW) == {"bells": 1}


@contextmanager
def browse(file: Path) -> Iterator[tuple[Page, list[str]]]:
    """Open a file in a Chromium; the list is filled with what goes wrong and what it asks for."""
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not work for root, as in a container.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        noticed: list[str] = []
        page.on("request", lambda request: noticed.append(request.url))
        page.on("console", lambda message: noticed.append(message.text))
        page.on("pageerror", lambda error: noticed.append(str(error)))
        page.goto(file.as_uri())
        yield page, noticed
        browser.close()


@needs_chromium
def test_a_reader_filters_searches_and_looks_closer(report: CoverageReport, tmp_path: Path) -> None:
    file = tmp_path / "coverage.html"
    file.write_text(write_coverage_page(report), "utf-8")
    with browse(file) as (page, noticed):
        shown = page.locator(".sentence:visible")
        (source,) = report.sources
        assert shown.count() == len(source.sentences)

        page.get_by_text("! Uncovered", exact=True).click()
        assert shown.count() == source.count(Cover.UNCOVERED) == 1
        page.get_by_text("All", exact=True).click()
        page.get_by_role("searchbox").fill("31 MINUTES")
        assert shown.count() == 1
        page.get_by_role("searchbox").fill("")

        first = page.locator(".sentence.answerable").first
        first.focus()
        page.keyboard.press("Enter")
        note = page.locator(".note:visible")
        note.wait_for()
        assert "show-length" in note.inner_text()
        assert "Answered in 90 days: 3" in note.inner_text()
        assert note.locator("blockquote mark").inner_text() == source.sentences[0].sentence.text
        assert first.get_attribute("aria-current") == "true"
        page.keyboard.press("Escape")
        note.wait_for(state="hidden")

        page.locator(".sentence.excluded").click()
        assert REASON in note.inner_text()
        page.locator(".sentence.excluded").click()
        note.wait_for(state="hidden")
        assert noticed == [file.as_uri()]
