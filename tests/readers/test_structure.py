"""What paragraphs are, decided by the structure of a resolution: a table a drafter could check by eye."""

from __future__ import annotations

import re

import pytest

from drafter.document import Paragraph, Run, Words, plain
from drafter.languages import all_furniture, furniture_of
from drafter.readers.furniture import ENGLISH
from drafter.readers.record import agenda_items
from drafter.readers.sponsors import sponsors
from drafter.readers.structure import Found, Piece, annex, body, split_annexes


def words(text: str) -> Words:
    """Text with italics between asterisks."""
    parts = re.split(r"\*", text)
    return tuple(Run(part, italic=bool(n % 2)) for n, part in enumerate(parts) if part)


def pieces(text: str) -> list[Found]:
    """Paragraphs, one a line; a line that begins with # is a heading of the form."""
    return [
        Piece(words(line.removeprefix("# ")), heading=3 if line.startswith("# ") else 0)
        for line in (line.strip() for line in text.strip().splitlines())
    ]


def told(text: str, language: str = "en") -> list[str]:
    """Kind, level, number and words of each block."""
    found = body(pieces(text), furniture_of(language), [])
    return [
        f"{b.kind.value[:4]}{b.level or ''} {b.number} {b.text}".replace("  ", " ")
        for b in found
        if isinstance(b, Paragraph)
    ]


