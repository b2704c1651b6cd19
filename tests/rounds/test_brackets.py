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
from drafter.rounds.brackets import alternatives_in, groups_in, unwrapped, whole
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


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("the [strongly] (Egypt) urges", [[("strongly", "Egypt")]]),
        ("the [strongly (Egypt, Norway and others)] urges", [[("strongly", "Egypt, Norway and others")]]),
        ("the [report] EU", [[("report", "EU")]]),
        ("the [new] EU programme", [[("new", "")]]),
        ("[2019] (Geneva)", [[("2019", "")]]),
        ("[US: Urges] [Calls upon] all", [[("Urges", "US"), ("Calls upon", "")]]),
        ("[Alt: Urges] [Alt. 2: Invites] [Egypt reserves]", [[("Urges", ""), ("Invites", "")]]),
        ("[Article 5: the parties]", [[("Article 5: the parties", "")]]),
        ("[strongly – and firmly]", [[("strongly – and firmly", "")]]),
        ("[Add: strongly] [Add: Mexico]", [[("strongly", "Mexico")]]),
        ("[Delete] (Iran) [a [b] c] [d – EU]", [[("", "Iran"), ("a [b] c", ""), ("d", "EU")], [("b", "")]]),
        ("[bis] [agreed ad ref] […] [Norway: reservation]", [[]]),
    ],
)
def test_brackets_are_read_as_rooms_write_them(text: str, groups: list[list[tuple[str, str]]]) -> None:
    words = (Run(text),)
    found = [[(plain(a.words), a.who) for a in alternatives_in(words, span)] for span in groups_in(text)]
    assert found == groups


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
    run("settle", typed, "B3b", "--reject")
    assert "casualties caused by" in reaffirming(typed), "nobody takes the words out any more"
    run("settle", typed, "B2a", "--reject")
    assert not [w for w in ("[", "grave", "  ") if w in reaffirming(typed)]
    run("settle", typed, "--undo")
    assert "[grave] [Add: Mexico]" in reaffirming(typed)


def test_a_value_that_is_open_is_no_proposal(sent: Path) -> None:
    """It stands in brackets, too; it is given in the YAML."""
    assert json.loads(run("proposals", sent, "--format", "json")) == []


def test_paragraphs_in_brackets_keep_their_numbers_and_are_settled_whole(typed: Path) -> None:
    text = (typed / "text.md").read_text(encoding="utf-8")
    text = text.replace("*Stressing* the need", "PP2 bis. [Add: Mexico] *Stressing* the need")
    text = text.replace(
        "\n3. *Stresses*", "\n[3 alt. *Underlines* the importance of the Convention;] (Egypt)\n\n3. *Stresses*"
    )
    text = text.replace("evidence;", "evidence; [Egypt: delete]")
    (typed / "text.md").write_text(text, encoding="utf-8")

    def whole_ones() -> dict[str, tuple[str, str]]:
        found = json.loads(run("proposals", typed, "--format", "json"))
        return {p["id"]: (p["kind"], p["from"]) for p in found if p["kind"] != "words"}

    assert whole_ones() == {
        "B4a": ("paragraph added", "Mexico"), "B5a": ("paragraph added", "Egypt"), "B6a": ("paragraph removed", "Egypt")
    }  # fmt: skip
    run("settle", typed, "B4a", "--reject")
    assert list(whole_ones()) == ["B5a", "B6a"], "numbers stay"
    run("settle", typed, "B5a", "--accept")
    now = numbered(draft(load(typed)).document)
    assert now[2] == ("3.", "Underlines the importance of the Convention;") and now[3][1].endswith("[Egypt: delete]")
    run("settle", typed, "B6a", "--accept")
    now = numbered(draft(load(typed)).document)
    assert [n for n, _ in now] == [f"{n}." for n in range(1, 12)] and "evidence" not in now[3][1]


def test_a_paragraph_is_marked_as_agreed_and_opened_again(typed: Path) -> None:
    before = (typed / "text.md").read_text(encoding="utf-8")
    assert "operative paragraph 5" in run("settle", typed, "OP5", "pp 3", "--agreed")
    assert (typed / "text.md").read_text(encoding="utf-8").count("(agreed ad ref)") == 2
    assert "Nothing changed" in run("settle", typed, "OP5", "--agreed")
    run("settle", typed, "--reopen")
    assert (typed / "text.md").read_text(encoding="utf-8") == before
