"""Proposals settled: taken into the draft, left, or put in brackets where they collide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.document import Document, Kind, Paragraph, Table, Words, plain
from drafter.document.numbering import beside, label_of
from drafter.document.words import characters
from drafter.errors import DraftError
from drafter.rounds.book import Book
from drafter.rounds.brackets import Alternative, bracketed, whole
from drafter.rounds.carrying import Addition, Carried, carried
from drafter.rounds.edits import bare, length
from drafter.rounds.following import Following, Spot
from drafter.rounds.proposal import Proposal, Sort, State, block_of, shown, words_of
from drafter.rounds.round import Round
from drafter.rounds.settlement import Choice, Collision, Settlement
from drafter.rounds.tables import joined_tables
from drafter.rounds.touching import touch
from drafter.rounds.unbracketing import Unbracketing
from drafter.source.rewording import Edit, cut
from drafter.workspace.folder import Folder


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
    made = Settlement(folder)
    orders = made.orders
    if in_brackets:
        follow = {n: Following(numbered[n].document, made.now) for n in {p.round for p in in_brackets if p.round}}
        Unbracketing(made).take_brackets(in_brackets, choice, book, follow)
        states |= made.states
    if choice in (Choice.REJECT, Choice.WITHDRAW):
        became = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
        states |= {p.ident: became for p in fresh}
    else:
        taking = _Settling(made)
        for number in sorted({p.round for p in fresh}):
            own = [p for p in fresh if p.round == number]
            taking.take(numbered[number].document, own, brackets=choice is Choice.BRACKET)
        states |= made.states
    if not (orders.words or orders.added or orders.removed or orders.sponsors):
        return Settled(folder, book.with_states(states), tuple(made.collisions))
    done = carried(folder, orders)
    proposals = tuple(replace(p, bracket=made.brackets.get(p.ident, p.bracket)) for p in book.proposals)
    kept = replace(book, proposals=proposals)
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
    """Proposals that are open on their way to orders."""

    def __init__(self, made: Settlement) -> None:
        self.made = made
        self.labels: dict[Kind, set[str]] = {kind: set() for kind in Kind}

    def take(self, sent: Document, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        """Give orders for the proposals of one round."""
        follow = Following(sent, self.made.now)
        for one in chosen:
            if one.sort is Sort.COMMENT:
                self.made.states[one.ident] = State.AGREED
        self.sponsors([p for p in chosen if p.sort is Sort.SPONSOR], brackets=brackets)
        self.tables(follow, chosen, brackets=brackets)
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
            text = characters(self.made.content(spot.block))
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
        self.made.collisions.append(Collision(one.paragraph, (one.ident, gone.ident), text))
        self.made.states |= {one.ident: State.OPEN, gone.ident: State.OPEN}

    def words(self, cluster: _Cluster, *, brackets: bool) -> None:
        spot = cluster.spot
        content = self.made.content(spot.block)
        alternatives = self.alternatives(content, cluster)
        edits = self.made.orders.words.setdefault(spot.block, [])
        if len(alternatives) == 1 and not spot.changed and not brackets:
            ((words, _),) = alternatives
            edits.append(Edit(spot.start, spot.end, words))
            self.made.states |= {p.ident: State.AGREED for p, _ in cluster.members}
        else:
            here = cut(content, spot.start, spot.end)
            # What stands there stays visible beside a single proposal; several are each other's alternatives.
            shown = [Alternative(here)] if here and (len(alternatives) == 1 or spot.changed) else []
            shown += [Alternative(words, who) for words, who in alternatives]
            words = bracketed(shown)
            edits.append(Edit(spot.start, spot.end, words))
            idents = tuple(p.ident for p, _ in cluster.members)
            self.made.states |= dict.fromkeys(idents, State.BRACKETED)
            self.made.brackets |= dict.fromkeys(idents, plain(words).strip())
            if not brackets:
                self.made.collisions.append(Collision(cluster.members[0][0].paragraph, idents, plain(words).strip()))
        edits.sort(key=lambda e: (e.start, e.end))

    def sponsors(self, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        """States that join the sponsors, or leave them."""
        if brackets and chosen:
            names = " and ".join(p.ident for p in chosen)
            raise DraftError(
                f"A sponsor cannot stand in brackets (proposal {names}).", hint="Take the proposal, or leave it."
            )
        for one in chosen:
            self.made.orders.sponsors.append(f"+{shown(one.after)}" if one.after else f"-{shown(one.before)}")
            self.made.states[one.ident] = State.AGREED

    def tables(self, follow: Following, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        """Tables that several changed: one with all their changes, or a collision where two changed the same cell."""
        by_block: dict[int, list[Proposal]] = {}
        for one in chosen:
            if one.sort in (Sort.REMOVED, Sort.ADDED) and 0 <= one.block < len(follow.sent):
                by_block.setdefault(one.block, []).append(one)
        for block, own in by_block.items():
            sent, place = follow.sent[block], follow.block(block)
            came = [t for p in own if p.sort is Sort.ADDED and isinstance(t := block_of(p.after), Table)]
            if not isinstance(sent, Table) or place is None or len(came) < 2 or brackets:
                continue
            joined = joined_tables(sent, came)
            mine = [p for p in own if p.sort is Sort.REMOVED or isinstance(block_of(p.after), Table)]
            if joined is None:
                names = " and ".join(dict.fromkeys(p.author for p in mine))
                text = f"{names} change the same cell of the table otherwise; take the version of one of them"
                self.made.collisions.append(Collision(mine[0].paragraph, tuple(p.ident for p in mine), text))
                self.made.states |= {p.ident: State.OPEN for p in mine}
                continue
            self.made.orders.removed.append(place)
            self.made.orders.added.append(Addition(place, self.made.written(joined)))
            self.made.states |= {p.ident: State.AGREED for p in mine}

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

    # Paragraphs --------------------------------------------------------------------

    def paragraphs(self, follow: Following, chosen: Sequence[Proposal], *, brackets: bool) -> None:
        at_one_place: dict[tuple[int, str], Proposal] = {}
        for one in chosen:
            if one.ident in self.made.states:
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
                        self.made.brackets[one.ident] = plain(block.content)
                    self.made.orders.added.append(Addition(after, self.made.written(block) if brackets else one.after))
                self.made.states[one.ident] = State.BRACKETED if brackets else State.AGREED
            elif one.sort is Sort.MOVED:
                place = follow.block(one.moves)
                if place is None:
                    self.over(one, None)
                    continue
                self.made.orders.added.append(Addition(follow.after(one.block), "", place))
                self.made.states[one.ident] = State.AGREED

    def label_behind(self, after: int, kind: Kind) -> str:
        """The number of a paragraph that is only proposed: it counts as none, so that those below keep theirs."""
        if kind not in (Kind.OPERATIVE, Kind.PREAMBULAR):
            return ""
        alike = [(n, b) for n, b in enumerate(self.made.now.body) if isinstance(b, Paragraph) and b.kind is kind]
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
            self.made.states[one.ident] = State.AGREED
            return
        block = self.made.blocks[place]
        changed = bare(follow.sent[one.block]) != bare(block)
        if (brackets or changed) and isinstance(block, Paragraph):
            words = whole(block.content, one.author, delete=True)
            self.made.orders.words[place] = [Edit(0, length(block.content), words)]
            self.made.states[one.ident] = State.BRACKETED
            self.made.brackets[one.ident] = plain(words)
            if changed:
                self.made.collisions.append(Collision(one.paragraph, (one.ident,), plain(words)))
            return
        self.made.orders.removed.append(place)
        self.made.states[one.ident] = State.AGREED


def _as_block(words: Words) -> Paragraph:
    return Paragraph(Kind.PLAIN, words)
