"""What a large base does differently: it looks at a part, keeps bytes, and can be changed."""

from __future__ import annotations

import itertools

import pytest

from bot.matching.index import evidence, overlap, units, vectors
from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.language.reading import Prepared, prepare
from bot.matching.language.synonyms import Synonyms
from bot.matching.matcher import Matcher
from bot.matching.values import Document, Match

PLACES = ("Ashford", "Bexley", "Camber", "Dunmore", "Elstow", "Farnham", "Gosport", "Henley")
THINGS = ("harbour", "bakery", "museum", "library", "garden", "tower", "stadium", "market")
ASKS = ("when does the {0} of {1} open", "who built the {0} of {1}", "how tall is {1} {0}")
DOCUMENTS = tuple(
    Document(f"{thing}-{place}-{n}", (ask.format(thing, place), f"{thing} {place} {ask[:5]}"))
    for place in PLACES
    for thing in THINGS
    for n, ask in enumerate(ASKS)
)
QUESTIONS = [
    ask.format(thing, place)
    for ask, thing, place in list(itertools.product(ASKS, THINGS, PLACES))[::5]
]


@pytest.fixture(scope="module")
def encoder() -> WordLlamaEncoder:
    return WordLlamaEncoder()


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (overlap, evidence, vectors):
        monkeypatch.setattr(module, "EXHAUSTIVE", 100)


def first(match: Match) -> str:
    return match.candidates[0].document


@pytest.mark.usefixtures("small_limit")
def test_a_large_base_finds_what_an_exhaustive_search_finds(encoder: WordLlamaEncoder) -> None:
    matcher = Matcher(DOCUMENTS, encoder=encoder)
    rows = {(document.wordings[0]): document.id for document in DOCUMENTS}
    assert [first(matcher.match(text)) for text in QUESTIONS] == [rows[t] for t in QUESTIONS]


GRAFANA = Document(
    "grafana", ("is Grafana of Ashford open",), ("They watch it with Grafana daily.",)
)
ZOO = Document("zoo", ("where is the zoo of Ashford", "Ashford zoo address"))
ASKED = (
    *QUESTIONS,
    "where is the zoo of Ashford",
    *(f"{one} at Grafana?" for one in QUESTIONS[::3]),
)


@pytest.mark.parametrize("large", [False, True])
def test_a_changed_base_answers_as_one_that_was_read_anew(
    encoder: WordLlamaEncoder, request: pytest.FixtureRequest, *, large: bool
) -> None:
    if large:
        request.getfixturevalue("small_limit")
    before = Matcher((*DOCUMENTS, GRAFANA), encoder=encoder)
    kept = [before.match(text) for text in ASKED]
    changed = (*DOCUMENTS[1:50], *DOCUMENTS[51:], ZOO)
    after = Matcher(changed, encoder=encoder, previous=before)
    anew = Matcher(changed, encoder=encoder)
    for text in ASKED:
        # A large base keeps the cells that its vectors are in, as they were.
        tell = first if large else _round
        assert tell(after.match(text)) == tell(anew.match(text))
    assert first(after.match("where is the zoo of Ashford")) == "zoo"
    gone = {DOCUMENTS[0].id, DOCUMENTS[50].id, "grafana"}
    found = {c.document for text in ASKED for c in after.match(text).candidates}
    assert not found & gone
    assert [before.match(text) for text in ASKED] == kept


def test_a_base_with_another_synonym_answers_as_one_that_was_read_anew(
    encoder: WordLlamaEncoder,
) -> None:
    grown = Matcher((*DOCUMENTS[20:], *DOCUMENTS[:20]), encoder=encoder)
    grown = Matcher((*DOCUMENTS, ZOO), encoder=encoder, previous=grown)
    groups = [["harbour", "marina"]]
    after = Matcher((GRAFANA, *DOCUMENTS), synonyms=groups, encoder=encoder, previous=grown)
    anew = Matcher((GRAFANA, *DOCUMENTS), synonyms=groups, encoder=encoder)
    for text in (*ASKED, "how tall is Camber marina"):
        assert _round(after.match(text)) == _round(anew.match(text))


def _round(match: Match) -> list[tuple[object, ...]]:
    """Give all that a match tells; sums of other orders may differ in the last places."""
    return [
        (one.document, one.wording, one.matched, one.missing, round(one.confidence, 4))
        for one in match.candidates
    ]


def test_what_did_not_change_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Matcher(DOCUMENTS)
    read: list[str] = []

    def note(text: str, synonyms: Synonyms) -> Prepared:
        read.append(text)
        return prepare(text, synonyms)

    monkeypatch.setattr(units, "prepare", note)
    changed = Document(DOCUMENTS[3].id, ("entirely different",))
    Matcher((*DOCUMENTS[:3], changed, *DOCUMENTS[4:]), previous=before)
    assert read == ["entirely different"]
