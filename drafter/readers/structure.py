"""What the paragraphs of a resolution are, decided alike for every form, so that all forms give the same document.

A reader hands over pieces: words, and what the form itself says about them. Kinds, numbers and levels are decided here,
by the structure of a resolution and not by its numbering alone: the preamble is what ends with commas before the first
operative paragraph, a single operative paragraph has no number, and what follows sub-paragraphs without a number of its
own goes on with the paragraph above them. Source: un-format.md, B.1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.document import Block, Inline, Kind, Note, Paragraph, Run, Table, Words, plain
from drafter.document.numbering import ADDED, SECTION, levels
from drafter.document.words import folded, tidy
from drafter.languages.furniture import Furniture

_OPERATIVE = re.compile(
    rf"(\[(?=\d+ \w)\d{{1,3}}{ADDED}(?=\.)|\d{{1,3}}(?:{ADDED}(?=\.))?)(\.(?:\s*|$)|\s*[-–]\s+|\s+)"
)
_LETTERED = re.compile(
    r"(\((?:[a-z]{1,2}|[ivxl]{1,6}|[а-я]|[أ-ي](?: [أ-ي])?|\d{1,2})\)"
    r"|(?:[a-z]|aa|bb|cc|dd|ee|ff|gg|hh|[ivxl]{1,6}|[а-я]|\d{1,2})\)|[a-z]\.|’\d{1,2}‘(?=\s))(\s*)"
)
_PREAMBULAR = re.compile(r"\[?PP")
_ENDS_PREAMBULAR = (",", "，", "،")
_FULL_STOPS = (".", "。", ";", "；", "؛", ",", "，", "،", ":", "：")
_ANNEX_RANK, _BOLD_RANK, _ITALIC_RANK = 1, 2, 4
_LONGEST_HEADING = 300


@dataclass(frozen=True)
class Piece:
    """A paragraph as a reader finds it.

    Attributes:
        words: its words, with or without its number.
        number: its number, where the form tells it from the words.
        heading: its rank where the form says that it is a heading; 0 where it does not.
        formula: whether the form says that it is the line the text begins with.
        set_apart: whether it stands centred or in bold as a whole, as headings do.
        begins: whether the form says that the text begins with it.
    """

    words: Words
    number: str = ""
    heading: int = 0
    formula: bool = False
    set_apart: bool = False
    begins: bool = False


Found = Piece | Table


def body(found: Sequence[Found], furniture: Furniture, remarks: list[str]) -> tuple[Block, ...]:
    """The blocks of the body.

    Args:
        found: what stands from the formula to the closing block.
        furniture: of the document's language.
        remarks: takes a sentence for every slip that was mended.

    Returns:
        Blocks with kinds, numbers and levels.
    """
    pieces = _numbered(_headed(found, furniture), remarks)
    out: list[Block] = []
    section: list[Found] = []
    for piece in pieces:
        if isinstance(piece, Piece) and (piece.heading or piece.formula):
            out += _section(section)
            section = []
            out.append(
                Paragraph(Kind.FORMULA, piece.words)
                if piece.formula
                else Paragraph(Kind.HEADING, piece.words, piece.number, piece.heading)
            )
        else:
            section.append(piece)
    return _levelled(out + _section(section))


def instructions(found: Sequence[Found], remarks: list[str]) -> tuple[Block, ...]:
    """The blocks of an amendment: its instructions, numbered where there are several, and what they quote.

    Args:
        found: what stands below the title.
        remarks: takes a sentence for every slip that was mended.

    Returns:
        Instructions with numbers as operative paragraphs, others and quoted ones as preambular ones.
    """
    out: list[Block] = []
    for piece in _numbered(found, remarks):
        if isinstance(piece, Table):
            out.append(piece)
        elif _is_lettered(piece.number):
            out.append(Paragraph(Kind.SUBPARAGRAPH, piece.words, piece.number, 1))
        else:
            out.append(Paragraph(Kind.OPERATIVE if piece.number else Kind.PREAMBULAR, piece.words, piece.number))
    return _levelled(out)


def annex(found: Sequence[Found], furniture: Furniture, remarks: list[str]) -> tuple[Block, ...]:
    """The blocks of an annex: sub-paragraphs, headings, and plain paragraphs, numbered or not.

    Args:
        found: what stands in it, its heading first.
        furniture: of the document's language.
        remarks: takes a sentence for every slip that was mended.

    Returns:
        Blocks with kinds, numbers and levels.
    """
    pieces = _numbered(_headed(found, furniture), remarks)
    out: list[Block] = []
    for piece in pieces:
        if isinstance(piece, Table):
            out.append(piece)
        elif piece.heading:
            out.append(Paragraph(Kind.HEADING, piece.words, piece.number, piece.heading))
        else:
            kind = Kind.SUBPARAGRAPH if _is_lettered(piece.number) else Kind.PLAIN
            out.append(Paragraph(kind, piece.words, piece.number, int(kind is Kind.SUBPARAGRAPH)))
    return _levelled(out)


def without_brackets(words: Words) -> Words:
    """Words without the raised brackets that Arabic prints around the mark of a note; the mark brings its own."""
    out: list[Inline] = []
    for index, item in enumerate(words):
        around = (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])
        bracket = isinstance(item, Run) and item.raised and item.words.strip() in ("(", ")", "()")
        if not (bracket and any(isinstance(a, Note) for a in around)):
            out.append(item)
    return tuple(out)


def split_annexes(found: Sequence[Found], furniture: Furniture) -> tuple[list[Found], list[list[Found]]]:
    """What stands before the first heading of an annex, and the annexes.

    Args:
        found: what stands from the formula on, the closing block taken out.
        furniture: of the document's language.
    """
    before: list[Found] = []
    annexes: list[list[Found]] = []
    for piece in found:
        if isinstance(piece, Piece) and not piece.number and furniture.is_annex(plain(piece.words)):
            annexes.append([piece])
        else:
            (annexes[-1] if annexes else before).append(piece)
    return before, annexes


# Headings ----------------------------------------------------------------------------------------------------------


def _headed(found: Sequence[Found], furniture: Furniture) -> list[Found]:
    """The pieces with headings told apart: by the form, by bold or italics throughout, by being an annex's heading."""
    out: list[Found] = []
    titled = False
    for piece in found:
        if isinstance(piece, Table):
            out.append(piece)
            titled = False
            continue
        rank = _rank(piece, furniture, titled)
        titled = rank == _ANNEX_RANK and furniture.is_annex(plain(piece.words))
        if not rank:
            out.append(piece)
            continue
        last = out[-1] if out else None
        heading = _section_number(replace(piece, words=even(piece.words), heading=rank))
        if isinstance(last, Piece) and last.heading and re.fullmatch(r"[IVXL]+|[A-Z]", plain(last.words)):
            out[-1] = replace(heading, number=plain(last.words))
        else:
            out.append(heading)
    return out


