"""Greetings and thanks: texts that ask nothing, told by their whole wording alone.

A text is one only if nothing is left of it besides the phrases of `bot/locales/courtesies.py`, so
that no question is taken for one, whatever polite words stand around it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import regex

from bot.answering.questions import is_question
from bot.answering.values import Outcome
from bot.locales.courtesies import BESIDE, GREETINGS, THANKS
from bot.matching.language.text import normalize

_FACE = regex.compile(r"(?<!\w)[:;=x]['-]?[dpo3]+\b|<3", regex.IGNORECASE)
"""Faces that are made with letters and figures."""

_APOSTROPHE = regex.compile(r"['’]")
_DRAWN_OUT = regex.compile(r"(\p{Latin}{1,2})\1{2,}")
"""As in `heyyyy`, `thaaanks` and `hahaha`."""

_BREAK = regex.compile(r"[,.!?;:…，。！？、；：\n—–]+\s*|\s-\s+")
"""Where a greeting ends and a question begins, or the other way round."""

_JOINT = regex.compile(r"\A(?:¿\s*)?(?:and|but|so|y|pero)\b[\s,]*(?=\S)", regex.IGNORECASE)

_LONGEST = 60
"""Characters of a greeting or of thanks beside a question."""

_MOST_WORDS = 3
"""Words of a greeting that nothing parts from the question after it."""

_PLEASED = frozenset("👍👌🙏👏🙌🤝💯🎉✅❤💙💚💛🧡💜🖤♥🫶😀😁😂😃😄😆😉😊😍😎🙂🤗🤣🥰🥳")


def read_courtesy(text: str) -> Outcome | None:
    """Give GREETING or THANKS for a text that is nothing else, and None for any other.

    Of several phrases the last one counts. A text without any word asks nothing either.
    """
    words = _read_words(text)
    if not words:
        return Outcome.GREETING if _PLEASED.isdisjoint(text) else Outcome.THANKS
    return _find_kind(_ANY, words)


def strip_courtesies(text: str) -> str:
    """Give a question without the greeting or thanks before it and after it.

    Where no mark parts the greeting from it, only what has the form of a question is one: "hi how
    many are there" is, "hello kitty" and "great wall" are not.
    """
    if _is_courtesy(text):
        return text
    near = [one for one in _BREAK.finditer(text, 0, _LONGEST) if _is_courtesy(text[: one.start()])]
    text = text[near[-1].end() :] if near else text
    last = _BREAK.finditer(text, max(0, len(text) - _LONGEST))
    ends = (one.end() for one in last if _is_courtesy(text[one.end() :]))
    text = text[: next(ends, len(text))].rstrip()
    words = text.split(maxsplit=_MOST_WORDS)
    for number in range(len(words) - 1, 0, -1):
        rest = " ".join(words[number:])
        if _is_courtesy(" ".join(words[:number])) and is_question(_BREAK.split(rest, 1)[0]):
            return rest
    return text


def strip_joint(text: str) -> str:
    """Give a question without the `and` or `but` with which it goes on after thanks."""
    return _JOINT.sub("", text)


def _is_courtesy(text: str) -> bool:
    return _find_kind(_ANY, _read_words(text)) is not None


def find_language(text: str) -> str | None:
    """Give the language of a greeting or of thanks; None where it may be of several, or is none."""
    words = _read_words(text)
    found = [tag for tag, phrases in _BY_LANGUAGE.items() if _find_kind(phrases, words)]
    return found[0] if len(found) == 1 else None


def _find_kind(phrases: regex.Pattern[str], words: str) -> Outcome | None:
    """Give what the last phrase is, if there is nothing but phrases."""
    found = phrases.fullmatch(words)
    ends = {kind: max(found.ends(kind), default=0) for kind in _KINDS} if found else {}
    return max(_KINDS, key=ends.__getitem__) if any(ends.values()) else None


def _read_words(text: str) -> str:
    """Give the words of a text, without faces, none of them drawn out."""
    return _DRAWN_OUT.sub(r"\1", _clean(_FACE.sub(" ", text)))


def _clean(text: str) -> str:
    return normalize(_APOSTROPHE.sub("", text))


def _join(tables: Iterable[str]) -> str:
    """Give a pattern for the phrases of some lists, the longest first."""
    phrases = {_clean(phrase) for table in tables for phrase in table.split(",")}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(rf"\b{one}\b" if one.isascii() else one for one in ordered)


def _compile(tags: Collection[str]) -> regex.Pattern[str]:
    kinds = [f"(?P<{kind}>{_join(table[tag] for tag in tags)})" for kind, table in _KINDS.items()]
    beside = _join(BESIDE[tag] for tag in tags)
    # Atomic, so that no text takes longer than it is long.
    return regex.compile(f"(?>(?>{'|'.join(kinds)}|{beside}) ?)+")


_KINDS: Mapping[Outcome, Mapping[str, str]] = {
    Outcome.GREETING: GREETINGS,
    Outcome.THANKS: THANKS,
}
_ANY = _compile(GREETINGS)
_BY_LANGUAGE = {tag: _compile([tag]) for tag in GREETINGS}
