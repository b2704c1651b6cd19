"""This year's draft folder from last year's folder, a series or a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.texts import Named
from drafter.drafting.draft import draft
from drafter.errors import DraftError, DraftErrors
from drafter.rolling.given import Given, read_facts, read_settings
from drafter.rolling.roll import Rolled, Source, roll
from drafter.rolling.source import find_source
from drafter.worklists.item import Item, Status
from drafter.worklists.making import Worklist
from drafter.workspace.consistency import LONGEST_STEP
from drafter.workspace.folder import Folder

if TYPE_CHECKING:
    from drafter.document import Document


@dataclass(frozen=True)
class Rollover:
    """This year's draft folder, not yet written.

    Attributes:
        source: what was rolled over.
        rolled: what became of it.
        given: the values that a person gave.
        path: where the folder is to be.
        gap: whether the session may be another than last year's text leads to.
        ask: how much is asked: more, usual or less; as last year where it is empty.
    """

    source: Source
    rolled: Rolled
    given: tuple[Given, ...]
    path: Path
    gap: bool
    ask: str = ""

    @cached_property
    def worklist(self) -> Worklist:
        """What changed, by which rule, and what a person has to confirm."""
        return Worklist(self.rolled.with_last(self.source.last), draft(self.rolled.folder))

    @property
    def document(self) -> Document:
        """The draft."""
        return self.worklist.document()

    @property
    def changed(self) -> list[Item]:
        """What changed since last year, in the order of the text."""
        return [item for item in self.worklist.items if item.status is Status.CHANGED]

    @property
    def still_open(self) -> list[Item]:
        """What a person has to confirm, in the order of the text."""
        return list(self.worklist.open())

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the drafter should know, a sentence each."""
        return self.rolled.warnings

    @property
    def doubts(self) -> tuple[DraftError, ...]:
        """What looks wrong in the new folder's files and may be right."""
        return self.rolled.folder.doubts

    def answered(self, given: Sequence[Given]) -> Rollover:
        """The same rollover with more values given.

        Raises:
            DraftErrors: one of them is wrong; all faults at once.
        """
        return _rolled(
            self.source, self.rolled.folder.sheet.session, self.path, (*self.given, *given), self.gap, self.ask
        )

    def with_the_rest_kept(self) -> Rollover:
        """The same rollover with last year's value wherever one is known and none was given."""
        from drafter.app.questions import kept

        return self.answered(kept(self.rolled.folder, self.worklist))

    def moved(self, path: Path) -> Rollover:
        """The same rollover, to be written elsewhere."""
        return _rolled(self.source, self.rolled.folder.sheet.session, path, self.given, self.gap, self.ask)

    def as_json(self, *, written: bool, aside: Path | None) -> dict[str, object]:
        """The report as programs read it.

        Args:
            written: whether the folder was written.
            aside: where the folder that was there is now, or None.
        """
        return {
            "schema": "drafter/rollover/1",
            "folder": str(self.path),
            "written": written,
            "aside": str(aside) if aside else None,
            "session": self.rolled.folder.sheet.session,
            "warnings": list(self.warnings),
            "doubts": [str(doubt) for doubt in self.doubts],
            "items": [item.as_json() for item in self.worklist.items],
        }

    def save(self, path: Named | None = None, *, force: bool = False) -> Path | None:
        """Write the folder, whole or not at all.

        Args:
            path: where, if it is to be elsewhere than was said at the beginning.
            force: move a folder that is there aside first.

        Returns:
            Where the folder that was there is now, or None.

        Raises:
            DraftError: it cannot be rendered or written, or a folder is there.
        """
        from drafter.saving.save import save_folder

        # The draft is made before anything is written: a folder that cannot be rendered is not left behind.
        _ = self.worklist
        return save_folder(Path(path) if path is not None else self.path, self.rolled.files, force=force)


def rollover(
    source: Named,
    session: int | None = None,
    *,
    given: Mapping[str, object] | None = None,
    output: Named = "draft",
    gap: bool = False,
    own_text: bool = False,
    earlier: Sequence[Named] = (),
    ask: str = "",
) -> Rollover:
    """Roll last year's text over.

    Args:
        source: a draft folder, the name of a series, or last year's resolution itself as a file.
        session: the session of the new draft; without it, the one that last year's text leads to.
        given: new values by their names: ``{"to_attend.place": "Geneva"}``. What is not given stays open.
        output: where the folder is to be; ``save`` writes it.
        gap: take a session that last year's text does not lead to, none having come between.
        own_text: give the folder a text of its own to edit, not the shared one of a series.
        earlier: earlier editions of the series, or a folder of them: what moved before tells what moves now.
        ask: how much is left open to be asked: "more", "usual" or "less".

    Returns:
        The new folder, nothing written.

    Raises:
        DraftErrors: the session does not follow, or a given value is wrong; all faults at once.
    """
    settings = [f"{name}={_as_yaml(value)}" for name, value in (given or {}).items()]
    return rolled_over(
        str(source),
        session,
        Path(output),
        settings=settings,
        gap=gap,
        own_text=own_text,
        earlier=[Path(one) for one in earlier],
        ask=ask,
    )


def rolled_over(
    source: str,
    session: int | None,
    output: Path,
    *,
    facts: Path | None = None,
    settings: Sequence[str] = (),
    gap: bool = False,
    own_text: bool = False,
    earlier: Sequence[Path] = (),
    ask: str = "",
) -> Rollover:
    """Roll last year's text over, with values given in a file and as ``name=value``.

    Without a session, it is the one that last year's text leads to.

    Raises:
        DraftErrors: as for :func:`rollover`.
    """
    found = find_source(source, own_text=own_text, earlier=earlier)
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    faults: list[DraftError] = []
    given = [*(read_facts(facts, types, faults) if facts else ()), *read_settings(settings, types, faults)]
    session = session or following(found.last)
    try:
        made = _rolled(found, session, output, given, gap, ask)
    except DraftErrors as e:
        faults += e.errors
    except DraftError as e:
        faults.append(e)
    if faults:
        raise DraftErrors(sorted(faults, key=_in_order))
    return made


def following(last: Folder) -> int:
    """The session that a text leads to: the one that it names next, else the one after its own."""
    before = last.sheet.session
    named = {fact.session_named() for fact in last.sheet.facts.values()}
    to_come = sorted(n for n in named if n is not None and before < n <= before + LONGEST_STEP)
    return to_come[0] if to_come else before + 1


def _rolled(source: Source, session: int, path: Path, given: Sequence[Given], gap: bool, ask: str) -> Rollover:
    return Rollover(source, roll(source, session, path, given, gap=gap, ask=ask), tuple(given), path, gap, ask)


def _in_order(fault: DraftError) -> tuple[str, int, int]:
    return (fault.place.file, fault.place.line, fault.place.column) if fault.place else ("", 0, 0)


def _as_yaml(value: object) -> str:
    """A value of Python as the YAML has it."""
    from drafter.workspace.yaml_edit import written_text

    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_as_yaml, value))}]"
    return written_text(str(value))
