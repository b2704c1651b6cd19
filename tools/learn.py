"""Count anew how often a year changes a fact: ``make learn`` writes data/changes.tsv from pairs of official texts.

Every pair of neighbouring editions in the folders given (the register tells which belong together) is read with the
editions before it. Each fact, also those left as plain words, is counted by its type, by what the words around it say,
and by what the latest years did to it. The figures are printed: of five parts of the series, each is foretold from the
others, by the words around a fact alone and by the table.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path

from drafter.document import Document, Note, Paragraph
from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.evidence.chance import LEAST, counts_of, share_of, sign_of
from drafter.evidence.editions import Earlier
from drafter.evidence.past import Past
from drafter.extraction.extract import reading_of
from drafter.extraction.passages import Covered, Passage, passage_of
from drafter.extraction.reading import Reading
from drafter.extraction.recognise import recognise
from drafter.facts.fact import Found
from drafter.facts.registry import taken
from drafter.readers import read
from drafter.reports.replay.pairs import pairs_of

TABLE = Path(__file__).parent.parent / "data" / "changes.tsv"
HEAD = """\
# How often a year changed a fact, counted by "make learn" on pairs of official texts.
# type, what the words around it say, what the latest years did to it (the last first), seen, changed
"""
PARTS = 5
Key = tuple[str, str, tuple[str, ...]]
Seen = tuple[str, Key, bool]
"""The series, what a fact is told by, and whether it changed."""


def main(folders: Sequence[str]) -> None:
    """Count, print the figures, write the table."""
    series = [one for folder in folders for one in _series(Path(folder))]
    with Pool() as pool:
        seen = [one for found in pool.imap(_counted, series) for one in found]
    _figures(seen)
    found: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for _, key, changed in seen:
        found[key][0] += 1
        found[key][1] += changed
    lines = ["\t".join([k, s, " ".join(c), *map(str, n)]) for (k, s, c), n in sorted(found.items())]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _series(folder: Path) -> list[list[Path]]:
    """The editions of each series in a folder, the earliest first."""
    found: list[list[Path]] = []
    for pair in pairs_of(folder, None, lambda _: None):
        if found and found[-1][-1] == pair.last:
            found[-1].append(pair.this)
        else:
            found.append([pair.last, pair.this])
    return found


def _counted(paths: list[Path]) -> list[Seen]:
    try:
        editions = [read(path) for path in paths]
    except DraftError as e:
        print(f"{paths[0]} is left out: {e.message}", file=sys.stderr)
        return []
    found: list[Seen] = []
    for n, (last, this) in enumerate(pairwise(editions)):
        earlier, later = Earlier(last, editions[:n]), Earlier(last, [this])
        try:
            reading = reading_of(last)
        except DraftError:
            continue
        for passage in dict.fromkeys(_passages(last)):
            for one, sign in _facts(passage, reading):
                now = folded(passage.text[one.start : one.end])
                past = Past(earlier.words(passage.text, one.start, one.end), earlier.names, now)
                then = later.words(passage.text, one.start, one.end)
                if then or later.has(passage.text):
                    key = (one.fact.type, sign, past.course)
                    found.append((paths[0].stem, key, [*then.values()] != [now]))
    return found


def _passages(document: Document) -> Iterator[Passage]:
    for block in document.body:
        if isinstance(block, Paragraph):
            yield passage_of(block.content, block.kind)
            notes = (item for item in block.content if isinstance(item, Note))
            yield from (passage_of(words, None) for note in notes for words in note.paragraphs)


def _facts(passage: Passage, reading: Reading) -> Iterator[tuple[Found, str]]:
    """The facts of a passage with what the words say of them, and those that are left as plain words: these stay."""
    covered = Covered(len(passage.text))
    for one in recognise(passage, reading):
        covered.take(one)
        yield one, sign_of(one.fact)
    for kind in taken("where-it-changes"):
        for one in kind.recognise(passage.text, reading.setting):
            if covered.is_free(one):
                covered.take(one)
                yield one, "stays"


def _figures(seen: Sequence[Seen]) -> None:
    """Print how well facts of series that were not counted are foretold."""
    foretold: list[tuple[float, Key, bool]] = []
    for part in range(PARTS):
        counts = counts_of(Counter((k, c) for s, k, c in seen if _part(s) != part))
        foretold += [(share_of(counts, *key), key, changed) for s, key, changed in seen if _part(s) == part]
    moving = [one for one in foretold if one[1][1] != "moves-on"]
    print(f"{len(seen)} facts; of those that no rule with a name moves:")
    for name, alone in (("one document alone", True), ("with earlier editions", False)):
        some = [one for one in moving if (not one[1][2]) == alone]
        _line(f"{name}, by the words around them", some, [one for one in some if one[1][1] == "asked"])
        _line(f"{name}, by the table", some, [one for one in some if one[0] >= LEAST["usual"]])
    loss = sum(-math.log(max(1e-9, p if changed else 1 - p)) for p, _, changed in moving) / max(1, len(moving))
    print(f"loss {loss:.4f}; foretold and found, in tenths:")
    for tenth in range(10):
        those = [changed for p, _, changed in moving if tenth <= p * 10 < tenth + 1]
        if those:
            print(f"  {tenth * 10:2}-{tenth * 10 + 10}: {100 * sum(those) / len(those):5.1f} of {len(those)}")


def _line(name: str, those: Sequence[tuple[float, Key, bool]], asked: Sequence[tuple[float, Key, bool]]) -> None:
    changed = sum(one[2] for one in those)
    useful = sum(one[2] for one in asked)
    print(
        f"  {name}: asked {len(asked)}, useful {useful / max(1, len(asked)):.2f}, seen {useful / max(1, changed):.2f}"
    )


def _part(series: str) -> int:
    return zlib.crc32(series.encode()) % PARTS


if __name__ == "__main__":
    main(sys.argv[1:])
