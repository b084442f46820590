"""What people ask of a person, a company or a place, and words that are each other's opposites.

An entry that speaks of a company and never of its founding does not answer who founded it, however
alike the rest is; nor does one on exports answer for imports. The families follow the properties
that Wikidata holds for most people, organisations and places, as English asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from bot.matching.language.text import stem

_PROPERTIES = """
founder founders founded cofounder cofounded
boss runs head leader leads ceo president chairman director secretary executive officer chaired
mayor mayors governor governors
owner owners own owns owned shareholder shareholders stake
headquarters headquartered hq located location
price prices cost costs fee fees fare rent
revenue turnover profit profits earnings income
stock ipo valuation capitalization worth
salary salaries wage wages
employ employs employed employees staff workforce headcount hire hired
population inhabitants residents
distance closest nearest
capital capitals
weather temperature rain climate
old age aged born birthday birthplace
died death dead
wife husband married children
university degree graduated studied
telephone email website
license licence permit permits allowed legal illegal
password passwd username
tourist tourists tourism hotel hotels
airport airports flight flights subway metro
restaurant restaurants recipe
music song songs soundtrack
attend attended attendees audience
wrote writer
quit resign resigned resignation retire retired
join joined joining
award awards prize trophy
lawsuit sued fine fined
accident crash crashed injured
battery weigh weight height tall
tonnage throughput
"""

_TITLES = """
ceo executive
president presidents
chairman chairwoman chair chaired chairs
director directors
secretary
coo cfo cto officer
"""
"""Offices that are not each other's, though whoever holds one is a boss."""

_OPPOSITES = """
rise rose increase increased grow growth grew | fall fell decrease decreased decline declined drop
open opened newly established | closed left leave leaving shut departed withdrew
import imports imported | export exports exported
passenger passengers | cargo freight
most highest largest biggest best | least fewest lowest smallest worst
fastest quickest faster quicker | slowest slower
longest longer tallest | shortest shorter
oldest older | youngest younger newest newer
heaviest heavier | lightest lighter
hardest | easiest
widest | narrowest
earliest | latest
early | late lateness
minimum | maximum
upper top | lower bottom
north northern | south southern
east eastern | west western
spring | autumn
summer | winter
attract inbound incoming inward | outbound outgoing outward
bought buy | sold sell
before earlier | after later
cheap cheaper | expensive
support supported | oppose opposed
approved passed | rejected refused
"""


_FAMILY_OF = {
    word: frozenset(map(stem, words))
    for family in (_PROPERTIES, _TITLES)
    for words in (line.split() for line in family.strip().split("\n"))
    for word in words
}
"""Word to the stems of its family: the words as they are, so that other languages' differ."""

OPPOSITES = tuple(
    (own.split(), other.split())
    for one, two in (line.split(" | ") for line in _OPPOSITES.strip().split("\n"))
    for own, other in ((one, two), (two, one))
)
"""Words and the words of the opposite, each pair both ways round."""

_AGAINST = {
    word: (frozenset(map(stem, own)), frozenset(map(stem, other)))
    for own, other in OPPOSITES
    for word in own
}


RELATION_WORDS = frozenset(_FAMILY_OF) | frozenset(_AGAINST)
"""All these words, so that none of them is taken for a misspelt one."""


def asks_beyond(words: Iterable[str], known: AbstractSet[str]) -> bool:
    """Whether the words ask for a property of which a document knowing these terms says nothing."""
    return any(_FAMILY_OF[word].isdisjoint(known) for word in words if word in _FAMILY_OF)


def opposes(words: Iterable[str], known: AbstractSet[str]) -> bool:
    """Whether the words have one of which a document knowing these terms has only the opposite."""
    return any(
        own.isdisjoint(known) and not other.isdisjoint(known)
        for own, other in (_AGAINST[word] for word in words if word in _AGAINST)
    )
