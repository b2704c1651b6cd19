"""Akoma Ntoso, marked up as the United Nations marks up its own resolutions (AKN4UN).

Source: un-format.md, E.2, and the official files. Where they are uneven the same element is used throughout, and
``eId`` follows one scheme: the place in the whole, counted per kind ("para_3__list_1__point_a"). A table stands in a
paragraph of its own. The preamble of a later part of a resolution stands in the main body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from drafter.document import Block, Document, Kind, Paragraph, Run, Stage, Table, Words, plain
from drafter.document.words import folded
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.akn_inline import PRESERVE, Inlines, lines, sliced
from drafter.writers.akn_meta import UNKNOWN_DAY, add, committee_id, identification, meta, root
from drafter.writers.characters import printable
from drafter.writers.notice import notice

HEADING_CLASSES = {1: "HCh", 2: "H1", 3: "H23", 4: "H4"}
_HOLD_WORDS = ("p", "num", "heading", "crossHeading")
SECTION_LEVEL = 2
"""Headings of this level with a number ("I", "II") open a section; a class on it would make headings of its content."""


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as Akoma Ntoso.

    Args:
        document: what to write. Values the metadata asks for and the record does not know are the United Nations'
            own "unknown": the day 0001-01-01, or nothing.
        look: whether a draft carries its notice, in the place of the job number.

    Returns:
        XML in UTF-8, valid against the OASIS schema.
    """
    whole = root()
    name = "resolutionDraft" if document.stage is Stage.DRAFT else "resolution"
    statement = add(whole, "statement", name=name)
    meta(statement, document, notice(document, look))
    _Writing(document).statement(statement)
    _indent(whole, "\n")
    written: bytes = etree.tostring(whole, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


class _Writing:
    """One document on its way to Akoma Ntoso; counts what bears an eId, and the notes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.inlines = Inlines()
        self.counts: Counter[str] = Counter()
        self.used: set[str] = set()

    def statement(self, statement: etree._Element) -> None:
        self.cover(add(statement, "coverPage", eId="coverPage"))
        self.preface(statement)
        body = self.document.body
        start = next((i for i, b in enumerate(body) if not _may_be_preamble(b)), len(body))
        if start:
            self.preamble(add(statement, "preamble"), body[:start])
        main = add(statement, "mainBody")
        self.main(main, body[start:], "")
        self.conclusions(statement)
        if self.document.annexes:
            attachments = add(statement, "attachments")
            for number, annex in enumerate(self.document.annexes, 1):
                doc = add(add(attachments, "attachment", eId=f"att_{number}"), "doc", name="annex")
                identification(add(doc, "meta"), self.document, f"/annex_{number}")
                self.main(add(doc, "mainBody"), annex.blocks, f"att_{number}__", in_annex=True)

    def eid(self, parent: str, name: str) -> str:
        """The next eId of its kind under a parent's, "" for none."""
        while True:
            self.counts[parent + name] += 1
            eid = f"{parent}{name}_{self.counts[parent + name]}"
            if eid not in self.used:
                self.used.add(eid)
                return eid

    # Front -----------------------------------------------------------------

    def cover(self, cover: etree._Element) -> None:
        front, record = self.document.front, self.document.record
        if front.organization:
            span = add(add(cover, "p"), "span", refersTo="#publisher", **{"class": "upperLeft"})
            self.inlines.fill(add(span, "docAuthority", refersTo="#publisher"), front.organization)
        self.part(cover, "docNumber", front.symbol, place="upperRight", refersTo="#symbol")
        self.part(
            cover, "docAuthority", front.organ, place="upperLeft", refersTo="#issuingBody", **{"class": "rightBig"}
        )
        self.part(cover, "docStatus", front.distribution, refersTo="#distribution", **{"class": "rightSmall"})
        issued = str(record.issued or UNKNOWN_DAY)
        day = {"date": issued, "class": "rightSmall", "refersTo": "#dateOfIssuance"}
        self.part(cover, "docDate", front.date, **day)
        self.part(cover, "inline", front.version, name="language")
        self.part(cover, "inline", front.original, name="original language")
        value = {"value": str(record.session)} if record.session else {}
        self.part(cover, "session", front.session, refersTo="#ga", **value, eId="coverPage__session_1")
        committee = f"#{committee_id(record.committee)}" if record.committee else ""
        refers = {"refersTo": committee} if committee else {}
        self.part(cover, "docCommittee", front.committee, **refers)
        for line in lines(front.agenda_item):
            self.part(cover, "inline", line, name="agenda item")
        for line in lines(front.agenda_title):
            self.part(cover, "inline", line, name="agenda item name")
        self.part(cover, "docTitle", front.proponent)
        if front.report:
            self.report(add(add(cover, "p", **PRESERVE), "docProponent", **refers), front.report)
        if not len(cover):
            add(cover, "p")

    def part(self, cover: etree._Element, tag: str, words: Words, place: str = "", **attributes: str) -> None:
        if words:
            paragraph = add(cover, "p", **({"class": place} if place else {}), **PRESERVE)
            self.inlines.fill(add(paragraph, tag, **attributes), words)

    def report(self, element: etree._Element, words: Words) -> None:
        """The report line, with the symbol in its brackets marked."""
        text = plain(words)
        start, end = text.rfind("(") + 1, text.rfind(")")
        if not 0 < start < end:
            self.inlines.fill(element, words)
            return
        self.inlines.fill(element, sliced(words, 0, start))
        self.inlines.fill(add(element, "inline", name="originating document"), sliced(words, start, end))
        self.inlines.fill(element, sliced(words, end, len(text)))

    def preface(self, statement: etree._Element) -> None:
        front = self.document.front
        if not (front.number or front.title):
            return
        paragraph = add(add(statement, "preface"), "p", **PRESERVE)
        if front.number:
            self.inlines.fill(add(paragraph, "docNumber"), front.number)
        if front.title:
            title = add(paragraph, "docTitle", refersTo="#resolutionTitle")
            self.inlines.fill(add(title, "span", **{"class": "bold"}), front.title)

    def conclusions(self, statement: etree._Element) -> None:
        closing = lines(self.document.closing)
        if not closing:
            return
        paragraph = add(add(statement, "conclusions", eId="conclusions"), "p", **PRESERVE)
        adopted = self.document.record.adopted
        for index, line in enumerate(closing):
            if index:
                add(paragraph, "eol")
            if index == 0 and (meeting := re.search(r"\S*\d\S*", plain(line))):
                element = add(paragraph, "inline", name="adoptionMeeting", title=printable(meeting[0]))
            elif index == len(closing) - 1 and adopted:
                element = add(paragraph, "docDate", date=str(adopted), refersTo="#dateOfAdoption")
            else:
                element = paragraph
            self.inlines.fill(element, line)

    # Preamble --------------------------------------------------------------

    def preamble(self, preamble: etree._Element, blocks: Sequence[Block]) -> None:
        for lead, below in _led(blocks):
            if isinstance(lead, Table):
                container = add(preamble, "container", name="table", eId=self.eid("", "container"))
                self.table(container, lead)
            elif lead.kind is Kind.FORMULA:
                formula = add(preamble, "formula", name="enactingFormula", eId=self.eid("", "formula"))
                self.paragraph(formula, lead)
            else:
                eid = self.eid("", "container")
                container = add(preamble, "container", name=_opening(lead.content), eId=eid)
                self.recital(container, eid, lead, below)

    def recital(self, container: etree._Element, eid: str, lead: Paragraph, below: Sequence[Paragraph]) -> None:
        """A preambular paragraph; its sub-paragraphs are a list of blocks, since containers hold no hierarchy."""
        if lead.kind is Kind.SUBPARAGRAPH:
            self.items(add(container, "blockList", eId=f"{eid}__list_1"), f"{eid}__list_1", [lead, *below], lead.level)
            return
        self.paragraph(container, lead)
        for lettered, group in groupby(below, lambda p: p.kind is Kind.SUBPARAGRAPH):
            if lettered:
                points, list_id = list(group), self.eid(f"{eid}__", "list")
                self.items(add(container, "blockList", eId=list_id), list_id, points, min(p.level for p in points))
            else:
                for paragraph in group:
                    self.paragraph(container, paragraph)

    def items(self, parent: etree._Element, eid: str, points: Sequence[Paragraph], level: int) -> None:
        """Sub-paragraphs as items, the deeper ones in a list inside the item above them."""
        item, item_id = parent, eid
        for deeper, group in groupby(points, lambda p: p.level > level):
            if deeper:
                inner, inner_id = list(group), self.eid(f"{item_id}__", "list")
                if item is parent:
                    item = add(parent, "item", eId=self.eid(f"{eid}__", "item"))
                self.items(add(item, "blockList", eId=inner_id), inner_id, inner, min(p.level for p in inner))
            else:
                for point in group:
                    item_id = self.point_id(eid, "item", point)
                    item = add(parent, "item", eId=item_id)
                    self.number(item, point.number)
                    self.paragraph(item, point)

    # Main body -------------------------------------------------------------

    def main(self, main: etree._Element, blocks: Sequence[Block], eid: str, *, in_annex: bool = False) -> None:
        """Blocks of the operative part or an annex; a numbered heading opens a section, which the next one ends."""
        parent, prefix = main, eid
        for lead, below in _led(blocks, alone=in_annex):
            if (
                isinstance(lead, Paragraph)
                and lead.kind is Kind.HEADING
                and lead.number
                and lead.level == SECTION_LEVEL
            ):
                prefix = self.eid(eid, "sec") + "__"
                parent = add(main, "section", eId=prefix.removesuffix("__"))
                self.number(parent, lead.number)
                self.inlines.fill(add(parent, "heading", **PRESERVE), lead.content)
            else:
                self.hierarchy(parent, prefix, lead, below)
        if not len(main):
            add(main, "p")

    def hierarchy(self, parent: etree._Element, eid: str, lead: Block, below: Sequence[Paragraph]) -> None:
        if isinstance(lead, Table):
            paragraph, para_id = self.para(parent, eid)
            self.table(add(paragraph, "content", eId=f"{para_id}__content"), lead)
        elif lead.kind is Kind.HEADING:
            paragraph = add(parent, "paragraph", eId=self.eid(eid, "hdg"), **_heading_class(lead))
            self.number(paragraph, lead.number)
            self.inlines.fill(add(paragraph, "heading", **PRESERVE), lead.content)
        elif lead.kind in (Kind.PREAMBULAR, Kind.FORMULA):
            self.later_preamble(parent, eid, lead)
            if below:
                self.numbered(*self.para(parent, eid), None, below)
        elif lead.kind is Kind.SUBPARAGRAPH:
            self.numbered(*self.para(parent, eid), None, [lead, *below])
        else:
            self.numbered(*self.para(parent, eid), lead, below)

    def later_preamble(self, parent: etree._Element, eid: str, lead: Paragraph) -> None:
        """A paragraph of a preamble inside the main body; a cross heading in a section, which holds no containers."""
        if parent.tag.endswith("}section"):
            refers = "#preamble" if lead.kind is Kind.PREAMBULAR else "#enactingFormula"
            cross = add(parent, "crossHeading", refersTo=refers, eId=self.eid(eid, "preamble"), **PRESERVE)
            self.inlines.fill(cross, _with_number(lead))
        else:
            container = add(parent, "container", name=_opening(lead.content), eId=self.eid(eid, "container"))
            self.paragraph(container, lead)

    def para(self, parent: etree._Element, eid: str) -> tuple[etree._Element, str]:
        para_id = self.eid(eid, "para")
        return add(parent, "paragraph", eId=para_id, **{"class": "SingleTxt"}), para_id

    def numbered(self, element: etree._Element, eid: str, lead: Paragraph | None, below: Sequence[Paragraph]) -> None:
        """A paragraph and what belongs to it: plain content, or a list with what introduces and what ends it."""
        if lead:
            self.number(element, lead.number)
        before: list[Paragraph] = [lead] if lead else []
        groups = [(lettered, list(group)) for lettered, group in groupby(below, lambda p: p.kind is Kind.SUBPARAGRAPH)]
        if groups and not groups[0][0]:
            before += groups.pop(0)[1]
        if not groups:
            content = add(element, "content", eId=f"{eid}__content")
            for paragraph in before:
                self.paragraph(content, paragraph)
        while groups:
            points, after = groups.pop(0)[1], groups.pop(0)[1] if groups else []
            list_id = self.eid(f"{eid}__", "list")
            list_ = add(element, "list", eId=list_id)
            if before:
                intro = add(list_, "intro", eId=f"{list_id}__intro")
                for paragraph in before:
                    self.paragraph(intro, paragraph)
            self.points(list_, list_id, points, min(p.level for p in points))
            if after:
                wrap_up = add(list_, "wrapUp", eId=f"{list_id}__wrapup")
                for paragraph in after:
                    self.paragraph(wrap_up, paragraph)
            before = []

    def points(self, parent: etree._Element, eid: str, points: Sequence[Paragraph], level: int) -> None:
        """Sub-paragraphs; deeper ones are a sub-list after the point they belong to, as in the official files."""
        last = eid
        for deeper, group in groupby(points, lambda p: p.level > level):
            if deeper:
                inner, inner_id = list(group), self.eid(f"{last}__", "sublist")
                self.points(add(parent, "sublist", eId=inner_id), inner_id, inner, min(p.level for p in inner))
            else:
                for paragraph in group:
                    last = self.point_id(eid, "point", paragraph)
                    point = add(parent, "point", eId=last)
                    self.number(point, paragraph.number)
                    self.paragraph(add(point, "content", eId=f"{last}__content"), paragraph)

    def point_id(self, eid: str, name: str, paragraph: Paragraph) -> str:
        """By its letter; a letter that comes twice is counted."""
        label = re.sub(r"[^\w]", "", printable(paragraph.number))
        if not label:
            return self.eid(f"{eid}__", name)
        lettered = f"{eid}__{name}_{label}"
        if lettered in self.used:
            return self.eid("", lettered)
        self.used.add(lettered)
        return lettered

    def number(self, element: etree._Element, number: str) -> None:
        if number:
            add(element, "num").text = printable(number)

    def paragraph(self, parent: etree._Element, paragraph: Paragraph) -> None:
        self.inlines.fill(add(parent, "p", **PRESERVE), _with_number(paragraph))

    def table(self, parent: etree._Element, table: Table) -> None:
        element = add(parent, "table", eId=self.eid("", "table"))
        for row in table.rows:
            line = add(element, "tr")
            for cell in row:
                spans = {"colspan": cell.columns, "rowspan": cell.rows}
                attributes = {name: str(span) for name, span in spans.items() if span > 1}
                made = add(line, "th" if cell.heading else "td", **attributes)
                for words in cell.paragraphs:
                    self.inlines.fill(add(made, "p", **PRESERVE), words)


def _indent(element: etree._Element, margin: str) -> None:
    """Put children on lines of their own, outside elements that hold words: white space in those would be read."""
    if not len(element) or etree.QName(element).localname in _HOLD_WORDS:
        return
    element.text = margin + "  "
    for child in element:
        _indent(child, margin + "  ")
        child.tail = margin + "  "
    element[-1].tail = margin


def _may_be_preamble(block: Block) -> bool:
    return isinstance(block, Table) or block.kind not in (Kind.OPERATIVE, Kind.HEADING)


def _led(blocks: Sequence[Block], *, alone: bool = False) -> Iterator[tuple[Block, list[Paragraph]]]:
    """Each block with the sub-paragraphs and plain paragraphs that go with it.

    Args:
        blocks: in the order of the page.
        alone: whether plain paragraphs stand for themselves, as in an annex.
    """
    lead: Block | None = None
    below: list[Paragraph] = []
    for block in blocks:
        follows = isinstance(block, Paragraph) and (
            block.kind is Kind.SUBPARAGRAPH or (block.kind is Kind.PLAIN and not alone and not block.number)
        )
        leads = isinstance(lead, Paragraph) and lead.kind not in (Kind.HEADING, Kind.FORMULA)
        if follows and leads and isinstance(block, Paragraph):
            below.append(block)
            continue
        if lead is not None:
            yield lead, below
        lead, below = block, []
    if lead is not None:
        yield lead, below


def _heading_class(heading: Paragraph) -> dict[str, str]:
    return {"class": HEADING_CLASSES[min(max(heading.level, 1), max(HEADING_CLASSES))]}


def _opening(words: Words) -> str:
    """The name of a preambular paragraph: the words it opens with, in italics, or bold where italics are not used."""
    first = words[0] if words else None
    if not isinstance(first, Run) or not (first.italic or first.bold):
        return "preambular"
    return folded(printable(first.words)).replace("\n", " ").strip(" ,") or "preambular"


def _with_number(paragraph: Paragraph) -> Words:
    """The words of a paragraph; one of the preamble has its number among them, for which its element has no place."""
    if paragraph.kind is Kind.PREAMBULAR and paragraph.number:
        return (Run(f"{paragraph.number} "), *paragraph.content)
    return paragraph.content
