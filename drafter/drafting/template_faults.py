"""What is wrong with a template, all of it at once and before it runs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes

from drafter.drafting.template import no_jinja, parsed, tag_fault
from drafter.drafting.view import names_of
from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.messages import say
from drafter.place import Place
from drafter.source.notes import note_marks
from drafter.source.scan import PartSort
from drafter.source.tree import Source

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If, nodes.Compare, nodes.Operand,
    nodes.Const, nodes.Not, nodes.And, nodes.Or, nodes.Call, nodes.Filter,
)  # fmt: skip


def template_faults(source: Source, facts: Mapping[str, Fact]) -> list[DraftError]:
    """Check a template against the facts it may name.

    Args:
        source: the text.
        facts: all facts by name, the folder's own among them.

    Returns:
        The faults, in the order of the file.
    """
    return list(_faults(source, tuple((name, type(fact)) for name, fact in facts.items())))


@lru_cache(maxsize=32)
def _faults(source: Source, types: tuple[tuple[str, type[Fact]], ...]) -> tuple[DraftError, ...]:
    """The faults; what a text may ask of a fact hangs on its type alone."""
    if not source.text.strip():
        hint = "Write it paragraph by paragraph, an empty line between them."
        return (DraftError("The text is empty.", place=Place(source.file), hint=hint),)
    if tags := tuple(tag_faults(source)):
        return tags
    try:
        tree = parsed(source)
    except TemplateSyntaxError as e:
        alone = tuple(filter(None, (tag_fault(source, tag) for tag in source.tags)))
        return alone or (no_jinja(source, source.parts[min(e.lineno, len(source.parts)) - 1].start, e),)
    found = [*_Check(source, dict(types)).walk(tree, in_condition=False), *note_faults(source)]
    return tuple(sorted(found, key=lambda f: (f.place.line, f.place.column) if f.place else (0, 0)))


def note_faults(source: Source) -> Iterator[DraftError]:
    """Yield the marks of notes that have no text anywhere in the template."""
    met: set[str] = set()
    for name, offset in note_marks(source):
        if name not in source.notes and name not in met and len(met) < _MOST_NOTES:
            met.add(name)
            hint = f"Add a paragraph that begins with [^{name}]: and the text of the note."
            yield source.lines.fault(offset, f"The note [^{name}] has no text.", hint)


def tag_faults(source: Source) -> Iterator[DraftError]:
    """Yield tags that are not closed, and conditions without their end, at the place where they begin."""
    conditions: list[int] = []
    lines = source.lines
    unclosed = source.unclosed[0] if source.unclosed else None
    for tag in source.tags:
        if unclosed and unclosed.start < tag.start:
            break
        if tag.sort is not PartSort.STATEMENT:
            continue
        if tag.word == "if":
            conditions.append(tag.start)
        elif tag.word == "endif" and conditions:
            conditions.pop()
        elif tag.word == "endif":
            yield lines.fault(tag.start, "This ends a condition that does not begin.", "Take it out.")
            return
    if unclosed:
        message = "The braces that open here are not closed."
        yield lines.fault(unclosed.start, message, f"Close it with {unclosed.closing}")
    elif conditions:
        yield lines.fault(conditions[-1], "The condition that begins here does not end.", "End it with {% endif %}")


_MOST_NOTES = 100
"""So many notes without a text are named, each at its first mark."""


class _Check:
    def __init__(self, source: Source, facts: Mapping[str, type[Fact]]) -> None:
        self.source = source
        self.facts = facts

    def walk(self, node: nodes.Node, *, in_condition: bool) -> Iterator[DraftError]:
        if not isinstance(node, ALLOWED):
            yield self.fault(node.lineno, type(node).__name__.lower(), "text.md may not do this.", _MAY)
            return
        if isinstance(node, nodes.If):
            yield from self.walk(node.test, in_condition=True)
            for child in [*node.body, *node.elif_, *node.else_]:
                yield from self.walk(child, in_condition=False)
        elif isinstance(node, nodes.Getattr):
            yield from self.attribute(node, in_condition=in_condition)
        elif isinstance(node, nodes.Call):
            yield from self.call(node)
        elif isinstance(node, nodes.Filter):
            yield from self.filter(node)
        elif isinstance(node, nodes.Name):
            yield from self.name(node)
        elif isinstance(node, nodes.Output):
            for child in node.nodes:
                if isinstance(child, nodes.Const):
                    yield self.fault(
                        child.lineno,
                        str(child.value),
                        "Plain words need no braces around them.",
                        "Take the braces away.",
                    )
                else:
                    yield from self.walk(child, in_condition=False)
        else:
            for child in node.iter_child_nodes():
                yield from self.walk(child, in_condition=in_condition)

    def name(self, node: nodes.Name) -> Iterator[DraftError]:
        if node.name not in self.facts:
            yield self.fault(
                node.lineno,
                node.name,
                f"The text asks for “{node.name}”, and there is no such fact.",
                _near(node.name, self.facts) or "Add it to the facts in resolution.yaml, or correct the name.",
            )

    def attribute(self, node: nodes.Getattr, *, in_condition: bool) -> Iterator[DraftError]:
        if not isinstance(node.node, nodes.Name):
            yield self.fault(node.lineno, node.attr, "There is a point and a name too many here.", _MAY)
            return
        fact = self.facts.get(node.node.name)
        if fact is None:
            yield from self.name(node.node)
            return
        known = names_of(fact) if in_condition else set(fact.forms()) - {""}
        if node.attr not in known:
            yield self.fault(
                node.lineno,
                node.attr,
                f"“{node.node.name}” is {say(fact.TITLE)}, which has no form “{node.attr}”.",
                _near(node.attr, known)
                or ("Its forms are: " + ", ".join(sorted(known)) if known else f"Write {{{{ {node.node.name} }}}}"),
            )

    def call(self, node: nodes.Call) -> Iterator[DraftError]:
        target = node.node
        fact = (
            self.facts.get(target.node.name)
            if isinstance(target, nodes.Getattr) and isinstance(target.node, nodes.Name)
            else None
        )
        words = [a for a in node.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
        is_choice = isinstance(target, nodes.Getattr) and target.attr == "choose" and (fact or Fact).CHOOSES
        if not is_choice or len(words) != 2 or len(node.args) != 2 or node.kwargs or node.dyn_args or node.dyn_kwargs:
            yield self.fault(
                node.lineno,
                target.attr if isinstance(target, nodes.Getattr) else "(",
                "Only a count, such as a number of States, can choose between words.",
                'Write: {{ count.choose("State has", "States have") }}',
            )

    def filter(self, node: nodes.Filter) -> Iterator[DraftError]:
        if node.name != "capital" or node.args or node.kwargs or node.node is None:
            yield self.fault(
                node.lineno,
                node.name,
                f"“{node.name}” is not known behind “|”.",
                "Only “capital” can stand there: {{ fact | capital }}",
            )
        else:
            yield from self.walk(node.node, in_condition=False)

    def fault(self, number: int, word: str, message: str, hint: str) -> DraftError:
        """A fault at a word of a tag.

        Args:
            number: of the part of the text, from 1.
            word: the word.
            message: what is wrong.
            hint: what to do.
        """
        tag = self.source.parts[number - 1]
        found = re.search(rf"(?<!\w){re.escape(word)}", tag.text)
        return self.source.lines.fault(tag.start + (found.start() if found else 0), message, hint)


_MAY = "It may name facts in {{ … }}, and leave a passage out between {% if fact %} and {% endif %}."


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"Did you mean “{near[0]}”?" if near else ""
