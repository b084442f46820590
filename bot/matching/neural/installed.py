"""Which optional packages are there."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def find_missing(*packages: str) -> str:
    """Say which of some packages is not installed, as a clause; empty where all are."""
    for name in packages:
        try:
            version(name)
        except PackageNotFoundError:
            return f"{name} is not installed"
    return ""
