"""Numbers of lines in the margin and stamps across the page are no words of a text, and are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.readers import read
from drafter.readers.pdf_lines import Fragment
from drafter.readers.pdf_margins import without_margins

NUMBERS = "The line numbers in the margin were left out."


def page(numbers: list[tuple[int, float]], *, stamp: str = "") -> list[Fragment]:
    """Lines of text at 86 points, numbers at given places, and a note at the foot."""
    text = [Fragment(f"line {n}", 86, 100 + 12 * n, 10, False, False) for n in range(12)]
    notes = [Fragment(str(n), 95, 700 + 12 * n, 6, False, False) for n in (1, 2, 3)]
    beside = [Fragment(str(n), x, 100 + 12 * i, 10, False, False) for i, (n, x) in enumerate(numbers)]
    across = [Fragment(stamp, 200, 340, 60, False, False, turned=True)] if stamp else []
    return [*across, *text, *notes, *beside]


@pytest.mark.parametrize(
    ("numbers", "left_out"),
    [
        ([(1, 65), (2, 65), (3, 65)], True),
        ([(5, 65), (10, 60), (15, 60)], True),
        ([(99, 60), (100, 55), (101, 55)], True),
        ([(1, 65), (2, 65)], False),
        ([(1, 65), (2, 65), (4, 65)], False),
        ([(1, 84), (2, 84), (3, 84)], False),
        ([(n, 540) for n in range(1, 8)], True),
        ([(n, 540) for n in range(5, 40, 5)], True),
        ([(n, 540) for n in range(1, 5)], False),
        ([(n, 90) for n in range(1, 8)], False),
        ([(1990, 60), (1995, 60), (1999, 60)], False),
    ],
)
def test_what_counts_on_beside_the_text(numbers: list[tuple[int, float]], left_out: bool) -> None:
    pages, remarks = without_margins([page(numbers)])
    assert (remarks == [NUMBERS]) is left_out
    assert len(pages[0]) == len(page([])) + (0 if left_out else len(numbers))


def test_a_last_page_of_two_lines_is_numbered_as_the_others() -> None:
    pages, _ = without_margins([page([(1, 65), (2, 65), (3, 65)]), page([(4, 65)])])
    assert [len(p) for p in pages] == [len(page([]))] * 2


def test_a_stamp_is_said_once_and_a_page_on_its_side_is_read() -> None:
    pages, remarks = without_margins([page([], stamp="DRAFT"), page([], stamp="DRAFT")])
    assert remarks == ["Words printed across page 1 were left out: DRAFT."]
    assert all(f.text != "DRAFT" for p in pages for f in p)
    on_its_side = [Fragment("a row of a table", 10, 10, 10, False, False, turned=True)]
    assert without_margins([on_its_side]) == ([on_its_side], [])


@pytest.mark.parametrize(
    ("case", "remark"),
    [
        ("03-pdf-line-numbers/linenum2.pdf", NUMBERS),
        ("03-pdf-line-numbers/linenum5.pdf", NUMBERS),
        ("04-pdf-watermark/watermark2.pdf", "Words printed across page 1 were left out: DRAFT."),
    ],
)
def test_real_files(shared: Path, case: str, remark: str) -> None:
    path = shared / "cases" / case
    if not path.exists():
        pytest.skip(f"{path} is not here")
    document = read(path)
    assert list(document.remarks) == [remark]
    assert [b.text for b in document.blocks()][-1] == "Decides to remain seized of the matter."
    assert "DRAFT" not in " ".join(b.text for b in document.blocks())
