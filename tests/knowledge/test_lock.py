import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.knowledge.figures import even_out, find_figures
from bot.knowledge.lock import find_idle, find_unproven
from bot.knowledge.names import Casing, learn_casing

QUOTE = (
    "On September 12th, Ada Moreno of Lumen Air filmed 8,100 drones for three years, in May too, "
    "at a cost of 2 trillion yuan, up 11.7% from 2023, with forty-four boats and six records."
)
CASING = learn_casing([QUOTE, "Few companies and residents of the city said that people came."])


def unproven(fact: str, *derived: str, quote: str = QUOTE, casing: Casing = CASING) -> list[str]:
    return [term.text for term in find_unproven(fact, [quote], derived, casing)]


@pytest.mark.parametrize(
    "fact",
    [
        "Ada Moreno filmed 8,100 drones.",
        "Moreno's film shows 8100 drones.",
        "In 2023 there were 44 boats, and 3 years went by.",
        "On September 12 the cost was two trillion yuan, or 2,000 billion RMB.",
        "The growth was 11.7 percent.",
        "Six records fell; forty-four boats came.",
        "Companies came. Residents said so. According to people, the city grew.",
        'Filmed by "Lumen Air", the drones flew on 12 September.',
        "LUMEN AIR filmed it.",
        "People came in May.",
        "One of the films is hers, and no one else's.",
        "The Records of the Boats are Drones.",
    ],
)
def test_what_the_quote_says_in_other_writing_passes(fact: str) -> None:
    assert unproven(fact) == []


def test_the_number_of_a_ward_is_a_figure_whatever_follows_it() -> None:
    quote = "Children stay in Ward One, on the ground floor."
    assert unproven("Ward One is for children.", quote=quote) == []
    assert unproven("Ward One is for children.", quote="Children stay.") == ["One", "Ward"]
    assert unproven("One ward is for children.", "One", quote="Children stay in a ward.") == []


@pytest.mark.parametrize(
    ("fact", "terms"),
    [
        ("It cost 2 million yuan.", ["2 million"]),
        ("It cost 2 yuan.", ["2"]),
        ("It cost 2 trillion dollars.", ["dollars"]),
        ("It cost 2 trillion €.", ["€"]),
        ("The growth was 11.7 percentage points.", ["11.7 percentage points"]),
        ("The number grew by 11.7.", ["11.7"]),
        ("There were 8,101 drones.", ["8,101"]),
        ("On September 13th it flew.", ["13th"]),
        ("On October 12th it flew.", ["October"]),
        ("In 2024 it flew.", ["2024"]),
        ("Four years and six records.", ["Four"]),
        ("She broke one record.", ["one"]),
        ("Ada Marino filmed it.", ["Marino"]),
        ("Google filmed it.", ["Google"]),
        ("The film is by Google's Ada.", ["Google"]),
        ("The city said: Googlers came.", ["Googlers"]),
        ("It came by iPhone and in H1.", ["iPhone", "H1"]),
        ("The US filmed it.", ["US"]),
        ("大疆DJI拍了8,100架。", ["DJI"]),
    ],
)
def test_what_the_quote_does_not_say_is_caught(fact: str, terms: list[str]) -> None:
    assert unproven(fact) == terms


def test_a_small_word_proves_no_name() -> None:
    assert unproven("It came in May.", quote="It may come to us.") == ["May"]
    assert unproven("The US came.", quote="It may come to us.") == ["US"]


def test_what_is_declared_passes() -> None:
    assert unproven("In October 2024 it flew.", "October", "2024") == []
    assert unproven("In October 2024 it flew.", "October 2024") == []
    assert unproven("In October 2024 it flew.", "2024") == ["October"]


def test_a_declaration_that_the_fact_does_not_hold_is_idle() -> None:
    assert find_idle("In October 2024 it flew.", ["2024", "october", "2025"]) == ("2025",)


FIGURES = st.one_of(
    st.integers(0, 10**7).map(lambda n: f"{n:,}"),
    st.integers(0, 10**7).map(str),
    st.decimals(0, 1000, places=2, allow_nan=False).map(lambda d: f"{d}%"),
    st.tuples(st.integers(1, 999), st.sampled_from(["million", "billion", "trillion"])).map(
        lambda pair: f"{pair[0]} {pair[1]}"
    ),
    st.sampled_from(["three", "twelve", "forty-four", "two hundred", "ninth", "20th", "second"]),
)


@given(FIGURES, FIGURES)
def test_any_figure_that_changes_is_caught(real: str, changed: str) -> None:
    ((one,), (other,)) = (find_figures(text) for text in (real, changed))
    assume((one.value, one.unit) != (other.value, other.unit))
    quote = f"The city opened {real} routes."
    assert unproven(f"It opened {real} routes.", quote=quote) == []
    assert unproven(f"It opened {changed} routes.", quote=quote) == [other.text]


@given(st.text(alphabet="abcdefghij", min_size=2, max_size=8).map(str.capitalize))
def test_any_name_that_changes_is_caught(name: str) -> None:
    assume(name.casefold() not in {"had", "be", "a", "if", "did", "each", "he"})
    assert unproven(f"The film is by {name}.") == [name]
    assert unproven(f"The film is by {name}.", quote=f"It is {name}'s film.") == []


@given(st.text(), st.text())
def test_a_fact_that_is_its_quote_passes_and_no_text_raises(fact: str, quote: str) -> None:
    assert find_unproven(fact, [fact], [], learn_casing([quote])) == ()
    find_unproven(fact, [quote], [], learn_casing([fact]))
    assert find_idle(even_out(fact), [fact]) == ()
