"""``python -m benchmarks.soak``: every official file at hand, and thousands of hostile ones, read in bounded time.

Each input ends in a document, or in a sentence that says why not. Anything else is a crash; more than the time allowed
is a time-out; a round trip through Markdown that differs is listed. Hostile inputs come from generators in turn, none
of which gives more than a fifth. With ``--count`` and ``--seed`` a run is the same again.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.round_trips import words
from drafter.errors import DraftError
from drafter.readers import read_bytes
from drafter.writers import write

MOST_S = 20.0
Made = tuple[str, bytes]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SIGNS = "*_^[]()|\\`#-.,;:\n \t{}<>&'\"1aZé–\u00a0\u00ad\u200b\u2028\u202e\ufb01\ud800"


def cut_short(data: bytes, name: str, chance: random.Random) -> Made:
    """A file that ends in the middle."""
    return name, data[: chance.randrange(1, len(data))]


def flipped(data: bytes, name: str, chance: random.Random) -> Made:
    """Single bytes changed."""
    out = bytearray(data)
    for _ in range(chance.randrange(1, 40)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return name, bytes(out)


def renamed(data: bytes, _: str, chance: random.Random) -> Made:
    """The right content under a wrong name."""
    return "a" + chance.choice([".docx", ".pdf", ".txt", ".md", ".xml", ""]), data


def shuffled(data: bytes, _: str, chance: random.Random) -> Made:
    """The lines of a text in another order, some of them twice."""
    lines = _text(data).split("\n")
    chance.shuffle(lines)
    return chance.choice(["a.md", "a.txt"]), "\n".join(lines + lines[: chance.randrange(5)]).encode()


def sprinkled(data: bytes, _: str, chance: random.Random) -> Made:
    """A text with signs that mean something put into it."""
    out = list(_text(data))
    for _ in range(chance.randrange(1, 200)):
        out.insert(chance.randrange(len(out) + 1), chance.choice(_SIGNS) * chance.choice([1, 1, 1, 3, 500]))
    return chance.choice(["a.md", "a.txt"]), "".join(out).encode("utf-8", "surrogatepass")


def repeated(_: bytes, __: str, chance: random.Random) -> Made:
    """One sign many thousand times in a paragraph, line or table."""
    sign = chance.choice(["*a ", "[^a] ", "[", "`", "|", "a⁵ ", "^a^", "(a) ", "1. ", "\n", "> ", "# ", "–", "¹"])
    words = sign * chance.randrange(100, 20_000)
    return chance.choice(["a.md", "a.txt"]), f"The General Assembly,\n\nNoting {words},\n\nDecides so.\n".encode()


def mangled_xml(data: bytes, _: str, chance: random.Random) -> Made:
    """Elements of an official file taken out, doubled or renamed."""
    parts = re.split(rb"(<[^>]+>)", data)
    for _ in range(chance.randrange(1, 20)):
        at = chance.randrange(len(parts))
        parts[at] = chance.choice([b"", parts[at] * 2, b"<p>", b"</p>", b"<x:y/>", parts[chance.randrange(len(parts))]])
    return "a.xml", b"".join(parts)


def word_made(data: bytes, _: str, chance: random.Random) -> Made:
    """A Word file of elements nested at random around the words of a text."""
    names = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "hyperlink", "fldSimple", "ruby",
             "pict", "txbxContent", "footnoteReference", "sym", "br", "smartTag", "object", "rPr", "pPr"]  # fmt: skip
    words = _text(data).split()

    def element(depth: int) -> str:
        name = chance.choice(names)
        inner = "".join(element(depth + 1) for _ in range(chance.randrange(4))) if depth < 7 else ""
        return f"<w:{name}>{inner if name != 't' else chance.choice(words or ['a'])}</w:{name}>"

    first = "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>" * chance.randrange(2)
    body = first + "".join(element(0) for _ in range(chance.randrange(1, 30)))
    return "a.docx", _packed(f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')


def noise(_: bytes, __: str, chance: random.Random) -> Made:
    """Bytes of no meaning after a beginning that promises one."""
    start = chance.choice([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<?xml version='1.0'?>", b"\xef\xbb\xbf", b"\xff\xfe"])
    return "a" + chance.choice([".docx", ".pdf", ".txt", ".md"]), start + chance.randbytes(chance.randrange(2000))


GENERATORS: tuple[Callable[[bytes, str, random.Random], Made], ...] = (
    cut_short, flipped, renamed, shuffled, sprinkled, repeated, mangled_xml, word_made, noise,
)  # fmt: skip


def hostile(sources: list[Path], count: int, seed: int) -> Iterator[tuple[str, Made]]:
    """Yield inputs made from official files, by the generators in turn."""
    chance = random.Random(seed)
    for number in range(count):
        generator = GENERATORS[number % len(GENERATORS)]
        path = chance.choice(sources)
        yield generator.__name__, generator(path.read_bytes(), path.name, chance)


def outcome(name: str, data: bytes, *, again: bool = False) -> str:
    """What became of an input: read, refused, or what must not be."""
    begun = time.perf_counter()
    try:
        document = read_bytes(data, name, tracked="accept")
        end = "read"
        if again and words(read_bytes(write(document, "markdown"), "again.md")) != words(document):
            end = "differs through Markdown"
    except DraftError:
        end = "refused"
    except Exception as e:
        return f"crash: {type(e).__name__}: {e}"[:120]
    return end if time.perf_counter() - begun < MOST_S else "time-out"


def main() -> int:
    """Run, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--count", type=int, default=5000, help="how many hostile inputs")
    parser.add_argument("--official", type=int, default=0, help="how many official files; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sources = sorted(given.corpus.rglob("*.xml"))
    if not sources:
        print(f"There are no official files in {given.corpus}.")
        return 2
    table: dict[str, Counter[str]] = {}
    failed: list[str] = []
    step = max(1, len(sources) // given.official) if given.official else 1
    for path in sources[::step]:
        end = outcome(path.name, path.read_bytes(), again=True)
        table.setdefault("official XML", Counter())[end] += 1
        if end != "read" and end != "refused":
            failed.append(f"{path}: {end}")
    for number, (generator, (name, data)) in enumerate(hostile(sources, given.count, given.seed)):
        end = outcome(name, data)
        table.setdefault(generator, Counter())[end.partition(":")[0]] += 1
        if end not in ("read", "refused"):
            failed.append(f"input {number} of seed {given.seed} ({generator}): {end}")
    for kind, ends in table.items():
        print(f"{kind:<14}{sum(ends.values()):>7}  " + ", ".join(f"{end} {n}" for end, n in sorted(ends.items())))
    print("\n".join(failed[:50]))
    return int(any("crash" in f or "time-out" in f for f in failed))


def _text(data: bytes) -> str:
    return re.sub(r"<[^>]*>", "", data.decode("utf-8", "replace"))


def _packed(document: str) -> bytes:
    out = io.BytesIO()
    relation = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>')
        archive.writestr("word/document.xml", document)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
