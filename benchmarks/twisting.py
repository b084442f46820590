"""Wordings turned so that nothing answers them: two names exchanged, or what is said denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.refusals import find_names
from bot.matching.language.asked import tells_time
from bot.matching.language.english import is_in_english
from bot.matching.language.text import normalize

_BOTH_WAYS = re.compile(
    r"\b(?:and|or|between|versus|vs|than|compared?|same|far|distance|with|alongside|together)\b",
    re.IGNORECASE,
)
"""What holds of two names whichever comes first, or of their difference."""

_DENIABLE = re.compile(
    r"^(Who|Which|What|Where|When|Why)\b(.*?) (is|are|was|were|did|does|do|has|have|can|will) "
)
_DENIED = re.compile(
    r"n['’]t\b|\b(?:not|no|never|without|nothing|nobody|should|would|could|must)\b"
)
"""What is denied already, or has another verb to deny."""

_OF_SUBJECTS = {"Who", "Which"}
_SHORT = {"can": "can't", "will": "won't"}


def twist(wordings: Sequence[str]) -> Iterator[str]:
    """Yield at most one of each kind, as people type them; English alone can be turned so."""
    swapped = next((text for text in map(_swap, wordings) if text), "")
    denied = next((text for text in map(_deny, reversed(wordings)) if text), "")
    if swapped:
        yield swapped
    if denied:
        yield denied.lower().rstrip("?")


def _swap(text: str) -> str:
    if _BOTH_WAYS.search(text) or not is_in_english(normalize(text).split()):
        return ""
    names = list(dict.fromkeys(find_names(text)))
    names = [name for name in names if not tells_time(normalize(name))]
    if len(names) != 2 or names[0] in names[1] or names[1] in names[0]:  # noqa: PLR2004 - two change places
        return ""
    first, second = names
    if re.search(rf"{re.escape(first)}['’]s {re.escape(second)}", text):
        return ""
    other = {first: second, second: first}
    return re.sub(rf"{re.escape(first)}|{re.escape(second)}", lambda one: other[one[0]], text)


def _deny(text: str) -> str:
    found = _DENIABLE.match(text)
    if found is None or _DENIED.search(text):
        return ""
    asking, verb, rest = found[1], found[3], text[found.end() :]
    if asking in _OF_SUBJECTS and verb not in {"did", "do", "does"}:
        denial = f"{verb} not"
    else:
        denial = _SHORT.get(verb, f"{verb}n't")
    return f"{asking}{found[2]} {denial} {rest}"
