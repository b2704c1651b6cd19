"""The edits between two editions dealt out to partners, whose replies are received and settled: what is reached."""

from __future__ import annotations

import random
import re
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from drafter.app.comparing import signature
from drafter.app.replies import receive
from drafter.app.rounds import circulate, settle
from drafter.comparison.compare import compare
from drafter.document import Block, Document, Note, Paragraph, Run, plain
from drafter.document.words import bare_words, folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.readers import read
from drafter.redline import docx
from drafter.rounds.applying import with_edits
from drafter.rounds.edits import Edit, edits_between, length
from drafter.rounds.proposal import Sort
from drafter.rounds.round import Round, rounds_of
from drafter.saving.save import save_folder
from drafter.source.rewording import cut
from drafter.workspace.folder import SHEET, TEXT, load
from drafter.writers import write

PARTNERS = ("Norway", "Egypt", "Mexico")
_DATE = "2026-03-0{}T09:00:00Z"


class Form(StrEnum):
    """How a partner sends a reply."""

    TRACKED = "tracked"
    PANDOC = "untracked, from pandoc"
    OFFICE = "tracked, saved by LibreOffice"


@dataclass(slots=True)
class Dealt:
    """A pair whose edits were dealt out.

    Attributes:
        name: of the pair.
        home: where its files are.
        aim: the text that all edits together make.
        hands: the edits of each partner.
        replies: the partners' files.
        sent: the round they answer.
        markup_seconds: how long the tracked Word file of the whole pair took.
    """

    name: str
    home: Path
    aim: Document
    hands: list[list[Edit]]
    replies: list[Path]
    sent: Round
    markup_seconds: float = 0.0

    @property
    def folder(self) -> Path:
        """The draft folder."""
        return self.home / "draft"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a pair.

    Attributes:
        name: of the pair.
        wrong: the paragraphs that are not as in the newer edition, its words and those that were reached.
        collisions: how many proposals collided.
        facts: how many expressions the text had, and how many it has.
        edits: how many were dealt out.
        seconds: how long each reply took to be received.
    """

    name: str
    wrong: tuple[tuple[str, str], ...]
    collisions: int
    facts: tuple[int, int]
    edits: int
    seconds: tuple[float, ...] = field(default=())


def begun(old: Path, home: Path) -> Round:
    """A draft folder made of a document, sent to partners as it is."""
    made = parametrise(read(old), home / "draft").folder
    save_folder(home / "draft", {SHEET: made.file.text.encode(), TEXT: made.template.text.encode()})
    circulate(home / "draft")
    return rounds_of(home / "draft")[-1]


def dealt_out(old: Path, new: Path, home: Path, count: int, form: Form = Form.TRACKED, seed: int = 1) -> Dealt:
    """Send the older edition, deal its edits to the newer one out to partners, and write their replies."""
    sent = begun(old, home)
    wanted = read(new)
    aim = replace(sent.document, body=wanted.body, annexes=wanted.annexes)
    hands = _hands(edits_between(sent.document, aim), count, random.Random(seed))
    made = Dealt(f"{old.stem} {new.stem}", home, aim, hands, [], sent)
    began = time.perf_counter()
    docx.write(compare(sent.document, aim), clean(sent), "x", signature(), masthead=True)
    made.markup_seconds = time.perf_counter() - began
    made.replies = [
        reply(sent, own, who, home / f"{who}.docx", form) for who, own in zip(PARTNERS, hands, strict=False)
    ]
    return made


def clean(sent: Round) -> bytes:
    """The clean file that was sent."""
    return sent.file("sent/draft.docx") or b""


def reply(sent: Round, own: Sequence[Edit], partner: str, path: Path, form: Form) -> Path:
    """A partner's file with some edits made; one of LibreOffice is still to be saved by it, with :func:`resaved`."""
    text = with_edits(sent.document, own)
    if form is Form.PANDOC:
        path.write_bytes(by_pandoc(write(text, "docx")))
        return path
    day = _DATE.format(1 + PARTNERS.index(partner))
    signed = replace(signature(partner, partner), date=day)
    path.write_bytes(docx.write(compare(sent.document, text), clean(sent), partner, signed, masthead=True))
    return path


