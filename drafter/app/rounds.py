"""The rounds of a draft: sent to partners, their replies received, what they propose settled and compiled."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.editing.changes import bytes_of
from drafter.app.texts import Named
from drafter.errors import DraftError
from drafter.rounds.book import BOOK, Book, read_book
from drafter.rounds.round import rounds_of
from drafter.saving.save import commit, encoded_like
from drafter.workspace.folder import SHEET, Folder, load

if TYPE_CHECKING:
    from drafter.readers import Tracked
    from drafter.redline.tracked import Signature
    from drafter.rounds.circulating import Circulated
    from drafter.rounds.proposal import Proposal
    from drafter.rounds.settling import Settled

UNDO = "rounds/settlements"
"""Where the files are kept as they were before each settlement."""


def circulate(
    folder: Named,
    *,
    label: str = "",
    signed: Signature | None = None,
    day: date | None = None,
    existing: Tracked = "refuse",
    dry_run: bool = False,
) -> Circulated:
    """Make the next round of a draft and keep it in the folder.

    Args:
        folder: the draft folder.
        label: what the round is called.
        signed: under whose names our changes stand in Word.
        day: the day it is sent, or None.
        existing: what to do with tracked changes that last year's Word file has.
        dry_run: write nothing.

    Raises:
        DraftError: the folder cannot be drafted, or nothing changed since the last round.
    """
    from drafter.app.comparing import signature
    from drafter.rounds.circulating import circulated

    loaded = load(Path(folder))
    made = circulated(loaded, signed or signature(), label, day, existing)
    if not dry_run:
        book = read_book(loaded.path)
        named = _with_brackets(loaded, book)
        kept = {BOOK: named.to_bytes()} if named != book else {}
        commit(loaded.path, {**made.files, **kept})
    return made


def proposals(folder: Named) -> tuple[Proposal, ...]:
    """The proposals of a draft folder, in the order of the text.

    Raises:
        DraftError: the file that holds them is not as it was written.
    """
    return read_book(load(Path(folder)).path).proposals


def brackets(folder: Named) -> tuple[Proposal, ...]:
    """What brackets in the text propose that no proposal of the folder put there: they came with the text.

    Raises:
        DraftError: the folder cannot be drafted.
    """
    loaded = load(Path(folder))
    return _standing(loaded, read_book(loaded.path))


def _standing(folder: Folder, book: Book) -> tuple[Proposal, ...]:
    from drafter.drafting.draft import draft
    from drafter.rounds.standing import standing

    return tuple(standing(draft(folder).document, book))


def settle(
    folder: Named,
    idents: Sequence[str] = (),
    choice: str = "accept",
    *,
    sender: str = "",
    every: bool = False,
    dry_run: bool = False,
) -> Settled:
    """Settle proposals of a draft folder.

    Args:
        folder: the draft folder.
        idents: the proposals, by their idents.
        choice: "accept", "reject", "bracket" or "withdraw".
        sender: all open proposals of this delegation or author, beside those named; where they are left or withdrawn,
            those in brackets too.
        every: all open proposals.
        dry_run: write nothing.

    Raises:
        DraftError: there is no such proposal, it is settled already, or its words are gone; nothing is written then.
    """
    from drafter.rounds.proposal import State
    from drafter.rounds.settlement import Choice
    from drafter.rounds.settling import settled
    from drafter.rounds.standing import found_in

    loaded = load(Path(folder))
    book = read_book(loaded.path)
    there = _standing(loaded, book) if any(ident[:1] == "B" for ident in idents) else ()
    chosen = [found_in(there, ident) or book.find(ident) for ident in dict.fromkeys(idents)]
    waiting = [p for p in book.proposals if p.state is State.OPEN and p not in chosen]
    if every:
        chosen += waiting
    elif sender:
        if Choice(choice) in (Choice.REJECT, Choice.WITHDRAW):
            waiting += [p for p in book.proposals if p.state is State.BRACKETED and p not in chosen]
        own = [p for p in waiting if sender in (p.sender, p.author)]
        if not own and not chosen:
            known = ", ".join(dict.fromkeys(p.sender for p in waiting)) or "nobody"
            raise DraftError(f"{sender} has no open proposal.", hint=f"There are open ones of: {known}")
        chosen += own
    if not chosen:
        raise DraftError("There is no open proposal to settle.", hint="See all of them: drafter proposals DIR")
    if there:
        book = _with_brackets(loaded, book)
    made = settled(loaded, rounds_of(loaded.path), book, chosen, Choice(choice))
    if not dry_run:
        _write(loaded, made.folder, {BOOK: _with_brackets(made.folder, made.book).to_bytes()})
    return made


def mark_agreed(folder: Named, paragraphs: Sequence[str], *, agreed: bool = True) -> tuple[str, ...]:
    """Mark paragraphs as agreed ad ref in the text, or take the marks away.

    Args:
        folder: the draft folder.
        paragraphs: by their labels, "OP5", "PP2"; to take marks away none names all.
        agreed: False to take the marks away.

    Returns:
        The names of the paragraphs that changed.

    Raises:
        DraftError: there is no such paragraph; nothing is written then.
    """
    from drafter.document.naming import paragraph_names
    from drafter.drafting.draft import draft
    from drafter.rounds.agreeing import marked, paragraphs_called
    from drafter.rounds.carrying import Orders, carried

    loaded = load(Path(folder))
    document = draft(loaded).document
    every = range(len(list(document.blocks())))
    words = marked(document, paragraphs_called(document, paragraphs) if paragraphs else every, agreed=agreed)
    if words:
        _write(loaded, carried(loaded, Orders(words)).folder, {})
    return tuple(paragraph_names(document)[n] for n in words)


def _with_brackets(folder: Folder, book: Book) -> Book:
    """The proposals with the numbers that the brackets of a text have, so that they keep them."""
    from drafter.drafting.draft import draft
    from drafter.rounds.standing import brackets_of

    return book.with_brackets(brackets_of(draft(folder).document, book))


def _write(before: Folder, after: Folder, files: Mapping[str, bytes]) -> None:
    """Write what a settlement changed, and keep what was there, to be put back."""
    home = before.path
    out: dict[str, bytes | None] = dict(files)
    if after.file.text != before.file.text:
        out[SHEET] = encoded_like(after.file.text, bytes_of(home / SHEET))
    if after.template.text != before.template.text or after.sheet.template != before.sheet.template:
        name = after.sheet.template
        out[name] = encoded_like(after.template.text, bytes_of(home / name))
    number = max((int(p.name) for p in (home / UNDO).glob("*") if p.name.isdecimal()), default=0) + 1
    kept = {name: bytes_of(home / name) for name in out}
    record = {
        "before": {n: n if d is not None else None for n, d in kept.items()},
        "after": {n: sha256(d).hexdigest() for n, d in out.items() if d is not None},
    }
    aside: dict[str, bytes | None] = {f"{UNDO}/{number}/{n}": d for n, d in kept.items() if d is not None}
    aside[f"{UNDO}/{number}/settlement.json"] = (json.dumps(record, indent=2) + "\n").encode()
    commit(home, {**aside, **out})


def undo_settlement(folder: Named) -> tuple[str, ...]:
    """Take the last settlement back.

    Returns:
        The files that are as they were before it.

    Raises:
        DraftError: there is none, or a file was changed since.
    """
    home = load(Path(folder)).path
    kept = sorted((p for p in (home / UNDO).glob("*") if p.name.isdecimal()), key=lambda p: int(p.name))
    if not kept:
        raise DraftError("There is no settlement to undo.")
    last = kept[-1]
    record = json.loads((last / "settlement.json").read_text("utf-8"))
    for name, sum_ in record["after"].items():
        data = bytes_of(home / name)
        if data is None or sha256(data).hexdigest() != sum_:
            raise DraftError(
                f"{name} was changed since the last settlement, so it cannot be undone here.",
                hint=f"What it held before is in {last}.",
            )
    out: dict[str, bytes | None] = {n: bytes_of(last / n) if there else None for n, there in record["before"].items()}
    gone = {p.relative_to(home).as_posix(): None for p in last.rglob("*") if p.is_file()}
    commit(home, {**out, **gone})
    for path in sorted((p for p in last.rglob("*") if p.is_dir()), reverse=True):
        path.rmdir()
    last.rmdir()
    return tuple(out)


def compiled(folder: Named, form: str = "text") -> bytes:
    """The compilation of all open proposals.

    Args:
        folder: the draft folder.
        form: "text", "markdown" or "html", in which they stand in brackets; "docx", in which they are tracked: in the
            file that was sent last, or in the text as it is where some were settled since.

    Raises:
        DraftError: nothing was sent yet, or the proposals of a round are held against a text that is gone.
    """
    from drafter.drafting.draft import draft
    from drafter.rounds.compiling import compiled_text, compiled_word
    from drafter.rounds.proposal import State
    from drafter.writers import write

    loaded = load(Path(folder))
    rounds, book = rounds_of(loaded.path), read_book(loaded.path)
    if not rounds:
        raise DraftError("Nothing was sent to partners yet.", hint=f"drafter circulate {loaded.path}")
    if form != "docx":
        return write(compiled_text(loaded, rounds, book), form)
    waiting = [p for p in book.proposals if p.state is State.OPEN]
    known = {r.number: r for r in rounds}
    if gone := sorted({p.round for p in waiting} - known.keys()):
        raise DraftError(
            f"Round {gone[0]}, which {len(waiting)} open proposals answer, is gone.",
            hint=f"Put the folder rounds/{gone[0]} back.",
        )
    needed = {p.round for p in waiting} | {rounds[-1].number}
    return compiled_word({n: known[n] for n in needed}, draft(loaded).document, waiting)
