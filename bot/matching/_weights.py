"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    1.29,  # words_best
    2.06,  # words_three
    1,  # words_said
    1,  # letters_best
    0.5,  # letters_three
    1,  # letters_said
    5.3,  # rarity_best
    1.97,  # rarity_three
    2,  # rarity_said
    1.24,  # meaning_best
    2.07,  # meaning_three
    2,  # meaning_said
    0.56,  # taught_words
    0.76,  # taught_meaning
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
    0,  # taught
    0,  # taught_share
    0,  # spelling
    0,  # aligned
    0,  # aligned_back
    1.917,  # coverage
    2.939,  # substance
    -1,  # refused
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
