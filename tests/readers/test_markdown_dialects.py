"""Markdown and working drafts as people write them: lists, rules, labels, bullets and raised figures cost no word."""

from __future__ import annotations

import pytest

from drafter.document import Document, plain
from drafter.readers import read_bytes
from tests.readers.agreement import lines
from tests.readers.word_file import i, p, r, word

TOP = "# Lamps\n\n*The General Assembly*,\n\n*Noting* it,\n\n"


def read(text: str, name: str = "a.md") -> Document:
    return read_bytes(text.encode(), name)


def numbered(document: Document) -> list[str]:
    return [line for line in lines(document) if line.startswith(("operative", "sub", "plain"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "1. *Invites* all;\n2. *Urges* them;\n3. *Decides* so.\n",
            ["operative '1.' 0: *Invites* all;", "operative '2.' 0: *Urges* them;", "operative '3.' 0: *Decides* so."],
        ),
        (
            "1. *Invites* all:\n   1. by deed;\n   2. by word;\n2. *Decides* so.\n",
            [
                "operative '1.' 0: *Invites* all:",
                "subparagraph '(a)' 1: by deed;",
                "subparagraph '(b)' 1: by word;",
                "operative '2.' 0: *Decides* so.",
            ],
        ),
        (
            "1) *Invites* all:\n(a) By deed;\n(b) By word;\n2) *Decides* so.\n",
            [
                "operative '1.' 0: *Invites* all:",
                "subparagraph '(a)' 1: By deed;",
                "subparagraph '(b)' 1: By word;",
                "operative '2.' 0: *Decides* so.",
            ],
        ),
        (
            "1. *Invites* all;\n\n1 bis. *Urges* them;\n\n2. *Decides* so.\n",
            ["operative '1.' 0: *Invites* all;", "operative '1 bis.' 0: *Urges* them;", "operative '2.' 0: *Decides* so."],
        ),
        (
            "1. *Invites* all in the year\n12. of the reign;\n\n2. *Decides* so.\n",
            ["operative '1.' 0: *Invites* all in the year", "operative '2.' 0: of the reign;", "operative '3.' 0: *Decides* so."],
        ),
        (
            "*Invites* all on 6 December\n12. of the reign, to look;\n\n*Decides* so.\n",
            ["operative '' 0: *Invites* all on 6 December 12. of the reign, to look;", "operative '' 0: *Decides* so."],
        ),
    ],
)  # fmt: skip
def test_lists_are_paragraphs(text: str, found: list[str]) -> None:
    assert numbered(read(TOP + text)) == found


@pytest.mark.parametrize("rule", ["---", "-------", "***", "* * *", "___", "==="])
def test_a_rule_above_the_text_is_no_end(rule: str) -> None:
    document = read(f"# Lamps\n\n{rule}\n\n*The General Assembly*,\n\n*Noting* it,\n\n1. *Decides* so.\n")
    assert plain(document.front.title) == "Lamps"
    assert numbered(document) == ["operative '' 0: *Decides* so."]


def test_a_rule_below_the_text_begins_an_annex() -> None:
    document = read(TOP + "1. *Decides* so.\n\n---\n\n# Annex\n\nWords.\n")
    assert [block.text for block in document.annexes[0].blocks] == ["Annex", "Words."]


def test_dashes_at_the_top_take_no_text_along() -> None:
    document = read("---\n\n" + TOP + "1. *Decides* so.\n\n---\n\n# Annex\n\nWords.\n")
    assert numbered(document)[0] == "operative '' 0: *Decides* so."
    said = read("---\ntitle: walrus\n---\n" + TOP + "1. *Decides* so.\n").remarks
    assert any("walrus" in remark for remark in said)


@pytest.mark.parametrize("mark", ["^2^", "<sup>2</sup>"])
def test_raised_figures_are_notes_or_said(mark: str) -> None:
    with_note = read(TOP + f"*Recalling* the Programme of Action{mark},\n\n1. *Decides* so.\n\n{mark} See A/1.\n")
    assert [plain(words) for note in with_note.notes() for words in note.paragraphs] == ["See A/1."]
    without = read(TOP + f"*Recalling* the Programme of Action{mark},\n\n1. *Decides* so.\n")
    assert any("Programme of Action” looks like the mark of a footnote" in remark for remark in without.remarks)


def test_figures_above_units_are_no_marks() -> None:
    assert not any("mark of a footnote" in remark for remark in read(TOP + "1. *Notes* 5 km^2^ of sea.\n").remarks)


@pytest.mark.parametrize("form", ["md", "txt", "docx"])
@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        (("PP1. ", "OP1. ", "OP2. "), ["1.", "2."]),
        (("PP 1: ", "OP 1: ", "OP 1 bis: "), ["1.", "1 bis."]),
        (("[PP1] ", "[OP1] ", "[OP2] "), ["1.", "2."]),
        (("• ", "1. ", "2. "), ["1.", "2."]),
    ],
)
def test_labels_are_numbers(form: str, labels: tuple[str, str, str], numbers: list[str]) -> None:
    words = [("Recalling", " it,"), ("Invites", " all;"), ("Decides", " so.")]
    if form == "docx":
        data = word("".join(p(r(label) + i(a) + r(b)) for label, (a, b) in zip(labels, words, strict=True)))
    else:
        made = "\n\n".join(f"{label}*{a}*{b}" for label, (a, b) in zip(labels, words, strict=True))
        data = f"# Lamps\n\n*The General Assembly*,\n\n{made}\n".replace("# " * (form == "txt"), "").encode()
    document = read_bytes(data, f"a.{form}")
    paragraphs = [(b.kind.value, b.number, b.text) for b in document.body[1:] if hasattr(b, "number")]
    assert paragraphs == [
        ("preambular", "", "Recalling it,"),
        ("operative", numbers[0], "Invites all;"),
        ("operative", numbers[1], "Decides so."),
    ]


def test_notes_without_texts_are_counted_in_one_sentence() -> None:
    document = read(
        "The General Assembly,\n\nNoting it" + "".join(f" a{'⁵⁶⁷'[n % 3]}" for n in range(3000)) + ",\n\nDecides so.\n",
        "a.txt",
    )
    assert (
        "Footnotes 5, 6, 7 have marks in the text but no words; the mark was left as it is typed." in document.remarks
    )
