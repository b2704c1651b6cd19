"""A document symbol is well formed.

What:
    Symbols of the Assembly's documents have the parts that such symbols have, divided by strokes: A/76/444,
    A/RES/76/26, A/C.1/76/L.5. In running text a resolution is cited by its number alone, with a stroke: 76/26.
Why:
    A symbol with a fault leads nowhere.

Example:
    A/RES/76-26, A-76-444, A/C1/76/L.5; resolution 76-26; resolution A/RES/76/26
Instead:
    A/RES/76/26, A/76/444, A/C.1/76/L.5; resolution 76/26
Fix safety:
    Safe for a resolution's number; other symbols have to be looked up.
Source:
    United Nations Editorial Manual, document symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT01", MARK, ()

_LIKE = re.compile(r"(?<![\w/.])A[/-](?:RES|C|\d)[\w./()-]*[\w)]", re.ASCII)
_BROKEN = re.compile(
    r"(?<![\w/.-])(?:[Aa]/ \d{2}/\d+|A/\d{2} \d{2,4}(?![\d,])|A//[\w./]+|A\d{2}/\d+|a/(?:res/)?\d{2}/\d+"
    r"|A(?:/RES)?\\[\w\\.]+|A/ ?RES\d{2}/\d+|[AES]/[\w./]{0,30}\\[\w\\/.]+|[SE]/(?:19|20)\d{2}\d{2,4}(?![\d/])"
    r"|S-(?:19|20)\d{2}-\d+|[SE]-(?:19|20)\d{2}/\d+)"
)
_SIGN = re.compile(r"[ASE][/\d-]|a/|\\")
_NUMBER = re.compile(
    r"\b[Rr]esolution (\d{2}[-\\]\d{1,3}(?![\d/])|\d{2}/ \d{1,3}(?![\d/])|\d{2} /\d{1,3}|\d{2}\.\d{1,3}(?= of \d))"
)
_OTHER_BODY = re.compile(r"Health|WHA|FAO|UNESCO|Council|Conference|Environment|\bNo\. $")
_SYMBOL_FOR_NUMBER = re.compile(r"\b[Rr]esolutions? (A/RES/(\d{1,3}/\d{1,3}))\b")
_RIGHT = re.compile(
    r"A/(?:RES/)?(?:\d{1,3}|S-\d{1,2}|ES-\d{1,2})/(?:L\.|INF/|PV\.|DEC/|BUR/|CRP\.)?\d{1,4}(?:[A-Z])?(?:/(?:Add|Corr|Rev|Amend)\.\d+|-S/\d+|/Annex)*(?:\([A-Z]\))?"
    r"|A/C\.[1-6]/(?:\d{1,3}|S-\d{1,2})/(?:L\.|INF/|SR\.|PV\.|CRP\.)?\d+(?:/(?:Add|Corr|Rev)\.\d+)*"
    r"|A/(?:RES/)?\d{1,4}(?:/(?:Add|Corr|Rev)\.\d+|\([IVX]+\))?|A/RES/\d+ ?\([IVX]+\)"
    r"|A/CONF\.\d+/.*|A/AC\.\d+/.*|A/HRC/.*|A/CN\.\d+/.*|A/RES/(?:S|ES)-\d+/\d+|A/DEC/\d+/\d+|A/\d+/[A-Z]+/\d+.*"
    r"|A/\d+/\d+(?:/(?:Add|Corr|Rev)\.\d+)*[-–][SE]/.*|A/(?:RES/)?\d+/\d+ ?[A-Z]?(?:–|-)[A-Z]"
)


def looks_at(context: Context) -> Iterable[Passage]:
    return [
        p
        for p in context.all
        if (("A/" in p.text or "A-" in p.text) and _LIKE.search(p.text))
        or (_might(p) and _BROKEN.search(p.text))
        or _cites(p)
    ]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _LIKE.finditer(passage.text):
        symbol = match[0].rstrip(")") if match[0].count(")") > match[0].count("(") else match[0]
        if not _RIGHT.fullmatch(symbol):
            yield passage.problem(
                match.start(),
                match.start() + len(symbol),
                say("“{symbol}” is not written as the symbol of a document is.", symbol=symbol),
            )
    for match in _BROKEN.finditer(passage.text) if _might(passage) else ():
        yield passage.problem(
            *match.span(), say("“{match}” is not written as the symbol of a document is.", match=match[0])
        )
    if not _cites(passage):
        return
    for match in _NUMBER.finditer(passage.text):
        if not _OTHER_BODY.search(passage.text[: match.start()]):
            right = re.sub(r"[^\d]+", "/", match[1])
            message = say("A resolution’s number has a stroke: “{right}”.", right=right)
            yield passage.problem(*match.span(1), message, passage.write(*match.span(1), right))
    for match in _SYMBOL_FOR_NUMBER.finditer(passage.text):
        message = say("In the text a resolution is cited by its number: “{match}”.", match=match[2])
        yield passage.problem(*match.span(1), message, passage.write(*match.span(1), match[2]))


def _cites(passage: Passage) -> bool:
    return (
        bool(passage.kind)
        and "esolution" in passage.text
        and bool(_NUMBER.search(passage.text) or _SYMBOL_FOR_NUMBER.search(passage.text))
    )


def _might(passage: Passage) -> bool:
    return _SIGN.search(passage.text) is not None
