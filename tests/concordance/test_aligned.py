"""Paragraphs of two versions put side by side, and who departs from whom."""

from __future__ import annotations

import pytest

from drafter.concordance.aligned import aligned
from drafter.concordance.data import Compared, data, sentence, text
from drafter.concordance.versions import Passage, Version
from drafter.concordance.vote import FEW, discords, is_same_text
from drafter.recognition.values import Value


def passage(key: str, *values: str, before: int = 0) -> Passage:
    """A passage of a key such as "o1" with values such as "date:1" that stand one behind the other in its words."""
    kind, number = key[:1], key[1:]
    found, said = [], "w" * before + " " if before else ""
    for one in values:
        of, _, value = one.partition(":")
        found.append(Value(of, value, value, len(said)))
        said += value + " "
    return Passage((kind, number), f"paragraph {number}", said.rstrip(), tuple(found))


def version(code: str, *passages: Passage) -> Version:
    return Version(code, code, passages)


@pytest.mark.parametrize(
    ("ours", "theirs", "belonging"),
    [
        ("o1 o2", "o1 o2", [[0], [1]]),
        ("p p", "p p p", [[0], [1, 2]]),
        ("o1 o2", "o2", [[], [0]]),
        ("o1 o2", "o1", [[0], []]),
        ("o1 o3", "o1 o2 o3", [[0, 1], [2]]),
        ("o1", "p o1", [[0, 1]]),
        ("o1", "", [[]]),
        ("p o1 o2", "o1 o2", [[], [0], [1]]),
        ("h o1", "p o1", [[], [0, 1]]),
    ],
)
def test_paragraphs_side_by_side(ours: str, theirs: str, belonging: list[list[int]]) -> None:
    found = aligned([passage(k) for k in ours.split()], [passage(k) for k in theirs.split()])
    assert sorted(i for row in found for i in row) == sorted(i for row in belonging for i in row)
    if "h" not in ours:
        assert found == belonging


def test_shared_values_tell_which_is_which() -> None:
    ours = [passage("p", "date:1", "date:2"), passage("p", "date:3")]
    assert aligned(ours, [passage("p", "date:3")]) == [[], [0]]
    assert aligned(ours, [passage("p", "date:1", "date:2")]) == [[0], []]
    assert aligned(ours, [passage("p", "date:1", "date:2"), passage("p", "date:9"), passage("p", "date:3")]) == [
        [0, 1],
        [2],
    ]


def test_of_three_most_decide_and_of_two_nobody() -> None:
    one, two, three = (version(c, passage("o1", f"date:{d}")) for c, d in (("en", 1), ("fr", 1), ("es", 2)))
    (found,) = discords([one, two, three])
    assert (found.departs.version, found.departs.value, [s.version for s in found.others]) == (2, "2", [0, 1])
    (pair,) = discords([one, three])
    assert (pair.departs.version, pair.others[0].version) == (1, 0)
    assert discords([one, two]) == ()
    compared = Compared.of("T", [one, two, three])
    (item,) = data([compared])
    assert (item["departs"], item["value"]) == ("es", "1") and data([Compared.of("T", [one, three])])[0][
        "departs"
    ] is None
    assert sentence(compared, compared.discords[0]) == "The Spanish has “2”; English and French have “1”."
    assert text([compared]).split("\n")[0].startswith("paragraph 1, date: The Spanish") and text([compared]).endswith(
        "1\n"
    )
    assert text([compared, compared]).startswith("T\n") and text([Compared.of("T", [one, two])] * 2) == ""


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (["symbol:A/1", "symbol:A/2"], ["symbol:A/1"], ["A/2"]),
        (["number:1", "number:2"], ["number:1"], []),
        (["symbol:A/1", "symbol:A/1/Corr.1"], ["symbol:A/1"], []),
        (["date:1", "date:2"], ["date:1", "date:3"], ["2"]),
    ],
)
def test_what_is_missing_counts_where_all_write_it_alike(ours: list[str], theirs: list[str], found: list[str]) -> None:
    pair = discords([version("en", passage("o1", *ours)), version("fr", passage("o1", *theirs))])
    assert [d.others[0].value for d in pair] == found


def test_what_stands_in_a_paragraph_beside_is_not_missing() -> None:
    def gap(at: int) -> int:
        ours = [passage(f"o{n}", *(["symbol:A/1"] if n == 0 else [])) for n in range(5)]
        theirs = [passage(f"o{n}", *(["symbol:A/1"] if n == at else [])) for n in range(5)]
        return len(discords([version("en", *ours), version("fr", *theirs)]))

    assert [gap(n) for n in range(5)] == [0, 0, 0, 2, 2]


def test_the_words_around_a_value() -> None:
    def line(before: int, behind: str) -> str:
        ours = passage("o1", "date:1", before=before)
        ours = Passage(ours.key, ours.name, ours.text + behind, ours.values)
        (found,) = discords([version("en", ours), version("fr", passage("o1", "date:2"))])
        return found.others[0].line

    assert line(0, "") == "1" and line(0, " " + "b" * 29) == "1 " + "b" * 29 and line(0, " " + "b" * 30).endswith("b…")
    assert line(38, "") == "w" * 38 + " 1" and line(39, "") == "w" * 39 + " 1" and line(40, "").startswith("…1")


def test_texts_with_few_values_in_common_are_others() -> None:
    def same(shared: int, own: int) -> bool:
        both = [f"date:{n}" for n in range(shared)]
        return is_same_text(
            version("en", passage("o1", *both, *(f"date:a{n}" for n in range(own)))),
            version("fr", passage("o1", *both, *(f"date:b{n}" for n in range(own)))),
        )

    assert same(0, FEW - 1) and not same(0, FEW)
    assert same(9, 11) and not same(8, 12)


def test_what_a_gap_costs() -> None:
    assert aligned([passage("o1"), passage("h")], [passage("o1"), passage("p")]) == [[0, 1], []]
    assert aligned([passage("o1"), passage("o2", "date:1")], [passage("o1"), passage("o3", "date:2")]) == [[0], [1]]
    many = [f"date:{n}" for n in range(10)]
    assert aligned([passage("p", *many[:2]), passage("p", *many)], [passage("p", *many[:2])]) == [[0], []]


def test_those_that_depart_do_not_agree_with_others() -> None:
    said = [
        version(code, passage("o1", f"date:{d}"))
        for code, d in zip(("en", "fr", "es", "ru", "zh"), "11123", strict=True)
    ]
    assert [(d.departs.version, [s.version for s in d.others]) for d in discords(said)] == [
        (3, [0, 1, 2]),
        (4, [0, 1, 2]),
    ]
