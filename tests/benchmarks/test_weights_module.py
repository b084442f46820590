"""The shipped weights are as the command writes them, each beside the name of its sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.weights_module import write_weights
from bot.matching.judging import calibration

SHIPPED = Path(calibration.__file__).parent


@pytest.mark.parametrize(
    ("weights", "name", "neighbour"),
    [
        (calibration.DEFAULT, "_weights.py", "_astray.py"),
        (calibration.CLOSE, "_close_weights.py", "_close_astray.py"),
    ],
)
def test_what_is_shipped_is_written_again_as_it_is(
    weights: calibration.Calibration, name: str, neighbour: str, tmp_path: Path
) -> None:
    write_weights(tmp_path / name, weights)
    assert {path.name for path in tmp_path.iterdir()} == {name, neighbour}
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (SHIPPED / path.name).read_bytes()
