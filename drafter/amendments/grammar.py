"""A grammar as text, and sentences parsed by it: all ways of reading are followed at once, the one named first wins.

The notation is that of lark: rules in small letters, terminals in capitals; ``"in"i`` is a word, ``/re/i`` a regular
expression. A name with an underscore leaves no trace in the tree, ``?rule`` none where it has one child, and
``-> name`` names the tree of an alternative. A word of a rule ends where a word of the sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

LONGEST = 4000
"""A sentence of more characters, its quotations not counted, is not parsed."""

_TOKENS = re.compile(
    r"""\s*(?://[^\n]*|(?P<word>"(?:\\.|[^"\\])*"i?)|(?P<regex>/(?:\\.|[^/\\])+/i?)|(?P<alias>->)"""
    r"""|(?P<head>\??\w+)\s*:|(?P<name>\w+)|(?P<sign>[|()?*+]))"""
)


class Token(str):
    """A terminal found.

    Attributes:
        type: its name.
    """

    __slots__ = ("type",)
    type: str

    def __new__(cls, kind: str, text: str) -> Token:
        """A terminal of a kind with its words."""
        token = super().__new__(cls, text)
        token.type = kind
        return token


@dataclass(frozen=True, slots=True)
class Tree:
    """A rule found.

    Attributes:
        data: its name.
        children: what was found within it.
    """

    data: str
    children: tuple[Tree | Token, ...]


class NoSentence(Exception):
    """The words are no sentence of the grammar.

    Attributes:
        at: the character up to which they were followed.
    """

    def __init__(self, at: int) -> None:
        super().__init__(f"no sentence, from character {at}")
        self.at = at


Children = tuple[Tree | Token, ...]
Ends = dict[int, Children]
"""Where something that begins at a place may end, with what it then consists of."""


@dataclass(slots=True)
class _Run:
    """One sentence being parsed: what is known of each rule at each place, and how far anything was followed."""

    text: str
    known: dict[tuple[str, int], Ends] = field(default_factory=dict)
    far: int = 0


Part = Callable[[_Run, int], Ends]


class Grammar:
    """The rules of a grammar, ready to parse."""

    def __init__(self, text: str) -> None:
        self._rules: dict[str, Part] = {}
        tokens = [(m.lastgroup or "", m[m.lastgroup or 0]) for m in _TOKENS.finditer(text) if m.lastgroup]
        heads = [n for n, (kind, _) in enumerate(tokens) if kind == "head"]
        for first, end in zip(heads, [*heads[1:], len(tokens)], strict=True):
            head = tokens[first][1]
            name = head.lstrip("?")
            body = _Body(self, tokens[first + 1 : end], name)
            if name.lstrip("_").isupper():
                self._rules[name] = body.terminal()
            else:
                self._rules[name] = self._rule(name, body.choice(named=True), is_light=head.startswith("?"))

    def parse(self, sentence: str) -> Tree:
        """The tree of a sentence.

        Raises:
            NoSentence: it is none of the grammar.
        """
        run = _Run(sentence)
        if len(sentence) > LONGEST:
            raise NoSentence(0)
        try:
            ends = self._rules["start"](run, 0)
        except RecursionError:
            raise NoSentence(run.far) from None
        whole = next((c for end, c in ends.items() if not sentence[end:].strip()), None)
        if whole is None:
            raise NoSentence(run.far)
        tree = whole[0]
        assert isinstance(tree, Tree)
        return tree

    def named(self, name: str) -> Part:
        """A rule or terminal by its name, which may be declared further below."""
        return lambda run, at: self._rules[name](run, at)

    def _rule(self, name: str, body: Part, *, is_light: bool) -> Part:
        def part(run: _Run, at: int) -> Ends:
            key = (name, at)
            ends = run.known.get(key)
            if ends is None:
                found = body(run, at)
                if not name.startswith("_"):
                    found = {end: _tree(name, children, is_light=is_light) for end, children in found.items()}
                ends = run.known[key] = found
            return ends

        return part


def _tree(name: str, children: Children, *, is_light: bool) -> Children:
    """What a rule leaves: its tree, or the one that an alternative of it has named."""
    if len(children) == 1 and isinstance(only := children[0], Tree) and only.data.startswith(":"):
        return (Tree(only.data[1:], only.children),)
    return children if is_light and len(children) == 1 else (Tree(name, children),)


