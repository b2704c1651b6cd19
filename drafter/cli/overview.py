"""The page of ``drafter --help``, laid out as Click would, but without loading Click, which takes most of a start."""

from __future__ import annotations

import os

COMMANDS = {
    "desk": "Open all of it in the browser: your drafts, a new one, the pack.",
    "rollover": "Make this year's draft folder from last year's folder or document.",
    "new": "Make a draft folder from nothing, or from a text that you typed.",
    "render": "Print a draft folder as text, Markdown, HTML, Word, PDF or Akoma Ntoso.",
    "build": "Write everything a delegation hands in or circulates.",
    "fill": "Ask for what is still open, and write the answers in.",
    "explain": "Say what changed since last year, by which rule, and what is to be confirmed.",
    "redline": "Show the changes since last year's adopted text.",
    "compare": "Show the changes between any two documents.",
    "concord": "Hold a draft against its versions in other languages, fact by fact.",
    "amendment": "Write the changes from an issued draft to another text as an amendment.",
    "amend": "Show a draft as amendments would leave it.",
    "circulate": "Make the draft ready for partners, and keep what was sent.",
    "receive": "Read a partner's reply into proposals.",
    "proposals": "List what partners propose, and what became of it.",
    "settle": "Take proposals into the draft, leave them, or put them in brackets.",
    "compile": "Write all open proposals into the text, with who made them.",
    "revise": "Make an issued draft its next revision: L.40 becomes L.40/Rev.1.",
    "check": "Read a draft as an editor would.",
    "preview": "Open a local page that follows the draft as you edit.",
    "read": "Read a document and write it in any format.",
    "adopt": "Bring a draft folder up to the adopted document.",
    "replay": "Roll past years over and compare with what was adopted.",
    "history": "Show a paragraph's wording through the years.",
    "series": "List the texts that a rollover can begin with by name, and keep your own.",
    "register": "Look after the register of adopted resolutions.",
    "config": "Show your own defaults and where each comes from.",
    "doctor": "Say what is installed and where.",
    "completion": "Print what a shell needs to complete commands.",
    "schema": "Print the JSON Schema of resolution.yaml.",
    "lsp": "Serve an editor: findings and completion as you type.",
}

ABOUT = "Draft next year's General Assembly resolution from last year's, in the United Nations document format."
OPTIONS = {
    "-q, --quiet": "Say only what is wrong.",
    "-v, --verbose": "Say also which settings hold and how long it took.",
    "--color [auto|always|never]":
        "Colours: at a terminal only, always, never. NO_COLOR in the environment means never.",
    "--ui-language LANGUAGE": "The language that the program speaks to you in; else that of your computer.",
    "-V, --version": "Show the version and exit.",
    "-h, --help": "Show this message and exit.",
}  # fmt: skip
"""The options of the program itself, and what the page says of each."""


def overview(width: int) -> str:
    """The page, without the end of its last line.

    Args:
        width: the characters of a line.
    """
    out = ["Usage: drafter [OPTIONS] COMMAND [ARGS]...", ""]
    out += _wrapped(ABOUT, width, "  ", "  ")
    for title, rows in (("Options", OPTIONS), ("Commands", COMMANDS)):
        out += ["", f"{title}:"]
        indent = " " * (max(map(len, rows)) + 4)
        for name, about in rows.items():
            out += _wrapped(about, width, f"  {name}".ljust(len(indent)), indent)
    return "\n".join(out)


def width() -> int:
    """The characters of a line of help: those of the terminal, within reason."""
    given = os.environ.get("COLUMNS", "")
    try:
        columns = int(given) if given.isdecimal() else os.get_terminal_size().columns
    except OSError:
        columns = 0
    return max(min(columns or 80, 80) - 2, 50)


def _wrapped(text: str, width: int, first: str, others: str) -> list[str]:
    """A text in lines no longer than a width."""
    lines = [first]
    for word in text.split():
        if len(lines[-1]) > len(others) and len(f"{lines[-1]} {word}") > width:
            lines.append(others)
        lines[-1] += word if len(lines[-1]) == len(others) else f" {word}"
    return lines
