"""Footnotes: the part that holds them, and the marks in the text that point at them.

Source: ECMA-376, part 1, 17.11; layout un-format.md, A.1 and H.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from markupsafe import Markup

from drafter.document import Note, Run, plain
from drafter.document.words import is_from_right
from drafter.ooxml.paragraphs import paragraph_xml
from drafter.ooxml.runs import Part, clean, run_xml, words_xml

_GAP, _FIGURE, _ASTERISK = 72, 56, 90
"""Between a note's number and its text, the width of a figure of the number and of an asterisk; twentieths of
a point.

The number ends at one place however many figures it has. A right-aligned tab before it, as in the United Nations'
template, does the same in Word alone: LibreOffice puts the number before the tab.
"""
_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


_OWN_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/><w:vertAlign w:val="baseline"/></w:rPr>'
"""LibreOffice takes the text of such a run for the mark, and prints it once, where the run has this style."""


@dataclass(slots=True)
class Notes:
    """The notes of a file, numbered as they are met.

    Attributes:
        part: the part they are written into, for its links.
        found: the XML of the notes, the first with the id 1; the ids -1 and 0 are the separators'.
    """

    part: Part = field(default_factory=Part)
    found: list[Markup] = field(default_factory=list)

    def mark(self, note: Note) -> Markup:
        """Take a note in and give the run that marks its place in the text."""
        number = len(self.found) + 1
        self.found.append(note_xml(note, number, self.part))
        if note.mark:
            mark = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:t>{clean(note.mark)}</w:t>'
            return Markup(f"{_OWN_MARK}{mark}</w:r>")
        return Markup(f'{_MARK}<w:footnoteReference w:id="{number}"/></w:r>')


def note_xml(note: Note, number: int, part: Part) -> Markup:
    """A note as ``w:footnote``.

    Args:
        note: its text.
        number: its id in the file.
        part: ``word/footnotes.xml``, which gets the relationships of its links.
    """
    paragraphs = []
    latin = part.right_to_left and not any(map(is_from_right, map(plain, note.paragraphs)))
    if latin:
        # A note in Latin letters alone is set from the left, or its full stop jumps to the other side.
        part = replace(part, right_to_left=False)
    turned = '<w:bidi w:val="0"/>' if latin else ""
    for index, words in enumerate(note.paragraphs or ((),)):
        lead, indent = Markup(""), '<w:ind w:firstLine="0"/>'
        if index == 0:
            # A mark of its own is as high as the letters; a number is raised and smaller.
            own = (
                Markup(f"{_OWN_MARK}<w:t>{clean(note.mark)}</w:t></w:r>")
                if note.mark
                else Markup(f"{_MARK}<w:footnoteRef/></w:r>")
            )
            lead = own + run_xml(Run("\t"))
            wide = _ASTERISK * len(note.mark) if note.mark else _FIGURE * len(str(number))
            indent = f'<w:ind w:hanging="{_GAP + wide}"/>'
        paragraphs.append(paragraph_xml("FootnoteText", lead + words_xml(words, part), properties=turned + indent))
    return Markup(f'<w:footnote w:id="{number}">{Markup("").join(paragraphs)}</w:footnote>')
