"""Akoma Ntoso, as the United Nations publishes its resolutions (AKN4UN).

Source of the element map: the files themselves and un-format.md, section E. Official files are uneven: headings stand
in ``subheading``, ``heading`` or in paragraphs with a class, numbers in ``num`` or among the words, tabs and spaces
inside italics. What is read is what would be printed; nothing here depends on an ``eId``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lxml import etree

from drafter.document import (
    Annex,
    Cell,
    Document,
    DocumentKind,
    Front,
    Inline,
    Note,
    Record,
    Run,
    Sponsor,
    Stage,
    Table,
    Vote,
    Words,
    plain,
)
from drafter.document.words import tidy
from drafter.errors import DraftError
from drafter.hardened import parse_xml
from drafter.languages import furniture_of
from drafter.languages.furniture import Furniture
from drafter.place import Place
from drafter.readers.characters import clean
from drafter.readers.front import upright
from drafter.readers.furniture import language_of
from drafter.readers.labels import labelled
from drafter.readers.mending import mended
from drafter.readers.open_values import settled
from drafter.readers.record import record_of
from drafter.readers.sponsors import tabled_by
from drafter.readers.structure import Found, Piece, annex, body, even, instructions, split_annexes

LANGUAGES = {"ara": "ar", "zho": "zh", "chi": "zh", "eng": "en", "fra": "fr", "fre": "fr", "rus": "ru", "spa": "es"}
HEADING_RANKS = {"HM": 1, "HCh": 1, "H1": 2, "H23": 3, "H2": 3, "H3": 3, "H4": 4}
VOTES = {"inFavour": "in_favour", "against": "against", "abstaining": "abstaining"}
FRONT_PARTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("organization", "docAuthority", {"refersTo": "#publisher"}),
    ("symbol", "docNumber", {}),
    ("organ", "docAuthority", {"refersTo": "#issuingBody"}),
    ("distribution", "docStatus", {}),
    ("date", "docDate", {}),
    ("version", "inline", {"name": "language"}),
    ("original", "inline", {"name": "original language"}),
    ("session", "session", {}),
    ("committee", "docCommittee", {}),
    ("agenda_item", "inline", {"name": "agenda item"}),
    ("agenda_title", "inline", {"name": "agenda item name"}),
    ("proponent", "docTitle", {}),
    ("report", "docProponent", {}),
)
_DEEPEST = 100


def read_akn(data: bytes, name: str) -> Document:
    """Read a resolution in Akoma Ntoso.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Returns:
        The document. Several texts under one number (A, B …) come as one, each under its own formula.

    Raises:
        DraftError: the file is no well-formed XML, or no Akoma Ntoso statement with a text, or in none of the official
            languages.
    """
    root = parse_xml(data, name)
    statements = [s for s in _findall(root, "statement") if _child(s, "mainBody") is not None]
    if not statements:
        kind = next((_tag(e) for e in root if _tag(e)), _tag(root))
        raise DraftError(
            f"This XML file is not a resolution in Akoma Ntoso; it holds a <{kind}>.",
            place=Place(name),
            hint="Give the resolution's own file: its root is <akomaNtoso> with a <statement> inside.",
        )
    return mended(_Reading(root, statements, name).document())


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _child(element: etree._Element, tag: str) -> etree._Element | None:
    return next((e for e in element if _tag(e) == tag), None)


def _find(element: etree._Element, tag: str, **attributes: str) -> etree._Element | None:
    return next(_findall(element, tag, **attributes), None)


def _findall(element: etree._Element, tag: str, **attributes: str) -> Iterator[etree._Element]:
    for e in element.iter(f"{{*}}{tag}"):
        if all(e.get(k) == v for k, v in attributes.items()):
            yield e


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if day.year > 1 else None


class _Reading:
    """One file on its way to a document."""

    def __init__(self, root: etree._Element, statements: list[etree._Element], name: str) -> None:
        self.root = root
        self.statements = statements
        self.name = name
        self.remarks: list[str] = []
        self.furniture = self.language()

    def language(self) -> Furniture:
        """By what the metadata says, and by the formula where the two differ."""
        said = _find(self.root, "FRBRlanguage")
        code = LANGUAGES.get(said.get("language", "") if said is not None else "")
        formulas = ["".join(str(t) for t in f.itertext()).strip() for f in _findall(self.root, "formula")]
        printed = language_of(formulas)
        if code and printed and code != printed:
            self.remarks.append(f"The file says that its language is “{code}”; its text is in “{printed}”.")
        found = printed or code
        if found is None:
            raise DraftError(
                "The language of this file is none of the six official ones.",
                place=Place(self.name),
                hint="Give the resolution in Arabic, Chinese, English, French, Russian or Spanish.",
            )
        return furniture_of(found)

    def document(self) -> Document:
        """The whole document."""
        front = self.front()
        found = [p for s in self.statements for p in self.text(s)]
        kind = self.furniture.kind_of(plain(front.proponent))
        amends = kind is DocumentKind.AMENDMENT
        main, inner = (found, []) if amends else split_annexes(found, self.furniture)
        main = main if front.number or amends else labelled(main, self.remarks)
        attached = [list(self.attached(a)) for a in _findall(self.root, "attachment")]
        conclusions = _find(self.root, "conclusions")
        closing = self.closing(conclusions) if conclusions is not None else ()
        return Document(
            language=self.furniture.code,
            stage=Stage.ADOPTED if front.number else Stage.DRAFT,
            front=front,
            body=instructions(main, self.remarks) if amends else body(main, self.furniture, self.remarks),
            closing=closing,
            annexes=tuple(Annex(annex(a, self.furniture, self.remarks)) for a in [*inner, *attached] if a),
            kind=kind,
            record=self.record(front, closing),
            remarks=tuple(self.remarks),
        )

    # Front -----------------------------------------------------------------

    def front(self) -> Front:
        """Cover page and preface."""
        cover, preface = _find(self.root, "coverPage"), _find(self.root, "preface")
        parts: dict[str, Words] = {}
        for name, tag, attributes in FRONT_PARTS:
            found = list(_findall(cover, tag, **attributes)) if cover is not None else []
            words = self.lines(found if name.startswith("agenda") else found[:1])
            parts[name] = even(words) if name == "agenda_title" else upright(words)
        if not parts["committee"] and cover is not None:
            parts["committee"] = upright(self.lines(list(_findall(cover, "inline", name="committee"))[:1]))
        if preface is not None:
            parts["number"] = upright(self.lines(list(_findall(preface, "docNumber"))[:1]))
            parts["title"] = even(self.lines(list(_findall(preface, "docTitle"))[:1]))
        return Front(**parts)

    def lines(self, elements: list[etree._Element]) -> Words:
        """The words of elements, a line break between them."""
        out: list[Inline] = []
        for e in elements:
            if out:
                out.append(Run("\n"))
            out.extend(self.inline(e))
        return tidy(tuple(out))

    # Text ------------------------------------------------------------------

    def text(self, statement: etree._Element) -> Iterator[Found]:
        """Preamble and main body, in their order."""
        for part in statement:
            if _tag(part) in ("preamble", "mainBody"):
                yield from self.pieces(part)

    def attached(self, attachment: etree._Element) -> Iterator[Found]:
        """The pieces of an annex; its heading may stand outside its main body."""
        for child in attachment:
            if _tag(child) in ("heading", "subheading"):
                yield from self.heading(child, attachment, "")
            elif _tag(child) == "doc":
                for part in child:
                    if _tag(part) in ("preface", "preamble", "mainBody"):
                        yield from self.pieces(part)

    def pieces(self, element: etree._Element, depth: int = 0) -> Iterator[Found]:
        """Walk a container; a ``num`` belongs to the first paragraph after it."""
        if depth > _DEEPEST:
            raise DraftError(
                "The file is nested too deeply to be a resolution.",
                place=Place(self.name),
                hint="Use the Word or PDF version of the same document instead.",
            )
        number = ""
        for child in element:
            tag = _tag(child)
            if tag == "num":
                number = plain(self.lines([child]))
            elif tag in ("heading", "subheading"):
                yield from self.heading(child, element, number)
                number = ""
            elif tag in ("p", "listIntroduction", "listWrapUp", "crossHeading"):
                yield from self.paragraph(child, element, number)
                number = ""
            elif tag == "table":
                yield self.table(child)
            elif tag and tag not in ("attachments", "authorialNote", "meta"):
                for piece in self.pieces(child, depth + 1):
                    yield replace(piece, number=number) if number and isinstance(piece, Piece) else piece
                    number = ""

    def heading(self, element: etree._Element, parent: etree._Element, number: str) -> Iterator[Found]:
        """A heading, with the rank of its class."""
        if words := self.lines([element]):
            rank = HEADING_RANKS.get(parent.get("class", ""), 2 if _tag(parent) == "section" else 3)
            yield Piece(words, number, heading=rank)

    def paragraph(self, element: etree._Element, parent: etree._Element, number: str) -> Iterator[Found]:
        """A paragraph; a class may make it a heading, ``formula`` the line the text begins with."""
        if words := self.lines([element]):
            over = (parent, parent.getparent())
            ranks = (HEADING_RANKS.get(e.get("class", ""), 0) for e in over if e is not None)
            formula = _tag(parent) == "formula" or self.furniture.is_formula(plain(words))
            yield Piece(words, number, heading=next(filter(None, ranks), 0), formula=formula)

    def table(self, element: etree._Element) -> Table:
        """A table with its spans; borders and widths are left behind."""
        rows = []
        for row in _findall(element, "tr"):
            cells = []
            for cell in row:
                if _tag(cell) not in ("td", "th"):
                    continue
                paragraphs = [words for p in cell if (words := self.lines([p]))] or [self.lines([cell])]
                cells.append(
                    Cell(
                        tuple(paragraphs),
                        heading=_tag(cell) == "th",
                        columns=_span(cell.get("colspan")),
                        rows=_span(cell.get("rowspan")),
                    )
                )
            rows.append(tuple(cells))
        return Table(tuple(rows))

    def closing(self, element: etree._Element) -> Words:
        """Meeting and date; the layout makes them italic, not the file."""
        return upright(self.lines([e for e in element if _tag(e) == "p"]))

    def inline(
        self,
        element: etree._Element,
        italic: bool = False,
        bold: bool = False,
        raised: bool = False,
        link: str | None = None,
    ) -> Iterator[Inline]:
        """The words inside an element, its tail not among them."""

        def run(text: str | None) -> Iterator[Inline]:
            if words := clean(re.sub(r"[\r\n]+", " ", text or "")):
                yield Run(words, italic, bold, raised, link)

        yield from run(element.text)
        for child in element:
            tag = _tag(child)
            style = child.get("class", "").split() if tag == "span" else []
            if tag == "authorialNote":
                yield self.note(child)
            elif tag in ("eol", "br"):
                yield Run("\n")
            elif self.brackets_note(child, tag):
                pass
            elif tag and tag not in ("img", "marker"):
                yield from self.inline(
                    child,
                    italic or "italic" in style or tag == "i",
                    bold or "bold" in style or tag == "b",
                    raised or tag == "sup",
                    child.get("href") if tag == "a" else link,
                )
            if not _parts_the_file_alone(child):
                yield from run(child.tail)

    def brackets_note(self, child: etree._Element, tag: str) -> bool:
        """Whether an element holds a bracket around a note's mark, as Arabic prints it; the mark brings its own."""
        if tag != "sup" or "".join(str(t) for t in child.itertext()).strip() not in ("(", ")", "()"):
            return False
        return any(_tag(e) == "authorialNote" for e in (child.getprevious(), child.getnext()) if e is not None)

    def note(self, element: etree._Element) -> Note:
        """A footnote's text; the brackets of an Arabic mark do not belong to it."""
        paragraphs: list[Words] = []
        for p in element:
            words = self.lines([p]) if _tag(p) == "p" else ()
            if words and not paragraphs and isinstance(words[0], Run):
                words = tidy((replace(words[0], words=re.sub(r"^\s*\(\s*\)\s*", "", words[0].words)), *words[1:]))
            if words:
                paragraphs.append(words)
        marker = element.get("marker", "")
        mark = marker if marker and not marker.strip("*") else ""
        return Note(tuple(tuple(i for i in words if isinstance(i, Run)) for words in paragraphs), mark)

    # Record ----------------------------------------------------------------

    def record(self, front: Front, closing: Words) -> Record:
        """What is printed, and what the metadata adds or says where nothing is printed."""
        printed = record_of(front, closing, self.furniture)
        meta = _find(self.root, "meta")
        if meta is None:
            return printed
        steps = list(_findall(meta, "step"))
        drafts = tuple(filter(None, (s.get("as", "") for s in steps if s.get("outcome") == "draftResolution")))
        drafts = tuple(filter(settled, drafts))
        report = next((s for s in steps if s.get("outcome") == "recommendedForAdoption"), None)
        session = _find(self.root, "session")
        adopted, issued = (_find(meta, "FRBRdate", name=n) for n in ("adoption", "publication"))
        tabled = next((s for s in steps if s.get("outcome") == "draftResolution"), None)
        return replace(
            printed,
            session=printed.session or (_number(session.get("value")) if session is not None else None),
            adopted=printed.adopted or (_day(adopted.get("date")) if adopted is not None and printed.number else None),
            issued=printed.issued or (_day(issued.get("date")) if issued is not None else None),
            report=printed.report or ((report.get("as") or None) if report is not None else None),
            report_paragraph=printed.report_paragraph
            or (_number(report.get("refersTo")) if report is not None else None),
            drafts=drafts or printed.drafts,
            submitted=_day(tabled.get("date")) if tabled is not None and printed.number else None,
            sponsors=printed.sponsors
            or tuple(map(Sponsor.from_name, tabled_by(tabled.get("by", "") if tabled is not None else ""))),
            vote=self.vote(meta),
        )

    def vote(self, meta: etree._Element) -> Vote | None:
        """The vote on the whole text, where the metadata has it."""
        voting = _find(meta, "voting")
        if voting is None:
            return None
        counts = {
            VOTES[key]: _number(c.get("value"))
            for c in _findall(voting, "count")
            if (key := c.get("refersTo", "")) in VOTES
        }
        return replace(Vote(0, 0, 0), **counts) if counts else Vote()


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _span(text: str | None) -> int:
    return min(_number(text) or 1, 100)


def _parts_the_file_alone(element: etree._Element) -> bool:
    """Whether what stands behind an element is a new line of the file, and no space of the text.

    Files that were laid out anew have their elements on lines of their own; a comma follows its word without a space.
    """
    tail, following = element.tail or "", element.getnext()
    if following is None or tail.strip() or "\n" not in tail:
        return False
    words = "".join(str(t) for t in following.itertext())
    return bool(re.match("[،؛,;:.，。；：]", words))
