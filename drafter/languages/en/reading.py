"""The formulas by which a resolution in English is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.en.dates import MONTHS
from drafter.languages.furniture import COMMITTEES, Furniture
from drafter.languages.prose import Prose

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
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})",
    months=MONTHS,
    submission=r"(?:Revised )?draft (?:resolution|decision) (?P<by>submitted by .+)",
    prose=Prose(
        conjunctions=("and", "or"),
        through=("to", "and"),
        small=tuple("a an the of to in on at by for from with as that which its their this these be is are it".split()),
        ordinal=(
            r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\u2011 ]?)?"
            r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
            r"|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
            r"|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth"
        ),
        before_date=r"\s+of\s+",
        name_openers=tuple(
            "New Saint Port The Addis Buenos Siem Phnom Kuala Abu Sri Rio Tel Hong Sierra Papua Cabo Viet Burkina"
            " Antigua Trinidad Timor".split()
        ),
        articles=("The",),
    ),
)
