"""The template brought to the official wording.

A paragraph that prints what the official text has keeps its lines, byte for byte. One that does not is written anew
from the official words, with the expressions of its facts where their words stand. New paragraphs come as the
parametriser writes them; those that went, go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.adoption.expressions import Expressions, is_of_gatherings
from drafter.adoption.follow import undecided
from drafter.adoption.passages import Pairing
from drafter.document import Block, Document, Kind, Note, Paragraph
from drafter.document.naming import operative_paragraphs
from drafter.document.words import bare_words, folded
from drafter.drafting.draft import Draft
from drafter.extraction.passages import with_marks
from drafter.facts.fact import Fact
from drafter.source.chunks import Chunk, chunks
from drafter.source.expressions import Expression, expressions, with_expressions
from drafter.source.notes import marks_in, with_note_names
from drafter.source.paragraphs import Sort
from drafter.source.tree import read
from drafter.source.writing import ATOMS, atom, atom_number, escaped, without_tags
from drafter.workspace.folder import Folder
from drafter.writers.markdown import text_markdown


@dataclass(slots=True)
class Wording:
    """A template on its way to the official wording.

    Attributes:
        text: the template.
        facts: facts that came with new paragraphs, by name.
        lost: the names of facts in whose place the official text has other words: none is left of them, or, of a
            gathering, not everywhere.
    """

    text: str = ""
    facts: dict[str, Fact] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


class Rewording:
    """One rewriting of a template."""

    def __init__(
        self,
        folder: Folder,
        made: Draft,
        official: Document,
        pairing: Pairing,
        same: frozenset[int],
        new: tuple[Folder, Draft],
        *,
        anew: frozenset[int] = frozenset(),
        plain: frozenset[int] = frozenset(),
    ) -> None:
        """Begin.

        Args:
            folder: with the facts of the official text.
            made: what it renders as.
            official: the adopted text.
            pairing: how the blocks belong together.
            same: official blocks that the folder renders already.
            new: the folder that the parametriser makes of the official text, and what it renders as.
            anew: official blocks to be written as the parametriser does, though the folder has them.
            plain: official blocks to be written without facts.
        """
        self.folder, self.made, self.official, self.pairing = folder, made, official, pairing
        self.same, self.anew, self.plain = same, anew, plain
        self.setting = replace(folder.setting, paragraphs=operative_paragraphs(official))
        self.old = list(made.document.blocks())
        self.source = list(chunks(folder.template.text, [b.place.line if b.place else 0 for b in self.old]))
        self.of_block = {c.block: c for c in self.source if c.block is not None}
        self.new_folder, new_made = new
        self.new_blocks = list(new_made.document.blocks())
        self.new_source = list(
            chunks(self.new_folder.template.text, [b.place.line if b.place else 0 for b in self.new_blocks])
        )
        self.new_of_block = {c.block: c for c in self.new_source if c.block is not None}
        self.notes = {c.note for c in self.source if c.note}
        self.definitions: dict[str, str] = {}
        self.reused: set[str] = set()
        self.came: dict[str, str] = {}
        self.out = Wording()
        self.expressions = Expressions(folder, made, self.setting, self.new_folder, self._known_as)

    def made_anew(self) -> Wording:
        """Write the template."""
        parts: list[str] = []
        starts = self._annexes()
        for index, block in enumerate(self.official.blocks()):
            old = self.pairing.old[index]
            if index in starts and (old is None or old not in self._led()):
                parts.append("---")
            chunk = self.of_block.get(old) if old is not None else None
            if chunk is not None:
                parts += self._before(chunk)
            if chunk is not None and index in self.same:
                parts.append(chunk.text)
            elif chunk is not None and index not in self.anew:
                parts.append(chunk.with_paragraph(self._changed(index, block, old or 0, chunk)))
            elif index in self.new_of_block and index not in self.plain:
                came = self._came(self.new_of_block[index])
                parts.append(chunk.with_paragraph(came) if chunk is not None else came)
            else:
                words = self._written(block, {})
                parts.append(chunk.with_paragraph(words) if chunk is not None else words)
            if chunk is not None:
                parts += self._after(chunk)
        self.out.text = "\n\n".join([*parts, *self._definitions("\n".join(parts))]) + "\n"
        self.out.lost = list(dict.fromkeys([*self._lost(self.out.text), *self.expressions.left]))
        return self.out

    def _lost(self, text: str) -> list[str]:
        """The facts of paragraphs that stayed of which nothing is left."""
        used = {e.name for e in expressions(text)}
        kept = [self.of_block[old] for old in self.pairing.old if old is not None and old in self.of_block]
        names = dict.fromkeys(e.name for c in kept for e in c.expressions)
        facts = self.folder.sheet.facts
        # Where the official text calls another paragraph, that call is a fact too.
        return [n for n in names if n not in used and not (n in facts and facts[n].CALLS_PARAGRAPHS)]

    # What stands between the paragraphs ---------------------------------------

    def _annexes(self) -> set[int]:
        starts, at = set(), len(self.official.body)
        for annex in self.official.annexes:
            starts.add(at)
            at += len(annex.blocks)
        return starts

    def _led(self) -> set[int]:
        """Blocks with a rule before them in the source."""
        led: set[int] = set()
        after_rule = False
        for chunk in self.source:
            if chunk.sort is Sort.RULE:
                after_rule = True
            elif chunk.block is not None:
                led |= {chunk.block} if after_rule else set()
                after_rule = False
        return led

    def _before(self, chunk: Chunk) -> list[str]:
        """Tags, comments and rules right before a paragraph, on chunks of their own."""
        out: list[str] = []
        for other in reversed(self.source[: self.source.index(chunk)]):
            if other.block is not None or other.note or other.goes_on or not other.belongs_to_next:
                break
            out.insert(0, other.text)
        return out

    def _after(self, chunk: Chunk) -> list[str]:
        """What follows a paragraph: the texts of its notes, passages that were left out, closing tags."""
        out: list[str] = []
        keeps = False
        for other in self.source[self.source.index(chunk) + 1 :]:
            if other.block is not None or other.belongs_to_next:
                break
            if other.note or other.goes_on:
                keeps = other.note not in self.definitions if other.note else keeps
                if keeps and (other.goes_on or self._is_wanted(other.note or "")):
                    out.append(other.text)
                continue
            out.append(other.text)
        return out

    def _is_wanted(self, note: str) -> bool:
        """Whether a paragraph that stays still has the note, or a fact holds its mark."""
        kept = {old for index, old in enumerate(self.pairing.old) if old is not None and index in self.same}
        users = [c for c in self.source if c.block is not None and note in marks_in(c.text)]
        if any(c.block in kept for c in users):
            return True
        if note in self.reused:
            return True
        facts = {**self.folder.sheet.facts, **self.out.facts}
        return any(note in fact.notes() for fact in facts.values())

    def _definitions(self, text: str) -> Iterator[str]:
        for name, words in self.definitions.items():
            yield f"[^{name}]: {words}"
        # A note whose text stood behind a paragraph that went, and that another still marks.
        defined = {c.note for c in self.source if c.note and f"[^{c.note}]:" in text} | set(self.definitions)
        for name in dict.fromkeys(marks_in(text)):
            own = next((n for n, c in enumerate(self.source) if c.note == name), None)
            if name not in defined and own is not None:
                yield self.source[own].text
                for other in self.source[own + 1 :]:
                    if not other.goes_on:
                        break
                    yield other.text

    # Paragraphs ---------------------------------------------------------------

    def _changed(self, index: int, block: Block, old: int, chunk: Chunk) -> str:
        """A paragraph of the source with the official words and the expressions of its facts."""
        own = self.old[old]
        if not isinstance(block, Paragraph) or not isinstance(own, Paragraph):
            return self._written(block, {})
        new = self.new_blocks[index] if index < len(self.new_blocks) else None
        anew = (new, self.new_of_block[index]) if isinstance(new, Paragraph) and index in self.new_of_block else None
        calls = index < len(self.official.body)
        placed = self.expressions.of(block, own, chunk, anew, calls=calls)
        marks = [(found, atom(number)) for number, (found, _) in enumerate(placed)]
        content = with_marks(bare_words(block.content), marks)
        notes = sum(isinstance(item, Note) for item in block.content)
        marks_anew = anew[1].marks if anew else []
        texts = marks_anew if len(marks_anew) == notes else []
        written = self._written(replace(block, content=content), self._notes_of(block, own, chunk), texts)
        return ATOMS.sub(lambda m: placed[atom_number(m[0])][1], written)

    def _notes_of(self, block: Paragraph, own: Block, chunk: Chunk) -> dict[int, str]:
        """By the place of a note in the official paragraph, the name of the source's note with the same text."""
        if not isinstance(own, Paragraph):
            return {}
        marks = chunk.marks
        notes = [[i for i in p.content if isinstance(i, Note)] for p in (own, block)]
        if len(marks) != len(notes[0]):
            return {}
        texts = [_said(n) for n in notes[0]]
        return {n: marks[texts.index(_said(x))] for n, x in enumerate(notes[1]) if _said(x) in texts}

    def _written(self, block: Block, known: Mapping[int, str], anew: Sequence[str] = ()) -> str:
        """A block as Markdown; its notes under names of the template's.

        Args:
            block: with marks in the places of its facts.
            known: by the place of a note, the name of the template's with the same text.
            anew: the parametriser's names of its notes; without them, those that are not known are plain words.
        """
        if isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE and not block.number:
            block = replace(block, number="1.")
        document = Document(self.official.language, self.official.stage, self.official.front, (block,))
        written = read(without_tags(text_markdown(document)).rstrip("\n"), "")
        end = min((written.span(note[0])[0] for note in written.notes.values()), default=len(written.text))
        names: dict[str, str] = {}
        for number in written.notes:
            text = written.note_text(number)
            if not number.isdecimal():
                # A mark of its own is its name.
                self.definitions[number] = text
                continue
            name = known.get(int(number) - 1)
            if name is None and anew:
                name = self._note_here(anew[int(number) - 1])
            elif name is None:
                name = self._fresh_note()
                self.definitions[name] = text
            else:
                self.reused.add(name)
            names[number] = name
        return with_note_names(written.text[:end].rstrip("\n"), lambda name: names.get(name, name))

    def _fresh_note(self) -> str:
        number = 1
        while str(number) in self.notes:
            number += 1
        self.notes.add(str(number))
        return str(number)

    # New paragraphs -------------------------------------------------------------

    def _came(self, chunk: Chunk) -> str:
        """A paragraph that the parametriser wrote, its facts and notes under names that are free here."""
        return with_note_names(with_expressions(chunk.paragraph, self._expression_here), self._note_here)

    def _note_here(self, name: str) -> str:
        """The name here of a note of the parametriser's, whose text is taken in."""
        if name not in self.came:
            self.came[name] = self._fresh_note()
            self.definitions[self.came[name]] = with_expressions(self._new_definition(name), self._expression_here)
        return self.came[name]

    def _expression_here(self, found: Expression) -> str:
        """An expression of the parametriser's under the name that its fact has here."""
        fact = self.new_folder.sheet.facts.get(found.name)
        known = {**self.folder.sheet.facts, **self.out.facts}.values()
        if fact is not None and is_of_gatherings(fact) and fact not in known:
            return escaped(fact.phrase(found.rest.strip(". "), self.new_folder.setting).words)
        return f"{{{{ {self._named(found.name)}{found.rest} }}}}"

    def _new_definition(self, name: str) -> str:
        at = next(n for n, c in enumerate(self.new_source) if c.note == name)
        parts = [self.new_source[at].text.partition("]:")[2].strip()]
        for other in self.new_source[at + 1 :]:
            if not other.goes_on:
                break
            parts.append(other.text)
        return "\n\n".join(parts)

    def _named(self, name: str) -> str:
        """The name here of a fact of the parametriser's: that of an equal fact, or its own, or one with a number."""
        fact = self.new_folder.sheet.facts.get(name)
        if fact is None:
            return name
        known = {**self.folder.sheet.facts, **self.out.facts}
        if fact.notes():
            bare = fact.with_notes(lambda _: None)
            same = next((other for other, value in known.items() if value.with_notes(lambda _: None) == bare), None)
            fact = fact.with_notes(self._note_here)
            if same is not None:
                # The same list; the texts of its notes are the official ones now.
                self.out.facts[same] = fact
                return same
        return self._known_as(fact, name)

    def _back(self, fact: Fact, name: str) -> str:
        """The name of a fact that had lost its place and comes back: of the same value, or called the same."""
        used = {e.name for e in expressions(self.folder.template.text)}
        lost = {n: f for n, f in self.folder.sheet.facts.items() if n not in used | self.out.facts.keys()}
        alike = [n for n, one in lost.items() if type(one) is type(fact) and not fact.LINKS]
        return next((n for n in alike if undecided(lost[n]) == undecided(fact) or n == name), "")

    def _known_as(self, fact: Fact, name: str) -> str:
        """The name here of an equal fact; of a new one, its own or the first such that is free."""
        known = {**self.folder.sheet.facts, **self.out.facts}
        same = next((other for other, value in known.items() if value == fact), None)
        if same is not None:
            return same
        if back := self._back(fact, name):
            self.out.facts[back] = fact
            return back
        fresh, count = name, 1
        while fresh in known:
            count += 1
            fresh = f"{name}_{count}"
        self.out.facts[fresh] = fact
        return fresh


def _said(note: Note) -> list[str]:
    return [folded("".join(r.words for r in p)) for p in note.paragraphs]
