"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    2.26,  # words_best
    1.953,  # words_three
    0.6602,  # words_all
    1.963,  # words_said
    2.788,  # letters_best
    2.607,  # letters_three
    1.137,  # letters_all
    2.833,  # letters_said
    1.676,  # rarity_best
    1.476,  # rarity_three
    0.6116,  # rarity_all
    1.762,  # rarity_said
    2.197,  # meaning_best
    1.455,  # meaning_three
    1.639,  # meaning_all
    2.379,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    2.09,  # lead
    2.137,  # share
    1.07,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.926,  # coverage
    2.711,  # substance
    -1.082,  # gap
    -0.1294,  # strain
    -2.565,  # foreign_number
    -3.584,  # foreign_name
    -1.226,  # kind_unasked
    -1.199,  # kind_lacking
    -2.627,  # property_lacking
    -4.44,  # opposite
    -1.481,  # remark
)
BIAS = -4.187
