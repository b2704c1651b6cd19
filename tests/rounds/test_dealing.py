"""Real edits, dealt out to partners, received and taken: the adopted text is reached. ``make rounds`` has the figures."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.app.replies import receive

from . import dealing
from .dealing import Form
from .figures import pairs


@pytest.mark.parametrize("count", [3])
def test_all_accepted_the_adopted_text_is_reached(shared: Path, tmp_path: Path, count: int) -> None:
    for number, (old, new) in enumerate(pairs(shared)[183 + count : 280 : 60]):
        outcome = dealing.dealt(old, new, tmp_path / str(number), count)
        assert outcome.wrong == () and outcome.collisions == 0, outcome.name


@pytest.mark.parametrize("form", [Form.PANDOC, Form.OFFICE])
def test_replies_that_other_programs_wrote_reach_it_too(shared: Path, tmp_path: Path, form: Form) -> None:
    if form is Form.OFFICE and not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed.")
    made = dealing.dealt_out(*pairs(shared)[185], tmp_path / "pair", 2, form)
    if form is Form.OFFICE:
        dealing.resaved([made], tmp_path / "office")
    outcome = dealing.settled(made)
    assert outcome.wrong == () and outcome.collisions == 0


def test_what_pandoc_finds_tracked_is_among_the_proposals(shared: Path, tmp_path: Path) -> None:
    made = dealing.dealt_out(*pairs(shared)[185], tmp_path, 2)
    for path in made.replies:
        receive(made.folder, path)
        assert dealing.unlisted(path, made.folder) == []


def test_words_that_overlap_are_in_the_text_or_in_brackets(shared: Path, tmp_path: Path) -> None:
    lost, words = dealing.overlapping(*pairs(shared)[185], tmp_path)
    assert lost == [] and words > 20


def test_facts_stay_facts_over_two_rounds(shared: Path, tmp_path: Path) -> None:
    """New items of lists, notes that say something else, words over the end of a fact: values, not plain words."""
    had, left = dealing.two_rounds(*pairs(shared)[185], tmp_path)
    assert had >= 10 and left >= 0.9 * had
