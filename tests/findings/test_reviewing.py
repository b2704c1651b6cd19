"""Findings of a draft folder stand on the lines they come from, and comments silence them there."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.findings.reviewing import review
from drafter.workspace.folder import load


def _places(folder: Path) -> dict[str, tuple[str, str]]:
    """By code: the file's name and the words that stand at the place of the first finding."""
    out: dict[str, tuple[str, str]] = {}
    for one in review(load(folder)).placed:
        place = one.finding.place
        assert place is not None
        line = Path(place.file).read_text("utf-8").split("\n")[place.line - 1]
        out.setdefault(one.finding.code, (Path(place.file).name, line[place.column - 1 :][: one.length or 12]))
    return out


def test_findings_point_at_their_words(folder: Path) -> None:
    places = _places(folder)
    assert places["OPE02"] == ("text.md", "Noting* with satisfaction")
    assert places["STR05"] == ("text.md", ";")
    assert places["STY22"] == ("text.md", "states")
    assert places["STR16"] == ("text.md", "7")
    assert places["CIT10"] == ("text.md", "Treaty Series")
    assert places["ARI07"] == ("text.md", "{{ next_session }}")
    assert places["STY11"] == ("resolution.yaml", "Universalisation")


def test_words_of_a_fact_name_the_fact_and_its_line(folder: Path) -> None:
    found = next(p for p in review(load(folder)).placed if p.finding.code == "CIT03")
    assert found.finding.fact is not None
    assert found.finding.fact.startswith("recalled")
    assert found.fact is not None
    line = (folder / "resolution.yaml").read_text("utf-8").split("\n")[found.fact.line - 1]
    assert "76/26" in line


def test_a_bundled_text_points_at_the_yaml(root: Path) -> None:
    found = review(load(root / "examples" / "anti-personnel-mines" / "77"))
    assert found.findings == []


@pytest.mark.parametrize(
    "comment",
    [
        "{# drafter: ignore STR05 because the sponsors insist #}\n",
        "{# drafter: ignore STR05 because the sponsors insist #}\n\n",
        "{# drafter: ignore OPE02, preambular-ends-with-comma because the sponsors insist #}\n",
    ],
)
def test_a_comment_silences_one_rule_for_one_paragraph(folder: Path, comment: str) -> None:
    text = (folder / "text.md").read_text("utf-8").replace("*Noting* with", f"{comment}*Noting* with")
    (folder / "text.md").write_text(text, "utf-8")
    found = review(load(folder))
    assert "STR05" not in [f.code for f in found.findings]
    assert "STY22" in [f.code for f in found.findings]
    assert "STR05" in [p.finding.code for p in found.silenced]
    assert found.unheard == ()


def test_a_comment_in_the_yaml_silences_its_line(folder: Path) -> None:
    text = (folder / "resolution.yaml").read_text("utf-8")
    marked = text.replace(
        "title: >-\n  Universalisation of the Treaty and\n  its implementation",
        "# drafter: ignore STY11 because the Treaty is spelt so\ntitle: Universalisation of the Treaty",
    )
    (folder / "resolution.yaml").write_text(marked, "utf-8")
    assert "STY11" not in [f.code for f in review(load(folder)).findings if f.paragraph == "title"]


def test_a_comment_without_a_reason_is_refused(folder: Path) -> None:
    text = (
        (folder / "text.md").read_text("utf-8").replace("*Noting* with", "{# drafter: ignore STR05 #}\n*Noting* with")
    )
    (folder / "text.md").write_text(text, "utf-8")
    with pytest.raises(DraftError, match="say why") as caught:
        review(load(folder))
    assert caught.value.place is not None
    assert caught.value.place.line == 5


def test_a_comment_that_silences_nothing_is_told(folder: Path) -> None:
    comment = "{# drafter: ignore STY17 because it was so once #}\n"
    text = (folder / "text.md").read_text("utf-8").replace("*Noting* with", f"{comment}*Noting* with")
    (folder / "text.md").write_text(text, "utf-8")
    assert [s.codes for s in review(load(folder)).unheard] == [("STY17",)]


def test_a_note_that_nothing_cites_is_told(folder: Path) -> None:
    text = (folder / "text.md").read_text("utf-8").replace("Convention[^1]", "Convention")
    (folder / "text.md").write_text(text, "utf-8")
    [told] = [f for f in review(load(folder)).findings if f.code == "STR18"]
    assert told.place is not None
    assert (told.place.line, told.place.column) == (10, 7)
    assert told.words.startswith("United Nations")
