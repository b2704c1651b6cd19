"""Mends are proved: the finding is gone, nothing else has changed, and mending twice changes nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.checks.edits import edited
from drafter.document.words import bare
from drafter.findings.mending import Mended, mend
from drafter.findings.reviewing import review
from drafter.saving.save import save_file
from drafter.workspace.folder import load

MENDED_TEXT = """\
*The General Assembly*,

*Recalling* its resolutions {{ recalled }},

*Noting with satisfaction* the work done by {{ states_parties }} States,

{# A remark of the drafter. #}
*Recalling* the Convention[^1] on the matter,

[^1]: United Nations, *Treaty Series*, vol. 2056, No. 35597.

1. *Urges* all States to recognize the Treaty:

(a) In full;

(b) In time;

2. *Decides* to include in the provisional agenda of its {{ next_session }} session the item entitled “{{ title }}”.
"""


def _save(folder: Path, mended: Mended) -> None:
    save_file(folder / "text.md", mended.folder.template.text.encode(), force=True)
    save_file(folder / "resolution.yaml", mended.folder.file.text.encode(), force=True)


def test_all_that_can_be_mended_is(folder: Path) -> None:
    before = (folder / "resolution.yaml").read_text("utf-8")
    mended = mend(load(folder))
    assert mended.folder.template.text == MENDED_TEXT
    assert mended.folder.file.text == (
        before.replace("Universalisation", "Universalization")
        .replace("2021-12-08", "2021-12-06")
        .replace("{type: session, number: 77}", "{type: session, number: 78}")
    )
    assert [f.code for f in mended.left.findings] == []


def test_a_word_that_the_yaml_has_elsewhere_too_is_mended_in_its_place(folder: Path) -> None:
    text = (folder / "resolution.yaml").read_text("utf-8").replace("of the Treaty and\n", "of of the Treaty and\n")
    (folder / "resolution.yaml").write_text(text, "utf-8")
    mended = mend(load(folder), select=["STY17"])
    assert mended.folder.file.text == text.replace("of of the", "of the")
    assert mended.left.findings == []


def test_mending_twice_changes_nothing(folder: Path) -> None:
    _save(folder, mend(load(folder)))
    again = mend(load(folder))
    assert again.done == ()
    assert again.folder.template.text == (folder / "text.md").read_text("utf-8")


def test_a_bundled_text_is_left_alone(root: Path) -> None:
    folder = load(root / "examples" / "anti-personnel-mines" / "76")
    assert mend(folder).folder.template.text == folder.template.text


def test_words_inside_an_expression_are_not_touched(folder: Path) -> None:
    text = (folder / "text.md").read_text("utf-8")
    (folder / "text.md").write_text(
        text.replace("{{ states_parties }} States;", "{{ states_parties }} in in all;"), "utf-8"
    )
    mended = mend(load(folder), select=["STY17"])
    assert "{{ states_parties }} in all;" in mended.folder.template.text


SLIPS = [
    ("the work", "the the work"),
    ("the work", "the program"),
    ("the work", "the “work,” and"),
    ("the work", "the work , as"),
    ("the work", "the work - all of it - as"),
    ("the work", "20% of the work"),
    ("the work", "the work of December 6, 2021"),
    ("the work", "the work of 2020-2024"),
    ("the work", "a important work"),
    ("the work", "the work,its annex"),
    ("the work", "the work from 15-19 November 2021"),
    ("the work", "the work of the Secretary General"),
    ("the work", "the capacity building"),
    ("the work", "the work of 06 December 2021"),
    ("the work", "the work of states and 5 new reports"),
    ("the work", "the work of resolution 76-26"),
    ("on the matter", "on the ‘matter’"),
    ("on the matter", "on the \"matter\""),
    ("on the matter", "on the secretary-general’s matter"),
    ("on the matter", "on the 77th session"),
    ("*Recalling* the", "Recalling the"),
    ("*Recalling* the", "*recalling* the"),
    ("*Recalling* the", "*Recaling* the"),
    ("*Recalling* the", "*Recalling the*"),
    ("*Recalling* the", "*Recalling also* the"),
    ("*Urges* all", "*Urging* all"),
    ("on the matter,", "on the matter"),
    ("In full;", "In full."),
    ("Treaty:", "Treaty;"),
]  # fmt: skip


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SLIPS), max_size=6, unique_by=lambda s: s[0]))
def test_mends_are_what_the_fixes_promise(folder: Path, slips: list[tuple[str, str]]) -> None:
    text = MENDED_TEXT
    for old, new in slips:
        text = text.replace(old, new, 1)
    (folder / "text.md").write_text(text, "utf-8")
    start = load(folder)
    mended = mend(start)
    document = review(start).document
    for finding in mended.done:
        assert finding.fix is not None
    assert [p.finding for p in mended.left.placed if p.finding.fix] == []
    # Carrying out on the document what was done in the files gives what the files now draft, fix by fix.
    now = review(start)
    for finding in mended.done:
        same = next(
            p.finding
            for p in now.placed
            if (p.finding.code, p.finding.address, p.finding.words) == (finding.code, finding.address, finding.words)
        )
        assert same.fix is not None
        document = edited(document, same.fix.edits)
        break
    again = mend(mended.folder)
    assert again.done == ()
    assert bare(again.left.document) == bare(mended.left.document)
