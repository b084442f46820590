"""Several small perceptrons, learned side by side from chance beginnings."""

from __future__ import annotations

from collections.abc import Sequence

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray
from rich.progress import track

Array = NDArray[np.float64]
Layers = tuple[jax.Array, ...]

_NETWORKS = 10
_HIDDEN = 24
_PENALTY = 1e-4
"""Of 3e-5 to 1e-3 the best on texts left out; so are 24 hidden units of 12, 24 and 32."""
_EPOCHS, _BATCH, _RATE = 200, 1024, 1e-2


def learn(rows: Array, targets: Array, weights: Array) -> tuple[Array, Array]:
    """Learn the networks at once: weighted cross-entropy, squared penalty, Adam (Kingma, Ba 2015).

    Takes what is known of the candidates, shape (candidates, inputs), how far each is right, 0..1,
    and what it counts, of which the sum is 1. Gives what leads to the hidden layers, shape
    (networks, inputs, hidden), and from them, (networks, hidden + 1), the bias last.
    """
    chance, count = np.random.default_rng(0), len(rows)
    known = [values.astype(np.float32) for values in (rows, targets, weights * count)]
    shapes = (_NETWORKS, rows.shape[1], _HIDDEN), (_NETWORKS, _HIDDEN + 1)
    values = tuple(jnp.asarray(chance.normal(scale=0.2, size=shape)) for shape in shapes)
    steps = _EPOCHS * (count // _BATCH)
    optimizer = optax.adam(optax.warmup_cosine_decay_schedule(0.0, _RATE, steps // 20, steps))
    state = optimizer.init(values)

    def loss(values: Layers, known: Sequence[jax.Array]) -> jax.Array:
        (inner, outer), (rows, targets, weights) = values, known
        active = jnp.tanh(jnp.einsum("ri,nih->nrh", rows, inner))
        odds = jnp.einsum("nrh,nh->nr", active, outer[:, :-1]) + outer[:, -1:]
        costs = weights * optax.sigmoid_binary_cross_entropy(odds, targets)
        penalty = sum((one**2).sum() for one in values)
        return costs.mean(axis=1).sum() + 0.5 * _PENALTY * penalty

    def step(
        values: Layers, state: optax.OptState, known: Sequence[jax.Array]
    ) -> tuple[Layers, optax.OptState]:
        updates, state = optimizer.update(jax.grad(loss)(values, known), state)
        return optax.apply_updates(values, updates), state

    compiled = jax.jit(step)
    for _ in track(range(_EPOCHS), description="Networks"):
        order = chance.permutation(count)[: count - count % _BATCH]
        for chosen in order.reshape(-1, _BATCH):
            values, state = compiled(values, state, [one[chosen] for one in known])
    inner, outer = (np.asarray(one, dtype=np.float64) for one in values)
    return inner, outer
