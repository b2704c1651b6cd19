"""A document to facts and template, proved by rendering."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from drafter.document import Block, Document, Kind, Paragraph, Words
from drafter.document.naming import numbered_with, operative_paragraphs
from drafter.errors import DraftError
from drafter.evidence.editions import Earlier, name_of
from drafter.evidence.past import Past
from drafter.extraction.gatherings import gatherings
from drafter.extraction.names import Names
from drafter.extraction.passages import Passage, filled, passage_of, with_marks
from drafter.extraction.places import Place, Places, place_of
from drafter.extraction.proof import Proof, proof
from drafter.extraction.reading import Reading
from drafter.extraction.recognise import note_places, recognise
from drafter.extraction.sheet import sheet_of, title_of
from drafter.extraction.sponsors import sponsors_remarks
from drafter.extraction.writing import plain_values, written_sheet
from drafter.facts.fact import Fact, Found, Setting
from drafter.facts.own_paragraph import OwnParagraph
from drafter.facts.resolutions import Resolution
from drafter.languages import language, name, written
from drafter.languages.language import Language
from drafter.languages.signs import PLAIN
from drafter.recognition.calendar import FIRST_SESSION_BEFORE
from drafter.recognition.calls import calls
from drafter.recognition.sessions import sessions
from drafter.register import register
from drafter.source.expressions import expression
from drafter.source.notes import marks_in
from drafter.source.writing import ATOMS_AND_NOTES, atom, atom_number, without_tags
from drafter.workspace.folder import SHEET, TEXT, Folder, Template, read_sheet
from drafter.workspace.yaml_edit import written_value
from drafter.workspace.yaml_file import YamlFile
from drafter.writers.markdown import text_markdown


@dataclass(frozen=True)
class Parametrised:
    """A draft folder made from a document.

    Attributes:
        folder: the folder, as if loaded: stage adopted, with the document's own facts.
        remarks: what was not understood and stands as plain words, a sentence each.
    """

    folder: Folder
    remarks: tuple[str, ...] = ()


def parametrise(document: Document, path: Path, earlier: Sequence[Document] = ()) -> Parametrised:
    """Take the facts out of a document.

    Args:
        document: as read; adopted resolution or draft.
        path: where the folder would be, for messages.
        earlier: earlier editions of it, which tell what moves from year to year.

    Returns:
        A folder that renders as the document again. Words whose facts would not are left as they were, and said.

    Raises:
        DraftError: the document's session is not known, or drafts cannot be written in its language.
    """
    reading = reading_of(document, earlier)
    left: frozenset[int] = frozenset()
    made = _Making(document, reading, left).folder(path)
    proved = proof(document, made)
    if proved.words:
        left = proved.words
        made = _Making(document, reading, left).folder(path)
        proved = proof(document, made)
    return Parametrised(
        made,
        (*sponsors_remarks(document, language(document.language)), *_remarks(document, reading.setting, proved, left)),
    )


def reading_of(document: Document, earlier: Sequence[Document] = ()) -> Reading:
    """What is known of a document and its earlier editions before its facts are taken out.

    Raises:
        DraftError: its session is not known, or drafts cannot be written in its language.
    """
    record = document.record
    if record.session is None:
        raise DraftError(
            "The document does not say which session of the General Assembly it belongs to.",
            hint="A resolution or draft has a symbol such as A/RES/76/26 or A/C.1/76/L.5 at its head.",
        )
    known = register()
    title = title_of(document)
    number = record.number
    previous = known.previous(number) if number else None
    if previous is None:
        series = [m for m in known.titled(title, number or "") if m.session < (record.session or 0)]
        previous = series[-1] if series else None

    # The register has titles in English; a document in another language is known by its number.
    entry = known.find(number) if number else None
    of_record = entry.title if entry else title

    def of_series(cited: str) -> bool | None:
        return known.is_of_series(cited, of_record)

    def adopted_on(cited: str) -> date | None:
        entry = known.find(cited)
        return entry.adopted if entry else None

    if document.language not in written():
        versions = " or ".join(name(code) for code in written())
        raise DraftError(
            f"The document is in {name(document.language)}, in which drafts cannot be written yet.",
            hint=f"Give its {versions} version; drafter read and drafter compare take this one, too.",
        )
    setting = Setting(language(document.language), paragraphs=operative_paragraphs(document))
    return Reading(
        setting=setting,
        session=record.session,
        year=record.adopted.year if record.adopted else FIRST_SESSION_BEFORE + record.session,
        number=number,
        title=title,
        predecessor=previous.number if previous else None,
        of_series=of_series,
        adopted_on=adopted_on,
        gatherings=gatherings(_paragraphs(document), setting),
        earlier=Earlier(document, earlier),
        next_session=_next_session(_paragraphs(document), setting.language, record.session),
    )


class _Making:
    """One attempt at a folder, some blocks left in plain words."""

    def __init__(self, document: Document, reading: Reading, left: frozenset[int]) -> None:
        self.document = document
        self.reading = reading
        self.left = left
        self.names = Names()
        self.facts: dict[str, Fact] = {}
        self.by_value: dict[str, list[str]] = {}
        self.pasts: dict[str, Past] = {}
        self.used: set[str] = set()
        self.marks: list[tuple[str, str, list[int]]] = []
        self.places = Places(document)
        self.place: dict[str, Place] = {}
        self.position = 0
        self.read: dict[Passage, list[Found]] = {}
        self.dated = _dated(self.facts_of(p) for p in _paragraphs(document))

    def facts_of(self, passage: Passage) -> list[Found]:
        """The facts of a passage, read once."""
        if passage not in self.read:
            self.read[passage] = recognise(passage, self.reading)
        return self.read[passage]

    def folder(self, path: Path) -> Folder:
        text = self.text()
        values = sheet_of(self.document, self.reading.setting.language, self.reading.predecessor)
        facts = {name: _with_links_to(self.used, fact) for name, fact in self.facts.items() if name in self.used}
        kinds = {getattr(fact, "kind", "") for fact in facts.values()}
        if described := {k: v for k, v in self.reading.gatherings.kinds.items() if k in kinds}:
            values["gatherings"] = {k: plain_values(v) for k, v in described.items()}
        pasts = {name: self.pasts[name] for name in facts} if self.reading.earlier.names else {}
        own = name_of(self.document)
        earlier = {name: {**past.words, own: past.now} for name, past in pasts.items()}
        file = YamlFile(str(path / SHEET), written_sheet(values, facts, self.place, earlier))
        template = Template(text, str(path / TEXT))
        return Folder(path, file, read_sheet(file), template, {})

    def text(self) -> str:
        numbered = replace(self.document, body=tuple(map(_numbered, self.document.body)))
        blocks = iter(range(len(self.document.body) + sum(len(a.blocks) for a in self.document.annexes)))
        markdown = text_markdown(filled(numbered, self.fill, lambda: self.begin(next(blocks))))
        markdown = without_tags(markdown)
        return ATOMS_AND_NOTES.sub(self.expression, markdown)

    def begin(self, block: int) -> None:
        self.position = block
        self.places.begin(block)

    def fill(self, words: Words, kind: Kind | None) -> Words:
        where = self.places.passage(kind)
        if self.position in self.left:
            return words
        passage = passage_of(words, kind)
        in_annex = self.position >= len(self.document.body)
        found = [f for f in self.facts_of(passage) if not (in_annex and f.fact.CALLS_PARAGRAPHS)]
        return with_marks(words, [(f, self.mark(f, passage, place_of(f, passage, where, found))) for f in found])

    def mark(self, found: Found, passage: Passage, place: Place) -> str:
        found = self.as_dated(found)
        holders = list(note_places(found, passage, self.reading.setting.language).values())
        value = written_value(plain_values(found.fact))
        past = self.reading.past(found, passage)
        alike = self.by_value.setdefault(value, []) if not holders else []
        name = next((known for known in alike if past.may_be_one_with(self.pasts[known])), None)
        if name is None:
            name = self.names.name(found.fact, place, self.reading)
            self.facts[name] = found.fact
            self.place[name] = place
            self.pasts[name] = past
            alike.append(name)
        elif len(past.words) > len(self.pasts[name].words):
            self.pasts[name] = past
        self.marks.append((name, found.form, holders))
        return atom(len(self.marks) - 1)

    def as_dated(self, found: Found) -> Found:
        """A resolution cited by its number alone, as the one that the text cites with its date elsewhere."""
        fact = found.fact
        if not isinstance(fact, Resolution) or fact.adopted is not None or found.form:
            return found
        number = str(fact.resolution)
        known = self.dated.get((fact.of, number))
        if known is None and not fact.of:
            # "Pursuant to resolution 34/24", behind "Human Rights Council resolution 34/24 of 24 March 2017".
            others = [other for (_, cited), other in self.dated.items() if cited == number]
            known = others[0] if len(others) == 1 and fact.series == "other" else None
        return replace(found, fact=known, form="number") if known is not None else found

    def expression(self, match: re.Match[str]) -> str:
        number = atom_number(match[1])
        if number >= len(self.marks):
            # A character of the document's own.
            return match[0]
        name, form, holders = self.marks[number]
        self.used.add(name)
        notes = marks_in(match[2])
        for holder, note in zip(holders, notes, strict=False):
            self.facts[name] = self.facts[name].with_note(holder, note)
        rest = "".join(f"[^{note}]" for note in notes[len(holders) :])
        return expression(name, form) + rest


def _paragraphs(document: Document) -> Iterator[Passage]:
    return (passage_of(b.content, b.kind) for b in document.body if isinstance(b, Paragraph))


def _next_session(passages: Iterable[Passage], language: Language, own: int) -> int:
    """The session of the Assembly that the operative paragraphs name next, at most two after their own."""
    named = {
        one.number
        for passage in passages
        if passage.kind in (Kind.OPERATIVE, Kind.SUBPARAGRAPH)
        for one in sessions(passage.text, language)
        if not language.signs.other_body.search(passage.text[: one.start].translate(PLAIN))
    }
    return min((n for n in named if own < n <= own + 2), default=own + 1)


def _dated(facts: Iterable[Iterable[Found]]) -> dict[tuple[str, str], Resolution]:
    """The resolutions cited with their date, by their organ and number; those cited with two dates are left out."""
    out: dict[tuple[str, str], Resolution] = {}
    doubtful: set[tuple[str, str]] = set()
    for found in chain.from_iterable(facts):
        fact = found.fact
        if isinstance(fact, Resolution) and fact.adopted is not None and fact.series == "other":
            key = (fact.of, str(fact.resolution))
            if out.setdefault(key, fact) != fact:
                doubtful.add(key)
    return {key: fact for key, fact in out.items() if key not in doubtful}


def _with_links_to(names: set[str], fact: Fact) -> Fact:
    """A fact without its links to facts that were left as plain words."""
    gone = {link: None for link in fact.LINKS if (name := getattr(fact, link)) is not None and name not in names}
    return fact.model_copy(update=gone) if gone else fact


def _numbered(block: Block) -> Block:
    """An operative paragraph with the number by which a template knows it, also where it stands alone without one."""
    if isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE and not block.number:
        return replace(block, number="1.")
    return numbered_with(block, ".")


def _plain_calls(document: Document, setting: Setting) -> list[int]:
    """The paragraphs that the body calls by numbers which are no facts."""
    there = {number for number, _ in setting.paragraphs}
    plain: set[int] = set()
    for passage in _paragraphs(document):
        found = {f.start for f in OwnParagraph.recognise(passage.text, setting)}
        plain |= {n for at, n in calls(passage.text, setting.language) if at not in found and n in there}
    return sorted(plain)


def _remarks(document: Document, setting: Setting, proved: Proof, left: frozenset[int]) -> Iterator[str]:
    if left:
        yield (
            f"In {len(left)} of {len(list(document.blocks()))} paragraphs dates and numbers were left as plain "
            "words, which will not move on: the text would not have come out exactly as it was."
        )
    if proved.blocks:
        yield f"{len(proved.blocks)} paragraphs come out a little differently from the original; compare them with it."
    if plain_calls := _plain_calls(document, setting):
        numbers = ", ".join(map(str, plain_calls))
        yield (
            f"Where the text mentions paragraph {numbers} by its number, that number stays as it is when paragraphs "
            "are put in or taken out: other paragraphs begin with the same words."
        )
    if proved.front:
        names = " and ".join(name.replace("_", " ") for name in proved.front)
        yield f"On the first page this prints differently from the original, which had more there, or nothing: {names}."
