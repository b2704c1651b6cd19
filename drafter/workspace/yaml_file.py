"""YAML that a drafter wrote: every scalar a text, every key with its place, comments and order kept on the way back.

Nothing is read into what it looks like: ``no`` stays a text and 2021-13-45 reaches the schema, which can say what is
wrong with it. Aliases are refused, since nobody needs one here and nine levels of nine are a bomb.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.parser import Parser
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scanner import RoundTripScanner, Scanner
from ruamel.yaml.tokens import (
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    Token,
)

from drafter.errors import DraftError, DraftErrors
from drafter.files import contents
from drafter.place import Place
from drafter.workspace.yaml_slips import near, odd_spaces

MOST_BYTES = 2 * 1024 * 1024
MOST_OF_YAML = 400_000
"""Characters of YAML that are read: forty times the longest sheet of the resolutions at hand, some seconds of work."""
DEEPEST = 20


class _TextResolver(VersionedResolver):
    """Every scalar is a text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


class _ShallowComposer(Composer):
    """No aliases, no bottomless nesting."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.parser.check_event(AliasEvent):
            event = self.parser.peek_event()
            raise MarkedYAMLError(problem="alias", problem_mark=event.start_mark)
        self.depth += 1
        if self.depth > DEEPEST:
            raise MarkedYAMLError(problem="depth", problem_mark=self.parser.peek_event().start_mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _ShallowScanner(Scanner):
    """Stops where brackets are nested too deeply, before the parser looks at each of them again for each."""

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:  # noqa: N803 the library’s
        if len(self.flow_context) >= DEEPEST:
            raise MarkedYAMLError(problem="depth", problem_mark=self.reader.get_mark())
        super().fetch_flow_collection_start(TokenClass, to_push)


class _ShallowRoundTripScanner(_ShallowScanner, RoundTripScanner):
    """The same, comments gathered."""


def _yaml(*, comments: bool = False) -> YAML:
    """A reader that keeps places, and comments where they are asked for: gathering them takes a fifth of its time."""
    yaml = YAML(typ="rt")
    yaml.Scanner = _ShallowRoundTripScanner
    if not comments:
        yaml.Scanner, yaml.Parser = _ShallowScanner, Parser
    yaml.Resolver = _TextResolver
    yaml.Composer = _ShallowComposer
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


@lru_cache(maxsize=8)
def _loaded(text: str) -> Any:
    """The data of a text, which nobody changes: a command reads the same facts in the folder and in its rounds."""
    return _yaml().load(text)


class YamlFile:
    """A YAML file, read.

    Attributes:
        name: its path as the user would type it.
        text: what stands in it.
        data: its mapping, with places.
    """

    def __init__(self, name: str, text: str) -> None:
        """Parse.

        Args:
            name: the file's path, for messages.
            text: its content.

        Raises:
            DraftError: the text is no YAML, or no mapping, or holds what no resolution needs.
        """
        if len(text) > MOST_OF_YAML:
            raise DraftError(
                "The file is too large: it is for what changes from year to year.",
                place=Place(name),
                hint="The words of a resolution belong into text.md.",
            )
        self.name = name
        self.text = text
        self.data = self._parsed()
        self._places: dict[tuple[str | int | bool, ...], Place] = {}

    @classmethod
    def read(cls, path: Path) -> YamlFile:
        """Read a file.

        Raises:
            DraftError: it is missing, unreadable, too large, no text or no YAML.
        """
        return cls(str(path), read_text(path))

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends."""
        return self.text.splitlines()

    def line(self, number: int) -> str:
        """A line by its number from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, path: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Where a value stands.

        Args:
            path: keys and indices from the top: ("facts", "recalled", "items", 0). Steps that are not in the file,
                as a schema's unions add, are passed over; so is everything from the first missing one on.
            of_key: the place of the last key itself, not of its value.

        Returns:
            The place of the value, or of the nearest that holds it.
        """
        key = (*path, of_key)
        if key not in self._places:
            self._places[key] = self._found(path, of_key=of_key)
        return self._places[key]

    def _found(self, path: Sequence[str | int], *, of_key: bool) -> Place:
        node: Any = self.data
        at, key_at = (0, 0), (0, 0)
        for step in path:
            if isinstance(node, CommentedMap) and step in node:
                key_at, at = node.lc.key(step), node.lc.value(step)
                node = node[step]
                if isinstance(node, str) and not node:
                    at = key_at
            elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
                key_at = at = node.lc.item(step)
                node = node[step]
        line, column = key_at if of_key or (isinstance(node, CommentedMap) and not node.fa.flow_style()) else at
        return Place(self.name, line + 1, column + 1)

    def fault(self, message: str, path: Sequence[str | int], *, hint: str = "", of_key: bool = False) -> DraftError:
        """An error at a value."""
        place = self.place(path, of_key=of_key)
        return DraftError(message, place=place, line_text=self.line(place.line), hint=hint)

    def dumped(self) -> str:
        """The file as YAML again: it reads as it did, comments included."""
        out = io.StringIO()
        yaml = _yaml(comments=True)
        yaml.dump(yaml.load(self.text), out)
        return out.getvalue()

    def _parsed(self) -> CommentedMap:
        try:
            data = _loaded(self.text)
        except MarkedYAMLError as e:
            raise self._syntax_error(e) from None
        except (YAMLError, ValueError, RecursionError) as e:
            raise DraftError(f"This is not YAML: {str(e).splitlines()[0]}.", place=Place(self.name)) from None
        if data is None:
            raise DraftError(
                "The file is empty.", place=Place(self.name), hint="A draft folder’s YAML begins: session: 77"
            )
        if not isinstance(data, CommentedMap):
            raise DraftError(
                "The file is no list of names and values.",
                place=Place(self.name, 1),
                hint="Write each as “name: value”.",
            )
        return data

    def _syntax_error(self, error: MarkedYAMLError) -> DraftError:
        if odd := list(odd_spaces(self.name, self.lines)):
            return DraftErrors(odd)
        mark = error.problem_mark or error.context_mark
        opened = self._left_open()
        if mark and opened and opened.line < mark.line + 1:
            return DraftError(
                "A bracket that opens here is not closed.",
                place=opened,
                line_text=self.line(opened.line),
                hint="Close it where its value ends, or quote a text that begins with a bracket.",
            )
        began = error.context_mark or mark
        if mark and began and (slip := near(self.name, self.lines, min(began.line, mark.line), mark.line + 1)):
            return slip
        place = Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
        problem = error.problem or ""
        message, hint = _explained(problem)
        return DraftError(message, place=place, line_text=self.line(place.line), hint=hint)

    def _left_open(self) -> Place | None:
        """The innermost bracket that is open where the text stops being YAML, or None."""
        opened: list[Token] = []
        try:
            for token in _yaml().scan(self.text):
                if isinstance(token, FlowMappingStartToken | FlowSequenceStartToken):
                    opened.append(token)
                elif isinstance(token, FlowMappingEndToken | FlowSequenceEndToken) and opened:
                    opened.pop()
        except (YAMLError, ValueError, RecursionError):
            pass
        if not opened:
            return None
        mark = opened[-1].start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)


