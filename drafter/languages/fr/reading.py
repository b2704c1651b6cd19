"""The formulas by which a resolution in French is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.furniture import Furniture
from drafter.languages.prose import Prose

FURNITURE = Furniture(
    code="fr",
    organization="Nations Unies",
    organ="Assemblée générale",
    formula="L[’']Assemblée générale",
    session=r"[\w\- ]+ session(?: \w+)*",
    committee=r"\w+ Commission|Commission des .+",
    agenda_item=r"Points? .+ de l[’']ordre du jour.*",
    adopted=r"Résolutions? adoptées? par l[’']Assemblée générale.*",
    draft=r".* ?: projet de (?:résolution|décision)(?: révisé)?|Projet de (?:résolution|décision)(?: .*)?",
    amendment=r"(?:.* ?: )?amendements? au projet .*",
    decision=r"projet de décision",
    instruction=r"(?:\d+\. )?(?:Au|À|Dans|Après|Avant|Supprimer|Remplacer|Insérer|Ajouter|Modifier)\b",
    meeting=r"(?P<meeting>\d+) ?(?:er?|re|ème) séance plénière(?: \(reprise\))?",
    annex="Annexe|Appendice",
    committees=(
        "première commission",
        "deuxième commission",
        "troisième commission",
        "quatrième commission",
        "cinquième commission",
        "sixième commission",
    ),
    paragraph=r"par\.",
    day=r"(?P<day>\d{1,2})(?:er)? (?P<month>MONTH) (?P<year>\d{4})",
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    submission=r"Projet de (?:résolution|décision) (?:révisé )?(?P<by>(?:présenté|déposé) par .+)",
    prose=Prose(
        conjunctions=("et", "ou"),
        through=("au", "à", "et"),
        small=tuple("le la les l d de du des à au aux en dans par pour sur que qui sa ses son leur leurs".split()),
        ordinal=r"premi(?:er|ère)|[\w\-\u2011]*ième",
        before_date=r"\s+du\s+",
        name_openers=("Saint", "Le", "La", "Les", "Côte"),
        articles=("Le", "La", "Les"),
    ),
)
