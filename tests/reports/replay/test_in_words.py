"""A replay and a history in words, without a document."""

from __future__ import annotations

import pytest

from drafter.reports.history.choice import _names
from drafter.reports.history.series import _fullest
from drafter.reports.history.text import _together
from drafter.reports.replay.outcome import Outcome, Verdict
from drafter.reports.replay.summary import PLACES, Summary, sentences, summary
from drafter.reports.replay.text import write


def figures(**known: object) -> Summary:
    usual = {
        "pairs": 2, "failed": 0, "exact": 2, "places": 4, "counts": dict.fromkeys(PLACES, 1), "made": 9, "made_right": 8,
        "wrong": 0, "questions": 2.5, "useful": None, "saved": None,
    }  # fmt: skip
    return Summary(**{**usual, **known})  # type: ignore[arg-type]


def test_figures_in_sentences() -> None:
    said = sentences(figures())
    assert (
        said[0] == "2 pairs of years replayed."
        and said[1].startswith("4 places changed")
        and "1 (25 per cent)" in said[1]
    )
    assert said[2].endswith("were adopted.") and said[3].startswith("2 drafts are") and len(said) == 5
    one = sentences(figures(pairs=1, failed=1, exact=1, wrong=1, useful=0.5, saved=0.256))
    assert one[0] == "1 pair of years replayed; 1 could not be." and "at 1 place the adopted text" in one[2]
    assert one[3].startswith("1 draft is") and "26 in 100" in one[4] and "what it asked about changed" in one[5]
    assert "at 2 places the" in sentences(figures(wrong=2))[2]
    assert sentences(figures(pairs=0)) == ["0 pairs of years replayed."]
    assert sentences(figures(places=0))[1:] == ["Nothing changed from one year to the next."]


def test_figures_of_no_pairs() -> None:
    failed = Outcome("76/26 → 77/63", fault="It is torn.")
    found = summary([failed, Outcome("a → b", exact=True, made=3, made_right=2, to_change=4, left=1)])
    assert (found.pairs, found.failed, found.exact, found.made, found.made_right) == (1, 1, 1, 3, 2)
    assert found.places == 0 and set(found.counts.values()) <= {0} and found.saved == 0.75 and found.useful is None
    text = write([failed, Outcome("a → b", "S", exact=True)])
    assert "76/26 → 77/63: could not be replayed. It is torn." in text
    assert (
        "a → b  S" in text
        and "word for word" in text
        and str(Verdict.RIGHT) not in text.split("a → b")[1].split("\n")[2:]
    )


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("3", ["operative paragraph 3"]),
        ("1", ["operative paragraph 1", "the operative paragraph"]),
        ("1 (a)", ["operative paragraph 1 (a)"]),
        ("PP 3", ["preambular paragraph 3"]),
        ("pp1", ["preambular paragraph 1"]),
        ("title", ["title"]),
    ],
)
def test_paragraphs_as_people_call_them(wanted: str, names: list[str]) -> None:
    assert _names(wanted) == names


def test_paragraphs_together() -> None:
    names = [
        "operative paragraph 1",
        "operative paragraph 2",
        "operative paragraph 3",
        "operative paragraph 5",
        "the title",
    ]
    assert list(_together(names)) == ["operative paragraphs 1–3", "operative paragraph 5", "the title"]
    assert list(_together(["7", "operative paragraph 2"])) == ["7", "operative paragraph 2"]


def test_the_language_with_the_most_years() -> None:
    def of(**years: int) -> str:
        return _fullest({code: {str(n): None for n in range(k)} for code, k in years.items()})[0]  # type: ignore[misc]

    assert of(en=1, fr=2) == "fr" and of(fr=2, en=2) == "en" and of(ar=2, fr=2) == "fr" and of(xx=3, en=2) == "xx"
    assert of(xx=2, zz=2) == "xx" and of() == ""
