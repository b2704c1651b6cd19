"""Comments in Word that say why a change was made: in the text alone, and harmless to every reader."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.document import Document, Front, Kind, Note, Paragraph, Provenance, Run, Stage, Standing
from drafter.redline import docx
from drafter.redline.tracked import Signature
from drafter.writers import write

from .judges import Judge, docx_ng, faults, pandoc, validator

SIGNED = Signature("Delegation", "Rules", "2022-10-11T00:00:00Z", comments=True)

OLD = Document(
    "en",
    Stage.DRAFT,
    Front(symbol=(Run("A/C.1/76/L.5"),), session=(Run("Seventy-sixth session"),), title=(Run("Mines"),)),
    (
        Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(","))),
        Paragraph(
            Kind.PREAMBULAR,
            (Run("Noting", italic=True), Run(" the report,"), Note(((Run("Document A/76/444, of 2021."),),))),
        ),
        Paragraph(Kind.OPERATIVE, (Run("Decides", italic=True), Run(" to meet in Lima in 2021.")), "1."),
    ),
)
NEW = replace(
    OLD,
    front=Front(
        symbol=(Run("A/C.1/77/L.40", fact="symbol"),),
        session=(Run("Seventy-seventh", fact="session"), Run(" session")),
        title=(Run("Mines"),),
    ),
    body=(
        OLD.body[0],
        Paragraph(
            Kind.PREAMBULAR,
            (
                Run("Noting", italic=True),
                Run(" the report,"),
                Note(
                    (
                        (
                            Run("Document "),
                            Run("A/77/385", fact="report"),
                            Run(", of "),
                            Run("2022", fact="report"),
                            Run("."),
                        ),
                    )
                ),
            ),
        ),
        Paragraph(
            Kind.OPERATIVE,
            (Run("Decides", italic=True), Run(" to meet in "), Run("[Lima]", fact="place"), Run(" in 2021.")),
            "1.",
        ),
    ),
    provenance={
        "symbol": Provenance("symbol", Standing.GIVEN, "Given in line 3"),
        "session": Provenance("session", Standing.FOLLOWS, "Follows from the session: seventy-seventh"),
        "report": Provenance("report", Standing.GIVEN, "Given in line 7"),
        "place": Provenance("place", Standing.OPEN, "The host is not known", confirm=True),
    },
)


@pytest.fixture(scope="module")
def files() -> tuple[bytes, bytes]:
    """The changes with comments and without, in a file of the program's own: its symbol is in the headers too."""
    redline = compare(OLD, NEW)
    base = write(OLD, "docx")
    made = [docx.write(redline, base, "own.docx", s, masthead=True) for s in (SIGNED, replace(SIGNED, comments=False))]
    return made[0], made[1]


def parts(data: bytes) -> dict[str, str]:
    """The parts of a file that are text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")}


def test_comments_stand_in_the_text_alone(files: tuple[bytes, bytes]) -> None:
    """Word allows none in headers; a note's comment hangs on its mark."""
    found = parts(files[0])
    assert any("w:ins" in text for name, text in found.items() if name.startswith("word/header"))
    assert [n for n, text in found.items() if "commentReference" in text] == ["word/document.xml"]
    said = re.findall(r"<w:t>([^<]*)", found["word/comments.xml"])
    assert said == [
        "Follows from the session: seventy-seventh",
        "Given in line 7",
        "The host is not known. To be confirmed.",
    ]
    main = found["word/document.xml"]
    ids = [re.findall(rf'<w:comment{what} w:id="(\d+)"', main) for what in ("RangeStart", "RangeEnd", "Reference")]
    assert [sorted(i) for i in ids] == [["0", "1", "2"]] * 3


@pytest.mark.parametrize("name", ["pandoc", "python-docx-ng", "validator"])
def test_no_reader_stumbles_over_them(name: str, files: tuple[bytes, bytes], tmp_path: Path) -> None:
    if name == "validator":
        if validator() is None:
            pytest.skip("Microsoft's OOXML validator is not installed (make tools)")
        assert faults(files[0], tmp_path) == []
        return
    judge: Judge
    if name == "pandoc":
        pytest.importorskip("pypandoc", reason="pypandoc_binary is not installed")
        judge = pandoc
    else:
        pytest.importorskip("docx", reason="python-docx-ng is not installed")
        judge = docx_ng
    for accept in (True, False):
        assert judge(files[0], accept) == judge(files[1], accept)


def test_libreoffice_opens_the_file(files: tuple[bytes, bytes], tmp_path: Path) -> None:
    """It does not open one that has comments in its headers, and reads this as the same without comments."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    read = []
    for name, data in zip(("with", "without"), files, strict=True):
        (tmp_path / f"{name}.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path]
        subprocess.run([*command, tmp_path / f"{name}.docx"], capture_output=True, timeout=120, check=True)
        read.append((tmp_path / f"{name}.txt").read_text(encoding="utf-8"))
    assert "Seventy-seventh session" in read[0]
    assert read[0] == read[1]
