"""A draft revised after it was issued: L.40 made L.40/Rev.1, with what the guidelines ask for.

Source: l-documents.md, 6 (a revised draft is made on the issued L. document, all revisions tracked; oral changes are
certified; co-sponsors sign a list).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.comparing import Comparison, base_at, signature
from drafter.app.issued import CHANGES, CLEAN, ISSUED, ORAL, OWN, REVISIONS, SPONSORS, issued_in
from drafter.app.texts import Named, read
from drafter.document import Block, Cell, Document, DocumentKind, Kind, Paragraph, Run, Table, Words, plain
from drafter.errors import DraftError
from drafter.facts.value import Open
from drafter.languages import can_amend
from drafter.messages import listed
from drafter.place import Place
from drafter.workspace.folder import SHEET, Folder, load, read_folder
from drafter.workspace.yaml_edit import YamlEdit
from drafter.workspace.yaml_file import YamlFile

if TYPE_CHECKING:
    from drafter.readers import Tracked
    from drafter.redline.tracked import Signature
    from drafter.reports.pack.keeping import Kept

BLANK_ROWS = 10
"""Rows for those who join when the list goes round."""

_SYMBOL = re.compile(r"(?P<draft>A/(?:[\w.-]+/)+L\.\d+)(?:/Rev\.(?P<revision>\d+))?")


@dataclass(frozen=True)
class Revision:
    """A draft that is revised.

    Attributes:
        folder: the draft folder as it is.
        symbol: of the revised draft: A/C.1/77/L.40/Rev.1.
        of: the symbol of the issued one.
        issued: the issued document's file.
        comparison: of the issued text with the revised one.
        sheet: the folder's YAML with the new symbol.
        joined, left: sponsors who are there now and were not, and those who were.
        remarks: what a person should know.
    """

    folder: Folder
    symbol: str
    of: str
    issued: Path
    comparison: Comparison
    sheet: str
    joined: tuple[str, ...]
    left: tuple[str, ...]
    remarks: tuple[str, ...] = ()

    @property
    def home(self) -> Path:
        """The folder that its files go to."""
        return self.folder.path / REVISIONS / self.symbol.rpartition("/")[2]


def revision(
    folder: Named,
    issued: Path | None = None,
    *,
    submitted: date | None = None,
    existing: Tracked = "refuse",
    any_base: bool = False,
    of_sponsors: bool = False,
) -> Revision:
    """Say what revising a draft makes of it; nothing is written.

    Args:
        folder: the draft folder, in which the text is as it is to be.
        issued: the issued document; without it, the one in the folder that has the draft's symbol, or the draft as it
            was sent to partners last.
        submitted: the day on which the revised draft is handed in; open without it.
        existing: what to do with tracked changes that the issued Word file has.
        any_base: take the issued document even if it has another symbol.
        of_sponsors: whether only the sponsors may be others, which asks for no revised draft.

    Raises:
        DraftError: the folder cannot be drafted, there is no issued document, it is another draft, or nothing changed.
    """
    loaded = load(Path(folder))
    known = loaded.sheet.symbol
    own = str(known) if known and not isinstance(known, Open) else ""
    path, remarks = (issued, ()) if issued else _found(loaded, own, existing)
    old = read(path, existing=existing)
    of = _issued_symbol(old, own, path, any_base=any_base)
    symbol = _next(of)
    sheet = _sheet(loaded, symbol, submitted)
    new = _drafted(read_folder(YamlFile(loaded.file.name, sheet), loaded.path))
    if not of_sponsors and not _differ(old, new):
        raise DraftError(
            f"The text is that of {of}: there is nothing to revise.",
            place=Place(str(path)),
            hint="Change the draft first. Sponsors who join need no revised draft: e-deleGATE records them, "
            "and drafter revise DIR --addendum prints L.40/Add.1.",
        )
    before, after = _sponsors(old), _sponsors(new)
    return Revision(
        loaded,
        symbol,
        of,
        path,
        Comparison(old, new, base_at(path, existing), doubts=loaded.doubts),
        sheet,
        tuple(n for n in after if n not in before),
        tuple(n for n in before if n not in after),
        remarks,
    )


def save(
    made: Revision, signed: Signature | None = None, *, force: bool = False
) -> tuple[Mapping[str, bytes], tuple[Kept, ...]]:
    """Write a revision: its files into the folder for it, the new symbol into the YAML.

    Args:
        made: the revision.
        signed: under whose names changes stand in Word.
        force: replace files of an earlier run that were changed since.

    Returns:
        The files by their names, and those that stayed as somebody left them.

    Raises:
        DraftError: something cannot be written.
    """
    from drafter.reports.pack.keeping import RECORD, plan
    from drafter.saving.save import commit, encoded_like

    folder = made.folder.path
    planned = plan(dict(_files(made, signed)), made.home, folder / "rounds", force=force)
    home = made.home.relative_to(folder).as_posix()
    files: dict[str, bytes | None] = {f"{home}/{name}": data for name, data in planned.files.items()}
    files |= {f"{home}/{name}": None for name in planned.gone}
    if made.sheet != made.folder.file.text:
        files[SHEET] = encoded_like(made.sheet, (folder / SHEET).read_bytes())
    commit(folder, files)
    return {name: data for name, data in planned.files.items() if name != RECORD}, planned.kept


def oral_revisions(made: Revision) -> Document:
    """The revisions as they are read out on the floor, in the order of the text.

    Raises:
        DraftError: the draft is in a language that has no forms for them yet.
    """
    from drafter.amendments.making import instructions_between
    from drafter.amendments.writing import written

    old, new = made.comparison.old, made.comparison.new
    line = f"Oral revisions to draft resolution {made.of}"
    front = replace(old.front, proponent=(Run(line),), distribution=(), date=(), original=())
    return Document(
        new.language,
        new.stage,
        front,
        written(instructions_between(old, new), new.language),
        kind=DocumentKind.AMENDMENT,
        record=replace(old.record, sponsors=()),
    )


def co_sponsors(made: Revision) -> Document:
    """The list that co-sponsors sign, those who joined marked, with rows for more."""
    new = made.comparison.new
    rows = [_row("", "Delegation", "Name of the representative", "Signature", heading=True)]
    names = _sponsors(new)
    shown = [f"{name} (joined)" if name in made.joined else name for name in names] + [""] * BLANK_ROWS
    rows += [_row(f"{n}.", name, "", "") for n, name in enumerate(shown, 1)]
    said = [f"Co-sponsors of draft resolution {made.symbol}."]
    if made.joined:
        said.append(f"Joined since {made.of}: {listed(made.joined)}.")
    if made.left:
        said.append(f"No longer among them: {listed(made.left)}.")
    front = replace(new.front, proponent=(Run("Co-sponsors"),), distribution=(), date=(), original=())
    body: list[Block] = [Paragraph(Kind.PLAIN, (Run(words),)) for words in said]
    return replace(new, front=front, body=(*body, Table(tuple(rows))), annexes=(), closing=(), provenance={})


def _files(made: Revision, signed: Signature | None) -> Iterator[tuple[str, bytes]]:
    from drafter.writers import write

    yield CLEAN, write(made.comparison.new, "docx")
    yield CHANGES, made.comparison.write("docx", signed or signature())
    if made.comparison.new.language in can_amend():
        yield ORAL, write(oral_revisions(made), "docx")
    yield SPONSORS, write(co_sponsors(made), "docx")
    name = made.issued.name
    yield f"{ISSUED}-{name}" if name in OWN else name, made.issued.read_bytes()


# The issued document -------------------------------------------------------------------------------------------------


def _found(folder: Folder, symbol: str, existing: Tracked) -> tuple[Path, tuple[str, ...]]:
    """The issued document as the folder holds it, and what is to be said of it."""
    held = issued_in(folder.path, _parts(symbol)[0] if symbol else "", existing)
    for one in (symbol, _before(symbol)) if symbol else sorted(held):
        if one in held:
            return held[one], ()
    sent = sorted((folder.path / "rounds").glob("*/sent/draft.docx"), key=lambda p: _count(p.parts[-3]))
    if sent:
        name = sent[-1].relative_to(folder.path).as_posix()
        return sent[-1], (f"The issued document is not in the folder; compared with {name}, the text sent last.",)
    raise DraftError(
        f"The issued document {symbol} is not in the folder."
        if symbol
        else "There is no issued document in the folder.",
        place=Place(str(folder.path)),
        hint="A revised draft is made on the document that the Secretariat issued. Get its Word file and name it: "
        "--issued A-C.1-77-L.40.docx; or put it into the folder, in “issued”.",
    )


def _issued_symbol(old: Document, own: str, path: Path, *, any_base: bool) -> str:
    """The symbol of the issued document; the draft's own where the document has none."""
    found = plain(old.front.symbol).strip("[] ")
    symbol = found if _SYMBOL.fullmatch(found) else own
    if not _SYMBOL.fullmatch(symbol):
        raise DraftError(
            "Neither the issued document nor the draft has the symbol of a draft, such as A/C.1/77/L.40.",
            place=Place(str(path)),
            hint=f"Write the symbol that the Secretariat gave into {SHEET}.",
        )
    if own and _SYMBOL.fullmatch(own) and _parts(own)[0] != _parts(symbol)[0] and not any_base:
        raise DraftError(
            f"This is {symbol}, and the draft is {own}.",
            place=Place(str(path)),
            hint="Name the issued document of this draft, or correct the symbol in resolution.yaml; --any-base takes "
            "it all the same.",
        )
    return own if any_base and _SYMBOL.fullmatch(own) else symbol


