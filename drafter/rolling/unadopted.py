"""A draft rolled over before its resolution is at hand: what the register knows of that, and what nobody here does."""

from __future__ import annotations

from pathlib import Path

from drafter.document import Stage
from drafter.facts.resolutions import Citation
from drafter.facts.value import Open, last_of
from drafter.files import typed
from drafter.languages import METADATA, language
from drafter.messages import listed, say
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
    shown = f"{last.sheet.session} ({symbol})" if symbol else last.sheet.session
    said = say("{name} is a draft of session {session}, not the resolution.", name=name, session=shown)
    if known is not None:
        day = language(METADATA).day(known.adopted)
        said += say(" The register has it as resolution {number} of {day}", number=known.number, day=day)
        _, _, changed = known.draft.partition(str(symbol)) if symbol else ("", "", "")
        said += say(", adopted {strip}.", strip=changed.strip(" ,()")) if " as " in f" {changed.strip(' ,()')}" else "."
    missing = [
        words
        for words, value in ((say("its number"), own.resolution), (say("the day of its adoption"), own.adopted))
        if isinstance(value, Open)
    ]
    if missing:
        said += say(" Not known, and left open: {join}.", join=listed(missing))
    if document:
        said += say(" The text is taken as adopted unchanged. If it was not, or once you have the resolution:")
        return [say("{said} drafter adopt {typed} DOCUMENT", said=said, typed=typed(path))]
    said += say(" What was negotiated is not in it. Bring it up to the adopted document first:")
    return [say("{said} drafter adopt {typed} DOCUMENT", said=said, typed=typed(last.path))]
