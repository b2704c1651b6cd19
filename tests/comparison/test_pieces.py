"""Units of words, stretches, moves and the list of changes: the smallest texts that show them."""

from __future__ import annotations

import pytest

from drafter.comparison.alignment import LEAST_OF_PHRASE, LEAST_TO_MOVE, aligned
from drafter.comparison.compare import compare
from drafter.comparison.listing import entries
from drafter.comparison.units import Sort, units, words_of
from drafter.comparison.wording import Stretch, by_turns, stretches
from drafter.document import Note, Run
from drafter.redline.text import BRACKETS, write
from tests.comparison.documents import document, operative, preambular, table


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a report, of it", "function word:a word:report punctuation:, function word:of function word:it end:"),
        ("15 to 19 November 2021", "date:15 to 19 November 2021 end:"),
        ("30 November to 1 December 2021", "date:30 November to 1 December 2021 end:"),
        ("76/26 of 6 December 2021", "citation:76/26 of 6 December 2021 end:"),
        ("2548 (2020)", "citation:2548 (2020) end:"),
        ("A/76/1 and 2021/22", "symbol:A/76/1 function word:and number:2021/22 end:"),
        ("1,234.5 and 9 (a)", "number:1,234.5 function word:and number:9 (a) end:"),
        ("twenty-first", "ordinal:twenty-first end:"),
        ("in The Hague", "function word:in name:The Hague end:"),
        (". The Hague", "punctuation:. function word:The word:Hague end:"),
        ("in New York", "function word:in name:New York end:"),
        ("in new York", "function word:in word:new word:York end:"),
    ],
)
def test_units(text: str, cut: str) -> None:
    found = [f"{unit.sort.value}:{unit.text}" for unit in units((Run(text),))]
    assert " ".join(found) == cut


def test_units_keep_their_setting_and_the_space_before_them() -> None:
    one, two, end = units((Run("Noting", italic=True), Run(" "), Run("it ")))
    assert (one.items, one.space) == ((Run("Noting", italic=True),), ()) and two.space == (Run(" "),)
    assert end.sort is Sort.END and end.space == (Run(" "),)
    (half, _) = units((Run("No", italic=True), Run("ting")))
    assert half.text == "Noting" and half.items == (Run("No", italic=True), Run("ting"))
    spaced = units((Run("a", bold=True), Run(" ", bold=True), Run(" "), Run("b")))
    assert spaced[1].space == (Run(" ", bold=True), Run(" ")) and spaced[1].text == "b"
    mixed = units((Run("a "), Run(" b", italic=True)))
    assert mixed[1].space == (Run(" "), Run(" ", italic=True)) and mixed[1].items == (Run("b", italic=True),)
    keys = [
        units((Run("a", **setting),))[0].key for setting in ({}, {"italic": True}, {"bold": True}, {"raised": True})
    ]
    assert len(set(keys)) == 4
    noted = units((Run("a"), Note(((Run("n"),),))), {0: "\0key"})
    assert [unit.key for unit in noted[1:]] == ["\0key", "\0end"]
    assert list(words_of(units((Run("A b, 9"), Note(((Run("N"),),)))))) == ["a", "b", "9", "\0noteN"]


@pytest.mark.parametrize(
    ("pairs", "sizes", "found"),
    [
        ([], (0, 0), []),
        ([], (1, 2), [(False, (0, 1), (0, 2))]),
        ([(0, 0), (1, 1)], (2, 2), [(True, (0, 2), (0, 2))]),
        ([(0, 0), (1, 2)], (2, 3), [(True, (0, 1), (0, 1)), (False, (1, 1), (1, 2)), (True, (1, 2), (2, 3))]),
        ([(1, 0)], (2, 1), [(False, (0, 1), (0, 0)), (True, (1, 2), (0, 1)), ]),
        ([(0, 0)], (2, 1), [(True, (0, 1), (0, 1)), (False, (1, 2), (1, 1))]),
        ([(0, 0)], (1, 2), [(True, (0, 1), (0, 1)), (False, (1, 1), (1, 2))]),
    ],
)  # fmt: skip
def test_stretches_by_turns(
    pairs: list[tuple[int, int]], sizes: tuple[int, int], found: list[tuple[bool, tuple[int, int], tuple[int, int]]]
) -> None:
    made = list(by_turns(pairs, *sizes))
    assert [s for s in made if s.a or s.b] == [
        Stretch(same, range(*a), range(*b)) for same, a, b in found if a[0] < a[1] or b[0] < b[1]
    ]


