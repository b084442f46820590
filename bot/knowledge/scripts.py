"""Kinds of writing that matter where a text is cut into words."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces (Thai to Khmer, kana, Han), for a class of a regular expression."""
