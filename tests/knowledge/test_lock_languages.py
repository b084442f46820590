"""The lock in the languages that have a notation: what is false is caught, what is true passes."""

import pytest

from bot.knowledge.lock import find_unproven
from bot.knowledge.names import learn_casing
from bot.knowledge.notations import Languages
from bot.knowledge.translations import find_added, find_lost

SOURCES = {
    "de": (
        "Die Einladung muss mindestens vier Wochen vorher verschickt werden.",
        "Es bietet Platz für vierundvierzig Boote, einen Kraftraum und zwei Umkleideräume.",
        "Satzungsänderungen bedürfen einer Mehrheit von zwei Dritteln der Stimmen.",
        "Im Jahr 2023 stiegen die Einnahmen um 12,5 Prozent auf 48.300 Euro.",
        "Familien zahlen gem. § 4 Abs. 2 höchstens 1.250,50 € im Jahr.",
        "Das neue Bootshaus wurde am 3. Mai 2024 eröffnet und kostete 2,35 Mio. Euro.",
        "Die Versammlung findet einmal jährlich im ersten Quartal statt.",
        "von 9 bis 21.30 Uhr, am Wochenende bis 18 Uhr.",
        "Dr. Jürgen Größler ist seit 2019 Vorsitzender.",
    ),
    "es": (
        "La convocatoria se envía al menos cuatro semanas antes.",
        "La obra se retrasó siete meses porque la riada inundó la excavación.",
        "Los ingresos subieron un 12,5 por ciento hasta 48.300 euros en 2023.",
        "Los estatutos solo se cambian con dos tercios de los votos.",
        "Según el art. 5, las familias pagan como máximo 1.250,50 € al año.",
        "El Club fue fundado el 12 de junio de 1921 por el Sr. Pérez y once remeros más.",
    ),
    "fr": (
        "Le chantier a pris sept mois de retard à cause de la crue.",
        "Le prêt de L'Oréal s'élève à deux milliards d'euros.",
        "Il compte quatre-vingt-dix bateaux.",
        "La cotisation est de 1\u202f250,50 € par an.",
        "Les recettes ont augmenté de 12,5 pour cent.",
    ),
    "pt": ("A obra custou 2,5 milhões de euros e durou vinte e um meses, até maio de 2024.",),
    "it": ("L'opera è costata 2,5 milioni di euro ed è durata ventuno mesi, fino a maggio 2024.",),
}

FALSE = [
    ("de", 0, "Die Einladung muss acht Wochen vorher verschickt werden.", "acht"),
    ("de", 1, "Platz für vierhundertvierzig Boote.", "vierhundertvierzig"),
    ("de", 2, "Es braucht eine Mehrheit von fünf Dritteln.", "fünf"),
    ("de", 3, "Die Einnahmen stiegen auf 48,3 Euro.", "48,3"),
    ("de", 3, "Die Einnahmen stiegen um 12,5.", "12,5"),
    ("de", 3, "Die Einnahmen stiegen um 48.300 Prozent.", "48.300 Prozent"),
    ("de", 3, "Die Einnahmen stiegen auf 48.300 Dollar.", "Dollar"),
    ("de", 5, "Das Bootshaus wurde am 3. Juni 2024 eröffnet.", "Juni"),
    ("de", 5, "Das Bootshaus kostete 2,35 Mrd. Euro.", "2,35 Mrd."),
    ("de", 6, "Die Versammlung findet zehnmal jährlich statt.", "zehnmal"),
    ("de", 6, "Die Versammlung ist im dritten Quartal.", "dritten"),
    ("de", 8, "Den Vorsitz bei der GmbH hat Größler.", "GmbH"),
    ("es", 0, "Se envía ocho semanas antes.", "ocho"),
    ("es", 1, "La obra se retrasó setenta meses.", "setenta"),
    ("es", 2, "Los ingresos llegaron a 48,3 euros.", "48,3"),
    ("es", 2, "Los ingresos subieron un 48.300 por ciento.", "48.300 por ciento"),
    ("es", 3, "Los estatutos se cambian con cinco tercios.", "cinco"),
    ("es", 5, "Fue fundado el 12 de julio de 1921.", "julio"),
    ("es", 5, "Fue fundado por el Sr. Gómez.", "Gómez"),
    ("fr", 0, "Le chantier a pris huit mois de retard.", "huit"),
    ("fr", 1, "Le prêt s'élève à deux millions d'euros.", "deux millions"),
    ("fr", 1, "Le prêt de L'Évian s'élève à deux milliards.", "Évian"),
    ("fr", 2, "Il compte quatre-vingts bateaux.", "quatre-vingts"),
    ("fr", 3, "La cotisation est de 250,50 €.", "250,50"),
    ("pt", 0, "A obra custou 2,5 bilhões.", "2,5 bilhões"),
    ("pt", 0, "A obra durou vinte e dois meses.", "vinte e dois"),
    ("it", 0, "L'opera è costata 2,5 miliardi.", "2,5 miliardi"),
    ("it", 0, "L'opera è durata ventidue mesi.", "ventidue"),
]

