from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.model import Source
from bot.knowledge.nearest import describe_difference, find_nearest
from bot.knowledge.quotes import find_doubt, find_span
from bot.knowledge.sentences import split_sentences
from tests.builders import ARTICLE, build_knowledge


def make_source(text: str) -> Source:
    source = build_knowledge().sources["article"]
    return replace(source, text=text, sentences=split_sentences(text))


HARBOUR = make_source(ARTICLE)


def test_a_span_knows_its_place_paragraph_and_sentences() -> None:
    text = "2 million crowns."
    span = find_span(HARBOUR, text)
    assert span is not None
    assert ARTICLE[span.start : span.end] == span.text == text
    assert (span.paragraph, span.sentences) == (3, ("S003",))


def test_a_span_over_two_sentences_names_both() -> None:
    source = make_source("One flew. Two fell.\n")
    span = find_span(source, "One flew. Two fell.")
    assert span is not None
    assert span.sentences == ("S001", "S002")


@pytest.mark.parametrize(
    "text", ["", " ", "the show lasted 31 minutes", "The show  lasted", "8.100 drones"]
)
def test_what_the_source_does_not_say_exactly_is_no_span(text: str) -> None:
    assert find_span(HARBOUR, text) is None


@given(st.text(alphabet="ab. \n", max_size=40), st.text(alphabet="ab. \n", max_size=6))
def test_a_found_span_is_always_the_words_of_the_source(text: str, wanted: str) -> None:
    source = make_source(text)
    span = find_span(source, wanted)
    if span is not None:
        assert text[span.start : span.end] == span.text == wanted
        touched = [s.id for s in source.sentences if s.start < span.end and span.start < s.end]
        assert list(span.sentences) == touched
    else:
        assert wanted not in text or not wanted.strip()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("how lasted 31 minutes", "starts inside of “show”"),
        ("The show lasted 31 min", "ends inside of “minutes”"),
        ("100 drones over the harbour", "starts inside of “8,100”"),
        ("The show lasted 3", "ends inside of “31”"),
        ("drones", "more than once"),
        ("Lumen.\n\nThe show lasted", "end of a paragraph"),
        ("The show lasted 31 minutes", ""),
        ("Advertisement", ""),
    ],
)
def test_an_exact_span_may_still_be_a_bad_proof(text: str, doubt: str) -> None:
    span = find_span(HARBOUR, text)
    assert span is not None
    assert doubt in find_doubt(HARBOUR, span)
    assert bool(doubt) == bool(find_doubt(HARBOUR, span))


def test_a_whole_sentence_may_stand_in_the_source_twice() -> None:
    source = make_source("It flew.\n\nIt flew.\n")
    span = find_span(source, "It flew.")
    assert span is not None
    assert (span.start, find_doubt(source, span)) == (0, "")


def test_characters_of_a_script_without_spaces_may_be_cut_anywhere() -> None:
    source = make_source("深圳有八千架无人机。\n")
    span = find_span(source, "八千架")
    assert span is not None
    assert find_doubt(source, span) == ""


@pytest.mark.parametrize(
    ("typed", "nearest", "difference"),
    [
        (
            "The show lasted 32 minutes and cost 2 million crowns.",
            "The show lasted 31 minutes and cost 2 million crowns.",
            "it has “32” where the source has “31”",
        ),
        (
            "On September 12, Ada Moreno filmed 8100 drones",
            "On September 12th, Ada Moreno filmed 8,100 drones",
            "it has “12,” where the source has “12th,”",
        ),
        (
            "them were 40 big drones that carried bells",
            "them were 40 drones that carried bells",
            "the source does not have its “big”",
        ),
        (
            "the show lasted minutes and cost 2 million crowns",
            "The show lasted 31 minutes and cost 2 million crowns",
            "it has “the” where the source has “The”",
        ),
        ("Nothing like it stands anywhere", "", "the source does not have"),
        ("!?", "", ""),
    ],
)
def test_the_nearest_real_span_is_proposed(typed: str, nearest: str, difference: str) -> None:
    assert find_nearest(HARBOUR, typed) == nearest
    assert difference in describe_difference(typed, nearest)


@pytest.mark.parametrize(
    ("typed", "real", "difference"),
    [
        (
            "It cost 12\u00a0crowns.",
            "It cost 12 crowns.",
            "it has “12‹U+00A0 no-break space›crowns.” where the source has “12 crowns.”",
        ),
        (
            "It cost 12 crowns.",
            "It cost 12\u00a0crowns.",
            "it has “12 crowns.” where the source has “12‹U+00A0 no-break space›crowns.”",
        ),
        (
            "The drones\u200b flew.",
            "The drones flew.",
            "it has “drones‹U+200B zero width space›” where the source has “drones”",
        ),
        (
            "The co\u00adoperative flew.",
            "The cooperative flew.",
            "it has “co‹U+00AD soft hyphen›operative” where the source has “cooperative”",
        ),
        (
            "The cafe\u0301 flew.",
            "The caf\u00e9 flew.",
            "it has “cafe‹U+0301 combining acute accent›” where the source has “café”",
        ),
        (
            "It flew \u2060 far.",
            "It flew far.",
            "the source does not have its “‹U+2060 word joiner›”",
        ),
        ("It  flew.", "It flew.", "it has “It  flew.” where the source has “It flew.”"),
    ],
)
def test_a_character_that_cannot_be_seen_is_named(typed: str, real: str, difference: str) -> None:
    assert find_nearest(make_source(f"{real}\n"), typed) == real
    assert describe_difference(typed, real) == difference


def test_soft_hyphens_within_words_do_not_hide_what_was_quoted() -> None:
    real = "The harmonisation proceeded considerably."
    typed = "The har-mon-i-sa-tion pro-ceed-ed con-sid-er-ably.".replace("-", "\u00ad")
    assert find_nearest(make_source(f"{real}\n"), typed) == real


@pytest.mark.parametrize(
    "real",
    [
        "Last night's show lasted 31 minutes and cost 2 million crowns.",
        "Show lasted 31 minutes and cost 2 million crowns.",
        "It lasted 31 minutes and cost 2 million crowns.",
        "This grand spectacle lasted 31 minutes and cost 2 million crowns.",
        "The show lasted 31 minutes and cost 2 million.",
        "The show lasted 31 minutes and cost 2 million of our dear crowns.",
        "The show lasted 31 minutes and cost little.",
    ],
)
def test_where_its_edges_are_other_words_a_sentence_is_proposed_whole(real: str) -> None:
    source = make_source(f"An evening like no other. {real} It was loud.\n")
    assert find_nearest(source, "The show lasted 31 minutes and cost 2 million crowns.") == real


@given(st.data())
def test_a_sentence_with_one_word_changed_finds_its_way_home(data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(HARBOUR.sentences[1:4]))
    words = sentence.text.split()
    words[data.draw(st.integers(1, len(words) - 2))] = data.draw(
        st.text(alphabet="qxz", min_size=1, max_size=9)
    )
    assert find_nearest(HARBOUR, " ".join(words)) == sentence.text


@given(st.text(), st.text())
def test_what_is_proposed_is_always_a_span(text: str, typed: str) -> None:
    if text.strip():
        nearest = find_nearest(make_source(text), typed)
        assert nearest in text
    assert isinstance(describe_difference(typed, text), str)
