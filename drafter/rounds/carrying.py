"""Edits carried out on a draft folder: words in its text, values of facts in its YAML, paragraphs in and out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.comparison.model import Changed, Kept
from drafter.document import Document, Note, Paragraph, Run, Words, plain
from drafter.document.naming import operative_number, operative_paragraphs
from drafter.document.words import bare_words, folded
from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.rounds.applying import after_edits
from drafter.rounds.edits import length, pieces_of
from drafter.rounds.following import TITLE, Following
from drafter.rounds.proposal import written_words
from drafter.rounds.taking import Taking
from drafter.source.blocks import Trace
from drafter.source.editing import Written, renumbered, without_notes, written
from drafter.source.notes import marks_in, with_note_names
from drafter.source.rewording import Edit, Replacement, carried_out, cut, replacements
from drafter.source.tree import Source, read
from drafter.source.writing import without_tags
from drafter.workspace.folder import SHEET, TEXT, Folder
from drafter.workspace.own_text import give_own_text
from drafter.workspace.sponsors import adjusted
from drafter.workspace.values import plain as as_yaml
from drafter.workspace.values import write as write_value
from drafter.workspace.yaml_edit import YamlEdit
from drafter.workspace.yaml_file import YamlFile


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
        words: edits by paragraph, in order, none over another; those of the title under :data:`TITLE`.
        removed: the paragraphs that go.
        added: the paragraphs that come, in order.
        sponsors: States that join the sponsors or leave them: "+Mexico", "-Cuba".
    """

    words: dict[int, list[Edit]] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    added: list[Addition] = field(default_factory=list)
    sponsors: list[str] = field(default_factory=list)


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
    apart: set[str] = set()
    plainly: set[int] = set()
    while True:
        attempt = _Words(folder, made, orders, plainly, apart)
        out = attempt.folder()
        wrong = _differing(made.document, draft(out).document, orders)
        # A value stands in other places too, where nobody proposed another: then it is a fact of its own here.
        elsewhere = {name for name in attempt.facts.values if wrong & _blocks_with(made.document, name)}
        if not wrong:
            break
        if not elsewhere and wrong <= plainly:
            places = ", ".join(str(n + 1) for n in sorted(wrong))
            raise DraftError(
                f"Words could not be put where they belong (paragraph {places} of text.md, counted from the top); "
                "nothing was changed.",
                hint="Change them in text.md yourself, and reject the proposal.",
            )
        apart |= elsewhere
        plainly |= set() if elsewhere else wrong
    if orders.removed or orders.added:
        out = _with_calls(out, _paragraphs(out, orders))
    return Carried(out, attempt.facts.changed, tuple(dict.fromkeys(attempt.facts.lost)))


def _blocks_with(document: Document, name: str) -> set[int]:
    """The paragraphs in which a fact prints words."""
    return {
        n
        for n, block in enumerate(document.blocks())
        if isinstance(block, Paragraph) and any((i.fact or "").partition(".")[0] == name for i in _runs(block.content))
    }


def _runs(words: Words) -> Iterator[Run]:
    """The runs of words, those of their notes too."""
    for item in words:
        if isinstance(item, Run):
            yield item
        else:
            yield from (i for p in item.paragraphs for i in p)


def _differing(before: Document, after: Document, orders: Orders) -> set[int]:
    """The paragraphs that do not read as they should."""
    old, new = list(before.blocks()), list(after.blocks())
    if len(old) != len(new):
        return set(orders.words)
    wrong = set()
    for index, (one, other) in enumerate(zip(old, new, strict=True)):
        if isinstance(one, Paragraph) and isinstance(other, Paragraph):
            wanted = after_edits(one.content, orders.words.get(index, ()))
            if _said(wanted) != _said(other.content):
                wrong.add(index)
    return wrong


def _said(words: Words) -> tuple[str, ...]:
    """What words print, and what each of their notes prints."""
    notes = [folded(plain(p)) for i in words if isinstance(i, Note) for p in i.paragraphs]
    return folded(plain(bare_words(words))), *notes


