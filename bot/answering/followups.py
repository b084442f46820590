"""How a short question may be understood with the one before it; a full question stands alone.

A fragment ("and in 2023?", "what about Tesla?") takes the place of a part of the question before.
A dependent question ("who said that?", "since when?") takes its subject from it. English, Spanish
and Chinese, by form alone; which of several readings makes sense, the matcher tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import regex

from bot.answering.parts import Part, find_parts, is_all, locate_numbers, locate_places
from bot.answering.questions import asks_people, ends_as_question
from bot.matching.language.text import normalize, tokenize

MOST_READINGS = 8
"""Each is one search: what follows up may cost no more than that."""

_LONGEST = 60
"""Characters of a fragment; what is longer says enough by itself."""

_CONNECTIVE = regex.compile(
    r"^[\s¿]*(?:(?:and|or|but|also|then|ok|so)\s+)?(?:what|how)\s+(?:about|of)\b"
    r"|^[\s¿]*(?:and|or)\b|^[\s¿]*(?:y|e|o|u)(?:\s+qu[eé]\s+(?:tal|hay\s+de))?\b"
    r"|^[\s¿]*qu[eé]\s+(?:tal|hay\s+de)\b|^\s*(?:那么?|还有|或者?|以及)(?![个些场次座家位里儿])",
    regex.IGNORECASE,
)
_CLOSING = regex.compile(r"[\s?？!！.。]+$|呢[\s?？!！.。]*$")

_ASKS = regex.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|had"
    r"|can|could|will|would|should"
    r"|que|cual(?:es)?|quien(?:es)?|cuando|donde|como|cuant[oa]s?|por que)\b"
    r"|什么|谁|哪|何时|为何|为什么|怎么|多少|几|多[大长久高快]|[吗]"
)
"""What makes a question of words; without any, they are a mere fragment of one."""

_POINTS_BACK = regex.compile(
    r"\b(?:it|its|that|this|those|these|they|them|their|theirs|he|him|his|she|her|hers|there|then"
    r"|one|ones|eso|esto|ese|esa|esos|esas|ello|el mismo|ellos|ellas|su|sus|alli|entonces)\b"
    r"|[它他她其此]|这[个些次场件家里]?|那[个些次场件家里时]"
)
_THERE_IS = regex.compile(
    r"\b(?:(?:is|are|was|were) there|there (?:is|are|was|were)) (?=\w)"
    r"|^(?:how (?:many|much)|what|which)(?: \w+){1,5} \K(?:is|are|was|were) there$"
)
"""Where `there` is no place that was spoken of, but belongs to a question of its own."""

_PERSON = regex.compile(r"\b(?:he|him|his|she|her|hers)\b|[他她]")
"""Who can only be someone of whom the question before spoke."""

_LEADING = regex.compile(
    r"^(?:(?:in|on|at|by|for|about|of|with|from|during|the|its|their|el|la|los|las|en|sobre|de|del"
    r"|con|por|para|su|sus)\b\s*)+|^(?:在|对|关于)",
    regex.IGNORECASE,
)
"""The link before a fragment, which the question before has already."""

_IDLE = regex.compile(
    r"\b(?:what (?:time|day|date)|how) (?:is|was) (?:it|that)\b|\bhow(?:s| is) it going\b"
    r"|\bis it (?:me|just)\b|几点"
    r"|^(?:really|seriously|right|sure|huh|oh|wow|true|no|yes|ok(?:ay)?|not|verdad|en serio|si"
    r"|真的|是|对)(?:吗|么)?$"
)
"""Where `it` stands for nothing that was said before, or the text merely wonders at it."""

_PROOF = regex.compile(
    r"(?:what(?:s| is)? (?:the|your) |show (?:me )?(?:the )?|your |any )"
    r"(?:sources?|proof|evidence|citation|quote)(?: please)?"
    r"|(?:sources?|proof|citation)(?: please| needed)?"
    r"|where(?:s| is)? (?:that|this) from|where does (?:that|this) come from"
    r"|where did you (?:get|find|read|see) (?:that|this|it)|where does it say (?:so|that|this)"
    r"|who says(?: so)?|says who|prove it|how do you know(?: that| this)?"
    r"|(?:are )?you sure(?: about (?:that|this|it))?|is (?:that|this) (?:true|right|correct)"
    r"|(?:cual es )?(?:la |tu )?fuentes?|(?:estas )?segur[oa]|quien (?:lo dice|dice eso)"
    r"|de donde (?:sale|viene|sacas) eso|de donde lo sacas|como lo sabes|(?:que )?pruebas(?: hay)?"
    r"|(?:eso )?es (?:verdad|cierto)(?: eso)?|segun quien"
    r"|来源|出处|(?:来源|出处|原文|证据|依据)(?:呢|是什么|在哪里?)"
    r"|有(?:什么)?(?:来源|出处|证据|依据)吗?"
    r"|谁说的|你?确定吗?|你?(?:是)?怎么知道的?|从哪[里儿](?:来|看到)的"
)
"""What asks, of an answer, how that is known: whole texts, in normalized words."""

_AGREEMENT = regex.compile(
    r"yes(?: please| that(?: one)?)?|yeah|yea|yep|yup|correct|exactly|(?:yes )?that one|this one"
    r"|si(?: por favor| (?:eso|esa|ese))?|exacto|exactamente|correcto|es[oae]|是|是的|对|对的|没错"
)
"""What says yes to "did you mean this?": whole texts, in normalized words."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a text may mean after the question before it."""

    readings: tuple[str, ...]
    """Whole questions, at least one: which of them makes sense, the matcher tells."""
    says_something: bool
    """Whether the text's own words count too: "and Tesla?" says something, "and in 2023?" not."""
    may_stand_alone: bool = False
    """Whether the text counts as it is if it is answered so."""
    added: frozenset[str] = frozenset()
    """The words that it adds, as typed: what does not know them is no answer."""
    repeats: bool = False
    """Whether it asks nothing new, and its one reading is the question before it: what came of that
    is wanted again, for its proof."""
    agrees: bool = False
    """Whether it repeats the question before it to say yes to what was asked back."""


