"""What the words around a fact say of next year: a table a person can read and extend."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.document import Document, Front, Kind, Note, Paragraph, Record, Run, Stage
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.rolling.roll import Source, roll
from drafter.worklists.item import Item, Status
from drafter.worklists.making import Worklist

TITLE = "A question that nobody put before"


def document(*operative: str, preambular: str = "*") -> Document:
    """A resolution of the seventy-sixth session, adopted on 6 December 2021."""
    body = [Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(",")))]
    body += [Paragraph(Kind.PREAMBULAR, (Run(preambular),))]
    body += [Paragraph(Kind.OPERATIVE, (Run(text),), f"{n}.") for n, text in enumerate(operative, 1)]
    return Document(
        "en",
        Stage.ADOPTED,
        Front(
            title=(Run(TITLE),), number=(Run("76/999."),), agenda_item=(Run("Agenda item 9"),), agenda_title=(Run("T"),)
        ),
        tuple(body),
        record=Record(session=76, number="76/999", adopted=date(2021, 12, 6), agenda_items=("9",)),
    )


def next_year(text: str, *, preambular: bool = False) -> str:
    """The paragraph a year later where all that may change is asked; that stands in square brackets."""
    from drafter.document import plain

    made = parametrise(
        document("One;", "Two.", preambular=text) if preambular else document("One;", text), Path("draft")
    )
    assert not made.remarks
    rolled = roll(Source(made.folder), 77, Path("draft"), ask="more")
    block = draft(rolled.folder).document.body[1 if preambular else 3]
    assert isinstance(block, Paragraph)
    return plain(block.content)


def worklist(text: str) -> tuple[Item, ...]:
    """What stands on the list a year later."""
    made = parametrise(document("One;", text), Path("draft"))
    rolled = roll(Source(made.folder), 77, Path("draft"), ask="more")
    return tuple(Worklist(rolled.with_last(made.folder), draft(rolled.folder)).items)


OPERATIVE = [
    # a session to come moves on, of the Assembly and of bodies that meet on a known rhythm
    ("Asks for a report at its seventy-seventh session;", "Asks for a report at its seventy-eighth session;"),
    (
        "Asks the Human Rights Council at its fifty-second session;",
        "Asks the Human Rights Council at its fifty-fifth session;",
    ),
    # a session that is past stays, and so does one of a body whose rhythm nobody knows
    ("Recalls what was said at its sixty-ninth session;", "Recalls what was said at its sixty-ninth session;"),
    ("Recalls the Trade Commission at its twelfth session;", "Recalls the Trade Commission at its twelfth session;"),
    # two sessions together, and a resumed one, may be anything
    (
        "Asks for reports at its seventy-seventh and seventy-eighth sessions;",
        "Asks for reports at its [seventy-seventh] and [seventy-eighth] sessions;",
    ),
    # a period that tiles the calendar
    (
        "Approves the sum for the period from 1 July 2021 to 30 June 2022;",
        "Approves the sum for the period from 1 July 2022 to 30 June 2023;",
    ),
    (
        "Approves the sum for the period from 1 March 2022 to 28 February 2023;",
        "Approves the sum for the period from 1 March 2023 to 29 February 2024;",
    ),
    # a gathering's days
    (
        "Welcomes the forum held in Lima from 3 to 5 May 2021;",
        "Welcomes the forum held in Lima [from 3 to 5 May 2021];",
    ),
    (
        "Welcomes the forum held in Lima from 3 to 5 May 2011;",
        "Welcomes the forum held in Lima from 3 to 5 May 2011;",
    ),
    # summits come every few years
    (
        "Recalls the summit held in Lima from 3 to 5 May 2018;",
        "Recalls the summit held in Lima [from 3 to 5 May 2018];",
    ),
    ("Notes the general elections held in May 2016;", "Notes the general elections held in [May 2016];"),
    ("Notes the flood of May 2016;", "Notes the flood of May 2016;"),
    # counts of years
    ("Regrets, for the ninth consecutive year, its absence;", "Regrets, for the tenth consecutive year, its absence;"),
    ("Notes that, 23 years after its adoption, it lives;", "Notes that, 24 years after its adoption, it lives;"),
    ("Notes that, 60 years after its adoption, it lives;", "Notes that, [60] years after its adoption, it lives;"),
    ("Notes that, more than 60 years after it, it lives;", "Notes that, more than 60 years after it, it lives;"),
    # the newest of another organ; an older one
    (
        "Notes Human Rights Council resolution 48/3 of 7 October 2021;",
        "Notes Human Rights Council resolution [48/3 of 7 October 2021];",
    ),
    (
        "Notes Human Rights Council resolution 18/3 of 29 September 2011;",
        "Notes Human Rights Council resolution 18/3 of 29 September 2011;",
    ),
    # the number of a Human Rights Council resolution tells its year, and that of an Economic and Social Council one
    ("Notes Human Rights Council resolution 47/3;", "Notes Human Rights Council resolution [47/3];"),
    ("Notes Human Rights Council resolution 31/18;", "Notes Human Rights Council resolution 31/18;"),
    (
        "Notes Economic and Social Council resolution 2020/8;",
        "Notes Economic and Social Council resolution [2020/8];",
    ),
    # what is welcomed or taken note of has happened since
    ("Welcomes the convening of the second dialogue;", "Welcomes the convening of the [second] dialogue;"),
    ("Takes note of the report of the sixth meeting;", "Takes note of the report of the [sixth] meeting;"),
    ("Recalls the outcome of the sixth meeting;", "Recalls the outcome of the sixth meeting;"),
    (
        "Marks the fiftieth anniversary, in 2021, of the Treaty;",
        "Marks the [fiftieth] anniversary, in [2021], of the Treaty;",
    ),
    ("Recalls the fiftieth anniversary of the Treaty;", "Recalls the fiftieth anniversary of the Treaty;"),
    # a decade that runs, and one that nobody says when it ends
    (
        "Supports the period 2021–2030 as the Third Decade for Lamps;",
        "Supports the period 2021–2030 as the Third Decade for Lamps;",
    ),
    ("Supports the Third Decade for Lamps;", "Supports the [Third] Decade for Lamps;"),
    ("Fights the coronavirus disease 2019;", "Fights the coronavirus disease 2019;"),
    ("Commends what was done in the past 20 years;", "Commends what was done in the past [20] years;"),
    # money and multitudes
    ("Approves 12,500 United States dollars for it;", "Approves [12,500] United States dollars for it;"),
    ("Deplores that 7.2 million people flee;", "Deplores that [7.2] million people flee;"),
    # years of what was and what comes; one long past
    ("Notes the elections held in 2020;", "Notes the elections held in [2020];"),
    ("Notes the programme of work for 2022;", "Notes the programme of work for [2022];"),
    ("Notes the elections held in 2012;", "Notes the elections held in 2012;"),
    ("Recalls the meetings in Oslo (2020) and Cork (2021);", "Recalls the meetings in Oslo (2020) and Cork (2021);"),
    # a share of a year of late; one that is a goal
    ("Notes that in 2020 it fell by 3.5 per cent;", "Notes that in [2020] it fell by [3.5] per cent;"),
    ("Reaffirms the goal of 0.7 per cent;", "Reaffirms the goal of 0.7 per cent;"),
    ("Welcomes the fourth edition of the forum;", "Welcomes the [fourth] edition of the forum;"),
    ("Welcomes the fifth annual forum on lamps;", "Welcomes the [fifth] annual forum on lamps;"),
    ("Recalls the nineteenth session, in October 2021;", "Recalls the [nineteenth] session, in [October 2021];"),
    # what is plain stays plain
    ("Recalls article 7 and the 2030 Agenda;", "Recalls article 7 and the 2030 Agenda;"),
]


@pytest.mark.parametrize(("this", "following"), OPERATIVE)
def test_a_year_later(this: str, following: str) -> None:
    assert next_year(this) == following


@pytest.mark.parametrize(
    ("this", "following"),
    [
        # the report of this session, of the session before last, of this year
        ("A/76/302.", "[A/76/302]."),
        ("A/74/302.", "[A/74/302]."),
        ("A/HRC/45/12.", "A/HRC/45/12."),
        ("E/2021/71.", "[E/2021/71]."),
        # those of last session come every second year; older ones are cited as such
        ("A/75/302.", "A/75/302."),
        ("See A/59/2005 and E/CN.4/1998/53/Add.2.", "See A/59/2005 and E/CN.4/1998/53/Add.2."),
        # the yearly supplement, whole; a passage of it is cited as such
        (
            "Official Records of the General Assembly, Seventy-sixth Session, Supplement No. 12 (A/76/12).",
            "Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 12 (A/77/12).",
        ),
        (
            "Official Records of the General Assembly, Seventieth Session, Supplement No. 12 (A/70/12).",
            "Official Records of the General Assembly, Seventieth Session, Supplement No. 12 (A/70/12).",
        ),
        (
            "See Official Records of the General Assembly, Seventy-sixth Session, Supplement No. 3 (A/76/3), chap. VI.",
            "See Official Records of the General Assembly, Seventy-sixth Session, Supplement No. 3 ([A/76/3]), chap. VI.",
        ),
    ],
)
def test_a_note_a_year_later(this: str, following: str) -> None:
    noted = document("One;", "Two.")
    first = noted.body[2]
    assert isinstance(first, Paragraph)
    body = (*noted.body[:2], replace(first, content=(*first.content, Note(((Run(this),),)))), *noted.body[3:])
    rolled = roll(Source(parametrise(replace(noted, body=body), Path("draft")).folder), 77, Path("draft"))
    block = draft(rolled.folder).document.body[2]
    assert isinstance(block, Paragraph)
    note = block.content[-1]
    assert isinstance(note, Note)
    assert "".join(run.words for run in note.paragraphs[0]) == following


def test_a_count_of_states_is_carried_and_asked() -> None:
    (item,) = (
        i for i in worklist("Notes that 184 States have signed the Treaty;") if i.fact.startswith("states_signed")
    )
    assert (item.status, item.before, item.after) == (Status.CONFIRM, "Notes that 184 States have", "184")


def test_two_facts_side_by_side_are_told_apart() -> None:
    """No word is told of both, so that each item is found at its own place."""
    text = "Proclaims the years 2012–2021 as the Third International Decade for Lamps;"
    asked = [i.before for i in worklist(text) if i.status is Status.CONFIRM and i.paragraph.endswith("2")]
    assert asked == ["the years 2012–2021", "as the Third International Decade"]


def test_a_yearly_report() -> None:
    text = "Having examined the report of the Special Committee on the matter for 2021,"
    assert next_year(text, preambular=True) == text.replace("2021", "2022")


def test_jinja_in_a_text_stays_text() -> None:
    text = "Notes the form {{ title }}, {% if x %} and {# y #};"
    assert next_year(text) == text


def test_an_unreachable_date_stays_text() -> None:
    text = "Notes what was said on 31 February 2021;"
    assert next_year(text) == text
