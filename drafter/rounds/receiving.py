"""A reply made into proposals: its edits with their places, authors, dates and comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.comparison.alignment import similarity
from drafter.document import Block, Document, Kind, Paragraph, plain
from drafter.document.naming import paragraph_names
from drafter.document.numbering import label_of
from drafter.document.words import folded
from drafter.drafting.draft import Draft
from drafter.errors import DraftError
from drafter.ooxml import changes
from drafter.place import Place
from drafter.rounds.as_tracked import as_tracked
from drafter.rounds.edits import Edit, edits_between, same_words
from drafter.rounds.heads import other_lines, sponsors_between
from drafter.rounds.proposal import Comment, Key, Proposal, Sort, State, written_words
from drafter.rounds.reply import Reply, Tracked
from drafter.rounds.round import Round
from drafter.rounds.typed_signs import Signs
from drafter.writers.markdown import text_markdown

LEAST_ALIKE = 0.3
"""A file that has a smaller share of its words in common with every round answers none of them.

Measured as in :data:`drafter.adoption.adopt.LEAST_ALIKE`."""


_UNNUMBERED = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PLAIN)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one of our own changes in a reply.

    Attributes:
        paragraph: what a person calls the paragraph.
        before, after: our change.
        became: "accepted", "reverted", "modified" or "untouched".
    """

    paragraph: str
    before: str
    after: str
    became: str


@dataclass(frozen=True, slots=True)
class Received:
    """What a reply proposes.

    Attributes:
        round: the round it answers.
        proposals: in the order of the text; their idents are still to be given.
        own: what became of our own changes, where the file was sent with them tracked.
        elsewhere: the paragraphs with edits that we never touched ourselves.
        remarks: what a person should know.
        upon: of a proposal that changes words which another inserts, that other one; both by their keys.
    """

    round: int
    proposals: tuple[Proposal, ...]
    own: tuple[Answer, ...]
    elsewhere: tuple[str, ...]
    remarks: tuple[str, ...]
    upon: Mapping[Key, Key] = field(default_factory=dict)


def answered(rounds: Sequence[Round], reply: Reply, name: str) -> Round:
    """The round that a reply answers: the one whose text it changes least.

    Raises:
        DraftError: it is like none of them.
    """
    likest = max(rounds, key=lambda r: (_alike(r.document, reply.base), r.number))
    if _alike(likest.document, reply.base) < LEAST_ALIKE:
        raise DraftError(
            "This is no reply to any round of this draft: too few of its words are in them.",
            place=Place(name),
            hint="Check the file; --round N takes it as a reply to that round all the same.",
        )
    best = [r for r in rounds if _alike(r.document, reply.base) >= _alike(likest.document, reply.base) - 0.02]
    return min(best, key=lambda r: (_weight(edits_between(r.document, reply.base)), -r.number))


def _alike(one: Document, other: Document) -> float:
    return similarity(list(one.blocks()), list(other.blocks()))


def _weight(edits: Iterable[Edit]) -> int:
    return sum(len(plain(e.removed)) + len(plain(e.added)) + (len(e.comes.text) if e.comes else 0) for e in edits)


