"""The words of a language in which amendments are written and read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amending:
    """How a language says what an amendment does.

    Names in braces stand for what is filled in: ``places`` and ``place`` (by :attr:`places`), quoted words (``old``,
    ``new``, ``words``, ``anchor``), ``which`` occurrence of them, ``side``, ``what`` (by :attr:`things`).

    Attributes:
        grammar: the sentences that are understood, in the notation of lark. The names of its rules are those that
            :mod:`drafter.amendments.sentences` knows; ``#7`` stands for an ordinal in words.
        begins: how an instruction begins; a quoted paragraph begins with the opening of a paragraph.
        new_line: a line of plain text that begins an instruction, whether or not an empty line stands above it.
        meant: what a line has that is meant as an instruction, whether or not it is understood.
        abbreviations: what a full stop may stand behind without ending the sentence.
        example: an instruction, to show how they read.
        sentences: by what they do: reword, delete_words, note, at_end, at_start, sentence, insert, delete,
            delete_reading, add, annex, annex_beside, move, become, swap, title, whole.
        sides: "before", "after", "end", as they stand within a sentence; with a capital, where they begin one.
        each, nth: which occurrence is meant; ``ordinal`` in words.
        things: singular and plural of what is put in, by the name of its kind: preambular, operative, subparagraph,
            heading, table, plain, paragraph, text.
        places: singular and plural of the places of a draft, by what they are counted among, with ``ordinals``,
            ``numbers``, ``annex``, ``words`` or ``place`` of the whole.
        last: "last" and "penultimate", by -1 and -2.
        amends: what is amended, by its kind, with ``of`` for its symbol; of a draft resolution the page says it.
    """

    grammar: str
    begins: re.Pattern[str]
    new_line: re.Pattern[str]
    meant: re.Pattern[str]
    abbreviations: frozenset[str]
    example: str
    sentences: Mapping[str, str]
    sides: Mapping[str, str]
    each: str
    nth: str
    things: Mapping[str, tuple[str, str]]
    places: Mapping[str, tuple[str, str]]
    last: Mapping[int, str]
    amends: Mapping[str, str]
