"""The small words of running text in a language: what joins, what points, what an ordinal looks like.

The comparison cuts words into units by them, the PDF reader joins lines by them; both read all languages alike.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Prose:
    """The small words of a language.

    Attributes:
        conjunctions: what stands before the last item of a list.
        through: what stands between the two ends of a range.
        small: words that hold sentences together and mean little alone, the conjunctions not among them.
        ordinal: a pattern of ordinals in words, lower case; of one that no word matches where there are none.
        dates: patterns of dates whose months are in figures; of dates with names of months nothing is said here.
        before_month: a pattern of what may stand before the name of a month or a year, with its space.
        behind_year: a pattern of what may stand behind a year, with its space.
        before_date: a pattern of what leads from a resolution's number to its date, with its spaces.
        number_opens, number_ends: patterns of what stands directly before and behind a resolution's number.
        numerals: the characters of numbers in words, where they are not letters of words.
        name_openers: first words of names in several words, as in "New York".
        articles: those of them that also begin sentences.
    """

    conjunctions: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    ordinal: str = r"(?!)"
    dates: tuple[str, ...] = ()
    before_month: str = ""
    behind_year: str = ""
    before_date: str = ""
    number_opens: tuple[str, ...] = ()
    number_ends: str = ""
    numerals: str = ""
    name_openers: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


UNKNOWN = Prose()
"""Of a language of which no small words are known."""
