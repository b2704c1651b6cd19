"""What leaves a folder holds nothing private: no comments of its files, no names of files or people but those meant."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from drafter.cli import drafter
from drafter.workspace.folder import load
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit

SECRET = "Zanzibar"
NOT_MEANT = (SECRET.lower(), "quagga", "resolution.yaml", "text.md", "/tmp", "pytest")


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with secrets in every place that is not text, built and circulated."""
    target = tmp_path_factory.mktemp("private") / f"{SECRET}-77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", target)
    loaded = load(target)
    edit = YamlEdit(loaded.file.name, loaded.file.text)
    give_own_text(edit, loaded)
    count = "  states_parties: {type: count, value: 164}"
    assert count in edit.text
    said = f"  # {SECRET} wants 200\n  quagga: {{type: count, value: 164}} #: {SECRET}"
    text = edit.text.replace(count, said)
    own = loaded.template.text.replace("states_parties", "quagga")
    own = own.replace("\n\n", f"\n\n{{# {SECRET} will object #}}\n\n", 1)
    (target / "text.md").write_text(own, encoding="utf-8")
    sheet = target / "resolution.yaml"
    sheet.write_text(f"# Ask {SECRET} before Friday.\n{text}", encoding="utf-8")
    (target / f"{SECRET}.txt").write_text(SECRET, encoding="utf-8")
    for arguments in (["build", target, "--author", "Peru"], ["circulate", target, "--author", "Peru"]):
        result = CliRunner().invoke(drafter, [str(a) for a in arguments])
        assert result.exit_code == 0, result.output
    return target


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """All that a file holds, by the names of its parts."""
    data = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"{path.name}: {name}", name + archive.read(name).decode("utf-8", "replace")
    elif path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(data))
        said = [str(dict(reader.metadata or {})), *(page.extract_text() for page in reader.pages)]
        xmp = reader.trailer["/Root"].get("/Metadata")
        yield path.name, "\n".join([*said, xmp.get_object().get_data().decode() if xmp else ""])
    else:
        yield path.name, data.decode()


def test_what_leaves_says_nothing_of_its_folder(folder: Path) -> None:
    leaves = [p for p in (folder / "out").iterdir() if p.name != "SUBMISSION.md"]
    leaves += [p for p in (folder / "rounds" / "1" / "sent").rglob("*") if p.is_file()]
    assert {p.suffix for p in leaves} >= {".docx", ".pdf", ".html", ".txt", ".xml"}
    found = [
        (name, word) for path in leaves for name, said in parts(path) for word in NOT_MEANT if word in said.lower()
    ]
    assert not found, found


def test_the_author_is_the_one_that_was_given(folder: Path) -> None:
    said = dict(parts(folder / "out" / "changes.docx"))
    assert 'w:author="Peru' in said["changes.docx: word/document.xml"]
    assert all('author="Delegation' not in words for words in said.values())
