"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    1.956,  # words_best
    1.852,  # words_three
    0.79,  # words_all
    2.203,  # words_said
    2.79,  # letters_best
    2.778,  # letters_three
    1.223,  # letters_all
    3.254,  # letters_said
    1.528,  # rarity_best
    1.426,  # rarity_three
    0.7176,  # rarity_all
    1.978,  # rarity_said
    2.465,  # meaning_best
    1.152,  # meaning_three
    1.531,  # meaning_all
    2.458,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    0,  # lead
    2.277,  # share
    1.053,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.119,  # coverage
    2.979,  # substance
    -1.218,  # gap
    -0.4625,  # strain
    -1.706,  # foreign_number
    -0.7361,  # foreign_name
    -1.621,  # kind_unasked
    -0.2385,  # kind_lacking
    -0.5352,  # property_lacking
    0,  # opposite
)
BIAS = -4.001
