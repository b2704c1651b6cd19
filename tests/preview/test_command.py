"""The command, its faults and its links."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from drafter.cli import drafter
from drafter.errors import DraftError
from drafter.place import Place
from drafter.preview import editor, follow
from drafter.preview.server import listen


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "There is no draft folder nowhere"),
        ([".", "--editor", "javascript:alert(1)//{file}"], "no link to an editor"),
        ([".", "--editor", "vscode://file/"], "no link to an editor"),
    ],
)
def test_faults_are_said(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(drafter, ["preview", *arguments])
    assert isinstance(result.exception, DraftError) and said in str(result.exception)


def test_a_port_that_is_taken() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(DraftError, match="cannot be used"):
            listen(other.getsockname()[1])
    assert listen(0).getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("pattern", "link"),
    [
        ("vscode://file/{file}:{line}:{column}", "vscode://file/a%20b/%7Bline%7D.yaml:3:1"),
        ("idea://open?file={file}&line={line}", "idea://open?file=/a%20b/%7Bline%7D.yaml&line=3"),
    ],
)
def test_links_to_the_editor(pattern: str, link: str) -> None:
    assert editor.link(editor.checked(pattern), Place("/a b/{line}.yaml", 3)) == link


@pytest.mark.parametrize(
    ("name", "matters"),
    [
        ("resolution.yaml", True),
        ("text.md", True),
        ("base/A-RES-76-26.docx", True),
        ("out/draft.pdf", False),
        (".resolution.yaml.x1", False),
        ("text.md~", False),
        (".text.md.swp", False),
    ],
)
def test_which_saves_matter(tmp_path: Path, name: str, matters: bool) -> None:
    assert follow.concerns(tmp_path, tmp_path / name) is matters


def test_it_says_where_and_stops_with_status_0(folder: Path) -> None:
    arguments = ["preview", str(folder), "--no-open", "--port", "0"]
    process = subprocess.Popen(
        [sys.executable, "-c", "from drafter.cli import main; main()", *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    address = said.split(" is shown at ")[1].strip()
    assert address.startswith("http://127.0.0.1:")
    with httpx.Client(trust_env=False, follow_redirects=True) as client:
        assert "General Assembly" in client.get(address).text
    assert httpx.get(address.partition("?")[0], trust_env=False).status_code == 403
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
