"""Stretches of a paragraph reworded in its Markdown: what is not touched keeps its bytes, its facts and its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.document import Note, Run, Words
from drafter.source.blocks import Trace
from drafter.source.inline import Sign
from drafter.source.origin import Origin
from drafter.source.paragraphs import Sort
from drafter.source.tree import Source
from drafter.source.writing import ATOMS, atom, atom_number, markdown_of, without_tags


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that take the place of others.

    Attributes:
        start, end: from which printed character of the paragraph to before which, the mark of a note counted as one.
        words: what stands there afterwards; a fact that is named in :attr:`drafter.document.Run.fact` by an
            expression in braces is written as that expression.
    """

    start: int
    end: int
    words: Words


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters of a text and what takes their place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Emphasis:
    """A stretch of emphasis: from its first mark to behind its last, and between the two."""

    start: int
    inner: tuple[int, int]
    end: int
    italic: bool


def replacements(
    source: Source, trace: Trace, content: Words, edits: Sequence[Edit], name: Callable[[Note], str]
) -> list[Replacement]:
    """What a text must be given for a paragraph of it to be reworded.

    Args:
        source: the text.
        trace: where the paragraph comes from.
        content: the paragraph as it is printed.
        edits: in order, none over another; where one cuts into the words of a fact, the whole expression goes.
        name: gives the name of a note that is new.

    Returns:
        Replacements in order, none over another.

    Raises:
        DraftError: a condition or a comment stands between words that are to change together.
    """
    return _Rewording(source, trace, content, name).made(edits)


