"""Comments that silence a rule for one paragraph, with a reason.

In the text ``{# drafter: ignore ARI02 because the fiftieth session adopted none #}`` inside the paragraph or just above
it; in the YAML ``# drafter: ignore STY13 because …`` on the line or just above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.finding import Finding
from drafter.checks.registry import rule
from drafter.errors import DraftError
from drafter.findings.source import line_and_column
from drafter.place import Place

_COMMENT = re.compile(r"(?:\{#|#)-?\s*drafter:\s*ignore\b(?P<rest>[^\n]*?)(?:-?#\}|$)", re.MULTILINE)
_REST = re.compile(r"\s+(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+because\s+(?P<reason>\S.*))?\s*$")


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment.

    Attributes:
        codes: the rules it silences.
        reason: why.
        place: where it stands.
        first, last: the lines of its file it holds for.
    """

    codes: tuple[str, ...]
    reason: str
    place: Place
    first: int
    last: int

    def covers(self, finding: Finding) -> bool:
        """Whether it silences a finding."""
        place = finding.place
        return (
            place is not None
            and finding.code in self.codes
            and place.file == self.place.file
            and self.first <= place.line <= self.last
        )


def silences(text: str, file: str) -> Iterator[Silence]:
    """The comments of a file.

    Args:
        text: of a template or a YAML file.
        file: its name.

    Raises:
        DraftError: a comment names no rule, one that does not exist, or gives no reason.
    """
    for match in _COMMENT.finditer(text):
        line, column = line_and_column(text, match.start())
        place = Place(file, line, column)
        rest = _REST.match(match["rest"])
        if not rest or not rest["reason"]:
            raise DraftError(
                "A comment that silences a rule names it and says why.",
                place=place,
                line_text=text.splitlines()[line - 1],
                hint="Write it as: drafter: ignore ARI02 because the fiftieth session adopted none",
            )
        codes = tuple(rule(code).code for code in re.split(r"\s*,\s*", rest["codes"]))
        first, last = _paragraph(text, line) if match[0].startswith("{#") else (line, line + 1)
        yield Silence(codes, rest["reason"].strip(), place, first, last)


def _paragraph(text: str, line: int) -> tuple[int, int]:
    """The lines of the paragraph that a comment on a line holds for: its own, or the next where it stands alone."""
    lines = [re.sub(r"\{#.*?#\}", "", one) for one in text.split("\n")]
    raw = text.split("\n")
    first = line
    while first > 1 and raw[first - 2].strip():
        first -= 1
    last = line
    while last < len(raw) and raw[last].strip():
        last += 1
    if any(one.strip() for one in lines[first - 1 : last]):
        return first, last
    start = last
    while start < len(raw) and not raw[start].strip():
        start += 1
    end = start
    while end < len(raw) and raw[end].strip():
        end += 1
    return start + 1, end


def unheard(found: Sequence[Silence], findings: Sequence[Finding]) -> list[Silence]:
    """The comments that silence nothing any more."""
    return [s for s in found if not any(s.covers(f) for f in findings)]
