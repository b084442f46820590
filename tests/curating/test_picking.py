"""The quote picker: nothing but the source's own words, and the lock's answer at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app import App, Served
from bot.curating.picking import MOST_CLAUSES, QuotePicker
from bot.errors import EditError
from bot.knowledge.words import WORD
from tests.builders import ARTICLE, write_knowledge

FACT = "The drone show of Lumen used 8,100 drones and lasted 31 minutes."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Served:
    return App.load(write_knowledge(tmp_path_factory.mktemp("knowledge"))).served


@pytest.fixture(scope="module")
def picker(served: Served) -> QuotePicker:
    return QuotePicker(served)


def test_the_sentences_that_say_the_fact_come_first_and_all_come(picker: QuotePicker) -> None:
    ranked = [one.sentence.id for one in picker.rank(FACT)]
    assert set(ranked[:2]) == {"S002", "S003"}
    assert sorted(ranked) == ["S001", "S002", "S003", "S004", "S005"]
    assert [one.sentence.id for one in picker.rank(FACT, limit=2)] == ranked[:2]
    assert picker.rank(FACT, source="other") == ()


def test_a_whole_sentence_is_put_together_from_its_clauses(picker: QuotePicker) -> None:
    clauses = picker.list_clauses("article", "S002")
    assert [one.text for one in clauses] == [
        "On September 12th,",
        "Ada Moreno filmed 8,100 drones over the harbour of Lumen.",
    ]
    picked = picker.pick("8,100 drones.", "article", [(one.start, one.end) for one in clauses])
    assert picked.quote == (
        "On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen.",
    )
    assert picked.is_proof


def test_a_clause_is_quoted_without_the_mark_that_ends_it(picker: QuotePicker) -> None:
    first = picker.list_clauses("article", "S002")[0]
    assert picker.pick("x", "article", [(first.start, first.end)]).quote == ("On September 12th",)


def test_the_lock_says_which_figure_is_missing_and_which_sentence_has_it(
    picker: QuotePicker,
) -> None:
    sentence = picker.rank(FACT)[0].sentence
    other = next(one.sentence for one in picker.rank(FACT) if one.sentence.id != sentence.id)
    picked = picker.pick(FACT, "article", [(sentence.start, sentence.end)], topic="drones")
    assert not picked.is_proof
    (missing,) = [one for one in picked.missing if one.term.kind == "figure"]
    assert missing.term.text in {"31", "8,100"}
    assert [one.id for one in missing.sentences] == [other.id]
    both = [(sentence.start, sentence.end), (other.start, other.end)]
    assert picker.pick(FACT, "article", both, topic="drones").is_proof


def test_what_is_declared_need_not_be_quoted(picker: QuotePicker, served: Served) -> None:
    sentence = served.knowledge.sources["article"].sentences[2]
    place = [(sentence.start, sentence.end)]
    fact = "In 2024 the show lasted 31 minutes."
    assert [one.term.text for one in picker.pick(fact, "article", place).missing] == ["2024"]
    assert picker.pick(fact, "article", place, derived=["2024"]).is_proof


def test_a_span_that_starts_inside_of_a_word_is_a_doubt(picker: QuotePicker) -> None:
    start = picker.list_clauses("article", "S002")[1].start
    assert "inside" in picker.pick("x", "article", [(start + 1, start + 10)]).doubts[0]


@pytest.mark.parametrize("place", [(-1, 5), (5, 5), (9, 3), (0, 10**9)])
def test_a_place_outside_of_the_source_is_refused(
    picker: QuotePicker, place: tuple[int, int]
) -> None:
    with pytest.raises(EditError, match="no text"):
        picker.pick("x", "article", [place])


def test_what_is_not_there_is_refused(picker: QuotePicker) -> None:
    with pytest.raises(EditError, match="no source"):
        picker.list_clauses("other", "S001")
    with pytest.raises(EditError, match="no sentence"):
        picker.list_clauses("article", "S099")
    words = [word.span() for word in WORD.finditer(ARTICLE, 0, 200)]
    with pytest.raises(EditError, match="at most 8 spans"):
        picker.pick("x", "article", words[::2])


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_picked_stands_in_the_source_word_for_word(
    data: st.DataObject, shipped_app: App
) -> None:
    picker = QuotePicker(shipped_app.served)
    source = shipped_app.knowledge.sources["shenzhen-reform"]
    sentence = data.draw(st.sampled_from(source.sentences))
    clauses = picker.list_clauses(source.id, sentence.id)
    assert 1 <= len(clauses) <= MOST_CLAUSES
    assert all(source.text[one.start : one.end] == one.text for one in clauses)
    rest = "".join(one.text for one in clauses)
    assert rest.replace(" ", "") == sentence.text.replace(" ", "")
    chosen = data.draw(st.lists(st.sampled_from(clauses), min_size=1, max_size=4))
    picked = picker.pick("Something.", source.id, [(one.start, one.end) for one in chosen])
    assert all(source.text[span.start : span.end] == span.text for span in picked.spans)
    assert all(one in source.text for one in picked.quote)


def test_the_shipped_entries_can_be_picked_from_their_own_sentences(shipped_app: App) -> None:
    picker = QuotePicker(shipped_app.served)
    for entry in list(shipped_app.knowledge.entries.values())[:20]:
        places = [(span.start, span.end) for span in entry.quote]
        picked = picker.pick(
            entry.fact,
            entry.quote[0].source,
            places,
            derived=tuple(entry.derived),
            topic=entry.topic,
        )
        assert picked.missing == ()
