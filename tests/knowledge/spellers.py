"""Numbers spelled out in German, Spanish, French, Portuguese and Italian, 0 to 999,999."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def _split(words: str) -> list[str]:
    return words.split()


_DE = _split(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS = _split("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ES = _split(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = _split("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _split(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)
_FR = _split(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
)
_FR_TENS = _split("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")
_PT = _split(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove"
)
_PT_TENS = _split("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS = _split(
    "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"
)
_IT = _split(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    "quattordici quindici sedici diciassette diciotto diciannove"
)
_IT_TENS = _split("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")


def spell_german(number: int) -> str:
    word = _spell_german(number)
    return f"{word}s" if word.endswith("ein") else word


def _spell_german(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if thousands:
        return f"{_spell_german(thousands)}tausend{_spell_german(rest) if rest else ''}"
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{_DE[hundreds]}hundert{_spell_german(rest) if rest else ''}"
    tens, ones = divmod(rest, 10)
    if rest < len(_DE):
        return _DE[rest]
    return f"{_DE[ones]}und{_DE_TENS[tens - 2]}" if ones else _DE_TENS[tens - 2]


def spell_spanish(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if thousands:
        many = spell_spanish(thousands)
        if many.endswith("uno"):  # `uno` is short before `mil`
            many = many.replace("veintiuno", "veintiún").removesuffix("o")
        left = f"{many} mil" if thousands > 1 else "mil"
        return f"{left} {spell_spanish(rest)}" if rest else left
    hundreds, rest = divmod(number, 100)
    if hundreds:
        left = _ES_HUNDREDS[hundreds - 1]
        return f"{left} {spell_spanish(rest)}" if rest else "cien" if hundreds == 1 else left
    tens, ones = divmod(rest, 10)
    if rest < len(_ES):
        return _ES[rest]
    return f"{_ES_TENS[tens - 3]} y {_ES[ones]}" if ones else _ES_TENS[tens - 3]


def spell_french(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if thousands:
        many = spell_french(thousands).replace("quatre-vingts", "quatre-vingt")
        left = f"{many.removesuffix('s') if many.endswith('cents') else many} mille"
        left = left if thousands > 1 else "mille"
        return f"{left} {spell_french(rest)}" if rest else left
    hundreds, rest = divmod(number, 100)
    if hundreds:
        left = f"{_FR[hundreds]} cent" if hundreds > 1 else "cent"
        return f"{left} {spell_french(rest)}" if rest else left + "s" * (hundreds > 1)
    if rest < len(_FR):
        return _FR[rest]
    tens, ones = divmod(rest, 10)
    ones += 10 * (tens in (7, 9))
    left = _FR_TENS[tens - 2]
    if not ones:
        return "quatre-vingts" if left == "quatre-vingt" else left
    return f"{left} et {_FR[ones]}" if ones in (1, 11) and tens < 8 else f"{left}-{_FR[ones]}"


def spell_portuguese(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if thousands:
        left = f"{spell_portuguese(thousands)} mil" if thousands > 1 else "mil"
        joint = " e " if rest < 100 or rest % 100 == 0 else " "
        return f"{left}{joint}{spell_portuguese(rest)}" if rest else left
    hundreds, rest = divmod(number, 100)
    if hundreds:
        left = _PT_HUNDREDS[hundreds - 1]
        return f"{left} e {spell_portuguese(rest)}" if rest else "cem" if hundreds == 1 else left
    tens, ones = divmod(rest, 10)
    if rest < len(_PT):
        return _PT[rest]
    return f"{_PT_TENS[tens - 2]} e {_PT[ones]}" if ones else _PT_TENS[tens - 2]


def spell_italian(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if thousands:
        left = f"{spell_italian(thousands)}mila" if thousands > 1 else "mille"
        return f"{left}{spell_italian(rest)}" if rest else left
    hundreds, rest = divmod(number, 100)
    if hundreds:
        left = f"{_IT[hundreds]}cento" if hundreds > 1 else "cento"
        return f"{left}{spell_italian(rest)}" if rest else left
    tens, ones = divmod(rest, 10)
    if rest < len(_IT):
        return _IT[rest]
    left = _IT_TENS[tens - 2]
    return f"{left[:-1] if ones in (1, 8) else left}{_IT[ones]}" if ones else left


SPELLERS: Mapping[str, Callable[[int], str]] = {
    "de": spell_german,
    "es": spell_spanish,
    "fr": spell_french,
    "it": spell_italian,
    "pt": spell_portuguese,
}
