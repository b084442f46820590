"""How an English sentence begins: the word that ties it to the one before, and what refers back."""

from __future__ import annotations

import re

_LEADING = re.compile(
    r"^(?:(?:and|but(?!\s+for\b)|note that|in fact|of course),?|"
    r"(?:so|also|thus|hence|however|therefore|moreover|furthermore|in addition|for example|"
    r"for instance|as a result|on the other hand|similarly),)\s+",
    re.IGNORECASE,
)
"""Without its comma, `so`, `however` or `in addition` may belong to the sentence: `So far`."""
_EXPECTANT = re.compile(
    r"^it\s+(?:(?:\w+\s+)?(?:takes?|took|costs?)\s.*\bto|"
    r"(?:is|was)\s+(?:not\s+)?(?:allowed|forbidden|permitted|prohibited|possible|impossible|"
    r"recommended|advisable|necessary|important|best|customary|easy|hard|difficult)\s+"
    r"(?:\w+\s+\w+\s+)?(?:to|that))\b",
    re.IGNORECASE,
)
"""`It costs £3 to …`, `It is possible to …`: what is meant comes after."""
_BACK = re.compile(
    r"^(?P<word>it|this|that|these|those(?!\s+(?:who|whose|that|with|in|of)\b)|they|he|she|we|i|here|its|their|his|her|such|"
    r"(?:both|another|one|some|others?|many|most|each|all|any|few|none|neither)(?=\s+"
    r"(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|do|does|did)\b))\b",
    re.IGNORECASE,
)
"""What says nothing by itself: pronouns, and `both`, `each`, `some` only where no noun follows."""


def strip_opening(sentence: str) -> str:
    """Give a sentence without the word that ties it to the one before, beginning with a capital."""
    bare = _LEADING.sub("", sentence)
    return bare[:1].upper() + bare[1:] if bare else sentence


def find_reference(sentence: str) -> str:
    """Give the word that a sentence begins with if its meaning stands in another (`They`)."""
    bare = strip_opening(sentence)
    found = None if _EXPECTANT.match(bare) else _BACK.match(bare)
    return found["word"] if found else ""
