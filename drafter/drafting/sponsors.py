"""The line above the title of a draft: who tables it, for whom, and what it is. Source: un-format.md, A.3."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.document import Inline, Note, Run, Sponsor, Words
from drafter.document.words import tidy
from drafter.facts.value import Open, last_of
from drafter.languages.groups import group_of
from drafter.languages.language import Language
from drafter.languages.states import own, place_in_list
from drafter.workspace.sheet import Sheet
from drafter.workspace.sponsors import NOBODY, SponsorEntry

Made = Callable[[str, str | None], Words]
_STAND_IN = "\ufdd0"
"""Stands for the note on a sponsor while the line is put together."""


def entries(sheet: Sheet) -> list[str | SponsorEntry]:
    """The sponsors in the order of the United Nations: that of lists in the language, observers last."""
    given = (last_of(sheet.sponsors) if sheet.sponsors is not None else None) or []
    return sorted((e for e in given if e != NOBODY), key=lambda e: place_in_list(_name(e, sheet), sheet.language))


def names(sheet: Sheet) -> list[str]:
    """The names of the sponsors in their order, or the one entry that tells who submitted the draft."""
    return [_name(entry, sheet) for entry in entries(sheet)]


def sponsors(sheet: Sheet) -> tuple[Sponsor, ...]:
    """The sponsors as values."""
    return tuple(_sponsor(entry, sheet) for entry in entries(sheet))


def line(sheet: Sheet, language: Language, make: Made) -> Words:
    """The line, with its notes.

    Args:
        sheet: the folder's sheet.
        language: its language.
        make: makes plain text into words that bear the name of a field.

    Returns:
        As in "Iraq:* draft resolution"; in brackets what is open.
    """
    listed = entries(sheet)
    notes = [note_on(entry, language) for entry in listed]
    whole = _whole_note(sheet, language)
    if len(listed) == 1 and not whole:
        # The note on the one sponsor there is stands behind the colon, as one on the whole list does.
        notes, whole = [""], notes[0]
    shown = [_name(e, sheet) + (_STAND_IN if note else "") for e, note in zip(listed, notes, strict=True)]
    symbol = str(last_of(sheet.symbol)) if sheet.symbol else ""
    # Last year's symbol, still in its brackets, says nothing of this year's draft.
    revised = "/Rev." in symbol and (f"/{sheet.session}/" in symbol or not isinstance(sheet.symbol, Open))
    what = language.draft_what(sheet.kind.value, revised=revised, amends=sheet.amends or "")
    nobody = last_of(sheet.sponsors) == [NOBODY] if sheet.sponsors is not None else False
    if isinstance(sheet.sponsors, Open) or not (shown or nobody):
        shown = [f"[{language.sponsors_listing(shown) if shown else language.placeholder}]"]
    text = language.draft_line(shown, what)
    if whole and text.endswith(what):
        place = len(text) - len(what)
        space = place - len(text[:place].rstrip())
        text = f"{text[: place - space]}{_STAND_IN}{text[place - space :]}"
    out: list[Inline] = []
    given = [note for note in (*notes, whole) if note]
    for index, piece in enumerate(text.split(_STAND_IN)):
        if index:
            out.append(Note((_runs(make(given[index - 1], None)),), "*" * index))
        # Space at the edge of a piece is space between words here.
        out += [*_edge(piece[:1]), *make(piece, "sponsors"), *(_edge(piece[-1:]) if len(piece) > 1 else ())]
    return tidy(tuple(out))


def note_on(entry: str | SponsorEntry, language: Language) -> str:
    """The text of the note on a sponsor, or nothing."""
    if isinstance(entry, str):
        return ""
    if entry.note:
        return entry.note
    if entry.on_behalf_of:
        known = group_of(entry.on_behalf_of)
        if known:
            return language.group_note(known.named(language.code), observed=known.observed)
        return language.on_behalf_note(entry.on_behalf_of)
    return language.capacity_note(entry.capacity) if entry.capacity else ""


def _whole_note(sheet: Sheet, language: Language) -> str:
    """The note on the list of sponsors: of drafts that go straight to the plenary, unless it is switched off."""
    given = sheet.sponsors_note
    if isinstance(given, str):
        return given
    of_states = any(isinstance(e, SponsorEntry) and e.state for e in entries(sheet)) or (
        bool(entries(sheet)) and not language.is_submission(names(sheet))
    )
    wanted = given if given is not None else sheet.committee is None
    return language.sponsors_note() if wanted and of_states else ""


def _name(entry: str | SponsorEntry, sheet: Sheet) -> str:
    if isinstance(entry, str):
        return own(entry, sheet.language)
    if entry.state:
        return own(entry.state, sheet.language)
    from drafter.languages import language

    written = language(sheet.language)
    return written.submitted_by(entry.officer or "", entry.person or "", entry.following or "", entry.basis or "")


def _sponsor(entry: str | SponsorEntry, sheet: Sheet) -> Sponsor:
    if isinstance(entry, str):
        return Sponsor.from_name(_name(entry, sheet))
    known = group_of(entry.on_behalf_of) if entry.on_behalf_of else None
    group = known.name if known else entry.on_behalf_of or ""
    return Sponsor(_name(entry, sheet), group, entry.capacity or "", entry.person or "")


def _runs(words: Sequence[Inline]) -> tuple[Run, ...]:
    return tuple(i for i in words if isinstance(i, Run))


def _edge(character: str) -> tuple[Run, ...]:
    return (Run(character, fact="sponsors"),) if character.isspace() else ()
