from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.sentences import split_sentences

TEXTS = st.text(
    alphabet=st.sampled_from(list("abC .!?。！\n\r\t\"'()[]{}0123…—é中文&/%,;:-*+\\|^$"))
)


def test_sentences_are_numbered_through_and_paragraphs_counted() -> None:
    text = "Title\n\nOne is here. Two is there!\n  Three?  \n"
    found = [(s.id, s.number, s.paragraph, s.text) for s in split_sentences(text)]
    assert found == [
        ("S001", 1, 1, "Title"),
        ("S002", 2, 2, "One is here."),
        ("S003", 3, 2, "Two is there!"),
        ("S004", 4, 3, "Three?"),
    ]


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    text = "Mr. Smith paid $5.50 to the U.S. office. He left."
    assert [s.text for s in split_sentences(text)] == [
        "Mr. Smith paid $5.50 to the U.S. office.",
        "He left.",
    ]


def test_chinese_is_split_by_its_own_rules() -> None:
    text = "深圳有八千架无人机。它们来自一家公司！"
    expected = ["深圳有八千架无人机。", "它们来自一家公司！"]
    assert [s.text for s in split_sentences(text, "zh-CN")] == expected


def test_a_language_without_rules_is_split_all_the_same() -> None:
    assert len(split_sentences("Een zin. Nog een zin.", "tlh")) == 2


def test_a_text_without_words_has_no_sentences() -> None:
    assert split_sentences(" \n\t\n") == ()


@given(TEXTS | st.text(), st.sampled_from(["en", "zh", "es", "de", "xx"]))
def test_every_sentence_stands_in_its_place_and_nothing_is_lost(text: str, language: str) -> None:
    sentences = split_sentences(text, language)
    end = 0
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert text[end : sentence.start].strip() == ""
        end = sentence.end
    assert text[end:].strip() == ""
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert [s.paragraph for s in sentences] == sorted(s.paragraph for s in sentences)
