"""What is wrong with a template, all of it at once and before it runs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import nodes

from drafter.drafting.template import parsed, parsed_tags, tag_fault
from drafter.drafting.view import names_of
from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.place import Place
from drafter.workspace.folder import Template
from drafter.workspace.tags import tags

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If, nodes.Compare, nodes.Operand,
    nodes.Const, nodes.Not, nodes.And, nodes.Or, nodes.Call, nodes.Filter,
)  # fmt: skip


def template_faults(template: Template, facts: Mapping[str, Fact]) -> list[DraftError]:
    """Check a template against the facts it may name.

    Args:
        template: the text.
        facts: all facts by name, the folder's own among them.

    Returns:
        The faults, in the order of the file.

    Raises:
        DraftError: it cannot even be parsed.
    """
    return list(_faults(template, tuple((name, type(fact)) for name, fact in facts.items())))


@lru_cache(maxsize=32)
def _faults(template: Template, types: tuple[tuple[str, type[Fact]], ...]) -> tuple[DraftError, ...]:
    """The faults; what a text may ask of a fact hangs on its type alone."""
    if not template.text.strip():
        return (
            DraftError(
                "The text is empty.",
                place=Place(template.file),
                hint="Write it paragraph by paragraph, an empty line between them.",
            ),
        )
    if tags := tuple(tag_faults(template)):
        return tags
    try:
        check = _Check(template, dict(types))
    except DraftError:
        if alone := tuple(_faults_of_tags(template)):
            return alone
        raise
    found = [*check.faults(), *note_faults(template)]
    return tuple(sorted(found, key=lambda f: (f.place.line, f.place.column) if f.place else (0, 0)))


def note_faults(template: Template) -> Iterator[DraftError]:
    """Yield the marks of notes that have no text anywhere in the template."""
    text = _without_comments(template.text)
    texts = set(re.findall(r"^\[\^([^\]\s]+)\]:", text, flags=re.MULTILINE))
    met: set[str] = set()
    for mark in re.finditer(r"(?<!\\)\[\^([^\]\s]+)\](?!:)", text):
        if mark[1] not in texts and mark[1] not in met and len(met) < _MOST_NOTES:
            met.add(mark[1])
            hint = f"Add a paragraph that begins with [^{mark[1]}]: and the text of the note."
            yield _at(template, mark.start(), f"The note [^{mark[1]}] has no text.", hint)


def tag_faults(template: Template) -> Iterator[DraftError]:
    """Yield tags that are not closed, and conditions without their end, at the place where they begin."""
    text = _without_comments(template.text)
    conditions: list[int] = []
    for opening in _OPENING.finditer(text):
        closing = {"{": "}}", "%": "%}", "#": "#}"}[opening[0][1]]
        end = text.find(closing, opening.end())
        following = _OPENING.search(text, opening.end())
        if end < 0 or (following and following.start() < end):
            yield _at(template, opening.start(), "The tag that begins here is not closed.", f"Close it with {closing}")
            return
        inside = text[opening.end() : end].strip("-+ \n\t")
        if opening[0] != "{%":
            continue
        if inside.startswith("if "):
            conditions.append(opening.start())
        elif inside == "endif" and conditions:
            conditions.pop()
        elif inside == "endif":
            yield _at(template, opening.start(), "This ends a condition that does not begin.", "Take it out.")
            return
    if conditions:
        yield _at(template, conditions[-1], "The condition that begins here does not end.", "End it with {% endif %}")


def _faults_of_tags(template: Template) -> Iterator[DraftError]:
    """Yield what is wrong with the inside of each tag, at the place where it begins."""
    for tag in tags(template.text):
        place, line = _place(template, tag.start)
        if not tag.is_comment and (found := tag_fault(tag, place, line)):
            yield found


def _without_comments(text: str) -> str:
    """A template's text with blanks for its comments: what is left stands where it stood."""
    return re.sub(r"\{#.*?#\}", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.DOTALL)


def _at(template: Template, offset: int, message: str, hint: str) -> DraftError:
    place, line = _place(template, offset)
    return DraftError(message, place=place, line_text=line, hint=hint)


def _place(template: Template, offset: int) -> tuple[Place, str]:
    """Where a character of a template stands, and its line."""
    starts = _line_starts(template.text)
    line = bisect_right(starts, offset)
    start, end = starts[line - 1], starts[line] if line < len(starts) else len(template.text)
    return Place(template.file, line, offset - start + 1), template.text[start:end].rstrip("\n")


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


_MOST_NOTES = 100
"""So many notes without a text are named, each at its first mark."""
_OPENING = re.compile(r"\{[{%#]")


class _Check:
    def __init__(self, template: Template, facts: Mapping[str, type[Fact]]) -> None:
        self.template = template
        self.facts = facts
        self.tags = [tag for tag in tags(template.text) if not tag.is_comment]
        whole = parsed(template)
        tree = parsed_tags(tuple(tag.text for tag in self.tags))
        if tree is None:
            # A brace within a text, or the like: what is wrong is told by its line alone.
            self.tags = []
        self.tree = tree or whole

    def faults(self) -> Iterator[DraftError]:
        yield from self.walk(self.tree, in_condition=False)

    def walk(self, node: nodes.Node, *, in_condition: bool) -> Iterator[DraftError]:
        if not isinstance(node, ALLOWED):
            yield self.fault(node.lineno, type(node).__name__.lower(), "A text may not do this.", _MAY)
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
                        child.lineno, str(child.value), "Text needs no braces around it.", "Write it plainly."
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
            yield self.fault(node.lineno, node.attr, "A fact’s form has no forms of its own.", _MAY)
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
                f"“{node.node.name}” is {fact.TITLE}, which has no form “{node.attr}”.",
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
                "Only a count can choose words.",
                'Write: {{ count.choose("State has", "States have") }}',
            )

    def filter(self, node: nodes.Filter) -> Iterator[DraftError]:
        if node.name != "capital" or node.args or node.kwargs or node.node is None:
            yield self.fault(node.lineno, node.name, f"There is no filter “{node.name}”.", "The one filter is: capital")
        else:
            yield from self.walk(node.node, in_condition=False)

    def fault(self, line: int, word: str, message: str, hint: str) -> DraftError:
        """A fault at a word of a tag, or where the tag begins.

        Args:
            line: of the tree: the number of the tag, or of the line where tags are not known.
            word: the word.
            message: what is wrong.
            hint: what to do.
        """
        if not self.tags:
            starts = _line_starts(self.template.text)
            return _at(self.template, starts[min(line, len(starts)) - 1], message, hint)
        tag = self.tags[line - 1]
        found = re.search(rf"(?<!\w){re.escape(word)}", tag.text)
        return _at(self.template, tag.start + (found.start() if found else 0), message, hint)


_MAY = "A text may name facts in {{ … }}, and leave a passage out between {% if fact %} and {% endif %}."


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"Did you mean “{near[0]}”?" if near else ""
