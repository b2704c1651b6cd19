"""From the folder to the formats: whole commands, and again within one process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import ROOT, Row, calls, commands, python

FOLDER = ROOT / "examples" / "anti-personnel-mines" / "77"


def rows() -> Iterator[Row]:
    """Measure."""
    yield from _commands()
    yield from _calls()


def _commands() -> Iterator[Row]:
    drafter = [python(), "-m", "drafter"]
    with tempfile.TemporaryDirectory() as folder:
        pdf = str(Path(folder) / "draft.pdf")
        bare, help_, text, as_pdf = commands(
            [python(), "-c", "pass"],
            [*drafter, "--help"],
            [*drafter, "render", str(FOLDER), "--format", "text"],
            [*drafter, "render", str(FOLDER), "--format", "pdf", "--output", pdf, "--force"],
        )
    yield Row("python -c pass", bare, "ms")
    yield Row("drafter --help", help_ / bare, "x bare Python", 6)
    yield Row("drafter render --format text", text / bare, "x bare Python", 25)
    yield Row("drafter render --format pdf", as_pdf / bare, "x bare Python", 32)


def _calls() -> Iterator[Row]:
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load
    from drafter.writers import FORMATS, write

    folder = load(FOLDER)
    limits = {"text": 3.0, "docx": 10.0, "pdf": 40.0}
    for form in FORMATS:
        made = calls(lambda form=form: write(draft(folder).document, form))  # type: ignore[misc]
        yield Row(f"render again to {form}", made, "ms", limits.get(form))
    yield Row("load the folder", calls(lambda: load(FOLDER), 10), "ms")
