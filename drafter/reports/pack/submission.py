"""``SUBMISSION.md``: what to know and to do before a draft is handed in.

Source of what is asked for: un-format.md, C (guidelines for submitting proposals; instructions for documents).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from drafter.checks.finding import Finding
from drafter.checks.readiness.length_is_accepted import LONGEST
from drafter.comparison.listing import Entry
from drafter.comparison.own_words import sort_of
from drafter.document import Document, plain
from drafter.errors import DraftError
from drafter.languages import language
from drafter.languages.language import Language
from drafter.reports.pack.deadline import Deadline
from drafter.worklists.entries import counted, entries
from drafter.worklists.item import Item

_MARKDOWN = re.compile(r"[\\`*<&]|~(?=~)|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\]\()|^[#>+=-]|(?<=^\d)\.")
"""What Markdown would take for markup; other marks stay bare, as many read the sheet as it is."""


LONGEST_SHOWN = 160
"""How many characters of a change the sheet shows; the redline has the whole."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sheet is made from.

    Attributes:
        document: the draft.
        sponsors: in the order of the United Nations, or the one entry that tells who submitted the draft.
        open_items: what is to be confirmed, in the order of the text.
        findings: what the editor's rules say of it as a submission.
        doubts: what looks like a slip in the files, as the commands tell it.
        deadline: when to hand in, or None where no day was given.
        files: what each file of the pack is, by its name.
        base: what the changes are tracked against, in words; empty where there is nothing to compare with.
        official: whether they are written into an official Word file.
        changed: the facts that changed since last year, in the order of the text.
        wording: the words that somebody changed, each with its paragraph: nothing that follows from a fact.
        last_round, wording_since: the last round that went to partners, 0 for none, and what was changed since.
    """

    document: Document
    sponsors: Sequence[str]
    open_items: Sequence[Item]
    findings: Sequence[Finding]
    doubts: Sequence[DraftError]
    deadline: Deadline | None
    files: Mapping[str, str]
    base: str
    official: bool
    changed: Sequence[Item] = ()
    wording: Sequence[Entry] = ()
    last_round: int = 0
    wording_since: Sequence[Entry] = ()


def submission(facts: Facts) -> str:
    """The sheet, as Markdown."""
    return "\n".join(_lines(facts)).rstrip() + "\n"


def _lines(facts: Facts) -> Iterator[str]:
    front = facts.document.front
    name = plain(front.symbol) or "draft resolution"
    yield from (f"# Submission: {_text(name)}", "", f"**{_text(plain(front.title))}**", "")
    yield from (f"- {_text(plain(words))}" for words in (front.session, front.committee, front.agenda_item) if words)
    count = facts.document.count_words()
    said = "within" if count <= LONGEST else "**more than**"
    yield f"- {count:,} words, masthead and notes counted: {said} the {LONGEST:,} accepted for in-session documents"
    yield f"- Still open: {counted(entries(facts.open_items))}"
    yield f"- Findings: {len(facts.findings) + len(facts.doubts)}"
    yield ""
    yield from _changed(facts)
    yield from _open(facts.open_items)
    yield from _to_do(facts)
    yield from _deadline(facts.deadline)
    yield from _sponsors(facts.sponsors, language(facts.document.language))
    yield from _findings(facts.findings, facts.doubts)
    yield from ("## Files", "")
    yield from (f"- `{name}`: {what}" for name, what in facts.files.items())


def _changed(facts: Facts) -> Iterator[str]:
    """What a reader who knows last year's text wants first: its new facts, then its new words."""
    yield from ("## What changed since last year", "")
    if not facts.base:
        yield from ("There is no earlier text to compare with.", "")
        return
    listed = entries(facts.changed)
    if not listed and not facts.wording:
        yield from ("Nothing.", "")
    for entry in listed:
        item = entry.first
        before = f"{_short(item.before)} → " if item.before else "new: "
        yield f"- {entry.title}: {before}{_short(item.after)} ({entry.where})"
    if facts.wording:
        yield from ("", "Words that the delegation changed:", "")
        yield from map(_reworded, facts.wording)
    if listed or facts.wording:
        yield ""
    if facts.last_round:
        yield from (f"## What the delegation changed since round {facts.last_round}", "")
        yield from map(_reworded, facts.wording_since)
        yield from ("",) if facts.wording_since else ("Nothing.", "")


