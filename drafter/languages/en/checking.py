"""How English cites resolutions, lists gatherings and says when something is."""

from __future__ import annotations

import re

from drafter.languages.checking import Checking

CHECKING = Checking(
    cited_noun=r"\b(?P<noun>(?:[Rr]esolution|[Dd]ecision)s?) ",
    cited_date=" of ",
    entitled=r",? entitled “(?P<title>[^“”]+)”",
    cited_separator=re.compile(r"(?:,? and |, (?:including |in particular )?)(?=[SE\d])"),
    decision=re.compile(r"[Dd]ecision"),
    own_before=re.compile(r"(?:\bits (?:\w+ ){0,2}|General Assembly |Assembly )$"),
    assembly_before=re.compile(r"General Assembly $"),
    body_before=re.compile(
        r"(?:Council|Commission|Conference|Environment Assembly|Health Assembly|Meeting|Parties|Agency|Board|Union"
        r"|Organization|Committee|Forum|Human Rights)(?:’s)?(?: \w+){0,2} $"
    ),
    body_in_clause=re.compile(
        r"\b(?:Human Rights Council|Economic and Social Council|Security Council|Environment Assembly|Health Assembly"
        r"|Commission on|Governing Council|Council’s|the Council|Conference of the Parties|Meeting of the Parties"
        r"|Agency)\b"
    ),
    body_after=re.compile(
        r", the (?:Human Rights |Economic and Social |Security )?(?:Council|Commission)\b"
        r"| of the (?:\w+ )*?(?:Council|Conference)\b"
    ),
    any_body=re.compile(
        r"Commission|Council|Committee|Conference|Environment|Health|Parties|Agency|Board|Union|Forum|Programme"
        r"|Organi[sz]ation|WHA"
    ),
    list_opening=re.compile(r"\w+(?: \w+){0,3} (?:its|all its)(?: \w+){0,2} "),
    ordinal_separator="(?:, | and | to )",
    counted=r"\b(?:the|its|all) (?P<number>NUMBER) ",
    held=re.compile(
        r"(?P<noun>(?:[\w-]+ )?(?:[Mm]eetings?|[Cc]onferences?|[Ss]essions?|[Aa]ssembl(?:y|ies)))"
        r"(?P<of>[^,;()]{0,160}?),? (?:which were )?held in "
    ),
    place=re.compile(r"(?:(?!held in)[^();]){2,60}? \((?:\d{4}(?:, | and )?)+\)"),
    place_separator=re.compile(r", and |, | and "),
    span=(
        r"\b(?:from|between) (?P<day>\d{1,2})(?: (?P<month>MONTH))?(?: (?P<year>\d{4}))? (?:to|and) "
        r"(?P<last_day>\d{1,2}) (?P<last_month>MONTH) (?P<last_year>\d{4})"
    ),
    month_of_year=r"\b(?:(?P<month>MONTH) |in (?:early |mid-|late )?)(?P<year>(?:19|20)\d\d)(?![\d–/-])",
    session_noun=r" session\b",
    ordinal_figure=r"\d{1,3}(?:st|nd|rd|th)",
)
