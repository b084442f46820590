"""Help: what the bot can do at a place for a person, and hello in a new server."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.app import App
from bot.cogs._help import Place, show_help
from tests.cogs.conftest import World, read, respond
from tests.cogs.test_asking import FACT, QUESTION
from tests.cogs.test_limits import LANGUAGES, build_vast_knowledge, find_overruns
from tests.conftest import build_answerer


async def test_help_names_the_ways_to_ask_and_its_examples_answer(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "help"))
    assert shown.ephemeral
    text = read(shown)
    for sign in ("`/ask`", "`/topics`", "`/source`", "`/verify`", "**Answer this**", "Mention **@"):
        assert sign in text
    await world.alice.click(shown, label=QUESTION)
    assert FACT in read(world.channel.history(viewer=world.alice)[-1])


async def test_in_a_direct_message_it_says_that_one_may_just_write(world: World) -> None:
    await world.alice.send_dm("<:wave:1234567890>")
    answer = world.alice.user.dm_channel.last_message
    assert answer is not None
    assert "Just write your question here" in read(answer)
    assert "Mention **@" not in read(answer)


def build_place(
    permissions: discord.Permissions,
    *,
    server: bool = True,
    member: bool = True,
    writes: bool = True,
) -> Place:
    return Place(server, member, writes, permissions)


def list_lines(world: World, place: Place) -> str:
    return "\n".join(show_help(world.bot, place, LANGUAGES.choose("en")).texts)


async def test_commands_that_a_person_may_not_use_are_not_named(world: World) -> None:
    @discord.app_commands.command(name="topics2")
    @discord.app_commands.default_permissions(manage_guild=True)
    @discord.app_commands.guild_only()
    async def keep(_interaction: discord.Interaction) -> None: ...

    world.bot.tree.remove_command("topics")
    keep.name = "topics"  # a name that the catalogues know
    world.bot.tree.add_command(keep)
    nobody, keeper = discord.Permissions.none(), discord.Permissions(manage_guild=True)
    assert "`/topics`" in list_lines(world, build_place(keeper))
    assert "`/topics`" not in list_lines(world, build_place(nobody))
    assert "`/topics`" not in list_lines(world, build_place(keeper, server=False))


async def test_where_it_may_not_write_it_says_so(world: World) -> None:
    place = build_place(discord.Permissions.none(), writes=False)
    assert "I may not write in this channel" in list_lines(world, place)


async def test_where_the_bot_is_no_member_mentions_are_not_offered(world: World) -> None:
    place = build_place(discord.Permissions.none(), member=False, writes=False)
    text = list_lines(world, place)
    assert "Mention" not in text
    assert "may not write" not in text
    assert "`/ask`" in text


async def join(world: World, guild: simcord.GuildHandle) -> None:
    found = world.bot.get_guild(guild.id)
    assert found is not None
    world.bot.dispatch("guild_join", found)
    await world.env.settle()


async def test_a_new_server_is_greeted_once_in_a_channel_where_the_bot_may_speak(
    world: World,
) -> None:
    guild = world.env.create_guild("new")
    bot = world.bot.user
    assert bot is not None
    silence = discord.PermissionOverwrite(send_messages=False)
    closed = guild.create_text_channel("closed", overwrites={bot: silence})
    spoken = [guild.create_text_channel(name) for name in ("open", "another")]
    await join(world, guild)
    assert [len(channel.history()) for channel in (closed, *spoken)] == [0, 1, 0]
    said = spoken[0].last_message
    assert said is not None
    assert "Ask me, and I show you the sentence" in read(said)


async def test_a_server_without_such_a_channel_is_no_error(world: World) -> None:
    await join(world, world.env.create_guild("empty"))


async def test_a_hello_that_discord_refuses_is_no_error(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await join(world, world.alice.guild)
    assert not world.channel.history()


@pytest.mark.parametrize("mark", ["*", "外", "word "])
@pytest.mark.parametrize("locale", ["en", "es", "zh-CN"])
async def test_help_fits_when_every_text_is_as_long_as_it_may_be(
    world: World, mark: str, locale: str
) -> None:
    vast = build_vast_knowledge(mark)
    world.bot.app = App(vast, build_answerer(vast))
    place = build_place(discord.Permissions.all())
    assert not list(find_overruns(show_help(world.bot, place, LANGUAGES.choose(locale))))
