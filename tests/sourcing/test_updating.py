"""New texts of a source: what each does to the entries that rest on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import WorldError
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Knowledge
from bot.sourcing.updates import EntryUpdate, Fate, SourceUpdate, Standing
from bot.sourcing.updating import plan_update
from tests.builders import ARTICLE, CARD, TOPIC, write_knowledge
from tests.cli.terminal import SHIPPED


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return load_knowledge(write_knowledge(tmp_path_factory.mktemp("knowledge")))


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return load_knowledge(SHIPPED)


def find(update: SourceUpdate, entry: str) -> EntryUpdate:
    return next(one for one in update.entries if one.entry.id == entry)


def test_the_same_text_changes_nothing(knowledge: Knowledge) -> None:
    update = plan_update(knowledge, "article", ARTICLE)
    assert update.changes_nothing
    assert {one.standing for one in update.entries} == {Standing.SOUND}
    assert len(update.list_spans(Fate.KEPT)) == 3
    assert [(one.old, one.new) for one in update.exclusions] == [("S001", "S001"), ("S005", "S005")]
    assert not update.uncovered


def test_the_shipped_source_with_the_same_text_changes_nothing(shipped: Knowledge) -> None:
    for source in shipped.sources.values():
        update = plan_update(shipped, source.id, source.text)
        assert {one.standing for one in update.entries} == {Standing.SOUND}
        assert {span.fate for one in update.entries for span in one.spans} == {Fate.KEPT}
        assert all(one.old == one.new for one in update.exclusions)
        assert not update.uncovered


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("The show lasted", "The whole show lasted", "the source now also says “whole”"),
        ("31 minutes and", "31 and", "the source no longer says “minutes”"),
        ("31 minutes", "31 hours", "it said “minutes” and now says “hours”"),
    ],
)
def test_a_change_is_told_from_the_side_of_the_source(
    knowledge: Knowledge, old: str, new: str, difference: str
) -> None:
    assert old in ARTICLE
    update = plan_update(knowledge, "article", ARTICLE.replace(old, new, 1))
    assert difference in {span.difference for span in update.list_spans(Fate.CHANGED)}


def test_words_at_another_place_have_moved(knowledge: Knowledge) -> None:
    text = ARTICLE.replace("\n\nOn Sep", "\n\nA calm evening.\n\nOn Sep")
    update = plan_update(knowledge, "article", text)
    moved = update.list_spans(Fate.MOVED)
    assert [(one.old.paragraph, one.new and one.new.paragraph) for one in moved] == [
        (2, 3),
        (3, 4),
        (4, 5),
    ]
    assert {one.standing for one in update.entries} == {Standing.SOUND}
    assert [(one.old, one.new) for one in update.exclusions] == [("S001", "S001"), ("S005", "S006")]
    assert [one.text for one in update.uncovered] == ["A calm evening."]


def test_a_quote_reworded_around_the_fact_can_be_anchored_anew(knowledge: Knowledge) -> None:
    text = ARTICLE.replace("The show lasted 31 minutes", "The whole show lasted 31 minutes")
    update = plan_update(knowledge, "article", text)
    entry = find(update, "show-length")
    assert entry.standing is Standing.REANCHORED
    (span,) = entry.spans
    assert span.fate is Fate.CHANGED
    assert entry.quote == ("The whole show lasted 31 minutes and cost 2 million crowns.",)
    assert "“whole" in span.difference
    assert not update.uncovered


@pytest.mark.parametrize(
    "sentence",
    [
        "Today, the show lasted 31 minutes and cost 2 million crowns.",
        "Last night's show lasted 31 minutes and cost 2 million crowns.",
        "It lasted 31 minutes and cost 2 million crowns.",
        "The show lasted 31 minutes and cost 2 million crowns, not 3 as was feared.",
    ],
)
def test_a_quote_of_a_whole_sentence_stays_one(knowledge: Knowledge, sentence: str) -> None:
    text = ARTICLE.replace(
        "The show lasted 31 minutes and cost 2 million crowns.", f"Oh. {sentence}"
    )
    entry = find(plan_update(knowledge, "article", text), "show-length")
    assert entry.standing is Standing.REANCHORED
    assert entry.quote == (sentence,)


def test_a_quote_of_a_piece_of_a_sentence_stays_a_piece(tmp_path: Path) -> None:
    topic = (
        "title: Drones\nentries:\n  - id: length\n    fact: The show lasted 31 minutes.\n"
        "    quote: lasted 31 minutes and cost\n    questions:\n      - How long?\n"
    )
    knowledge = load_knowledge(write_knowledge(tmp_path, topics={"drones": topic}))
    text = ARTICLE.replace("31 minutes and cost", "31 minutes but cost")
    (held,) = plan_update(knowledge, "article", text).entries
    assert held.quote == ("lasted 31 minutes but cost",)


def test_a_changed_figure_breaks_the_entry_and_says_from_what_to_what(
    knowledge: Knowledge,
) -> None:
    update = plan_update(knowledge, "article", ARTICLE.replace("8,100", "8,200"))
    entry = find(update, "drone-count")
    assert entry.standing is Standing.BROKEN
    assert "it said “8,100” and now says “8,200”" in entry.reason
    assert "figure “8,100”" in entry.reason
    assert [one.text[:18] for one in update.uncovered] == ["On September 12th,"]
    assert find(update, "show-length").standing is Standing.SOUND


def test_what_is_gone_has_vanished(knowledge: Knowledge) -> None:
    text = ARTICLE.replace("Among them were 40 drones that carried bells.\n\n", "")
    entry = find(plan_update(knowledge, "article", text), "bell-drones")
    assert (entry.standing, entry.spans[0].fate) == (Standing.BROKEN, Fate.VANISHED)
    assert "no longer says anything like “Among them" in entry.reason


def test_a_quote_that_stands_within_a_word_or_twice_has_changed(tmp_path: Path) -> None:
    topic = (
        "title: Drones\nentries:\n  - id: bells\n    fact: 40 drones carried bells.\n"
        "    quote: 40 drones that carried bells\n    questions:\n      - How many?\n"
    )
    knowledge = load_knowledge(write_knowledge(tmp_path, topics={"drones": topic}))
    entry = plan_update(
        knowledge, "article", ARTICLE.replace("carried bells", "carried bellstones")
    )
    assert entry.entries[0].spans[0].fate is Fate.CHANGED
    twice = ARTICLE + "\nLater, 40 drones that carried bells fell.\n"
    (held,) = plan_update(knowledge, "article", twice).entries
    assert held.standing is Standing.REANCHORED
    assert held.quote == ("Among them were 40 drones that carried bells.",)


def test_a_translation_whose_figure_only_the_old_quote_held_breaks_the_entry(
    tmp_path: Path,
) -> None:
    topic = (
        "title: Drones\nentries:\n  - id: length\n    fact: The drone show was long.\n"
        "    quote: The show lasted 31 minutes and cost 2 million crowns.\n"
        "    questions:\n      - How long?\n    translations:\n      es: Duró 31 minutos.\n"
    )
    knowledge = load_knowledge(write_knowledge(tmp_path, topics={"drones": topic}))
    (held,) = plan_update(knowledge, "article", ARTICLE.replace("31", "32")).entries
    assert held.standing is Standing.BROKEN
    assert "translation's figure" in held.reason


def test_an_exclusion_that_is_gone_is_listed(knowledge: Knowledge) -> None:
    text = ARTICLE.replace("\nAdvertisement\n", "")
    update = plan_update(knowledge, "article", text)
    assert [(one.text, one.new) for one in update.exclusions][1] == ("Advertisement", "")


def test_of_two_sentences_alike_the_excluded_one_is_found_again(tmp_path: Path) -> None:
    article = ARTICLE.replace("\nOn Sep", "\nAdvertisement\n\nOn Sep")
    card = CARD.replace("S005", "S006")
    knowledge = load_knowledge(write_knowledge(tmp_path, article=article, card=card))
    update = plan_update(knowledge, "article", "First.\n\n" + article)
    assert update.exclusions[1].new == "S007"


def suspend(folder: Path, article: str) -> Knowledge:
    topic = TOPIC.replace("id: drone-count\n", "id: drone-count\n    suspended: It changed.\n")
    return load_knowledge(write_knowledge(folder, article=article, topics={"drones": topic}))


def test_a_suspended_entry_comes_back_with_its_sentence(tmp_path: Path) -> None:
    knowledge = suspend(tmp_path, ARTICLE.replace("8,100", "8,200"))
    update = plan_update(knowledge, "article", ARTICLE)
    (restored,) = update.restored
    assert restored.entry.id == "drone-count"
    assert [span.sentences for span in restored.spans] == [("S002",)]
    assert not update.uncovered
    still = plan_update(knowledge, "article", ARTICLE.replace("8,100", "8,300"))
    assert not still.restored
    assert [one.id for one in still.uncovered] == ["S002"]


def test_an_entry_suspended_for_another_reason_stays_so(tmp_path: Path) -> None:
    knowledge = suspend(tmp_path, ARTICLE)
    assert not plan_update(knowledge, "article", ARTICLE + "\nThe harbour slept.\n").restored


def test_an_unknown_source_and_an_empty_text_are_refused(knowledge: Knowledge) -> None:
    with pytest.raises(WorldError, match="The sources are: article"):
        plan_update(knowledge, "novel", ARTICLE)
    with pytest.raises(WorldError, match="empty"):
        plan_update(knowledge, "article", " \n")


def shuffle(text: str) -> st.SearchStrategy[str]:
    paragraphs = [line for line in text.splitlines() if line.strip()]
    return st.permutations(paragraphs).map("\n\n".join)


@given(text=shuffle(ARTICLE))
def test_paragraphs_in_another_order_only_move(knowledge: Knowledge, text: str) -> None:
    update = plan_update(knowledge, "article", text)
    assert {one.standing for one in update.entries} == {Standing.SOUND}
    fates = {span.fate for one in update.entries for span in one.spans}
    assert fates <= {Fate.KEPT, Fate.MOVED}
    assert all(one.new for one in update.exclusions)
    assert not update.uncovered


words = st.sampled_from([*ARTICLE.split(), "\n\n", "31", "8,200", "Nova"])


@given(text=st.lists(words, min_size=1, max_size=80).map(" ".join))
def test_every_span_has_one_fate_and_what_is_to_be_served_is_proven(
    knowledge: Knowledge, text: str
) -> None:
    if not text.strip():
        return
    update = plan_update(knowledge, "article", text)
    listed = [span for fate in Fate for span in update.list_spans(fate)]
    everything = [span for one in update.entries for span in one.spans]
    assert len(listed) == len(everything)
    assert set(map(id, listed)) == set(map(id, everything))
    for one in update.entries:
        if one.standing is Standing.BROKEN:
            assert one.reason
        else:
            assert all(span in text for span in one.quote)
