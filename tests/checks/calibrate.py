"""How often each rule fires on official texts, at what, and what changed since the last commit.

Run as ``python -m tests.checks.calibrate``; ``--write`` keeps the findings in ``calibration.tsv``, which the next run, and
whoever reads the change, compares with. A finding that is a true slip of the official text is listed in ``slips.yaml`` and
does not count towards a rule's rate.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML

from drafter.checks.context import Context
from drafter.checks.finding import Mode
from drafter.checks.registry import RULES, rule
from drafter.document import Document
from drafter.readers.akn import read_akn

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpus" / "akn" / "en"
KEPT = HERE / "calibration.tsv"
SLIPS = HERE / "slips.yaml"
HIGHEST = 0.01
"""A rule may fire on one in a hundred of the paragraphs it looks at, true slips left out."""
LONGEST = 48
"""How much of the words of a finding is kept: enough to know it again."""

Key = tuple[str, str, str, str]
"""Code, resolution, paragraph, words."""


@dataclass
class Calibration:
    """What the rules found.

    Attributes:
        looked: how many passages each rule looked at.
        fired: at how many of them it found something that is no known slip.
        found: every finding.
    """

    looked: Counter[str] = field(default_factory=Counter)
    fired: Counter[str] = field(default_factory=Counter)
    found: set[Key] = field(default_factory=set)

    def rate(self, code: str) -> float:
        """The share of passages that a rule fires on, true slips left out."""
        return self.fired[code] / self.looked[code] if self.looked[code] else 0.0


def documents(step: int = 1) -> Iterator[tuple[str, Document]]:
    """The official texts, every ``step``th of them, by the name of their file."""
    for path in sorted(CORPUS.glob("*.xml"))[::step]:
        yield path.stem, read_akn(path.read_bytes(), path.name)


def calibrate(texts: Iterable[tuple[str, Document]], slips: frozenset[Key]) -> Calibration:
    """Run every rule over texts."""
    out = Calibration()
    for name, document in texts:
        context = Context(document, Mode.SUBMISSION)
        for code in RULES:
            file = rule(code).file
            if file.LANGUAGES and document.language not in file.LANGUAGES:
                continue
            for passage in file.looks_at(context):
                out.looked[code] += 1
                keys = {
                    (code, name, passage.label, _short(passage.raw[p.start : p.end]))
                    for p in file.check(passage, context)
                }
                out.found |= keys
                out.fired[code] += bool(keys - slips)
    return out


def known_slips() -> frozenset[Key]:
    """The true slips of official texts."""
    data = YAML(typ="safe").load(SLIPS.read_text("utf-8"))
    return frozenset(
        (code, slip["resolution"], slip["paragraph"], slip["words"]) for code, slips in data.items() for slip in slips
    )


def _short(words: str) -> str:
    clean = " ".join(words.split())
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def _read(text: str) -> set[Key]:
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(r[0], r[1], r[2], r[3]) for r in rows}


def _committed() -> set[Key]:
    name = f"HEAD:./{KEPT.name}"
    shown = subprocess.run(["git", "show", name], cwd=HERE, capture_output=True, text=True, check=False)
    return _read(shown.stdout) if shown.returncode == 0 else set()


def _print(found: Calibration, slips: frozenset[Key], *, all_findings: bool) -> None:
    print(f"{'code':6} {'rule':42} {'looked at':>9} {'fired':>6} {'rate':>7} {'slips':>6}")
    for code in RULES:
        counted = sum(k in slips for k in found.found if k[0] == code)
        mark = " <" if found.rate(code) > HIGHEST else ""
        print(
            f"{code:6} {rule(code).name:42} {found.looked[code]:9} {found.fired[code]:6} {found.rate(code):7.2%} {counted:6}{mark}"
        )
        if all_findings:
            for key in sorted(k for k in found.found if k[0] == code):
                print("      ", "slip:" if key in slips else "     ", *key[1:], sep="  ")
    before = _committed()
    for title, keys in (("new", found.found - before), ("gone", before - found.found)):
        print(f"\n{len(keys)} {title} since the last commit")
        for key in sorted(keys)[:200]:
            print("  ", *key, sep="  ")


def main(arguments: list[str] | None = None) -> int:
    """Calibrate; the status is 1 where a rule fires too often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the findings for the next run to compare with")
    parser.add_argument("--all", action="store_true", help="print every finding")
    options = parser.parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"{CORPUS} is not here", file=sys.stderr)
        return 2
    slips = known_slips()
    found = calibrate(documents(), slips)
    _print(found, slips, all_findings=options.all)
    if options.write:
        head = "# Findings on official texts: code, resolution, paragraph, words. Written by python -m tests.checks.calibrate --write\n"
        KEPT.write_text(head + "".join("\t".join(k) + "\n" for k in sorted(found.found)), "utf-8")
    return int(any(found.rate(c) > HIGHEST for c in RULES))


if __name__ == "__main__":
    sys.exit(main())