def _parts(symbol: str) -> tuple[str, int]:
    """The symbol of the first draft, and the number of the revision; 0 for the first."""
    found = _SYMBOL.fullmatch(symbol)
    return (found["draft"], int(found["revision"] or 0)) if found else (symbol, 0)


def _next(symbol: str) -> str:
    draft, revision = _parts(symbol)
    return f"{draft}/Rev.{revision + 1}"


def _before(symbol: str) -> str:
    draft, revision = _parts(symbol)
    return f"{draft}/Rev.{revision - 1}" if revision > 1 else draft


def _count(name: str) -> int:
    return int(name) if name.isdecimal() else 0


# The revised draft ---------------------------------------------------------------------------------------------------


def _sheet(folder: Folder, symbol: str, submitted: date | None) -> str:
    """The YAML with the new symbol; the day it is handed in is a new one, and open where nobody has said it."""
    edit = YamlEdit(folder.file.name, folder.file.text)
    given = folder.sheet.symbol
    if str(given) != symbol or isinstance(given, Open):
        edit.set(["symbol"], symbol, after=["title"])
        day = folder.sheet.submitted
        if submitted is None and isinstance(day, date):
            edit.set(["submitted"], Open(day), after=["symbol"])
    if submitted is not None:
        edit.set(["submitted"], submitted, after=["symbol"])
    return edit.text


def _drafted(folder: Folder) -> Document:
    from drafter.drafting.draft import draft
    from drafter.worklists.making import Worklist

    return Worklist(folder, draft(folder)).document()


def _differ(old: Document, new: Document) -> bool:
    """Whether the texts differ: title, body, annexes."""
    from drafter.comparison.compare import compare
    from drafter.comparison.listing import PARTS, entries

    named = {words for part, words in PARTS.items() if part != "title"}
    return any(entry.place not in named for entry in entries(compare(old, new)))


def _sponsors(document: Document) -> tuple[str, ...]:
    return tuple(sponsor.name for sponsor in document.record.sponsors)


def _row(*texts: str, heading: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((_words(text),), heading=heading) for text in texts)


def _words(text: str) -> Words:
    return (Run(text),) if text else ()
