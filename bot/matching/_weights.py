"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    2.064,  # words_best
    1.741,  # words_three
    0.6849,  # words_all
    2.083,  # words_said
    2.828,  # letters_best
    2.473,  # letters_three
    1.277,  # letters_all
    3.449,  # letters_said
    1.687,  # rarity_best
    1.351,  # rarity_three
    0.6304,  # rarity_all
    1.86,  # rarity_said
    2.27,  # meaning_best
    0.9157,  # meaning_three
    1.77,  # meaning_all
    2.546,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    2.138,  # lead
    2.244,  # share
    0.796,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.877,  # coverage
    2.869,  # substance
    -1.029,  # gap
    -0.3894,  # strain
    -2.308,  # foreign_number
    -3.334,  # foreign_name
    -1.148,  # kind_unasked
    -0.7905,  # kind_lacking
    -2.034,  # property_lacking
    -4.965,  # opposite
    -1.527,  # remark
)
BIAS = -4.061
