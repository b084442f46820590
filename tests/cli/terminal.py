"""Runs the real command in a process of its own, as a person or a script would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-m", "bot")
ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "knowledge"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said, and how it ended."""

    out: str
    err: str
    status: int


@dataclass(frozen=True, slots=True)
class Terminal:
    """A place to run commands: an empty folder, an environment, and a knowledge folder."""

    folder: Path
    knowledge: Path

    def run(
        self, *arguments: str, stdin: str | bytes = "", env: dict[str, str] | None = None
    ) -> Done:
        """Run `verbatim ARGUMENTS`; the settings are all at their defaults but those in `env`."""
        sent = stdin if isinstance(stdin, bytes) else stdin.encode()
        done = subprocess.run(
            [*COMMAND, *arguments],
            input=sent,
            cwd=self.folder,
            env=self.environment(env),
            capture_output=True,
            check=False,
            timeout=120,
        )
        out, err = (one.decode("utf-8", errors="replace") for one in (done.stdout, done.stderr))
        return Done(out, err, done.returncode)

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start `verbatim ARGUMENTS` with pipes, to talk to while it runs."""
        return subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env=self.environment(),
        )

    def environment(self, more: dict[str, str] | None = None) -> dict[str, str]:
        """Give an environment without any setting of the machine that runs the tests."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        basis = {"PYTHONPATH": str(ROOT), "KNOWLEDGE_DIR": str(self.knowledge), "LANG": "C.UTF-8"}
        return kept | basis | (more or {})
