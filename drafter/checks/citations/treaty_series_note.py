"""The United Nations Treaty Series is cited in full.

What:
    A note citing the Treaty Series has volume and number: “United Nations, Treaty Series, vol. 2056, No. 35597.”, the
    name of the series in italics.
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

CODE = "CIT10"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_LOOSE = (("volume", "vol."), ("Vol.", "vol."), ("no.", "No."), ("number", "No."))


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [n for n in context.notes if "Treaty Series" in n.text]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    at = passage.text.index("Treaty Series")
    run = passage.run_at(at)
    if isinstance(run, Run) and not run.italic and "United Nations" in passage.text[:at]:
        fix = passage.write(at, at + 13, "Treaty Series", "Set “Treaty Series” in italics", True)
        yield passage.problem(at, at + 13, "The name of the series is in italics.", fix)
    for wrong, right in _LOOSE:
        for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?= ?\d)", passage.text[at:]):
            start = at + match.start()
            yield passage.problem(
                start, start + len(wrong), f"“{right}” is written.", passage.write(start, start + len(wrong), right)
            )
