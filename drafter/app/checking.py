"""A draft folder or a document read as an editor would, and mended."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.texts import Named, home_of, is_folder, read
from drafter.document import Document

if TYPE_CHECKING:
    from drafter.checks.finding import Finding
    from drafter.errors import DraftError
    from drafter.findings.listings import Listed
    from drafter.findings.mending import Mended
    from drafter.findings.reviewing import Review
    from drafter.findings.silence import Silence
    from drafter.readers import Tracked
    from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for.

    Attributes:
        stage: "draft", or "submission", which is strict about what is still open.
        select: only these rules: codes, beginnings of codes, families; all where there are none.
        ignore: all but these.
        existing: what to do with tracked changes that a Word file has.
    """

    stage: str = "draft"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    existing: Tracked = "refuse"


@dataclass(frozen=True)
class Checked:
    """What the rules say of one text.

    Attributes:
        listed: the findings and the lines they stand on, in the order of the text.
        doubts: what looks wrong in a folder's files and may be right.
        remarks: what a document's reader says of it, and which rules did not run.
        unheard: comments that silence nothing any more.
    """

    listed: tuple[Listed, ...]
    doubts: tuple[DraftError, ...] = ()
    remarks: tuple[str, ...] = ()
    unheard: tuple[Silence, ...] = ()


def check(
    source: Named | Document, *, stage: str = "draft", select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> list[Finding]:
    """Read a text as an editor would.

    Args:
        source: a draft folder, a document's file, or a document.
        stage: "draft", or "submission", which is strict about what is still open.
        select: only these rules: codes such as "ARI05", beginnings of codes, families; all where there are none.
        ignore: all but these.

    Returns:
        The findings, in the order of the text.

    Raises:
        DraftError: the source cannot be read, or a rule is named that does not exist.
    """
    asked = Asked(stage, tuple(select), tuple(ignore))
    if isinstance(source, Document):
        from drafter.checks import check as run

        return run(source, stage=asked.stage, select=asked.select, ignore=asked.ignore)
    return [one.finding for one in checked(Path(source), asked).listed]


def checked(source: Path, asked: Asked) -> Checked:
    """Read a draft folder or a document's file as an editor would."""
    from drafter.findings.listings import Listed

    if not is_folder(source):
        from drafter.checks import check as run

        document = read(source, existing=asked.existing)
        findings = run(document, stage=asked.stage, select=asked.select, ignore=asked.ignore)
        listed = tuple(Listed(f, str(source)) for f in findings)
        return Checked(listed, remarks=(*document.remarks, *_not_run(document.language, asked)))
    from drafter.findings.reviewing import review
    from drafter.workspace.folder import load

    folder = load(home_of(source) or source)
    found = review(folder, stage=asked.stage, select=asked.select, ignore=asked.ignore)
    return Checked(
        _listed(found),
        _doubts(folder),
        _not_run(folder.sheet.language, asked),
        found.unheard,
    )


def _not_run(language: str, asked: Asked) -> tuple[str, ...]:
    """What is said of the rules that do not know a text's language."""
    from drafter.checks import not_run

    said = not_run(language, select=asked.select, ignore=asked.ignore)
    return (said,) if said else ()


def differences(source: Path, asked: Asked) -> str:
    """What mending would change, as a unified diff of the files, or of a document's paragraphs; nothing is written."""
    if is_folder(source):
        folder, mended = _mended(source, asked)
        return "".join(
            _compared(name, before.splitlines(keepends=True), after.splitlines(keepends=True))
            for name, before, after in _changed(folder, mended)
        )
    from drafter.checks import check as run
    from drafter.checks import mended as mended_document

    document = read(source, existing=asked.existing)
    findings = run(document, stage=asked.stage, select=asked.select, ignore=asked.ignore)
    after = mended_document(document, findings)
    return _compared(str(source), _lines(document), _lines(after))


@dataclass(frozen=True)
class Mending:
    """A folder mended.

    Attributes:
        left: what the rules still say.
        done: the findings that were mended.
        files: the files that were written.
    """

    left: Checked
    done: tuple[Finding, ...]
    files: tuple[str, ...]


def mend(source: Path, asked: Asked) -> Mending:
    """Mend what can be mended safely in a draft folder's files.

    Raises:
        DraftError: the source is a document, which is not changed; or a file cannot be written.
    """
    from drafter.errors import DraftError
    from drafter.saving.save import commit, encoded_like

    if not is_folder(source):
        raise DraftError(
            "A document is not changed by check; only a draft folder is.",
            hint="See what would change with --diff, or make a draft folder of it first: drafter rollover",
        )
    folder, mended = _mended(source, asked)
    changed = {os.path.relpath(name, folder.path): (name, after) for name, _, after in _changed(folder, mended)}
    writes = {inner: encoded_like(after, Path(name).read_bytes()) for inner, (name, after) in changed.items()}
    commit(folder.path, writes, as_read=folder.own_texts)
    left = Checked(_listed(mended.left), _doubts(folder), _not_run(folder.sheet.language, asked))
    return Mending(left, mended.done, tuple(name for name, _ in changed.values()))


def _mended(source: Path, asked: Asked) -> tuple[Folder, Mended]:
    from drafter.findings.mending import mend as mend_folder
    from drafter.workspace.folder import load

    folder = load(home_of(source) or source)
    return folder, mend_folder(folder, stage=asked.stage, select=asked.select, ignore=asked.ignore)


def _changed(folder: Folder, mended: Mended) -> list[tuple[str, str, str]]:
    """The files that mending changes: name, text before, text after."""
    both = (
        (folder.template.file, folder.template.text, mended.folder.template.text),
        (folder.file.name, folder.file.text, mended.folder.file.text),
    )
    return [(name, before, after) for name, before, after in both if before != after]


def _lines(document: Document) -> list[str]:
    from drafter.checks.passages import passages

    return [f"{p.number} {p.raw}".strip() + "\n" for p in passages(document)]


def _compared(name: str, before: list[str], after: list[str]) -> str:
    return "".join(difflib.unified_diff(before, after, name, f"{name}, mended", n=1))


def _listed(found: Review) -> tuple[Listed, ...]:
    from drafter.findings.listings import Listed
    from drafter.findings.mending import mendable

    folder = found.folder
    texts = {
        folder.template.file: folder.template.text.split("\n"),
        folder.file.name: folder.file.text.split("\n"),
    }

    def line(file: str, number: int) -> str:
        lines = texts.get(file, [])
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    out = []
    for one in found.placed:
        place = one.finding.place
        file, number, column = (place.file, place.line, place.column) if place else (folder.file.name, 0, 0)
        fact_text = line(one.fact.file, one.fact.line) if one.fact else ""
        listed = Listed(one.finding, file, number, column, line(file, number), one.length, one.fact, fact_text)
        out.append(replace(listed, mendable=mendable(found, one)))
    return tuple(out)


def _doubts(folder: Folder) -> tuple[DraftError, ...]:
    """What looks wrong in a folder's files, and what its languages disagree on."""
    from drafter.concordance.folder import doubts

    return (*folder.doubts, *doubts(folder))
