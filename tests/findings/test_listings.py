"""Findings as each program takes them: with and without a line, a column and a length."""

from __future__ import annotations

import json

import pytest

from drafter.checks.finding import Finding, Severity
from drafter.checks.registry import rule
from drafter.findings.listings import Listed, listing
from drafter.findings.listings.text import WIDTH
from drafter.findings.silence import in_text, in_yaml, unheard
from drafter.place import Place
from drafter.source.tree import read


def finding(code: str = "STY01", line: int = 3, words: str = "tge words") -> Finding:
    place = Place("text.md", line, 1) if line else None
    where = {"address": ("body", 0), "start": 0, "end": len(words), "place": place}
    return Finding(code, rule(code).name, "It is wrong", "operative paragraph 1", words, Severity.WARNING, **where)  # type: ignore[arg-type]


def listed(line: int = 3, column: int = 5, length: int = 4, text: str = "1. Urges all;") -> Listed:
    return Listed(finding(), "text.md", line, column, text, length)


@pytest.mark.parametrize(
    ("column", "length", "shown", "under"),
    [
        (1, 3, "abc def", "^^^"),
        (5, 3, "abc def", "    ^^^"),
        (5, 0, "abc def", "    ^"),
        (0, 3, "abc def", None),
        (2, 1, "a\tc", " ^"),
    ],
)
def test_carets_stand_under_the_words(column: int, length: int, shown: str, under: str | None) -> None:
    text = listing([listed(3, column, length, shown)], "text")
    lines = text.split("\n")
    assert f"    {shown}".replace("\t", " ") in lines
    assert [x for x in lines if "^" in x] == ([f"    {under}"] if under is not None else [])


@pytest.mark.parametrize(
    ("size", "column", "length", "first", "carets"),
    [
        (WIDTH, WIDTH, 1, 0, 1),
        (WIDTH + 50, 1, 5, 0, 5),
        (WIDTH + 50, WIDTH // 3 + 1, 5, 0, 5),
        (WIDTH + 50, WIDTH // 3 + 2, 5, 1, 5),
        (WIDTH + 50, WIDTH + 50, 5, 50, 1),
        (3 * WIDTH, WIDTH, 3 * WIDTH, WIDTH - 1 - WIDTH // 3, WIDTH - WIDTH // 3),
    ],
)
def test_a_long_line_is_cut_around_the_words(size: int, column: int, length: int, first: int, carets: int) -> None:
    line = "".join(chr(0x4E00 + n) for n in range(size))
    shown = ("…" if first else "") + line[first : first + WIDTH] + ("…" if first + WIDTH < size else "")
    out = listing([listed(3, column, length, line)], "text").split("\n")
    assert f"    {shown}" in out
    under = next(x for x in out if "^" in x)
    assert (under.index("^") - 4, under.count("^")) == (shown.index(line[column - 1]), carets)


def test_a_document_without_lines_shows_the_words() -> None:
    assert "“tge words”" in listing([listed(0)], "text") and "“tge words”" not in listing([listed(3)], "text")
    long = Listed(finding(words="a" * 81), "text.md")
    assert "…" in listing([long], "text") and "…" not in listing([Listed(finding(words="a" * 80), "text.md")], "text")


def test_what_is_open_comes_at_the_end_a_line_a_value() -> None:
    open_, other = Listed(finding("RDY01"), "text.md", 9, 1, "x"), listed()
    text = listing([open_, other, open_], "text")
    assert text.index("STY01") < text.index("Still open:") < text.index("RDY01") and text.count("[RDY01]") == 1
    assert "Still open" not in listing([other], "text") and listing([open_], "text").startswith("Still open:")


@pytest.mark.parametrize(
    ("line", "column", "length", "properties", "region"),
    [
        (3, 5, 4, "file=text.md,line=3,col=5,endColumn=9,", {"startLine": 3, "startColumn": 5, "endColumn": 9}),
        (3, 5, 0, "file=text.md,line=3,col=5,title", {"startLine": 3, "startColumn": 5}),
        (3, 0, 4, "file=text.md,line=3,title", {"startLine": 3}),
        (0, 0, 0, "file=text.md,title", None),
    ],
)
def test_places_for_programs(
    line: int, column: int, length: int, properties: str, region: dict[str, int] | None
) -> None:
    one = listed(line, column, length)
    assert properties in listing([one], "github")
    (result,) = json.loads(listing([one], "sarif"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"].get("region") == region
    assert listing([one], "json").endswith("]\n") and len(json.loads(listing([one], "json"))) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A\n\n{# drafter: ignore STY01 because so #}\nB\nC\n\nD", (3, 5)),
        ("A\n\nB {# drafter: ignore STY01 because so #}\nC\n\nD", (3, 4)),
        ("{# drafter: ignore STY01 because so #}\n\nA\n\nB", (1, 3)),
        ("A\n\n{# drafter: ignore STY01 because so #}", (3, 3)),
    ],
)
def test_a_comment_is_for_its_paragraph(text: str, lines: tuple[int, int]) -> None:
    (silence,) = in_text(read(text, "text.md"))
    assert (silence.first, silence.last, silence.codes, silence.reason) == (*lines, ("STY01",), "so")


def test_other_comments_silence_nothing() -> None:
    assert list(in_text(read("A {# why #} b", "text.md"))) == []
    (silence,) = in_yaml("a: 1\n# drafter: ignore STY01 because so\nb: 2\n", "text.md")
    assert (silence.first, silence.last) == (2, 3)
    covered = [silence.covers(finding(line=n)) for n in (1, 2, 3, 4)]
    assert covered == [False, True, True, False] and not silence.covers(finding(line=0))
    assert not silence.covers(finding("STY02", 2))
    assert unheard([silence], [finding(line=2)]) == [] and unheard([silence], [finding(line=4)]) == [silence]
