"""Another paragraph of the same text, called by its number: "as recalled in paragraph 62 above"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Name, Open, Openable, last_of
from drafter.languages.language import Language
from drafter.words import folded

_NUMBERS = r"\d{1,3}(?:\s\([a-z]{1,2}\))?"
_REFERENCES = {
    "en": re.compile(
        rf"\bparagraphs?\s(?P<numbers>{_NUMBERS}(?:(?:,|,?\sand|,?\sor|\sto)\s{_NUMBERS})*)"
        r"\s(?:above|below|of\s(?:the\spresent|this)\sresolution)\b"
    ),
    "fr": re.compile(
        rf"\bparagraphes?\s(?P<numbers>{_NUMBERS}(?:(?:,|,?\set|,?\sou|\sà)\s{_NUMBERS})*)"
        r"\s(?:ci-dessus|ci-après|ci-dessous|de\sla\sprésente\srésolution)\b"
    ),
}
FEWEST = 3
"""Fewer words than these tell no paragraph: many begin "Requests the"."""
MOST = 8


class OwnParagraph(Fact):
    """An operative paragraph of the same text, known by its first words and printed as its number."""

    RULES: ClassVar = ("paragraph-followed",)
    TITLE: ClassVar = "a paragraph of this text"
    CALLS_PARAGRAPHS: ClassVar = True
    type: Literal["paragraph"] = "paragraph"
    begins: Openable[Name] = Field(description="The first words of the paragraph that is meant, without its number.")

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The number that it has now: 62."""
        meant = self._meant(setting)
        words = str(meant[0]) if len(meant) == 1 else setting.language.placeholder
        return phrase(words, "begins", is_open=isinstance(self.begins, Open) or len(meant) != 1)

    def doubt(self, setting: Setting) -> str:
        """That no paragraph begins so, or several do."""
        meant = self._meant(setting)
        if isinstance(self.begins, Open) or len(meant) == 1:
            return ""
        *others, last = map(str, meant or [0])
        said = f"Paragraphs {', '.join(others)} and {last} begin" if meant else "No paragraph begins"
        return f"{said} “{self.begins}”: to be confirmed"

    def _meant(self, setting: Setting) -> list[int]:
        begins = last_of(self.begins)
        return [number for number, text in setting.paragraphs if begins and _opens(text, begins)]

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the numbers of paragraphs of the text that are called by them, each by itself."""
        pattern = _REFERENCES.get(setting.language.code) if setting.paragraphs else None
        for reference in pattern.finditer(text) if pattern else ():
            for number in re.finditer(r"(?<!\()\b\d+", reference["numbers"]):
                begins = beginning(int(number[0]), setting)
                if begins:
                    start = reference.start("numbers") + number.start()
                    yield Found(start, start + len(number[0]), cls(begins=begins))


def beginning(number: int, setting: Setting) -> str:
    """The first words of a paragraph, as many as tell it from the others.

    Args:
        number: of the paragraph.
        setting: with the paragraphs.

    Returns:
        Three to eight words before the first figure or ordinal, which a year may change; empty where they begin another
        paragraph too.
    """
    text = next((folded(text) for n, text in setting.paragraphs if n == number), "")
    words = _lasting(text, setting.language).split()[:MOST]
    begins = " ".join(words).rstrip(" ,;:(“")
    alike = [n for n, other in setting.paragraphs if _opens(other, begins)]
    return begins if len(words) >= FEWEST and alike == [number] else ""


def _lasting(text: str, language: Language) -> str:
    """The words before the first that a year may change."""
    return re.split(rf"(?i)\S*\d|(?<!\w){language.ordinal_pattern}(?!\w)", text, maxsplit=1)[0]


def _opens(text: str, begins: str) -> bool:
    """Whether a paragraph begins with words, whole ones."""
    words, wanted = folded(text).casefold(), folded(begins).casefold().rstrip()
    return words.startswith(wanted) and not words[len(wanted) : len(wanted) + 1].isalnum()
