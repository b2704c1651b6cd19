"""Small words of the commands, the desk and the preview, without any of them running."""

from __future__ import annotations

from typing import Any

import click
import pytest

from drafter.cli.common import usual_colour
from drafter.cli.register import _vote
from drafter.desk.home import _session
from drafter.document.tree import Vote
from drafter.errors import DraftError
from drafter.preview.terminal import _head


def test_colours_are_ruled_out_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert usual_colour() is False
    monkeypatch.setenv("NO_COLOR", "")
    assert usual_colour() is None


def test_a_vote_in_words() -> None:
    assert [_vote(v) for v in (None, Vote(), Vote(9), Vote(9, 1, 2))] == [
        "", "adopted without a vote", "9 in favour, 0 against, 0 abstaining", "9 in favour, 1 against, 2 abstaining"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "required", "session"),
    [
        ({}, False, None),
        ({"session": " "}, False, None),
        ({"session": "80"}, True, 80),
        ({"session": " 1 "}, False, 1),
        ({"session": 199}, True, 199),
    ],
)
def test_the_session_that_is_asked_for(asked: dict[str, Any], required: bool, session: int | None) -> None:
    assert _session(asked, required=required) == session


@pytest.mark.parametrize("typed", ["", "0", "200", "-1", "x", "٨٠", "80.5"])
def test_what_is_no_session(typed: str) -> None:
    with pytest.raises(DraftError):
        _session({"session": typed}, required=True)
    if typed:
        with pytest.raises(DraftError):
            _session({"session": typed}, required=False)


def test_heads_are_as_wide_as_the_terminal() -> None:
    plain = [click.unstyle(_head("Words", width)) for width in (None, 20, 99)]
    assert [len(head) for head in plain] == [72, 20, 72] and all(head.startswith("── Words ─") for head in plain)
    assert "\x1b[1m" in _head("Words", None) or ";1m" in _head("Words", None)
