"""The drafts of a folder and how each of them stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.worklists.entries import entries
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, load

LONGEST_NAME = 60
_FORBIDDEN = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
"""Names that Windows keeps for devices."""


@dataclass(frozen=True, slots=True)
class State:
    """How a draft stands.

    Attributes:
        name: of its folder.
        title: of the resolution.
        symbol: of the draft, as printed.
        session: of the Assembly.
        adopted: the number of the resolution, once it is adopted; else nothing.
        still_open: how many values are to be confirmed.
        findings: how many things an editor would mark.
        rounds: how often it was sent to partners.
        days: how many days are left until it is handed in; None where the day is not given or past.
        fault: why it cannot be shown; nothing where it can.
    """

    name: str
    title: str = ""
    symbol: str = ""
    session: int = 0
    adopted: str = ""
    still_open: int = 0
    findings: int = 0
    rounds: int = 0
    days: int | None = None
    fault: str = ""


def drafts_in(folder: Path) -> list[Path]:
    """The draft folders in a folder, by name; the folder itself where it is one."""
    if (folder / SHEET).is_file():
        return [folder]
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith(".") and (p / SHEET).is_file())
    except OSError:
        return []


def state_of(path: Path, today: date) -> State:
    """How a draft stands today; a draft that cannot be read says why."""
    try:
        return _state(path, today)
    except DraftError as e:
        return State(path.name, fault=str(e))


def _state(path: Path, today: date) -> State:
    from drafter.findings.reviewing import review

    folder = load(path)
    sheet = folder.sheet
    made = draft(folder)
    submitted = sheet.submitted if isinstance(sheet.submitted, date) else None
    rounds = path / "rounds"
    return State(
        name=path.name,
        title=str(sheet.title),
        symbol=sheet.symbol if isinstance(sheet.symbol, str) else "",
        session=sheet.session,
        adopted=sheet.number or "",
        still_open=len(entries(Worklist(folder, made, with_last=False).open())),
        findings=sum(f.code not in ("RDY01", "RDY02") for f in review(folder).findings),
        rounds=sum(p.is_dir() for p in rounds.iterdir()) if rounds.is_dir() else 0,
        days=(submitted - today).days if submitted is not None and submitted >= today else None,
    )


def named(words: str, session: int, beside: Path) -> str:
    """A name for a draft's folder, from its title and session, that is not taken.

    Args:
        words: the title.
        session: of the draft.
        beside: the folder of drafts.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = [w for w in re.findall(r"[a-z0-9]+", plain) if w not in ("the", "of", "and", "on", "a", "in", "to")]
    begun = "-".join(parts[:4])[: LONGEST_NAME - 10] or "draft"
    free = (f"{begun}-{session}{f'-{n}' if n > 1 else ''}" for n in range(1, 1000))
    return next(name for name in free if not (beside / name).exists())


def checked_name(name: str) -> str:
    """A name that somebody typed for a draft's folder.

    Raises:
        DraftError: a folder cannot be called so, here or on another computer.
    """
    clean = name.strip()
    if (
        not clean
        or len(clean) > LONGEST_NAME
        or not re.fullmatch(r"[^\W_][\w .,()-]*", clean)
        or clean.endswith(".")
        or clean.partition(".")[0].lower() in _FORBIDDEN
    ):
        raise DraftError(
            f"“{name}” cannot be the name of a folder.",
            hint="Write letters, figures, spaces and hyphens, such as mines-80.",
        )
    return clean
