"""How a run is set by its styles, and a note's first paragraph."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from drafter.document import Note, Run
from drafter.ooxml.notes import note_xml
from drafter.ooxml.runs import Part
from drafter.ooxml.styles import Styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def xml(text: str) -> Any:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{text}</w:x>')


def style(ident: str, inside: str, kind: str = "character", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{ident}" {more}><w:rPr>{inside}</w:rPr></w:style>'


STYLES = Styles.of(
    xml(
        style("P", "<w:i/>", "paragraph", 'w:default="1"')
        + style("Q", '<w:b w:val="0"/>', "paragraph")
        + style("C", "<w:i/><w:caps/>")
        + style("R", '<w:vertAlign w:val="superscript"/><w:vanish/>')
    )
)


def setting(paragraph: str, run: str | None) -> str:
    properties = None if run is None else xml(f"<w:rPr>{run}</w:rPr>")[0]
    found = STYLES.setting(paragraph, properties)
    names = ("italic", "bold", "raised", "hidden", "capitals", "small_capitals")
    return " ".join(name for name in names if getattr(found, name))


@pytest.mark.parametrize(
    ("paragraph", "run", "names"),
    [
        ("", None, "italic"),
        ("P", None, "italic"),
        ("Q", None, ""),
        ("Q", "<w:i/>", "italic"),
        ("P", '<w:i w:val="0"/>', ""),
        ("Q", '<w:rStyle w:val="C"/>', "italic capitals"),
        ("P", '<w:rStyle w:val="C"/>', "capitals"),
        ("Q", '<w:rStyle w:val="R"/>', "raised hidden"),
        ("Q", '<w:vertAlign w:val="subscript"/>', ""),
        ("Q", "<w:smallCaps/>", "small_capitals"),
    ],
)
def test_how_a_run_is_set(paragraph: str, run: str | None, names: str) -> None:
    """What a character style turns on where the paragraph's has it on already is off: they cancel each other."""
    assert setting(paragraph, run) == names


def test_no_styles() -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    bold = Styles.of(xml(defaults + style("Q", '<w:b w:val="0"/>', "paragraph")))
    assert bold.setting("Q", None).bold and not STYLES.setting("Q", None).bold
    none = Styles.of(None)
    assert none.by_id == {} and STYLES.default == "P" and not none.setting("", None).italic


def test_only_the_first_paragraph_of_a_note_has_the_mark() -> None:
    made = str(note_xml(Note(((Run("one"),), (Run("two"),))), 3, Part()))
    assert made.count("w:footnoteRef") == 1 and made.index("w:footnoteRef") < made.index("one") < made.index("two")
    assert made.count("w:hanging") == 1 and made.count("w:firstLine") == 1
    own = str(note_xml(Note(((Run("one"),),), "*"), 3, Part()))
    assert "w:footnoteRef" not in own and "<w:t>*</w:t>" in own
