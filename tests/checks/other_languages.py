"""How the checks do in the languages beside English: ``make calibrate-languages``.

Every rule that runs in a language reads that language's official files: it may report one in a hundred of the passages
that it looks at. Then faults are put into the same files, one at a time, each of which has to be found by its rule.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from drafter.checks.context import Context
from drafter.checks.finding import Mode
from drafter.checks.registry import RULES, rule
from drafter.document import Document, Kind, Paragraph, Run, plain
from drafter.languages import language
from drafter.readers.akn import read_akn
from drafter.recognition.cited_lists import cited_lists
from drafter.register import register

from .calibrate import HIGHEST

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LANGUAGES = ("ar", "es", "fr", "ru", "zh")
FOUND = 0.95
"""The share of faults that have to be found."""
FEWEST = 20
"""Of fewer passages a share says nothing."""


@dataclass
class Figures:
    """What was counted in a language.

    Attributes:
        looked, fired: by rule, how many passages it looked at, and reported something of.
        put_in, found: by rule, how many faults were put in for it, and found.
        said: what was reported, for a person to judge.
        missed: the faults that were not found.
    """

    looked: Counter[str] = field(default_factory=Counter)
    fired: Counter[str] = field(default_factory=Counter)
    put_in: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    said: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def too_often(self) -> list[str]:
        """The rules that report more than one in a hundred, where more than one passage is meant."""
        return [
            code
            for code, looked in self.looked.items()
            if looked >= FEWEST and self.fired[code] > 1 and self.fired[code] / looked > HIGHEST
        ]

    def share_found(self) -> float:
        """The share of faults that were found."""
        return sum(self.found.values()) / max(1, sum(self.put_in.values()))


def files_of(code: str, every: int, start: int = 0) -> list[Path]:
    """A sample of a language's files."""
    return sorted(p for folder in ("akn", "six") for p in (CORPUS / folder / code).glob("*.xml"))[start::every]


def measured(code: str, files: list[Path]) -> Figures:
    """Read a language's files as they are, and with faults put in."""
    out = Figures()
    for path in files:
        document = read_akn(path.read_bytes(), path.name)
        usual = {c: _reported(document, c, out, path.stem) for c in RULES if _runs(c, code)}
        for wanted, name, faulty in faults(document):
            out.put_in[wanted] += 1
            if _reported(faulty, wanted) > usual[wanted]:
                out.found[wanted] += 1
            else:
                out.missed.append(f"{path.stem}: {wanted}: {name}")
    return out


def _runs(code: str, spoken: str) -> bool:
    of = rule(code).file.LANGUAGES
    return not code.startswith("RDY") and (not of or spoken in of)


def _reported(document: Document, code: str, out: Figures | None = None, name: str = "") -> int:
    context = Context(document, Mode.SUBMISSION)
    file = rule(code).file
    count = 0
    for passage in file.looks_at(context):
        problems = list(file.check(passage, context))
        count += len(problems)
        if out is not None:
            out.looked[code] += 1
            out.fired[code] += bool(problems)
            out.said += [f"{name}: {code}: {passage.label}: {p.message}" for p in problems]
    return count


Change = Callable[[str], str]


