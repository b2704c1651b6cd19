"""How Spanish cites resolutions and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    own_before=re.compile(r"\bsus?\s(?:[\w-]+\s){0,2}resoluci(?:ón|ones)\s(?:[\w-]+\s)?$"),
    body_in_clause=re.compile(r"\b(?:Consejo|Comisión|Comité|Conferencia|Organismo|Organización|Asamblea Mundial)\b"),
    list_opening=re.compile(r"\w+(?:\s\w+){0,3}\s(?:su|sus|todas sus)(?:\s\w+){0,2}\s"),
    agenda=re.compile(r"programa provisional de(?: su|l) "),
    span=(
        r"\bdel (?P<day>\d{1,2})(?: de (?P<month>MONTH))?(?: de (?P<year>\d{4}))? al "
        r"(?P<last_day>\d{1,2}) de (?P<last_month>MONTH) de (?P<last_year>\d{4})"
    ),
)
