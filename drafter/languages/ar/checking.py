"""How Arabic cites resolutions and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    own_before=re.compile(r"قرار(?:ها|يها|يْها|اتها)\s$"),
    body_in_clause=re.compile(r"(?:مجلس|المجلس|لجنة|اللجنة|مؤتمر|المؤتمر|الوكالة|منظمة)"),
    list_opening=re.compile(r"\w+(?:\s\w+){0,3}\sقرار(?:ها|يها|اتها)\s"),
    agenda=re.compile(r"جدول الأعمال المؤقت (?=ل)"),
    span=(
        r"من (?P<day>\d{1,2})(?: (?P<month>MONTH))?(?: (?P<year>\d{4}))? إلى "
        r"(?P<last_day>\d{1,2}) (?P<last_month>MONTH) (?P<last_year>\d{4})"
    ),
)
