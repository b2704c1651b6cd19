"""Amendments in English. Source of the forms: documents of limited distribution of session 80."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.languages.amending import Amending

AMENDING = Amending(
    grammar=Path(__file__).with_name("amending.grammar").read_text("utf-8"),
    begins=re.compile(
        r"(?i)(?:please )?(?:immediately )?(?:(?:in|after|before|between|throughout|at the end of|delete|replace|"
        r"insert|add|substitute|remove|change|strike|move|merge|swap|transpose|split|for|the title|"
        r"(?:operative |preambular )?para(?:graph)?s?\.? \d|"
        r"the (?:[\w-]+) (?:preambular|operative))\b|(?:new )?(?:OP|PP)s?(?=[\s\d.]))"
    ),
    new_line=re.compile(
        r"\d{1,3}[.)] |(?:New )?(?:OP|PP)s?(?=[\s\d.])|Please |(?:In|After|Before|At the end of|Between|Throughout|"
        r"[Dd]elete|[Rr]eplace|[Ii]nsert|[Aa]dd|[Rr]emove|[Cc]hange|Move|Merge|Swap|Operative|Preambular|Paragraph|Title|"
        r"Annex(?: [IVX]+)?$)\b"
    ),
    meant=re.compile(
        r"(?i)\b(?:deleted?|replaced?|insert|add|removed?|strike|substitute|should read|change|moved?|merge|combine|"
        r"swap|split|transpose|reverse|reorder|restore|retain|revert|reword|rephrase|italici[sz]e)\b|"
        r"\b(?:OP|PP)s?[. ]?\d|\b(?:operative|preambular) para|^(?:in |the |new |proposed )*(?:(?:OP|PP)s?[\s.:]|"
        r"para(?:graph)?s?\.? \d|title|footnote|annex)"
    ),
    abbreviations=frozenset("No Nos para paras art arts vol vols Mr Mrs Ms Dr St cf e.g i.e Rev Add Corr p pp".split()),
    example="In operative paragraph 3, replace “urges” with “calls upon”.",
    sentences={
        "reword": "In {places}, replace {which}{old} with {new}.",
        "delete_words": "In {places}, delete {which}{old}.",
        "note": "In {places}, {side} {which}{anchor}, insert a footnote reading:",
        "at_end": "In {places}, insert {words} at the end.",
        "insert": "In {places}, {side} {which}{anchor}, insert {words}.",
        "delete": "Delete {places}.",
        "delete_reading": "Delete {places} reading:",
        "add": "{side} {place}, insert the following {what}:",
        "annex": "Insert the following annex:",
        "annex_beside": "{side} {place}, insert the following annex:",
        "title": "Replace {places} with {new}.",
        "at_start": "In {places}, insert {words} at the beginning.",
        "sentence": "At the end of {places}, insert the following sentence: {words}",
        "move": "Move {places} {side} {place}.",
        "become": "Move {places} to become {place}.",
        "swap": "Swap {places}.",
        "whole": "Replace {places} with the following {what}:",
    },
    sides={
        "before": "before", "after": "after", "Before": "Before", "After": "After", "End": "At the end of",
    },
    each="each occurrence of ",
    nth="the {ordinal} occurrence of ",
    things={
        "preambular": ("preambular paragraph", "preambular paragraphs"),
        "operative": ("operative paragraph", "operative paragraphs"),
        "subparagraph": ("subparagraph", "subparagraphs"),
        "heading": ("heading", "headings"),
        "table": ("table", "tables"),
        "plain": ("unnumbered paragraph", "unnumbered paragraphs"),
        "paragraph": ("paragraph", "paragraphs"),
        "text": ("text", "text"),
    },
    places={
        "title": ("the title", "the title"),
        "preambular": ("the {ordinals} preambular paragraph", "the {ordinals} preambular paragraphs"),
        "all preambular": ("the preambular paragraphs", "the preambular paragraphs"),
        "operative": ("operative paragraph {numbers}", "operative paragraphs {numbers}"),
        "operative counted": ("the {ordinals} operative paragraph", "the {ordinals} operative paragraphs"),
        "instruction": ("paragraph {numbers}", "paragraphs {numbers}"),
        "all instruction": ("the amendment", "the amendment"),
        "all operative": ("the operative paragraphs", "the operative paragraphs"),
        "heading": ("the heading “{words}”", ""),
        "note": ("footnote {numbers}", "footnotes {numbers}"),
        "table": ("the {ordinals} table", "the {ordinals} tables"),
        "all table": ("the table", "the table"),
        "annex": ("annex {numbers}", "annex {numbers}"),
        "all annex": ("the annex", "the annex"),
        "paragraph": ("{annex}, paragraph {numbers}", "{annex}, paragraphs {numbers}"),
        "paragraph counted": ("the {ordinals} paragraph of {annex}", "the {ordinals} paragraphs of {annex}"),
        "chapeau": ("the chapeau of {place}", ""),
        "text": ("the text", ""),
        "all": ("the draft", ""),
        "heading above": ("the heading above {place}", ""),
        "heading counted": ("the heading of {annex}", ""),
        "sentence": ("the {ordinal} sentence of {place}", ""),
    },
    last={-1: "last", -2: "penultimate"},
    # No amendment to a decision or to an amendment is among the documents of session 80: these two are unverified.
    amends={"decision": "draft decision {of}", "amendment": "the amendment contained in document {of}"},
)  # fmt: skip
