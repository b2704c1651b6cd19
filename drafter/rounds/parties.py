"""Who is named beside words in brackets: States and groups, as rooms call them."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.languages.groups import group_of
from drafter.languages.states import official

_SHORT = frozenset(
    "EU US USA UK UAE ROK DPRK DRC RSA NZ G77 G-77 NAM CANZ CANZUK JUSCANZ JUSSCANNZ CARICOM GRULAC AOSIS SIDS LDCs"
    " LLDCs AU ASEAN OIC GCC ECOWAS CELAC AG HS".split()
)
"""Short forms that notes on a text have and lists of States have not."""
_USUAL = frozenset(
    "Iran Russia Syria Venezuela Bolivia Tanzania Moldova Britain Turkey Laos Micronesia Palestine Vietnam".split()
) | {"South Korea", "North Korea", "Czech Republic", "Holy See", "Ivory Coast", "Great Britain", "European Union"}
"""Names that rooms use and lists of States have otherwise."""
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b|\bwith\b|\bsupported by\b)\s*")
_OTHERS = frozenset({"others", "al.", "al", "co-sponsors"})
_BEHIND = re.compile(r"[ \u00a0]?\((?P<who>[^()\[\]]{2,80})\)|[ \u00a0](?P<bare>[A-Z][\w-]*)(?=\s*(?:\[|$|[,;.]))")


@lru_cache(maxsize=4096)
def is_parties(said: str) -> bool:
    """Whether words name States or groups and nothing else: "Egypt", "EU, Norway and others"."""
    names = [n for n in _BETWEEN.split(said.strip()) if n]
    known = [n for n in names if n not in _OTHERS]
    return bool(known) and all(
        n in _SHORT or n in _USUAL or bool(official(n)) or group_of(n) is not None for n in known
    )


def named_behind(text: str, at: int) -> tuple[str, int]:
    """Who is named straight behind a bracket, and where that ends: "[…] (Egypt)", "[…] EU".

    Args:
        text: the words of a paragraph.
        at: the place behind the bracket.

    Returns:
        The names and the place behind them; no names and the same place where nobody is named.
    """
    found = _BEHIND.match(text, at)
    who = (found["who"] or found["bare"]).strip(" –-") if found else ""
    return (who, found.end()) if found and is_parties(who) else ("", at)
