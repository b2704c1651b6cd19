"""Whose resolution a text cites, and whether it leads to the Assembly's."""

from __future__ import annotations

import pytest

from drafter.facts.fact import Setting
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.languages import language
from drafter.recognition.citations import lists


@pytest.mark.parametrize(
    ("code", "text", "organ"),
    [
        ("en", "Recalling its resolution 76/26 of 6 December 2021,", ""),
        ("en", "Recalls Security Council resolution 2634 (2022) of 31 May 2022,", "Security Council"),
        ("en", "Council resolution 2020/8 of 18 June 2020", "Economic and Social Council"),
        ("en", "Human Rights Council resolutions 7/34 of 28 March 2008 and 18/15 of 29 September 2011", "Human Rights Council"),
        ("en", "Commission on Human Rights resolution 2004/16 of 16 April 2004", "Commission on Human Rights"),
        ("en", "Commission on the Status of Women resolution 49/7", "Commission on the Status of Women"),
        ("fr", "la résolution 47/9 du Conseil des droits de l’homme en date du 12 juillet 2021", "Conseil des droits de l’homme"),
        ("fr", "sa résolution 75/180 du 16 décembre 2020", ""),
    ],
)  # fmt: skip
def test_whose_it_is(code: str, text: str, organ: str) -> None:
    (members,) = lists(text, language(code))
    assert {m.organ for m in members} == {organ}


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("resolution 76/26 of 6 December 2021", ["A/RES/76/26"]),
        ("resolution 34/24 of 24 March 2017", [None]),
        ("resolution 34/24 of 15 November 1979", ["A/RES/34/24"]),
        ("resolution 34/24", [None]),
        ("resolution 76/26", ["A/RES/76/26"]),
        ("resolutions 55/146 of 8 December 2000 and 65/119 of 10 December 2010", ["A/RES/55/146", "A/RES/65/119"]),
        ("resolutions 7/34 of 28 March 2008 and 18/15 of 29 September 2011", [None, None]),
    ],
)
def test_what_leads_to_the_assembly_s(text: str, symbols: list[str | None]) -> None:
    setting = Setting(language("en"))
    (found,) = [*CitedResolutions.recognise(text, setting), *Resolution.recognise(text, setting)]
    pieces = found.fact.phrase(found.form, setting).pieces
    assert [p.symbol for p in pieces if p.part or len(pieces) == 1] == symbols
