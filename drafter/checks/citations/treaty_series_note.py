"""The United Nations Treaty Series is cited in full.

What:
    A note citing the Treaty Series has volume and number: “United Nations, Treaty Series, vol. 2056, No. 35597.”, the
    name of the series in italics. A supplement of the Official Records has “No.” before its number.
Why:
    It is the commonest note; half of it is easily lost.

Example:
    United Nations, Treaty Series, volume 2056, no. 35597.
Instead:
    United Nations, *Treaty Series*, vol. 2056, No. 35597.
Fix safety:
    Safe: “volume” and “no.” are abbreviated as the United Nations does, the series set in italics.
Source:
    United Nations Editorial Manual, footnotes; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.document import Run
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT10", MARK, ("en",)

_LOOSE = (("volume", "vol."), ("Vol.", "vol."), ("vol", "vol."), ("no.", "No."), ("number", "No."), ("No", "No."))


def looks_at(context: Context) -> Iterable[Passage]:
    return [n for n in context.notes if "Treaty Series" in n.text or "Supplement" in n.text]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if "Treaty Series" not in passage.text:
        yield from _loose(passage, passage.text.index("Supplement"), ("no.", "No"))
        return
    at = passage.text.index("Treaty Series")
    run = passage.run_at(at)
    if isinstance(run, Run) and not run.italic and "United Nations" in passage.text[:at]:
        fix = passage.write(at, at + 13, "Treaty Series", say("Set “Treaty Series” in italics"), True)
        yield passage.problem(at, at + 13, say("The name of the series is in italics."), fix)
    yield from _loose(passage, at, tuple(wrong for wrong, _ in _LOOSE))
    if re.search(r"Treaty Series, vol\. \d+\.?$", passage.text):
        message = say("The number of the treaty is missing: “vol. 2056, No. 35597”.")
        yield passage.problem(at, len(passage.text.rstrip(".")), message)


def _loose(passage: Passage, at: int, among: tuple[str, ...]) -> Iterator[Problem]:
    """Abbreviations behind an offset that the United Nations writes otherwise."""
    for wrong, right in _LOOSE:
        for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?= ?\d)", passage.text[at:]) if wrong in among else ():
            start, end = at + match.start(), at + match.end()
            yield passage.problem(
                start, end, say("The United Nations writes “{right}”.", right=right), passage.write(start, end, right)
            )
