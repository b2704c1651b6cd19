"""A draft with open values in its masthead is read part by part, in every form it is written in."""

from __future__ import annotations

import pytest

from drafter.document import Document, Sponsor, plain
from drafter.readers import read_bytes
from drafter.writers import write

ENGLISH = """United Nations

{symbol}

General Assembly

Distr.: Limited

{day}

Original: English

Seventy-seventh session

First Committee

Agenda item [99 (n)]

Lighthouses of the world

{proponent}

Keeping the lamps of lighthouses lit

The General Assembly,

Noting the oil,

1. Decides so.
"""
FRENCH = """Nations Unies

[…]

Assemblée générale

Distr. limitée

[…]

Original : français

Soixante-dix-septième session

Première Commission

Point [99 n)] de l’ordre du jour

Phares du monde

[…] : projet de résolution

Les lampes des phares

L’Assemblée générale,

Notant l’huile,

1. Décide ainsi.
"""
OPEN = [
    ("[…]", "[…]", "[…]: draft resolution"),
    ("[A/C.1/76/L.5]", "[11 October 2021]", "[Norway and Samoa]: draft resolution"),
    ("[to be issued]", "11 October 2022", "Draft resolution [submitted by the Chair]"),
    ("A/C.1/77/L.40", "[…]", "Norway and Samoa: draft resolution"),
]


def english(symbol: str, day: str, proponent: str) -> Document:
    return read_bytes(ENGLISH.format(symbol=symbol, day=day, proponent=proponent).encode(), "made.txt")


def front(document: Document) -> dict[str, str]:
    return {name: plain(words) for name, words in document.front.parts() if words}


@pytest.mark.parametrize(("symbol", "day", "proponent"), OPEN)
def test_each_part_is_told(symbol: str, day: str, proponent: str) -> None:
    assert front(english(symbol, day, proponent)) == {
        "organization": "United Nations",
        "symbol": symbol,
        "organ": "General Assembly",
        "distribution": "Distr.: Limited",
        "date": day,
        "original": "Original: English",
        "session": "Seventy-seventh session",
        "committee": "First Committee",
        "agenda_item": "Agenda item [99 (n)]",
        "agenda_title": "Lighthouses of the world",
        "proponent": proponent,
        "title": "Keeping the lamps of lighthouses lit",
    }


@pytest.mark.parametrize("form", ["docx", "md", "txt", "pdf", "xml"])
@pytest.mark.parametrize("values", OPEN)
def test_every_form_gives_the_same(form: str, values: tuple[str, str, str]) -> None:
    document = english(*values)
    written = write(document, {"md": "markdown", "txt": "text", "xml": "akn"}.get(form, form))
    again = read_bytes(written, f"made.{form}")
    assert front(again) == front(document)
    for name in ("session", "symbol", "issued", "committee", "agenda_items", "sponsors"):
        assert getattr(again.record, name) == getattr(document.record, name), name


def test_an_open_symbol_and_day_are_none_of_the_document() -> None:
    record = english(*OPEN[1]).record
    assert (record.session, record.symbol, record.issued, record.drafts) == (77, None, None, ())
    assert record.sponsors == (Sponsor("Norway"), Sponsor("Samoa"))


def test_in_french() -> None:
    document = read_bytes(FRENCH.encode(), "made.txt")
    assert (document.record.session, document.record.committee) == (77, "First")
    assert front(document)["title"] == "Les lampes des phares"
    assert front(document)["agenda_item"] == "Point [99 n)] de l’ordre du jour"


def test_a_file_that_says_no_session_has_none() -> None:
    text = ENGLISH.replace("Seventy-seventh", "Many-minded").format(
        symbol="[…]", day="[…]", proponent="[…]: draft resolution"
    )
    assert read_bytes(text.encode(), "made.txt").record.session is None
