"""The edits between two editions dealt out to partners, whose replies are received and settled: what is reached."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.app.comparing import signature
from drafter.app.rounds import circulate, receive, settle
from drafter.comparison.compare import compare
from drafter.document import Block, Paragraph, plain
from drafter.document.words import bare_words, folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.readers import read
from drafter.redline import docx
from drafter.rounds.applying import with_edits
from drafter.rounds.edits import Edit, edits_between
from drafter.rounds.proposal import Sort
from drafter.rounds.round import rounds_of
from drafter.saving.save import save_folder
from drafter.workspace.folder import SHEET, TEXT, load

PARTNERS = ("Norway", "Egypt", "Mexico")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a pair.

    Attributes:
        name: of the pair.
        wrong: the paragraphs that are not as in the newer edition, its words and those that were reached.
        collisions: how many proposals collided.
        facts: how many expressions the text had, and how many it has.
        edits: how many were dealt out.
    """

    name: str
    wrong: tuple[tuple[str, str], ...]
    collisions: int
    facts: tuple[int, int]
    edits: int


def dealt(old: Path, new: Path, home: Path, count: int, seed: int = 1) -> Outcome:
    """Deal the edits of a pair out to partners, receive their replies and take all of them."""
    made = parametrise(read(old), home / "draft").folder
    files = {SHEET: made.file.text.encode(), TEXT: made.template.text.encode()}
    save_folder(home / "draft", files)
    folder = load(home / "draft")
    circulate(folder.path)
    (sent,) = rounds_of(folder.path)
    wanted = read(new)
    aim = replace(sent.document, body=wanted.body, annexes=wanted.annexes)
    edits = edits_between(sent.document, aim)
    clean = sent.file("sent/draft.docx") or b""
    for partner, own in zip(PARTNERS, _dealt(edits, count, random.Random(seed)), strict=False):
        text = with_edits(sent.document, own)
        data = docx.write(compare(sent.document, text), clean, partner, signature(partner, partner), masthead=True)
        reply = home / f"{partner}.docx"
        reply.write_bytes(data)
        receive(folder.path, reply)
    before = len(list(folder.source.tags))
    collisions = 0
    if edits:
        collisions = len(settle(folder.path, every=True).collisions)
    after = load(folder.path)
    return Outcome(
        f"{old.stem} {new.stem}",
        tuple(_differing(list(aim.blocks()), list(draft(after).document.blocks()))),
        collisions,
        (before, len(list(after.source.tags))),
        len(edits),
    )


def _dealt(edits: Sequence[Edit], count: int, chance: random.Random) -> list[list[Edit]]:
    """Edits dealt out; those that put paragraphs in at one place, or reword one paragraph at one place, together."""
    hands: list[list[Edit]] = [[] for _ in range(count)]
    held: dict[object, int] = {}
    for edit in edits:
        key = ("paragraphs", edit.block) if edit.sort is not Sort.WORDS else (edit.block, edit.start, edit.end)
        hands[held.setdefault(key, chance.randrange(count))].append(edit)
    return hands


def _differing(wanted: Sequence[Block], got: Sequence[Block]) -> Iterator[tuple[str, str]]:
    if len(wanted) != len(got):
        yield f"{len(wanted)} paragraphs", f"{len(got)} paragraphs"
    for one, other in zip(wanted, got, strict=False):
        if _said(one) != _said(other):
            yield _said(one), _said(other)


def _said(block: Block) -> str:
    if not isinstance(block, Paragraph):
        return folded(block.text)
    notes = [" ".join(plain(p) for p in i.paragraphs) for i in block.content if hasattr(i, "paragraphs")]
    return folded(" ".join([plain(bare_words(block.content)), *notes]))
