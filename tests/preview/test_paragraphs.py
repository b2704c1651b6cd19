"""Paragraphs edited in their Markdown: what is touched, and that nothing else is."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from drafter.app.editing.changes import Change, History, with_text
from drafter.document import Kind, Paragraph
from drafter.errors import DraftError
from drafter.preview.showing import Showing
from drafter.source.blocks import parse
from drafter.source.editing import Editing

TEXT = """\
*The General Assembly*,

*Recalling* the past,

*Noting* the present,[^a]

[^a]: A note.

1. *Requests* the Secretary-General:

(a) To write;

(b) To read:

(i) Aloud;

(ii) Alone;

(c) To send;

2. *Urges* States to act;

{% if count %}
3. *Invites* the {{ count }} others;
{% endif %}

4. *Decides* to return.
"""


def editing(showing: Showing) -> Editing:
    return Editing(showing.folder.source, showing.document, showing.draft.text)


@pytest.fixture
def text(own_text: Path) -> Editing:
    """The text above, drafted in a folder."""
    sheet = own_text / "resolution.yaml"
    head, _, _ = sheet.read_text(encoding="utf-8").partition("facts:")
    head = head.replace("  - states_parties\n", "").replace("  - states_to_ratify\n", "")
    sheet.write_text(head + "facts:\n  count: {type: count, value: 12}\n", encoding="utf-8")
    (own_text / "text.md").write_text(TEXT, encoding="utf-8")
    return editing(Showing.read(own_text))


def index(text: Editing, words: str) -> int:
    return next(i for i, b in enumerate(text.blocks) if words in b.text)


def changes(new: str) -> list[str]:
    """The lines that differ, in order."""
    return [d for d in difflib.ndiff(TEXT.split("\n"), new.split("\n")) if d[0] in "+-" and d[2:]]


def test_reworded(text: Editing) -> None:
    new = text.reworded(index(text, "States to act"), "2. *Calls upon* States to act;\n")
    assert changes(new) == ["- 2. *Urges* States to act;", "+ 2. *Calls upon* States to act;"]


def test_reworded_under_a_condition(text: Editing) -> None:
    new = text.reworded(index(text, "others"), "3. *Invites* all {{ count }};")
    assert changes(new) == ["- 3. *Invites* the {{ count }} others;", "+ 3. *Invites* all {{ count }};"]


def test_added_after_the_last_takes_over_the_full_stop(text: Editing) -> None:
    new = text.added(index(text, "return"), "*Hopes*")
    assert changes(new) == ["- 4. *Decides* to return.", "+ 4. *Decides* to return;", "+ 5. *Hopes*."]


def test_added_after_a_paragraph_and_all_that_is_under_it(text: Editing) -> None:
    new = text.added(index(text, "Secretary-General"), "*Hopes*")
    assert new.index("(c) To send;") < new.index("2. *Hopes*;") < new.index("3. *Urges*")
    assert [line[:2] for line in new.split("\n") if line[:1].isdigit()] == ["1.", "2.", "3.", "4.", "5."]


def test_added_to_the_preamble(text: Editing) -> None:
    assert changes(text.added(index(text, "past"), "*Hoping*")) == ["+ *Hoping*,"]


def test_dropped_with_its_note(text: Editing) -> None:
    assert changes(text.dropped(index(text, "present"))) == ["- *Noting* the present,[^a]", "- [^a]: A note."]


def test_dropped_with_what_is_under_it(text: Editing) -> None:
    new = text.dropped(index(text, "Secretary-General"))
    assert "(a)" not in new and "Aloud" not in new
    assert "1. *Urges* States to act;" in new and "2. *Invites*" in new and "3. *Decides*" in new


def test_dropped_letters_follow_on(text: Editing) -> None:
    new = text.dropped(index(text, "To read"))
    assert changes(new) == ["- (b) To read:", "- (i) Aloud;", "- (ii) Alone;", "- (c) To send;", "+ (b) To send;"]


def test_dropped_last_leaves_its_full_stop(text: Editing) -> None:
    new = text.dropped(index(text, "return"))
    assert "3. *Invites* the {{ count }} others.\n{% endif %}" in new


def test_dropped_condition_and_all(text: Editing) -> None:
    assert "{%" not in text.dropped(index(text, "others"))


def test_moved_keeps_numbers_and_ends_in_place(text: Editing) -> None:
    new = text.moved(index(text, "return"), -1)
    assert "3. *Decides* to return;" in new
    assert "{% if count %}\n4. *Invites* the {{ count }} others.\n{% endif %}" in new


def test_moved_up_and_down_again(text: Editing, own_text: Path) -> None:
    once = text.moved(index(text, "To read"), 1)
    assert "(b) To send;" in once and "(c) To read:" in once
    (own_text / "text.md").write_text(once, encoding="utf-8")
    again = editing(Showing.read(own_text))
    assert again.moved(index(again, "To read"), -1) == TEXT


@pytest.mark.parametrize(("words", "step"), [("past", -1), ("present", 1), ("Secretary-General", -1), ("Aloud", -1)])
def test_not_moved_out_of_its_part(text: Editing, words: str, step: int) -> None:
    with pytest.raises(DraftError, match="no paragraph of its kind"):
        text.moved(index(text, words), step)


def test_the_opening_line_stays(text: Editing) -> None:
    for edit in (lambda: text.dropped(0), lambda: text.moved(0, 1)):
        with pytest.raises(DraftError, match="begins with this line"):
            edit()


def test_whatever_is_done_the_rest_stays(text: Editing) -> None:
    """Every paragraph dropped or moved: the words of all others are there still, once and in order."""
    for i, block in enumerate(text.blocks):
        if not isinstance(block, Paragraph) or block.kind is Kind.FORMULA:
            continue
        dropped = [
            b.text.rstrip(".;")
            for b in parse(text.dropped(i).replace("{{ count }}", "12"), "", "The General Assembly,").body
        ]
        kept = [b.text.rstrip(".;") for b in text.blocks]
        assert len(kept) - len(dropped) in (1, 3, 6)
        assert [w for w in kept if w in dropped] == [w for w in dropped if w in kept]


def test_the_first_edit_gives_the_folder_a_text_of_its_own(folder: Path) -> None:
    showing = Showing.read(folder)
    text = editing(showing)
    change = with_text(showing.folder, text.dropped(4), "Dropped.")
    History().make(folder, change)
    again = Showing.read(folder)
    assert again.folder.template.series is None and "meeting" in again.folder.sheet.gatherings
    assert [b.text for b in again.document.blocks()] == [
        b.text for i, b in enumerate(showing.document.blocks()) if i != 4
    ]
    assert "# The gathering that States are invited to this autumn." in again.folder.file.text


def test_undo_puts_back_every_byte_and_refuses_what_was_changed_since(folder: Path) -> None:
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    history = History()
    history.make(folder, Change({"text.md": "a\n", "resolution.yaml": "b\n"}, "Done."))
    (folder / "text.md").write_text("mine", encoding="utf-8")
    with pytest.raises(DraftError, match="changed since"):
        history.undo()
    (folder / "text.md").write_text("a\n", encoding="utf-8")
    assert history.undo() == "Done."
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_line_ends_of_windows_stay(folder: Path) -> None:
    sheet = folder / "resolution.yaml"
    sheet.write_bytes(b"\xef\xbb\xbf" + sheet.read_bytes().replace(b"\n", b"\r\n"))
    showing = Showing.read(folder)
    from drafter.app.editing.filling import filled

    History().make(folder, filled(showing.folder, "symbol", {"symbol": "A/C.1/77/L.40"}))
    data = sheet.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
    assert b"symbol: A/C.1/77/L.40\r\n" in data


def test_who_submitted_a_draft_is_one_entry_whatever_commas_it_has(folder: Path) -> None:
    from drafter.app.editing.filling import filled

    told = "submitted by the Chair of the Committee, Ada Keeper (Malta)"
    change = filled(Showing.read(folder).folder, "sponsors", {"sponsors": told})
    assert f'sponsors: ["{told}"]' in change.files["resolution.yaml"]


def test_lines_with_labels_become_sub_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "draft"
    path.mkdir()
    (path / "resolution.yaml").write_text(
        "session: 77\nagenda_item: {number: 5, title: Peace}\ntitle: Peace\n", encoding="utf-8"
    )
    (path / "text.md").write_text("*The General Assembly*,\n\n1. *Decides* so.\n", encoding="utf-8")
    showing = Showing.read(path)
    editing = Editing(showing.folder.source, showing.document, showing.draft.text)
    text = editing.added(
        1, "*Requests* the Secretary-General:\n(a) To report;\n(b) To convene:\n(i) A panel;\n(ii) A meeting."
    )
    (path / "text.md").write_text(text, encoding="utf-8")
    kinds = [(b.kind, b.number) for b in Showing.read(path).document.body if isinstance(b, Paragraph)]
    assert kinds[2:] == [
        (Kind.OPERATIVE, "2."),
        *((Kind.SUBPARAGRAPH, label) for label in ("(a)", "(b)", "(i)", "(ii)")),
    ]
