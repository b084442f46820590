"""The panel of a server's settings: what each does, what is in force, and who changed it last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import SelectOption
from discord.ui import ActionRow, Container, LayoutView, TextDisplay

from bot.answering.sureness import Sureness
from bot.cogs._items import MOST_OPTIONS
from bot.cogs._layout import BROWSING
from bot.cogs._setting_menus import Setting, build_channels, build_role, build_texts, read_choice
from bot.cogs._writing import write_small
from bot.evaluation.shares import Shares
from bot.locales.texts import Texts
from bot.storage.server_settings import ServerSettings, SettingsChange

MOST_CHANGES = 3

_NAMES: Mapping[str, Setting] = {
    "listening": Setting.LISTENING,
    "editor_role": Setting.EDITORS,
    "editor_channel": Setting.CHANNEL,
    "is_private": Setting.ANSWERS,
    "sureness": Setting.SURENESS,
    "languages": Setting.LANGUAGE,
    "uses_threads": Setting.THREADS,
}
"""The setting of each field, as changes name them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows."""

    server: ServerSettings
    texts: Texts
    may_listen: bool
    """Whether Discord lets the bot read what people say to each other."""
    languages: tuple[str, ...]
    """BCP 47 tags to choose from."""
    shares: Mapping[Sureness, Shares]
    """How the checks come out; empty while that is not known."""
    unspoken: tuple[str, ...] = ()
    """Tags to choose from as well, in which only facts are."""
    changes: Sequence[SettingsChange] = ()
    """The latest first."""

    def build_view(self) -> LayoutView:
        """Build the message; its menus keep no state and never time out."""
        card: Container[Any] = Container(accent_colour=BROWSING)
        for item in self._build_items():
            card.add_item(TextDisplay(item) if isinstance(item, str) else item)
        return LayoutView(timeout=None).add_item(card)

    def build_files(self) -> list[discord.File]:
        """Build no file: there is none to send along."""
        return []

    def _build_items(self) -> Iterator[str | ActionRow[Any]]:
        texts, server = self.texts, self.server
        yield f"### {texts('settings-title')}\n{texts('settings-intro')}"
        yield self._head(Setting.LISTENING)
        yield build_channels(Setting.LISTENING, server.listening, texts("settings-no-channel"))
        yield self._head(Setting.SURENESS)
        yield self._build_menu(Setting.SURENESS, [self._offer_sureness(one) for one in Sureness])
        yield self._head(Setting.ANSWERS)
        answers = {"public": texts("settings-public"), "private": texts("settings-private")}
        yield self._build_menu(Setting.ANSWERS, _offer(answers))
        yield self._head(Setting.THREADS)
        places = {"channel": texts("settings-in-channel"), "thread": texts("settings-in-thread")}
        yield self._build_menu(Setting.THREADS, _offer(places))
        yield self._head(Setting.LANGUAGE)
        yield self._build_menu(Setting.LANGUAGE, self._offer_languages())
        yield self._head(Setting.EDITORS)
        yield build_role(Setting.EDITORS, server.editor_role, texts("settings-no-role"))
        yield self._head(Setting.CHANNEL)
        chosen = frozenset(filter(None, [server.editor_channel]))
        yield build_channels(Setting.CHANNEL, chosen, texts("settings-no-editor-channel"))
        if self.changes:
            yield "\n".join(write_small(self._describe(change)) for change in self.changes)

    def _head(self, setting: Setting) -> str:
        name, does = self._word(setting)
        lines = [f"**{name}**", write_small(does)]
        if setting is Setting.LISTENING and not self.may_listen:
            lines.append(self.texts("settings-deaf"))
        if setting is Setting.SURENESS and (measured := self._measure(self.server.sureness)):
            lines.append(write_small(measured))
        return "\n".join(lines)

    def _word(self, setting: Setting) -> tuple[str, str]:
        """Give what a setting is called, and what it does."""
        texts = self.texts
        return {
            Setting.LISTENING: (texts("settings-listening"), texts("settings-listening.does")),
            Setting.EDITORS: (texts("settings-editors"), texts("settings-editors.does")),
            Setting.CHANNEL: (
                texts("settings-editor-channel"),
                texts("settings-editor-channel.does"),
            ),
            Setting.ANSWERS: (texts("settings-answers"), texts("settings-answers.does")),
            Setting.SURENESS: (texts("settings-sureness"), texts("settings-sureness.does")),
            Setting.LANGUAGE: (texts("settings-language"), texts("settings-language.does")),
            Setting.THREADS: (texts("settings-threads"), texts("settings-threads.does")),
        }[setting]

    def _build_menu(self, setting: Setting, options: Sequence[SelectOption]) -> ActionRow[Any]:
        return build_texts(setting, options, read_choice(self.server, setting))

    def _offer_languages(self) -> list[SelectOption]:
        texts = self.texts
        spoken = {tag: texts.name_language(tag) for tag in self.languages}
        options = _offer({"automatic": texts("settings-automatic"), **spoken})
        for tag in self.unspoken[: MOST_OPTIONS - len(options)]:
            name, note = texts.name_language(tag), texts("settings-facts-alone")
            label = f"{name} ({tag})" if "-" in tag else name
            options.append(SelectOption(label=label, value=tag, description=note))
        return options

    def _offer_sureness(self, sureness: Sureness) -> SelectOption:
        texts = self.texts
        label = {
            Sureness.CAREFUL: texts("settings-careful"),
            Sureness.BALANCED: texts("settings-balanced"),
            Sureness.EAGER: texts("settings-eager"),
        }[sureness]
        measured = self._measure(sureness) or None
        return SelectOption(label=label, value=sureness.value, description=measured)

    def _measure(self, sureness: Sureness) -> str:
        """Say how the checks come out; empty where that is not known."""
        if sureness not in self.shares:
            return ""
        texts, shares = self.texts, self.shares[sureness]
        right, wrong = texts.write_percent(shares.right), texts.write_percent(shares.wrong)
        return texts("settings-measured", right=right, wrong=wrong, checks=shares.checks)

    def _describe(self, change: SettingsChange) -> str:
        return self.texts(
            "settings-changed",
            setting=self._word(_NAMES[change.name])[0],
            who=f"<@{change.changed_by}>" if change.changed_by else self.texts("settings-someone"),
            when=discord.utils.format_dt(change.changed_at, "R"),
        )


def _offer(labels: Mapping[str, str]) -> list[SelectOption]:
    return [SelectOption(label=label, value=value) for value, label in labels.items()]
