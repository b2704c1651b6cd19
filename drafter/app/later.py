"""What follows an issued draft under its own symbol: L.40/Add.1 with sponsors who joined, L.40/Corr.1 with corrections.

The forms are unverified. Source of the symbols: un-format.md, A.3.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from drafter.amendments.instructions import Instruction, Reword
from drafter.amendments.making import instructions_between
from drafter.amendments.places import places_words
from drafter.amendments.writing import written
from drafter.app.issued import ISSUED
from drafter.document import Block, Document, DocumentKind, Kind, Paragraph, Run
from drafter.document.words import tidy
from drafter.errors import DraftError
from drafter.languages import language
from drafter.languages.language import capitalised

if TYPE_CHECKING:
    from drafter.app.revising import Revision


def addendum(made: Revision, submitted: date | None = None) -> Document:
    """The sponsors who joined since the draft was issued, as a document under the draft's symbol.

    Args:
        made: the issued draft and the folder as it is.
        submitted: the day it is handed in; open without it.

    Raises:
        DraftError: nobody joined, somebody left, or the form is not known in the draft's language.
    """
    if made.left:
        raise DraftError(
            f"{', '.join(made.left)} no longer sponsor the draft; an addendum only adds.",
            hint="Tell the Secretariat of it; drafter revise DIR makes a revised draft.",
        )
    if not made.joined:
        raise DraftError(
            f"Nobody has joined the sponsors of {made.of} since it was issued.",
            hint="Add the new sponsors to “sponsors” in resolution.yaml first.",
        )
    heading, _, line, _ = _forms(made)
    names = Paragraph(Kind.PLAIN, (Run(f"{language(made.comparison.new.language).listing(made.joined)}."),))
    return _document(made, "Add", heading, [Paragraph(Kind.PLAIN, (Run(line),)), names], submitted)


def corrigendum(made: Revision, submitted: date | None = None) -> Document:
    """The corrections to an issued draft, place by place, as a document under the draft's symbol.

    Args:
        made: the issued draft and the folder as it is.
        submitted: the day it is handed in; open without it.

    Raises:
        DraftError: the form is not known in the draft's language.
    """
    _, heading, _, form = _forms(made)
    old, new = made.comparison.old, made.comparison.new
    blocks: list[Block] = []
    for one in instructions_between(old, new):
        blocks += _correction(one, form, new.language)
    return _document(made, "Corr", heading, blocks, submitted)


def _correction(one: Instruction, form: tuple[str, str], code: str) -> list[Block]:
    """Where something is to be corrected, and "For … read …"; the sentence of an amendment where that does not do."""
    if not isinstance(one, Reword) or not one.new:
        return [replace(b, number="") if isinstance(b, Paragraph) else b for b in written([one], code)]
    place = Paragraph(Kind.PLAIN, (Run(capitalised(places_words(one.places, code).removeprefix("the ")), bold=True),))
    lead, read = (Run(word, italic=True) for word in form)
    words = (lead, Run(" "), *one.old, Run(" "), read, Run(" "), *one.new)
    return [place, Paragraph(Kind.PLAIN, tidy(words))]


def _forms(made: Revision) -> tuple[str, str, str, tuple[str, str]]:
    code = made.comparison.new.language
    if forms := language(code).later:
        return forms
    raise DraftError(
        "Addenda and corrigenda are written in English, French and Spanish only.",
        hint="Write this one in one of those languages; the Secretariat translates it.",
    )


def _document(made: Revision, what: str, heading: str, blocks: list[Block], submitted: date | None) -> Document:
    there = (made.folder.path / ISSUED).glob(f"*{what}.*")
    numbers = [int(found[1]) for path in there if (found := re.search(rf"{what}\.(\d+)", path.name))]
    new = made.comparison.new
    own = language(new.language)
    day = own.masthead_date(submitted) if submitted else f"[{own.placeholder}]"
    front = replace(
        made.comparison.old.front,
        symbol=(Run(f"{made.of}/{what}.{max(numbers, default=0) + 1}"),),
        date=(Run(day),),
    )
    body = (Paragraph(Kind.HEADING, (Run(heading, bold=True),), level=1), *blocks)
    return Document(
        new.language, new.stage, front, body, kind=DocumentKind.AMENDMENT, record=made.comparison.old.record
    )
