"""What versions of a text disagree on, as data, as text and as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.concordance.versions import Version
from drafter.concordance.vote import Discord, Sight, discords, is_same_text
from drafter.languages import name

CALLED = {
    "resolution": "resolution cited",
    "date": "date",
    "session": "session",
    "symbol": "symbol",
    "paragraph": "paragraph called",
    "year": "year",
    "place": "place",
    "number": "number",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A text of which versions were held against each other.

    Attributes:
        title: what the text is: its symbol or its title.
        versions: the versions; the first is the draft.
        discords: what they disagree on.
        strangers: what was given as a version and is another text.
    """

    title: str
    versions: tuple[Version, ...]
    discords: tuple[Discord, ...]
    strangers: tuple[Version, ...] = ()

    @classmethod
    def of(cls, title: str, versions: Sequence[Version]) -> Compared:
        """Versions held against each other: the first against those that are of its text."""
        of_it = tuple(v for v in versions if is_same_text(versions[0], v))
        strangers = tuple(v for v in versions if v not in of_it)
        return cls(title, of_it, discords(of_it) if of_it[1:] else (), strangers)

    def seen(self, discord: Discord) -> tuple[Sight, ...]:
        """Where a fact stands in the versions, in their order."""
        return tuple(sorted((discord.departs, *discord.others), key=lambda sight: sight.version))

    def spoken(self, sight: Sight) -> str:
        """The language of the version that a value stands in."""
        return name(self.versions[sight.version].language)


def data(compared: Sequence[Compared]) -> list[dict[str, object]]:
    """The discords as items for JSON.

    ``paragraph``, ``words`` and ``value`` are those of the draft; ``departs`` is the language that is alone with what
    it has, null where there are but two; ``versions`` has the fact as each language has it.
    """
    return [item for one in compared for item in _items(one)]


def _items(one: Compared) -> Iterator[dict[str, object]]:
    for discord in one.discords:
        seen = one.seen(discord)
        first = seen[0]
        yield {
            "symbol": one.title,
            "kind": discord.kind,
            "paragraph": first.paragraph,
            "words": first.words,
            "value": first.value,
            "departs": one.versions[discord.departs.version].language if discord.others[1:] else None,
            "message": sentence(one, discord),
            "versions": [
                {
                    "document": one.versions[sight.version].name,
                    "language": one.versions[sight.version].language,
                    "paragraph": sight.paragraph,
                    "words": sight.words,
                    "value": sight.value,
                    "context": sight.line,
                }
                for sight in seen
            ],
        }


def sentence(one: Compared, discord: Discord) -> str:
    """A discord in a sentence: "The Russian has 23 December 2016, where the five others have 6 December 2016"."""
    departs, other = discord.departs, discord.others[0]
    mine = f"“{departs.words}”" if departs.words else f"no “{other.value}”"
    if len(discord.others) == 1:
        theirs = f"“{other.words}”" if other.words else f"no “{departs.value}”"
        return f"The {one.spoken(other)} has {theirs}, the {one.spoken(departs)} {mine}."
    theirs = f"“{other.words}”" if other.words else "nothing of the kind"
    others = ", ".join(one.spoken(sight) for sight in discord.others[:-1])
    others += f" and {one.spoken(discord.others[-1])}"
    return f"The {one.spoken(departs)} has {mine}; {others} have {theirs}."


def text(compared: Sequence[Compared]) -> str:
    """The discords for the terminal: a line a discord, below it the words around it in two of the languages."""
    lines: list[str] = []
    for one in compared:
        if len(compared) > 1 and one.discords:
            lines.append(one.title)
        for discord in one.discords:
            departs, other = discord.departs, discord.others[0]
            lines.append(f"{departs.paragraph}, {CALLED[discord.kind]}: {sentence(one, discord)}")
            lines += [f"    {one.spoken(sight)}: {sight.line}" for sight in (departs, other) if sight.line]
    return "".join(line + "\n" for line in lines)
