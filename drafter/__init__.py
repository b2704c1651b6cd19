"""Next year's General Assembly resolution, drafted from last year's.

The names below are the public interface; all else in the package may change. They are imported when they are first
used, so that ``import drafter`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.app.adopting import Adoption, adopt
    from drafter.app.checking import check
    from drafter.app.comparing import Comparison, compare, signature
    from drafter.app.concord import concord
    from drafter.app.explaining import worklist
    from drafter.app.rendering import render
    from drafter.app.rolling import Rollover, rollover
    from drafter.app.texts import read
    from drafter.checks.finding import Finding, Fix, Severity
    from drafter.document import Document, Note, Paragraph, Run, Table
    from drafter.errors import DraftError, DraftErrors
    from drafter.place import Place
    from drafter.worklists.item import Item, Status
    from drafter.writers import Look

_HOME = {
    "Adoption": "app.adopting",
    "Comparison": "app.comparing",
    "Document": "document",
    "DraftError": "errors",
    "DraftErrors": "errors",
    "Finding": "checks.finding",
    "Fix": "checks.finding",
    "Item": "worklists.item",
    "Look": "writers",
    "Note": "document",
    "Paragraph": "document",
    "Place": "place",
    "Rollover": "app.rolling",
    "Run": "document",
    "Severity": "checks.finding",
    "Status": "worklists.item",
    "Table": "document",
    "adopt": "app.adopting",
    "check": "app.checking",
    "compare": "app.comparing",
    "concord": "app.concord",
    "read": "app.texts",
    "render": "app.rendering",
    "rollover": "app.rolling",
    "signature": "app.comparing",
    "worklist": "app.explaining",
}

__all__ = [
    "Adoption", "Comparison", "Document", "DraftError", "DraftErrors", "Finding", "Fix", "Item", "Look", "Note",
    "Paragraph", "Place", "Rollover", "Run", "Severity", "Status", "Table", "adopt", "check", "compare", "concord",
    "read", "render", "rollover", "signature", "worklist",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a name of the public interface when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"drafter.{_HOME[name]}"), name)
    return found


def __dir__() -> list[str]:
    """The public names, for completion in a notebook."""
    return [*__all__, "__version__"]
