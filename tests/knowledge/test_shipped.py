import hashlib
from collections import Counter
from pathlib import Path

import pytest

from bot.knowledge.coverage import measure_coverage
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Expectation, Knowledge

FOLDER = Path(__file__).parents[2] / "knowledge"
ARTICLE_SHA256 = "0edef756473ecdafe97ac0e1f64f52ff2e9822268d38839642843fa01594b2e5"
LEAST_WORDINGS = {"en": 5, "zh": 2, "es": 2}


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return load_knowledge(FOLDER)


def test_the_article_is_byte_for_byte_what_was_published() -> None:
    data = (FOLDER / "sources/shenzhen-reform.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == ARTICLE_SHA256


def test_every_quote_is_word_for_word_in_the_article(shipped: Knowledge) -> None:
    article = (FOLDER / "sources/shenzhen-reform.txt").read_bytes().decode("utf-8")
    spans = [span for entry in shipped.entries.values() for span in entry.quote]
    assert spans
    for span in spans:
        assert article[span.start : span.end] == span.text


def test_every_sentence_of_the_article_is_answerable_or_excluded(shipped: Knowledge) -> None:
    (coverage,) = measure_coverage(shipped)
    assert [sentence.text for sentence in coverage.uncovered] == []
    assert len(coverage.answerable) + len(coverage.excluded) == 86
    assert len(coverage.answerable) >= 79


def test_the_card_says_when_the_article_speaks_and_how_we_know(shipped: Knowledge) -> None:
    (source,) = shipped.sources.values()
    assert source.date == "2024-09"
    assert "July 2024" in source.date_reason


def test_there_are_as_many_topics_as_a_person_would_browse(shipped: Knowledge) -> None:
    assert 8 <= len(shipped.topics) <= 14
    assert all(topic.description for topic in shipped.topics.values())
    assert len({topic.emoji for topic in shipped.topics.values()}) == len(shipped.topics)


def test_every_entry_can_be_asked_for_in_many_ways(shipped: Knowledge) -> None:
    for entry in shipped.entries.values():
        counts = Counter(wording.language for wording in entry.questions)
        assert all(counts[language] >= n for language, n in LEAST_WORDINGS.items()), entry.id


def test_no_fact_leaves_a_time_hanging(shipped: Knowledge) -> None:
    hanging = ("this year", "last year", "last month", "these days", "a few days ago")
    for entry in shipped.entries.values():
        assert not any(phrase in entry.fact for phrase in hanging), entry.id
        assert not entry.fact.startswith(("It ", "They ", "This ", "These ")), entry.id


def test_the_checks_ask_for_answers_and_for_refusals(shipped: Knowledge) -> None:
    counts = Counter(check.expectation for check in shipped.checks)
    assert sum(counts.values()) >= 150
    assert counts[Expectation.ANSWER] >= 75
    assert counts[Expectation.REFUSE] >= 25
