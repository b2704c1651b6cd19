"""Paragraphs recognised for what became of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from drafter.comparison.compare import compare
from drafter.comparison.listing import entries
from drafter.comparison.model import Changed, Fate, Grid, Line, Nature, NoteChanged, Redline
from drafter.comparison.settle import accepted, rejected
from drafter.document import Cell, Document, Kind, Note, Paragraph, Provenance, Run, Standing, Table, plain
from drafter.document.words import bare, tidy
from drafter.errors import DraftError

from .documents import SENTENCES, document, operative, preambular, table, words

WELCOMES = preambular("*Welcoming* the offer of the depositary to keep the register of notifications in six languages,")
REGRETS = preambular("*Regretting* that old stocks remain in ports, storehouses and barracks of several regions,")
THANKS = preambular("*Expressing appreciation* to the experts who drew up the manual on safe storage and transport,")


def lines(redline: Redline) -> list[Line]:
    """The lines after the opening one."""
    return [x for x in redline.body[1:] if isinstance(x, Line)]


def checked(old: Document, new: Document) -> Redline:
    """The redline, proved to hold both."""
    redline = compare(old, new)
    assert accepted(redline) == bare(new)
    assert rejected(redline) == bare(old)
    return redline


def test_nothing_changed() -> None:
    redline = checked(document(WELCOMES), document(WELCOMES))
    assert redline.unchanged
    assert list(entries(redline)) == []


def test_paragraph_added_and_those_after_it_renumbered() -> None:
    old = document(operative(1, SENTENCES[3]), operative(2, SENTENCES[4]))
    new = document(
        operative(1, "*Urges* States to say what they hold;"), operative(2, SENTENCES[3]), operative(3, SENTENCES[4])
    )
    found = lines(checked(old, new))
    assert [(x.mark, x.old_number, x.new_number) for x in found] == [
        (Fate.ADDED, "", "1."),
        (Fate.KEPT, "1.", "2."),
        (Fate.KEPT, "2.", "3."),
    ]


def test_paragraph_moved() -> None:
    redline = checked(document(WELCOMES, REGRETS, THANKS), document(REGRETS, THANKS, WELCOMES))
    found = lines(redline)
    assert [(x.mark, x.move) for x in found] == [(Fate.REMOVED, 1), (Fate.KEPT, 0), (Fate.KEPT, 0), (Fate.ADDED, 1)]
    assert [e.reason for e in entries(redline)] == ["Moved here."]


def test_paragraph_moved_and_reworded() -> None:
    after = preambular("*Welcoming* the offer of the depositary to keep the register of declarations in six languages,")
    found = lines(checked(document(WELCOMES, REGRETS, THANKS), document(REGRETS, THANKS, after)))
    changes = [p for p in found[-1].within if isinstance(p, Changed)]
    assert [(c.removed[0].words, c.added[0].words) for c in changes] == [("notifications", "declarations")]  # type: ignore[union-attr]


def test_paragraph_split_and_joined() -> None:
    whole = preambular(
        "*Noting* the report of the experts on safe storage in warm climates, and welcoming the training that the"
        " regional centres offer to customs officers and port authorities every spring,"
    )
    halves = (
        preambular("*Noting* the report of the experts on safe storage in warm climates,"),
        preambular(
            "and welcoming the training that the regional centres offer to customs officers and port authorities"
            " every spring,"
        ),
    )
    split = lines(checked(document(whole), document(*halves)))
    assert [x.mark for x in split] == [Fate.ADDED, Fate.KEPT]
    joined = lines(checked(document(*halves), document(whole)))
    assert [x.mark for x in joined] == [Fate.REMOVED, Fate.KEPT]


def test_too_long_to_be_compared() -> None:
    long = document(*(preambular("Noting the report of the depositary, " * 1000) for _ in range(60)))
    with pytest.raises(DraftError, match="new document is too long") as fault:
        compare(document(), long)
    assert fault.value.hint


def test_endless_paragraph_takes_no_endless_time() -> None:
    """Of so many words that are alike, which one stayed says nothing; both documents are held all the same."""
    old, new = document(preambular("a b " * 9000 + "c.")), document(preambular("c b a " * 6000 + "d."))
    redline = compare(old, new)
    assert accepted(redline) == bare(new)
    assert rejected(redline) == bare(old)


def test_beyond_recognition_is_removed_and_added() -> None:
    found = lines(checked(document(WELCOMES, REGRETS), document(THANKS, REGRETS)))
    assert [x.mark for x in found] == [Fate.REMOVED, Fate.ADDED, Fate.KEPT]


def test_note_keeps_its_mark_when_its_text_changes() -> None:
    old = document(preambular("*Taking note* of the report,[^A/76/156.] and of its annex,"))
    new = document(preambular("*Taking note* of the report,[^A/77/203.] and of its annex,"))
    pieces = lines(checked(old, new))[0].pieces
    assert [type(p) for p in pieces if not isinstance(p, Changed)][1] is NoteChanged


def test_note_added_and_removed() -> None:
    old = document(preambular("*Taking note* of the report and of the annex,[^A/76/156.]"))
    new = document(preambular("*Taking note* of the report,[^A/77/203.] and of the annex,[^A/76/156.]"))
    changed = [p for p in lines(checked(old, new))[0].pieces if isinstance(p, Changed)]
    assert any(isinstance(i, Note) for c in changed for i in c.added)
    assert not any(isinstance(i, Note) for c in changed for i in c.removed)


def test_table_row_by_row() -> None:
    old = document(WELCOMES, table(("State", "Share"), ("Norway", "12"), ("Peru", "7")))
    new = document(WELCOMES, table(("State", "Share"), ("Norway", "14"), ("Chad", "3"), ("Peru", "7")))
    grid = checked(old, new).body[2]
    assert isinstance(grid, Grid)
    assert [r.fate for r in grid.rows] == [Fate.KEPT, Fate.KEPT, Fate.ADDED, Fate.KEPT]


def test_table_of_other_columns() -> None:
    old = document(WELCOMES, table(("State", "Share"), ("Norway", "12")))
    new = document(WELCOMES, table(("State", "Year", "Share"), ("Norway", "2022", "14")))
    grid = checked(old, new).body[2]
    assert isinstance(grid, Grid)
    assert {r.fate for r in grid.rows} == {Fate.REMOVED, Fate.ADDED}


def test_annex_added_and_changed() -> None:
    first = (
        Paragraph(Kind.HEADING, words("Rules of the fund")),
        Paragraph(Kind.PLAIN, words("The fund pays for travel.")),
    )
    second = (Paragraph(Kind.HEADING, words("List of experts")), Paragraph(Kind.PLAIN, words("One for each region.")))
    changed = (first[0], Paragraph(Kind.PLAIN, words("The fund pays for travel and meals.")))
    redline = checked(document(WELCOMES, annexes=(first,)), document(WELCOMES, annexes=(second, changed)))
    assert [a.fate for a in redline.annexes] == [Fate.ADDED, Fate.KEPT]


def test_front_part_by_part() -> None:
    redline = checked(
        document(WELCOMES, session="Seventy-sixth session", organ="General Assembly"),
        document(WELCOMES, session="Seventy-seventh session", committee="First Committee", organ="General Assembly"),
    )
    assert [p.name for p in redline.front] == ["organ", "session", "committee"]


def with_fact(standing: Standing, *, reason: str = "", confirm: bool = False) -> tuple[Document, Document]:
    """A draft whose session follows from a fact, and last year's."""
    old = document(preambular("*Looking forward* to its seventy-seventh session and to quiet work there,"))
    content = (
        Run("Looking forward", italic=True),
        Run(" to its "),
        Run("seventy-eighth", fact="session"),
        Run(" session and to good work there,"),
    )
    new = document(Paragraph(Kind.PREAMBULAR, content))
    source = Provenance("session", standing, reason, confirm=confirm)
    return old, replace(new, provenance={"session": source})


