"""The template language: Jinja, and of it only what a text needs.

A template may name a fact and a form of it, choose words by a count, and leave a passage out on a condition. Everything
else Jinja can do is refused before it runs, with its place; the sandbox stands behind that.

Jinja is given the tags of a text alone. Each part of the text stands on a line of its own there, so that the line of
what it finds is the number of the part; what it renders are the numbers of the parts that are left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes, pass_context
from jinja2 import Template as Compiled
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.drafting.view import View, Words, usual
from drafter.errors import DraftError
from drafter.source.scan import Part, PartSort
from drafter.source.shown import Shown, decided
from drafter.source.tree import Source, read

_FILLS = "_fills"
"""The name under which a rendering collects the words of its expressions; no template can name it."""
_LEFT = re.compile("\ue001(\\d+)\ue001(?:\ue000(\\d+)\ue001)?")


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, without arithmetic: what ``"a" * 10**9`` would cost, no text needs."""

    intercepted_binops = frozenset({"*", "**", "%", "//", "/", "+", "-"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        raise TypeError(f"“{operator}” is not for texts")


@pass_context
def _finalized(context: Context, value: object) -> object:
    if isinstance(value, View):
        value = usual(value)
    if not isinstance(value, Words):
        return value
    fills: list[Words] = context[_FILLS]
    fills.append(value)
    return f"\ue000{len(fills) - 1}\ue001"


def _capital(value: View | Words) -> Words:
    """The filter ``capital``: a capital at the beginning of a fact's words."""
    words = usual(value) if isinstance(value, View) else value
    return Words(words.name, words.form, words.phrase.capitalised())


@cache
def _environment() -> _Environment:
    environment = _Environment(undefined=StrictUndefined, finalize=_finalized)
    environment.globals.clear()
    environment.filters = {"capital": _capital}
    environment.tests.clear()
    return environment


def rendered(source: Source, views: Mapping[str, View]) -> tuple[Shown, list[Words]]:
    """A text with its conditions decided, and the words of its expressions.

    Args:
        source: checked by :func:`drafter.drafting.template_faults.template_faults` before.
        views: the facts by their names.

    Returns:
        What is shown of the text, and by the number of an expression there what it prints.
    """
    fills: list[Words] = []
    left = _compiled(source.text).render({**views, _FILLS: fills})
    numbers = ((int(m[1]), int(m[2] or 0)) for m in _LEFT.finditer(left))
    return decided(source.parts, numbers), fills


@lru_cache(maxsize=32)
def _compiled(text: str) -> Compiled:
    return _environment().from_string(parsed(read(text, "")))


def parsed(source: Source) -> nodes.Template:
    """The tree of a template's tags: the line of a node is the number of its part of the text, counted from 1.

    Raises:
        TemplateSyntaxError: the tags are no Jinja; the line of the error is the number of the part.
    """
    return _environment().parse("\n".join(_line(index, part) for index, part in enumerate(source.parts)))


def _line(index: int, part: Part) -> str:
    printed = part.sort in (PartSort.EXPRESSION, PartSort.STATEMENT)
    tag = part.text.replace("\r", " ").replace("\n", " ") if printed else ""
    return f"\ue001{index}\ue001{tag}"


def tag_fault(source: Source, tag: Part) -> DraftError | None:
    """What is wrong with the inside of a tag, by itself.

    Args:
        source: the text that it stands in.
        tag: an expression or a condition; other tags have nothing inside that could be wrong by itself.
    """
    word, _, condition = tag.inside.partition(" ")
    try:
        if tag.sort is PartSort.EXPRESSION:
            _environment().parse(tag.text)
        elif word in ("if", "elif"):
            _environment().parse(f"{{% if {condition} %}}{{% endif %}}")
    except TemplateSyntaxError as e:
        return no_jinja(source, tag.start, e)
    return None


def no_jinja(source: Source, offset: int, error: TemplateSyntaxError) -> DraftError:
    """A tag that Jinja does not understand, at its place."""
    return source.lines.fault(
        offset,
        f"What stands between braces here is not written as it should be: {(error.message or '').rstrip('.')}.",
        "Facts stand in {{ double braces }}; conditions are {% if fact %} … {% endif %}, each on its line.",
    )
