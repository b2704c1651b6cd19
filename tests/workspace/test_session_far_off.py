"""A session mistyped is seen by the resolution that the draft is made from."""

from __future__ import annotations

import pytest

from drafter.workspace.consistency import doubts
from drafter.workspace.folder import read_sheet
from drafter.workspace.yaml_file import YamlFile

SHEET = """\
session: {session}
agenda_item: {{number: [69], title: Elimination of racism}}
title: Combating glorification of Nazism
based_on: {based_on}
"""


def told(session: int, based_on: str) -> list[str]:
    file = YamlFile("resolution.yaml", SHEET.format(session=session, based_on=based_on))
    return [str(doubt) for doubt in doubts(read_sheet(file), file)]


@pytest.mark.parametrize(
    ("session", "based_on", "says"),
    [
        (97, "{resolution: 78/190}", "Session 97 comes 19 sessions after that of 78/190, which it is based on"),
        (84, "{resolution: 78/190}", "Session 84 comes 6 sessions after that of 78/190, which it is based on"),
        (78, "{resolution: 78/190}", "Session 78 does not come after that of 78/190, which it is based on"),
        (69, "{resolution: [78/190]}", "Session 69 does not come after that of 78/190, which it is based on"),
        (97, "{session: 78}", "Session 97 comes 19 sessions after that of session 78, which it is based on"),
    ],
)
def test_a_session_that_does_not_follow(session: int, based_on: str, says: str) -> None:
    assert told(session, based_on) == [
        f"resolution.yaml:1:10: {says}: is that right?\n"
        f"    session: {session}\n"
        "             ^\n"
        "  The session after it is 79; if this one is right, look at based_on."
    ]


@pytest.mark.parametrize(
    ("session", "based_on"),
    [
        (79, "{resolution: 78/190}"),
        (83, "{resolution: 78/190}"),
        (97, "{adopted: 2023-12-19}"),
        (79, "{resolution: 3363 (XXX)}"),
    ],
)
def test_a_session_that_may_follow(session: int, based_on: str) -> None:
    assert told(session, based_on) == []
