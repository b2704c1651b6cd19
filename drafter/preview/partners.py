"""What partners propose, beside the text; what a reply, an amendment or a settlement would change, before it does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.document import Note, Paragraph, Run, Words
from drafter.document.naming import paragraph_names
from drafter.errors import DraftError
from drafter.preview.pieces import rendered

if TYPE_CHECKING:
    from drafter.app.foreseen import Foreseen
    from drafter.document import Document
    from drafter.preview.showing import Showing
    from drafter.rounds.proposal import Proposal
    from drafter.rounds.round import Round

_render = partial(rendered, "templates/documents/preview")
COLOURS = 6
"""How many authors have a colour of their own; the next begins anew."""
CHOICES: Mapping[str, tuple[str, str]] = {
    "accept": ("Take it", "It is taken into the draft."),
    "reject": ("Leave it", "The draft stays as it is."),
    "bracket": ("Put it in brackets", "It stands in brackets, with who proposes it."),
    "withdraw": ("It is withdrawn", "It is withdrawn."),
}
"""What can be done with a proposal: how the page asks, and what it says afterwards."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph set alike.

    Attributes:
        words: the words.
        tags: the elements around them: "i", "b", "sup".
        by: of words that a proposal is for, the class of its author; else nothing.
    """

    words: str
    tags: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A proposal as it stands beside the text.

    Attributes:
        proposal: what is proposed.
        before, after: its words as they read.
        by: the class of its author.
        choices: what can be done with it.
    """

    proposal: Proposal
    before: str
    after: str
    by: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the draft with the proposals for it.

    Attributes:
        name: what a person calls it.
        pieces: its words.
        cards: what is proposed.
    """

    name: str
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]


class Partners:
    """What the page does with partners' replies to a draft folder."""

    def __init__(self, path: Path) -> None:
        """Take the folder."""
        self.path = path
        self._dropped: tempfile.TemporaryDirectory[str] | None = None
        self._held: Path | None = None
        self._sent: dict[tuple[int, bytes], Document] = {}

    def close(self) -> None:
        """Throw away what was dropped and not kept."""
        if self._dropped is not None:
            self._dropped.cleanup()

    # What is there ---------------------------------------------------------------

    def view(self, showing: Showing) -> tuple[str, int]:
        """The text with what is proposed beside it, as HTML, and how many proposals wait.

        Raises:
            DraftError: the proposals or a round cannot be read.
        """
        from drafter.app.rounds import UNDO
        from drafter.rounds.book import read_book
        from drafter.rounds.round import rounds_of
        from drafter.rounds.standing import standing

        book = read_book(self.path)
        all_of_them = (*book.proposals, *standing(showing.document, book))
        waiting = [p for p in all_of_them if p.state.value in ("open", "bracketed")]
        rounds = {r.number: r for r in rounds_of(self.path)} if book.proposals else {}
        authors = sorted({p.author for p in all_of_them})
        by = {name: f"by{n % COLOURS + 1}" for n, name in enumerate(authors)}
        rows = list(self._rows(showing.document, waiting, rounds, by)) if waiting else []
        html = _render(
            "proposals.html.jinja",
            rows=rows,
            authors=[(name, by[name]) for name in authors if name and any(p.author == name for p in waiting)],
            open=sum(p.state.value == "open" for p in waiting),
            bracketed=sum(p.state.value == "bracketed" for p in waiting),
            count=len(all_of_them),
            settled=(self.path / UNDO).is_dir(),
            choices=CHOICES,
        )
        return html, len(waiting)

    def _rows(
        self, now: Document, waiting: Sequence[Proposal], rounds: Mapping[int, Round], by: Mapping[str, str]
    ) -> Iterator[Row]:
        from drafter.rounds.following import Following
        from drafter.rounds.proposal import Sort

        follow = {n: Following(self._text(r), now) for n, r in rounds.items() if any(p.round == n for p in waiting)}
        cards: dict[int, list[Card]] = {}
        spans: dict[int, list[tuple[int, int, str]]] = {}
        for one in waiting:
            way = follow.get(one.round)
            at = -1
            if not one.round:
                # It stands in the text itself.
                at = one.block
                spans.setdefault(at, []).append((one.start, one.end, by[one.author]))
            elif way is not None and one.sort not in (Sort.TITLE, Sort.SPONSOR):
                at = way.after(one.moves if one.moves >= 0 else one.block)
                spot = way.spot(one.block, one.start, one.end) if one.sort in (Sort.WORDS, Sort.COMMENT) else None
                if spot is not None:
                    spans.setdefault(spot.block, []).append((spot.start, spot.end, by[one.author]))
            cards.setdefault(at, []).append(_card(one, by[one.author]))
        title = now.front.title
        yield Row("title", tuple(_pieces(title, [])), tuple(cards.get(-1, ())))
        for n, (block, name) in enumerate(zip(now.blocks(), paragraph_names(now), strict=True)):
            own = tuple(cards.get(n, ()))
            if isinstance(block, Paragraph):
                number = [Piece(f"{block.number} ")] if block.number else []
                yield Row(name, (*number, *_pieces(block.content, spans.get(n, []))), own)
            else:
                yield Row(name, (Piece(block.text),), own)

    def _text(self, sent: Round) -> Document:
        """The text of a round, drafted once: what was sent does not change."""
        key = sent.number, sent.file("round.json") or b""
        if key not in self._sent:
            self._sent[key] = sent.document
        return self._sent[key]

    # What would be ---------------------------------------------------------------

    def drop(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What a document that was dropped would change; it is held until it is kept or dismissed.

        Raises:
            DraftError: it is no reply and no amendment to this draft.
        """
        from drafter.app.dropped import dropped
        from drafter.app.foreseen import reply_foreseen
        from drafter.workspace.folder import load

        if self._dropped is None:
            self._dropped = tempfile.TemporaryDirectory(prefix="drafter-")
        path = dropped(asked["document"], self._dropped.name)
        seen = reply_foreseen(load(self.path), path)
        self._held = path
        return {"html": _foreseen_html("reply.html.jinja", seen, name=path.name)}

    def keep(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Keep what was dropped: its changes become proposals.

        Raises:
            DraftError: nothing is held any more, or it cannot be kept.
        """
        from drafter.app.replies import receive

        if self._held is None:
            raise DraftError("There is nothing to keep any more.", hint="Drop the document once more.")
        found = receive(self.path, self._held, sender=str(asked.get("from", "")).strip())
        self._held = None
        count = len(found.came)
        return {"said": f"Kept: {count} new proposal{'s' * (count != 1)} of {found.sender}."}

    def dismiss(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Let what was dropped go."""
        self._held = None
        return {"said": "Dismissed; nothing was kept."}

    def see(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What a settlement would change.

        Raises:
            DraftError: it cannot be made.
        """
        from drafter.app.foreseen import settlement_foreseen

        choice = _choice(asked)
        seen = settlement_foreseen(self.path, str(asked["ident"]), choice)
        return {"html": _foreseen_html("settlement.html.jinja", seen, action=CHOICES[choice][0])}

    def settle(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Settle a proposal, or take the last settlement back.

        Raises:
            DraftError: it cannot be done; nothing was written.
        """
        from drafter.app.rounds import settle, undo_settlement

        if asked["choice"] == "undo":
            undo_settlement(self.path)
            return {"said": "As before the last settlement."}
        choice = _choice(asked)
        made = settle(self.path, [str(asked["ident"])], choice)
        if made.collisions:
            return {"said": f"It collides with another one in {made.collisions[0].paragraph}: both stand in brackets."}
        return {"said": CHOICES[choice][1]}


ACTIONS = ("drop", "keep", "dismiss", "see", "settle")
"""What the page may ask of :class:`Partners`, by the names of its methods."""


def _choice(asked: Mapping[str, Any]) -> str:
    choice = str(asked["choice"])
    if choice not in CHOICES:
        raise KeyError(choice)
    return choice


def _foreseen_html(template: str, seen: Foreseen, **values: Any) -> str:
    from drafter.comparison.listing import entries
    from drafter.redline.views import InLine

    changes = InLine(seen.redline, list(entries(seen.redline))).changes()
    return _render(template, changes=changes, seen=seen, **values)


def _card(one: Proposal, by: str) -> Card:
    bracketed = one.state.value == "bracketed"
    left_out = {"bracket"} if bracketed or one.sort.value == "sponsor" else set()
    if not one.round:
        # Nobody sent it, so nobody withdraws it.
        left_out = {"bracket", "withdraw"}
    choices = tuple(c for c in CHOICES if c not in left_out)
    return Card(one, _read(one.before), _read(one.after), by, choices)


def _read(words: str) -> str:
    """Words of a proposal without the marks of Markdown; a paragraph with its number as it stands."""
    from drafter.rounds.receiving import plain_of

    return plain_of(words.partition("\n\n[^")[0])


def _pieces(content: Words, spans: Sequence[tuple[int, int, str]]) -> Iterator[Piece]:
    """The words of a paragraph, those that proposals are for apart; where words would come in, a caret."""
    from drafter.rounds.edits import length
    from drafter.source.rewording import cut

    ends = sorted({0, length(content), *(e for s in spans for e in s[:2])})
    for start, end in pairwise(ends):
        yield from (Piece("‸", (), by) for a, b, by in spans if a == b == start)
        by = next((by for a, b, by in spans if a <= start and end <= b), "")
        for item in cut(content, start, end):
            if isinstance(item, Note):
                yield Piece("note", ("sup",), by)
            elif isinstance(item, Run):
                tags = ((item.italic, "i"), (item.bold, "b"), (item.raised, "sup"))
                yield Piece(item.words, tuple(tag for wanted, tag in tags if wanted), by)
    yield from (Piece("‸", (), by) for a, b, by in spans if a == b == ends[-1] and len(spans))
