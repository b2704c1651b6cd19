"""Facts brought to the values that the official text has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from drafter.adoption.passages import Pairing, standings, standings_of_notes
from drafter.document import Document, Paragraph, plain
from drafter.document.naming import operative_number, operative_paragraphs
from drafter.drafting.draft import Draft
from drafter.facts.fact import DECIDED, Fact, Setting
from drafter.facts.inverse import prints, settled, values
from drafter.workspace.folder import Folder

_Wanted = list[tuple[str, tuple[str, ...]]]
"""By occurrence of a fact: the form, and the words that may stand there in the official text."""


def with_facts(folder: Folder, facts: Mapping[str, Fact]) -> Folder:
    """The folder with other facts, in memory."""
    return folder.with_(sheet=folder.sheet.model_copy(update={"facts": dict(facts), "to_confirm": []}))


def with_settled(folder: Folder) -> Folder:
    """The folder with last year's values where they stood open, in memory."""
    return with_facts(folder, {name: settled(fact) for name, fact in folder.sheet.facts.items()})


def followed(folder: Folder, made: Draft, official: Document, pairing: Pairing) -> dict[str, Fact]:
    """The facts of a folder with the values that the official text has.

    Args:
        folder: the folder, its open values settled.
        made: what it renders as.
        official: the adopted text.
        pairing: how the blocks of the two belong together.

    Returns:
        Every fact; one whose words cannot be read, or whose places contradict each other more than its old value does,
        has its old value.
    """
    wanted: dict[str, _Wanted] = defaultdict(list)
    old = list(made.document.blocks())
    for block, index in zip(official.blocks(), pairing.old, strict=True):
        if index is None:
            continue
        text = plain(block.content) if isinstance(block, Paragraph) else ""
        for standing in standings(made, old[index], block):
            wanted[standing.occurrence.name].append(
                (standing.occurrence.form, tuple(text[a:b] for a, b in standing.places))
            )
        for standing, words in standings_of_notes(made, old[index], block):
            wanted[standing.occurrence.name].append(
                (standing.occurrence.form, tuple(words[a:b] for a, b in standing.places))
            )
    called = _Called(made, official, pairing)
    return {
        name: called.followed(fact) if fact.CALLS_PARAGRAPHS else _best(fact, wanted.get(name, []), folder.setting)
        for name, fact in folder.sheet.facts.items()
    }


def decided_anew(
    facts: Mapping[str, Fact], official: Mapping[str, Fact], last: Collection[Fact] = ()
) -> dict[str, Fact]:
    """Facts with what a year does to them where nobody has said that but the parametriser, and it says more now.

    Args:
        facts: the folder's, with the values of the official text.
        official: those that the parametriser finds in it.
        last: those that it found in last year's text, with what it said of them then.

    Returns:
        The folder's facts; what a drafter said of one stays said.
    """
    standing = [(undecided(fact), fact) for fact in official.values()]
    out: dict[str, Fact] = {}
    for name, fact in facts.items():
        value = undecided(fact)
        alike = [other for known, other in standing if known == value]
        out[name] = _decided(fact, alike[0], is_known=fact in last) if len(alike) == 1 else fact
    return out


def _decided(fact: Fact, official: Fact, *, is_known: bool) -> Fact:
    """A fact with what the official text tells of it.

    Args:
        fact: the folder's.
        official: the parametriser's, of the same value.
        is_known: whether the parametriser said the same of it last year, and nobody else has.
    """
    fields = type(fact).model_fields
    decided = [name for name in DECIDED if name in fields]
    # A date that was recent last year is long past now, and need not be asked for ever.
    if not is_known:
        decided = [name for name in decided if getattr(fact, name) == fields[name].default]
    if fact.is_denied_by(official):
        # The official text kept one that was taken for the latest of its series, and is not.
        decided = ["series", "each_year"]
    return fact.model_copy(update={name: getattr(official, name) for name in decided})


def undecided(fact: Fact) -> Fact:
    """A fact by its value alone, without what a year does to it and the names of its notes."""
    fields = type(fact).model_fields
    bare = fact.with_notes(lambda _: None)
    return bare.model_copy(update={name: fields[name].default for name in DECIDED if name in fields})


class _Called:
    """The paragraphs that a text calls by number, known by where they went and not by the numbers that are printed."""

    def __init__(self, made: Draft, official: Document, pairing: Pairing) -> None:
        self.before = made.setting
        self.after = replace(made.setting, paragraphs=operative_paragraphs(official))
        numbers = [operative_number(block) for block in made.document.blocks()]
        self.went: dict[int, int] = {}
        for block, old in zip(official.blocks(), pairing.old, strict=True):
            if old is not None and (number := operative_number(block)) and (was := numbers[old]):
                self.went.setdefault(was, number)

    def followed(self, fact: Fact) -> Fact:
        """The fact, as it calls the same paragraph in the official text."""
        return fact.followed(self.before, self.after, self.went)


def _best(fact: Fact, wanted: _Wanted, setting: Setting) -> Fact:
    """The value that prints as many of the wanted words as any; the earliest read of several, the old one last."""
    found: dict[int, Fact] = {}
    for form, choices in wanted:
        if form == "choose":
            continue
        for words in choices:
            found.update(enumerate(values(fact, form, words, setting), len(found)))
    if not found:
        return fact

    def score(candidate: Fact) -> tuple[int, int]:
        fits = [max((len(w) for w in c if prints(candidate, f, w, setting)), default=0) for f, c in wanted]
        return sum(n > 0 for n in fits), sum(fits)

    best = max(found.values(), key=score)
    return best if score(best) >= score(fact) else fact
