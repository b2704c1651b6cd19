"""What differs between the official languages: a folder for each, named by its code, which holds all of it.

A language that is read needs ``reading.py``; one that drafts are written in, all the parts of
:class:`drafter.languages.language.Language`, taken together in ``writing.py``. Nothing but the folders says which
languages there are, and a part is loaded when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from drafter.errors import DraftError
from drafter.languages.amending import Amending
from drafter.languages.furniture import Furniture
from drafter.languages.language import Language
from drafter.messages import say

METADATA = "en"
"""The language in which official files name sponsors, and date the mastheads of languages that leave them so."""

CASED = ("en", "es", "fr", "ru")
"""Languages whose paragraphs begin with a letter that is capital or small."""
IN_ITALICS = ("ar", "en", "es", "fr", "ru")
"""Languages whose openings are in italics."""
LATIN = ("en", "es", "fr")
"""Languages in Latin letters."""
YEARS_IN_ORDER = ("en", "es", "fr", "ru", "zh")
"""Languages in which the first of two years that a dash joins stands first in the file."""
UNSPACED = ("en", "es", "ru", "zh")
"""Languages that have no space before punctuation, and quotation marks of two forms in their order."""
IN_PAIRS = ("en", "zh")
"""Languages that have no bracket alone, such as that behind a letter, and theirs in order."""


def written() -> tuple[str, ...]:
    """Codes of the languages that drafts can be written in."""
    return _having("writing", tuple(__path__))


def read() -> tuple[str, ...]:
    """Codes of the languages that resolutions can be read in."""
    return _having("reading", tuple(__path__))


@cache
def _having(part: str, folders: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({p.parent.name for folder in folders for p in Path(folder).glob(f"*/{part}.py")}))


def name(code: str) -> str:
    """The name of a language that can be read, in the user's language; its code, of any other."""
    return say(str(import_module(f"drafter.languages.{code}").NAME)) if code in read() else code


@cache
def furniture_of(code: str) -> Furniture:
    """The formulas of a language that can be read.

    Args:
        code: one of :func:`read`.
    """
    found: Furniture = import_module(f"drafter.languages.{code}.reading").FURNITURE
    return found


def direction(code: str) -> str:
    """How a language is written, "ltr" or "rtl"; "ltr" for one that is not known."""
    return furniture_of(code).direction if code in read() else "ltr"


def all_furniture() -> Mapping[str, Furniture]:
    """The formulas of all languages, by their codes."""
    return _all_furniture(read())


@cache
def _all_furniture(codes: tuple[str, ...]) -> dict[str, Furniture]:
    return {code: furniture_of(code) for code in codes}


def can_amend() -> tuple[str, ...]:
    """Codes of the languages that amendments are written and read in."""
    return _having("amending", tuple(__path__))


def amending(code: str) -> Amending:
    """The words of amendments in a language.

    Raises:
        DraftError: amendments are neither written nor read in it yet.
    """
    if code not in can_amend():
        known = " and ".join(map(name, can_amend()))
        raise DraftError(
            f"Amendments are written and read in {known}; {name(code)} is not among them yet.",
            hint="Carry this one out by hand, or use the text in one of those languages.",
        )
    found: Amending = import_module(f"drafter.languages.{code}.amending").AMENDING
    return found


@cache
def language(code: str) -> Language:
    """The language of a code.

    Args:
        code: such as "en".

    Returns:
        Its one instance.

    Raises:
        DraftError: drafts cannot be written in this language yet.
    """
    if code not in written():
        known = " and ".join(map(name, written()))
        raise DraftError(
            f"Drafts can be written in {known}; “{name(code)}” is not among them yet.",
            hint="Set “language” to " + " or ".join(written()) + ".",
        )
    found: Language = import_module(f"drafter.languages.{code}.writing").LANGUAGE
    return found
