"""What people write in a chat instead of a word, and slips in words too short to be repaired."""

from __future__ import annotations

_PAIRS = (
    "abt about, approx approximately, avg average, b4 before, bcoz because, biz "
    "business, coz because, cuz because, dept department, depts departments, dunno know, gimme "
    "give, gotta got, gov government, govt government, govts governments, intl international, "
    "kinda kind, lemme let, msg message, msgs messages, n and, natl national, pic picture, pics "
    "pictures, pls please, plz please, ppl people, prez president, tho though, thru through, thx "
    "thanks, tmrw tomorrow, u you, ur your, vid video, vids videos, vs versus, wanna want, wat "
    "what, wot what, wut what, xq porque, yr year, yrs years, "
    "adn and, ar are, cud could, dat that, dis this, fo of, frm from, hav have, hte the, hv have, "
    "hw how, hwo how, mny many, r are, shud should, teh the, wen when, whn when, wht what, "
    "wil will, wth with"
)
SHORTHAND = dict(pair.split() for pair in _PAIRS.split(", "))
"""The word that each stands for, where it is written small: `N` or `US` may be a name."""
