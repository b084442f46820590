"""How much memory this process holds and has held, in MiB."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def read_resident() -> float:
    """Give the resident set; where the system does not tell it, its highest so far."""
    return _read_status("VmRSS") or read_peak()


def read_peak() -> float:
    """Give the highest resident set so far.

    Linux is asked for this process's own: `getrusage` would hand down what the parent held when it
    started us.
    """
    return _read_status("VmHWM") or _read_usage()


def _read_status(field: str) -> float | None:
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text(encoding="utf-8").splitlines()
    (kibibytes,) = (line.split()[1] for line in lines if line.startswith(f"{field}:"))
    return int(kibibytes) / 1024


def _read_usage() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage / (2**20 if sys.platform == "darwin" else 2**10)
