"""Edits carried out on a draft folder: words in its text, values of facts in its YAML, paragraphs in and out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from drafter.document import Document, Note, Paragraph, Run, Words, plain
from drafter.document.words import bare_words, folded
from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.facts.inverse import prints, values
from drafter.rounds.applying import after_edits
from drafter.rounds.proposal import written_words
from drafter.source.blocks import Trace
from drafter.source.editing import Written, renumbered, without_notes, written
from drafter.source.expressions import expressions
from drafter.source.notes import marks_in, with_note_names
from drafter.source.rewording import Edit, Replacement, carried_out, cut, replacements
from drafter.source.tree import Source, read
from drafter.source.writing import without_tags
from drafter.workspace.folder import SHEET, TEXT, Folder
from drafter.workspace.own_text import give_own_text
from drafter.workspace.values import write as write_value
from drafter.workspace.yaml_edit import YamlEdit


@dataclass(frozen=True, slots=True)
class Addition:
    """A paragraph that comes.

    Attributes:
        after: the paragraph that it comes after, counted over body and annexes; -1 for the beginning.
        markdown: the paragraph with its number, and the texts of its notes.
        moved: of one that moves, where it is; else -1.
    """

    after: int
    markdown: str
    moved: int = -1


@dataclass(slots=True)
class Orders:
    """What is to be done to a draft, all of it at places of the text as it is.

    Attributes:
        words: edits by paragraph, in order, none over another.
        removed: the paragraphs that go.
        added: the paragraphs that come, in order.
        title: the new title, or None.
    """

    words: dict[int, list[Edit]] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    added: list[Addition] = field(default_factory=list)
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """A folder after orders were carried out, as if loaded.

    Attributes:
        folder: the folder.
        facts: by the name of a fact that has another value now, its words before and after.
        lost: facts whose words were replaced by others that no value prints, by name.
    """

    folder: Folder
    facts: Mapping[str, tuple[str, str]]
    lost: tuple[str, ...]


def carried(folder: Folder, orders: Orders) -> Carried:
    """Carry out orders on a draft folder, in memory, and prove it by drafting.

    Args:
        folder: the folder.
        orders: what to do.

    Raises:
        DraftError: words stand where they cannot be changed; nothing is done then.
    """
    made = draft(folder)
    refused: set[str] = set()
    plainly: set[int] = set()
    while True:
        attempt = _Words(folder, made, orders, plainly, refused)
        out = attempt.folder()
        wrong = _differing(made.document, draft(out).document, orders)
        # A value stands in other places too, where nobody proposed another: then it is words here.
        elsewhere = {name for name in attempt.values if wrong & _blocks_with(made.document, name)}
        if not wrong:
            break
        if not elsewhere and wrong <= plainly:
            places = ", ".join(str(n + 1) for n in sorted(wrong))
            raise DraftError(
                f"Words could not be put where they belong (paragraph {places} of text.md, counted from the top); "
                "nothing was changed.",
                hint="Change them in text.md yourself, and reject the proposal.",
            )
        refused |= elsewhere
        plainly |= set() if elsewhere else wrong
    if orders.removed or orders.added:
        out = _paragraphs(out, orders)
        draft(out)
    return Carried(out, attempt.changed, tuple(dict.fromkeys(attempt.lost)))


def _blocks_with(document: Document, name: str) -> set[int]:
    """The paragraphs in which a fact prints words."""
    return {
        n
        for n, block in enumerate(document.blocks())
        if isinstance(block, Paragraph)
        and any(isinstance(i, Run) and (i.fact or "").partition(".")[0] == name for i in block.content)
    }


def _differing(before: Document, after: Document, orders: Orders) -> set[int]:
    """The paragraphs that do not read as they should."""
    old, new = list(before.blocks()), list(after.blocks())
    if len(old) != len(new):
        return set(orders.words)
    wrong = set()
    for index, (one, other) in enumerate(zip(old, new, strict=True)):
        if isinstance(one, Paragraph) and isinstance(other, Paragraph):
            wanted = after_edits(one.content, orders.words.get(index, ()))
            if folded(plain(bare_words(wanted))) != folded(plain(bare_words(other.content))):
                wrong.add(index)
    return wrong


class _Words:
    """The words of one attempt; facts of some paragraphs are given up as plain words."""

    def __init__(self, folder: Folder, made: Draft, orders: Orders, plainly: set[int], refused: set[str]) -> None:
        self.refused = refused
        self.before = folder
        self.made = made
        self.orders = orders
        self.plainly = plainly
        self.blocks = list(made.document.blocks())
        self.values: dict[str, Fact] = {}
        self.changed: dict[str, tuple[str, str]] = {}
        self.lost: list[str] = []
        self.notes = _NewNotes(folder.template.text)

    def folder(self) -> Folder:
        found: list[Replacement] = []
        for index, edits in sorted(self.orders.words.items()):
            block, trace = self.blocks[index], self.made.text.traces[index]
            if isinstance(block, Paragraph) and isinstance(trace, Trace):
                printed = list(_printed(self.before.source, trace, block.content))
                left = self.without_facts(block.content, printed, edits, plainly=index in self.plainly)
                found += replacements(self.before.source, trace, block.content, left, self.notes.name)
        text = self.notes.appended(carried_out(self.before.template.text, found))
        yaml = self.yaml(text != self.before.template.text or bool(self.orders.added or self.orders.removed))
        return _with(self.before, text, yaml)

    def yaml(self, own_text: bool) -> str:
        """The YAML with the new values; a folder that shares a series' text is given its own with the first word."""
        edit = YamlEdit(self.before.file.name, self.before.file.text)
        if own_text and self.before.template.series:
            give_own_text(edit, self.before)
        for name, fact in self.values.items():
            write_value(edit, ("facts", name), self.before.sheet.facts[name], fact)
        if self.orders.title is not None:
            edit.set(("title",), self.orders.title)
        return edit.text

    def without_facts(
        self, content: Words, printed: Sequence[_Printed], edits: Sequence[Edit], *, plainly: bool
    ) -> list[Edit]:
        """The edits that are left once those within the words of facts are values of the YAML; plainly all of them."""
        left: list[Edit] = []
        within: dict[_Printed, list[Edit]] = {}
        for edit in edits:
            over = [p for p in printed if p.is_touched(edit)]
            if not plainly and len(over) == 1 and over[0].start <= edit.start and edit.end <= over[0].end:
                within.setdefault(over[0], []).append(edit)
            else:
                left.append(edit)
                self.lost += [p.name for p in over]
        for one, own in within.items():
            moved = [replace(e, start=e.start - one.start, end=e.end - one.start) for e in own]
            before = cut(content, one.start, one.end)
            if not self.take(one, plain(before), plain(after_edits(before, moved))):
                left += own
                self.lost.append(one.name)
        return sorted(left, key=lambda e: (e.start, e.end))

    def take(self, one: _Printed, before: str, words: str) -> bool:
        """Take words as the value of the fact that prints others; whether there is such a value."""
        fact = self.before.sheet.facts.get(one.name)
        if fact is None or one.name in self.refused:
            return False
        if (known := self.values.get(one.name)) is not None:
            return prints(known, one.form, words, self.made.setting)
        value = next(values(fact, one.form, words, self.made.setting), None)
        if value is None:
            return False
        self.values[one.name] = value
        self.changed[one.name] = before, words
        return True


