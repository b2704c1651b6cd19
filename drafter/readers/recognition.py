"""What a document is that is no resolution of the General Assembly, said so that its owner knows what to give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.languages import all_furniture
from drafter.place import Place
from drafter.readers.furniture import SYMBOL

_FIRST_PARAGRAPHS = 60
_MASTHEADS = tuple(p for f in all_furniture().values() for p in (f.adopted, f.draft, f.amendment))
_OTHER_BODIES = (
    (
        r"the security council,|le conseil de sécurité,|el consejo de seguridad,|совет безопасности,",
        "the Security Council",
    ),
    (r"the economic and social council,|le conseil économique et social,", "the Economic and Social Council"),
    (r"the human rights council,|le conseil des droits de l[’']homme,", "the Human Rights Council"),
    (r"the (?:conference|assembly) of (?:the )?[\w ]+,", "another conference"),
)
_OTHER_LANGUAGES = (
    (r"die generalversammlung,?", "German"),
    (r"a assembleia geral,?", "Portuguese"),
    (r"l[’']assemblea generale,?", "Italian"),
    (r"zgromadzenie ogólne,?", "Polish"),
    (r"de algemene vergadering,?", "Dutch"),
    (r"genel kurul,?", "Turkish"),
    (r"総会は、?", "Japanese"),
)
_LATER = {
    "add": (
        "an addendum: it names the sponsors who joined, and has no text of its own",
        "Give the draft itself; add the names to its sponsors: sponsors: [+Norway].",
    ),
    "corr": (
        "a corrigendum: it says what is to be corrected, and has no text of its own",
        "Give the text itself, and make the corrections in it.",
    ),
}
_OTHER_KINDS = (
    (r"report of the|rapport d[ue]|informe de[l ]|доклад |.{0,20}的报告|تقرير ", "a report"),
    (r"letter dated|lettre datée|carta de fecha|письмо |.{0,30}的信|رسالة ", "a letter"),
    (r"notes? verbales? |note by |note d[ue] |nota de[l ]|записка |.{0,20}的说明|مذكرة ", "a note"),
    (r"summary record|compte rendu|acta resumida|краткий отчет|verbatim record", "the record of a meeting"),
    (r"(?:annotated )?(?:provisional |preliminary )?agenda(?! item)|ordre du jour", "an agenda"),
    (r"statement by|explanation of vote", "a statement"),
    (r"decision adopted|décision adoptée|decisión adoptada", "a decision"),
    (r"programme budget implications", "a statement of programme budget implications"),
    (r"concept note|press release|agreement|contract|minutes|curriculum vitae", "a document of another kind"),
)


def embedded(above: Sequence[str], name: str) -> DraftError | None:
    """The error for a report, letter or the like that quotes a resolution's text; None for a resolution's own masthead.

    Args:
        above: the paragraphs above the first "The General Assembly,".
        name: the file's name.
    """
    lines = [folded(p).replace("\n", " ").lower() for p in above if p.strip()]
    if any(re.fullmatch(pattern, p, re.IGNORECASE) for p in lines for pattern in _MASTHEADS):
        return None
    what = next((w for p in lines[:_FIRST_PARAGRAPHS] for pattern, w in _OTHER_KINDS if re.match(pattern, p)), "")
    if not what and len(lines) <= _FIRST_PARAGRAPHS:
        return None
    return DraftError(
        f"This seems to be {what or 'a longer document'} in which the text of a resolution is quoted.",
        place=Place(name),
        hint="Give the adopted resolution (A/RES/…) or the draft resolution (A/…/L.…) itself.",
    )


def later(symbol: str, name: str) -> DraftError | None:
    """The error for an addendum or a corrigendum, which has no text of its own; None for another symbol.

    Args:
        symbol: of the document.
        name: the file's name.
    """
    found = re.fullmatch(r"A(?:/[\w.\-]+)+/(Add|Corr)\.\d+", symbol.strip(), re.IGNORECASE)
    if found is None:
        return None
    what, hint = _LATER[found[1].lower()]
    return DraftError(f"This is {what}.", place=Place(name), hint=hint)


def not_a_resolution(paragraphs: Sequence[str], name: str) -> DraftError:
    """The error for a document in which no text of a resolution begins.

    Args:
        paragraphs: its paragraphs in order.
        name: the file's name.

    Returns:
        The error, saying what the document seems to be where that can be said.
    """
    first = [folded(p).replace("\n", " ").lower() for p in paragraphs if p.strip()][:_FIRST_PARAGRAPHS]
    everywhere = [folded(p).lower() for p in paragraphs if len(p) < _FIRST_PARAGRAPHS]
    place = Place(name)
    for pattern, which in _OTHER_BODIES:
        if any(re.fullmatch(pattern, p) for p in everywhere):
            return DraftError(
                f"This is a text of {which}, not of the General Assembly.",
                place=place,
                hint="Give a resolution or draft resolution of the General Assembly.",
            )
    for pattern, which in _OTHER_LANGUAGES:
        if any(re.fullmatch(pattern, p) for p in everywhere):
            return DraftError(
                f"This resolution is in {which}, which is not an official language of the United Nations.",
                place=place,
                hint="Give it in Arabic, Chinese, English, French, Russian or Spanish.",
            )
    if fault := next((f for p in first if (f := later(p, name))), None):
        return fault
    if any(re.fullmatch(pattern, p, re.IGNORECASE) for p in first for pattern in _MASTHEADS):
        return DraftError(
            "The masthead of a resolution is here, but its text does not follow: the file was cut short.",
            place=place,
            hint="Download it again, or use another version of the same document.",
        )
    for pattern, what in _OTHER_KINDS:
        if any(re.match(pattern, p) for p in first):
            return DraftError(
                f"This does not look like a resolution; it seems to be {what}.",
                place=place,
                hint="Give the adopted resolution (A/RES/…) or the draft resolution (A/…/L.…) itself.",
            )
    symbol = next((p.upper() for p in first if SYMBOL.fullmatch(p.upper())), "")
    if symbol:
        return DraftError(
            f"This is document {symbol}, which does not hold the text of a resolution.",
            place=place,
            hint="Give the adopted resolution (A/RES/…) or the draft resolution (A/…/L.…) itself.",
        )
    return DraftError(
        "This does not look like a resolution: no line reads “The General Assembly,” in any official language.",
        place=place,
        hint="Check that it is the resolution itself and that the file is whole.",
    )
