"""Paragraphs of its own that a text calls by their numbers: "as recalled in paragraph 62 above"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.language import Language


def calls(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where a text calls paragraphs of its own, and their numbers.

    Args:
        text: a paragraph's words.
        language: its language.
    """
    for reference in language.signs.paragraph_called.finditer(text):
        for number in re.finditer(r"\d+", reference["numbers"]):
            if not number[0].startswith("0"):
                yield reference.start("numbers") + number.start(), int(number[0])