@dataclass(frozen=True, slots=True)
class _Printed:
    """What an expression prints in a paragraph.

    Attributes:
        start, end: from which character to before which.
        name, form: the fact that it names, and the form it asks for.
    """

    start: int
    end: int
    name: str
    form: str

    def is_touched(self, edit: Edit) -> bool:
        """Whether an edit changes some of the words, or puts others between them."""
        if edit.start == edit.end:
            return self.start < edit.start < self.end
        return edit.start < self.end and self.start < edit.end


def _printed(source: Source, trace: Trace, content: Words) -> Iterator[_Printed]:
    """What the expressions of a paragraph print, in order; one expression may print several stretches."""
    at = 0
    origin = trace.origin_with_notes(content)
    for (is_fact, start), stretches in groupby(origin.stretches, key=lambda s: (s.is_fact, s.start)):
        own = list(stretches)
        end = at + sum(s.length for s in own)
        if is_fact:
            found = next(expressions(source.text[start : own[0].end]), None)
            yield _Printed(at, end, found.name if found else "", found.form if found else "")
        at = end


def _with(folder: Folder, text: str, yaml: str) -> Folder:
    """A folder with another text and YAML, as if loaded; one that shares a series' text may have its own now."""
    return folder.with_texts({SHEET: yaml, TEXT if folder.template.series else folder.sheet.template: text})


