"""How French cites resolutions and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    own_before=re.compile(r"\b(?:sa|ses)\s(?:[\w-]+\s){0,2}résolutions?\s(?:[\w-]+\s)?$"),
    body_in_clause=re.compile(r"\b(?:Conseil|Commission|Comité|Conférence|Agence|Organisation|Assemblée mondiale)\b"),
    list_opening=re.compile(r"\w+(?:\s[\w’]+){0,3}\s(?:sa|ses|toutes ses)(?:\s\w+){0,2}\s"),
    agenda=re.compile(r"ordre du jour provisoire de (?:sa|la) "),
    span=(
        r"\bdu (?P<day>\d{1,2})(?:er)?(?: (?P<month>MONTH))?(?: (?P<year>\d{4}))? au "
        r"(?P<last_day>\d{1,2})(?:er)? (?P<last_month>MONTH) (?P<last_year>\d{4})"
    ),
)
