"""A folder in French, end to end: its furniture, its facts, its typography."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Run, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.rolling.given import read_settings
from drafter.rolling.roll import Source, roll
from drafter.saving.save import save_folder
from drafter.workspace.folder import load

SHEET = """\
template: text.md
stage: adopted
language: fr
session: 76
committee: First
agenda_item: {number: 100, letter: m, title: Désarmement général et complet}
title: Mise en œuvre de la Convention
symbol: A/C.1/76/L.5
sponsors: [Pays-Bas, Égypte]
number: 76/26
adopted: 2021-12-06
issued: 2021-12-08
meeting: 45
report: {symbol: A/76/444, paragraph: 93}
gatherings:
  meeting: {name: Assemblée des États parties}
facts:
  recalled:
    type: cited-resolutions
    series: own
    items:
      - {resolution: 54/54 B, adopted: 1999-12-01}
      - {resolution: 75/52, adopted: 2020-12-07}
  to_attend:
    type: gathering
    kind: meeting
    number: 19
    place: à La Haye
    from: 2021-11-15
    to: 2021-11-19
    takes_over: to_convene
  to_convene: {type: gathering, kind: meeting, number: 20, comes_after: to_attend}
  next_session: {type: session, number: 77}
"""
TEXT = """\
*L’Assemblée générale*,

*Rappelant* ses résolutions {{ recalled }},

1. *Invite* les États à participer à la {{ to_attend }}, qui doit se tenir {{ to_attend.place_and_dates }}\u00a0;

2. *Prie* le Secrétaire général de convoquer la {{ to_convene }}\u00a0;

3. *Décide* d’inscrire la question à l’ordre du jour provisoire de sa {{ next_session }} session.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_folder(tmp_path / "76", {"resolution.yaml": SHEET.encode(), "text.md": TEXT.encode()})
    return tmp_path / "76"


def test_adopted(folder: Path) -> None:
    document = draft(load(folder)).document
    front = {name: folded(plain(words)) for name, words in document.front.parts()}
    assert front["session"] == "Soixante-seizième session"
    assert front["agenda_item"] == "Point 100 m) de l’ordre du jour"
    assert front["agenda_title"] == "Désarmement général et complet : mise en œuvre de la Convention"
    assert front["proponent"] == "Résolution adoptée par l’Assemblée générale le 6 décembre 2021"
    assert front["report"] == "[sur la base du rapport de la Première Commission (A/76/444, par. 93)]"
    assert folded(plain(document.closing)) == "45e séance plénière\n6 décembre 2021"
    raised = [r.words for r in document.body[1].content if isinstance(r, Run) and r.raised]  # type: ignore[union-attr]
    assert raised == ["er"]


def test_rolled_over(folder: Path, tmp_path: Path) -> None:
    last = load(folder)
    types = {name: fact.type for name, fact in last.sheet.facts.items()}
    given = read_settings(["to_attend.place=à Genève", "to_attend.from=2022-11-21", "to_attend.to=2022-11-25"], types)
    document = draft(roll(Source(last), 77, tmp_path / "77", given).folder).document
    assert [folded(plain(b.content)) for b in document.body] == [  # type: ignore[union-attr]
        "L’Assemblée générale,",
        "Rappelant ses résolutions 54/54 B du 1er décembre 1999, 75/52 du 7 décembre 2020 et 76/26 du 6 décembre 2021,",
        "Invite les États à participer à la vingtième Assemblée des États parties, qui doit se tenir à Genève du 21 au"
        " 25 novembre 2022 ;",
        "Prie le Secrétaire général de convoquer la vingt et unième Assemblée des États parties ;",
        "Décide d’inscrire la question à l’ordre du jour provisoire de sa soixante-dix-huitième session.",
    ]
    front = {name: folded(plain(words)) for name, words in document.front.parts()}
    assert front["distribution"] == "Distr. limitée"
    assert front["proponent"] == "[Égypte et Pays-Bas] : projet de résolution"
