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
