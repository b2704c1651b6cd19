"""What on a PDF's pages is text, and what the page's furniture: running heads, folios, job number, notes.

Source of the measures: un-format.md, A.4 and H. Lines are furniture by where they stand and by being alike from page to
page, so that other paper sizes and house styles are read, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.document import Run
from drafter.readers.characters import clean
from drafter.readers.pdf_lines import Fragment, Line

_HEAD, _FOOT = 0.095, 0.937
_NEAR_EDGE = 0.13
_SMALL = 0.93
_RULE = re.compile(r"\s*_{5,}\s*")
_FOLIO = re.compile(r"(?:\d{1,3}\s*/\s*\d{1,3}|-\s*\d{1,3}\s*-|(?:Page )?\d{1,3}(?: of \d{1,3})?)")
_JOB = re.compile(r"(?:GE\.)?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?[\s\d]*\*?")
_BAR_CODE = re.compile(r"\*\d{6,8}\*")
_RECYCLE = re.compile(r"please recycle.*", re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?P<mark>\*{1,5})\s*(?=\S)")
_NOTE_NUMBER = re.compile(r"\s*(\d{1,3})\s*")


@dataclass
class Text:
    """The text of all pages, furniture gone.

    Attributes:
        lines: of the text, in order.
        notes: the lines of each note by its number; the first without it.
        size: of most letters of the text.
        marked: the lines of each note with a mark of its own, by the page of its foot and the mark; the first without
            it.
    """

    lines: list[Line]
    notes: dict[int, list[Line]] = field(default_factory=dict)
    size: float = 10.0
    marked: dict[tuple[int, str], list[Line]] = field(default_factory=dict)


def text_of(pages: Sequence[Sequence[Line]], notice: frozenset[str]) -> Text:
    """Part the text from notes and furniture.

    Args:
        pages: the lines of each page, from top to bottom.
        notice: lines that a draft may carry where an issued document has its job number.
    """
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    repeated = _repeated(pages)
    out = Text([], size=size)
    last_note = 0
    for index, page in enumerate(pages):
        cells = _figures_in_rows(page)
        lines = [x for x in page if id(x) in cells or not _is_furniture(x, index, size, repeated, notice)]
        lines, notes = _split(lines, size)
        out.lines += lines
        last_note = _gather(_without_marked(notes, index, out.marked), out.notes, last_note)
    return out


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "9", line.text.strip())


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """What stands at the same height near the edge of at least two pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        edge = {(_shape(line), round(line.y)) for line in page if _near_edge(line)}
        seen.update(edge)
    return {key for key, count in seen.items() if count > 1}


def _figures_in_rows(page: Sequence[Line]) -> set[int]:
    """The lines of figures alone, by their identity, that have words beside them: cells of a table, not folios."""
    words = [line for line in page if re.search(r"[^\W\d_]{3}", line.text) and not _JOB.match(line.text.strip())]
    return {
        id(line)
        for line in page
        if line.text.strip().isdecimal()
        and line.y < line.height * _FOOT
        and any(abs(line.y - other.y) < 1 and abs(line.size - other.size) < 1 for other in words)
    }


def _near_edge(line: Line) -> bool:
    return line.y < _NEAR_EDGE * line.height or line.y > (1 - _NEAR_EDGE) * line.height


def _is_furniture(line: Line, page: int, size: float, repeated: set[tuple[str, int]], notice: frozenset[str]) -> bool:
    text = line.text.strip()
    if line.y > line.height * _FOOT or (page and line.y < line.height * _HEAD):
        return True
    if not _near_edge(line):
        return False
    known = any(p.fullmatch(text) for p in (_FOLIO, _JOB, _BAR_CODE, _RECYCLE))
    if line.y > line.height / 2 and (known or text in notice):
        return True
    return bool(page) and line.size <= size * _SMALL and (_shape(line), round(line.y)) in repeated and known


def _split(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """Text and notes: by the rule between them, else by small lines at the foot of which the first has a number."""
    rule = next((i for i, line in enumerate(lines) if _RULE.fullmatch(line.text)), None)
    if rule is not None and all(line.size <= size * _SMALL for line in lines[rule + 1 :]):
        return lines[:rule], lines[rule + 1 :]
    first = len(lines)
    while first and lines[first - 1].size <= size * _SMALL:
        first -= 1
    numbered = [i for i in range(first, len(lines)) if _note_number(lines[i]) or _ASIDE.match(lines[i].text)]
    if not numbered:
        return [line for line in lines if not _RULE.fullmatch(line.text)], []
    return lines[:first], lines[first:]


def _note_number(line: Line) -> int | None:
    """The raised number that a note begins with, or None."""
    visible = [f for f in line.fragments if f.text.strip()]
    match = _NOTE_NUMBER.fullmatch(visible[0].text.strip(" ()")) if visible else None
    return int(match[1]) if match and visible[0].raised else None


def _without_marked(lines: list[Line], page: int, marked: dict[tuple[int, str], list[Line]]) -> list[Line]:
    """The lines of numbered notes; those of notes with marks of their own are put under page and mark."""
    rest: list[Line] = []
    held: list[Line] | None = None
    for line in lines:
        match = _ASIDE.match(line.text)
        if match and (page, match["mark"]) not in marked:
            _cut_start(line, match.end())
            held = marked[page, match["mark"]] = [line]
        elif held is None or _note_number(line) is not None:
            held = None
            rest.append(line)
        else:
            held.append(line)
    return rest


def _cut_start(line: Line, length: int) -> None:
    """Take the first characters off a line."""
    while line.fragments and length:
        first = line.fragments[0]
        if len(first.text) > length:
            first.text = first.text[length:]
            return
        length -= len(first.text)
        line.fragments = line.fragments[1:]


def _gather(lines: list[Line], notes: dict[int, list[Line]], last: int) -> int:
    """Put the lines of notes under their numbers; lines without one go on with the note of the page before."""
    for line in lines:
        number = _note_number(line)
        if number is not None and number not in notes:
            last = number
            start = next(i for i, f in enumerate(line.fragments) if f.text.strip())
            line.fragments = line.fragments[start + 1 :]
            if line.fragments and line.fragments[0].raised and line.fragments[0].text.strip() == ")":
                line.fragments = line.fragments[1:]
            notes[number] = [line]
        elif last:
            notes[last].append(line)
    return last


def runs(fragments: Sequence[Fragment]) -> list[Run]:
    """Fragments as runs, raised ones among them."""
    return [Run(clean(f.text.replace("\t", " ")), f.italic, f.bold, f.raised) for f in fragments if f.text]
