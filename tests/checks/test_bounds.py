"""Rules on both sides of what they look for: the nearest text that is right."""

from __future__ import annotations

import pytest

from drafter.checks import check
from drafter.checks.phrases import FIRM, joined, known, split_opening
from drafter.document import Kind
from tests.checks.building import document_of


def found(code: str, text: str, **about: object) -> list[tuple[str, bool]]:
    """The words that a rule finds, and whether it has a fix."""
    stage = str(about.pop("stage", "draft"))
    return [(f.words, f.fix is not None) for f in check(document_of(text, about), stage=stage, select=[code])]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "has_fix"),
    [
        ("December 6, 2021", "December 6, 2021", True),
        ("December 31, 2021", "December 31, 2021", True),
        ("December 32, 2021", "December 32, 2021", False),
        ("December 0, 2021", "December 0, 2021", False),
        ("6th December 2021", "6th December 2021", True),
        ("6 Dec. 2021", "6 Dec. 2021", True),
        ("6 December, 2021", "6 December, 2021", True),
        ("06/12/2021", "06/12/2021", False),
        ("2021-12-06", "2021-12-06", False),
        ("06 December 2021", "06", True),
        ("6 december 2021", "december", True),
        ("6 Decmber 2021", "Decmber", True),
        ("on December 6,", "December 6", True),
        ("on December 31,", "December 31", True),
        ("on December 32,", "December 32", False),
        ("6 December 2021", None, False),
        ("A/76/12 and 76/26", None, False),
        ("16 Member 2021", None, False),
    ],
)
def test_dates(text: str, words: str | None, has_fix: bool) -> None:
    said = found("STY05", f"*Noting* the report of {text} and others,")
    assert said[:1] == ([(words, has_fix)] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("women - girls", " - "),
        ("women—girls", "—"),
        ("women – girls", None),
        ("women -- girls", " -- "),
        ("women– girls", "– "),
        ("2020–2024", None),
        ("well-known", None),
    ],
)
def test_dashes(text: str, words: str | None) -> None:
    assert [w for w, _ in found("STY09", f"*Noting* {text},")] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('the "Mines" item', [('"', True), ('"', True)]),
        ('the "Mines item', [('"', False)]),
        ("the State's own", [("'", True)]),
        ("the 'own", [("'", False)]),
        ("the «Mines» item", [("«", True), ("»", True)]),
        ("the ‘Mines’ item", [("‘", True)]),
        ("the “Mines of ‘war’” item", []),
        ("the “Mines” item’s", []),
    ],
)
def test_quotation_marks(text: str, marks: list[tuple[str, bool]]) -> None:
    assert found("STY07", f"*Noting* {text},") == marks


def test_both_marks_of_a_single_pair_change() -> None:
    (finding,) = check(document_of("*Noting* the ‘Mines’ item,"), select=["STY07"])
    assert finding.fix is not None
    assert [(e.start, e.end) for e in finding.fix.edits] == [(11, 12), (17, 18)]


def test_letters_are_held_where_most_are() -> None:
    def of(*spaces: str) -> int:
        text = ", ".join(f"resolution 54/5{n}{space}B" for n, space in enumerate(spaces))
        return len(found("STY10", f"*Noting* {text},", stage="submission"))

    assert [of("\u00a0", " "), of("\u00a0", "\u00a0", " "), of(" ", " "), of("\u00a0", " ", " ")] == [0, 1, 0, 0]


def test_hyphens_are_held_where_most_are() -> None:
    def of(*words: str) -> int:
        return len(found("STY10", f"*Noting* {' and '.join(words)},", stage="submission"))

    held, plain = "anti\u2011mine", "anti-mine"
    assert [of(held, plain), of(held, held, plain), of(plain, plain), of(held, held, "other-word")] == [0, 1, 0, 0]


def test_items_of_a_list_end_with_a_semicolon() -> None:
    def of(*ends: str) -> int:
        items = "\n\n".join(f"({chr(97 + n)}) To do it{end}" for n, end in enumerate(ends))
        return len(found("STR10", f"1. *Requests* all:\n\n{items}\n\n2. *Decides* it."))

    assert [of(";", ";", ";"), of(".", ";", ";"), of(";", ".", ";"), of(";", ";", "."), of("; and", ", or", ";")] == [
        0,
        1,
        1,
        0,
        0,
    ]


