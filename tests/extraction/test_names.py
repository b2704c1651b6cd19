"""A folder made from a document is one that a diplomat can read: names, comments, headings, groups."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.document import Document, Paragraph, plain
from drafter.extraction import parametrise
from drafter.extraction.passages import Passage
from drafter.extraction.places import place_of
from drafter.facts.fact import Setting
from drafter.facts.year import YearFact
from drafter.languages import language
from drafter.readers import read
from drafter.rolling.arranging import GROUPS
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from tests.extraction.test_signs import document

NAMES = [
    ("Recalling the second part of the Fifth Conference on the Least Developed Ports, held in Doha from 5 to 9 March "
     "2021,", ["conference_developed_ports", "conference_developed_ports_dates"]),
    ("Noting that 149 States have signed the Treaty,", ["states_signed_treaty"]),
    ("Welcomes the World Lamp Report 2021;", ["world_lamp_report_year"]),
    ("Notes that more than 60 million people live without lamps;", ["million_people_live"]),
    ("Looks forward to the Global Forum for Lamps, to be held in Port Louis and online on 3 May 2022;",
     ["global_forum_lamps_date"]),
    ("Notes the pledge to the Fund of 3.2 million United States dollars;", ["pledge_fund"]),
    ("Welcomes the outcome of the fifteenth meeting of the Conference of the Parties on Lamps, held on 3 May 2021;",
     ["meeting_conference_parties_lamps", "conference_parties_lamps_date"]),
    ("Notes the impact of the 2020–2021 La Lampa phase;", ["la_lampa_years"]),
    ("Welcomes the convening of the forty-first session of the Lamp Council;", ["lamp_council_session"]),
    ("Recalls Human Rights Council resolution 48/3 of 7 October 2021;", ["human_rights_council_resolution"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_fact_is_named_by_what_it_is_of(text: str, names: list[str]) -> None:
    made = parametrise(document("One;", text), Path("draft"))
    assert list(made.folder.sheet.facts) == names


def test_a_comment_shows_the_paragraph_and_the_words_with_a_blank_for_the_fact() -> None:
    made = parametrise(document("One;", "Welcomes the World Lamp Report 2021 and its annex;"), Path("draft"))
    assert "  #: Operative paragraph 2: Welcomes the World Lamp Report ___ and its annex;\n" in made.folder.file.text


def test_what_does_not_print_stays_out_of_a_comment() -> None:
    """An editor of YAML refuses it; documents are others'."""
    text = "Lamp\u2028 Report\u0085 2021\ufeff and\x07 its annex"
    (found,) = YearFact.recognise(text, Setting(language("en")))
    place = place_of(found, Passage(text, None), ("table 1", "Annex", ""), [found])
    assert place.comment == "Table 1: Lamp Report ___ and its annex"


def test_what_is_asked_comes_first_and_what_stays_last(corpus: Path, tmp_path: Path) -> None:
    source = find_source(str(corpus / "akn" / "en" / "A-RES-79-205.xml"))
    text = roll(source, 80, tmp_path).folder.file.text
    asked, moved, stays = (text.index(f"  # {group}") for group in GROUPS)
    assert (
        asked
        < text.index("  # Preamble")
        < text.index("development_goals_edition:")
        < moved
        < text.index("predecessor:")
        < stays
    )
    assert stays < text.index("resolution_70_1:")


def test_sponsors_are_wrapped(corpus: Path, tmp_path: Path) -> None:
    made = find_source(str(corpus / "akn" / "en" / "A-RES-79-184.xml"))
    for text in (made.last.file.text, roll(made, 80, tmp_path).folder.file.text):
        start = text.index("\nsponsors:") + 1
        lines = text[start : text.index("]", start)].split("\n")
        assert len(lines) > 1
        assert max(map(len, lines)) <= 100


def test_the_agenda_title_stands_once(corpus: Path) -> None:
    for name in ("A-RES-77-63", "A-RES-76-26", "A-RES-75-103"):
        folder = parametrise(read(corpus / "akn" / "en" / f"{name}.xml"), Path("draft")).folder
        item = folder.sheet.agenda_item
        assert len([t for t in (item.title, item.printed) if t]) <= 1
        assert item.title != folder.sheet.title


SAMPLE = ("A-RES-79-206", "A-RES-79-184", "A-RES-78-121")
PARAGRAPHS = 20
FACTS = 60


def test_a_reader_finds_a_facts_place_among_twenty(corpus: Path) -> None:
    """By its name and comment; the paragraph's number is left out, which would give it away."""
    found = [right for name in SAMPLE for right in _places_found(read(corpus / "akn" / "en" / f"{name}.xml"))]
    assert len(found) == FACTS
    assert sum(found) >= 0.9 * FACTS


def _places_found(source: Document) -> Iterator[bool]:
    text = parametrise(source, Path("draft")).folder.file.text
    texts = [plain(block.content) for block in source.body if isinstance(block, Paragraph)]
    told = re.findall(r"  #: (?:Preambular|Operative)[^:]*: (.*)\n  (\w+):", text)
    each = FACTS // len(SAMPLE)
    for number, (comment, name) in enumerate(told[:: len(told) // each][:each]):
        own = next(t for t in texts if _longest(comment) in " ".join(t.split()).replace("\u2011", "-"))
        among = [own, *[t for t in texts[number:] + texts[:number] if t != own][: PARAGRAPHS - 1]]
        said = _words(f"{comment} {name.replace('_', ' ')}")
        yield max(among, key=lambda t: len(said & _words(t)) / (20 + len(_words(t)))) == own


def _longest(comment: str) -> str:
    return max(re.split(r"\s*(?:…|___)\s*", comment), key=len)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower()))


def test_a_name_begins_with_a_letter(corpus: Path) -> None:
    """Where no words around a fact name it, its paragraph does, whose number stands first in some languages."""
    document = read(corpus / "six" / "ru" / "A-RES-78-29.xml")
    assert all(name[0].isalpha() for name in parametrise(document, Path("draft")).folder.sheet.facts)
