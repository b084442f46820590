"""The figures of an evaluation: a tally for each label, the totals, and the time; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bot.evaluation.scoring import Judged, Tally, count

OFF_SUBJECT = ("off-topic", "chitchat", "conversation")
"""The groups that have nothing to do with the source; their false answers are counted together."""


@dataclass(frozen=True, slots=True)
class Latency:
    """How long answers took, in milliseconds."""

    median: float
    longest: float


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a file of labelled questions."""

    in_scope: tuple[Tally, ...]
    """A tally for each style that the source answers."""
    in_scope_total: Tally
    apart: tuple[Tally, ...]
    """Answerable groups that are no part of the total: other languages."""
    out_of_scope: tuple[Tally, ...]
    """A tally for each group that must not be answered."""
    off_subject: Tally
    """`OFF_SUBJECT` together."""
    out_of_scope_total: Tally
    latency: Latency


def build_report(judged: Sequence[Judged]) -> Report:
    """Count the judged answers, of which there is at least one; labels come in the file's order."""
    inside = [one for one in judged if one.labelled.quotes and not one.labelled.is_apart]
    apart = [one for one in judged if one.labelled.is_apart]
    outside = [one for one in judged if not one.labelled.quotes]
    idle = [one for one in outside if one.labelled.label in OFF_SUBJECT]
    times = [one.milliseconds for one in judged]
    return Report(
        in_scope=_tally(inside),
        in_scope_total=count("in scope", inside),
        apart=_tally(apart),
        out_of_scope=_tally(outside),
        off_subject=count("off the subject", idle),
        out_of_scope_total=count("must not be answered", outside),
        latency=Latency(median(times), max(times)),
    )


def _tally(judged: Sequence[Judged]) -> tuple[Tally, ...]:
    labels = dict.fromkeys(one.labelled.label for one in judged)
    return tuple(
        count(label, [one for one in judged if one.labelled.label == label]) for label in labels
    )
