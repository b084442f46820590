"""The JSON Schemas by which editors complete and check the knowledge files.

`python -m bot.knowledge.json_schema` writes them anew after a change of the forms.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DictSchema

from bot.knowledge.schema import FORMS

_DEFAULT = Path("knowledge/schema")


def build_schemas() -> Mapping[str, str]:
    """Give the text of each JSON Schema by its file name."""
    return {f"{name}.json": _write(form) for name, form in _generate()}


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schemas into a folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in build_schemas().items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


class _Generator(GenerateJsonSchema):
    """pydantic's generator, strict on keys and without titles that only repeat fields' names."""

    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        return made | {"additionalProperties": False} if "patternProperties" in made else made

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        return False


def _generate() -> Iterator[tuple[str, JsonSchemaValue]]:
    for name, form in FORMS.items():
        schema = form.model_json_schema(mode="validation", schema_generator=_Generator)
        yield name, {"$schema": _Generator.schema_dialect, **schema}


def _write(schema: JsonSchemaValue) -> str:
    return json.dumps(schema, ensure_ascii=True, indent=2) + "\n"


if __name__ == "__main__":
    for path in write_schemas(Path(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT):
        print(path)  # noqa: T201 - a command tells what it did
