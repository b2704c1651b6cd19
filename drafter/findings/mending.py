"""Findings mended in a draft folder's files, each mend proved before it is kept.

A mend is a replacement at a position of ``text.md`` or ``resolution.yaml``. It is kept only if the folder then drafts
exactly the document that the fix makes of the old one (a value of the YAML changes wherever the text asks for it), the
finding is gone, and there is no new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.checks import Mode
from drafter.checks.edits import edited, replaced
from drafter.checks.finding import Edit, Finding
from drafter.checks.passages import Passage
from drafter.document import Block, Document, Note, Paragraph, Run, Words
from drafter.document.words import bare
from drafter.errors import DraftError
from drafter.findings.placing import Placed
from drafter.findings.reviewing import Review, review
from drafter.source.places import Lines
from drafter.source.writing import escaped
from drafter.workspace.folder import Folder, read_sheet
from drafter.workspace.yaml_file import YamlFile

MOST = 500
"""Mends in one go; more means that two undo each other, which the tests of the rules exclude."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters of a file to be replaced.

    Attributes:
        file: its path.
        start, end: offsets.
        text: what stands there afterwards.
    """

    file: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Mended:
    """A folder, mended in memory.

    Attributes:
        folder: with its new text and YAML.
        done: the findings mended, in the order it was done.
        left: what the rules still say.
    """

    folder: Folder
    done: tuple[Finding, ...]
    left: Review


def mend(
    folder: Folder, *, stage: Mode | str = Mode.DRAFT, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Mended:
    """Mend what can be mended safely.

    Args:
        folder: the folder; its files are not touched.
        stage: what it is read for.
        select: the rules to run, as for :func:`drafter.checks.check`.
        ignore: the rules left out.

    Raises:
        DraftError: as for :func:`drafter.findings.reviewing.review`.
    """
    now = review(folder, stage=stage, select=select, ignore=ignore)
    done: list[Finding] = []
    refused: set[tuple[str, object, str]] = set()
    while len(done) < MOST:
        for placed in now.placed:
            key = (placed.finding.code, placed.finding.address, placed.finding.words)
            if not placed.finding.fix or key in refused:
                continue
            after = mended_once(now, placed, stage=stage, select=select, ignore=ignore)
            if after is None:
                refused.add(key)
                continue
            done.append(placed.finding)
            now = after
            # What one mend stood in the way of may be possible now; every mend leaves fewer findings, so this ends.
            refused.clear()
            break
        else:
            break
    return Mended(now.folder, tuple(done), now)


def mended_once(
    now: Review, placed: Placed, *, stage: Mode | str, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Review | None:
    """The review of the folder with one finding mended; None where the mend cannot be made or is not proved."""
    wanted = replacements(now, placed.finding)
    if not wanted or placed.finding.fix is None:
        return None
    try:
        after = review(carried_out(now.folder, wanted), stage=stage, select=select, ignore=ignore)
    except DraftError:
        return None
    expected = edited(now.document, placed.finding.fix.edits)
    # A value of the YAML is printed wherever the text asks for it; those words move together.
    changed = {name for one in wanted if one.file == now.folder.file.name for name in _names(now, placed.finding)}
    if bare(_without(after.document, changed)) != bare(_without(expected, changed)):
        return None
    before = [_signature(p.finding) for p in now.placed]
    for one in (_signature(p.finding) for p in after.placed):
        if one not in before:
            return None
        before.remove(one)
    return after if len(after.placed) < len(now.placed) else None


def _names(now: Review, finding: Finding) -> set[str]:
    """The facts and fields that a mend in the YAML changes."""
    known = now.document.provenance.get(finding.fact or "")
    fields = {str(finding.address[1])} if finding.address[0] == "front" else set()
    names = fields | ({known.fact} if known else set())
    # The masthead joins the title to that of the agenda item; the text names the item.
    joined = {"title": "agenda_title", "agenda_title": "agenda_item"}
    return names | {joined[n] for n in names if n in joined}


def _without(document: Document, names: set[str]) -> Document:
    """A document without the words of some facts and fields."""
    if not names:
        return document

    def kept(words: Words) -> Words:
        return tuple(i for i in words if isinstance(i, Note) or (i.fact or "").partition(".")[0] not in names)

    def block(one: Block) -> Block:
        return replace(one, content=kept(one.content)) if isinstance(one, Paragraph) else one

    front = replace(document.front, **{n: () if n in names else kept(w) for n, w in document.front.parts()})
    annexes = tuple(replace(a, blocks=tuple(map(block, a.blocks))) for a in document.annexes)
    return replace(document, front=front, body=tuple(map(block, document.body)), annexes=annexes)


def _signature(finding: Finding) -> tuple[str, object]:
    """What a finding has in common with itself before and after a mend beside it."""
    return finding.code, finding.address


def replacements(now: Review, finding: Finding) -> list[Replacement]:
    """The replacements that carry out a finding's fix; empty where one of its edits has no sure place in the files."""
    out: list[Replacement] = []
    for edit in finding.fix.edits if finding.fix else ():
        found = _in_yaml(now, finding, edit) if edit.address[0] == "front" else _in_template(now, edit)
        if found is None:
            found = _in_fact(now, edit)
        if found is None:
            return []
        out.append(found)
    return out


