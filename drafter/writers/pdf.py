"""PDF in the official layout, PDF/A-2a and PDF/UA-1 at once, set by Typst.

The template in ``templates/documents/pdf`` is given the document as JSON; no text ever becomes Typst markup. Source of
the measures: un-format.md, sections A and H; they stand in the template and in :mod:`drafter.writers.pdf_lines`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from drafter.document import Document
from drafter.errors import DraftError
from drafter.shipped import shipped
from drafter.writers import Look
from drafter.writers.pdf_data import data_of
from drafter.writers.pdf_fonts import Fonts, families_for, missing_characters, shipped_folders, user_fonts

if TYPE_CHECKING:
    import typst

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The time written into the PDF of a document whose date is not known: the same document gives the same bytes."""

_compilers: dict[tuple[Fonts | None, tuple[Path, ...]], typst.Compiler] = {}
_one_at_a_time = Lock()


def write(document: Document, look: Look) -> bytes:
    """Write a document as PDF.

    Args:
        document: what to write.
        look: the user's choices.

    Returns:
        The file's bytes; the same for the same arguments.

    Raises:
        DraftError: the fonts at hand lack characters of the text, the user's fonts or emblem cannot be read.
    """
    import typst

    fonts = user_fonts(look)
    data = data_of(document, look, families_for(document.language, fonts))
    inputs = {"document": json.dumps(data, ensure_ascii=False, check_circular=False)}
    with _one_at_a_time:
        try:
            pdf = _compiler(fonts, document.language).compile(
                sys_inputs=inputs, format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=_moment(document)
            )
        except typst.TypstError as error:
            refused = error
        else:
            return cast("bytes", pdf)
    raise _explained(refused, document, look, fonts)


def _compiler(fonts: Fonts | None, language: str) -> typst.Compiler:
    """The compiler for the user's fonts and a language: one is kept for each, its template and fonts loaded."""
    import typst

    shipped_here = shipped_folders(language)
    key = (fonts, tuple(shipped_here))
    if key not in _compilers:
        folder = shipped("templates/documents/pdf")
        _compilers[key] = typst.Compiler(
            folder / "resolution.typ",
            root=folder,
            font_paths=[*shipped_here, *([fonts.path] if fonts else [])],
            ignore_system_fonts=True,
            sys_inputs={"document": "{}"},
        )
    return _compilers[key]


def _moment(document: Document) -> int:
    day = document.record.issued or document.record.adopted
    return int((datetime.combine(day, time(), UTC) if day else UNDATED).timestamp())


def _explained(error: typst.TypstError, document: Document, look: Look, fonts: Fonts | None) -> DraftError:
    """What the compiler refused, to the person who can mend it."""
    if missing := missing_characters(str(error.diagnostic)):
        return missing.error(document.language, fonts)
    if look.emblem is not None:
        try:
            write(document, replace(look, emblem=None))
        except DraftError:
            pass
        else:
            return DraftError(
                "The image for the emblem cannot be read.",
                hint="Give a PNG, JPEG or SVG file that other programs open.",
            )
    return DraftError(
        f"The PDF could not be set: {error.message}.",
        hint="Write the document as DOCX or HTML meanwhile, and report this.",
    )
