"""What looks as if a year changed it and is otherwise: spans, lists of days, other papers, what a resolution did once."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document import Document, Kind, Paragraph, Run, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.facts.days import Days
from drafter.facts.fact import Setting
from drafter.languages import language
from drafter.readers import read
from drafter.rolling.roll import Source, roll
from drafter.rolling.source import find_source
from tests.extraction.test_signs import document, next_year

SPANS = [
    ("Notes that between 713 and 757 million people", "Notes that between [713 and 757] million people"),
    ("Notes that 9–11 per cent of homes in 2021 had none", "Notes that [9–11] per cent of homes in [2021] had none"),
    ("Notes needs of 5.8 trillion to 5.9 trillion dollars", "Notes needs of [5.8 trillion to 5.9] trillion dollars"),
    ("Notes that from 1.2 to 1.4 billion people", "Notes that from [1.2 to 1.4] billion people"),
    ("Notes that between an estimated 20 and 30 million", "Notes that between an estimated [20 and 30] million"),
    ("Sat from 23 to 27 October and on 3 November 2021", "Sat [from 23 to 27 October] and [on 3 November 2021]"),
    ("Sat from 1 to 4 May, from 7 to 9 June and on 3 July 2021",
     "Sat [from 1 to 4 May], [from 7 to 9 June] and [on 3 July 2021]"),
    ("Sat on 12 July, 4 and 5 August and 3 September 2021",
     "Sat on [12 July], [4 and 5 August] and [3 September 2021]"),
    ("Sat on 28 May and 4 June 2021", "Sat on [28 May] and [4 June 2021]"),
    ("Welcomes the World Lamp Report 2021: Light for All, issued by the Office",
     "Welcomes the World Lamp Report [2021: Light for All], issued by the Office"),
    ("Welcomes the Lamp Outlook 2020: Wicks and Oils", "Welcomes the Lamp Outlook [2020: Wicks and Oils]"),
]  # fmt: skip
STAY = [
    "Notes that annex 2 States and States of annexes 1 and 2 have ratified the Treaty",
    "Notes the category 3 countries and the 48 of group 2 States",
    "Recalls CESCR general comment No. 12 (1999) on food",
    "Recalls General recommendation No. 40 (2021) and general recommendations Nos. 19 (1992) and 35 (2017)",
    "Recalls general comment 36 (2018) on article 6 of the Covenant",
    "Notes the plan for 2005: the year of lamps",
]


@pytest.mark.parametrize(("text", "after"), SPANS)
def test_two_values_are_one_fact(text: str, after: str) -> None:
    assert next_year(f"{text};") == f"{after};"
    facts = parametrise(document("One;", f"{text};"), Path("draft")).folder.sheet.facts
    assert len(facts) == after.count("[") - 2 * ("items" in str(facts)) + ("Sat" in text) * (3 - after.count("["))


@pytest.mark.parametrize("text", STAY)
def test_what_is_no_such_fact_stays(text: str) -> None:
    assert next_year(f"{text};") == f"{text};"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fr", "du 23 au 27 octobre et le 3 novembre 2021"),
        ("es", "del 23 al 27 de octubre y el 3 de noviembre de 2021"),
    ],
)
def test_days_in_other_languages(code: str, words: str) -> None:
    (found,) = Days.recognise(words, Setting(language(code)))
    assert (found.start, found.end) == (0, len(words))


def test_a_title_in_italics_has_its_subtitle_to_the_end() -> None:
    """Commas and points may stand in it; of a title without italics they end it."""
    title = "The State of Lamps in the World 2021: Wicks, Oils and Glass. A Survey"
    runs = (Run("Welcomes "), Run(title, italic=True), Run(", issued by the Office;"))
    made = document("One;", "Two;")
    body = (*made.body[:3], replace(made.body[3], content=runs))
    facts = parametrise(replace(made, body=body), Path("draft")).folder.sheet.facts
    assert [str(getattr(f, "subtitle", "")) for f in facts.values()] == ["Wicks, Oils and Glass. A Survey"]


@pytest.fixture(scope="module")
def series(corpus: Path) -> Document:
    """A resolution whose predecessor, 75/52, the register knows."""
    return read(corpus / "akn" / "en" / "A-RES-76-26.xml")


def later(series: Document, text: str, session: int = 77) -> str:
    """A paragraph of it a year later."""
    body = (
        series.body[0],
        Paragraph(Kind.PREAMBULAR, (Run("One,"),)),
        Paragraph(Kind.OPERATIVE, (Run(f"{text};"),), "1."),
        Paragraph(Kind.OPERATIVE, (Run("Three."),), "2."),
    )
    made = parametrise(replace(series, body=body, annexes=()), Path("draft"))
    rolled = roll(Source(made.folder), session, Path("draft"), ask="more")
    return folded(plain(draft(rolled.folder).document.body[2].content)).removesuffix(";")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Recalls paragraph 5 of its resolution 75/52 of 7 December 2020",
        "Also recalls paragraphs 5 and 6 of General Assembly resolution 75/52",
        "Recalls its resolution 75/52 of 7 December 2020, by which it established the Fund",
        "Recalls its resolution 75/52, entitled “Mines”, through which it launched the Decade",
        "Recalls the establishment of the Fund by its resolution 75/52",
        "Recalls that, in its resolution 75/52, it decided to convene a conference",
        "Recalls the decision contained in paragraph 3 of its resolution 75/52 to convene the Conference",
    ],
)
def test_what_that_very_resolution_did_stays(series: Document, text: str) -> None:
    assert later(series, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Takes note of the report on the implementation of its resolution 75/52 of 7 December 2020",
        "Takes note of the report submitted pursuant to paragraph 5 of resolution 75/52",
        "Reaffirms its resolution 75/52 of 7 December 2020 and its decision 75/516",
    ],
)
def test_what_each_resolution_does_moves(series: Document, text: str) -> None:
    after = later(series, text)
    assert "75/52" not in after
    assert "76/26" in after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        # another series' number beside the own one
        ("Recalls its resolutions 75/52 of 7 December 2020 and 75/55 of 7 December 2020",
         "Recalls its resolutions 76/26 of 6 December 2021 and [75/55 of 7 December 2020]"),
        ("Recalls its resolutions 74/61, 74/62, 75/52 and 75/55", "Recalls its resolutions 74/61, 74/62, 75/52 and [75/55]"),
        # one that is of no series beside it
        ("Recalls its resolutions 75/1 of 21 September 2020 and 75/52 of 7 December 2020",
         "Recalls its resolutions 75/1 of 21 September 2020 and 76/26 of 6 December 2021"),
    ],
)  # fmt: skip
def test_another_series_beside_the_own_one(series: Document, text: str, after: str) -> None:
    assert later(series, text) == after


@pytest.mark.parametrize(
    ("text", "session", "after"),
    [
        ("Decides to consider the item at its seventy-eighth session", 78, "Decides to consider the item at its eightieth session"),
        ("Asks for a report at its seventy-seventh session and for the biennial report at its seventy-eighth session", 77,
         "Asks for a report at its seventy-eighth session and for the biennial report at its seventy-eighth session"),
        ("Asks for a report at its seventy-seventh session, and every two years for a study, at its seventy-eighth session",
         77, "Asks for a report at its seventy-eighth session, and every two years for a study, at its seventy-eighth session"),
    ],
)  # fmt: skip
def test_sessions_of_what_is_biennial_move_by_two(series: Document, text: str, session: int, after: str) -> None:
    assert later(series, text, session) == after


def test_a_period_with_a_dash_is_one_fact() -> None:
    text = "Recalls the meetings in Rio de Janeiro, 3–14 June 1992, Johannesburg, 26 August–4 September 2002, and Lima, {};"
    assert next_year(text.format("3–14 May 2021")) == text.format("[3–14 May 2021]")
    assert next_year(text.format("28 December 2020–3 January 2021")) == text.format("[28 December 2020–3 January 2021]")


def test_a_body_that_submits_the_text_every_year_is_not_asked(corpus: Path) -> None:
    source = find_source(str(corpus / "akn" / "en" / "A-RES-75-103.xml"))
    assert "sponsors: [submitted by the Special Committee" in roll(source, 76, Path("draft")).folder.file.text
