"""A draft folder from nothing: from a list of openings, or from a text that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.document import Document, Stage, plain
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.facts.value import Open
from drafter.languages import furniture_of
from drafter.languages import language as language_of
from drafter.readers.openings import known_openings, opening
from drafter.saving.save import save_folder
from drafter.worklists.item import Item
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, TEXT, Folder, Template, read_sheet
from drafter.workspace.schema import schema_bytes
from drafter.workspace.sponsors import listed
from drafter.workspace.yaml_edit import YamlEdit
from drafter.workspace.yaml_file import YamlFile

SCHEMA = "resolution.schema.json"
HEAD = f"# yaml-language-server: $schema={SCHEMA}\n"
COMMITTEES = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
KINDS = ("resolution", "decision")
ITEM = re.compile(r"(?P<number>\d{1,3})(?: ?\(?(?P<letter>[a-z]{1,2})\)?)?")
_LABELLED = re.compile(r"\s*\W?(?:PP|OP)?\s?\d{1,2}(?:\s?(?:bis|ter))?[.):]?\s+\w")
TO_WRITE = "[…]"
"""Stands where words are to be written."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new draft is to be.

    Attributes:
        session: of the General Assembly.
        title: of the resolution.
        kind: "resolution" or "decision".
        committee: "First" to "Sixth", or nothing for a text that goes straight to the plenary.
        agenda_item: such as "99 (n)"; open without it.
        agenda_title: of the agenda item; the title of the resolution without it.
        sponsors: with commas; open without them.
        language: "en" or "fr".
        openings: the words that its paragraphs begin with, in their order.
        text: a text that it begins with: the name and the bytes of a file; or None.
    """

    session: int
    title: str
    kind: str = "resolution"
    committee: str = ""
    agenda_item: str = ""
    agenda_title: str = ""
    sponsors: str = ""
    language: str = "en"
    openings: tuple[str, ...] = ()
    text: tuple[str, bytes] | None = None


@dataclass(frozen=True)
class New:
    """A draft folder that is not yet written.

    Attributes:
        folder: as if loaded.
        remarks: what a person should know of the text it begins with, a sentence each.
    """

    folder: Folder
    remarks: tuple[str, ...] = ()

    @property
    def still_open(self) -> list[Item]:
        """What a person has to confirm."""
        return list(Worklist(self.folder, draft(self.folder)).open())

    def save(self, *, force: bool = False) -> Path | None:
        """Write the folder, whole or not at all.

        Args:
            force: move a folder that is there aside first.

        Returns:
            Where the folder that was there is now, or None.
        """
        draft(self.folder)
        files = {
            SHEET: self.folder.file.text.encode(),
            TEXT: self.folder.template.text.encode(),
            SCHEMA: schema_bytes(),
        }
        return save_folder(self.folder.path, files, force=force)


def new(path: Path, wanted: Wanted) -> New:
    """Make a draft folder.

    Args:
        path: where it is to be.
        wanted: what it is to be.

    Returns:
        The folder, nothing written; it renders.

    Raises:
        DraftErrors: something that is wanted is not written as it has to be; all faults at once.
    """
    begun, remarks = _of_text(path, wanted) if wanted.text is not None else (None, ())
    name = str(path / SHEET)
    yaml = (
        begun.file.text if begun is not None else f"{HEAD}template: {TEXT}\nstage: draft\nlanguage: {wanted.language}\n"
    )
    file = YamlFile(name, _filled_in(name, yaml, wanted))
    text = begun.template.text if begun is not None else "\n\n".join(_paragraphs(wanted)) + "\n"
    folder = Folder(path, file, read_sheet(file), Template(text, str(path / TEXT)), {})
    draft(folder)
    return New(folder, remarks)


def _filled_in(name: str, yaml: str, wanted: Wanted) -> str:
    """The YAML with what is wanted; what is not given is open."""
    item = ITEM.fullmatch(wanted.agenda_item.strip())
    if wanted.agenda_item and item is None:
        raise DraftError(f"“{wanted.agenda_item}” is no agenda item.", hint="Write its number, and its letter: 99 (n)")
    title = wanted.title.strip() or "[Title]"
    agenda: dict[str, object] = {"number": item["number"] if item else Open()}
    if item and item["letter"]:
        agenda["letter"] = item["letter"]
    agenda["title"] = wanted.agenda_title.strip() or title
    sponsors = listed(wanted.sponsors) if wanted.sponsors.strip() else None
    values: list[tuple[str, object]] = [
        ("kind", wanted.kind if wanted.kind != "resolution" else None),
        ("session", wanted.session),
        ("committee", wanted.committee or None),
        ("agenda_item", agenda),
        ("title", title),
        ("symbol", Open()),
        ("sponsors", sponsors if sponsors is not None else Open()),
        ("submitted", Open()),
    ]
    edit, before = YamlEdit(name, yaml), "language"
    for field, value in values:
        if value is None:
            continue
        if edit.has((field,)) and field in ("symbol", "sponsors", "submitted") and isinstance(value, Open):
            # The text that it begins with says it.
            continue
        edit.set((field,), value, after=(before,))
        before = field
    return edit.text


def _of_text(path: Path, wanted: Wanted) -> tuple[Folder, tuple[str, ...]]:
    """A folder made of a text: its facts taken out, as a rollover takes them out of last year's."""
    from drafter.extraction import parametrise
    from drafter.readers import read_bytes

    assert wanted.text is not None
    name, data = wanted.text
    document = read_bytes(_with_formula(data, wanted.language), name)
    made = parametrise(_as_draft(document, wanted), path)
    heading = plain(document.front.title)
    lost = [f"The heading was left out: “{heading}”."] if heading and heading != wanted.title.strip() else []
    return made.folder, (*document.remarks, *made.remarks, *lost)


