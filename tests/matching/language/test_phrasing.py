"""How questions are put in German, French, Portuguese and Italian."""

from __future__ import annotations

import pytest
import regex

from bot.matching.language.asked import Kind, find_asked, find_told, is_remark, tells_time
from bot.matching.language.english import count_english
from bot.matching.language.phrasing.english import ENGLISH
from bot.matching.language.phrasing.forms import Forms
from bot.matching.language.phrasing.french import FRENCH
from bot.matching.language.phrasing.german import GERMAN
from bot.matching.language.phrasing.italian import ITALIAN
from bot.matching.language.phrasing.portuguese import PORTUGUESE
from bot.matching.language.text import normalize

ASKED = {
    Kind.NAME: [
        "Wie heißt die Stellvertreterin?",
        "Comment s'appelle l'entreprise ?",
        "Como se chama a empresa?",
        "Qual è il nome dell'azienda?",
    ],
    Kind.PERSON: [
        "Wer hat den Verein gegründet?",
        "Leute, wer kommt?",
        "Gegen wen spielt der Verein?",
        "Qui a fondé l'entreprise ?",
        "Par qui a-t-elle été fondée ?",
        "Quem fundou a empresa?",
        "Chi ha fondato l'azienda?",
    ],
    Kind.TIME: [
        "Seit wann gibt es den Verein?",
        "In welchem Jahr wurde er gegründet?",
        "Quand le pont a-t-il ouvert ?",
        "En quelle année ?",
        "Quando foi fundada a empresa?",
        "A que horas começa a reunião?",
        "In che anno è nata?",
        "Da quando?",
    ],
    Kind.NUMBER: [
        "Wie viele Boote passen hinein?",
        "Wie hoch ist der Turm?",
        "Combien de drones ont volé ?",
        "Quelle est la hauteur de la tour ?",
        "Quantos drones voaram?",
        "Quanti droni hanno volato?",
    ],
    Kind.PLACE: [
        "Wo steht das Bootshaus?",
        "In welcher Straße?",
        "Où se trouve la mairie ?",
        "Dans quelle ville ?",
        "Onde fica a ponte?",
        "Dov'è il ponte?",
        "Dove si trova?",
    ],
    Kind.MEANING: [
        "Was ist ein Bebauungsplan?",
        "Was bedeutet Erbpacht?",
        "Que veut dire ce mot ?",
        "O que significa esta sigla?",
        "Che significa questa sigla?",
    ],
    Kind.REASON: [
        "Warum kostet es so viel?",
        "Weshalb?",
        "Aus welchem Grund?",
        "Pourquoi le prix a-t-il monté ?",
        "Porque subiu o preço da ponte em maio?",
        "Perché il prezzo è salito?",
        "Come mai?",
    ],
}

OFTEN_WITH_NUMBER = {
    Kind.MONEY: [
        "Was kostet die Mitgliedschaft?",
        "Wie hoch ist der Mitgliedsbeitrag?",
        "Wie teuer war das?",
        "Combien coûte l'entrée ?",
        "Quel est le prix ?",
        "Quanto custa a entrada?",
        "Quanto costa l'ingresso?",
    ],
    Kind.SPAN: [
        "Wie lange dauert es?",
        "Wie viele Wochen?",
        "Combien de temps dure la visite ?",
        "Quanto tempo demora?",
        "Quanti giorni ci vogliono?",
    ],
    Kind.SHARE: [
        "Um wie viel Prozent?",
        "Wie groß ist der Anteil der Frauen?",
        "Quel pourcentage ?",
        "Qual é a percentagem?",
        "Che percentuale?",
    ],
}

LOOKALIKES = [
    "war and the die was cast",
    "the city of London and an inn on the bridge",
    "dove soap sales",
    "Wen Jiabao and Mr Wen spoke",
    "the records wer broken",
    "grand prix of Chiang Mai",
    "Quanta Computer and the chi square test",
    "come in, a dome in Nome",
    "raison d'être, nom de plume",
    "the rover on Mars",
    "Costa Rica and the EU on Io, an .io domain",
    "how to do it on the go",
    "war of two herons",
    "a comment on drones",
    "tarif for parking",
]

