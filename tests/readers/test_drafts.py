"""Documents of limited distribution, of every kind, read from their official PDFs."""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import drafter
from drafter.amendments.carry_out import amended
from drafter.amendments.sources import amendment_from
from drafter.document import Document, DocumentKind, Note, Paragraph, plain
from drafter.errors import DraftError
from drafter.readers import read, read_bytes

_HEAD = ("document", "kind", "sponsors", "groups", "title", "item", "item_title")
TABLE = [
    dict(zip(_HEAD, line.split("\t"), strict=True))
    for line in (Path(__file__).parent / "drafts.tsv").read_text("utf-8").splitlines()[1:]
]
EVERY = 1 if os.environ.get("DRAFTER_ALL_DRAFTS") else 9
"""Every how many of the documents the suite reads: all of them take minutes, and `make drafts` reads them."""
DRAFTS = {row["document"]: row for row in [r for r in TABLE if r["kind"] != "note"][::EVERY]}
NOTES = [row["document"] for row in TABLE if row["kind"] == "note"]


@pytest.fixture(scope="module")
def drafts(corpus: Path) -> dict[str, Document]:
    return {name: read(corpus / "drafts" / f"{name}.pdf") for name in DRAFTS}


def on_behalf_of(document: Document) -> str:
    """The groups that the notes on the sponsors' line name."""
    notes = [plain(i.paragraphs[0]) for i in document.front.proponent if isinstance(i, Note)]
    found = (re.match(r"On behalf of .*?members of the (.+?)(?:, taking into account|\.$)", n) for n in notes)
    return "; ".join(m[1] for m in found if m)


def told(document: Document) -> dict[str, str]:
    front = document.front
    return {
        "kind": document.kind.value,
        "sponsors": "; ".join(s.name for s in document.record.sponsors),
        "groups": on_behalf_of(document),
        "title": plain(front.title),
        "item": ", ".join(document.record.agenda_items),
        "item_title": plain(front.agenda_title),
    }


def test_each_is_what_its_page_says(drafts: dict[str, Document]) -> None:
    wrong = []
    for name, row in DRAFTS.items():
        found = told(drafts[name])
        wrong += [(name, key, value, row[key]) for key, value in found.items() if flat(value) != flat(row[key])]
    assert wrong == []


def flat(text: str) -> str:
    return re.sub(r"[\s*]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("symbol", list(DRAFTS)[::3])
def test_the_parts_stand_together_on_the_page_as_another_reader_sees_it(
    symbol: str, drafts: dict[str, Document], corpus: Path, program: Callable[[str], str]
) -> None:
    command = [program("pdftotext"), "-raw", str(corpus / "drafts" / f"{symbol}.pdf"), "-"]
    page = flat(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    front = drafts[symbol].front
    assert flat(plain(front.proponent) + plain(front.title)) in page
    assert flat(plain(front.agenda_item) + plain(front.agenda_title)) in page


def test_a_decision_of_one_paragraph_stays_one(corpus: Path) -> None:
    decision = read(corpus / "drafts" / "A-C.4-80-L.13.pdf")
    (only,) = decision.body
    assert isinstance(only, Paragraph)
    assert plain(only.content).startswith("The General Assembly, taking note of the application of the Gambia")
    assert "STR01" not in {finding.code for finding in drafter.check(decision)}


@pytest.mark.parametrize("symbol", NOTES)
def test_what_is_no_draft_is_refused_by_name(symbol: str, corpus: Path) -> None:
    with pytest.raises(DraftError, match=r"it seems to be a (?:report|note)"):
        read(corpus / "drafts" / f"{symbol}.pdf")


@pytest.mark.parametrize(
    ("draft", "amendments"),
    [
        ("A-80-L.3", ["A-80-L.28"]),
        ("A-80-L.18", ["A-80-L.19", "A-80-L.20"]),
        *([("A-80-L.25", ["A-80-L.30", "A-80-L.31", "A-80-L.32"])] if EVERY == 1 else []),
        ("A-C.3-80-L.24", ["A-C.3-80-L.65"]),
    ],
)
def test_amendments_are_carried_out_on_their_drafts(
    draft: str, amendments: list[str], drafts: dict[str, Document], corpus: Path
) -> None:
    read_ones = [amendment_from(corpus / "drafts" / f"{name}.pdf", "en") for name in amendments]
    issued = drafts.get(draft) or read(corpus / "drafts" / f"{draft}.pdf")
    result = amended(issued, read_ones)
    assert [r.text for r in result.undone] == []
    assert result.document != issued


@pytest.mark.parametrize("name", ["A-80-L.38", "A-80-L.40", "A-C.3-80-L.57", "A-C.3-80-L.61", "A-C.3-80-L.63"])
def test_other_amendments_are_understood(name: str, corpus: Path) -> None:
    found = amendment_from(corpus / "drafts" / f"{name}.pdf", "en")
    assert [s.trouble for s in found.steps] == [""] * len(found.steps)


MASTHEAD = (
    "United Nations\n\nA/C.2/77/L.900\n\nGeneral Assembly\n\nSeventy-seventh session\n\nAgenda item 16\n\nLamps\n\n"
)


@pytest.mark.parametrize(
    ("text", "kind", "title", "body"),
    [
        (
            "Norway: draft decision\n\nLamps and oil\n\nThe General Assembly decides to defer the lamps.",
            DocumentKind.DECISION,
            "Lamps and oil",
            ["The General Assembly decides to defer the lamps."],
        ),
        (
            "Norway: draft decision\n\nLamps and oil\n\nThe General Assembly:\n\n(a) Takes note of lamps;\n\n(b) Ends.",
            DocumentKind.DECISION,
            "Lamps and oil",
            ["The General Assembly:", "Takes note of lamps;", "Ends."],
        ),
        (
            "Norway: amendment to draft resolution A/C.2/77/L.1\n\nLamps\n\nDelete operative paragraph 9.",
            DocumentKind.AMENDMENT,
            "Lamps",
            ["Delete operative paragraph 9."],
        ),
        (
            "Draft resolution\n\nReport on lamps\n\nThe General Assembly,\n\nNoting lamps,\n\nDecides to end.",
            DocumentKind.RESOLUTION,
            "Report on lamps",
            ["The General Assembly,", "Noting lamps,", "Decides to end."],
        ),
    ],
)
def test_from_plain_text(text: str, kind: DocumentKind, title: str, body: list[str]) -> None:
    found = read_bytes((MASTHEAD + text).encode(), "draft.txt")
    assert found.kind is kind
    assert plain(found.front.title) == title
    assert [b.text for b in found.body] == body
