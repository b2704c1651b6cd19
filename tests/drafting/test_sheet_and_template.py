"""What a text may ask of its facts, and what the sheet says above and below it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter.document.words import characters
from drafter.drafting.draft import _steps
from drafter.drafting.front import agenda_title, closing, item_words, record
from drafter.drafting.template_faults import template_faults
from drafter.facts.registry import TYPES
from drafter.languages import language
from drafter.source.tree import read
from drafter.workspace.sheet import Sheet

FACTS = {
    "parties": TYPES["count"].model_validate({"value": 164}),
    "to_attend": TYPES["gathering"].model_validate({"kind": "m", "number": 3}),
}


def faults(text: str) -> list[tuple[str, str, int]]:
    found = template_faults(read(text, "text.md"), FACTS)
    return [(e.message, e.hint, e.place.line if e.place else 0) for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "{{ parties }}",
        "{{ parties.figures }}",
        '{{ parties.choose("State has", "States have") }}',
        "{% if parties %}a{% endif %}",
        "{% if parties.value == 1 %}a{% elif to_attend.number > 2 %}b{% else %}c{% endif %}",
        "{% if not parties and to_attend or parties %}a{% endif %}",
        "{{ to_attend.where }}",
    ],
)
def test_what_a_text_may_ask(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ("{{ partis }}", "no such fact", "parties"),
        ("{{ zzzzzz }}", "no such fact", "Add it"),
        ("{{ parties.figurs }}", "no form “figurs”", "figures"),
        ("{{ parties.zzzzzz }}", "no form “zzzzzz”", "Its forms are: "),
        ("{{ partis.figures }}", "no such fact", "parties"),
        ("{{ parties.value }}", "no form “value”", ""),
        ("{{ parties.a.b }}", "a point and a name too many", ""),
        ('{{ "words" }}', "need no braces", "Take the braces away."),
        ('{{ parties.choose("a") }}', "choose between words", "choose("),
        ('{{ parties.choose("a", "b", "c") }}', "choose between words", "choose("),
        ("{{ parties.choose(1, 2) }}", "choose between words", "choose("),
        ('{{ to_attend.choose("a", "b") }}', "choose between words", "choose("),
        ('{{ parties.figures("a", "b") }}', "choose between words", "choose("),
        ("{% if partis %}a{% endif %}", "no such fact", "parties"),
        ("{% if parties %}{{ partis }}{% endif %}", "no such fact", "parties"),
        ("{% if not partis %}a{% endif %}", "no such fact", "parties"),
        ("{% if parties == partis %}a{% endif %}", "no such fact", "parties"),
        ("{% for a in parties %}a{% endfor %}", "may not", ""),
        ("{{ parties + 1 }}", "may not", ""),
        (" \n", "is empty", "paragraph by paragraph"),
    ],
)
def test_what_it_may_not(text: str, says: str, hint: str) -> None:
    found = faults(text)
    assert found and says in found[0][0] and hint in found[0][1]


def test_faults_come_in_the_order_of_the_text_at_their_lines() -> None:
    assert [line for *_, line in faults("{{ a }}\n\n{{ parties }}\n\n{{ b }} {{ c }}")] == [1, 5, 5]


def sheet(**fields: Any) -> Sheet:
    usual = {"session": 76, "title": "Mines", "agenda_item": {"number": "100", "title": "Disarmament"}}
    return Sheet.model_validate({**usual, **fields})


ADOPTED = {"stage": "adopted", "number": "76/26", "adopted": "2021-12-06", "meeting": 45}


def test_the_closing_block() -> None:
    english = language("en")
    assert characters(closing(sheet(**ADOPTED), english)) == "45th plenary meeting\n6 December 2021"
    for gone in ("stage", "meeting"):
        assert closing(sheet(**{k: v for k, v in ADOPTED.items() if k != gone}), english) == ()


def test_what_is_known_of_a_draft_and_of_a_resolution() -> None:
    of = record(
        sheet(**ADOPTED, issued="2021-12-14", vote="without a vote", submitted="2021-10-01", drafts=["A/C.1/76/L.9"])
    )
    assert (of.number, of.symbol, of.adopted, of.issued, of.meeting) == (
        "76/26",
        "A/RES/76/26",
        date(2021, 12, 6),
        date(2021, 12, 14),
        45,
    )
    assert (
        of.vote is not None
        and of.vote.in_favour is None
        and of.submitted == date(2021, 10, 1)
        and of.drafts == ("A/C.1/76/L.9",)
    )
    draft = record(
        sheet(symbol="A/C.1/76/L.9", submitted="2021-10-01", adopted="2021-12-06", meeting=45, issued="2021-12-14")
    )
    assert (draft.number, draft.symbol, draft.adopted, draft.issued, draft.meeting) == (
        None,
        "A/C.1/76/L.9",
        None,
        date(2021, 10, 1),
        None,
    )
    assert draft.vote is None and draft.submitted is None and draft.resumed is False
    voted = record(
        sheet(
            **ADOPTED,
            vote={"in_favour": 9, "against": 1, "abstaining": 2},
            report={"symbol": "A/76/444", "paragraph": 93},
        )
    )
    assert voted.vote is not None and (voted.vote.in_favour, voted.vote.against, voted.vote.abstaining) == (9, 1, 2)
    assert (voted.report, voted.report_paragraph) == ("A/76/444", 93)
    open_ = record(
        sheet(symbol=["A/C.1/75/L.1"], submitted=["2020-10-01"], report={"symbol": "A/76/444", "paragraph": 93})
    )
    assert (open_.symbol, open_.issued, open_.report, open_.report_paragraph) == (None, None, None, None)


@pytest.mark.parametrize(
    ("item", "title", "words", "plain"),
    [
        ({"number": "100", "title": "Disarmament"}, "Disarmament", "100", "Agenda"),
        ({"number": "100", "letter": "m", "title": "Disarmament"}, "Disarmament: mines", "100 (m)", ""),
        ({"number": "100"}, "Mines", "100", ""),
        ({"number": "100", "title": "D", "printed": "P"}, "P", "100", ""),
        ({"number": [], "title": "D"}, "D", "…", ""),
        ({"number": ["99"], "letter": ["b"], "title": "D"}, "D: mines", "99 (b)", ""),
    ],
)
def test_the_agenda_item(item: dict[str, Any], title: str, words: str, plain: str) -> None:  # noqa: ARG001
    made = sheet(agenda_item=item)
    assert agenda_title(made, language("en")) == title and item_words(made, None) == words


def test_the_way_to_a_part_of_a_fact() -> None:
    assert [_steps(p) for p in ("held.3.year", "dates", "", "place")] == [
        ("held", 3, "year"),
        ("from",),
        (),
        ("place",),
    ]
