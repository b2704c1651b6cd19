"""Mutation testing: a fixed sample of small faults in every room, and how many its tests catch.

The faults are those of cosmic-ray. Which of them are tried follows from the code alone, so that the same code gives the
same sample, and a change moves it only where it was made. A fault is tried with those tests of its room that ran its
line; it is caught where one of them fails, and not where they only run out of time.

    python tools/mutants.py [--rooms facts,source] [--each 11] [--jobs 2]

Survivors are listed with the reason that `tests/mutants.tsv` has for them. Exit status 1 below 85 caught of 100.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from typing import TypeVar

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.ast.ast_query import ASTQuery
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from coverage import CoverageData

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "mutants"
COPIED = ("benchmarks", "data", "docs", "drafter", "examples", "requirements", "templates", "tests", "tools")
ENOUGH = 0.85
SLOWEST = 10.0
"""Seconds of the processor that a test may take to be among those that try faults, however busy the machine is."""
LONGEST = 40.0
"""Seconds of tests that one fault is tried with, the quickest first."""
CLOCK = """
import os, pytest

def now():
    return sum(os.times()[:4])

@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_setup(item):
    item.begun = now()
    yield

@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_call(item):
    yield
    item.user_properties.append(("cpu", now() - item.begun))
"""
"""A plugin for pytest that writes down how long the processor was at work on a test, in programs it ran, too."""
GROUND = "ground"
TESTS = {
    GROUND: ("ground", "workspace", "app"),
    "comparison": ("comparison", "redline"),
    "facts": ("facts", "rollover", "extraction", "worklists"),
    "document": ("document", "source", "readers"),
    "languages": ("languages", "recognition"),
    "ooxml": ("ooxml", "redline", "readers"),
    "recognition": ("recognition", "facts", "checks"),
    "rolling": ("rollover", "worklists"),
    "source": ("source", "app", "findings"),
}
"""Folders of tests of a room that has none of its own name, or that others test besides."""
FAULTS = (
    *("ReplaceComparisonOperator_Eq_NotEq", "ReplaceComparisonOperator_NotEq_Eq", "ReplaceComparisonOperator_Lt_LtE"),
    *("ReplaceComparisonOperator_LtE_Lt", "ReplaceComparisonOperator_Gt_GtE", "ReplaceComparisonOperator_GtE_Gt"),
    *("ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is", "ReplaceBinaryOperator_Add_Sub"),
    *("ReplaceBinaryOperator_Sub_Add", "ReplaceBinaryOperator_Mul_Add", "ReplaceBinaryOperator_Div_Mul"),
    *("ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "AddNot"),
    *("ReplaceUnaryOperator_Delete_Not", "NumberReplacer", "ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
    *("ZeroIterationForLoop", "ExceptionReplacer"),
)
"""Those that can change what a program does: not the others' way with types ("X | None") and caches."""


@dataclass(frozen=True)
class Mutant:
    """A fault.

    Attributes:
        room: where it is.
        path: the file, from the root.
        line: the line.
        fault: the operator's name.
        occurrence: which of the operator's places in the file.
        definition: the function or class around it.
        before: the line as it is.
    """

    room: str
    path: str
    line: int
    fault: str
    occurrence: int
    definition: str
    before: str

    @property
    def rank(self) -> str:
        """What decides whether it is in the sample: nothing that a change elsewhere moves."""
        return hashlib.sha256(f"{self.path}\t{self.definition}\t{self.fault}\t{self.before}".encode()).hexdigest()

    @property
    def key(self) -> str:
        """How `tests/mutants.tsv` names it."""
        return f"{self.path}\t{self.fault}\t{self.before}"


