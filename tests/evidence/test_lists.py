"""Lists of the own series: most grow, some keep the latest few, and some have the latest first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter.facts.resolutions import Citation, CitedResolutions
from drafter.rolling.rules import rule
from drafter.rolling.year import Year
from drafter.workspace.folder import Folder, load

OWN = Citation(resolution="78/45", adopted=date(2023, 12, 4), note=None)


@pytest.fixture(name="last", scope="module")
def _last(root: Path) -> Folder:
    return load(root / "examples" / "anti-personnel-mines" / "76")


@pytest.mark.parametrize(
    ("numbers", "following", "by"),
    [
        # the register knows resolutions of the series before these: it keeps its length
        (["76/26", "77/63"], ["77/63", "78/45"], "own-series-slides"),
        (["77/63", "76/26"], ["78/45", "77/63"], "own-series-slides"),
        # longer lists begin where somebody chose
        (["74/61", "75/52", "76/26", "77/63"], ["74/61", "75/52", "76/26", "77/63", "78/45"], "own-series-grows"),
        (["77/63", "76/26", "75/52", "74/61"], ["78/45", "77/63", "76/26", "75/52", "74/61"], "own-series-grows"),
    ],
)
def test_how_they_go_on(last: Folder, numbers: list[str], following: list[str], by: str) -> None:
    cited = [Citation(resolution=n, adopted=None, note=None) for n in numbers]
    fact = CitedResolutions(series="own", items=cited)
    year = Year(last, 79, OWN)
    tried = [(name, rule(name).apply("recalled", fact, year)) for name in fact.RULES]
    name, outcome = next((name, found) for name, found in tried if found is not None)
    assert isinstance(outcome.fact, CitedResolutions)
    assert (name, [item.resolution for item in outcome.fact.items]) == (by, following)
