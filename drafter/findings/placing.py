"""Where in a draft folder's files the words of a finding stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.checks.finding import Address, Finding
from drafter.checks.passages import Passage
from drafter.document import Note
from drafter.drafting.draft import Draft
from drafter.place import Place
from drafter.source.blocks import Trace
from drafter.source.origin import Origin
from drafter.source.places import Lines
from drafter.workspace.folder import Folder

FIELDS: dict[str, tuple[str, ...]] = {
    "symbol": ("symbol",),
    "session": ("session",),
    "committee": ("committee",),
    "agenda_item": ("agenda_item", "number"),
    "agenda_title": ("agenda_item", "title"),
    "proponent": ("sponsors",),
    "number": ("number",),
    "title": ("title",),
    "version": ("original",),
    "original": ("original",),
    "report": ("report",),
}
"""Where the YAML holds what a part of the front prints."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and where it comes from.

    Attributes:
        finding: with its place in the template or the YAML.
        fact: where the YAML holds the fact that produced the words, or None for words of the template's own.
        length: how many characters of the line the words take there; 0 where they are not found one by one.
    """

    finding: Finding
    fact: Place | None = None
    length: int = 0


class Placing:
    """The files of a folder, searched for the words of findings."""

    def __init__(self, folder: Folder, draft: Draft, by_address: dict[Address, Passage]) -> None:
        """Take a folder, what it drafts, and the passages of that."""
        self.folder = folder
        self.document = draft.document
        self.by_address = by_address
        self.text = draft.text
        self.lines = folder.source.lines
        self.yaml = Lines(folder.file.text, folder.file.name)
        self._notes = {id(note): traces for note, traces in draft.text.notes}
        self._origins: dict[Address, Origin | None] = {}

    def placed(self, finding: Finding) -> Placed:
        """A finding with its place: in the template, or in the YAML for the front and for facts in a bundled text."""
        passage = self.by_address[finding.address]
        known = self.document.provenance.get(finding.fact or "")
        fact = known.place if known else None
        if finding.address[0] in ("front", "closing"):
            place, span = self.in_front(finding, passage, finding.start, finding.end)
            if span is None:
                return Placed(replace(finding, place=place), fact)
            return Placed(replace(finding, place=self.yaml.place(span[0])), fact, span[1] - span[0])
        origin = self.origin(passage)
        if origin is None or not origin.stretches:
            return Placed(finding, fact)
        file = self.folder.template
        last = max(len(passage.raw) - 1, 0)
        here = origin.at(min(finding.start, last))
        assert here is not None
        span = self.said(passage, finding.start, finding.end)
        place = self.lines.place(span[0] if span else here.start)
        if fact and file.series:
            inside = self.span_in_value(fact, passage.raw, finding.start, finding.end)
            place = self.yaml.place(inside[0]) if inside else fact
            return Placed(replace(finding, place=place), fact, inside[1] - inside[0] if inside else 0)
        length = span[1] - span[0] if span else here.end - here.start if here.whole else 0
        return Placed(replace(finding, place=place), fact, length)

    def origin(self, passage: Passage) -> Origin | None:
        """Where each character of a passage stands in the text; None for what the text does not hold."""
        if passage.address not in self._origins:
            trace = self.trace(passage.address)
            self._origins[passage.address] = trace.origin(passage.raw) if trace else None
        return self._origins[passage.address]

    def said(self, passage: Passage, start: int, end: int) -> tuple[int, int] | None:
        """Where the text says printed words itself; None where tags print some of them, or stand between them."""
        origin = self.origin(passage)
        span = origin.said(start, end) if origin else None
        return span if span and not self.folder.source.has_tags(*span) else None

    def trace(self, address: Address) -> Trace | None:
        """What is known of where the words at an address come from."""
        match address:
            case ("block", int(index)):
                found = self.text.traces[index]
                return found if isinstance(found, Trace) else None
            case ("cell", int(index), int(row), int(cell), int(paragraph)):
                cells = self.text.traces[index]
                return cells.get((row, cell, paragraph)) if isinstance(cells, dict) else None
            case ("note", *above, int(item), int(paragraph)):
                holder = self.by_address.get(tuple(above))
                note = holder.words[item] if holder else None
                traces = self._notes.get(id(note), ()) if isinstance(note, Note) else ()
                return traces[paragraph] if paragraph < len(traces) else None
            case ("uncited", int(count), int(paragraph)):
                traces = self._notes.get(id(self.document.uncited[count]), ())
                return traces[paragraph] if paragraph < len(traces) else None
        return None

    def field(self, finding: Finding) -> Place:
        """Where the YAML holds what a part of the front prints."""
        name = str(finding.address[1]) if len(finding.address) > 1 else "meeting"
        if name == "date":
            name = "submitted" if "submitted" in self.folder.file.data else "issued"
        return self.folder.file.place(FIELDS.get(name, (name,)))

    def in_front(
        self, finding: Finding, passage: Passage, start: int, end: int
    ) -> tuple[Place, tuple[int, int] | None]:
        """The place of the field that prints a part of the front, and where in it the words of the part stand.

        Args:
            finding: in that part.
            passage: the part.
            start: where the words begin in the passage.
            end: where they end.

        Returns:
            The place, and offsets of the YAML; None for those where the field does not have the words as they are.
        """
        known = self.document.provenance.get(finding.fact or "")
        first = known.place if known and known.place else self.field(finding)
        # The masthead joins the title to that of the agenda item.
        joined = [self.folder.file.place(FIELDS["title"])] if finding.address[1:] == ("agenda_title",) else []
        for place in (first, self.field(finding), *joined):
            if span := self.span_in_value(place, passage.raw, start, end):
                return place, span
        return first, None

    def span_in_value(self, place: Place | None, printed: str, start: int, end: int) -> tuple[int, int] | None:
        """Where a part of a printed text stands in the value at a place of the YAML that it was printed from.

        Words that the value has more than once are distinguished by those beside them.
        """
        for beside in (0, 8, 20, 40):
            left, right = max(0, start - beside), min(len(printed), end + beside)
            whole = self.span_in_yaml(place, printed[left:right])
            if whole is None:
                continue
            found = self.folder.file.text[slice(*whole)]
            offsets = _offsets(printed[left:right].strip(), found)
            inset = len(printed[left:right]) - len(printed[left:right].lstrip())
            first, last = start - left - inset, end - left - inset
            if offsets and 0 <= first <= last < len(offsets):
                return whole[0] + offsets[first], whole[0] + offsets[last]
        # Words that stand side by side, such as a sponsor named twice, are distinguished by their number.
        return self.span_in_yaml(place, printed[start:end], printed[:start].count(printed[start:end]))

    def span_in_yaml(self, place: Place | None, words: str, which: int | None = None) -> tuple[int, int] | None:
        """Where words stand in the value that begins at a place of the YAML.

        Args:
            place: where the value begins.
            words: the words.
            which: the occurrence that is meant, from 0; the only one where it is None.

        Returns:
            The offsets; None where they are not there, or more than once and nothing says which is meant.
        """
        if place is None or not words.strip() or place.file != self.folder.file.name:
            return None
        text = self.folder.file.text
        lines = text.splitlines(keepends=True)
        start = sum(map(len, lines[: place.line - 1]))
        first = lines[place.line - 1] if place.line <= len(lines) else ""
        indent = len(first) - len(first.lstrip())
        end = start + len(first)
        for line in lines[place.line :]:
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            end += len(line)
        pattern = re.compile(r"\s+".join(re.escape(w) for w in words.split()))
        found = list(pattern.finditer(text, start + max(place.column - 1, 0), end))
        if which is not None:
            return found[which].span() if 0 < which < len(found) else None
        return found[0].span() if len(found) == 1 else None


def _offsets(words: str, found: str) -> list[int]:
    """For each character of words, and their end, its offset in a text that has them with other white space between."""
    out: list[int] = []
    at = 0
    for character in words:
        if character.isspace() and out and words[len(out) - 1].isspace():
            out.append(at)
            continue
        out.append(at)
        if character.isspace():
            while at < len(found) and found[at].isspace():
                at += 1
        else:
            at += 1
    return [*out, at] if at == len(found) else []
