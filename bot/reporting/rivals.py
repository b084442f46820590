"""Which other entry comes nearest to each entry, where one of its wordings is asked unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.answering.answerer import Answerer
from bot.app import Served
from bot.knowledge.model import Knowledge, Wording

_ASKED = 6
"""Wordings of each entry that are asked, those most like other entries' wordings: all would take a
minute in a base of a hundred entries."""

_FOLDS = 2
"""Each is asked of an index that lacks it. One index a wording would take minutes, so half of those
of each entry are left out at once."""

_ALIKE = 0.7
"""Cosine of two wordings' static vectors from which they may be taken for each other."""

_EXAMINED = 6
"""As many entries as the matcher looks at closely."""


Tell = Callable[[int, int], None]
"""Is told how many wordings were asked, and of how many."""


@dataclass(frozen=True, slots=True)
class Rival:
    """The closest confusion of an entry: a wording of its own, and who else claims it."""

    entry: str
    """The id of the entry."""
    rival: str
    """The id of the other entry that comes nearest."""
    wording: str
    """The entry's wording for which the two come closest."""
    own: float
    """Probability in 0..1 that the entry answers that wording, had nobody written it down."""
    other: float
    """The same of the rival."""

    @property
    def margin(self) -> float:
        """By how much the entry is the likelier; negative where the rival is."""
        return self.own - self.other


def find_rivals(served: Served, tell: Tell = lambda _done, _all: None) -> tuple[Rival, ...]:
    """Give the closest confusion of each entry that has one, the closest of all first.

    It takes some seconds, for it indexes the knowledge several times: threads may call it. An
    entry's only wording is not left out, for then nothing would lead to the entry. The neural
    encoder is not asked.
    """
    closest: dict[str, Rival] = {}
    for rival in _list_confusions(served, tell):
        known = closest.get(rival.entry)
        if known is None or _rank(rival) < _rank(known):
            closest[rival.entry] = rival
    return tuple(sorted(closest.values(), key=_rank))


def map_rivals(rivals: tuple[Rival, ...]) -> Mapping[str, Rival]:
    """Give the rivals by the ids of their entries."""
    return {one.entry: one for one in rivals}


def _rank(one: Rival) -> tuple[float, str, str]:
    return one.margin, one.entry, one.wording


def _list_confusions(served: Served, tell: Tell) -> Iterator[Rival]:
    asked = _choose(served)
    done, total = 0, sum(map(len, asked.values()))
    for fold in range(_FOLDS):
        held = {id_: wordings[fold::_FOLDS] for id_, wordings in asked.items()}
        if not any(held.values()):
            continue
        answerer = Answerer.build(
            _leave_out(served.knowledge, held), served.encoder, previous=served.answerer
        )
        for id_, wordings in held.items():
            for wording in wordings:
                yield from _confuse(answerer, id_, wording)
                done += 1
                tell(done, total)


def _choose(served: Served) -> dict[str, tuple[Wording, ...]]:
    """Give the wordings to ask of each entry: the likeliest to be confused, else the first."""
    entries = served.knowledge.entries
    owners = [(id_, one) for id_, entry in entries.items() for one in entry.questions]
    crowd: Counter[int] = Counter()
    for one, other in served.find_alike([wording.text for _, wording in owners], _ALIKE):
        if owners[one][0] != owners[other][0]:
            crowd.update((one, other))
    order = sorted(range(len(owners)), key=lambda place: (-crowd[place], place))
    chosen: dict[str, list[Wording]] = {id_: [] for id_ in entries}
    for place in order:
        id_, wording = owners[place]
        if len(chosen[id_]) < _ASKED:
            chosen[id_].append(wording)
    return {id_: tuple(wordings) for id_, wordings in chosen.items()}


def _leave_out(knowledge: Knowledge, held: Mapping[str, tuple[Wording, ...]]) -> Knowledge:
    entries = {}
    for id_, entry in knowledge.entries.items():
        rest = tuple(one for one in entry.questions if one not in held[id_])
        entries[id_] = replace(entry, questions=rest) if rest and held[id_] else entry
    return replace(knowledge, entries=entries)


def _confuse(answerer: Answerer, id_: str, wording: Wording) -> Iterator[Rival]:
    found = {
        one.entry.id: one.confidence
        for one in answerer.complete(wording.text, wording.language, _EXAMINED)
    }
    own = found.pop(id_, 0.0)
    other = max(found, key=lambda one: (found[one], one), default=None)
    if other is not None and found[other] > 0:
        yield Rival(id_, other, wording.text, own, found[other])
