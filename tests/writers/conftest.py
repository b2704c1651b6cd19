"""Documents that the writers' tests share."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from drafter.document import (
    Annex,
    Cell,
    Document,
    Front,
    Kind,
    Note,
    Paragraph,
    Provenance,
    Record,
    Run,
    Sponsor,
    Stage,
    Standing,
    Table,
    Vote,
    Words,
)
from drafter.readers.akn import read_akn


def words(text: str) -> Words:
    return (Run(text),)


def opening(verb: str, rest: str) -> Words:
    return (Run(verb, italic=True), Run(rest))


@cache
def _read(path: Path) -> Document:
    return read_akn(path.read_bytes(), path.name)


@pytest.fixture(scope="session")
def resolution(corpus: Path) -> Callable[[str], Document]:
    """Reads a real resolution: "en/A-RES-76-26"."""
    return lambda name: _read(corpus / "akn" / f"{name}.xml")


@pytest.fixture
def draft() -> Document:
    """A made-up draft with one of everything: facts given, following and open, notes, lists, a table, an annex."""
    note = Note(((Run("United Nations, "), Run("Treaty Series", italic=True), Run(", vol. 1, No. 2.")),))
    second = Note(((Run("Resolution 75/1."),), (Run("See also A/75/2."),)))
    return Document(
        language="en",
        stage=Stage.DRAFT,
        front=Front(
            organization=words("United Nations"),
            symbol=words("A/C.1/77/L.99"),
            organ=words("General Assembly"),
            distribution=words("Distr.: Limited"),
            date=words("11 October 2022"),
            original=words("Original: English"),
            session=words("Seventy-seventh session"),
            committee=words("First Committee"),
            agenda_item=words("Agenda item 99 (n)"),
            agenda_title=words("Lighthouses: keeping of lamps"),
            proponent=words("Atlantis and Utopia: draft resolution"),
            title=words("Keeping of lamps"),
        ),
        body=(
            Paragraph(Kind.FORMULA, opening("The General Assembly", ",")),
            Paragraph(
                Kind.PREAMBULAR,
                (
                    Run("Recalling", italic=True),
                    Run(" its resolution "),
                    Run("76/1", link="https://undocs.org/en/A/RES/76/1", fact="recalled"),
                    Run(" on the Convention"),
                    note,
                    Run(" and the "),
                    Run("Lamp Rules", italic=True),
                    Run(","),
                ),
            ),
            Paragraph(
                Kind.OPERATIVE,
                (Run("Welcomes", italic=True), Run(" the "), Run("[164]", fact="parties"), Run(" keepers:")),
                "1.",
            ),
            Paragraph(Kind.SUBPARAGRAPH, words("Of oil lamps;"), "(a)", 1),
            Paragraph(Kind.SUBPARAGRAPH, words("Of wicks;"), "(i)", 2),
            Paragraph(Kind.SUBPARAGRAPH, words("Of glass;"), "(ii)", 2),
            Paragraph(Kind.SUBPARAGRAPH, (Run("Of gas lamps;"), second), "(b)", 1),
            Paragraph(
                Kind.OPERATIVE,
                (
                    Run("Decides", italic=True),
                    Run(" to meet on the 1"),
                    Run("er", raised=True),
                    Run(" of "),
                    Run("May 2023", fact="meeting"),
                    Run("."),
                ),
                "2.",
            ),
        ),
        annexes=(
            Annex(
                (
                    Paragraph(Kind.HEADING, words("Annex"), "", 1),
                    Paragraph(Kind.HEADING, words("Lamps in use"), "", 1),
                    Paragraph(Kind.PLAIN, words("Lamps are counted at dusk.")),
                    Table(
                        (
                            (Cell((words("Kind"),), heading=True), Cell((words("Lamps"),), heading=True)),
                            (Cell((words("Oil"),)), Cell((words("12"),))),
                            (Cell((words("All | of them"),), columns=2),),
                        )
                    ),
                )
            ),
        ),
        record=Record(
            session=77,
            symbol="A/C.1/77/L.99",
            issued=date(2022, 10, 11),
            committee="First",
            drafts=("A/C.1/77/L.99",),
            agenda_items=("99 (n)",),
            sponsors=(Sponsor("Atlantis"), Sponsor("Utopia")),
            vote=Vote(),
        ),
        provenance={
            "recalled": Provenance(
                "recalled", Standing.FOLLOWS, "Follows from last year's number.", rule="predecessor"
            ),
            "parties": Provenance("parties", Standing.OPEN, "Asked of the drafter.", confirm=True),
        },
    )
