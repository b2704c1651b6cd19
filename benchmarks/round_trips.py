"""``python -m benchmarks.round_trips``: every official file, written in each format and read again.

The words of the text, its numbers and its notes are the same afterwards; where they are not, the file is listed, with
what the reader said about it and the first words that differ. Links, settings and the way in which a number ends ("9-",
"9 -") are no part of it. A file whose own reading is refused is counted.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.document import Document, Paragraph, block_words, plain
from drafter.errors import DraftError
from drafter.readers import read_bytes
from drafter.writers import write

FORMATS = {"text": "a.txt", "markdown": "a.md", "docx": "a.docx", "akn": "a.xml", "pdf": "a.pdf"}
"""What is read again, and the name under which it is."""


def words(document: Document) -> list[str]:
    """The words of a text, its numbers and its notes."""
    notes = [plain(words) for note in document.notes() for words in note.paragraphs]
    numbers = [re.sub(r"\W+$", "", b.number) for b in document.blocks() if isinstance(b, Paragraph)]
    return [*(plain(words) for block in document.blocks() for words in block_words(block)), *numbers, *notes]


@dataclass(frozen=True, slots=True)
class Trip:
    """A document written in a format and read again.

    Attributes:
        end: "equal", "differs, said", "differs in silence" or "refused".
        first: of what differs, the first words before and after; of what is refused, the reason.
    """

    end: str
    first: str = ""


def trip(document: Document, form: str) -> Trip:
    """Write a document and read it again."""
    try:
        again = read_bytes(write(document, form), FORMATS[form])
    except DraftError as e:
        return Trip("refused", e.message)
    old, new = words(document), words(again)
    if old == new:
        return Trip("equal")
    before, after = next(((a, b) for a, b in zip(old, new, strict=False) if a != b), (old[-1], new[-1] if new else ""))
    said = len(again.remarks) > len(document.remarks)
    return Trip("differs, said" if said else "differs in silence", f"{before[:60]!r} → {after[:60]!r}")


def documents(corpus: Path, every: int, start: int) -> Iterator[tuple[Path, Document | None]]:
    """Yield official files as they are read; None for one that is refused."""
    for path in sorted(corpus.rglob("*.xml"))[start::every]:
        try:
            yield path, read_bytes(path.read_bytes(), path.name)
        except DraftError:
            yield path, None


def main() -> int:
    """Run, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--every", type=int, default=1, help="every so manieth file")
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--formats", default="text,markdown,docx,akn")
    given = parser.parse_args()
    forms = given.formats.split(",")
    table: dict[str, Counter[str]] = {form: Counter() for form in forms}
    refused = 0
    for path, document in documents(given.corpus, given.every, given.start):
        if document is None:
            refused += 1
            continue
        for form in forms:
            made = trip(document, form)
            table[form][made.end] += 1
            if made.end != "equal":
                print(f"{form:<9}{made.end:<19}{path.parent.name}/{path.name}  {made.first}", flush=True)
    for form, ends in table.items():
        print(f"{form:<9}{sum(ends.values()):>5}  " + ", ".join(f"{end} {n}" for end, n in sorted(ends.items())))
    print(f"refused as they are: {refused}")
    return int(any(ends["differs in silence"] for ends in table.values()))


if __name__ == "__main__":
    sys.exit(main())