def by_pandoc(data: bytes) -> bytes:
    """A Word file as pandoc writes it again."""
    import pypandoc

    command = [pypandoc.get_pandoc_path(), "--from=docx", "--to=docx", "--output=-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def resaved(dealt: Sequence[Dealt], home: Path) -> None:
    """Save the replies by LibreOffice, all with one start of it."""
    (home / "in").mkdir(parents=True)
    named = {f"{n}-{path.name}": path for n, one in enumerate(dealt) for path in one.replies}
    for name, path in named.items():
        (home / "in" / name).write_bytes(path.read_bytes())
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{(home / 'profile').resolve()}",
               "--convert-to", "docx", "--outdir", str(home / "out")]  # fmt: skip
    files = [str(home / "in" / name) for name in named]
    for start in range(0, len(files), 60):
        subprocess.run([*command, *files[start : start + 60]], capture_output=True, check=True)
    for name, path in named.items():
        path.write_bytes((home / "out" / name).read_bytes())


def settled(made: Dealt) -> Outcome:
    """Receive the replies and take all that they propose."""
    before = expressions_in(made.folder)
    seconds = []
    for path in made.replies:
        began = time.perf_counter()
        receive(made.folder, path, sender=path.stem)
        seconds.append(time.perf_counter() - began)
    edits = sum(map(len, made.hands))
    collisions = len(settle(made.folder, every=True).collisions) if edits else 0
    wrong = tuple(_differing(list(made.aim.blocks()), list(draft(load(made.folder)).document.blocks())))
    return Outcome(made.name, wrong, collisions, (before, expressions_in(made.folder)), edits, tuple(seconds))


def dealt(old: Path, new: Path, home: Path, count: int, seed: int = 1) -> Outcome:
    """Deal the edits of a pair out to partners, receive their replies and take all of them."""
    return settled(dealt_out(old, new, home, count, seed=seed))


def expressions_in(folder: Path) -> int:
    """How many expressions the text of a folder has."""
    return len(list(load(folder).source.tags))


# Overlapping edits ------------------------------------------------------------------


def overlapping(old: Path, new: Path, home: Path) -> tuple[list[str], int]:
    """Two partners change the same words otherwise: the inserted words that are lost or have no author, and how many."""
    made = dealt_out(old, new, home, 1)
    (own,) = made.hands
    others = [_otherwise(e) for e in own if e.sort is Sort.WORDS and plain(e.added).strip()]
    others += [e for e in own if e.sort in (Sort.ADDED, Sort.REMOVED)][::2]
    made.replies.append(reply(made.sent, others, PARTNERS[1], home / "Egypt.docx", Form.TRACKED))
    for path in made.replies:
        receive(made.folder, path)
    if not own:
        return [], 0
    found = settle(made.folder, every=True)
    said = folded(" ".join(_said(b) for b in draft(load(made.folder)).document.blocks()))
    beside = folded(" ".join(c.text for c in found.collisions).replace("*", ""))
    lost: list[str] = []
    words = 0
    for who, edits in zip(PARTNERS, (own, others), strict=False):
        for edit in edits:
            inserted = folded(plain(edit.added) if edit.comes is None else _said(edit.comes)).strip()
            words += len(inserted.split())
            if edit.sort is Sort.MOVED:
                continue
            if inserted and not (inserted in said or inserted in beside):
                lost.append(f"{who}: {inserted}")
            elif inserted and edit in others and edit.sort is Sort.WORDS and who not in said + beside:
                lost.append(f"nobody: {inserted}")
    return lost, words


def _otherwise(edit: Edit) -> Edit:
    return replace(edit, added=(Run(" ".join(f"un{w}" for w in plain(edit.added).split())),))


# Two rounds ------------------------------------------------------------------------