# Paragraphs ------------------------------------------------------------------------


def _paragraphs(folder: Folder, orders: Orders) -> Folder:
    """A folder with paragraphs put in, taken out and moved."""
    made = draft(folder)
    source = folder.source
    text = source.text
    starts = [*source.lines.starts, len(text) + 1]
    traces = [t if isinstance(t, Trace) else next(iter(t.values())) for t in made.text.traces]
    notes = _NewNotes(text)
    found: list[Replacement] = []
    gone_notes: set[str] = set()
    for index in dict.fromkeys([*orders.removed, *(a.moved for a in orders.added if a.moved >= 0)]):
        here = written(source, traces[index])
        first, last = here.around if _is_alone(source, here) else (here.first, here.last)
        start, end = starts[first], starts[last + 1] - 1
        if index in orders.removed:
            gone_notes |= set(marks_in(text[start:end]))
        # The empty lines above go with it; of the first paragraph, those below.
        while start and text[start - 1] == "\n":
            start -= 1
        while not start and end < len(text) and text[end] == "\n":
            end += 1
        found.append(Replacement(start, end, ""))
    by_place: dict[int, list[str]] = {}
    for one in orders.added:
        if one.moved >= 0:
            here = written(source, traces[one.moved])
            markdown = here.text
        else:
            markdown = notes.renamed(one.markdown)
        by_place.setdefault(one.after, []).append(markdown)
    for after, came in by_place.items():
        if after < 0:
            start = starts[written(source, traces[0]).around[0]] if traces else 0
            found.append(Replacement(start, start, "".join(f"{m}\n\n" for m in came)))
        else:
            end = starts[written(source, traces[after]).around[1] + 1] - 1
            found.append(Replacement(end, end, "".join(f"\n\n{m}" for m in came)))
    text = notes.appended(without_notes(carried_out(text, found), gone_notes))
    return _with(folder, renumbered(source, text), folder.file.text)


def _is_alone(source: Source, here: Written) -> bool:
    """Whether nothing but tags stands in the lines around a paragraph: a condition that is all about it."""
    others = [n for n in range(here.around[0], here.around[1] + 1) if not here.first <= n <= here.last]
    return not any(read(source.lines.text(n + 1), "").shown.text.strip() for n in others)


class _NewNotes:
    """Notes that come with new words, under names that are free."""

    def __init__(self, text: str) -> None:
        self.taken = set(read(text, "").notes)
        self.texts: list[str] = []

    def free(self) -> str:
        number = 1
        while str(number) in self.taken:
            number += 1
        self.taken.add(str(number))
        return str(number)

    def name(self, note: Note) -> str:
        """The name of a new note, whose text is kept."""
        name = self.free()
        _, _, text = written_words((note,)).partition("]: ")
        self.texts.append(f"[^{name}]: {without_tags(text)}")
        return name

    def renamed(self, markdown: str) -> str:
        """A new paragraph with the marks of its notes renamed; their texts are kept."""
        source = read(without_tags(markdown), "")
        names = {name: self.free() for name in source.notes}
        self.texts += [f"[^{names[name]}]: {source.note_text(name)}" for name in source.notes]
        end = min((source.span(p[0])[0] for p in source.notes.values()), default=len(source.text))
        return with_note_names(source.text[:end].rstrip("\n"), lambda name: names.get(name, name))

    def appended(self, text: str) -> str:
        """A text with the texts of the new notes at its end."""
        texts, self.texts = self.texts, []
        return text.rstrip("\n") + "".join(f"\n\n{t}" for t in texts) + "\n" if texts else text
