"""The lock on what figures count: units, rates, how often, times of day, first and last."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.knowledge.cldr import name_units
from bot.knowledge.counting import COUNTINGS
from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.lock import Term, find_unproven
from bot.knowledge.names import Casing, learn_casing
from bot.knowledge.notations import Languages
from tests.builders import TOPIC, write_knowledge
from tests.knowledge.problems import only_problem_of

FALSE = [
    ("en", "It meets twice a week.", "It meets once a week."),
    ("en", "It meets once a week.", "It meets twice a week."),
    ("en", "It meets thrice a week.", "It meets twice a week."),
    ("en", "It meets twice a week.", "It meets twice a month."),
    ("en", "Two people look at it once a week.", "Two people look at it twice a week."),
    ("en", "The dam overflowed twice, in 2013.", "The dam overflowed once, in 2013."),
    ("en", "It opens at 6 p.m.", "It opens at 6 a.m."),
    ("en", "It opens at 6pm.", "It opens at 6am."),
    ("en", "It opens at six in the evening.", "It opens at six in the morning."),
    ("en", "It opens at 12 p.m.", "It opens at midnight."),
    ("en", "It is open until midnight.", "It is open until noon."),
    ("en", "It opens at 18:00.", "It opens at 6 a.m."),
    ("en", "It opens at half past six.", "It opens at quarter past six."),
    ("en", "The answer comes within five working days.", "The answer comes within five weeks."),
    ("en", "The answer comes within one day.", "The answer comes within one week."),
    ("en", "The answer comes within one week.", "The answer comes within one day."),
    ("en", "The loan is for a month.", "The loan is for a year."),
    ("en", "It takes two to three hours.", "It takes at least two days."),
    ("en", "It is 5 mm long.", "It is 5 cm long."),
    ("en", "It is 20 metres high.", "It is 20 feet high."),
    ("en", "The limit is 50 km/h.", "The limit is 50 mph."),
    ("en", "The fee is 20 euros a month.", "The fee is 20 euros a year."),
    ("en", "Prices rose by 5% a month.", "Prices rose by 5% a year."),
    ("en", "It is on the first Sunday of May.", "It is on the last Sunday of May."),
    ("en", "It is on the last Sunday of May.", "It is on the first Sunday of May."),
    ("de", "Sie tagt zweimal im Monat.", "Sie tagt einmal im Monat."),
    ("de", "Es dauert drei Tage.", "Es dauert drei Wochen."),
    ("de", "Es dauert drei Tage.", "Es ist ein dreiwöchiger Kurs."),
    ("de", "Der Beitrag ist 20 Euro im Jahr.", "Der Beitrag ist 20 Euro im Monat."),
    ("de", "Um 6 Uhr abends.", "Um 6 Uhr morgens."),
    ("de", "Am ersten Montag.", "Am letzten Montag."),
    ("es", "Se reúne dos veces por semana.", "Se reúne una vez por semana."),
    ("es", "Tarda tres días.", "Tarda tres semanas."),
    ("es", "La cuota es de 20 euros al mes.", "La cuota es de 20 euros al año."),
    ("es", "A las 6 de la tarde.", "A las 6 de la mañana."),
    ("es", "El primer domingo.", "El último domingo."),
    ("fr", "Deux fois par semaine.", "Une fois par semaine."),
    ("fr", "Cela dure trois jours.", "Cela dure trois mois."),
    ("fr", "Il ferme à minuit.", "Il ferme à midi."),
    ("it", "Due volte alla settimana.", "Una volta alla settimana."),
    ("it", "Dura tre giorni.", "Dura tre mesi."),
    ("pt", "Duas vezes por semana.", "Uma vez por semana."),
    ("pt", "Dura três dias.", "Dura três meses."),
    ("zh", "需要3天。", "需要3个月。"),
    ("zh", "下午6点开门。", "上午6点开门。"),
    ("pl", "To trwa 3 dni.", "To trwa 3 tygodnie."),
]
TRUE = [
    ("en", "It meets weekly.", "It meets once a week."),
    ("en", "It meets two times a week.", "It meets twice a week."),
    ("en", "It was formerly a port, and burnt twice.", "Once a port, it burnt twice."),
    ("en", "It opens at 6 p.m.", "It opens at 18:00."),
    ("en", "It opens at 18:00.", "It opens at 6 p.m."),
    ("en", "It opens at half past six.", "It opens at 6:30 p.m."),
    ("en", "It opens at 6.30pm.", "It opens at half past six."),
    ("en", "It opens at 5:45.", "It opens at quarter to six."),
    ("en", "It opens at noon.", "It opens at 12 p.m."),
    ("en", "It closes at 24:00.", "It closes at midnight."),
    ("en", "It lasted 1:02:33.", "It lasted 1 hour, 2 minutes and 33 seconds."),
    ("en", "It is a two-week course.", "The course takes two weeks."),
    ("en", "It takes three to five days.", "It takes at least three days."),
    ("en", "It takes a week.", "It takes one week."),
    ("en", "The limit is 50 km/h.", "The limit is 50 kilometers an hour."),
    ("en", "The slots are of an hour, the ban of a month.", "It is for an hour, the ban a month."),
    ("en", "Chapter 5 is on rivers.", "Chapter 5 days were spent on rivers."),
    ("en", "A second hall would double the 9 a month.", "A second hall would add another 9."),
    ("en", "The first day and the last day are free.", "The last day is free."),
    ("de", "Von 9 bis 18 Uhr.", "Bis 6 Uhr abends."),
    ("de", "Bis Mitternacht.", "Bis 24 Uhr."),
    ("de", "Ab 6 am Samstag.", "Ab 6 Uhr abends."),
    ("de", "Es dauert drei Tage.", "Es ist ein dreitägiger Kurs."),
    ("de", "Innerhalb von drei Tagen.", "Drei Tage Frist."),
    ("es", "A las 6 de la tarde.", "A las 18:00."),
    ("fr", "À 6 h du soir.", "À 18 h."),
    ("zh", "下午6点开门。", "18:00开门。"),
]


def find_faults(language: str, quote: str, fact: str) -> tuple[Term, ...]:
    casing = learn_casing([f"x {fact.lower()} {quote.lower()}"], language)
    return find_unproven(fact, [quote], (), casing, Languages(language, language))


@pytest.mark.parametrize(("language", "quote", "fact"), FALSE)
def test_the_same_number_of_something_else_is_caught(language: str, quote: str, fact: str) -> None:
    (fault,) = find_faults(language, quote, fact)
    assert fault.kind in ("figure", "place")
    assert find_faults(language, quote, quote) == ()
    assert find_unproven(fact, [quote], [fact], Casing(), Languages(language, language)) == ()


@pytest.mark.parametrize(("language", "quote", "fact"), TRUE)
def test_the_same_in_other_words_passes(language: str, quote: str, fact: str) -> None:
    assert find_faults(language, quote, fact) == ()


@pytest.mark.parametrize(
    "fact",
    [
        "A new one costs £5.",
        "The old one costs £5.",
        "A much larger one costs £5.",
        "One of the members pays £5.",
        "No one pays £5.",
        "Each one costs £5.",
        "Whoever needs one may buy it for £5.",
    ],
)
def test_one_as_a_pronoun_is_no_figure(fact: str) -> None:
    assert find_faults("en", "Members pay £5 for another.", fact) == ()


def test_a_pronoun_may_prove_that_there_is_one() -> None:
    assert find_faults("en", "Of the matches one was abandoned.", "One match was abandoned.") == ()
    for quote in ("No one came.", "Two matches were abandoned."):
        assert [one.text for one in find_faults("en", quote, "One match was lost.")] == ["One"]


UNITS = {
    language: sorted(name for name in name_units(language) if len(name) > 3 or language == "zh")
    for language in COUNTINGS
}


@given(st.sampled_from(sorted(UNITS)), st.integers(2, 9999), st.data())
def test_a_unit_that_changes_is_always_seen(
    language: str, number: int, data: st.DataObject
) -> None:
    real, changed = (data.draw(st.sampled_from(UNITS[language])) for _ in range(2))
    quote, fact = f"x {number} {real}.", f"x {number} {changed}."
    assert find_faults(language, quote, quote) == ()
    units = name_units(language)
    assume(units[real].isdisjoint(units[changed]))
    fault = find_faults(language, quote, fact)[0]
    assert fault.said == f"{number} {changed}"
    assert fault.instead == (f"{number} {real}",)


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["12 hours", "24 hours"]))
def test_a_time_is_the_same_on_both_clocks_and_not_twelve_hours_later(
    hour: int, minute: int, clock: str
) -> None:
    long, short, other = (
        f"It opens at {hour:02}:{minute:02}.",
        f"It opens at {hour % 12 or 12}:{minute:02} {'ap'[hour > 11]}.m.",
        f"It opens at {hour % 12 or 12}:{minute:02} {'pa'[hour > 11]}.m.",
    )
    quote, fact = (short, long) if clock == "12 hours" else (long, short)
    assert find_faults("en", quote, fact) == ()
    is_open = clock == "24 hours" and 0 < hour <= 12  # 06:30 may be in the evening too
    assert is_open or find_faults("en", quote, other)


@given(
    st.sampled_from(sorted(COUNTINGS)),
    st.lists(st.integers(0, 99).map(str), min_size=1, max_size=3),
    st.data(),
)
def test_a_fact_that_is_its_quote_passes_in_every_language(
    language: str, numbers: list[str], data: st.DataObject
) -> None:
    words = [
        *UNITS[language],
        *sorted(FUNCTION_WORDS.get(language, {"p.m."})),
        "once",
        "twice",
        ".",
    ]
    text = " ".join(f"{one} {data.draw(st.sampled_from(words))}" for one in numbers)
    faults = find_unproven(text, [text], (), Casing(), Languages(language, language))
    assert [fault for fault in faults if fault.kind != "name"] == []


def test_a_wrong_unit_is_told_with_what_the_quote_has(tmp_path: Path) -> None:
    topic = TOPIC.replace("lasted 31 minutes.\n", "lasted 31 hours.\n", 1)
    problem = only_problem_of(write_knowledge(tmp_path, topics={"drones": topic}))
    assert problem.message == "The fact says “31 hours”, and the quote “31 minutes”."
    assert "Correct the fact" in problem.remedy
    assert (problem.file.name, problem.line) == ("drones.yaml", 17)
