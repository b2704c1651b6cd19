"""Paragraphs found on pages, in files or in text, put together into a document.

What Akoma Ntoso says by its elements, the other forms say by their words: where the text begins, which lines close it,
where an annex begins. They hand over all paragraphs from the top of the first page to the end of the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from drafter.document import Annex, Document, DocumentKind, Inline, Kind, Paragraph, Run, Stage, Words, plain
from drafter.document.words import folded, tidy
from drafter.languages import all_furniture, furniture_of, language, written
from drafter.languages.furniture import Furniture
from drafter.readers.front import front_of, upright
from drafter.readers.furniture import RULE, language_of
from drafter.readers.labels import labelled, with_typed_notes
from drafter.readers.mending import mended
from drafter.readers.recognition import embedded, later, not_a_resolution
from drafter.readers.record import record_of
from drafter.readers.structure import Found, Piece, annex, body, cut, instructions, split_annexes

_LONGEST_CLOSING = 120
_FEWEST_WORDS = 15
_QUOTED = 80


def assembled(
    found: Sequence[Found], name: str, remarks: list[str], attached: Sequence[Sequence[Found]] = ()
) -> Document:
    """The document that paragraphs make.

    Args:
        found: everything from the masthead to the end, running heads and folios left out, notes at their marks.
        name: the file's name, for messages.
        remarks: what the reader met; more is added here.
        attached: annexes that the form tells from the text.

    Returns:
        The document.

    Raises:
        DraftError: no text of a resolution of the General Assembly begins anywhere in it.
    """
    pieces = _with_formula_apart([p for p in found if not _is_furniture(p)])
    found_start = start_of(pieces)
    if found_start is None:
        raise not_a_resolution([plain(p.words) for p in pieces if isinstance(p, Piece)], name)
    furniture, start = found_start
    above = [p.words for p in pieces[:start] if isinstance(p, Piece)]
    introduction = [words for words in above if _is_sentence(plain(words))]
    above = [words for words in above if words not in introduction]
    if fault := embedded([plain(words) for words in above], name):
        raise fault
    front = front_of(above, furniture, remarks)
    begins = pieces[start]
    has_text = not isinstance(begins, Piece) or furniture.begins_text(plain(begins.words))
    if not has_text and (fault := later(plain(front.symbol), name)):
        raise fault
    text: list[Found] = [
        replace(p, formula=True) if isinstance(p, Piece) and furniture.is_formula(plain(p.words)) else p
        for p in pieces[start:]
    ]
    text = labelled(with_typed_notes(text, remarks), remarks)
    text, closing = _without_closing(text, furniture)
    remarks += [
        f"A paragraph above the title was read as the first one of the text: “{shorten(plain(words), _QUOTED)}”."
        for words in introduction
    ]
    kind = furniture.kind_of(plain(front.proponent))
    amends = kind is DocumentKind.AMENDMENT
    main, annexes = (text, []) if amends else split_annexes(text, furniture)
    document = Document(
        language=furniture.code,
        stage=Stage.ADOPTED if front.number else Stage.DRAFT,
        front=front,
        body=(
            *(Paragraph(Kind.PLAIN, words) for words in introduction),
            *(instructions(main, remarks) if amends else body(main, furniture, remarks)),
        ),
        closing=closing,
        annexes=tuple(Annex(annex(a, furniture, remarks)) for a in [*annexes, *attached] if a),
        kind=kind,
        record=record_of(front, closing, furniture),
        remarks=tuple(remarks),
    )
    return mended(document)


def _is_sentence(text: str) -> bool:
    """Whether a paragraph above the text is running text, and neither a title nor a line of the masthead."""
    return len(text.split()) > _FEWEST_WORDS and bool(re.search(r"[^\W\d_]{2}\.$", text.rstrip()))


def start_of(pieces: Sequence[Found]) -> tuple[Furniture, int] | None:
    """Where the text begins, and the furniture of its language; None where no text begins.

    It begins with the formula; that of a decision may go on behind the formula's words, and that of an amendment begins
    with its first instruction. These two are known by the line above their title.
    """
    texts = [plain(p.words) if isinstance(p, Piece) else "" for p in pieces]
    line_above = _line_above(texts)
    amends = line_above and line_above[0].kind_of(texts[line_above[1]]) is DocumentKind.AMENDMENT
    code = None if amends else language_of(texts)
    if code is not None:
        furniture = furniture_of(code)
        return furniture, next(n for n, text in enumerate(texts) if furniture.is_formula(text))
    if line_above is None:
        return None
    furniture, at = line_above
    begins = furniture.is_instruction if amends else furniture.begins_text
    following = range(at + 1, len(texts))
    start = next((n for n in following if begins(texts[n])), None)
    if start is None:
        start = next((n for n in following if (p := pieces[n]) and isinstance(p, Piece) and p.begins), None)
    return None if start is None else (furniture, start)


def _line_above(texts: Sequence[str]) -> tuple[Furniture, int] | None:
    """Which text is the line above the title that says who submits what, and the furniture of its language."""
    return next(
        ((f, n) for n, text in enumerate(texts) for f in all_furniture().values() if text and f.is_line_above(text)),
        None,
    )


def _is_furniture(piece: Found) -> bool:
    """Whether a paragraph is the notice that drafts carry, which the writers put back, or a rule that ends a text."""
    text = folded(plain(piece.words)) if isinstance(piece, Piece) else ""
    if RULE.fullmatch(text.replace(" ", "")):
        return True
    text = text.strip("*")
    return bool(text) and any(text == folded(language(code).notice) for code in written())


def _with_formula_apart(pieces: list[Found]) -> list[Found]:
    """The pieces with the first line of the text in a piece of its own, where it ran on into the preamble.

    A decision may be one paragraph, "The General Assembly, taking note of …, decides …", and stays one.
    """
    texts = [plain(p.words) if isinstance(p, Piece) else "" for p in pieces]
    if language_of(texts):
        return pieces
    above = _line_above(texts)
    decides = above is not None and above[0].kind_of(texts[above[1]]) is DocumentKind.DECISION
    for index, piece in enumerate(pieces):
        text = plain(piece.words) if isinstance(piece, Piece) else ""
        for comma in (",", "，", "،"):
            head, found, _ = text[:80].partition(comma)
            if isinstance(piece, Piece) and found and language_of([head + found]):
                if decides and text[len(head) + 1 :].lstrip()[:1].islower():
                    return pieces
                first = Piece(keep(piece.words, len(head) + 1), formula=True)
                rest = replace(piece, words=cut(piece.words, len(head) + 1))
                return [*pieces[:index], first, rest, *pieces[index + 1 :]]
    return pieces


def keep(words: Words, length: int) -> Words:
    """The first ``length`` characters of words, without notes after them."""
    out: list[Inline] = []
    for item in words:
        if length <= 0:
            break
        if isinstance(item, Run):
            out.append(replace(item, words=item.words[:length]))
            length -= len(item.words)
        else:
            out.append(item)
    return tidy(tuple(out))


def _without_closing(pieces: list[Found], furniture: Furniture) -> tuple[list[Found], Words]:
    """The pieces without the closing block, and the block: meeting and date, in one piece or two."""
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Piece) or len(plain(piece.words)) > _LONGEST_CLOSING:
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if furniture.is_closing(plain(piece.words)):
            return pieces[:index] + pieces[index + 1 :], upright(_in_two_lines(piece.words, furniture))
        if isinstance(following, Piece) and furniture.is_closing(f"{plain(piece.words)} {plain(following.words)}"):
            words = tidy((*piece.words, Run("\n"), *following.words))
            return pieces[:index] + pieces[index + 2 :], upright(words)
    return pieces, ()


def _in_two_lines(words: Words, furniture: Furniture) -> Words:
    """A closing block with its date on a line of its own."""
    text = plain(words)
    for place in range(1, len(text)):
        if furniture.is_day(text[place:]) and furniture.is_meeting(text[:place]):
            return tidy((*keep(words, place), Run("\n"), *cut(words, place)))
    return words
