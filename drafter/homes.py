"""Where a person's own files of the program are: settings, resolutions added to the register, series of one's own."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

NAME = "drafter"


def config_folder() -> Path:
    r"""The folder of the settings: ``~/.config/drafter``, ``%LOCALAPPDATA%\drafter``, ``~/Library/…/drafter``."""
    return _folder("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    r"""The folder of what was added: ``~/.local/share/drafter``, ``%LOCALAPPDATA%\drafter`` and their like."""
    return _folder("XDG_DATA_HOME", ".local/share")


def is_there(path: Path, what: str) -> bool:
    """Whether something of a person's own is there; where nobody may look, it is left out, and that is said.

    Args:
        path: a file or folder in a home, which may be another's, or locked.
        what: what it holds: "settings are", "register of resolutions is".
    """
    try:
        path.stat()
    except PermissionError as e:
        warnings.warn(f"Your own {what} left out: {path}: {e.strerror}.", stacklevel=2)
        return False
    except (OSError, ValueError):
        return False
    return True


def _folder(variable: str, usual: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return Path(os.environ.get(variable) or Path.home() / usual) / NAME
