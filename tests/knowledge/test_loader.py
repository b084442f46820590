import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import KnowledgeError
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Check, Expectation, Wording
from tests.builders import ARTICLE, CARD, TOPIC, write_knowledge
from tests.knowledge.problems import only_problem_of, place_of, problems_of

SECOND = """\
title: Bells
entries:
  - id: bells
    fact: 40 drones carried bells.
    quote: Among them were 40 drones that carried bells.
    questions: [Which drones had bells?]
"""


def test_a_sound_folder_becomes_values(tmp_path: Path) -> None:
    write_knowledge(
        tmp_path,
        synonyms="groups:\n  - [drone, UAV]\n",
        checks="checks:\n  - ask: How many?\n    answer: drone-count\n"
        "  - ask: Hm?\n    suggest: [drone-count, show-length]\n"
        "  - ask: Who founded it?\n    refuse: The source does not say.\n",
    )
    knowledge = load_knowledge(tmp_path)
    assert list(knowledge.entries) == ["drone-count", "show-length", "bell-drones"]
    assert knowledge.topics["drones"].entries == tuple(knowledge.entries)
    assert knowledge.synonyms == (("drone", "UAV"),)
    path = tmp_path / "checks.yaml"
    assert knowledge.checks == (
        Check("How many?", Expectation.ANSWER, ("drone-count",), "", path, 2),
        Check("Hm?", Expectation.SUGGEST, ("drone-count", "show-length"), "", path, 4),
        Check("Who founded it?", Expectation.REFUSE, (), "The source does not say.", path, 6),
    )
    entry = knowledge.entries["drone-count"]
    assert entry.questions[-1] == Wording("有多少架无人机？", "zh")
    assert entry.title_in("zh-CN") == "有多少架无人机？"
    assert knowledge.entries["show-length"].questions == (Wording("How long was the show?", "en"),)
    (span,) = entry.quote
    assert knowledge.sources["article"].text[span.start : span.end] == span.text
    assert (span.paragraph, span.sentences) == (2, ("S002",))


def test_synonyms_and_checks_may_be_absent(tmp_path: Path) -> None:
    knowledge = load_knowledge(write_knowledge(tmp_path))
    assert (knowledge.synonyms, knowledge.checks) == ((), ())


def test_a_quote_may_be_folded_over_lines_and_be_several_spans(tmp_path: Path) -> None:
    topic = SECOND.replace(
        "    quote: Among them were 40 drones that carried bells.\n",
        "    quote:\n      - >-\n        Among them were 40 drones\n        that carried bells.\n"
        "      - The show lasted 31 minutes\n",
    )
    knowledge = load_knowledge(write_knowledge(tmp_path, topics={"bells": topic}))
    first, second = knowledge.entries["bells"].quote
    assert (first.sentences, second.sentences) == (("S004",), ("S003",))


def test_the_only_source_need_not_be_named_but_one_of_two_must(tmp_path: Path) -> None:
    write_knowledge(tmp_path, topics={"bells": SECOND})
    assert load_knowledge(tmp_path).entries["bells"].quote[0].source == "article"
    (tmp_path / "sources/second.txt").write_text("Hello.\n", encoding="utf-8")
    (tmp_path / "sources/second.yaml").write_text("title: b\ndate: 2024\n", encoding="utf-8")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "bells.yaml:3:9"
    assert "article, second" in problem.remedy


def test_a_quote_of_another_source_is_told_so(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "sources/second.txt").write_text("The 40 bells rang.\n", encoding="utf-8")
    (tmp_path / "sources/second.yaml").write_text("title: b\ndate: 2024\n", encoding="utf-8")
    topic = SECOND.replace("title: Bells", "title: Bells\nsource: article").replace(
        "Among them were 40 drones that carried bells.", "The 40 bells rang."
    )
    (tmp_path / "topics/bells.yaml").write_text(topic, encoding="utf-8")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "bells.yaml:6:12"
    assert "but in `second`" in problem.message
    assert problem.remedy == "Add `source: second` to the entry."


