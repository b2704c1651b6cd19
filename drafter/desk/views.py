"""What the desk's page shows: each view a piece of HTML, escaped where it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.app.drafts import State
from drafter.app.editing.fields import Field
from drafter.app.packing import about
from drafter.app.questions import Question, helped, may_stay, places, prompt_of
from drafter.preview.pieces import rendered

if TYPE_CHECKING:
    from drafter.desk.home import Begun
    from drafter.document import Document
    from drafter.rounds.proposal import Proposal

TEMPLATES = "templates/documents/desk"
_render = partial(rendered, TEMPLATES)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the page asks it.

    Attributes:
        title: what it is about.
        where: the paragraphs that it stands in.
        evidence: the words around it, the value in brackets.
        why: why it is asked.
        fields: what can be typed: the field, what it is called, what it is for, last year's value that may stay.
        elsewhere: where it is given instead, where the page cannot ask; else nothing.
    """

    title: str
    where: str
    evidence: tuple[str, ...]
    why: str
    fields: tuple[tuple[Field, str, str, str], ...]
    elsewhere: str


def home_html(token: str, path: Path, names: Sequence[str], series: Sequence[str]) -> str:
    """The page itself; how each draft stands is filled in by its script."""
    from drafter.app.new import COMMITTEES

    return rendered(
        TEMPLATES, "home.html.jinja", token=token, path=str(path), names=names, series=series, committees=COMMITTEES
    )


def state_html(state: State, files: Sequence[Path], proposals: Sequence[Proposal]) -> str:
    """How a draft stands, its pack, and what partners propose."""
    still_open = [p for p in proposals if str(p.state) == "open"]
    return rendered(
        TEMPLATES,
        "state.html.jinja",
        state=state,
        files=[(f.name, about(f.name)) for f in files],
        proposals=still_open,
        all=len(proposals),
    )


def questions_html(key: str, begun: Begun) -> str:
    """The form of a rollover's questions, grouped by the paragraphs that they are about."""
    made = begun.made
    asked = [_asked(question, made.worklist.draft.document) for question in begun.asked]
    groups: dict[str, list[Asked]] = {}
    for one in asked:
        groups.setdefault(one.where, []).append(one)
    sheet = made.rolled.folder.sheet
    return rendered(TEMPLATES,
        "questions.html.jinja", key=key, groups=groups, name=made.path.name, title=sheet.title, session=sheet.session,
        changed=made.changed, warnings=made.warnings,
    )  # fmt: skip


def adopted_html(**values: Any) -> str:
    """What became of a draft that was brought up to the adopted document."""
    return _render("adopted.html.jinja", **values)


def _asked(question: Question, document: Document) -> Asked:
    item = question.entry.first
    return Asked(
        question.sentence,
        question.entry.where,
        tuple(places(question, document)[:3]),
        question.why,
        tuple((field, prompt_of(field), helped(field), may_stay(field)) for field in question.fields),
        "" if question.fields else f"line {item.line} of resolution.yaml",
    )
