"""From words to the value of a fact: what it must be to print them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from drafter.document.words import folded
from drafter.facts.fact import Fact, Setting
from drafter.facts.value import Open


def settled(value: Any) -> Any:
    """A value with the brackets of its open parts taken away, where last year's value stands in them."""
    if isinstance(value, Open):
        return value if value.last is None else settled(value.last)
    if isinstance(value, BaseModel):
        changed = {name: settled(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update={n: v for n, v in changed.items() if v != getattr(value, n)})
    if isinstance(value, list):
        return [settled(v) for v in value]
    return value


def prints(fact: Fact, form: str, words: str, setting: Setting) -> bool:
    """Whether a fact prints words in a form."""
    try:
        phrase = fact.phrase(form, setting)
    except KeyError:
        return False
    return not phrase.is_open and folded(phrase.words) == folded(words)


def values(fact: Fact, form: str, words: str, setting: Setting) -> Iterator[Fact]:
    """Find the values with which a fact prints words.

    Args:
        fact: as it is in the folder; what a text does not tell is kept.
        form: the form that the template asks for.
        words: the words of the official text.
        setting: the language and the kinds of gatherings.

    Yields:
        Facts that print exactly the words; none where no value does.
    """
    for candidate in fact.from_words(words, setting):
        if prints(candidate, form, words, setting) and (candidate is fact or _is_valid(candidate)):
            yield candidate


def _is_valid(fact: Fact) -> bool:
    """Whether the schema takes a fact, so that the folder can be read again."""
    fields = type(fact).model_fields
    try:
        type(fact).model_validate({info.alias or name: getattr(fact, name) for name, info in fields.items()})
    except ValidationError:
        return False
    return True
