"""One draft in two languages on the same facts: a date is changed once, and both texts have it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli import drafter

SHEET = """\
template: text.md
language: en
session: 77
committee: First
agenda_item: {number: 99, letter: n, title: General and complete disarmament}
title: Strengthening of peace
symbol: A/C.1/77/L.40
sponsors: [Peru]
translations:
  fr:
    title: Renforcement de la paix
    agenda_item: {title: Désarmement général et complet}
facts:
  recalled:
    type: cited-resolutions
    series: own
    items:
      - {resolution: 76/26, adopted: 2021-12-06}
  to_attend: {type: gathering, number: 20, place: Geneva, from: 2022-11-21, to: 2022-11-25}
"""
ENGLISH = """\
*The General Assembly*,

*Recalling* its resolution {{ recalled }},

1. *Welcomes* the meeting to be held in {{ to_attend.where }} {{ to_attend.dates }}.
"""
FRENCH = """\
*L’Assemblée générale*,

*Rappelant* sa résolution {{ recalled }},

1. *Se félicite* de la réunion qui se tiendra {{ to_attend.where }} {{ to_attend.dates }}.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "draft"
    home.mkdir()
    for name, text in (("resolution.yaml", SHEET), ("text.md", ENGLISH), ("text.fr.md", FRENCH)):
        (home / name).write_text(text, encoding="utf-8")
    return home


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(drafter, arguments)
    return done.exit_code, done.stdout, done.stderr + str(done.exception or "")


def test_both_texts_print_the_same_facts_each_in_its_words(folder: Path) -> None:
    _, english, _ = run("render", str(folder))
    _, french, _ = run("render", str(folder), "--language", "fr")
    assert "held in Geneva from 21 to 25 November 2022" in english.replace("\u00a0", " ")
    assert "76/26 du 6 décembre 2021" in french.replace("\u00a0", " ")
    assert "tiendra à Genève du 21 au 25 novembre 2022" in french.replace("\u00a0", " ")
    assert "Renforcement de la paix" in french
    assert "Désarmement général et complet" in french


def test_the_texts_agree_until_one_has_a_value_of_its_own(folder: Path) -> None:
    assert run("concord", str(folder))[:2] == (0, "")
    text = folder / "text.fr.md"
    text.write_text(FRENCH.replace("{{ recalled }}", "76/62 du 6 décembre 2021"), encoding="utf-8")
    status, out, _ = run("concord", str(folder), "--format", "json")
    (item,) = json.loads(out)
    assert (status, item["kind"], item["value"]) == (1, "resolution", "76/26")
    assert "76/62" in run("check", str(folder))[2]


def test_what_has_no_translation_is_asked_for_with_its_line(folder: Path) -> None:
    sheet = folder / "resolution.yaml"
    sheet.write_text(SHEET.replace("place: Geneva", "place: Entenhausen"), encoding="utf-8")
    status, _, said = run("render", str(folder), "--language", "fr")
    assert status != 0
    assert "“Entenhausen” has no French translation" in said
    assert run("render", str(folder))[0] == 0


def test_a_rollover_and_a_pack_take_the_second_text_along(folder: Path, tmp_path: Path) -> None:
    sheet = folder / "resolution.yaml"
    adopted = "stage: adopted\nnumber: 77/63\nadopted: 2022-12-07\nissued: 2022-12-13\nmeeting: 46\n"
    report = "report: {symbol: A/77/385, paragraph: 93}\n"
    sheet.write_text(adopted + report + SHEET, encoding="utf-8")
    status, _, said = run("rollover", str(folder), "--session", "78", "-o", str(tmp_path / "next"), "--no-input")
    assert status == 0, said
    assert (tmp_path / "next" / "text.fr.md").read_text(encoding="utf-8") == FRENCH
    assert "77/63 du 7 décembre 2022" in run("render", str(tmp_path / "next"), "--language", "fr")[1].replace(
        "\u00a0", " "
    )
    status, _, said = run("build", str(tmp_path / "next"))
    assert status == 0, said
    assert {"draft.fr.docx", "draft.fr.pdf", "languages.html"} <= {
        p.name for p in (tmp_path / "next" / "out").iterdir()
    }
