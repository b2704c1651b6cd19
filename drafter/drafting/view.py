"""A fact as a template sees it: its forms, its plain values for conditions, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from drafter.facts.fact import Fact, Setting
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import last_of


@dataclass(frozen=True, slots=True)
class Words:
    """The words that an expression of a template stands for.

    Attributes:
        name: the fact's name.
        form: which of its forms; "choose" for words that agree with a number.
        phrase: the words.
    """

    name: str
    form: str
    phrase: Phrase


class View:
    """A fact within a template.

    ``{{ fact }}`` is its usual form, ``{{ fact.form }}`` another, ``{% if fact %}`` whether there is anything to say,
    and a condition may look at the plain values of its schema.
    """

    __slots__ = ("_fact", "_name", "_setting")

    def __init__(self, name: str, fact: Fact, setting: Setting) -> None:
        self._name = name
        self._fact = fact
        self._setting = setting

    def __getitem__(self, key: str) -> Words | Callable[[str, str], Words] | object:
        """A form, ``choose``, or a plain value.

        Raises:
            KeyError: the fact has none of that name.
        """
        fact = self._fact
        if key in fact.forms():
            return self._words(key)
        if key == "choose" and fact.CHOOSES:
            return self._choose
        if key in type(fact).model_fields:
            return _scalar(last_of(getattr(fact, key)))
        raise KeyError(key)

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return self._fact.holds()

    def _usual(self) -> Words:
        return self._words("")

    def _words(self, form: str) -> Words:
        return Words(self._name, form, self._fact.phrase(form, self._setting))

    def _choose(self, one: str, many: str) -> Words:
        return Words(self._name, "choose", phrase(self._fact.choose(one, many), "value"))


def usual(value: View) -> Words:
    """The words of a fact's usual form."""
    return value._usual()


def names_of(fact: type[Fact]) -> set[str]:
    """What a template may write after the name of a fact of a type and a dot."""
    names = set(fact.forms()) - {""} | set(fact.model_fields)
    return names | {"choose"} if fact.CHOOSES else names


def _scalar(value: Any) -> object:
    return value if isinstance(value, (str, int)) else bool(value)
