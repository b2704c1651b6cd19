"""The words of Spanish by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import CALLED, Signs

_SESSION = r"períodos?\s(?:[\w-]+\s){0,2}de\ssesiones\b"
_GATHERINGS = "(?:Conferencia|Reunión|Cumbre|Foro|Examen|Asamblea|Congreso|Sesión)"

SIGNS = Signs(
    mentioned=re.compile(r"\bresoluci(?:ón|ones)\b", re.IGNORECASE),
    organ_after=re.compile(
        r",?\s(?:del|de\sla)\s(?P<organ>Consejo\s(?:de\sSeguridad|de\sDerechos\sHumanos|Económico\sy\sSocial)|"
        r"Comisión\sde\sDerechos\sHumanos)\b"
    ),
    session=rf"(?:\s[\w-]+)?\s{_SESSION}",
    session_owner=re.compile(rf"\s{_SESSION},?\s(?:del|de\sla)\s"),
    paragraph_called=re.compile(
        r"(?<!preámbulo,\s)\b(?:[Pp]árrafos?|[Pp]árrs?\.)\s"
        rf"(?P<numbers>{CALLED}(?:(?:,?\s(?:y|o|a)\s|,\s|\s?[–-]\s?)(?:{CALLED}|[a-z]{{1,4}}\)))*)"
        r",?\s(?:supra|infra|anterior(?:es)?|de\sla\spresente\sresolución)\b"
    ),
    figures_joined=r"(?:\s(?:por\sciento|mil|millón|millones|billones))*(?:\s?[–-]\s?|\s(?:a|y|o)\s)",
    between=re.compile(r"\b[Ee]ntre\s(?:unos\s)?$"),
    labels=re.compile(
        r"\b(?:anexo|artículo|capítulo|categoría|clase|fase|grupo|nivel|objetivo|página|párrafo|parte|sección|tabla|"
        r"cuadro|tipo|núm|núms)s?\.? (?:\d+(?:,? (?:y|o|a) |, |[–-]))*$",
        re.IGNORECASE,
    ),
    other_papers=re.compile(
        r"\b(?:[Oo]bservaci(?:ón|ones) general(?:es)?|[Rr]ecomendaci(?:ón|ones) general(?:es)?)(?: núms?\.)?\s?$"
        r"|\bnúms?\.\s?$"
    ),
    did_after=re.compile(
        r"(?:, titulada “[^”]*”)?,? (?:por|en|mediante) la (?:que|cual) (?:la Asamblea General )?(?:se )?"
        r"(?:estableció|creó|instituyó|lanzó|proclamó|declaró|decidió|adoptó|aprobó|hizo suy\w+|convocó|designó)\b"
    ),
    did_before=re.compile(
        r"\b(?:[Rr]ecuerda|[Rr]ecordando) (?:también |además )?(?:el|los) párrafos? [\d, ya]+ de (?:su|la) resolución $"
    ),
    biennial=re.compile(r"\b(?:bienal(?:es|mente)?|cada dos años)\b"),
    latest=re.compile(r"\b(?:últimas?|más recientes?)\b[^.;]{0,40}$"),
    says_what_it_did=re.compile(r",?\s(?:aprobada con ocasión|titulada «)"),
    says_so_in_operative=re.compile(r",\s(?:en la que|en las que|por la que|mediante la cual)\b"),
    small_words=frozenset(
        "a al con de del el en es la las le lo los no o para por que se según sin sobre su sus un una y "
        "naciones unidas general secretario más menos unos celebrada celebrado celebradas celebrados entre desde "
        "durante dos tres cuatro cinco primera primer observando recordando fue también".split()
    ),
    place_lead="en",
    report_on=re.compile(
        r"\b(?:informe|nota|carta|estudio)s?\b[^;]{0,120}?\b(?:sobre|relativo a|titulad[oa]) (?P<of>[^;.]{3,120})"
    ),
    opening_adverbs="también|además|asimismo|nuevamente",
    other_body=re.compile(
        r"\b(?:Consejo|Comisión|Comité|Conferencia|Junta|Unión|Organización|Programa)\b[^,;.]{0,25}\ben su $"
    ),
    resumed=re.compile(r"\b(?:continuación del|reanudación del) $"),
    held=re.compile(
        r"\b(?:celebr\w+|convoc\w+|organiz\w+|reunión|conferencia|seminario|foro|cumbre|diálogo|semana)\b[^.;]{0,120}$",
        re.IGNORECASE,
    ),
    to_come=re.compile(r"\b(?:próxim[oa]s?|que se celebrarán?|aguarda con interés)\b[^.;]{0,60}$"),
    convening=re.compile(r"\b(?:convocatoria|celebración|informes?|conclusiones|recomendaciones) (?:de la|del) $"),
    election=re.compile(r"\belecci(?:ón|ones)\b[^.;]{0,60}$"),
    period_ended=re.compile(r"\b(?:ejercicio|período) (?:económico )?(?:terminado|que terminó) el $"),
    report_for=re.compile(r"\binformes?\b[^.;]{0,200}\b(?:de|para|correspondiente a(?:l año)?) $"),
    sessions=re.compile(r"(?:(?:,| y) [\w-]+)* períodos\b"),
    regular_session=re.compile(r" período ordinario\b"),
    yearly_event=re.compile(r" del Consejo Económico y Social\b"),
    consecutive=re.compile(r" año consecutivo\b"),
    gathering=re.compile(rf" (?:[A-Z][\w-]+ ){{0,4}}{_GATHERINGS}\b|(?: \w+)? (?:sesión|reunión|edición)\b"),
    decade=re.compile(r" (?:[A-Z][\w-]+ ){0,2}(?:Decenio|decenio)\b"),
    anniversary=re.compile(r" aniversario\b"),
    share=re.compile(r"\s?%"),
    year_after=re.compile(r" período[^;]{0,80}?\b(?P<year>20\d\d)\b"),
    counted=re.compile(r" (?!Estados Unidos\b)(?:Estados|países|participantes|instalaciones)\b"),
    money=re.compile(r" (?:millones )?(?:de )?dólares\b"),
    many=re.compile(r" (?:millones|mil millones)\b"),
    years_past=re.compile(r"\b(?:últimos|pasados) $"),
    years=re.compile(r" años\b"),
    years_since=re.compile(r" años (?:después|desde)\b"),
    years_after=re.compile(r" años después\b"),
    about=re.compile(r"\b(?:de|unos|unas|casi|cerca de|aproximadamente|menos) $"),
    named_after=re.compile(r"\bcoronavirus (?:de )?$"),
)
