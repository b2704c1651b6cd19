"""What is alike in the furniture of every official language, and which language a resolution is in."""

from __future__ import annotations

import re
from datetime import date

from drafter.languages import METADATA, all_furniture, furniture_of
from drafter.languages.furniture import Furniture

ENGLISH = furniture_of(METADATA)
SYMBOL = re.compile(r"A(?:/[A-Z0-9][\w.\-]*)+(?: [A-Z])?")
NUMBER = re.compile(r"(?P<number>(?:ES-|S-)?\d{1,2}/\d{1,4}(?: [A-Z])?)(?P<stop>\.?)")
DISTRIBUTION = re.compile(r"Distr\b\.?.*", re.IGNORECASE)
ORIGINAL = re.compile(r"Original ?:.*|Оригинал ?:.*|原文[:：].*|الأصل ?:.*", re.IGNORECASE)


LANGUAGE_LINES = frozenset(
    "Arabic Chinese English French Russian Spanish Français Español Русский 中文 Chinois عربي العربية".split()
)
"""What stands above "Original: …" in a translated draft, alone on its line."""
RULE = re.compile(r"[_\-–—=*·.]{3,}")
"""A line that only ends the text."""


def language_of(texts: list[str]) -> str | None:
    """The official language of a resolution, by the first paragraph that is a formula of one; None where none is."""
    for text in texts:
        if len(text) > 60:
            continue
        for code, formulas in all_furniture().items():
            if formulas.is_formula(text):
                return code
    return None


def masthead_day(furniture: Furniture, text: str) -> date | None:
    """A date in the masthead: in the language, or in English as some languages leave it."""
    return furniture.read_day(text) or ENGLISH.read_day(text)
