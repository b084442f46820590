"""The bot's words in one language: sentences by id, and dates, numbers and lists as it has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle

Argument = str | int | float


class Texts:
    """What the bot says to one person.

    Call it with a message's id, or `id.attribute`, and the message's arguments by name. Numbers
    among the arguments are written as the language writes them; hand in what is only made of
    digits (an id, a reference) as a string.
    """

    def __init__(self, tag: str, bundles: Sequence[FluentBundle]) -> None:
        """Take the BCP 47 tag of the language and its catalogues, the next where one has a gap."""
        self.tag = tag
        self.wanted: tuple[str, ...] = (tag,)
        """The tags that the reader would like, best first: for what others wrote."""
        self._bundles = tuple(bundles)
        self._locale = Locale.parse(tag, sep="-")

    def __call__(self, text: str, /, **arguments: Argument) -> str:
        """Give the text with that id.

        Raises:
            LookupError: No catalogue has it, or it needs an argument that is not there.
        """
        name, _, attribute = text.partition(".")
        for bundle in self._bundles:
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            written, errors = bundle.format_pattern(pattern, dict(arguments))
            if errors:
                raise LookupError(f"The text {text!r} in {self.tag}: {errors[0]}")
            return str(written)
        raise LookupError(f"There is no text {text!r}.")

    def for_reader(self, wanted: Iterable[str]) -> Texts:
        """Give the same texts with the tags of which these are the first that the bot speaks."""
        texts = copy(self)
        texts.wanted = (*wanted, self.tag)
        return texts

    def join(self, items: Iterable[str]) -> str:
        """Join items as a list that ends in "and"."""
        return format_list(list(items), locale=self._locale)

    def join_any(self, items: Iterable[str]) -> str:
        """Join items as a list that ends in "or"."""
        return format_list(list(items), style="or", locale=self._locale)

    def name_language(self, tag: str) -> str:
        """Write the name of a language, of which the script counts and the country does not.

        One that has no name here is written as its tag.
        """
        try:
            locale = Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            return tag
        names = self._locale.languages
        name = str(
            names.get(f"{locale.language}_{locale.script}") or names.get(locale.language, tag)
        )
        return name[:1].upper() + name[1:]

    def spell_date(self, iso: str) -> str:
        """Write an ISO 8601 date, month or year as people do: `2024-09` is September 2024."""
        year, *rest = map(int, iso.split("-"))
        day = date(year, *[*rest, 1, 1][:2])
        if len(rest) > 1:
            return format_date(day, "long", locale=self._locale)
        return format_skeleton("yMMMM" if rest else "y", day, locale=self._locale)

    def write_number(self, number: float) -> str:
        """Write a number with the language's separators."""
        return format_decimal(number, locale=self._locale)

    def write_percent(self, share: float) -> str:
        """Write a share in 0..1 as whole percent."""
        return format_percent(share, locale=self._locale)
