"""A draft folder made into a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.document import Document, Provenance, Run, Standing
from drafter.document.naming import numbered_with, operative_paragraphs
from drafter.drafting import front
from drafter.drafting.template import rendered
from drafter.drafting.template_faults import template_faults
from drafter.drafting.view import View
from drafter.errors import DraftErrors
from drafter.facts.fact import Fact, Setting, is_open
from drafter.facts.phrase import Phrase, Piece
from drafter.facts.session import Session
from drafter.facts.text import Text
from drafter.languages import furniture_of
from drafter.place import Place
from drafter.source.blocks import Filling, NoteMark, Parsed, blocks_of
from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A fact's words at one place of the text.

    Attributes:
        name: the fact's name.
        form: the form the template asks for; "choose" for words that agree with a number.
        phrase: the words.
        place: the paragraph of the template.
    """

    name: str
    form: str
    phrase: Phrase
    place: Place


@dataclass(frozen=True, slots=True)
class Draft:
    """A document and where its facts stand in it.

    Attributes:
        document: the document.
        occurrences: the facts' words in the text, in its order.
        setting: what the facts knew when they printed these words.
        text: the blocks, and where each of their characters comes from.
    """

    document: Document
    occurrences: tuple[Occurrence, ...]
    setting: Setting
    text: Parsed


def draft(folder: Folder, *, numbered_as: Document | None = None) -> Draft:
    """Render a draft folder.

    Args:
        folder: the folder.
        numbered_as: the text whose paragraphs the folder's text calls by number; its own where None is given.

    Returns:
        The document and the places of its facts.

    Raises:
        DraftErrors: the text asks for what there is not, or is not written as it should be.
    """
    facts = all_facts(folder)
    if faults := template_faults(folder.source, facts):
        raise DraftErrors(faults)
    if not any(fact.CALLS_PARAGRAPHS for fact in facts.values()):
        return _drafted(folder, facts, folder.setting)
    # The numbers are known once the text is there, and only they change: a paragraph begins with other words.
    text = numbered_as or _drafted(folder, facts, folder.setting).document
    return _drafted(folder, facts, replace(folder.setting, paragraphs=operative_paragraphs(text)))


def setting_of(folder: Folder) -> Setting:
    """What the facts of a folder know when they print themselves in its text, its own paragraphs among it.

    Raises:
        DraftErrors: as :func:`draft` does, where facts call paragraphs of the text.
    """
    if any(fact.CALLS_PARAGRAPHS for fact in folder.sheet.facts.values()):
        return draft(folder).setting
    return folder.setting


def _drafted(folder: Folder, facts: Mapping[str, Fact], setting: Setting) -> Draft:
    shown, fills = rendered(folder.source, {name: View(name, fact, setting) for name, fact in facts.items()})
    occurrences: list[Occurrence] = []
    provenance = _Provenance(folder, setting)
    language = setting.language

    def fill(index: int, place: Place) -> Filling:
        words = fills[index]
        occurrences.append(Occurrence(words.name, words.form, words.phrase, place))
        return tuple(item for piece in words.phrase.pieces for item in provenance.filled(words.name, piece))

    text = blocks_of(shown, folder.source.lines, language.formula, fill)
    printed = front.front(folder.sheet, language)
    for field in FIELDS:
        provenance.field(field)
    document = Document(
        language=folder.sheet.language,
        stage=folder.sheet.stage,
        front=printed,
        body=tuple(numbered_with(block, furniture_of(language.code).number_ending) for block in text.body),
        closing=front.closing(folder.sheet, language),
        annexes=text.annexes,
        kind=folder.sheet.kind,
        uncited=text.uncited,
        record=front.record(folder.sheet),
        provenance=provenance.found,
    )
    return Draft(document, tuple(occurrences), setting, text)


FIELDS = ("session", "agenda_item", "symbol", "sponsors", "submitted", "issued")
"""Fields of the sheet whose words in the front bear their name."""


def all_facts(folder: Folder) -> dict[str, Fact]:
    """The folder's facts, and what the sheet holds for the text to repeat: ``title``, ``agenda_item``, ``session``."""
    sheet = folder.sheet
    return {
        "title": Text(words=sheet.title),
        "agenda_item": Text(words=sheet.agenda_item.title or sheet.agenda_item.printed or sheet.title),
        "session": Session(number=sheet.session),
        **sheet.facts,
    }


@lru_cache(maxsize=1024)
def _steps(part: str) -> tuple[str | int, ...]:
    """The way to a part of a fact in the YAML: "held.3.year" gives ("held", 3, "year")."""
    return tuple("from" if p == "dates" else int(p) if p.isdigit() else p for p in part.split(".") if p)


class _Provenance:
    """Where the words of a folder's facts come from, gathered as they are used."""

    def __init__(self, folder: Folder, setting: Setting) -> None:
        self.folder = folder
        self.setting = setting
        self.file = folder.file.name.replace("\\", "/").rpartition("/")[2]
        self.found: dict[str, Provenance] = {}

    def filled(self, name: str, piece: Piece) -> Filling:
        """The runs of a piece, bearing the key under which its provenance is found."""
        if name == "agenda_item" and name not in self.folder.sheet.facts:
            # The text repeats the item's title; the words in the front are its number, and may be open.
            piece = replace(piece, part="title")
        key = f"{name}.{piece.part}" if piece.part else name
        if key not in self.found:
            self.found[key] = self.of(name, piece)
        folder = self.folder
        url = front.link(piece.symbol, folder.sheet.language) if piece.symbol else None
        run = Run(piece.printed, fact=key)
        runs = _linked(run, piece.symbol.removeprefix("A/RES/"), url) if url and piece.symbol else (run,)
        dressed = tuple(r for part in runs for r in folder.setting.language.dress(part.words, part))
        return (*dressed, NoteMark(piece.note)) if piece.note else dressed

    def of(self, name: str, piece: Piece) -> Provenance:
        """What the folder alone tells of a piece; why the value is what it is, the rollover's worklist knows."""
        steps = _steps(piece.part)
        path = ("facts", name, *steps) if name in self.folder.sheet.facts else (name, *steps)
        place = self.folder.file.place(path)
        to_confirm = name in self.folder.sheet.to_confirm
        if piece.is_open:
            fact = self.folder.sheet.facts.get(name)
            doubt = fact.doubt(self.setting) if fact else ""
            return Provenance(name, Standing.OPEN, doubt or "To be confirmed", None, piece.words, place, True)
        reason = f"Given in line {place.line} of {self.file}"
        return Provenance(name, Standing.GIVEN, reason, None, None, place, to_confirm)

    def field(self, name: str) -> None:
        """The provenance of a field of the sheet."""
        self.found[name] = self.of(name, Piece("", "", is_open(getattr(self.folder.sheet, name))))


def _linked(run: Run, cited: str, url: str) -> tuple[Run, ...]:
    """A run with its number as a link, as official documents have it."""
    before, found, after = run.words.partition(cited.replace("(", " (", 1) if "(" in cited else cited)
    if not found:
        return (run,)
    parts = ((before, run.link), (found, url), (after, run.link))
    return tuple(Run(words, run.italic, run.bold, run.raised, link, run.fact) for words, link in parts if words)
