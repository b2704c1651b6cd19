"""Who tabled a resolution, and when, from the L. draft that it was: the resolution itself names no sponsors."""

from __future__ import annotations

from typing import Any

from drafter.document import Document, DocumentKind, Stage
from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.extraction.sheet import sheet_of, title_of
from drafter.facts.value import Open
from drafter.languages import language
from drafter.workspace.sheet import Sheet

_TAKEN = ("symbol", "sponsors", "submitted")


def check_drafted(drafted: Document, document: Document) -> None:
    """Refuse a draft that became another resolution.

    Args:
        drafted: the L. draft.
        document: the adopted resolution.

    Raises:
        DraftError: it is no draft, of another session, or of another title and symbol.
    """
    record = drafted.record
    if drafted.stage is Stage.ADOPTED or record.number or drafted.kind is DocumentKind.AMENDMENT:
        raise DraftError(
            "The document that should say who the sponsors were is no L. draft of a resolution.",
            hint="Give the draft as issued, with a symbol such as A/C.1/79/L.30 at its head.",
        )
    known = document.record.drafts
    of_title = folded(title_of(drafted)).lower() == folded(title_of(document)).lower()
    if record.session != document.record.session or not (of_title or record.symbol in known):
        raise DraftError(
            f"{record.symbol or 'The draft'} is not the draft of {document.record.number}: “{title_of(drafted)}”.",
            hint=f"Its draft was {' and '.join(known)}." if known else "Give its own, or --force to take it.",
        )


def with_drafted(official: Sheet, drafted: Document | None) -> Sheet:
    """What the resolution says of itself, and the draft says of its sponsors, symbol and day.

    The resolution's own metadata count sponsors who joined later; the draft's line has their groups and offices.

    Args:
        official: the sheet that the resolution itself would have.
        drafted: the L. draft, or None.
    """
    if drafted is None:
        return official
    values = sheet_of(drafted, language(drafted.language), None)
    values["sponsors"] = _joined(values.get("sponsors"), official.sponsors)
    found = Sheet.model_validate(
        {"session": official.session, "agenda_item": {"number": "0", "title": "…"}, "title": "…"}
        | {name: values[name] for name in _TAKEN if values.get(name) is not None}
    )
    taken = {name: getattr(found, name) for name in _TAKEN if values.get(name) is not None}
    return official.model_copy(update=taken)


def _joined(lined: Any, named: Any) -> Any:
    """The sponsors of the draft's line and, behind them, those that only the metadata name."""
    if not isinstance(lined, list) or isinstance(named, Open) or not named:
        return lined if lined is not None else named
    there = {entry.get("state") if isinstance(entry, dict) else entry for entry in lined}
    return [*lined, *(name for name in named if isinstance(name, str) and name not in there)]
