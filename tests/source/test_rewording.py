"""Words of a paragraph changed in its Markdown: it prints what was meant, and the rest keeps its bytes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from drafter.document import Document, Note, Paragraph, Run, Words, plain
from drafter.document.words import bare_words, tidy
from drafter.drafting.draft import Draft, draft
from drafter.extraction import parametrise
from drafter.readers import read as read_document
from drafter.source.blocks import Trace, blocks_of
from drafter.source.rewording import Edit, carried_out, cut, replacements
from drafter.source.tree import Source, read
from drafter.workspace.folder import Folder, load


def reworded(text: str, edits: list[Edit]) -> str:
    """A text of one paragraph with edits made; expressions print their names."""
    source = read(text, "text.md")
    filled = source.shown
    names = {n: part.inside for n, part in enumerate(source.parts)}
    parsed = blocks_of(filled, source.lines, "", lambda n, _: (Run(names[n], fact=names[n]),))
    (block,) = (b for b in parsed.body if isinstance(b, Paragraph))
    (trace,) = (t for t in parsed.traces if isinstance(t, Trace))
    return carried_out(text, replacements(source, trace, block.content, edits, lambda _: "9"))


@pytest.mark.parametrize(
    ("text", "edit", "after"),
    [
        ("*Recalling* its words,", Edit(0, 9, (Run("Noting", italic=True),)), "*Noting* its words,"),
        ("*Recalling* its words,", Edit(9, 9, (Run(" further", italic=True),)), "*Recalling further* its words,"),
        ("*Recalling* its words,", Edit(9, 9, (Run(" all"),)), "*Recalling* all its words,"),
        ("*Recalling* its words,", Edit(0, 10, ()), "its words,"),
        ("*Recalling* its words,", Edit(0, 13, (Run("Its"),)), "Its words,"),
        ("*Recalling* its words,", Edit(4, 13, ()), "*Reca* words,"),
        ("1. *Urges*  all\nStates;", Edit(6, 9, (Run("some"),)), "1. *Urges*  some\nStates;"),
        ("of {{ date }} and", Edit(3, 7, (Run("a day"),)), "of a day and"),
        ("of {{ date }} and", Edit(3, 5, ()), "of te and"),
        ("{{ date }}", Edit(0, 0, (Run("on "),)), "on {{ date }}"),
        ("of {{ date }} and", Edit(7, 7, (Run(" next"),)), "of {{ date }} next and"),
        ("of today and", Edit(3, 8, (Run("x", fact="{{ day.long }}"),)), "of {{ day.long }} and"),
        ("*of {{ date }} and* so", Edit(0, 2, (Run("On"),)), "On *{{ date }} and* so"),
        ("a[^1] b\n\n[^1]: n", Edit(0, 1, (Run("c*"),)), "c\\*[^1] b\n\n[^1]: n"),
        ("a[^1] b\n\n[^1]: n", Edit(1, 2, ()), "a b\n\n[^1]: n"),
        ("a b", Edit(1, 1, (Note(((Run("n"),),)),)), "a[^9] b"),
        ("a b", Edit(0, 1, (Run("{{ x"),)), "{\\{ x b"),
        ("a b", Edit(0, 1, (Run("1. x"),)), "1\\. x b"),
        ("a {# why #}b c", Edit(4, 5, (Run("d"),)), "a {# why #}b d"),
    ],
)
def test_one_edit(text: str, edit: Edit, after: str) -> None:
    assert reworded(text, [edit]) == after


def test_edits_of_one_emphasis_are_made_together() -> None:
    edits = [Edit(0, 1, (Run("A"),)), Edit(4, 5, (Run("C", italic=True),))]
    assert reworded("*a b c* d", edits) == "A *b C* d"


def folders(root: Path, shared: Path) -> list[Folder]:
    files = sorted((shared / "corpus/akn/en").glob("*.xml"))[7::60]
    return [load(root / "examples/anti-personnel-mines/77"), *(parametrise(read_document(f), f).folder for f in files)]


def test_random_edits_print_as_they_were_meant(root: Path, shared: Path) -> None:
    chance = random.Random(7)
    for folder in folders(root, shared):
        made = draft(folder)
        for _ in range(6):
            tried(folder, made, chance)


def tried(folder: Folder, made: Draft, chance: random.Random) -> None:
    source: Source = folder.source
    blocks = list(made.document.blocks())
    found, expected = [], list(blocks)
    for index in chance.sample(range(len(blocks)), min(8, len(blocks))):
        block, trace = blocks[index], made.text.traces[index]
        if not isinstance(block, Paragraph) or not isinstance(trace, Trace):
            continue
        edits = random_edits(block.content, chance)
        found += replacements(source, trace, block.content, edits, lambda _: "new")
        expected[index] = Paragraph(block.kind, after(block.content, edits), block.number, block.level)
    text = carried_out(source.text, found)
    again = folder.with_(template=type(folder.template)(text, folder.template.file))
    printed: Document = draft(again).document
    for one, other in zip(printed.blocks(), expected, strict=True):
        assert isinstance(one, Paragraph) and isinstance(other, Paragraph)
        printed_words, meant = bare_words(one.content), bare_words(tidy(other.content))
        assert plain(printed_words) == plain(meant)
        assert printed_words == meant


def random_edits(words: Words, chance: random.Random) -> list[Edit]:
    length = sum(1 if isinstance(i, Note) else len(i.words) for i in words)
    places = sorted(chance.sample(range(length + 1), min(2 * chance.choice((1, 2)), length + 1)))
    made = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        end = start if chance.random() < 0.3 else min(end, start + 30)
        new = chance.choice(["", "word", " two words ", "7 *", "Café, ", "[x]"])
        # Punctuation between a mark of emphasis and a letter cannot be set in Markdown.
        setting = new.strip().isalpha() and chance.random() < 0.5
        made.append(Edit(start, end, (Run(new, italic=setting),) if new else ()))
    return made


def after(words: Words, edits: list[Edit]) -> Words:
    """The words with edits made; a fact that is cut is wholly plain."""
    out: list[Run | Note] = []
    at = 0
    for edit in edits:
        out += [*cut(words, at, edit.start), *edit.words]
        at = edit.end
    length = sum(1 if isinstance(i, Note) else len(i.words) for i in words)
    return (*out, *cut(words, at, length))
