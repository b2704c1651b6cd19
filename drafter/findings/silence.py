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
from drafter.messages import say
from drafter.place import Place
from drafter.source.places import Lines
from drafter.source.tree import Source

_COMMENT = re.compile(r"-?\s*drafter:\s*ignore\b(?P<rest>[^\n]*?)-?$", re.MULTILINE)
_IN_YAML = re.compile(r"#-?\s*drafter:\s*ignore\b(?P<rest>[^\n]*)$", re.MULTILINE)
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


def in_text(source: Source) -> Iterator[Silence]:
    """The comments of a text, each for the paragraph that it stands in or just above.

    Raises:
        DraftError: a comment names no rule, one that does not exist, or gives no reason.
    """
    for comment in source.comments:
        if found := _COMMENT.match(comment.text[2:-2]):
            codes, reason = _read(found["rest"], source.lines, comment.start)
            number = source.paragraph_at(comment.start)
            paragraphs = source.paragraphs
            if number is None or source.span(paragraphs[number])[1] < comment.start:
                number = 0 if number is None else number + 1
            span = source.span(paragraphs[number]) if number < len(paragraphs) else (comment.start, comment.end)
            first, last = (source.lines.number(offset) for offset in span)
            line = source.lines.number(comment.start)
            yield Silence(codes, reason, source.lines.place(comment.start), min(first, line), last)


def in_yaml(text: str, file: str) -> Iterator[Silence]:
    """The comments of a YAML file, each for its line and the next.

    Raises:
        DraftError: as for :func:`in_text`.
    """
    lines = Lines(text, file)
    for found in _IN_YAML.finditer(text):
        codes, reason = _read(found["rest"], lines, found.start())
        place = lines.place(found.start())
        yield Silence(codes, reason, place, place.line, place.line + 1)


def _read(rest: str, lines: Lines, offset: int) -> tuple[tuple[str, ...], str]:
    """The codes and the reason of a comment."""
    found = _REST.match(rest)
    if not found or not found["reason"]:
        raise lines.fault(
            offset,
            say("A comment that switches a rule off has to name the rule and say why."),
            say("Write it as: drafter: ignore ARI02 because the fiftieth session adopted none"),
        )
    return tuple(rule(code).code for code in re.split(r"\s*,\s*", found["codes"])), found["reason"].strip()


def unheard(found: Sequence[Silence], findings: Sequence[Finding]) -> list[Silence]:
    """The comments that silence nothing any more."""
    return [s for s in found if not any(s.covers(f) for f in findings)]
