"""Ends and numbers of paragraphs that amendments move, and words found and changed letter by letter."""

from __future__ import annotations

import pytest

from drafter.amendments.ends import End, numbered, renumbered, settled, with_end
from drafter.amendments.letters import Stretch, Wording, quoted, set_like
from drafter.document import Block, Kind, Note, Paragraph, Run, Table, Words, plain

NOTE = Note(((Run("n"),),))


def paragraph(text: str, kind: Kind = Kind.OPERATIVE, number: str = "", level: int = 0) -> Paragraph:
    return Paragraph(kind, (Run(text),), number, level)


def texts(blocks: list[Block]) -> list[str]:
    return [plain(b.content) for b in blocks if isinstance(b, Paragraph)]


@pytest.mark.parametrize(
    ("said", "ends", "after"),
    [
        (["a;", "b."], [End.OPEN, End.WAS_LAST], ["a;", "b."]),
        (["a.", "b;"], [End.WAS_LAST, End.OPEN], ["a;", "b."]),
        (["a.", "b;"], [End.SAID, End.SAID], ["a.", "b;"]),
        (["a.", "b,"], [End.OPEN, End.OPEN], ["a.", "b,"]),
        (["a:", "b"], [End.WAS_LAST, End.OPEN], ["a:", "b"]),
    ],
)
def test_the_full_stop_stands_at_the_end_alone(said: list[str], ends: list[End], after: list[str]) -> None:
    assert texts(settled([paragraph(t) for t in said], ends)) == after


def test_ends_of_other_blocks() -> None:
    formula = paragraph("A;", Kind.FORMULA)
    assert texts(settled([formula], [End.OPEN])) == ["A;"]
    assert texts(settled([paragraph("a;"), Table(())], [End.OPEN, End.OPEN])) == ["a."]
    noted = Paragraph(Kind.OPERATIVE, (Run("a;"), NOTE))
    assert with_end(noted, ";", ".").content == (Run("a."), NOTE) and with_end(noted, ".", ";") == noted


def numbers(before: list[Block], after: list[Block]) -> list[str]:
    return [b.number for b in numbered(before, after) if isinstance(b, Paragraph)]


def test_numbers_go_on_and_begin_anew_where_the_draft_did() -> None:
    def op(number: str = "") -> Paragraph:
        return paragraph("x", number=number)

    heading = paragraph("H", Kind.HEADING)
    assert numbers([op("1."), op("2.")], [op("1."), op("1."), op("9.")]) == ["1.", "2.", "3."]
    assert numbers([op()], [op("4.")]) == [""] and numbers([op()], [op(), op()]) == ["1.", "2."]
    assert numbers([op("1 -"), op("2 -")], [op(), op()]) == ["1 -", "2 -"]
    went_on = [op("1."), heading, op("2.")]
    anew = [op("1."), op("2."), heading, op("1."), op("2.")]
    assert numbers(went_on, [op(), heading, op(), op()]) == ["1.", "", "2.", "3."]
    assert numbers(anew, [op(), op(), heading, op(), op(), op()]) == ["1.", "2.", "", "1.", "2.", "3."]
    assert numbers(anew, [heading, op(), op()]) == ["", "1.", "2."]
    assert numbers([op(), heading, op("1."), op("2.")], [op(), heading, op(), op()]) == ["", "", "1.", "2."]


def test_letters_go_on_in_a_group_that_changed() -> None:
    def sub(number: str, level: int = 1) -> Paragraph:
        return paragraph("x", Kind.SUBPARAGRAPH, number, level)

    before = [paragraph("x", number="1."), sub("(a)"), sub("(b)"), paragraph("x", number="2."), sub("(a)"), sub("(c)")]
    kept = numbers(before, before)
    assert kept == ["1.", "(a)", "(b)", "2.", "(a)", "(c)"]
    more = [
        before[0],
        sub("(a)"),
        sub(""),
        sub("(b)"),
        before[3],
        sub("(a)"),
        sub("(i)", 2),
        sub("(iii)", 2),
        sub("(c)"),
    ]
    assert numbers(before, more) == ["1.", "(a)", "(b)", "(c)", "2.", "(a)", "(i)", "(ii)", "(c)"]
    assert numbers(before, [before[0], sub(""), sub("")]) == ["", "", ""]


def test_paragraphs_of_an_annex() -> None:
    def made(*said: str) -> list[Block]:
        return [paragraph("x", Kind.PLAIN, number) for number in said]

    def after(before: list[Block], new: list[Block]) -> list[str]:
        return [b.number for b in renumbered(before, new) if isinstance(b, Paragraph)]

    assert after(made("1.", "2."), made("1.", "1.", "", "2.")) == ["1.", "2.", "", "3."]
    assert after(made("1.", "3."), made("1.", "1.")) == ["1.", "1."]
    assert after(made("1.", "2."), made("1.", "2.")) == ["1.", "2."]


