"""What a person has looked at on the worklist: kept in the folder, beside the facts.

A tick is of words, not of a line: it holds as long as the fact prints what it printed when it was ticked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DraftError
from drafter.worklists.item import Item
from drafter.workspace.yaml_edit import written_text
from drafter.workspace.yaml_file import YamlFile

FILE = "worklist.yaml"
_HEAD = """\
# What was looked at on the worklist. A tick holds as long as the words are what they were.
looked_at:
"""

Tick = tuple[str, str]
"""A fact's name, with its part, and its words."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The ticks of a folder.

    Attributes:
        looked_at: what was ticked.
    """

    looked_at: frozenset[Tick] = frozenset()

    @classmethod
    def read(cls, folder: Path) -> Ticks:
        """Read the ticks of a folder; none where it has no file of them.

        Raises:
            DraftError: the file is there and holds something else.
        """
        path = folder / FILE
        if not path.is_file():
            return cls()
        file = YamlFile.read(path)
        listed = file.data.get("looked_at", [])
        if not isinstance(listed, list):
            if listed == "":
                return cls()
            raise file.fault("A list is expected here.", ("looked_at",), hint="Delete the file to begin again.")
        found = set()
        for i, entry in enumerate(listed):
            match entry:
                case {"fact": str(fact), "words": str(words)}:
                    found.add((fact, words))
                case _:
                    raise _no_tick(file, i)
        return cls(frozenset(found))

    def has(self, item: Item) -> bool:
        """Whether an item was ticked."""
        return tick_of(item) in self.looked_at

    def with_tick(self, tick: Tick, *, on: bool) -> Ticks:
        """The ticks with one more or less."""
        return Ticks(self.looked_at | {tick} if on else self.looked_at - {tick})

    def written(self) -> str:
        """The file's text, in the order of the facts' names."""
        return _HEAD + "".join(_entries(self.looked_at))


def tick_of(item: Item) -> Tick:
    """What a tick at an item is of."""
    return item.fact, item.after


def _entries(ticks: Iterable[Tick]) -> Iterable[str]:
    for fact, words in sorted(ticks):
        yield f"  - {{fact: {written_text(fact)}, words: {written_text(words)}}}\n"


def _no_tick(file: YamlFile, index: int) -> DraftError:
    return file.fault("This line does not say what was looked at.", ("looked_at", index), hint="Take the line out.")
