"""From a text to the documents that may answer it, each with its evidence and its confidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.corpus import Corpus
from bot.matching.index.evidence import Evidence, EvidenceIndex
from bot.matching.index.kept import Keeper, Kept
from bot.matching.index.likeness import WordLikeness
from bot.matching.index.refused import Refused, add_refused
from bot.matching.index.semantic import Encoder, Vectors
from bot.matching.judging.alignment import Aligner, Alignment
from bot.matching.judging.calibration import CLOSE, DEFAULT, Calibration
from bot.matching.judging.closer import Closer, Neural, compare_closely
from bot.matching.judging.coverage import NAMING, cover, weigh
from bot.matching.judging.examined import Examined, judge, pool, tell_scope, weigh_trust
from bot.matching.judging.signs import join_signs, read_signs
from bot.matching.judging.standing import STANDING, weigh_standing
from bot.matching.judging.twists import Twists, find_twists
from bot.matching.language._places import PEOPLE_WORDS, PLACE_WORDS
from bot.matching.language._question_words import REAL_WORDS
from bot.matching.language.asked import is_personal, is_remark, is_statement
from bot.matching.language.english import READABLE
from bot.matching.language.fuzzy import Speller, compare_wordings
from bot.matching.language.measured import find_measured
from bot.matching.language.names import find_typed
from bot.matching.language.reading import LONGEST, Prepared, prepare
from bot.matching.language.relations import RELATION_WORDS
from bot.matching.language.talk import TALK
from bot.matching.language.turns import find_moments, is_denial
from bot.matching.threads import keep_to_one_thread
from bot.matching.values import REFUSED, BaseKind, Candidate, Document, Match

_EXAMINED = 6
"""Documents that are examined word by word, after the cheap evidence has ranked them all."""

_ALIGNED = 5
"""Wordings of a document that the question is laid beside, the nearest first."""

_WORTH_PARTING = 256
"""Values from which on the largest are parted from the rest before they are sorted."""

_SURE = 0.95
"""From this confidence on, the neural encoder isn't asked."""

_FEWEST = 2
"""Documents that are examined however little hope there is: one can be told beside its rivals."""

_HOPELESS = 1e-2
"""A document with less of the ranking's share than this part of the first's isn't examined."""


_KNOWN_WORDS = REAL_WORDS | PLACE_WORDS | PEOPLE_WORDS | RELATION_WORDS
"""Words that need no repair, whatever the base holds."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with its evidence, and what it is judged by."""

    question: Prepared
    phrase: str
    """The question's words as one text."""
    evidence: Evidence
    vectors: Vectors
    """Of its words, shape (words, dimensions)."""
    leads: NDArray[np.float64]
    """How far each of its words leads astray, shape (words,)."""
    nothing: Vectors
    """A vector of noughts, shape (dimensions,)."""
    rival: float
    """How far it is the same as a question that must be refused, 0..1."""


