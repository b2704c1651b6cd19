"""Where a person's own files of the program are: settings, resolutions added to the register, series of one's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "drafter"


def config_folder() -> Path:
    r"""The folder of the settings: ``~/.config/drafter``, ``%LOCALAPPDATA%\drafter``, ``~/Library/…/drafter``."""
    return _folder("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    r"""The folder of what was added: ``~/.local/share/drafter``, ``%LOCALAPPDATA%\drafter`` and their like."""
    return _folder("XDG_DATA_HOME", ".local/share")


def _folder(variable: str, usual: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return Path(os.environ.get(variable) or Path.home() / usual) / NAME