def _section_number(piece: Piece) -> Piece:
    """A heading with the number of its section apart from its words: "I", "II", "A."."""
    match = None if piece.number else SECTION.match(plain(piece.words))
    return replace(piece, words=cut(piece.words, match.end()), number=match[1].rstrip(".")) if match else piece


def _rank(piece: Piece, furniture: Furniture, titled: bool) -> int:
    """The rank of a piece as a heading, 0 where it is none."""
    text = plain(piece.words)
    if piece.formula or (piece.number and not piece.heading):
        return 0
    if furniture.is_annex(text):
        return _ANNEX_RANK
    runs = [i for i in piece.words if isinstance(i, Run) and i.words.strip()]
    unbroken = bool(runs) and len(text) < _LONGEST_HEADING and not text.rstrip().endswith(_FULL_STOPS)
    bold = unbroken and all(r.bold for r in runs)
    if titled and (piece.heading or bold or piece.set_apart):
        return _ANNEX_RANK
    if piece.heading:
        return piece.heading
    if bold:
        return _BOLD_RANK
    if unbroken and all(r.italic for r in runs):
        return _ITALIC_RANK
    return 0


def even(words: Words) -> Words:
    """Words whose weight belongs to their place; so does their slant where all of them are italic."""
    runs = [i for i in words if isinstance(i, Run) and i.words.strip()]
    slanted = bool(runs) and all(r.italic for r in runs)
    return tidy(
        tuple(replace(i, bold=False, italic=i.italic and not slanted) if isinstance(i, Run) else i for i in words)
    )


# Numbers -----------------------------------------------------------------------------------------------------------


def _numbered(found: Sequence[Found], remarks: list[str]) -> list[Found]:
    """The pieces with their numbers apart from their words, and written alike throughout."""
    out = [_split(p) if isinstance(p, Piece) and not (p.number or p.heading or p.formula) else p for p in found]
    stops = [p.number[-1] for p in out if isinstance(p, Piece) and re.fullmatch(r"\d+\.", p.number)]
    for index, piece in enumerate(out):
        if isinstance(piece, Table):
            continue
        piece = out[index] = _without_space(piece)
        number = re.sub(r"\s+", " ", piece.number.strip())
        if stops and re.fullmatch(r"\d+(?: [-–])?", number) and not piece.heading:
            remarks.append(f"Paragraph {number} has no full stop after its number; it was read as “{number}.”.")
            number = number.split()[0] + "."
        if number != piece.number:
            out[index] = replace(piece, number=number)
    return out