def _with_formula(data: bytes, code: str) -> bytes:
    """A plain text that begins with its first paragraph, with the line that every resolution begins with before it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    formula = language_of(code).formula
    begins = re.compile(rf"\W*{re.escape(formula.rstrip(','))}", re.IGNORECASE)
    lines = text.splitlines()
    if data.startswith((b"<", b"PK", b"%PDF")) or any(map(begins.match, lines)):
        return data
    first = next((n for n, line in enumerate(lines) if _is_a_paragraph(line, code)), 0)
    return "\n".join([*lines[:first], "", formula, "", *lines[first:]]).encode()


def _is_a_paragraph(line: str, code: str) -> bool:
    """Whether a line begins a paragraph of a resolution: by a label, a number or a known opening."""
    return bool(_LABELLED.match(line) or opening(line.lstrip(" \t*_•-"), code))


def _as_draft(document: Document, wanted: Wanted) -> Document:
    record = replace(document.record, session=wanted.session, number=None, adopted=None)
    return replace(document, stage=Stage.DRAFT, record=record)


def _paragraphs(wanted: Wanted) -> Iterator[str]:
    """The text of a draft that begins with openings, in the order of a resolution."""
    language, marks = language_of(wanted.language), _marks(wanted.language)
    comma, semicolon, end = language.endings
    yield f"{marks}{language.formula.rstrip(comma)}{marks}{comma}"
    known = known_openings(wanted.language)
    operative = [o for o in wanted.openings if o in known["operative"]]
    preambular = [o for o in wanted.openings if o not in operative]
    first_preambular, first_operative = language.beginning
    preambular = preambular or [first_preambular]
    operative = operative or [first_operative]
    space = language.between_words
    yield from (f"{marks}{words}{marks}{space}{TO_WRITE}{comma}" for words in preambular)
    for number, words in enumerate(operative, 1):
        ending = end if number == len(operative) else semicolon
        yield f"{number}. {marks}{words}{marks}{space}{TO_WRITE}{ending}"


def _marks(code: str) -> str:
    """What Markdown puts around an opening: how the language sets it."""
    furniture = furniture_of(code)
    return "*" * (furniture.italic + 2 * furniture.bold)


def openings(code: str) -> Mapping[str, Sequence[str]]:
    """The openings to choose from, by kind of paragraph: "preambular" and "operative"."""
    return known_openings(code)
