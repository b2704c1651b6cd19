"""Known defects seeded into official texts are found, nothing else is reported for them, and their fixes mend them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.checks import check, mended
from drafter.document.words import bare
from tests.checks.mutations import MUTATIONS, Seeded, home_of, seeded, untouched

STEP = 37
"""``python -m tests.checks.mutations`` takes all texts; the suite every thirty-seventh."""


@pytest.fixture(scope="module")
def defects(corpus: Path) -> list[Seeded]:
    assert corpus.is_dir()
    return list(seeded(STEP, each=1))


def test_fifty_kinds_are_seeded(defects: list[Seeded]) -> None:
    assert len(MUTATIONS) >= 50
    assert len({d.mutation.name for d in defects}) >= 50


def test_nearly_all_are_found_and_nothing_elsewhere(defects: list[Seeded]) -> None:
    missed = [f"{d.mutation.code} {d.mutation.name} in {d.name}" for d in defects if not d.findings]
    assert len(missed) <= 0.05 * len(defects), missed
    assert [(d.mutation.name, d.name, d.elsewhere) for d in defects if d.elsewhere] == []


def test_fixes_mend_and_change_nothing_else(defects: list[Seeded]) -> None:
    for defect in defects:
        fixable = [f for f in defect.findings if f.fix]
        if not fixable:
            continue
        once = mended(defect.document, fixable)
        left = [f for f in check(once, select=[defect.mutation.code]) if f.address in defect.touched]
        before = check(defect.before, select=[defect.mutation.code])
        known = [(f.message, f.address) for f in before]
        new = [f for f in left if (f.message, f.address) not in known]
        assert new == [], (defect.mutation.name, defect.name)
        touched = frozenset(home_of(e.address) for f in fixable if f.fix for e in f.fix.edits)
        assert bare(untouched(once, touched)) == bare(untouched(defect.document, touched))
        twice = mended(once, [f for f in new if f.fix])
        assert bare(twice) == bare(once)
