"""PDF: judged by poppler, by an independent validator of PDF/A and PDF/UA, and beside the official documents."""

import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document import Annex, Cell, Document, DocumentKind, Front, Kind, Note, Paragraph, Run, Stage, Table, plain
from drafter.errors import DraftError
from drafter.writers import Look, write

ADOPTED_WITH_PDF = ("A-RES-78-45", "A-RES-78-54", "A-RES-78-152", "A-RES-79-31", "A-RES-79-34", "A-RES-79-205")
NOTICE = "Draft – not an official document"


@pytest.fixture(scope="session")
def read_back(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """The text of a PDF as poppler reads it; options such as "-layout"."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    file = tmp_path_factory.mktemp("pdf") / "it.pdf"

    def run(data: bytes, *options: str) -> str:
        file.write_bytes(data)
        return subprocess.run(["pdftotext", *options, file, "-"], capture_output=True, text=True, check=True).stdout

    return run


def letters(text: str) -> str:
    """A text without its white space, and without hyphens, which poppler drops at the ends of lines."""
    return re.sub(r"[\s\u00a0\u2011-]+", "", text)


def missing_words(text: str, printed: str) -> list[str]:
    """Words that are not printed. A page break or a note's mark may fall between any two of them."""
    return [word for word in re.split(r"[\s\u00a0\u2011–—-]+", text) if word not in printed]


def saying(*paragraphs: str, stage: Stage = Stage.ADOPTED) -> Document:
    """A document that says these things in as many preambular paragraphs."""
    body = tuple(Paragraph(Kind.PREAMBULAR, (Run(p),)) for p in paragraphs)
    return Document("en", stage, Front(symbol=(Run("A/RES/1/2"),), title=(Run("A title"),)), body)


def test_words_come_in_reading_order(draft: Document, read_back: Callable[..., str]) -> None:
    text = " ".join(read_back(write(draft, "pdf")).split())
    at = [text.index(" ".join(plain(p.content).split()[:3])) for p in draft.body if isinstance(p, Paragraph)]
    assert at == sorted(at)
    assert text.index(plain(draft.front.title)) < at[0]


@pytest.mark.parametrize("number", range(0, 372, 31))
def test_every_word_of_real_resolutions_is_printed(
    number: int, corpus: Path, resolution: Callable[[str], Document], read_back: Callable[..., str]
) -> None:
    name = sorted(p.stem for p in (corpus / "akn" / "en").glob("*.xml"))[number]
    document = resolution(f"en/{name}")
    printed = letters(read_back(write(document, "pdf")))
    texts = [item.words for words in document.words() for item in words if isinstance(item, Run)]
    texts += [run.words for note in document.notes() for paragraph in note.paragraphs for run in paragraph]
    assert not [word for text in texts for word in missing_words(text, printed)]


def test_annexes_and_tables_of_real_resolutions(
    corpus: Path, resolution: Callable[[str], Document], read_back: Callable[..., str]
) -> None:
    for file in sorted((corpus / "akn" / "annexed").glob("*.xml"))[2::2]:
        document = resolution(f"annexed/{file.stem}")
        printed = letters(read_back(write(document, "pdf")))
        cells = [
            plain(p) for b in document.blocks() if isinstance(b, Table) for r in b.rows for c in r for p in c.paragraphs
        ]
        headings = [b.text for b in document.blocks() if isinstance(b, Paragraph) and b.kind is Kind.HEADING]
        assert headings
        assert not [word for text in headings + cells for word in missing_words(text, printed)]


def lengths_hold(data: bytes) -> bool:
    """Whether every stream is as long as it says."""
    streams = list(re.finditer(rb"/Length (\d+)(?:(?!endobj).)*?stream\r?\n", data, re.DOTALL))
    assert streams
    return all(data[s.end() + int(s[1]) :].startswith(b"\nendstream") for s in streams)


def faults(data: bytes, profile: str) -> list[str]:
    """What the validator finds. It takes a carriage return that ends a stream's own data for a part of the line end
    after it, and then finds the length wrong: lengths are measured here where it says so."""
    page = pytest.importorskip("page", reason="page-validation is not here")
    found = [f.message for f in page.validate_pdf_bytes(data, profile=profile).failures]
    return [f for f in found if "stream /Length" not in f or not lengths_hold(data)]


def test_standards(draft: Document, resolution: Callable[[str], Document]) -> None:
    table = Table(
        (
            (Cell(((Run("Year"),),), heading=True), Cell(((Run("Number"),),), heading=True)),
            (Cell(((Run("2021"),),)), Cell(((Run("164"), Note(((Run("Of 193."),),))),))),
        )
    )
    annexed = replace(draft, annexes=(Annex((Paragraph(Kind.HEADING, (Run("Annex"),), level=1), table)),))
    real = [resolution(name) for name in ("en/A-RES-76-26", "en/A-RES-78-11", "fr/A-RES-77-63")]
    for document in (draft, annexed, *real):
        for profile in ("2a", "ua1"):
            assert faults(write(document, "pdf"), profile) == []


def test_metadata(draft: Document) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    reader = PdfReader(BytesIO(write(draft, "pdf")))
    assert reader.metadata is not None
    assert plain(draft.front.title) in str(reader.metadata.title)
    assert plain(draft.front.symbol) in str(reader.metadata.title)
    assert str(reader.trailer["/Root"]["/Lang"]) == "en-GB"
    assert [round(float(x)) for x in reader.pages[0].mediabox] == [0, 0, 612, 792]
    assert {str(f["/BaseFont"])[8:] for f in reader.pages[0]["/Resources"]["/Font"].values()} <= {
        "Tinos-Regular", "Tinos-Italic", "Tinos-Bold", "Tinos-BoldItalic", "Tinos",
    }  # fmt: skip


def test_same_document_same_bytes(draft: Document) -> None:
    once = write(draft, "pdf")
    write(saying("Something else,"), "pdf")
    assert write(draft, "pdf") == once


def test_notice_stands_on_every_page_of_a_draft_alone(draft: Document, read_back: Callable[..., str]) -> None:
    long = replace(draft, body=draft.body * 30)
    pages = read_back(write(long, "pdf")).split("\f")[:-1]
    assert len(pages) > 3
    assert all(p.count(NOTICE) == 1 for p in pages)
    assert NOTICE not in read_back(write(long, "pdf", Look(notice=False)))
    assert NOTICE not in read_back(write(replace(long, stage=Stage.ADOPTED), "pdf"))


def test_heads_and_feet(draft: Document, read_back: Callable[..., str]) -> None:
    adopted = replace(draft, stage=Stage.ADOPTED, body=draft.body * 30)
    first, *others = read_back(write(adopted, "pdf"), "-layout").split("\f")[:-1]
    symbol, title = plain(draft.front.symbol), plain(draft.front.title).split()[0]
    assert "1/" not in first.splitlines()[-1]
    for number, text in enumerate(others, 2):
        head = " ".join(text.lstrip("\n").split("\n\n")[0].split())
        even = number % 2 == 0
        assert head.startswith(symbol) is even, head
        assert head.endswith(symbol) is not even, head
        assert title in head
        assert f"{number}/{len(others) + 1}" in text.rstrip().splitlines()[-1]
    drafts = read_back(write(replace(adopted, stage=Stage.DRAFT), "pdf"), "-layout").split("\f")[1]
    assert drafts.split("\n\n")[0].split() == [symbol]


def test_notes_are_numbered_through(draft: Document, read_back: Callable[..., str]) -> None:
    note = Note(((Run("A note."),),))
    body = tuple(Paragraph(Kind.OPERATIVE, (Run("Word " * 20 + "end"), note), f"{n}.") for n in range(1, 31))
    annex = Annex((Paragraph(Kind.PLAIN, (Run("In the annex"), note)),))
    text = read_back(write(replace(draft, body=body, annexes=(annex,), front=Front()), "pdf"), "-raw")
    assert re.findall(r"(\d+)\s*A note\.", text) == [str(n) for n in range(1, 32)]


HOSTILE = (
    '#import "x": y; #panic("no") $x^2$ *b* _i_ `raw` <label> @ref \\ // c /* d */',
    "= not a heading -- --- ... ~ 'single' \"double\" #{1+1} [bracket] {brace}",
    "{{ jinja }} {% raw %} %s %(x)s ${shell} `id` <b>&amp;</b>",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_printed_literally(text: str, read_back: Callable[..., str]) -> None:
    note = Note(((Run(text),),))
    document = saying(text)
    document = replace(
        document,
        front=replace(document.front, title=(Run(text),), agenda_title=(Run(text),)),
        body=(*document.body, Paragraph(Kind.HEADING, (Run(text), note), level=2)),
    )
    printed = "".join(read_back(write(document, "pdf")).split())
    assert printed.count("".join(text.split())) == 5


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x00b\x07c\x1bd\x7fe\x85f", "abcdef"),
        ("tab\tbed", "tab bed"),
        ("\u202eright\u202c order", "right order"),
        ("\ufeffmark", "mark"),
        ("\ud800lone", "\ufffdlone"),
    ],
)
def test_what_cannot_be_shown_is_left_out(text: str, printed: str, read_back: Callable[..., str]) -> None:
    assert f"\n{printed} and more\n" in read_back(write(saying(f"{text} and more"), "pdf"))


