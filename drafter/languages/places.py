"""Cities in running text, in the six official languages. Source: ``data/places.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.languages.states import rows

COLUMNS = ("en", "fr", "es", "ru", "zh", "ar")
_BORDERS = {
    "ru": (r"(?<!\w)", "[а-я]{0,5}(?!\\w)"),
    "zh": ("", ""),
    "ar": (r"(?<!\w)[ولبف]{0,2}", r"(?!\w)"),
}
"""What may stand before and behind a name: letters of the case, and words that are written together with it."""


def named(text: str, code: str) -> Iterator[tuple[int, int, str]]:
    """Yield the cities that a text names: where they stand, and their English names.

    Args:
        text: running text.
        code: its language.
    """
    pattern, cities = _known(code)
    for match in pattern.finditer(text):
        yield match.start("name"), match.end("name"), cities[match["name"]]


@cache
def _known(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    column = COLUMNS.index(code)
    cities = {name: row[0].split("|")[0] for row in rows("data/places.tsv") for name in row[column].split("|")}
    before, after = _BORDERS.get(code, (r"(?<!\w)", r"(?!\w)"))
    names = "|".join(re.escape(name) for name in sorted(cities, key=len, reverse=True))
    return re.compile(f"{before}(?P<name>{names}){after}"), cities


def translated(place: str, code: str, other: str) -> str:
    """A city as another language has it in a sentence; empty for one that is not known.

    Args:
        place: as the sentence in the first language has it; in French with its preposition.
        code: of that language.
        other: of the other.
    """
    bare = place.removeprefix("à ") if code == "fr" else place
    own, its = COLUMNS.index(code), COLUMNS.index(other)
    for row in rows("data/places.tsv"):
        if bare in row[own].split("|") and other != "ru" and code != "ru":
            found = row[its].split("|")[0]
            if other != "fr":
                return found
            return f"à {found}" if not found.startswith("Le ") else ""
    return ""