def two_rounds(old: Path, new: Path, home: Path) -> tuple[int, int]:
    """Half of the edits in a round, the rest in the next: the expressions of paragraphs that stay, and those left."""
    sent = begun(old, home)
    wanted = read(new)
    aim = replace(sent.document, body=wanted.body, annexes=wanted.annexes)
    folder = home / "draft"
    edits = edits_between(sent.document, aim)
    gone = sum(_facts_in(sent.document, e.block) for e in edits if e.sort is Sort.REMOVED)
    gone += sum(_facts_taken_out(sent, e) for e in edits if e.sort is Sort.WORDS)
    before = _facts(sent.document)
    for number, share in enumerate((2, 1)):
        sent = rounds_of(folder)[-1]
        edits = edits_between(sent.document, aim)
        if not edits:
            break
        chance = random.Random(number)
        own = [e for e in edits if share == 1 or chance.random() < 1 / share]
        if not own:
            continue
        receive(folder, reply(sent, own, PARTNERS[number], home / f"{number}.docx", Form.TRACKED))
        settle(folder, every=True)
        if share > 1:
            circulate(folder)
    return before - gone, _facts(draft(load(folder)).document)


def _facts(document: Document) -> int:
    return sum(_facts_in(document, n) for n in range(len(list(document.blocks()))))


def _facts_taken_out(sent: Round, edit: Edit) -> int:
    """The facts all of whose words go in a paragraph, with nothing of their type in what comes."""
    block = list(sent.document.blocks())[edit.block]
    assert isinstance(block, Paragraph)
    setting, facts = sent.draft.setting, sent.folder.sheet.facts
    runs = [i for i in cut(block.content, edit.start, edit.end) if isinstance(i, Run) and i.fact]
    runs += [r for i in edit.removed if isinstance(i, Note) for p in i.paragraphs for r in p if r.fact]
    names = {i.fact.partition(".")[0] for i in runs if i.fact}
    rest = (*cut(block.content, 0, edit.start), *cut(block.content, edit.end, length(block.content)))
    names -= {i.fact.partition(".")[0] for i in rest if isinstance(i, Run) and i.fact}
    words = _said(Paragraph(block.kind, edit.added))
    return sum(not any(True for _ in type(facts[n]).recognise(words, setting)) for n in names if n in facts)


def _facts_in(document: Document, index: int) -> int:
    block = list(document.blocks())[index]
    if not isinstance(block, Paragraph):
        return 0
    own = [i for i in block.content if isinstance(i, Run)]
    own += [r for i in block.content if isinstance(i, Note) for p in i.paragraphs for r in p]
    return len({i.fact.partition(".")[0] for i in own if i.fact})


# What pandoc lists ------------------------------------------------------------------


def unlisted(path: Path, folder: Path) -> list[str]:
    """What pandoc finds tracked in a reply and no proposal of the folder has, with author, date and words."""
    import pypandoc

    from drafter.app.rounds import proposals

    args = ["--track-changes=all", "--wrap=none"]
    marked = pypandoc.convert_file(str(path), "html", extra_args=args)
    known = proposals(folder)
    out = []
    found = re.compile(
        r'<span class="(insertion|deletion|comment-start)"[^>]*?data-author="([^"]*)"[^>]*?data-date="([^"]*)">(.*?)</span>',
        re.DOTALL,
    )
    for kind, author, day, words in found.findall(marked):
        said = _bare(re.sub(r"<[^>]*>", "", re.sub(r'<a [^>]*class="footnote-ref".*?</a>', "", words, flags=re.DOTALL)))
        said = re.sub(r"^\d+\.(?=\D)", "", said)
        own = [p for p in known if author in (p.author, *p.supporters)]
        if kind == "comment-start":
            there = any(said in _bare(c.text) and c.date == day for p in known for c in p.comments)
        else:
            there = any(said in _bare(p.after if kind == "insertion" else p.before) and p.date == day for p in own)
        if not there:
            out.append(f"{kind} {author} {day} {said}")
    return out


def _bare(words: str) -> str:
    """Words without white space and the marks of Markdown and notes."""
    from html import unescape

    return re.sub(r"\[\^[^\]]*\]:?|[\s*\\]+", "", unescape(words))


# Help ------------------------------------------------------------------------------


def _hands(edits: Sequence[Edit], count: int, chance: random.Random) -> list[list[Edit]]:
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