def mendable(now: Review, placed: Placed) -> bool:
    """Whether a finding's fix has a sure place in the files; not whether it is proved."""
    return placed.finding.fix is not None and bool(replacements(now, placed.finding))


def carried_out(folder: Folder, wanted: Sequence[Replacement]) -> Folder:
    """The folder with replacements made, in memory.

    Raises:
        DraftError: the YAML is none any more, or not of its schema.
    """
    text, yaml = folder.template.text, folder.file.text
    for one in sorted(wanted, key=lambda r: r.start, reverse=True):
        if one.file == folder.file.name:
            yaml = yaml[: one.start] + one.text + yaml[one.end :]
        else:
            text = text[: one.start] + one.text + text[one.end :]
    out = replace(folder, template=replace(folder.template, text=text))
    if yaml != folder.file.text:
        file = YamlFile(folder.file.name, yaml)
        out = replace(out, file=file, sheet=read_sheet(file))
    return out


def _in_template(now: Review, edit: Edit) -> Replacement | None:
    file, placing = now.folder.template, now.placing
    is_number = edit.address[0] == "number"
    passage = placing.by_address.get(("block", *edit.address[1:]) if is_number else edit.address)
    if file.series or passage is None:
        return None
    if is_number:
        trace = placing.trace(passage.address)
        if trace is None or not trace.paragraph.label:
            return None
        start, _ = trace.shown.span(trace.paragraph.start, trace.paragraph.start)
        return Replacement(file.file, start, start + len(trace.paragraph.label), edit.words)
    if edit.italic is not None:
        return _set_anew(now, passage, edit)
    span = placing.said(passage, edit.start, edit.end)
    if span is None or now.folder.source.is_marked_up(*span):
        return None
    return Replacement(file.file, *span, escaped(edit.words))


def _set_anew(now: Review, passage: Passage, edit: Edit) -> Replacement | None:
    """Words set in italics or upright: from the start of the paragraph where its opening is concerned."""
    old_end = passage.opening()[1]
    if edit.start <= old_end:
        start, end = 0, max(edit.end, old_end)
        length = end - (edit.end - edit.start) + len(edit.words)
    else:
        start, end, length = edit.start, edit.end, len(edit.words)
    span = now.placing.said(passage, start, end) if end > start else None
    if span is None or now.folder.source.has_note(*span):
        return None
    words = _markdown(replaced(passage.words, edit), start, start + length if start else length)
    return Replacement(now.folder.template.file, *now.folder.source.with_emphasis(*span), words)


def _markdown(words: Words, start: int, end: int) -> str:
    """The words between two offsets as Markdown."""
    out: list[str] = []
    at = 0
    for item in words:
        if isinstance(item, Note):
            continue
        part = item.words[max(start - at, 0) : max(end - at, 0)]
        at += len(item.words)
        if part:
            out.append(_set(item, part))
    return "".join(out)


def _set(run: Run, words: str) -> str:
    core = words.strip(" ")
    if not run.italic or not core:
        return escaped(words)
    return words.replace(core, f"*{escaped(core)}*", 1)


def _in_yaml(now: Review, finding: Finding, edit: Edit) -> Replacement | None:
    passage = now.placing.by_address[edit.address]
    _, span = now.placing.in_front(finding, passage, edit.start, edit.end)
    return Replacement(now.folder.file.name, *span, edit.words) if span else None


def _in_fact(now: Review, edit: Edit) -> Replacement | None:
    """Words of a fact: replaced in the YAML where it has them as they are, or has their date or ordinal in figures."""
    passage = now.placing.by_address.get(edit.address)
    run = passage.run_at(edit.start) if passage else None
    known = now.document.provenance.get((run.fact if run else None) or "")
    if passage is None or known is None or edit.start == edit.end:
        return None
    language = now.folder.setting.language
    old, new = passage.raw[edit.start : edit.end], edit.words
    days: list[date | None] = [language.read_day(w.replace("\u00a0", " ")) for w in (old, new)]
    if days[0] and days[1]:
        old, new = days[0].isoformat(), days[1].isoformat()
    ordinals = [language.ordinal_value(w) for w in (old, new)]
    if ordinals[0] and ordinals[1]:
        old, new = str(ordinals[0]), str(ordinals[1])
    place = known.place
    if place is not None:
        # The value begins at the place; a flow mapping such as {resolution: …, adopted: …} holds both on one line.
        place = replace(place, column=1)
    span = now.placing.span_in_yaml(place, old)
    return Replacement(now.folder.file.name, *span, new) if span else None


def line_of(folder: Folder, one: Replacement) -> int:
    """The line of its file that a replacement begins on."""
    text = folder.file.text if one.file == folder.file.name else folder.template.text
    return Lines(text, one.file).number(one.start)
