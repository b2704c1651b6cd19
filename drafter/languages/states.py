"""Names of States and observers as lists of sponsors have them. Sources: in the files of ``data/``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import cache
from unicodedata import combining, normalize

from drafter.shipped import shipped

NAMED_IN = ("en", "fr", "es", "ru", "zh", "ar")
"""The languages in which the names are known, in the order of the columns of ``data/states.tsv``."""
_UNION = (
    "European Union",
    "Union européenne",
    "Unión Europea",
    "Европейский союз",
    "欧洲联盟",
    "الاتحاد الأوروبي",
)
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
    "S. Korea": "Republic of Korea",
    "N. Korea": "Democratic People’s Republic of Korea",
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
_JOINTS = (" and ", " et ", " y ", " e ", " и ", "和", " و")
"""What stands before the last name of a list."""
_LONG_FORM = re.compile(
    r"(?:the )?(?:(?:Islamic|Federal|Federative|Democratic|People[’']s|Socialist|Arab|Co-?operative|Oriental|"
    r"Independent|Hashemite|Grand|Plurinational|Bolivarian|United)\s)*"
    r"(?:Republic|Kingdom|State|Commonwealth|Union|Principality|Duchy|Sultanate|Federation|Confederation)\s+of\s+"
    r"(?:the\s+)?(?P<name>.+)",
    re.IGNORECASE,
)
"""The long form of a State's name, which lists of sponsors do not have."""


def states(code: str = NAMED_IN[0]) -> Sequence[str]:
    """The States of ``data/states.tsv`` in a language, in the order of lists of sponsors."""
    names = [row[NAMED_IN.index(code)] for row in rows("data/states.tsv")]
    return tuple(sorted(names, key=lambda name: place_in_list(name, code)) if code != NAMED_IN[0] else names)


def place_in_list(name: str, code: str) -> tuple[bool, str, str]:
    """What the names of a list of sponsors are sorted by: observers last, accents and punctuation not looked at.

    Chinese lists follow the English alphabet, Arabic ones leave out the article. Source: resolution 79/52, note 9.

    Args:
        name: of a State or an observer, or a name that is not known.
        code: the language of the list.
    """
    english = official(name, NAMED_IN[0], of=code) if code in NAMED_IN else ""
    # Letters that a language has beside the plain ones, such as the Russian "й", have their own place.
    plain = " ".join(re.findall(r"\w+", name.casefold())) if code == "ru" else _key(name)
    if code == "zh" and english:
        plain = _key(english)
    if code == "ar":
        plain = _key(re.sub(r"\bال(?=\w)", "", name))
    return english in OBSERVERS, plain, name


def own(name: str, code: str) -> str:
    """The name in a language of a State that is named officially, but in another; any other name as it is."""
    if code not in NAMED_IN or official(name, code):
        return name
    return next((found for of in NAMED_IN if (found := official(name, code, of=of))), name)


@cache
def rows(name: str) -> Sequence[list[str]]:
    """The rows of a table that ships with the program, without its comments."""
    lines = shipped(name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def official(name: str, code: str = NAMED_IN[0], *, of: str | None = None) -> str:
    """The official name that a name is, whatever its accents, apostrophes and capitals; empty for none.

    Args:
        name: the name.
        code: the language of the answer, of :data:`NAMED_IN`.
        of: the language that the name is to be official in, where that is another.
    """
    row = _by_key(of or code).get(_key(name))
    return row[NAMED_IN.index(code)] if row else ""


def suggested(name: str, code: str = NAMED_IN[0]) -> str:
    """The official name that was probably meant by one that is none, or nothing.

    Args:
        name: a former name, a short one, one with a comma ("Iran, Islamic Republic of"), one misspelt, or one in
            another language.
        code: the language of the name that is wanted, of :data:`NAMED_IN`.
    """
    if not official(name, code) and (elsewhere := own(name, code)) != name:
        return elsewhere
    former = _former().get(_key(name))
    if former and not official(name, code):
        return official(former, code, of=NAMED_IN[0])
    if code == NAMED_IN[0]:
        return _suggested(name)
    bare = _key(name)
    short = [key for key in _by_key(code) if bare and key.startswith(f"{bare} ")]
    near = short if len(short) == 1 else get_close_matches(bare, _by_key(code), 1, 0.8)
    if near:
        return _by_key(code)[near[0]][NAMED_IN.index(code)]
    known = _suggested(name)
    return official(known, code, of=NAMED_IN[0]) if known else ""


@cache
def _former() -> dict[str, str]:
    """The names of ``data/former-names.tsv`` and the States in English whose they are."""
    return {_key(name): state for _, names, state in rows("data/former-names.tsv") for name in names.split("|")}


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
    short = [key for key in _by_key() if bare and key.startswith(f"{bare} ")]
    if bare in _by_key() or len(short) == 1:
        return _by_key()[bare if bare in _by_key() else short[0]][0]
    near = get_close_matches(bare, _by_key(), 1, 0.75)
    return _by_key()[near[0]][0] if near else ""


def names_in(text: str) -> list[str]:
    """The names in a text in which "and" joins the last, in any language: "Antigua and Barbuda and Chad" are two.

    So are names that nothing but space divides, where all of them are official: "Kenya Peru".
    """
    for joint in _JOINTS if not _known(text) else ():
        parts = text.split(joint)
        # Official names before those that only resemble one: "Antigua and Barbuda and Peru" resembles a name, too.
        if made := _joined(parts, joint, _known) or _joined(parts, joint, _meant):
            return made
    return _side_by_side(text) or [text]


def _joined(parts: list[str], joint: str, is_name: Callable[[str], bool]) -> list[str]:
    """The names that parts make with a word between some of them, nothing where one of them is no name."""
    for cut in range(1, min(len(parts), _MOST_WORDS)):
        before, after = joint.join(parts[:cut]), joint.join(parts[cut:])
        if is_name(before) and (rest := [after] if is_name(after) else _joined(parts[cut:], joint, is_name)):
            return [before, *rest]
    return []


def _known(name: str) -> bool:
    return any(official(name, of=code) for code in NAMED_IN)


def _meant(name: str) -> bool:
    return _known(name) or bool(suggested(name))


def _side_by_side(text: str) -> list[str]:
    """The official names that a text is made of, several with only space between; nothing where it is not."""
    words = text.split()
    if len(words) < 2 or _meant(text):
        return []
    # By the number of words read: the names that they make.
    made: dict[int, list[str]] = {0: []}
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - _MOST_WORDS), end):
            name = " ".join(words[start:end])
            if start in made and _known(name):
                made[end] = [*made[start], official(name) or name]
                break
    return made.get(len(words), [])


@cache
def _table() -> Sequence[Sequence[str]]:
    """The names of each State or observer, a column a language."""
    return (*rows("data/states.tsv"), _UNION)


@cache
def _by_key(code: str = NAMED_IN[0]) -> dict[str, Sequence[str]]:
    return {_key(row[NAMED_IN.index(code)]): row for row in _table()} if code in NAMED_IN else {}


def _key(name: str) -> str:
    plain = "".join(c for c in normalize("NFD", name) if not combining(c) and c != "\u0640").casefold()
    return " ".join(re.findall(r"\w+", plain))
