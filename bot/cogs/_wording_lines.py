"""The wordings of an entry as the lines of a form, and lines as wordings.

What is sent as it was shown is read as it stood, in the language that it had.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate

import discord

from bot.knowledge.model import Knowledge
from bot.knowledge.translations import list_languages
from bot.locales.languages import guess_language

MOST_WORDINGS = 4000
"""Characters of all lines together, as a field of Discord's forms has it."""

_LANGUAGE = re.compile(r"([a-z]{2,3}):\s+(\S.*)")
"""A wording with its language in front: `es: ¿Cuántos drones volaron?`."""

Questions = Mapping[str, tuple[str, ...]]
"""Wordings by their language; under "" are those of which it is not known."""


class WordingLines:
    """The lines of an entry's wordings, as many as a form holds; the others stay as they are."""

    def __init__(self, questions: Questions, own: str, knowledge: Knowledge) -> None:
        """Take the wordings, and the language of those that have none in front."""
        self._known = frozenset(_list_known(knowledge)) | questions.keys() | {own}
        self._stood = {
            self._write(language, _join(text), own): (language, text)
            for language, of_one in questions.items()
            for text in of_one
        }
        lines = list(self._stood)
        ends = accumulate(len(line) + 1 for line in lines)
        fitting = sum(end <= MOST_WORDINGS + 1 for end in ends)  # the last needs no line break
        self.shown, self.hidden = tuple(lines[:fitting]), tuple(lines[fitting:])

    def read(self, typed: str, own: str) -> Questions:
        """Read what the form has now, and keep what it could not hold.

        A line that stood there keeps its language. That of another stands in front, shows in its
        signs, or is `own`.
        """
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for line in filter(None, map(_join, (*typed.splitlines(), *self.hidden))):
            language, text = self._stood.get(line, ("", line))
            if not language:
                language, text = _read(line, own, self._known)
            found[language][text] = None
        return {language: tuple(texts) for language, texts in found.items()}

    def _write(self, language: str, text: str, own: str) -> str:
        is_read_so = not language or _read(text, own, self._known) == (language, text)
        return text if is_read_so else f"{language}: {text}"


def _read(line: str, own: str, known: frozenset[str]) -> tuple[str, str]:
    named = _LANGUAGE.fullmatch(line)
    if named and named[1] in known:
        return named[1], named[2]
    return (guess_language(line) or own).partition("-")[0], line


def _list_known(knowledge: Knowledge) -> Iterable[str]:
    """List what may be a language: those of the knowledge, and those of people at Discord."""
    yield from (tag.partition("-")[0] for tag in list_languages(knowledge))
    yield from (one.language for entry in knowledge.entries.values() for one in entry.questions)
    yield from (one.value.partition("-")[0] for one in discord.Locale)


def _join(text: str) -> str:
    return " ".join(text.split())
