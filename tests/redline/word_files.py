"""Word files for tests, made with the parts of a file of the United Nations' own template: its styles, headers, settings.

No issued A/RES file in Word's format is at hand; these have the text where such files have it: in ``_Single Txt``
paragraphs with numbers typed between tabs, runs parted at random places, fields, bookmarks and a table before the text.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from drafter.document import Document, Kind, Note, Paragraph, Run, Table, Words

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SYMBOL = re.compile(r"(?<![\w/])\d{1,3}/\d{1,3}(?:[ \u00a0][A-Z](?!\w))?(?![\w/])")
NOTE_STYLE = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
NOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'


def made(document: Document, template: Path, *, automatic: bool = False, symbols: str = "plain") -> bytes:
    """A Word file with the text of a document.

    Args:
        document: whose text.
        template: a file made with the template.
        automatic: whether operative numbers are Word's own, and not typed.
        symbols: how symbols of resolutions stand: "plain", as "fields" that lead to them, or as "elements" that do.
    """
    with zipfile.ZipFile(template) as archive:
        parts = {i.filename: archive.read(i) for i in archive.infolist()}
    writing = _Writing(automatic, symbols)
    main = parts["word/document.xml"].decode()
    head = main[: main.index("<w:body>") + len("<w:body>")]
    sections = re.findall(r"<w:sectPr\b.*?</w:sectPr>", main, re.S)
    body = "".join(writing.body(document))
    parts["word/document.xml"] = f"{head}{body}{sections[-1]}</w:body></w:document>".encode()
    notes = parts["word/footnotes.xml"].decode()
    kept = re.findall(r'<w:footnote w:type="[^"]*".*?</w:footnote>', notes, re.S)
    start = notes[: notes.index("<w:footnote ")]
    parts["word/footnotes.xml"] = (start + "".join(kept) + "".join(writing.notes) + "</w:footnotes>").encode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    rows = "".join(
        f'<Relationship Id="sym{n}" Type="{_OFFICE}/hyperlink" Target="{t}" TargetMode="External"/>'
        for t, n in writing.targets.items()
    )
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", rows + "</Relationships>").encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


class _Writing:
    def __init__(self, automatic: bool, symbols: str) -> None:
        self.automatic = automatic
        self.symbols = symbols
        self.targets: dict[str, int] = {}
        self.notes: list[str] = []
        self.count = 0

    def body(self, document: Document) -> Iterator[str]:
        front = document.front
        yield self.paragraph("Session", front.session)
        yield self.paragraph("AgendaItemNormal", front.agenda_item)
        yield self.paragraph("AgendaTitleH2", front.agenda_title)
        yield '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>'
        yield '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Delivered</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
        yield self.paragraph("H1", front.proponent)
        yield self.paragraph("SingleTxt", front.report)
        yield self.paragraph("TitleH1", (*front.number, Run("\t"), *front.title))
        for block in document.body:
            yield self.block(block)
        yield self.closing(document.closing)
        for annex in document.annexes:
            for block in annex.blocks:
                yield self.block(block)
        yield '<w:p><w:pPr><w:pStyle w:val="SingleTxt"/><w:jc w:val="center"/></w:pPr></w:p>'

    def block(self, block: Paragraph | Table) -> str:
        if isinstance(block, Table):
            rows = []
            for row in block.rows:
                cells = []
                for c in row:
                    span = f'<w:gridSpan w:val="{c.columns}"/>' if c.columns > 1 else ""
                    text = "".join(self.paragraph("Normal", p) for p in c.paragraphs) or "<w:p/>"
                    cells.append(f"<w:tc><w:tcPr>{span}</w:tcPr>{text}</w:tc>")
                rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
            return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
        style = {Kind.HEADING: "H1"}.get(block.kind, "SingleTxt")
        if block.number and not (self.automatic and block.kind is Kind.OPERATIVE):
            lead = "" if block.kind is Kind.HEADING else "\t" * max(block.level, 1)
            return self.paragraph(style, block.content, f"{lead}{block.number}\t")
        numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if block.number else ""
        return self.paragraph(style, block.content, "" if block.number else "\t", numbering)

    def closing(self, words: Words) -> str:
        text = "".join(i.words for i in words if isinstance(i, Run))
        return "".join(
            f'<w:p><w:pPr><w:pStyle w:val="SingleTxt"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:i/></w:rPr>'
            f"<w:t>{escape(line)}</w:t></w:r></w:p>"
            for line in text.split("\n")
            if line
        )

    def paragraph(self, style: str, words: Words, before: str = "", properties: str = "") -> str:
        if not words and not before:
            return ""
        runs = [self.run(Run(before))] if before else []
        runs += [self.note(item) if isinstance(item, Note) else self.run(item) for item in words]
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'

    def run(self, run: Run) -> str:
        setting = ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
        setting += '<w:lang w:val="en-GB"/>' + ('<w:vertAlign w:val="superscript"/>' if run.raised else "")
        setting = setting if not run.raised else setting.replace('<w:lang w:val="en-GB"/>', "")
        if self.symbols != "plain" and not run.raised and (found := _SYMBOL.search(run.words)):
            before, after = run.words[: found.start()], run.words[found.end() :]
            parts = [self.run(Run(t, run.italic, run.bold)) if t else "" for t in (before, after)]
            return parts[0] + self.link(found[0], setting) + parts[1]
        self.count += 1
        out = []
        # Word parts runs at spelling and revision marks; so does this.
        cut = len(run.words) * (1 + self.count % 3) // 4
        for part in (run.words[:cut], run.words[cut:]):
            if part:
                text = escape(part).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
                text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
                text = text.replace("\u2011", '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
                out.append(f'<w:r><w:rPr>{setting}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>')
        return '<w:proofErr w:type="spellStart"/>'.join(out)

    def link(self, symbol: str, setting: str) -> str:
        target = "https://docs.un.org/en/A/RES/" + symbol.replace(" ", "").replace("\u00a0", "")
        text = f'<w:r><w:rPr><w:rStyle w:val="Hyperlink"/>{setting}</w:rPr><w:t>{symbol}</w:t></w:r>'
        number = self.targets.setdefault(target, len(self.targets) + 1)
        mark = f'<w:bookmarkStart w:id="{5000 + self.count}" w:name="s{self.count}"/>'
        end = f'<w:bookmarkEnd w:id="{5000 + self.count}"/>'
        self.count += 1
        if self.symbols == "elements":
            return f'{mark}<w:hyperlink r:id="sym{number}" w:history="1">{text}</w:hyperlink>{end}'
        kinds = [f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")]
        code = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{target}" </w:instrText></w:r>'
        # Bookmarks stand where Word puts them: about a link, and across its end.
        return f"{kinds[0]}{code}{kinds[1]}{mark}{text}{kinds[2]}{end}"

    def note(self, note: Note) -> str:
        number = len(self.notes) + 1
        self.notes.append("")
        paragraphs = []
        for k, words in enumerate(note.paragraphs):
            mark = f"{NOTE_MARK}<w:r><w:tab/></w:r>" if not k else ""
            paragraphs.append(f"<w:p>{NOTE_STYLE}{mark}{''.join(map(self.run, words))}</w:p>")
        self.notes[number - 1] = f'<w:footnote w:id="{number}">{"".join(paragraphs)}</w:footnote>'
        style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        return f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'
