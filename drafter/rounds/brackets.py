"""Words in brackets, as rooms write them: alternatives side by side, each with who proposes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document import Run, Words
from drafter.document.words import characters, tidy
from drafter.rounds.edits import length
from drafter.source.rewording import cut

_ADDS = re.compile(r"[Aa]dd: ?(?P<who>[^:]{1,60})")
_SPEAKS = re.compile(r"(?P<who>[A-Z][\w’'. -]{1,40}(?:, [A-Z][\w’'. -]{1,40})*): ?(?:[Aa]dd: ?)?(?=\S)")
"""Who proposes the words behind: "Mexico: …", "Mexico: Add: …"."""
_DELETE = re.compile(r"\[[^\[\]]*?: delete: ")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that stand in brackets.

    Attributes:
        words: what would be read; empty for a deletion.
        who: who proposes them, with commas between; empty for the words that are there.
    """

    words: Words
    who: str = ""

    def is_of(self, author: str) -> bool:
        """Whether somebody is among those who propose it."""
        return author in self.who.split(", ")


def bracketed(alternatives: Sequence[Alternative]) -> Words:
    """Alternatives in brackets: "[calls upon] [urges – Norway]", "[Egypt: delete]".

    White space that all of them have at an edge stands outside the brackets.
    """
    out: list[Words] = []
    said = ["".join(i.words for i in a.words if isinstance(i, Run)) for a in alternatives]
    lead = " " if any(s.startswith(" ") for s in said) else ""
    tail = " " if any(s.endswith(" ") for s in said) else ""
    for one in alternatives:
        words = _trimmed(one.words)
        if not words:
            out.append((Run(f"[{one.who}: delete]"),) if one.who else ())
        else:
            out.append((Run("["), *words, Run(f" – {one.who}]" if one.who else "]")))
    joined: list[Words] = [(Run(lead),)] if lead else []
    for n, words in enumerate(w for w in out if w):
        joined.append((Run(" "), *words) if n else words)
    return tuple(i for words in joined for i in words) + ((Run(tail),) if tail else ())


def _trimmed(words: Words) -> Words:
    said = characters(words)
    start = len(said) - len(said.lstrip(" "))
    return cut(words, start, max(len(said.rstrip(" ")), start))


def unwrapped(words: Words) -> Words:
    """The words of a paragraph that stands in brackets as a whole, as :func:`whole` puts it."""
    said = characters(words)
    start = _DELETE.match(said)
    end = said.rfind("]")
    dash = end if start else said.rfind(" – ", 0, end)
    first = start.end() if start else 1
    return tidy((*cut(words, first, dash), *cut(words, end + 1, length(words))))


def whole(words: Words, who: str, *, delete: bool = False) -> Words:
    """A paragraph in brackets: "[… (Norway)]", "[Egypt: delete: …]"; the mark at its end stays outside."""
    said = characters(words)
    end = length(words) - (said[-1:] in (",", ";", "."))
    head = f"[{who}: delete: " if delete else "["
    tail = "]" if delete else f" – {who}]"
    return tidy((Run(head), *cut(words, 0, end), Run(tail), *cut(words, end, length(words))))


def alternatives_in(words: Words, span: tuple[int, int]) -> list[Alternative]:
    """The alternatives that stand in brackets from one character to before another."""
    text = characters(words)
    out: list[Alternative] = []
    at = span[0]
    while (begin := text.find("[", at, span[1])) >= 0:
        depth, end = 1, begin + 1
        while end < span[1] and depth:
            depth += (text[end] == "[") - (text[end] == "]")
            end += 1
        inner = text[begin + 1 : end - 1]
        said, dash, who = inner.rpartition(" – ")
        adds = _ADDS.fullmatch(inner)
        if adds and out and not out[-1].who:
            # "[strongly] [Add: Mexico]" says who adds the words before.
            out[-1] = Alternative(out[-1].words, adds["who"])
        elif inner.endswith(": delete"):
            out.append(Alternative((), inner.removesuffix(": delete")))
        elif not dash and (speaks := _SPEAKS.match(inner)):
            out.append(Alternative(cut(words, begin + 1 + speaks.end(), end - 1), speaks["who"]))
        elif dash:
            out.append(Alternative(cut(words, begin + 1, begin + 1 + len(said)), who))
        else:
            out.append(Alternative(cut(words, begin + 1, end - 1)))
        at = end
    return out
