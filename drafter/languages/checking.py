"""The words of a language by which lists of resolutions, gatherings held and times are found as they are written.

What facts are made of has to print again as it stands (:mod:`drafter.languages.signs`). What a check reads may be
wrong: a day that no calendar has, a stretch that ends before it begins, a list with a gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.languages.signs import NEVER


@dataclass(frozen=True, slots=True)
class Checking:
    """Patterns; a language that no check is for has none.

    Citations: ``cited_noun`` in front of a number (group "noun"; empty where citations are known by what facts are made
    of, and ``own_before`` and ``list_opening`` end in front of the number), ``cited_date`` behind it up to its date,
    ``entitled`` behind both (group "title"), ``cited_separator`` between two; ``decision`` the noun where it is no
    resolution.
    Whose they are: ``own_before``, ``assembly_before``, ``body_before`` and ``body_in_clause`` in front of the noun,
    ``body_after`` behind the list; ``any_body`` names of those that number alike; ``list_opening`` the beginning of a
    paragraph up to the noun.
    Gatherings: ``ordinal_separator`` between ordinals, ``counted`` in front of how many there were (group "number"
    where NUMBER stands), ``held`` from the noun (group "noun") to the places, ``place`` one with its years,
    ``place_separator``.
    Times: ``span`` two days (groups day, month, year, last_day, last_month, last_year), ``month_of_year`` (groups month
    and year); MONTH stands for the names of the months. ``agenda`` the words for the provisional agenda, beside its
    session; ``session_noun`` behind the ordinal of a single session, ``ordinal_figure`` an ordinal in figures.
    """

    cited_noun: str = ""
    cited_date: str = NEVER.pattern
    entitled: str = NEVER.pattern
    cited_separator: re.Pattern[str] = NEVER
    decision: re.Pattern[str] = NEVER
    own_before: re.Pattern[str] = NEVER
    assembly_before: re.Pattern[str] = NEVER
    body_before: re.Pattern[str] = NEVER
    body_in_clause: re.Pattern[str] = NEVER
    body_after: re.Pattern[str] = NEVER
    any_body: re.Pattern[str] = NEVER
    list_opening: re.Pattern[str] = NEVER
    ordinal_separator: str = NEVER.pattern
    counted: str = NEVER.pattern
    held: re.Pattern[str] = NEVER
    place: re.Pattern[str] = NEVER
    place_separator: re.Pattern[str] = NEVER
    span: str = NEVER.pattern
    month_of_year: str = NEVER.pattern
    agenda: re.Pattern[str] = NEVER
    session_noun: str = NEVER.pattern
    ordinal_figure: str = NEVER.pattern
