"""How languages say what a figure counts, beside the names of the units, which CLDR has.

The rates (`a month`, `monthly`), the words for times (`twice`), and what may stand between a figure
and its unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Counting:
    """How one language says what a figure counts; patterns, case set aside, but for the units."""

    times: str = NEVER
    """What counts how often: `dreimal` as well as `drei Mal`."""
    once: str = NEVER
    """What says `one time`, if a rate follows, a limit comes before, or it ends its clause."""
    closes: str = NEVER
    """What comes after it where it ends its clause, and so is not `formerly` or `as soon as`."""
    limits: str = NEVER
    per: str = NEVER
    """What stands before the unit of a rate."""
    adverbs: Mapping[str, str] = field(default_factory=dict)
    """Rates in a word, by the unit of each."""
    spans: str = NEVER
    """What stands before `a week` where that is how long or how soon."""
    articles: str = NEVER
    until: str = NEVER
    """What stands between the two figures of a range."""
    between: str = NEVER
    """What may stand between a figure and its unit."""
    endings: str = ""
    """Inflections of the names of units that CLDR lacks."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units that CLDR lacks, each with its unit; ends of words as well: `dreitägig`."""


_ENGLISH = Counting(
    times=r"times?|twice|thrice",
    once=r"(?<!at\s)(?<!all\s)once",
    closes=r"[,.;:!?)]|$|\s(?:and|after|before|by|during|for|in|last|on|or|per|since|this|with|without)\b",
    limits=r"only|just|exactly|least|most|than",
    per=r"(?:for\s)?(?:an?|each|every|one)|per",
    adverbs={
        "hour": r"hourly",
        "day": r"daily",
        "week": r"weekly",
        "month": r"monthly",
        "quarter": r"quarterly",
        "year": r"yearly|annual(?:ly)?",
    },
    spans=r"within|for|after|lasts?|takes?|lasting|taking|least|most|than",
    articles=r"an?|one(?=\sday)",
    until=r"to|or",
    between=r"working|business|calendar|consecutive|successive|full|whole|entire|more|extra|other"
    r"|additional|further|long|short|school|trading|and\sa\shalf",
    endings=r"s?",
)
_GERMAN = Counting(
    times=r"mal",
    once=r"einmal|ein\smal",
    limits=r"nur|genau|mindestens|höchstens|maximal",
    per=r"pro|je|im|in\sder|am|die|jede[nrs]?|alle",
    adverbs={
        "hour": r"stündlich\w{0,2}",
        "day": r"täglich\w{0,2}",
        "week": r"wöchentlich\w{0,2}",
        "month": r"monatlich\w{0,2}",
        "quarter": r"quartalsweise|vierteljährlich\w{0,2}",
        "year": r"jährlich\w{0,2}",
    },
    spans=r"innerhalb|binnen|für|nach|dauert|mindestens|höchstens",
    articles=r"eine[mnrs]?|ein",
    until=r"bis|oder",
    between=r"(?:voll|ganz|weiter|aufeinander\s?folgend)e[nr]?",
    endings=r"(?:e[mnrs]?|[ns])?",
    units={
        "stündig": "hour",
        "tägig": "day",
        "wöchig": "week",
        "monatig": "month",
        "jährig": "year",
        "werktage": "day",
        "arbeitstage": "day",
        "kalendertage": "day",
    },
)
_SPANISH = Counting(
    times=r"ve(?:z|ces)",
    once=r"una\s(?:sola\s)?vez",
    limits=r"s[oó]lo|solamente|menos|máximo",
    per=r"por|al|a\sla|cada",
    adverbs={
        "day": r"diari[oa]s?|diariamente",
        "week": r"semanal(?:es|mente)?",
        "month": r"mensual(?:es|mente)?",
        "quarter": r"trimestral(?:es|mente)?",
        "year": r"anual(?:es|mente)?",
    },
    spans=r"durante|dentro\sde|tras|dura|menos",
    articles=r"un[oa]?",
    until=r"a|o",
)
_FRENCH = Counting(
    times=r"fois",
    once=r"une\s(?:seule\s)?fois",
    limits=r"seulement|moins|plus|qu['’]",
    per=r"par|la|le|l['’]|chaque|tous\sles|toutes\sles",
    adverbs={
        "day": r"quotidien(?:ne)?s?|quotidiennement",
        "week": r"hebdomadaires?",
        "month": r"mensuel(?:le)?s?|mensuellement",
        "quarter": r"trimestriel(?:le)?s?",
        "year": r"annuel(?:le)?s?|annuellement",
    },
    spans=r"pendant|dans|après|durant|dure|moins",
    articles=r"une?",
    until=r"à|ou",
)
_ITALIAN = Counting(
    times=r"volt[ae]",
    once=r"una\s(?:sola\s)?volta",
    limits=r"solo|soltanto|meno|massimo",
    per=r"per|al|alla|all['’]|a|ogni",
    adverbs={
        "day": r"giornalier[oaie]|quotidian[oaie]",
        "week": r"settimanal[ei]",
        "month": r"mensil[ei]|mensilmente",
        "quarter": r"trimestral[ei]",
        "year": r"annu[oaie]|annual[ei]|annualmente",
    },
    spans=r"entro|dopo|dura|durante|meno",
    articles=r"un[oa]?|un['’]",
    until=r"a|o",
)
_PORTUGUESE = Counting(
    times=r"vez(?:es)?",
    once=r"uma\s(?:só\s|única\s)?vez",
    limits=r"só|somente|apenas|menos|máximo",
    per=r"por|ao|à|a\scada|cada",
    adverbs={
        "day": r"diári[oa]s?|diariamente",
        "week": r"semana(?:l|is)|semanalmente",
        "month": r"mensa(?:l|is)|mensalmente",
        "quarter": r"trimestra(?:l|is)|trimestralmente",
        "year": r"anua(?:l|is)|anualmente",
    },
    spans=r"durante|dentro\sde|após|dura|menos",
    articles=r"uma?",
    until=r"a|ou",
)
_CHINESE = Counting(
    times=r"次|回|遍",
    until=r"至|到",
    between=r"个",
    units={"星期": "week", "礼拜": "week", "钟头": "hour"},
)

COUNTINGS: Mapping[str, Counting] = {
    "de": _GERMAN,
    "en": _ENGLISH,
    "es": _SPANISH,
    "fr": _FRENCH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "zh": _CHINESE,
}
"""By the base of a BCP 47 tag; of other languages the units are known from CLDR."""