class Matcher:
    """Finds the documents that answer a text; the same text always gives the same."""

    def __init__(  # noqa: PLR0913 - named, all but the first
        self,
        documents: Sequence[Document],
        *,
        synonyms: Iterable[Sequence[str]] = (),
        refusals: Sequence[str] = (),
        encoder: Encoder | None = None,
        neural: Callable[[Sequence[Document]], Neural] | None = None,
        calibration: Calibration = DEFAULT,
        close_calibration: Calibration = CLOSE,
        previous: Matcher | None = None,
        cache: Path | None = None,
    ) -> None:
        """Index the documents.

        Args:
            documents: What can be found, with distinct ids and at least one wording each.
            synonyms: Groups of words or phrases that mean the same.
            refusals: Questions that no document answers, however alike they sound.
            encoder: The evidence of meaning; without it words and letters must do.
            neural: Makes the evidence of a neural encoder for documents in their order here.
            calibration: The weights that turn evidence into confidence.
            close_calibration: Those for evidence with the neural encoder's.
            previous: A matcher over mostly the same documents, with the same encoder: what did not
                change since isn't read again. It goes on working beside the new one.
            cache: A folder to keep the index in, so that the next start is quick.
        """
        keep_to_one_thread()
        documents = add_refused(documents, refusals)
        groups = tuple(map(tuple, synonyms))
        former, keeper = (previous.kept if previous else None), None
        if cache is not None and former is None:
            keeper = Keeper(cache, documents, groups, encoder.name if encoder else "")
            former = keeper.recall()
        self._corpus = corpus = Corpus(documents, groups, former.base if former else None)
        former = former if corpus.is_grown else None
        self._index = index = EvidenceIndex(corpus, encoder, former)
        likeness = WordLikeness(corpus, encoder, former.word_vectors if former else None)
        self._likeness = likeness
        # Refusals are kept as people typed them: a slip among them is no word to know.
        self._speller = Speller(
            corpus.word_counts(but=REFUSED),
            _KNOWN_WORDS | corpus.names.words,
            former.sounds if former else None,
            corpus.read_texts(),
        )
        self.kept: Kept = Kept(
            corpus.base,
            index.meaning,
            likeness.vectors,
            index.shortlist.cells if index.shortlist else None,
            index.taught,
            self._speller.sounds,
        )
        if keeper is not None and former is None:
            keeper.keep(self.kept)
        self.kind: BaseKind = corpus.kind
        self._aligner = Aligner(corpus, self._likeness)
        self.refused: Refused = Refused(refusals, corpus, previous.refused if previous else None)
        self._calibration, self._close_calibration = calibration, close_calibration
        self.neural = neural(corpus.documents) if neural and corpus.documents else None

    def match(self, text: str, *, at_once: bool = False) -> Match:
        """Give the candidates for a text, best first, ties by id; never raises on any text.

        The best is the likeliest; of those with next to no likelihood, the nearest.

        The neural encoder is asked only where the other evidence leaves a doubt, and not at all
        where the answer is wanted `at_once`.
        """
        question = self._prepare(text)
        evidence = self._find(question)
        cheaply = self._look(question, evidence, self._calibration)
        candidates = judge(cheaply, self._calibration, self.kind)
        if not at_once and self.is_in_doubt(candidates):
            closer = self._look_closely(text, question, evidence)
            closely = judge(closer, self._close_calibration, self.kind)
            is_told = self.kind is BaseKind.ENTRIES
            candidates = pool(candidates, closely) if is_told else closely
        return Match(text, tell_scope(candidates) if self.kind is BaseKind.INTENTS else candidates)

    def is_in_doubt(self, candidates: Sequence[Candidate]) -> bool:
        """Whether the neural encoder, where it is ready, is worth its time."""
        if self.neural is None or not self.neural.ready:
            return False
        return not candidates or candidates[0].confidence < _SURE

    def examine(self, text: str) -> list[Examined]:
        """Give the signs of the documents worth a look: what the confidence is fitted on."""
        question = self._prepare(text)
        return self._look(question, self._find(question), self._calibration)

    def examine_closely(self, text: str) -> list[Examined]:
        """Give them with the evidence of the neural encoder; none where it isn't ready."""
        question = self._prepare(text)
        return self._look_closely(text, question, self._find(question))

    def _find(self, question: Prepared) -> Evidence | None:
        """Give the cheap evidence for a question that may have an answer."""
        if not question.names_something or self.refused.rules_out(question):
            return None
        return self._index.weigh(question)

    def _look_closely(
        self, text: str, question: Prepared, evidence: Evidence | None
    ) -> list[Examined]:
        if self.neural is None or evidence is None:
            return []
        mended = _mend(text, question)
        views = self.neural.compare(mended)
        if views is None:
            return []
        features = np.hstack([evidence.features, views[evidence.rows]])
        evidence = replace(evidence, features=features)
        return self._look(question, evidence, self._close_calibration, mended)

    def _look(
        self,
        question: Prepared,
        evidence: Evidence | None,
        calibration: Calibration,
        mended: str = "",
    ) -> list[Examined]:
        """Examine the likeliest documents.

        With the neural encoder's evidence comes the text that it was asked for.
        """
        if evidence is None or not evidence.features.any():
            return []
        refused = self.refused.find(evidence.rows)
        ranking = calibration.choose_ranking(self.kind)
        standing = weigh_standing(evidence.features, ranking, refused)
        places = _choose(standing[:, STANDING.index("share")])
        stands = standing.tolist()
        looked_at = places if refused is None else [*places, refused]
        near = [self._find_nearest(evidence, place) for place in looked_at]
        beside = near[: len(places)]
        closer = compare_closely(self.neural, mended, evidence, places, beside, refused)
        vectors = self._likeness.encode(question.words)
        texts = [self._corpus.texts_of(int(evidence.rows[place])) for place in looked_at]
        alignments = self._aligner.align(question, near, texts, vectors)
        rival = 0.0 if refused is None else alignments[-1].whole
        vectors = _keep_spaced(question, vectors)
        nothing = np.zeros(vectors.shape[1], dtype=np.float32)
        leads = calibration.weigh_strays(vectors)
        twists = find_twists(question, self._corpus, evidence.rows[places].tolist(), beside)
        asked = _Asked(question, question.phrase, evidence, vectors, leads, nothing, rival)
        examined = [
            self._examine(
                asked,
                place,
                units[0],
                alignment,
                (stands[place], turned, closely),
            )
            for place, units, alignment, turned, closely in zip(  # noqa: B905 - the refusals stand behind
                places, near, alignments, twists, closer
            )
        ]
        # A question that must be refused is, unless it is also a document's own wording.
        is_refused = self.refused.holds(question)
        return [one for one in examined if one.is_exact or not is_refused]

    def _prepare(self, text: str) -> Prepared:
        corpus = self._corpus
        question = prepare(text, corpus.synonyms, self._speller.repair)
        weights = tuple(
            0.0 if place in question.counted else weigh(term)
            for place, term in enumerate(question.terms)
        )
        said = (text[:LONGEST], question.normalized)
        named = corpus.names.find(question.words, question.terms)
        small = sum(weight < NAMING for weight in weights)
        return replace(
            question,
            names=corpus.names.tell_apart(named, question.terms)
            | find_typed(question, lambda term: corpus.knows(term) or weigh(term) < 1.0),
            named=named,
            is_personal=bool(question.numbers) and is_personal(*said),
            measured=_measure(text, question),
            is_denial=is_denial(question.normalized),
            moments=find_moments(question.normalized),
            is_remark=not question.asked and is_remark(*said),
            is_statement=not question.asked and is_statement(*said, small),
            talk=TALK.weigh(said[0], question.terms) if question.english >= READABLE else 0.0,
            weights=weights,
        )

    def _find_nearest(self, evidence: Evidence, place: int) -> list[int]:
        """Give the wordings of a document that come nearest, as units, the nearest first."""
        row, start = int(evidence.rows[place]), int(evidence.starts[place])
        totals = evidence.totals[start : start + int(self._corpus.units.wordings[row])]
        return [int(unit) for unit in _find_most(totals, _ALIGNED) + self._corpus.starts[row]]

    def _examine(
        self,
        asked: _Asked,
        place: int,
        unit: int,
        alignment: Alignment,
        stands: tuple[Sequence[float], Twists, Closer],
    ) -> Examined:
        question, evidence = asked.question, asked.evidence
        corpus, row = self._corpus, int(evidence.rows[place])
        document, holds = corpus.documents[row], corpus.look(row)
        phrase = corpus.phrase(unit)
        spelling = compare_wordings(asked.phrase, phrase)
        astray = (alignment.lacking * asked.leads).tolist()
        coverage = cover(question, holds, corpus.bag(unit), astray)
        standing, twists, closer = stands
        read = read_signs(
            question,
            spelling,
            coverage,
            twists,
            alignment,
            holds,
            self._index.tell_cohesion(row),
            math.fsum(astray),
            asked.rival,
        )
        token_strays = closer.tokens.strays
        if not holds.said:
            token_strays = np.zeros_like(token_strays)
        return Examined(
            document=document,
            wording=document.wordings[unit - int(corpus.starts[row])],
            coverage=coverage,
            features=evidence.features[place],
            signs=join_signs(standing, read, closer.weigh(self._close_calibration, token_strays)),
            strays=alignment.lacking @ asked.vectors if holds.said else asked.nothing,
            token_strays=token_strays,
            trust=weigh_trust(question, coverage),
            is_exact=phrase in {asked.phrase, question.spelt},
        )


