"""The line above a draft's title, from the sheet: groups, offices, officers, notes, kinds; and what is understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.document import Document, DocumentKind, Note, Run
from drafter.drafting.draft import draft
from drafter.errors import DraftErrors
from drafter.workspace.folder import load

Printed = Callable[..., Document]
OBSERVED = (
    "On behalf of the States that are members of the {}, taking into account also the provisions of General Assembly "
    "resolution ES-10/23 of 10 May 2024."
)
MEMBERS = "On behalf of the States Members of the United Nations that are members of the {}."
CHANGES = "Any changes to the list of sponsors will be reflected in the official record of the meeting."


@pytest.fixture(name="printed")
def _printed(tmp_path: Path) -> Printed:
    def printed(sponsors: str, more: str = "", committee: str = "First") -> Document:
        (tmp_path / "resolution.yaml").write_text(
            f"language: en\nsession: 80\ncommittee: {committee}\nagenda_item: {{number: 16, title: Tea}}\n"
            f"title: Tea and trade\nsymbol: A/C.1/80/L.1\nsubmitted: 2025-10-03\nsponsors: {sponsors}\n{more}",
            encoding="utf-8",
        )
        (tmp_path / "text.md").write_text("*Recalling* tea,\n\n1. *Decides* to drink it.\n", encoding="utf-8")
        return draft(load(tmp_path)).document

    return printed


def line(document: Document) -> tuple[str, list[str]]:
    """The line with its marks, and the notes."""
    words = document.front.proponent
    text = "".join(i.mark if isinstance(i, Note) else i.words for i in words)
    return text, ["".join(r.words for r in i.paragraphs[0]) for i in words if isinstance(i, Note)]


@pytest.mark.parametrize(
    ("sponsors", "more", "committee", "shown", "notes"),
    [
        ("[Iraq]", "", "First", "Iraq: draft resolution", []),
        (
            "[{state: Iraq, on_behalf_of: G77}]",
            "",
            "Second",
            "Iraq:* draft resolution",
            [OBSERVED.format("Group of 77 and China")],
        ),
        (
            "[Thailand, {state: Nigeria, on_behalf_of: Group of African States}, Maldives]",
            "",
            "First",
            "Maldives, Nigeria* and Thailand: draft resolution",
            [MEMBERS.format("Group of African States")],
        ),
        (
            "[{state: Cuba, on_behalf_of: NAM, note: For friends.}]",
            "",
            "First",
            "Cuba:* draft resolution",
            ["For friends."],
        ),
        (
            "[{state: Chad, on_behalf_of: Friends of Tea}]",
            "",
            "First",
            "Chad:* draft resolution",
            ["On behalf of Friends of Tea."],
        ),
        (
            "[{state: Austria, as: Chair of the Committee on Tea}]",
            "",
            "Fourth",
            "Austria:* draft resolution",
            ["In its capacity as Chair of the Committee on Tea."],
        ),
        ("[Zambia, Viet Nam]", "", "''", "Viet Nam and Zambia:* draft resolution", [CHANGES]),
        ("[Zambia]", "sponsors_note: off\n", "''", "Zambia: draft resolution", []),
        ("[Zambia]", "sponsors_note: on\n", "First", "Zambia:* draft resolution", [CHANGES]),
        (
            "[Singapore, {state: Cuba, on_behalf_of: NAM}]",
            "",
            "''",
            "Cuba* and Singapore:** draft resolution",
            [OBSERVED.format("Movement of Non-Aligned Countries"), CHANGES],
        ),
        ("[{officer: Bureau}]", "kind: decision\n", "''", "Draft decision submitted by the Bureau", []),
        ("nobody named", "", "Sixth", "Draft resolution", []),
        (
            "[{officer: Chair of the Committee, following: informal consultations}]",
            "",
            "Fifth",
            "Draft resolution submitted by the Chair of the Committee following informal consultations",
            [],
        ),
        (
            "[{officer: Vice-Chair, person: Ann Lee (Peru), basis: informal consultations on draft resolution A/C.2/80/L.1}]",
            "",
            "Second",
            "Draft resolution submitted by the Vice-Chair, Ann Lee (Peru), on the basis of informal consultations on draft "
            "resolution A/C.2/80/L.1",
            [],
        ),
        ("[Chad]", "kind: amendment\namends: A/80/L.3\n", "First", "Chad: amendment to draft resolution A/80/L.3", []),
        (
            "[Chad]",
            "kind: amendment\namends: A/C.3/80/L.2/Rev.1\n",
            "Third",
            "Chad: amendment to revised draft resolution A/C.3/80/L.2/Rev.1",
            [],
        ),
        (
            "[Zambia, State of Palestine, Yemen]",
            "",
            "Third",
            "Yemen, Zambia and State of Palestine: draft resolution",
            [],
        ),
    ],
)
def test_as_issued(printed: Printed, sponsors: str, more: str, committee: str, shown: str, notes: list[str]) -> None:
    assert line(printed(sponsors, more, committee)) == (shown, notes)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("South Africa; Japan", "Japan and South Africa"),
        ("South Africa, Japan", "Japan and South Africa"),
        ("[South Africa; Japan, Canada]", "Canada, Japan and South Africa"),
        ("[Iran, Islamic Republic of, Japan]", "Iran (Islamic Republic of) and Japan"),
        ('["Venezuela, Bolivarian Republic of"]', "Venezuela (Bolivarian Republic of)"),
        ('["Netherlands (Kingdom of the)"]', "Netherlands (Kingdom of the)"),
        ('"South Africa - Japan"', "Japan and South Africa"),
        ("[Guinea-Bissau, Timor-Leste]", "Guinea-Bissau and Timor-Leste"),
    ],
)
def test_what_is_understood(printed: Printed, written: str, shown: str) -> None:
    assert line(printed(written))[0] == f"{shown}: draft resolution"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[{state: Iraq, person: A B}]", "Only an officer has a person"),
        ("[{officer: Chair, on_behalf_of: G77}]", "Only a State speaks for a group"),
        ("[{note: x}]", "names a State or an officer"),
        ("[{foo: Iraq}]", "There is no “foo” here"),
    ],
)
def test_what_is_answered(printed: Printed, written: str, said: str) -> None:
    with pytest.raises(DraftErrors, match=re.escape(said)) as found:
        printed(written)
    assert found.value.errors[0].place is not None
    assert found.value.errors[0].place.line == 8


def test_a_document_knows_its_kind_and_its_sponsors_groups(printed: Printed) -> None:
    document = printed("[{state: Iraq, on_behalf_of: g-77}]", "kind: decision\n")
    assert document.kind is DocumentKind.DECISION
    assert [(s.name, s.on_behalf_of) for s in document.record.sponsors] == [("Iraq", "Group of 77 and China")]


def test_a_draft_issued_again_says_so_after_the_other_notes(printed: Printed) -> None:
    title = printed("[{state: Iraq, on_behalf_of: G77}]", "reissued: 2025-11-04\n").front.title
    assert title[-1] == Note(((Run("Reissued for technical reasons on 4 November 2025."),),), "**")


@pytest.mark.parametrize(
    ("sponsors", "shown"),
    [
        ("Kenya / Peru & Chad", "Chad, Kenya and Peru: draft resolution"),
        ("Peru, Chad, and Kenya", "Chad, Kenya and Peru: draft resolution"),
        ("(Peru, Chad)", "Chad and Peru: draft resolution"),
        ("Kenya Guinea Bissau Trinidad and Tobago", "Guinea-Bissau, Kenya and Trinidad and Tobago: draft resolution"),
        ("['Kenya ', 'Peru: draft resolution']", "Kenya and Peru: draft resolution"),
        ("Iraq:* draft resolution", "Iraq: draft resolution"),
        ("[Iraq on behalf of the Group of 77 and China, Peru]", "Iraq* and Peru: draft resolution"),
        ("[Iraq: G77]", "Iraq:* draft resolution"),
        ("[{name: Iraq, group: G77}]", "Iraq:* draft resolution"),
        ("[Korea, Republic of, Gambia, The]", "Gambia and Republic of Korea: draft resolution"),
        ("President of the General Assembly", "Draft resolution submitted by the President of the General Assembly"),
    ],
)
def test_what_is_written_in_another_way_is_understood(printed: Printed, sponsors: str, shown: str) -> None:
    assert line(printed(sponsors))[0] == shown


@pytest.mark.parametrize(
    ("sponsors", "said", "hint"),
    [
        ("[Peru, G77]", "“G77” is a group of States", "{state: Iraq, on_behalf_of: Group of 77 and China}"),
        ("[Chair, Peru]", "“submitted by the Chair” stands among other sponsors", "the one or the other"),
        ("[nobody named, Peru]", "“nobody named” stands among other sponsors", "the one or the other"),
    ],
)
def test_what_cannot_be_is_answered_at_its_line(printed: Printed, sponsors: str, said: str, hint: str) -> None:
    with pytest.raises(DraftErrors) as raised:
        printed(sponsors)
    error = raised.value.errors[0]
    assert said in error.message and hint in error.hint
    assert error.place is not None and error.place.line == 8
