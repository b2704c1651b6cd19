"""Plain text, as it is copied from a page: paragraphs separated by blank lines, page breaks and notes where they fell.

Text has no italics but those marked with asterisks; openings are set as on the page by
:mod:`drafter.readers.openings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.document import Document, Inline, Note, Run, Words
from drafter.document.words import folded, tidy
from drafter.languages import METADATA, furniture_of
from drafter.languages.furniture import Furniture
from drafter.readers.assembly import assembled
from drafter.readers.decoding import decoded
from drafter.readers.furniture import ORIGINAL, language_of
from drafter.readers.markdown import document_of
from drafter.readers.openings import opening, with_openings
from drafter.readers.raised import with_raised_letters
from drafter.readers.structure import Piece
from drafter.readers.text_lines import as_paragraphs
from drafter.readers.text_own_marks import STAND_IN, marks_without_notes, without_own_marks
from drafter.readers.text_pages import is_issued, without_pages

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"(?<![{_FIGURES}])([{_FIGURES}]{{1,4}})(?![{_FIGURES}])")
_NOTE = re.compile(rf"([{_FIGURES}]{{1,4}})(?![{_FIGURES}])[ \t\u00a0]*(?=\S)")
_ITALIC = re.compile(r"\*(?=\S)((?:[^*])+?)(?<=\S)\*", re.DOTALL)
_BEGINS = re.compile(
    r"[\[(]?(?i:PP|OP|PO|DP)[ .]?\d+"
    r"|\[\d{1,3} (?:bis|ter|quater|alt)\b|\d{1,3}(?: (?:bis|ter|quater|alt))?(?:\.| ?[-–])\s"
    r"|\(?[a-zа-яأ-ي]{1,5}\)\s|\(?[ivxl]+\)\s"
)
_ENDS = re.compile(
    # Behind a working draft's paragraph stands who proposes it, or that it is agreed.
    r"[.;:,。；：，،؛!?\]][”»“\"’*)\s]*[⁰¹²³⁴⁵⁶⁷⁸⁹\s]*(?:[\[(][^\[\]()\d]{2,80}[\])]\s*)?$"
)
_HEADING_LENGTH = 150
_HEADING_RANK = 3
_PAGE = re.compile(r"^[ \t]*(?:\d{1,3}/\d{1,3}|- ?\d{1,3} ?-)[ \t]*(?=\f|$)|\f", re.MULTILINE)
_MARKDOWN = re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE)


@dataclass
class _Block:
    """Lines between blank lines."""

    lines: list[str]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def read_text(data: bytes, name: str) -> Document:
    """Read a resolution in plain text.

    Args:
        data: the file's bytes: UTF-8, UTF-16 with a byte order mark, or Windows' Western encoding.
        name: the file's name, for messages.

    Returns:
        The document. Paragraphs and sentences that a page break cut in two are joined, notes stand at their marks.

    Raises:
        DraftError: the file is too long, or no resolution.
    """
    remarks: list[str] = []
    text = decoded(data, name, remarks)
    if _MARKDOWN.search(text):
        return document_of(text, name, remarks)
    text = without_pages(text) if is_issued(text) else as_paragraphs(text)
    text, own = without_own_marks(text, _front_ends(text))
    remarks += [
        f"The footnote mark in “{words}” has no footnote, and was left out."
        for words in marks_without_notes(text[: _front_ends(text)])
    ]
    found = [_Block(lines) for lines in _blocks(text)]
    code = language_of([line for b in found for line in (*b.lines, b.text)]) or language_of(
        [re.split(r"(?<=[,，،])", b.text, maxsplit=1)[0] for b in found]
    )
    furniture = furniture_of(code or METADATA)
    found, notes = _without_notes(found)
    start = next((i for i, b in enumerate(found) if any(map(furniture.is_formula, _plain_lines(b)))), len(found))
    marks = _Marks(notes, own)
    # An amendment has no formula: all of its instructions, and the marks of their notes, stand here.
    pieces = [Piece(words) for words in _front(found[:start], furniture, marks)]
    pieces += [_piece(text, marks.words(text)) for text in _body(found[start:], furniture)]
    pieces = [replace(p, words=with_raised_letters(p.words, code)) for p in pieces]
    document = assembled(pieces, name, remarks)
    remarks = [*document.remarks, *marks.remarks()]
    return with_openings(replace(document, remarks=tuple(remarks)))


def _front_ends(text: str) -> int:
    """Where the line "The General Assembly," begins; the start where there is none."""
    place = 0
    for line in text.splitlines(keepends=True):
        bare = re.sub(r"[*_]", "", line).strip()
        if len(bare) <= _HEADING_LENGTH and language_of([bare]):
            return place
        place += len(line)
    return 0


def _blocks(text: str) -> list[list[str]]:
    """Lines between blank lines; folios and form feeds count as blank."""
    # Asterisks back to back part italics that are set differently on the page, such as a raised letter among them.
    text = text.replace("**", "")
    text = _PAGE.sub("\n\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
    blocks = re.split(r"\n[ \t\u00a0]*\n", text)
    return [lines for b in blocks if (lines := [line.strip(" \t") for line in b.split("\n") if line.strip()])]


def _plain_lines(block: _Block) -> list[str]:
    return [re.sub(r"[*_]", "", t) for t in (*block.lines, block.text)]


# Notes -------------------------------------------------------------------------------------------------------------


def _without_notes(blocks: Sequence[_Block]) -> tuple[list[_Block], dict[int, list[str]]]:
    """The blocks without the texts of notes, and the texts by their numbers."""
    out: list[_Block] = []
    notes: dict[int, list[str]] = {}
    for block in blocks:
        kept: list[str] = []
        number = 0
        for line in block.lines:
            match = _NOTE.match(line)
            if match:
                number = int(re.sub(r"\D", "", match[1].translate(str.maketrans(_FIGURES, "0123456789"))))
                notes[number] = [line[match.end() :]]
            elif number:
                notes[number][-1] += " " + line
            else:
                kept.append(line)
        if kept:
            out.append(_Block(kept))
    return out, notes


class _Marks:
    """Marks of notes in the words, and the notes that go there."""

    def __init__(self, notes: dict[int, list[str]], own: dict[str, tuple[str, str]]) -> None:
        self.notes = notes
        self.own = own
        self.used: set[int] = set()
        self.lost: list[int] = []

    def words(self, text: str) -> Words:
        """A paragraph's words: asterisks read as italics, superscript figures as marks where they have a note."""
        out: list[Inline] = []
        end = 0
        for match in _ITALIC.finditer(text):
            out += self.marked(text[end : match.start()], False)
            out += self.marked(match[1], True)
            end = match.end()
        out += self.marked(text[end:], False)
        return tidy(tuple(out))

    def marked(self, text: str, italic: bool) -> Iterator[Inline]:
        """The words between italics, with the notes whose marks stand among them."""
        end = 0
        for match in STAND_IN.finditer(text):
            yield from self.numbered(text[end : match.start()], italic)
            end = match.end()
            if match[0] in self.own:
                mark, words = self.own[match[0]]
                yield Note(tuple(_upright_words([words])), mark)
        yield from self.numbered(text[end:], italic)

    def numbered(self, text: str, italic: bool) -> Iterator[Inline]:
        """The same for notes with numbers."""
        end = 0
        for match in _RAISED.finditer(text):
            number = int(match[1].translate(str.maketrans(_FIGURES, "0123456789")))
            yield Run(text[end : match.start()], italic)
            end = match.end()
            if number in self.notes:
                self.used.add(number)
                yield Note(tuple(_upright_words(self.notes[number])))
            else:
                self.lost.append(number)
                yield Run(match[0], italic)
        yield Run(text[end:], italic)

    def remarks(self) -> list[str]:
        """What did not find its counterpart."""
        lost = sorted(set(self.lost))
        shown = f"{', '.join(map(str, lost[:20]))}{' …' if len(lost) > 20 else ''}"
        few = "Footnote {} has a mark in the text" if len(lost) == 1 else "Footnotes {} have marks in the text"
        out = [f"{few.format(shown)} but no words; the mark was left as it is typed."] if lost else []
        return out + [
            f"Footnote {n} has words but no mark in the text, and was left out: “{' '.join(t)[:80]}”."
            for n, t in sorted(self.notes.items())
            if n not in self.used
        ]


