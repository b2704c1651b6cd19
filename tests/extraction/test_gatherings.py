"""Gatherings read from a document: lists of those held, the one to attend and the one to convene move on together."""

from __future__ import annotations

import difflib
import re
from datetime import date
from pathlib import Path

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Record, Run, Stage, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.readers import read
from drafter.rolling.given import read_settings
from drafter.rolling.roll import Source, roll
from drafter.workspace.folder import Folder

HELD = "*Recalling* the first to third conferences of parties to the Lamp Treaty, held in Bergen (2019) and Cork (2020 and 2021),"
ATTEND = (
    "Invites all States to attend the Fourth Conference of the Parties to the Lamp Treaty, to be held in Faro, "
    "Portugal, from 30 May to 2 June 2022;"
)
CONVENE = (
    "Requests the depositary to convene the Fifth Conference of the Parties and to invite observers to the Fifth "
    "Conference of the Parties;"
)


def document(*paragraphs: str) -> Document:
    """A made-up resolution of the seventy-sixth session."""
    body = [Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(",")))]
    body += [Paragraph(Kind.PREAMBULAR, (Run(paragraphs[0].replace("*", "")),))]
    body += [Paragraph(Kind.OPERATIVE, (Run(text),), f"{n}.") for n, text in enumerate(paragraphs[1:], 1)]
    front = Front(
        title=(Run("Lamps"),), number=(Run("76/999."),), agenda_item=(Run("Agenda item 9"),), agenda_title=(Run("T"),)
    )
    record = Record(session=76, number="76/999", adopted=date(2021, 12, 6), agenda_items=("9",))
    return Document("en", Stage.ADOPTED, front, tuple(body), record=record)


def next_year(*paragraphs: str, settings: tuple[str, ...] = ()) -> list[str]:
    """The paragraphs a year later, that of the formula left out."""
    made = parametrise(document(*paragraphs), Path("draft"))
    assert not made.remarks
    types = {name: fact.type for name, fact in made.folder.sheet.facts.items()}
    return body(roll(Source(made.folder), 77, Path("draft"), read_settings(list(settings), types)).folder)[1:]


def body(folder: Folder) -> list[str]:
    return [folded(plain(b.content)) for b in draft(folder).document.body if isinstance(b, Paragraph)]


def test_all_of_them_move_on() -> None:
    held, attend, convene = next_year(HELD, ATTEND, CONVENE)
    assert held.endswith(
        "first to fourth conferences of parties to the Lamp Treaty, held in Bergen (2019), Cork "
        "(2020 and 2021) and Faro, Portugal (2022),"
    )
    assert (
        "the Fifth Conference of the Parties to the Lamp Treaty, to be held in [Faro, Portugal], [from 30 May to"
        in attend
    )
    assert convene.count("Sixth Conference of the Parties") == 2


def test_place_and_dates_are_given() -> None:
    given = ("to_attend.place=Oslo", "to_attend.from=2023-05-02", "to_attend.to=2023-05-05")
    assert "to be held in Oslo from 2 to 5 May 2023;" in next_year(HELD, ATTEND, CONVENE, settings=given)[1]


def test_what_is_said_of_a_gathering_elsewhere_stays() -> None:
    said = "Recalls that the Fifth Conference of the Parties was proposed by Portugal;"
    assert next_year(HELD, ATTEND, CONVENE, said)[3] == said


def test_without_one_to_convene_nothing_follows() -> None:
    held, attend, _ = next_year(HELD, ATTEND, "Asks for light.")
    assert held.startswith("Recalling the first to third conferences")
    assert "the [Fourth] Conference of the Parties" in attend


def test_a_list_that_does_not_agree_with_its_count_is_left() -> None:
    wrong = HELD.replace("third", "fifth").replace("*", "")
    assert next_year(wrong, ATTEND, CONVENE)[0] == wrong