def read_after(text: str, before: str) -> FollowUp | None:
    """Read a text with the question before it; None where it stands alone or asks nothing."""
    begun = _CONNECTIVE.search(text)
    rest = _CLOSING.sub("", text[begun.end() :] if begun else text).strip()
    words = normalize(rest)
    agrees = bool(_AGREEMENT.fullmatch(words))
    if agrees or _PROOF.fullmatch(normalize(text)):
        return FollowUp(
            (before,), says_something=False, may_stand_alone=True, repeats=True, agrees=agrees
        )
    parts = find_parts(rest)
    if not words or len(rest) > _LONGEST or _IDLE.search(words) or asks_people(text):
        return None
    if not _ASKS.search(words):
        return _replace(rest, before) if begun or ends_as_question(text) else None
    points_back = bool(_POINTS_BACK.search(_THERE_IS.sub("", words)))
    if len(parts) > 1 and not points_back:
        return None
    subject = " ".join(part.text for part in find_parts(before))
    return FollowUp(
        readings=(f"{rest} {subject}?",),
        says_something=True,
        may_stand_alone=len(parts) > points_back and not _PERSON.search(words),
        # "Is there a lift?" may ask of what went before only where that has to do with lifts.
        added=frozenset() if points_back else _list_words(part.text for part in parts),
    )


def _list_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(token.typed for text in texts for token in tokenize(text))


def _replace(rest: str, before: str) -> FollowUp:
    """Put a fragment in the place of each part of the question before, or at its end.

    A mere year, figure or place takes the place of its like, if there is one, and of nothing else.
    """
    fragment = _LEADING.sub("", rest)
    added = _list_words([fragment])
    at_end = f"{_CLOSING.sub('', before)} {rest}?"
    for find_like in (locate_places, locate_numbers):
        if is_all(fragment, find_like(fragment)):
            like = find_like(before)[-1:]
            readings = [_put(fragment, before, part, part) for part in like] or [at_end]
            return FollowUp(tuple(readings), says_something=False, added=added)
    parts = find_parts(before)
    readings = [_put(fragment, before, part, part) for part in reversed(parts)]
    if len(parts) > 2:  # noqa: PLR2004 - so that something of the question is left
        readings += [_put(fragment, before, one, two) for one, two in pairwise(parts)]
    if fragment != rest or not parts:
        readings.append(at_end)
    readings = list(dict.fromkeys(readings))[:MOST_READINGS]
    return FollowUp(tuple(readings), says_something=True, added=added)


def _put(fragment: str, before: str, first: Part, last: Part) -> str:
    return f"{before[: first.start]}{fragment}{before[last.end :]}"
