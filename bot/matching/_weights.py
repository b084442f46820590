"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    1.971,  # words_best
    1.864,  # words_three
    0.7947,  # words_all
    2.2,  # words_said
    2.759,  # letters_best
    2.749,  # letters_three
    1.217,  # letters_all
    3.241,  # letters_said
    1.528,  # rarity_best
    1.429,  # rarity_three
    0.7216,  # rarity_all
    1.988,  # rarity_said
    2.506,  # meaning_best
    1.145,  # meaning_three
    1.533,  # meaning_all
    2.443,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    0.1036,  # lead
    2.844,  # share
    0.9299,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.249,  # coverage
    2.696,  # substance
    -1.132,  # gap
    0,  # strain
    -2.019,  # foreign_number
    -2.562,  # foreign_name
    -1.739,  # kind_unasked
    -0.09417,  # kind_lacking
    -2.247,  # property_lacking
    -2.196,  # opposite
)
BIAS = -4.106
