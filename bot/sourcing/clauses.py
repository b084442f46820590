"""What an English sentence says of what: its subject, verb and the rest; nothing where unsure.

A sentence is understood if it has one verb that is known, a subject that can be nothing else, and
no denial but `not` and `never` at its verb. What hangs on it is cut off, and said to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.sourcing.english_figures import BOUND, TIME
from bot.sourcing.english_words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONDITIONS,
    DEICTIC,
    DENIALS,
    DROPPED,
    FINITE,
    FREQUENCY,
    FULL_VERBS,
    PLURAL,
    PREPOSITIONS,
    SINGULAR,
)
from bot.sourcing.subjects import Subject, read_subject

_MOST_WORDS = 10
"""A longer predicate makes a question that nobody types."""
_ASIDE = re.compile(r"\s\([^()]*\)")
_UNREAD = re.compile(r"[\"“”„«»‘;?!…\n]|: |[^\w]['’]|\s[-–—]+\s|—")
"""Signs of a sentence within the sentence."""
_CODE = re.compile(r"[`*()\[\]{}|<>=]")
_STOP = re.compile(r"(?<!\.[A-Za-z])(?<!\betc)(?<!\bInc)(?<!\bLtd)(?<!\bCo)\.$")
"""A last full stop that is not that of `p.m.` as well."""
_FRAME = re.compile(rf"^(?P<frame>{TIME}(?:,|(?<=\d{{4}}))) ", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\b(?P<verb>ca|wo|[a-z]+?)n['’]t\b", re.IGNORECASE)
_WHOLE_VERBS = {"ca": "can", "wo": "will"}
_WEAK_NOT = frozenset({"all", "even", "every", "just", "less", "more", "necessarily", "only"}) | {
    "quite",
    "to",
    "too",
    "until",
    "yet",
}
"""What a `not` before it denies, rather than the whole."""
_DENYING = frozenset({"not", "never"})
_ADDING = frozenset({"but", "so", "which", "who", "where"})
"""What goes on after a comma about something else."""
_JOINTS = frozenset({"at", "for", "in", "of", "on", "to", "with"})
_DETERMINERS = frozenset({"a", "all", "an", "any", "the", "their"})


class End(Enum):
    """What a rest was cut off from."""

    WHOLE = "nothing, or what can be left out"
    CONDITION = "what may decide whether it is so"
    PART = "what belongs to it"


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject and what is said of it."""

    subject: Subject
    adverb: str
    """`usually`, `ever`, or nothing."""
    verb: str
    """A form of `be` or a modal verb, or the first form of another verb."""
    asks: str
    """What a question begins with: `does`, or the verb itself."""
    is_denied: bool
    rest: str
    end: End
    frame: str
    """A time that stands before it all, with a blank before it: ` on Sundays`."""

    @property
    def begins(self) -> str:
        """How a question after its verb begins: `does the hall usually`."""
        return f"{self.asks} {self.subject.text} {self.adverb}".rstrip()

    @property
    def is_plain(self) -> bool:
        """Whether the rest, as it stands, can end a question."""
        return is_plain(self.rest)


def read_plain(sentence: str) -> str:
    """Give a sentence as it is read: without its stop, asides and short forms; or an empty text."""
    bare = _STOP.sub("", sentence.rstrip("!。") if sentence.endswith(("!", "。")) else sentence)
    bare = _SHORT_FORM.sub(
        lambda found: f"{_WHOLE_VERBS.get(found['verb'].lower(), found['verb'])} not",
        _ASIDE.sub("", bare),
    )
    bare = re.sub(r"\b([Cc])annot\b", r"\1an not", re.sub(r"(?<=\w)['’]ll\b", " will", bare))
    return "" if _UNREAD.search(bare) else bare.strip()


def read_clauses(plain: str, names: frozenset[str]) -> Iterator[Clause]:
    """Read a sentence of `read_plain`: its clause, and what is said after `and` of the same."""
    framed = _FRAME.match(plain)
    frame = f" {framed['frame'][0].lower()}{framed['frame'][1:].rstrip(',')}" if framed else ""
    words = plain[framed.end() :].split() if framed else plain.split()
    for place in range(1, len(words)):
        word = words[place]
        if word in AUXILIARIES or word in FULL_VERBS:
            *before, last = words[:place]
            adverb = last if before and last in FREQUENCY | DROPPED | {"never"} else ""
            subject = read_subject(before if adverb else words[:place], names)
            if subject is not None and _agrees(subject, word):
                yield from _read_predicate(subject, adverb, words[place:], frame)
                return
            if word in AUXILIARIES:
                return


def is_plain(rest: str) -> bool:
    """Whether what follows a verb is one phrase that can stand in a question."""
    words = rest.split()
    if not words or len(words) > _MOST_WORDS or re.search(r"[,:]\s|,$", rest):
        return False
    if _CODE.search(rest) or any(_is_foreign(words, place) for place in range(len(words))):
        return False
    joints = [place for place, word in enumerate(words) if word in {"and", "or", "but"}]
    return all(_joins_nouns(words, place) for place in joints)


