"""Where templates, data, fonts and examples are that come with the program, in a checkout and in a wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_ROOT = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent


def shipped(path: str) -> Path:
    """The absolute path of a file or folder under ``templates/``, ``data/`` or ``examples/``.

    Args:
        path: relative, with slashes, such as ``data/states.yaml``.

    Returns:
        Its path; it exists, for a file that is shipped.
    """
    return _ROOT / path
