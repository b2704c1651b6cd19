"""The public interface: what the page of the manual shows, run as it stands; what it costs; what it names."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import drafter


def test_the_examples_of_the_page_run(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = (root / "docs" / "python.md").read_text(encoding="utf-8")
    test = doctest.DocTestParser().get_doctest(page, {}, "python.md", "docs/python.md", 0)
    said: list[str] = []
    flags = doctest.ELLIPSIS
    result = doctest.DocTestRunner(optionflags=flags).run(test, out=said.append)
    assert (result.failed, result.attempted > 15) == (0, True), "".join(said)


def test_every_public_name_is_there_and_no_room_takes_its_place() -> None:
    code = (
        "import drafter, importlib, pkgutil\n"
        "for found in pkgutil.walk_packages(drafter.__path__, 'drafter.'):\n"
        "    if '__main__' not in found.name: importlib.import_module(found.name)\n"
        "wrong = [n for n in drafter.__all__ if type(getattr(drafter, n)).__name__ == 'module']\n"
        "raise SystemExit(' '.join(wrong) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(dir(drafter)) == {*drafter.__all__, "__version__"}
    with pytest.raises(AttributeError):
        _ = drafter.nothing_of_the_kind


def test_importing_it_costs_nothing() -> None:
    code = "import sys; import drafter; raise SystemExit(sum(n.startswith('drafter.') for n in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_is_typed(root: Path) -> None:
    assert (root / "drafter" / "py.typed").is_file()
