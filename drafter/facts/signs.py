"""The words around a fact that tell what a year does to it, by language.

Each sign is a pattern that ends where the fact begins, or begins where it ends. A language without signs still has its
sessions, periods and citations, which are told by value and lookup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})
"""Spaces and hyphens as the signs have them."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a language; None where it has none of a kind yet.

    Before a fact: other_body, resumed, held, to_come, see, of_supplement, convening, election, period_ended,
    report_for, yearly_beside, about, years_past, named_after.
    After it: sessions, regular_session, yearly_event, consecutive, gathering, anew, decade, anniversary, money, many,
    share, counted, years, years_since, years_after, adopted, to_be_held, year_after, supplement.
    Instead of a fact: gathering_name and gatherings_noun, what gathers, behind an ordinal; convene, before one.
    """

    other_body: re.Pattern[str] | None = None
    resumed: re.Pattern[str] | None = None
    held: re.Pattern[str] | None = None
    to_come: re.Pattern[str] | None = None
    see: re.Pattern[str] | None = None
    of_supplement: re.Pattern[str] | None = None
    supplement: re.Pattern[str] | None = None
    convening: re.Pattern[str] | None = None
    election: re.Pattern[str] | None = None
    period_ended: re.Pattern[str] | None = None
    report_for: re.Pattern[str] | None = None
    yearly_beside: re.Pattern[str] | None = None
    sessions: re.Pattern[str] | None = None
    regular_session: re.Pattern[str] | None = None
    yearly_event: re.Pattern[str] | None = None
    consecutive: re.Pattern[str] | None = None
    gathering: re.Pattern[str] | None = None
    anew: re.Pattern[str] | None = None
    decade: re.Pattern[str] | None = None
    anniversary: re.Pattern[str] | None = None
    share: re.Pattern[str] | None = None
    year_after: re.Pattern[str] | None = None
    counted: re.Pattern[str] | None = None
    money: re.Pattern[str] | None = None
    many: re.Pattern[str] | None = None
    years_past: re.Pattern[str] | None = None
    years: re.Pattern[str] | None = None
    years_since: re.Pattern[str] | None = None
    years_after: re.Pattern[str] | None = None
    about: re.Pattern[str] | None = None
    named_after: re.Pattern[str] | None = None
    adopted: re.Pattern[str] | None = None
    gathering_name: re.Pattern[str] | None = None
    gatherings_noun: re.Pattern[str] | None = None
    to_be_held: re.Pattern[str] | None = None
    convene: re.Pattern[str] | None = None
    bodies: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def convenes(self, before: str) -> bool:
        """Whether words end in what is said of a gathering that is to be convened."""
        return bool(self.convene and self.convene.search(before.translate(PLAIN)))

    def of_body(self, body: str) -> re.Pattern[str] | None:
        """Before the ordinal of a session of a body, named in English."""
        return self.bodies.get(body)


NONE = Signs()

SECURITY_COUNCIL = "Security Council"
ECONOMIC_AND_SOCIAL_COUNCIL = "Economic and Social Council"
BODIES: dict[str, tuple[int, Callable[[int], int]]] = {
    "Human Rights Council": (3, lambda year: 3 * (year - 2005)),
    "General Conference": (1, lambda year: year - 1957),
}
"""Bodies that hold as many sessions every year: how many, and the last session that is past for a text of a year.

