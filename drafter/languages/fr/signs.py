"""The words of French by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import CALLED, Signs

_HYPHEN = "[-\u2010\u2011]"
_GATHERINGS = "(?:Conférence|Réunion|Sommet|Forum|Examen|Assemblée|Congrès|Session)"

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
    figures_joined=r"(?:\s(?:pour\scent|mille|millions?|milliards?))?(?:\s?[–-]\s?|\s(?:à|et|ou)\s)",
    between=re.compile(r"\b[Ee]ntre\s(?:environ\s)?$"),
    labels=re.compile(
        r"\b(?:annexe|article|catégorie|chapitre|classe|groupe|niveau|objectif|page|paragraphe|partie|phase|section|"
        r"tableau|type|no|nos)s?\.? (?:\d+(?:,? (?:et|ou|à) |, |[–-]))*$",
        re.IGNORECASE,
    ),
    other_papers=re.compile(
        r"\b(?:[Oo]bservations? générales?|[Rr]ecommandations? générales?)(?: n(?:ᵒ|º|°|o)s?)?\s?$|\bn(?:ᵒ|º|°|o)s?\s?$"
    ),
    did_after=re.compile(
        r"(?:, intitulée « ?[^»]* ?»)?,? (?:(?:par|dans) laquelle|aux termes de laquelle) "
        r"(?:elle|l[’']Assemblée(?: générale)?) (?:a|avait) (?:également )?"
        r"(?:créé|établi|institué|lancé|proclamé|décidé|adopté|approuvé|convoqué|désigné)"
        r"|, elle a (?:créé|établi|institué|lancé|proclamé|décidé|adopté|approuvé|convoqué|désigné)"
    ),
    did_before=re.compile(
        r"\b[Rr]appel(?:le|ant) (?:également |aussi )?les? paragraphes? [\d, eta]+ de (?:sa|la) résolution $"
    ),
    biennial=re.compile(r"\b(?:biennale?s?|biennaux|tous les deux ans|bisannuel\w*)\b"),
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
    other_body=re.compile(
        r"\b(?:Conseil|Commission|Comité|Conférence|Bureau|Union|Organisation|Programme)"
        r"\b[^,;.]{0,25}\b(?:à|de|lors de|durant) sa $"
    ),
    resumed=re.compile(r"\b(?:reprise de la|reprise de sa) $"),
    held=re.compile(
        r"\b(?:tenue?s?|tient|convoqu\w+|organis\w+|accueilli\w*|réunion|conférence|séminaire|forum|sommet|dialogue|"
        r"semaine|manifestation)\b[^.;]{0,120}$",
        re.IGNORECASE,
    ),
    to_come=re.compile(r"\b(?:prochaine?s?|qui se tiendr\w+|attend(?:ant)? avec intérêt)\b[^.;]{0,60}$"),
    see=re.compile(r"\bVoir [^.]*$"),
    of_supplement=re.compile(r" session, Supplément n[o°]\s?\d+(?: [A-Z])?(?: et rectificatif)? \($"),
    supplement=re.compile(r" session, Supplément n[o°]\s?\d+(?: [A-Z])?(?: et rectificatif)? \(A/\d+/\d+\)\.?$"),
    convening=re.compile(r"\b(?:convocation|tenue|rapports?|conclusions|recommandations) de la $"),
    election=re.compile(r"\bélections?\b[^.;]{0,60}$"),
    period_ended=re.compile(r"\b(?:exercice|période) (?:financi(?:er|ère) )?(?:clos|terminée?|achevée?)e? le $"),
    report_for=re.compile(r"\brapports?\b[^.;]{0,200}\b(?:de|pour(?: l’année)?) $"),
    yearly_beside=re.compile(r"\b(?:session du )?Conseil économique et social et (?:à )?(?:la|sa) $"),
    sessions=re.compile(r"(?:(?:,| et) [\w-]+)* sessions\b"),
    regular_session=re.compile(r" session ordinaire\b"),
    yearly_event=re.compile(r" session du Conseil économique et social\b"),
    consecutive=re.compile(r" année consécutive\b"),
    gathering=re.compile(
        rf" (?:[A-Z][\w-]+ ){{0,4}}{_GATHERINGS}\b|(?: \w+)? (?:session|réunion|édition)(?: annuelle)?\b"
    ),
    anew=re.compile(r" (?:édition|commémoration|séance plénière|session annuelle|réunion annuelle)\b"),
    decade=re.compile(r" (?:[A-Z][\w-]+ ){0,2}[Dd]écennie\b"),
    anniversary=re.compile(r" anniversaire\b"),
    share=re.compile(r"\s(?:%|pour cent)"),
    year_after=re.compile(r" session\b[^;]{0,80}?\b(?P<year>20\d\d)\b"),
    counted=re.compile(r" (?!États-Unis\b)(?:États|pays|participants|installations)\b"),
    money=re.compile(r" (?:millions |milliards )?(?:de )?dollars\b"),
    many=re.compile(r" (?:millions?|milliards?)\b"),
    years_past=re.compile(r"\b(?:dernières|passées) $"),
    years=re.compile(r" (?:ans|années)\b"),
    years_since=re.compile(r" (?:ans|années) (?:après|depuis|plus tard)\b"),
    years_after=re.compile(r" (?:ans|années) (?:après|plus tard)\b"),
    about=re.compile(r"\b(?:de|quelque|environ|près de|presque|plus de|au moins|moins de) $"),
    named_after=re.compile(r"\b(?:maladie à coronavirus \()?COVID[-\u2011]$|\bcoronavirus $"),
    adopted=re.compile(r",? adoptée?s?\b"),
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
