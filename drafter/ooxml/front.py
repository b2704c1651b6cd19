"""The front of the first page below the masthead: session to title, a paragraph a part.

Source: un-format.md, A.3 and H, for the order, the places and the type; measures are twentieths of a point.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from drafter.document import Document, Inline, Note, Run, Stage, Words, plain
from drafter.document.words import tidy
from drafter.ooxml.paragraphs import COLUMN, paragraph_xml
from drafter.ooxml.runs import Part, run_xml, words_xml

_ASIDE = f'<w:ind w:left="{COLUMN}" w:right="{COLUMN}"/>'
_AGENDA = '<w:ind w:left="0" w:right="{}" w:firstLine="0"/>'
"""The agenda item's title wraps at some 353 points from the page's edge in drafts, at 332 in adopted resolutions."""
_LEFT = '<w:jc w:val="left"/>'


def front_xml(document: Document, part: Part) -> Markup:
    """Session, committee, agenda item, sponsors or line of adoption, report line, number and title.

    Args:
        document: whose front to print; what it lacks leaves no gap.
        part: the part it is written into.
    """
    front = document.front
    out: list[Markup] = []

    def add(words: Words, style: str, properties: str = "") -> None:
        out.extend(
            paragraph_xml(style, words_xml(line, part), properties=properties) for line in _lines(words) if words
        )

    add(front.session, "Session")
    add(front.committee, "H1")
    add(front.agenda_item, "AgendaItemNormal")
    adopted = document.stage is Stage.ADOPTED
    add(front.agenda_title, "AgendaTitleH2", _AGENDA.format(4400 if adopted else 3970))
    add(front.proponent, *proponent_setting(document.stage))
    add(_aslant(front.report), "SingleTxt", f'<w:spacing w:before="240" w:after="0"/>{_LEFT}')
    out.append(_title_xml(front.number, front.title, part))
    return Markup("").join(out)


def proponent_setting(stage: Stage) -> tuple[str, str]:
    """How the line above the title is set: the sponsors of a draft, or the line of adoption.

    Args:
        stage: of the document.

    Returns:
        The id of its style, and markup for ``w:pPr`` after that, in the order of the schema.
    """
    if stage is Stage.ADOPTED:
        # A wide right indent parts "on 6 December 2021" from the words before it, as the official layout does.
        return "TitleHCH", f'<w:spacing w:before="360"/><w:ind w:left="{COLUMN}" w:right="3000" w:firstLine="0"/>'
    return "Sponsors", f'<w:spacing w:before="360"/>{_ASIDE}'


def closing_xml(closing: Words, part: Part) -> Markup:
    """Meeting and date of adoption: italic, on the right.

    Args:
        closing: as of a document.
        part: the part it is written into.
    """
    lines = _lines(closing) if closing else []
    out = []
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        properties = ("" if last else "<w:keepNext/>") + f'<w:spacing w:before="{0 if index else 240}" w:after="0"/>'
        slanted = tuple(replace(i, italic=True) if isinstance(i, Run) else i for i in line)
        properties += '<w:jc w:val="right"/>'
        out.append(paragraph_xml("SingleTxt", words_xml(slanted, part), properties=properties))
    return Markup("").join(out)


def _title_xml(number: Words, title: Words, part: Part) -> Markup:
    if not (number or title):
        return Markup("")
    tab = run_xml(Run("\t"), right_to_left=part.right_to_left)
    inner = tab + words_xml(number, part) + tab + words_xml(title, part)
    return paragraph_xml("TitleH1", inner, properties='<w:spacing w:before="240" w:after="240"/>')


def _aslant(report: Words) -> Words:
    """The report line in italics but for the brackets around it, as it is printed."""
    text = plain(report)
    if not text.strip() or any(isinstance(i, Run) and i.italic for i in report):
        return report
    start = len(text) - len(text.lstrip("["))
    end = len(text.rstrip("]"))
    out: list[Inline] = []
    at = 0
    for item in report:
        if not isinstance(item, Run):
            out.append(item)
            continue
        cuts = sorted({0, len(item.words), *(k - at for k in (start, end) if at < k < at + len(item.words))})
        for a, b in pairwise(cuts):
            out.append(replace(item, words=item.words[a:b], italic=start <= at + a and at + b <= end))
        at += len(item.words)
    return tuple(out)


def _lines(words: Words) -> list[Words]:
    """A part in several lines as a paragraph each."""
    lines: list[list[Inline]] = [[]]
    for item in words:
        if isinstance(item, Note):
            lines[-1].append(item)
            continue
        first, *rest = item.words.split("\n")
        lines[-1].append(replace(item, words=first))
        lines.extend([replace(item, words=r)] for r in rest)
    return [t for line in lines if (t := tidy(tuple(line)))]
