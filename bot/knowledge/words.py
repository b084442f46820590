"""Where words begin and end, in scripts with and without spaces."""

from __future__ import annotations

import re

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces (Thai to Khmer, kana, Han), for a class of a regular expression."""

WORD = re.compile(rf"\d+(?:[.,]\d+)*%?|[{UNSPACED}]|[^\W{UNSPACED}]+(?:['’][^\W{UNSPACED}]+)*")
"""A figure with its percent sign, a word, or a character of a script without spaces."""

BEGINS, ENDS = rf"(?<![^\W{UNSPACED}])(?<!-)", rf"(?![^\W{UNSPACED}]|-)"
"""Where a word begins and ends that is no part of another; in scripts without spaces it may be."""
