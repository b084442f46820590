"""The modules in which the weights of the evidence are shipped, with a name beside each number."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.evidence import FEATURES
from bot.matching.judging.calibration import Calibration
from bot.matching.judging.signs import CLOSE_SIGNS, SIGNS
from bot.matching.judging.standing import CLOSE_FEATURES

Array = NDArray[np.float64]


def write_weights(path: Path, calibration: Calibration) -> None:
    """Write the weights to a module, and what leads astray to its neighbour."""
    network = calibration.network
    close = len(calibration.ranking) > len(FEATURES)
    features, signs = (CLOSE_FEATURES, CLOSE_SIGNS) if close else (FEATURES, SIGNS)
    parts = [
        _show("RANKING", calibration.ranking, features),
        _show("INTENTS", calibration.intents, features),
        _show("PASSAGES", calibration.passages, features),
        _show("TELLING", calibration.telling, signs),
        _show("MEANS", network.means, signs),
        _show("SPREADS", network.spreads, signs),
        _show("HIDDEN", network.hidden, (*signs, "bias")),
        _show("OUTPUT", network.output),
    ]
    _fill_module(path, "The weights of the evidence", parts)
    beside = path.with_stem(path.stem.replace("weights", "astray"))
    parts = [_show("ASTRAY", calibration.astray)]
    if close:
        parts.append(_show("TOKENS_ASTRAY", calibration.tokens_astray))
    _fill_module(beside, "How far words lead astray", parts)


def _fill_module(path: Path, title: str, parts: Sequence[str]) -> None:
    head = f'"""{title}; `benchmarks/fit_weights.py` wrote them."""\n\n# fmt: off\n'
    path.write_text(f"{head}{''.join(parts)}# fmt: on\n", encoding="utf-8")


def _show(name: str, values: Array, labels: Sequence[str] = ()) -> str:
    if not labels:
        numbers = ", ".join(f"{value + 0.0:.4g}" for value in values)
        lines = (f"    {line}\n" for line in textwrap.wrap(f"{numbers},", 96))
        return f"{name} = (\n{''.join(lines)})\n"
    rows = []
    for value, label in zip(values, labels, strict=True):
        if np.ndim(value):
            numbers = ", ".join(f"{number:.3g}" for number in value)
            rows.append(f"    # {label}\n")
            rows += [f"    {line}\n" for line in textwrap.wrap(f"({numbers}),", 96)]
        else:
            rows.append(f"    {value:.4g},  # {label}\n")
    return f"{name} = (\n{''.join(rows)})\n"