@dataclass
class Tests:
    """A room's tests, as they ran without a fault.

    Attributes:
        seconds: of the processor that each took, by its id.
        ids: by the name that coverage has for a test.
        lines: which tests ran a line of a file, by coverage's names; what ran between tests has none.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)

    def add(self, other: Tests) -> None:
        """Take in the tests of another folder."""
        self.seconds |= other.seconds
        self.ids |= other.ids
        for path, lines in other.lines.items():
            mine = self.lines.setdefault(path, {})
            for line, ran in lines.items():
                mine[line] = mine.get(line, set()) | ran

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that ran a mutant's line, the quickest first; all, where it ran outside them."""
        ran = self.lines.get(mutant.path, {}).get(mutant.line, set())
        named = {self.ids[name] for test in ran if (name := _short(test)) in self.ids}
        if not named and not ran:
            return []
        chosen, total = [], 0.0
        for test in sorted(named or self.seconds, key=lambda t: (self.seconds[t], t)):
            total += self.seconds[test]
            if total > LONGEST and chosen:
                break
            chosen.append(test)
        return chosen


def _short(name: str) -> str:
    """A test's name without the folders of its file, which pytest and coverage see differently."""
    return ".".join(name.split(".")[-2:])


def rooms() -> dict[str, list[Path]]:
    """The files of every room; those that stand beside the rooms are one."""
    found: dict[str, list[Path]] = {}
    for path in sorted((ROOT / "drafter").rglob("*.py")):
        parts = path.relative_to(ROOT / "drafter").parts
        found.setdefault(parts[0] if len(parts) > 1 else GROUND, []).append(path)
    return {room: files for room, files in found.items() if any(f.stat().st_size > 2000 for f in files)}


def mutants(room: str, files: list[Path]) -> Iterator[Mutant]:
    """Every fault that the files of a room could have."""
    for path in files:
        code = path.read_text(encoding="utf-8")
        nodes = list(ast_nodes(get_ast(code)))
        lines = code.splitlines()
        for fault in FAULTS:
            operator = get_operator(f"core/{fault}")()
            places = ((node, start) for node in nodes for start, _ in operator.mutation_positions(node))
            for occurrence, (node, start) in enumerate(places):
                definition = ASTQuery(node).get_definition_name() or ""
                before = " ".join(lines[start[0] - 1].split())
                if before.startswith(("@dataclass", "@lru_cache")):
                    # Whether a value may be written to says nothing as long as nobody does; a cache of any size says
                    # the same.
                    continue
                name = path.relative_to(ROOT).as_posix()
                yield Mutant(room, name, start[0], fault, occurrence, definition, before)


def sampled(room: str, files: list[Path], each: int) -> list[Mutant]:
    """The room's part of the sample: no two of the same line."""
    chosen: dict[tuple[str, int], Mutant] = {}
    for mutant in sorted(mutants(room, files), key=lambda m: (m.rank, m.occurrence)):
        if len(chosen) < each:
            chosen.setdefault((mutant.path, mutant.line), mutant)
    return list(chosen.values())


def copied(number: int) -> Path:
    """A copy of the project to put faults into; what lies beside the project lies beside it too."""
    copy = BUILD / str(number)
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, copy / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, copy)
    beside = BUILD / "shared"
    if (ROOT.parent / "shared").exists() and not beside.exists():
        beside.symlink_to((ROOT.parent / "shared").resolve())
    return copy


def pytest(copy: Path, *arguments: str, timeout: float | None = None, python: tuple[str, ...] = ()) -> int | None:
    """Run tests in a copy; their exit status, or None where time ran out."""
    command = [
        sys.executable,
        *python,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:benchmark",
        *arguments,
    ]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, check=False, timeout=timeout
        ).returncode
    except subprocess.TimeoutExpired:
        return None


def folders(room: str) -> list[str]:
    """The folders of a room's tests."""
    return [name for name in TESTS.get(room, (room,)) if (ROOT / "tests" / name).is_dir()]


