"""Programs that are not this one, which say what a Word file with tracked changes reads once they are settled.

Each gives the paragraphs as strings: notes in brackets at their mark; where the program tells italics, ``*`` where they
begin and end. White space is folded, and paragraphs without words are left out.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

Judge = Callable[[bytes, bool | None], list[str]]
"""From a file, and whether its changes are accepted (None: it has none), to its paragraphs."""

TOOLS = Path(__file__).parent.parent / "tools" / "node_modules" / ".bin"


def folded(paragraphs: list[str]) -> list[str]:
    """Paragraphs as they are compared; kinds of hyphens are one; tables and empty paragraphs print nothing of their own."""
    out = (re.sub(r"\s+", " ", p.replace("\u00ad", "").replace("\u2011", "-")).strip() for p in paragraphs)
    return [p for p in out if p]


# pandoc ---------------------------------------------------------------------


def pandoc(data: bytes, accept: bool | None) -> list[str]:
    """What pandoc reads."""
    import pypandoc

    mode = "reject" if accept is False else "accept"
    tree = json.loads(_pandoc(data, mode, pypandoc.get_pandoc_path()))
    return folded([_marked(_inlines(b)) for b in _blocks(tree["blocks"])])


def _pandoc(data: bytes, mode: str, program: str) -> bytes:
    command = [program, "--from=docx", "--to=json", f"--track-changes={mode}"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def _blocks(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, dict):
        if node.get("t") in ("Para", "Plain"):
            yield node["c"]
        elif node.get("t") == "Header":
            yield node["c"][2]
        else:
            yield from _blocks(node.get("c"))
    elif isinstance(node, list):
        for child in node:
            yield from _blocks(child)


def _inlines(nodes: list[Any], italic: bool = False) -> Iterator[tuple[str, bool]]:
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            yield from ((c, italic) for c in content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " ", italic
        elif kind == "Note":
            text = "|".join("".join(c for c, _ in _inlines(b)).strip() for b in _blocks(content))
            yield from ((c, False) for c in f"[{text}]")
        elif kind in ("Emph", "Strong", "Superscript", "Subscript", "Underline", "Strikeout", "SmallCaps"):
            yield from _inlines(content, italic != (kind == "Emph"))
        elif kind in ("Span", "Link", "Quoted"):
            yield from _inlines(content[1], italic)


def _marked(characters: Iterator[tuple[str, bool]]) -> str:
    out, slanted = "", False
    for c, italic in characters:
        if not c.isspace() and italic != slanted:
            out += "*"
            slanted = italic
        out += c
    return out


# python-docx-ng -------------------------------------------------------------


def docx_ng(data: bytes, accept: bool | None) -> list[str]:
    """What python-docx-ng reads; it settles the changes of the text and of each note."""
    import docx

    document = docx.Document(BytesIO(data))
    if accept is not None:
        (document.accept_all_revisions if accept else document.reject_all_revisions)()
    notes = {}
    for note in document.footnotes:
        for paragraph in note.paragraphs:
            if accept is not None:
                (paragraph.accept_all_revisions if accept else paragraph.reject_all_revisions)()
        notes[str(note.footnote_id)] = "|".join(p.text.strip() for p in note.paragraphs)
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    out = []
    for element in document.element.body.iter(f"{word}p"):
        text = ""
        for node in element.iter():
            if node.tag == f"{word}t":
                text += node.text or ""
            elif node.tag in (f"{word}tab", f"{word}br") and node.getparent().tag == f"{word}r":
                text += " "
            elif node.tag == f"{word}noBreakHyphen":
                text += "\u2011"
            elif node.tag == f"{word}footnoteReference":
                text += f"[{notes[node.get(f'{word}id')]}]"
        out.append(text)
    return folded(out)


# LibreOffice ----------------------------------------------------------------


class Office:
    """A LibreOffice that stays open for many files.

    Args:
        folder: for the files it is given.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0
        self.process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["/usr/bin/python3", str(Path(__file__).parent / "office_judge.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    @staticmethod
    def is_here() -> bool:
        """Whether LibreOffice and its bridge to Python are installed."""
        python = Path("/usr/bin/python3")
        if not shutil.which("soffice") or not python.exists():
            return False
        return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0

    def __call__(self, data: bytes, accept: bool | None) -> list[str]:
        """What LibreOffice reads."""
        self.count += 1
        path = self.folder / f"{self.count}.docx"
        path.write_bytes(data)
        answer = self._asked(path, accept)
        if not answer:
            # Another LibreOffice on the same machine may have taken this one along; a file that kills it kills it twice.
            self.process = self._started()
            answer = self._asked(path, accept)
        path.unlink()
        assert answer, "LibreOffice gave up"
        return folded(json.loads(answer))

    def _asked(self, path: Path, accept: bool | None) -> str:
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(json.dumps({"path": str(path), "accept": accept}) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return ""
        return self.process.stdout.readline()

    def close(self) -> None:
        """Let LibreOffice go."""
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait(60)


# Microsoft's validator ------------------------------------------------------


def validator() -> Path | None:
    """Microsoft's OOXML validator, where it is installed."""
    path = TOOLS / "ooxml-validator"
    return path if path.exists() else None


def faults(data: bytes, folder: Path) -> list[str]:
    """What Microsoft's validator finds wrong with a file."""
    program = validator()
    assert program
    path = folder / "valid.docx"
    path.write_bytes(data)
    result = subprocess.run([program, path], capture_output=True, text=True, check=False)
    return [str(e) for e in json.loads(result.stdout)["errors"]]
