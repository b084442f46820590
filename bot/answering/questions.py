"""What a text is in a conversation: a question or none, and put to whoever knows or to the people.

In English, Spanish and Chinese, by form alone: what it is about, the matcher tells.
"""

from __future__ import annotations

import regex

from bot.matching.text import normalize

_ENDS = regex.compile(r"[?？؟](?:[\s!！.…)）\]”\"'*_~|]|\p{So}|\p{Mn}|\p{Cf}|:\w+:)*$")
"""A question mark, and after it nothing but closing marks and emoji."""

_CLAUSE = regex.compile(r"(?<=[.!?…;])\s+|(?<=[！？。；])|\n|,\s+|[，—–]|\s-\s")
"""Where a clause ends, so that what leads up to a question is not taken for the question."""

_LEAD = (
    r"(?:(?:(?:ok(?:ay)?|so|well|um+|hm+|hey|hi|hello|but|and|also|btw|wait|sorry|please|pls|thanks"
    r"|actually|quick question|question|just curious|out of curiosity"
    r"|oye|hola|pero|y|entonces|por favor|gracias|una pregunta|perdon)\b"
    r"|那么?|所以|对了|话说|不好意思|谢谢)\s*)*"
)
_FRAME = (
    r"(?:"
    r"(?:(?:do|does|would|can|could|might|may|any chance) )?"
    r"(?:you(?: guys| all)?|u|yall|anyone|anybody|someone|somebody|any of you|any ?1)"
    r"(?: here| else)?(?: (?:happen to|please|pls|maybe))*"
    r" (?:know|knows|remember|remembers|recall|recalls|tell (?:me|us)|explain|remind (?:me|us)"
    r"|quote|list|name|give (?:me|us)|show (?:me|us))"
    r"(?: if| whether)?"
    r"|(?:i |im |i am |i was )?(?:just )?(?:wonder|wondering|curious)(?: about| if| whether)?"
    r"|i(?:d| would)? (?:want|like|love|need) to know(?: if| whether)?"
    r"|(?:please |pls )?(?:tell (?:me|us)|remind (?:me|us))(?: if| whether)?"
    r"|i(?: just|ve)? (?:heard|read)(?: somewhere)?(?: that)?"
    r"|(?:sabes?|sabeis|saben)(?: alguien)?(?: si)?|alguien(?: aqui)? (?:sabe|recuerda)(?: si)?"
    r"|(?:me|nos) (?:puedes?|pueden|podrias?|podrian) decir(?: si)?|quisiera saber(?: si)?"
    r"|请问(?:一下)?|(?:有没有人|有人|有谁|谁|你们?|大家)知道(?:一下)?"
    r"|(?:我?想|我要)(?:知道|问)(?:一下)?|(?:能|可以)?告诉我(?:一下)?|问一下"
    r")(?![a-z])\s*"
)
_OPENING = regex.compile(rf"^{_LEAD}(?:{_FRAME})?{_LEAD}")
"""What only leads up to a question, in normalized words."""

_FORMED = regex.compile(
    r"^(?:what|which|who|where|when|why|how) (?:is|are|was|were|do|does|did|has|have|had|will"
    r"|would|can|could|should|many|much|long|far|big|old|often|large|fast|high|tall)\b"
    r"|^(?:whats|whos|whens|wheres|hows|how come)\b"
    r"|^(?:(?:que|cual|cuales|quien|quienes|cuando|donde|como|cuant[oa]s?|por que)"
    r" (?:es|son|era|eran|fue|fueron|hay|hubo|ha|han|tiene|tienen|tuvo|esta|estan|dice|dijo"
    r"|significa|se)\b|^cuant[oa]s?\b)"
    r"|^(?!.*(?:没什么|什么都|谁都|无论|不管)).*"
    r"(?:多少|多大|多长|多久|什么|谁|哪[些个里家年座]|为何|为什么|怎么|何时|几[个家条年次月号天]"
    r"|[吗呢]$)"
)
"""The words of a question in their order, so that it needs no question mark."""

_LAUGHS = regex.compile(
    r"\b(?:lol+|lmao|rofl|(?:a?ha){2,}h?|(?:he){2,}|(?:ja){2,})\b|哈哈"
    r"|\N{FACE WITH TEARS OF JOY}|\N{ROLLING ON THE FLOOR LAUGHING}",
    regex.IGNORECASE,
)
"""Who laughs may well know the answer."""

_PEOPLE = regex.compile(
    r"(?:^|\b(?:and|as|because|but|cause|coz|cuz|guess|how|if|know|like|or|since|so|that|think|what"
    r"|when|where|while|why) )im\b"
    r"|\b(?:i|ive|id|ill|me(?! gusta)|my|mine|we|weve|us|our|ours|lets|you|youre|youve|your|yours"
    r"|u|ur|yall|guys|anyone|anybody|someone|somebody|everyone|everybody|any1|bot"
    r"|yo|mi|mis|nos|nosotros|nuestr[oa]s?|vosotros|ustedes|usted|tu|tus|te|ti|alguien|chicos"
    r"|crees|creeis|creen|piensas|pensais|piensan|opinas|opinais|opinan|quieres|quereis|viste|visteis"
    r"|vieron|vamos)\b|[你您咱]|我(?!国)|大家|有人|有没有人"
)
"""Who speaks, who is spoken to, or anyone around: a question to people, not to a source. `im` is
German for "in the" too, which follows other words than "I'm" does."""


_AGREEMENT = regex.compile(
    r"^(?:isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|wont)"
    r" (?:it|that|this|they|he|she)\b"
    r"|^(?:verdad|no crees|a que (?:si|no))\b|(?:对吧|是吧|不是吗)$"
)
"""Who says so and wants to hear yes."""


def ends_as_question(text: str) -> bool:
    """Whether a text ends in a question mark, whatever closing marks or emoji follow it."""
    return bool(_ENDS.search(text.strip()))


def is_question(text: str) -> bool:
    """Whether a text is clearly put as a question: by its mark, or by its first words."""
    return ends_as_question(text) or bool(_FORMED.search(_last_clause(text)))


def is_open_question(text: str) -> bool:
    """Whether a text is a question to whoever knows, meant as one, and not to those who read it.

    "Does anyone know how many drones flew?" is; "did anyone see the drones?" is not, nor is
    anything that its last clause asks of the speaker, the reader or all who are there.
    """
    clause = _last_clause(text)
    if not clause or not is_question(text) or _LAUGHS.search(text):
        return False
    return not _AGREEMENT.search(clause) and not _PEOPLE.search(clause)


def asks_people(text: str) -> bool:
    """Whether the last clause of a text speaks of who writes it, who reads it, or all around."""
    return bool(_PEOPLE.search(_last_clause(text)))


def _last_clause(text: str) -> str:
    """Give the last clause that says anything, normalized, without what only leads up to it."""
    clauses = (normalize(clause) for clause in reversed(_CLAUSE.split(text)))
    return next(filter(None, (_OPENING.sub("", clause) for clause in clauses)), "")
