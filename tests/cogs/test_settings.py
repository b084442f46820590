"""The panel of settings: who may open it, what it changes at once, and what it tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.answering.decision import Policy, raise_bar
from bot.answering.sureness import Sureness
from bot.answering.values import Question
from bot.errors import StorageError
from bot.knowledge.model import Check, Expectation, Knowledge
from bot.settings import Settings
from bot.storage.server_settings import ServerSettings
from tests.builders import build_entry, build_knowledge
from tests.cogs.conftest import World, find_items, read, respond, walk
from tests.conftest import build_answerer

QUESTION = "How many drones flew over the harbour?"


@pytest.fixture
def admin(world: World) -> simcord.MemberActor:
    guild = world.alice.guild
    role = guild.create_role("Admin", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(world.env.create_user("carol"), roles=[role])


async def open_panel(world: World, person: simcord.MemberActor) -> simcord.ResponseMessage:
    return respond(await person.slash(world.channel, "settings"))


async def choose(
    person: simcord.MemberActor, panel: simcord.ResponseMessage, setting: str, *values: object
) -> simcord.InteractionResult:
    return await person.select(panel, list(values), custom_id=f"verbatim:set:{setting}")


async def in_force(world: World) -> ServerSettings:
    return await world.bot.store.read_settings(world.alice.guild.id)


def find_menu(panel: simcord.ResponseMessage, setting: str) -> dict[str, Any]:
    name = f"verbatim:set:{setting}"
    return next(item for item in find_items(panel) if item["custom_id"] == name)


def list_chosen(panel: simcord.ResponseMessage, setting: str) -> list[str]:
    options = find_menu(panel, setting)["options"]
    return [option["value"] for option in options if option.get("default")]


async def test_the_panel_shows_what_is_in_force_to_the_admin_alone(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    assert panel.ephemeral
    assert {item["custom_id"].rpartition(":")[2] for item in find_items(panel)} == {
        "listening",
        "sureness",
        "answers",
        "threads",
        "language",
        "editors",
        "channel",
    }
    assert list_chosen(panel, "sureness") == ["balanced"]
    assert list_chosen(panel, "answers") == ["public"]
    assert list_chosen(panel, "threads") == ["channel"]
    assert list_chosen(panel, "language") == ["automatic"]


async def test_the_panel_keeps_within_discords_limits(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    assert sum(1 for _ in walk(panel)) <= 40
    assert len(read(panel)) <= 4000


async def test_others_are_told_kindly_even_if_the_server_offers_them_the_command(
    world: World,
) -> None:
    command = next(c for c in await world.bot.tree.fetch_commands() if c.name == "settings")
    world.alice.guild.set_command_permissions(command, {world.bob: True})
    told = await open_panel(world, world.bob)
    assert told.ephemeral
    assert "Only those who may manage this server" in read(told)
    assert not find_items(told)


async def test_who_lost_the_right_changes_nothing_with_an_old_panel(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    guild = world.bot.get_guild(admin.guild.id)
    assert guild is not None
    member = await guild.fetch_member(admin.id)
    await member.remove_roles(*member.roles[1:])
    told = respond(await choose(admin, panel, "sureness", "eager"))
    assert "Only those who may manage this server" in read(told)
    assert (await in_force(world)).sureness is Sureness.BALANCED


async def test_each_choice_is_kept_at_once_and_shown(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    role = world.alice.guild.create_role("Editors")
    for setting, value in {
        "sureness": "careful",
        "answers": "private",
        "threads": "thread",
        "language": "es",
        "listening": world.channel,
        "editors": role,
        "channel": world.channel,
    }.items():
        await choose(admin, panel, setting, value)
    assert await in_force(world) == ServerSettings(
        server=world.alice.guild.id,
        listening=frozenset({world.channel.id}),
        editor_role=role.id,
        editor_channel=world.channel.id,
        is_private=True,
        sureness=Sureness.CAREFUL,
        languages=("es",),
        uses_threads=True,
    )
    shown = await open_panel(world, admin)
    assert list_chosen(shown, "sureness") == ["careful"]
    assert list_chosen(shown, "language") == ["es"]
    (channel,) = find_menu(shown, "listening")["default_values"]
    assert (int(channel["id"]), channel["type"]) == (world.channel.id, "channel")


async def test_channels_and_the_role_can_be_taken_away_again(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    await choose(admin, panel, "listening", world.channel)
    await choose(admin, panel, "listening")
    await choose(admin, panel, "editors")
    kept = await in_force(world)
    assert (kept.listening, kept.editor_role) == (frozenset(), None)


async def test_a_change_is_recorded_with_who_and_when(
    world: World, admin: simcord.MemberActor
) -> None:
    panel = await open_panel(world, admin)
    await choose(admin, panel, "sureness", "eager")
    (change,) = await world.bot.store.list_changes(world.alice.guild.id)
    assert (change.name, change.before, change.after) == ("sureness", '"balanced"', '"eager"')
    assert change.changed_by == admin.id
    assert isinstance(change.changed_at, datetime)
    assert f"<@{admin.id}>" in read(await open_panel(world, admin))


async def test_the_menus_outlive_a_restart(world: World, admin: simcord.MemberActor) -> None:
    panel = await open_panel(world, admin)
    await world.bot.reload_extension("bot.cogs.settings")
    await choose(admin, panel, "threads", "thread")
    assert (await in_force(world)).uses_threads


async def test_answers_are_private_where_the_server_wants_that(
    world: World, admin: simcord.MemberActor
) -> None:
    assert not (await world.ask(QUESTION)).ephemeral
    await choose(admin, await open_panel(world, admin), "answers", "private")
    assert (await world.ask(QUESTION)).ephemeral


async def test_messages_are_answered_in_the_servers_language(
    world: World, admin: simcord.MemberActor
) -> None:
    await choose(admin, await open_panel(world, admin), "language", "es")
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert "párrafo 1" in read(world.last)


def offer_languages(panel: simcord.ResponseMessage) -> dict[str, tuple[str, str]]:
    options = find_menu(panel, "language")["options"]
    return {one["value"]: (one["label"], one.get("description") or "") for one in options}


async def test_only_the_bots_own_languages_are_offered_where_facts_are_in_no_other(
    world: World, admin: simcord.MemberActor
) -> None:
    assert set(offer_languages(await open_panel(world, admin))) == {
        "automatic",
        "en",
        "es",
        "zh-CN",
    }


class TestFactsInOtherLanguages:
    @pytest.fixture
    def knowledge(self) -> Knowledge:
        base = build_knowledge(build_entry("drone-count", questions=[QUESTION]))
        translated = {"de": "Es waren 8.100 Drohnen.", "zh": "8,100架。", "pt-BR": "8.100 drones."}
        entry = replace(base.entries["drone-count"], translations=translated)
        return replace(base, entries={entry.id: entry})

    async def test_they_are_offered_too(self, world: World, admin: simcord.MemberActor) -> None:
        offered = offer_languages(await open_panel(world, admin))
        assert list(offered) == ["automatic", "en", "es", "zh-CN", "de", "pt-BR"]
        assert offered["de"][0] == "German"
        assert offered["pt-BR"][0] == "Portuguese (pt-BR)"
        assert "my own words" in offered["de"][1]
        assert not offered["es"][1]

    async def test_messages_are_answered_with_the_fact_in_the_one_that_was_chosen(
        self, world: World, admin: simcord.MemberActor
    ) -> None:
        await choose(admin, await open_panel(world, admin), "language", "de")
        await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        assert "Es waren 8.100 Drohnen." in read(world.last)
        assert "paragraph 1" in read(world.last)

    async def test_one_that_was_chosen_is_shown_even_when_no_fact_is_in_it_any_more(
        self, world: World, admin: simcord.MemberActor
    ) -> None:
        await world.bot.store.change_settings(
            admin.guild.id,
            lambda server: replace(server, languages=("tlh",)),
            by=admin.id,
            at=discord.utils.utcnow(),
        )
        panel = await open_panel(world, admin)
        assert list_chosen(panel, "language") == ["tlh"]
        assert offer_languages(panel)["tlh"][0] == "tlh"


class TestSureness:
    @pytest.fixture(params=[0.67, 1.5], ids=["answered", "asked back"])
    def bar(self, request: pytest.FixtureRequest) -> float:
        """Where the balanced bar is, as odds, beside how sure it is of the question."""
        return float(request.param)

    @pytest.fixture
    def policy(self, knowledge: Knowledge, bar: float) -> Policy:
        answer = build_answerer(knowledge).answer(Question(QUESTION))
        return Policy(answer=raise_bar(answer.confidence, bar))

    @pytest.mark.parametrize("sureness", Sureness)
    async def test_the_surer_a_server_wants_it_the_more_it_asks_back(
        self, world: World, admin: simcord.MemberActor, sureness: Sureness, bar: float
    ) -> None:
        await choose(admin, await open_panel(world, admin), "sureness", sureness.value)
        shown = read(await world.ask(QUESTION))
        answers = {Sureness.CAREFUL: False, Sureness.BALANCED: bar < 1, Sureness.EAGER: True}
        assert ("8,100" in shown) is answers[sureness]
        said = await world.bob.send(world.channel, QUESTION)
        picked = await world.alice.context_menu(world.channel, "Answer this", said)
        assert ("8,100" in read(respond(picked))) is answers[sureness]


class TestMeasured:
    @pytest.fixture
    def knowledge(self) -> Knowledge:
        def check(ask: str, *entries: str) -> Check:
            kind = Expectation.ANSWER if entries else Expectation.REFUSE
            reason = "" if entries else "Not there."
            return Check(ask, kind, entries, reason, Path("checks.yaml"), 1)

        return build_knowledge(
            build_entry("drone-count", questions=["How many drones flew over the harbour?"]),
            build_entry("bread", questions=["When does the bakery sell rye bread?"]),
            checks=(
                check("How many drones flew over the harbour?", "drone-count"),
                check("When does the bakery sell rye bread?", "bread"),
                check("zxqv wvut"),
                check("What is the price of gold?"),
            ),
        )

    async def test_each_choice_tells_how_the_knowledges_own_checks_come_out(
        self, world: World, admin: simcord.MemberActor
    ) -> None:
        options = find_menu(await open_panel(world, admin), "sureness")["options"]
        assert [option["description"] for option in options] == [
            "Right 100%, wrong 0% of 4 test questions"
        ] * 3


async def test_without_checks_no_figures_are_made_up(
    world: World, admin: simcord.MemberActor
) -> None:
    options = find_menu(await open_panel(world, admin), "sureness")["options"]
    assert not any(option.get("description") for option in options)


class TestTheIntent:
    async def test_the_panel_says_that_it_is_missing(
        self, world: World, admin: simcord.MemberActor
    ) -> None:
        assert "Message Content Intent" in read(await open_panel(world, admin))

    class TestWhereItIsThere:
        @pytest.fixture
        def settings(self) -> Settings:
            return Settings(_env_file=None, discord_token=None, listening=True)  # type: ignore[call-arg]

        async def test_the_panel_says_nothing_of_it(
            self, world: World, admin: simcord.MemberActor
        ) -> None:
            assert "Message Content Intent" not in read(await open_panel(world, admin))


async def test_a_memory_that_fails_changes_nothing_and_says_so(
    world: World, admin: simcord.MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = await open_panel(world, admin)

    async def fail(*_: object, **__: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(world.bot.store, "change_settings", fail)
    (told,) = (await choose(admin, panel, "threads", "thread")).followups
    assert told.ephemeral
    assert "could not be saved" in read(told)
    assert "disk" not in read(told)
    monkeypatch.setattr(world.bot.store, "read_settings", fail)
    assert "can't read the settings" in read(await open_panel(world, admin))
    assert "8,100" in read(await world.ask(QUESTION))


async def test_the_command_is_for_servers_and_hidden_from_most(world: World) -> None:
    published = next(r for r in world.env.http_requests if r.method == "PUT")
    assert published.json
    command = next(c for c in published.json if c["name"] == "settings")
    assert command["contexts"] == [0]
    assert command["integration_types"] == [0]
    assert (
        int(command["default_member_permissions"]) == discord.Permissions(manage_guild=True).value
    )
