"""The same document by other means, where they are installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from benchmarks.drafting import FOLDER
from benchmarks.measure import Row, calls


def rows() -> Iterator[Row]:
    """Measure what is there."""
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load
    from drafter.writers import write

    document = draft(load(FOLDER)).document
    ours = {form: calls(lambda form=form: write(document, form)) for form in ("docx", "pdf")}  # type: ignore[misc]
    yield Row("ours: document to docx", ours["docx"], "ms")
    yield Row("ours: document to pdf", ours["pdf"], "ms")
    if find_spec("docx"):
        yield Row("python-docx: paragraphs alone, no notes or layout", calls(lambda: _python_docx(document)), "ms")
    else:
        yield Row("python-docx: not installed", 0, "")
    if find_spec("weasyprint"):
        page = write(document, "html").decode()
        yield Row("WeasyPrint: our HTML to pdf", calls(lambda: _weasyprint(page), 5), "ms")
    else:
        yield Row("WeasyPrint: not installed", 0, "")
    if office := shutil.which("soffice"):
        yield Row("LibreOffice: our docx to pdf", calls(lambda: _libreoffice(office, write(document, "docx")), 3), "ms")
    else:
        yield Row("LibreOffice: not installed", 0, "")


def _python_docx(document: object) -> bytes:
    import docx

    made = docx.Document()
    for block in document.body:  # type: ignore[attr-defined]
        paragraph = made.add_paragraph(block.number)
        for run in block.content:
            if hasattr(run, "words"):
                paragraph.add_run(run.words).italic = run.italic
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _weasyprint(page: str) -> bytes:
    from weasyprint import HTML

    made: bytes = HTML(string=page).write_pdf()
    return made


def _libreoffice(office: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.docx"
        path.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True)
