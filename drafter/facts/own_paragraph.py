"""Another paragraph of the same text, called by its number: "as recalled in paragraph 62 above"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar, Literal

from pydantic import Field

from drafter.document.words import folded
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Name, Open, Openable, last_of
from drafter.languages.language import Language
from drafter.messages import listed, mark, say
from drafter.recognition.calls import calls

FEWEST = 3
"""Fewer words than these tell no paragraph: many begin "Requests the"."""
USUAL = 8
"""So many words are enough to tell a paragraph, unless another begins with the same."""
LONGEST = 300
"""Characters that a beginning may have."""


class OwnParagraph(Fact):
    """An operative paragraph of the same text, known by its first words and printed as its number."""

    RULES: ClassVar = ("paragraph-followed",)
    TITLE: ClassVar = mark("a paragraph of this text")
    ASKS: ClassVar = mark("which paragraph of this text is meant?")
    CALLS_PARAGRAPHS: ClassVar = True
    AFTER: ClassVar = ("session",)
    EXAMPLE: ClassVar = "{begins: Requests the Secretary-General to report}"
    type: Literal["paragraph"] = "paragraph"
    begins: Openable[Name] = Field(description="The first words of the paragraph that is meant, without its number.")

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The number that it has now: 62."""
        meant = self.meant(setting)
        is_one = len(meant) == 1
        words = str(meant[0]) if is_one else setting.language.placeholder
        return phrase(words, "begins", is_open=isinstance(self.begins, Open) or not is_one)

    def doubt(self, setting: Setting) -> str:
        """That no paragraph begins so, or several do."""
        meant = [str(number) for number in self.meant(setting)]
        if isinstance(self.begins, Open) or len(meant) == 1:
            return ""
        if not meant:
            return say("No paragraph begins “{begins}”: to be confirmed", begins=self.begins)
        return say("Paragraphs {numbers} begin “{begins}”: to be confirmed", numbers=listed(meant), begins=self.begins)

    def meant(self, setting: Setting) -> list[int]:
        """The numbers of the paragraphs that begin so: one, where all is well."""
        begins = opening(str(last_of(self.begins) or ""))
        return [number for number, text in setting.paragraphs if begins and _opens(text, begins)]

    def followed(self, before: Setting, after: Setting, went: Mapping[int, int]) -> OwnParagraph:
        """Known by the first words that the paragraph has now."""
        meant = self.meant(before)
        number = went.get(meant[0]) if len(meant) == 1 else None
        if number is None or self.meant(after) == [number]:
            return self
        begins = beginning(number, after)
        return self.model_copy(update={"begins": begins}) if begins else self

    def own_words(self) -> str:
        """It is named by the words that it is known by."""
        return str(last_of(self.begins))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the numbers of paragraphs of the text that are called by them, each by itself.

        One that cannot be told from another by its first words is left.
        """
        for start, number in calls(text, setting.language) if setting.paragraphs else ():
            begins = beginning(number, setting)
            if begins:
                yield Found(start, start + len(str(number)), cls(begins=begins))


def beginning(number: int, setting: Setting) -> str:
    """The first words of a paragraph, as many as tell it from the others.

    Args:
        number: of the paragraph.
        setting: with the paragraphs.

    Returns:
        Three words at least, before the first figure, ordinal or month, which a year may change; empty where they begin
        another paragraph too, or the number is that of several.
    """
    meant = [text for n, text in setting.paragraphs if n == number]
    if len(meant) != 1:
        return ""
    words = _lasting(meant[0], setting.language)
    others = [text for n, text in setting.paragraphs if n != number]
    for count in range(min(USUAL, len(words)), len(words) + 1):
        begins = setting.language.between_words.join(words[:count]).rstrip(" ,;:.(“")
        others = [text for text in others if _opens(text, opening(begins))]
        if count >= FEWEST and not others:
            return begins if len(begins) <= LONGEST else ""
    return ""


def _lasting(text: str, language: Language) -> list[str]:
    """The words before the first that a year may change."""
    out: list[str] = []
    plain = folded(text[: 2 * LONGEST]).translate(_BRACKETS)
    for word in plain.split() if language.between_words else plain:
        bare = word.strip(" ,;:.()“”")
        if any(c.isdigit() for c in word) or bare in language.months or language.ordinal_value(bare):
            break
        out.append(word)
    return out


_BRACKETS = dict.fromkeys(map(ord, "[]*"))


@lru_cache(maxsize=4096)
def opening(text: str) -> str:
    """The beginning of a paragraph as it is compared: no number before it, no brackets of open values, no asterisks."""
    return re.sub(r"^\d{1,3}\.\s", "", folded(text[: 4 * LONGEST]).translate(_BRACKETS).casefold().strip())


def _opens(text: str, begins: str) -> bool:
    """Whether a paragraph begins with words, whole ones; both as :func:`opening` has them."""
    return opening(text).startswith(begins) and not re.match(r"[\w-]", opening(text)[len(begins) :])
