"""The named signs from which the confidence in a document is reckoned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.profile import Profile
from bot.matching.judging.alignment import Alignment
from bot.matching.judging.coverage import Coverage
from bot.matching.judging.standing import NEARNESS, STANDING
from bot.matching.judging.twists import Twists
from bot.matching.language.reading import Prepared
from bot.matching.neural.token_space import LIKENESSES

_READ = (
    "spelling",
    "aligned",
    "aligned_back",
    "aligned_near",
    "aligned_said",
    "aligned_all",
    "coverage",
    "substance",
    "guessed",
    "cohesion",
    "gap",
    "strain",
    "foreign_number",
    "measured",
    "foreign_name",
    "swapped_place",
    "swapped_names",
    "aside",
    "denied",
    "elsewhen",
    "kind_unasked",
    "kind_lacking",
    "property_lacking",
    "opposite",
    "remark",
    "statement",
    "talk",
    "length",
    "english",
    "outaligned",
    "astray",
    "told",
)
"""What a look at the words of question and document tells: the first eight speak for it, most
others against it. `english` tells whether its words can be read at all, `length` how many there
are, and the last whether the document has texts, by which alone most of these can tell."""

SIGNS = STANDING + _READ

OF_TEXTS = tuple(
    SIGNS.index(name)
    for name in (
        *(
            "guessed",
            "gap",
            "strain",
            "foreign_number",
            "measured",
            "foreign_name",
            "swapped_place",
            "swapped_names",
            "aside",
            "denied",
            "elsewhen",
            "kind_lacking",
            "property_lacking",
        ),
        *("opposite", "remark", "statement", "talk", "length", "english", "astray", "told"),
    )
)
"""Where the signs stand that are nought for a document without texts."""

_LONG = 30
"""Words from which on a question is as long as any: the longer, the less must be accounted for."""

CLOSE_SIGNS = SIGNS + NEARNESS + LIKENESSES + ("attended", "tokens_astray")
"""With the evidence of the neural encoder. Those of tokens are not numbers where nothing can be
told. The last two are log-odds: that the document answers, by what the tokens find in each other,
and how far those that it lacks lead astray."""


def read_signs(  # noqa: PLR0913, PLR0917 - all that a look tells
    question: Prepared,
    spelling: float,
    coverage: Coverage,
    twists: Twists,
    alignment: Alignment,
    holds: Profile,
    cohesion: float,
    astray: float,
    rival: float,
) -> Sequence[float]:
    """Give what the words tell.

    `spelling` is the likeness to the document's nearest wording, `cohesion` that of its wordings
    among themselves, and `astray` how much the words that no wording accounts for are of the kind
    that asks for something else, in log-odds. `rival` is how far the question is the same as the
    nearest of those that must be refused.
    """
    # A document without texts, a mere intent, can't tell which words it would answer with.
    says = float(bool(holds.said))
    return (
        spelling,
        alignment.question,
        alignment.wording,
        alignment.near,
        alignment.said,
        alignment.all,
        coverage.share,
        coverage.substance,
        says * coverage.guessed,
        cohesion,
        says * coverage.heaviest,
        says * coverage.heaviest * coverage.share,
        says * coverage.foreign_number,
        says * coverage.measured,
        says * coverage.foreign_name,
        says * coverage.swapped_place,
        says * twists.swapped,
        says * twists.aside,
        says * twists.denied,
        says * twists.elsewhen,
        float(bool(question.asked) and not question.asked & holds.asked),
        float(holds.lacks(question.asked, frozenset(question.terms))),
        says * coverage.beyond,
        says * coverage.opposite,
        says * question.is_remark,
        says * question.is_statement,
        says * question.talk,
        says * min(1.0, len(question.words) / _LONG),
        says * question.english,
        rival - alignment.whole,
        says * astray,
        says,
    )


def join_signs(
    standing: Sequence[float], read: Sequence[float], closer: Sequence[float] = ()
) -> NDArray[np.float64]:
    """Give all signs of a document, shape (len(SIGNS),) or (len(CLOSE_SIGNS),)."""
    return np.array((*standing, *read, *closer), dtype=np.float64)
