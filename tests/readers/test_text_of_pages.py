"""Text that a program took out of an issued PDF: two columns in the masthead, heads and feet, notes below their rule."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from drafter.document import Note, plain
from drafter.document.words import folded
from drafter.readers import read, read_bytes

TAKEN_OUT = """\
                United Nations                                              A/C.3/81/L.77
                General Assembly                              Distr.: Limited
                                                              12 October 2026

                                                              Original: English


Eighty-first session
Third Committee
Agenda item 71 (b)
Promotion of tea: tea and its
friends


                Chad, Norway and United Kingdom of Great Britain and
                Northern Ireland: draft resolution


                Tea

                     The General Assembly,
                     Recalling its resolution 70/1 of 1 January 2015 on non -governmental tea, 1 and
                the high-
                level kettle,2

        __________________
            1
              Resolution 70/1.
            2
              United Nations, Treaty Series, vol. 1, No. 2.


26-00077 (E) 131026
*2600077*
\f A/C.3/81/L.77



                     1.   Requests the Secretary-General to drink it.

2/2                                                          26-00077
"""


def test_text_taken_out_of_a_pdf() -> None:
    made = read_bytes(TAKEN_OUT.encode(), "taken-out.txt")
    front = made.front
    assert plain(front.symbol) == "A/C.3/81/L.77"
    assert plain(front.organ) == "General Assembly"
    assert plain(front.agenda_title).replace("\n", " ") == "Promotion of tea: tea and its friends"
    assert [s.name for s in made.record.sponsors][1:] == [
        "Norway",
        "United Kingdom of Great Britain and Northern Ireland",
    ]
    assert [b.text for b in made.body[1:]] == [
        "Recalling its resolution 70/1 of 1 January 2015 on non-governmental tea, and the high-level kettle,",
        "Requests the Secretary-General to drink it.",
    ]
    notes = [plain(i.paragraphs[0]) for i in made.body[1].content if isinstance(i, Note)]
    assert notes == ["Resolution 70/1.", "United Nations, Treaty Series, vol. 1, No. 2."]


@pytest.mark.parametrize("name", ["A-C.1-80-L.35", "A-C.2-80-L.9", "A-80-L.32"])
def test_official_drafts_as_text_have_the_front_of_their_page(name: str, corpus: Path, tmp_path: Path) -> None:
    file = corpus / "drafts" / f"{name}.pdf"
    if shutil.which("pdftotext") is None or not file.is_file():
        pytest.skip("pdftotext (poppler-utils) or this draft is not here")
    subprocess.run(["pdftotext", "-layout", file, tmp_path / "it.txt"], check=True)
    page, text = read(file), read(tmp_path / "it.txt")
    for part in ("symbol", "committee", "agenda_item", "agenda_title", "proponent", "title"):
        shown, taken = (folded(plain(getattr(d.front, part)).replace("\n", " ")) for d in (page, text))
        assert shown == taken, part
    assert text.record.sponsors == page.record.sponsors


def test_the_two_lines_of_the_fourth_committee() -> None:
    lines = "A/C.4/81/L.7\n\nEighty-first session\n\nSpecial Political and Decolonization Committee\n(Fourth Committee)"
    text = f"{lines}\n\nAgenda item 50\n\nTea\n\nChad: draft resolution\n\nKettles\n\nThe General Assembly,\n\nRecalling tea,"
    made = read_bytes(text.encode(), "fourth.txt")
    assert made.record.committee == "Fourth"
    assert plain(made.front.committee).endswith("Committee (Fourth Committee)")
    assert (plain(made.front.agenda_title), plain(made.front.title)) == ("Tea", "Kettles")
