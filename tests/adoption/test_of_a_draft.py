"""From an L. draft to next year's draft: what is not known then is said, and filled in once the resolution is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import drafter
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.facts.resolutions import Resolution
from drafter.facts.value import Open
from drafter.workspace.folder import Folder, load
from drafter.writers import write

MINES = (
    "Implementation of the Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of "
    "Anti-Personnel Mines and on Their Destruction"
)
"""The title of the series: the register knows its resolutions by it."""
KNOWN, UNKNOWN = "A/C.1/77/L.40", "A/C.1/77/L.999"
SHEET = """\
stage: {stage}
session: 77
committee: First
agenda_item: {{number: 99, title: Tea}}
title: {title}
symbol: {symbol}
sponsors: {sponsors}
submitted: 2022-10-11
number: 77/63
adopted: 2022-12-07
issued: 2022-12-14
meeting: 46
report: {{symbol: A/77/385, paragraph: 110}}
"""
TEXT = """\
*The General Assembly*,

*Recalling* its resolution 76/26 of 6 December 2021 and its other resolutions on tea and on the trade in tea,

*Convinced* that tea {deep}helps States to come to agreements that they would not come to without any tea,

1. *Invites* all States to drink tea together, in the capitals and at Headquarters, every day at five o’clock;

2. *Decides* to include in the provisional agenda of its seventy-eighth session the item entitled “Tea”.
"""


def text_of(
    path: Path,
    symbol: str = UNKNOWN,
    sponsors: str = "[Chad]",
    *,
    stage: str = "draft",
    deep: str = "",
    title: str = MINES,
) -> Path:
    """A draft of session 77 under a symbol, or the resolution that it became, as a file."""
    path.mkdir()
    sheet = SHEET.format(stage=stage, symbol=symbol, sponsors=sponsors, title=title)
    (path / "resolution.yaml").write_text(sheet, encoding="utf-8")
    (path / "text.md").write_text(TEXT.format(deep=deep), encoding="utf-8")
    file = path.with_suffix(".txt")
    file.write_bytes(write(draft(load(path)).document, "text"))
    return file


@pytest.fixture
def resolution(tmp_path: Path) -> Path:
    return text_of(tmp_path / "A-RES-77-63", stage="adopted", deep="deeply ")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(drafter, [str(a) for a in arguments])


def rolled(source: Path, *more: str) -> tuple[Folder, str]:
    """The folder of session 78, and what was said."""
    path = source.parent / "tea-78"
    result = run("rollover", source, "--session", "78", "--output", path, "--no-input", *more)
    assert result.exit_code == 0, result.output
    return load(path), result.output


def own(folder: Folder) -> tuple[object, object]:
    """Last year's resolution as the folder has it, and as the text recalls it."""
    based_on = folder.sheet.based_on
    recalled = next(f for f in folder.sheet.facts.values() if isinstance(f, Resolution))
    assert based_on is not None
    return based_on.resolution, recalled.resolution


def test_the_register_tells_what_a_draft_became(tmp_path: Path) -> None:
    folder, said = rolled(text_of(tmp_path / "draft", KNOWN))
    assert own(folder) == ("77/63", "77/63")
    assert (
        "is a draft of session 77 (A/C.1/77/L.40), not the resolution. The register has it as resolution 77/63" in said
    )


def test_a_draft_that_nobody_knows_leaves_number_and_day_open(tmp_path: Path) -> None:
    folder, said = rolled(text_of(tmp_path / "draft"))
    assert own(folder) == (Open(), Open())
    assert "Not known, and left open: its number and the day of its adoption." in said
    assert f"drafter adopt {folder.path} DOCUMENT" in said


def test_a_number_given_is_dated_by_the_register(tmp_path: Path) -> None:
    folder, said = rolled(text_of(tmp_path / "draft"), "--set", "based_on.resolution=77/63")
    assert own(folder) == ("77/63", "77/63")
    assert folder.sheet.based_on is not None and str(folder.sheet.based_on.adopted) == "2022-12-07"
    assert "left open" not in said


def test_adopt_brings_the_resolution_in_beneath(tmp_path: Path, resolution: Path) -> None:
    folder, _ = rolled(text_of(tmp_path / "draft"), "--set", "symbol=A/C.1/78/L.2")
    result = run("adopt", folder.path, resolution)
    assert result.exit_code == 0, result.output
    assert "77/63, adopted on 7 December 2022" in result.output and "+ deeply" in result.output
    after = load(folder.path)
    assert own(after) == ("77/63", "77/63")
    assert after.sheet.symbol == "A/C.1/78/L.2"
    assert after.base_document == folder.path / "base" / "A-RES-77-63.txt"
    assert "deeply" in after.template.text and "deeply" not in folder.template.text


def test_a_text_that_was_edited_stays_and_is_said(tmp_path: Path, resolution: Path) -> None:
    folder, _ = rolled(text_of(tmp_path / "draft"))
    text = folder.path / "text.md"
    text.write_text(text.read_text(encoding="utf-8").replace("Convinced", "Sure", 1), encoding="utf-8")
    edited = text.read_bytes()
    result = run("adopt", folder.path, resolution)
    assert "take it over by hand from base/text.md" in result.output
    assert text.read_bytes() == edited
    assert own(load(folder.path)) == ("77/63", "77/63")


def test_adopt_takes_the_sponsors_from_the_draft(tmp_path: Path, resolution: Path) -> None:
    issued = text_of(tmp_path / "issued", KNOWN, "[{state: Iraq, on_behalf_of: Group of 77 and China}, Chad]")
    text_of(tmp_path / "folder", KNOWN, "[[Peru]]")
    other = run("adopt", tmp_path / "folder", resolution, "--draft", text_of(tmp_path / "other", title="Coffee"))
    assert isinstance(other.exception, DraftError) and "is not the draft of 77/63" in str(other.exception)
    result = run("adopt", tmp_path / "folder", resolution, "--draft", issued)
    assert result.exit_code == 0, result.output
    sponsors = load(tmp_path / "folder").sheet.sponsors
    assert isinstance(sponsors, list)
    assert [s if isinstance(s, str) else (s.state, s.on_behalf_of) for s in sponsors] == [
        "Chad",
        ("Iraq", "Group of 77 and China"),
    ]
