"""Write `bot/matching/neural/attention.npz`: what the tokens of question and document say together.

Usage: python -m benchmarks.fit_attention --data DIR [--knowledge DIR] [--vectors DIR]

Each labelled question about the shipped article and the texts of `bases/` is laid beside the
documents that the matcher examines for it, and each question of SQuAD beside the nearest sentences;
what is learned is which of them answers. The texts that judge teach nothing. What is shipped is
taught by all others; `fit_weights` learns how far it is to be trusted from what each part of the
texts is told of by what the other parts taught. It takes half an hour on two cores.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray
from rich.progress import track

from benchmarks.alternatives.encoders import Encoders
from benchmarks.datasets import Task
from benchmarks.training import build, read_attention_tasks
from bot.matching.index.array_files import write_arrays
from bot.matching.index.semantic import Encoder, WordLlamaEncoder, to_length_one
from bot.matching.neural.attention import SIDES, WEIGHTS, Attention
from bot.matching.neural.neural_index import NeuralIndex, TokenReader
from bot.matching.neural.token_space import Interaction
from bot.matching.values import Document

_WIDTH = 64
_UNITS = 48
"""Of the comparisons and of the hidden layer."""

_MOST = (28, 80, 112)
"""Tokens of a question, of its near wordings and of texts; more are cut off here."""

_SHOWN = 4
"""Documents that a question is laid beside."""

_SHARPNESS, _ALIKE = 12.0, 2.0
"""Where learning begins: tokens attend to those that are like them."""

_PASSES = 3
"""Four did no better on a part left out."""
_BATCH = 128
_RATE = 2e-3
_DECAY = 1e-2
_DROPPED = 0.2
"""The share of what the comparisons say that is left out at each step."""

Parameters = dict[str, jax.Array]
Side = tuple[jax.Array, jax.Array]
"""Tokens, shape (pairs, tokens, dimensions), and which of them there are."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a document, as texts; and whether that is the answer."""

    question: str
    wordings: tuple[str, ...]
    texts: tuple[str, ...]
    is_right: bool
    part: int | None
    """Of the texts, the part that it is from; None for SQuAD."""


class _Listener(NeuralIndex):
    """A neural index that remembers what a question was laid beside."""

    def __init__(self, documents: Sequence[Document], reader: TokenReader) -> None:
        super().__init__(documents, reader)
        self.fill()
        self._units = [text for one in documents for text in (*one.wordings, *one.texts)]
        self.laid: list[tuple[str, tuple[str, ...], Document]] = []

    def compare_tokens(
        self, text: str, rows: Sequence[int], wordings: Sequence[Sequence[int]]
    ) -> list[Interaction]:
        self.laid = [
            (text, tuple(self._units[unit] for unit in near), self.documents[row])
            for row, near in zip(rows, wordings, strict=True)
        ]
        return super().compare_tokens(text, rows, wordings)