@pytest.mark.parametrize(
    ("old", "new", "place", "message", "remedy"),
    [
        (
            "title: Bells",
            "title: DRONES!",
            "drones.yaml:1:8",
            "title: bells.yaml, line 1",
            "its own",
        ),
        (
            "id: bells",
            "id: bell-drones",
            "drones.yaml:21:9",
            "taken: bells.yaml, line 3",
            "",
        ),
        (
            "[Which drones had bells?]",
            "[Which drones had bells?, how  LONG was the show]",
            "drones.yaml:20:9",
            "already stands elsewhere: bells.yaml, line 6",
            "case and punctuation",
        ),
        (
            "[Which drones had bells?]",
            "[Which drones had bells?, which drones had bells]",
            "bells.yaml:6:42",
            "already stands elsewhere: bells.yaml, line 6",
            "Keep it",
        ),
        ("[Which drones had bells?]", '["???"]', "bells.yaml:6:17", "no letter or digit", "Write"),
        ("id: bells", "id: bells\n    related: [bells]", "bells.yaml:4:15", "itself", "Remove"),
        (
            "id: bells",
            "id: bells\n    related: [show-length, show-length]",
            "bells.yaml:4:28",
            "listed twice",
            "Keep one",
        ),
        (
            "id: bells",
            "id: bells\n    related: [show-lenght]",
            "bells.yaml:4:15",
            "no entry `show-lenght`",
            "Did you mean `show-length`?",
        ),
        ("id: bells", "id: bells\n    source: no", "bells.yaml:4:13", "no source `no`", "article"),
        (
            "quote: Among them were 40 drones",
            "quote: Among them were 4O drones",
            "bells.yaml:5:12",
            "it has “4O” where the source has “40”",
            "Among them were 40 drones that carried bells.",
        ),
        ("quote: Among", "quote: mong", "bells.yaml:5:12", "inside of “Among”", "whole sentence"),
        (
            "fact: 40 drones",
            "fact: 41 drones of Ada Moreno",
            "bells.yaml:4:11",
            "figure “41”",
            "`derived`",
        ),
        (
            "id: bells",
            'id: bells\n    derived:\n      "2024": Why.',
            "bells.yaml:5:15",
            "which the fact does not hold",
            "remove",
        ),
    ],
)
def test_what_is_wrong_between_files_is_told_at_its_place(  # noqa: PLR0913, PLR0917
    tmp_path: Path, old: str, new: str, place: str, message: str, remedy: str
) -> None:
    assert old in SECOND
    write_knowledge(tmp_path, topics={"drones": TOPIC, "bells": SECOND.replace(old, new, 1)})
    problem = problems_of(tmp_path)[0]
    assert place_of(problem) == place
    assert message in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("quote", "pieces"),
    [
        (
            "The show lasted 31 minutes and cost 2 million crowns. Among them were 40 drones",
            (
                "The show lasted 31 minutes and cost 2 million crowns.",
                "Among them were 40 drones",
            ),
        ),
        ("2 million crowns. Among them were 40", ("2 million crowns.", "Among them were 40")),
        (
            "filmed 8,100 drones over the harbour of Lumen. Among them were 40 drones",
            ("filmed 8,100 drones over the harbour of Lumen.", "Among them were 40 drones"),
        ),
    ],
)
def test_a_quote_over_several_paragraphs_is_told_to_be_a_list(
    tmp_path: Path, quote: str, pieces: tuple[str, ...]
) -> None:
    topic = SECOND.replace("Among them were 40 drones that carried bells.", quote)
    problem = only_problem_of(write_knowledge(tmp_path, topics={"bells": topic}))
    assert place_of(problem) == "bells.yaml:5:12"
    assert "runs over several paragraphs of the source `article`" in problem.message
    assert problem.remedy.endswith(f": {', '.join(f'“{piece}”' for piece in pieces)}.")
    spans = "".join(f"\n      - {piece}" for piece in pieces)
    write_knowledge(tmp_path, topics={"bells": topic.replace(f" {quote}", spans)})
    assert load_knowledge(tmp_path).entries["bells"].quoted


