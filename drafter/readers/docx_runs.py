"""The words of a paragraph in a Word file: runs with their setting, fields, links, symbols, notes at their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from drafter.document import Inline, Note, Run, plain
from drafter.ooxml.equations import M, equation
from drafter.ooxml.fields import choice_of, symbol_of
from drafter.ooxml.styles import Setting, Styles
from drafter.ooxml.symbols import symbol, with_symbols
from drafter.readers.characters import Pasted, clean
from drafter.readers.docx_left_out import MC, LeftOut, W, described, words_in
from drafter.readers.docx_numbering import Numbering
from drafter.readers.structure import cut

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TRANSPARENT = frozenset(
    f"{W}{t}" for t in ("sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "ins", "moveTo", "dir", "bdo")
)
PICTURES = frozenset(f"{W}{t}" for t in ("drawing", "pict", "object"))
DEEPEST = 60
_UNPRINTED = re.compile(
    r"\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|BOOKMARK|DOCVARIABLE|PAGE|NUMPAGES|SECTIONPAGES|SEQ|FORMTEXT)\b|\s*$",
    re.IGNORECASE,
)
_FILLED_IN = frozenset(("dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong", "pgNum"))
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}


@dataclass(slots=True)
class Source:
    """What the words of a part are read with.

    Attributes:
        styles, numbering: of the document.
        links: where hyperlinks lead, by the id of the relationship; for inserted documents their words.
        notes: the note of each footnote ("f1") and endnote ("e1").
        missing: notes that are referred to and not there.
        cited: how many marks each note has.
        own_marks: the ids of notes with a mark of their own ("*").
        left: what was not taken.
        pasted: characters that were put right.
        in_text: whether the first line of the text is behind; what stands above belongs to the masthead.
    """

    styles: Styles
    numbering: Numbering
    links: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    cited: dict[str, int] = field(default_factory=dict)
    own_marks: list[str] = field(default_factory=list)
    left: LeftOut = field(default_factory=LeftOut)
    pasted: Pasted = field(default_factory=Pasted)
    in_text: bool = False


@dataclass(slots=True)
class _Field:
    """A field that is open: its code is not printed, its result is."""

    shown: bool = False
    code: str = ""
    hidden: str = ""


@dataclass(slots=True)
class Runs:
    """The runs of one paragraph; fields may span several of them."""

    source: Source
    style: str
    fields: list[_Field] = field(default_factory=list)
    mark_alone: etree._Element | None = None

    def of(self, element: etree._Element, link: str | None = None) -> Iterator[Inline]:
        """The words inside a paragraph."""
        yield from self.inside(element, link, 0)
        for still_open in self.fields:
            if still_open.hidden.strip():
                self.source.left.add("The rest of a paragraph after a field without an end", still_open.hidden)

    def inside(self, element: etree._Element, link: str | None, depth: int) -> Iterator[Inline]:
        """The words inside an element of a paragraph."""
        for child in element:
            if depth > DEEPEST:
                self.unknown(child, "A passage nested too deeply")
            elif child.tag == f"{W}r":
                yield from self.run(child, link)
            elif child.tag == f"{W}hyperlink":
                target = self.source.links.get(child.get(f"{R}id", ""), link)
                yield from self.inside(child, target, depth + 1)
            elif child.tag in TRANSPARENT:
                yield from self.inside(child, link, depth + 1)
            elif child.tag in (f"{M}oMath", f"{M}oMathPara"):
                yield from self.equation(child)
            elif child.tag == f"{MC}AlternateContent":
                yield from self.chosen(child, link, depth)
            elif child.tag == f"{W}subDoc":
                words = self.source.links.get(child.get(f"{R}id", ""), "")
                self.source.left.add("A subdocument that the file refers to", words)
            elif child.tag != f"{W}pPr":
                self.unknown(child)

    def chosen(self, alternate: etree._Element, link: str | None, depth: int) -> Iterator[Inline]:
        """The words of the first way of writing that the reader knows."""
        for way in alternate:
            found = list(self.inside(way, link, depth + 1)) if isinstance(way.tag, str) else []
            if found:
                yield from found
                return

    def run(self, run: etree._Element, link: str | None) -> Iterator[Inline]:
        """The words of a run; codes of fields, hidden text and pictures are not printed."""
        properties = run.find(f"{W}rPr")
        setting = self.source.styles.setting(self.style, properties)
        hidden: list[str] = []
        for child in run:
            if child.tag == f"{W}fldChar":
                yield from self.turn(child, setting, link)
            elif not all(f.shown for f in self.fields):
                self.unprinted(child)
            elif setting.hidden:
                hidden.append(words_in(child))
            elif child.get(f"{W}customMarkFollows") in ("1", "true", "on"):
                yield from self.own_mark(child, run)
                break
            elif run is self.mark_alone:
                break
            elif child is not properties:
                yield from self.item(child, setting, link)
        if "".join(hidden).strip():
            self.source.left.add("Hidden text", "".join(hidden))

    def own_mark(self, reference: etree._Element, run: etree._Element) -> Iterator[Inline]:
        """A note with the mark of its own that follows it, in its run or the next."""
        note = self.note(reference)
        if note is None:
            return
        mark = "".join(words_in(e) for e in reference.itersiblings())
        after = run.getnext()
        if not mark.strip() and after is not None and re.fullmatch(r"\s*\*+", words_in(after)):
            self.mark_alone, mark = after, words_in(after)
        self.source.own_marks.append(reference.get(f"{W}id", ""))
        asterisks = re.match(r"\s*(\*+)", mark)
        own = asterisks[1] if asterisks else "*" * len(set(self.source.own_marks))
        first, *others = note.paragraphs or ((),)
        text = plain(first)
        said = re.match(r"\s*\*+\s*", text) or re.match(rf"\s*{re.escape(mark.strip())}\s*", text)
        kept = tuple(i for i in cut(first, said.end() if said else 0) if isinstance(i, Run))
        yield Note((kept, *others), own)
        if asterisks and mark[asterisks.end() :]:
            yield Run(clean(mark[asterisks.end() :], self.source.pasted))

    def item(self, child: etree._Element, setting: Setting, link: str | None) -> Iterator[Inline]:
        """What an element of a run prints."""
        tag = str(child.tag)
        note = self.note(child)
        if note is not None:
            yield note
        elif tag in PICTURES:
            self.picture(child)
        elif tag == f"{W}ruby":
            for part in child.iterfind(f"{W}rubyBase"):
                yield from self.inside(part, link, DEEPEST - 5)
            for guide in child.iterfind(f"{W}rt"):
                self.source.left.add("A reading guide above a word", words_in(guide))
        elif tag == f"{MC}AlternateContent":
            yield from self.one_way(child, setting, link)
        elif text := self.text(child, setting):
            words = clean(text, self.source.pasted)
            yield Run(words.upper() if setting.capitals else words, setting.italic, setting.bold, setting.raised, link)
            if setting.small_capitals and words != words.upper():
                done = f"were read as the letters “{words.strip()}”"
                self.source.left.add("Small capitals", words.upper(), done)

    def one_way(self, alternate: etree._Element, setting: Setting, link: str | None) -> Iterator[Inline]:
        """What a run prints that is written in several ways: new signs come with an older one to fall back on."""
        for way in alternate:
            if not isinstance(way.tag, str):
                continue
            found = [item for child in way for item in self.item(child, setting, link)]
            if found or any(child.tag in PICTURES for child in way):
                yield from found
                return

    def text(self, child: etree._Element, setting: Setting) -> str:
        """The characters of an element inside a run."""
        tag = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if tag == "t":
            text, unknown = with_symbols(child.text or "", setting.font)
            for code in unknown:
                self.source.left.add(f"A sign of the font {setting.font or 'Symbol'}", code)
            return text
        if tag in ("sym", "symEx"):
            return self.symbol(child)
        if tag == "br":
            return "\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else " "
        if tag in _FILLED_IN:
            self.source.left.add("A date or page number that Word fills in itself")
        elif tag not in _CHARACTERS:
            self.unknown(child)
        return _CHARACTERS.get(tag, "")

    def symbol(self, child: etree._Element) -> str:
        """The character of a sign that is kept by its place in a font."""
        attributes = {etree.QName(name).localname: str(value) for name, value in child.attrib.items()}
        font, code = attributes.get("font", "Symbol"), attributes.get("char", "")
        found = symbol(int(code, 16), font) if re.fullmatch(r"[\da-fA-F]{1,6}", code) else None
        if found is None:
            self.source.left.add(f"A sign of the font {font}", code)
        return found or ""

    def equation(self, element: etree._Element) -> Iterator[Inline]:
        """An equation in one line."""
        parts = [(clean(text, self.source.pasted), raised) for text, raised in equation(element) if text]
        words = "".join(text for text, _ in parts)
        if words.strip():
            self.source.left.add("An equation", words, "was read as plain text")
            yield from (Run(text, raised=raised) for text, raised in parts)

    def turn(self, child: etree._Element, setting: Setting, link: str | None) -> Iterator[Inline]:
        """Follow a field through its code and its result."""
        kind = child.get(f"{W}fldCharType", "")
        if kind == "begin":
            self.fields.append(_Field())
            choice = choice_of(child)
            if choice and all(f.shown for f in self.fields[:-1]):
                yield Run(clean(choice), setting.italic, setting.bold, setting.raised, link)
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            if not ended.shown and all(f.shown for f in self.fields):
                yield from self.without_result(ended, setting, link)

    def without_result(self, ended: _Field, setting: Setting, link: str | None) -> Iterator[Inline]:
        """A field that keeps no result: a symbol is known by its code, others are filled in by Word."""
        if found := symbol_of(ended.code):
            yield Run(found, setting.italic, setting.bold, setting.raised, link)
            return
        if ended.hidden.strip():
            self.source.left.add("Text within the code of a field", ended.hidden)
        elif not _UNPRINTED.match(ended.code) and "FORM" not in ended.code.upper():
            self.source.left.add("A field that Word fills in itself", ended.code)

    def unprinted(self, child: etree._Element) -> None:
        """Keep the code of a field, to say what it was."""
        at = next(f for f in reversed(self.fields) if not f.shown)
        if child.tag in (f"{W}instrText", f"{W}delInstrText"):
            at.code += child.text or ""
        elif child.tag != f"{W}rPr":
            at.hidden += words_in(child)

    def note(self, child: etree._Element) -> Note | None:
        """The note that a mark refers to."""
        sort = {f"{W}footnoteReference": "f", f"{W}endnoteReference": "e"}.get(str(child.tag))
        if sort is None:
            return None
        ident = sort + child.get(f"{W}id", "")
        found = self.source.notes.get(ident)
        if found is None:
            self.source.missing.append(ident)
        else:
            self.source.cited[ident] = self.source.cited.get(ident, 0) + 1
        return found

    def picture(self, picture: etree._Element) -> None:
        """Say that a picture is not taken; words in text boxes are read with the paragraphs."""
        drawn = [e for e in picture.iter() if isinstance(e.tag, str)]
        if any(e.tag == f"{W}txbxContent" for e in drawn):
            return
        embedded = next((e for e in drawn if etree.QName(e).localname == "OLEObject"), None)
        words = words_in(picture)
        if embedded is not None:
            self.source.left.add("An embedded object", words or embedded.get("ProgID", ""))
        elif words:
            self.source.left.add("A drawing with words in it", words)
        elif self.source.in_text:
            self.source.left.add("A picture", described(picture))

    def unknown(self, element: etree._Element, what: str = "") -> None:
        """Say what an element holds that no part of a resolution is written with."""
        if isinstance(element.tag, str) and (words := words_in(element)):
            self.source.left.add(what or f"An element “{etree.QName(element).localname}”", words)
