"""The values of a series' facts through the years: what each was in every edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from drafter.document import Document, Note, Paragraph
from drafter.document.naming import paragraph_names
from drafter.drafting.draft import draft
from drafter.drafting.standing import groups
from drafter.errors import DraftError
from drafter.evidence.editions import name_of
from drafter.evidence.record import recorded
from drafter.extraction import parametrise
from drafter.languages import language, written
from drafter.languages.language import Language
from drafter.reports.history.thread import History

_FIGURE = re.compile(r"\d[\d.,\s]*")


_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Values:
    """A fact through the years.

    Attributes:
        fact: its name, as a draft from the latest edition would have it.
        paragraph: where it stands there.
        words: its words by edition, counted from 0; editions that do not have it are missing.
        figures: the numbers that the words are, where all are numbers: those in figures, and ordinals in words.
    """

    fact: str
    paragraph: str
    words: Mapping[int, str]
    figures: Mapping[int, float]

    @property
    def changed(self) -> bool:
        """Whether any two editions have different words."""
        return len(set(self.words.values())) > 1

    def runs(self) -> Iterator[tuple[int, int, str]]:
        """The words, with the first and the last of the neighbouring editions that have the same."""
        for (_, words), group in groupby(
            enumerate(sorted(self.words.items())), key=lambda x: (x[1][0] - x[0], x[1][1])
        ):
            found = [edition for _, (edition, _) in group]
            yield found[0], found[-1], words


def shortened(words: str) -> str:
    """Words for a table: of a long list, its beginning and its end, where most years change it."""
    if len(words) <= _LONGEST:
        return words
    half = _LONGEST // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"


def values(history: History) -> tuple[Values, ...]:
    """The facts of the latest edition and what each was in the earlier ones.

    Args:
        history: the series.

    Returns:
        In the order of the text; nothing where no facts can be found in the language.
    """
    *earlier, last = (one.document for one in history.editions)
    if last.language not in written():
        return ()
    try:
        folder = parametrise(last, Path(history.editions[-1].source), earlier).folder
    except DraftError:
        return ()
    index = {name_of(one.document): n for n, one in enumerate(history.editions)}
    places = _places(draft(folder).document)
    own = language(last.language)
    found = []
    for name, was in recorded(folder, earlier).items():
        words = {index[edition]: said for edition, said in was.items() if edition in index}
        if name in places:
            found.append(Values(name, places[name], words, _figures(words, own)))
    order = list(places)
    return tuple(sorted(found, key=lambda v: order.index(v.fact)))


def _places(document: Document) -> dict[str, str]:
    """The paragraph in which each fact stands first."""
    found: dict[str, str] = {}
    for block, name in zip(document.blocks(), paragraph_names(document), strict=True):
        if isinstance(block, Paragraph):
            notes = [p for item in block.content if isinstance(item, Note) for p in item.paragraphs]
            for words in (block.content, *notes):
                for fact, _, _ in groups(words):
                    found.setdefault(fact, name)
    return found


def _figures(words: Mapping[int, str], own: Language) -> dict[int, float]:
    found = {edition: _number(said, own) for edition, said in words.items()}
    return {e: n for e, n in found.items() if n is not None} if None not in found.values() else {}


def _number(words: str, own: Language) -> float | None:
    if ordinal := own.ordinal_value(words.lower()):
        return float(ordinal)
    if not _FIGURE.fullmatch(words):
        return None
    figures = own.ungrouped(words)
    try:
        return float(figures)
    except ValueError:
        return None