def test_two_kinds_without_a_schedule_are_asked() -> None:
    """That a review conference is convened says nothing of what is convened after it."""
    convene = CONVENE.replace("Fifth Conference of the Parties", "Second Review Conference")
    assert next_year(HELD, ATTEND, convene)[2].count("[Second Review Conference]") == 2


def test_the_years_of_a_list_tell_its_schedule() -> None:
    """Every fifth year a review conference takes the place of the meeting."""
    reviews = HELD.rstrip(",") + (
        ", and the First, Second and Third Review Conferences, held in Oslo (2009), Lima (2014) and Oslo (2019),"
    )
    mention = "Recalls what the Third Review Conference decided;"
    assert next_year(reviews, ATTEND, CONVENE, mention)[2].count("the Fourth Review Conference") == 2
    later = [text.replace("2022", "2023").replace("and 2021)", "and 2022)") for text in (reviews, ATTEND)]
    assert next_year(*later, CONVENE, mention)[2].count("the Sixth Conference of the Parties") == 2


POLICY = {
    ("75/52", 76): [],
    ("76/26", 77): [("", "deep")],
    ("77/63", 78): [
        ("", ", in particular in the light of the upcoming Fifth Review Conference"),
        ("of the States Parties", ""),
    ],
    ("78/45", 79): [
        ("first", "First"),
        ("twenty-first meetings", "Twenty-first Meetings"),
        ("parties", "Parties"),
        ("", ","),
        ("States Parties to the", ""),
    ],
}
"""What negotiators and editors changed; in 77/63 nothing tells the name by which a conference is mentioned again."""
GIVEN = {
    76: ("The Hague", "2021-11-15", "2021-11-19", "76/26"),
    77: ("Geneva", "2022-11-21", "2022-11-25", "77/63"),
    78: ("Geneva", "2023-11-20", "2023-11-24", "78/45"),
    79: ('"Siem Reap, Cambodia"', "2024-11-25", "2024-11-29", "79/34"),
}


@pytest.mark.parametrize(("number", "session"), list(POLICY))
def test_the_series_of_the_example_from_its_documents_alone(number: str, session: int, corpus: Path) -> None:
    """Last year's official file, a place and two days give the text that was adopted."""
    place, first, last, adopted = GIVEN[session]
    made = parametrise(read(corpus / "akn" / "en" / f"A-RES-{number.replace('/', '-')}.xml"), Path("draft"))
    types = {name: fact.type for name, fact in made.folder.sheet.facts.items()}
    settings = [f"to_attend.place={place}", f"to_attend.from={first}", f"to_attend.to={last}"]
    rolled = roll(Source(made.folder), session, Path("draft"), read_settings(settings, types))
    official = read(corpus / "akn" / "en" / f"A-RES-{adopted.replace('/', '-')}.xml")
    a, b = (
        [w for p in text for w in re.findall(r"\w+(?:[-/.]\w+)*|\S", p)]
        for text in (body(rolled.folder), [folded(plain(p.content)) for p in official.body if isinstance(p, Paragraph)])
    )
    changes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    assert [(" ".join(a[i:j]), " ".join(b[k:m])) for op, i, j, k, m in changes if op != "equal"] == POLICY[
        number, session
    ]


@pytest.mark.parametrize("number", ["76-26", "77-63"])
def test_in_french(number: str, corpus: Path) -> None:
    made = parametrise(read(corpus / "akn" / "fr" / f"A-RES-{number}.xml"), Path("draft"))
    assert [r for r in made.remarks if not r.startswith("The sponsors are left out")] == []
    session = int(number[:2]) + 1
    text = "\n".join(body(roll(Source(made.folder), session, Path("draft")).folder))
    count, meeting = {77: ("19", "vingtième"), 78: ("20", "vingt et unième")}[session]
    assert f"les {count} premières" in text
    assert f"{meeting} Assemblée des États parties à la Convention, qui doit se tenir [à" in text
