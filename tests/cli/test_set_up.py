"""What a colleague sets up: two names, one install, completion, the doctor, series of one's own."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.app import installed
from drafter.cli import drafter
from drafter.errors import DraftError
from drafter.files import typed

PROGRAM = [sys.executable, "-m", "drafter"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(drafter, arguments)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("DRAFTER_CONFIG", raising=False)
    return tmp_path


def test_one_install_has_everything_under_two_names(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"]["drafter"] == project["scripts"]["un-drafter"]
    needed = {re.split(r"[<>=\[]", one)[0].replace(".", "-") for one in project["dependencies"]}
    assert {"starlette", "uvicorn", "watchfiles", "pygls"} <= needed
    assert not {"preview", "editor"} & project["optional-dependencies"].keys()
    pinned = (root / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    assert {
        name for name in needed if not re.search(rf"^{re.escape(name)}==", pinned, re.MULTILINE | re.IGNORECASE)
    } == set()


def test_the_doctor_says_what_is_there_and_what_a_report_holds() -> None:
    said = run("doctor").stdout
    for wanted in ("Python", "Tinos", "LibreOffice", "own register", "A report of a fault should hold"):
        assert wanted in said


def test_the_doctor_knows_another_program_of_the_same_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "bin" / "drafter"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\necho I am a drawing program\n", encoding="utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent))
    found = {entry.name: entry for entry in installed.installed()}
    assert found["command drafter"].state == "wrong" and "un-drafter" in found["command drafter"].remark
    assert run("doctor").exit_code == 1
    other.write_text("#!/bin/sh\n# from drafter.cli import main\n", encoding="utf-8")
    assert {e.name: e for e in installed.installed()}["command drafter"].state == "ok"


def test_settings_are_begun_and_shown_with_their_place(own_home: Path) -> None:
    assert run("config", "--init").exit_code == 0
    path = own_home / "config" / "drafter" / "config.toml"
    tomllib.loads(path.read_text(encoding="utf-8").replace("\n#", "\n").replace("\n ", "\n# "))
    path.write_text('author = "Delegation of Iceland"\n', encoding="utf-8")
    assert f"author = “Delegation of Iceland”  {path}:1" in run("config").stdout
    assert isinstance(run("config", "--init").exception, DraftError), "a file that is there is kept"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_for_both_names(shell: str) -> None:
    said = run("completion", shell).stdout
    assert "un-drafter" in said and "_DRAFTER_COMPLETE" in said
    program = {"powershell": "pwsh"}.get(shell, shell)
    if shell in ("bash", "zsh", "fish") and shutil.which(program):
        assert subprocess.run([program, "-n"], input=said, text=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["dock"], set()),
        (["do"], {"doctor"}),
        (["rollover", "anti"], {"anti-personnel-mines"}),
        (["rollover", "anti-personnel-mines", "--set", "to_attend.p"], {"to_attend.place="}),
        (["check", "--explain", "STR01"], {"STR01"}),
        (["render", ".", "--form"], {"--format"}),
        (["render", ".", "-f", "doc"], {"docx"}),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "powershell"])
def test_what_is_completed(shell: str, words: list[str], wanted: set[str], own_home: Path) -> None:
    environment = {"_DRAFTER_COMPLETE": f"{shell}_complete"}
    if shell == "bash":
        environment |= {"COMP_WORDS": shlex.join(["drafter", *words]), "COMP_CWORD": str(len(words))}
    else:
        environment |= {"DRAFTER_WORDS": "\n".join(["drafter", *words]), "DRAFTER_WORD": words[-1]}
    done = subprocess.run(
        PROGRAM, env={**os.environ, **environment}, cwd=own_home, capture_output=True, text=True, check=False
    )
    lines = [
        line.partition("\t")[0] if shell == "powershell" else line.partition(",")[2] for line in done.stdout.split("\n")
    ]
    assert wanted <= {*lines} and not done.stderr
    assert wanted or not any(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="this is how other systems quote")
def test_hints_can_be_pasted(own_home: Path) -> None:
    assert (typed("a/b"), typed("my drafts/it's")) == ("a/b", """'my drafts/it'"'"'s'""")
    folder = own_home / "my drafts" / "mines 77"
    folder.parent.mkdir()
    said = run("rollover", "anti-personnel-mines", "--session", "77", "-o", str(folder), "--no-input").stdout
    hint = said.strip().rpartition("See it: ")[2]
    assert shlex.split(hint) == ["drafter", "preview", str(folder)]


def test_a_series_of_one_s_own(own_home: Path, root: Path) -> None:
    example = root / "examples" / "anti-personnel-mines" / "76"
    added = run("series", "add", "my-mines", str(example))
    assert added.exit_code == 0, added.output
    assert "drafter rollover my-mines --session 77" in added.stdout
    listed = json.loads(run("series", "-f", "json").stdout)["series"]
    assert {(one["name"], one["own"]) for one in listed} == {("anti-personnel-mines", False), ("my-mines", True)}
    outputs = []
    for name in ("my-mines", "anti-personnel-mines"):
        folder = own_home / name
        made = run("rollover", name, "--session", "77", "-o", str(folder), "--no-input")
        assert made.exit_code == 0, made.output
        outputs.append(run("render", str(folder)).stdout)
    assert outputs[0] == outputs[1] != ""
    assert isinstance(run("series", "add", "my-mines", str(example)).exception, DraftError)
    assert run("series", "add", "my-mines", str(example), "--force").exit_code == 0


@pytest.mark.parametrize("name", ["anti-personnel-mines", "../up", "A B", "", "-x"])
def test_a_name_that_cannot_be_one(name: str, root: Path) -> None:
    done = run("series", "add", "--", name, str(root / "examples" / "anti-personnel-mines" / "76"))
    assert isinstance(done.exception, DraftError)


@pytest.mark.parametrize(("terminal", "said"), [(True, "The desk of"), (False, "Usage: ")])
def test_alone_it_opens_the_desk_at_a_terminal_and_its_help_elsewhere(
    terminal: bool, said: str, own_home: Path
) -> None:
    import pty
    import signal

    environment = {**os.environ, "BROWSER": "true"}
    if not terminal:
        done = subprocess.run(PROGRAM, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        assert (done.returncode, said in done.stdout + done.stderr) == (2, True)
        return
    lead, follow = pty.openpty()
    process = subprocess.Popen(PROGRAM, stdin=follow, stdout=follow, stderr=follow, cwd=own_home, env=environment)
    os.close(follow)
    shown = b""
    while said.encode() not in shown:
        shown += os.read(lead, 4096)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    os.close(lead)