def test_the_first_note_refers_to_none() -> None:
    def of(first: str, second: str) -> int:
        return len(found("STR15", f"*Noting* it[^1] and that[^2],\n\n[^1]: {first}\n\n[^2]: {second}"))

    assert [of("Ibid., p. 3.", "See A/1."), of("See A/1.", "See A/2."), of("See A/1.", "Ibid., p. 3.")] == [1, 0, 0]


@pytest.mark.parametrize(
    ("opening", "bare", "adverb"),
    [
        ("Also requests", "Requests", "also"),
        ("Further requests", "Requests", "further"),
        ("Recalling also", "Recalling", "also"),
        ("Recalling further its", "Recalling its", "further"),
        ("Requests", "Requests", ""),
    ],
)
def test_openings_without_their_adverb(opening: str, bare: str, adverb: str) -> None:
    assert split_opening(opening) == (bare, adverb)
    kind = Kind.OPERATIVE if bare == "Requests" else Kind.PREAMBULAR
    assert joined(bare, adverb, kind) == opening


def test_an_adverb_stands_behind_the_whole_participle() -> None:
    for words, said in (
        ("Taking note of", "Taking note also of"),
        ("Deeply concerned by", "Deeply concerned also by"),
        ("Having considered", "Having considered also"),
    ):
        assert joined(words, "also", Kind.PREAMBULAR) == said


def test_known_openings_come_by_their_number() -> None:
    counts = [phrase.count for phrase in known(Kind.OPERATIVE).values()]
    assert counts == sorted(counts, reverse=True) and len(counts) > 50 and FIRM == 0.05
    assert known(Kind.OPERATIVE)["Requests"].firm in (True, False) and "Recalling" not in known(Kind.OPERATIVE)


def recalled(*sessions: int, day: str = "6 December", number: str = "999") -> str:
    cited = [f"{s}/{number} of {day} {1945 + s}" for s in sessions]
    return f"*Recalling* its resolutions {', '.join(cited[:-1])} and {cited[-1]},"


@pytest.mark.parametrize(
    ("sessions", "gaps"),
    [
        ((50, 51, 53, 54, 55), 1),
        ((50, 51, 52, 53, 54), 0),
        ((50, 51, 53, 54), 0),
        ((50, 52, 53, 54, 55), 0),
        ((50, 51, 54, 55, 56), 0),
        ((50, 51, 53, 54, 56), 0),
        ((40, 49, 50, 51, 53, 54), 1),
        ((40, 50, 51, 53, 54), 0),
    ],
)
def test_a_list_with_a_gap(sessions: tuple[int, ...], gaps: int) -> None:
    assert len(found("ARI02", recalled(*sessions))) == gaps


def test_the_parts_of_the_front_are_looked_at() -> None:
    (finding,) = check(document_of("*Noting* it,", {"title": 'The "Mines item'}), select=["STY07"])
    assert finding.paragraph == "title" and finding.address == ("front", "title")
    (closing,) = check(document_of("*Noting* it,", {"closing": "the 'own", "adopted": "2021-12-06"}), select=["STY07"])
    assert closing.paragraph == "closing lines"


@pytest.mark.parametrize(
    ("code", "text", "says"),
    [
        ("CIT01", "*Noting* document A/76-444,", "“A/76-444” is not written as the symbol of a document is."),
        ("CIT01", "*Noting* documents A//76/444,", "“A//76/444” is not written as the symbol of a document is."),
        ("STY13", "*Noting* the role of Iran in it,", "The United Nations writes “the Islamic Republic of Iran”."),
        ("STY13", "*Noting* the Iran of today,", "The United Nations writes “Islamic Republic of Iran”."),
        ("STY13", "*Noting* what was held in Istanbul, Turkey,", "The United Nations writes “Türkiye”."),
        (
            "ARI13",
            "*Noting* that 164 States parties joined it,\n\n*Noting also* that 165 States parties joined it,",
            "Preambular paragraph 1 has 164, this one 165.",
        ),
    ],
)
def test_what_is_said(code: str, text: str, says: str) -> None:
    assert [f.message for f in check(document_of(text), select=[code])] == [says]
