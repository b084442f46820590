"""Discord's limits: every screen of the shipped knowledge, and of knowledge at its own limits."""

from __future__ import annotations

from collections.abc import Iterator

import discord
import pytest

from bot.answering.values import Answer, Outcome, Question, Suggestion, Why
from bot.app import App
from bot.cogs._screens import (
    Screen,
    show_answer,
    show_card,
    show_context,
    show_help,
    show_notice,
    show_topic,
    show_topics,
)
from bot.knowledge.model import Knowledge
from bot.locales.languages import Languages
from tests.builders import build_entry, build_knowledge

MARKS = "*_`\\"
LANGUAGES = Languages.load()
ENGLISH = LANGUAGES.choose("en-US")


def find_overruns(screen: Screen) -> Iterator[str]:
    """Name what Discord would refuse, after its documentation of embeds and components."""
    embed, view = screen.embed, screen.build_view()
    texts = {
        "title": (embed.title or "", 256),
        "description": (embed.description or "", 4096),
        "footer": (embed.footer.text or "", 2048),
        "embed": ("x" * len(embed), 6000),
    }
    for field in embed.fields:
        texts[f"field {field.name}"] = (field.value or "", 1024)
        texts[f"name {field.name}"] = (field.name or "", 256)
    yield from (name for name, (text, most) in texts.items() if len(text) > most)
    ids = []
    for item in (child for row in view.to_components() for child in row["components"]):
        ids.append(item["custom_id"])
        if len(item["custom_id"]) > 100 or len(item.get("label") or "") > 80:
            yield f"button {item}"
        options = item.get("options", ())
        if "options" in item and not 1 <= len(options) <= 25:
            yield f"menu with {len(options)} options"
        for option in options:
            lengths = [len(option.get(key) or "") for key in ("label", "value", "description")]
            if max(lengths) > 100 or not lengths[0]:
                yield f"option {option}"
    if len(set(ids)) < len(ids) or len(view.to_components()) > 5:
        yield f"components {ids}"


def show_everything(knowledge: Knowledge, locale: str) -> Iterator[Screen]:
    texts = LANGUAGES.choose(locale)
    yield from (show_topics(knowledge, page, texts) for page in (0, 1, 99))
    yield show_help(knowledge, "B" * 32, texts)
    yield show_notice("n" * 5000)
    for topic in knowledge.topics.values():
        yield from (show_topic(knowledge, topic, page, texts) for page in (0, 1, 99))
    for entry in knowledge.entries.values():
        longest = max((wording.text for wording in entry.questions), key=len)
        suggestion = Suggestion(entry, longest, 0.5)
        why = Why(entry, longest, ("a",), ("w" * 300,) * 9, {}, None)
        asked = Question("*" * 300, locale)
        yield show_card(knowledge, entry, texts, title=longest)
        yield show_context(knowledge, entry, texts)
        for answer in (
            Answer(asked, Outcome.SUGGEST, 0.5, suggestions=(suggestion,)),
            Answer(asked, Outcome.UNKNOWN, 0.5, why=why),
            Answer(asked, Outcome.UNKNOWN, 0.0),
        ):
            yield show_answer(knowledge, answer, texts, asker=2**63, title="\\*" * 120)


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


def test_every_shipped_quote_stands_in_its_card_word_for_word(shipped_app: App) -> None:
    for entry in shipped_app.knowledge.entries.values():
        shown = show_card(shipped_app.knowledge, entry, ENGLISH).embed.description or ""
        plain = " ".join(shown.replace("\\", "").replace("\n>", "").split())
        assert all(" ".join(span.text.split()) in plain for span in entry.quote)
        assert shown.startswith(discord.utils.escape_markdown(entry.fact)[:20])


def test_every_shipped_quote_is_bold_in_its_context(shipped_app: App) -> None:
    for entry in shipped_app.knowledge.entries.values():
        shown = show_context(shipped_app.knowledge, entry, ENGLISH).embed.description or ""
        plain = shown.replace("\\", "")
        assert all(f"**{' '.join(span.text.split())}**" in plain for span in entry.quote)
