"""The fix of a finding carried out on the folder's files, proved by drafting it again."""

from __future__ import annotations

from drafter.app.editing.changes import Change, with_text
from drafter.checks import Mode
from drafter.checks.finding import Finding
from drafter.errors import DraftError
from drafter.findings.mending import mended_once
from drafter.findings.reviewing import Review, review
from drafter.workspace.folder import SHEET, Folder


def fixed(now: Review, finding: Finding) -> Change:
    """The change that a finding's fix makes in the text or the YAML.

    Args:
        now: the review that has the finding.
        finding: one of its findings.

    Returns:
        The change: the folder drafts as the fixed document, without the finding.

    Raises:
        DraftError: the finding has no fix, or it cannot be carried out in the files for certain.
    """
    if finding.fix is None:
        raise DraftError("There is no safe fix for this.", hint="Change the words yourself.")
    title = f"{finding.fix.title}: {finding.paragraph}."
    for folder in (now.folder, _with_own_text(now.folder)):
        if folder is None:
            continue
        read = now if folder is now.folder else review(folder)
        placed = next((p for p in read.placed if _same(p.finding, finding)), None)
        after = mended_once(read, placed, stage=Mode.DRAFT) if placed else None
        if after is None:
            continue
        files = {SHEET: after.folder.file.text} if after.folder.file.text != now.folder.file.text else {}
        if after.folder.template.text != now.folder.template.text:
            files[after.folder.sheet.template] = after.folder.template.text
        return Change(files, title)
    raise DraftError(
        "The fix cannot be carried out here for certain, so nothing was changed.",
        hint="Change the words yourself: press e and choose the paragraph, or open the line in your editor.",
    )


def _with_own_text(folder: Folder) -> Folder | None:
    """The folder as it would be with a text of its own; None where it has one."""
    if folder.template.series is None:
        return None
    return folder.with_texts(with_text(folder, folder.template.text, "").files)


def _same(a: Finding, b: Finding) -> bool:
    return (a.code, a.address, a.start, a.message) == (b.code, b.address, b.start, b.message)
