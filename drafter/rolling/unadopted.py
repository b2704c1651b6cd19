"""A draft rolled over before its resolution is at hand: what the register knows of that, and what nobody here does."""

from __future__ import annotations

from pathlib import Path

from drafter.document import Stage
from drafter.facts.resolutions import Citation
from drafter.facts.value import Open, last_of
from drafter.files import typed
from drafter.languages import METADATA, language
from drafter.register import register
from drafter.register.entry import Adopted
from drafter.workspace.folder import Folder


def became(last: Folder, number: object = None) -> Adopted | None:
    """The resolution that a draft became, as far as the register has it.

    Args:
        last: last year's folder.
        number: the resolution's number, where a person gave it.
    """
    if last.sheet.stage is Stage.ADOPTED:
        return None
    if number is not None:
        return register().find(str(number))
    symbol = last.sheet.symbol
    return register().of_draft(str(symbol)) if symbol and not isinstance(symbol, Open) else None


def unadopted(
    last: Folder, path: Path, document: tuple[str, bytes] | None, known: Adopted | None, own: Citation
) -> list[str]:
    """What to know where the source is a draft still, and how to bring it up to the resolution; nothing otherwise.

    Args:
        last: last year's folder.
        path: the new folder.
        document: the draft's own file, where it is not a folder.
        known: what the register has of the resolution.
        own: the resolution as this year's draft cites it.
    """
    if last.sheet.stage is Stage.ADOPTED:
        return []
    symbol = last_of(last.sheet.symbol) if last.sheet.symbol else None
    name = document[0] if document else str(last.path)
    said = f"{name} is a draft of session {last.sheet.session}{f' ({symbol})' if symbol else ''}, not the resolution."
    if known is not None:
        day = language(METADATA).day(known.adopted)
        said += f" The register has it as resolution {known.number} of {day}"
        _, _, changed = known.draft.partition(str(symbol)) if symbol else ("", "", "")
        said += f", adopted {changed.strip(' ,()')}." if " as " in f" {changed.strip(' ,()')}" else "."
    missing = [
        words
        for words, value in (("its number", own.resolution), ("the day of its adoption", own.adopted))
        if isinstance(value, Open)
    ]
    if missing:
        said += f" Not known, and left open: {' and '.join(missing)}."
    if document:
        said += " The text is taken as adopted unchanged. If it was not, or once you have the resolution:"
        return [f"{said} drafter adopt {typed(path)} DOCUMENT"]
    said += " What was negotiated is not in it. Bring it up to the adopted document first:"
    return [f"{said} drafter adopt {typed(last.path)} DOCUMENT"]
