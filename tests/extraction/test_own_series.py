"""Citations of the document's own series, and of others, on real resolutions."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.extraction import parametrise
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.readers import read


@pytest.mark.parametrize(
    ("symbol", "form", "predecessor"),
    [
        ("76-26", "own list", "75/52"),
        ("76-32", "alone", "75/56"),
        ("75-209", "both", "74/208"),
        ("78-270", "asked", "77/277"),
        # a budget that was approved anew in June, under the same number with a letter
        ("78-297", "alone", "77/290 B"),
    ],
)
def test_the_predecessor_is_looked_up(corpus: Path, symbol: str, form: str, predecessor: str) -> None:
    made = parametrise(read(corpus / "akn" / "en" / f"A-RES-{symbol}.xml"), Path("draft"))
    facts = made.folder.sheet.facts.values()
    lists = [f for f in facts if isinstance(f, CitedResolutions) and f.series == "own"]
    alone = [f for f in facts if isinstance(f, Resolution) and f.series == "own"]
    assert all(f.items[-1].resolution == predecessor for f in lists)
    assert all(f.resolution == predecessor for f in alone)
    assert bool(lists) is (form in ("own list", "both"))
    assert bool(alone) is (form in ("alone", "both", "asked"))
    if form == "asked":
        assert "asked" in {f.each_year for f in alone}


@pytest.mark.parametrize(("symbol", "last"), [("78-45", "77/63"), ("77-63", "76/26")])
def test_a_series_is_told_in_french_too(corpus: Path, symbol: str, last: str) -> None:
    """The register has English titles; the official list has a comma for an "and", and its end grows all the same."""
    made = parametrise(read(corpus / "akn" / "fr" / f"A-RES-{symbol}.xml"), Path("draft"))
    (grows,) = (f for f in made.folder.sheet.facts.values() if isinstance(f, CitedResolutions) and f.series == "own")
    assert grows.items[-1].resolution == last


def test_another_organ_is_not_the_assembly(corpus: Path) -> None:
    made = parametrise(read(corpus / "akn" / "en" / "A-RES-76-159.xml"), Path("draft"))
    of = {str(f.resolution): f.of for f in made.folder.sheet.facts.values() if isinstance(f, Resolution)}
    assert of["47/9"] == "Human Rights Council"
    assert of["75/180"] == ""


def test_a_language_that_drafts_cannot_be_written_in_is_named(corpus: Path) -> None:
    with pytest.raises(DraftError, match="tlh") as caught:
        parametrise(replace(read(corpus / "akn" / "en" / "A-RES-76-26.xml"), language="tlh"), Path("draft"))
    assert "English or " in str(caught.value.hint)
