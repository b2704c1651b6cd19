"""Draft folders for the tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

YAML = """\
template: text.md
stage: draft
language: en
session: 77
committee: First
agenda_item: {number: 99, letter: n, title: Peace}
title: >-
  Universalisation of the Treaty and
  its implementation
symbol: A/C.1/77/L.40
submitted: 2022-10-11
sponsors: [Colombia, Germany]
facts:
  recalled:
    type: cited-resolutions
    items:
      - {resolution: 75/52, adopted: 2020-12-07}
      - {resolution: 76/26, adopted: 2021-12-08}
  next_session: {type: session, number: 77}
  states_parties: {type: count, value: 164}
"""
TEXT = """\
*The General Assembly*,

*Recalling* its resolutions {{ recalled }},

*Noting* with satisfaction the work done by {{ states_parties }} States;

{# A remark of the drafter. #}
*Recalling* the Convention[^1] on the matter,

[^1]: United Nations, Treaty Series, vol. 2056, No. 35597

1. *Urges* all states to recognise the Treaty:

(a) In full;

(c) In time;

2. *Decides* to include in the provisional agenda of its {{ next_session }} session the item entitled “{{ title }}”;
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resolution.yaml").write_text(YAML, "utf-8")
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    return tmp_path