def _upright_words(paragraphs: list[str]) -> Iterator[tuple[Run, ...]]:
    for text in paragraphs:
        out: list[Run] = []
        end = 0
        for match in _ITALIC.finditer(text):
            out += [Run(text[end : match.start()]), Run(match[1], italic=True)]
            end = match.end()
        words = tidy((*out, Run(text[end:])))
        yield tuple(i for i in words if isinstance(i, Run))


# Paragraphs --------------------------------------------------------------------------------------------------------


def _front(blocks: Sequence[_Block], furniture: Furniture, marks: _Marks) -> Iterator[Words]:
    """The lines of the front; a title that wraps within its block is one line."""
    several = False
    for block in blocks:
        lines = [line.strip("*") if line.count("*") == 2 else line for line in block.lines]
        joined = folded(" ".join(lines))
        if re.fullmatch(furniture.agenda_item, joined, re.IGNORECASE):
            several = len(re.findall(r"\d+", joined)) > 1
        together = len(lines) > 1 and not any(_is_line_of_front(line, furniture) for line in lines)
        if together and not (several and all(line[:1].isupper() for line in lines)):
            lines = _items(lines)
        yield from (marks.words(line) for line in lines)


def _items(lines: Sequence[str]) -> list[str]:
    """Lines put together as one, or as the items of a list that they number from 1 on, as in an amendment."""
    out: list[str] = []
    number = 1
    for line in lines:
        if re.match(rf"{number}[.)]\s", line) and (out or number == 1):
            number += 1
            out.append(line)
        elif out:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _is_line_of_front(line: str, furniture: Furniture) -> bool:
    text = folded(line)
    patterns = (furniture.session, furniture.agenda_item, furniture.committee, r"Distr.*", r"A/[\w./]+", r"\[.*\]")
    return (
        any(re.fullmatch(p, text, re.IGNORECASE) for p in patterns)
        or bool(ORIGINAL.fullmatch(text))
        or furniture.is_day(text)
        or text in (furniture.organ, furniture.organization)
    )


