"""The editor's eye: rules read a document and report findings.

A rule is a file in one of the families' folders. This package knows the document and nothing of readers, writers or
draft folders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from drafter.checks.finding import Finding, Mode, Problem
from drafter.checks.passages import Passage
from drafter.checks.registry import Rule, chosen, rule
from drafter.document import Document
from drafter.languages import name
from drafter.messages import say

if TYPE_CHECKING:
    from drafter.checks.context import Context

MOST_OF_A_KIND = 100
"""So many problems of one rule are reported of one paragraph; the last says how many more there are."""
MOST_COUNTED = 1000


def check(
    document: Document, *, stage: Mode | str = Mode.DRAFT, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> list[Finding]:
    """Read a document as an editor would.

    Args:
        document: what to read.
        stage: what it is read for: "draft" is mild about what is still open, "submission" strict.
        select: codes, beginnings of codes, families or names of the rules to run; empty for all.
        ignore: the same, of rules left out.

    Returns:
        The findings in the order of the page; those at the same words in the order of their codes.

    Raises:
        DraftError: ``select`` or ``ignore`` names no rule.
    """
    from drafter.checks.context import Context

    context = Context(document, Mode(stage))
    order = {p.address: i for i, p in enumerate((*context.all, *context.uncited))}
    met = _problems(context, chosen(select, ignore))
    found = [_finding(r, p, what, context.mode) for r, p, what in met if not _is_known(r, what, p, context)]
    found.sort(key=lambda f: (order.get(f.address, -1), f.start, f.code))
    return found


def not_run(language: str, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> str:
    """Which of the rules do not run on a text in a language, and how many do; nothing where all of them run.

    Args:
        language: its code.
        select: as :func:`check` has it.
        ignore: the same.
    """
    rules = [rule(code) for code in chosen(select, ignore)]
    left = [one.code for one in rules if one.file.LANGUAGES and language not in one.file.LANGUAGES]
    if not left:
        return ""
    ran = len(rules) - len(left)
    return say(
        "{ran} of {count} rules ran; these do not know {name} yet: {join}.",
        ran=ran,
        count=len(rules),
        name=name(language),
        join=", ".join(left),
    )


def _problems(context: Context, codes: Sequence[str]) -> Iterator[tuple[Rule, Passage, Problem]]:
    language = context.document.language
    for one in map(rule, codes):
        if one.file.LANGUAGES and language not in one.file.LANGUAGES:
            continue
        check_one = one.file.check
        for passage in one.file.looks_at(context):
            for problem in _capped(check_one(passage, context)):
                yield one, passage, problem


def _capped(problems: Iterator[Problem]) -> Iterator[Problem]:
    """The first problems that a rule has with a passage; the last of them says how many more there are."""
    first = list(islice(problems, MOST_OF_A_KIND))
    if len(first) < MOST_OF_A_KIND:
        yield from first
        return
    *some, last = first
    more = sum(1 for _ in islice(problems, MOST_COUNTED))
    yield from some
    many = say("more than {more}", more=more) if more == MOST_COUNTED else str(more)
    yield (
        replace(
            last, message=say("{message} And {many} more like it in this paragraph.", message=last.message, many=many)
        )
        if more
        else last
    )


def _is_known(one: Rule, problem: Problem, passage: Passage, context: Context) -> bool:
    """Whether a problem is with last year's words of an open fact, which RDY01 tells are to be replaced."""
    from drafter.checks.provenance import is_open

    if one.family == "readiness" or problem.start == problem.end:
        return False
    return is_open(passage, problem.start, context) and is_open(passage, problem.end - 1, context)


def _finding(one: Rule, passage: Passage, problem: Problem, mode: Mode) -> Finding:
    run = passage.run_at(problem.start)
    words = passage.raw[problem.start : problem.end]
    if not words:
        words = " ".join(passage.raw[: problem.start].split(" ")[-3:]) if problem.start else passage.raw[:40]
    return Finding(
        code=one.code,
        rule=one.name,
        message=problem.message,
        paragraph=passage.label,
        words=words,
        severity=one.file.SEVERITY.of(mode),
        address=passage.address,
        start=problem.start,
        end=problem.end,
        fact=run.fact if run else None,
        place=passage.place,
        fix=problem.fix,
        source=one.source,
    )


def without_overlap(findings: Sequence[Finding]) -> list[Finding]:
    """The findings whose fixes can be carried out together: of two that touch the same words, the first."""
    taken: list[tuple[object, int, int]] = []
    out: list[Finding] = []
    for finding in findings:
        if not finding.fix:
            continue
        spans = [(e.address, e.start, e.end) for e in finding.fix.edits]
        if any(a == b and s <= y and x <= e for a, s, e in spans for b, x, y in taken):
            continue
        taken.extend(spans)
        out.append(finding)
    return out


def mended(document: Document, findings: Sequence[Finding]) -> Document:
    """The document with the fixes of findings carried out, as far as they do not touch the same words."""
    from drafter.checks.edits import edited

    edits = [e for f in without_overlap(findings) if f.fix for e in f.fix.edits]
    return edited(document, edits)


__all__ = ["Finding", "Mode", "check", "mended", "not_run", "without_overlap"]
