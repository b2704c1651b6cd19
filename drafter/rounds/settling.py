"""Proposals settled: taken into the draft, left, or put in brackets where they collide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from drafter.document import Block, Document, Kind, Paragraph, Words, plain
from drafter.document.numbering import beside, label_of
from drafter.document.words import characters
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.rounds.book import Book
from drafter.rounds.brackets import Alternative, alternatives_in, bracketed, unwrapped, whole
from drafter.rounds.carrying import Addition, Carried, Orders, carried
from drafter.rounds.edits import bare, length
from drafter.rounds.following import TITLE, Following, Spot
from drafter.rounds.proposal import Proposal, Sort, State, block_of, shown, words_of
from drafter.rounds.round import Round
from drafter.rounds.touching import touch
from drafter.source.rewording import Edit, cut
from drafter.workspace.folder import Folder
from drafter.writers.markdown import text_markdown


class Choice(StrEnum):
    """What is to become of proposals."""

    ACCEPT = "accept"
    REJECT = "reject"
    BRACKET = "bracket"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Collision:
    """Proposals that touch the same words, or words that are others by now.

    Attributes:
        paragraph: what a person calls the paragraph.
        idents: the proposals.
        text: what stands in brackets.
    """

    paragraph: str
    idents: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settlement makes of a draft folder.

    Attributes:
        folder: the folder, as if loaded.
        book: the proposals with their new states.
        collisions: what stands in brackets since.
        carried: what became of facts; None where the text stays as it is.
    """

    folder: Folder
    book: Book
    collisions: tuple[Collision, ...] = ()
    carried: Carried | None = None


def settled(folder: Folder, rounds: Sequence[Round], book: Book, chosen: Sequence[Proposal], choice: Choice) -> Settled:
    """Settle proposals.

    Args:
        folder: the draft folder.
        rounds: its rounds.
        book: all proposals.
        chosen: those to be settled.
        choice: what is to become of them.

    Raises:
        DraftError: a proposal is settled already, or its round is gone; nothing is done then.
    """
    _refuse_settled(chosen, choice)
    in_brackets = [p for p in chosen if p.state is State.BRACKETED]
    fresh = [p for p in chosen if p.state is not State.BRACKETED]
    numbered = {r.number: r for r in rounds}
    needed = [p for p in (in_brackets if choice in (Choice.REJECT, Choice.WITHDRAW) else chosen) if p.round]
    if gone := sorted({p.round for p in needed} - numbered.keys()):
        raise DraftError(
            f"Round {gone[0]}, which these proposals answer, is gone.",
            hint=f"Put the folder rounds/{gone[0]} back: without it nobody can tell what they change.",
        )
    states: dict[str, State] = {}
    orders = Orders()
    made = _Settling(folder, orders)
    if in_brackets:
        follow = {n: Following(numbered[n].document, made.now) for n in {p.round for p in in_brackets if p.round}}
        made.take_brackets(in_brackets, choice, book, follow)
        states |= made.states
    if choice in (Choice.REJECT, Choice.WITHDRAW):
        became = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
        states |= {p.ident: became for p in fresh}
    else:
        for number in sorted({p.round for p in fresh}):
            own = [p for p in fresh if p.round == number]
            made.take(numbered[number].document, own, brackets=choice is Choice.BRACKET)
        states |= made.states
    if not (orders.words or orders.added or orders.removed or orders.sponsors):
        return Settled(folder, book.with_states(states), tuple(made.collisions))
    done = carried(folder, orders)
    kept = Book(tuple(replace(p, bracket=made.brackets.get(p.ident, p.bracket)) for p in book.proposals))
    return Settled(done.folder, kept.with_states(states), tuple(made.collisions), done)


def _refuse_settled(chosen: Sequence[Proposal], choice: Choice) -> None:
    over = [p for p in chosen if p.state in (State.AGREED, State.REJECTED, State.WITHDRAWN)]
    if over:
        said = ", ".join(f"{p.ident} ({p.state})" for p in over)
        raise DraftError(f"Settled already: {said}.", hint="drafter settle DIR --undo takes the last settlement back.")
    if choice is Choice.BRACKET and (again := [p.ident for p in chosen if p.state is State.BRACKETED]):
        raise DraftError(f"In brackets already: {', '.join(again)}.", hint="Accept or reject one of them.")


@dataclass(slots=True)
class _Cluster:
    """Proposals of one paragraph that touch the same words of the text as it is."""

    spot: Spot
    members: list[tuple[Proposal, Spot]] = field(default_factory=list)