class _Words:
    """The words of one attempt; facts of some paragraphs are given up as plain words."""

    def __init__(self, folder: Folder, made: Draft, orders: Orders, plainly: set[int], apart: set[str]) -> None:
        self.before = folder
        self.made = made
        self.orders = orders
        self.words = {**orders.words, **_title_elsewhere(made.document, orders)}
        self.plainly = plainly
        self.blocks = list(made.document.blocks())
        self.facts = Taking(folder, made, apart)
        self.notes = _NewNotes(folder.template.text)
        self.note_traces = {id(note): traces for note, traces in made.text.notes}

    def folder(self) -> Folder:
        found: list[Replacement] = []
        for index, edits in sorted((n, e) for n, e in self.words.items() if n != TITLE):
            block, trace = self.blocks[index], self.made.text.traces[index]
            if not isinstance(block, Paragraph) or not isinstance(trace, Trace):
                continue
            if index in self.plainly:
                found += self.reworded(trace, block.content, edits, plainly=True)
                continue
            left = []
            for edit in edits:
                inside = self.in_note(block.content, edit)
                found += inside or []
                left += [edit] if inside is None else []
            found += self.reworded(trace, block.content, left)
        text = self.notes.appended(carried_out(self.before.template.text, found))
        yaml = self.yaml(text != self.before.template.text or bool(self.orders.added or self.orders.removed))
        return _with(self.before, text, yaml)

    def reworded(
        self, trace: Trace, content: Words, edits: Sequence[Edit], *, plainly: bool = False
    ) -> list[Replacement]:
        """What the text must be given for words of a paragraph; values of facts are kept aside."""
        left = self.facts.left_of(content, trace, edits, plainly=plainly)
        return replacements(self.before.source, trace, content, left, self.notes.name)

    def in_note(self, content: Words, edit: Edit) -> list[Replacement] | None:
        """What the text must be given for a note that says something else; None where it is no such edit."""
        old = cut(content, edit.start, edit.end)
        if len(old) != 1 or len(edit.words) != 1:
            return None
        (before,), (after,) = old, edit.words
        if not isinstance(before, Note) or not isinstance(after, Note):
            return None
        traces = self.note_traces.get(id(before), ())
        marked = sum(note is not before and same == traces for note, same in self.made.text.notes)
        if not traces or marked or not len(traces) == len(before.paragraphs) == len(after.paragraphs):
            return None
        found: list[Replacement] = []
        for trace, said, wanted in zip(traces, before.paragraphs, after.paragraphs, strict=True):
            found += self.reworded(trace, said, list(_word_edits(said, wanted)))
        return found

    def yaml(self, own_text: bool) -> str:
        """The YAML with the new values; a folder that shares a series' text is given its own with the first word."""
        edit = YamlEdit(self.before.file.name, self.before.file.text)
        if own_text and self.before.template.series:
            give_own_text(edit, self.before)
        for name, fact in self.facts.values.items():
            write_value(edit, ("facts", name), self.before.sheet.facts[name], fact)
        for name, fact in self.calls().items():
            write_value(edit, ("facts", name), self.before.sheet.facts[name], fact)
        for name, (of, fact) in self.facts.new.items():
            edit.set(("facts", name), as_yaml(fact), after=("facts", of))
        if (title := _new_title(self.made.document, self.orders)) is not None:
            edit.set(("title",), title)
        if self.orders.sponsors:
            there = YamlFile(edit.name, edit.text).data.get("sponsors")
            edit.set(("sponsors",), adjusted(there, self.orders.sponsors))
        return edit.text

    def calls(self) -> dict[str, Fact]:
        """The facts that call a paragraph by its first words, where these are others now."""
        wanted = [
            replace(b, content=after_edits(b.content, self.words.get(n, ()))) if isinstance(b, Paragraph) else b
            for n, b in enumerate(self.made.document.body)
        ]
        then = replace(self.made.document, body=tuple(wanted))
        return _followed(self.before, self.made, then, {n: n for n, _ in self.made.setting.paragraphs})


def _new_title(made: Document, orders: Orders) -> str | None:
    """The title as it will be; None where it stays."""
    return plain(after_edits(made.front.title, orders.words[TITLE])) if orders.words.get(TITLE) else None


def _title_elsewhere(made: Document, orders: Orders) -> dict[int, list[Edit]]:
    """The edits of paragraphs that print the title, where the title changes: nobody proposed to change it there.

    Where somebody did, and to the same words, the paragraph goes on printing the title.
    """
    title = _new_title(made, orders)
    out: dict[int, list[Edit]] = {}
    for index, block in enumerate(made.blocks() if title is not None else ()):
        at = 0
        own = list(orders.words.get(index, ()))
        for item in block.content if isinstance(block, Paragraph) else ():
            start, end = at, at + length((item,))
            at = end
            if not isinstance(item, Run) or item.fact != "title":
                continue
            inside = [e for e in own if start <= e.start and e.end <= end]
            here = [replace(e, start=e.start - start, end=e.end - start) for e in inside]
            if here and folded(plain(after_edits((item,), here))) == folded(title or ""):
                own = [e for e in own if e not in inside]
            elif not any(e.start < end and start < e.end for e in own):
                own.append(Edit(start, end, (replace(item, fact=None),)))
            out[index] = sorted(own, key=lambda e: (e.start, e.end))
    return out


def _followed(folder: Folder, made: Draft, then: Document, went: Mapping[int, int]) -> dict[str, Fact]:
    """The facts that call a paragraph by its first words and must have others, by name.

    Args:
        folder: the folder.
        made: its draft.
        then: the text as it will be.
        went: the numbers that paragraphs will have, by those that they have.
    """
    before, after = made.setting, replace(made.setting, paragraphs=operative_paragraphs(then))
    if before.paragraphs == after.paragraphs:
        return {}
    return {n: new for n, f in folder.sheet.facts.items() if (new := f.followed(before, after, went)) != f}


def _word_edits(old: Words, new: Words) -> Iterator[Edit]:
    """The edits that make the words of a note of others."""
    at = 0
    for piece in pieces_of(old, new):
        if isinstance(piece, Kept):
            at += length(piece.words)
        elif isinstance(piece, Changed):
            yield Edit(at, at + length(piece.removed), piece.added)
            at += length(piece.removed)


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


def _with_calls(before: Folder, after: Folder) -> Folder:
    """A folder whose facts call the paragraphs that they called before some were put in, taken out or moved."""
    if not any(fact.CALLS_PARAGRAPHS for fact in before.sheet.facts.values()):
        draft(after)
        return after
    made, then = draft(before), draft(after).document
    ways = Following(made.document, then).blocks
    old, new = (list(document.body) for document in (made.document, then))
    pairs = [(old[a], new[b]) for a, b in ways.items() if a < len(old) and b < len(new)]
    numbers = {operative_number(a): operative_number(b) for a, b in pairs}
    edit = YamlEdit(after.file.name, after.file.text)
    for name, fact in _followed(before, made, then, {a: b for a, b in numbers.items() if a and b}).items():
        write_value(edit, ("facts", name), before.sheet.facts[name], fact)
    return _with(after, after.template.text, edit.text)


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
