"""The pairs of years to replay: from a table, or from a folder of documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from drafter.errors import DraftError
from drafter.languages import METADATA, written
from drafter.place import Place
from drafter.readers import read
from drafter.register import register
from drafter.register.entry import normal_number
from drafter.register.titles import title_key
from drafter.reports.history.edition import Edition, edition
from drafter.reports.history.series import documents, number_of_name
from drafter.workspace.yaml_file import read_text

LAST, THIS = "last_year", "this_year"
"""The columns of a table of pairs: symbols or numbers, or paths from the table's own folder."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two neighbouring years of a series.

    Attributes:
        last: the file of last year's resolution.
        this: the file of what was adopted a year later.
        name: what readers call the pair: "76/26 → 77/63".
        earlier: the series' editions before ``last``, the newest first: what a drafter could give as evidence.
    """

    last: Path
    this: Path
    name: str
    earlier: tuple[Path, ...] = ()


def pairs_of(source: Path, corpus: Path | None, tell: Callable[[str], None]) -> list[Pair]:
    """Find the pairs of a source.

    Args:
        source: a CSV file with the columns of :data:`LAST` and :data:`THIS`, or a folder of documents, in which the
            register and the titles tell which belong together.
        corpus: the folder in which the symbols of a table are found; the table's own where it is None.
        tell: called with a sentence on what was left out.

    Returns:
        The pairs, of a table in its order, of a folder by series and session.

    Raises:
        DraftError: the source is neither, or there is no pair in it.
    """
    if source.is_dir():
        found = _of_folder(source, tell)
    elif source.is_file():
        found = _of_table(source, corpus or source.parent, tell)
    else:
        raise DraftError(
            f"There is no folder or table {source}.",
            hint=f"Give a folder of documents, or a CSV file with the columns {LAST} and {THIS}.",
        )
    if not found:
        raise DraftError(
            f"There are no two years of one series in {source}.",
            hint="Put the resolutions of two years or more into one folder."
            if source.is_dir()
            else "Name the folder of the documents: --corpus FOLDER",
        )
    return found


def _of_table(table: Path, corpus: Path, tell: Callable[[str], None]) -> list[Pair]:
    if not corpus.is_dir():
        raise DraftError(f"There is no folder {corpus}.", hint="Name the folder of the documents: --corpus FOLDER")
    files: dict[str, list[Path]] = {}
    for path in documents(corpus):
        number = number_of_name(path)
        if number:
            files.setdefault(number, []).append(path)
    languages = _Languages()
    rows = csv.DictReader(io.StringIO(read_text(table)))
    if not {LAST, THIS} <= set(rows.fieldnames or ()):
        raise DraftError(
            f"The table has no columns {LAST} and {THIS}.",
            place=Place(str(table), 1),
            hint=f"Its first line must name them: {LAST},{THIS}",
        )
    found: list[Pair] = []
    for row in rows:
        names = row[LAST] or "", row[THIS] or ""
        of_last, of_this = (_files(name, files, table.parent) for name in names)
        last, this = _together(of_last, of_this, languages)
        if last is None or this is None:
            missing = names[0] if last is None else names[1]
            tell(
                f"Line {rows.line_num} of {table} is left out: there is no file of {missing or 'nothing'} in {corpus}."
            )
        else:
            found.append(Pair(last, this, " → ".join(normal_number(n) or Path(n).stem for n in names)))
    before = {pair.this: pair.last for pair in found}
    return [replace(pair, earlier=tuple(_back(pair.last, before))) for pair in found]


def _back(path: Path, before: Mapping[Path, Path]) -> Iterator[Path]:
    """The editions before one, the newest first, as far as the table's own pairs lead back."""
    seen = {path}
    while (path := before.get(path, path)) not in seen:
        seen.add(path)
        yield path


def _files(name: str, files: dict[str, list[Path]], folder: Path) -> list[Path]:
    number = normal_number(name)
    if number is not None:
        return files.get(number, [])
    path = folder / name
    return [path] if name and path.is_file() else []


def _together(last: list[Path], this: list[Path], languages: _Languages) -> tuple[Path | None, Path | None]:
    """Of the files of two years, those of one folder, in a language that drafts can be written in."""
    both = [(one, other) for one in last for other in this if one.parent == other.parent]
    if len(both) > 1:
        both.sort(key=lambda pair: languages.rank(pair[0]))
    return both[0] if both else (last[0] if last else None, this[0] if this else None)


class _Languages:
    """In what order the folders of a corpus are taken: one that holds each language apart has a document in each."""

    def __init__(self) -> None:
        self._ranks: dict[Path, int] = {}

    def rank(self, path: Path) -> int:
        """The place of a file's language among those that drafts can be written in; the others come last."""
        if path.parent not in self._ranks:
            try:
                code = read(path).language
            except DraftError:
                code = ""
            self._ranks[path.parent] = _in_order().index(code) if code in written() else len(written())
        return self._ranks[path.parent]


def _of_folder(folder: Path, tell: Callable[[str], None]) -> list[Pair]:
    found: dict[str, tuple[Edition, Path]] = {}
    for path in sorted(documents(folder), key=_Languages().rank):
        if number_of_name(path) in found:
            continue
        try:
            one = edition(read(path), str(path))
        except DraftError as e:
            tell(f"{path} is left out: {e.message}")
            continue
        if one.document.language not in written():
            continue
        found.setdefault(one.name, (one, path))
    out: list[Pair] = []
    for members in _series(found.values()):
        out += [
            Pair(last, this, f"{old.name} → {new.name}", tuple(path for _, path in reversed(members[:n])))
            for n, ((old, last), (new, this)) in enumerate(pairwise(members))
            if old.session < new.session
        ]
    return out


def _series(found: Iterable[tuple[Edition, Path]]) -> list[list[tuple[Edition, Path]]]:
    """Editions by series, each in the order of the sessions; series in the order of their titles."""
    known = register()
    groups: dict[object, list[tuple[Edition, Path]]] = {}
    for one, path in found:
        members = known.series(one.name) or known.titled(one.title, one.name)
        groups.setdefault(members[0].number if members else title_key(one.title), []).append((one, path))
    for members_ in groups.values():
        members_.sort(key=lambda m: (m[0].session, m[0].name))
    return sorted(groups.values(), key=lambda g: (g[-1][0].title, g[-1][0].name))


def _in_order() -> list[str]:
    """The languages that drafts can be written in: English, in which most texts are at hand, comes first."""
    return sorted(written(), key=lambda code: (code != METADATA, code))
