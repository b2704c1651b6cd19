"""The template language: Jinja, and of it only what a text needs.

A template may name a fact and a form of it, choose words by a count, and leave a passage out on a condition. Everything
else Jinja can do is refused before it runs, with its place; the sandbox stands behind that.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes, pass_context
from jinja2 import Template as Compiled
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.drafting.view import View, Words, usual
from drafter.errors import DraftError
from drafter.place import Place
from drafter.workspace.folder import Template
from drafter.workspace.tags import Tag

FILLS = "_fills"
"""The name under which a rendering collects the words of its expressions; no template can name it."""

_TAG = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ONLY_TAGS = re.compile(r"\s*(?:(?:\{%.*?%\}|\{#.*?#\})\s*)+")
_PRIVATE = re.compile("[\ue000-\ue003]")


def marked(text: str) -> str:
    """The template with the number of every line of text before it, so that paragraphs know where they stand.

    Lines that begin within a tag, and lines of nothing but tags, are left alone.
    """
    text = _PRIVATE.sub("", text)
    within = [m.span() for m in _TAG.finditer(text) if "\n" in m[0]]
    out: list[str] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        inside = any(first < start < last for first, last in within)
        start += len(line) + 1
        if line.strip() and not inside and not _ONLY_TAGS.fullmatch(line):
            rest = line.lstrip()
            line = f"{line[: len(line) - len(rest)]}\ue002{number}\ue003{rest}"
        out.append(line)
    return "\n".join(out)


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
    fills: list[Words] = context[FILLS]
    fills.append(value)
    return f"\ue000{len(fills) - 1}\ue001"


def _capital(value: View | Words) -> Words:
    """The filter ``capital``: a capital at the beginning of a fact's words."""
    words = usual(value) if isinstance(value, View) else value
    return Words(words.name, words.form, words.phrase.capitalised())


@cache
def _environment() -> _Environment:
    environment = _Environment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )
    environment.globals.clear()
    environment.filters = {"capital": _capital}
    environment.tests.clear()
    return environment


@lru_cache(maxsize=32)
def compiled(template: Template) -> Compiled:
    """A template, ready to render.

    Args:
        template: checked by :func:`drafter.drafting.template_faults.template_faults` before.

    Returns:
        What Jinja made of it; rendering needs the facts' views and a list under :data:`FILLS`.
    """
    return _environment().from_string(parsed(template))


@lru_cache(maxsize=32)
def parsed(template: Template) -> nodes.Template:
    """The tree of a template, its text bearing the numbers of its lines (:func:`marked`).

    Raises:
        DraftError: it is no Jinja.
    """
    try:
        return _environment().parse(marked(template.text))
    except TemplateSyntaxError as e:
        lines = template.text.split("\n")
        line = lines[e.lineno - 1] if 0 < e.lineno <= len(lines) else ""
        raise _no_jinja(e, Place(template.file, e.lineno), line) from None


@lru_cache(maxsize=32)
def parsed_tags(texts: tuple[str, ...]) -> nodes.Template | None:
    """The tree of a template's tags alone: the line of a node is the number of its tag, from 1.

    Args:
        texts: the tags, in their order, without comments.

    Returns:
        The tree; None where they make none without the text between them.
    """
    try:
        return _environment().parse("\n".join(text.replace("\n", " ") for text in texts))
    except TemplateSyntaxError:
        return None


def tag_fault(tag: Tag, place: Place, line: str) -> DraftError | None:
    """What is wrong with the inside of a tag, by itself.

    Args:
        tag: an expression or a condition; other tags have nothing inside that could be wrong by itself.
        place: where it stands.
        line: the line it stands in.
    """
    word, _, condition = tag.inside.partition(" ")
    try:
        if tag.is_expression:
            _environment().parse(tag.text)
        elif word in ("if", "elif"):
            _environment().parse(f"{{% if {condition} %}}{{% endif %}}")
    except TemplateSyntaxError as e:
        return _no_jinja(e, place, line)
    return None


def _no_jinja(error: TemplateSyntaxError, place: Place, line: str) -> DraftError:
    return DraftError(
        f"A tag is not written as it should be: {(error.message or '').rstrip('.')}.",
        place=place,
        line_text=line,
        hint="Facts stand in {{ double braces }}; conditions are {% if fact %} … {% endif %}, each on its line.",
    )
