"""How Russian cites resolutions and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    own_before=re.compile(r"\bсво\w+\s(?:\w+\s){0,2}резолюци\w+\s$"),
    body_in_clause=re.compile(r"\b(?:Совет|Комисси|Комитет|Конференци|Агентств|Организаци)[а-я]*\b"),
    list_opening=re.compile(r"\w+(?:\s\w+){0,3}\sсво\w+(?:\s\w+){0,2}\s"),
    agenda=re.compile(r"предварительн\w+ повестк\w+ дня (?:своей |ее )?"),
    span=(
        r"(?P<day>\d{1,2})(?: (?P<month>MONTH))?(?: (?P<year>\d{4}) года)?\s?[–-]\s?"
        r"(?P<last_day>\d{1,2}) (?P<last_month>MONTH) (?P<last_year>\d{4})"
    ),
)
