"""Partners' replies and amendments taken into a draft folder: kept as they came, their proposals beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.rounds import circulate
from drafter.app.texts import Named
from drafter.errors import DraftError, DraftErrors
from drafter.files import contents
from drafter.readers import read
from drafter.reports.pack.last_year import known_last_year
from drafter.rounds.book import BOOK, Book, read_book
from drafter.rounds.round import ROUNDS, Round, round_of, rounds_of
from drafter.saving.save import commit
from drafter.workspace.folder import Folder, load

if TYPE_CHECKING:
    from drafter.amendments.instructions import Amendment
    from drafter.document import Document
    from drafter.rounds.proposal import Proposal
    from drafter.rounds.receiving import Answer
    from drafter.rounds.reply import Reply

AS_ISSUED = "as issued"
"""What the round is called that is kept when an amendment comes to a draft that was never sent to partners."""
MOST_BYTES = 64 * 1024 * 1024
"""The largest reply that is opened."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a reply proposes, as the folder keeps it.

    Attributes:
        round: the round that it answers.
        sender: who sent it.
        file: where it is kept, in the folder.
        came: the proposals that are new, or have a new supporter.
        own: what became of our own changes.
        elsewhere: paragraphs with edits that we never touched ourselves.
        remarks: what a person should know.
    """

    round: int
    sender: str
    file: str
    came: tuple[Proposal, ...]
    own: tuple[Answer, ...]
    elsewhere: tuple[str, ...]
    remarks: tuple[str, ...]


def receive(folder: Named, file: Named, *, sender: str = "", number: int | None = None) -> Received:
    """Read a partner's reply, keep it as it came, and add its proposals to those of the folder.

    An amendment is a reply too: what it would make of the text that was sent is what its sponsors propose. Where
    nothing was sent yet, the draft as it is stands for what was issued, and is kept as the first round.

    Args:
        folder: the draft folder.
        file: the reply, in any format that is read, or an amendment.
        sender: the delegation that sent it; without it the author of its changes, the sponsors, or the file.
        number: the round that it answers; without it the one whose text it changes least.

    Raises:
        DraftError: it cannot be read, answers no round, or the round is gone; nothing is written then.
    """
    loaded = load(Path(folder))
    taken = taken_in(loaded, Path(file), sender, number)
    if not rounds_of(loaded.path):
        circulate(folder, label=AS_ISSUED)
    commit(loaded.path, {taken.received.file: taken.data, BOOK: taken.book.to_bytes()})
    return taken.received


@dataclass(frozen=True, slots=True)
class Taken:
    """A reply that was read, with nothing written yet.

    Attributes:
        received: what it proposes.
        data: its bytes.
        rounds: the rounds that proposals answer.
        book: all proposals, its own among them.
    """

    received: Received
    data: bytes
    rounds: tuple[Round, ...]
    book: Book


def taken_in(loaded: Folder, path: Path, sender: str = "", number: int | None = None) -> Taken:
    """Read a partner's reply or an amendment.

    Args:
        loaded: the draft folder.
        path: the file.
        sender: who sent it, or nothing.
        number: the round that it answers, or None.

    Raises:
        DraftError: it cannot be read, answers no round, or the round is gone.
    """
    from drafter.amendments.sources import amendment_if_any
    from drafter.rounds.receiving import answered, received
    from drafter.rounds.reply import read_reply

    home = loaded.path
    rounds = rounds_of(home)
    data = contents(path, MOST_BYTES, "Give the reply alone.")
    document = _read(path)
    amendment = amendment_if_any(document, path, loaded.sheet.language)
    if amendment is not None:
        # Before anything was sent, the draft as it is stands for what was issued.
        rounds = rounds or [Round(1, home, AS_ISSUED, None, ())]
        sender = sender or amendment.sponsors or path.stem
        sent, reply = _of_amendment([round_of(home, number)] if number is not None else rounds, amendment, sender)
    elif not rounds and (home / BOOK).is_file():
        raise DraftError(
            "The rounds that were sent are gone, so there is nothing that a reply could be compared with.",
            hint=f"Put the folder {home / ROUNDS} back from a copy.",
        )
    elif not rounds:
        raise DraftError(
            "Nothing was sent to partners yet, so there is nothing that a reply could answer.",
            hint=f"Keep what you send first: drafter circulate {home}",
        )
    else:
        reply = read_reply(data, str(path), sorted({a for r in rounds for a in r.authors}), document)
        sent = round_of(home, number) if number is not None else answered(rounds, reply, str(path))
        sender = sender or (reply.authors[0].name if len(reply.authors) == 1 else path.stem)
    kept = f"{ROUNDS}/{sent.number}/replies/{_kept_name(home / ROUNDS / str(sent.number) / 'replies', path.name, data)}"
    found = received(sent, reply, sender, kept, None if amendment else known_last_year(loaded))
    book, came = read_book(home).with_reply(found.proposals, found.upon)
    taken = Received(found.round, sender, kept, came, found.own, found.elsewhere, found.remarks)
    return Taken(taken, data, tuple(rounds), book)


def _read(path: Path) -> Document | None:
    """What a reader makes of a file; None where it is no text of a draft, or has changes that are not settled."""
    try:
        return read(path)
    except DraftError:
        return None


def _of_amendment(rounds: Sequence[Round], amendment: Amendment, sender: str) -> tuple[Round, Reply]:
    """The round that an amendment is to, and what it makes of its text: the one where most of it can be carried out."""
    from drafter.amendments.carry_out import amended
    from drafter.rounds.reply import Author, Reply

    made = [(r, amended(r.document, [amendment])) for r in rounds]
    sent, result = min(made, key=lambda m: (len(m[1].undone), -m[0].number))
    if len(result.undone) == len(amendment.steps):
        raise DraftErrors([DraftError(r.text) for r in result.undone])
    said = tuple(r.text for r in (*result.undone, *result.remarks))
    return sent, Reply(sent.document, (Author(sender, result.document),), remarks=said)


def _kept_name(replies: Path, name: str, data: bytes) -> str:
    """The name under which a reply is kept: its own, or one with a number where another file has that."""
    stem, dot, suffix = name.rpartition(".")
    stem = stem or name
    number = 1
    while (replies / name).exists() and (replies / name).read_bytes() != data:
        number += 1
        name = f"{stem}-{number}{dot}{suffix}" if dot else f"{stem}-{number}"
    return name
