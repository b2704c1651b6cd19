import difflib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document import Cell, Document, Kind, Note, Paragraph, Run, Stage, Table
from drafter.document.words import folded
from drafter.writers import Look, write

Resolution = Callable[[str], Document]

DRAFT = """\
Draft – not an official document

United Nations

A/C.1/77/L.99

General Assembly

Distr.: Limited
11 October 2022

Original: English

Seventy-seventh session

First Committee

Agenda item 99 (n)

Lighthouses: keeping of lamps

Atlantis and Utopia: draft resolution

Keeping of lamps

The General Assembly,

Recalling its resolution 76/1 on the Convention¹ and the *Lamp Rules*,

1. *Welcomes* the [164] keepers:

(a) Of oil lamps;

(i) Of wicks;

(ii) Of glass;

(b) Of gas lamps;²

2. *Decides* to meet on the 1er of May 2023.

Annex

Lamps in use

Lamps are counted at dusk.

Kind  Lamps
-------------
Oil      12
All | of them

¹ United Nations, *Treaty Series*, vol. 1, No. 2.

² Resolution 75/1.

See also A/75/2.
"""


def test_draft(draft: Document) -> None:
    assert write(draft, "text").decode() == DRAFT


def test_no_notice(draft: Document) -> None:
    assert write(draft, "text", Look(notice=False)).decode() == DRAFT.split("\n\n", 1)[1]


def test_adopted_resolution_has_no_notice(draft: Document) -> None:
    assert "official" not in write(replace(draft, stage=Stage.ADOPTED), "text").decode()


def test_draft_in_a_language_without_a_file_of_its_own_still_bears_the_notice(draft: Document) -> None:
    assert write(replace(draft, language="tlh"), "text").decode().startswith("Draft – not an official document\n")


def test_seed(shared: Path, resolution: Resolution) -> None:
    """Nothing differs but the two lines above the organ, the place of the note, and the page breaks."""
    seed = (shared / "seed" / "A-RES-76-26.txt").read_text(encoding="utf-8").split()
    ours = write(resolution("en/A-RES-76-26"), "text").decode().split()
    note = "¹ United Nations, *Treaty Series*, vol. 2056, No. 35597.".split()
    changes = [
        (operation, seed[i1:i2], ours[j1:j2])
        for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(None, seed, ours, autojunk=False).get_opcodes()
        if operation != "equal"
    ]
    assert changes == [
        ("insert", [], ["United", "Nations", "A/RES/76/26"]),
        ("delete", note, []),
        ("insert", [], note),
    ]


def test_seed_paragraphs_are_not_wrapped(shared: Path, resolution: Resolution) -> None:
    seed = (shared / "seed" / "A-RES-76-26.txt").read_text(encoding="utf-8")
    ours = write(resolution("en/A-RES-76-26"), "text").decode()
    torn = (
        "Noting with satisfaction the work undertaken",
        "7. *Renews",
        "Mines and on",
        "removal and",
        "¹",
        "Anti-Personnel",
    )
    lines = [line for line in seed.splitlines() if line.strip() and not line.startswith(torn)]
    assert len(lines) > 30
    assert {folded(line) for line in lines} - {folded(line) for line in ours.splitlines()} == set()


@pytest.mark.parametrize(
    ("name", "marks"),
    [("en/A-RES-79-34", "¹"), ("fr/A-RES-76-26", "¹"), ("zh/A-RES-76-26", "¹"), ("ar/A-RES-76-26", "¹")],
)
def test_every_note_has_a_mark_and_a_text(resolution: Resolution, name: str, marks: str) -> None:
    document = resolution(name)
    text = write(document, "text").decode()
    assert len(document.notes()) == 1
    assert text.count(marks) == 2


def test_hostile_text_comes_out_literally(draft: Document) -> None:
    hostile = "<b>&amp; *x* [^1] \\n {{ 7*7 }} `rm`"
    written = write(replace(draft, body=(Paragraph(Kind.PLAIN, (Run(hostile),)),)), "text").decode()
    assert hostile in written


def test_control_characters_are_replaced(draft: Document) -> None:
    damaged = "a\x1b[31mb\x00c\ud800d\x85e"
    written = write(replace(draft, body=(Paragraph(Kind.PLAIN, (Run(damaged),)),)), "text").decode()
    assert "a\ufffd[31mb\ufffdc\ufffdd\ufffde" in written


def test_twelfth_note(draft: Document) -> None:
    body = Paragraph(Kind.PLAIN, tuple(i for n in range(12) for i in (Run(f"w{n}"), Note(((Run("x"),),)))))
    written = write(replace(draft, body=(body,), annexes=()), "text").decode()
    assert "w11¹²\n" in written
    assert written.endswith("\n\n¹² x\n")


def test_table(draft: Document) -> None:
    def cell(text: str, heading: bool = False) -> Cell:
        return Cell(((Run(text, italic=heading),) if text else (),), heading)

    rows = (
        (cell("Kind", True), cell("Lamps", True), cell("Place", True)),
        (cell("", True), cell("", True), cell("", True)),
        (cell("Oil"), cell("1 204"), cell("Pier 3")),
        (cell("Gas lamps"), cell("9"), cell("12")),
    )
    written = write(replace(draft, body=(Table(rows),), annexes=()), "text").decode()
    assert written.endswith(
        """
Kind       Lamps  Place
------------------------
Oil        1 204  Pier 3
Gas lamps      9  12
"""
    )


def test_no_break_spaces_and_hyphens_are_kept(draft: Document) -> None:
    written = write(replace(draft, body=(Paragraph(Kind.PLAIN, (Run("vol.\u00a01, post\u2011conflict"),)),)), "text")
    assert "vol.\u00a01, post\u2011conflict" in written.decode()