def test_words_wider_than_the_column_are_parted(read_back: Callable[..., str]) -> None:
    word = "".join(chr(97 + i % 26) for i in range(1000))
    lines = read_back(write(saying(f"before {word} after"), "pdf")).split()
    assert "".join(lines[lines.index("before") + 1 : lines.index("after")]) == word
    assert max(map(len, lines)) < 120


@pytest.mark.parametrize(
    "document",
    [
        Document("en", Stage.DRAFT, Front(), ()),
        Document("en", Stage.ADOPTED, Front(), (Paragraph(Kind.HEADING, (Run("Deep"),), level=4),)),
        Document(
            "en",
            Stage.ADOPTED,
            Front(),
            tuple(Paragraph(Kind.SUBPARAGRAPH, (Run("x " * 99),), "(a)", n) for n in (1, 60)),
        ),
        Document(
            "en",
            Stage.ADOPTED,
            Front(),
            (Table(()), Table(((),)), Table(((Cell((), columns=99, rows=99),), (Cell(()),)))),
        ),
        Document(
            "en", Stage.ADOPTED, Front(title=(Run("long " * 500),), number=(Run("1/1."),)), saying("x " * 2000).body
        ),
        Document("en", Stage.ADOPTED, Front(), (Paragraph(Kind.OPERATIVE, (Run("x"),), "9" * 80),)),
        Document("en", Stage.ADOPTED, Front(), (Paragraph(Kind.PLAIN, (Run("x", link="javascript:1"),)),)),
    ],
    ids=["empty", "untitled", "deep", "spans", "long title", "long number", "link"],
)
def test_odd_documents_are_set(document: Document) -> None:
    assert write(document, "pdf").startswith(b"%PDF-1.7")


