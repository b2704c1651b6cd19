"""The drafted text as one frozen tree: what readers make, and what writers, redline and checks are given.

A document is a front (masthead to title), a body of blocks, a closing block and annexes. Blocks are a flat sequence in
the order of the page: a sub-paragraph is a paragraph with a level, not a child, so that two documents compare paragraph
by paragraph whatever their nesting. Words are sequences of runs and notes. What a run owes to a fact, and where a
paragraph stands in a template, travels along but takes no part in equality; it does part runs, so two documents print
alike when their :func:`drafter.document.words.bare` forms are equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drafter.place import Place


class Stage(StrEnum):
    """Where the text is in its life."""

    DRAFT = "draft"
    ADOPTED = "adopted"


class DocumentKind(StrEnum):
    """What a document is."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    AMENDMENT = "amendment"
    """Of a draft: its paragraphs are instructions, and below them words to be inserted."""


class Kind(StrEnum):
    """What a paragraph is."""

    FORMULA = "formula"
    """"The General Assembly,"."""
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    """Numbered "1." and so on; the number is empty where it stands alone."""
    SUBPARAGRAPH = "subparagraph"
    """Lettered "(a)", "(i)", under a preambular or operative paragraph or in an annex; ``level`` from 1."""
    HEADING = "heading"
    """A heading in the body or an annex; ``level`` 1 is the largest."""
    PLAIN = "plain"
    """Any other text: of an annex, or the rest of a paragraph after its sub-paragraphs."""


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words set alike.

    Attributes:
        words: the text; ``\n`` is a line break. Never empty in a document that a reader or the drafting made.
        italic, bold, raised: how they are set (``raised``: superscript).
        link: where a citation leads, an absolute URL, or None.
        fact: the name under which :attr:`Document.provenance` tells where the words come from, or None for words of
            the template's own.
    """

    words: str
    italic: bool = False
    bold: bool = False
    raised: bool = False
    link: str | None = field(default=None, compare=False)
    fact: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, at the place of its mark. Numbers are not kept: notes number themselves in order of appearance.

    A note with a mark of its own, such as the one on a list of sponsors, takes no number and stands above the numbered
    ones of its page.

    Attributes:
        paragraphs: its text, without the number; nearly always one paragraph.
        mark: "*", "**" and so on; empty for a note with a number.
    """

    paragraphs: tuple[tuple[Run, ...], ...]
    mark: str = ""


Inline = Run | Note
Words = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body or an annex.

    Attributes:
        kind: what it is.
        content: its words; the number and the space after it are not among them.
        number: as printed: "1.", "(a)", "II", or empty.
        level: depth below the numbered paragraph for sub-paragraphs (1 for "(a)", 2 for "(i)"), rank for headings.
        place: the line of the template it came from, where there is one.
    """

    kind: Kind
    content: Words
    number: str = ""
    level: int = 0
    place: Place | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """Its words alone: no number, no notes."""
        return plain(self.content)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        paragraphs: its text.
        heading: whether it heads a column or row.
        columns, rows: how many it spans.
    """

    paragraphs: tuple[Words, ...]
    heading: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row.

    Attributes:
        rows: each a tuple of cells; spanned places are left out, as in HTML.
        place: the line of the template it came from, where there is one.
    """

    rows: tuple[tuple[Cell, ...], ...]
    place: Place | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The words of the cells: cells separated by tabs, rows by line breaks."""
        return "\n".join("\t".join(" ".join(plain(p) for p in c.paragraphs) for c in row) for row in self.rows)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its heading and title are headings among its blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Front:
    r"""What is printed above "The General Assembly,", each part as it reads; empty where the document has none.

    A part in several lines or paragraphs (two agenda items) holds line breaks (``\n``).

    Attributes:
        organization: "United Nations".
        symbol: "A/RES/76/26", "A/C.1/77/L.40".
        organ: "General Assembly".
        distribution: "Distr.: General".
        date: "8 December 2021": of issue, or of submission for a draft.
        version: "French": the language of the text, in a draft that was written in another one.
        original: "Original: English"; drafts only.
        session: "Seventy-sixth session".
        committee: "First Committee"; drafts only.
        agenda_item: "Agenda item 100 (m)".
        agenda_title: "General and complete disarmament: implementation of …".
        proponent: "Colombia, Germany and Netherlands: draft resolution", or "Resolution adopted by the General
            Assembly on 6 December 2021". A note on one sponsor hangs at its name, one on the whole line behind the
            colon ("Iraq:* draft resolution"); both have marks of their own.
        report: "[on the report of the First Committee (A/76/444, para. 93)]"; adopted resolutions only.
        number: "76/26."; adopted resolutions only.
        title: the title of the resolution.
    """

    organization: Words = ()
    symbol: Words = ()
    organ: Words = ()
    distribution: Words = ()
    date: Words = ()
    version: Words = ()
    original: Words = ()
    session: Words = ()
    committee: Words = ()
    agenda_item: Words = ()
    agenda_title: Words = ()
    proponent: Words = ()
    report: Words = ()
    number: Words = ()
    title: Words = ()

    def parts(self) -> Iterator[tuple[str, Words]]:
        """Yield name and words of every part that is there, in the order of the page."""
        for name in self.__slots__:
            if words := getattr(self, name):
                yield name, words


