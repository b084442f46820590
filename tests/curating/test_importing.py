"""Knowledge taken out and brought in: without loss, without harm, and told row by row."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.app import App
from bot.curating.archives import read_zip, write_zip
from bot.curating.curator import Curator
from bot.curating.edits import EntryContent
from bot.curating.exporting import Format
from bot.curating.importing import RowState
from bot.curating.spreadsheets import read_xlsx, write_xlsx
from bot.curating.tables import from_row, guard, read_csv, to_rows, unguard, write_csv
from bot.errors import EditError
from bot.knowledge.loader import load_knowledge
from bot.settings import Settings
from bot.storage.memory import MemoryStore
from bot.storage.store import Store
from tests.builders import ARTICLE, CARD, TOPIC, write_knowledge
from tests.curating.conftest import ADA, CHECKS, build_curator
from tests.curating.test_curator import COST, read_all

QNA = (
    "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n"
    "When are you open?\tFrom **9** to 17.\\nOn weekdays.\tfaq\ttopic:opening_hours\t[]\tFalse\t"
    '"[{""displayOrder"":0,""qnaId"":2,""displayText"":""Where?""}]"\t1\n'
    "What are your hours?\tFrom **9** to 17.\\nOn weekdays.\tfaq\ttopic:opening_hours\t[]\tFalse\t"
    "[]\t1\n"
    "Where are you?\tAt the harbour.\tfaq\t\t[]\tTrue\t[]\t2\n"
    "你们在哪里？\tAt the harbour.\tfaq\t\t[]\tTrue\t[]\t2\n"
    "Why?\t" + "Because. " * 100 + "\tfaq\t\t[]\tFalse\t[]\t3\n"
)

lines = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), max_size=40
).map(lambda text: " ".join(text.split()))
cells = st.one_of(st.sampled_from(["=1+1", "+1", "-1", "@x", "'=x", "'tis", "''", "a,b;c"]), lines)
words = cells.filter(bool)
contents = st.builds(
    EntryContent,
    id=st.just("one"),
    fact=words,
    quote=st.lists(words, max_size=3).map(tuple),
    questions=st.dictionaries(
        st.sampled_from(["en", "zh"]),
        st.lists(words, min_size=1, max_size=3).map(tuple),
        min_size=1,
    ),
    source=st.sampled_from(["", "article"]),
    keywords=st.lists(words, max_size=2).map(tuple),
    context=cells,
    related=st.lists(st.sampled_from(["two", "three"]), max_size=2, unique=True).map(tuple),
    suspended=cells,
    derived=st.dictionaries(
        st.sampled_from(["2024", "=3"]), words.filter(lambda w: " = " not in w)
    ),
    translations=st.dictionaries(st.sampled_from(["zh-CN", "es"]), words),
)


@settings(max_examples=100)
@given(content=contents)
def test_an_entry_comes_back_from_a_table_as_it_went(content: EntryContent) -> None:
    rows = to_rows([("drones", content)])
    for back in (read_csv(write_csv(rows)), read_xlsx(write_xlsx(rows))):
        assert [from_row(row) for row in back] == [("drones", content)]


@given(cell=st.text(max_size=20))
def test_no_cell_is_ever_a_formula_and_each_comes_back(cell: str) -> None:
    assert guard(cell)[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert unguard(guard(cell)) == cell


def test_a_workbook_holds_no_formula() -> None:
    data = write_xlsx([{"id": "a", "fact": "=HYPERLINK(1)"}])
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}


@pytest.mark.parametrize("form", list(Format))
async def test_what_was_exported_says_what_is_there_already(curator: Curator, form: Format) -> None:
    data = await curator.export(form)
    plan = await curator.plan_import(f"knowledge.{form}", data)
    states = {row.state for row in plan.rows if not row.item.endswith((".yaml", ".txt"))}
    assert states == {RowState.SAME}
    assert plan.proposal is None


async def test_a_zip_holds_every_file_as_it_is(curator: Curator, folder: Path) -> None:
    data = await curator.export(Format.ZIP)
    assert data == await curator.export(Format.ZIP)
    assert read_zip(data) == read_all(folder)


async def test_rows_that_are_good_are_saved_and_told(curator: Curator, folder: Path) -> None:
    bells = (await curator.show("bell-drones")).content
    rows = to_rows([("drones", COST), ("drones", replace(bells, keywords=("ringing",)))])
    plan = await curator.plan_import("new.csv", write_csv(rows))
    assert [(row.place, row.item, row.state) for row in plan.rows] == [
        ("row 2", "show-cost", RowState.NEW),
        ("row 3", "bell-drones", RowState.CHANGED),
    ]
    assert plan.proposal is not None
    change = await curator.save(plan.proposal, ADA)
    assert {item.item for item in change.items} == {"show-cost", "bell-drones"}
    entries = load_knowledge(folder).entries
    assert entries["bell-drones"].keywords == ("ringing",)
    assert entries["show-cost"].fact == COST.fact


async def test_one_bad_row_keeps_all_back_unless_the_good_are_wished(curator: Curator) -> None:
    wrong = replace(COST, id="wrong", quote=("Nowhere written.",), questions={"en": ("Where?",)})
    long = replace(COST, id="long", fact="x" * 700, questions={"en": ("How long?",)})
    data = write_csv(to_rows([("drones", wrong), ("drones", COST), ("drones", long)]))
    plan = await curator.plan_import("new.csv", data)
    assert plan.proposal is None
    assert [row.state for row in plan.rows] == [RowState.BAD, RowState.NEW, RowState.BAD]
    assert "is in the source" in " ".join(plan.rows[0].problems)
    assert "the limit is 600" in plan.rows[2].problems[0]
    report = list(csv.DictReader(io.StringIO(plan.report.decode("utf-8-sig"))))
    assert [row["outcome"] for row in report] == ["bad", "new", "bad"]
    good = await curator.plan_import("new.csv", data, takes_good=True)
    assert good.proposal is not None
    assert [item.item for item in good.proposal.items] == ["show-cost"]


async def test_rows_of_a_new_topic_make_it(curator: Curator, folder: Path) -> None:
    plan = await curator.plan_import("new.xlsx", write_xlsx(to_rows([("", COST)])), topic="money")
    assert plan.proposal is not None
    await curator.save(plan.proposal, ADA)
    assert load_knowledge(folder).topics["money"].entries == ("show-cost",)


@pytest.mark.parametrize(("asked", "language"), [("nl", "nl"), ("en", "en"), ("zh", "nl")])
async def test_a_new_topic_is_in_the_language_of_its_source(
    tmp_path: Path, asked: str, language: str
) -> None:
    card = CARD.replace("excluded:", "language: nl\nexcluded:")
    dutch = build_curator(write_knowledge(tmp_path / "dutch", card=card), MemoryStore())
    cost = replace(COST, questions={asked: ("Wat kostte het?",)})
    plan = await dutch.plan_import("new.csv", write_csv(to_rows([("money", cost)])))
    assert plan.proposal is not None
    await dutch.save(plan.proposal, ADA)
    assert load_knowledge(tmp_path / "dutch").topics["money"].language == language


async def test_qna_pairs_come_in_as_drafts_that_are_not_served(
    curator: Curator, folder: Path
) -> None:
    plan = await curator.plan_import("faq.tsv", QNA.encode(), topic="faq", takes_good=True)
    assert [(row.place, row.item, row.state) for row in plan.rows] == [
        ("row 2", "when-are-you-open", RowState.DRAFT),
        ("row 4", "where-are-you", RowState.DRAFT),
        ("row 6", "why", RowState.BAD),
    ]
    assert "follow-up" in plan.rows[1].remarks[0]
    assert plan.proposal is not None
    await curator.save(plan.proposal, ADA)
    text = (folder / "drafts" / "faq.yaml").read_text()
    assert "From 9 to 17. On weekdays." in text
    assert "opening hours" in text
    assert "related: [where-are-you]" in text
    assert "你们在哪里？" in text
    assert "where-are-you" not in load_knowledge(folder).entries
    assert "where-are-you" not in curator.app.knowledge.entries


async def test_a_topic_and_checks_come_in_as_yaml(curator: Curator, folder: Path) -> None:
    topic = (
        "title: Money\nsource: article\nentries:\n  # kept\n  - id: show-cost\n"
        f"    fact: {COST.fact}\n    quote: {COST.quote[0]}\n    questions: [How much?]\n"
    )
    checks = CHECKS + "  - ask: How much?\n    answer: show-cost\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mine/topics/money.yaml", topic)
        archive.writestr("mine/checks.yaml", checks)
        archive.writestr("mine/README.md", "not read")
    plan = await curator.plan_import("mine.zip", out.getvalue())
    assert plan.problems == ()
    assert plan.proposal is not None
    await curator.save(plan.proposal, ADA)
    assert (folder / "topics" / "money.yaml").read_text() == topic
    assert (folder / "checks.yaml").read_text() == checks


def make_zip(name: str, data: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def make_macros() -> bytes:
    out = io.BytesIO()
    book = Workbook()
    book.save(out)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "no rows"),
        ("a.csv", b"id,fact\n", "no rows"),
        ("a.csv", b"a,b\n1,2\n", "needs at least"),
        ("a.csv", b"fact,fact\n1,2\n", "twice"),
        ("a.csv", b"fact,id\n1,2,3\n", "3 cells"),
        ("a.csv", b'fact,id\n"open', "not sound CSV"),
        ("a.csv", "fact\né\n".encode("latin-1"), "not UTF-8"),
        ("a.csv", b"fact\n\0\n", "zero byte"),
        ("a.csv", b"x" * 5_000_001, "over 5,000,000"),
        ("a.csv", b"fact\n" + b"x\n" * 5_001, "over 5,000 rows"),
        ("a.xlsx", b"PK", "no sound XLSX"),
        ("a.xlsx", make_zip("other.xml"), "no sound XLSX"),
        ("a.xlsx", make_zip("xl/workbook.xml"), "no sound XLSX"),
        ("a.xlsx", make_macros(), "macros"),
        ("a.xlsm", b"PK", "macros"),
        ("a.xls", b"PK", "Old workbooks"),
        ("a.zip", b"PK", "no sound ZIP"),
        ("a.zip", make_zip("../topics/a.yaml"), "outside of itself"),
        ("a.zip", make_zip("topics/a.yaml", b"x" * 50_000_001), "Unpacked"),
        ("a.exe", b"MZ", "Import takes"),
        (
            "a.csv",
            b"id,fact,quote,questions.en,questions_es,keyword,\nx,y,y,z,w,v,\n",
            "“questions_es”, “keyword”. Rename or remove them. The columns are id, topic,",
        ),
    ],
)
async def test_what_cant_be_read_is_refused_with_a_clear_sentence(
    curator: Curator, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(EditError, match=said):
        await curator.plan_import(name, data)


REASON = "The source now says 8,200."
ASIDE = TOPIC.replace(
    "  - id: drone-count\n", f"  - id: drone-count\n    suspended: {REASON}\n"
).replace(
    "      - How long was the show?\n",
    "      - How long was the show?\n    related: [drone-count]\n",
)


@pytest.fixture
def set_aside(tmp_path: Path) -> Path:
    """Write a folder with a suspended entry that another one leads to."""
    article = ARTICLE.replace("8,100", "8,200")
    return write_knowledge(tmp_path / "aside", topics={"drones": ASIDE}, article=article)


@pytest.mark.parametrize("form", list(Format))
async def test_a_suspended_entry_goes_out_and_is_the_same_when_it_comes_back(
    set_aside: Path, store: Store, form: Format
) -> None:
    curator = build_curator(set_aside, store)
    plan = await curator.plan_import(f"knowledge.{form}", await curator.export(form))
    assert {row.item: row.state for row in plan.rows if "/" not in row.item} == {
        "drone-count": RowState.SAME,
        "show-length": RowState.SAME,
        "bell-drones": RowState.SAME,
    }
    assert {row.state for row in plan.rows} == {RowState.SAME}
    assert plan.proposal is None


@pytest.mark.parametrize("form", list(Format))
async def test_an_entry_that_was_suspended_elsewhere_comes_in_suspended(
    set_aside: Path, store: Store, curator: Curator, form: Format
) -> None:
    data = await build_curator(set_aside, store).export(form)
    plan = await curator.plan_import(f"knowledge.{form}", data, takes_good=True)
    row = next(one for one in plan.rows if one.item == "drone-count")
    assert (row.state, row.remarks) == (RowState.CHANGED, ("It is suspended.",))
    if form is not Format.ZIP:  # which brings the new text of the source along
        assert plan.proposal is not None
        await curator.save(plan.proposal, ADA)
        assert curator.app.knowledge.suspended["drone-count"].reason == REASON


async def test_a_suspended_entry_that_comes_mended_is_served_again(
    set_aside: Path, store: Store
) -> None:
    curator = build_curator(set_aside, store)
    mended = ASIDE.replace(f"    suspended: {REASON}\n", "").replace("8,100", "8,200")
    plan = await curator.plan_import("drones.yaml", mended.encode())
    assert {row.item: row.state for row in plan.rows} == {
        "drone-count": RowState.CHANGED,
        "show-length": RowState.SAME,
        "bell-drones": RowState.SAME,
    }
    assert plan.proposal is not None
    await curator.save(plan.proposal, ADA)
    assert "8,200" in curator.app.knowledge.entries["drone-count"].fact


async def test_a_file_that_differs_is_changed_and_one_that_is_not_there_is_new(
    curator: Curator,
) -> None:
    texts = read_zip(await curator.export(Format.ZIP))
    card = texts["sources/article.yaml"].replace("danced", "danced again", 1)
    files = {
        "sources/article.txt": texts["sources/article.txt"],
        "sources/article.yaml": card,
        "synonyms.yaml": "groups:\n  - [show, display]\n",
    }
    plan = await curator.plan_import("some.zip", write_zip(files))
    assert [row.state for row in plan.rows] == [RowState.SAME, RowState.CHANGED, RowState.NEW]


async def test_a_backup_is_brought_into_an_empty_folder_whole(
    set_aside: Path, store: Store, tmp_path: Path
) -> None:
    (set_aside / "drafts").mkdir()
    (set_aside / "drafts" / "ideas.yaml").write_text("title: Ideas\nentries:\n  - id: idea\n")
    data = await build_curator(set_aside, store).export(Format.ZIP)
    empty = tmp_path / "empty"
    make(empty)
    app = App.load(empty, may_be_empty=True)
    curator = Curator(app, store, Settings(_env_file=None, knowledge_dir=empty))  # type: ignore[call-arg]
    await curator.start()
    plan = await curator.plan_import("knowledge.zip", data)
    assert {row.state for row in plan.rows} == {RowState.NEW}
    assert plan.proposal is not None
    change = await curator.save(plan.proposal, ADA)
    assert read_all(empty) == read_all(set_aside)
    assert list(app.knowledge.entries) == ["show-length", "bell-drones"]
    assert [one.id for one in await curator.history()] == [change.id]


def make(folder: Path) -> None:
    folder.mkdir()
