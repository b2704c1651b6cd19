"""A draft folder drafted, read by the rules, and the findings brought back to its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks import Finding, Mode, check
from drafter.checks.passages import passages
from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.findings.placing import Placed, Placing
from drafter.findings.silence import Silence, in_text, in_yaml, unheard
from drafter.workspace.folder import Folder


@dataclass(frozen=True)
class Review:
    """What the rules say of a draft folder.

    Attributes:
        folder: the folder.
        document: what it drafts.
        placed: the findings with their places, in the order of the page.
        silenced: those that a comment silences.
        unheard: comments that silence nothing.
        placing: finds further words in the files.
    """

    folder: Folder
    document: Document
    placed: tuple[Placed, ...]
    silenced: tuple[Placed, ...]
    unheard: tuple[Silence, ...]
    placing: Placing

    @property
    def findings(self) -> list[Finding]:
        """The findings that stand."""
        return [p.finding for p in self.placed]


def review(
    folder: Folder, *, stage: Mode | str = Mode.DRAFT, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Review:
    """Read a draft folder as an editor would.

    Args:
        folder: the folder.
        stage: what it is read for.
        select: the rules to run, as for :func:`drafter.checks.check`.
        ignore: the rules left out.

    Raises:
        DraftError: the folder cannot be drafted, a rule is named that does not exist, or a comment gives no reason.
    """
    drafted = draft(folder)
    comments = [*in_text(folder.source), *in_yaml(folder.file.text, folder.file.name)]
    placing = Placing(folder, drafted, {p.address: p for p in passages(drafted.document)})
    found = [placing.placed(f) for f in check(drafted.document, stage=stage, select=select, ignore=ignore)]
    silenced = [p for p in found if any(s.covers(p.finding) for s in comments)]
    return Review(
        folder=folder,
        document=drafted.document,
        placed=tuple(p for p in found if p not in silenced),
        silenced=tuple(silenced),
        unheard=tuple(unheard(comments, [p.finding for p in found])) if not select and not ignore else (),
        placing=placing,
    )