def test_a_quote_without_the_sources_unseen_characters_is_told_how_to_write_them(
    tmp_path: Path,
) -> None:
    article = ARTICLE.replace("40 drones", "40\u00a0drones")
    write_knowledge(tmp_path, topics={"bells": SECOND}, article=article)
    problem = only_problem_of(tmp_path)
    assert "it has “40 drones” where the source has “40‹U+00A0 no-break space›drones”" in str(
        problem
    )
    quote = problem.remedy.removeprefix("Copy it from the source, or write: ")
    assert quote == r'"Among them were 40\u00a0drones that carried bells."'
    mended = SECOND.replace("Among them were 40 drones that carried bells.", quote)
    write_knowledge(tmp_path, topics={"bells": mended}, article=article)
    assert load_knowledge(tmp_path).entries["bells"].quote[0].sentences == ("S004",)


@pytest.mark.parametrize(
    ("groups", "place", "message"),
    [
        ("  - [drone, UAV]\n  - [copter, uav]", "3:14", "already stands in a group"),
        ("  - [drone, Drone]", "2:13", "synonyms.yaml, line 2"),
        ("  - [drone, '!']", "2:13", "no letter or digit"),
        ("  - [drone]", "2:5", "1 items; it needs at least 2"),
    ],
)
def test_a_faulty_synonym_is_told_at_its_place(
    tmp_path: Path, groups: str, place: str, message: str
) -> None:
    write_knowledge(tmp_path, synonyms=f"groups:\n{groups}\n")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == f"synonyms.yaml:{place}"
    assert message in problem.message


def test_a_sentence_may_not_be_answerable_and_excluded(tmp_path: Path) -> None:
    card = CARD + "  - sentence: S003\n    text: " + ARTICLE.splitlines()[4] + "\n    reason: No.\n"
    write_knowledge(tmp_path, card=card)
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "article.yaml:11:15"
    assert "the entry `show-length` rests on it" in problem.message


def test_a_sentence_may_be_excluded_only_once(tmp_path: Path) -> None:
    card = CARD + CARD[CARD.index("  - sentence: S005") :]
    write_knowledge(tmp_path, card=card)
    assert "excluded twice" in only_problem_of(tmp_path).message


def test_the_spans_of_an_entry_fit_a_message_together(tmp_path: Path) -> None:
    article = "\n\n".join(f"Nr {'abc'[n]} {'x' * 1000}." for n in range(3)) + "\n"
    quotes = "".join(f"      - {line}\n" for line in article.split("\n\n"))
    topic = f"title: a\nentries:\n  - id: a\n    fact: b.\n    quote:\n{quotes}    questions: [a]\n"
    write_knowledge(tmp_path, topics={"a": topic}, article=article, card="title: a\ndate: 2024\n")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "a.yaml:3:5"
    assert "3,018 characters together; the limit is 2,500" in problem.message