def _measure(text: str, question: Prepared) -> frozenset[str]:
    """Give what the numbers of a question measure that asks whether something is so."""
    if question.asked or not question.numbers:
        return frozenset()
    return find_measured(text[:LONGEST], question.tokens)


def _mend(text: str, question: Prepared) -> str:
    """Give the text as typed or, where words were misspelt, in the words that were meant."""
    return text[:LONGEST] if question.phrase == question.spelt else question.normalized


def _keep_spaced(question: Prepared, vectors: Vectors) -> Vectors:
    """Give the vectors of the question's words, with nothing for pieces of an unspaced script."""
    if not any(token.is_unspaced for token in question.tokens):
        return vectors
    kept: Vectors = vectors * [[not token.is_unspaced] for token in question.tokens]
    return kept


def _find_most(values: NDArray[np.floating], count: int) -> NDArray[np.intp]:
    """Give the places of so many of the largest values, the largest first, the first of equals."""
    if len(values) < _WORTH_PARTING:
        return np.argsort(-values, kind="stable")[:count]
    places = np.flatnonzero(values >= np.partition(values, -count)[-count])
    return places[np.argsort(-values[places], kind="stable")[:count]]


def _choose(shares: NDArray[np.float64]) -> list[int]:
    """Give the documents that are worth a look, the likeliest first."""
    order = (-shares).argsort(kind="stable")[:_EXAMINED]
    best = shares[order].tolist()
    return [
        place
        for rank, (place, share) in enumerate(zip(order.tolist(), best, strict=True))
        if share > 0 and (rank < _FEWEST or share >= _HOPELESS * best[0])
    ]
