"""The pages of the manual that are made from the program itself: commands, facts, rules, messages.

    python tools/pages.py FOLDER

A page that is made cannot be out of date; the tests say that none of what it is made from is left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from messages import Message, messages

ROOT = Path(__file__).resolve().parent.parent
ROOMS = {
    "cli": "On the command line",
    "desk": "On the desk",
    "preview": "On the page of a draft",
    "editor": "In an editor",
    "app": "Common to all of them",
    "files": "Of a file",
    "saving": "When files are written",
    "settings": "Of settings",
    "readers": "Of a document that is read",
    "hardened": "Of an XML file",
    "ooxml": "Of a Word file",
    "workspace": "Of resolution.yaml",
    "facts": "Of a fact",
    "source": "Of text.md",
    "drafting": "Of the text and its facts",
    "rolling": "Of a rollover: the worklist",
    "extraction": "Of a document that becomes a draft",
    "adoption": "Of the adopted text",
    "checks": "Findings",
    "findings": "Around the findings",
    "comparison": "Of changes",
    "redline": "Of a redline",
    "amendments": "Of amendments",
    "rounds": "Of partners’ replies",
    "reports": "Of the pack, histories and replays",
    "register": "Of the register",
    "writers": "Of a document that is written",
    "languages": "Of languages",
    "document": "Names of paragraphs",
}
"""What a reader would call the place where each room speaks, in the order of the page."""


def messages_page() -> str:
    """The page of messages."""
    rooms: dict[str, list[Message]] = {room: [] for room in ROOMS}
    for one in dict.fromkeys(replace(m, file=m.room) for m in messages()):
        rooms.setdefault(one.file, []).append(one)
    out = [
        "# What the program says",
        "",
        "Every sentence and label of it, with an example in the place of each value. Where an input is to be mended, "
        "the line that is meant and its place are shown with it. The options of each command are on its own page.",
    ]
    for room, said in rooms.items():
        faults = [one for one in said if one.to_mend]
        rest = [one for one in said if not one.to_mend]
        if said:
            out += ["", f"## {ROOMS.get(room, room)}"]
        if faults:
            out += ["", "| it says | what to do |", "|---|---|"]
            out += [f"| {_cell(one.said)} | {_cell(one.hint)} |" for one in faults]
        if rest:
            out += ["", *(f"* {_cell(one.said)}" for one in rest)]
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
    """The page of fact types: what each is, its fields, an example, what it prints, what a year does to it."""
    from ruamel.yaml import YAML

    from drafter.facts.fact import GatheringKind, Setting
    from drafter.facts.registry import TYPES
    from drafter.languages import METADATA, language
    from drafter.rolling.rules import rule

    named = GatheringKind(name="Meeting of the States Parties")
    paragraph = "Requests the Secretary-General to report to the General Assembly;"
    setting = Setting(language(METADATA), {"meeting": named}, [(12, paragraph)])
    out = ["# The types of facts", "", "What a fact in `resolution.yaml` may be, and what is written for each."]
    for name, kind in TYPES.items():
        about = (kind.__doc__ or "").split("Source:")[0].strip().split("\n\n")[0]
        out += ["", f"## {name}", "", " ".join(about.split()), "", "| field | what it is |", "|---|---|"]
        for field, info in kind.model_fields.items():
            if field != "type":
                out.append(f"| `{info.alias or field}` | {_cell(info.description or '')} |")
        fields = {"type": name, **YAML(typ="safe", pure=True).load(kind.EXAMPLE)}
        fact = kind.model_validate(fields)
        written = StringIO()
        YAML().dump({"example": fields}, written)
        out += ["", "```yaml", written.getvalue().rstrip(), "```", ""]
        out += ["| in the text | is printed | what it is |", "|---|---|---|"]
        for form, about in sorted(kind.forms().items()):
            asked = f"{{{{ example.{form} }}}}" if form else "{{ example }}"
            out.append(f"| `{asked}` | {_cell(fact.phrase(form, setting).words)} | {_cell(about)} |")
        out += ["", "A year later, the first of these that applies:", ""]
        out += [f"* {_cell(rule(r).SENTENCE)}" for r in kind.RULES] or ["* It stays."]
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