def _body(blocks: Sequence[_Block], furniture: Furniture) -> Iterator[str]:
    """The paragraphs of the text, those put together again that a page break cut in two."""
    held = ""
    in_annex = False
    for block in blocks:
        lines = _split_lines(block, furniture)
        for text in lines:
            bare = re.sub(r"[*]", "", text)
            if held and _continues(held, bare, furniture, in_annex=in_annex):
                held = f"{held} {text}"
                continue
            if held:
                yield held
            held = text
            closing = re.match(furniture.meeting, folded(bare), re.IGNORECASE)
            in_annex = in_annex or bool(closing) or furniture.is_annex(bare)
    if held:
        yield held


def _split_lines(block: _Block, furniture: Furniture) -> list[str]:
    """The paragraphs of a block: one, unless its lines begin with numbers or form the closing block."""
    bare = [folded(re.sub(r"[*]", "", line)) for line in block.lines]
    if re.match(furniture.meeting, bare[0], re.IGNORECASE):
        return ["\n".join(line.strip("*") for line in block.lines)]
    out: list[list[str]] = []
    for line, text in zip(block.lines, bare, strict=True):
        before = out[-1] if out else []
        # Where a paragraph ends shows its last line; the formula has two lines at most.
        if (
            before
            and not (furniture.is_formula(text) or furniture.is_formula(" ".join(before[:3]).replace("*", "")))
            and not (_ENDS.search(before[-1]) and (_BEGINS.match(text) or opening(text, furniture.code)))
        ):
            before.append(line)
        else:
            out.append([line])
    return [" ".join(lines) for lines in out]


def _piece(text: str, words: Words) -> Piece:
    """A paragraph of the text; a short line without a full stop or number stands as a heading."""
    bare = text.replace("*", "").strip()
    apart = not (_ENDS.search(bare) or _BEGINS.match(bare) or "\n" in bare or bare[:1].islower())
    return Piece(words, heading=_HEADING_RANK if apart and len(bare) < _HEADING_LENGTH else 0, set_apart=apart)


def _continues(held: str, text: str, furniture: Furniture, *, in_annex: bool) -> bool:
    """Whether a paragraph goes on with the one before, which a page break cut off."""
    if "\n" in held or _ENDS.search(held[-_HEADING_LENGTH:]) or _BEGINS.match(text):
        return False
    if text[:1].islower() and not furniture.small:
        return True
    if in_annex or furniture.is_annex(text) or re.match(furniture.meeting, folded(text), re.IGNORECASE):
        return False
    if opening(text, furniture.code):
        return False
    bare = held[: 2 * _HEADING_LENGTH].replace("*", "")
    return bool(_BEGINS.match(bare) or opening(bare, furniture.code)) or len(bare) > _HEADING_LENGTH
