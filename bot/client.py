"""The Discord client: what it asks Discord for, how it runs, stops and publishes commands."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.conversations import Conversations
from bot.answering.restraint import Pauses, Restraint
from bot.app import App, ReloadResult
from bot.app.following import Following
from bot.curating.curator import Curator
from bot.errors import WorldError
from bot.locales.languages import Languages
from bot.settings import Settings
from bot.storage.memory import MemoryStore
from bot.storage.recorder import Recorder
from bot.storage.sql_store import SqlStore
from bot.storage.store import Store

_log = logging.getLogger(__name__)

EXTENSIONS = (
    "bot.cogs.failures",
    "bot.cogs.asking",
    "bot.cogs.listening",
    "bot.cogs.helping",
    "bot.cogs.topics",
    "bot.cogs.sources",
    "bot.cogs.menus",
    "bot.cogs.pressing",
    "bot.cogs.reacting",
    "bot.cogs.telling",
    "bot.cogs.settings",
    "bot.cogs.privacy",
    "bot.cogs.retaining",
    "bot.cogs.reloading",
    "bot.cogs.noticing",
    "bot.cogs.editing",
    "bot.cogs.knowledge",
    "bot.cogs.unanswered",
    "bot.cogs.statistics",
    "bot.cogs.translating",  # last: it words the commands of the others
)
"""The cogs; discord.py loads them by name, so that this module need not import them."""

INSTALLS = app_commands.AppInstallationType(guild=True, user=True)
CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)

_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)

Clock = Callable[[], float]


def read_clock() -> float:
    """Give seconds that never run backwards."""
    return time.monotonic()  # looked up at each call: a simulated Discord brings its own time


def choose_intents(*, listening: bool = False) -> discord.Intents:
    """Give the events to ask Discord for; none of them is privileged, unless it is to listen.

    Content comes with direct messages, mentions and replies that ping all the same. What people say
    to each other comes only with the message content intent.
    """
    return discord.Intents(
        guilds=True, guild_messages=True, dm_messages=True, message_content=listening
    )


def choose_pauses(settings: Settings) -> Pauses:
    """Give how long it is silent where it listens."""
    return Pauses(
        channel=settings.listening_channel_seconds,
        person=settings.listening_person_seconds,
        same=settings.listening_repeat_minutes * 60,
    )


class VerbatimTree(app_commands.CommandTree["VerbatimBot"]):
    """The commands; their errors become the bot's own event `failure`."""

    async def on_error(
        self,
        interaction: discord.Interaction[VerbatimBot],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """Pass the error on."""
        name = interaction.command.qualified_name if interaction.command else "unknown"
        self.client.dispatch("failure", error, f"/{name}", interaction)


class VerbatimBot(commands.Bot):
    """A thin client: the parts are handed in, the cogs draw what `app` answers."""

    def __init__(
        self,
        app: App,
        settings: Settings,
        *,
        store: Store | None = None,
        clock: Clock = read_clock,
    ) -> None:
        """Take the parts; `clock` gives seconds that never run backwards.

        Without a store it remembers until it ends.
        """
        self.app = app
        self.store = store or MemoryStore()
        self.keeps_memory = store is not None
        """Whether it remembers on disk; the preview leaves nothing behind."""
        self.recorder = Recorder(self.store, now=discord.utils.utcnow)
        self.settings = settings
        self.clock = clock
        self.following = Following(app, self._tell_of_reload, is_polling=settings.is_polling)
        """What reloads the knowledge after each save, once it is started; `reload` does it now."""
        self.curator = Curator(
            app, self.store, settings, reload=self.following.reload, clock=discord.utils.utcnow
        )
        self.languages = Languages.load()
        self.conversations = Conversations(settings.follow_up_seconds, clock)
        self.restraint = Restraint(choose_pauses(settings), clock)
        super().__init__(
            command_prefix=commands.when_mentioned,  # never read: see `on_message`
            help_command=None,
            tree_cls=VerbatimTree,
            intents=choose_intents(listening=settings.listening),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=INSTALLS,
            allowed_contexts=CONTEXTS,
            activity=discord.CustomActivity(self.languages.choose()("presence")),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )

    async def setup_hook(self) -> None:
        """Open the memory and load the cogs; discord.py calls this once, at login."""
        await self.recorder.attempt(self.store.open, None)
        for name in EXTENSIONS:
            await self.load_extension(name)

    async def close(self) -> None:
        """Finish the edits that are being saved, leave Discord, then let go of the memory."""
        try:
            await self.curator.close()
            await super().close()
        finally:
            await self.store.close()

    async def reload(self) -> ReloadResult:
        """Read the knowledge again and serve it, if nothing is wrong with it; beside all else.

        Whatever came of it is also the bot's own event `reload`.

        Raises:
            ValueError: The knowledge comes from no folder.
        """
        return await asyncio.to_thread(self.following.reload)

    def _tell_of_reload(self, result: ReloadResult) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            self.loop.call_soon_threadsafe(self.dispatch, "reload", result)

    async def on_message(self, _message: discord.Message, /) -> None:
        """Do nothing: there are no prefix commands, and the cogs listen by themselves."""

    async def on_error(self, event: str, /, *args: Any, **options: Any) -> None:  # noqa: ANN401 - of any event
        """Pass an event's error on as the bot's own event `failure`; nothing may fail twice."""
        error = sys.exc_info()[1]
        if error is None or event == "on_failure":
            await super().on_error(event, *args, **options)
        else:
            places = (discord.Interaction, discord.Message)
            place = next((arg for arg in args if isinstance(arg, places)), None)
            self.dispatch("failure", error, event, place)

    async def on_ready(self) -> None:
        """Tell the log that the bot is there."""
        _log.info("Connected as %s, in %d server(s).", self.user, len(self.guilds))


@dataclass(frozen=True, slots=True)
class CommandSummary:
    """A command as Discord is told of it."""

    name: str
    description: str
    options: tuple[str, ...]
    """The names of its options, in order."""


def run(settings: Settings) -> None:
    """Connect to Discord and stay until SIGINT or SIGTERM, which close the connection cleanly.

    Raises:
        KnowledgeError: The knowledge files are wrong.
        WorldError: There is no token, Discord refuses it, or Discord can't be reached.
    """
    token = read_token(settings)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.log_level.upper()])
    store = SqlStore(settings.data_dir)
    app = App.load(settings.knowledge_dir, settings)
    _log.info("Questions are understood by %s.", app.engine)
    bot = VerbatimBot(app, settings, store=store)
    run_until_signalled(_serve(bot, token))