def received(sent: Round, reply: Reply, sender: str, file: str, last_year: Document | None) -> Received:
    """The proposals of a reply.

    Args:
        sent: the round that it answers.
        reply: the reply.
        sender: the delegation that sent it.
        file: where it is kept in the folder.
        last_year: last year's text, against which our own changes are tracked, or None.
    """
    making = _Making(sent, sender, file)
    # What our own Word file is read with is nobody's edit.
    noise = _all_edits(sent.document, sent.as_read)
    raw = _without(_all_edits(sent.document, reply.base), noise)
    signs = Signs(sent.document, reply.base)
    untracked = _not_ours(signs.of_a_person(raw), last_year)
    by_author = {
        author.name: as_tracked(
            _without(_all_edits(sent.document, author.document), [*raw, *noise]),
            [t for t in reply.tracked if t.author == author.name],
            sent.document,
        )
        for author in reply.authors
    }
    own: list[Answer] = []
    reverted: list[Edit] = []
    if last_year is not None:
        others = [e for edits in by_author.values() for e in edits]
        own, reverted = making.answers(edits_between(sent.document, last_year), untracked, others, reply)
    found = [making.proposal(e, sender, "", tracked=False) for e in untracked if e not in reverted]
    alone: dict[str, list[Proposal]] = {}
    for name, edits in by_author.items():
        alone[name] = [making.proposal(e, name, "", tracked=True) for e in edits]
        found += alone[name]
    upon: dict[Key, Key] = {}
    for below, above, document in reply.layered:
        known = {p.key for name in (below, above) for p in alone.get(name, ())}
        for edit in _without(edits_between(sent.document, document), [*raw, *noise]):
            one = making.proposal(edit, above, "", tracked=True)
            if one.key not in known:
                found.append(one)
                below_it = next((p for p in alone.get(below, ()) if _overlap(p, one)), None)
                upon |= {one.key: below_it.key} if below_it else {}
    found = making.dated(found, reply.tracked)
    found = making.with_comments(found, reply.comments)
    found.sort(key=lambda p: (p.block, p.start, p.end))
    changed = _changed_by_us(last_year, sent.document) if last_year else None
    elsewhere = tuple(n for n in dict.fromkeys(p.paragraph for p in found) if changed is not None and n not in changed)
    lost: tuple[str, ...] = ("The file has no footnotes; those of the draft stay.",) if signs.has_lost_notes else ()
    lost += tuple(_formatted(reply))
    remarks = (*reply.remarks, *lost, *other_lines(sent.as_read, reply.base, last_year))
    return Received(sent.number, tuple(found), tuple(own), elsewhere, remarks, upon)


def _formatted(reply: Reply) -> Iterator[str]:
    """Say who changed how words are set: no proposal has that."""
    for name in dict.fromkeys(t.author for t in reply.tracked if t.sort is changes.Sort.FORMATTED):
        yield f"{name} also tracked changes of how words are set, such as bold or a font; they are left out."


def _not_ours(edits: Sequence[Edit], last_year: Document | None) -> list[Edit]:
    """Edits that do not put back what last year's text has above or below it: our own changes, rejected."""
    if last_year is None:
        return list(edits)
    parts = [plain(words) for words in (*dict(last_year.front.parts()).values(), last_year.closing)]
    heads = {folded(line) for part in parts for line in (part, *part.splitlines())}

    def is_head(edit: Edit) -> bool:
        said = edit.comes.text if edit.comes else plain(edit.added) if edit.sort is Sort.TITLE else ""
        return not edit.removed and folded(said) in heads - {""}

    return [e for e in edits if not is_head(e)]


def _all_edits(sent: Document, came: Document) -> list[Edit]:
    return [*sponsors_between(sent, came), *edits_between(sent, came)]


def _overlap(a: Proposal, b: Proposal) -> bool:
    return a.block == b.block and a.start <= b.end and b.start <= a.end


def _without(edits: Sequence[Edit], others: Sequence[Edit]) -> list[Edit]:
    """Edits that are not among others: what an author did, without what stands in the file untracked."""
    return [e for e in edits if e not in others]


def _changed_by_us(last_year: Document, sent: Document) -> set[str]:
    """The paragraphs that we changed since last year."""
    names = paragraph_names(sent)
    return {names[e.block] for e in edits_between(sent, last_year) if 0 <= e.block < len(names)}


