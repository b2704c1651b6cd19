"""A draft of our own for amendments to change."""

from __future__ import annotations

from dataclasses import replace

from drafter.document import Annex, Document, Front, Kind, Note, Paragraph, Run, Stage, Words


def paragraph(kind: Kind, text: str, number: str = "", level: int = 0) -> Paragraph:
    """A paragraph whose words are italic between asterisks; ``^text^`` is a note."""
    content: list[Run | Note] = []
    for n, part in enumerate(text.split("^")):
        if n % 2:
            content.append(Note(((Run(part),),)))
        else:
            content += [Run(words, italic=k % 2 == 1) for k, words in enumerate(part.split("*")) if words]
    return Paragraph(kind, tuple(content), number, level)


def preambular(text: str) -> Paragraph:
    return paragraph(Kind.PREAMBULAR, text)


def operative(number: int, text: str) -> Paragraph:
    return paragraph(Kind.OPERATIVE, text, f"{number}.")


def sub(label: str, text: str, level: int = 1) -> Paragraph:
    return paragraph(Kind.SUBPARAGRAPH, text, label, level)


TITLE: Words = (Run("The lighthouses of the northern coast"),)

DRAFT = Document(
    language="en",
    stage=Stage.DRAFT,
    front=Front(symbol=(Run("A/80/L.900"),), title=TITLE),
    body=(
        paragraph(Kind.FORMULA, "*The General Assembly*,"),
        preambular("*Recalling* its resolution 79/900 of 2 December 2024,"),
        preambular("*Noting* the work of the keepers of the coast, and of the coast guard,^A/79/900.^ in winter,"),
        preambular("*Recognizing* the need for light,"),
        operative(1, "*Takes note* of the report on lamps, wicks and oil;"),
        operative(2, "*Invites* the keepers:"),
        sub("(a)", "To trim the wicks;"),
        sub("(b)", "To report:"),
        sub("(i)", "In spring;", 2),
        sub("(ii)", "In autumn;", 2),
        operative(3, "*Requests* the Secretary-General to count the lamps;"),
        operative(4, "*Decides* to keep the lamps lit, and to keep the lamps clean."),
    ),
)


HEADING = paragraph(Kind.HEADING, "Follow-up", "", 1)
LONG = replace(
    DRAFT,
    body=(
        *DRAFT.body[:4],
        preambular(
            "*Convinced* that keepers, guards and pilots should cooperate, as the so-called “clear light” has it,"
        ),
        *DRAFT.body[4:10],
        operative(3, "*Requests* the Secretary-General to count the lamps. The lamps are to be counted twice;"),
        HEADING,
        operative(4, "*Decides* to keep the lamps lit, and to keep the lamps clean;"),
        operative(5, "*Calls upon* all States to give oil, in accordance with the “Oil Rules”, and wicks;"),
        operative(6, "*Also calls upon* all States to send keepers."),
    ),
    annexes=(
        Annex(
            (
                paragraph(Kind.HEADING, "Rules of the coast", "", 1),
                paragraph(Kind.PLAIN, "The first rule is light.", "1."),
                paragraph(Kind.PLAIN, "The second rule is:", "2."),
                sub("(a)", "Fish oil;"),
                sub("(b)", "Lamp oil."),
            )
        ),
        Annex(
            (
                paragraph(Kind.HEADING, "Names of the lamps", "", 1),
                paragraph(Kind.PLAIN, "Great lamp.", "1."),
                paragraph(Kind.PLAIN, "Small lamp.", "2."),
            )
        ),
    ),
)
"""A longer one, with a heading, a paragraph of two sentences, quotations and two annexes."""


def printed(document: Document) -> str:
    """A document in a form that a person can compare."""
    out = [f"# {''.join(i.words for i in document.front.title if isinstance(i, Run))}"]
    for block in document.blocks():
        assert isinstance(block, Paragraph)
        words = "".join(
            f"^{i.paragraphs[0][0].words}^" if isinstance(i, Note) else f"*{i.words}*" if i.italic else i.words
            for i in block.content
        )
        out.append(f"{'  ' * block.level}{block.number} {words}".rstrip() if block.number else words)
    return "\n".join(out)
