"""What the page shows of a folder: each view a piece of HTML, escaped where it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from drafter.app.editing.fields import fields_of
from drafter.app.editing.filling import called
from drafter.checks.finding import Severity
from drafter.document import Paragraph, Run, Standing, plain
from drafter.document.naming import paragraph_names
from drafter.errors import DraftError
from drafter.languages.language import capitalised
from drafter.place import Place
from drafter.preview.editor import link
from drafter.preview.pieces import rendered
from drafter.preview.showing import Fault, Showing, attempt
from drafter.source.editing import Editing
from drafter.worklists.entries import Entry, entries
from drafter.worklists.item import Item, Status, headings

if TYPE_CHECKING:
    from drafter.checks import Finding
    from drafter.preview.partners import Partners

TEMPLATES = "templates/documents/preview"
_render = partial(rendered, TEMPLATES)
_SHORT = 220


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the worklist as the page lists it.

    Attributes:
        entry: the entry.
        where: the paragraphs it stands in, each with the id of its block on the page, or nothing.
        ticked: whether it was looked at.
        can_tick: whether a tick can settle it.
        link: to the line of the YAML.
        fillable: whether the page can ask for its value.
    """

    entry: Entry
    where: tuple[tuple[str, str], ...]
    ticked: bool
    can_tick: bool
    link: str
    fillable: bool

    @property
    def item(self) -> Item:
        """What it says at its first place."""
        return self.entry.first

    @property
    def title(self) -> str:
        """What it is about, as a heading: "States parties", "The symbol of the draft"."""
        return capitalised(self.entry.title)


def paper_views(showing: Showing, editor: str) -> dict[str, Any]:
    """What is shown at once after a save: the page, and what its script has to know of it.

    Args:
        showing: the folder.
        editor: the pattern of links to the editor.

    Returns:
        By name, HTML for the view, and values for the script: facts by key, paragraphs in the order of the page.
    """
    from drafter.writers.html import body_html

    return {
        "title": plain(showing.document.front.title),
        "symbol": plain(showing.document.front.symbol),
        # The sheet is a part of this page, whose main part holds it; words of the text cannot be tags.
        "clean": body_html(showing.keyed)
        .replace('<main id="text">', '<div class="main">', 1)
        .replace("</main>", "</div>", 1),
        "facts": facts_of(showing, editor),
        "paragraphs": paragraphs_of(showing),
    }


def list_views(showing: Showing, editor: str) -> dict[str, Any]:
    """What follows the page a moment later: what is open, and the worklist."""
    rows = rows_of(showing, editor)
    opened = [row for row in rows if row.item.status is Status.CONFIRM]
    return {
        "open": rendered(
            TEMPLATES, "open.html.jinja", rows=opened, forms=[form_of(showing, row.entry.fact) for row in opened]
        ),
        "worklist": rendered(TEMPLATES, "worklist.html.jinja", rows=rows, statuses=list(headings().items())),
        "counts": {"open": len(opened), "ticked": sum(row.ticked for row in rows), "all": len(rows)},
    }


def further_views(showing: Showing, editor: str) -> dict[str, Any]:
    """What takes longer: the redline in line and side by side, the findings, and what looks like a slip."""
    from drafter.comparison.listing import entries as changes
    from drafter.redline.views import Beside, InLine

    out: dict[str, Any] = {}

    def redlines() -> tuple[str, str, int]:
        redline = showing.redline
        found = list(changes(redline))
        return InLine(redline, found).body(), Beside(redline, found).body(), len(found)

    def findings() -> tuple[str, int]:
        found = showing.review.placed
        places = [p.fact or p.finding.place for p in found]
        links = [link(editor, place) if place else "" for place in places]
        listed = [(p.finding, place, to) for p, place, to in zip(found, places, links, strict=True)]
        listed.sort(key=lambda entry: _GRAVEST_FIRST.index(entry[0].severity))
        counts = Counter(p.finding.severity for p in found)
        summary = ", ".join(f"{counts[s]} {s.value}{'s' * (counts[s] != 1)}" for s in _GRAVEST_FIRST if counts[s])
        doubts = [_as_shown(doubt, editor) for doubt in showing.doubts]
        html = _render("findings.html.jinja", findings=listed, doubts=doubts, summary=summary, anchor=_anchor)
        return html, len(found) + len(doubts)

    made = attempt(redlines)
    if isinstance(made, Fault):
        out["redline"] = out["beside"] = fault_html(made, editor)
        out["changes"] = 0
    else:
        out["redline"], out["beside"], out["changes"] = made
    looked = attempt(findings)
    if isinstance(looked, Fault):
        out["findings"], out["found"] = fault_html(looked, editor), 0
    else:
        out["findings"], out["found"] = looked
    return out


def proposals_view(partners: Partners, showing: Showing, editor: str) -> dict[str, Any]:
    """What partners propose, beside the text."""
    made = attempt(lambda: partners.view(showing))
    if isinstance(made, Fault):
        return {"proposals": fault_html(made, editor), "proposed": 0}
    html, count = made
    return {"proposals": html, "proposed": count}


