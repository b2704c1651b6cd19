"""The rules: a table of codes and files, imported one by one when they are called for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from drafter.checks.finding import Problem, Severities
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.checks.context import Context
    from drafter.checks.passages import Passage

FAMILIES = {
    "structure": "STR",
    "openings": "OPE",
    "arithmetic": "ARI",
    "citations": "CIT",
    "style": "STY",
    "readiness": "RDY",
}
"""Families of rules: the folder of each and the letters its codes begin with."""

RULES: dict[str, str] = {
    "STR01": "structure.formula_comes_first",
    "STR02": "structure.operative_numbers_run_on",
    "STR03": "structure.single_operative_unnumbered",
    "STR04": "structure.letters_run_on",
    "STR05": "structure.preambular_ends_with_comma",
    "STR06": "structure.operative_ends_with_semicolon",
    "STR07": "structure.last_paragraph_ends_with_full_stop",
    "STR08": "structure.full_stop_only_at_the_end",
    "STR09": "structure.list_is_introduced_by_colon",
    "STR10": "structure.list_items_end_with_semicolon",
    "STR11": "structure.no_lonely_item",
    "STR12": "structure.paragraph_stands_once",
    "STR13": "structure.preamble_before_operative",
    "STR14": "structure.there_is_an_operative_part",
    "STR15": "structure.first_note_is_no_ibid",
    "STR16": "structure.note_ends_with_full_stop",
    "STR17": "structure.note_mark_follows_punctuation",
    "STR18": "structure.every_note_is_cited",
    "OPE01": "openings.opening_in_italics",
    "OPE02": "openings.italics_cover_the_phrase",
    "OPE03": "openings.opening_is_known",
    "OPE04": "openings.opening_has_a_capital",
    "OPE05": "openings.repeated_opening_takes_also",
    "OPE06": "openings.same_addressee_takes_also",
    "OPE07": "openings.also_has_something_before_it",
    "OPE08": "openings.adverb_in_its_place",
    "OPE09": "openings.opening_fits_the_part",
    "ARI01": "arithmetic.recalled_in_order_of_adoption",
    "ARI02": "arithmetic.recalled_without_gaps",
    "ARI03": "arithmetic.recalled_once",
    "ARI04": "arithmetic.meetings_equal_places",
    "ARI05": "arithmetic.places_in_order_of_years",
    "ARI06": "arithmetic.next_gathering_follows",
    "ARI07": "arithmetic.provisional_agenda_of_a_later_session",
    "ARI08": "arithmetic.report_to_a_later_session",
    "ARI09": "arithmetic.day_exists",
    "ARI10": "arithmetic.end_after_start",
    "ARI11": "arithmetic.gathering_to_come_is_ahead",
    "ARI12": "arithmetic.what_was_held_is_past",
    "ARI13": "arithmetic.figures_agree",
    "ARI14": "arithmetic.front_agrees_with_itself",
    "ARI15": "arithmetic.resolution_fits_its_session",
    "ARI16": "arithmetic.cited_is_earlier",
    "ARI17": "arithmetic.paragraph_referred_to_exists",
    "ARI18": "arithmetic.closing_agrees",
    "ARI19": "arithmetic.agenda_item_agrees",
    "CIT01": "citations.symbol_is_well_formed",
    "CIT02": "citations.resolution_exists",
    "CIT03": "citations.date_agrees_with_register",
    "CIT04": "citations.title_agrees_with_register",
    "CIT05": "citations.predecessor_is_recalled",
    "CIT06": "citations.newer_one_exists",
    "CIT07": "citations.noun_agrees_with_list",
    "CIT08": "citations.security_council_has_year",
    "CIT09": "citations.own_symbol_agrees",
    "CIT10": "citations.treaty_series_note",
    "STY01": "style.numbers_below_ten_in_words",
    "STY02": "style.ten_and_above_in_figures",
    "STY03": "style.thousands_have_a_comma",
    "STY04": "style.per_cent",
    "STY05": "style.date_in_order",
    "STY06": "style.years_with_en_dash",
    "STY07": "style.curly_quotes",
    "STY08": "style.punctuation_outside_quotes",
    "STY09": "style.spaced_en_dash",
    "STY10": "style.no_break_is_kept",
    "STY11": "style.ize_spelling",
    "STY12": "style.united_nations_spelling",
    "STY13": "style.names_of_states",
    "STY14": "style.states_parties_alike",
    "STY15": "style.no_placeholder_is_left",
    "STY16": "style.no_bracket_is_left",
    "STY17": "style.no_word_twice",
    "STY18": "style.no_space_before_punctuation",
    "STY19": "style.brackets_in_pairs",
    "STY20": "style.session_in_words",
    "STY21": "style.capitals_of_organs",
    "STY22": "style.states_have_a_capital",
    "STY23": "style.no_contraction",
    "STY24": "style.sponsors_in_order",
    "STY25": "style.span_of_days_in_words",
    "STY26": "style.article_fits_the_word",
    "STY27": "style.sponsors_are_states",
    "RDY01": "readiness.no_value_is_open",
    "RDY02": "readiness.every_fact_is_confirmed",
    "RDY03": "readiness.front_is_complete",
    "RDY04": "readiness.length_is_accepted",
    "RDY05": "readiness.mandate_has_a_review",
}
"""Code and file of every rule, ``family.rule_in_words``. A code once given away is never used again."""
ASKED_FOR = frozenset({"RDY05"})
"""The rules that run only where somebody names them."""


class RuleFile(Protocol):
    """What a rule's file holds; its docstring is the rule's page in the manual."""

    CODE: str
    SEVERITY: Severities
    LANGUAGES: tuple[str, ...]

    def looks_at(self, context: Context) -> Iterable[Passage]:
        """The passages that the rule could find something in; its rate is counted over them."""

    def check(self, passage: Passage, context: Context) -> Iterator[Problem]:
        """What is wrong with one of them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its file.

    Attributes:
        code: such as "ARI05".
        family: such as "arithmetic".
        name: in words: "meetings-equal-places".
        file: the rule's module.
    """

    code: str
    family: str
    name: str
    file: RuleFile

    @property
    def page(self) -> str:
        """The rule's page in the manual."""
        return (cast("object", self.file).__doc__ or "").strip()

    @property
    def source(self) -> str:
        """Where the rule comes from, as its page says."""
        return _source_in(self.page)


