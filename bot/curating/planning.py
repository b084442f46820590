"""Each kind of edit made on the texts of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import singledispatch
from pathlib import PurePosixPath

from bot.curating._yaml_pieces import Plain
from bot.curating.contents import (
    ENTRY_ORDER,
    TopicFields,
    read_content,
    write_content,
    write_topic,
)
from bot.curating.edits import (
    AddCheck,
    AddDraft,
    AddDrafts,
    AddEntry,
    AddRefusal,
    AddSource,
    AddTopic,
    AddWording,
    Edit,
    EditEntry,
    EntryContent,
    MoveEntry,
    PromoteDraft,
    RemoveCheck,
    RemoveEntry,
    RemoveWording,
    TopicContent,
    UpdateSource,
    WriteFile,
)
from bot.curating.list_file import Item, ListFile
from bot.curating.source_updates import update_source
from bot.curating.working_copy import WorkingCopy
from bot.curating.yaml_text import YamlText
from bot.errors import ConflictError, EditError
from bot.knowledge.files import MAX_BYTES
from bot.knowledge.model import Expectation
from bot.knowledge.naming import is_name
from bot.matching.language.text import normalize

CHECKS = "checks.yaml"
_CHECK_ORDER = ("ask", "answer", "suggest", "refuse")
_DRAFTS_HEAD = "# yaml-language-server: $schema=../schema/drafts.json\n"
_TOPIC_HEAD = "# yaml-language-server: $schema=../schema/topic.json\n"


def make_edits(copy: WorkingCopy, edits: Iterable[Edit]) -> None:
    """Make edits one after the other; raise EditError where one can't be made."""
    for edit in edits:
        make_edit(edit, copy)


@singledispatch
def make_edit(edit: Edit, copy: WorkingCopy) -> None:
    """Make one edit."""
    raise TypeError(f"{type(edit).__name__} of {copy.folder} is no edit")


@make_edit.register
def _(edit: AddEntry, copy: WorkingCopy) -> None:
    file = _topic_file(edit.topic)
    if not copy.has(file):
        raise EditError(f"There is no topic `{edit.topic}`.")
    topic = copy.open(file)
    copy.write(file, topic.insert(write_content(edit.entry, topic.fields)))


@make_edit.register
def _(edit: AddTopic, copy: WorkingCopy) -> None:
    file = _topic_file(edit.topic.id)
    if copy.has(file):
        raise EditError(f"There is a topic `{edit.topic.id}` already.")
    if not edit.entries:
        raise EditError("A topic needs at least one entry.")
    head = _TOPIC_HEAD + YamlText.write(write_topic(edit.topic))
    copy.write(file, head)
    for entry in edit.entries:
        topic = copy.open(file)
        copy.write(file, topic.insert(write_content(entry, topic.fields)))


@make_edit.register
def _(edit: EditEntry, copy: WorkingCopy) -> None:
    file, item = copy.find_entry(edit.entry.id)
    topic = copy.open(file)
    entry = edit.entry
    if edit.base is not None:
        entry = merge(edit.base, read_content(item.plain, topic.fields), entry)
    value = write_content(entry, topic.fields, item.plain)
    copy.write(file, topic.change(item.name, value, ENTRY_ORDER))


@make_edit.register
def _(edit: RemoveEntry, copy: WorkingCopy) -> None:
    file, _item = copy.find_entry(edit.entry)
    copy.write(file, copy.open(file).remove(edit.entry))
    if edit.with_mentions:
        _drop_related(edit.entry, copy)
        _drop_checks(edit.entry, copy)


@make_edit.register
def _(edit: MoveEntry, copy: WorkingCopy) -> None:
    file, item = copy.find_entry(edit.entry)
    target = _topic_file(edit.topic)
    if not copy.has(target):
        raise EditError(f"There is no topic `{edit.topic}`.")
    if target == file:
        raise EditError(f"`{edit.entry}` is in this topic already.")
    old, new = copy.open(file), copy.open(target)
    plain, raw = _settle(item, old, new)
    copy.write(file, old.remove(edit.entry))
    copy.write(target, new.insert(plain, raw=raw))


@make_edit.register
def _(edit: AddWording, copy: WorkingCopy) -> None:
    def add(content: EntryContent) -> EntryContent:
        had = content.questions.get(edit.language, ())
        return _with_questions(content, {**content.questions, edit.language: (*had, edit.text)})

    _change_content(edit.entry, copy, add)


