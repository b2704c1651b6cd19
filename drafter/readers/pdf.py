"""PDF, as the United Nations issues it: what is on the pages, read back into the document it was made from.

Words come with their fonts and positions: italics from the font's name, paragraphs from indents and distances, marks of
notes from their size and height. How lines join is described in :mod:`drafter.readers.pdf_joining`.
"""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.document import Document, Inline, Note, Run
from drafter.document.words import folded, tidy
from drafter.errors import DraftError
from drafter.languages import all_furniture, furniture_of, language, written
from drafter.place import Place
from drafter.readers.assembly import assembled
from drafter.readers.furniture import NUMBER, language_of
from drafter.readers.marks import Marks
from drafter.readers.pdf_joining import Joiner
from drafter.readers.pdf_lines import Fragment, Line, lines_of, new_fonts, page_fragments
from drafter.readers.pdf_margins import without_margins
from drafter.readers.pdf_page import Text, text_of
from drafter.readers.pdf_spaces import settle_spaces
from drafter.readers.structure import Piece

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 600
_MOST_SECONDS = 180
_FEWEST_LETTERS = 40
_LONGEST_HEADING = 300
_RUNNING = 60
"""A line of the front that is longer, and not bold, is one of running text."""
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufefc]")
_SETS_BOLD = re.compile("[\u0600-\u06ff\u3000-\u9fff]")
_INDENT = 8.0
_ROOM = 2
_FEWEST_ROWS = 3
_APART = 1.3
_USUAL_LEADING = 1.2
_NUMBERED = re.compile(r"\s*\d{1,3}\.\s+\S")


def read_pdf(data: bytes, name: str) -> Document:
    """Read a resolution from a PDF.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Returns:
        The document; what could not be placed stands in its remarks.

    Raises:
        DraftError: the file is damaged, encrypted or too long, has no text (a scan), or is no resolution.
    """
    remarks: list[str] = []
    text = _text(data, name, remarks)
    joiner = Joiner(text.lines)
    notes = {
        number: Note((tuple(i for i in tidy(tuple(joiner.joined(lines))) if isinstance(i, Run)),))
        for number, lines in text.notes.items()
    }
    marks = Marks({key: joiner.joined(lines) for key, lines in text.marked.items()})
    start = _start(text.lines, text.size)
    pieces = [
        Piece(marks.put(joiner.joined(lines), {line.page for line in lines}))
        for lines in _titles_apart(_front(text.lines[:start]))
    ]
    placed: set[int] = set()
    for number, lines in enumerate(_paragraphs(text.lines[start:], text.size)):
        words = marks.put(_with_notes(joiner.joined(lines), notes, placed), {line.page for line in lines})
        pieces.append(Piece(words, heading=_rank(lines, text.size), begins=bool(start) and not number))
    remarks += [
        f"Footnote {n} has words, but its mark was not found in the text; it was left out."
        for n in notes
        if n not in placed
    ]
    remarks += marks.left_out()
    remarks += [
        f"On page {page + 1} there seems to be a table; its cells were read as paragraphs."
        for page in _pages_with_tables(text.lines[start:])
    ]
    return assembled(pieces, name, remarks)


# The file ----------------------------------------------------------------------------------------------------------


def _text(data: bytes, name: str, remarks: list[str]) -> Text:
    place = Place(name)
    # pypdf logs what it mends in damaged files; what matters to the user is in the messages here.
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        pages = _pages(data, name, remarks)
    except DraftError:
        raise
    except RecursionError:
        raise DraftError("The PDF is built in a way that cannot be read.", place=place, hint=_AGAIN) from None
    except Exception:  # pypdf raises many kinds for damaged files, built-in ones among them.
        raise DraftError("The PDF is damaged or was not downloaded completely.", place=place, hint=_AGAIN) from None
    finally:
        log.setLevel(level)
    if sum(len(line.text.strip()) for page in pages for line in page) < _FEWEST_LETTERS:
        raise DraftError(
            "The PDF holds pictures of pages, not text: it was scanned.",
            place=place,
            hint="Download the document from documents.un.org as Word or PDF, or have the scan read by OCR first.",
        )
    letters = "".join(line.text for line in pages[0])
    if len(_ARABIC.findall(letters)) * 4 > len(letters):
        raise DraftError(
            "PDF files in Arabic do not tell the order of their words, so this one cannot be read reliably.",
            place=place,
            hint="Give the Word or XML version of the same document.",
        )
    notices = frozenset(language(code).notice for code in written())
    return text_of(pages, notices)


