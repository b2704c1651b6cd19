"""The words of English by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import CALLED, Signs

_SUPPLEMENT = r" Session, Supplement No\. \d+(?: [A-Z])?(?: and corrigendum)?"
_GATHERINGS = r"(?:Conference|Meeting|Summit|Forum|Review|Session|Assembly|Congress|Consultative)"
_DID = (
    r"(?:established|created|launched|proclaimed|declared|decided|set up|adopted|endorsed|approved|convened|"
    r"inaugurated|designated|renamed|authorized|granted|transformed|dissolved|merged)"
)
"""What a resolution does once."""
_BY_WHICH = r"(?:(?:by|in|through|with|under) which|whereby|in paragraphs? [\d, and]+ of which)"
_ASSEMBLY = r"(?:it|the (?:General )?Assembly)"

SIGNS = Signs(
    mentioned=re.compile(r"\bresolutions?\b", re.IGNORECASE),
    organ_before=re.compile(
        r"\b(?P<organ>(?:[A-Z][\w’]+\s(?:(?:and|of|on|for|the)\s)*)*(?:Council|Commission|Conference|Committee|Board)"
        r"(?:\s(?:on|for|of)(?:\sthe)?(?:\s[A-Z][\w’]+)+(?:\sof\s[A-Z][\w’]+)?)?)"
        r"(?:,)?\s(?:in\s)?(?:its\s)?(?:resolutions?|decisions?)\s$"
    ),
    opening=re.compile(r"^[A-Z][a-z]+(?:s|ing) (?:the )?"),
    session=r"(?:\s[\w-]+)?\s[Ss]essions?\b",
    session_owner=re.compile(r"[^,;.]{0,30}?\bsessions?,?\sof\s", re.IGNORECASE),
    paragraph_called=re.compile(
        r"(?<!preambular\s)(?<![-\u2011])\b(?:[Pp]aragraphs?|[Pp]aras?\.)\s"
        rf"(?P<numbers>{CALLED}(?:(?:,?\s(?:and|or|to|through)\s|,\s|\s?[–-]\s?)(?:{CALLED}|\([a-z]{{1,4}}\)))*)"
        r",?\s(?:above|below|of\s(?:the\spresent|this)\sresolution)\b"
    ),
    says_what_it_did=re.compile(
        r"\s?,?\s(?:whereby|adopted on|of \d|which (?:established|decided))\b"
        r"|,\s(?!including|regarding|concerning)[a-z]{3,}ing\b"
    ),
    says_so_in_operative=re.compile(r",\s(?:in which|by which)\b"),
    did_after=re.compile(
        rf"(?:,? entitled “[^”]*”)?,? (?:{_BY_WHICH} (?:{_ASSEMBLY}|(?:Member )?States)|{_ASSEMBLY}) "
        rf"(?:had |also )*{_DID}\b"
        rf"|,? which (?:had )?{_DID}\b"
    ),
    did_before=re.compile(
        r"\b[Rr]ecall(?:s|ing)? (?:(?:also|further|in this regard|again),? )*paragraphs? [\d(), a-z–-]+ of "
        r"(?:[\w’-]+ ){0,3}resolution $"
        rf"|\b(?:{_DID}|establishment|creation|launch|proclamation|declaration|designation|decision)\b[^;.,]{{0,80}}"
        r"\b(?:by|in|through|under|pursuant to) (?:paragraphs? [\d, and]+ of )?"
        r"(?:(?:its|the|General Assembly) )*resolution $"
    ),
    biennial=re.compile(r"\b(?:biennial(?:ly)?|every (?:two|second|other) years?|on a biennial basis)\b"),
    latest=re.compile(r"\b(?:latest|most recent)\b[^.;]{0,40}$"),
    mandated=re.compile(r"\bas (?:mandated|decided|established|adopted)\b[^;.]{0,160}$"),
    small_words=frozenset(
        "a an and as at by for from had has have in into is it its not of on or that the their these this to was were "
        "upon which who with would will be been held also all under between during including such other united nations "
        "general assembly secretary more than least over about nearly some up out within through per two three four "
        "five convened convening holding hosted organized adopted adopting entitled among well only both each every "
        "since until before after virtually online videoconference means do does did most recent latest first second "
        "third there we he they them any no nor but so while where when how new old taking taken place concluded "
        "noting recalling welcoming reaffirming recognizing".split()
    ),
    place_lead="(?:in|at)",
    report_on=re.compile(
        r"\b(?:report|note|letter|study|summary|overview)s?\b[^;]{0,120}?(?:\b(?:on|regarding|entitled|concerning)\b|:)"
        r" (?P<of>[^;.]{3,120})"
    ),
    opening_adverbs=r"also|further|again|with \w+",
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
    see=re.compile(r"\bSee (?:[^.]|No\.)*$"),
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
    figures_joined=(
        r"(?:\s(?:per\scent|thousand|million|billion|trillion))?"
        r"(?:\s(?:United\sStates\s)?dollars)?(?:\s?[–-]\s?|\s(?:to|and|or)\s)"
    ),
    between=re.compile(r"\b[Bb]etween\s(?:an?\s)?(?:(?:estimated|some|about|approximately)\s)*$"),
    labels=re.compile(
        r"\b(?:annex|article|chapter|category|class|goal|group|level|list|option|page|paragraph|part|phase|schedule|"
        r"section|stage|step|table|target|tier|track|type|column|line|pillar|cluster|zone|No|Nos|number)"
        r"(?:es|s|ies)?\.? (?:\d+(?:,? (?:and|or|to) |, |[–-]))*$",
        re.IGNORECASE,
    ),
    other_papers=re.compile(
        r"\b(?:[Gg]eneral (?:comment|recommendation|observation)s?,?(?: Nos?\.)?"
        r"|(?<!esolution )(?<!esolutions )Nos?\.)\s?$"
    ),
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
    convene=re.compile(r"\b(?:conven(?:e|ing|ing of)|preparations for|hold(?:ing)?(?: of)?|organiz(?:e|ing)) the $"),
    bodies={
        "Human Rights Council": re.compile(r"\bHuman Rights Council(?:,)? (?:at|during|in) its $"),
        "General Conference": re.compile(
            r"\bGeneral Conference of the (?:International Atomic Energy )?Agency(?:,)? (?:at|during|in) its $"
        ),
    },
)
