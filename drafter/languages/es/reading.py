"""The formulas by which a resolution in Spanish is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.furniture import Furniture
from drafter.languages.prose import Prose

FURNITURE = Furniture(
    code="es",
    organization="Naciones Unidas",
    organ="Asamblea General",
    formula="La Asamblea General",
    session=r"[\w ]+ período (?:\w+ )*de sesiones(?: .*)?",
    committee=r"\w+ Comisión|Comisión Política Especial .+",
    agenda_item=r"Temas? .+ del programa.*",
    adopted=r"Resoluci(?:ón|ones) aprobadas? por la Asamblea General.*",
    draft=(
        r".*: proyecto (?:revisado )?de (?:resolución|decisión)(?: revisado)?"
        r"|Proyecto de (?:resolución|decisión)(?: .*)?"
    ),
    amendment=r"(?:.*: )?enmiendas? al proyecto .*",
    decision=r"proyecto (?:revisado )?de decisión",
    instruction=(
        r"(?:\d+\. )?(?:En|Después|Antes|Suprím[ai]\w+|Suprimir|Sustitúyase|Sustituir|Insértese|Insertar|Añádase)\b"
    ),
    meeting=r"(?P<meeting>\d+) ?[aª]\.? sesión plenaria(?: ?\((?:continuación|reanudación)\))?",
    annex="Anexo|Apéndice",
    committees=(
        "primera comisión",
        "segunda comisión",
        "tercera comisión",
        "cuarta comisión",
        "quinta comisión",
        "sexta comisión",
    ),
    paragraph=r"párrs?\.",
    day=r"(?P<day>\d{1,2})[ºo]? de (?P<month>MONTH) de (?P<year>\d{4})",
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre".split()
    ),
    prose=Prose(
        conjunctions=("y", "o", "e", "u"),
        through=("al", "a", "y"),
        small=tuple("el los las la lo del al a de en por para con que su sus se un una".split()),
        ordinal=r"\w*(?:décim[oa]|gésim[oa])",
        before_month=r"de\s",
        before_date=r",\s+de\s+",
        name_openers=("San", "Santa", "Santo", "São", "El", "La", "Los", "Las", "Costa", "Puerto"),
        articles=("El", "La", "Los", "Las"),
    ),
)