_AGAIN = "Download it again, or use the Word or XML version of the same document."


def _pages(data: bytes, name: str, remarks: list[str]) -> list[list[Line]]:
    from pypdf import PdfReader

    if b"%%EOF" not in data[-2048:] and b"startxref" not in data[-4096:]:
        raise DraftError("The PDF was cut short: its end is missing.", place=Place(name), hint=_AGAIN)
    reader = PdfReader(io.BytesIO(data), strict=False)
    _unlock(reader, name)
    if len(reader.pages) > _MOST_PAGES:
        raise DraftError(
            f"The PDF has {len(reader.pages)} pages; {_MOST_PAGES} is the most that is read.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    fonts = new_fonts()
    found: list[list[Fragment]] = []
    end = time.monotonic() + _MOST_SECONDS
    for number, page in enumerate(reader.pages):
        found.append(page_fragments(page, fonts))
        if time.monotonic() > end:
            raise DraftError(
                f"Reading the PDF takes longer than {_MOST_SECONDS} seconds; it was given up at page {number + 1}.",
                place=Place(name),
                hint="Give the resolution alone, or use the Word or XML version of the same document.",
            )
    found, left_out = without_margins(found)
    remarks += left_out
    heights = [float(page.mediabox.height) for page in reader.pages]
    pages = [lines_of(page, n, height) for n, (page, height) in enumerate(zip(found, heights, strict=True))]
    settle_spaces(pages)
    return pages


def _unlock(reader: PdfReader, name: str) -> None:
    """Open a file that is encrypted without a password, as some are to forbid changes."""
    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except Exception:  # An encryption that needs a library which is not there.
        opened = False
    if not opened:
        raise DraftError(
            "The PDF is protected by a password.",
            place=Place(name),
            hint="Save a copy without the password, or use the Word version.",
        )


# Paragraphs --------------------------------------------------------------------------------------------------------


def _start(lines: Sequence[Line], size: float) -> int:
    """The place of the line the text begins with; 0 where none is found.

    It is the formula, or where there is none (a decision, an amendment) the first line below the title, which is bold
    or larger than the text.
    """
    code = language_of([line.text for line in lines])
    if code is not None:
        return next(i for i, line in enumerate(lines) if furniture_of(code).is_formula(line.text))
    line_above = 0
    for group in _front(lines):
        text = folded(" ".join(line.text for line in group))
        if any(f.is_line_above(text.replace("*", "")) for f in all_furniture().values()):
            line_above = lines.index(group[-1]) + 1
            break
    if not line_above:
        return 0
    following = enumerate(lines[line_above:], line_above)
    return next((i for i, line in following if not line.bold and line.size < _APART * size), 0)


def _front(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The parts of the front: lines that are set alike close below each other, and a bracket until it closes."""
    held: list[Line] = []
    for line in lines:
        if held and _goes_on_in_front(held, line):
            held.append(line)
        else:
            if held:
                yield held
            held = [line]
    if held:
        yield held


def _titles_apart(groups: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """The parts of the front, the titles of several agenda items apart: a line ends early where a title does."""
    several = False
    for group in groups:
        longest = max(len(line.text.strip()) for line in group)
        held: list[Line] = []
        for line in group:
            word = line.text.split()[0]
            room = longest - len(held[-1].text.strip()) if held else 0
            if held and several and word[:1].isupper() and room > len(word) + _ROOM:
                yield held
                held = []
            held.append(line)
        yield held
        text = folded(" ".join(line.text for line in group))
        items = any(re.fullmatch(f.agenda_item, text, re.IGNORECASE) for f in all_furniture().values())
        several = items and len(re.findall(r"\d+", text)) > 1


def _goes_on_in_front(held: list[Line], line: Line) -> bool:
    last = held[-1]
    close = line.page == last.page and 0 < line.y - last.y < _APART * max(line.size, last.size)
    if line.page == last.page + 1 and line.bold and last.bold and len(held) > 1 and not _ends_line_above(held):
        # A list of sponsors that goes on over the page.
        close = line.size == last.size
    text = "".join(h.text for h in held).strip()
    if text.startswith("[") and "]" not in text:
        return close or line.page != last.page
    if close and not line.bold and not last.bold and len(last.text.strip()) > _RUNNING and line.size == last.size:
        return True
    numbered = bool(NUMBER.match(text))
    return close and line.bold and last.bold and line.size == last.size and (abs(line.x - last.x) < 2 or numbered)


def _ends_line_above(held: list[Line]) -> bool:
    """Whether the line of the sponsors is complete."""
    text = folded(" ".join(line.text for line in held)).replace("*", "")
    return any(f.is_line_above(text) for f in all_furniture().values())


def _paragraphs(lines: Sequence[Line], size: float) -> Iterator[list[Line]]:
    """The paragraphs of the text: lines with a distance before them, or indented at the top of a page."""
    leading = _leading(lines, size)
    margin = Counter(round(line.x) for line in lines).most_common(1)[0][0] if lines else 0
    held: list[Line] = []
    for line in lines:
        if held and _goes_on(held, line, leading, margin):
            held.append(line)
        else:
            if held:
                yield held
            held = [line]
    if held:
        yield held


def _pages_with_tables(lines: Sequence[Line]) -> list[int]:
    """The pages on which several lines stand beside each other, row by row."""
    rows = Counter(a.page for a, b in pairwise(lines) if a.page == b.page and abs(a.y - b.y) < 1)
    return sorted(page for page, count in rows.items() if count >= _FEWEST_ROWS)


def _goes_on(held: list[Line], line: Line, leading: float, margin: float) -> bool:
    last = held[-1]
    if abs(line.size - last.size) > 0.1 * last.size or (line.bold != last.bold and not _SETS_BOLD.search(line.text)):
        return False
    if line.italic and not last.italic and _ended(last):
        return False
    if _ended(last) and not _comma(last) and _NUMBERED.match(line.text) and line.x <= held[0].x + _INDENT:
        return False
    if line.page == last.page:
        gap = line.y - last.y
        if gap > _APART * leading * (max(line.size, last.size) / min(line.size, last.size)) ** 0.5:
            return False
        hangs = len(held) == 1 and _begins(last)
        return hangs or not (line.x > margin + _INDENT and last.x < line.x - _INDENT and _ended(last))
    if _ended(last) and _begins(line) and not line.text.strip(" (*[")[:1].islower():
        return False
    hanging = len(held) > 1 and abs(held[-1].x - line.x) < 2
    return hanging or line.x < margin + _INDENT or not _ended(last) or (_comma(last) and not _begins(line))


def _ended(line: Line) -> bool:
    return bool(re.search(r"[,;.:，；。：،؛][”»“\"’\s\d]*$", line.text))


def _comma(line: Line) -> bool:
    return bool(re.search(r"[,，،]\s*$", line.text))


def _begins(line: Line) -> bool:
    """Whether a line begins as paragraphs do: with a number, or set apart by italics or bold."""
    first = next((f for f in line.fragments if f.text.strip()), None)
    marked = first is not None and (first.italic or first.bold)
    return marked or bool(re.match(r"\s*(?:\d{1,3}\.(?!\d)|\(?(?:[^\W\d]{1,5}|\d{1,3})\)(?!\w*\())", line.text))


def _rank(lines: Sequence[Line], size: float) -> int:
    """The rank of a paragraph as a heading, by its weight and size; 0 where it is none. Source: un-format.md, A.1."""
    text = "".join(line.text for line in lines).strip()
    if not all(line.bold for line in lines) or re.search(r"[.;:,]$", text) or len(text) > _LONGEST_HEADING:
        return 0
    ratio = max(line.size for line in lines) / size
    return 1 if ratio > 1.3 else 2 if ratio > 1.1 else 3


def _leading(lines: Sequence[Line], size: float) -> float:
    """The usual distance of one baseline from the next within a paragraph.

    In a text of short paragraphs the commonest distance is that of one paragraph from the next: most lines above it
    end as paragraphs do.
    """
    pairs = [(a, round(b.y - a.y, 1)) for a, b in pairwise(lines) if a.page == b.page and 0 < b.y - a.y < 4 * size]
    for gap, count in Counter(gap for _, gap in pairs).most_common():
        if sum(_ended(a) for a, g in pairs if g == gap) * 2 < count:
            return gap
    return _USUAL_LEADING * size


# Notes ---------------------------------------------------------------------------------------------------------------


def _with_notes(found: Iterator[Run], notes: dict[int, Note], placed: set[int]) -> Iterator[Inline]:
    """Runs with the notes at their marks: raised figures that have a note below."""
    for run in found:
        figures = re.fullmatch(r"\s*\(?(\d{1,3})\)?\s*", run.words) if run.raised else None
        number = int(figures[1]) if figures else 0
        if run.raised and run.words.strip() in ("(", ")"):
            continue
        if number in notes and number not in placed:
            placed.add(number)
            yield notes[number]
        else:
            yield run