def pair_up(task: Task, encoder: Encoder, reader: TokenReader) -> Iterator[Pair]:
    """Ask a task's questions and yield what each was laid beside."""
    matcher = build(task, encoder, partial(_Listener, reader=reader))
    listener = matcher.neural
    if not isinstance(listener, _Listener):  # a task without documents
        return
    for asked in task.questions:
        listener.laid = []
        matcher.examine_closely(asked.text)
        for text, near, document in listener.laid[:_SHOWN]:
            # A sentence that stands for itself is a text, and nobody's wording.
            wordings, texts = (near, document.texts) if document.texts else ((), document.wordings)
            is_right = document.id in asked.right
            yield Pair(text, wordings, texts, is_right, task.part)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pairs as places in a table of tokens, the last of which is nothing."""

    table: NDArray[np.int8]
    places: tuple[NDArray[np.int32], ...]
    """Of the questions, the wordings and the texts: shape (pairs, tokens) each."""
    right: NDArray[np.float32]
    parts: NDArray[np.int32]
    """Of the texts, the part that each pair is from; -1 for pairs of SQuAD."""

    @classmethod
    def prepare(cls, pairs: Sequence[Pair], reader: TokenReader) -> Lesson:
        """Read the tokens of all texts."""
        columns = [[(pair.question,), pair.wordings, pair.texts] for pair in pairs]
        distinct = list(dict.fromkeys(text for row in columns for side in row for text in side))
        tokens = list(reader.read_tokens(distinct))
        ends = np.cumsum([len(one) for one in tokens])
        spans = {
            text: range(end - len(one), end)
            for text, one, end in zip(distinct, tokens, ends.tolist(), strict=True)
        }
        nothing = int(ends[-1])
        places = tuple(
            np.array([_fill(row[side], spans, most, nothing) for row in columns], dtype=np.int32)
            for side, most in enumerate(_MOST)
        )
        table = np.concatenate([*tokens, np.zeros((1, reader.token_dimensions), dtype=np.int8)])
        right = np.array([pair.is_right for pair in pairs], dtype=np.float32)
        parts = np.array([-1 if pair.part is None else pair.part for pair in pairs], dtype=np.int32)
        return cls(table, places, right, parts)

    def leave_out(self, part: int) -> Lesson:
        """Give the lesson without the pairs of a part."""
        kept = self.parts != part
        places = tuple(one[kept] for one in self.places)
        return replace(self, places=places, right=self.right[kept], parts=self.parts[kept])

    def take(self, rows: NDArray[np.intp]) -> tuple[Side, ...]:
        """Give the three sides of some pairs."""
        return tuple(self._take_side(places[rows]) for places in self.places)

    def _take_side(self, places: NDArray[np.int32]) -> Side:
        vectors = to_length_one(self.table[places].astype(np.float32))
        return jnp.asarray(vectors), jnp.asarray(places != len(self.table) - 1)


def _fill(texts: Iterable[str], spans: dict[str, range], most: int, nothing: int) -> list[int]:
    places = [place for text in texts for place in spans[text]][:most]
    return places + [nothing] * (most - len(places))


def begin(dimensions: int, seed: int) -> Parameters:
    """Give parameters by chance, for tokens of these dimensions."""
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 12))

    def draw(rows: int, columns: int, scale: float) -> jax.Array:
        return scale * jax.random.normal(next(keys), (rows, columns))

    inputs = 4 * _WIDTH + 1
    gathered = len(SIDES) * (2 * _UNITS + 2) + 1
    key = draw(dimensions, _WIDTH, _WIDTH**-0.5)
    value = draw(dimensions, _WIDTH, _WIDTH**-0.5)
    parameters = {
        "projection": jnp.concatenate([_ALIKE * key, key, value], axis=1),
        "sharpness": jnp.array(_SHARPNESS),
        "hidden": draw(gathered + 1, _UNITS, gathered**-0.5),
        "output": draw(_UNITS + 1, 1, 0.3)[:, 0],
    }
    for side in SIDES:
        parameters[f"{side}_weights"] = draw(inputs, _UNITS, inputs**-0.5)
        parameters[f"{side}_bias"] = jnp.zeros(_UNITS)
        parameters[f"{side}_gate"] = draw(_WIDTH, 1, 0.1)[:, 0]
    return parameters


def judge(held: Parameters, sides: Sequence[Side], key: jax.Array | None = None) -> jax.Array:
    """Give the log-odds of pairs as `Attention.judge` does, many at once; a side may lack tokens.

    With a key, a part of what the comparisons say is left out.
    """
    question, wordings, texts = sides
    pairs = ((question, texts), (question, wordings), (wordings, question))
    felt, nearness = [], []
    for side, (one, other) in zip(SIDES, pairs, strict=True):
        *compared, means = _lay_beside(held, side, one, other)
        felt += compared
        nearness.append(means)
    said = jnp.concatenate(felt, axis=1)
    if key is not None:
        said *= jax.random.bernoulli(key, 1 - _DROPPED, said.shape) / (1 - _DROPPED)
    count = question[1].sum(axis=1, keepdims=True)
    rows = jnp.concatenate([said, *nearness, jnp.log1p(count)], axis=1)
    inner = jax.nn.relu(rows @ held["hidden"][:-1] + held["hidden"][-1])
    return inner @ held["output"][:-1] + held["output"][-1]


def _lay_beside(held: Parameters, side: str, one: Side, other: Side) -> list[jax.Array]:
    (tokens, there), (kept, known) = one, other
    query, _, value = jnp.split(tokens @ held["projection"], 3, axis=2)
    _, key, meant = jnp.split(kept @ held["projection"], 3, axis=2)
    likeness = tokens @ jnp.swapaxes(kept, 1, 2)
    beside = query @ jnp.swapaxes(key, 1, 2)
    odds = jnp.where(known[:, None, :], held["sharpness"] * likeness + beside, -1e9)
    shares = jax.nn.softmax(odds, axis=2) * known.any(axis=1)[:, None, None]
    found = shares @ meant
    nearest = jnp.where(known[:, None, :], likeness, -1.0).max(axis=2)
    compared = [value, found, value * found, jnp.abs(value - found), nearest[..., None]]
    rows = jnp.concatenate(compared, axis=2)
    said = jax.nn.relu(rows @ held[f"{side}_weights"] + held[f"{side}_bias"])
    gates = jax.nn.softplus(value @ held[f"{side}_gate"]) * there
    weights = gates / (gates.sum(axis=1, keepdims=True) + 1e-6)
    count = there.sum(axis=1) + 1e-6
    means = jnp.stack([(nearest * there).sum(axis=1) / count, (nearest * weights).sum(axis=1)], 1)
    most = jnp.where(there[..., None], said, 0.0).max(axis=1)
    return [(said * weights[..., None]).sum(axis=1), most, means]


def teach(lesson: Lesson, seed: int = 0) -> Parameters:
    """Learn which pairs belong together: AdamW (Loshchilov and Hutter 2019), warmed up."""
    count = len(lesson.right)
    steps = _PASSES * (count // _BATCH)
    rate = optax.warmup_cosine_decay_schedule(0.0, _RATE, steps // 20 + 1, steps)
    optimizer = optax.adamw(rate, weight_decay=_DECAY)
    parameters = begin(lesson.table.shape[1], seed)
    state = optimizer.init(parameters)

    def step(
        held: Parameters,
        state: optax.OptState,
        sides: Sequence[Side],
        right: jax.Array,
        key: jax.Array,
    ) -> tuple[Parameters, optax.OptState]:
        def loss(held: Parameters) -> jax.Array:
            return optax.sigmoid_binary_cross_entropy(judge(held, sides, key), right).mean()

        updates, state = optimizer.update(jax.grad(loss)(held), state, held)
        return optax.apply_updates(held, updates), state

    compiled = jax.jit(step)
    chance, key = np.random.default_rng(seed), jax.random.PRNGKey(seed + 1)
    orders = np.concatenate(
        [chance.permutation(count)[: count - count % _BATCH] for _ in range(_PASSES)]
    )
    for rows in track(orders.reshape(-1, _BATCH), description="Attention"):
        key, part = jax.random.split(key)
        right = jnp.asarray(lesson.right[rows])
        parameters, state = compiled(parameters, state, lesson.take(rows), right, part)
    return parameters


def finish(parameters: Parameters) -> Attention:
    """Give what the matcher takes."""
    return Attention.unpack({name: np.asarray(array) for name, array in parameters.items()})


def write(attention: Attention) -> None:
    """Ship the weights, in 16 bits each."""
    packed = attention.pack().items()
    write_arrays(WEIGHTS, {name: array.astype(np.float16) for name, array in packed})


def read_lesson(data: Path, folder: Path, encoder: Encoder, reader: TokenReader) -> Lesson:
    """Give all pairs that teach, of the public data and of the knowledge in a folder."""
    tasks = track(list(read_attention_tasks(data, folder)), description="Pairs")
    pairs = [pair for task in tasks for pair in pair_up(task, encoder, reader)]
    return Lesson.prepare(pairs, reader)


def learn(lesson: Lesson) -> Attention:
    """Learn from all pairs of a lesson."""
    return finish(teach(lesson))


def main() -> None:
    """Read the training data, fit, and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"))
    parser.add_argument("--vectors", type=Path, help="keep the neural encoder's vectors there")
    options = parser.parse_args()
    reader = Encoders(remember=True, folder=options.vectors).neural
    lesson = read_lesson(options.data, options.knowledge, WordLlamaEncoder(), reader)
    write(learn(lesson))
    print(f"{len(lesson.right)} pairs; wrote {WEIGHTS.name}")


if __name__ == "__main__":
    main()