def wording(*items: Run | Note | str) -> Wording:
    return Wording.of(tuple(Run(i) if isinstance(i, str) else i for i in items))


def found(where: Wording, what: str | Words, **how: bool) -> list[tuple[int, int]]:
    wanted = (Run(what),) if isinstance(what, str) else what
    return [(s.first, s.last) for s in where.find(wanted, **how)]


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("a cat and a cat", "cat", [(2, 4), (12, 14)]),
        ("a cats and a cat", "cat", [(13, 15)]),
        ("cats", "cat", []),
        ("cat", "cat", [(0, 2)]),
        ("a\u00a0b", "a b", [(0, 2)]),
        ("a  b", "a b", [(0, 3)]),
        ("the “X”", "'X'", [(4, 6)]),
        ("the ‘X’", "'X'", [(4, 6)]),
        ("a", " ", []),
        ("aaaa", "aa", []),
        ("a, b", ", ", [(1, 1)]),
    ],
)
def test_words_are_found_whole(text: str, wanted: str, places: list[tuple[int, int]]) -> None:
    assert found(wording(text), wanted) == places


def test_notes_at_the_ends_of_what_is_found() -> None:
    one = wording("ab", NOTE, " c")
    assert found(one, "ab") == [(0, 1)] and found(one, (Run("ab"), NOTE)) == [(0, 2)]
    first = wording(NOTE, "ab")
    assert found(first, (NOTE, Run("ab"))) == [(0, 2)] and found(first, "ab") == [(1, 2)]


def changed(where: Wording, old: str, new: str) -> str:
    (stretch,) = where.find((Run(old),))
    where.replace(stretch, (Run(old),), (Run(new),) if new else (), 0)
    return plain(where.settled)


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("a b c", "b", "d", "a d c"),
        ("a b c", "b", "", "a c"),
        ("a, b, c", "b", "", "a, c"),
        ("a b, c", "b", "", "a, c"),
        ("a (b) c", "b", "d", "a (d) c"),
        ("a b;", "b", "", "a;"),
        ("a b;", "b;", "", "a;"),
        ("a b.", "a b.", "c", "c."),
        ("a b", "a b", "", ""),
    ],
)
def test_words_replaced(text: str, old: str, new: str, after: str) -> None:
    assert changed(wording(text), old, new) == after


def test_what_is_known_of_a_wording() -> None:
    one = wording("a b c;")
    assert not one.changed and one.bounds(Stretch(0, 0)) == (True, False) and one.bounds(Stretch(4, 4)) == (False, True)
    assert one.bounds(Stretch(2, 2)) == (False, False) and one.touched_by_other(Stretch(0, 5), 0) is None
    changed(one, "b", "d")
    assert (
        one.changed and one.touched_by_other(Stretch(0, 5), 1) == 0 and one.touched_by_other(Stretch(0, 5), 0) is None
    )
    assert (
        found(one, "b") == [] and found(one, "b", as_issued=True) == [(2, 3)] and found(one, "d", as_issued=True) == []
    )
    kept = wording("a ", "b", NOTE, " c")
    (stretch,) = kept.find((Run("b"), NOTE))
    assert kept.replace(stretch, (Run("b"),), (Run("d"),), 0) and NOTE in kept.words
    gone = wording("a ", "b", NOTE, " c")
    assert not gone.replace(stretch, (Run("b"), NOTE), (Run("d"),), 0) and NOTE not in gone.words


def test_words_put_in_do_not_run_together() -> None:
    def put(text: str, at: int, new: str) -> str:
        one = wording(text)
        one.insert(at, (Run(new),), 0)
        return plain(one.words)

    assert put("a b", 1, "c") == "a c b" and put("a b", 2, "c") == "a c b" and put("a, b", 1, ", c") == "a, c, b"
    assert (
        put("(b", 1, "c") == "(c b"
        and put("a/b", 2, "c") == "a/c b"
        and put("a", 0, "c") == "c a"
        and put("a", 1, "c") == "a c"
    )


def test_new_words_are_set_like_those_they_replace() -> None:
    gone = wording(Run("Noting", italic=True), " it").letters
    assert set_like((Run("Recalling it"),), gone) == (Run("Recalling", italic=True), Run(" it"))
    assert set_like((Run("x", bold=True),), gone) == (Run("x", bold=True),) and set_like((Run("x"),), []) == (Run("x"),)
    assert quoted((Run("abc"), NOTE, Run("d")), 1, 4) == (Run("bc"), NOTE)
