"""Umlauts that are written with an e, for want of the key: `fuer` for `für`, `Eroeffnung`."""

from __future__ import annotations

import regex

_SPELT_OUT = regex.compile(r"(?<![aeq])(ue)|([ao])e")
"""`Steuer`, `neue` and `Quelle` have no umlaut."""


def fold_umlauts(word: str) -> str:
    """Give a cleaned word as if its umlauts stood in it; `ß` is cleaned to `ss` in any case."""
    return _SPELT_OUT.sub(lambda found: found[0][0], word)
