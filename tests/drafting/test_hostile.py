"""Values and texts from others come out as they went in, or are refused; nothing of them runs."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Note, Paragraph, plain
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.workspace.folder import load

SHEET = """\
template: text.md
session: 77
agenda_item: {{number: 1, title: Something}}
title: A title
facts:
  meeting: {{type: gathering, number: 3, place: {place}, from: 2022-11-21, to: 2022-11-25}}
"""
TEXT = "*The General Assembly*,\n\n*Recalling* what was held in {{ meeting.where }},\n\n1. *Decides* so.\n"


def body(tmp_path: Path, place: str, text: str = TEXT) -> list[str]:
    from drafter.workspace.yaml_edit import written_text

    (tmp_path / "resolution.yaml").write_text(SHEET.format(place=written_text(place)), encoding="utf-8")
    (tmp_path / "text.md").write_text(text, encoding="utf-8")
    return [plain(b.content) for b in draft(load(tmp_path)).document.body]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "place",
    [
        "*Genève*", "[^1]", "{{ title }}", "{% raw %}", "# Geneva", "1. Geneva", "(a) Geneva", "<b>Geneva</b>",
        "a\\b", "_x_", "**x**", "`x`", "| a | b |", "---", "x\ue0000\ue001y", "$x$", "#set text(red)",
    ],
)  # fmt: skip
def test_a_place_comes_out_as_it_went_in(place: str, tmp_path: Path) -> None:
    printed = body(tmp_path, place)
    assert len(printed) == 3
    assert printed[1] == f"Recalling what was held in {place},"


@settings(deadline=None, max_examples=40)
@given(
    place=st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=30
    )
)
def test_any_place_comes_out_as_it_went_in(place: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert body(tmp_path_factory.mktemp("draft"), place)[1] == f"Recalling what was held in {place},"


@pytest.mark.parametrize(
    "code",
    [
        "{{ meeting.__class__ }}", "{{ meeting._fact }}", "{{ meeting['_fact'] }}", "{{ self }}", "{{ 9 ** 9 }}",
        "{{ 'a' * 999999999 }}", "{% for i in range(10**9) %}x{% endfor %}", "{% set x = 1 %}", "{% include '/etc/passwd' %}",
        "{% macro m() %}{% endmacro %}", "{{ lipsum() }}", "{{ cycler }}", "{{ meeting.where.format() }}",
        "{{ meeting | attr('_fact') }}", "{% if meeting is defined %}x{% endif %}", "{{ ().__class__ }}",
        "{{ meeting.where('x') }}", "{{ _fills }}", "{% extends 'x' %}", "{{ meeting if 1 else 2 }}",
    ],
)  # fmt: skip
def test_no_code_in_a_text(code: str, tmp_path: Path) -> None:
    with pytest.raises(DraftError) as caught:
        body(tmp_path, "Geneva", TEXT + f"\n2. *Notes* {code}.\n")
    assert "text.md:7" in str(caught.value)


@pytest.mark.parametrize("made", ["{{ nothing }} ", "{{ a b }} ", "{{ title }}\n", "{% if title %}x{% endif %}"])
def test_many_tags_are_checked_in_the_time_of_their_number(made: str) -> None:
    from time import process_time

    from drafter.drafting.template_faults import template_faults
    from drafter.facts.text import Text
    from drafter.source.tree import read

    def seconds(times: int, run: int) -> float:
        # What was checked once is remembered by its file, too.
        source = read(made * times, f"{times}-{run}.md")
        start = process_time()
        with suppress(DraftError):
            template_faults(source, {"title": Text(words="A title")})
        return process_time() - start

    # In proportion it is ten times as long, squared a hundred times; a busy machine spoils the one or the other run.
    short, long = (min(seconds(times, run) for run in range(3)) for times in (500, 5_000))
    assert long < 40 * max(short, 0.01)


def test_notes_need_no_blank_line_between_their_texts(tmp_path: Path) -> None:
    notes = "[^1]: See A/76/1.\n[^2]: See A/76/2,\nannex.\n"
    body(tmp_path, "Geneva", TEXT + "\n2. *Notes* the report[^1] and the other.[^2]\n\n" + notes)
    (last,) = (b for b in draft(load(tmp_path)).document.body[-1:] if isinstance(b, Paragraph))
    said = ["".join(r.words for r in item.paragraphs[0]) for item in last.content if isinstance(item, Note)]
    assert said == ["See A/76/1.", "See A/76/2, annex."]