The Human Rights Council: three a year, of which a text of December names those to come. Source: General Assembly
resolution 60/251, paragraph 10; its forty-eighth session closed 2021. The General Conference of the International
Atomic Energy Agency: one in September, of which a text of December names the latest. Source: the Agency's Statute,
article V.A; its sixty-fifth session was held in 2021.
"""


def year_of_number(number: str, organ: str) -> int | None:
    """The year in which another organ adopted a resolution, as its number tells: "2634 (2022)", "2021/9", "49/22".

    Args:
        number: as it is cited.
        organ: in English.

    Returns:
        The year, or None where the number does not tell.
    """
    if named := re.search(r"\((\d{4})\)$|^(\d{4})/", number):
        return int(named[1] or named[2])
    session = re.match(r"(\d{1,3})/", number)
    if session is None or organ not in BODIES:
        return None
    _, last_of_year = BODIES[organ]
    return next((year for year in range(1946, 2200) if int(session[1]) <= last_of_year(year)), None)


_SUPPLEMENT = r" Session, Supplement No\. \d+(?: [A-Z])?(?: and corrigendum)?"
_GATHERINGS = r"(?:Conference|Meeting|Summit|Forum|Review|Session|Assembly|Congress|Consultative)"

SIGNS = {
    "en": Signs(
        other_body=re.compile(
            r"\b(?:Council|Commission|Committee|Conference|Board|Union|Organization|Programme)\b[^,;.]{0,25}\bits $"
        ),
        resumed=re.compile(r"\b(?:resumed|of the) $"),
        held=re.compile(
            r"\b(?:held|holding|convened|convening|hosted|organized|meeting|conference|seminar|forum|summit|dialogue|"
            r"week|event)\b[^.;]{0,120}$",
            re.IGNORECASE,
        ),
        to_come=re.compile(r"\b(?:upcoming|forthcoming|[Ll]ook(?:s|ing) forward to|to be held)\b[^.;]{0,60}$"),
        see=re.compile(r"\bSee [^.]*$"),
        of_supplement=re.compile(rf"{_SUPPLEMENT} \($"),
        supplement=re.compile(rf"{_SUPPLEMENT} \(A/\d+/\d+\)\.?$"),
        convening=re.compile(r"\b(?:convening|holding|reports?|conclusions|recommendations) of the $"),
        election=re.compile(r"\belections?\b[^.;]{0,60}$"),
        period_ended=re.compile(r"\bfinancial period (?:ended|ending) (?:on )?$"),
        report_for=re.compile(r"\breports?\b[^.;]{0,200}\bfor $"),
        yearly_beside=re.compile(r"\b(?:session of the )?Economic and Social Council and the $"),
        sessions=re.compile(r"(?:(?:,| and) [\w-]+)* sessions\b"),
        regular_session=re.compile(r" regular session\b"),
        yearly_event=re.compile(r" session of the Economic and Social Council\b"),
        consecutive=re.compile(r" consecutive year\b"),
        gathering=re.compile(rf" (?:[A-Z][\w-]+ ){{0,4}}{_GATHERINGS}\b|(?: annual)? (?:session|meeting|edition)\b"),
        anew=re.compile(r"(?: and [A-Z][\w-]+)? (?:annual|edition|commemoration|plenary meeting|Biennial|Summit of)\b"),
        decade=re.compile(r"(?: and [A-Z][\w-]+)? (?:[A-Z][\w-]+ ){0,2}Decades?\b"),
        anniversary=re.compile(r" anniversary\b"),
        share=re.compile(r" per cent\b"),
        year_after=re.compile(r" session\b[^;]{0,80}?\b(?P<year>20\d\d)\b"),
        counted=re.compile(
            r" (?!United States\b)(?:[A-Z][\w-]+ |certified ){0,2}(?:States|countries|participants|facilities)\b"
        ),
        money=re.compile(r" (?:million |billion |trillion )?(?:United States )?dollars\b"),
        many=re.compile(r" (?:million|billion)\b"),
        years_past=re.compile(r"\b(?:past|last) $"),
        years=re.compile(r" years\b"),
        years_since=re.compile(r" years (?:after|since|ago)\b"),
        years_after=re.compile(r" years after\b"),
        named_after=re.compile(r"\bdisease $"),
        about=re.compile(r"\b(?:than|over|about|nearly|almost|some|least|approximately) $"),
        adopted=re.compile(r",? adopted\b"),
        gathering_name=re.compile(
            r"(?P<noun>(?:[A-Z][\w\u2011-]+\s){0,3}(?:Meeting|Conference|Assembly|Congress|Summit|Session))"
            r"(?:\sof\s(?:the\s)?(?:High\sContracting\sParties|(?:States\s)?Parties))?(?!\w)"
        ),
        gatherings_noun=re.compile(
            r"\s(?P<noun>(?:[\w\u2011-]+\s){0,3}?(?:[Mm]eetings|[Cc]onferences|[Aa]ssemblies|[Cc]ongresses|"
            r"[Ss]ummits|[Ss]essions))(?!\w)"
        ),
        to_be_held=re.compile(
            r"(?:\s(?:to|of|on|for)\s[^,.;()]{3,160}?)?,?\s(?:which\s(?:is|will)\s)?(?:to\s)?be\sheld\s(?:in|at)\s"
        ),
        convene=re.compile(
            r"\b(?:conven(?:e|ing|ing of)|preparations for|hold(?:ing)?(?: of)?|organiz(?:e|ing)) the $"
        ),
        bodies={
            "Human Rights Council": re.compile(r"\bHuman Rights Council(?:,)? (?:at|during|in) its $"),
            "General Conference": re.compile(
                r"\bGeneral Conference of the (?:International Atomic Energy )?Agency(?:,)? (?:at|during|in) its $"
            ),
        },
    ),
    "fr": Signs(
        gathering_name=re.compile(
            r"(?P<noun>(?:Assemblée|Réunion|Conférence|Sommet|Session)(?:\sd’examen)?)"
            r"(?:\sdes\s(?:Hautes\s[Pp]arties\scontractantes|(?:États\s)?[Pp]arties))?(?!\w)"
        ),
        gatherings_noun=re.compile(
            r"\s(?:premi[eè]re?s\s)?(?P<noun>(?:[Aa]ssemblées|[Rr]éunions|[Cc]onférences|[Ss]ommets|[Ss]essions)"
            r"(?:\sd’examen)?)(?!\w)"
        ),
        to_be_held=re.compile(
            r"(?:\s(?:à|de|du|sur)\s[^,.;()]{3,160}?)?,?\s(?:(?:qui\s)?doit\sse\stenir|qui\sse\stiendra|devant\sse\stenir)\s"
        ),
        convene=re.compile(r"\b(?:convoquer|convocation de|tenir|organiser|préparatifs de) la $"),
    ),
}