def tested(folder: str, copy: Path) -> Tests:
    """Run the tests of a folder without a fault, and see which lines each runs."""
    (copy / "cpu_clock.py").write_text(CLOCK, encoding="utf-8")
    (copy / "coverage.ini").write_text("[run]\ndynamic_context = test_function\nsource = drafter\n", encoding="utf-8")
    data, report = copy / f"coverage.{folder}", copy / f"{folder}.xml"
    run = ("-m", "coverage", "run", "--rcfile=coverage.ini", f"--data-file={data}")
    pytest(copy, "-p", "cpu_clock", "-o", "junit_family=xunit1", f"--junitxml={report}", f"tests/{folder}", python=run)
    tests = Tests()
    for case in ElementTree.parse(report).iter("testcase"):
        classname, name = str(case.get("classname")), str(case.get("name")).partition("[")[0]
        test = f"{classname.replace('.', '/')}.py::{name}"
        failed = any(case.find(outcome) is not None for outcome in ("failure", "error"))
        cpu = next((p.get("value") for p in case.iter("property") if p.get("name") == "cpu"), None)
        tests.seconds[test] = tests.seconds.get(test, 0) + (2 * SLOWEST if failed else float(cpu or 0))
        tests.ids[_short(f"{classname}.{name}")] = test
    tests.seconds = {test: seconds for test, seconds in tests.seconds.items() if seconds < SLOWEST}
    tests.ids = {name: test for name, test in tests.ids.items() if test in tests.seconds}
    measured = CoverageData(str(data))
    measured.read()
    for path in measured.measured_files():
        by_line = measured.contexts_by_lineno(path)
        name = Path(path).relative_to(copy).as_posix()
        tests.lines[name] = {line: set(contexts) for line, contexts in by_line.items()}
    return tests


def tried(mutant: Mutant, tests: Tests, copy: Path) -> str:
    """What became of a mutant: caught, survived, timed out, or not run by any test."""
    chosen = tests.of(mutant)
    if not chosen:
        return "not run"
    path = copy / mutant.path
    code = path.read_text(encoding="utf-8")
    changed = mutate_code(code, get_operator(f"core/{mutant.fault}")(), mutant.occurrence)
    limit = 120 + 10 * sum(tests.seconds[test] for test in chosen)
    try:
        path.write_text(changed, encoding="utf-8")
        status = pytest(copy, "-x", *chosen, timeout=limit)
    finally:
        path.write_text(code, encoding="utf-8")
    return "timed out" if status is None else "caught" if status else "survived"


def reasons() -> dict[str, str]:
    """Why a survivor is let be, by its key."""
    known = ROOT / "tests" / "mutants.tsv"
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    split = (line.rsplit("\t", 1) for line in lines if line.count("\t") == 3 and not line.startswith("#"))
    return dict(split)


def main() -> int:
    """Try the sample and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rooms", default="", help="only these, with commas")
    parser.add_argument("--each", type=int, default=11, help="how many faults a room")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    start = time.monotonic()
    wanted = [r for r in given.rooms.split(",") if r]
    chosen = {room: files for room, files in rooms().items() if not wanted or room in wanted}
    copies: Queue[Path] = Queue()
    for number in range(given.jobs):
        copies.put(copied(number))
    known, outcomes = reasons(), Counter[str]()

    def in_a_copy(work: Callable[[Path], T]) -> T:
        copy = copies.get()
        try:
            return work(copy)
        finally:
            copies.put(copy)

    with ThreadPoolExecutor(given.jobs) as pool:
        # A folder that tests several rooms is run once for all of them.
        wanted_folders = sorted({folder for room in chosen for folder in folders(room)})
        ran = pool.map(lambda folder: in_a_copy(lambda copy: tested(folder, copy)), wanted_folders)
        by_folder = dict(zip(wanted_folders, ran, strict=True))
        for room, files in chosen.items():
            tests = Tests()
            for folder in folders(room):
                tests.add(by_folder[folder])
            sample = sampled(room, files, given.each)
            became = pool.map(lambda m, t=tests: in_a_copy(lambda copy: tried(m, t, copy)), sample)  # type: ignore[misc]
            results = list(zip(sample, became, strict=True))
            count = Counter(outcome for _, outcome in results)
            outcomes.update(count)
            print(f"{room:12} {count['caught']:3} of {len(results):3}", flush=True)
            for mutant, outcome in results:
                if outcome != "caught":
                    where = f"{mutant.path}:{mutant.line} {mutant.fault} {outcome}"
                    print(f"    {where}\n        {mutant.before}\n        {known.get(mutant.key, '-')}", flush=True)
    total = outcomes.total()
    share = outcomes["caught"] / total if total else 0.0
    print(f"{outcomes['caught']} of {total} caught ({share:.0%}), {time.monotonic() - start:.0f} s")
    return 0 if share >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
