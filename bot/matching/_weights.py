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
    1.527,  # rarity_best
    1.429,  # rarity_three
    0.7215,  # rarity_all
    1.988,  # rarity_said
    2.509,  # meaning_best
    1.145,  # meaning_three
    1.532,  # meaning_all
    2.441,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    0.08638,  # lead
    2.847,  # share
    0.9126,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.248,  # coverage
    2.799,  # substance
    -1.192,  # gap
    0,  # strain
    -2.086,  # foreign_number
    -2.552,  # foreign_name
    -1.799,  # kind_unasked
    -0.121,  # kind_lacking
    -0.7892,  # property_lacking
    0,  # opposite
)
BIAS = -4.127
