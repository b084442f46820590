"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""

from __future__ import annotations

RANKING = (
    2.077,  # words_best
    1.838,  # words_three
    0.6717,  # words_all
    1.98,  # words_said
    2.65,  # letters_best
    2.5,  # letters_three
    1.145,  # letters_all
    2.853,  # letters_said
    1.635,  # rarity_best
    1.448,  # rarity_three
    0.6249,  # rarity_all
    1.806,  # rarity_said
    2.381,  # meaning_best
    1.501,  # meaning_three
    1.649,  # meaning_all
    2.433,  # meaning_said
)
CONFIDENCE = (
    0,  # strength
    2.495,  # lead
    1.805,  # share
    1.07,  # agreement
    0,  # words
    0,  # letters
    0,  # rarity
    0,  # meaning
    0,  # spelling
    1.697,  # coverage
    2.72,  # substance
    -1.044,  # gap
    -0.1364,  # strain
    -2.399,  # foreign_number
    -3.298,  # foreign_name
    -1.101,  # kind_unasked
    -1.293,  # kind_lacking
    -2.452,  # property_lacking
    -3.901,  # opposite
    -1.52,  # remark
)
BIAS = -3.989
