"""What may be done to words without changing how they print."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Note, Run, Words, plain
from drafter.document.words import bare_words, folded, tidy

runs = st.builds(
    Run,
    words=st.text(alphabet="ab \n\t\u00a0", max_size=6),
    italic=st.booleans(),
    bold=st.booleans(),
    raised=st.booleans(),
    link=st.sampled_from([None, "https://docs.un.org/en/A/RES/76/26"]),
    fact=st.sampled_from([None, "recalled"]),
)
notes = st.builds(Note, paragraphs=st.just(((Run("A note."),),)))
words = st.lists(runs | notes, max_size=6).map(tuple)


def visible(content: Words) -> str:
    """What a reader sees: characters with how each is set, where notes stand, and bare no-break spaces."""
    out = []
    for item in content:
        if isinstance(item, Note):
            out.append("#")
        else:
            setting = f"{item.italic:d}{item.bold:d}{item.raised:d}"
            out += [c if c == "\u00a0" else c + setting for c in item.words if c not in " \n\t"]
    return "|".join(out)


@given(words)
def test_tidying_twice_is_tidying_once(content: Words) -> None:
    assert tidy(tidy(content)) == tidy(content)


@given(words)
def test_tidying_loses_nothing_that_is_seen(content: Words) -> None:
    assert visible(tidy(content)) == visible(content)


@given(words)
def test_tidy_words_have_no_stray_space(content: Words) -> None:
    text = plain(tidy(content))
    assert not re.search(r"[\t\r]|  | \n|\n ", text)
    assert all(i.words for i in tidy(content) if isinstance(i, Run))


@given(words)
def test_bare_words_know_no_facts(content: Words) -> None:
    assert all(i.fact is None and i.link is None for i in bare_words(content) if isinstance(i, Run))


def test_folding_folds_what_no_reader_sees() -> None:
    assert folded("anti\u2011personnel 6\u00a0December  2021\u00ad") == "anti-personnel 6 December 2021"


def test_a_fact_among_italics_leaves_the_space_beside_it_in_italics() -> None:
    runs = (Run("Seventy-seventh", italic=True, fact="session"), Run("Session", italic=True))
    held = tidy((Run("Records, ", italic=True), runs[0], Run(" "), runs[1]))
    assert [(r.words, r.italic) for r in held if isinstance(r, Run)] == [
        ("Records,", True),
        (" ", True),
        ("Seventy-seventh", True),
        (" ", True),
        ("Session", True),
    ]
    assert tidy(held) == held
    assert bare_words(held) == (Run("Records, Seventy-seventh Session", italic=True),)
