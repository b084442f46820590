"""How languages write figures: their scales, percent words, fractions and what only looks like one.

The spelled-out numbers themselves are in `spelled_numbers`, what CLDR knows in `cldr`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

_THOUSAND, _MILLION = Decimal(10**3), Decimal(10**6)
_E9, _E12, _E15, _E18 = (Decimal(10**power) for power in (9, 12, 15, 18))
_DOZEN, _TEN, _HUNDRED = Decimal(12), Decimal(10), Decimal(100)


@dataclass(frozen=True, slots=True)
class Notation:
    """How one language writes its figures; patterns are regular expressions, case set aside."""

    scales: Mapping[str, Decimal]
    """What multiplies the figure before it, and counts alone, in small letters; abbreviations with
    and without their full stop."""
    percent: str
    points: str
    """Of percentage points."""
    and_a_half: str = r"(?!)"
    """What follows a figure or its scale and adds a half of it: `y medio`."""
    denominators: Mapping[str, int] = field(default_factory=dict)
    """Of fractions, where they are not ordinals too."""
    articles: tuple[str, ...] = ()
    """Number words that are articles: one is counted only before a denominator."""
    homonyms: frozenset[str] = frozenset()
    """Number words that most often are none: `secondo` is `according to`."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Number words by other spellings of them."""
    conjunction: str = ""
    joined: str = r"(?!)"
    """Where the conjunction is part of a number, from the word before it: `treinta y dos`."""
    counted: str = r"(?!)"
    """What a number word is compounded with: `zehnmal`."""
    halves: Mapping[str, Decimal] = field(default_factory=dict)
    """Words for a number and a half of one: `anderthalb`."""


