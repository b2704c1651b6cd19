"""Whatever the terminal, the disk and the place are: a sentence and an exit status, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli import edge
from drafter.cli.edge import FAULT, guarded

PROGRAM = [sys.executable, "-m", "drafter"]


def run(*arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program, run as a person does; with redirections of the shell where a test has them."""
    command = ["sh", "-c", f'exec "$@" {shell}', "sh", *PROGRAM, *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, env={**os.environ, **environment}, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = tmp_path_factory.mktemp("edge") / "draft"
    done = run("rollover", "anti-personnel-mines", "--session", "77", "--output", str(made), "--no-input")
    assert done.returncode == 0, done.stderr
    return str(made)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850", "cp932", "latin-1", "ascii", "cp1251"])
def test_a_code_page_gets_characters_that_look_alike(folder: str, encoding: str) -> None:
    shown = run("explain", folder, PYTHONIOENCODING=encoding)
    assert shown.returncode == 0, shown.stderr
    assert b"Traceback" not in shown.stderr
    assert "To be confirmed" in shown.stdout.decode("utf-8" if encoding == "ascii" else encoding)


def test_arrows_and_dashes_are_replaced() -> None:
    edge.prepared()
    assert "6–8 → “é” café 中\udc80".encode("ascii", "drafter.alike") == b'6-8 -> "e" cafe ??'


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", ["explain", "check", "render"])
def test_a_full_disk_is_said(folder: str, command: str) -> None:
    done = run(command, folder, shell=">/dev/full")
    assert done.returncode == 2
    assert b"Check that there is room on the disk" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_may_be_closed(folder: str, closed: str, tmp_path: Path) -> None:
    assert run("explain", folder, shell=closed).returncode == 0
    output = str(tmp_path / "next")
    assert run("rollover", "anti-personnel-mines", "--session", "77", "--output", output, shell=closed).returncode == 0


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_home_that_may_not_be_read_is_left_out(folder: str, command: str, tmp_path: Path) -> None:
    # Root may read everything, but not in a user namespace of its own.
    plain = ["unshare", "-U"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    home = tmp_path / "home"
    home.mkdir(mode=0)
    known = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DRAFTER_"))}
    try:
        probe = [*plain, sys.executable, "-c", f"import os; os.listdir({str(home)!r})"]
        if b"PermissionError" not in subprocess.run(probe, capture_output=True, check=False).stderr:
            pytest.skip("folders cannot be locked here")
        done = subprocess.run([*plain, *PROGRAM, command, folder], capture_output=True, timeout=120,
                              env={**known, "HOME": str(home)}, check=False)  # fmt: skip
    finally:
        home.chmod(0o700)
    assert done.returncode == (1 if command == "check" else 0), done.stderr
    assert b"Your own settings are left out" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_fault_ends_in_a_sentence_and_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def faulty() -> None:
        raise ZeroDivisionError("walrus")

    assert guarded(faulty) == FAULT
    said = capsys.readouterr().err
    assert said.startswith("The program has a fault")
    (details,) = tmp_path.iterdir()
    assert str(details) in said
    assert "walrus" in details.read_text()


def test_a_deep_recursion_is_a_fault_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def endless() -> None:
        endless()

    assert guarded(endless) == FAULT


def test_a_register_that_may_not_be_looked_at_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from drafter.register.table import read_rows

    def refused(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refused)
    with pytest.warns(UserWarning, match="is left out"):
        assert list(read_rows(tmp_path / "resolutions.csv")) == []


STRANGE = {
    "a name too long": ("read", "x" * 400 + ".docx"),
    "a folder for a file": ("read", "/"),
    "a device": ("read", "/dev/zero"),
    "surrogates": ("read", os.fsdecode(b"\xff\xfe.docx")),
    "long folder": ("check", "y" * 300),
    "day one": ("build", "FOLDER", "--needed", "0001-01-01"),
    "an author of surrogates": ("redline", "FOLDER", "--format", "docx", "--author", os.fsdecode(b"\xff"), "-o", "o.docx"),
    "a session of 5,000 digits": ("rollover", "anti-personnel-mines", "--session", "9" * 5000, "--output", "z"),
    "a value of 5,000 digits": (
        *("rollover", "anti-personnel-mines", "--session", "77", "--output", "z", "--no-input"),
        *("--set", "states_parties.value=" + "9" * 5000),
    ),
    "an output too long": ("render", "FOLDER", "--output", "q" * 300),
    "a link to itself": ("render", "FOLDER", "--output", "LOOP", "--force"),
    "a folder linked to itself": ("rollover", "anti-personnel-mines", "--session", "77", "--no-input", "--output", "LOOP"),
    "an output under a file": ("render", "FOLDER", "--output", "/dev/null/x"),
}  # fmt: skip


@pytest.mark.parametrize("name", STRANGE)
def test_strange_places_and_values_are_said(folder: str, name: str, tmp_path: Path) -> None:
    arguments = [folder if a == "FOLDER" else a for a in STRANGE[name]]
    (tmp_path / "LOOP").symlink_to("LOOP")
    command = [*PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, timeout=60, cwd=tmp_path, check=False)
    assert done.returncode in (0, 1, 2), done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0 or done.stderr or done.stdout


TEMPLATES = {
    "autoescape": "{% autoescape true %}a{% endautoescape %}",
    "not a thousand times": "{{ " + "not " * 1000 + "session }}",
    "5,000 digits": "{{ " + "9" * 5000 + " }}",
    "brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "surrogate": "\udc80",
}


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("command", ["render", "check", "explain"])
def test_strange_templates_are_said(folder: str, name: str, command: str, tmp_path: Path) -> None:
    import shutil

    draft = tmp_path / "draft"
    shutil.copytree(folder, draft)
    sheet = draft / "resolution.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("template: anti-personnel-mines", "template: text.md"))
    text = f"*The General Assembly*,\n\n*Noting* {TEMPLATES[name]},\n\n1. *Decides* so.\n"
    (draft / "text.md").write_bytes(text.encode("utf-8", "surrogatepass"))
    done = run(command, str(draft))
    assert done.returncode in (0, 1, 2), done.stderr
    assert b"Traceback" not in done.stderr
