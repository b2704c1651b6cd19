"""Names of States and observers as lists of sponsors have them. Sources: in the files of ``data/``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from unicodedata import combining, normalize

from drafter.shipped import shipped

NAMED_IN = ("en", "fr", "es")
"""The languages in which the names are known, in the order of the columns of ``data/states.tsv``."""
_UNION = ("European Union", "Union européenne", "Unión Europea")
OBSERVERS = ("Holy See", "State of Palestine", "European Union")
"""Who may table drafts, or is named with those who do, and is no Member State."""


_ALSO = {
    "EU": "European Union",
    "Palestine": "State of Palestine",
    "Vatican": "Holy See",
    "Vatican City": "Holy See",
    "UAE": "United Arab Emirates",
    "DPRK": "Democratic People’s Republic of Korea",
    "ROK": "Republic of Korea",
    "PRC": "China",
    "PNG": "Papua New Guinea",
    "CAR": "Central African Republic",
    "BiH": "Bosnia and Herzegovina",
    "Great Britain": "United Kingdom of Great Britain and Northern Ireland",
    "Britain": "United Kingdom of Great Britain and Northern Ireland",
    "England": "United Kingdom of Great Britain and Northern Ireland",
    "America": "United States of America",
}
"""Names that are understood in a list of sponsors, and are no slips in running text."""
_MOST_WORDS = 9
"""How many words the longest name has."""
_LONG_FORM = re.compile(
    r"(?:the )?(?:(?:Islamic|Federal|Federative|Democratic|People[’']s|Socialist|Arab|Co-?operative|Oriental|"
    r"Independent|Hashemite|Grand|Plurinational|Bolivarian|United)\s)*"
    r"(?:Republic|Kingdom|State|Commonwealth|Union|Principality|Duchy|Sultanate|Federation|Confederation)\s+of\s+"
    r"(?:the\s+)?(?P<name>.+)",
    re.IGNORECASE,
)
"""The long form of a State's name, which lists of sponsors do not have."""


@cache
def states() -> Sequence[str]:
    """The States of ``data/states.tsv``, in the order of lists of sponsors."""
    return tuple(row[0] for row in rows("data/states.tsv"))


@cache
def rows(name: str) -> Sequence[list[str]]:
    """The rows of a table that ships with the program, without its comments."""
    lines = shipped(name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def official(name: str, code: str = "en") -> str:
    """The official name that a name is, whatever its accents, apostrophes and capitals; empty for none.

    Args:
        name: the name.
        code: the language that it is to be official in, of :data:`NAMED_IN`.
    """
    return _by_key(code).get(_key(name), "")


def suggested(name: str, code: str = "en") -> str:
    """The official name that was probably meant by one that is none, or nothing.

    Args:
        name: a former name, a short one, one with a comma ("Iran, Islamic Republic of"), one misspelt, or one in
            another language.
        code: the language of the name that is wanted, of :data:`NAMED_IN`.
    """
    elsewhere = next((row for row in _table() if _key(name) in map(_key, row)), None)
    if elsewhere is not None and not official(name, code):
        return elsewhere[NAMED_IN.index(code)]
    if code == "en":
        return _suggested(name)
    bare = _key(name)
    short = [full for key, full in _by_key(code).items() if bare and key.startswith(f"{bare} ")]
    if len(short) == 1:
        return short[0]
    near = get_close_matches(bare, _by_key(code), 1, 0.8)
    if near:
        return _by_key(code)[near[0]]
    known = _suggested(name)
    return next((row[NAMED_IN.index(code)] for row in _table() if known and row[0] == known), "")


def _suggested(name: str) -> str:
    """The English name that was probably meant."""
    for wrong, _, _, _, listed, *_ in ([*row, "", "", "", "", ""] for row in rows("data/countries.tsv")):
        if listed and re.fullmatch(rf"(?:the )?(?:{wrong})", name.strip(), re.IGNORECASE):
            return listed
    if name.strip().strip(".") in _ALSO:
        return _ALSO[name.strip().strip(".")]
    if name.strip().endswith(" Rep."):
        return suggested(name.strip().removesuffix(".") + "ublic")
    saint = re.sub(r"^St\.? ", "Saint ", name.strip())
    if saint != name.strip():
        return official(saint) or suggested(saint)
    if long := _LONG_FORM.fullmatch(name.strip()):
        # "Republic of Kenya" is Kenya, however near the name of another State is.
        return official(long["name"]) or suggested(long["name"])
    turned = re.sub(r"^(.+), (.+)$", r"\1 (\2)", name.strip())
    if official(turned):
        return official(turned)
    bare = _key(re.sub(r"^[Tt]he ", "", name.strip()))
    short = [full for key, full in _by_key().items() if bare and key.startswith(f"{bare} ")]
    if bare in _by_key() or len(short) == 1:
        return _by_key().get(bare) or short[0]
    near = get_close_matches(bare, _by_key(), 1, 0.75)
    return _by_key()[near[0]] if near else ""


def names_in(text: str) -> list[str]:
    """The names in a text in which "and" joins the last two: "Antigua and Barbuda and Chad" are two.

    So are names that nothing but space divides, where all of them are official: "Kenya Peru".
    """
    parts = text.split(" and ")
    for cut in range(1, len(parts)):
        before, after = " and ".join(parts[:cut]), " and ".join(parts[cut:])
        if not official(text) and (official(before) or suggested(before)) and (official(after) or suggested(after)):
            return [before, after]
    return _side_by_side(text) or [text]


def _side_by_side(text: str) -> list[str]:
    """The official names that a text is made of, several with only space between; nothing where it is not."""
    words = text.split()
    if official(text) or suggested(text) or len(words) < 2:
        return []
    # By the number of words read: the names that they make.
    made: dict[int, list[str]] = {0: []}
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - _MOST_WORDS), end):
            if start in made and (name := official(" ".join(words[start:end]))):
                made[end] = [*made[start], name]
                break
    return made.get(len(words), [])


@cache
def _table() -> Sequence[Sequence[str]]:
    """The names of each State or observer, a column a language."""
    return (*rows("data/states.tsv"), _UNION)


@cache
def _by_key(code: str = "en") -> dict[str, str]:
    return {_key(row[NAMED_IN.index(code)]): row[NAMED_IN.index(code)] for row in _table()}


def _key(name: str) -> str:
    plain = "".join(c for c in normalize("NFD", name) if not combining(c)).casefold()
    return " ".join(re.findall(r"\w+", plain))