CASES = {
    "numbers part preamble and operative part": (
        "*Noting* fog,\n*Aware* of rocks,\n1. *Urges* care;\n2. *Decides* to meet.",
        ["prea Noting fog,", "prea Aware of rocks,", "oper 1. Urges care;", "oper 2. Decides to meet."],
    ),
    "a single operative paragraph has no number": (
        "*Noting* fog,\n*Decides* to light the lamp.",
        ["prea Noting fog,", "oper Decides to light the lamp."],
    ),
    "a single operative paragraph with sub-paragraphs": (
        "*Noting* fog,\n*Decides*:\n(a) To light it;\n(b) To tend it.",
        ["prea Noting fog,", "oper Decides:", "subp1 (a) To light it;", "subp1 (b) To tend it."],
    ),
    "sub-paragraphs in the preamble, which goes on after them": (
        "*Convinced* that lamps serve:\n(a) Ships,\n(b) Gulls,\nand that both matter,\n*Noting* fog,\n1. *Urges* care.",
        [
            "prea Convinced that lamps serve:",
            "subp1 (a) Ships,",
            "subp1 (b) Gulls,",
            "plai and that both matter,",
            "prea Noting fog,",
            "oper 1. Urges care.",
        ],
    ),
    "what follows sub-paragraphs goes on with the paragraph": (
        "*Noting* fog,\n1. *Condemns* darkness in:\n(a) May,\n(b) June,\nand demands light;\n2. *Urges* care.",
        [
            "prea Noting fog,",
            "oper 1. Condemns darkness in:",
            "subp1 (a) May,",
            "subp1 (b) June,",
            "plai and demands light;",
            "oper 2. Urges care.",
        ],
    ),
    "the ninth letter and the first Roman figure": (
        "1. *Asks*:\n(g) G;\n(h) H:\n(i) One;\n(ii) Two;\n(i) I;\n(j) J.",
        [
            "oper 1. Asks:",
            "subp1 (g) G;",
            "subp1 (h) H:",
            "subp2 (i) One;",
            "subp2 (ii) Two;",
            "subp1 (i) I;",
            "subp1 (j) J.",
        ],
    ),
    "headings in the operative part": (
        "*Noting* fog,\n1. *Urges* care;\n# Money\n2. *Takes note* of costs;\n3. *Decides* to pay.",
        [
            "prea Noting fog,",
            "oper 1. Urges care;",
            "head3 Money",
            "oper 2. Takes note of costs;",
            "oper 3. Decides to pay.",
        ],
    ),
    "a number may touch its letters, a year is none": (
        "*Noting* fog,\n1.*Urges* care;\n2021 was dark.",
        ["prea Noting fog,", "oper 1. Urges care;", "plai 2021 was dark."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_paragraphs(case: str) -> None:
    text, expected = CASES[case]
    assert told(text) == expected


def test_sections_number_their_headings() -> None:
    text = "# I\n# Fog\n*Noting* fog,\n1. *Urges* care;\n# II Rocks\n*Having seen* rocks,\n*Decides* to steer."
    assert told(text) == [
        "head3 I Fog",
        "prea Noting fog,",
        "oper 1. Urges care;",
        "head3 II Rocks",
        "prea Having seen rocks,",
        "oper Decides to steer.",
    ]


def test_a_missing_full_stop_is_mended_and_said() -> None:
    remarks: list[str] = []
    found = body(pieces("1. *Urges* care;\n2 *Affirms* light."), ENGLISH, remarks)
    assert [b.number for b in found if isinstance(b, Paragraph)] == ["1.", "2."]
    assert remarks == ["Paragraph 2 has no full stop after its number; it was read as “2.”."]


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("fr", "1. *Prie* :\na) D’un ;\nb) De deux.", ["1.", "a)", "b)"]),
        ("ar", "1 - *تدعو*:\n(أ) واحد؛\n(ب) اثنان.", ["1 -", "(أ)", "(ب)"]),
        ("zh", "1. 请：\n(a) 一；\n(b) 二。", ["1.", "(a)", "(b)"]),
        ("ru", "1. *просит*:\na) одно;\nb) два.", ["1.", "a)", "b)"]),
    ],
)
def test_numbers_of_other_languages(language: str, text: str, numbers: list[str]) -> None:
    found = body(pieces(text), furniture_of(language), [])
    assert [b.number for b in found if isinstance(b, Paragraph)] == numbers
    assert [b.level for b in found if isinstance(b, Paragraph)] == [0, 1, 1]


@pytest.mark.parametrize("heading", ["Annex", "Annex II", "Annexe", "Anexo", "Приложение I", "附件", "المرفق"])
def test_annex_begins_at_its_heading(heading: str) -> None:
    furniture = next(f for f in all_furniture().values() if f.is_annex(heading))
    before, annexes = split_annexes(pieces(f"1. *Decides* so.\n{heading}\nText."), furniture)
    assert (len(before), [len(a) for a in annexes]) == (1, [2])
    blocks = annex(annexes[0], furniture, [])
    assert [(b.kind.value, b.level) for b in blocks if isinstance(b, Paragraph)] == [("heading", 1), ("plain", 0)]


SPONSORS = {
    "Cuba: draft resolution": ("Cuba",),
    "Norway and Samoa: draft resolution": ("Norway", "Samoa"),
    "Belgium, Bosnia and Herzegovina and Chad: revised draft resolution": ("Belgium", "Bosnia and Herzegovina", "Chad"),
    "Chad and Trinidad and Tobago: draft resolution": ("Chad", "Trinidad and Tobago"),
    "Trinidad and Tobago and Tuvalu: draft resolution": ("Trinidad and Tobago", "Tuvalu"),
    "Netherlands (Kingdom of the) and Peru: draft resolution": ("Netherlands (Kingdom of the)", "Peru"),
}


@pytest.mark.parametrize("line", SPONSORS)
def test_sponsors(line: str) -> None:
    assert sponsors(line, ENGLISH) == SPONSORS[line]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("Agenda item 100 (m)", ("100 (m)",)),
        ("Agenda items 20 and 78 (a)", ("20", "78 (a)")),
        ("Point 99 n) de l’ordre du jour", ("99 n)",)),
        ("Tema 99 n) del programa", ("99 n)",)),
        ("البند 99 (ن) من جدول الأعمال", ("99 (ن)",)),
        ("议程项目99(n)", ("99(n)",)),
    ],
)
def test_agenda_items(line: str, items: tuple[str, ...]) -> None:
    assert agenda_items(line) == items


def test_a_formula_is_not_the_organ() -> None:
    for each in all_furniture().values():
        assert not each.is_formula(each.organ), each.code
    assert plain(words("*The General Assembly*,")) == "The General Assembly,"
    assert ENGLISH.is_formula("The General Assembly,")