def test_mechanical_and_the_drafters_changes_are_told_apart() -> None:
    redline = checked(*with_fact(Standing.FOLLOWS, reason="Follows from the session: seventy-eighth"))
    found = [p for p in redline.all_pieces() if isinstance(p, Changed)]
    assert [(c.nature, c.reason) for c in found] == [
        (Nature.MECHANICAL, "Follows from the session: seventy-eighth"),
        (Nature.DRAFTER, ""),
    ]


def test_open_values_are_to_be_confirmed() -> None:
    redline = checked(*with_fact(Standing.OPEN))
    assert [e.confirm for e in entries(redline)] == [True, False]


def calling(numbers: str, **before: str) -> Document:
    """A draft that calls paragraphs; by its number, what it was last year."""
    parts = re.split(r"(\d+)", numbers)
    content = tuple(Run(part, fact=f"_{part}.begins" if f"_{part}" in before else None) for part in parts)
    found = document(Paragraph(Kind.OPERATIVE, tidy(content), "1."))
    facts = {f"{n}.begins": Provenance(n, Standing.FOLLOWS, "Follows.", before=was) for n, was in before.items()}
    return replace(found, provenance=facts)


CALLS = "Draws attention to paragraphs 12, 14 and 15 above;"


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        ("14, 16 and 17", ["12>14", "14>16", "15>17"]),
        ("14, 17 and 18", ["12>14", "14>17", "15>18"]),
        ("14, 16, 17 and 20", ["12>14", "14>16", "15>17", "> and 20"]),
        ("14 and 17", ["12>14", ", 14>", "15>17"]),
        ("14, 20, 16 and 17", ["12>14", ">, 20", "14>16", "15>17"]),
    ],
)
def test_numbers_of_facts_are_changes_of_what_they_were(new: str, changes: list[str]) -> None:
    """Whatever others are put in between them, went or came."""
    followed = {f"_{c.partition('>')[2]}": c.partition(">")[0] for c in changes if re.fullmatch(r"\d+>\d+", c)}
    redline = checked(document(operative(1, CALLS)), calling(CALLS.replace("12, 14 and 15", new), **followed))
    found = [p for p in redline.all_pieces() if isinstance(p, Changed) and not p.nature.quiet]
    assert [f"{plain(p.removed)}>{plain(p.added)}" for p in found] == changes
    mechanical = [c for c, p in zip(changes, found, strict=True) if p.nature is Nature.MECHANICAL]
    assert mechanical == [c for c in changes if re.fullmatch(r"\d+>\d+", c)]


