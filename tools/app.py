"""Build a folder that needs no Python: `dist/drafter`, with the program, its data and its fonts.

    python tools/app.py          build it for the system that this runs on
    python tools/app.py --check  run the main job, the desk and some more from the folder that was built

PyInstaller collects what is imported; commands and readers are imported by name, so that they are named here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-app"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
APP = ROOT / "dist" / "drafter"
PROGRAM = APP / ("drafter.exe" if sys.platform == "win32" else "drafter")
COLLECTED = ("drafter", "uvicorn", "lsprotocol", "pygls")
"""Packages whose modules are imported by name."""
DATA = ("babel", "typst", "pypdf")
LEFT_OUT = ("tkinter", "test", "unittest", "pip", "setuptools", "wheel", "IPython")


def run(*command: str) -> None:
    """Run a command in the project's folder; end with its status where it fails."""
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if status:
        sys.exit(status)


def set_up() -> None:
    """An environment with the program, as it is installed, and what builds the folder, each with its hash."""
    if not PYTHON.is_file():
        run(sys.executable, "-m", "venv", str(VENV))
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    for file in ("runtime.txt", "app.txt"):
        run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / file))
    run(*pip, "--no-deps", "--no-build-isolation", "--force-reinstall", str(ROOT))


def build() -> None:
    """Make the folder."""
    where = "import drafter, pathlib; print(pathlib.Path(drafter.__file__).parent)"
    package = subprocess.run(
        [str(PYTHON), "-P", "-c", where], capture_output=True, text=True, check=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as work:
        start = Path(work) / "start.py"
        start.write_text("from drafter.cli import main\n\nmain()\n", encoding="utf-8")
        run(
            str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--onedir", "--console",
            "--name", "drafter", "--distpath", str(APP.parent), "--workpath", work, "--specpath", work,
            *(f"--collect-submodules={name}" for name in COLLECTED),
            *(f"--collect-data={name}" for name in DATA),
            # The files themselves, too: what ships lies beside them, and types of facts are found in their words.
            f"--add-data={package}{os.pathsep}drafter",
            "--copy-metadata=un-drafter",
            *(f"--exclude-module={name}" for name in LEFT_OUT),
            str(start),
        )  # fmt: skip
    size = sum(p.stat().st_size for p in APP.rglob("*") if p.is_file())
    print(f"{APP}: {size / 1e6:.0f} MB")


def check() -> None:
    """Run the main job, the desk and more from the folder, with no Python on the path."""
    with tempfile.TemporaryDirectory() as work:
        home = Path(work)
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        environment |= {"PATH": work, "XDG_CONFIG_HOME": work, "XDG_DATA_HOME": work}

        def drafter(*arguments: str, status: int = 0) -> str:
            done = subprocess.run(
                [str(PROGRAM), *arguments], capture_output=True, text=True, encoding="utf-8", cwd=home, env=environment,
                check=False,
            )  # fmt: skip
            assert done.returncode == status, (arguments, done.returncode, done.stdout, done.stderr)
            return done.stdout

        began = time.monotonic()
        assert drafter("--version").startswith("drafter")
        print(f"starts in {time.monotonic() - began:.2f} s")
        drafter("rollover", "anti-personnel-mines", "--session", "77", "--output", "mines", "--no-input")
        drafter("build", "mines")
        for name, start in (("draft.docx", b"PK"), ("draft.pdf", b"%PDF"), ("changes.docx", b"PK")):
            assert (home / "mines" / "out" / name).read_bytes().startswith(start), name
        drafter("compare", "mines/out/draft.docx", "mines/out/draft.pdf", "-o", "changes.html")
        assert "symbol" in drafter("read", "mines/out/draft.docx", "--format", "json")
        drafter("check", "mines", status=1)
        assert "STR01" in drafter("check", "--explain", "all")
        drafter("new", "fresh", "--session", "80", "--language", "fr", "--no-input")
        drafter("build", "fresh")
        assert "The program" in drafter("doctor")
        _desk(home, environment)
    print("all of it works")


def _desk(home: Path, environment: dict[str, str]) -> None:
    """The desk and a draft's page are served, and no Python is needed for that either."""
    command = [str(PROGRAM), "desk", str(home), "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().split(" is shown at ")[1].strip()
            opener = urllib.request.build_opener(
                urllib.request.HTTPCookieProcessor(CookieJar()), urllib.request.ProxyHandler({})
            )
            assert b"mines" in opener.open(address).read()
            page = address.partition("?")[0] + "draft/mines/"
            assert b"General Assembly" in opener.open(page).read()
            assert opener.open(page + "draft.pdf").read().startswith(b"%PDF")
        finally:
            process.terminate()


if __name__ == "__main__":
    if "--check" not in sys.argv:
        set_up()
        build()
    check()