def test_all_problems_of_all_files_come_at_once_in_file_order(tmp_path: Path) -> None:
    write_knowledge(
        tmp_path,
        topics={"drones": "title: [", "bells": SECOND.replace("40 drones carried", "50 carried")},
        card="date: 2024\n",
        synonyms="group: []\n",
        checks="checks:\n  - ask: a\n    anser: b\n",
    )
    (tmp_path / "topics/Bad name.yaml").write_text("", encoding="utf-8")
    places = [place_of(problem) for problem in problems_of(tmp_path)]
    assert places == [
        "checks.yaml:3:5",
        "article.yaml:1:1",
        "synonyms.yaml:1:1",
        "synonyms.yaml:1:1",
        "Bad name.yaml:1:1",
        "bells.yaml:4:11",
        "drones.yaml:2:1",
    ]
    assert places == [place_of(problem) for problem in problems_of(tmp_path)]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: Drones", "title: [", "drones.yaml:3:1"),
        ("entries:", "entrys:", "drones.yaml:1:1"),
        ("entries:", "entries: none\nrest:", "drones.yaml:6:10"),
        ("  - id: drone-count", "entries:\n  - id: drone-count", "drones.yaml:6:9"),
        ("id: drone-count", "ids: drone-count", "drones.yaml:7:5"),
        ("id: drone-count", "id: Drone-count", "drones.yaml:7:9"),
        (TOPIC, "Drones", "drones.yaml:1:1"),
        (TOPIC, TOPIC[TOPIC.index("  - id") :], "drones.yaml:1:3"),
    ],
)
def test_a_fault_that_hides_entries_is_told_without_what_follows_from_it(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    write_knowledge(
        tmp_path,
        topics={
            "drones": TOPIC.replace(old, new, 1),
            "bells": SECOND.replace("id: bells", "id: bells\n    related: [drone-count]"),
        },
        checks="checks:\n  - ask: How many?\n    answer: drone-count\n",
    )
    problems = problems_of(tmp_path)
    assert place_of(problems[0]) == place
    assert {problem.file.name for problem in problems} == {"drones.yaml"}


def test_where_no_entry_is_hidden_unknown_ones_are_told_beside_other_faults(tmp_path: Path) -> None:
    write_knowledge(
        tmp_path,
        topics={"drones": TOPIC.replace("title: Drones", "title:")},
        checks="checks:\n  - ask: How many?\n    answer: drone-cuont\n",
    )
    places = [place_of(problem) for problem in problems_of(tmp_path)]
    assert places == ["checks.yaml:3:13", "drones.yaml:1:7"]


def test_a_source_that_cannot_be_read_is_told_without_the_entries_that_quote_it(
    tmp_path: Path,
) -> None:
    write_knowledge(tmp_path, topics={"drones": TOPIC, "bells": "source: article\n" + SECOND})
    (tmp_path / "sources/article.txt").rename(tmp_path / "sources/article.rtf")
    problem = only_problem_of(tmp_path)
    assert (place_of(problem), problem.message) == ("article.yaml:1:1", "This card has no text.")


def test_the_error_reads_as_one_line_for_each_problem(tmp_path: Path) -> None:
    write_knowledge(tmp_path, topics={"drones": TOPIC.replace("8,100 drones.", "8,200 drones.")})
    with pytest.raises(KnowledgeError, match=r"drones\.yaml:8:11: No quote .* “8,200”\. Correct"):
        load_knowledge(tmp_path)


@given(st.randoms(use_true_random=False))
def test_however_a_folder_is_garbled_only_knowledge_errors_come(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    files = {"topic": TOPIC, "card": CARD, "synonyms": "groups:\n  - [a, b]\n"}
    files["checks"] = "checks:\n  - ask: a\n    answer: drone-count\n"
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(list(files))
        text = files[name]
        cut, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        bit = chance.choice(["", "", "\n", ":", "- ", "'", "[", "x", "  ", "\t", text[cut:end]])
        files[name] = text[:cut] + bit + text[min(end, cut + chance.randint(0, 9)) :]
    folder = write_knowledge(
        tmp_path_factory.getbasetemp() / "garbled",
        topics={"drones": files["topic"]},
        card=files["card"],
        synonyms=files["synonyms"],
        checks=files["checks"],
    )
    with suppress(KnowledgeError):
        knowledge = load_knowledge(folder)
        for entry in knowledge.entries.values():
            for span in entry.quote:
                assert knowledge.sources[span.source].text[span.start : span.end] == span.text


def test_a_card_says_whether_its_text_may_be_handed_out(tmp_path: Path) -> None:
    card = CARD + 'licence: "CC BY 4.0"\nmay_share: true\n'
    source = load_knowledge(write_knowledge(tmp_path / "shared", card=card)).sources["article"]
    assert (source.licence, source.may_share) == ("CC BY 4.0", True)
    silent = load_knowledge(write_knowledge(tmp_path / "silent")).sources["article"]
    assert (silent.licence, silent.may_share) == ("", False)


def test_what_is_neither_true_nor_false_is_met_with_what_to_write(tmp_path: Path) -> None:
    problem = only_problem_of(write_knowledge(tmp_path, card=CARD + "may_share: perhaps\n"))
    assert "`may_share` must be true or false, not 'perhaps'." in str(problem)
