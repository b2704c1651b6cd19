"""What the program says, in the user's language: catalogues of gettext that Babel keeps, one for each language.

A sentence is written in English where it is said, ``say("{count} words, {place}", count=…, place=…)``, and looked up in
the catalogue of the language that is on the screen. One that the catalogue lacks is said in English.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

FOLDER = Path(__file__).parent / "catalogues"
SOURCE = "en"
"""The language that the sentences are written in."""
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def languages() -> tuple[str, ...]:
    """Codes of the languages that the program speaks."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.mo")))


class _Screen:
    """The language that is on the screen."""

    code = SOURCE
    catalogue: NullTranslations = NullTranslations()


def use(code: str) -> None:
    """Say everything in a language from now on; in English where the program does not speak it."""
    _Screen.code = code if code in languages() else SOURCE
    _Screen.catalogue = _catalogue(_Screen.code)


def current() -> str:
    """The code of the language that is on the screen."""
    return _Screen.code


def users() -> str:
    """The language that the user's computer is set to, as far as the program speaks it; else English."""
    named = next((value for name in VARIABLES if (value := os.environ.get(name))), "") or _of_windows()
    code = named.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in languages() else SOURCE


@cache
def _catalogue(code: str) -> NullTranslations:
    if code == SOURCE:
        return NullTranslations()
    with (FOLDER / f"{code}.mo").open("rb") as file:
        return GNUTranslations(file)


def _of_windows() -> str:
    """The language of the user's Windows, such as "fr_FR"; empty on other systems."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def say(message: str, /, **values: object) -> str:
    """A sentence in the user's language.

    Args:
        message: in English, as the catalogues have it.
        values: what is put into it, by the names between its braces.
    """
    said = _Screen.catalogue.gettext(message) if message else ""
    return said.format(**values) if values else said


def say_many(one: str, many: str, count: int, /, **values: object) -> str:
    """A sentence that depends on a number, which ``{count}`` puts into it.

    Args:
        one: in English, of one.
        many: of none, or of more than one.
        count: the number.
        values: what else is put into it.
    """
    return _Screen.catalogue.ngettext(one, many, count).format(count=count, **values)


def mark(message: str) -> str:
    """A sentence that is written here and said elsewhere, by :func:`say`."""
    return message


def listed(names: Sequence[str]) -> str:
    """Names or numbers as a list: "8, 9 and 16"."""
    if len(names) < 2:
        return "".join(names)
    return say("{most} and {last}", most=say(", ").join(names[:-1]), last=names[-1])


def mark_many(one: str, many: str) -> tuple[str, str]:
    """A sentence of one and of many that is written here and said elsewhere, by :func:`say_many`."""
    return one, many
