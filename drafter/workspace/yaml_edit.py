"""Changes to a YAML file at the places of its values: everything else stays as it is, to the byte.

The file's own text is edited where a value begins and ends, so comments, order, quotes and blank lines cannot be lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from datetime import date
from itertools import pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from drafter.facts.value import Open
from drafter.workspace.yaml_file import YamlFile

Path = Sequence[str | int]
WIDEST = 100
"""How many characters a line of a list may have before it is broken."""
TOOLS_OWN = "#: "
"""How a comment begins that the tool wrote and may renew."""

OPEN_REMARK = "last year’s, in brackets until you settle it"
"""The comment behind a value that was carried over open; it goes with the brackets."""

_PLAIN = re.compile(r"[^\W_][^\x00-\x1f:#\[\]{},&*!|>'\"%@`]*|[0-9][0-9./-]*( [A-Z]{1,2})?")
_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "~", ""}


class YamlEdit:
    """A YAML file being changed.

    Paths are keys and indices from the top of the file as it was: changes are collected and made together, so none
    sees another. Of two changes of one value the later holds.
    """

    def __init__(self, name: str, text: str) -> None:
        """Begin with a file's text.

        Args:
            name: its path, for messages.
            text: its content.

        Raises:
            DraftError: it is no YAML that :class:`YamlFile` takes.
        """
        YamlFile(name, text)
        self.name = name
        self._text = text
        self._tree: Node = YAML(typ="rt").compose(text)
        _place_empty(self._tree, text)
        self._changes: dict[tuple[int, int, int, int], str] = {}
        self._count = 0
        self._remarked: set[int] = set()

    @property
    def text(self) -> str:
        """The file's text with all changes made."""
        out, at = [], 0
        for (start, end, *_), words in sorted(self._changes.items()):
            out += [self._text[at:start], words]
            at = end
        return "\n".join(map(_without_stale, "".join([*out, self._text[at:]]).split("\n")))

    def has(self, path: Path) -> bool:
        """Whether there is a value at a path."""
        return self._node(path) is not None

    def set(self, path: Path, value: Any, *, after: Path = ()) -> None:
        """Put a value at a path, in place of what is there or as a new entry of its mapping.

        Args:
            path: its parent must be there.
            value: a text, number, date, None (an empty value), :class:`Open`, or a list or mapping of such.
            after: the entry that a new one of a block mapping follows; the last one if it is not there.
        """
        node = self._node(path)
        if node is None:
            self._add(path, value, after)
            return
        in_flow = self._in_flow(path)
        parent = self._node(path[:-1])
        if value is None and in_flow and isinstance(parent, MappingNode):
            self._take_out(parent, node)
            return
        start, end = _span(node, self._text)
        written = wrapped(written_value(value, in_flow=in_flow), path)
        if written and isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style:
            # What stood on lines of its own comes on the line of its key, unless a comment stands between.
            behind_key = len(self._text[:start].rstrip(" \n"))
            if self._text[behind_key - 1] == ":":
                start, written = behind_key, f" {written}"
        if start == end and written and self._text[start - 1 : start] == ":":
            written = " " + written
        if not written and not in_flow:
            start = len(self._text[:start].rstrip(" \n")) if isinstance(node, (MappingNode, SequenceNode)) else start
            if self._text[start - 1] == " ":
                start -= 1
        self._replace(start, end, written)
        self._realign(start, end, written)

    def append(self, path: Path, value: Any) -> None:
        """Add an entry at the end of the list at a path."""
        node = self._node(path)
        assert isinstance(node, SequenceNode)
        if node.flow_style or not node.value:
            start, end = _span(node, self._text)
            inside = ", ".join([self._text[slice(*_span(n, self._text))] for n in node.value] + [written_value(value)])
            self._replace(start, end, f"[{inside}]")
            return
        last = node.value[-1]
        at = self._line_end(_span(last, self._text)[1])
        column = node.value[0].start_mark.column
        dash = self._text.rfind(
            "-", self._text.rfind("\n", 0, node.value[0].start_mark.index) + 1, node.value[0].start_mark.index
        )
        indent = dash - (self._text.rfind("\n", 0, dash) + 1)
        gap = " " * max(1, column - indent - 1)
        self._replace(at, at, f"\n{' ' * indent}-{gap}{written_value(value)}")

    def remove(self, path: Path) -> None:
        """Take an entry of a block list out, with its line."""
        node = self._node(path)
        assert node is not None
        start, end = _span(node, self._text)
        line_start = self._text.rfind("\n", 0, start) + 1
        self._replace(line_start, min(self._line_end(end) + 1, len(self._text)), "")

    def comment(self, path: Path, words: str) -> None:
        """Put a comment of the tool's own at the end of the line of a value.

        A line keeps the comment the drafter has there, or the first that the tool was given for it.
        """
        node = self._node(path)
        if node is None:
            return
        start, end = _span(node, self._text)
        if isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style:
            end = self._text.rfind("\n", 0, start)
        end = self._line_end(end)
        line_start = self._text.rfind("\n", 0, end) + 1
        line = self._text[line_start:end]
        found = _comment_of(line)
        if (found and not found.startswith(TOOLS_OWN)) or line_start in self._remarked:
            return
        self._remarked.add(line_start)
        keep = line[: len(line) - len(found)].rstrip()
        self._replace(line_start + len(keep), end, f"  {TOOLS_OWN}{' '.join(words.split())}" if words else "")

    # Inside ----------------------------------------------------------------

    def _node(self, path: Path) -> Node | None:
        node = self._tree
        for step in path:
            if isinstance(node, MappingNode):
                found = next((v for k, v in node.value if k.value == step), None)
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
                found = node.value[step]
            else:
                found = None
            if found is None:
                return None
            node = found
        return node

    def _in_flow(self, path: Path) -> bool:
        return any(bool(getattr(self._node(path[:n]), "flow_style", False)) for n in range(1, len(path)))

    def _add(self, path: Path, value: Any, after: Path) -> None:
        parent = self._node(path[:-1])
        if isinstance(parent, ScalarNode) and not parent.value:
            self.set(path[:-1], {path[-1]: value})
            return
        assert isinstance(parent, MappingNode)
        entry = f"{path[-1]}: {wrapped(written_value(value, in_flow=bool(parent.flow_style)), path)}".rstrip()
        if parent.flow_style:
            end = _span(parent, self._text)[1] - 1
            self._replace(end, end, (", " if parent.value else "") + entry)
            return
        indent = parent.value[0][0].start_mark.column
        last = (self._node(after) if after else None) or parent.value[-1][1]
        at = self._line_end(len(self._text[: _span(last, self._text)[1]].rstrip()))
        block = _block(str(path[-1]), value, indent) if isinstance(value, (list, dict)) and value else None
        self._replace(at, at, "\n" + (block or " " * indent + entry))

    def _line_end(self, at: int) -> int:
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found

    def _take_out(self, parent: MappingNode, value: Node) -> None:
        """Take an entry out of a mapping in braces, where an empty value would be an empty text."""
        pairs = parent.value
        at = next(n for n, (_, node) in enumerate(pairs) if node is value)
        start, end = pairs[at][0].start_mark.index, _span(value, self._text)[1]
        if at:
            start = _span(pairs[at - 1][1], self._text)[1]
        elif len(pairs) > 1:
            end = pairs[1][0].start_mark.index
        self._replace(start, end, "")

    def _replace(self, start: int, end: int, words: str) -> None:
        """Note a change; of insertions at one place what ends the line comes first, then deeper lines, then earlier."""
        self._count += start == end
        depth = len(words) - len(words.lstrip()) if words.startswith("\n") else 1000
        self._changes[start, end, -depth, self._count if start == end else 0] = words

    def _realign(self, start: int, end: int, words: str) -> None:
        """Keep a comment behind a changed value in its column, where there is room."""
        gap = re.match(r"( {2,})#", self._text[end:])
        if gap and "\n" not in self._text[start:end]:
            room = max(2, len(gap[1]) - (len(words) - (end - start)))
            self._replace(end, end + len(gap[1]), " " * room)


