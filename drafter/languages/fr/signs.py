"""The words of French by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import CALLED, Signs

_HYPHEN = "[-\u2010\u2011]"

SIGNS = Signs(
    mentioned=re.compile(r"\brésolutions?\b", re.IGNORECASE),
    organ_after=re.compile(
        r"\s(?:du|de\sla)\s(?P<organ>Conseil\s(?:de\ssécurité|des\sdroits\sde\sl[’']homme|économique\set\ssocial)|"
        r"Commission\sdes\sdroits\sde\sl[’']homme)\b"
    ),
    session=r"(?:\s[\w-]+)?\s[Ss]essions?\b",
    session_owner=re.compile(r"[^,;.]{0,30}?\bsessions?,?\s(?:du|de)\s", re.IGNORECASE),
    paragraph_called=re.compile(
        r"(?<!préambule,\s)(?<![-\u2011])\b(?:[Pp]aragraphes?|[Pp]ar\.)\s"
        rf"(?P<numbers>{CALLED}(?:(?:,?\s(?:et|ou|à)\s|,\s|\s?[–-]\s?)(?:{CALLED}|[a-z]{{1,4}}\)))*)"
        rf",?\s(?:ci{_HYPHEN}(?:dessus|après|dessous)|plus\s(?:haut|bas)|de\sla\sprésente\srésolution)\b"
    ),
    says_what_it_did=re.compile(r"\s?,?\s(?:adoptée à l’occasion)\b"),
    says_so_in_operative=re.compile(r",\s(?:dans laquelle|par laquelle)\b"),
    latest=re.compile(r"\b(?:dernière|plus récente)\b[^.;]{0,40}$"),
    small_words=frozenset(
        "au aux ce ces dans de des du elle en et est la le les leur par pour que qui sa ses son sur un une à "
        "nations unies générale secrétaire général plus moins environ tenu tenue tenues tenus lors ainsi dont avec "
        "depuis entre deux trois quatre cinq première premier notant rappelant se sont était été aussi".split()
    ),
    place_lead="(?:à|au|en)",
    report_on=re.compile(
        r"\b(?:rapport|note|lettre|étude)s?\b[^;]{0,120}?\b(?:sur|concernant|relatif|intitulée?) (?P<of>[^;.]{3,120})"
    ),
    opening_adverbs="en outre|également",
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
)
