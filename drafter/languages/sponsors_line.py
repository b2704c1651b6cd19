"""How the line above the title of a draft names its sponsors, and how a list of their names is taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.languages.states import official

_COMMA = "[,،、] ?"
_MOST_JOINTS = 12
"""A name that "and" divides more often is none, and is not taken apart in every way there is."""


@dataclass(frozen=True, slots=True)
class SponsorsLine:
    """The words of a language.

    Attributes:
        names: the line, with the group "names".
        and_: a pattern for what joins the last two names.
        apart: what says that the names are no plain list.
        joined: whether it is known how the last name is joined.
    """

    names: re.Pattern[str]
    and_: str
    apart: re.Pattern[str]
    joined: bool = True

    def divided(self, listed: str, code: str) -> list[str]:
        """The names of a list as it is printed; brackets and names with "and" in them stay whole.

        Args:
            listed: "Colombia, Iran (Islamic Republic of) and Trinidad and Tobago".
            code: the language.
        """
        parts = outside_brackets(listed, _COMMA)
        # Where it is not known how the last is joined, every name may be.
        plain = parts[:-1] if self.joined else []
        last = parts[len(plain) :]
        out = [*plain, *(name for part in last for name in self._joined(part.strip(), code))]
        return [name.strip() for name in out if name.strip()]

    def _joined(self, text: str, code: str) -> list[str]:
        """The names of a text without commas."""
        if _is_name(text, code):
            return [text]
        text = re.sub(rf"^(?:{self.and_.strip()})", "", text) if len(text) > 1 else text
        pieces = outside_brackets(text, self.and_, keep=True)
        if len(pieces) == 1 or len(pieces) > 2 * _MOST_JOINTS:
            return [text]
        # By the number of pieces read, names and joints in turn: the official names that they make.
        made: dict[int, list[str]] = {0: []}
        for end in range(1, len(pieces) + 1, 2):
            for start in range(0, end, 2):
                name = "".join(pieces[start:end])
                if start in made and _is_name(name, code):
                    made[end + 1] = [*made[start], name]
                    break
        if len(pieces) + 1 in made:
            return made[len(pieces) + 1]
        cuts = [("".join(pieces[:n]), "".join(pieces[n + 1 :])) for n in range(1, len(pieces), 2)]
        known = next((c for c in cuts if any(_is_name(side, code) for side in c)), cuts[-1])
        return [known[0], *([known[1]] if known is cuts[-1] else self._joined(known[1], code))]


def _is_name(text: str, code: str) -> bool:
    """Whether a text is an official name, a group or an office behind it in brackets or not."""
    return any(
        official(re.sub(r"^St\.? ", "Saint ", t.strip()), code) for t in (text, re.sub(r" ?\([^()]*\)$", "", text))
    )


def outside_brackets(text: str, between: str, *, keep: bool = False) -> list[str]:
    """The pieces of a text between the places where a pattern is found and no bracket is open."""
    pieces, start, depth = [], 0, 0
    for match in re.finditer(rf"(?P<open>[(（])|(?P<close>[)）])|(?P<between>{between})", text):
        depth = max(0, depth + (match["open"] is not None) - (match["close"] is not None))
        if match["between"] is not None and not depth:
            pieces += [text[start : match.start()], *([match["between"]] if keep else [])]
            start = match.end()
    return [*pieces, text[start:]]