def _without_stale(line: str) -> str:
    """A line without the tool's comment on its brackets, where somebody took them away by hand."""
    comment = _comment_of(line)
    if comment.rstrip("\r") != f"{TOOLS_OWN}{OPEN_REMARK}":
        return line
    value = line[: len(line) - len(comment)]
    return line if "[" in value or value.rstrip().endswith(":") else value.rstrip() + "\r" * comment.endswith("\r")


def without_tools_comments(text: str) -> str:
    """A YAML text without the remarks that the tool wrote behind values: last year's are not this year's.

    What it wrote on lines of their own, where a fact stands in the text, holds for this year's, too.
    """
    own = re.compile(rf"(?<=\S)\s*{re.escape(TOOLS_OWN)}.*$")
    return "\n".join(
        own.sub("", line) if _comment_of(line).startswith(TOOLS_OWN) else line for line in text.split("\n")
    )


def written_value(value: Any, *, in_flow: bool = False) -> str:
    """A value as YAML on one line.

    Args:
        value: see :meth:`YamlEdit.set`.
        in_flow: whether it stands within brackets or braces.
    """
    if value is None:
        return "''" if in_flow else ""
    if isinstance(value, Open):
        return "[]" if value.last is None else f"[{written_value(value.last, in_flow=True)}]"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(written_value(v, in_flow=True) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {written_value(v, in_flow=True)}" for k, v in value.items()) + "}"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, date):
        return value.isoformat()
    return written_text(str(value))