def test_lines_end_with_a_space_for_those_who_copy_or_listen() -> None:
    from io import BytesIO

    from pypdf import PdfReader

    reader = PdfReader(BytesIO(write(saying("several words that go on " * 20), "pdf")))
    lines = [line for line in reader.pages[0].extract_text().splitlines() if "several" in line]
    assert len(lines) > 4
    assert all(line.endswith(" ") for line in lines[:-1])


def layout(file: Path, official: Path, shared: Path) -> dict[str, float]:
    """What the layout tool measures between two PDFs."""
    tool = shared / "tools" / "layout_distance.py"
    if not tool.is_file():
        pytest.skip("../shared/tools/layout_distance.py is not here")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    out = subprocess.run([sys.executable, tool, file, official], capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value in re.findall(r"(\w+) +([\d.]+)", out)}


def test_layout_is_the_official_one(
    corpus: Path, shared: Path, resolution: Callable[[str], Document], tmp_path: Path
) -> None:
    measured = []
    for name in ADOPTED_WITH_PDF:
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(write(resolution(f"en/{name}"), "pdf"))
        measured.append(layout(file, corpus / "pdf" / f"{name}.pdf", shared))
    median = {key: statistics.median(m[key] for m in measured) for key in ("words", "page", "line", "moved")}
    assert median["words"] >= 0.99
    assert median["page"] >= 0.97
    assert median["line"] >= 0.98
    assert median["moved"] <= 3
    assert min(m["line"] for m in measured) >= 0.98


