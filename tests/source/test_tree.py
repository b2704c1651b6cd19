"""A text read into its tree: nothing of it is lost, and each printed character knows where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.checks.passages import passages
from drafter.drafting.draft import Draft, draft
from drafter.extraction import parametrise
from drafter.findings.placing import Placing
from drafter.readers import read as read_document
from drafter.source.inline import pieces
from drafter.source.shown import literal
from drafter.source.tree import Source, read
from drafter.workspace.folder import Folder, load

BITS = [
    "*", "**", "_", "^", "^th^", "[^1]", "[^1]: ", "[^", "\\", "\\*", "\\\n", "\n", "\n\n", "  \n", "    ", "{{ fact }}", "{{", "}}",
    "{% if fact %}", "{% else %}", "{% endif %}", "{%- if fact -%}", "{% raw %}", "{% endraw %}", "{# a #}", "{#", "#}", "1. ", "(a) ",
    "## II — ", "# ", "---", "| a | b |", "||", "^^", "<br>", "a", "B c", "é", "\u00a0", "\r\n", "\r", "\0", "\ue000", "\ufeff", "'", '"', "-", "%",
]  # fmt: skip
hostile = st.lists(st.sampled_from(BITS), max_size=30).map("".join)


@given(hostile)
@example("{{ 'a}}' }}")
@example("{% raw %}{{ x }}{% endraw %}")
@settings(max_examples=300, deadline=None)
def test_a_tree_is_its_text_again(text: str) -> None:
    source = Source(text, "text.md")
    assert "".join(part.text for part in source.parts) == text
    assert [part.start for part in source.parts] == [0, *(part.end for part in source.parts)][: len(source.parts)]
    for paragraph in source.paragraphs:
        shown = source.shown.text[paragraph.words : paragraph.end]
        assert "".join(shown[piece.start : piece.end] for piece in source.pieces(paragraph)) == shown
        start, end = source.span(paragraph)
        assert 0 <= start <= end <= len(text)


@given(hostile)
@settings(max_examples=200, deadline=None)
def test_the_pieces_of_a_passage_are_all_of_it(text: str) -> None:
    shown = literal(text).text
    assert "".join(shown[piece.start : piece.end] for piece in pieces(shown)) == shown


def folders(root: Path, shared: Path) -> list[Folder]:
    bundled = load(root / "examples/anti-personnel-mines/77")
    files = sorted((shared / "corpus/akn/en").glob("*.xml"))[::40]
    return [bundled, *(parametrise(read_document(file), file.parent).folder for file in files)]


def test_every_printed_character_knows_its_place(root: Path, shared: Path) -> None:
    for folder in folders(root, shared):
        made = draft(folder)
        assert read(folder.template.text, "").text == folder.template.text
        places(folder, made)


def places(folder: Folder, made: Draft) -> None:
    """What the text says itself stands there as it is printed; the rest is an expression's."""
    by_address = {p.address: p for p in passages(made.document)}
    placing = Placing(folder, made, by_address)
    text = folder.template.text
    for passage in by_address.values():
        if passage.address[0] not in ("block", "cell", "note"):
            continue
        origin = placing.origin(passage)
        assert origin is not None, passage.label
        assert sum(s.length for s in origin.stretches) == len(passage.raw)
        facts = [item.fact for item in passage.words if hasattr(item, "fact") for _ in item.words]
        at = 0
        for stretch in origin.stretches:
            says = passage.raw[at : at + stretch.length]
            source = text[stretch.start : stretch.end]
            if stretch.is_fact:
                assert source.startswith("{{") and source.endswith("}}")
                assert all(facts[at : at + stretch.length])
            elif not stretch.whole:
                assert source.replace("\n", " ") == says.replace("\n", " ")
            at += stretch.length


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("a\n\n1. b\n\n(a) c", ["plain", "numbered", "lettered"]),
        ("## II — A\n\n---\n\n| a |", ["heading", "rule", "table"]),
        ("a[^1]\n[^1]: b\n\n    c\n\nd", ["plain", "note", "more", "plain"]),
        ("{% if fact %}\na\n{% else %}\nb\n{% endif %}", ["plain", "plain"]),
        ("{# why #}\na\n{% if fact %}b{% endif %}\nc", ["plain"]),
        ("{{ fact }}", ["plain"]),
    ],
)
def test_paragraphs(text: str, sorts: list[str]) -> None:
    assert [paragraph.sort.value for paragraph in read(text, "text.md").paragraphs] == sorts