@make_edit.register
def _(edit: RemoveWording, copy: WorkingCopy) -> None:
    def remove(content: EntryContent) -> EntryContent:
        kept = {
            language: tuple(text for text in texts if text != edit.text)
            for language, texts in content.questions.items()
        }
        if kept == dict(content.questions):
            raise EditError(f"`{edit.entry}` has no wording “{edit.text}”.")
        return _with_questions(content, {key: texts for key, texts in kept.items() if texts})

    _change_content(edit.entry, copy, remove)


@make_edit.register
def _(edit: AddCheck, copy: WorkingCopy) -> None:
    if edit.expectation is Expectation.REFUSE or not edit.entries:
        raise EditError("A check names the entries that answer; for none, add a refusal.")
    right: Plain = list(edit.entries) if len(edit.entries) > 1 else edit.entries[0]
    _add_check({"ask": edit.ask.strip(), edit.expectation.value: right}, copy)


@make_edit.register
def _(edit: AddRefusal, copy: WorkingCopy) -> None:
    _add_check({"ask": edit.ask.strip(), "refuse": edit.reason.strip()}, copy)


@make_edit.register
def _(edit: RemoveCheck, copy: WorkingCopy) -> None:
    checks = copy.open(CHECKS)
    if checks.find(edit.ask) is None:
        raise EditError(f"There is no check “{edit.ask}”.")
    copy.write(CHECKS, checks.remove(edit.ask))


@make_edit.register
def _(edit: PromoteDraft, copy: WorkingCopy) -> None:
    file = f"drafts/{_check_name(edit.draft)}.yaml"
    drafts = copy.open(file)
    if drafts.find(edit.entry.id) is None:
        raise EditError(f"There is no draft `{edit.entry.id}` in {file}.")
    copy.write(file, drafts.remove(edit.entry.id))
    if copy.has(_topic_file(edit.topic)):
        make_edit(AddEntry(edit.topic, edit.entry), copy)
    else:
        title, source = name_topic(edit.topic), edit.entry.source
        words = TopicContent(edit.topic, title, source=source, language=edit.language)
        make_edit(AddTopic(words, (edit.entry,)), copy)


@make_edit.register
def _(edit: AddDraft, copy: WorkingCopy) -> None:
    file = f"drafts/{_check_name(edit.draft)}.yaml"
    drafts = copy.open(file)
    if not drafts.text:
        copy.write(file, YamlText.write({"title": name_topic(edit.draft)}))
        drafts = copy.open(file)
    value = _read_draft(edit, drafts.fields)
    if drafts.find(edit.entry.id):
        copy.write(file, drafts.change(edit.entry.id, value, (*ENTRY_ORDER, "todo")))
    else:
        copy.write(file, drafts.insert(value))


@make_edit.register
def _(edit: AddDrafts, copy: WorkingCopy) -> None:
    file = f"drafts/{_check_name(edit.draft)}.yaml"
    if copy.has(file):
        make_edits(copy, edit.drafts)
        return
    # Each is written by itself: to insert hundreds one after the other would take minutes.
    fields = {"title": name_topic(edit.draft), "source": edit.source}
    if edit.language != "en":
        fields["language"] = edit.language
    head = f"{_DRAFTS_HEAD}{YamlText.write(fields).rstrip()}\n\n"
    items = [_write_draft(one, fields) for one in edit.drafts]
    text = f"{head}entries:\n" + "\n".join(items)
    if len(text.encode()) > MAX_BYTES:
        raise EditError(f"{file} would be too large. Draft a part of the source at a time.")
    if len(YamlText.read(text).items("entries")) != len(items):
        raise EditError(f"{file} can't be written: its drafts don't come out as they are.")
    copy.write(file, text)


def _write_draft(edit: AddDraft, fields: TopicFields) -> str:
    """Give a draft as it stands in a list, with its dash and its indentation."""
    alone = ListFile("", "entries", "id").insert(_read_draft(edit, fields))
    return alone.removeprefix("entries:\n")


def _read_draft(edit: AddDraft, fields: TopicFields) -> dict[str, Plain]:
    todo: dict[str, Plain] = {"todo": list(edit.todo)} if edit.todo else {}
    return {**write_content(edit.entry, fields), **todo}


@make_edit.register
def _(edit: AddSource, copy: WorkingCopy) -> None:
    texts = {f"sources/{_check_name(edit.id)}.txt": edit.text, f"sources/{edit.id}.yaml": edit.card}
    if any(map(copy.has, texts)):
        raise EditError(
            f"There is a source `{edit.id}` already. Give another id, or `source update` it."
        )
    for file, text in texts.items():
        copy.write(file, text)