@dataclass(frozen=True, slots=True)
class Vote:
    """How a resolution was adopted; the counts are None where it was adopted without a vote."""

    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who tabled a draft.

    Attributes:
        name: of a State or an observer; where no State tabled the draft, the words that say who did: "submitted by the
            Chair of the Committee following informal consultations".
        on_behalf_of: the group that it speaks for, by its name: "Group of 77 and China".
        capacity: in which it acts: "Chair of the Committee on the Peaceful Uses of Outer Space".
        person: who holds the office, where the line names a person: "Sophia Tesfamariam (Eritrea)".
    """

    name: str
    on_behalf_of: str = ""
    capacity: str = ""
    person: str = ""

    @classmethod
    def from_name(cls, entry: str) -> Sponsor:
        """A sponsor from a name with the group in brackets, as metadata has it: "Cuba (on behalf of …)"."""
        name, found, group = entry.partition(" (on behalf of ")
        return cls(name, group.removesuffix(")")) if found and not name.startswith("submitted") else cls(entry)

    @property
    def entry(self) -> str:
        """Its name, with the group in brackets: "Cuba (on behalf of …)"."""
        return f"{self.name} (on behalf of {self.on_behalf_of})" if self.on_behalf_of else self.name


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a document as values, for names of files, metadata and lookups; the front has what is printed.

    Attributes:
        session: the Assembly's session, such as 76.
        number: the resolution's number, such as "76/26"; None for a draft.
        symbol: of the document itself, such as "A/RES/76/26" or "A/C.1/77/L.40".
        adopted: the date of adoption.
        issued: the date in the masthead.
        submitted: the day the draft was handed in, where that is known of an adopted resolution.
        meeting: the number of the plenary meeting that adopted it.
        resumed: whether that was a resumed meeting.
        committee: "First" to "Sixth", or None for a text without reference to a Main Committee.
        report, report_paragraph: the committee's report ("A/76/444") and the paragraph in it.
        drafts: symbols of the drafts that became the resolution.
        agenda_items: as printed without the words around them: ("100 (m)",).
        sponsors: in the order of the document; of a draft that an officer or a body submitted, the one entry
            "submitted by the Chair of the Committee".
        vote: how it was adopted, where known.
    """

    session: int | None = None
    number: str | None = None
    symbol: str | None = None
    adopted: date | None = None
    issued: date | None = None
    submitted: date | None = None
    meeting: int | None = None
    resumed: bool = False
    committee: str | None = None
    report: str | None = None
    report_paragraph: int | None = None
    drafts: tuple[str, ...] = ()
    agenda_items: tuple[str, ...] = ()
    sponsors: tuple[Sponsor, ...] = ()
    vote: Vote | None = None


class Standing(StrEnum):
    """Why a fact has the value it has."""

    GIVEN = "given"
    FOLLOWS = "follows"
    CARRIED = "carried"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the words of a fact come from.

    Attributes:
        fact: its name in the folder's YAML, such as "to_attend".
        standing: given by the drafter, following by a rule, carried from last year, or open.
        reason: one sentence for the reader: "Follows from the session: seventy-seventh".
        rule: the name of the rule it follows by, or None.
        before: the same words in last year's text, or None where it had none.
        place: the line of the YAML file that holds the value, or None.
        confirm: whether a person still has to look at it; open values always.
    """

    fact: str
    standing: Standing
    reason: str = ""
    rule: str | None = None
    before: str | None = None
    place: Place | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A resolution, a draft, or an amendment to one, whole.

    Attributes:
        language: "en", "fr", "es", "ru", "zh" or "ar".
        stage: draft or adopted.
        front: what is printed above the text.
        body: the formula, the preamble, the operative part, with headings and tables where they stand.
        closing: "45th plenary meeting", line break, "6 December 2021"; empty for drafts.
        annexes: what follows the closing block.
        kind: resolution, decision or amendment.
        record: values known of the document; no part of equality.
        provenance: by :attr:`Run.fact`, where the words of a fact come from; no part of equality.
        remarks: what a reader met in a damaged file, a sentence each; no part of equality.
        uncited: notes that stand in the source and that no mark leads to, so that they are not printed; no part of
            equality.
    """

    language: str
    stage: Stage
    front: Front
    body: tuple[Block, ...]
    closing: Words = ()
    annexes: tuple[Annex, ...] = ()
    kind: DocumentKind = DocumentKind.RESOLUTION
    record: Record = field(default=Record(), compare=False)
    provenance: Mapping[str, Provenance] = field(default_factory=dict, compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)
    uncited: tuple[Note, ...] = field(default=(), compare=False)

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the body, then of the annexes."""
        yield from self.body
        for annex in self.annexes:
            yield from annex.blocks

    def words(self) -> Iterator[Words]:
        """Yield every sequence of words in the order of the page: front, body, closing, annexes; cells one by one."""
        for _, part in self.front.parts():
            yield part
        for block in self.body:
            yield from block_words(block)
        if self.closing:
            yield self.closing
        for annex in self.annexes:
            for block in annex.blocks:
                yield from block_words(block)

    def notes(self) -> tuple[Note, ...]:
        """All notes in the order of their places; those without a mark of their own are numbered from 1."""
        return tuple(i for words in self.words() for i in words if isinstance(i, Note))

    def count_words(self) -> int:
        """How many words are printed, as an editor's count of the file has it: masthead, text, notes and annexes."""
        notes = (paragraph for note in self.notes() for paragraph in note.paragraphs)
        return sum(len(plain(words).split()) for words in (*self.words(), *notes))


def block_words(block: Block) -> Iterator[Words]:
    """Yield the sequences of words in a block: one for a paragraph, one a cell paragraph for a table."""
    if isinstance(block, Paragraph):
        yield block.content
    else:
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs


def plain(words: Words) -> str:
    """The text of the runs, without notes."""
    return "".join(i.words for i in words if isinstance(i, Run))
