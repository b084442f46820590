"""The names and descriptions of commands: all come from the catalogues, by the command's name.

This extension is loaded last, for it words the commands of the others.
"""

from __future__ import annotations

from typing import Any

from discord import Locale, app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from bot.client import VerbatimBot
from bot.locales.languages import FALLBACK, Languages
from bot.locales.texts import Texts

_Described = app_commands.Command[Any, ..., Any] | app_commands.Group


class CommandTranslator(app_commands.Translator):
    """Tells Discord what each command is called in each language that the bot speaks."""

    def __init__(self, languages: Languages) -> None:
        """Take the catalogues."""
        self._languages = languages

    async def translate(
        self, _string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """Give the wording in a language, or None where it is not spoken."""
        texts = self._languages.find(locale.value)
        return texts(name_text(context)) if texts else None


def name_text(context: TranslationContextTypes) -> str:
    """Give the id of the text at a place of a command: `command-ask.question-name`."""
    location, data = context.location.name, context.data
    kind = "name" if location.endswith("_name") else "description"
    if isinstance(data, app_commands.Choice):
        return f"choice-{data.value}"
    if isinstance(data, app_commands.Parameter):
        return f"{_name_command(data.command.qualified_name)}.{data.name}-{kind}"
    return f"{_name_command(data.qualified_name)}.{kind}"


async def setup(bot: VerbatimBot) -> None:
    """Word the commands in English, and hand the tree what words them in other languages."""
    texts = bot.languages.choose(FALLBACK)
    for command in bot.tree.walk_commands():
        _describe(command, texts)
    await bot.tree.set_translator(CommandTranslator(bot.languages))


def _describe(command: _Described, texts: Texts) -> None:
    name = _name_command(command.qualified_name)
    command.description = texts(f"{name}.description")
    if isinstance(command, app_commands.Command):
        options = {
            option.name: texts(f"{name}.{option.name}-description") for option in command.parameters
        }
        app_commands.describe(**{key: locale_str(text) for key, text in options.items()})(command)
        for choice in (choice for option in command.parameters for choice in option.choices):
            choice.name = texts(f"choice-{choice.value}")


def _name_command(name: str) -> str:
    """Give the id of a command's texts: `privacy delete` has `command-privacy-delete`."""
    return f"command-{name.lower().replace(' ', '-')}"
