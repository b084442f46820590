# ruff: noqa: INP001 - part of a script, in no package
"""The scenes of the tour: the real bot on a simulated Discord, one picture a screen."""

from __future__ import annotations

import random
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import simcord
from playwright.async_api import Locator, Page, async_playwright

from bot.answering.values import Outcome, Question
from bot.app import App
from bot.client import VerbatimBot
from bot.cogs._screens import show_answer
from bot.preview.stage import set_clock
from bot.settings import Settings
from bot.storage.values import Exchange, make_exchange_id

ROOT = Path(__file__).parents[1]

DRONES = "How many drone companies are there in Shenzhen?"
COMPANIES = "Which drone companies have grown rapidly in Shenzhen?"
SHARE = "What share of Shenzhen's GDP do strategic emerging industries make up?"
PARIS = "How big is the drone industry in Paris?"
VAGUE = "tell me about tesla"
SPANISH = "¿Cuántas empresas de drones hay en Shenzhen?"
CHINESE = "深圳有多少家无人机公司？"
TRADE = "What was Shenzhen's import and export volume in the first half of 2024?"
NEW_FACT = "Many areas that were blank before have become navigable in Shenzhen."
NEW_WORDINGS = "Where can drones fly now that they could not before?\nzh: 现在哪些地方可以飞？"
CLAIM = "Shenzhen's import and export volume rose 25% to 2.2 trillion yuan this year"


@dataclass(frozen=True, slots=True)
class Stage:
    """A server with the bot and three people, and the page on which Ana sees it."""

    env: simcord.Env
    bot: VerbatimBot
    channel: simcord.ChannelHandle
    ana: simcord.MemberActor
    ben: simcord.MemberActor
    page: Page
    preview: simcord.Preview
    folder: Path

    async def shoot(self, name: str, message: object) -> None:
        """Take the picture of one message, as Ana sees it."""
        id_ = getattr(message, "id", None)
        await self.preview.refresh()
        shown = self.page.locator(f'article[data-message-id="{id_}"]')
        await self._settle(shown)
        # What the page asked for while the scene acted is refused, and greys its buttons for good.
        if await shown.locator('[aria-disabled="true"]:not(:disabled)').count():
            await self.page.reload()
            await self._settle(shown)
        await shown.screenshot(path=self.folder / f"{name}.png")

    async def _settle(self, shown: Locator) -> None:
        """Wait until the page has scrolled to a message, and its buttons have come alive."""
        await shown.scroll_into_view_if_needed()
        await self.page.wait_for_timeout(1500)

    @property
    def last(self) -> discord.Message:
        """The last message in the channel."""
        message = self.channel.last_message
        assert message is not None
        return message

    async def ask(self, text: str) -> discord.Message:
        """Have Ana mention the bot, and give its reply."""
        assert self.bot.user is not None
        await self.ana.send(self.channel, f"{self.bot.user.mention} {text}")
        return self.last


@asynccontextmanager
async def set_stage(folder: Path, browser: str) -> AsyncIterator[Stage]:
    """Build the bot with its default parts, the server, and the page in a Chromium."""
    knowledge = folder / "knowledge"  # a copy, for a scene edits it
    shutil.rmtree(knowledge, ignore_errors=True)
    shutil.copytree(ROOT / "knowledge", knowledge)
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        cooldown_seconds=0,
        listening=True,
        knowledge_dir=knowledge,
        reload="off",  # type: ignore[arg-type]
    )
    bot = VerbatimBot(App.load(knowledge), settings)
    async with simcord.run(bot, check_errors=False, settle_timeout=60) as env:
        # Since when the knowledge is served is told by the real clock.
        await set_clock(env)
        assert bot.user is not None
        await bot.user.edit(username="Verbatim")
        await bot.tree.sync()
        guild = env.create_guild("Verbatim")
        channel = guild.create_text_channel("ask-verbatim")
        keeper = guild.create_role("Keeper", permissions=discord.Permissions(manage_guild=True))
        ana, ben = (env.create_user(name.lower(), global_name=name) for name in ("Ana", "Ben"))
        people = guild.add_member(ana, roles=[keeper]), guild.add_member(ben)
        # So high that no card is cut: the page scrolls what is longer than its channel.
        preview = env.preview(channel, viewers=list(people), layout="channel", port=0, height=2000)
        async with preview, async_playwright() as playwright:
            # Chromium's own sandbox does not work for root, as in a container.
            chromium = await playwright.chromium.launch(
                executable_path=browser, args=["--no-sandbox"]
            )
            page = await chromium.new_page(
                viewport={"width": 1000, "height": 2400}, device_scale_factor=1.25
            )
            await page.goto(preview.url)
            yield Stage(env, bot, channel, *people, page, preview, folder)
            await chromium.close()
    shutil.rmtree(knowledge)