class _Making:
    def __init__(self, sent: Round, sender: str, file: str) -> None:
        self.sent = sent
        self.sender = sender
        self.file = file
        self.blocks = list(sent.document.blocks())
        self.names = paragraph_names(sent.document)
        self.facts = Facts(sent.draft)

    def name(self, block: int) -> str:
        return self.names[block] if 0 <= block < len(self.names) else "the beginning of the text"

    def proposal(self, edit: Edit, author: str, date: str, *, tracked: bool) -> Proposal:
        paragraph = self.name(edit.moves if edit.moves >= 0 else edit.block)
        if edit.sort in (Sort.TITLE, Sort.SPONSOR):
            paragraph = "title" if edit.sort is Sort.TITLE else "sponsors"
        if edit.sort is Sort.ADDED:
            paragraph = f"after {self.name(edit.block)}"
        before = written_words(edit.removed)
        after = written_words(edit.added) if edit.comes is None else self.written(self.in_place(edit.comes, edit.block))
        fact = self.facts.named(edit) if edit.sort is Sort.WORDS else ""
        return Proposal(
            "", self.sent.number, edit.sort, State.OPEN, self.sender, author, date, paragraph, edit.block, edit.start,
            edit.end, before, after, edit.moves, fact, tracked=tracked, file=self.file,
        )  # fmt: skip

    def in_place(self, comes: Block, after: int) -> Block:
        """A paragraph that comes without a number among numbered ones, with the next number.

        In Word the numbers are words: who puts a paragraph in leaves the number to the drafter.
        """
        at = after
        while 0 < at < len(self.blocks) and _kind(self.blocks[at]) is Kind.SUBPARAGRAPH:
            at -= 1
        # Numbers in an annex are typed: those below would not follow.
        above = self.blocks[at] if 0 <= at < len(self.sent.document.body) else None
        label = label_of(above.number) if isinstance(above, Paragraph) and above.kind is not Kind.PREAMBULAR else None
        if label is None or not isinstance(comes, Paragraph) or comes.number or comes.kind not in _UNNUMBERED:
            return comes
        return replace(comes, kind=_kind(self.blocks[at]) or comes.kind, number=f"{label.number + 1}.")

    def written(self, block: Block) -> str:
        """A paragraph that comes, in Markdown with its number."""
        return text_markdown(replace(self.sent.document, body=(block,), annexes=())).rstrip("\n")

    # Dates and comments ----------------------------------------------------------

    def dated(self, found: Sequence[Proposal], tracked: Sequence[Tracked]) -> list[Proposal]:
        """Proposals with the dates of the changes that they consist of: the earliest in their paragraph."""
        dates: dict[str, list[tuple[str, str]]] = {}
        for one in tracked:
            if one.date and one.sort is not changes.Sort.FORMATTED:
                dates.setdefault(one.author, []).append((folded(one.words), one.date))
        return [replace(p, date=_date(p, dates)) if p.tracked else p for p in found]

    def with_comments(self, found: Sequence[Proposal], comments: Sequence[tuple[str, Comment]]) -> list[Proposal]:
        """Proposals with the comments on their words; other comments as proposals of their own."""
        out = list(found)
        last: int | None = None
        for place, comment in comments:
            if comment.answers and last is not None:
                out[last] = replace(out[last], comments=(*out[last].comments, comment))
                continue
            last = self.commented(out, place, comment)
            if last is None:
                out.append(self.remark(place, comment))
                last = len(out) - 1
            else:
                out[last] = replace(out[last], comments=(*out[last].comments, comment))
        return out

    def commented(self, found: Sequence[Proposal], place: str, comment: Comment) -> int | None:
        """The proposal whose words a comment hangs on."""
        said = folded(comment.words)
        for n, one in enumerate(found):
            words = folded(" ".join(plain_of(w) for w in (one.before, one.after)))
            hangs = said and (said in words or (words.strip() and words.strip() in said))
            here = one.is_whole or folded(plain_of(one.before)) in folded(place)
            if hangs and here and one.author == comment.author:
                return n
        return None

    def remark(self, place: str, comment: Comment) -> Proposal:
        block = self.at(place)
        text = self.blocks[block].text if block >= 0 else ""
        start = text.find(comment.words) if comment.words else -1
        start, end = (start, start + len(comment.words)) if start >= 0 else (0, 0)
        return Proposal(
            "", self.sent.number, Sort.COMMENT, State.OPEN, self.sender, comment.author, comment.date, self.name(block),
            block, start, end, comment.words, "", comments=(comment,), file=self.file,
        )  # fmt: skip

    def at(self, text: str) -> int:
        """The paragraph that a paragraph of a file was; -1 where it is none of the text."""
        words = set(folded(text).split())
        scored = [(len(words & set(folded(b.text).split())), -n) for n, b in enumerate(self.blocks)]
        best = max(scored, default=(0, 0))
        return -best[1] if best[0] and best[0] >= 0.5 * len(words) else -1

    # Our own changes ---------------------------------------------------------------

    def answers(
        self, back: Sequence[Edit], untracked: Sequence[Edit], others: Sequence[Edit], reply: Reply
    ) -> tuple[list[Answer], list[Edit]]:
        """What became of our own changes; and the edits that take one back, which are answers and no proposals.

        Args:
            back: what would make last year's text of ours again: our changes, the other way round.
            untracked: what the reply changes untracked.
            others: what its authors tracked.
            reply: the reply.
        """
        out: list[Answer] = []
        reverted: list[Edit] = []
        still = [folded(t.words) for t in reply.ours if t.words.strip()]
        for edit in (e for e in back if e.sort in (Sort.WORDS, Sort.REMOVED)):
            ours, theirs = folded(plain(edit.removed)), folded(plain(edit.added))
            over = [u for u in untracked if _within(u, edit)]
            if taken := [u for u in over if folded(plain(u.removed)) == ours and folded(plain(u.added)) == theirs]:
                reverted += taken
                became = "reverted"
            elif over or any(_within(u, edit) for u in others):
                became = "modified"
            elif still and not any(w in ours or w in theirs or (ours and ours in w) for w in still):
                became = "accepted"
            else:
                became = "untouched"
            out.append(Answer(self.name(edit.block), theirs, ours, became))
        return out, reverted


