"""The same items in the same words, whoever shows them: command line, page, editor and the sheet of the pack."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter import rollover
from drafter.cli import drafter
from drafter.cli.options import tell_open
from drafter.drafting.draft import draft
from drafter.editor.hover import hover
from drafter.preview.showing import Showing
from drafter.preview.views import list_views, rows_of
from drafter.reports.pack.submission import _open
from drafter.worklists.entries import Entry, entries
from drafter.worklists.item import Status, headings
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder, load


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The example rolled over, with nothing given: values are open."""
    out = tmp_path_factory.mktemp("rolled") / "77"
    rollover(root / "examples" / "anti-personnel-mines" / "76", session=77).save(out)
    return load(out)


@pytest.fixture(scope="module")
def listed(folder: Folder) -> list[Entry]:
    return entries(Worklist(folder, draft(folder)).items)


def of(listed: list[Entry], status: Status) -> list[Entry]:
    return [entry for entry in listed if entry.first.status is status]


def test_the_example_has_some_of_each(listed: list[Entry]) -> None:
    assert of(listed, Status.CONFIRM)
    assert of(listed, Status.CHANGED)


def test_the_command_line_lists_them(folder: Folder, listed: list[Entry]) -> None:
    said = CliRunner().invoke(drafter, ["explain", str(folder.path)]).output
    for entry in listed:
        assert entry.first.after in said
        assert entry.first.reason in said
    assert [h for h in headings().values() if h in said] == [h for s, h in headings().items() if of(listed, s)]


def test_what_is_open_has_one_name(folder: Folder, listed: list[Entry], capsys: pytest.CaptureFixture[str]) -> None:
    opened = of(listed, Status.CONFIRM)
    tell_open(Worklist(folder, draft(folder)).open())
    told = capsys.readouterr().err
    sheet = "\n".join(_open([item for entry in opened for item in entry.items]))
    for entry in opened:
        assert f"{entry.title}: " in told
        assert f"- [ ] {entry.title}: " in sheet


def test_the_page_lists_them(folder: Folder, listed: list[Entry]) -> None:
    showing = Showing.read(folder.path)
    assert [row.entry for row in rows_of(showing, "")] == listed
    views = list_views(showing, "")
    assert views["counts"]["open"] == len(of(listed, Status.CONFIRM))
    words = unescape(re.sub(r"<[^>]+>", " ", views["worklist"]))
    for entry in listed:
        assert entry.title.casefold() in words.casefold()
        assert entry.note in words


def test_the_editor_says_them_of_the_fact(folder: Folder, listed: list[Entry]) -> None:
    for entry in listed:
        name = entry.first.fact.partition(".")[0]
        if name in folder.sheet.facts:
            said = hover("resolution.yaml", f"  {name}:", 3, [], folder)
            assert headings()[entry.first.status] in said
            assert entry.first.after in said
