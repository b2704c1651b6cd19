"""The register: what is known of resolutions that the General Assembly adopted, and which of them form a series.

The project's own table (``data/resolutions.csv``) comes with the program; a user's own table extends it.
"""

from __future__ import annotations

from functools import lru_cache

from drafter.homes import is_there
from drafter.register.entry import Adopted
from drafter.register.lookup import Register
from drafter.register.table import own_table

__all__ = ["Adopted", "Register", "register"]


def register() -> Register:
    """The register that comes with the program, extended by the user's own table where there is one.

    Returns:
        The register; the same object as long as the user's table does not change.

    Raises:
        DraftError: the user's table cannot be read.
    """
    path = own_table()
    changed = path.stat().st_mtime_ns if is_there(path, "register of resolutions is") else 0
    return _read(str(path), changed)


@lru_cache(maxsize=2)
def _read(path: str, changed: int) -> Register:  # noqa: ARG001 (a changed file is another argument)
    return Register.read(path)
