"""A language is a folder: two that nobody speaks are read, made into folders, rolled over and rendered.

Kasal has cases and lists unlike English; Ritlef is written from the right, with the noun before the ordinal.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import drafter
import drafter.languages
from drafter.document import Document, Paragraph
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.facts.resolutions import CitedResolutions
from drafter.facts.session import Session
from drafter.languages import furniture_of, language, read, written
from drafter.workspace.folder import Folder, load

TOYS = Path(__file__).with_name("toys")

TEXTS = {
    "qaa": """\
*{formula}*,

*rekolante* siajn rezoluciojn {list},

1. *petas* la Konsilion raporti en sia sepdek sepei kunsidei;

2. *decidas*, ke la sepdek sepo kunsido traktos la raporton de 2020 jaro, Kvinil 7.
""",
    "qab": """\
***{formula}***,

***Gnillacer*** noituloser {list},

1. ***Stseuqer*** a troper ta noissesah al-lxxvii;

2. ***Sediced*** ot yduts ti ta noissesah al-lxxvii, sa no 7 mois-e/2020.
""",
}
CITED = (("54/54 B", date(1999, 12, 1)), ("74/61", date(2019, 12, 12)), ("75/52", date(2020, 12, 7)))


@pytest.fixture(params=TEXTS)
def code(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(drafter.languages, "__path__", [*drafter.languages.__path__, str(TOYS)])
    return str(request.param)


@pytest.fixture
def adopted(code: str, tmp_path: Path) -> Path:
    """Resolution 76/26 in the language, as Markdown."""
    spoken = language(code)
    cited = spoken.separators(len(CITED))
    words = "".join(s + spoken.citation(number, day) for s, (number, day) in zip(cited, CITED, strict=True))
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "resolution.yaml").write_text(
        f"language: {code}\nsession: 76\nstage: adopted\nnumber: 76/26\nadopted: 2021-12-06\nissued: 2021-12-08\n"
        "meeting: 45\ncommittee: First\nreport: {symbol: A/76/444, paragraph: 93}\ntitle: Tea\n"
        "agenda_item: {number: 100, letter: m, title: Drinks}\n",
        encoding="utf-8",
    )
    text = TEXTS[code].format(formula=spoken.formula.rstrip(","), list=words)
    (folder / "text.md").write_text(text, encoding="utf-8")
    path = tmp_path / "A-RES-76-26.md"
    path.write_bytes(drafter.render(folder, "markdown"))
    return path


def printed(document: Document) -> list[tuple[str, str]]:
    return [(block.number, block.text) for block in document.body if isinstance(block, Paragraph)]


def facts(folder: Folder, kind: type) -> list[object]:
    return [f for f in folder.sheet.facts.values() if isinstance(f, kind)]


def test_it_is_found_by_its_folder(code: str) -> None:
    assert code in read()
    assert code in written()


def test_it_is_read(code: str, adopted: Path) -> None:
    document = drafter.read(adopted)
    assert document.language == code
    record = document.record
    assert (record.session, record.number, record.adopted, record.meeting) == (76, "76/26", date(2021, 12, 6), 45)
    assert (record.committee, record.report, record.report_paragraph) == ("First", "A/76/444", 93)


def test_its_facts_are_taken_out_and_print_again(code: str, adopted: Path, tmp_path: Path) -> None:
    document = drafter.read(adopted)
    made = parametrise(document, tmp_path / "draft")
    assert made.remarks == ()
    (recalled,) = facts(made.folder, CitedResolutions)
    assert isinstance(recalled, CitedResolutions)
    assert [(item.resolution, item.adopted) for item in recalled.items] == list(CITED)
    assert recalled.series == "own"
    assert {f.number for f in facts(made.folder, Session) if isinstance(f, Session)} == {77}
    assert ".nominative }}" in made.folder.template.text or code == "qab"
    assert printed(draft(made.folder).document) == printed(document)


def test_it_is_rolled_over_and_rendered(code: str, adopted: Path, tmp_path: Path) -> None:
    spoken = language(code)
    out = tmp_path / "rolled"
    rolled = drafter.rollover(adopted, session=77)
    rolled.save(out)
    text = drafter.render(out, "text").decode()
    assert spoken.session_line(77) in text
    assert spoken.session_ordinal(78) in text
    assert spoken.citation("76/26", date(2021, 12, 6)) in " ".join(text.split())
    assert load(out).sheet.language == code
    page = drafter.render(out, "html").decode()
    assert f'dir="{furniture_of(code).direction}"' in page
    for format_name in ("markdown", "docx", "akn"):
        assert drafter.render(out, format_name)
