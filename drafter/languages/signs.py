"""The words of a language by which facts are found in a text, and which say what a year does to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NEVER = re.compile(r"(?!)")
"""A sign that a language does not have, or has not been given yet."""

CALLED = r"\d{1,3}(?:\s?\(?[a-z]{1,4}\))*"
"""The number of a paragraph that a text calls, with its letters: "9 (a) (i)"."""

PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})
"""Spaces and hyphens as the signs have them."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a language: patterns that end where a fact begins, or begin where it ends.

    Finding facts: ``mentioned`` before a resolution's number and ``mentioned_after`` behind it, ``organ_before`` and
    ``organ_after`` whose it is (group "organ"), ``opening`` what a paragraph opens with; ``session`` behind its ordinal
    and ``session_lead`` before it, ``session_owner`` whose it is; ``paragraph_called`` (group "numbers").

    What a year does, before a fact: other_body, resumed, held, to_come, see, of_supplement, convening, election,
    period_ended, report_for, yearly_beside, about, years_past, named_after, latest, mandated.
    After it: sessions, regular_session, yearly_event, consecutive, gathering, anew, decade, anniversary, money, many,
    share, counted, years, years_since, years_after, adopted, to_be_held, year_after, supplement, says_what_it_did,
    says_so_in_operative, names_behind; did_before and did_after what that very resolution did; biennial in its
    sentence.
    Instead of a fact: gathering_name and gatherings_noun, what gathers, behind an ordinal; convene, before one.

    Instead of a fact, too: labels before a number that counts nothing, other_papers before one that looks like that of
    a resolution; figures_joined stands between two figures that are one, behind ``between`` with "and", too.

    Naming facts: ``small_words`` say nothing; ``opening_adverbs`` may follow the first word of a paragraph;
    ``place_lead`` stands before a place; ``report_on`` is said of a report (group "of": what it is on).
    """

    mentioned: re.Pattern[str] = NEVER
    mentioned_after: re.Pattern[str] = NEVER
    organ_before: re.Pattern[str] = NEVER
    organ_after: re.Pattern[str] = NEVER
    opening: re.Pattern[str] = NEVER
    session: str = "(?!)"
    session_lead: str = r"(?<![\w-])"
    session_owner: re.Pattern[str] = NEVER
    paragraph_called: re.Pattern[str] = NEVER
    says_what_it_did: re.Pattern[str] = NEVER
    says_so_in_operative: re.Pattern[str] = NEVER
    did_after: re.Pattern[str] = NEVER
    did_before: re.Pattern[str] = NEVER
    biennial: re.Pattern[str] = NEVER
    latest: re.Pattern[str] = NEVER
    mandated: re.Pattern[str] = NEVER
    small_words: frozenset[str] = frozenset()
    opening_adverbs: str = "(?!)"
    place_lead: str = "(?!)"
    report_on: re.Pattern[str] = NEVER
    other_body: re.Pattern[str] = NEVER
    resumed: re.Pattern[str] = NEVER
    held: re.Pattern[str] = NEVER
    to_come: re.Pattern[str] = NEVER
    see: re.Pattern[str] = NEVER
    of_supplement: re.Pattern[str] = NEVER
    supplement: re.Pattern[str] = NEVER
    convening: re.Pattern[str] = NEVER
    election: re.Pattern[str] = NEVER
    period_ended: re.Pattern[str] = NEVER
    report_for: re.Pattern[str] = NEVER
    yearly_beside: re.Pattern[str] = NEVER
    sessions: re.Pattern[str] = NEVER
    regular_session: re.Pattern[str] = NEVER
    yearly_event: re.Pattern[str] = NEVER
    consecutive: re.Pattern[str] = NEVER
    gathering: re.Pattern[str] = NEVER
    anew: re.Pattern[str] = NEVER
    decade: re.Pattern[str] = NEVER
    anniversary: re.Pattern[str] = NEVER
    share: re.Pattern[str] = NEVER
    year_after: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    money: re.Pattern[str] = NEVER
    many: re.Pattern[str] = NEVER
    years_past: re.Pattern[str] = NEVER
    years: re.Pattern[str] = NEVER
    years_since: re.Pattern[str] = NEVER
    years_after: re.Pattern[str] = NEVER
    about: re.Pattern[str] = NEVER
    named_after: re.Pattern[str] = NEVER
    figures_joined: str = r"\s?[–-]\s?"
    between: re.Pattern[str] = NEVER
    labels: re.Pattern[str] = NEVER
    other_papers: re.Pattern[str] = NEVER
    names_behind: re.Pattern[str] = NEVER
    adopted: re.Pattern[str] = NEVER
    gathering_name: re.Pattern[str] = NEVER
    gatherings_noun: re.Pattern[str] = NEVER
    to_be_held: re.Pattern[str] = NEVER
    convene: re.Pattern[str] = NEVER
    bodies: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def convenes(self, before: str) -> bool:
        """Whether words end in what is said of a gathering that is to be convened."""
        return bool(self.convene.search(before.translate(PLAIN)))

    def of_body(self, body: str) -> re.Pattern[str]:
        """Before the ordinal of a session of a body, named in English."""
        return self.bodies.get(body, NEVER)
