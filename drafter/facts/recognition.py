"""What was found in running text made a fact: only if it prints as it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.document.words import folded
from drafter.facts.fact import Fact, Found, Setting


def found(
    fact: Fact, match_span: tuple[int, int], text: str, setting: Setting, forms: Sequence[str] = ()
) -> Iterator[Found]:
    """Yield a fact at its place in the first of its forms that prints what stands there; nothing if none does.

    Args:
        fact: what the words were read as.
        match_span: where they begin and end.
        text: the text they stand in.
        setting: the language.
        forms: those that may be meant, the likeliest first; all of the type where none are given.
    """
    words = folded(text[slice(*match_span)])
    for form in forms or sorted(fact.forms()):
        if folded(fact.phrase(form, setting).bare) == words:
            yield Found(*match_span, fact, form)
            return