@make_edit.register
def _(edit: WriteFile, copy: WorkingCopy) -> None:
    parts = PurePosixPath(edit.file).parts
    folders = {"topics": (".yaml",), "sources": (".txt", ".yaml"), "drafts": (".yaml",)}
    is_known = edit.file in (CHECKS, "synonyms.yaml") or (
        len(parts) == 2  # noqa: PLR2004 - a folder and a name
        and PurePosixPath(edit.file).suffix in folders.get(parts[0], ())
        and not parts[1].startswith(".")
    )
    if not is_known:
        raise EditError(f"{edit.file} is no file of a knowledge folder.")
    copy.write(edit.file, edit.text)


@make_edit.register
def _(edit: UpdateSource, copy: WorkingCopy) -> None:
    update_source(edit, copy)


def name_topic(name: str) -> str:
    """Give a title made of a file's name."""
    return name.replace("-", " ").capitalize()


def merge(base: EntryContent, now: EntryContent, wished: EntryContent) -> EntryContent:
    """Take from the editor what they changed, and the rest as it is now.

    Raises:
        ConflictError: The same field was changed both by the editor and meanwhile.
    """
    taken = {}
    for name in (one.name for one in fields(EntryContent)):
        old, theirs, ours = (getattr(one, name) for one in (base, now, wished))
        if ours == old:
            taken[name] = theirs
        elif theirs not in (old, ours):
            raise ConflictError(
                f"`{name}` of `{now.id}` was edited meanwhile. Look at both, and edit it anew.",
                str(theirs),
                str(ours),
            )
    return replace(wished, **taken)


def _topic_file(topic: str) -> str:
    return f"topics/{_check_name(topic)}.yaml"


def _check_name(name: str) -> str:
    if not is_name(name):
        raise EditError(
            f"“{name}” can't name a file: write at most 60 small letters, digits and hyphens."
        )
    return name


def _change_content(
    entry: str, copy: WorkingCopy, change: Callable[[EntryContent], EntryContent]
) -> None:
    file, item = copy.find_entry(entry)
    topic = copy.open(file)
    content = change(read_content(item.plain, topic.fields))
    value = _stay_suspended(write_content(content, topic.fields, item.plain), item)
    copy.write(file, topic.change(entry, value, ENTRY_ORDER))


def _stay_suspended(value: dict[str, Plain], item: Item) -> dict[str, Plain]:
    """Let an entry stay suspended; only one whose whole content is edited is held to be mended."""
    reason = item.plain.get("suspended") if isinstance(item.plain, dict) else None
    return {**value, "suspended": reason} if reason else value


def _with_questions(content: EntryContent, questions: dict[str, tuple[str, ...]]) -> EntryContent:
    return replace(content, questions=questions)


def _add_check(value: dict[str, Plain], copy: WorkingCopy) -> None:
    checks = copy.open(CHECKS)
    asked = normalize(str(value["ask"]))
    for item in checks.list_items():
        if normalize(item.name) == asked:
            raise EditError(f"“{item.name}” is asked by checks.yaml already.")
    copy.write(CHECKS, checks.insert(value))


def _settle(item: Item, old: ListFile, new: ListFile) -> tuple[Plain, str]:
    """Make an entry say in another topic what it said in its own."""
    before = read_content(item.plain, old.fields)
    after = _stay_suspended(write_content(before, new.fields, item.plain), item)
    raw = item.raw
    if after != item.plain:
        raw = YamlText.read(raw).set((), after, ENTRY_ORDER)
    return after, raw


def _drop_related(entry: str, copy: WorkingCopy) -> None:
    for file in copy.list_topics():
        if entry not in copy.read(file):
            continue
        for item in copy.open(file).list_items():
            plain = dict(item.plain) if isinstance(item.plain, dict) else {}
            related = plain.get("related")
            if isinstance(related, list) and entry in related:
                kept = [one for one in related if one != entry]
                plain = {**plain, "related": kept} if kept else _without(plain, "related")
                copy.write(file, copy.open(file).change(item.name, plain, ENTRY_ORDER))


def _drop_checks(entry: str, copy: WorkingCopy) -> None:
    if not copy.has(CHECKS):
        return
    for item in copy.open(CHECKS).list_items():
        plain = dict(item.plain) if isinstance(item.plain, dict) else {}
        for name in ("answer", "suggest"):
            right = plain.get(name)
            if right in (entry, [entry]):
                copy.write(CHECKS, copy.open(CHECKS).remove(item.name))
            elif isinstance(right, list) and entry in right:
                kept: Plain = [one for one in right if one != entry]
                plain = {**plain, name: kept}
                copy.write(CHECKS, copy.open(CHECKS).change(item.name, plain, _CHECK_ORDER))


def _without(plain: dict[str, Plain], key: str) -> dict[str, Plain]:
    return {name: value for name, value in plain.items() if name != key}
