"""``SUBMISSION.md`` says what it says to those who read it as it is, and to those who see it set."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from drafter.checks import check
from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage
from drafter.errors import DraftError
from drafter.place import Place
from drafter.reports.pack.submission import Facts, submission
from drafter.worklists.item import Item, Status


def sheet(title: str, after: str = "[The Hague]") -> str:
    """A sheet of a draft of that title, with one value open."""
    item = Item(Status.CONFIRM, None, after, None, "operative paragraph 9", "to_attend.place", "", "resolution.yaml", 9)
    document = Document("en", Stage.DRAFT, Front(title=(Run(title),)), ())
    return submission(Facts(document, (), (item,), (), (), None, {}, "", official=False))


def test_open_values_are_named_in_words() -> None:
    assert "- [ ] to attend, place: [The Hague] (operative paragraph 9; `resolution.yaml:9`)" in sheet("Mines")


def test_its_count_of_words_is_that_of_the_check() -> None:
    """Words in pieces set differently, and a note of two paragraphs, are counted alike."""
    note = Note(((Run("See A/"), Run("RES", italic=True), Run("/76/26.")), (Run("Ibid., annex."),)))
    pieces = (
        Run("Recalling", italic=True),
        Run(", in "),
        Run("non"),
        Run("-nuclear", italic=True),
        Run(" States"),
        note,
    )
    long = Paragraph(Kind.PREAMBULAR, (*pieces, Run(" word" * 3400)))
    document = Document("en", Stage.DRAFT, Front(title=(Run("Mines"),)), (long,))
    (finding,) = [f for f in check(document, stage="submission") if f.code == "RDY04"]
    assert finding.message.startswith("The draft has 3,409 words;")
    assert "- 3,409 words, masthead and notes counted: **more than** the 3,300" in submission(
        Facts(document, (), (), (), (), None, {}, "", official=False)
    )


@pytest.mark.parametrize(
    "words",
    [
        "A *b* c",
        "a [b](http://c) d",
        "<b>x</b>",
        "a `b` c",
        "x & y &amp; z",
        "_a_ b_c",
        "a ~~b~~ c",
        "\\* a",
        "# a",
        "1. a",
    ],
)
def test_words_are_not_taken_for_markup(words: str) -> None:
    html = MarkdownIt("commonmark").enable("strikethrough").render(sheet("Mines", words))
    from lxml import html as lxml_html

    said = lxml_html.document_fromstring(html).text_content()
    assert words in said


def test_a_draft_without_sponsors_lists_none() -> None:
    document = Document("en", Stage.DRAFT, Front(title=(Run("Mines"),)), ())
    said = submission(Facts(document, ("submitted by the Chair",), (), (), (), None, {}, "", official=False))
    assert "None: the draft is submitted by the Chair." in said
    assert "In the order of the United Nations" not in said


def test_a_slip_is_a_finding_of_the_sheet() -> None:
    document = Document("en", Stage.DRAFT, Front(), ())
    slip = DraftError("“67. ” begins within a paragraph.", place=Place("mines/text.md", 12, 1))
    said = submission(Facts(document, (), (), (), (slip,), None, {}, "", official=False))
    assert "- Findings: 1\n" in said
    assert "- slip, `mines/text.md:12:1`: “67. ” begins within a paragraph." in said