def test_stretches_of_two_texts() -> None:
    def shown(old: str, new: str) -> str:
        a, b = units((Run(old),)), units((Run(new),))
        return " ".join(
            "=" if s.same else f"[{' '.join(a[i].text for i in s.a)}|{' '.join(b[j].text for j in s.b)}]"
            for s in stretches(a, b)
        )

    assert (
        shown("x y z", "x y z") == "="
        and shown("x y z", "x w z") == "= [y|w] ="
        and shown("x z", "x y z") == "= [|y] ="
    )
    assert shown("", "x") == "[|x] =" and shown("x", "") == "[x|] ="
    assert (
        shown("alpha beta gamma", "gamma") == "[alpha beta|] =" and shown("p the q", "r the s") == "[p the q|r the s] ="
    )


WORDS = "mines water schools roads trees birds rivers lakes hills clouds".split()


def pairs(old: list[str], new: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [(m.old, m.new, m.moved) for m in aligned([preambular(t) for t in old], [preambular(t) for t in new])]


def test_paragraphs_that_stayed_came_and_went() -> None:
    one, two, three = "Noting mines and water", "Noting schools and roads", "Noting trees and birds"
    assert pairs([one, two], [one, two]) == [((0,), (0,), False), ((1,), (1,), False)]
    assert pairs([one, two], [one, three, two]) == [((0,), (0,), False), ((), (1,), False), ((1,), (2,), False)]
    assert pairs([one, three, two], [one, two]) == [((0,), (0,), False), ((1,), (), False), ((2,), (1,), False)]
    assert pairs([], [one]) == [((), (0,), False)] and pairs([one], []) == [((0,), (), False)]


def test_a_paragraph_moves_where_it_has_words_enough() -> None:
    stay = [
        "Recalling " + " ".join(WORDS[5:]),
        "Deploring " + " ".join(reversed(WORDS[5:])),
        "Reaffirming all of it here again",
    ]

    def moved(count: int) -> bool:
        mover = " ".join(WORDS[:count])
        return any(flag for *_, flag in pairs([mover, *stay], [*stay, mover]))

    assert moved(LEAST_TO_MOVE) and not moved(LEAST_TO_MOVE - 1)


def test_paragraphs_that_differ_in_figures_alone_are_one() -> None:
    def one(words: str) -> bool:
        return pairs([f"{words} 70/1 of 6 December 2015"], [f"{words} 76/26 of 9 May 2021"])[0][:2] == ((0,), (0,))

    assert LEAST_OF_PHRASE == 3 and one("Recalling its resolution")


def test_a_paragraph_that_was_split_or_joined() -> None:
    first, second = " ".join(WORDS[:5]), " ".join(WORDS[5:])
    assert pairs([f"{first}, {second}"], [first, second]) == [((0,), (0, 1), False)]
    assert pairs([first, second], [f"{first}, {second}"]) == [((0, 1), (0,), False)]


def listed(old: object, new: object) -> list[tuple[str, str, str]]:
    return [(e.place, e.removed, e.added) for e in entries(compare(old, new))]  # type: ignore[arg-type]


def test_the_list_of_changes() -> None:
    long = "Recalling " + " ".join(WORDS)
    assert listed(document(preambular(long)), document(preambular(long.replace("roads", "paths")))) == [
        ("Preambular paragraph 1", "roads", "paths")
    ]
    assert listed(document(preambular(long)), document(preambular(long), operative(1, "Urges"))) == [
        ("Operative paragraph 1", "", "Urges")
    ]
    assert listed(document(preambular(long), preambular("Noting")), document(preambular(long))) == [
        ("Preambular paragraph removed after 1", "Noting", "")
    ]
    renumbered = listed(document(operative(1, long)), document(operative(1, "Urges x"), operative(2, long)))
    assert ("Operative paragraph 2", "1.", "2.") in renumbered and (
        "Operative paragraph 1",
        "",
        "Urges x",
    ) in renumbered
    first, second = " ".join(WORDS[:5]), " ".join(WORDS[5:])
    split = listed(document(preambular(f"{first} {second}")), document(preambular(first), preambular(second)))
    assert ("", "¶") in [e[1:] for e in split] and ("¶", "") not in [e[1:] for e in split]
    joined = listed(document(preambular(first), preambular(second)), document(preambular(f"{first} {second}")))
    assert ("¶", "") in [e[1:] for e in joined] and ("", "¶") not in [e[1:] for e in joined]


def test_rows_of_tables() -> None:
    def rows(*said: str) -> object:
        return document(table(*((one, "same words here") for one in said)))

    assert [e[1:] for e in listed(rows("a", "b"), rows("a", "b"))] == []
    came = listed(rows("alpha", "beta"), rows("alpha", "new", "beta"))
    assert " ".join(e[2] for e in came).startswith("new") and not any(e[1] for e in came)
    went = listed(rows("alpha", "new", "beta"), rows("alpha", "beta"))
    assert " ".join(e[1] for e in went).startswith("new") and not any(e[2] for e in went)


def test_annexes() -> None:
    one = document(preambular("x"), annexes=((preambular("annex words"),),))
    assert listed(document(preambular("x")), one) == [("Annex", "", "annex words")]
    assert listed(one, document(preambular("x"))) == [("Annex", "annex words", "")]


@pytest.mark.parametrize(
    ("old", "new", "redline"),
    [
        ("He said further noting the need", "He said recalling further the need", "He said [-further noting-]{+recalling further+} the need"),
        ("noting also the great need", "also recalling the great need", "[-noting also-]{+also recalling+} the great need"),
        ("noting also of them the great need", "also of them recalling the great need", None),
        (
            "the meeting held in Geneva in 2021 and Oslo in 2022,",
            "the meeting held in Lima in 2023 and Paris in 2024,",
            "the meeting held in [-Geneva-]{+Lima+} in [-2021-]{+2023+} and [-Oslo-]{+Paris+} in [-2022-]{+2024+},",
        ),
        ("in Geneva on 3 May 2021 so", "in Lima on 4 May 2022 so", "in [-Geneva-]{+Lima+} on [-3 May 2021-]{+4 May 2022+} so"),
        (
            "so in Geneva on 3 May 2021 with it",
            "now and then so in Lima on 4 May 2022 with it",
            "{+now and then+} so in [-Geneva-]{+Lima+} on [-3 May 2021-]{+4 May 2022+} with it",
        ),
        ("to reports, to plans", "to reports, to budgets, to plans", "to reports{+, to budgets+}, to plans"),
        ("water and for food", "water and for work and for food", "water {+and for work+} and for food"),
        ("schools (in towns) and roads", "schools (in towns) and (in villages) and roads", "schools (in towns) {+and (in villages)+} and roads"),
        ("all the many States do the work;", "all the many States help;", "all the many States [-do the work-]{+help+};"),
        ("all the many States do the work;", "all the many States help,", "all the many States [-do the work;-]{+help,+}"),
    ],
)  # fmt: skip
def test_reads_well(old: str, new: str, redline: str | None) -> None:
    made = compare(document(preambular(old)), document(preambular(new)))
    shown = write(made, BRACKETS).strip().split("\n\n", 1)[1]
    if redline is not None:
        assert shown == redline
    else:
        assert "[-noting also of them-]" not in shown


def test_a_note_whose_words_changed_is_one_note() -> None:
    old = "Noting the report[^See the report A/76/1, chapter one] and another[^United Nations Treaty Series] of it,"
    made = listed(
        document(preambular(old)), document(preambular("Noting the report[^See the report A/76/1, chapter two] of it,"))
    )
    assert ("Preambular paragraph 1, note", "one", "two") in made


def test_a_row_that_went_before_one_that_changed() -> None:
    first, second = ("one two three", "x y z"), ("alpha beta gamma eta theta iota kappa delta", "p q r")
    later = ("alpha beta gamma eta theta iota kappa zeta", "p q s")
    gone = listed(document(table(first, second)), document(table(later)))
    assert ("r", "s") in [e[1:] for e in gone] and ("delta", "zeta") in [e[1:] for e in gone]
    came = listed(document(table(second)), document(table(first, later)))
    assert ("r", "s") in [e[1:] for e in came] and ("delta", "zeta") in [e[1:] for e in came]
