"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    1.827,  # words_best
    1.689,  # words_three
    0.6802,  # words_all
    2.267,  # words_said
    2.848,  # letters_best
    2.65,  # letters_three
    1.255,  # letters_all
    3.595,  # letters_said
    1.508,  # rarity_best
    1.325,  # rarity_three
    0.6456,  # rarity_all
    1.96,  # rarity_said
    2.396,  # meaning_best
    0.7832,  # meaning_three
    1.409,  # meaning_all
    2.673,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    1.626,  # lead
    2.166,  # share
    0.8795,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.496,  # coverage
    2.671,  # substance
    -0.7878,  # gap
    -0.5121,  # strain
    -1.741,  # foreign_number
    -3.183,  # foreign_name
    -1.365,  # kind_unasked
    -0.4411,  # kind_lacking
    -1.791,  # property_lacking
    -3.627,  # opposite
)
BIAS = -3.82
