"""Set up what the tests need, once, and run them all: the test command of the README, on every system.

    python tools/test.py              all tests
    python tools/test.py tests/cli    some of them; whatever follows goes to pytest

Tests that need LibreOffice, a browser, judges from npm or the reference material beside the project say so where they
are skipped.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-test"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
READY = VENV / "ready"
"""Written when everything is installed; what is newer than it is installed anew."""


def is_ready() -> bool:
    """Whether the environment has what the pinned requirements and the project ask for."""
    sources = (ROOT / "requirements" / "test.txt", ROOT / "pyproject.toml")
    return READY.is_file() and all(READY.stat().st_mtime >= s.stat().st_mtime for s in sources)


def set_up() -> None:
    """Make the environment: pinned requirements, each with its hash, and the project itself, editable."""
    if not PYTHON.is_file():
        run(sys.executable, "-m", "venv", str(VENV))
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "test.txt"))
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    READY.touch()


def run(*command: str) -> None:
    """Run a command in the project's folder; end with its status where it fails."""
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if status:
        sys.exit(status)


def main() -> None:
    """Set up if need be, then test."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this runs before any check of the version)
        sys.exit("Python 3.11 or later is needed.")
    if not is_ready():
        set_up()
    run(str(PYTHON), "-m", "pytest", "-n", "auto", *sys.argv[1:])


if __name__ == "__main__":
    main()
