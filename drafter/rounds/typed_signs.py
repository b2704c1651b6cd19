"""What a sender's program changes and nobody proposes: straight quotation marks, hyphens for dashes, lost notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Block, Document, Note, Paragraph, Run, Words, plain
from drafter.document.words import folded
from drafter.rounds.edits import Edit, is_of_words_alone
from drafter.rounds.proposal import Sort

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "−": "-"}
)
_MARKS = re.compile("[“”„«»]")
_APOSTROPHES = re.compile("[‘’]")
_DASHES = re.compile("[–—]")


def is_of_signs_alone(edit: Edit) -> bool:
    """Whether an edit changes nothing but the form of quotation marks, dashes and spaces, or the italics of a note.

    It is asked of what was not tracked: nobody changes these on purpose and without a trace.
    """
    if edit.sort not in (Sort.WORDS, Sort.TITLE) or not edit.removed:
        return False
    if len(edit.removed) == len(edit.added) == 1:
        one, other = edit.removed[0], edit.added[0]
        if isinstance(one, Note) and isinstance(other, Note):
            return _bare(_all_of(one)) == _bare(_all_of(other))
    return is_of_words_alone(edit.removed, edit.added) and _bare(edit.removed) == _bare(edit.added)


def _all_of(note: Note) -> Words:
    return tuple(i for p in note.paragraphs for i in (*p, Run(" ")))


def _notes(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(isinstance(i, Note) for i in block.content)


def _bare(words: Words) -> str:
    said = folded(plain(words)).translate(_PLAIN).replace("...", "…")
    # A word with a hyphen that was broken at the end of a line, as e-mail breaks it.
    said = re.sub(r"(?<!\s)- (?=\w)", "-", said)
    return re.sub(r'\s*"\s*', '"', re.sub("-+", "-", said))


class Signs:
    """The signs of a text that was sent, and those that a reply has none of: its program does not write them."""

    def __init__(self, sent: Document, came: Document) -> None:
        """Take both texts."""
        ours, theirs = ("".join(b.text for b in d.blocks()) for d in (sent, came))
        self.lost = [sign for sign in (_MARKS, _APOSTROPHES, _DASHES) if sign.search(ours) and not sign.search(theirs)]
        self.curly = "“" in ours
        self.has_lost_notes = any(_notes(b) for b in sent.blocks()) and not any(_notes(b) for b in came.blocks())

    def of_a_person(self, edits: Sequence[Edit]) -> list[Edit]:
        """The edits that a person made, with the signs that the text that was sent has."""
        return self.restored([e for e in edits if not is_of_signs_alone(e) and not self._is_lost_note(e)])

    def _is_lost_note(self, edit: Edit) -> bool:
        """Whether an edit takes out a note and nothing else, or leaves a figure for it, in a file that has none."""
        if not self.has_lost_notes or not any(isinstance(i, Note) for i in edit.removed):
            return False
        return _bare(edit.removed) == re.sub(r"(?<!\d)[\d*¹²³⁴-⁹⁰]{1,2}$", "", _bare(edit.added))

    def restored(self, edits: Sequence[Edit]) -> list[Edit]:
        """Edits whose new words have the signs that the text that was sent has."""
        return [self._edit(e) for e in edits] if self.lost else list(edits)

    def _edit(self, edit: Edit) -> Edit:
        comes = edit.comes
        if isinstance(comes, Paragraph):
            comes = replace(comes, content=self._words(comes.content))
        return replace(edit, added=self._words(edit.added), comes=comes)

    def _words(self, words: Words) -> Words:
        return tuple(i if isinstance(i, Note) else replace(i, words=self._said(i)) for i in words)

    def _said(self, run: Run) -> str:
        said = run.words
        if _MARKS in self.lost and self.curly:
            said = re.sub(r'(?<![^\s(\[–-])"(?=\w)', "“", said).replace('"', "”")
        if _APOSTROPHES in self.lost:
            said = said.replace("'", "’")
        if _DASHES in self.lost:
            said = re.sub(r"(?<=\s)--?(?=\s)|(?<=\d{4})-(?=\d{4})", "–", said)
        return said
