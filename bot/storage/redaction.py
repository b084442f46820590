"""Redaction: what looks like a secret is taken out of a text before it is kept.

It errs on the side of taking out: a figure too much costs an editor a glance, a secret too few
stays in a file.
"""

from __future__ import annotations

import re

from phonenumbers import Leniency, PhoneNumberMatcher

MOST_CHARACTERS = 600
"""Of a text that is kept; questions are shorter."""

_EMAIL = re.compile(
    r"[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}(?![\w-])", re.ASCII | re.IGNORECASE
)
_LOGIN = re.compile(r"(?<=://)[^\s/@]{1,200}@")
"""Name and password in an address: `https://name:password@host`."""

_MARKED = re.compile(
    r"(?<![a-z0-9])(?:(?:sk|pk|rk|gh[opsur]|github_pat|glpat|npm|pypi|hf|xox[a-z])[-_]|AKIA|ASIA)"
    r"(?=[\w-]*\d)[\w-]{12,}",
    re.ASCII | re.IGNORECASE,
)
"""How makers mark their keys, so that scanners find them, whatever signs follow.

Source: https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
"""

_DENSE = re.compile(
    r"(?<![\w.-])(?=[\w.+=~-]*[0-9])(?=[\w.+=~-]*[a-z])[\w.+=~-]{20,}", re.ASCII | re.IGNORECASE
)
"""Letters and figures mixed, too long for a word: keys, session ids, the bot tokens of Discord."""

_NAMED = re.compile(
    r"(\b(?:pass(?:word|wort|phrase)|passwd|secret|token|api[ _-]?key|contraseña|clave)"
    r"\s*(?::|=|is\b|es\b)\s*|(?:密码|口令|密钥|令牌)\s*(?:是|为|:|：|=)\s*)"
    r"(?=\S*[\d!#$%&*@^])\S{4,}",
    re.IGNORECASE,
)
"""What someone calls a password, if it holds a sign that words do not."""

_MENTION = re.compile(r"<@!?\d{15,20}>")
_NUMBER = re.compile(r"(?<![\d.,])\d(?:[ -]?\d){12,}(?![\d.,]?\d)")
"""Thirteen figures and more without separators of thousands: cards, accounts, ids of people."""

_REGIONS = (None, "US", "GB", "IN", "CN", "ES", "MX", "AR")
"""Whose national forms of phone numbers are known; `None` is the international form.

They are those in which most people live who speak the bot's languages.
"""


_FEWEST_FIGURES = 7
"""A shorter phone number is an extension or an emergency call, and nobody's."""


def redact(text: str) -> str:
    """Give the text, cut to `MOST_CHARACTERS`, without what looks like a secret.

    What was taken out is named in brackets. Redacting a second time changes nothing more.
    """
    text = text[:MOST_CHARACTERS]
    while (cleaner := _redact_once(text)[:MOST_CHARACTERS]) != text:
        text = cleaner
    return text


def _redact_once(text: str) -> str:
    text = _LOGIN.sub("[login]@", text)
    text = _EMAIL.sub("[e-mail]", text)
    text = _MENTION.sub("[person]", text)
    text = _NAMED.sub(r"\1[secret]", text)
    text = _MARKED.sub("[secret]", text)
    text = _DENSE.sub("[secret]", text)
    if sum(char.isdecimal() for char in text) >= _FEWEST_FIGURES:
        text = _redact_phones(text)
    return _NUMBER.sub("[number]", text)


def _redact_phones(text: str) -> str:
    for region in _REGIONS:
        for found in reversed(list(PhoneNumberMatcher(text, region, Leniency.VALID))):
            text = f"{text[: found.start]}[phone]{text[found.end :]}"
    return text
