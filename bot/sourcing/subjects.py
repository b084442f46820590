"""The subject of an English sentence: a noun phrase of a form that is surely one, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.sourcing.english_figures import NUMBER, WORDED_NUMBER
from bot.sourcing.english_words import (
    ARTICLES,
    COMMANDS,
    HARMLESS_S,
    HEADLESS,
    IRREGULAR_PLURALS,
    JOINING,
    MASS,
    MASS_ENDINGS,
    NOT_IN_SUBJECTS,
    ORDINAL,
    PEOPLE,
)

_MOST_WORDS = 9
"""A longer subject makes a question that nobody types."""
_MOST_BARE = 4
"""Of a noun without an article, and the words before it."""
_MOST_PARTS = 3
"""Of nouns, one hanging on the other: with more of them, it may be another that the verb is of."""
_MOST_OF_AGE = 3
"""Of words after `under`: `12 years old`."""
_OF_AGE = frozenset({"under", "over", "aged", "below", "above"})
_WORD = re.compile(r"[^\W_][\w'’/+#&-]*(?:\.\w+)*")
_FIGURE = re.compile(rf"(?:{NUMBER})|£\d+")
_NO_PLURAL = re.compile(r"(?:ss|us|is)$|['’]s$")
_INNER_S = re.compile(r"s$(?<!ss)(?<!us)(?<!['’]s)")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence speaks of, as it is written within a question."""

    text: str
    head: str
    """Its noun, in lower case."""
    article: str
    is_plural: bool
    is_name: bool
    """Whether it is all of capitals: `Ada Moreno`."""


_PRONOUNS = {
    "You": Subject("I", "i", "", is_plural=True, is_name=False),
    "Anyone": Subject("anyone", "anyone", "", is_plural=False, is_name=False),
}
"""Who asks says `I` of what a sentence says of `you`."""


def read_subject(words: Sequence[str], names: frozenset[str]) -> Subject | None:
    """Read the words before a verb; none where another verb or a clause might be among them."""
    if list(words) in (["You"], ["Anyone"]):
        return _PRONOUNS[words[0]]
    if not words or len(words) > _MOST_WORDS or not all(map(_WORD.fullmatch, words)):
        return None
    parts = list(_split(words))
    head, *rest = parts
    is_pair = "and" in head
    if len(parts) > _MOST_PARTS or (is_pair and not _is_pair(head)):
        return None
    if not (is_pair or _is_noun_phrase(head)) or not all(map(_is_complement, rest)):
        return None
    article = head[0].lower() if head[0].lower() in ARTICLES else ""
    noun = head[-1]
    is_name = not article and all(word[0].isupper() for word in head) and _is_kept(head, names)
    if not article and not _can_be_bare(head, is_name=is_name):
        return None
    return Subject(
        text=_write(words, names),
        head=noun.lower(),
        article=article,
        is_plural=is_pair or _is_plural(noun),
        is_name=is_name,
    )


def _split(words: Sequence[str]) -> Iterator[list[str]]:
    """Give the part before the first joining word, and each with the word that joins it."""
    part: list[str] = []
    for word in words:
        if word in JOINING and part:
            yield part
            part = []
        part.append(word)
    yield part


def _is_noun_phrase(words: Sequence[str]) -> bool:
    has_article = words[0].lower() in ARTICLES
    inner = words[1:] if has_article else words
    if not inner or inner[-1].lower() in HEADLESS or inner[-1].endswith(("ed", "ly")):
        return False
    first = inner[0].lower()
    if not has_article and (WORDED_NUMBER.fullmatch(first) or first in ORDINAL - {"most"}):
        return False
    return all(
        _may_stand(word, is_first=place == 0, is_last=place == len(inner) - 1)
        for place, word in enumerate(inner)
    )


def _may_stand(word: str, *, is_first: bool, is_last: bool) -> bool:
    small = word.lower()
    if small in NOT_IN_SUBJECTS:
        return is_first and small in ORDINAL
    if is_last or (word[0].isupper() and not is_first):
        return True
    if small in HARMLESS_S or not _INNER_S.search(small):
        return is_first or not small.endswith(("ed", "ing"))
    return False


def _is_pair(words: Sequence[str]) -> bool:
    """Whether it is `dogs and cats` or `the bar and kitchen`: longer ones may hold a verb."""
    inner = words[1:] if words[0].lower() in ARTICLES else words
    match list(inner):
        case [one, "and", other]:
            return _is_noun_phrase([one]) and _is_noun_phrase([other])
    return False


def _is_complement(part: Sequence[str]) -> bool:
    joint, *rest = part
    if not rest:
        return False
    if joint in _OF_AGE and _FIGURE.match(rest[0]):
        return NOT_IN_SUBJECTS.isdisjoint(rest) and len(rest) <= _MOST_OF_AGE
    return _is_noun_phrase(rest)


def _can_be_bare(head: Sequence[str], *, is_name: bool) -> bool:
    if head[0].lower() in COMMANDS or len(head) > _MOST_BARE:
        return False
    return (
        is_name
        or _is_plural(head[-1])
        or "and" in head
        or _is_mass(head[-1])
        or head[-1][0].isdigit()
    )


def _is_mass(noun: str) -> bool:
    return noun.lower() in MASS or noun.lower().endswith(MASS_ENDINGS)


def _is_plural(noun: str) -> bool:
    small = noun.lower()
    if small in IRREGULAR_PLURALS or small in PEOPLE:
        return True
    return small.endswith("s") and small not in HARMLESS_S and not _NO_PLURAL.search(small)


def _is_kept(head: Sequence[str], names: frozenset[str]) -> bool:
    """Whether the first word keeps its capital within a sentence, as far as can be told."""
    first = head[0]
    is_odd = any(sign.isupper() for sign in first[1:]) or (first.isupper() and first != "A")
    if is_odd or first in names:
        return True
    follows = len(head) > 1 and head[1][0].isupper()
    is_common = _is_plural(first) or _is_mass(first)
    return follows or (len(head) == 1 and not is_common)


def _write(words: Sequence[str], names: frozenset[str]) -> str:
    first = words[0]
    if first in {"Our", "our"}:
        return " ".join(["the", *words[1:]])
    if first.lower() in ARTICLES or not _is_kept(words, names):
        return " ".join([first[:1].lower() + first[1:], *words[1:]])
    return " ".join(words)
