"""What people ask of a person, a company or a place, and words that are each other's opposites.

An entry that speaks of a company and never of its founding does not answer who founded it, however
alike the rest is; nor does one on exports answer for imports. The families follow the properties
that Wikidata holds for most people, organisations and places, as English asks for them.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.matching.text import tokenize

_PROPERTIES = """
found founder founders founded cofounder founding
ceo chairman chairwoman boss
mayor governor
owner owners own owns owned shareholder shareholders stake
headquarters headquartered hq located location address
price prices cost costs fee fees fare rent
revenue turnover profit profits earnings income
stock shares listed ipo valuation capitalization worth
salary salaries wage wages
employ employs employed employees staff workforce headcount hire hired
population inhabitants residents
distance far closest nearest
weather temperature rain climate
born birthday birthplace
died death dead
wife husband married children
university degree graduated studied
phone telephone email website
license licence permit permits allowed legal illegal
password username
tourist tourists tourism hotel hotels
airport airports flight flights subway metro
restaurant restaurants recipe
music song songs soundtrack
attend attended attendees audience
wrote author writer
quit resign resigned resignation retire retired
join joined joining
award awards prize trophy
lawsuit sued fine fined
accident crash crashed injured
battery weigh weight height tall
tonnage throughput
"""

_OPPOSITES = """
rise rose increase increased grow growth grew | fall fell decrease decreased decline declined drop
open opened newly established | closed left leave leaving shut departed withdrew
import imports imported | export exports exported
passenger passengers | cargo freight
most highest largest biggest best | least lowest smallest worst
attract inbound incoming inward | outbound outgoing outward
bought buy | sold sell
before earlier | after later
cheap cheaper | expensive
support supported | oppose opposed
approved passed | rejected refused
"""


def _read(words: str) -> frozenset[str]:
    return frozenset(token.term for token in tokenize(words))


_FAMILIES = tuple(_read(line) for line in _PROPERTIES.split("\n") if line)
_FAMILY_OF = {term: family for family in _FAMILIES for term in family}
_SIDES = tuple(tuple(map(_read, line.split(" | "))) for line in _OPPOSITES.split("\n") if line)
_AGAINST = {
    term: (own, other)
    for one, two in _SIDES
    for own, other in ((one, two), (two, one))
    for term in own
}


def asks_beyond(terms: AbstractSet[str], known: AbstractSet[str]) -> bool:
    """Whether the terms ask for a property of which a document that knows `known` says nothing."""
    return any(not _FAMILY_OF[term] & known for term in terms if term in _FAMILY_OF)


def opposes(terms: AbstractSet[str], known: AbstractSet[str]) -> bool:
    """Whether the terms have a word of which a document knows only the opposite."""
    return any(
        not own & known and bool(other & known)
        for own, other in (_AGAINST[term] for term in terms if term in _AGAINST)
    )