TRUE = [
    ("de", 1, "Es bietet Platz für 44 Boote und 2 Umkleideräume."),
    ("de", 2, "2/3 der Stimmen genügen."),
    ("de", 3, "Die Einnahmen stiegen 2023 um 12,5 % auf 48 300 Euro."),
    ("de", 4, "Familien zahlen höchstens 1.250,50 Euro im Jahr."),
    ("de", 4, "Familien zahlen höchstens 1250,50 €."),
    ("de", 4, "Familien zahlen höchstens EUR 1 250,50."),
    ("de", 5, "Das Bootshaus kostete 2.350.000 Euro."),
    ("de", 5, "Das Bootshaus kostete 2,35 Millionen Euro."),
    ("de", 5, "Das neue Bootshaus wurde am 03.05.2024 eröffnet."),
    ("de", 7, "Am Wochenende bis 18:00 Uhr, sonst bis 21:30 Uhr."),
    ("de", 8, "Seit dem Jahre 2019 ist er Vorsitzender."),
    ("de", 8, "Den Vorsitz hat Größler."),
    ("es", 1, "Hubo 7 meses de retraso."),
    ("es", 2, "Los ingresos crecieron un 12,5 % en 2023."),
    ("es", 2, "En 2023 los ingresos fueron de 48300 euros."),
    ("es", 3, "Hace falta el voto de dos tercios para cambiar los estatutos."),
    ("es", 4, "Nadie paga más de 1250,50 euros al año por familia."),
    ("es", 4, "Una familia paga como máximo 1.250,50 € al año."),
    ("es", 5, "Pérez y otros 11 lo fundaron el 12/06/1921."),
    ("fr", 0, "Il y a eu 7 mois de retard."),
    ("fr", 1, "L'Oréal doit 2 000 000 000 €."),
    ("fr", 3, "La cotisation est de 1250,50 € par an."),
    ("fr", 4, "Les recettes ont augmenté de 12,5 %."),
    ("pt", 0, "Custou 2.500.000 € e durou 21 meses."),
    ("it", 0, "È costata 2.500.000 € ed è durata 21 mesi."),
]


def find_faults(language: str, number: int, fact: str) -> list[str]:
    quote = SOURCES[language]
    casing = learn_casing([fact, *quote], language)
    found = find_unproven(fact, [quote[number]], (), casing, Languages(language, language))
    return [term.text for term in found]


@pytest.mark.parametrize(("language", "number", "fact", "fault"), FALSE)
def test_what_the_quote_does_not_say_is_caught(
    language: str, number: int, fact: str, fault: str
) -> None:
    assert find_faults(language, number, fact) == [fault]


@pytest.mark.parametrize(("language", "number", "fact"), TRUE)
def test_what_the_quote_says_in_other_writing_passes(language: str, number: int, fact: str) -> None:
    assert find_faults(language, number, fact) == []


@pytest.mark.parametrize("language", sorted(SOURCES))
def test_every_sentence_proves_itself(language: str) -> None:
    for number, sentence in enumerate(SOURCES[language]):
        assert find_faults(language, number, sentence) == []


def test_a_fact_and_its_source_may_be_in_two_languages() -> None:
    quote = "On May 3rd, 2024, forty-four boats cost 48,300 euros, up 12.5 percent."
    languages = Languages("de", "en")
    for fact, faults in (
        ("Am 3. Mai 2024 kosteten 44 Boote 48.300 €, 12,5 % mehr.", []),
        ("Am 3. Juni 2024 kosteten vierzig Boote 48,3 €.", ["Juni", "vierzig", "48,3"]),
    ):
        found = find_unproven(fact, [quote], (), learn_casing([quote]), languages)
        assert [term.text for term in found] == faults


def test_a_spanish_fact_has_the_decimal_mark_of_its_source() -> None:
    for tag, faults in (("es-MX", []), ("es-ES", ["8,100"])):
        quote = "Volaron 8100 drones."
        found = find_unproven(
            "Volaron 8,100 drones.", [quote], (), learn_casing([quote], tag), Languages("es", tag)
        )
        assert [term.text for term in found] == faults


FACT = SOURCES["de"][5]


@pytest.mark.parametrize(
    ("tag", "text", "faults"),
    [
        ("en", "The boathouse opened on May 3, 2024 and cost 2.35 million euros.", []),
        ("zh-CN", "新船屋于2024年5月3日启用，耗资235万欧元。", []),
        ("es", "La casa abrió el 3 de mayo de 2024 y costó 2,35 millones de euros.", []),
        ("pl", "Dom otwarto 3 maja 2024 za 2,35 mln euro.", []),
        ("en", "The boathouse opened on May 3, 2024 and cost 2.35 billion euros.", ["2,35 Mio."]),
        ("zh-CN", "新船屋于2024年6月3日启用，耗资235万欧元。", ["6"]),
        ("es", "La casa abrió el 3 de junio de 2024 y costó 2,35 millones.", ["junio"]),
    ],
)
def test_a_translation_of_a_german_fact_is_held_to_its_values(
    tag: str, text: str, faults: list[str]
) -> None:
    found = {*find_added(text, tag, FACT, (), Languages("de", "de"))}
    found |= {*find_lost(text, tag, FACT, "de")}
    assert found >= set(faults)
    assert bool(found) is bool(faults)