def _reworded(change: Entry) -> str:
    gone, came = _short(change.removed), _short(change.added)
    match sort_of(change):
        case "added":
            said = f"new: “{came}”"
        case "taken out":
            said = f"taken out: “{gone}”"
        case "moved":
            said = f"moved here: “{came}”"
        case _:
            said = f"“{gone}” → “{came}”" if gone and came else f"new: “{came}”" if came else f"taken out: “{gone}”"
    return f"- {_text(change.place)}: {said}"


def _short(words: str) -> str:
    return _text(shorten(words, LONGEST_SHOWN, placeholder=" …"))


def _deadline(found: Deadline | None) -> Iterator[str]:
    yield from ("## When", "")
    if found is None:
        yield "No day was given. Count back with: `drafter build DIR --needed 2022-10-20`"
    else:
        yield (
            f"Hand in by **{_day(found.hand_in)}**, so that the draft can be out on {_day(found.needed)}: the"
            " Secretariat needs four full business days."
        )
        yield ""
        yield from (f"{n}. {_day(day)}" for n, day in enumerate(found.days, 1))
        yield ""
        yield "Saturdays and Sundays are not counted, nor the days given with `--holiday`."
    yield ""


def _sponsors(names: Sequence[str], written: Language) -> Iterator[str]:
    yield from ("## Sponsors", "")
    if written.is_submission(names):
        yield f"None: the draft is {_text(names[0])}."
    elif names:
        yield from (f"{n}. {_text(name)}" for n, name in enumerate(names, 1))
        yield from ("", "In the order of the United Nations. Sponsorship is recorded in e-deleGATE.")
    else:
        yield "None given yet."
    yield ""


def _open(items: Sequence[Item]) -> Iterator[str]:
    yield from ("## Still open", "")
    if items:
        for entry in entries(items):
            item = entry.first
            yield f"- [ ] {entry.title}: {_text(item.after)} ({entry.where}; `{item.file}:{item.line}`)"
    else:
        yield "Nothing."
    yield ""


def _findings(findings: Sequence[Finding], doubts: Sequence[DraftError]) -> Iterator[str]:
    yield from ("## Findings", "")
    for doubt in doubts:
        where = f"`{doubt.place}`: " if doubt.place else ""
        yield f"- slip, {where}{_text(doubt.message)}"
    for f in findings:
        yield f"- {f.severity.value} {f.code}, {f.paragraph}: {_text(f.message)}"
    if findings:
        yield from ("", "Each rule is explained by `drafter check --explain CODE`.")
    elif not doubts:
        yield "None."
    yield ""


def _to_do(facts: Facts) -> Iterator[str]:
    yield from ("## To hand in", "")
    if not facts.base:
        yield "- [ ] The Word file: `draft.docx` (there is no earlier text to track changes against)"
    elif facts.official:
        yield f"- [ ] The Word file with every change tracked on {_text(facts.base)}: `changes.docx`"
    else:
        yield (
            f"- [ ] The Word file with every change tracked: `changes.docx` shows them against {_text(facts.base)}, but"
            " is not the official file. The guidelines ask for the official A/RES file: get it, name it in"
            " `resolution.yaml` (based_on, document) and build again"
        )
    yield "- [ ] A hard copy, signed and dated by the delegation"
    yield "- [ ] The submission certificate with a person to contact"
    yield "- [ ] The sponsors recorded in e-deleGATE, once the text is final"
    yield ""


def _day(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"


def _text(words: str) -> str:
    """Words that are not taken for markup, on one line."""
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(words.split()))