def carried_out(text: str, found: Sequence[Replacement]) -> str:
    """A text with replacements made, none over another."""
    for one in sorted(found, key=lambda r: (r.start, r.end), reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


@dataclass(slots=True)
class _Region:
    """A stretch that is written anew: its place in the text and among the printed characters, and its edits."""

    span: tuple[int, int]
    printed: tuple[int, int]
    edits: list[Edit]


class _Rewording:
    def __init__(self, source: Source, trace: Trace, content: Words, name: Callable[[Note], str]) -> None:
        self.source = source
        self.trace = trace
        self.content = content
        self.name = name
        self.origin: Origin = trace.origin_with_notes(content)
        self.places = [(s, s.cut(n, n + 1)) for s in self.origin.stretches for n in range(s.length)]
        self.emphases = list(self._emphases())
        self.atoms: list[str] = []
        names = iter(trace.note_names)
        self.note_names = {id(item): next(names) for item in content if isinstance(item, Note)}

    def made(self, edits: Sequence[Edit]) -> list[Replacement]:
        regions: list[_Region] = []
        for edit in self._with_whole_facts([e for e in edits if e.start < e.end or e.words]):
            region = self._region(edit)
            while regions and self._touch(regions[-1], region):
                last = regions.pop()
                span = min(last.span[0], region.span[0]), max(last.span[1], region.span[1])
                region = _Region(span, self._printed(span), [*last.edits, *region.edits])
            regions.append(region)
        return [self._written(region) for region in regions]

    def _with_whole_facts(self, edits: Sequence[Edit]) -> Iterator[Edit]:
        """Edits that leave no fact cut in two: the rest of its words become plain ones."""
        held: list[Edit] = []
        span = (0, 0)
        for edit in edits:
            first, last = edit.start, edit.end
            while 0 < first < len(self.places) and self._one_fact(first - 1, first):
                first -= 1
            while 0 < last < len(self.places) and self._one_fact(last - 1, last):
                last += 1
            if held and first < span[1]:
                held, span = [*held, edit], (span[0], max(span[1], last))
                continue
            if held:
                yield self._joined(held, span)
            held, span = [edit], (first, last)
        if held:
            yield self._joined(held, span)

    def _joined(self, edits: Sequence[Edit], span: tuple[int, int]) -> Edit:
        """Edits as one that takes the words between them as plain ones."""
        words: list[Run | Note] = []
        at = span[0]
        for edit in edits:
            words += [*self._plainly(at, edit.start), *edit.words]
            at = edit.end
        return Edit(*span, (*words, *self._plainly(at, span[1])))

    def _one_fact(self, one: int, other: int) -> bool:
        a, b = self.places[one][1], self.places[other][1]
        return a.is_fact and b.is_fact and a.start == b.start

    def _plainly(self, start: int, end: int) -> Words:
        return tuple(replace(i, fact=None) if isinstance(i, Run) else i for i in cut(self.content, start, end))

    # Where it stands -----------------------------------------------------------

    def _region(self, edit: Edit) -> _Region:
        setting = _setting(edit.words)
        if edit.start < edit.end:
            span = self.places[edit.start][1].start, self.places[edit.end - 1][1].end
            if self._fits(span, setting, edit.words):
                return _Region(span, (edit.start, edit.end), [edit])
        else:
            candidates = list(self._gaps(edit.start))
            for at in candidates:
                if self._fits((at, at), setting, edit.words):
                    return _Region((at, at), (edit.start, edit.end), [edit])
            span = candidates[0], candidates[0]
        while (wider := self._widened(span)) != span:
            span = wider
        if self.source.has_conditions(*span):
            raise self.source.lines.fault(
                span[0],
                "A condition or a comment stands between these words, so they cannot be reworded here.",
                "Change the words in the text itself.",
            )
        return _Region(span, self._printed(span), [edit])

    def _gaps(self, at: int) -> Iterator[int]:
        """The places in the text between two printed characters, the likeliest first."""
        if not self.places:
            yield self.trace.shown.span(self.trace.paragraph.words, self.trace.paragraph.words)[0]
            return
        if at:
            place = self.places[at - 1][1].end
            yield place
            for one in self.emphases:
                if one.inner[1] == place:
                    place = one.end
                    yield place
        if at < len(self.places):
            place = self.places[at][1].start
            yield place
            for one in reversed(self.emphases):
                if one.inner[0] == place:
                    place = one.start
                    yield place

    def _fits(self, span: tuple[int, int], setting: tuple[bool, bool] | None, words: Words) -> bool:
        """Whether words can stand at a place as they are set there, and no mark of emphasis is cut off."""
        for one in self.emphases:
            apart = span[1] <= one.start or span[0] >= one.end
            within = one.inner[0] <= span[0] and span[1] <= one.inner[1]
            if not apart and not within:
                return False
            if within and not apart and self._spoils(span, one, words):
                return False
        if self.source.has_conditions(*span):
            return False
        here = self._setting_at(span)
        return (setting is None and not words) or setting == here or (not any(here) and bool(words))

    @staticmethod
    def _spoils(span: tuple[int, int], around: _Emphasis, words: Words) -> bool:
        """Whether marks of emphasis would stand beside white space, or around nothing."""
        said = "".join(i.words for i in words if isinstance(i, Run))
        opens, closes = span[0] == around.inner[0], span[1] == around.inner[1]
        return (opens and said[:1].isspace()) or (closes and said[-1:].isspace()) or (opens and closes and not said)

    def _setting_at(self, span: tuple[int, int]) -> tuple[bool, bool]:
        around = [e for e in self.emphases if e.inner[0] <= span[0] and span[1] <= e.inner[1]]
        return any(e.italic for e in around), any(not e.italic for e in around)

    def _widened(self, span: tuple[int, int]) -> tuple[int, int]:
        start, end = span
        for one in self.emphases:
            if not (end < one.start or start > one.end):
                start, end = min(start, one.start), max(end, one.end)
        return start, end

    def _printed(self, span: tuple[int, int]) -> tuple[int, int]:
        inside = [n for n, (_, place) in enumerate(self.places) if span[0] <= place.start and place.end <= span[1]]
        if not inside:
            before = sum(place.end <= span[0] for _, place in self.places)
            return before, before
        return inside[0], inside[-1] + 1

    @staticmethod
    def _touch(one: _Region, other: _Region) -> bool:
        if one.span == other.span and one.span[0] == one.span[1]:
            return True
        return other.span[0] < one.span[1]

    def _emphases(self) -> Iterator[_Emphasis]:
        shown, paragraph = self.trace.shown, self.trace.paragraph
        number = self.source.paragraph_at(shown.span(paragraph.start, paragraph.end)[0])
        begun: list[tuple[int, int, bool]] = []
        mark: int | None = None
        for piece, (start, end) in self.source.placed(number) if number is not None else ():
            if piece.sign in (Sign.ITALIC_ON, Sign.BOLD_ON):
                begun.append((start if mark is None else mark, end, piece.sign is Sign.ITALIC_ON))
            elif piece.sign in (Sign.ITALIC_OFF, Sign.BOLD_OFF) and begun:
                first, inner, italic = begun.pop()
                # The second mark of bold stands behind the first.
                yield _Emphasis(first, (inner, start), end + (piece.sign is Sign.BOLD_OFF), italic)
            mark = start if piece.sign is Sign.MARK else None

    # What is written -------------------------------------------------------------

    def _written(self, region: _Region) -> Replacement:
        here = self._setting_at(region.span)
        words: list[Run] = []
        at = region.printed[0]
        for edit in region.edits:
            words += self._kept(at, edit.start)
            words += map(self._atomic, edit.words)
            at = edit.end
        words += self._kept(at, region.printed[1])
        bare = [replace(i, italic=i.italic and not here[0], bold=i.bold and not here[1], link=None) for i in words]
        begins = region.span[0] <= self.trace.shown.span(self.trace.paragraph.words, self.trace.paragraph.end)[0]
        is_first = begins and not self.trace.paragraph.label
        before, after = self.source.text[: region.span[0]][-1:] or "\n", self.source.text[region.span[1] :][:1] or " "
        text = _with_edges(bare, "\n" if is_first else before if before != "\n" else " ", after)
        if self.trace.paragraph.sort is Sort.TABLE:
            text = text.replace("\\\n", " ").replace("|", r"\|")
        written = ATOMS.sub(lambda m: self.atoms[atom_number(m[0])], without_tags(text))
        return Replacement(*region.span, written)

    def _kept(self, start: int, end: int) -> Iterator[Run]:
        """Printed words that stay: an expression as one character, a note as its mark."""
        at = start
        while at < end:
            _, place = self.places[at]
            if not place.is_fact:
                yield from map(self._atomic, cut(self.content, at, at + 1))
                at += 1
                continue
            last = at + 1
            while last < end and self._one_fact(last - 1, last):
                last += 1
            yield self._atom(self.source.text[place.start : place.end], self._setting_at((place.start, place.end)))
            at = last

    def _atomic(self, item: Run | Note) -> Run:
        if isinstance(item, Note):
            return self._atom(f"[^{self.note_names.get(id(item)) or self.name(item)}]", (False, False))
        if item.fact and item.fact.startswith("{{"):
            return self._atom(item.fact, (item.italic, item.bold))
        return item

    def _atom(self, expression: str, setting: tuple[bool, bool]) -> Run:
        self.atoms.append(expression)
        return Run(atom(len(self.atoms) - 1), *setting)


def cut(words: Words, start: int, end: int) -> Words:
    """Words from one character to before another, the mark of a note counted as one."""
    out: list[Run | Note] = []
    at = 0
    for item in words:
        length = 1 if isinstance(item, Note) else len(item.words)
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            out.append(item if isinstance(item, Note) else replace(item, words=item.words[first:last]))
        at += length
    return tuple(out)


def _setting(words: Words) -> tuple[bool, bool] | None:
    """How words are set; None where they are set in several ways, or there are none."""
    found = {(i.italic, i.bold) for i in words if isinstance(i, Run) and not i.words.isspace()}
    if not found and words:
        return (False, False)
    return next(iter(found)) if len(found) == 1 else None


def _with_edges(words: Sequence[Run], before: str, after: str) -> str:
    """Words as Markdown, with the white space at their edges, which printing would take away."""
    said = "".join(i.words for i in words)
    if not said.strip(_SPACE):
        return said
    lead = said[: len(said) - len(said.lstrip(_SPACE))]
    tail = said[len(said.rstrip(_SPACE)) :]
    start, end = (lead[-1] if lead else before), (tail[0] if tail else after)
    return lead + markdown_of(words, lambda _: "", start=start, end=end) + tail


_SPACE = " \n\t"
