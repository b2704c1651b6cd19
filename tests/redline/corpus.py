"""Every pair of years as tracked changes, judged by programs that are not this one: ``make redline-corpus``.

For each pair, the changes are written into a Word file of last year's text: one made with the United Nations' template,
and one of this program's own. Accepted, the file has to read as one of this year's text does; rejected, as it did before. The judges are pandoc,
LibreOffice and python-docx-ng; Microsoft's validator has to find no fault, and the judge of structure none in files
whose symbols are plain or linked. A judge that is not installed is named.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.comparison.settle import accepted, rejected
from drafter.document import Document
from drafter.document.words import bare
from drafter.readers.akn import read_akn
from drafter.redline import docx
from drafter.redline.tracked import Signature
from drafter.writers import write

from .judges import Judge, Office, docx_ng, faults, pandoc, validator
from .structure import faults_of_structure
from .word_files import made

SHARED = Path(__file__).parents[3] / "shared"
SIGNATURE = Signature(date="2026-01-01T00:00:00Z")
"""Without comments: LibreOffice without a screen (7.4) dies of any. Tests of comments have judges of their own."""
TEMPLATE = SHARED / "format" / "word" / "A-80-6-income-sect-1.docx"


@dataclass(frozen=True)
class Pair:
    """Two years of a resolution.

    Attributes:
        old, new: their texts.
        name: their symbols.
    """

    old: Document
    new: Document
    name: str


def template() -> Path:
    """The official file that bases are made with; a test that needs it is skipped where it is absent."""
    if not TEMPLATE.is_file():
        pytest.skip("../shared is not here")
    return TEMPLATE


def pairs(corpus: Path, step: int = 1, start: int = 0) -> Iterator[Pair]:
    """Yield every ``step``-th pair of the corpus, from ``start``."""
    with (corpus / "pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows[start::step]:
        names = row["last_year"], row["this_year"]
        documents = [corpus / "akn" / "en" / f"{n.replace('/', '-').replace(' ', '-')}.xml" for n in names]
        old, new = (read_akn(p.read_bytes(), p.name) for p in documents)
        yield Pair(old, new, " ".join(names))


def text_alone(paragraphs: list[str]) -> list[str]:
    """Paragraphs from the opening line on: the masthead of an official file is not ours to change."""
    at = next(k for k, p in enumerate(paragraphs) if p.strip("*").startswith("The General Assembly"))
    return paragraphs[at:]


def verdict(judge: Judge, files: tuple[bytes, bytes, bytes], *, masthead: bool) -> str:
    """What a judge finds wrong: nothing, or the first paragraph that differs.

    Args:
        judge: says what a file reads.
        files: of the old text, of the new one, and of the changes between them.
        masthead: whether the changes of the front are in the file.
    """
    before, after, tracked = files
    for wanted, accept, of in ((after, True, "accepted"), (before, False, "rejected")):
        expected, found = judge(wanted, None), judge(tracked, accept)
        if accept and not masthead:
            expected, found = text_alone(expected), text_alone(found)
        for a, b in zip_longest(expected, found, fillvalue="(nothing)"):
            if a != b:
                return f"{of}:\n    wanted {a[:300]}\n    found  {b[:300]}"
    return ""


def official_files(pair: Pair, template: Path) -> tuple[bytes, bytes, bytes]:
    """Files with the United Nations' template: of the old and the new text, and of the changes between them."""
    before, after = made(pair.old, template), made(pair.new, template)
    return before, after, docx.write(compare(pair.old, pair.new), before, "base.docx", SIGNATURE)


def own_files(pair: Pair) -> tuple[bytes, bytes, bytes]:
    """The same as this program writes them."""
    before, after = write(pair.old, "docx"), write(pair.new, "docx")
    return before, after, docx.write(compare(pair.old, pair.new), before, "own.docx", SIGNATURE, masthead=True)


def linked(pair: Pair) -> dict[str, bytes]:
    """Official files of the old text whose symbols are links: as fields, and as elements."""
    return {f"official with {s}": made(pair.old, TEMPLATE, symbols=s) for s in ("fields", "elements")}


def changed(pair: Pair, base: bytes) -> bytes:
    """The changes written into a file of the old text."""
    return docx.write(compare(pair.old, pair.new), base, "base.docx", SIGNATURE)


def faults_of_change(base: bytes, tracked: bytes) -> list[str]:
    """What the judge of structure finds wrong with a tracked file and not with the file that it was made from."""
    had = {fault.partition(": ")[2] for fault in faults_of_structure(base)}
    return [fault for fault in faults_of_structure(tracked) if fault.partition(": ")[2] not in had]


def main() -> int:
    """Judge the pairs; print what is wrong and the counts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--step", type=int, default=1, help="take every Nth pair")
    parser.add_argument("--start", type=int, default=0, help="begin with the Nth pair")
    options = parser.parse_args()
    wrong: Counter[str] = Counter()
    count = 0
    started = time.perf_counter()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        judges: dict[str, Judge] = {"pandoc": pandoc, "python-docx-ng": docx_ng}
        if Office.is_here():
            office = Office(folder)
            stack.callback(office.close)
            judges["LibreOffice"] = office
        else:
            print("LibreOffice is not here and does not judge.")
        if validator() is None:
            print("Microsoft's validator is not here and does not judge (make tools).")
        for pair in pairs(SHARED / "corpus", options.step, options.start):
            count += 1
            redline = compare(pair.old, pair.new)
            if accepted(redline) != bare(pair.new) or rejected(redline) != bare(pair.old):
                wrong["model"] += 1
                print(f"{pair.name}: the model does not hold both documents")
            for kind, files in (("official", official_files(pair, TEMPLATE)), ("own", own_files(pair))):
                for name, judge in judges.items():
                    if said := verdict(judge, files, masthead=kind == "own"):
                        wrong[f"{name}, {kind} file"] += 1
                        print(f"{pair.name}: {name}, {kind} file, {said}")
                bases = {kind: files[0]} if kind == "own" else {kind: files[0], **linked(pair)}
                for way, base in bases.items():
                    data = files[2] if way == kind else changed(pair, base)
                    if found := faults_of_change(base, data):
                        wrong[f"structure, {kind} file"] += 1
                        print(f"{pair.name}: structure, {way}: {found[0]}")
                        break
                if validator() is not None and (found := faults(files[2], folder)):
                    wrong[f"validator, {kind} file"] += 1
                    print(f"{pair.name}: validator, {kind} file, {found[0]}")
            sys.stdout.flush()
    programs = [*judges, "structure", *(["validator"] if validator() else [])]
    names = ["model", *(f"{name}, {kind} file" for kind in ("official", "own") for name in programs)]
    print(f"{count} pairs in {time.perf_counter() - started:.0f} s")
    for name in names:
        print(f"{name}: {count - wrong[name]} of {count} right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
