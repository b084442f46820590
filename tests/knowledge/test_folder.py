import os
from pathlib import Path

import pytest

from bot.knowledge.loader import load_knowledge
from tests.builders import TOPIC, write_knowledge
from tests.knowledge.problems import only_problem_of, place_of, problems_of


def test_a_missing_folder_is_one_clear_problem(tmp_path: Path) -> None:
    problem = only_problem_of(tmp_path / "nowhere")
    assert "no such folder" in problem.message
    (tmp_path / "file").touch()
    assert only_problem_of(tmp_path / "file").message == "This is no folder."


def test_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    messages = [problem.message for problem in problems_of(tmp_path)]
    assert messages == ["The folder `sources` is missing.", "The folder `topics` is missing."]


def test_a_folder_without_topics_is_a_problem(tmp_path: Path) -> None:
    assert "no topic" in only_problem_of(write_knowledge(tmp_path, topics={})).message


@pytest.mark.parametrize(
    "name",
    [".hidden.yaml", "drones.yaml~", "#drones.yaml#", "drones.yaml.bak", "x.swp", "README.md"],
)
def test_what_editors_leave_behind_is_not_read(tmp_path: Path, name: str) -> None:
    write_knowledge(tmp_path)
    for folder in ("topics", "sources", "."):
        (tmp_path / folder / name).write_text("title: [", encoding="utf-8")
    assert len(load_knowledge(tmp_path).entries) == 3


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Drones.yaml", "drones.yaml"),
        ("drone shows.yaml", "drone-shows.yaml"),
        ("drones.yml", "drones.yaml"),
        ("drones.yaml.txt", "drones.yaml"),
        ("drones-.yaml", "drones.yaml"),
        ("d" * 61 + ".yaml", "low-altitude-economy.yaml"),
    ],
)
def test_a_topic_file_is_named_by_its_id(tmp_path: Path, name: str, right: str) -> None:
    write_knowledge(tmp_path, topics={})
    (tmp_path / "topics" / name).write_text(TOPIC, encoding="utf-8")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == f"{name}:1:1"
    assert f"Rename it, as {right}," in problem.remedy


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("article.yml", "article.yaml"),
        ("Article.yaml", "article.yaml"),
        ("article.YAML", "article.yaml"),
        ("article.yaml.txt", "article.yaml"),
        ("Article.txt", "article.txt"),
    ],
)
def test_of_a_misnamed_half_of_a_source_its_right_name_is_told_alone(
    tmp_path: Path, wrong: str, right: str
) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "sources" / right).rename(tmp_path / "sources" / wrong)
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == f"{wrong}:1:1"
    assert f"Rename it, as {right}," in problem.remedy


def test_a_second_card_under_another_ending_is_not_lost_in_silence(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "sources/article.yml").write_text("title: a\ndate: 2024\n", encoding="utf-8")
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "article.yml:1:1"
    assert "or take it away" in problem.remedy


@pytest.mark.parametrize("wrong", ["{}.yml", "{}.YAML", "{}.yaml.txt"])
@pytest.mark.parametrize("name", ["checks", "synonyms"])
def test_checks_and_synonyms_under_another_name_are_not_lost_in_silence(
    tmp_path: Path, name: str, wrong: str
) -> None:
    write_knowledge(tmp_path)
    for misnamed in (wrong.format(name), wrong.format(name.capitalize())):
        (tmp_path / misnamed).write_text("groups: []\n", encoding="utf-8")
        problem = only_problem_of(tmp_path)
        assert place_of(problem) == f"{misnamed}:1:1"
        assert f"must be {name}.yaml" in problem.message
        (tmp_path / misnamed).unlink()


