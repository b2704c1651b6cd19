"""Slips in a line of YAML that a parser finds only in the lines after it, or takes for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.errors import DraftError
from drafter.place import Place

_ODD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ODD_SPACE = re.compile(rf"[ \t]*(?P<key>[\w-]+)[ ]?:[ ]*(?P<at>[{_ODD}])|[ ]*(?P<indent>[{_ODD}])")
_WIDE_COLON = re.compile(r"[ ]*[\w-]+[ ]?(?P<at>：)")
_NO_SPACE = re.compile(r"[ ]*(?P<key>[a-z_]+)(?P<at>:)(?![ \t/]|$)")
_NO_COLON = re.compile(r"(?!.*:(?:[ ]|$))[ ]*(?P<key>[a-z_]+)(?P<at>[ \t]+)(?![#:])\S")
_ALONE = re.compile(r"(?P<indent>[ ]*)(?P<key>[a-z_]+)(?P<at>)[ ]*$")
_HASH = re.compile(r"""(?:[ ]*-[ ]+|[ ]*[\w-]+:[ ]+)(?![ ]*["'|>])[^#\n]*?(?P<at>#)\w""")


def odd_spaces(name: str, lines: Sequence[str]) -> Iterator[DraftError]:
    """Yield an error for each no-break space or wide colon that stands where a name ends or a line is indented."""
    for number, line in enumerate(lines, 1):
        if match := _ODD_SPACE.match(line):
            at = match.start("indent" if match["indent"] else "at")
            where = f"after the colon of “{match['key']}”" if match["key"] else "at the beginning of this line"
            message = (
                f"The space {where} is none that YAML knows (U+{ord(line[at]):04X}: a no-break space or the like)."
            )
            yield _error(name, number, at, line, message, "Delete it and type a space with the space bar.")
        elif match := _WIDE_COLON.match(line):
            message = "This colon is a wide one, which YAML does not know."
            yield _error(name, number, match.start("at"), line, message, "Type an ordinary colon and a space.")


def near(name: str, lines: Sequence[str], first: int, last: int) -> DraftError | None:
    """The slip that a parser stumbled over.

    Args:
        name: the file's, for messages.
        lines: of the file.
        first: the line in which what the parser was reading begins, from 1.
        last: the line in which it gave up.
    """
    for number in range(max(1, first), min(last, len(lines)) + 1):
        line = lines[number - 1]
        if match := _NO_SPACE.match(line):
            message = f"A space is missing after the colon of “{match['key']}”."
            return _error(name, number, match.end("at"), line, message, f"Write “{match['key']}: …”.")
        below = lines[number] if number < len(lines) else ""
        alone = _ALONE.match(line)
        if alone and len(below) - len(below.lstrip()) <= len(alone["indent"]):
            alone = None
        if match := alone or _NO_COLON.match(line):
            message = f"The name “{match['key']}” has no colon after it."
            return _error(name, number, match.start("at"), line, message, f"Write “{match['key']}: …”.")
    return None


def hidden_by_a_hash(name: str, lines: Sequence[str]) -> Iterator[DraftError]:
    """Yield a doubt for each value of which a part is taken for a comment: "#1" is one, "# 1" is meant to be one."""
    for number, line in enumerate(lines, 1):
        if (match := _HASH.match(line)) and line[match.start("at") - 1].isspace():
            lost = line[match.start("at") :].strip()
            message = f"What follows “#” is a comment and no part of the value: “{lost}”."
            hint = "Put the whole value in quotation marks; a comment has a space after its “#”."
            yield _error(name, number, match.start("at"), line, message, hint)


def _error(name: str, number: int, at: int, line: str, message: str, hint: str) -> DraftError:
    return DraftError(message, place=Place(name, number, at + 1), line_text=line, hint=hint)
