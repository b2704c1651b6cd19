"""A draft held against its versions in other languages, or the documents of a folder, language by language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.app.texts import Named, is_folder, text_of
from drafter.concordance.data import Compared
from drafter.concordance.folder import SUFFIXES, compared, within
from drafter.concordance.versions import Version, version
from drafter.document import Document
from drafter.errors import DraftError
from drafter.workspace.folder import SHEET, load


def concord(*sources: Named | Document) -> tuple[Compared, ...]:
    """Hold versions of a text against each other.

    Args:
        sources: a draft or a document and its versions in other languages; or folders of documents, whose files belong
            together when they have one symbol.

    Returns:
        What was compared: one text, or those of the folders that are there in two languages or more.

    Raises:
        DraftError: a source cannot be read, or is no version in another language.
    """
    paths = [Path(s) for s in sources if not isinstance(s, Document)]
    if len(sources) == 1 and paths and is_folder(paths[0]) and (paths[0] / SHEET).is_file():
        return (compared(within(load(paths[0]))),)
    if paths and len(paths) == len(sources) and all(p.is_dir() and not _is_draft(p) for p in paths):
        return tuple(_of_folders(paths))
    return (compared([(_name(s), text_of(s)) for s in sources]),)


def _is_draft(path: Path) -> bool:
    return is_folder(path) and (path / SHEET).is_file()


def _name(source: Named | Document) -> str:
    return (source.record.symbol or "") if isinstance(source, Document) else Path(source).name


def _of_folders(folders: Sequence[Path]) -> Iterator[Compared]:
    """The texts of folders, by symbol; what cannot be read, and what is there in one language, is left out."""
    groups: dict[str, dict[str, Version]] = {}
    for path in sorted(p for folder in folders for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
        try:
            document = text_of(path)
        except DraftError:
            continue
        called = f"{path.parent.name}/{path.name}"
        group = groups.setdefault(document.record.symbol or path.stem, {})
        if document.language not in group:
            group[document.language] = version(called, document)
    for title, group in sorted(groups.items()):
        if len(group) > 1:
            yield Compared.of(title, [group[code] for code in sorted(group, key=lambda code: (code != "en", code))])
