"""Questions that a clause answers: first what it tells by a figure, a time, a place or a name.

Where nothing of these is told for sure, it is asked whether it is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.sourcing.clauses import Clause, End, is_plain
from bot.sourcing.english_figures import AMOUNT, DURATION, MONEY, TIME
from bot.sourcing.english_words import (
    ATTRIBUTES,
    BE,
    LASTING,
    MAKERS,
    MODALS,
    NO_PLACES,
    PARTICIPLES,
    PEOPLE,
    PLACES,
    ROLES,
    THINGS,
)

_FOLLOWS = (
    r"(?=$|,| (?:for|in|on|at|during|per|with|to|from|a|an|each|every|and|or|when|if|unless)\b)"
)
_COUNTED = re.compile(
    rf"(?!one ){AMOUNT} (?P<noun>(?:[a-z][a-z-]* ){{0,2}}"
    rf"(?:[a-z][a-z-]*(?<!s)s|people|children|[A-Z]{{2,3}})){_FOLLOWS}"
)
_NO_COUNT = frozenset({"percent", "points", "times", "ones"})
_COUNTING = frozenset(
    {"have", "contain", "include", "hold", "need", "require", "seat", "support", "allow", "offer"}
    | {"own", "sell", "get", "receive"}
)
_NO_PARTICLES = frozenset({"of", "for", "from", "to", "with", "by", "at", "than", "the", "between"})
"""What a time would be torn from."""
_TIMED = frozenset(
    {"open", "close", "start", "begin", "end", "finish", "meet", "run", "expire", "reset", "leave"}
    | {"depart", "arrive", "happen"}
)
_MEASURE = re.compile(
    rf"{AMOUNT} [a-z.]+ (?P<how>tall|high|long|wide|deep|old|thick|heavy|away)(?![\w-])"
)
_NAMED = re.compile(r"[A-Z][\w'’.-]*(?: (?:(?:de|da|van|von|of|the) )?[A-Z][\w'’.-]*)*")
_BY = re.compile(f"by {_NAMED.pattern}")
_BEHIND = r"(?:behind|next to|opposite|beside|near|inside|outside|under|above)"
_WHERE = re.compile(
    rf"(?:in|at|on) (?P<name>[A-Z][\w'’-]+)|(?:in|at|on|{_BEHIND}) the (?P<place>[\w'’ -]+)"
)
_PLACED = frozenset(
    {"based", "born", "built", "buried", "found", "founded", "held", "kept", "located", "situated"}
    | {"sold", "stored"}
)
_DEFINITE = frozenset({"the", "our"})
_KIND = re.compile(
    r"an? (?:[\w-]+ )*?(?P<noun>[\w-]+)(?=$|,| (?:of|in|for|with|on|at|from|to|by)\b)"
)
_LASTING = re.compile(rf"\bfor {DURATION}")
"""What is denied for a time may be so after it."""
_OWNED = re.compile(rf"(?:an?|the|their|to|{AMOUNT})\b")
"""What follows `have` where it is no help of another verb: `has shrunk`."""
_TOPMOST = re.compile(r"\bthe (?:most|least|\w{3,}est)\b(?!$)")
_VALUE = re.compile(r"(?:the|a|an|to)\b|[A-Z\d£$€¥/]|" + AMOUNT + r"\b")


def ask(clause: Clause) -> Iterator[str]:
    """Give the questions that a clause surely answers, best first."""
    told = () if clause.is_denied else tuple(_ask_what(clause))
    for begins in told or tuple(_ask_whether(clause)):
        text = f"{begins}{clause.frame}?"
        yield text[:1].upper() + text[1:]


def _ask_what(clause: Clause) -> Iterator[str]:
    if clause.verb in BE:
        yield from _ask_of_being(clause)
    elif clause.verb in MODALS:
        if re.match(rf"be found (?:(?:in|at|on) (?:the )?[A-Z]|{_BEHIND} the )", clause.rest):
            yield f"where {clause.begins} be found"
        before = _find_timed(clause.rest) if clause.verb == "will" else ""
        if before:
            yield f"when {clause.begins} {before}"
    else:
        yield from _ask_of_doing(clause)


def _ask_whether(clause: Clause) -> Iterator[str]:
    if not clause.is_plain or not _is_whole(clause):
        return
    if clause.verb in BE:
        if clause.is_denied or not _is_identity(clause):
            yield f"{clause.begins} {clause.rest}"
    elif clause.verb in MODALS:
        yield from _ask_by_modal(clause)
    elif clause.verb != "have" or _OWNED.match(clause.rest):
        yield f"{clause.begins} {clause.verb} {clause.rest}"
    elif clause.rest.startswith("been ") and clause.asks != "did":
        perfect = "has" if clause.asks == "does" else "have"
        yield f"{perfect} {clause.subject.text} {clause.adverb} {clause.rest}".replace("  ", " ")


def _is_whole(clause: Clause) -> bool:
    """Whether yes or no is all the answer: leave that hangs on a condition can be asked for."""
    is_leave = clause.verb in {"can", "may"}
    is_vague = clause.subject.article in {"all", "every", "each"} or _LASTING.search(clause.rest)
    if clause.is_denied and is_vague:
        return False
    return clause.end is End.WHOLE or (clause.end is End.CONDITION and is_leave)


def _is_identity(clause: Clause) -> bool:
    """Whether it says which one something is, or is to be: not asked so by who does not know."""
    is_other = clause.rest.startswith("the ") or _NAMED.fullmatch(clause.rest) is not None
    is_definite = clause.subject.article in _DEFINITE
    is_topmost = is_definite and _TOPMOST.search(clause.subject.text) is not None
    return clause.rest.startswith("to ") or (is_definite and is_other) or is_topmost


def _ask_by_modal(clause: Clause) -> Iterator[str]:
    after = f"{clause.subject.text} {clause.adverb}".rstrip()
    is_sure = clause.verb != "should" or _is_permission(clause)
    if clause.verb in {"can", "could", "will", "should"} and is_sure:
        yield f"{clause.begins} {clause.rest}"
    elif clause.verb == "must" and not clause.is_denied:
        yield f"{'do' if clause.subject.is_plural else 'does'} {after} have to {clause.rest}"
    elif clause.verb == "must" or (clause.verb == "may" and _is_permission(clause)):
        yield f"can {after} {clause.rest}"


def _is_permission(clause: Clause) -> bool:
    """Whether `may` or `should` is no guess: `guests may stay`, `dogs may be brought`."""
    verb, _, rest = clause.rest.partition(" ")
    if verb == "be":
        return _is_participle(rest.partition(" ")[0])
    return clause.subject.head in PEOPLE | ROLES | {"i", "anyone"}


def _ask_of_doing(clause: Clause) -> Iterator[str]:
    verb, rest = clause.verb, clause.rest
    counted = _COUNTED.match(rest)
    if verb == "cost" and re.match(rf"(?:{MONEY}|{AMOUNT}(?: [a-z]+)?){_FOLLOWS}", rest):
        yield f"how much {clause.begins} cost"
    elif verb == "take" and rest.startswith("place ") and _find_timed(rest) == "place":
        yield f"when {clause.begins} take place"
    elif verb in {"last", "take"} and re.match(rf"{DURATION}", rest):
        yield f"how long {clause.begins} {verb}"
    elif verb == "weigh" and re.match(AMOUNT, rest):
        yield f"how much {clause.begins} weigh"
    elif verb in _TIMED and (before := _find_timed(rest)) is not None:
        yield f"when {clause.begins} {verb} {before}".rstrip()
    elif verb in _COUNTING and counted and counted["noun"] not in _NO_COUNT:
        yield f"how many {counted['noun']} {clause.begins} {verb}"


def _find_timed(rest: str) -> str | None:
    """Give what stands before the time of a predicate, where the time ends it or a phrase does."""
    found = re.search(rf"(?:^|\s)(?:only )?(?={TIME})", rest)
    if found is None:
        return None
    before = re.sub(r"\s*\bby [A-Z].*$", "", rest[: found.start()].strip())
    time = re.compile(TIME).match(rest, found.end())
    after = rest[time.end() :].strip() if time else ""
    if before.rpartition(" ")[2] in _NO_PARTICLES:
        return None
    is_phrase = not after or re.match(r"(?:by|in|at|on|for|with|to|and [a-z]+)\b|,", after)
    return before if is_phrase and (not before or is_plain(before)) else None


def _ask_of_being(clause: Clause) -> Iterator[str]:
    begins, rest = clause.begins, clause.rest
    measure = _MEASURE.match(rest)
    if _tells_value(clause):
        yield f"what {begins}"
    elif re.match(rf"{MONEY}{_FOLLOWS}", rest):
        yield f"how much {begins}"
    elif measure:
        how = "far away" if measure["how"] == "away" else measure["how"]
        yield f"how {how} {begins}"
    elif re.match(TIME, rest):
        yield f"when {begins}"
    elif clause.subject.head in LASTING and re.match(DURATION, rest):
        yield f"how long {begins}"
    elif re.match(rf"open (?:only )?{TIME}", rest):
        yield f"when {begins} open"
    elif rest and _is_participle(rest.split()[0]):
        yield from _ask_of_deed(clause)
    elif _is_place(rest):
        yield f"where {begins}"
    else:
        yield from _ask_of_kind(clause)


def _tells_value(clause: Clause) -> bool:
    subject = clause.subject
    is_known = subject.article in _DEFINITE and subject.head in ATTRIBUTES
    return is_known and _VALUE.match(clause.rest) is not None


def _ask_of_deed(clause: Clause) -> Iterator[str]:
    """Ask when, where or by whom something was done."""
    participle, _, after = clause.rest.partition(" ")
    before = _find_timed(clause.rest)
    is_placed = participle in _PLACED and _is_place(after)
    if before:
        yield f"when {clause.begins} {participle if is_placed else before}"
    elif is_placed:
        yield f"where {clause.begins} {participle}"
    elif participle in MAKERS and clause.verb in {"was", "were"} and _BY.fullmatch(after):
        yield f"who {MAKERS[participle]} {clause.subject.text}"


def _ask_of_kind(clause: Clause) -> Iterator[str]:
    subject, rest = clause.subject, clause.rest
    role = re.match(r"the (?:[a-z-]+ )?(?P<role>[a-z]+)(?: of .+)?$", rest)
    if subject.is_name and role and role["role"] in ROLES and clause.is_plain:
        yield f"who {clause.verb} {rest}"
    elif subject.head in ROLES and subject.article in _DEFINITE and _NAMED.fullmatch(rest):
        yield f"who {clause.begins}"
    elif (kind := _KIND.match(rest)) and (
        subject.article in {"a", "an"} or (subject.is_name and kind["noun"] in THINGS)
    ):
        yield f"what {clause.begins}"


def _is_participle(word: str) -> bool:
    return word in PARTICIPLES or re.fullmatch(r"\w{2,}ed", word) is not None


def _is_place(text: str) -> bool:
    found = _WHERE.match(text)
    if found is None:
        return False
    if found["name"]:
        name = found["name"]
        return name not in NO_PLACES and not name.endswith(("ish", "ese", "day", "days"))
    if re.match(_BEHIND, text):
        return True
    noun = re.split(r" (?:of|in|at|on|near|behind|by|for|with|next|from|to)\b", found["place"])[0]
    return noun.split()[-1] in PLACES
