"""Lists, citations and gatherings, in Chinese. Source: languages.md, 5."""

from __future__ import annotations

import re

from drafter.languages.language import Language


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """As in "、" and "和"."""
        return tuple("" if i == 0 else "和" if i == count - 1 else "、" for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        """The date stands first: "2021年12月6日第76/26号"."""
        return f"{adopted}第{self.numbered(number)}号"

    resolution_letter = "[ \u00a0]?[A-Z]{1,2}(?![A-Za-z])"

    def numbered(self, number: str) -> str:
        """No space stands before the year or session in brackets: "497(1981)"."""
        return number.replace(" (", "(")

    def read_number(self, text: str) -> str:
        """The sheet has the spaces."""
        return re.sub(r"(?<=[\dA-Z])(?=\()|(?<=\d)(?=[A-Z])", " ", text)

    def place_and_time(self, place: str, time: str) -> str:
        """The time stands first."""
        return f"{time}在{place}"

    def gathering(self, ordinal: str, name: str) -> str:
        """As in "第二十次缔约国会议", the measure word among the name."""
        return f"第{ordinal}{name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:  # noqa: ARG002
        """As in "第一至第十八"."""
        return ("和" if last == 2 else "至").join(f"第{self.ordinal(n)}" for n in sorted({1, last}))
