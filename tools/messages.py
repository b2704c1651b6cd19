"""Every sentence that the program says, collected from the program itself, each with an example.

A sentence is found where it is written: in an error, a finding, a report, a question, a label of a page, the help of an
option. What the program puts into it is replaced by an example from `examples.tsv`: one for the expression, one for
the expression in a certain file, where it means something else there, or one for the last word of the expression. One
without any is shown by its name, ‹so›.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOT_SAID = {
    "languages", "__init__.py", "facts/bodies.py", "facts/each_year.py", "checks/recognise.py", "checks/passages.py",
    "checks/style/no_placeholder_is_left.py", "readers/sponsors.py",
    "recognition/citations.py", "register/titles.py", "comparison/units.py", "ooxml/symbols.py", "ooxml/tables.py",
    "ooxml/fields.py", "redline/tracked.py", "writers/akn.py", "writers/akn_meta.py", "readers/akn.py/names",
    "drafting/sponsors.py", "workspace/sponsors.py/names",
}  # fmt: skip
"""Where words are those of resolutions, of official names or of file formats, and not the program's own."""
PAGES = ("desk", "preview")
_WORDS = re.compile(r"[A-Za-z’']{2,}[,:;]? +[“(A-Za-z\ue000]|^[A-Z][a-z]+ …$|^[A-Z][a-z ]+[.:?!]$")
_NO_WORDS = re.compile(
    r"\\[sdwb]|\(\?|\[\^[^\ue000]|[{;]\n|^[\w-]+/[\w.-]+$|^#!|--[a-z]+:|w:[a-z]|xmlns|^\.|default-src|filename|^retry:|\nlooked_at"
    r"|^- \{|^X-|Application Support|^\ue000HEAD"
)
_AROUND = re.compile(r"^(escape|printable|typed|spoken|_shown|_spoken|_text)\((.*)\)$")
_PUT_IN = re.compile("\ue000(.*?)\ue001", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Message:
    """Something that the program says.

    Attributes:
        file: where it is written, beneath `drafter` or `templates`.
        said: its words, with an example in the place of each value.
        hint: what to do about it; empty where there is nothing to do, or the sentence says it.
        to_mend: whether it is said of an input that is at fault.
        missing: the expressions that have no example.
    """

    file: str
    said: str
    hint: str = ""
    to_mend: bool = False
    missing: tuple[str, ...] = ()

    @property
    def room(self) -> str:
        """The room that says it."""
        return self.file.partition("/")[0].removesuffix(".py")


@cache
def examples() -> dict[str, str]:
    """An example for each expression."""
    lines = (ROOT / "tools" / "examples.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if "\t" in line)


@cache
def messages() -> tuple[Message, ...]:
    """All of them, each once, in the order of the files."""
    found: dict[Message, None] = {}
    for file, tree in code().items():
        if file not in NOT_SAID and file.partition("/")[0] not in NOT_SAID:
            found |= dict.fromkeys(_of_code(tree, file))
    for room in PAGES:
        for path in sorted((ROOT / "templates" / "documents" / room).iterdir()):
            if path.suffix in (".jinja", ".js"):
                found |= dict.fromkeys(_of_page(path.read_text(encoding="utf-8"), f"{room}/{path.name}"))
    return tuple(found)


@cache
def code() -> dict[str, ast.Module]:
    """The program's files, read."""
    paths = sorted((ROOT / "drafter").rglob("*.py"))
    return {p.relative_to(ROOT / "drafter").as_posix(): ast.parse(p.read_text(encoding="utf-8")) for p in paths}


def is_fault(node: ast.Call) -> bool:
    """Whether a call makes an error for the user."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("DraftError", "UsageError", "ClickException", "fault")


SPOKEN = {"say": 1, "mark": 1, "say_many": 2, "mark_many": 2}
"""Calls that look a sentence up in the user's language, and how many of their arguments are sentences."""


def is_spoken(node: ast.AST) -> bool:
    """Whether a call looks up a sentence that is written in it."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and bool(spoken_at(node))


def spoken_at(node: ast.Call) -> list[int]:
    """Which arguments of a call are sentences."""
    most = SPOKEN.get(getattr(node.func, "id", ""), 0)
    return [n for n, argument in enumerate(node.args[:most]) if isinstance(argument, ast.Constant)]


def _spoken(node: ast.Call) -> list[str]:
    """The sentences of a call, with what is put into them between two signs of their own."""
    put_in = {k.arg: ast.unparse(k.value) for k in node.keywords if k.arg}
    if len(spoken_at(node)) > 1 and len(node.args) > 2:
        put_in["count"] = ast.unparse(node.args[2])

    def expression(match: re.Match[str]) -> str:
        return f"\ue000{put_in.get(match[1], match[1])}\ue001"

    return [re.sub(r"(?<!\{)\{(\w+)\}", expression, node.args[n].value) for n in spoken_at(node)]


def _of_code(tree: ast.Module, file: str) -> Iterator[Message]:
    nodes = list(ast.walk(tree))
    done = set(_not_said(nodes)) | {id(node.args[n]) for node in nodes if is_spoken(node) for n in spoken_at(node)}
    for node in nodes:
        if isinstance(node, ast.Call) and is_fault(node) and node.args:
            hints = [_raw(k.value) for k in node.keywords if k.arg == "hint"]
            inside = [node.args[0], *(k.value for k in node.keywords if k.arg == "hint")]
            for said in _ways(node.args[0]):
                if _is_words(said):
                    done |= {id(part) for one in inside for part in ast.walk(one)}
                    yield _message(file, said, hints[0] if hints else "", to_mend=True)
    for node in nodes:
        if is_spoken(node) and id(node) not in done:
            for said in _spoken(node):
                for piece in _pieces(said):
                    yield _message(file, piece)
            continue
        if not isinstance(node, ast.Constant | ast.JoinedStr) or id(node) in done:
            continue
        if isinstance(node, ast.JoinedStr):
            done |= {id(part) for part in ast.walk(node)}
        for piece in _pieces(_raw(node)):
            yield _message(file, piece)


def _not_said(nodes: list[ast.AST]) -> Iterator[int]:
    """The texts that nobody is shown: docstrings, patterns, lists of words, the program's own faults."""
    for node in nodes:
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                yield id(statement.value)
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("compile", "split", "TypeError", "AssertionError", "RuntimeError", "NotImplementedError"):
                yield from (id(part) for part in ast.walk(node))
        is_names = isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("NAMES", "LOOSE")
        if is_names or isinstance(node, ast.Compare):
            yield from (id(part) for part in ast.walk(node))


def _pieces(text: str) -> Iterator[str]:
    """The parts of a text that are words to be read; of a page, what stands between its tags."""
    if _NO_WORDS.search(text) and "<p" not in text:
        return
    for piece in re.split(r"<[^>]*>", re.sub(r"(?s)<(style|script).*?</\1>", "", text)) if "<" in text else [text]:
        if _is_words(piece := unescape(piece).strip()):
            yield piece


def _is_words(text: str) -> bool:
    bare = _PUT_IN.sub("\ue000", text).strip()
    own = re.findall(r"[A-Za-z’']{2,}", _PUT_IN.sub("", text))
    is_said = len(own) > 1 or bool(own and re.search(r"[.:?!…]$", bare))
    return is_said and bool(_WORDS.search(bare)) and not _NO_WORDS.search(text)


def _of_page(code: str, file: str) -> Iterator[Message]:
    if file.endswith(".js"):
        texts = [m[1] or m[2] or "" for m in re.finditer(r'"((?:[^"\\\n])*)"|`([^`]*)`', code)]
        texts = [re.sub(r"\$\{([^}]*)\}", "\ue000\\1\ue001", t) for t in texts if re.match(r"[A-Z$]", t)]
    else:
        code = re.sub(r"(?s)\{#.*?#\}", "", code)
        code = re.sub(r"\{\{ ?(.*?) ?\}\}", lambda m: f"\ue000{m[1]}\ue001".replace("<", "").replace(">", ""), code)
        quoted = re.findall(r'aria-label="([^"]+)"', code)
        choices = [w for m in re.findall(r"\{%(.*?)%\}", code) for w in re.findall(r'"([A-Z][^"]+)"', m)]
        code = re.sub(r"\{%.*?%\}", "<>", code)
        texts = [*re.split(r"<[^>]*>", code), *quoted, *choices]
    for text in texts:
        text = unescape(" ".join(text.split()))
        if re.search(r"[A-Z“][a-z]|[a-z]{2,} [a-z]{2,}", _PUT_IN.sub("", text)) and "=>" not in text:
            yield _message(file, text)


def _message(file: str, said: str, hint: str = "", *, to_mend: bool = False) -> Message:
    missing: list[str] = []

    def example(match: re.Match[str]) -> str:
        expression = " ".join(match[1].split())
        bare = _AROUND.sub(r"\2", expression.removesuffix(" | printable"))
        last = (re.findall(r"[a-z_]\w*", bare, re.IGNORECASE) or [""])[-1]
        for key in (f"{file}:{expression}", expression, f"{file}:{bare}", bare, last):
            if key in examples():
                return examples()[key]
        if bare.startswith("len(") or bare.endswith("| length"):
            return "3"
        missing.append(f"{file}:{expression}")
        return f"‹{last.replace('_', ' ')}›"

    words, what_to_do = (_PUT_IN.sub(example, text).strip() for text in (said, hint))
    return Message(file, words, what_to_do, to_mend, tuple(missing))


def _ways(node: ast.expr) -> list[str]:
    """The ways in which a sentence may read: one, or both of an alternative."""
    match node:
        case ast.IfExp(body=body, orelse=other):
            return [*_ways(body), *_ways(other)]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [a + b for a in _ways(left) for b in _ways(right)]
    return [_raw(node)]


def _raw(node: ast.expr) -> str:
    """A text as the code has it, with what is put into it between two signs of their own."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(_raw(part) for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _raw(left) + _raw(right)
        case ast.IfExp(body=body, orelse=other):
            return _raw(body) or _raw(other)
        case ast.FormattedValue(value=value):
            return f"\ue000{ast.unparse(value)}\ue001"
        case ast.Call() if is_spoken(node):
            return _spoken(node)[0]
        case ast.Name() | ast.Attribute() | ast.Call() | ast.Subscript():
            return f"\ue000{ast.unparse(node)}\ue001"
    return ""
