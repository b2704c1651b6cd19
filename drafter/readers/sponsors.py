"""Who tabled a draft: the names in its sponsors' line, or the one entry that says who submitted it.

A draft of States has sponsors, each a name of its own: "Cuba (on behalf of …)". A draft of an officer or a body has
none; its line says "Draft resolution submitted by the Chair of the Committee", and what is known of it is one entry,
"submitted by the Chair of the Committee". Source: un-format.md, A.3.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.document import Note, Sponsor, Words, plain
from drafter.document.words import folded
from drafter.languages import METADATA, language
from drafter.languages.furniture import Furniture
from drafter.languages.groups import group_in
from drafter.languages.sponsors_line import outside_brackets
from drafter.readers.furniture import ENGLISH

GAP = "…"
"""What stands in an entry where the metadata leaves out a symbol."""

_STAND_IN = "\ufdd0"
"""Stands for a note in a line."""

_SUBMITTED = re.compile(r"submitted by |présentée? par |presentad[oa] por |представленн?\w+ ", re.IGNORECASE)
_PERSON = re.compile(r", (?P<person>[^\W\d_][^,()]{2,60} \([^()]+\))(?=,|$)")
_DONE_BY = re.compile(r"(?:submitted|introduced|presented|proposed|prepared)\b[\w \-]*? by ")


def sponsors(line: str, furniture: Furniture) -> tuple[str, ...]:
    """The names in a sponsors' line, in its order; a name with "and" in it stays whole where commas part the others.

    Args:
        line: folded: "Colombia, Germany and Netherlands: draft resolution". Square brackets around what is not settled
            are left out.
        furniture: of the language.

    Returns:
        The names; for "Draft resolution submitted by the Chair" the one entry "submitted by the Chair".
    """
    line = re.sub(r"[\[\]]", "", line).strip()
    submitted = re.fullmatch(furniture.submission, line, re.IGNORECASE)
    if submitted:
        return (submitted["by"],)
    listed, colon, _ = line.rpartition(":" if "：" not in line else "：")
    listed = listed.strip()
    if not colon or listed.strip("…. ") == "":
        return ()
    if furniture is ENGLISH and _DONE_BY.match(listed):
        return (listed,)
    return tuple(language(furniture.code).sponsors_line.divided(listed, furniture.code))


def tabled(line: Words, furniture: Furniture) -> tuple[Sponsor, ...]:
    """The sponsors of the line above a draft's title, with what its notes say of them.

    Args:
        line: a note on one sponsor stands behind its name, one on the whole line behind the colon.
        furniture: of the language.
    """
    notes = [" ".join(plain(p) for p in i.paragraphs) for i in line if isinstance(i, Note)]
    text = folded("".join(_STAND_IN if isinstance(i, Note) else i.words for i in line)).replace("\n", " ")
    listed, colon, what = text.rpartition(":" if "：" not in text else "：")
    names = sponsors(
        f"{listed}{colon}{what.replace(_STAND_IN, '')}" if colon else text.replace(_STAND_IN, ""), furniture
    )
    out: list[Sponsor] = []
    met = 0
    for name in names:
        bare = name.replace(_STAND_IN, "").strip()
        count = name.count(_STAND_IN)
        out.append(_acting(_with_person(Sponsor.from_name(bare)), notes[met : met + count]))
        met += count
    if len(out) == 1 and colon and _STAND_IN in what:
        out[0] = _acting(out[0], notes[met : met + 1])
    return tuple(out)


def _with_person(sponsor: Sponsor) -> Sponsor:
    """Who submitted a draft, with the person who holds the office: "…, Sophia Tesfamariam (Eritrea), …"."""
    found = _PERSON.search(sponsor.name) if _SUBMITTED.match(sponsor.name) else None
    return replace(sponsor, person=found["person"]) if found else sponsor


def _acting(sponsor: Sponsor, notes: list[str]) -> Sponsor:
    """A sponsor with the group or the office that a note on it names."""
    for note in notes:
        group = group_in(note)
        office = re.fullmatch(r"(?:In its capacity as|En sa qualité de) (?P<office>.+?)\.?", note.strip())
        sponsor = replace(
            sponsor,
            on_behalf_of=group or sponsor.on_behalf_of,
            capacity=office["office"] if office else sponsor.capacity,
        )
    return sponsor


def tabled_by(words: str) -> tuple[str, ...]:
    """The sponsors that the metadata of an official file names, in English whatever the document's language.

    The metadata takes every line apart at its commas and lists the parts anew, at times in alphabetical order:
    "France Cassar (Malta), submitted by the Rapporteur of the Committee and on the basis of informal consultations on
    draft resolution". It leaves out the symbols.

    Args:
        words: an attribute ``by``.

    Returns:
        The names; where it tells who submitted the draft, that as one entry with a gap for each symbol left out.
    """
    words = " ".join(words.split()).removesuffix(".")
    parts = outside_brackets(words, ", | and (?=on the basis of )")
    if not any(map(_DONE_BY.match, parts)):
        return tuple(language(METADATA).sponsors_line.divided(words, METADATA))
    entry = ", ".join(sorted(parts, key=_place_in_entry)).replace("(resolution )", f"(resolution {GAP})")
    return (f"{entry} {GAP}" if entry.endswith("draft resolution") else entry,)


def is_told_otherwise(entry: str) -> bool:
    """Whether an entry of the metadata says how a draft came about, and names no sponsor nor who submitted it.

    Args:
        entry: as in "introduced in the Committee by the representative of Brazil on behalf of the Bureau".
    """
    return bool(_DONE_BY.match(entry)) and not entry.startswith("submitted by ")


def _place_in_entry(part: str) -> int:
    """The office, the person who holds it, and what the text rests on, in this order."""
    return 0 if _DONE_BY.match(part) else 2 if part.startswith("on the basis of ") else 1
