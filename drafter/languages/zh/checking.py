"""How Chinese cites resolutions and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    own_before=re.compile(r"其(?:以往|以前|先前)?(?:的)?$"),
    body_in_clause=re.compile("理事会|委员会|大会通过|缔约方|机构|组织"),
    list_opening=re.compile(r"\w{2,6}其"),
    agenda=re.compile(r"会议(?:的)?临时议程"),
    span=(
        r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日至"
        r"(?P<last_year>\d{4})年(?P<last_month>\d{1,2})月(?P<last_day>\d{1,2})日"
    ),
)
