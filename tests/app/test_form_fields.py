"""What a form asks for behind a fact's words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter.app.data import as_data
from drafter.app.editing.fields import Field, fields_of
from drafter.app.editing.filling import _value, called
from drafter.app.questions import _sponsors
from drafter.document import Cell, Document, Front, Kind, Note, Paragraph, Record, Run, Stage, Table
from drafter.errors import DraftError
from drafter.facts.fact import Setting
from drafter.facts.registry import TYPES
from drafter.languages import language
from drafter.workspace.sheet import Sheet


def sheet(**facts: dict[str, Any]) -> Sheet:
    made = {name: TYPES[fact["type"]].model_validate(fact) for name, fact in facts.items()}
    return Sheet.model_validate(
        {"session": 76, "title": "T", "agenda_item": {"number": "100", "title": "A"}, "facts": made}
    )


MEETING = {"type": "gathering", "kind": "m", "number": 3, "place": "Geneva", "from": "2021-11-15", "to": "2021-11-19"}


@pytest.mark.parametrize(
    ("fact", "key", "asked"),
    [
        ({"type": "count", "value": 3}, "f", ["facts.f.value number 3 -"]),
        ({"type": "count", "value": [3]}, "f.value", ["facts.f.value number 3 open"]),
        ({"type": "count", "value": []}, "f.value", ["facts.f.value number  open"]),
        (MEETING, "f.place", ["facts.f.place text Geneva -"]),
        (MEETING, "f.dates", ["facts.f.from date 2021-11-15 -", "facts.f.to date 2021-11-19 -"]),
        ({**MEETING, "to": ["2021-11-19"]}, "f.dates", ["facts.f.to date 2021-11-19 open"]),
        ({**MEETING, "place": None}, "f.place", []),
        ({**MEETING, "place": None, "number": [3]}, "f", ["facts.f.number number 3 open"]),
        ({"type": "period", "from": "2021-01-01", "to": "2021-01-02"}, "f.from", ["facts.f.from date 2021-01-01 -", "facts.f.to date 2021-01-02 -"]),
        ({"type": "cited-resolutions", "items": [{"resolution": "70/1"}, {"resolution": ["71/2"]}]}, "f.items.1", ["facts.f.items.1.resolution text 71/2 open", "facts.f.items.1.adopted date  open"]),
        ({"type": "cited-resolutions", "items": [{"resolution": "70/1"}]}, "f.items.9", []),
        ({"type": "count", "value": 3}, "f.none", []),
        ({"type": "count", "value": 3}, "none", []),
    ],
)  # fmt: skip
def test_fields_behind_words(fact: dict[str, Any], key: str, asked: list[str]) -> None:
    found = fields_of(sheet(f={k: v for k, v in fact.items() if v is not None}), key)
    assert [f"{f.name} {f.kind} {f.value} {'open' if f.is_open else '-'}" for f in found] == asked


def test_fields_of_the_front() -> None:
    (sponsors,) = fields_of(sheet(), "sponsors")
    assert (sponsors.kind, sponsors.is_open, sponsors.value) == ("list", True, "")
    (number,) = fields_of(sheet(), "agenda_item.number")
    assert (number.name, number.is_open, number.value) == ("agenda_item.number", False, "100")
    assert "_" not in called("to_attend.place")


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("list", "Peru\nChad", ["Peru", "Chad"]),
        ("list", "submitted by the\nChair", ["submitted by the Chair"]),
        ("date", "2021-12-06", date(2021, 12, 6)),
        ("date", "soon", "soon"),
        ("text", "Peru\nChad", "Peru\nChad"),
        ("number", "3", "3"),
    ],
)
def test_what_is_typed_into_a_field(kind: str, typed: str, value: object) -> None:
    assert _value(Field(("a",), "a", "", kind, "", False), typed) == value


def test_a_document_as_data() -> None:
    note = Note(((Run("n"),),))
    block = Paragraph(Kind.OPERATIVE, (Run("a", italic=True), note), "1.", 0)
    grid = Table(((Cell(((Run("c"),),), heading=True, columns=2), Cell(((Run("d"),),))),))
    known = Record(session=76, adopted=date(2021, 12, 6), agenda_items=("100",))
    made = as_data(Document("en", Stage.ADOPTED, Front(), (block, grid), (Run("end"),), record=known))
    assert {k: v for k, v in made["record"].items() if k in ("session", "adopted", "number", "drafts", "agenda_items")} == {
        "session": 76, "adopted": "2021-12-06", "agenda_items": ("100",)
    }  # fmt: skip
    assert None not in made["record"].values() and () not in made["record"].values()
    assert made["body"][0]["words"] == [{"text": "a", "italic": True}, {"note": [[{"text": "n"}]]}]
    assert made["body"][1]["rows"] == [[
        {"paragraphs": [[{"text": "c"}]], "heading": True, "columns": 2}, {"paragraphs": [[{"text": "d"}]]}
    ]]  # fmt: skip
    assert (made["stage"], made["closing"], made["annexes"]) == ("adopted", [{"text": "end"}], [])


@pytest.mark.parametrize(
    ("code", "typed", "names"),
    [
        ("en", "Peru, +Chad", ["Peru", "+Chad"]),
        ("en", "nobody", ["nobody named"]),
        ("en", "submitted by the Chair", ["submitted by the Chair"]),
        ("en", "Netherlands", ["Netherlands"]),
        ("fr", "Xyzzy", ["Xyzzy"]),
    ],
)
def test_sponsors_that_are_typed(code: str, typed: str, names: list[str]) -> None:
    assert [str(name).split(" (")[0] for name in _sponsors(Spoken(code), typed)] == names  # type: ignore[arg-type]


@pytest.mark.parametrize(("typed", "hint"), [("Turkey", "Write Türkiye"), ("Xyzzy", "Check the spelling")])
def test_who_is_no_sponsor(typed: str, hint: str) -> None:
    with pytest.raises(DraftError, match=hint):
        _sponsors(Spoken("en"), typed)  # type: ignore[arg-type]


class Spoken:
    """What of a folder tells its language."""

    def __init__(self, code: str) -> None:
        self.setting = Setting(language(code))
