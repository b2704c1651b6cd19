"""The table: facts as in the source, rows that read back, faults said in plain words."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Vote
from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.register.entry import COLUMNS, Adopted, normal_number
from drafter.register.lookup import Register
from drafter.register.table import read_rows, shipped_table, write_table

votes = st.none() | st.just(Vote()) | st.builds(Vote, *[st.integers(0, 193)] * 3)
text = st.text(st.characters(exclude_categories=["C"]), max_size=40).map(str.strip)
entries = st.builds(
    Adopted,
    number=st.from_regex(r"[1-9][0-9]?/[1-9][0-9]{0,2}( [A-Z](-[A-Z])?)?", fullmatch=True),
    title=text,
    adopted=st.dates(date(1946, 1, 1)),
    meeting=st.none() | st.integers(1, 200),
    agenda=text,
    report=text,
    paragraph=st.none() | st.integers(1, 200),
    draft=text,
    vote=votes,
)


@given(entries)
def test_an_entry_reads_back_from_its_row(entry: Adopted) -> None:
    assert Adopted.from_row(entry.row()) == entry


def test_the_shipped_table_has_the_facts_of_its_source(shared: Path) -> None:
    with (shared / "register" / "ga-resolutions.csv").open(encoding="utf-8", newline="") as file:
        source = list(csv.DictReader(file))
    register = Register.read("none")
    assert len(register) == len(source) > 1900
    for row in source:
        entry = register.find(row["symbol"])
        assert entry is not None
        assert entry.symbol == folded(row["symbol"])
        assert entry.title == folded(row["title"])
        assert entry.adopted.isoformat() == row["adopted"]
        assert entry.report == row["report"]
        assert entry.draft == folded(row["draft"])
        assert str(entry.paragraph or "") == row["report_para"]
        assert re.sub("Agenda items? ", "", row["agenda_item"]) == entry.agenda
        assert str(entry.vote.in_favour if entry.vote and entry.vote.in_favour is not None else "") == row["yes"]
        if meeting := re.search(r"PV\.(\d+)|(\d+)\w\w plenary", row["pv"]):
            assert str(entry.meeting) == (meeting[1] or meeting[2])
        else:
            assert entry.meeting is None


def test_the_shipped_table_names_its_source() -> None:
    head = shipped_table().read_text(encoding="utf-8").split("number,", 1)[0]
    assert "Source: the United Nations" in head
    assert all(line.startswith("#") for line in head.splitlines())


def test_a_table_is_written_in_order_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "own.csv"
    adopted = [Adopted(n, "A title, with a comma", date(2025, 12, 1)) for n in ("80/100", "80/9", "80/9 B", "79/300")]
    write_table(path, adopted, "A note\nin two lines")
    assert [row[0] for row in read_rows(path)] == ["79/300", "80/9", "80/9 B", "80/100"]
    assert path.read_text(encoding="utf-8").startswith("# A note\n# in two lines\nnumber,adopted,")
    assert [p.name for p in path.parent.iterdir()] == ["own.csv"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("symbol,title\n", "columns"),
        (",".join(COLUMNS) + "\n80/1,2025-12-01\n", "2 values and not 9"),
        (",".join(COLUMNS) + "\nA/80/1,2025-12-01,,,,,,,T\n", "no number of a resolution"),
        (",".join(COLUMNS) + "\n80/1,1 December,,,,,,,T\n", "80/1"),
        ("\x00\x01", "columns"),
    ],
)
def test_a_damaged_table_is_said_to_be_damaged_and_where(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DraftError, match=words) as caught:
        Register.read(path).find("80/1")
        Register.read(path).find("A/80/1")
        Register.read(path).titled("T")
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("76/26", "76/26"),
        ("A/RES/76/26", "76/26"),
        ("77/253\u00a0B", "77/253 B"),
        ("77/253B", "77/253 B"),
        ("74/264 A-C", "74/264 A-C"),
        ("76/26.", "76/26"),
        ("A/76/26", None),
        ("1540 (2004)", None),
        ("", None),
    ],
)
def test_numbers_are_read_in_every_form(text: str, number: str | None) -> None:
    assert normal_number(text) == number
