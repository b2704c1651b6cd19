"""The drafter's own changes of wording are listed, since last year and since the last round; facts are not among them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from click.testing import CliRunner

from drafter.app.packing import build
from drafter.cli import drafter
from drafter.workspace.folder import load
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit


def run(*words: object) -> str:
    result = CliRunner().invoke(drafter, [str(w) for w in words])
    assert result.exit_code == 0, result.output
    return result.output


def test_words_of_the_drafter_are_listed_apart_from_facts(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    shutil.copytree(root / "examples/anti-personnel-mines/77", folder)
    assert run("explain", folder, "--only", "wording") == "You changed no words.\n"
    loaded = load(folder)
    edit = YamlEdit(loaded.file.name, loaded.file.text)
    give_own_text(edit, loaded)
    (folder / "resolution.yaml").write_text(edit.text, encoding="utf-8")
    text = loaded.template.text.replace("put an end to", "end")
    (folder / "text.md").write_text(text, encoding="utf-8")
    run("circulate", folder)
    blocks = text.split("\n\n")
    gone = next(n for n, b in enumerate(blocks) if "\n2. " in b)
    new = "2. *Invites* States to share their experience;"
    (folder / "text.md").write_text("\n\n".join([*blocks[:gone], new, *blocks[gone + 1 :]]), encoding="utf-8")
    found = json.loads(run("explain", folder, "--only", "wording", "--format", "json"))
    words = [(c["since"], c["kind"], c["before"], c["after"]) for c in found]
    assert ("last year", "reworded", "put an end to", "end") in words
    kinds = {(since, kind) for since, kind, *_ in words}
    assert {("round 1", "added"), ("round 1", "taken out"), ("last year", "added"), ("last year", "taken out")} <= kinds
    assert not [w for w in words if w[0] == "round 1" and w[2] == "put an end to"], "that was sent already"
    assert not [w for w in words if "Geneva" in w[3]], "a place of a meeting is a fact"
    said = run("explain", folder)
    assert "Words that you changed since last year" in said and "Words that you changed since round 1" in said
    sheet = build(folder).written["SUBMISSION.md"].decode()
    assert "What the delegation changed since round 1" in sheet and new[3:].replace("*", "") in sheet