def wrapped(written: str, path: Path) -> str:
    """A list of a sheet's own field in brackets, such as the sponsors, broken between its entries where it is long.

    Args:
        written: as :func:`written_value` writes it.
        path: where it stands; values deeper in the sheet are left on their line.
    """
    if len(path) != 1 or not written.startswith("[") or len(written) + len(str(path[0])) + 2 <= WIDEST:
        return written
    lines = [""]
    for entry in _entries(written):
        if lines[-1] and len(lines[-1]) + len(entry) + 2 > WIDEST - (len(str(path[0])) + 2) * (len(lines) == 1):
            lines.append("")
        lines[-1] += entry
    return "\n  ".join(line.rstrip() for line in lines)


def _entries(written: str) -> list[str]:
    """A list in brackets cut behind the commas between its entries."""
    cuts, depth, quoted = [0], 0, False
    for at, c in enumerate(written):
        if c == '"' and written[at - 1] != "\\":
            quoted = not quoted
        if not quoted:
            depth += (c == "{") - (c == "}")
            if c == "," and not depth:
                cuts.append(at + 2)
    return [written[a:b] for a, b in pairwise([*cuts, len(written)])]


def written_text(text: str) -> str:
    """A text as a YAML scalar: plain where that is safe anywhere, else in double quotation marks."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS_OF_YAML:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(c) for c in escaped) + '"'


def _escaped(character: str) -> str:
    if character == "\n":
        return "\\n"
    if character.isprintable() or character in "\u00a0":
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def _block(key: str, value: Any, indent: int) -> str:
    pad = " " * indent
    if isinstance(value, dict):
        return "\n".join([f"{pad}{key}:", *(f"{pad}  {k}: {written_value(v)}".rstrip() for k, v in value.items())])
    return "\n".join([f"{pad}{key}:", *(f"{pad}  - {written_value(v)}" for v in value)])


def _place_empty(node: Node, text: str) -> None:
    """Put values that are not there right behind their keys; the parser has them where the next thing begins."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(value, ScalarNode) and value.start_mark.index == value.end_mark.index:
                mark = copy(value.start_mark)
                mark.index = text.index(":", key.end_mark.index) + 1
                value.start_mark = value.end_mark = mark
            else:
                _place_empty(value, text)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _place_empty(item, text)


def _span(node: Node, text: str) -> tuple[int, int]:
    """Where a value begins and ends in the text; the blank lines and comments after a block are not its own."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
        last = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
        return start, _span(last, text)[1]
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return start, start + len(text[start:end].rstrip())
    return start, end


def _comment_of(line: str) -> str:
    """The comment at the end of a line of YAML, or nothing."""
    quote = ""
    for i, c in enumerate(line):
        if quote:
            quote = "" if c == quote else quote
        elif c in "\"'" and (i == 0 or line[i - 1] in " [{,:-"):
            quote = c
        elif c == "#" and (i == 0 or line[i - 1].isspace()):
            return line[i:]
    return ""