class _Body:
    """What stands behind the colon of a rule, read from its tokens."""

    def __init__(self, grammar: Grammar, tokens: list[tuple[str, str]], name: str) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.name = name
        self.at = 0

    def terminal(self) -> Part:
        """One regular expression, or words in several alternatives."""
        pattern = "|".join(_pattern(kind, text) for kind, text in self.tokens if kind in ("word", "regex"))
        return _terminal("" if self.name.startswith("_") else self.name, pattern)

    def choice(self, *, named: bool = False) -> Part:
        """Alternatives, up to the end or a closing bracket."""
        parts = [self.sequence(named=named)]
        while self.next("sign", "|"):
            parts.append(self.sequence(named=named))
        return parts[0] if len(parts) == 1 else _one_of(parts)

    def sequence(self, *, named: bool) -> Part:
        """Parts one after another."""
        parts = list(self.repeated())
        part = parts[0] if len(parts) == 1 else _all_of(parts)
        if named and self.next("alias"):
            alias = self.tokens[self.at][1]
            self.at += 1
            return _called(f":{alias}", part)
        return part

    def repeated(self) -> Iterator[Part]:
        """The parts of a sequence, each with the sign behind it."""
        while self.at < len(self.tokens):
            kind, text = self.tokens[self.at]
            if kind == "alias" or (kind == "sign" and text in "|)"):
                return
            self.at += 1
            if kind == "sign":
                part = self.choice()
                self.next("sign", ")")
            else:
                part = self.grammar.named(text) if kind == "name" else _terminal("", _pattern(kind, text))
            if self.next("sign", "?"):
                part = _maybe(part)
            elif self.next("sign", "*"):
                part = _many(part, least=0)
            elif self.next("sign", "+"):
                part = _many(part, least=1)
            yield part

    def next(self, kind: str, text: str = "") -> bool:
        """Go past a token, if it is the next one."""
        if self.at < len(self.tokens) and self.tokens[self.at][0] == kind and text in ("", self.tokens[self.at][1]):
            self.at += 1
            return True
        return False


def _pattern(kind: str, text: str) -> str:
    small = text.endswith("i")
    body = text[1:-2] if small else text[1:-1]
    if kind == "word":
        body = r"\s+".join(map(re.escape, body.split(" ")))
        body += r"(?![^\W\d_])" if body[-1].isalpha() else ""
    return f"(?i:{body})" if small else f"(?:{body})"


def _terminal(name: str, pattern: str) -> Part:
    match = re.compile(rf"\s*({pattern})").match
    space = re.compile(r"\s*").match

    def part(run: _Run, at: int) -> Ends:
        found = match(run.text, at)
        if found is None:
            run.far = max(run.far, space(run.text, at).end())  # type: ignore[union-attr]
            return {}
        return {found.end(): (Token(name, found[1]),) if name else ()}

    return part


def _one_of(parts: list[Part]) -> Part:
    def part(run: _Run, at: int) -> Ends:
        out: Ends = {}
        for one in parts:
            for end, children in one(run, at).items():
                out.setdefault(end, children)
        return out

    return part


def _all_of(parts: list[Part]) -> Part:
    def part(run: _Run, at: int) -> Ends:
        ends: Ends = {at: ()}
        for one in parts:
            ends = _on(ends, one, run)
            if not ends:
                break
        return ends

    return part


def _on(ends: Ends, part: Part, run: _Run) -> Ends:
    """What may end where, with one part more."""
    out: Ends = {}
    for start, before in ends.items():
        for end, children in part(run, start).items():
            out.setdefault(end, before + children)
    return out


def _maybe(one: Part) -> Part:
    def part(run: _Run, at: int) -> Ends:
        out = dict(one(run, at))
        out.setdefault(at, ())
        return out

    return part


def _many(one: Part, *, least: int) -> Part:
    def part(run: _Run, at: int) -> Ends:
        out: Ends = {} if least else {at: ()}
        fresh: Ends = {at: ()}
        while fresh:
            fresh = {e: c for e, c in _on(fresh, one, run).items() if e not in out}
            out |= fresh
        return dict(reversed(out.items()))

    return part


def _called(name: str, one: Part) -> Part:
    return lambda run, at: {end: (Tree(name, children),) for end, children in one(run, at).items()}
