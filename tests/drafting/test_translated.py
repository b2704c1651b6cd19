"""A draft in another language than its original: two lines of the masthead, printed and read in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Document, plain
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.languages import language
from drafter.readers import read
from drafter.workspace.folder import Folder, load
from drafter.writers import write

LINES = [
    ("en", "fr", "English", "Original: French"),
    ("fr", "en", "Français", "Original\N{NO-BREAK SPACE}: anglais"),
    ("es", "en", "Español", "Original: inglés"),
    ("ru", "en", "Russian", "Original: English"),
    ("zh", "ar", "Chinese", "Original: Arabic"),
    ("ar", "zh", "Arabic", "Original: Chinese"),
]


def folder(path: Path, code: str, original: str) -> Folder:
    """A draft of a few words in a language."""
    own = language(code)
    (path / "resolution.yaml").write_text(
        f"language: {code}\noriginal: {original}\nsession: 80\nagenda_item: {{number: 16, title: Tea}}\n"
        "title: Tea\nsymbol: A/80/L.1\nsubmitted: 2025-10-03\nsponsors: [nobody named]\n",
        encoding="utf-8",
    )
    first, second = own.beginning
    text = f"*{own.formula.strip(',，،')}*,\n\n*{first}* {own.draft_name},\n\n1. *{second}* {own.draft_name}.\n"
    (path / "text.md").write_text(text, encoding="utf-8")
    return load(path)


def corner(document: Document) -> tuple[str, str]:
    """The line of the text's language, and that of the original one."""
    return plain(document.front.version), plain(document.front.original)


@pytest.mark.parametrize(("code", "original", "version", "line"), LINES)
def test_says_its_own_language_above_the_original_one(
    tmp_path: Path, code: str, original: str, version: str, line: str
) -> None:
    document = draft(folder(tmp_path, code, original)).document
    assert corner(document) == (version, line)
    for form, suffix in (("text", "txt"), ("markdown", "md"), ("docx", "docx"), ("pdf", "pdf"), ("akn", "xml")):
        if form == "pdf" and code in ("zh", "ar"):
            continue  # Their fonts are not shipped.
        file = tmp_path / f"draft.{suffix}"
        file.write_bytes(write(document, form))
        assert [part.replace("\N{NO-BREAK SPACE}", " ") for part in corner(read(file))] == [
            version,
            line.replace("\N{NO-BREAK SPACE}", " "),
        ], form
    assert parametrise(read(tmp_path / "draft.docx"), tmp_path).folder.sheet.original == original


def test_a_draft_in_its_original_language_has_one_line(tmp_path: Path) -> None:
    assert corner(draft(folder(tmp_path, "fr", "fr")).document) == ("", "Original\N{NO-BREAK SPACE}: français")