def _agrees(subject: Subject, verb: str) -> bool:
    asks = verb if verb in AUXILIARIES else FULL_VERBS[verb][1]
    if asks in SINGULAR:
        return not subject.is_plural
    if asks in PLURAL:
        return subject.is_plural
    return True


def _read_predicate(
    subject: Subject, adverb: str, words: Sequence[str], frame: str
) -> Iterator[Clause]:
    found, more = _read_one(subject, adverb, words, frame)
    if found is not None:
        yield found
        if more:
            yield from _read_predicate(subject, "", more, frame)


def _read_one(
    subject: Subject, adverb: str, words: Sequence[str], frame: str
) -> tuple[Clause | None, Sequence[str]]:
    first, *after = words
    base, asks = FULL_VERBS.get(first, (first, first))
    if first == "cost" and subject.is_plural:
        asks = "do"
    if subject.text == "I":
        asks = {"are": "am", "were": "was"}.get(first, asks)
    if first in {"does", "do", "did"}:
        match after:
            case ["not", base, *rest]:
                after = ["not", *rest]
            case _:
                return None, ()
    adverbs, after = _take_adverbs([adverb, *after] if adverb else after)
    if (after and "not" in adverbs and after[0] in _WEAK_NOT) or len(adverbs & _DENYING) > 1:
        return None, ()
    kept = next(iter(adverbs & FREQUENCY), "ever" if "never" in adverbs else "")
    text, end, more = _cut(after, subject, asks)
    if set(text.lower().split()) & DENIALS:
        return None, ()
    return Clause(subject, kept, base, asks, bool(adverbs & _DENYING), text, end, frame), more


def _take_adverbs(words: list[str]) -> tuple[frozenset[str], list[str]]:
    """Give the adverbs that a predicate begins with (`no longer` as `not`), and what follows."""
    found: set[str] = set()
    while words and (words[0] in FREQUENCY | DROPPED | _DENYING or words[:2] == ["no", "longer"]):
        is_over = words[0] == "no"
        found.add("not" if is_over else words[0])
        words = words[2 if is_over else 1 :]
    return frozenset(found), words


def _cut(words: Sequence[str], subject: Subject, asks: str) -> tuple[str, End, Sequence[str]]:
    """Cut a predicate where something else begins; give what more is said of the subject."""
    for place in range(1, len(words)):
        word, tail = words[place], words[place + 1 :]
        kept, has_comma = " ".join(words[:place]).rstrip(","), words[place - 1].endswith(",")
        if word in {"and", "but"} and tail and not _is_between(words[:place]):
            is_same = _goes_on(subject, asks, words[:place], tail[0])
            is_else = (has_comma and word == "but") or _has_verb(tail)
            if is_same or is_else:
                return kept, End.WHOLE, tail if is_same else ()
        if word in CONDITIONS:
            return kept, End.CONDITION, ()
        if word in CLAUSE_OPENERS or has_comma:
            return kept, End.WHOLE if has_comma and word in _ADDING else End.PART, ()
    return " ".join(words), End.WHOLE, ()


def _is_between(words: Sequence[str]) -> bool:
    return any(word in {"between", "both", "either"} for word in words)


def _goes_on(subject: Subject, asks: str, words: Sequence[str], verb: str) -> bool:
    """Whether a verb after `and` is said of the same subject, and can be no other form."""
    if verb in AUXILIARIES:
        return _agrees(subject, verb)
    form = FULL_VERBS.get(verb, ("", ""))[1]
    if form == "do" or (verb == "cost" and subject.is_plural):
        return asks == "do" and subject.is_plural and "to" not in words
    return form == asks if form == "did" else form == "does" and not subject.is_plural


def _has_verb(words: Sequence[str]) -> bool:
    """Whether a clause of its own goes on up to the next comma; `shows 1,400` is one, too."""
    if re.match(r"[a-z]+(?<!s)s (?:the|an?|its|his|her|their|\d)", " ".join(words)):
        return True
    for word in words:
        if word in FINITE:
            return True
        if word.endswith(",") or word in CLAUSE_OPENERS:
            return False
    return False


def _is_foreign(words: Sequence[str], place: int) -> bool:
    """Whether a word may begin another clause, or needs a sentence before this one."""
    word = words[place].strip(",").lower()
    if word in {"after", "before", "until", "till", "since"}:
        return BOUND.match(" ".join(words[place:])) is None
    if word == "one" and PREPOSITIONS.issuperset(words[place + 1 : place + 2]):
        return True
    is_infinitive = word in {"have", "do"} and (place == 0 or words[place - 1] == "to")
    if is_infinitive or word == "their" or words[place] == "May":
        return False
    return word in FINITE or word in CLAUSE_OPENERS or word in DEICTIC or word in DENIALS


def _joins_nouns(words: Sequence[str], place: int) -> bool:
    """Whether `and` joins what can't be a clause: a word as the one before, a noun, a time."""
    before, after = words[place - 1], words[place + 1 :]
    if not after:
        return False
    if _is_between(words[:place]) or re.match(rf"(?:{TIME})|\d|[A-Z]", " ".join(after)):
        return True
    if after[0] in _JOINTS:
        return True
    if after[0] in _DETERMINERS:
        after = after[1:]
    return len(after) == 1 and (before.endswith("s") or not after[0].endswith("s"))
