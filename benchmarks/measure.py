"""Measuring: whole commands against a bare Python in the same run, and calls within one process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Attributes:
        name: what was measured.
        value: the figure.
        unit: "x bare Python", "ms".
        limit: the most it may be, or None where it is only told.
    """

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the limit is kept."""
        return self.limit is None or self.value <= self.limit


def python() -> str:
    """The interpreter of the byte-compiled install that ``make`` sets up, or the running one."""
    installed = ROOT / ".venv" / "bin" / "python"
    return str(installed) if installed.exists() else sys.executable


def commands(*sequences: Sequence[str]) -> list[float]:
    """The median wall times of commands in milliseconds, run in turn so that all meet the same machine."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: list[list[float]] = [[] for _ in sequences]
    for round_number in range(ROUNDS + 1):
        for i, sequence in enumerate(sequences):
            start = time.perf_counter()
            subprocess.run(sequence, check=True, capture_output=True, env=environment, cwd=ROOT)
            if round_number:
                times[i].append((time.perf_counter() - start) * 1000)
    return [statistics.median(t) for t in times]


def calls(function: Callable[[], object], rounds: int = 40) -> float:
    """The median time of a call in milliseconds, after two to warm up."""
    times = []
    for round_number in range(rounds + 2):
        start = time.perf_counter()
        function()
        if round_number > 1:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