def faults(document: Document) -> Iterator[tuple[str, str, Document]]:
    """Faults put into a document: the rule that has to find each, what it is, and the document with it."""
    spoken = language(document.language)
    cited = [
        (at, one)
        for at, block in enumerate(document.body)
        if isinstance(block, Paragraph)
        for one in cited_lists(block.text.replace("\u00a0", " "), spoken)
        if one.assembly and len(one.items) > 2 and all(i.adopted and i.session for i in one.items)
    ]
    for at, one in cited[:1]:
        item = one.items[-1]
        assert item.adopted is not None
        assert item.adopted.day is not None
        block = document.body[at]
        assert isinstance(block, Paragraph)
        words = block.text[item.adopted.start : item.adopted.end]
        other = item.adopted.day.replace(day=item.adopted.day.day % 27 + 1)
        if register().find(item.number):
            yield "CIT03", f"{item.number} of another day", _with(document, at, words, spoken.day(other))
        later = date(item.adopted.day.year + 3, item.adopted.day.month, 11)
        yield "ARI15", f"{item.number} of another year", _with(document, at, words, spoken.day(later))
        number, first = (block.text[i.start : i.end] for i in (item, one.items[0]))
        if number != first:
            yield "ARI03", f"{first} twice", _with(document, at, number, first)
    for at, block in enumerate(document.body):
        if isinstance(block, Paragraph) and (day := re.search(spoken.day_pattern, block.text)):
            wrong = day[0].replace(day["day"], "31", 1) if not spoken.year_first else _with_day(day[0])
            month = spoken.month_number(day["month"])
            if month in (2, 4, 6, 9, 11):
                yield "ARI09", f"{wrong}", _with(document, at, day[0], wrong)
                break
    kinds = {"STR05": (Kind.PREAMBULAR, 0), "STR06": (Kind.OPERATIVE, 1)}
    for code, (kind, which) in kinds.items():
        ending = spoken.endings[which]
        for at, block in enumerate(document.body[:-1]):
            following = document.body[at + 1]
            alike = isinstance(following, Paragraph) and following.kind is kind
            if isinstance(block, Paragraph) and block.kind is kind and alike and _ends_with(block, ending):
                yield code, f"no “{ending}” at its end", _without_end(document, at)
                break
    said = plain(document.closing)
    if day := re.search(spoken.day_pattern, said):
        other_day = spoken.day(date(int(day["year"]), 3, 3))
        changed = replace(document, closing=(Run(said.replace(day[0], other_day)),))
        yield "ARI18", "another day at the end", changed


def _ends_with(block: Paragraph, ending: str) -> bool:
    last = block.content[-1]
    return isinstance(last, Run) and last.words.endswith(ending)


def _with_day(words: str) -> str:
    return re.sub(r"\d+日", "31日", words)


def _with(document: Document, at: int, old: str, new: str) -> Document:
    block = document.body[at]
    assert isinstance(block, Paragraph)
    text = block.text
    start = text.index(old)
    begin, done, content = 0, False, []
    for item in block.content:
        if isinstance(item, Run):
            end = begin + len(item.words)
            before, after = item.words[: max(0, start - begin)], item.words[max(0, start + len(old) - begin) :]
            if end <= start or begin >= start + len(old):
                content.append(item)
            else:
                content.append(replace(item, words=before + ("" if done else new) + after))
                done = True
            begin = end
        else:
            content.append(item)
    changed = replace(block, content=tuple(content))
    return replace(document, body=(*document.body[:at], changed, *document.body[at + 1 :]))


def _without_end(document: Document, at: int) -> Document:
    block = document.body[at]
    assert isinstance(block, Paragraph)
    *before, last = block.content
    changed = (
        replace(block, content=(*before, replace(last, words=last.words[:-1]))) if isinstance(last, Run) else block
    )
    return replace(document, body=(*document.body[:at], changed, *document.body[at + 1 :]))


def main() -> int:
    """Print a table for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--said", type=int, default=10, help="how many findings to print")
    asked = parser.parse_args()
    short = False
    for code in asked.language or LANGUAGES:
        out = measured(code, files_of(code, asked.every))
        print(
            f"{code}: {len(out.looked)} rules, {sum(out.fired.values())} of {sum(out.looked.values())} passages reported; "
            f"faults found {sum(out.found.values())} of {sum(out.put_in.values())}; too often: {out.too_often()}",
            flush=True,
        )
        for line in (*out.missed, *out.said)[: asked.said]:
            print("  ", line)
        short = short or bool(out.too_often()) or out.share_found() < FOUND
    return short


if __name__ == "__main__":
    sys.exit(main())
