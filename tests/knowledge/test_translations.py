"""Translations: the lock on their figures, what is shown to whom, and what is still missing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Entry, Knowledge, Topic, TopicWords
from bot.knowledge.translations import find_added, find_gaps, find_lost, list_languages
from tests.builders import TOPIC, build_entry, write_knowledge
from tests.knowledge.problems import place_of, problems_of

FACT = (
    "On September 12th, 2024, 8,100 drones flew in the first half of a show of 2.2 trillion yuan, "
    "up 11.7% from 2023, with forty-four boats."
)
CHINESE = (
    "2024年9月12日，一场总额2.2万亿元、比2023年增长11.7%的表演"
    "在上半场出动8100架无人机，有四十四艘船。"
)
SPANISH = (
    "El 12 de septiembre de 2024 volaron 8.100 drones en la primera mitad de un espectáculo de "
    "2,2 billones de yuanes, un 11,7 % más que en 2023, con 44 barcos."
)


def faults(text: str, tag: str = "zh-CN", fact: str = FACT) -> list[str]:
    return [*find_added(text, tag, fact, ()), *find_lost(text, tag, fact)]


def test_figures_written_as_the_language_writes_them_pass() -> None:
    assert faults(CHINESE) == []
    assert faults(SPANISH, "es") == []
    assert faults(SPANISH.replace("8.100", "8,100").replace("11,7", "11.7"), "es-419") == []


@pytest.mark.parametrize("text", [CHINESE, SPANISH])
def test_every_slip_in_a_figure_is_noticed(text: str) -> None:
    tag = "zh-CN" if text == CHINESE else "es"
    for found in re.finditer(r"\d", text):
        slip = str((int(found[0]) + 5) % 10)
        assert faults(text[: found.start()] + slip + text[found.end() :], tag), found


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("2.2万亿", "2.2亿", "2.2亿"),
        ("11.7%", "11.7个百分点", "11.7个百分点"),
        ("8100架", "约", "8,100"),
        ("四十四", "四十五", "四十五"),
        ("9月", "8月", "8"),
    ],
)
def test_a_scale_a_unit_a_word_or_a_month_that_is_wrong_is_noticed(
    right: str, wrong: str, fault: str
) -> None:
    assert fault in faults(CHINESE.replace(right, wrong))


def test_what_the_quote_says_may_stand_in_a_translation() -> None:
    assert find_added("共31分钟", "zh-CN", "It was long.", ["The show lasted 31 minutes."]) == ()


def test_a_chinese_fact_may_name_its_month_in_english() -> None:
    assert faults("On September 12th it flew.", "en", "9月12日起飞。") == []


@pytest.mark.parametrize("tag", ["es", "zh-CN"])
def test_every_slip_in_a_shipped_translation_would_be_noticed(shipped: Knowledge, tag: str) -> None:
    tried = 0
    for entry in shipped.entries.values():
        text = entry.translations[tag]
        proof = [*(span.text for span in entry.quote), *entry.derived]
        for found in re.finditer(r"\d+", text):
            slip = text[: found.start()] + str(int(found[0]) + 1) + text[found.end() :]
            added = find_added(slip, tag, entry.fact, proof)
            assert added or find_lost(slip, tag, entry.fact), (entry.id, slip)
            tried += 1
    assert tried > 50


def test_every_shipped_entry_and_topic_is_there_in_chinese_and_spanish(shipped: Knowledge) -> None:
    assert [(gaps.language, gaps.topics, gaps.entries) for gaps in find_gaps(shipped)] == [
        ("es", (), ()),
        ("zh-CN", (), ()),
    ]
    for entry in shipped.entries.values():
        assert len({entry.fact, entry.fact_in("es-419"), entry.fact_in("zh-CN")}) == 3
        assert re.search("[\u4e00-\u9fff]", entry.fact_in("zh-CN"))
    for topic in shipped.topics.values():
        words = [topic.words_in(tag) for tag in ("en-US", "es-ES", "zh-CN")]
        assert len(set(words)) == 3
        assert all(one.description for one in words)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return load_knowledge(Path(__file__).parents[2] / "knowledge")


TRANSLATED = TOPIC.replace(
    "    quote: On September",
    "    translations:\n      zh-CN: 2024年9月，表演用了8100架无人机。\n"
    "      es: En septiembre de 2024 volaron 8100 drones.\n    quote: On September",
)


def test_a_folder_with_translations_loads_and_tells_what_it_lacks(tmp_path: Path) -> None:
    title = "translations:\n  zh-CN: {title: 无人机, description: 表演}\nentries:"
    text = TRANSLATED.replace("entries:", title)
    knowledge = load_knowledge(write_knowledge(tmp_path, topics={"drones": text}))
    entry = knowledge.entries["drone-count"]
    assert entry.fact_in("zh-CN") == "2024年9月，表演用了8100架无人机。"
    assert knowledge.topics["drones"].words_in("zh-CN") == TopicWords("无人机", "表演")
    spanish, chinese = find_gaps(knowledge)
    assert (spanish.language, spanish.topics) == ("es", ("drones",))
    assert spanish.entries == ("show-length", "bell-drones")
    assert (chinese.topics, chinese.entries) == ((), ("show-length", "bell-drones"))


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("8100架", "8200架", "translation's figure “8200”"),
        ("8100 drones", "muchos drones", "lacks the fact's figure “8,100”"),
        ("      es:", "      en:", "The fact stands in `en` already"),
        ("      es:", "      Spanish:", "no language code"),
    ],
)
def test_a_faulty_translation_is_a_problem_at_its_line(
    tmp_path: Path, right: str, wrong: str, message: str
) -> None:
    text = TRANSLATED.replace(right, wrong)
    folder = write_knowledge(tmp_path, topics={"drones": text})
    problems = problems_of(folder)
    assert message in problems[0].message
    line = next(n for n, one in enumerate(text.splitlines(), 1) if wrong in one)
    assert place_of(problems[0]).startswith(f"drones.yaml:{line}:")


def build_translated() -> Entry:
    return replace(build_entry(fact="It flew."), translations={"zh-CN": "它飞了。", "es": "Voló."})


@pytest.mark.parametrize(
    ("languages", "shown"),
    [
        (("zh-CN",), "它飞了。"),
        (("es-419", "zh-CN"), "Voló."),
        (("en-US", "zh-CN"), "It flew."),
        (("fr", "zh-CN"), "它飞了。"),
        (("zh-TW",), "It flew."),
        (("fr",), "It flew."),
        ((), "It flew."),
    ],
)
def test_the_fact_is_shown_in_the_first_language_that_it_is_there_in(
    languages: tuple[str, ...], shown: str
) -> None:
    assert build_translated().fact_in(*languages) == shown


def test_a_topic_without_a_translation_keeps_its_own_words() -> None:
    topic = Topic("drones", "Drones", "🚁", "Shows", (), translations={"es": TopicWords("Drones!")})
    assert topic.words_in("zh-CN") == TopicWords("Drones", "Shows")
    assert topic.words_in("es-ES") == TopicWords("Drones!")


def test_the_languages_are_those_of_facts_and_of_their_translations(shipped: Knowledge) -> None:
    assert list_languages(shipped) == ("en", "es", "zh-CN")