_TENTHS = ("dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt")
_TO_TEN = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn")
_GERMAN = Notation(
    scales={
        "dutzend": _DOZEN,
        "hunderte": _HUNDRED,
        "hunderten": _HUNDRED,
        "tausend": _THOUSAND,
        "tausende": _THOUSAND,
        "tausenden": _THOUSAND,
        "zehntausende": Decimal(10**4),
        "zehntausenden": Decimal(10**4),
        "hunderttausende": Decimal(10**5),
        "hunderttausenden": Decimal(10**5),
        "tsd": _THOUSAND,
        "tsd.": _THOUSAND,
        "million": _MILLION,
        "millionen": _MILLION,
        "mio": _MILLION,
        "mio.": _MILLION,
        "mill": _MILLION,
        "mill.": _MILLION,
        "milliarde": _E9,
        "milliarden": _E9,
        "mrd": _E9,
        "mrd.": _E9,
        "billion": _E12,
        "billionen": _E12,
        "bio": _E12,
        "bio.": _E12,
        "billiarde": _E15,
        "billiarden": _E15,
        "trillion": _E18,
        "trillionen": _E18,
    },
    percent=r"prozent(?:ig\w*|s)?|v\.?\s?h\.?(?!\w)",
    points=r"prozentpunkte?n?",
    denominators={
        f"{stem}el{ending}": number
        for number, stem in enumerate(_TENTHS, start=3)
        for ending in ("", "n", "s")
    }
    | {"hundertstel": 100, "tausendstel": 1000},
    articles=("ein", "eine", "einem", "einen", "einer", "eines"),
    aliases={"zwo": "zwei", "fuenf": "fünf", "zwoelf": "zwölf", "fuenfzehn": "fünfzehn"}
    | {"fuenfzig": "fünfzig"},
    conjunction="und",
    counted=r"(?:mal|fach|malig|stündig|tägig|wöchig|monatig|jährig|köpfig|stöckig|teilig)"
    r"(?:e[mnrs]?)?$",
    halves={"anderthalb": Decimal("1.5")}
    | {f"{stem}einhalb": number + Decimal("0.5") for number, stem in enumerate(_TO_TEN, start=1)},
)
_SPANISH = Notation(
    scales={
        "docena": _DOZEN,
        "docenas": _DOZEN,
        "decenas": _TEN,
        "cientos": _HUNDRED,
        "centenares": _HUNDRED,
        "mil": _THOUSAND,
        "miles": _THOUSAND,
        "millón": _MILLION,
        "millon": _MILLION,
        "millones": _MILLION,
        "mill": _MILLION,
        "mill.": _MILLION,
        "mm": _MILLION,
        "mil millones": _E9,
        "miles de millones": _E9,
        "millardo": _E9,
        "millardos": _E9,
        "billón": _E12,
        "billon": _E12,
        "billones": _E12,
        "trillón": _E18,
        "trillones": _E18,
    },
    percent=r"por\s?cien(?:to)?",
    points=r"puntos?\sporcentual(?:es)?",
    and_a_half=r"\s+y\s+medi[oa]",
    denominators={"tercio": 3, "tercios": 3},
    articles=("un", "una", "uno", "unas", "unos"),
    conjunction="y",
    joined=r"\w+nta y ",
    aliases={"veintiún": "veintiuno", "veintiun": "veintiuno", "veintidos": "veintidós"}
    | {"veintitres": "veintitrés", "veintiseis": "veintiséis"},
)
_FRENCH = Notation(
    scales={
        "dizaines": _TEN,
        "douzaine": _DOZEN,
        "douzaines": _DOZEN,
        "centaines": _HUNDRED,
        "mille": _THOUSAND,
        "millier": _THOUSAND,
        "milliers": _THOUSAND,
        "million": _MILLION,
        "millions": _MILLION,
        "mio": _MILLION,
        "mio.": _MILLION,
        "milliard": _E9,
        "milliards": _E9,
        "md": _E9,
        "md.": _E9,
        "mds": _E9,
        "mds.": _E9,
        "mrd": _E9,
        "mrd.": _E9,
        "mille milliards": _E12,
        "billion": _E12,
        "billions": _E12,
        "billiard": _E15,
        "billiards": _E15,
        "trillion": _E18,
        "trillions": _E18,
    },
    percent=r"pour\s?cent|p\.\s?(?:cent|100)",
    points=r"points?\s(?:de\spourcentage|de\spour\s?cent)",
    and_a_half=r"\s+et\s+demie?",
    denominators={"tiers": 3, "quart": 4, "quarts": 4},
    articles=("un", "une"),
    conjunction="et",
    joined=r"(?:\w*vingt|\w+nte) et (?:une?|onze|onzième|unième)\b",
)
_PORTUGUESE = Notation(
    scales={
        "dúzia": _DOZEN,
        "dúzias": _DOZEN,
        "dezenas": _TEN,
        "centenas": _HUNDRED,
        "mil": _THOUSAND,
        "milhar": _THOUSAND,
        "milhares": _THOUSAND,
        "milhão": _MILLION,
        "milhões": _MILLION,
        "mi": _MILLION,
        "mil milhões": _E9,
        "bilhão": _E9,
        "bilhões": _E9,
        "bi": _E9,
        "bilião": _E12,
        "biliões": _E12,
        "trilhão": _E12,
        "trilhões": _E12,
        "tri": _E12,
    },
    percent=r"por\s?cento",
    points=r"pontos?\spercentua(?:l|is)|p\.p\.",
    and_a_half=r"\s+e\s+mei[oa]",
    denominators={"terço": 3, "terços": 3},
    articles=("um", "uma", "umas", "uns"),
    conjunction="e",
    joined=r"(?!\w+(?:lhão|lhões|lião|liões) |mil e \w+ mil\b)",
    homonyms=frozenset({"segundo", "segundos"}),
)
_ITALIAN = Notation(
    scales={
        "dozzina": _DOZEN,
        "dozzine": _DOZEN,
        "decine": _TEN,
        "centinaia": _HUNDRED,
        "mila": _THOUSAND,
        "migliaia": _THOUSAND,
        "milione": _MILLION,
        "milioni": _MILLION,
        "mln": _MILLION,
        "mln.": _MILLION,
        "miliardo": _E9,
        "miliardi": _E9,
        "mld": _E9,
        "mld.": _E9,
        "mille miliardi": _E12,
        "mila miliardi": _E12,
        "bilione": _E12,
        "bilioni": _E12,
    },
    percent=r"per\s?cento",
    points=r"punti?\spercentual[ei]",
    and_a_half=r"\s+e\s+mezz[oa]",
    articles=("un", "una", "uno"),
    conjunction="e",
    homonyms=frozenset({"prima", "secondo", "secondi"}),
)

NOTATIONS: Mapping[str, Notation] = {
    "de": _GERMAN,
    "es": _SPANISH,
    "fr": _FRENCH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
}
"""By the base of a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a fact and of the source that it quotes, as BCP 47 tags."""

    fact: str = "en"
    source: str = "en"


ENGLISH = Languages()

_READ = frozenset({"en", "zh", *NOTATIONS})


def match_any(words: Collection[str]) -> str:
    """Give the alternatives of a pattern, the longest first; one that never fits for no words."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"


def find_base(language: str) -> str:
    """Give the base of a BCP 47 tag: `es` of `es-419`."""
    return language.partition("-")[0].lower()


def is_read(language: str) -> bool:
    """Whether the number words and scales of a language (BCP 47 tag) are read."""
    return find_base(language) in _READ
