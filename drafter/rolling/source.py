"""What can be rolled over: a draft folder, a series, or last year's document itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import DraftError
from drafter.messages import say
from drafter.rolling.editions import DOCUMENTS, Edition, before, given_editions, of_one_series, read_edition
from drafter.rolling.roll import Source
from drafter.rolling.series import names, series
from drafter.workspace.folder import SHEET, Folder, load

_SYMBOL = re.compile(r"(?:A/)?(?:RES/)?(\d{2,3})/(\d{1,3}(?: ?[A-Z])?)")


def find_source(name: str, *, own_text: bool = False, earlier: Sequence[Path] = ()) -> Source:
    """Find what to roll over.

    Args:
        name: a folder, the name of a series, or a document's file.
        own_text: whether the new folder is to have a text of its own in any case.
        earlier: files of earlier editions, or folders of such.

    Returns:
        The source.

    Raises:
        DraftError: there is nothing of that name, or it cannot be read.
    """
    path = Path(name)
    if path.is_dir() and not (path / SHEET).exists():
        newest, *others = of_one_series(path)
        given = [*others, *given_editions(earlier)]
        return _document(newest, given) if newest.path.is_file() else _folder(load(newest.path), own_text, given)
    if path.is_dir() or path.name == SHEET:
        return _folder(load(path), own_text, given_editions(earlier))
    if path.is_file():
        return _document(read_edition(path), given_editions(earlier))
    if name in names():
        return _folder(series(name).folder, own_text, given_editions(earlier))
    if symbol := _SYMBOL.fullmatch(name.strip()):
        file = f"A-RES-{symbol[1]}-{symbol[2].replace(' ', '')}.docx"
        raise DraftError(
            say("{name} is the symbol of a resolution; the program works offline and does not fetch it.", name=name),
            hint=say(
                "Open https://docs.un.org/en/A/RES/{symbol}/{replace} in a browser, choose “Word”, save it as {file}, "
                "and give that file. A PDF is read too, but no changes can be tracked in it.",
                symbol=symbol[1],
                replace=symbol[2].replace(" ", ""),
                file=file,
            ),
        )
    raise DraftError(
        say("There is no folder, document or series called “{name}”.", name=name),
        hint=say(
            "Give a draft folder, a file ({join}) or a series: {names}",
            join=", ".join(DOCUMENTS),
            names=", ".join(names()),
        ),
    )


def _folder(folder: Folder, own_text: bool, earlier: Sequence[Edition]) -> Source:
    editions = before(folder.sheet.session, folder.sheet.language, earlier, but=folder.sheet.number)
    return Source(folder, _base_file(folder), own_text, earlier=tuple(one.document for one in editions))


def _document(last: Edition, earlier: Sequence[Edition]) -> Source:
    """Last year's document, made into the folder that it would have had."""
    from drafter.extraction import parametrise

    document, path = last.document, last.path
    editions = before(document.record.session, document.language, earlier, but=document.record.number)
    made = parametrise(document, path.parent, [one.document for one in editions])
    warnings = (*document.remarks, *made.remarks)
    return Source(made.folder, (path.name, path.read_bytes()), warnings=warnings, is_made=True)


def _base_file(folder: Folder) -> tuple[str, bytes] | None:
    """The adopted text of the source itself, where its folder holds it."""
    adopted = folder.sheet.number
    if adopted is None:
        return None
    wanted = f"A-RES-{adopted.replace('/', '-').replace(' ', '-')}"
    found = sorted(p for p in folder.path.glob(f"{wanted}.*") if p.suffix in DOCUMENTS)
    return (found[0].name, found[0].read_bytes()) if found else None
