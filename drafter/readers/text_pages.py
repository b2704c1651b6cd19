"""Text as programs take it out of an issued PDF, made text as it is typed: a document of pages, with their furniture.

Pages end with a form feed. Each has its head, folio and job number, and its notes below a row of underscores; the mark
of a note stands in the line as a figure. Source: un-format.md, A.4, and what pdftotext gives of official documents.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.languages import all_furniture

_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SYMBOL = r"(?:A|E|S)/(?:[\w.\-]+/)*[\w.\-]+\*?"
_JOB = r"\d{2}-\d{4,6}"
_FURNITURE = re.compile(
    rf"(?:\d{{1,3}}/\d{{1,3}}|{_JOB}(?: \([A-Z]\))?(?: \d{{6}})?|\*\d{{6,8}}\*|Please recycle)"
    rf"(?: (?:\d{{1,3}}/\d{{1,3}}|{_JOB}|\*\d{{6,8}}\*|\d{{6}}|Please recycle))*"
)
_ISSUED = re.compile(rf"^[ \t]*(?:\*\d{{6,8}}\*|{_JOB} \([A-Z]\).*)[ \t]*$", re.MULTILINE)
"""What only a document that was issued has."""
_RULE = re.compile(r"_{5,}")
_NOTE = re.compile(r"(?P<mark>\d{1,3}|\*{1,5})(?:\s+(?P<words>\S.*))?")
_COLUMNS = re.compile(r"(?<=\S)[ \t]{4,}(?=\S)")
_LINES_OF_MASTHEAD = 14
_BROKEN_HYPHEN = re.compile(r"(?<=[^\W\d_]) -(?=[^\W\d_])|(?<=[^\W\d_]) ?-[ \t]*\n[ \t]*(?=[^\W\d_])")
_MOST_NOTES = 400


def is_issued(text: str) -> bool:
    """Whether a text has the job number of an issued document, with its language, or its bar code."""
    return bool(_ISSUED.search(text))


def without_pages(text: str) -> str:
    """The text without heads and feet, its notes at the end, their marks raised.

    Args:
        text: of an issued document.
    """
    pages = text.replace("\r\n", "\n").split("\f")
    symbol = re.search(rf"(?<!\S){_SYMBOL}(?!\S)", pages[0])
    out: list[str] = []
    ends: list[str] = []
    for number, page in enumerate(pages):
        lines = _text_lines(page, symbol[0] if symbol and number else "")
        if not number:
            top = lines[:_LINES_OF_MASTHEAD]
            lines = [part for line in top for part in _side_by_side(line)] + lines[_LINES_OF_MASTHEAD:]
        rule = next((i for i, line in enumerate(lines) if _RULE.fullmatch(line.strip())), len(lines))
        said, notes = "\n".join(lines[:rule]), _notes(lines[rule + 1 :])
        for mark, words in notes:
            if mark.startswith("*"):
                ends.append(f"{mark} {words}")
                continue
            said = _raised(said, mark)
            ends.append(f"{mark.translate(_FIGURES)} {words}")
        out.append(_BROKEN_HYPHEN.sub("-", said))
    return "\n\n".join([*out, *ends])


def _side_by_side(line: str) -> list[str]:
    """What stands in the columns of the masthead: "United Nations" and the symbol, the organ and the distribution."""
    for known in all_furniture().values():
        for left in (known.organization, known.organ):
            found = re.fullmatch(rf"\s*({left})\s+({_SYMBOL}|Distr\.?.*)\s*", line)
            if found:
                return [found[1], found[found.lastindex or 2]]
    return _COLUMNS.split(line)


def _text_lines(page: str, symbol: str) -> list[str]:
    """The lines of a page, those of its foot left out, and its head where it names the symbol."""
    lines = [line for line in page.split("\n") if not _FURNITURE.fullmatch(" ".join(line.split()))]
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is not None and symbol and symbol in lines[first].split():
        del lines[first]
    return lines


def _notes(lines: list[str]) -> list[tuple[str, str]]:
    """The notes at the foot of a page: their marks and words."""
    found: list[tuple[str, str]] = []
    for line in lines:
        bare = line.strip()
        begins = _NOTE.fullmatch(bare)
        is_next = begins and (begins["mark"].startswith("*") or not found or _follows(begins["mark"], found[-1][0]))
        if begins and is_next and len(found) < _MOST_NOTES:
            found.append((begins["mark"], begins["words"] or ""))
        elif bare and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {bare}".strip())
    return found


def _follows(mark: str, before: str) -> bool:
    return not before.isdecimal() or int(mark) == int(before) + 1


def _raised(text: str, mark: str) -> str:
    """The text with the mark of a note raised, where one figure in it can be nothing else."""
    figure = rf"{mark}(?![\d/.,]?\d)(?!\w)(?! (?:{_months()})\b)"
    for behind in (rf"(?<=[^\W\d_])(?={figure})", r"(?<=[,;:.”)\]]) ?", r"(?<=[^\W\d_]) "):
        found = list(re.finditer(f"{behind}{figure}", text))
        # A figure among words is a mark only where it stands there once: "in at least 2 places".
        alone = behind[-1] != " " or len(re.findall(rf"(?<![\w/]){mark}(?!\w)", text)) == 1
        if len(found) == 1 and alone:
            at = found[0]
            return text[: at.start()] + mark.translate(_FIGURES) + text[at.end() :]
    return text


@cache
def _months() -> str:
    return "|".join(names for furniture in all_furniture().values() for names in furniture.months)