class _Settling:
    """Proposals on their way to orders."""

    def __init__(self, folder: Folder, orders: Orders) -> None:
        self.now = draft(folder).document
        self.blocks = list(self.now.blocks())
        self.orders = orders
        self.states: dict[str, State] = {}
        self.brackets: dict[str, str] = {}
        self.labels: dict[Kind, set[str]] = {kind: set() for kind in Kind}
        self.collisions: list[Collision] = []

    def take(self, sent: Document, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        """Give orders for the proposals of one round."""
        follow = Following(sent, self.now)
        for one in chosen:
            if one.sort is Sort.COMMENT:
                self.states[one.ident] = State.AGREED
        self.sponsors([p for p in chosen if p.sort is Sort.SPONSOR], brackets=brackets)
        gone = {p.block: p for p in chosen if p.sort is Sort.REMOVED}
        for cluster in self.clusters(follow, [p for p in chosen if p.sort in (Sort.WORDS, Sort.TITLE)], gone):
            self.words(cluster, brackets=brackets)
        self.paragraphs(follow, chosen, brackets=brackets)

    # Words ---------------------------------------------------------------------

    def clusters(self, follow: Following, chosen: Sequence[Proposal], gone: dict[int, Proposal]) -> list[_Cluster]:
        found: list[_Cluster] = []
        for one in sorted(chosen, key=lambda p: (p.block, p.start, p.end)):
            spot = follow.spot(one.block, one.start, one.end)
            if spot is None or one.block in gone:
                self.over(one, gone.get(one.block))
                continue
            last = found[-1] if found else None
            text = characters(self.content(spot.block))
            if last is not None and touch(last.members, one, spot, text):
                span = Spot(spot.block, min(last.spot.start, spot.start), max(last.spot.end, spot.end),
                            last.spot.changed or spot.changed)  # fmt: skip
                last.spot = span
                last.members.append((one, spot))
            else:
                found.append(_Cluster(spot, [(one, spot)]))
        return found

    def over(self, one: Proposal, gone: Proposal | None) -> None:
        """A proposal for words that are not there any more, or whose paragraph another takes out."""
        if gone is None:
            raise DraftError(
                f"Proposal {one.ident} is for words that are no longer in the text ({one.paragraph}).",
                hint="Reject it, or put the words in yourself and then reject it.",
            )
        text = f"{one.paragraph}: [{one.author}: {one.before} → {one.after}] [{gone.author}: delete]"
        self.collisions.append(Collision(one.paragraph, (one.ident, gone.ident), text))
        self.states |= {one.ident: State.OPEN, gone.ident: State.OPEN}

    def words(self, cluster: _Cluster, *, brackets: bool) -> None:
        spot = cluster.spot
        content = self.content(spot.block)
        alternatives = self.alternatives(content, cluster)
        edits = self.orders.words.setdefault(spot.block, [])
        if len(alternatives) == 1 and not spot.changed and not brackets:
            ((words, _),) = alternatives
            edits.append(Edit(spot.start, spot.end, words))
            self.states |= {p.ident: State.AGREED for p, _ in cluster.members}
        else:
            here = cut(content, spot.start, spot.end)
            # What stands there stays visible beside a single proposal; several are each other's alternatives.
            shown = [Alternative(here)] if here and (len(alternatives) == 1 or spot.changed) else []
            shown += [Alternative(words, who) for words, who in alternatives]
            words = bracketed(shown)
            edits.append(Edit(spot.start, spot.end, words))
            idents = tuple(p.ident for p, _ in cluster.members)
            self.states |= dict.fromkeys(idents, State.BRACKETED)
            self.brackets |= dict.fromkeys(idents, plain(words).strip())
            if not brackets:
                self.collisions.append(Collision(cluster.members[0][0].paragraph, idents, plain(words).strip()))
        edits.sort(key=lambda e: (e.start, e.end))

    def content(self, block: int) -> Words:
        """The words of a paragraph, or of the title.

        Raises:
            DraftError: it is a table.
        """
        if block == TITLE:
            return self.now.front.title
        found = self.blocks[block]
        if not isinstance(found, Paragraph):
            raise DraftError("Words of a table are settled by hand.", hint="Change them in text.md.")
        return found.content

    def sponsors(self, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        """States that join the sponsors, or leave them."""
        if brackets and chosen:
            names = " and ".join(p.ident for p in chosen)
            raise DraftError(
                f"A sponsor cannot stand in brackets (proposal {names}).", hint="Take the proposal, or leave it."
            )
        for one in chosen:
            self.orders.sponsors.append(f"+{shown(one.after)}" if one.after else f"-{shown(one.before)}")
            self.states[one.ident] = State.AGREED

    def alternatives(self, content: Words, cluster: _Cluster) -> list[tuple[Words, str]]:
        """What the words of a cluster would read under each proposal; equal ones once, with all who propose them."""
        out: list[tuple[Words, list[str]]] = []
        start, end = cluster.spot.start, cluster.spot.end
        for one, spot in cluster.members:
            own = (*cut(content, start, spot.start), *words_of(one.after), *cut(content, spot.end, end))
            names = [one.author, *one.supporters]
            same = next((n for n, (words, _) in enumerate(out) if bare(_as_block(words)) == bare(_as_block(own))), None)
            if same is None:
                out.append((own, names))
            else:
                out[same][1].extend(n for n in names if n not in out[same][1])
        return [(words, ", ".join(names)) for words, names in out]

    # Brackets --------------------------------------------------------------------

    def take_brackets(
        self, chosen: Sequence[Proposal], choice: Choice, book: Book, follow: Mapping[int, Following]
    ) -> None:
        """Settle proposals that stand in brackets: what is taken stands there alone."""
        found: dict[tuple[int, int], list[Proposal]] = {}
        for one in chosen:
            # What stands in the text without a round is where it was found.
            place = self.bracket(one, book, follow[one.round]) if one.round else (one.block, one.start)
            block = self.blocks[place[0]] if place[0] != TITLE else None
            if one.is_whole and isinstance(block, Paragraph):
                self.take_whole(one, place[0], block, choice)
            else:
                found.setdefault(place, []).append(one)
        for place, own in found.items():
            self.take_alternatives(place, own, choice, book)

    def take_alternatives(self, place: tuple[int, int], own: Sequence[Proposal], choice: Choice, book: Book) -> None:
        """Settle proposals that stand in the same brackets."""
        index, at = place
        content = self.content(index)
        span = at, at + len(own[0].bracket)
        others = [
            p for p in book.proposals
            if p.state is State.BRACKETED and p not in own and _in_same_brackets(p, own[0])
        ]  # fmt: skip
        there = alternatives_in(content, span)
        if choice is Choice.ACCEPT:
            if len(own) > 1:
                raise DraftError(
                    f"Proposals {' and '.join(p.ident for p in own)} stand in the same brackets, so only one of them "
                    "can be taken.",
                    hint="Accept one of them; the other is rejected with it.",
                )
            words = next((a.words for a in there if a.is_of(own[0].author)), words_of(own[0].after))
            self.states[own[0].ident] = State.AGREED
            self.states |= {p.ident: State.REJECTED for p in others}
        else:
            left = [a for a in there if not any(a.is_of(p.author) for p in own)]
            # What stands there alone, and nobody proposes it, needs no brackets.
            words = left[0].words if len(left) == 1 and not left[0].who else bracketed(left)
            became = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
            self.states |= {p.ident: became for p in own}
            self.brackets |= {p.ident: plain(words).strip() for p in others}
        self.orders.words.setdefault(index, []).append(Edit(*span, words))
        self.orders.words[index].sort(key=lambda e: (e.start, e.end))

    def take_whole(self, one: Proposal, index: int, block: Paragraph, choice: Choice) -> None:
        """Settle a paragraph that stands in brackets as a whole: it comes, goes or stays as it was."""
        self.brackets[one.ident] = ""
        self.states[one.ident] = State.AGREED
        if choice is not Choice.ACCEPT:
            self.states[one.ident] = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
        if (choice is Choice.ACCEPT) == (one.sort is Sort.REMOVED):
            self.orders.removed.append(index)
        elif one.sort is Sort.REMOVED:
            self.orders.words[index] = [Edit(0, length(block.content), unwrapped(block.content))]
        else:
            self.orders.removed.append(index)
            label = label_of(block.number)
            number = f"{label.number + 1}." if label and block.kind is Kind.OPERATIVE else ""
            plainly = replace(block, content=unwrapped(block.content), number=number)
            self.orders.added.append(Addition(index, self.written(plainly)))

    def bracket(self, one: Proposal, book: Book, follow: Following) -> tuple[int, int]:
        """Where the brackets of a proposal stand now: those that read alike in other places are others'."""
        if one.sort is Sort.TITLE and (at := characters(self.now.front.title).find(one.bracket)) >= 0:
            return TITLE, at
        near = follow.after(one.block)
        places = [n for n, block in enumerate(self.blocks) if one.bracket and one.bracket in _characters(block)]
        if not places:
            raise DraftError(
                f"The brackets of proposal {one.ident} are not in the text any more.",
                hint="Settle the words in text.md yourself, then reject the proposal’s entry in proposals.yaml.",
            )
        index = min(places, key=lambda n: abs(n - near))
        text = _characters(self.blocks[index])
        before = sum(
            p.state is State.BRACKETED and p.bracket == one.bracket and p.author == one.author
            and (p.round, p.block) == (one.round, one.block) and p.start < one.start
            for p in book.proposals
        )  # fmt: skip
        at = text.find(one.bracket)
        while before and (following := text.find(one.bracket, at + 1)) >= 0:
            at, before = following, before - 1
        return index, at

    # Paragraphs --------------------------------------------------------------------

    def paragraphs(self, follow: Following, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        at_one_place: dict[tuple[int, str], Proposal] = {}
        for one in chosen:
            if one.ident in self.states:
                continue
            if one.sort is Sort.REMOVED:
                self.removed(follow, one, brackets=brackets)
            elif one.sort is Sort.ADDED:
                after = follow.after(one.block)
                same = at_one_place.setdefault((after, one.after), one)
                if same is one:
                    block = block_of(one.after)
                    if brackets and isinstance(block, Paragraph):
                        label = self.label_behind(after, block.kind)
                        block = replace(block, content=whole(block.content, one.author), number=label)
                        self.brackets[one.ident] = plain(block.content)
                    self.orders.added.append(Addition(after, self.written(block) if brackets else one.after))
                self.states[one.ident] = State.BRACKETED if brackets else State.AGREED
            elif one.sort is Sort.MOVED:
                place = follow.block(one.moves)
                if place is None:
                    self.over(one, None)
                    continue
                self.orders.added.append(Addition(follow.after(one.block), "", place))
                self.states[one.ident] = State.AGREED

    def label_behind(self, after: int, kind: Kind) -> str:
        """The number of a paragraph that is only proposed: it counts as none, so that those below keep theirs."""
        if kind not in (Kind.OPERATIVE, Kind.PREAMBULAR):
            return ""
        alike = [(n, b) for n, b in enumerate(self.now.body) if isinstance(b, Paragraph) and b.kind is kind]
        labels = [(n, label_of(b.number)) for n, b in alike]
        taken = {label.called for _, label in labels if label and label.added} | self.labels[kind]
        counts = [label.number if label else 1 for n, label in labels if n <= after and not (label and label.added)]
        number = (len(counts) if kind is Kind.PREAMBULAR else counts[-1]) if counts else 1
        label = beside(number, taken)
        self.labels[kind].add(label.called)
        return label.printed("PP" if kind is Kind.PREAMBULAR else "")

    def removed(self, follow: Following, one: Proposal, *, brackets: bool) -> None:
        place = follow.block(one.block)
        if place is None:
            # Somebody took it out already.
            self.states[one.ident] = State.AGREED
            return
        block = self.blocks[place]
        changed = bare(follow.sent[one.block]) != bare(block)
        if (brackets or changed) and isinstance(block, Paragraph):
            words = whole(block.content, one.author, delete=True)
            self.orders.words[place] = [Edit(0, length(block.content), words)]
            self.states[one.ident] = State.BRACKETED
            self.brackets[one.ident] = plain(words)
            if changed:
                self.collisions.append(Collision(one.paragraph, (one.ident,), plain(words)))
            return
        self.orders.removed.append(place)
        self.states[one.ident] = State.AGREED

    def written(self, block: Block) -> str:
        return text_markdown(replace(self.now, body=(block,), annexes=())).rstrip("\n")


def _characters(block: Block) -> str:
    return characters(block.content) if isinstance(block, Paragraph) else ""


def _as_block(words: Words) -> Paragraph:
    return Paragraph(Kind.PLAIN, words)


def _in_same_brackets(one: Proposal, other: Proposal) -> bool:
    """Whether two proposals are alternatives of each other: others may have brackets that read alike."""
    alike = one.bracket == other.bracket and (one.round, one.block) == (other.round, other.block)
    return alike and one.start <= other.end and other.start <= one.end
