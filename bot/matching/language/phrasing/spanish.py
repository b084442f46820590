"""How Spanish puts questions and answers."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

SPANISH = Forms(
    asks={
        Kind.NAME: r"\bnombres? de\b|\bllaman?\b",
        Kind.PERSON: r"\bquien(?:es)?\b",
        Kind.TIME: r"\bcuando\b|\b(?:que|cual) (?:\w+ )?(?:fecha|dia|ano|mes)\b",
        Kind.NUMBER: r"\bcuant[oa]s?\b|\bque (?:porcentaje|proporcion|numero|cifra)\b",
        Kind.MONEY: r"\bcuesta\w*|\bcosto\b|\bprecios?\b|\bpresupuesto\b",
        Kind.SPAN: r"\bcuant[oa]s? (?:tiempo|dur\w+|horas|dias|anos|meses)\b",
        Kind.SHARE: r"\bporcentaje\b|\bproporcion\b",
        Kind.PLACE: r"\bdonde\b",
        Kind.REASON: r"\bpor que\b|\bcausas?\b",
        Kind.MEANING: (
            r"\bque significan?\b|\bsignificado\b|\bdefinicion\b"
            r"|^que (?:es|son) (?:una? |el |la |los |las )?\w+(?: \w+){0,2}$"
        ),
    },
    told={
        Kind.SPAN: r"\b(?:segundos?|minutos?|horas?|dias|semanas?|meses|anos)\b",
        Kind.SHARE: r"\b(?:por ciento|mitad)\b",
        Kind.MEANING: r"\b(?:significan?|quiere decir)\b",
    },
    time="",
    seeks="",
    remark=r"\b(?:yo|mi)\b",
    lead=r"(?:oye|hola|pero|y|entonces|por favor|gracias|una pregunta|perdon)\b",
    frame=(
        r"(?:sabes?|sabeis|saben)(?: alguien)?(?: si)?|alguien(?: aqui)? (?:sabe|recuerda)(?: si)?"
        r"|(?:me|nos) (?:puedes?|pueden|podrias?|podrian) decir(?: si)?|quisiera saber(?: si)?"
    ),
    formed=(
        r"^(?:(?:que|cual|cuales|quien|quienes|cuando|donde|como|cuant[oa]s?|por que)"
        r" (?:es|son|era|eran|fue|fueron|hay|hubo|ha|han|tiene|tienen|tuvo|esta|estan|dice|dijo"
        r"|significa|se)\b|^cuant[oa]s?\b)"
    ),
    people=(
        r"\b(?:yo|mi|mis|nos|nosotros|nuestr[oa]s?|vosotros|ustedes|usted|tu|tus|te|ti|alguien"
        r"|chicos|crees|creeis|creen|piensas|pensais|piensan|opinas|opinais|opinan|quieres|quereis"
        r"|viste|visteis|vieron|vamos)\b"
    ),
    agreement=r"^(?:verdad|no crees|a que (?:si|no))\b",
    denial=(
        r"\b(?:que|quien\w*|cual\w*|donde|cuando|cuant\w*|como)\b.*"
        r"\b(?:no (?:es|son|fue|fueron|esta\w*|ha|han|tiene\w*|se|hay|pued\w+|deb\w+)|nunca|sin"
        r"|excepto|salvo|fuera de)\b"
    ),
    moment=(
        r"\b(?:ano|mes|semana|trimestre|decada)s? (?:pasad[oa]|anterior|proxim[oa]|que viene)s?\b"
        r"|\bproxim[oa]s? (?:\w+ )?(?:ano|mes|meses|semana)s?\b"
        r"|\bhace (?:\w+ )?(?:ano|mes|dia)\w*\b|\bayer\b"
    ),
)
