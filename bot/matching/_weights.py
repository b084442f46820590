"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    2.149,  # words_best
    1.842,  # words_three
    0.6569,  # words_all
    1.969,  # words_said
    2.888,  # letters_best
    2.453,  # letters_three
    1.086,  # letters_all
    2.956,  # letters_said
    1.756,  # rarity_best
    1.384,  # rarity_three
    0.6099,  # rarity_all
    1.733,  # rarity_said
    2.418,  # meaning_best
    1.363,  # meaning_three
    1.739,  # meaning_all
    2.445,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    2.464,  # lead
    1.984,  # share
    1.128,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.917,  # coverage
    2.939,  # substance
    -1.07,  # gap
    -0.4842,  # strain
    -2.363,  # foreign_number
    -3.603,  # foreign_name
    -1.454,  # kind_unasked
    -0.6347,  # kind_lacking
    -2.4,  # property_lacking
    -4.168,  # opposite
    -1.426,  # remark
)
BIAS = -4.218
