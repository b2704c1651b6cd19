"""Paragraphs that are only proposed stand in brackets and shift no number; settled, they come, go, or stay."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.app.comparing import signature
from drafter.cli import drafter
from drafter.comparison.compare import compare
from drafter.document import Block, Document, Kind, Paragraph, Run, plain
from drafter.drafting.draft import draft
from drafter.readers import read
from drafter.redline import docx
from drafter.rounds.brackets import unwrapped, whole
from drafter.workspace.folder import load
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit

NEW = "Invites States to share their experience;"


def run(*words: object, status: int = 0) -> str:
    result = CliRunner().invoke(drafter, [str(w) for w in words])
    assert result.exit_code == status, result.output
    return result.output


@pytest.fixture(scope="module")
def sent(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rounds") / "draft"
    shutil.copytree(root / "examples/anti-personnel-mines/77", folder)
    run("circulate", folder)
    return folder


def replied(sent: Path, home: Path, change: Callable[[list[Block]], list[Block]]) -> Path:
    """The folder with a reply of Norway, whose first proposal is put in brackets."""
    folder = home / "draft"
    shutil.copytree(sent, folder)
    clean = folder / "rounds/1/sent/draft.docx"
    base = read(clean)
    text = replace(base, body=tuple(change(list(base.body))))
    path = home / "reply.docx"
    path.write_bytes(
        docx.write(compare(base, text), clean.read_bytes(), "", signature("Norway", "Norway"), masthead=True)
    )
    run("receive", folder, path, "--from", "Norway")
    return folder


def numbered(document: Document) -> list[tuple[str, str]]:
    return [(b.number, b.text) for b in document.body if isinstance(b, Paragraph) and b.kind is Kind.OPERATIVE]


def operative(blocks: list[Block], number: int) -> int:
    return next(n for n, b in enumerate(blocks) if isinstance(b, Paragraph) and b.number == f"{number}.")


def with_new(blocks: list[Block]) -> list[Block]:
    at = operative(blocks, 4)
    new = Paragraph(Kind.OPERATIVE, (Run("Invites", italic=True), Run(NEW.removeprefix("Invites"))), "4.")
    later = [
        replace(b, number=f"{int(b.number[:-1]) + 1}.") if isinstance(b, Paragraph) and b.kind is Kind.OPERATIVE else b
        for b in blocks[at:]
    ]
    return [*blocks[:at], new, *later]


def without_fourth(blocks: list[Block]) -> list[Block]:
    at = operative(blocks, 4)
    later = [
        replace(b, number=f"{int(b.number[:-1]) - 1}.") if isinstance(b, Paragraph) and b.kind is Kind.OPERATIVE else b
        for b in blocks[at + 1 :]
    ]
    return [*blocks[:at], *later]


def first(folder: Path) -> str:
    return str(json.loads(run("proposals", folder, "--format", "json"))[0]["id"])


def test_a_paragraph_proposed_counts_as_none(sent: Path, tmp_path: Path) -> None:
    before = numbered(draft(load(sent)).document)
    folder = replied(sent, tmp_path, with_new)
    ident = first(folder)
    compiled = run("compile", folder, "--format", "text")
    assert f"3 bis. [{NEW[:-1]} – Norway];" in compiled.replace("*", "")
    run("settle", folder, ident, "--bracket", status=1)
    now = numbered(draft(load(folder)).document)
    assert now == [*before[:3], ("3 bis.", f"[{NEW[:-1]} – Norway];"), *before[3:]]
    run("settle", folder, ident, "--accept")
    now = numbered(draft(load(folder)).document)
    assert now[3] == ("4.", NEW)
    assert [n for n, _ in now] == [f"{n}." for n in range(1, len(before) + 2)]
    run("settle", folder, "--undo")
    run("settle", folder, ident, "--reject")
    assert numbered(draft(load(folder)).document) == before


@pytest.mark.parametrize("choice", ["accept", "reject"])
def test_a_paragraph_that_is_to_go(sent: Path, tmp_path: Path, choice: str) -> None:
    before = numbered(draft(load(sent)).document)
    folder = replied(sent, tmp_path, without_fourth)
    ident = first(folder)
    run("settle", folder, ident, "--bracket", status=1)
    now = numbered(draft(load(folder)).document)
    assert now[3] == ("4.", f"[Norway: delete: {before[3][1][:-1]}];")
    run("settle", folder, ident, f"--{choice}")
    now = numbered(draft(load(folder)).document)
    texts = [text for _, text in before]
    assert [text for _, text in now] == (texts if choice == "reject" else [*texts[:3], *texts[4:]])
    assert [n for n, _ in now] == [f"{n}." for n in range(1, len(now) + 1)]


@pytest.mark.parametrize("text", ["Invites States;", "Noting – as before – [sic] this,", "No end", "a]b – c."])
@pytest.mark.parametrize("delete", [False, True])
def test_what_is_put_in_brackets_comes_out_again(text: str, delete: bool) -> None:
    words = whole((Run(text),), "Norway", delete=delete)
    assert plain(unwrapped(words)) == text


@pytest.fixture
def typed(root: Path, tmp_path: Path) -> Path:
    """A draft whose text came with brackets of a room."""
    folder = tmp_path / "typed"
    shutil.copytree(root / "examples/anti-personnel-mines/77", folder)
    loaded = load(folder)
    edit = YamlEdit(loaded.file.name, loaded.file.text)
    give_own_text(edit, loaded)
    (folder / "resolution.yaml").write_text(edit.text, encoding="utf-8")
    text = loaded.template.text
    text = text.replace("put an end to", "[put an end to] [stop – Egypt]", 1)
    text = text.replace("casualties caused by", "[grave] [Add: Mexico] casualties [caused] [Norway: delete] by", 1)
    (folder / "text.md").write_text(text, encoding="utf-8")
    return folder


def reaffirming(folder: Path) -> str:
    return next(b.text for b in draft(load(folder)).document.body if b.text.startswith("Reaffirming its"))


def test_brackets_that_came_with_a_text_are_proposals_and_are_settled(typed: Path) -> None:
    found = json.loads(run("proposals", typed, "--format", "json"))
    assert [(p["id"], p["from"], p["after"]) for p in found] == [
        ("B1a", "", "put an end to"), ("B1b", "Egypt", "stop"), ("B2a", "Mexico", "grave"),
        ("B3a", "", "caused"), ("B3b", "Norway", ""),
    ]  # fmt: skip
    assert {p["state"] for p in found} == {"bracketed"}
    run("settle", typed, "B1b", "--accept")
    assert "determination to stop the suffering" in reaffirming(typed)
    run("settle", typed, "B2b", "--reject")
    assert "casualties caused by" in reaffirming(typed), "nobody takes the words out any more"
    run("settle", typed, "B1a", "--reject")
    assert not [w for w in ("[", "grave", "  ") if w in reaffirming(typed)]
    run("settle", typed, "--undo")
    assert "[grave] [Add: Mexico]" in reaffirming(typed)


def test_a_value_that_is_open_is_no_proposal(sent: Path) -> None:
    """It stands in brackets, too; it is given in the YAML."""
    assert json.loads(run("proposals", sent, "--format", "json")) == []