@cache
def _source_in(page: str) -> str:
    match = re.search(r"^Source:\n((?:    .*\n?)+)", page + "\n", re.MULTILINE)
    return " ".join(match[1].split()) if match else ""


@cache
def rule(code: str) -> Rule:
    """The rule of a code or a name.

    Args:
        code: such as "ARI05" or "meetings-equal-places", in any case.

    Raises:
        DraftError: there is no such rule.
    """
    wanted = code.strip().upper()
    if wanted not in RULES:
        by_name = {path.split(".")[1].replace("_", "-"): c for c, path in RULES.items()}
        wanted = by_name.get(code.strip().lower().replace("_", "-"), "")
    if not wanted:
        raise unknown(code)
    path = RULES[wanted]
    family, _, name = path.partition(".")
    return Rule(wanted, family, name.replace("_", "-"), cast("RuleFile", import_module(f"drafter.checks.{path}")))


def chosen(select: Sequence[str], ignore: Sequence[str]) -> tuple[str, ...]:
    """The codes to run.

    Args:
        select: codes, beginnings of codes ("ARI"), families ("arithmetic") or names; empty for all that run unasked.
        ignore: the same, taken away.

    Raises:
        DraftError: one of them names no rule.
    """
    taken = _meant(select) if select else set(RULES) - ASKED_FOR
    return tuple(sorted((taken - _meant(ignore)), key=list(RULES).index))


def _meant(words: Sequence[str]) -> set[str]:
    out: set[str] = set()
    for word in words:
        start = FAMILIES.get(word.lower(), word.upper())
        codes = {c for c in RULES if c.startswith(start) and (c == start or c not in ASKED_FOR)} if start else set()
        out |= codes or {rule(word).code}
    return out


def unknown(code: str) -> DraftError:
    """The error for a code that names no rule, with the nearest that does."""
    from difflib import get_close_matches

    names = [*RULES, *(p.split(".")[1].replace("_", "-") for p in RULES.values())]
    near = get_close_matches(code, names, 1, 0.5) or get_close_matches(code.upper(), names, 1, 0.5)
    hint = f"Did you mean {near[0]}? " if near else ""
    return DraftError(f"There is no rule “{code}”.", hint=hint + "drafter check --explain all lists the rules.")
