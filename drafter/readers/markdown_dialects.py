"""Markdown as editors and other programs write it, brought to the dialect of :mod:`drafter.source.blocks`.

Lists whose items have no empty lines between them, lists inside lists, headings by underlining, rules between masthead
and text, raised figures as HTML: each is ordinary Markdown, and none of it may cost a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from string import punctuation

from drafter.readers.furniture import language_of
from drafter.readers.openings import opening

_FRONT_MATTER = re.compile(r"\A---\n((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|#.*\n|\n)+)(?:---|\.\.\.)\n")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)")
_UNDERLINE = re.compile(r"(=+|-{3,})[ \t]*")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?P<mark>\d{1,3}(?: (?:bis|ter|quater|quinquies|alt))?[.)]|\(?[a-z]{1,2}\)|\(?[ivxl]{1,6}\)|[a-z]\.|[-+*•])"
    r"[ \t\u00a0]+(?=\S)"
)
_STOPS = (",", ";", ".", ":", "，", "；", "。", "：", "،", "؛")
_RAISED = re.compile(r"<sup>\s*([^<\s]{1,12})\s*</sup>", re.IGNORECASE)
_LOWERED = re.compile(r"<sub>\s*(\d{1,3})\s*</sub>", re.IGNORECASE)
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>i|em|b|strong|u|span|font|small|div|p|a|center)(?:\s[^<>]*)?>", re.IGNORECASE
)
_EMPHASIS = {"i": "*", "em": "*", "b": "**", "strong": "**"}
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


def ordinary(text: str, remarks: list[str]) -> str:
    r"""A Markdown text in the dialect that is read.

    Args:
        text: with ``\n`` between its lines.
        remarks: takes a sentence for what was left out or read as something else.
    """
    if match := _FRONT_MATTER.match(text):
        said = " ".join(match[1].split())
        remarks.append(
            f"The lines between dashes at the top are not part of the text and were left out: “{said[:160]}”."
        )
        text = text[match.end() :]
    comments = [" ".join(comment[4:-3].split()) for comment in _COMMENT.findall(text)]
    remarks += [f"A comment was left out: “{said[:160]}”." for said in comments[:5] if said]
    if len(comments) > 5:
        remarks.append(f"{len(comments) - 5} more comments were left out.")
    text = _without_html(_RAISED.sub(r"^\1^", _COMMENT.sub("", text)), remarks)
    lines = [line if line.lstrip().startswith("|") else _BREAK.sub("\\\\\n", line) for line in text.split("\n")]
    lines = "\n".join(lines).split("\n")
    first, code = _first_line(lines)
    return "\n".join(_apart(list(_headed(lines, first)), code, remarks))


def _without_html(text: str, remarks: list[str]) -> str:
    """A text with the characters that entities stand for, and without the tags of a page; emphasis stays emphasis."""
    tags: list[str] = []

    def mark(match: re.Match[str]) -> str:
        if sign := _EMPHASIS.get(match["name"].lower()):
            return sign
        tags.append(match[0])
        return ""

    def character(match: re.Match[str]) -> str:
        found = unescape(match[0])
        # What an entity stands for is a character like any other, and no sign of Markdown.
        return "".join(f"\\{one}" if one in punctuation else one for one in found) if found != match[0] else found

    text = _LOWERED.sub(lambda match: match[1].translate(_SUBSCRIPTS), text)
    text = _ENTITY.sub(character, _TAG.sub(mark, text))
    if tags:
        remarks.append(f"Tags of HTML were left out, not the words between them: {len(tags)}, such as {tags[0][:60]}.")
    return text


def _first_line(lines: list[str]) -> tuple[int, str]:
    """Where the text begins, "The General Assembly,", and in which language; no language where it does not."""
    for index, line in enumerate(lines):
        bare = re.sub(r"[*_#>]", "", line).strip()
        if bare and (code := language_of([bare, bare[:80].partition(",")[0] + ","])):
            return index, code
    return 0, ""


def _headed(lines: list[str], first: int) -> Iterator[str]:
    """The lines with underlined headings marked, and without the rules that stand above the text."""
    held: str | None = None
    alone = True
    for index, line in enumerate(lines):
        underlined = held is not None and held.strip() and alone and not held.lstrip().startswith(("#", "|", "[^"))
        if underlined and held is not None and _UNDERLINE.fullmatch(line):
            yield ("# " if line.startswith("=") else "## ") + held.strip()
            held = None
            continue
        if held is not None:
            yield held
        alone = held is None or not held.strip()
        held = "" if index < first and _RULE.fullmatch(line) else line
    if held is not None:
        yield held


def _apart(lines: list[str], code: str, remarks: list[str]) -> Iterator[str]:
    """The lines with each item of a list a paragraph of its own, in the figures and letters of a resolution.

    So is a line that opens as paragraphs do, where the line before it ends as one does.
    """
    lists = _Lists()
    before = ""
    for line in lines:
        match = _ITEM.match(line) if not _RULE.fullmatch(line) else None
        ends = before.rstrip().rstrip("*_").endswith(_STOPS)
        starts = not before or bool(lists.depths) or ends
        if match and re.fullmatch(r"[a-z]\.", match["mark"]):
            # Such letters may end a sentence, too.
            starts = ends and bool(lists.depths)
        if line.strip() and match and starts and (lists.depths or len(match["indent"].expandtabs(4)) < 4):
            if before:
                yield ""
            line = f"{lists.mark(match)} {line[match.end() :]}".lstrip()
        elif not before and line[:1].strip():
            lists.end()
        elif ends and code and not lists.depths and opening(line.lstrip("*_"), code):
            yield ""
        yield line
        before = line if line.strip() else ""
    if lists.bullets:
        remarks.append(
            f"Bullets were left out, since paragraphs of a resolution have numbers or letters instead: {lists.bullets}."
        )
    if lists.nested:
        remarks.append(f"Numbered lists inside paragraphs were read as sub-paragraphs (a), (b) …: {lists.nested}.")


@dataclass(slots=True)
class _Lists:
    """The lists that are open: how far each is indented and has counted."""

    depths: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    bullets: int = 0
    nested: int = 0

    def end(self) -> None:
        """A paragraph that belongs to no item ends them all."""
        self.depths, self.counts = [], []

    def mark(self, item: re.Match[str]) -> str:
        """The number or letter that an item has in a resolution."""
        indent, mark = len(item["indent"].expandtabs(4)), item["mark"]
        while self.depths and indent < self.depths[-1]:
            self.depths.pop()
            self.counts.pop()
        if not self.depths or indent > self.depths[-1]:
            self.depths.append(indent)
            self.counts.append(0)
        self.counts[-1] += 1
        if mark in "-+*•":
            self.bullets += 1
            return ""
        if mark[0].isdigit() and len(self.depths) > 1:
            self.nested += 1
            return _label(self.counts[-1], len(self.depths))
        if mark[-1] == ".":
            return mark if mark[0].isdigit() else f"({mark[0]})"
        return mark[:-1] + "." if mark[0].isdigit() else mark


def _label(count: int, depth: int) -> str:
    if depth == 2:
        return f"({_LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)})"
    return f"({_ROMAN[count - 1]})" if count <= len(_ROMAN) else f"({count})"
