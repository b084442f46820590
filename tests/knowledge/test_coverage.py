from pathlib import Path

from bot.knowledge.coverage import measure_coverage
from bot.knowledge.loader import load_knowledge
from tests.builders import CARD, TOPIC, write_knowledge


def test_every_sentence_is_answerable_excluded_or_uncovered(tmp_path: Path) -> None:
    topic = TOPIC[: TOPIC.index("  - id: bell-drones")]
    write_knowledge(tmp_path, topics={"drones": topic}, card=CARD)
    (coverage,) = measure_coverage(load_knowledge(tmp_path))
    assert coverage.source == "article"
    assert [s.id for s in coverage.answerable] == ["S002", "S003"]
    assert [s.id for s in coverage.excluded] == ["S001", "S005"]
    assert [s.text for s in coverage.uncovered] == ["Among them were 40 drones that carried bells."]
