"""``proposals.yaml``: every proposal and what became of it, as a file that a person can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from io import StringIO
from pathlib import Path
from typing import Any

from drafter.errors import DraftError
from drafter.place import Place
from drafter.rounds.edits import same_words
from drafter.rounds.proposal import Comment, Key, Proposal, Sort, State, in_words
from drafter.workspace.yaml_file import YamlFile

BOOK = "proposals.yaml"
_HEAD = """\
# What partners propose, in the order of the text. Written by drafter receive and drafter settle;
# to settle a proposal use: drafter settle DIR ID --accept (or --reject, --bracket, --withdraw)
"""
_NAMES = {"ident": "id", "sender": "from", "sort": "kind"}
"""Names of fields in the file that differ from those of :class:`Proposal`."""
_WORDS = ("ident", "sender", "author", "date", "paragraph", "before", "after", "upon", "fact", "bracket", "file")
_DEFAULTS = {f.name: f.default for f in fields(Proposal)}


@dataclass(frozen=True, slots=True)
class Bracket:
    """Brackets that stand in the text itself, by a number that stays.

    Attributes:
        number: of B3 and its alternatives B3a, B3b.
        text: what stands in the brackets, with them.
        before: the words before, by which brackets that read alike are told apart.
    """

    number: int
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """The proposals of a draft folder, in the order of the text.

    Attributes:
        proposals: of partners.
        brackets: those of the text itself, as they were known last.
        last_bracket: the highest number that one of them had.
    """

    proposals: tuple[Proposal, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    last_bracket: int = 0

    def with_brackets(self, brackets: tuple[Bracket, ...]) -> Book:
        """The book with the brackets of the text as it is; no number is given twice."""
        return replace(self, brackets=brackets, last_bracket=max([self.last_bracket, *(b.number for b in brackets)]))

    def with_reply(
        self, came: Sequence[Proposal], upon: Mapping[Key, Key] | None = None
    ) -> tuple[Book, tuple[Proposal, ...]]:
        """The book with the proposals of a reply.

        What is there already is not there twice: the same of the same partner adds nothing, the same of another is a
        supporter more. A newer proposal of a partner for the same words takes the place of the open one.

        Args:
            came: its proposals.
            upon: of those that change words which another inserts, that other one; both by their keys.

        Returns:
            The book, and the proposals that are new or have a new supporter, with their idents.
        """
        known = list(self.proposals)
        changed: list[str] = []
        again = {p.key for p in came}
        for one in came:
            if any(_says_again(one, p) for p in known):
                continue
            same = next((n for n, p in enumerate(known) if p.key == one.key and _says(p) == _says(one)), None)
            if same is not None:
                known[same], news = _supported(known[same], one)
                changed += [known[same].ident] if news else []
                continue
            known = [
                replace(p, state=State.WITHDRAWN) if _replaces(one, p) and p.key not in again else p for p in known
            ]
            ident = str(max((int(p.ident) for p in known if p.ident.isdecimal()), default=0) + 1)
            known.append(replace(one, ident=ident))
            changed.append(ident)
        idents = {p.key: p.ident for p in known}
        below = {one: idents.get(other, "") for one, other in (upon or {}).items()}
        known = [replace(p, upon=below[p.key]) if p.ident in changed and p.key in below else p for p in known]
        known.sort(key=lambda p: (p.block, p.start, p.end, int(p.ident) if p.ident.isdecimal() else 0))
        return replace(self, proposals=tuple(known)), tuple(p for p in known if p.ident in changed)

    def find(self, ident: str) -> Proposal:
        """A proposal by its ident.

        Raises:
            DraftError: there is none.
        """
        for one in self.proposals:
            if one.ident == ident:
                return one
        raise DraftError(f"There is no proposal {ident}.", hint="See which there are: drafter proposals DIR")

    def with_states(self, states: Mapping[str, State]) -> Book:
        """The book with other states, by the idents of proposals."""
        changed = tuple(replace(p, state=states.get(p.ident, p.state)) for p in self.proposals)
        return replace(self, proposals=changed)

    def to_bytes(self) -> bytes:
        """The file."""
        from ruamel.yaml import YAML

        yaml = YAML()
        yaml.width = 100
        yaml.indent(mapping=2, sequence=4, offset=2)
        out = StringIO()
        written: dict[str, Any] = {"proposals": [_plain(p) for p in self.proposals]}
        if self.last_bracket:
            written["brackets"] = [_plain(b) for b in self.brackets]
            written["last_bracket"] = self.last_bracket
        yaml.dump(written, out)
        return (_HEAD + out.getvalue()).encode()


def _says(one: Proposal) -> tuple[str, ...]:
    return tuple(c.text for c in one.comments) if one.sort is Sort.COMMENT else ()


def _says_again(one: Proposal, known: Proposal) -> bool:
    """Whether what a compilation said of a proposal comes back with it: a comment, or its brackets."""
    if one.sort is Sort.COMMENT:
        said = {(c.author, c.text.lstrip("↳ ")) for c in one.comments}
        return said <= {(c.author, c.text) for c in known.comments} | {(known.author, in_words(known))}
    if one.tracked or not known.bracket or known.state is not State.BRACKETED:
        return False
    return known.bracket in one.after.replace("*", "")


def _supported(known: Proposal, one: Proposal) -> tuple[Proposal, bool]:
    """A proposal that came again: of another partner it has a supporter more; a withdrawn one is open again."""
    comments = tuple(c for c in one.comments if c not in known.comments)
    news = bool(comments)
    if comments:
        known = replace(known, comments=(*known.comments, *comments))
    name = one.author
    if known.state is State.AGREED and not one.tracked:
        # The sender had the text in which it was taken already.
        return known, news
    if name in (known.author, known.sender, *known.supporters) or one.sender in known.supporters:
        return known, news
    return replace(known, supporters=(*known.supporters, name)), True


def _replaces(one: Proposal, other: Proposal) -> bool:
    """Whether a proposal of a newer reply takes the place of one: of the same partner, for the same words."""
    if one.block != other.block or other.state is not State.OPEN or one.upon:
        return False
    same = one.sender == other.sender and one.author == other.author and one.round == other.round
    place = one.sort is other.sort and one.sort not in (Sort.COMMENT, Sort.SPONSOR)
    over = same_words((one.start, one.end), (other.start, other.end))
    return same and place and over


def read_book(folder: Path) -> Book:
    """The proposals of a draft folder; none where it has no file of them.

    Raises:
        DraftError: the file is not as it was written.
    """
    path = folder / BOOK
    if not path.is_file():
        return Book()
    file = YamlFile.read(path)
    found = file.data.get("proposals")
    if not isinstance(found, list):
        raise DraftError(
            "This file does not hold a list of proposals any more.", place=Place(str(path)), hint="Undo that change."
        )
    try:
        known = tuple(
            Bracket(int(b["number"]), str(b["text"]), str(b.get("before", ""))) for b in file.data["brackets"]
        )
        last = int(file.data["last_bracket"])
    except (KeyError, TypeError, ValueError, AttributeError):
        # Nobody needs the numbers but for their own sake: they are given anew.
        known, last = (), 0
    return Book(tuple(_proposal(entry, file, n) for n, entry in enumerate(found)), known, last)


def _plain(one: Any) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for field in fields(one):
        value = getattr(one, field.name)
        if value == field.default or (value == () and field.name != "ident"):
            continue
        if isinstance(value, tuple):
            value = [_plain(v) if isinstance(v, Comment) else v for v in value]
        out[_NAMES.get(field.name, field.name)] = str(value) if isinstance(value, (State, Sort)) else value
    return out


def _proposal(entry: Any, file: YamlFile, number: int) -> Proposal:
    try:
        values = {name: entry.get(_NAMES.get(name, name), default) for name, default in _DEFAULTS.items()}
        values["sort"], values["state"] = Sort(values["sort"]), State(values["state"])
        values["supporters"] = tuple(map(str, values["supporters"]))
        values["comments"] = tuple(_comment(c) for c in values["comments"])
        values["tracked"] = str(values["tracked"]).lower() == "true"
        for name in (
            "ident",
            "sender",
            "author",
            "date",
            "paragraph",
            "before",
            "after",
            "upon",
            "fact",
            "bracket",
            "file",
        ):
            values[name] = str(values[name])
        for name in ("round", "block", "start", "end", "moves"):
            values[name] = int(values[name])
        return Proposal(**values)
    except (AttributeError, TypeError, ValueError):
        raise file.fault(
            "This proposal was changed by hand and cannot be read any more.",
            ("proposals", number),
            hint="Undo that change.",
        ) from None


def _comment(entry: Any) -> Comment:
    said = {name: str(entry.get(name, "")) for name in ("author", "date", "text", "words")}
    return Comment(**said, answers=int(entry.get("answers", 0)), done=str(entry.get("done", "")).lower() == "true")