def _kind(block: Block) -> Kind | None:
    return block.kind if isinstance(block, Paragraph) else None


def _within(one: Edit, ours: Edit) -> bool:
    """Whether an edit is for words that we changed."""
    is_there = one.block == ours.block and one.sort in (Sort.WORDS, Sort.REMOVED)
    return is_there and same_words((one.start, one.end), (ours.start, ours.end))


def plain_of(markdown: str) -> str:
    """The words of Markdown without its marks, for a search."""
    return markdown.replace("*", "").replace("\\", "")


def _date(proposal: Proposal, tracked: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    """The earliest date of the changes that a proposal consists of; of any by its author where none is found."""
    words = folded(plain_of(f"{proposal.before} {proposal.after}"))
    sides = [w for side in (proposal.before, proposal.after) if (w := folded(plain_of(side)))]
    own = tracked.get(proposal.author, ())
    fitting = [day for said, day in own if said and (said in words or any(w in said for w in sides))]
    return min(fitting or [day for _, day in own], default="")


class Facts:
    """Which facts print which characters of a draft."""

    def __init__(self, made: Draft) -> None:
        """Take a draft."""
        self.blocks = list(made.document.blocks())

    def named(self, edit: Edit) -> str:
        """The fact whose words an edit changes; empty where there is none, or more than one."""
        block = self.blocks[edit.block] if 0 <= edit.block < len(self.blocks) else None
        if not isinstance(block, Paragraph):
            return ""
        found = set(self.in_words(block, edit.start, edit.end))
        return found.pop() if len(found) == 1 else ""

    @staticmethod
    def in_words(block: Paragraph, start: int, end: int) -> Iterator[str]:
        """The facts that print some of the characters from one to before another."""
        at = 0
        for item in block.content:
            length = len(item.words) if hasattr(item, "words") else 1
            fact = getattr(item, "fact", None)
            if fact and at < end and at + length > start:
                yield fact.partition(".")[0]
            at += length