def test_numbers_of_facts_that_the_other_text_has_already_stay() -> None:
    new = calling(CALLS.replace("above", "below"), _12="10", _14="12", _15="13")
    found = [p for p in checked(document(operative(1, CALLS)), new).all_pieces() if isinstance(p, Changed)]
    assert [plain(p.added) for p in found] == ["below"]


def test_without_facts_figures_alone_are_mechanical() -> None:
    old = document(preambular("the meeting held on 6 December 2021 in good spirits in a large hall,"))
    new = document(preambular("the meeting held on 7 December 2022 in high spirits in a large hall,"))
    assert [e.nature for e in entries(checked(old, new))] == [Nature.MECHANICAL, Nature.DRAFTER]


def test_rows_are_compared_where_their_first_cells_changed_and_others_came() -> None:
    def grid_of(*rows: tuple[str, str, str]) -> Table:
        return Table(tuple(tuple(Cell(((Run(t),),)) for t in row) for row in rows))

    old = grid_of(("Item", "Title", "Cost"), ("3", "Lighthouses of the world", "100"), ("5", "Buoys", "20"))
    new = grid_of(
        ("Item", "Title", "Cost"),
        ("4", "Lighthouses of the world", "110"),
        ("5 (a)", "Lamps", "7"),
        ("6", "Ropes", "9"),
    )
    grid = compare(replace(document(), body=(old,)), replace(document(), body=(new,))).body[0]
    assert isinstance(grid, Grid)
    assert [row.fate for row in grid.rows] == [Fate.KEPT, Fate.KEPT, Fate.REMOVED, Fate.ADDED, Fate.ADDED]
    changed = [
        (plain(p.removed), plain(p.added))
        for c in grid.rows[1].cells
        for x in c.lines
        for p in x.pieces
        if isinstance(p, Changed)
    ]
    assert changed == [("3", "4"), ("100", "110")]
