"""Chinese and Japanese numerals: 四十四, 二百一十二, 两万亿."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_POWERS = {"十": 1, "百": 2, "千": 3}
_MYRIADS = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_SIGNS = "".join([*_DIGITS, *_POWERS, *_MYRIADS])
_COUNTED = "年月日号天次场場个個家届屆名位人项項条條架种種倍级級期国國省市区區元"

NUMERAL = rf"[{_SIGNS}]{{2,}}|[{_SIGNS.replace('一', '')}](?=[{_COUNTED}])"
"""A numeral as a part of a regular expression: a single sign only before what it counts."""
SCALE = r"[百千]?(?:万亿|萬億|[万萬亿億兆])|[百千]"
"""What may multiply a figure written in digits."""


def parse_scale(signs: str) -> int:
    """Give the power of ten of a scale: 4 for 万, 12 for 万亿."""
    return sum((_POWERS | _MYRIADS)[sign] for sign in signs)


def parse_numeral(signs: str) -> Decimal:
    """Give the value of a numeral; digits in a row are read one by one, as in 二〇二四."""
    if all(sign in _DIGITS for sign in signs):
        return Decimal("".join(str(_DIGITS[sign]) for sign in signs))
    total = section = digit = Decimal(0)
    for sign in signs:
        if sign in _DIGITS:
            digit = Decimal(_DIGITS[sign])
        elif sign in _POWERS:
            section += (digit or 1) * 10 ** _POWERS[sign]
            digit = Decimal(0)
        else:
            # 万亿 multiplies what is there already; 三亿五千万 adds.
            power = 10 ** _MYRIADS[sign]
            inner = section + digit
            total = total + inner * power if inner else (total or Decimal(1)) * power
            section = digit = Decimal(0)
    return total + section + digit
