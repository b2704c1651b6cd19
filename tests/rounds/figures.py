"""How far what partners send back finds its way into a draft, over the corpus: ``make rounds``.

Every third pair of editions: the edits between them are dealt out to two and to three partners, who send them as tracked
Word, as untracked Word from pandoc, and as LibreOffice saved it; all are received and accepted. Then the same with two
partners who change the same words, with two rounds one after the other, and with what pandoc finds tracked. Prints a
table and what is wrong in each pair.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from drafter.app.comparing import signature
from drafter.app.replies import receive
from drafter.comparison.compare import compare
from drafter.document import Document, Paragraph
from drafter.readers import read
from drafter.redline import docx

from . import dealing
from .dealing import Dealt, Form

SHARED = Path(__file__).parents[3] / "shared"


def pairs(shared: Path = SHARED) -> list[tuple[Path, Path]]:
    """The pairs of the corpus, last year's and this year's."""
    corpus = shared / "corpus/akn/en"
    with (shared / "corpus/pairs.csv").open(encoding="utf-8") as rows:
        found = [(row["last_year"], row["this_year"]) for row in csv.DictReader(rows)]
    return [(corpus / f"{a.replace('/', '-')}.xml", corpus / f"{b.replace('/', '-')}.xml") for a, b in found]


def reached(own: Sequence[tuple[Path, Path]], home: Path, form: Form, say: Say) -> None:
    """Deal the pairs out in one form, take all of it, and report."""
    made: Iterable[Dealt] = (
        dealing.dealt_out(old, new, home / f"{number}-{count}", count, form)
        for number, (old, new) in enumerate(own)
        for count in (2, 3)
    )
    if form is Form.OFFICE:
        made = list(made)
        dealing.resaved(made, home / "office")
    total = right = collisions = quiet = 0
    ratios: list[float] = []
    for one in made:
        total += 1
        try:
            outcome = dealing.settled(one)
        except Exception as error:  # a measure goes on
            say(f"  {one.name}: {type(error).__name__}: {error}")
            continue
        right += not outcome.wrong and not outcome.collisions
        collisions += bool(outcome.collisions)
        quiet += bool(outcome.wrong) and not outcome.collisions
        ratios += [s / one.markup_seconds for s in outcome.seconds]
        for wanted, got in outcome.wrong[:3]:
            say(f"  {one.name}, {len(one.hands)}: wanted {_around(wanted, got)}")
        if outcome.collisions:
            say(f"  {one.name}, {len(one.hands)}: {outcome.collisions} collisions")
        shutil.rmtree(one.home)
    say(f"{form}: reached {right} of {total} ({right / total:.3f}), with collisions {collisions}, "
        f"wrong in silence {quiet}")  # fmt: skip
    ratios.sort()
    say(
        f"  time of a reply to the tracked file of its pair: median {ratios[len(ratios) // 2]:.1f}, most {ratios[-1]:.1f}"
    )


def _around(wanted: str, got: str) -> str:
    at = next((n for n, (a, b) in enumerate(zip(wanted, got, strict=False)) if a != b), min(len(wanted), len(got)))
    return f"…{wanted[max(at - 20, 0) : at + 60]!r}… got …{got[max(at - 20, 0) : at + 60]!r}…"


def proportion(old: Path, new: Path, home: Path) -> tuple[float, float]:
    """How much longer a reply to a text four times as long takes, per paragraph, and the seconds of the shorter."""
    seconds = []
    for times in (1, 4):
        made = dealing.dealt_out(_longer(old, home, times), new, home / str(times), 1)
        base = made.sent.document
        text = replace(base, body=_every_fourth_changed(base))
        signed = signature("Norway", "Norway")
        path = home / f"long-{times}.docx"
        path.write_bytes(docx.write(compare(base, text), dealing.clean(made.sent), "x", signed, masthead=True))
        began = time.perf_counter()
        receive(made.folder, path)
        seconds.append(time.perf_counter() - began)
    return seconds[1] / seconds[0] / 4, seconds[0]


def _longer(old: Path, home: Path, times: int) -> Path:
    from drafter.writers import write

    document = read(old)
    body = tuple(b for n in range(times) for b in _marked(document, n))
    path = home / f"old-{times}.md"
    path.write_bytes(write(replace(document, body=body), "markdown"))
    return path


def _marked(document: Document, number: int) -> Iterator[object]:
    from drafter.document import Run

    for block in document.body:
        if isinstance(block, Paragraph) and number and block.text.startswith("The General Assembly"):
            continue
        if isinstance(block, Paragraph) and number:
            block = replace(block, content=(*block.content[:-1], Run(f" in part {number} "), *block.content[-1:]))
        yield block


def _every_fourth_changed(document: Document) -> tuple[object, ...]:
    from drafter.document import Run

    return tuple(
        replace(b, content=(*b.content[:-1], Run(" as proposed "), *b.content[-1:]))
        if n % 4 == 2 and isinstance(b, Paragraph) else b
        for n, b in enumerate(document.body)
    )  # fmt: skip


def overlap(own: Sequence[tuple[Path, Path]], home: Path, say: Say) -> None:
    """Two partners change the same words."""
    missing, words = 0, 0
    for n, (old, new) in enumerate(own):
        lost, count = dealing.overlapping(old, new, home / f"overlap-{n}")
        for line in lost:
            say(f"  {old.stem}: lost: {line}")
        missing, words = missing + len(lost), words + count
    say(f"overlapping: {words:,} words inserted, {missing} insertions neither in the text nor in brackets")


def facts(own: Sequence[tuple[Path, Path]], home: Path, say: Say) -> None:
    """Two rounds one after the other."""
    had = left = 0
    for n, (old, new) in enumerate(own):
        before, after = dealing.two_rounds(old, new, home / f"facts-{n}")
        had, left = had + before, left + min(after, before)
        if after < before:
            say(f"  {old.stem}: {after} of {before} facts")
    say(f"facts: {left} of {had} are facts after two rounds ({left / had:.3f})")


def listed(own: Sequence[tuple[Path, Path]], home: Path, say: Say) -> None:
    """What pandoc finds tracked."""
    missing: Counter[str] = Counter()
    for n, (old, new) in enumerate(own):
        made = dealing.dealt_out(old, new, home / f"listed-{n}", 2)
        for path in made.replies:
            receive(made.folder, path)
        for path in made.replies:
            for line in dealing.unlisted(path, made.folder):
                missing[made.name] += 1
                say(f"  {made.name}: {line[:160]}")
    say(f"pandoc: {sum(missing.values())} revisions that no proposal has, in {len(missing)} of {len(own)} pairs")


def length(own: Sequence[tuple[Path, Path]], home: Path, say: Say) -> None:
    """How the time grows with the text."""
    ratio, seconds = proportion(*own[0], home)
    say(f"time: {seconds:.2f} s for a reply; four times the text takes {ratio * 4:.1f} times as long")


def _form(form: Form) -> Measure:
    return lambda own, home, say: reached(own, home, form, say)


Say = Callable[[str], None]
Measure = Callable[[Sequence[tuple[Path, Path]], Path, Say], None]
MEASURES: dict[str, Measure] = {
    "tracked": _form(Form.TRACKED), "pandoc": _form(Form.PANDOC), "office": _form(Form.OFFICE),
    "overlap": overlap, "facts": facts, "listed": listed, "time": length,
}  # fmt: skip


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=3, help="Every n-th pair.")
    parser.add_argument("--start", type=int, default=0, help="From which pair.")
    parser.add_argument("--only", choices=MEASURES, help="One of the measures.")
    args = parser.parse_args()
    own = pairs()[args.start :: args.every]
    for name, measure in MEASURES.items():
        if args.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                measure(own, Path(folder), lambda line: print(line, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
