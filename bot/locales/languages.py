"""The languages that the bot speaks: a folder of Fluent files each, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import regex
from babel import negotiate_locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.locales.texts import Texts

FALLBACK = "en"
"""The catalogue that has every message."""

SPOKEN: Mapping[str, str] = {
    "en": "en",
    "en-US": "en",
    "en-GB": "en",
    "es": "es",
    "es-ES": "es",
    "es-419": "es",
    "zh-CN": "zh-CN",
}
"""The catalogue of each BCP 47 tag; the tag itself decides how dates and numbers are written.

One Spanish serves Spain and Latin America. Traditional Chinese (`zh-TW`) is another script, not a
variety of this one, and falls through to the next language.
"""


_HAN = regex.compile(r"\p{Han}")
_KANA_OR_HANGUL = regex.compile(r"[\p{Hiragana}\p{Katakana}\p{Hangul}]")
_INVERTED = regex.compile(r"[¿¡]")


class Languages:
    """All that the bot speaks, read once."""

    def __init__(self, catalogues: Mapping[str, Resource]) -> None:
        """Take a catalogue for each name in `SPOKEN`; `load` and `parse` read them."""
        self._texts = {tag: _build(tag, name, catalogues) for tag, name in SPOKEN.items()}

    @classmethod
    def load(cls) -> Languages:
        """Read the catalogues that come with the bot."""
        return cls({name: _read(name) for name in set(SPOKEN.values())})

    @classmethod
    def parse(cls, catalogues: Mapping[str, str]) -> Languages:
        """Read each catalogue from the text of a Fluent file."""
        return cls({name: FluentResource(text) for name, text in catalogues.items()})

    def find(self, tag: str) -> Texts | None:
        """Give the texts for a BCP 47 tag; None where its language is not spoken."""
        spoken = negotiate_locale([tag], self._texts, sep="-")
        return self._texts[spoken] if spoken else None

    def choose(self, *tags: object) -> Texts:
        """Give the texts of the first tag that is spoken, and English where none is.

        A tag may be a string, a `discord.Locale`, or None where nothing is known.
        """
        wanted = [str(tag) for tag in tags if tag]
        found = (self.find(tag) for tag in wanted)
        texts = next((texts for texts in found if texts), self._texts[FALLBACK])
        return texts.for_reader(wanted)

    def list_unspoken(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Give those of BCP 47 tags whose language is not spoken, each once.

        `zh` counts as spoken: whoever reads `zh-CN` is shown what is in it.
        """
        spoken = {tag.partition("-")[0] for tag in self._texts if "-" in tag}
        return tuple(tag for tag in dict.fromkeys(tags) if tag not in spoken and not self.find(tag))


@lru_cache(maxsize=16)
def _read(name: str) -> Resource:
    folder = Path(__file__).parent / name
    files = sorted(folder.glob("*.ftl"))
    return FluentResource("\n".join(path.read_text("utf-8") for path in files))


def guess_language(text: str) -> str | None:
    """Give the tag of the language that a text's signs show beyond doubt; None for most texts.

    Han characters without kana or hangul are Chinese; inverted marks are Spanish.
    """
    if _HAN.search(text) and not _KANA_OR_HANGUL.search(text):
        return "zh-CN"
    return "es" if _INVERTED.search(text) else None


def _build(tag: str, name: str, catalogues: Mapping[str, Resource]) -> Texts:
    order = [(tag, name), *([(FALLBACK, FALLBACK)] if name != FALLBACK else [])]
    bundles = []
    for locale, catalogue in order:
        # Marks of isolation guard text that runs from right to left, which no catalogue here does;
        # what users typed is freed of such marks where it is quoted.
        bundle = FluentBundle([locale], use_isolating=False)
        bundle.add_resource(catalogues[catalogue])
        bundles.append(bundle)
    return Texts(tag, bundles)
