"""Fonts for the PDF: those shipped, those a user names for other scripts, and what to say when characters lack."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from drafter.errors import DraftError
from drafter.shipped import shipped
from drafter.writers import Look

VARIABLE = "DRAFTER_FONTS"
"""The environment variable that names a folder of fonts, where the look does not."""
SHIPPED = "Tinos"
SHIPPED_FOR = {"ar": ("Amiri", "data/fonts/amiri"), "zh": ("Noto Serif CJK SC", "data/fonts/noto-serif-cjk")}
"""What comes with the program for languages that the shipped font lacks the script of: the family, its folder."""
LAST_RESORT = "Libertinus Serif"
"""Comes with the typesetter; it has symbols that the shipped font lacks."""
FEW = 3
"""Up to so many missing characters are named, and may well be there by mistake."""
MOST_SHOWN = 40
_PREFERRED_MARK = {"zh": " SC"}


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts that a user named.

    Attributes:
        path: the folder that holds them, at any depth.
        families: the names of their families.
    """

    path: Path
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters that no font at hand can show, in the order they were met."""

    characters: str

    def error(self, language: str, fonts: Fonts | None) -> DraftError:
        """The message for the user."""
        few = len(self.characters) <= FEW
        shown = ", ".join(map(_named, self.characters)) if few else " ".join(self.characters[:MOST_SHOWN])
        if (more := len(self.characters) - MOST_SHOWN) > 0:
            shown += f" and {more} more"
        they = "this character" if len(self.characters) == 1 else "these characters"
        where = f"the fonts in {fonts.path} lack" if fonts else "the font that comes with the program lacks"
        family = SHIPPED_FOR.get(language, ("",))[0]
        such = f", such as the whole of {family}," if family else ""
        return DraftError(
            f"The PDF cannot show {they}, which {where}: {shown}.",
            hint=f"Put a font that has {they}{such} into a folder, and name that folder in the environment variable "
            + VARIABLE
            + (f"; or take {they} out of the text." if few else "."),
        )


def user_fonts(look: Look) -> Fonts | None:
    """The fonts that the look or the environment names, or None.

    Raises:
        DraftError: there is no such path, or no font in it.
    """
    named = look.fonts or os.environ.get(VARIABLE)
    return _found(Path(named).expanduser().absolute()) if named else None


@lru_cache(maxsize=4)
def _found(path: Path) -> Fonts:
    if not path.exists():
        raise DraftError(
            f"There are no fonts at {path}: no such file or folder.", hint=f"Correct the path, or unset {VARIABLE}."
        )
    import typst

    folder = path if path.is_dir() else path.parent
    families = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]).families()
    if not families:
        raise DraftError(
            f"There are no fonts in {folder}.", hint="Name a folder with TrueType or OpenType fonts (.ttf, .otf, .ttc)."
        )
    return Fonts(folder, tuple(families))


def families_for(language: str, fonts: Fonts | None) -> list[Any]:
    """Families to set a language in, the preferred first, as the typesetter wants them.

    In Chinese the shipped font sets only what is Latin between Chinese: its punctuation is too narrow there.
    """
    shipped: Any = {"name": SHIPPED, "covers": "latin-in-cjk"} if language == "zh" else SHIPPED
    mark = _PREFERRED_MARK.get(language, "")

    def order(family: str) -> tuple[bool, bool, str]:
        return mark not in family, "Sans" in family or "Mono" in family, family

    chosen = sorted(fonts.families, key=order) if fonts else []
    if language in SHIPPED_FOR and SHIPPED_FOR[language][0] not in chosen:
        chosen.append(SHIPPED_FOR[language][0])
    return [shipped, *chosen, *([SHIPPED] if language == "zh" else []), LAST_RESORT]


def shipped_folders(language: str) -> list[Path]:
    """The folders of the fonts that come with the program and that a language is set in."""
    further = SHIPPED_FOR.get(language)
    return [shipped("data/fonts/tinos"), *([shipped(further[1])] if further else [])]


def missing_characters(diagnostic: str) -> Missing | None:
    """The characters that a compiler's message says it could not show; None where it says nothing of the kind."""
    texts = re.findall(r'the text `"(.*?)"` could not be displayed', diagnostic)
    characters = "".join(dict.fromkeys(c for text in texts for c in _unescaped(text) if not c.isspace()))
    return Missing(characters) if characters else None


def _unescaped(text: str) -> str:
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda m: chr(int(m[1], 16)), text)
    return re.sub(r"\\(.)", r"\1", text)


def _named(character: str) -> str:
    name = unicodedata.name(character, "no character of its own").lower()
    return f"“{character}” (U+{ord(character):04X}, {name})"
