"""Amounts, prices, spans and times as English sentences write them, for patterns of wordings."""

from __future__ import annotations

import re

_AMOUNT = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|over|exactly|only|just|some|up to|"
    r"at least|at most|more than|less than|fewer than|a total of) )?"
)
_WORDED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety)(?:-[a-z]+)?"
)
WORDED_NUMBER = re.compile(_WORDED)
NUMBER = rf"(?:\d[\d,.]*|{_WORDED})(?: (?:hundred|thousand|million|billion))?"
AMOUNT = rf"{_AMOUNT}{NUMBER}"
_COINS = (
    r"(?:pounds?|euros?|dollars?|crowns?|gold|coins?|credits?|gems?|cents?|pence|yen|yuan|francs?)"
)
MONEY = rf"{_AMOUNT}(?:[£$€¥] ?\d[\d,.]*|{NUMBER} (?:{_COINS}|[A-Z]{{3}}))(?![\w-])"
_SPAN = (
    r"(?:milliseconds?|seconds?|minutes?|hours?|(?:working |business )?days?|weeks?|months?|years?|"
    r"nights?)"
)
DURATION = (
    rf"(?:(?:from |between )?{AMOUNT}(?: (?:to|or|and) {NUMBER})? {_SPAN}|"
    rf"{_AMOUNT}(?:half )?an? {_SPAN})(?![\w-])"
)

_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?: (?:morning|afternoon|evening|night)s?)?)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEAR = r"(?:1[0-9]|20)\d\d"
_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: {_YEAR})?|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?)"
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)|\d{1,2}[:.]\d\d|noon|"
    r"midnight|sunrise|sunset|dawn|dusk|(?:half past|quarter past|quarter to) [a-z]+|"
    rf"(?:\d{{1,2}}|{_WORDED})(?=$|,? (?:on|every|and|from|in|until|to|each|during)\b))(?: sharp)?"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_POINT = rf"(?:{_CLOCK}|{_DATE}|{_DAY}|{_MONTH}(?: {_YEAR})?|{_YEAR})"
_EVERY = (
    r"(?:every|each) (?:(?:other|first|second|third|last) )?"
    rf"(?:{_DAY}|day|night|week|weekday|weekend|month|year|morning|evening|{_MONTH}|{_SEASON})"
)
_DAYS = (
    rf"(?:{_DATE}(?: and {_DATE})?|{_DAY}(?:(?:, {_DAY})* and {_DAY})?|weekdays|weekends|"
    r"(?:public |bank )?holidays)"
)
_MOMENT = (
    rf"(?:at {_CLOCK}|(?:on|around) {_DAYS}|at weekends|"
    rf"in (?:(?:early |late )?{_MONTH}(?: {_YEAR})?|{_YEAR}|{_SEASON}|"
    rf"the (?:morning|afternoon|evening)s?)|{_EVERY}|daily|"
    rf"from {_POINT} (?:to|until|till) {_POINT}|between {_POINT} and {_POINT}|"
    rf"on the (?:first|second|third|fourth|last) {_DAY} of (?:every|each|the) month)(?![\w%-])"
)
TIME = rf"{_MOMENT}(?:,? {_MOMENT})*"
"""A time that answers “When …?”: `every Monday at 4 a.m.`, `in June 1974`."""
BOUND = re.compile(
    rf"(?:by|before|after|until|till|since|from) (?:{_POINT}|{DURATION}|the (?:end|start)\b)"
)
"""A time that begins as a clause would."""
