"""The concept note beside a draft: the headings of ``data/concept-note.tsv``, filled with what the folder knows.

What nobody but the drafter can say stands as a prompt in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from drafter.checks.chains import addressee
from drafter.checks.context import Context
from drafter.checks.finding import Mode
from drafter.checks.passages import Passage
from drafter.checks.readiness.mandate_has_a_review import MANDATE, REVIEW
from drafter.comparison.listing import Entry
from drafter.document import Block, Cell, Document, Front, Kind, Paragraph, Run, Stage, Table, plain
from drafter.drafting.sponsors import names
from drafter.errors import DraftError
from drafter.facts.value import Open
from drafter.languages import METADATA, language
from drafter.place import Place
from drafter.register import register
from drafter.rolling.vote import vote_of
from drafter.rolling.year import own_citation
from drafter.shipped import shipped
from drafter.worklists.entries import entries
from drafter.worklists.item import Item
from drafter.workspace.folder import Folder
from drafter.workspace.yaml_file import read_text

HEADINGS = "concept-note.tsv"
UNVERIFIED = (
    "The headings of this note are unverified: no form of the United Nations for it was at hand. What stands in "
    "brackets is yours to write."
)
LONGEST_SHOWN = 200
"""How many characters of a paragraph the note shows."""
MOST_SHOWN = 8
"""How many paragraphs it lists under a heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the note.

    Attributes:
        about: what the program puts under it; "-" for nothing.
        words: the heading.
        prompt: what the drafter is to write.
    """

    about: str
    words: str
    prompt: str


def headings(folder: Folder) -> list[Heading]:
    """The headings: the folder's own, or those that come with the program.

    Raises:
        DraftError: a line of the folder's own has not three columns, or names what the program does not put there.
    """
    own = folder.path / HEADINGS
    path = own if own.is_file() else shipped(f"data/{HEADINGS}")
    out = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("\t")]
        if len(parts) != 3 or parts[0] not in (*_SECTIONS, "-"):
            raise DraftError(
                "This line is no heading of a concept note.",
                place=Place(str(path), number, 1),
                line_text=line,
                hint=f"Write three columns with tabs: one of {', '.join(_SECTIONS)} or -, the heading, a prompt.",
            )
        out.append(Heading(*parts))
    return out


def concept_note(folder: Folder, draft: Document, changed: Sequence[Item], wording: Sequence[Entry]) -> Document:
    """The note as a document.

    Args:
        folder: the draft folder.
        draft: what it renders as.
        changed: the facts that changed since last year.
        wording: the words that the delegation changed.

    Raises:
        DraftError: the folder has headings of its own that cannot be read.
    """
    known = _Known(folder, draft, changed, wording)
    body: list[Block] = [Table(tuple(_row(*pair) for pair in known.front() if pair[1]))]
    for heading in headings(folder):
        body.append(Paragraph(Kind.HEADING, (Run(heading.words, bold=True),), level=2))
        section = _SECTIONS.get(heading.about)
        body += [_plain(words) for words in (section(known) if section else ())]
        body.append(_plain(f"[{heading.prompt}]"))
    body.append(Paragraph(Kind.PLAIN, (Run(UNVERIFIED, italic=True),)))
    title = (Run("Concept note: "), Run(plain(draft.front.title).replace("\n", " ")))
    return Document(METADATA, Stage.DRAFT, Front(title=title), tuple(body))


@dataclass(frozen=True)
class _Known:
    """What the folder and its draft know, for each heading."""

    folder: Folder
    draft: Document
    changed: Sequence[Item]
    wording: Sequence[Entry]

    def front(self) -> Iterator[tuple[str, str]]:
        front = self.draft.front
        yield "Session", plain(front.session)
        yield "Committee", plain(front.committee)
        yield "Item", ", ".join(filter(None, (plain(front.agenda_item), plain(front.agenda_title))))
        yield "Draft", plain(front.symbol)
        tabled_by = language(METADATA).listing(names(self.folder.sheet))
        yield "Sponsors", f"[{tabled_by}]" if isinstance(self.folder.sheet.sponsors, Open) and tabled_by else tabled_by
        yield "Last year’s resolution", self.last_year()
        last = self.folder.last
        yield "Adopted by", vote_of(last.sheet, own_citation(last, *self._based_on())) if last else ""

    def last_year(self) -> str:
        number, adopted = self._based_on()
        if number is None or isinstance(number, Open):
            return ""
        english = language(METADATA)
        return english.citation(str(number), adopted) if isinstance(adopted, date) else str(number)

    def _based_on(self) -> tuple[object, object]:
        based_on = self.folder.sheet.based_on
        return (based_on.resolution, based_on.adopted) if based_on else (None, None)

    def context(self) -> Iterator[str]:
        number, _ = self._based_on()
        if last := self.last_year():
            yield f"The text follows resolution {last}."
        series = register().series(str(number)) if isinstance(number, str) else ()
        earlier = [m.number for m in series if m.number != number and m.session < self.folder.sheet.session]
        if earlier:
            yield f"Earlier resolutions of the series: {language(METADATA).listing(earlier)}."

    def rationale(self) -> Iterator[str]:
        listed = [entry.first for entry in entries(self.changed)]
        if not listed and not self.wording:
            return
        yield "What changed since last year:"
        for item in listed:
            yield f"– {item.paragraph}: {_short(item.before or '')} → {_short(item.after)}".replace(":  →", ": new:")
        for change in self.wording:
            words = " → ".join(f"“{_short(w)}”" for w in (change.removed, change.added) if w)
            yield f"– {change.place}: {words if change.added else f'taken out: {words}'}"

    def money(self) -> Iterator[str]:
        asked = [p for p in self._operative() if MANDATE.match(p.text)]
        yield from _listed("Paragraphs that ask for something which may cost:", asked)

    def actors(self) -> Iterator[str]:
        found: dict[str, list[str]] = {}
        for passage in self._operative():
            if who := addressee(passage).strip():
                found.setdefault(who, []).append(passage.label)
        if found:
            yield "Whom the text addresses:"
            yield from (f"– {who} ({', '.join(labels)})" for who, labels in list(found.items())[:MOST_SHOWN])

    def review(self) -> Iterator[str]:
        found = [p for p in self._operative() if REVIEW.search(p.text)]
        yield from _listed("Paragraphs that say when the Assembly comes back to it:", found)
        if not found and self.draft.language == METADATA:
            yield "The text does not say when the Assembly comes back to it."

    def _operative(self) -> tuple[Passage, ...]:
        """The operative paragraphs, where the program knows the words of the language."""
        return Context(self.draft, Mode.DRAFT).operative if self.draft.language == METADATA else ()


_SECTIONS: Mapping[str, Callable[[_Known], Iterator[str]]] = {
    "context": _Known.context,
    "rationale": _Known.rationale,
    "money": _Known.money,
    "actors": _Known.actors,
    "review": _Known.review,
}


def _listed(lead: str, found: Sequence[Passage]) -> Iterator[str]:
    if found:
        yield lead
        yield from (f"– {p.label}: {_short(p.text)}" for p in found[:MOST_SHOWN])


def _short(words: str) -> str:
    return shorten(words, LONGEST_SHOWN, placeholder=" …")


def _plain(words: str) -> Paragraph:
    return Paragraph(Kind.PLAIN, (Run(words),))


def _row(name: str, value: str) -> tuple[Cell, ...]:
    return (Cell(((Run(name, bold=True),),), heading=False), Cell(((Run(" ".join(value.split())),),)))
