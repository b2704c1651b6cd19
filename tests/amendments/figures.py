"""Every pair of years as an amendment and back, and every amendment among the drafts: ``make amendments-corpus``.

For each pair, the amendment that makes this year's text of last year's is written, read again and carried out. It has
to give the title, paragraphs, notes and annexes word for word, and to replace whole only what changed by over half.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from drafter.amendments.carry_out import amended
from drafter.amendments.instructions import Part, Replace
from drafter.amendments.making import instructions_between
from drafter.amendments.reading import read_amendment
from drafter.amendments.working_copy import WorkingCopy
from drafter.amendments.writing import document_of
from drafter.comparison.compare import compare
from drafter.comparison.model import Changed
from drafter.comparison.nature import Judge
from drafter.comparison.revisions import compared, kept_weight
from drafter.document import Document, DocumentKind, Paragraph
from drafter.document.words import bare_words
from drafter.errors import DraftError
from drafter.readers import read

from .test_round_trip import assert_alike, quoted, words

SHARED = Path(__file__).parents[3] / "shared"


def needlessly_whole(old: Document, one: Replace) -> bool:
    """Whether a paragraph of which over half stayed is replaced whole."""
    place, new = one.places[0], one.blocks[0] if one.blocks else None
    if place.part in (Part.NOTE, Part.TABLE) or not isinstance(new, Paragraph):
        return False
    was = old.front.title if place.part is Part.TITLE else ()
    if not was:
        block = WorkingCopy(old).units(place)[0][0].block
        was = block.content if isinstance(block, Paragraph) else ()
    kept, length = kept_weight(compared(bare_words(was), bare_words(new.content), Judge({})))
    return kept > 0.5 * length


def _drafts(folder: Path) -> Iterator[tuple[str, Document]]:
    """The drafts and amendments of a folder by their names; reports among them are left out."""
    for path in sorted(folder.glob("*.pdf")):
        with suppress(DraftError):
            yield path.stem, read(path)


def main() -> int:
    """Try the pairs and the drafts; print what is wrong and the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--step", type=int, default=1, help="take every Nth pair")
    options = parser.parse_args()
    corpus = SHARED / "corpus"
    counts: Counter[str] = Counter()
    rows = list(csv.DictReader((corpus / "pairs.csv").open(encoding="utf-8")))[:: options.step]
    for row in rows:
        years = (row[n].replace("/", "-").replace(" ", "-") for n in ("last_year", "this_year"))
        old, new = (read(corpus / "akn" / "en" / f"{year}.xml") for year in years)
        instructions = instructions_between(old, new)
        result = amended(old, [read_amendment(document_of(instructions, old))])
        try:
            assert not result.undone, result.undone[0].text
            assert_alike(result.document, new)
        except AssertionError as e:
            counts["wrong"] += 1
            print(f"{row['last_year']}: {e}")
        counts["instructions"] += len(instructions)
        counts["quoted"] += sum(map(quoted, instructions))
        pieces = [p for p in compare(old, new).all_pieces() if isinstance(p, Changed)]
        counts["marked"] += sum(words(p.removed) + words(p.added) for p in pieces)
        whole = [i for i in instructions if isinstance(i, Replace)]
        counts["whole"] += len(whole)
        needless = [i for i in whole if needlessly_whole(old, i)]
        counts["needlessly whole"] += len(needless)
        for one in needless:
            print(f"{row['last_year']}: replaced whole, though over half stayed: {one.blocks[0].text[:90]}")
        sys.stdout.flush()
    print(f"{len(rows)} pairs, {counts['instructions']} instructions, {counts['wrong']} pairs wrong")
    print(f"{counts['quoted']} words quoted, {counts['marked']} marked: {counts['quoted'] / counts['marked']:.2f}")
    print(f"{counts['whole']} paragraphs replaced whole, {counts['needlessly whole']} of which over half stayed")
    drafts = dict(_drafts(corpus / "drafts"))
    by_symbol = {d.record.symbol: d for d in drafts.values()}
    for name, document in drafts.items():
        if document.kind is not DocumentKind.AMENDMENT:
            continue
        amendment = read_amendment(document)
        unread = sum(s.instruction is None for s in amendment.steps)
        target = by_symbol.get(amendment.draft)
        undone = len(amended(target, [amendment]).undone) if target is not None else None
        said = "its draft is not there" if undone is None else f"{undone} not carried out on {amendment.draft}"
        print(f"{name}: {len(amendment.steps)} instructions, {unread} not understood, {said}")
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