def fault_html(fault: Fault, editor: str) -> str:
    """Why something cannot be shown: message, line and caret, and the way there."""
    return _render("fault.html.jinja", errors=[_as_shown(e, editor) for e in fault.errors])


def shell_html(**values: Any) -> str:
    """The page itself."""
    return _render("shell.html.jinja", **values)


def rows_of(showing: Showing, editor: str) -> list[Row]:
    """The worklist as the page lists it."""
    sheet = showing.folder.sheet
    blocks = {name: f"p{n}" for n, name in enumerate(paragraph_names(showing.document), 1)}
    out = []
    for entry in entries(showing.items):
        fields = fields_of(sheet, entry.fact)
        is_open = any(f.is_open for f in fields)
        counted = Counter(item.paragraph for item in entry.items)
        where = tuple((f"{p} ({n} times)" if n > 1 else p, blocks.get(p, "")) for p, n in counted.items())
        asked = entry.first.status is Status.CONFIRM
        ticked = not is_open and not asked and all(showing.ticks.has(item) for item in entry.items)
        can_tick = not is_open or all(f.value for f in fields)
        to = link(editor, Place(entry.first.file, entry.first.line))
        out.append(Row(entry, where, ticked, can_tick, to, bool(fields)))
    return out


def form_of(showing: Showing, key: str) -> str:
    """The form that asks for the values behind a key; empty where the page cannot ask.

    Where the worklist asks for them and last year's are known, it can keep them with one button, as a tick does.
    """
    fields = fields_of(showing.folder.sheet, key)
    if not fields:
        return ""
    asked = (i for i in showing.items if i.status is Status.CONFIRM and f"{key}.".startswith(f"{i.fact}."))
    keep = next(asked, None) if all(f.value for f in fields) else None
    is_open = any(f.is_open for f in fields)
    return _render("form.html.jinja", key=key, name=called(key), fields=fields, keep=keep, is_open=is_open)


def facts_of(showing: Showing, editor: str) -> dict[str, dict[str, Any]]:
    """Of every fact on the page: its standing and why, where its value is, and whether a form can ask for it."""
    used = {i.fact for words in showing.document.words() for i in words if isinstance(i, Run) and i.fact}
    sheet = showing.folder.sheet
    where = showing.last_year.where
    out = {}
    for key in sorted(used & showing.keyed.provenance.keys()):
        known = showing.keyed.provenance[key]
        place = known.place
        out[key] = {
            "name": called(key),
            "standing": STANDINGS[known.standing],
            "state": known.standing.value,
            "reason": known.reason,
            # Of a fact in parts, the words that are of no part join the others and say nothing by themselves.
            "before": known.before if known.before and not any(k.startswith(f"{key}.") for k in used) else "",
            "last": where.get(key, ""),
            "line": f"line {place.line} of {place.file.replace(chr(92), '/').rpartition('/')[2]}" if place else "",
            "link": link(editor, place) if place else "",
            "form": bool(fields_of(sheet, key)),
        }
    return out


def paragraphs_of(showing: Showing) -> list[dict[str, Any]]:
    """Of every block on the page: what it is called, and its source as it can be reworded."""
    names = paragraph_names(showing.document)
    text = Editing(showing.folder.source, showing.document, showing.draft.text)
    out = []
    for index, (block, name) in enumerate(zip(showing.document.blocks(), names, strict=True)):
        kind = block.kind.value if isinstance(block, Paragraph) else "table"
        words = text.written(index).text if kind != "formula" else None
        out.append({"id": f"p{index + 1}", "name": name, "kind": kind, "source": words})
    return out


STANDINGS: Mapping[Standing, str] = {
    Standing.GIVEN: "Given",
    Standing.FOLLOWS: "Follows by a rule",
    Standing.CARRIED: "Carried from last year",
    Standing.OPEN: "Open",
}
_GRAVEST_FIRST = tuple(Severity)


def _as_shown(error: DraftError, editor: str) -> dict[str, str]:
    place = error.place
    line, caret = error.line_text, ""
    if line.strip() and place and place.column:
        start = max(0, place.column - 1 - _SHORT // 2)
        before = line[start : place.column - 1]
        caret = "".join("\t" if c == "\t" else " " for c in before) + "^"
        line = line[start:]
    return {
        "message": error.message,
        "place": _short_place(place) if place else "",
        "link": link(editor, place) if place else "",
        "line": line[:_SHORT],
        "caret": caret,
        "hint": error.hint,
    }


def _short_place(place: Place) -> str:
    name = place.file.replace("\\", "/").rpartition("/")[2]
    parts = [name, *(f"{what} {n}" for what, n in (("line", place.line), ("column", place.column)) if n)]
    return ", ".join(parts)


def _anchor(finding: Finding) -> str:
    """The id of the block that a finding is about, or nothing."""
    match finding.address:
        case ("block" | "number" | "cell", int(index), *_) | ("note", "block", int(index), *_):
            return f"p{index + 1}"
    return ""
