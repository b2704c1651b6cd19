"""The editions of a series that a person gives: files, folders of documents, folders that an adoption left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.document import Document, plain
from drafter.document.words import folded
from drafter.errors import DraftError, DraftErrors
from drafter.files import typed
from drafter.messages import say
from drafter.register import register
from drafter.register.titles import title_key
from drafter.workspace.folder import SHEET

DOCUMENTS = (".xml", ".docx", ".pdf", ".txt", ".md")
"""The kinds of files that are documents; of one edition in several, the first of these is read."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A text of a series.

    Attributes:
        path: its file, or the draft folder that holds it.
        document: the text.
    """

    path: Path
    document: Document

    @property
    def session(self) -> int:
        """Its session; 0 where it does not say."""
        return self.document.record.session or 0

    @property
    def name(self) -> str:
        """Its number, or where it has none its symbol or file."""
        record = self.document.record
        return record.number or record.symbol or str(self.path)


def read_edition(path: Path) -> Edition:
    """Read a document, or the text of a draft folder.

    Raises:
        DraftError: it cannot be read.
    """
    from drafter.readers import read

    if path.is_dir() or path.name == SHEET:
        from drafter.drafting.draft import draft
        from drafter.workspace.folder import load

        return Edition(path, draft(load(path)).document)
    return Edition(path, read(path))


def given_editions(paths: Sequence[Path]) -> list[Edition]:
    """Read the editions that a person names one by one or by their folder.

    Raises:
        DraftErrors: some cannot be read; all faults at once.
    """
    found: list[Edition] = []
    faults: list[DraftError] = []
    for path in paths:
        if not path.exists():
            hint = say("Give a file ({join}) or a folder of them.", join=", ".join(DOCUMENTS))
            faults.append(DraftError(say("There is no earlier edition {path}.", path=path), hint=hint))
            continue
        for one in _of_folder(path) if path.is_dir() and not (path / SHEET).exists() else [path]:
            try:
                found.append(read_edition(one))
            except DraftErrors as e:
                faults += e.errors
            except DraftError as e:
                faults.append(DraftError(f"{one}: {e.message}", place=e.place, hint=e.hint))
    if faults:
        raise DraftErrors(faults)
    return found


def before(session: int | None, language: str, editions: Iterable[Edition], *, but: str | None = None) -> list[Edition]:
    """The editions that are earlier than a text, the newest first, each once.

    Args:
        session: of the text.
        language: of the text.
        editions: as a person gave them.
        but: the number of the text itself, which a folder of its series holds, too.

    Raises:
        DraftErrors: some are no earlier editions; all faults at once.
    """
    found: dict[str, Edition] = {}
    faults: list[DraftError] = []
    for one in sorted(editions, key=lambda e: (-e.session, e.name)):
        if but is not None and one.document.record.number == but:
            continue
        if one.document.language != language:
            said = say(
                "{path} is in another language ({language}) than the text ({language2}).",
                path=one.path,
                language=one.document.language,
                language2=language,
            )
            faults.append(DraftError(said, hint=say("Give its version in the language of the text.")))
        elif not one.session or (session is not None and one.session >= session):
            of = say("of session {session}", session=one.session) if one.session else say("of no session that it names")
            said = say(
                "{path} is no earlier edition: it is {of}, and the text of session {session}.",
                path=one.path,
                of=of,
                session=session,
            )
            faults.append(DraftError(said, hint=say("Give the newest as SOURCE, and those before it with --earlier.")))
        else:
            found.setdefault(one.name, one)
    if faults:
        raise DraftErrors(faults)
    return list(found.values())


def of_one_series(folder: Path) -> list[Edition]:
    """The editions in a folder of one series' documents, the newest first.

    Raises:
        DraftError: there is none, or they are of several series.
    """
    paths = list(_of_folder(folder))
    if not paths:
        raise DraftError(
            say("There is no draft and no document in {folder}.", folder=folder),
            hint=say(
                "A draft folder has a {sheet}; a folder of a series has its documents ({join}).",
                sheet=SHEET,
                join=", ".join(DOCUMENTS),
            ),
        )
    by_name: dict[str, Edition] = {}
    for one in sorted(given_editions(paths), key=lambda e: (-e.session, e.name)):
        by_name.setdefault(one.name, one)
    series = {_series(one): one for one in by_name.values()}
    if len(series) > 1:
        names = ", ".join(sorted(one.name for one in series.values()))
        raise DraftError(
            say(
                "{folder} holds texts of {count} different series: {names}.",
                folder=folder,
                count=len(series),
                names=names,
            ),
            hint=say(
                "Give the newest text as SOURCE, and those before it: --earlier {typed}", typed=typed(folder / "FILE")
            ),
        )
    return list(by_name.values())


def _series(one: Edition) -> str:
    title = folded(plain(one.document.front.title)).replace("\n", " ")
    number = one.document.record.number
    members = (register().series(number) if number else None) or register().titled(title, number or "")
    return members[0].number if members else str(title_key(title))


def _of_folder(folder: Path) -> Iterator[Path]:
    """Yield the documents of a folder and the draft folders in it; of files of one name the first kind."""
    taken: set[str] = set()
    files = (p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in DOCUMENTS and p.name[0] not in ".~")
    for path in sorted(files, key=lambda p: (p.stem, DOCUMENTS.index(p.suffix.lower()))):
        if path.stem not in taken:
            taken.add(path.stem)
            yield path
    yield from sorted(path.parent for path in folder.glob(f"*/{SHEET}"))