@pytest.mark.parametrize("name", ["topics", "sources"])
def test_a_folder_in_other_letters_is_told_its_right_name(tmp_path: Path, name: str) -> None:
    write_knowledge(tmp_path, checks="checks:\n  - ask: a\n    answer: drone-count\n")
    (tmp_path / name).rename(tmp_path / name.capitalize())
    problem = only_problem_of(tmp_path)
    assert (problem.file, problem.remedy) == (tmp_path / name, f"Rename `{name.capitalize()}`.")


def test_a_folder_within_the_topics_is_not_lost_in_silence(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "topics/more").mkdir()
    problem = only_problem_of(tmp_path)
    assert place_of(problem) == "more:1:1"
    assert "not read" in problem.message


def test_a_text_needs_a_card_and_a_card_a_text(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "sources/lonely.txt").write_text("Hello.", encoding="utf-8")
    (tmp_path / "sources/widow.yaml").write_text("title: a\ndate: 2024\n", encoding="utf-8")
    first, second = problems_of(tmp_path)
    assert (place_of(first), first.message) == ("lonely.txt:1:1", "This text has no card.")
    assert (place_of(second), second.message) == ("widow.yaml:1:1", "This card has no text.")


def test_a_source_without_words_is_a_problem(tmp_path: Path) -> None:
    write_knowledge(tmp_path, article=" \n\n")
    assert "text is empty" in only_problem_of(tmp_path).message


@pytest.mark.parametrize(
    "inside", ["topics/extra.yaml", "sources/extra.txt", "checks.yaml", "synonyms.yaml"]
)
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, inside: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("top: secret", encoding="utf-8")
    folder = write_knowledge(tmp_path / "knowledge")
    (folder / inside).symlink_to(secret)
    problem = only_problem_of(folder)
    assert problem.file == folder / inside
    assert "leads out of the knowledge folder" in problem.message


def test_a_linked_folder_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = write_knowledge(tmp_path / "elsewhere")
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "topics").symlink_to(elsewhere / "topics")
    (folder / "sources").symlink_to(elsewhere / "sources")
    assert all("leads out" in problem.message for problem in problems_of(folder))


def test_the_folder_itself_and_links_within_it_may_be_links(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "real", topics={})
    (folder / "topics/.data").mkdir()
    (folder / "topics/.data/drones.yaml").write_text(TOPIC, encoding="utf-8")
    (folder / "topics/drones.yaml").symlink_to(folder / "topics/.data/drones.yaml")
    (tmp_path / "link").symlink_to(folder)
    assert len(load_knowledge(tmp_path / "link").entries) == 3


def test_topics_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    topic = "title: {0}\nentries:\n  - id: {0}\n    fact: a.\n    quote: Advertisement\n"
    topic += "    questions: [{0}]\n"
    names = ["b", "a-b", "a", "ab", "c-1"]
    card = "title: a\ndate: 2024\n"
    write_knowledge(tmp_path, topics={name: topic.format(name) for name in names}, card=card)
    assert list(load_knowledge(tmp_path).topics) == ["a-b", "a", "ab", "b", "c-1"]


def test_a_link_that_leads_to_itself_is_a_problem(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "topics/circle.yaml").symlink_to("circle.yaml")
    assert [problem.file.name for problem in problems_of(tmp_path)] == ["circle.yaml"]


@pytest.mark.parametrize("file", ["checks.yaml", "topics/more.yaml", "sources/more.txt"])
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_pipe_or_a_device_in_a_files_place_is_a_problem_and_not_waited_for(
    tmp_path: Path, file: str, kind: str
) -> None:
    write_knowledge(tmp_path)
    path = tmp_path / file
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    (problem, *_others) = [one for one in problems_of(tmp_path) if one.file == path]
    said = "no regular file" if kind == "pipe" else "leads out of the knowledge folder"
    assert said in problem.message


def test_a_folder_in_a_files_place_is_a_problem(tmp_path: Path) -> None:
    write_knowledge(tmp_path)
    (tmp_path / "checks.yaml").mkdir()
    assert "no regular file" in only_problem_of(tmp_path).message
