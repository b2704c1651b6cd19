"""CONTRIBUTING's steps, carried out as they are written, in a copy of the project."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FILE = re.compile(r"`(?P<path>[\w/.]+)`:\n\n```\w+\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
"""A file that a reader is to write: its path, then what goes into it."""


def written(section: str, root: Path) -> dict[str, str]:
    """The files of a section of CONTRIBUTING, by their paths."""
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"CONTRIBUTING has no section {section!r}"
    return {m["path"]: m["code"] for m in FILE.finditer(found[1])}


class Copy:
    """A copy of the project that a contributor works in."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place = place
        for name in ("drafter", "data", "templates", "examples"):
            shutil.copytree(root / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))

    def follow(self, section: str, root: Path) -> None:
        files = written(section, root)
        assert files, f"{section!r} shows no file"
        for path, code in files.items():
            assert not (self.place / path).exists(), f"{path} is there already"
            (self.place / path).parent.mkdir(parents=True, exist_ok=True)
            (self.place / path).write_text(code, encoding="utf-8")

    def drafter(self, *arguments: str) -> str:
        """What the copy's program writes."""
        done = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            cwd=self.place,
            env={**os.environ, "PYTHONPATH": str(self.place)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Copy:
    return Copy(root, tmp_path)


def test_a_fact_type_is_found_rolled_over_asked_and_rendered(copy: Copy, root: Path) -> None:
    copy.follow("A fact type", root)
    last = copy.drafter("render", "examples/anti-personnel-mines/76", "--format", "text", "--no-notice")
    sentence = "Welcoming the publication issued under sales number E.21.I.7,"
    recalling = re.search(r"^ *Recalling", last, re.MULTILINE)
    assert recalling
    at = recalling.start()
    document = copy.place / "last.txt"
    document.write_text(f"{last[:at]}      {sentence}\n\n{last[at:]}", encoding="utf-8")

    copy.drafter("rollover", "last.txt", "--session", "77", "--output", "draft", "--no-input")

    sheet = (copy.place / "draft/resolution.yaml").read_text(encoding="utf-8")
    name = re.search(r"^  (\w+): \{?type: sales-number|^  (\w+):\n +type: sales-number", sheet, re.MULTILINE)
    assert name, sheet
    fact = name[1] or name[2]
    assert f"sales number {{{{ {fact} }}}}," in (copy.place / "draft/text.md").read_text(encoding="utf-8")
    asked = json.loads(copy.drafter("explain", "draft", "--format", "json", "--only", "confirm"))
    items = [item for item in asked if item["fact"].partition(".")[0] == fact]
    assert [(i["rule"], i["reason"]) for i in items] == [("new-every-year", "A sales number that is new every year")]
    assert "under sales number [E.21.I.7]," in copy.drafter("render", "draft", "--format", "markdown").replace("\\", "")
    assert '"sales-number"' in copy.drafter("schema")