async def take_tour(folder: Path, browser: str) -> None:
    """Take every picture of `docs/tour.md`."""
    async with set_stage(folder, browser) as stage:
        await show_answers(stage)
        await show_doubt(stage)
        await show_browsing(stage)
        await show_menus(stage)
        await show_places(stage)
        await show_keeping(stage)
        await show_editing(stage)
        await show_counts(stage)


async def show_answers(stage: Stage) -> None:
    """Show an answer and what lies behind its buttons."""
    asked = await stage.ana.slash(stage.channel, "ask", question=DRONES)
    answer = asked.response
    assert answer is not None
    await stage.shoot("answer", answer)
    for name, label in (
        ("context", "Show in context"),
        ("related", "Related"),
        ("why", "Why this answer"),
        ("reasons", "Not helpful"),
    ):
        shown = (await stage.ana.click(answer, label=label)).response
        await stage.shoot(name, shown)
    assert shown is not None
    await stage.ana.click(shown, label="Out of date")
    await stage.shoot("thanks", shown)
    await stage.shoot("answer-long", await stage.ask(COMPANIES))


async def show_doubt(stage: Stage) -> None:
    """Show the question back, "I don't know", and the word to the editors."""
    await stage.shoot("suggestions", await stage.ask(VAGUE))
    unknown = await stage.ask(PARIS)
    await stage.shoot("unknown", unknown)
    told = await stage.ana.click(unknown, label="Ask the editors")
    await stage.shoot("editors", told.response)


async def show_browsing(stage: Stage) -> None:
    """Show the topics, one of them, a card, the source and a receipt."""
    for name, options in (
        ("topics", {}),
        ("topic", {"name": "musk-drone-show"}),
        ("source", {}),
        ("help", {}),
    ):
        shown = (await stage.ana.slash(stage.channel, name, **options)).response
        await stage.shoot(name, shown)
    topic = (await stage.ana.slash(stage.channel, "topic", name="musk-drone-show")).response
    assert topic is not None
    await stage.ana.select(topic, ["drone-show-size"])
    await stage.shoot("card", topic)
    receipt = str(topic.components).rpartition("receipt ")[2][:9]
    verified = await stage.ana.slash(stage.channel, "verify", receipt=receipt)
    await stage.shoot("verify", verified.response)


async def show_menus(stage: Stage) -> None:
    """Show the menus of a message: answered for its author, and held against the source."""
    question = await stage.ben.send(stage.channel, "anyone know how many likes musk's post got?")
    answered = await stage.ana.context_menu(stage.channel, "Answer this", question)
    await stage.shoot("answer-this", answered.response)
    claim = await stage.ben.send(stage.channel, CLAIM)
    checked = await stage.ana.context_menu(stage.channel, "Check against the source", claim)
    await stage.shoot("check", checked.response)


async def show_places(stage: Stage) -> None:
    """Show a follow-up, two other languages, and an answer where the bot listens."""
    await stage.ask(SHARE)
    await stage.shoot("follow-up", await stage.ask("and their 2025 target?"))
    await stage.shoot("spanish", await stage.ask(SPANISH))
    await stage.shoot("chinese", await stage.ask(CHINESE))
    await stage.bot.store.change_settings(
        stage.ana.guild.id,
        lambda settings: replace(settings, listening=frozenset({stage.channel.id})),
        by=stage.ana.id,
        at=stage.env.now(),
    )
    await stage.env.advance_time(3600)
    await stage.ben.send(stage.channel, "How many cargo drone routes has Shenzhen opened?")
    await stage.shoot("listening", stage.last)


async def show_keeping(stage: Stage) -> None:
    """Show what an admin sets, and what a person is told of their data."""
    for name in ("settings", "privacy"):
        if stage.bot.tree.get_command(name):
            shown = await stage.ana.slash(stage.channel, name)
            await stage.shoot(name, shown.response)


