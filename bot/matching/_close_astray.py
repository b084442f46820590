"""How far words lead astray; `benchmarks/fit_weights.py` wrote them."""

# fmt: off
ASTRAY = (
    0.0,
)
# fmt: on
