"""The editions that a user names: documents, draft folders, folders of documents, or a symbol and where to look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.files import typed
from drafter.languages.states import NAMED_IN
from drafter.readers import read
from drafter.register import register
from drafter.register.entry import normal_number
from drafter.register.titles import title_key
from drafter.reports.history.edition import Edition, edition
from drafter.workspace.folder import SHEET, load

DOCUMENTS = (".xml", ".docx", ".pdf", ".txt", ".md")
"""The kinds of files that are documents; where one resolution is there in several, the first of these is read."""

_NAMED = re.compile(r"A[-_]RES[-_](\d{1,3})[-_](\d{1,3})(?:[-_ ]?([A-Z]))?(?:[-_.].*)?", re.IGNORECASE)

Tell = Callable[[str], None]
"""Receives in a sentence what was left out."""


def editions(names: Sequence[str], where: Path | None, tell: Tell) -> list[Edition]:
    """Find editions.

    Args:
        names: each a draft folder, a document, a folder of either, or a symbol such as A/RES/76/26 or 76/26.
        where: the folder in which symbols are looked for.
        tell: see :data:`Tell`.

    Returns:
        The editions, in the order named.

    Raises:
        DraftError: a name is none of these, nothing was found for it, or a folder holds several series.
    """
    found: list[Edition] = []
    for name in names:
        path = Path(name)
        number = normal_number(name)
        if (path / SHEET).is_file() or path.name == SHEET:
            found += _draft_folder(path)
        elif path.is_dir():
            found += _one_series(path, tell)
        elif path.is_file():
            found.append(_read(path))
        elif number is None:
            raise DraftError(
                f"There is no folder or document called “{name}”, and it is no symbol.",
                hint="Give draft folders, documents, a folder of them, or a symbol such as 76/26 with --in FOLDER.",
            )
        elif where is None:
            raise DraftError(
                f"Where are the texts of the series of {number}?",
                hint=f"Name the folder of documents: drafter history {number} --in FOLDER",
            )
        else:
            found += of_series(number, where, tell)
    return found


def of_series(number: str, where: Path, tell: Tell) -> list[Edition]:
    """The editions of a resolution's series in a folder.

    The register says which resolutions belong together; what it does not have yet belongs by its title.

    Args:
        number: of any member, such as "76/26".
        where: the folder; folders in it are searched too.
        tell: called with what could not be read.

    Raises:
        DraftError: there is no such folder, or nothing of the series in it.
    """
    if not where.is_dir():
        raise DraftError(f"There is no folder {where}.", hint="Name the folder of documents after --in.")
    known = register()
    members = {m.number for m in known.series(number)} or {number}
    titles = {title_key(m.title) for m in known.series(number)}
    by_language: dict[str, dict[str, Edition]] = {}
    unknown: list[Edition] = []
    read_: set[tuple[Path, str]] = set()
    for path in documents(where):
        named = number_of_name(path)
        is_other = named is not None and named not in members and known.find(named) is not None
        if is_other or (path.parent, named or str(path)) in read_:
            continue
        read_.add((path.parent, named or str(path)))
        one = _try(path, tell)
        if one is None:
            continue
        if one.name in members:
            by_language.setdefault(one.document.language, {}).setdefault(one.name, one)
        elif known.find(one.name) is None:
            unknown.append(one)
    language, found = _fullest(by_language)
    titles |= {title_key(e.title) for e in found.values()}
    unknown = [e for e in unknown if e.document.language == language or not found]
    out = [*found.values(), *(e for e in unknown if title_key(e.title) in titles)]
    if not out:
        raise DraftError(
            f"No document of the series of {number} is in {where}.",
            hint="The series has " + ", ".join(sorted(members)) + "; the files may have any name.",
        )
    return out


def _fullest(by_language: dict[str, dict[str, Edition]]) -> tuple[str, dict[str, Edition]]:
    """The language that has the most years, of a folder that has several; English, then French, where as many do."""
    if not by_language:
        return "", {}
    order = [*NAMED_IN, *sorted(by_language.keys() - set(NAMED_IN))]
    return max(by_language.items(), key=lambda item: (len(item[1]), -order.index(item[0])))


def documents(folder: Path) -> Iterator[Path]:
    """Yield the documents in a folder and those below it; of files of one name the kind that reads best first."""
    paths = (p for p in folder.rglob("*") if p.suffix.lower() in DOCUMENTS and p.is_file())
    visible = (p for p in paths if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    yield from sorted(visible, key=lambda p: (str(p.parent), p.stem, DOCUMENTS.index(p.suffix.lower())))


def number_of_name(path: Path) -> str | None:
    """The number of the resolution that a file's name tells: "76/26" for A-RES-76-26.xml."""
    match = _NAMED.fullmatch(path.stem)
    if match is None:
        return None
    return f"{int(match[1])}/{int(match[2])}" + (f" {match[3].upper()}" if match[3] else "")


def _draft_folder(path: Path) -> Iterator[Edition]:
    """A draft folder's text, after last year's where its base has it."""
    folder = load(path)
    official = folder.base_document
    if official is not None:
        yield _read(official)
    elif folder.last is not None:
        yield edition(draft(folder.last).document, str(folder.last.path))
    yield edition(draft(folder).document, str(folder.path))


def _one_series(path: Path, tell: Tell) -> list[Edition]:
    inner = sorted(p.parent for p in path.glob(f"*/{SHEET}"))
    if inner:
        return [edition(draft(load(p)).document, str(p)) for p in inner]
    found: dict[str, Edition] = {}
    for one in documents(path):
        named = number_of_name(one)
        if named not in found and (read_ := _try(one, tell)):
            found.setdefault(read_.name, read_)
    series = _grouped(found.values())
    if len(series) > 1:
        first = max(series, key=len)[-1]
        raise DraftError(
            f"{path} holds texts of {len(series)} different series.",
            hint=f"Name one of them by any of its symbols: drafter history {first.name} --in {typed(path)}",
        )
    return list(found.values())


def _grouped(found: Iterable[Edition]) -> list[list[Edition]]:
    """Editions by their series, as the register or else the titles tell."""
    known = register()
    groups: dict[object, list[Edition]] = {}
    for one in found:
        members = known.series(one.name) or known.titled(one.title, one.name)
        groups.setdefault(members[0].number if members else title_key(one.title), []).append(one)
    return list(groups.values())


def _try(path: Path, tell: Tell) -> Edition | None:
    try:
        return _read(path)
    except DraftError as e:
        tell(f"{path} is left out: {e.message}")
        return None


def _read(path: Path) -> Edition:
    document: Document = read(path)
    return edition(document, str(path))
