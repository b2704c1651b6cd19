"""What is kept when a pack takes the place of the last one: files that were changed since they were written."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from drafter.reports.pack.pack import NAMES, NOTE

RECORD = ".written.json"
"""The file in a pack's folder that says what was written there: the sum of each file, by its name."""
_READ = frozenset({".docx", ".pdf", ".txt", ".xml", ".md"})
"""The endings of files that a reply can be read from."""
_NO_REPLY = frozenset({"SUBMISSION.md"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that stays as it is.

    Attributes:
        name: its name.
        beside: the name under which this pack's file is written.
    """

    name: str
    beside: str

    @property
    def can_be_received(self) -> bool:
        """Whether what was changed in it can be taken into the draft."""
        return Path(self.name).suffix in _READ and self.name not in _NO_REPLY


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done in the folder of a pack.

    Attributes:
        files: to be written, by their names; the record is among them.
        gone: names of files of the last pack that go.
        kept: files that stay, in the order of the pack.
    """

    files: Mapping[str, bytes]
    gone: Collection[str]
    kept: tuple[Kept, ...]


def plan(files: Mapping[str, bytes], target: Path, rounds: Path, *, force: bool = False) -> Plan:
    """Say what of a pack goes where.

    A file that is not as it was written last is somebody's own. It may be replaced where a copy of it is kept among the
    replies of the rounds, and where that is asked for.

    Args:
        files: of the pack, by their names.
        target: its folder.
        rounds: the folder with the rounds of the draft.
        force: replace what is somebody's own.
    """
    last = _last(target)
    received = _Received(rounds)

    def is_ours(name: str, new: bytes | None = None) -> bool:
        path = target / name
        if not path.exists():
            return True
        found = _sum(path)
        if not found:
            return False
        return found == last.get(name) or (new is not None and found == sha256(new).hexdigest()) or found in received

    written: dict[str, bytes] = {}
    kept: list[Kept] = []
    for name, data in files.items():
        if is_ours(name, data) or (force and (target / name).is_file()):
            written[name] = data
            continue
        beside = next(n for n in _names_beside(name) if is_ours(n, data))
        kept.append(Kept(name, beside))
        written[beside] = data
    # A concept note is written on by hand; it stays where it is not asked for again.
    others = {*last, *NAMES} - {*written, *NOTE}
    gone = {n for n in others if n in last and _sum(target / n) == last[n]}
    if force:
        gone |= {n for n in others & NAMES if (target / n).is_file()}
    sums = {name: sha256(data).hexdigest() for name, data in written.items()}
    # With its sum a file that is put back as it was counts as ours again.
    sums |= {k.name: last[k.name] for k in kept if k.name in last}
    written[RECORD] = (json.dumps(sums, indent=1, sort_keys=True) + "\n").encode()
    return Plan(written, gone, tuple(kept))


class _Received:
    """The sums of the files of the rounds, which are read when one is asked for first."""

    def __init__(self, rounds: Path) -> None:
        self._rounds = rounds
        self._sums: frozenset[str] | None = None

    def __contains__(self, found: str) -> bool:
        if self._sums is None:
            self._sums = frozenset(_sum(p) for p in sorted(self._rounds.rglob("*")) if p.is_file())
        return found in self._sums


def _names_beside(name: str) -> Iterator[str]:
    path = Path(name)
    yield f"{path.stem}.new{path.suffix}"
    yield from (f"{path.stem}.new-{n}{path.suffix}" for n in range(2, 10_000))


def _sum(path: Path) -> str:
    """The sum of a file; empty for what cannot be read, or is none."""
    with contextlib.suppress(OSError):
        if path.is_file():
            return sha256(path.read_bytes()).hexdigest()
    return ""


def _last(target: Path) -> dict[str, str]:
    """What was written last, as the record has it; nothing where there is none."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        found = json.loads((target / RECORD).read_text("utf-8"))
        if isinstance(found, dict):
            # A name that leads out of the folder was not written here.
            return {n: s for n, s in found.items() if isinstance(s, str) and Path(n).name == n}
    return {}
