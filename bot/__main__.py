"""Starts Verbatim: `python -m bot`, installed as `verbatim`."""

from __future__ import annotations

from bot.cli.main import main

if __name__ == "__main__":
    main()
