"""A text calls its own paragraphs by number: the numbers follow what is put in, taken out and moved."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Record, Run, Stage, plain
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.readers import read
from drafter.rolling.roll import Source, roll
from drafter.worklists.item import Item, Status
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder, Template

OPERATIVE = (
    "Welcomes the report of the depositary;",
    "Invites the port authorities to report on what they did;",
    "Recalls the request of the parties concerning warm climates;",
    "Requests the depositary to report to the General Assembly at its seventy-seventh session on paragraphs 1 and 2 "
    "above, as recalled in paragraph 3 above.",
)


def document(*operative: str) -> Document:
    """A resolution of the seventy-sixth session."""
    body = [Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(",")))]
    body += [Paragraph(Kind.OPERATIVE, (Run(text),), f"{n}.") for n, text in enumerate(operative, 1)]
    front = Front(title=(Run("A question"),), number=(Run("76/999."),), agenda_item=(Run("Agenda item 9"),))
    return Document("en", Stage.ADOPTED, front, tuple(body), record=Record(session=76, number="76/999"))


@pytest.fixture
def last() -> Folder:
    return parametrise(document(*OPERATIVE), Path("draft")).folder


def rolled(last: Folder, old: str = "", new: str = "") -> tuple[str, list[Item]]:
    """The last paragraph a year later, its text edited, and what the list says of the paragraphs called."""
    made = roll(Source(last), 77, Path("draft"))
    folder = made.with_last(last)
    assert old in folder.template.text
    edited = folder.with_(template=Template(folder.template.text.replace(old, new, 1), "text.md"))
    drafted = draft(edited)
    items = [i for i in Worklist(edited, drafted).items if i.fact.startswith("paragraph")]
    return plain(drafted.document.body[-1].content).partition("session ")[2], items  # type: ignore[union-attr]


def test_facts_with_names_that_say_which(last: Folder) -> None:
    begins = {n: str(f.begins) for n, f in last.sheet.facts.items() if f.type == "paragraph"}  # type: ignore[attr-defined]
    assert begins == {
        "paragraph_report_depositary": "Welcomes the report of the depositary",
        "paragraph_port_authorities_report": "Invites the port authorities to report on what",
        "paragraph_request_parties_concerning": "Recalls the request of the parties concerning warm",
    }


@pytest.mark.parametrize(
    ("old", "new", "called"),
    [
        ("", "", "on paragraphs 1 and 2 above, as recalled in paragraph 3 above."),
        (
            "2. Invites",
            "2. Deplores it;\n\n3. Invites",
            "on paragraphs 1 and 3 above, as recalled in paragraph 4 above.",
        ),
        (
            "1. Welcomes the report of the depositary;\n\n",
            "",
            "on paragraphs […] and 1 above, as recalled in paragraph 2 above.",
        ),
        (
            "Recalls the request",
            "Reiterates the request",
            "on paragraphs 1 and 2 above, as recalled in paragraph […] above.",
        ),
    ],
)
def test_numbers_follow(last: Folder, old: str, new: str, called: str) -> None:
    assert rolled(last, old, new)[0] == called


def test_the_list_says_what_became_of_each(last: Folder) -> None:
    _, items = rolled(last, "2. Invites", "2. Deplores it;\n\n3. Invites")
    assert [(i.status, i.before, i.after, i.rule) for i in items] == [
        (Status.CARRIED, "1", "1", "paragraph-followed"),
        (Status.CHANGED, "2", "3", "paragraph-followed"),
        (Status.CHANGED, "3", "4", "paragraph-followed"),
    ]
    _, items = rolled(last, "Recalls the request", "Reiterates the request")
    assert [i.reason for i in items if i.status is Status.CONFIRM] == [
        "No paragraph begins “Recalls the request of the parties concerning warm”: to be confirmed"
    ]


def test_an_annex_calls_its_own_paragraphs() -> None:
    from drafter.document import Annex

    annex = Annex((Paragraph(Kind.PLAIN, (Run("The rules of paragraph 2 above apply."),), "3."),))
    made = parametrise(replace(document(*OPERATIVE), annexes=(annex,)), Path("draft"))
    assert "The rules of paragraph 2 above apply." in made.folder.template.text


REFERENCE = re.compile(r"\bparagraphs? (\d[^.;]{0,90}?)\b(?:above|below|of the present resolution)\b")


def test_every_call_of_a_fourth_of_the_corpus_is_a_fact(corpus: Path) -> None:
    there = found = 0
    for path in sorted((corpus / "akn" / "en").glob("*.xml"))[1::4]:
        resolution = read(path)
        calls = [m for b in resolution.body for m in REFERENCE.finditer(b.text.replace("\u00a0", " "))]
        if calls:
            there += sum(len(re.findall(r"\d+", m[1])) for m in calls)
            made = parametrise(resolution, Path("draft"))
            assert not made.remarks, path.name
            called = {n for n, f in made.folder.sheet.facts.items() if f.type == "paragraph"}
            found += sum(made.folder.template.text.count(f"{{{{ {n} }}}}") for n in called)
    assert there > 30
    assert found / there >= 0.99, f"{found} of {there}"
