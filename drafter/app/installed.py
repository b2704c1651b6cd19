"""What is installed and where: for whoever sets the program up, and for a report of a fault."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from drafter import __version__
from drafter.homes import config_folder, data_folder, is_there
from drafter.settings import VARIABLE, files_for
from drafter.shipped import shipped

DISTRIBUTION = "un-drafter"
NAMES = ("drafter", "un-drafter")
"""The names of the command; another project on the package index has the first of them too."""
OTHERS = {
    "LibreOffice": (("soffice", "libreoffice"), "opens the Word files; the tests judge them with it"),
    "veraPDF": (("verapdf",), "judges whether a PDF keeps to PDF/A and PDF/UA"),
    "xmllint": (("xmllint",), "judges XML"),
    "a browser": (("chromium", "chromium-browser", "google-chrome", "firefox", "msedge"), "shows the desk and preview"),
    "Visual Studio Code": (("code", "codium"), "an editor that the preview’s links open"),
    "Neovim": (("nvim",), "an editor that the manual has a recipe for"),
    "Word": (("WINWORD", "winword"), "opens the Word files"),
}
FONTS = {"tinos": "Tinos (Latin, Cyrillic)", "amiri": "Amiri (Arabic)", "noto-serif-cjk": "Noto Serif CJK (Chinese)"}
"""The fonts that come with the program, by their folders in ``data/fonts``."""
REPORT = (
    "what you typed, or what you did in the desk",
    "what you expected, and what came instead, word for word",
    "the file with details that the program named, if it named one",
    "the document or the draft folder, if you may send it, else a few of its lines that show the same",
    "the output of: drafter doctor",
)
"""What a report of a fault should hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was looked for.

    Attributes:
        part: the heading that it belongs to.
        name: what it is.
        found: where or in which version; empty where it is not there.
        state: "ok", "absent" (nothing needs it), or "wrong".
        remark: what follows from that, in one sentence; may be empty.
    """

    part: str
    name: str
    found: str
    state: str = "ok"
    remark: str = ""

    def as_json(self) -> dict[str, Any]:
        """The entry as the command prints it for programs."""
        return asdict(self)


def installed() -> list[Entry]:
    """Look at everything that matters for the program's work, changing nothing."""
    return [*_program(), *_libraries(), *_files(), *_fonts(), *_others()]


def is_sound(found: Sequence[Entry]) -> bool:
    """Whether nothing is wrong."""
    return all(entry.state != "wrong" for entry in found)


def _program() -> Iterator[Entry]:
    part = "The program"
    yield Entry(part, "drafter", f"{__version__}, in {Path(__file__).parents[1]}")
    yield Entry(part, "Python", f"{platform.python_version()}, {sys.executable}")
    yield Entry(part, "system", f"{platform.system()} {platform.release()} {platform.machine()}")
    own = Path(sys.executable).parent
    for name in NAMES:
        there = shutil.which(name)
        if there is None:
            yield Entry(part, f"command {name}", "", "absent", "It is not on your path; call it by its whole path.")
        elif name == "drafter" and not _is_ours(Path(there), own):
            yield Entry(
                part, f"command {name}", there, "wrong",
                "This may be another project of the same name. The command un-drafter is always this program.",
            )  # fmt: skip
        else:
            yield Entry(part, f"command {name}", there)


def _is_ours(there: Path, own: Path) -> bool:
    """Whether a command starts this program: it lies beside this Python, or its script says so."""
    if there.parent == own or getattr(sys, "frozen", False):
        return True
    try:
        return b"drafter.cli" in there.resolve().read_bytes()[:200_000]
    except OSError:
        return False


def _libraries() -> Iterator[Entry]:
    part = "Libraries"
    if getattr(sys, "frozen", False):
        # A folder that needs no Python has them within it.
        return
    try:
        wanted = requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        return
    for requirement in wanted:
        if "extra ==" in requirement:
            continue
        name = requirement.split(">")[0].split("=")[0].split("[")[0].strip()
        try:
            yield Entry(part, name, version(name))
        except PackageNotFoundError:
            yield Entry(part, name, "", "wrong", "Install the program again: this library came with it and is gone.")


def _files() -> Iterator[Entry]:
    part = "Files"
    for folder in ("templates", "data", "examples"):
        there = shipped(folder)
        state = "ok" if there.is_dir() else "wrong"
        yield Entry(part, folder, str(there), state, "" if state == "ok" else "Install the program again.")
    settings = files_for()
    usual = os.environ.get(VARIABLE) or str(config_folder() / "config.toml")
    yield Entry(part, "settings", ", ".join(map(str, settings)), "ok" if settings else "absent", f"Usually {usual}.")
    for name, path in (("own register", data_folder() / "resolutions.csv"), ("own series", data_folder() / "series")):
        kept = is_there(path, f"{name[4:]} is")
        yield Entry(part, name, str(path) if kept else "", "ok" if kept else "absent", f"{path}.")


def _fonts() -> Iterator[Entry]:
    part = "Fonts"
    for folder, name in FONTS.items():
        there = shipped("data/fonts") / folder
        yield Entry(part, name, str(there), "ok" if there.is_dir() else "wrong")
    if own := os.environ.get("DRAFTER_FONTS"):
        yield Entry(part, "your own", own, "ok" if Path(own).exists() else "wrong")


def _others() -> Iterator[Entry]:
    for name, (commands, what) in OTHERS.items():
        found = next(filter(None, map(shutil.which, commands)), "")
        yield Entry("Other programs", name, found, "ok" if found else "absent", f"{what[:1].upper()}{what[1:]}.")
