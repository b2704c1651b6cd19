"""Count anew how often a year changes a fact: ``make learn`` writes data/changes.tsv from pairs of official texts.

Every pair of neighbouring editions in the folders given (the register tells which belong together) is read with the
editions before it. Each fact, also those left as plain words, is counted by its type, by what the words around it say,
by its age, and by what the latest years did to it. The figures are printed and plotted (docs/changes.svg): of five
parts of the series, each is foretold from the others, by the words around a fact alone and by the table.
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
from drafter.evidence.chance import LEAST, Traits, counts_of, share_of, sign_of, traits_of
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

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "data" / "changes.tsv"
PLOT = ROOT / "docs" / "changes.svg"
HEAD = """\
# How often a year changed a fact, counted by "make learn" on pairs of official texts.
# type, what the words around it say, its age in years, what the latest years did to it (the last first), seen, changed
"""
PARTS = 5
Seen = tuple[str, Traits, bool]
"""The series, what a fact is known by, and whether it changed."""
Foretold = tuple[float, Traits, bool]
"""The share that was foretold, what a fact is known by, and whether it changed."""


def main(folders: Sequence[str]) -> None:
    """Count, print the figures, write the table."""
    series = [one for folder in folders for one in _series(Path(folder))]
    with Pool() as pool:
        seen = [one for found in pool.imap(_counted, series) for one in found]
    _figures(seen)
    found: dict[Traits, list[int]] = defaultdict(lambda: [0, 0])
    for _, key, changed in seen:
        found[key][0] += 1
        found[key][1] += changed
    lines = ["\t".join([k, s, a, " ".join(c), *map(str, n)]) for (k, s, a, c), n in sorted(found.items())]
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
                past = Past(earlier.words(passage.text, one.start, one.end), earlier.names, now, reading.year)
                then = later.words(passage.text, one.start, one.end)
                if then or later.has(passage.text):
                    found.append((paths[0].stem, traits_of(one.fact, past, sign), [*then.values()] != [now]))
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
    """Print and plot how well facts of series that were not counted are foretold."""
    foretold: list[Foretold] = []
    for part in range(PARTS):
        counts = counts_of(Counter((one, c) for s, one, c in seen if _part(s) != part))
        foretold += [(share_of(counts, one), one, changed) for s, one, changed in seen if _part(s) == part]
    moving = [one for one in foretold if one[1][1] != "moves-on"]
    print(f"{len(seen)} facts; of the {len(moving)} that no rule with a name moves:")
    for name, alone in (("one document alone", True), ("with earlier editions", False)):
        some = [one for one in moving if (not one[1][3]) == alone]
        _line(f"{name}, by the words around them", some, [one for one in some if one[1][1] == "asked"])
        _line(f"{name}, by the table", some, [one for one in some if one[0] >= LEAST["usual"]])
    loss = sum(-math.log(max(1e-9, p if changed else 1 - p)) for p, _, changed in moving) / max(1, len(moving))
    print(f"loss {loss:.4f}; said to change and changed, in 100, by tenths:")
    tenths = []
    for tenth in range(10):
        those = [(p, changed) for p, _, changed in moving if tenth <= p * 10 < tenth + 1]
        if those:
            said, came = (100 * sum(one[n] for one in those) / len(those) for n in (0, 1))
            tenths.append((said, came, len(those)))
            print(f"  {said:5.1f} {came:5.1f} of {len(those):5} |{'#' * round(came / 2)}")
    PLOT.write_text(_plot(tenths), encoding="utf-8")


def _plot(tenths: Sequence[tuple[float, float, int]]) -> str:
    """A dot a tenth: across what was said, up what came, alike on the line; the larger, the more facts."""
    left, top, side = 60, 20, 320
    most = max(count for _, _, count in tenths)

    def x(share: float) -> float:
        return left + side * share / 100

    def y(share: float) -> float:
        return top + side - side * share / 100

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 400" role="img" font-family="sans-serif" '
        'font-size="12" aria-label="Of facts said to change in so many of 100 cases, so many changed">',
        '<rect width="420" height="400" fill="#fff"/>',
        f'<path d="M{x(0)} {y(0)}L{x(100)} {y(100)}" stroke="#999" stroke-dasharray="4 4"/>',
        f'<path d="M{x(0)} {y(100)}V{y(0)}H{x(100)}" stroke="#333" fill="none"/>',
    ]
    for share in range(0, 101, 20):
        parts.append(f'<text x="{x(share)}" y="{y(0) + 18}" text-anchor="middle">{share}</text>')
        parts.append(f'<text x="{x(0) - 8}" y="{y(share) + 4}" text-anchor="end">{share}</text>')
    parts.append(f'<text x="{x(50)}" y="{y(0) + 40}" text-anchor="middle">said to change, of 100</text>')
    parts.append(f'<text transform="translate(16 {y(50)}) rotate(-90)" text-anchor="middle">changed, of 100</text>')
    for said, came, count in tenths:
        size = 4 + 8 * math.sqrt(count / most)
        title = f"said {said:.0f}, changed {came:.0f}, of {count} facts"
        parts.append(
            f'<circle cx="{x(said):.1f}" cy="{y(came):.1f}" r="{size:.1f}" fill="#1f5fa8" fill-opacity=".7">'
            f"<title>{title}</title></circle>"
        )
    return "\n".join([*parts, "</svg>", ""])


def _line(name: str, those: Sequence[Foretold], asked: Sequence[Foretold]) -> None:
    changed = sum(one[2] for one in those)
    useful = sum(one[2] for one in asked)
    print(
        f"  {name}: asked {len(asked)}, useful {useful / max(1, len(asked)):.2f}, seen {useful / max(1, changed):.2f}"
    )


def _part(series: str) -> int:
    return zlib.crc32(series.encode()) % PARTS


if __name__ == "__main__":
    main(sys.argv[1:])
