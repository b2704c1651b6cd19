"""The pages of the manual that are made from the program itself: commands, facts, rules, messages.

    python tools/pages.py FOLDER

A page that is made cannot be out of date; the tests say that none of what it is made from is left out.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = {
    "path": "mines-77", "folder": "mines-77", "name": "to_attend", "file": "resolution.yaml", "number": "76/26",
    "session": "77", "title": "Mines", "code": "ARI05", "form": "docx", "symbol": "A/C.1/77/L.40",
    "source": "last-year.docx", "output": "draft.docx", "shown": "30 Novembr 2022", "text": "30 Novembr 2022",
    "line": "12", "language": "en",
}  # fmt: skip
"""What stands in the place of a value, by the last word of what the program puts there."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something that the program says of an input that is at fault.

    Attributes:
        room: the room that says it.
        said: the sentence, with an example in the place of each value.
        hint: what to do about it; empty where the sentence says it.
    """

    room: str
    said: str
    hint: str


@cache
def messages() -> list[Message]:
    """All of them, in the order of the rooms."""
    found = {m for path in sorted((ROOT / "drafter").rglob("*.py")) for m in _messages(path)}
    return sorted(found, key=lambda m: (m.room, m.said))


def _messages(path: Path) -> Iterator[Message]:
    room = path.relative_to(ROOT / "drafter").parts[0].removesuffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not is_said(node):
            continue
        said = _words(node.args[0]) if node.args else ""
        hints = [_words(k.value) for k in node.keywords if k.arg == "hint"]
        if said and re.search(r"[a-z]{3}", said):
            yield Message(room, said, hints[0] if hints else "")


def is_said(node: ast.Call) -> bool:
    """Whether a call makes a message for the user."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("DraftError", "UsageError", "ClickException", "fault")


def _words(node: ast.expr) -> str:
    """The words of a text as the program writes them; nothing where it is put together elsewhere."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(_words(part) for part in parts)
        case ast.FormattedValue(value=value):
            return _example(ast.unparse(value))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _words(left) + _words(right)
        case ast.IfExp(body=body, orelse=other):
            return _words(body) or _words(other)
    return ""


def _example(expression: str) -> str:
    words = re.findall(r"[a-z_]+", expression.lower())
    return next((EXAMPLES[w] for w in reversed(words) if w in EXAMPLES), "…")


def messages_page() -> str:
    """The page of messages."""
    out = [
        "# What the program says",
        "",
        "Every sentence that it says of an input that is to be mended, with an example in the place of each value, and "
        "what it says to do. The line that is meant, and its place, are shown with it.",
    ]
    room = ""
    for one in messages():
        if one.room != room:
            room = one.room
            out += ["", f"## {room}", "", "| it says | what to do |", "|---|---|"]
        out.append(f"| {_cell(one.said)} | {_cell(one.hint)} |")
    return "\n".join(out) + "\n"


def _cell(words: str) -> str:
    return re.sub(r"([|\\<*_`{}])", r"\\\1", " ".join(words.split()))


def command_pages() -> Iterator[tuple[str, str]]:
    """The name and the text of a page for each command, made from the command."""
    import click

    from drafter.cli import COMMANDS
    from drafter.cli.common import with_common

    for name, summary in COMMANDS.items():
        command: click.Command = with_common(import_module(f"drafter.cli.{name}").command, name)
        found = [(name, command)]
        if isinstance(command, click.Group):
            found += [(f"{name} {inner}", sub) for inner, sub in command.commands.items()]
        out = [f"# drafter {name}", "", summary, ""]
        for title, one in found:
            context = click.Context(one, info_name=f"drafter {title}")
            out += [*([f"## {title}", ""] if title != name else []), f"```text\n{one.get_help(context)}\n```", ""]
        yield name, "\n".join(out)


def facts_page() -> str:
    """The page of fact types: what each is, and its fields with an example."""
    from drafter.facts.registry import TYPES

    out = ["# The types of facts", "", "What a fact in `resolution.yaml` may be, and what is written for each."]
    for name, kind in TYPES.items():
        about = (kind.__doc__ or "").split("Source:")[0].strip().split("\n\n")[0]
        out += ["", f"## {name}", "", " ".join(about.split()), "", "| field | what it is |", "|---|---|"]
        for field, info in kind.model_fields.items():
            if field != "type":
                out.append(f"| `{info.alias or field}` | {_cell(info.description or '')} |")
    return "\n".join(out) + "\n"


def write(folder: Path) -> list[str]:
    """Write all the pages that are made; their names."""
    from drafter.checks.manual import manual

    (folder / "commands").mkdir(parents=True, exist_ok=True)
    pages = {"facts.md": facts_page(), "rules.md": manual() + "\n", "messages.md": messages_page()}
    pages |= {f"commands/{name}.md": text for name, text in command_pages()}
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return list(pages)


if __name__ == "__main__":
    print(*write(Path(sys.argv[1])), sep="\n")
