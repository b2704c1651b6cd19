"""A document that a page sent, as a file."""

from __future__ import annotations

import base64
import binascii
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.errors import DraftError

MOST_BYTES = 96 * 1024 * 1024
"""The largest request: a document of 64 MB, as a page sends it."""


def dropped(sent: Mapping[str, Any], folder: str) -> Path:
    """Write a document that a page sent.

    Args:
        sent: its ``name``, and its ``data`` in base64.
        folder: where it is put, in a folder of its own.

    Raises:
        DraftError: it did not come whole.
    """
    shown = str(sent["name"]).replace("\\", "/").rpartition("/")[2]
    clean = "".join(c if c.isalnum() or c in " ._-()" else "-" for c in shown).strip(". ")[-120:] or "document"
    try:
        data = base64.b64decode(str(sent["data"]), validate=True)
    except (binascii.Error, ValueError):
        raise DraftError("The document did not come whole.", hint="Drop it once more.") from None
    path = Path(tempfile.mkdtemp(dir=folder)) / clean
    path.write_bytes(data)
    return path