TOLD = [
    ("Es kostet 60 Euro.", {Kind.MONEY}),
    ("Der Eintritt ist kostenlos.", {Kind.MONEY}),
    ("L'entrée est gratuite.", {Kind.MONEY}),
    ("A entrada custa trinta reais.", {Kind.MONEY}),
    ("L'ingresso è gratuito.", {Kind.MONEY}),
    ("Es dauerte vier Monate.", {Kind.SPAN}),
    ("Cela a duré trois semaines.", {Kind.SPAN}),
    ("Durou um ano.", {Kind.SPAN}),
    ("È durato tre settimane.", {Kind.SPAN}),
    ("Zwei Drittel der Stimmen.", {Kind.SHARE}),
    ("La moitié des voix.", {Kind.SHARE}),
    ("A metade dos votos.", {Kind.SHARE}),
    ("La metà dei voti.", {Kind.SHARE}),
]


@pytest.mark.parametrize(
    ("kind", "question"), [(kind, text) for kind, texts in ASKED.items() for text in texts]
)
def test_the_question_word_alone_tells_the_kind(kind: Kind, question: str) -> None:
    assert find_asked(normalize(question)) == {kind}


@pytest.mark.parametrize(
    ("kind", "question"),
    [(kind, text) for kind, texts in OFTEN_WITH_NUMBER.items() for text in texts],
)
def test_money_spans_and_shares_are_asked_for(kind: Kind, question: str) -> None:
    asked = find_asked(normalize(question))
    assert kind in asked
    assert asked <= {kind, Kind.NUMBER}


@pytest.mark.parametrize("question", ["Fuer welchen Grund?", "Wie heisst er?", "Wie spaet?"])
def test_an_umlaut_may_be_written_with_an_e(question: str) -> None:
    assert find_asked(normalize(question))


@pytest.mark.parametrize("text", LOOKALIKES)
def test_words_that_mean_another_thing_in_english_ask_for_nothing(text: str) -> None:
    assert not find_asked(normalize(text))
    assert not is_remark(text, normalize(text))


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_text_tells_money_spans_and_shares(text: str, told: set[Kind]) -> None:
    assert find_told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "am 3. Mai",
        "im März",
        "vor drei Jahren",
        "letzte Woche",
        "dienstags",
        "le 3 mars",
        "en août",
        "il y a deux ans",
        "em março",
        "no dia 5 de abril não",
        "na quarta-feira",
        "il 16 marzo",
        "tre anni fa",
        "lunedì",
    ],
)
def test_a_date_or_a_stretch_of_time_tells_time(text: str) -> None:
    assert tells_time(normalize(text))


@pytest.mark.parametrize("text", ["Mars", "Mai", "Marco", "El 5 de abril", "marzo", "the Io moon"])
def test_a_name_or_a_month_of_spanish_tells_no_time_here(text: str) -> None:
    assert not tells_time(normalize(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ich finde den Beitrag viel zu hoch",
        "Das sieht richtig toll aus",
        "danke, super",
        "j'ai lu ça hier",
        "franchement c'est dingue",
        "eu gostei da festa",
        "obrigado pessoal",
        "ragazzi che bello",
        "io non vado",
    ],
)
def test_who_speaks_of_themselves_asks_nothing(text: str) -> None:
    assert is_remark(text, normalize(text))


@pytest.mark.parametrize(
    "text",
    [
        "ich wüsste gern die Adresse",
        "weiß jemand von uns den Preis",
        "kann man mich mitnehmen",
        "je voudrais savoir le prix",
        "eu queria saber o preço",
        "vorrei sapere il prezzo, grazie",
    ],
)
def test_who_goes_on_to_ask_makes_no_remark(text: str) -> None:
    assert not is_remark(text, normalize(text))


def test_no_common_word_of_english_is_by_itself_a_form_of_these_languages() -> None:
    """Spanish came before this was a law: `mi`, `hora`."""
    english = [regex.compile(one) for one in _list_forms(ENGLISH)]
    unknown = [w for w in count_english() if not any(form.search(w) for form in english)]
    for forms in (GERMAN, FRENCH, PORTUGUESE, ITALIAN):
        own = [regex.compile(one) for one in _list_forms(forms)]
        assert not [word for word in unknown if any(form.search(word) for form in own)]


def _list_forms(forms: Forms) -> list[str]:
    return [*forms.asks.values(), *forms.told.values(), forms.time, forms.remark, forms.people]
