import pysbd
import pytest
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


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_a_dot_that_begins_a_word_ends_no_sentence(language: str) -> None:
    text = "It is kept in .brindle-cache and .env too. Now .NET runs ..."
    assert [s.text for s in split_sentences(text, language)] == [
        "It is kept in .brindle-cache and .env too.",
        "Now .NET runs ...",
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Familien zahlen gem. § 4 Abs. 2 höchstens 5 €. | Danach ist Schluss."),
        ("de", "Geöffnet ist Mo. bis Fr. von 9 bis 18 Uhr. | Sonst ist zu."),
        ("de", "Es kamen rd. 400 Gäste. | Max. 50 von ihnen blieben."),
        ("de", "Die Fa. Müller in der Hauptstr. 12 baute es. | Dort steht es."),
        ("de-AT", "Es kostet 5 Euro inkl. MwSt. und Versand. | Das ist viel."),
        ("de", "Rufen Sie an: Tel. 030 1234. | Danke."),
        ("de", "Am 3. Okt. 2024 war das Fest. | Es war im Okt. | Alle kamen."),
        ("de", "Frau Yıldız ist 1. Vorsitzende. | Er ist 2. Vorsitzender."),
        ("de", "Es gilt: | 1. Der Beitrag ist 5 Euro. | 2. Der Rest ist 6 Euro."),
        ("de", "Regeln: | a) Erstens gilt das. | b) Zweitens gilt dies."),
        ("de", "Gem. Art. 3 gilt das. | Die Goethestr. | Dort nicht."),
        ("de", "Er sagte: »Wir sind hier. | Wir sind stolz.« | Dann ging er. | Er rief: ›Ja!‹"),
        ("es", "Lo fundó el Sr. Pérez con la Dra. Ruiz. | Fin."),
        ("es", "Pagan 5 €, p. ej., los Ruiz. | Y nada más."),
        ("es", "Son aprox. 1.250 socios. | Llegó a las 5 p. m. | El lunes no."),
        ("es", "Son 5 aprox. | El lunes no. | El s. XX fue así."),
        ("fr", "La cotisation est de 5 €, p. ex. pour les familles. | Fin."),
        ("fr", "L'art. 5 exige les voix. | MM. Dupont sont venus."),
        ("fr", "Viens-tu ? demanda-t-il. | Des pommes, etc. | Puis il partit en 50 av. J.-C."),
    ],
)
def test_a_sentence_is_not_cut_at_the_abbreviations_of_its_language(
    language: str, text: str
) -> None:
    expected = text.split(" | ")
    assert [s.text for s in split_sentences(" ".join(expected), language)] == expected


def test_other_languages_are_cut_as_pysbd_cuts_them() -> None:
    text = "It was 5 approx. by them. Paid by MM. Dupont, art. 5. the rest."
    pieces = [piece.strip() for piece in pysbd.Segmenter(language="en", clean=False).segment(text)]
    assert [s.text for s in split_sentences(text, "en-GB")] == pieces
    assert len(split_sentences(text, "fr")) < len(pieces)


@given(
    st.lists(
        st.sampled_from(
            ["gem. ", "Abs. ", "p. ", "3. ", "Er ", "b) ", "Sr. ", "so. ", "„Ende!“ ", ".« ", "-C "]
        )
    ),
    st.sampled_from(["de", "es", "fr"]),
)
def test_what_is_joined_again_stands_in_its_place_too(words: list[str], language: str) -> None:
    text = "".join(words)
    sentences = split_sentences(text, language)
    assert "".join(f"{s.text} " for s in sentences) == text
    assert all(text[s.start : s.end] == s.text for s in sentences)