def test_lines_with_notes_stand_as_close_as_others(tmp_path: Path) -> None:
    """Lines that no page break may part, because notes hang on them, once stood some points lower."""

    def lines(*, noted: bool) -> list[float]:
        said = [item for n in range(60) for item in (Run(f"word{n} and more, "), Note(((Run("See."),),)))]
        words = tuple(i for i in said if noted or isinstance(i, Run))
        shown = replace(saying("Before."), body=(Paragraph(Kind.PREAMBULAR, words),))
        file = tmp_path / "it.pdf"
        file.write_bytes(write(shown, "pdf"))
        told = subprocess.run(["pdftotext", "-bbox", "-l", "1", file, "-"], capture_output=True, text=True, check=True)
        return sorted({round(float(y), 1) for y in re.findall(r'yMax="([\d.]+)">(?:word\d+|more|and)', told.stdout)})

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    noted, plain_ones = lines(noted=True), lines(noted=False)
    assert noted[:3] == plain_ones[:3]


def test_another_rendering_is_quick(draft: Document) -> None:
    write(draft, "pdf")
    took = []
    for n in range(6):
        changed = replace(draft, body=(*draft.body, Paragraph(Kind.PLAIN, (Run(f"Change {n}"),))))
        start = time.process_time()
        write(changed, "pdf")
        took.append(time.process_time() - start)
    # Some 20 ms on a quiet machine; the benchmark measures it, this only tells when a rendering starts from nothing.
    assert min(took) < 0.2


def test_emblem_stands_left_of_the_organ(draft: Document, tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (poppler-utils) is not here")

    def ink(look: Look) -> int:
        """How many pixels are dark where the emblem belongs: at 72 dpi, 64.7 to 120.9 pt by 71.3 to 118.3 pt."""
        file = tmp_path / "it.pdf"
        file.write_bytes(write(draft, "pdf", look))
        area = ["-r", "72", "-gray", "-l", "1", "-x", "65", "-y", "72", "-W", "55", "-H", "46"]
        picture = subprocess.run(["pdftoppm", *area, file], capture_output=True, check=True).stdout
        return sum(grey < 128 for grey in picture[-55 * 46 :])

    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    assert ink(Look()) == 0
    assert ink(Look(emblem=svg)) > 40 * 40


def test_an_emblem_that_is_no_image(draft: Document) -> None:
    with pytest.raises(DraftError, match="emblem cannot be read") as caught:
        write(draft, "pdf", Look(emblem=b"GARBAGE"))
    assert "PNG, JPEG or SVG" in caught.value.hint


def test_a_lone_mark_stands_lower_than_one_above_numbered_notes(tmp_path: Path) -> None:
    """Official drafts have it in a box at the foot while no numbered note is on the first page."""

    def height(*more: Note) -> float:
        star = Note(((Run("On behalf of the Group of African States."),),), "*")
        body = (Paragraph(Kind.PREAMBULAR, (Run("Recalling", italic=True), Run(" tea"), *more, Run(","))),)
        made = Document("en", Stage.DRAFT, Front(proponent=(Run("Chad:"), star, Run(" draft resolution"))), body)
        file = tmp_path / "it.pdf"
        file.write_bytes(write(made, "pdf"))
        shown = subprocess.run(["pdftotext", "-bbox", "-l", "1", file, "-"], capture_output=True, text=True, check=True)
        return float(re.findall(r'yMax="([\d.]+)">behalf', shown.stdout)[0])

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    assert abs(height() - 723.7) < 1
    assert height(Note(((Run("Resolution 70/1."),),))) < 700


def test_numbers_of_instructions_stand_at_the_edge(tmp_path: Path) -> None:
    def edge(kind: DocumentKind) -> float:
        body = tuple(Paragraph(Kind.OPERATIVE, (Run("Delete tea."),), number=f"{n}.") for n in (1, 2))
        file = tmp_path / "it.pdf"
        file.write_bytes(write(Document("en", Stage.DRAFT, Front(), body, kind=kind), "pdf"))
        shown = subprocess.run(["pdftotext", "-bbox", "-l", "1", file, "-"], capture_output=True, text=True, check=True)
        return round(float(re.findall(r'xMin="([\d.]+)"[^>]*>2\.<', shown.stdout)[0]))

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    assert (edge(DocumentKind.AMENDMENT), edge(DocumentKind.RESOLUTION)) == (123, 147)