def sync(
    settings: Settings,
    guild: int | None = None,
    dry_run: bool = False,  # noqa: FBT001, FBT002 - as the terminal says it
) -> list[CommandSummary]:
    """Publish the commands to Discord, globally or to one server, and tell which they are.

    A dry run needs neither token nor network.

    Raises:
        KnowledgeError: The knowledge files are wrong.
        WorldError: There is no token, Discord refuses it or the server, or can't be reached.
    """
    token = "" if dry_run else read_token(settings)
    bot = VerbatimBot(App.load(settings.knowledge_dir), settings)
    return asyncio.run(_publish(bot, token, guild))


def read_token(settings: Settings) -> str:
    """Give the bot's token; raise WorldError where it is missing or no token at all."""
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        raise WorldError(
            "There is no Discord token: put DISCORD_TOKEN=... into .env or the environment."
        )
    if not token.isascii() or not token.isprintable() or " " in token:
        raise WorldError(
            "DISCORD_TOKEN does not look like a bot token: it holds blanks or strange characters."
        )
    return token


def run_until_signalled(work: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine to its end, or cancel it at SIGINT or SIGTERM and return quietly."""
    with suppress(KeyboardInterrupt):  # where signals can't be handled in the loop (Windows)
        asyncio.run(_until_signalled(work))


async def _until_signalled(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):
        for number in _STOP_SIGNALS:
            loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


async def _serve(bot: VerbatimBot, token: str) -> None:
    async with _discord_faults(), bot:
        await bot.login(token)
        await _remind_to_publish(bot)
        await bot.connect()


async def _remind_to_publish(bot: VerbatimBot) -> None:
    """Log which commands are not published; that is no reason not to start."""
    try:
        published = {command.name for command in await bot.tree.fetch_commands()}
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        _log.warning("Discord does not say which commands are published: %s", error)
        return
    missing = [command.name for command in bot.tree.get_commands() if command.name not in published]
    if missing:
        _log.warning(
            "Not published to all servers: %s. Run `python -m bot sync` once.",
            ", ".join(f"/{name}" for name in missing),
        )


async def _publish(bot: VerbatimBot, token: str, guild: int | None) -> list[CommandSummary]:
    async with _discord_faults(), bot:
        if not token:
            await bot.setup_hook()
            return summarize_commands(bot)
        await bot.login(token)
        place = discord.Object(guild) if guild is not None else None
        if place is not None:
            bot.tree.copy_global_to(guild=place)
        await bot.tree.sync(guild=place)
        return summarize_commands(bot)


def summarize_commands(bot: VerbatimBot) -> list[CommandSummary]:
    """Tell which commands the bot has, by name."""
    payloads = [command.to_dict(bot.tree) for command in bot.tree.get_commands()]
    return [
        CommandSummary(
            payload["name"],
            payload.get("description", ""),
            tuple(option["name"] for option in payload.get("options", ())),
        )
        for payload in sorted(payloads, key=lambda payload: str(payload["name"]))
    ]


@asynccontextmanager
async def _discord_faults() -> AsyncIterator[None]:
    """Turn what the operator can mend into one sentence."""
    try:
        yield
    except discord.LoginFailure as error:
        raise WorldError(
            "Discord refuses the token in DISCORD_TOKEN: make a new one in the developer portal "
            "(your application, Bot, Reset Token)."
        ) from error
    except discord.PrivilegedIntentsRequired as error:
        raise WorldError(
            "Discord refuses an intent that the bot asks for: switch it on in the developer portal "
            "(your application, Bot, Privileged Gateway Intents)."
        ) from error
    except discord.Forbidden as error:
        raise WorldError(
            f"Discord does not let the bot in there ({error.text or error.status}): "
            "is it installed on that server, with the scope applications.commands?"
        ) from error
    except discord.HTTPException as error:
        raise WorldError(
            f"Discord answered with an error ({error.status} {error.text}); try again later."
        ) from error
    except (aiohttp.ClientError, OSError) as error:
        raise WorldError(f"Discord can't be reached ({error}): is this machine online?") from error
