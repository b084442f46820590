"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    2.247,  # words_best
    1.88,  # words_three
    0.6695,  # words_all
    1.976,  # words_said
    2.865,  # letters_best
    2.437,  # letters_three
    1.14,  # letters_all
    2.827,  # letters_said
    1.763,  # rarity_best
    1.409,  # rarity_three
    0.6164,  # rarity_all
    1.705,  # rarity_said
    2.488,  # meaning_best
    1.475,  # meaning_three
    1.748,  # meaning_all
    2.352,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    2.121,  # lead
    1.949,  # share
    1.154,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.974,  # coverage
    3.014,  # substance
    -1.198,  # gap
    -0.247,  # strain
    -2.165,  # foreign_number
    -3.645,  # foreign_name
    -1.285,  # kind_unasked
    -0.5336,  # kind_lacking
    -2.765,  # property_lacking
    -4.082,  # opposite
    -1.382,  # remark
)
BIAS = -4.326