def _split(piece: Piece) -> Piece:
    """A piece with the number it begins with taken out of its words."""
    first = piece.words[0] if piece.words else None
    if not isinstance(first, Run):
        return piece
    text = _leading_text(piece.words)
    if match := _LETTERED.match(text):
        if match[2] or not match[1].startswith("(") or re.match(r"[\w\[“«‘\"]", text[match.end() :]):
            return replace(piece, words=cut(piece.words, match.end()), number=match[1])
        return piece
    match = _OPERATIVE.match(text)
    if not match:
        return piece
    rest = cut(piece.words, match.end())
    if match[2].isspace() and not _opens(rest):
        return piece
    if match[2].startswith(".") and rest and re.match(r"\d", text[match.end() :]) and not match[2][1:]:
        return piece
    return replace(piece, words=rest, number=(match[1] + match[2]).strip())


def _without_space(piece: Piece) -> Piece:
    """A piece without no-break spaces at its beginning, which some files set after a number."""
    text = plain(piece.words[:1])
    bare = text.lstrip("\u00a0 ")
    return piece if bare == text else replace(piece, words=cut(piece.words, len(text) - len(bare)))


def _leading_text(words: Words) -> str:
    text = ""
    for item in words:
        if isinstance(item, Note) or len(text) > 20:
            break
        text += item.words
    return text


def cut(words: Words, length: int) -> Words:
    """Words without their first ``length`` characters; notes among them stay."""
    out: list[Inline] = []
    for item in words:
        if isinstance(item, Note) or not length:
            out.append(item)
        elif len(item.words) <= length:
            length -= len(item.words)
        else:
            out.append(replace(item, words=item.words[length:]))
            length = 0
    return tidy(tuple(out))


def _opens(words: Words) -> bool:
    """Whether words begin as a paragraph of a resolution does: in italics, or in bold where italics are not used."""
    first = words[0] if words else None
    return isinstance(first, Run) and (first.italic or first.bold)


# Sections ----------------------------------------------------------------------------------------------------------


def _section(pieces: Sequence[Found]) -> list[Block]:
    """The blocks between two headings."""
    first = _first_operative(pieces)
    italic = any(isinstance(p, Piece) and _opens(p.words) for p in pieces[:first])
    out: list[Block] = []
    below = False
    for index, piece in enumerate(pieces):
        if isinstance(piece, Table):
            out.append(piece)
            below = True
            continue
        top = Kind.PREAMBULAR if index < first or _PREAMBULAR.match(piece.number) else Kind.OPERATIVE
        if _is_lettered(piece.number):
            out.append(Paragraph(Kind.SUBPARAGRAPH, piece.words, piece.number, 1))
            below = True
        elif not piece.number and _goes_on(piece, top, below=below, italic=italic, alone=index == first):
            out.append(Paragraph(Kind.PLAIN, piece.words))
        else:
            out.append(Paragraph(top, piece.words, piece.number))
            below = False
    return out


def _levelled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give every unbroken run of sub-paragraphs its levels."""
    out = list(blocks)
    run: list[int] = []
    for index in range(len(out) + 1):
        block = out[index] if index < len(out) else None
        if isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH:
            run.append(index)
            continue
        paragraphs = [p for i in run if isinstance(p := out[i], Paragraph)]
        for i, paragraph, level in zip(run, paragraphs, levels([p.number for p in paragraphs]), strict=True):
            out[i] = replace(paragraph, level=level)
        run = []
    return tuple(out)


def _first_operative(pieces: Sequence[Found]) -> int:
    """The place of the first operative paragraph: the first with a number, else what follows the last comma."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, Piece) and re.match(r"\[?\d", piece.number) and not _is_lettered(piece.number):
            return index
    last = -1
    for index, piece in enumerate(pieces):
        if isinstance(piece, Piece) and _last(piece) in _ENDS_PREAMBULAR:
            last = index
    return last + 1


def _goes_on(piece: Piece, top: Kind, *, below: bool, italic: bool, alone: bool) -> bool:
    """Whether a piece without a number goes on with the paragraph above it."""
    if alone:
        return False
    text = plain(piece.words).lstrip("“«„\"'")
    if top is Kind.OPERATIVE:
        return below or not _opens(piece.words)
    return below and (not _opens(piece.words) if italic else text[:1].islower())


def _is_lettered(number: str) -> bool:
    return bool(number) and bool(_LETTERED.fullmatch(number))


def _bare(number: str) -> str:
    return number.strip("(). ")


def _last(piece: Piece) -> str:
    """The last character of a piece's words, notes and quotation marks left out."""
    return folded(plain(piece.words)).rstrip('”»“"’ ')[-1:]