async def show_editing(stage: Stage) -> None:
    """Show an entry on its way into the knowledge, and what found no good answer."""
    form = await stage.ana.slash(stage.channel, "knowledge add", topic="low-altitude-economy")
    words = {"fact": NEW_FACT, "wordings": NEW_WORDINGS}
    picker = (await stage.ana.submit_modal(form, words)).response
    assert picker is not None
    await stage.shoot("picker", picker)
    menu = next(item for item in _find_items(picker) if "options" in item)
    await stage.ana.select(picker, [menu["options"][0]["value"]], custom_id=menu["custom_id"])
    await stage.shoot("picked", picker)
    await stage.ana.click(picker, label="Preview")
    await stage.shoot("edit-preview", picker)
    saving = await stage.ana.click(picker, label="Save")
    await stage.ana.submit_modal(saving, {"why": "Asked in the server."})
    await stage.shoot("saved", picker)
    for name in ("history", "status"):
        shown = (await stage.ana.slash(stage.channel, f"knowledge {name}")).response
        await stage.shoot(f"knowledge-{name}", shown)
    for person in (stage.ana, stage.ben):
        asked = (await person.slash(stage.channel, "ask", question=VAGUE)).response
        assert asked is not None
        offer = next(one for one in _find_items(asked) if ":answer:" in one["custom_id"])
        await person.click(asked, custom_id=offer["custom_id"])
    lacking = (await stage.ana.slash(stage.channel, "unanswered")).response
    assert lacking is not None
    await stage.shoot("unanswered", lacking)
    menu = next(item for item in _find_items(lacking) if "options" in item)
    await stage.ana.select(lacking, ["0"], custom_id=menu["custom_id"])
    await stage.shoot("unanswered-group", lacking)
    paris = (await stage.ana.slash(stage.channel, "ask", question=PARIS)).response
    assert paris is not None
    queued = (await stage.ana.click(paris, label="Ask the editors")).response
    await stage.shoot("tell-me", queued)


async def show_counts(stage: Stage) -> None:
    """Show the statistics of a month whose questions are made up."""
    chance = random.Random(7)  # noqa: S311 - the same picture each time
    outcomes, weights = tuple(Outcome), (70, 18, 12)
    for days in range(30):
        for _ in range(chance.randint(8, 16) + (30 - days) // 3):
            question = chance.choice((DRONES, SHARE, TRADE, COMPANIES, VAGUE, PARIS))
            (outcome,) = chance.choices(outcomes, weights)
            exchange = Exchange(
                id=make_exchange_id(),
                asked_at=stage.env.now() - timedelta(days=days, minutes=chance.randint(0, 60)),
                asker=stage.bot.store.pseudonymize(chance.randint(1, 40)),
                server=stage.ana.guild.id,
                question=question,
                language="en",
                outcome=outcome,
                entry=None,
                confidence=0.5,
                latency_ms=chance.lognormvariate(1.5, 0.6),
            )
            await stage.bot.store.record_exchange(exchange)
    shown = (await stage.ana.slash(stage.channel, "stats")).response
    await stage.shoot("stats", shown)


def _find_items(message: simcord.ResponseMessage) -> Iterator[dict[str, Any]]:
    """Give the buttons and menus of a message."""
    waiting: list[dict[str, Any]] = list(message.components)
    while waiting:
        first = waiting.pop(0)
        waiting = [*first.get("components", ()), *waiting]
        if "custom_id" in first:
            yield first


async def compare_designs(folder: Path, browser: str) -> None:
    """Take the two pictures of `docs/design.md`: one answer as a card, and as an embed."""
    async with set_stage(folder, browser) as stage:
        channel = stage.bot.get_channel(stage.channel.id)
        assert isinstance(channel, discord.TextChannel)
        knowledge, texts = stage.bot.app.knowledge, stage.bot.languages.choose("en")
        answer = stage.bot.app.respond(Question(TRADE))
        screen = show_answer(knowledge, answer, texts, asker=stage.ana.id, exchange=1)
        await channel.send(view=screen.build_view())
        await stage.shoot("design-card", stage.last)
        head, quote, foot = screen.texts
        place, topic = foot.replace("-# ", "").splitlines()
        embed = discord.Embed(description=f"{head}\n\n{quote}\n\n{place}", colour=screen.colour)
        view = discord.ui.View(timeout=None)
        for item in screen.rows[0]:
            view.add_item(item)
        await channel.send(embed=embed.set_footer(text=topic), view=view)
        await stage.shoot("design-embed", stage.last)
