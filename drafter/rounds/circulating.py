"""A draft made ready for partners: clean and with its changes tracked, without what is the drafter's alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from drafter.comparison.compare import compare
from drafter.comparison.listing import entries
from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.ooxml.settling import Existing
from drafter.readers import Tracked
from drafter.readers.form import is_word
from drafter.redline import docx
from drafter.redline.tracked import Signature
from drafter.reports.pack.last_year import last_year
from drafter.rounds.round import CLEAN, RECORD, ROUNDS, SINCE_LAST_ROUND, SINCE_LAST_YEAR, Round, record, rounds_of
from drafter.worklists.entries import entries as values
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, TEXT, Folder
from drafter.writers import write

NOTE = "cover-note.txt"


@dataclass(frozen=True, slots=True)
class Circulated:
    """A round, not yet written.

    Attributes:
        number: of the round.
        files: by their paths in the draft folder.
        changed: what differs from the round before, or from last year, a line each.
        still_open: what is to be confirmed, a line each.
    """

    number: int
    files: Mapping[str, bytes]
    changed: tuple[str, ...]
    still_open: tuple[str, ...]


def circulated(
    folder: Folder, signature: Signature, label: str = "", day: date | None = None, existing: Tracked = "refuse"
) -> Circulated:
    """Make the next round of a draft.

    Args:
        folder: the draft folder.
        signature: under whose names our changes stand in Word.
        label: what the drafter calls the round.
        day: the day it is sent, or None.
        existing: what to do with tracked changes that last year's Word file has.

    Raises:
        DraftError: the folder cannot be drafted, or nothing changed since the last round.
    """
    rounds = rounds_of(folder.path)
    before = rounds[-1] if rounds else None
    made = draft(folder)
    worklist = Worklist(folder, made)
    # What a value comes from is for the drafter's eyes: names of files and reasons stand in the provenance.
    document = replace(made.document, provenance={}, record=replace(made.document.record, drafts=()))
    if before is not None and before.folder.template.text == folder.template.text and _same_facts(before, folder):
        raise DraftError(
            f"Nothing changed since round {before.number}.", hint="Send its files again, or change the draft first."
        )
    sent: dict[str, bytes] = {CLEAN: write(document, "docx")}
    old = _last_year(folder, existing)
    if old is not None:
        sent[SINCE_LAST_YEAR] = _since_last_year(folder, old, document, signature, existing)
    if before is not None:
        redline = compare(replace(before.document, provenance={}), document)
        base = before.file(f"sent/{CLEAN}") or write(before.document, "docx")
        sent[SINCE_LAST_ROUND] = docx.write(redline, base, "the file of the round before", signature, masthead=True)
    against = before.document if before is not None else old
    changed = tuple(_changes(against, document)) if against is not None else ()
    still_open = tuple(_open(worklist))
    since = f"round {before.number}" if before is not None else "last year’s text"
    sent[NOTE] = _note(document, len(rounds) + 1, label, since, changed, still_open, sorted(sent)).encode()
    number = (rounds[-1].number if rounds else 0) + 1
    home = f"{ROUNDS}/{number}"
    files = {f"{home}/sent/{name}": data for name, data in sent.items()}
    files[f"{home}/{SHEET}"] = folder.file.text.encode()
    if folder.template.series is None:
        files[f"{home}/{folder.sheet.template if folder.sheet.template.endswith('.md') else TEXT}"] = (
            folder.template.text.encode()
        )
    authors = (signature.author, signature.mechanical)
    files[f"{home}/{RECORD}"] = record(label, day, authors, {f"sent/{n}": d for n, d in sent.items()})
    return Circulated(number, files, changed, still_open)


def _same_facts(before: Round, folder: Folder) -> bool:
    return before.folder.sheet == folder.sheet


def _last_year(folder: Folder, existing: Tracked) -> Document | None:
    if folder.base_document is None and folder.last is None:
        return None
    return last_year(folder, existing=existing)


def _since_last_year(
    folder: Folder, old: Document, document: Document, signature: Signature, existing: Tracked
) -> bytes:
    redline = compare(old, document)
    base = folder.base_document
    if base is not None and is_word(base):
        return docx.write(redline, base.read_bytes(), base.name, signature, existing=Existing(existing))
    return docx.write(redline, write(old, "docx"), "the Word file of last year’s text", signature, masthead=True)


def _changes(old: Document, new: Document) -> Iterator[str]:
    """What differs, a line each: the paragraph, and the words before and after."""
    for entry in entries(compare(old, new)):
        if entry.aspect == "number":
            continue
        words = " → ".join(f"“{_short(w)}”" for w in (entry.removed, entry.added) if w)
        sign = (
            "" if entry.removed and entry.added else "taken out: " if entry.removed else "new: " if entry.added else ""
        )
        yield f"{entry.place}: {sign}{words or entry.reason}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


_LONGEST = 160


def _open(worklist: Worklist) -> Iterator[str]:
    for entry in values(worklist.open()):
        after = entry.first.after
        words = f" (now: {_short(after)})" if after else ""
        yield f"{entry.where}: {entry.title}{words}"


def _note(
    document: Document,
    number: int,
    label: str,
    since: str,
    changed: tuple[str, ...],
    still_open: tuple[str, ...],
    files: list[str],
) -> str:
    title = "".join(i.words for i in document.front.title if hasattr(i, "words"))
    lines = [f"Subject: {title}: {label or f'draft, round {number}'}", "", "Dear colleagues,", ""]
    lines += [f"Please find attached the draft resolution “{title}” ({label or f'round {number}'}).", ""]
    if changed:
        lines += [f"What changed since {since}:", "", *(f"- {c}" for c in changed), ""]
    if still_open:
        lines += ["Still to be confirmed:", "", *(f"- {o}" for o in still_open), ""]
    lines += ["Attached:", "", *(f"- {name}" for name in files), ""]
    lines += ["Please track your changes in the clean file and send it back under your delegation’s name.", ""]
    return "\n".join(lines)
