"""The furniture of the page, as drafting composes it, against that of official documents in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Document, plain
from drafter.document.words import folded
from drafter.languages import language
from drafter.readers.akn import read_akn

SERIES = ["76-26", "77-63", "78-45"]


def documents(corpus: Path, code: str) -> list[Document]:
    names = (
        [f"A-RES-{n}.xml" for n in SERIES]
        if code == "en"
        else [p.name for p in sorted((corpus / "akn" / code).iterdir())]
    )
    return [read_akn((corpus / "akn" / code / n).read_bytes(), n) for n in names]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_furniture_is_as_official_documents_have_it(code: str, corpus: Path) -> None:
    spoken = language(code)
    wrong = []
    for document in documents(corpus, code):
        record, front = document.record, document.front
        assert record.session
        assert record.adopted
        assert record.issued
        composed = {
            "organization": spoken.organization,
            "organ": spoken.organ,
            "distribution": spoken.distribution(limited=False),
            "date": spoken.masthead_date(record.issued),
            "session": spoken.session_line(record.session),
            "proponent": spoken.adopted_line(record.adopted),
        }
        if record.committee and record.report:
            composed["report"] = spoken.report_line(record.committee, record.report, record.report_paragraph)
        for part, words in composed.items():
            official = folded(plain(getattr(front, part)))
            if folded(words) != official:
                wrong.append((record.symbol, part, words, official))
        if document.closing and record.meeting and "\n" in plain(document.closing):
            official = folded(plain(document.closing))
            if folded(spoken.closing(record.meeting, record.adopted)) != official:
                wrong.append((record.symbol, "closing", spoken.closing(record.meeting, record.adopted), official))
    assert wrong == []


@pytest.mark.parametrize(
    ("code", "items", "words"),
    [
        ("en", ["100 (m)"], "Agenda item 100 (m)"),
        ("en", ["14", "117"], "Agenda items 14 and 117"),
        ("fr", ["100\u00a0m)"], "Point 100\u00a0m) de l’ordre du jour"),
    ],
)
def test_agenda_line(code: str, items: list[str], words: str) -> None:
    assert language(code).agenda_line(items) == words


def test_sub_item_takes_a_small_initial_unless_it_is_an_abbreviation() -> None:
    title = language("en").agenda_title
    assert title("Disarmament", "Implementation of it") == "Disarmament: implementation of it"
    assert title("Disarmament", "SIDS and others") == "Disarmament: SIDS and others"


@pytest.mark.parametrize(
    ("code", "sponsors", "revised", "line"),
    [
        ("en", ["Norway", "Samoa"], True, "Norway and Samoa: revised draft resolution"),
        ("en", ["submitted by the Chair"], False, "Draft resolution submitted by the Chair"),
        ("en", ["[submitted by the Chair]"], True, "Revised draft resolution [submitted by the Chair]"),
        ("en", ["Draft resolution submitted by the Chair"], False, "Draft resolution submitted by the Chair"),
        ("en", ["Submitted by the Chair"], False, "Draft resolution submitted by the Chair"),
        ("fr", ["Norvège", "Samoa"], False, "Norvège et Samoa : projet de résolution"),
        ("fr", ["déposé par le Président"], True, "Projet de résolution révisé déposé par le Président"),
    ],
)
def test_the_line_of_a_draft_tells_its_sponsors_or_who_submitted_it(
    code: str, sponsors: list[str], revised: bool, line: str
) -> None:
    plain, anew = {
        "en": ("draft resolution", "revised draft resolution"),
        "fr": ("projet de résolution", "projet de résolution révisé"),
    }[code]
    assert folded(language(code).draft_line(sponsors, anew if revised else plain)) == line
