"""The formulas by which a resolution in English is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.en.dates import MONTHS
from drafter.languages.furniture import COMMITTEES, Furniture

FURNITURE = Furniture(
    code="en",
    organization="United Nations",
    organ="General Assembly",
    formula="The General Assembly",
    session=r"[\w\- ]+? (?:(?:emergency )?special )?session|(?:resumed )?[\w\- ]+ session",
    committee=r"[\w ,()]*Committee(?: \(Fourth Committee\))?",
    agenda_item=r"(?:Provisional )?Agenda items? .+|Items? \d.* of the provisional agenda.*",
    adopted=r"Resolutions? adopted by the General Assembly.*",
    draft=r".*: (?:revised )?draft (?:resolution|decision)s?|(?:Revised )?draft (?:resolution|decision)(?:s? .*)?",
    amendment=r"(?:.*: )?(?:revised )?(?:sub-?)?amendments? to (?:the )?(?:revised )?(?:draft|amendment|proposal).*",
    decision=r"(?:: |^)(?:revised )?draft decision",
    instruction=(
        r"(?:\d+\. )?(?:In|After|Before|Delete|Replace|Insert|Add|At the end of|Immediately after|Change|Substitute)\b"
    ),
    meeting=r"(?P<meeting>\d+)(?:st|nd|rd|th)(?: \(resumed\))? plenary meeting(?: \(resumed\))?",
    annex="Annex|Appendix|Enclosure",
    committees=tuple(f"{n.lower()} committee" for n in COMMITTEES),
    paragraph=r"paras?\.",
    and_="and",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})",
    months=MONTHS,
    submission=r"(?:Revised )?draft (?:resolution|decision) (?P<by>submitted by .+)",
)
