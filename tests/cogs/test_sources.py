"""Proofs for everyone: the source's card and text, and receipts held against it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from bot.answering.receipts import issue_receipt, verify_receipt
from bot.app import App
from bot.client import VerbatimBot
from bot.cogs._sources import show_verification
from bot.knowledge.model import Knowledge
from bot.locales.languages import Languages
from tests.builders import build_entry
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_asking import FACT, QUESTION
from tests.conftest import build_answerer, build_small_knowledge


async def test_source_shows_the_card_the_date_and_the_coverage_in_numbers(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "source"))
    assert shown.ephemeral
    text = read(shown)
    assert "### The night the drones danced\n-# article · September 2024" in text
    assert "Of its 5 sentences in 4 paragraphs, **5** can be asked for" in text
    assert "4 answers rest on it, in 2 topics." in text
    whole = world.bot.app.knowledge.sources["article"].text
    assert hashlib.sha256(whole.encode()).hexdigest() in text


async def test_the_whole_text_is_not_handed_out_unless_its_card_allows_it(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "source"))
    assert not shown.attachments
    assert "may not hand out" in read(shown)


class TestASourceThatMayBeShared:
    @pytest.fixture
    def knowledge(self) -> Knowledge:
        small = build_small_knowledge()
        shared = replace(small.sources["article"], may_share=True, licence="CC BY 4.0")
        return replace(small, sources={"article": shared})

    async def test_its_text_comes_as_a_file(self, world: World) -> None:
        shown = respond(await world.alice.slash(world.channel, "source"))
        (file,) = shown.attachments
        assert file.filename == "article.txt"
        assert (await file.read()).decode() == world.bot.app.knowledge.sources["article"].text
        assert "CC BY 4.0" in read(shown)
        assert "may not hand out" not in read(shown)


class TestSeveralSources:
    @pytest.fixture
    def knowledge(self) -> Knowledge:
        small = build_small_knowledge()
        article = small.sources["article"]
        others = {
            name: replace(article, id=name, title=f"The {name}") for name in ("rules", "handbook")
        }
        return replace(small, sources={"article": article, **others})

    async def test_they_are_offered_and_a_pick_shows_one(self, world: World) -> None:
        shown = respond(await world.alice.slash(world.channel, "source"))
        (menu,) = find_items(shown)
        assert [option["value"] for option in menu["options"]] == ["article", "rules", "handbook"]
        await world.alice.select(shown, ["rules"])
        assert "### The rules" in read(shown)

    async def test_a_name_finds_one_and_completes(self, world: World) -> None:
        shown = respond(await world.alice.slash(world.channel, "source", name="handbook"))
        assert "### The handbook" in read(shown)
        choices = await world.alice.autocomplete(world.channel, "source", "name", "the r")
        assert [choice["value"] for choice in choices] == ["rules"]

    async def test_a_name_that_is_not_there_is_said_kindly(self, world: World) -> None:
        shown = respond(await world.alice.slash(world.channel, "source", name="**x**"))
        assert "I have no source “\\*\\*x\\*\\*”" in read(shown)


async def take_receipt(world: World) -> str:
    return read(await world.ask(QUESTION)).rpartition("receipt ")[2]


async def test_a_receipt_shows_the_entry_the_span_its_place_and_the_hash(world: World) -> None:
    id_ = await take_receipt(world)
    shown = respond(await world.alice.slash(world.channel, "verify", receipt=id_.lower()))
    text = read(shown)
    assert shown.ephemeral
    assert f"### Receipt {id_}\nNothing has changed since" in text
    assert "`drone-count`" in text
    assert FACT in text
    assert "paragraph 1, characters 0 to 76" in text
    source = world.bot.app.knowledge.sources["article"]
    assert source.text[0:76] in text
    assert hashlib.sha256(source.text.encode()).hexdigest() in text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hello", "is no receipt"),
        ("<@1>", "is no receipt"),
        ("UUUU-UUUU", "is no receipt"),
        ("0000-0000", "no receipt `0000"),
    ],
)
async def test_what_is_no_receipt_is_said_kindly(world: World, typed: str, said: str) -> None:
    assert said in read(respond(await world.alice.slash(world.channel, "verify", receipt=typed)))


def test_what_has_changed_since_is_named(app: App) -> None:
    texts = Languages.load().choose("en")
    receipt = issue_receipt(app.knowledge, app.knowledge.entries["drone-count"])

    def verify(knowledge: Knowledge) -> str:
        return "\n".join(show_verification(verify_receipt(receipt, knowledge), texts).texts)

    entry = app.knowledge.entries["drone-count"]
    reworded = {**app.knowledge.entries, entry.id: replace(entry, fact="Drones flew.")}
    assert "has been reworded" in verify(replace(app.knowledge, entries=reworded))
    assert "no longer in my knowledge base" in verify(replace(app.knowledge, entries={}))
    grown = build_small_knowledge(build_entry("more", fact="A cat slept."))
    assert "still stands in it word for word" in verify(grown)
    source = app.knowledge.sources["article"]
    broken = replace(source, text=source.text.replace("8,100", "8,200"))
    assert "no longer says the proof" in verify(replace(app.knowledge, sources={"article": broken}))


async def test_a_receipt_outlives_the_entry_that_it_was_given_for(world: World) -> None:
    id_ = await take_receipt(world)
    knowledge = world.bot.app.knowledge
    entry = replace(knowledge.entries["drone-count"], fact="Drones flew.")
    changed = replace(knowledge, entries={**knowledge.entries, entry.id: entry})
    app = App(changed, build_answerer(changed))
    store, settings = world.bot.store, world.bot.settings
    await world.env.restart_bot(VerbatimBot(app, settings, store=store, clock=world.clock))
    text = read(respond(await world.alice.slash(world.channel, "verify", receipt=id_)))
    assert "has been reworded since" in text
    assert FACT in text