def read_text(path: Path) -> str:
    r"""The text of a file that a drafter wrote.

    Args:
        path: the file.

    Returns:
        Its text, with line ends as ``\n`` and no byte order mark.

    Raises:
        DraftError: it is missing, unreadable, a folder, too large, or not UTF-8.
    """
    data = contents(path, MOST_BYTES, "The text and the facts of a resolution need no more.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        raise DraftError(
            "The file is not plain text in UTF-8.",
            place=Place(str(path), line),
            hint="Save it again as UTF-8 (in Windows Notepad: Save as, Encoding: UTF-8).",
        ) from None


def _explained(problem: str) -> tuple[str, str]:
    """A YAML parser's words in the reader's: message and hint."""
    for sign, message, hint in (
        ("alias", "An asterisk or ampersand has a meaning of its own in YAML.", "Put the value in quotation marks."),
        ("depth", "Values are nested too deeply.", "Check the brackets."),
        ("duplicate key", "The same name stands twice.", "Keep one of the two."),
        (
            "mapping values are not allowed",
            "There is a colon too many in this line.",
            "Put the text in quotation marks.",
        ),
        ("\\t", "A tab cannot indent a line in YAML.", "Use spaces."),
        ("cannot start any token", "A value begins with a character that YAML keeps for itself.", "Quote the value."),
        ("expected <block end>", "The line is not indented like those it belongs to.", "Align it with its neighbours."),
        ("could not find expected ':'", "A name has no colon after it.", "Write “name: value”."),
        (
            "expected ',' or",
            "A bracket is not closed, or a comma is missing.",
            "Check the brackets of this line; quote a text that has a colon or a comma.",
        ),
        ("another document", "A second document begins here.", "Take the line out: the file holds one resolution."),
        ("while scanning a quoted", "A quotation mark is not closed.", "Close it."),
        ("unexpected end of stream", "A quotation mark or bracket is not closed.", "Close it."),
    ):
        if sign in problem:
            return message, hint
    return f"This is not YAML: {problem}.", "Compare the line with its neighbours."
