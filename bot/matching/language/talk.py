"""How much a text sounds like people talking among themselves, by its common words and its form."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import regex

from bot.matching.language._talk import BIAS, FORMS, WORDS

READ_FORMS = {
    "question mark": regex.compile(r"[?？]"),
    "question mark at the end": regex.compile(r"[?？]\s*$"),
    "exclamation mark": regex.compile(r"[!！]"),
    "ellipsis": regex.compile(r"\.\.\.|…"),
    "quote or address in front": regex.compile(r"^\s*[>@]"),
    "quotation mark": regex.compile(r'["“”]'),
    "emoji": regex.compile(r"\p{Extended_Pictographic}"),
    "shouted word": regex.compile(r"\b\p{Lu}{3,}\b"),
    "comma": regex.compile(r","),
    "second sentence": regex.compile(r"[.!?]\s+\w"),
    "capital in front": regex.compile(r"^\s*\p{Lu}"),
}
"""Forms of a text as it is typed, each of which is there or not."""

_SURE = 4.0
"""Log-odds beyond which a text is no surer to be talk, or none."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What speaks for talk, in log-odds."""

    bias: float
    words: Mapping[str, float]
    """By term."""
    forms: Mapping[str, float]
    """By the names in `READ_FORMS`."""

    def weigh(self, text: str, terms: Iterable[str]) -> float:
        """Give how much an English text is talk (1) rather than a question (-1).

        Takes the text as typed and the terms of its words. "imagine that at our all hands" is talk,
        "how did they react to the complaints" is not.
        """
        odds = self.bias + math.fsum(self.words.get(term, 0.0) for term in set(terms))
        odds += math.fsum(self.forms[n] for n, form in READ_FORMS.items() if form.search(text))
        return min(1.0, max(-1.0, odds / _SURE))


TALK = Talk(BIAS, WORDS, FORMS)
