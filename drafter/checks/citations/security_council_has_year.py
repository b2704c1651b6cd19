"""A Security Council resolution has its year in brackets.

What:
    Resolutions of the Security Council are cited by number and, in brackets, year: “Security Council resolution 1325
    (2000)”; the year is that of the date behind it.
Why:
    They are numbered through since 1946; the year is a part of the number.

Example:
    Security Council resolution 1325 of 31 October 2000
Instead:
    Security Council resolution 1325 (2000) of 31 October 2000
Fix safety:
    Safe where a date stands behind the number: its year is written.
Source:
    United Nations Editorial Manual, resolutions and decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.en.dates import MONTH
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT08", MARK, ("en",)

_COUNCIL = re.compile(
    rf"Security Council resolution (?P<number>\d{{2,4}})(?! ?/)(?: \((?P<year>\d{{4}})\))?"
    rf"(?: of (?P<date>\d{{1,2}} (?:{MONTH}) (?P<of>\d{{4}})))?"
)

_PLAIN = re.compile(
    rf"\b[Rr]esolutions? (?P<number>[1-9]\d{{2,3}}) of (?P<date>\d{{1,2}} (?:{MONTH}) "
    r"(?P<of>(?:19|20)\d{2}))"
)
"""Only Council resolutions have such numbers: the Assembly's, without a stroke, have a session in brackets."""


def looks_at(context: Context) -> Iterable[Passage]:
    return [
        p
        for p in context.all
        if "esolution" in p.text and ("Security Council resolution " in p.text or _PLAIN.search(p.text))
    ]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _COUNCIL.finditer(passage.text):
        number, year, of = match["number"], match["year"], match["of"]
        if not year:
            fix = (
                passage.write(match.end("number"), match.end("number"), f" ({of})", f"Write “{number} ({of})”")
                if of
                else None
            )
            yield passage.problem(
                *match.span("number"),
                say(
                    "The year stands in brackets behind the number: “{number} ({year})”.",
                    number=number,
                    year=of or "year",
                ),
                fix,
            )
        elif of and of != year:
            yield passage.problem(
                *match.span("year"), say("The year in brackets is {year}, that of the date {of}.", year=year, of=of)
            )
    for match in _PLAIN.finditer(passage.text):
        if not _COUNCIL.match(passage.text, match.start() - len("Security Council ")):
            number, of = match["number"], match["of"]
            fix = passage.write(match.end("number"), match.end("number"), f" ({of})", f"Write “{number} ({of})”")
            message = say("The year stands in brackets behind the number: “{number} ({of})”.", number=number, of=of)
            yield passage.problem(*match.span("number"), message, fix)
