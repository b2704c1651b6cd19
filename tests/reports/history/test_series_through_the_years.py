"""The series of the example through five years, as a reader would want it told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.history import command
from drafter.reports.history.chain import history
from drafter.reports.history.choice import chosen
from drafter.reports.history.edition import in_order
from drafter.reports.history.series import editions, number_of_name
from drafter.reports.history.table import table
from drafter.reports.history.thread import History
from drafter.reports.history.values import values


@pytest.fixture(scope="module")
def mines(corpus: Path) -> History:
    left_out: list[str] = []
    found = editions(["77/63"], corpus / "akn" / "en", left_out.append)
    assert left_out == []
    return history(in_order(found))


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, arguments, catch_exceptions=True)
    if result.exception and not isinstance(result.exception, SystemExit):
        return 2, str(result.exception)
    return result.exit_code, result.output


def test_the_register_finds_the_series_in_a_folder_of_many(mines: History) -> None:
    assert [e.name for e in mines.editions] == ["75/52", "76/26", "77/63", "78/45", "79/34"]


@pytest.mark.parametrize(
    ("paragraph", "session", "removed", "added"),
    [
        ("preambular 12", "77", "", "deep"),
        ("preambular 1", "76", "", "and 75/52 of 7 December 2020"),
        ("preambular 6", "79", "twentieth meetings", "Twenty-first Meetings"),
        ("operative 8", "78", "", ", in particular in the light of the upcoming Fifth Review Conference"),
        ("9", "76", "Geneva", "The Hague"),
        ("9", "77", "15 to 19 November 2021", "21 to 25 November 2022"),
        ("9", "79", "Twenty-first Meeting of the States Parties to", "Fifth Review Conference of"),
        ("10", "78", "Twenty-first Meeting", "Fifth Review Conference"),
        ("12", "79", "seventy-ninth", "eightieth"),
    ],
)
def test_what_a_year_changed(mines: History, paragraph: str, session: str, removed: str, added: str) -> None:
    (thread,) = chosen(mines, paragraph)
    assert (session, removed, added) in [(mines.label(c.edition), c.removed, c.added) for c in thread.changes]


def test_the_values_of_a_fact_are_shown_year_by_year(mines: History) -> None:
    found = {v.fact: v for v in values(mines)}

    session = found["next_session"]
    assert (session.paragraph, session.words[0], session.words[4]) == (
        "operative paragraph 12",
        "seventy-sixth",
        "eightieth",
    )
    assert session.figures == {0: 76, 1: 77, 2: 78, 3: 79, 4: 80}
    states = next(v for name, v in found.items() if name.startswith("states"))
    assert list(states.runs()) == [(0, 4, "164")]

    page = table(mines, list(found.values()))
    assert "<title>79: eightieth</title>" in page and "<path d=" in page
    assert "<script" not in page and table(mines, []) == ""


def test_every_word_bears_the_year_it_entered(mines: History) -> None:
    (thread,) = chosen(mines, "preambular 12")
    assert [(s.words, mines.label(s.entered)) for s in thread.spans][:2] == [("Noting with ", "75"), ("deep ", "77")]


def test_spans_are_the_latest_reading_and_spare_what_never_changed(mines: History) -> None:
    for thread in mines.threads:
        assert "".join(s.words for s in thread.spans) == thread.texts[thread.last]
        if mines.is_unchanged(thread):
            assert len(set(thread.texts.values())) == 1
            assert all(s.entered == 0 for s in thread.spans)
    assert sum(mines.is_unchanged(t) for t in mines.threads) == 17


def test_a_word_of_a_span_stands_in_the_year_it_is_said_to_have_entered(mines: History) -> None:
    for thread in mines.threads:
        for span in thread.spans:
            assert span.words.strip() in thread.texts[span.entered] or len(span.words.split()) > 3


def test_words_that_are_gone_find_their_paragraph(mines: History) -> None:
    (thread,) = chosen(mines, "The Hague from 15 to 19 November 2021")
    assert thread.name == "operative paragraph 9"


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("A-RES-76-26.xml", "76/26"),
        ("a_res_77_253_B.pdf", "77/253 B"),
        ("A-RES-76-26.en.docx", "76/26"),
        ("mines.md", None),
    ],
)
def test_file_names(name: str, number: str | None) -> None:
    assert number_of_name(Path(name)) == number


def written(folder: Path, session: int, *paragraphs: str) -> Path:
    path = folder / f"{session}.md"
    head = f"United Nations\n\nA/RES/{session}/5\n\n**General Assembly**\n\n# {session}/5. Lighthouses of the world\n\n*The General Assembly*,"
    path.write_text("\n\n".join([head, *paragraphs]), encoding="utf-8")
    return path


KEEPERS = "1. *Invites* all keepers of lighthouses to light their lamps at dusk and to put them out at dawn;"
OIL = "2. *Requests* the Secretary-General to report on the price of oil for lamps in every harbour."


def test_paragraphs_that_come_go_split_and_move(tmp_path: Path) -> None:
    split = (
        "1. *Invites* all keepers of lighthouses to light their lamps at dusk;",
        "2. *Also invites* all keepers of lighthouses to put them out at dawn;",
    )
    new = "3. *Welcomes* the gift of forty fog bells by the fishing villages of the north."
    files = [
        written(tmp_path, 76, KEEPERS, OIL),
        written(tmp_path, 77, OIL.replace("2.", "1.").replace(".", ".", 1), KEEPERS.replace("1.", "2.")),
        written(tmp_path, 78, *split, new),
    ]
    found = history(in_order(editions([str(f) for f in files], None, print)))
    names = {t.name: t for t in found.threads}
    assert any(c.remark == "moved to another place" for t in found.threads for c in t.changes)
    oil = next(t for t in found.threads if "price of oil" in t.texts[t.last])
    assert found.is_gone(oil) and found.label(oil.last) == "77"
    bells = names["operative paragraph 3"]
    assert bells.first == 2 and {s.entered for s in bells.spans} == {2}
    lamps = names["operative paragraph 1"]
    assert [found.label(n) for n in lamps.texts] == ["76", "77", "78"]


def test_a_draft_folder_shows_last_year_beside_it(root: Path) -> None:
    code, out = run(str(root / "examples" / "anti-personnel-mines" / "77"), "--paragraph", "9", "--format", "json")
    assert code == 0
    found = json.loads(out)
    assert [e["label"] for e in found["editions"]] == ["76", "77"]
    changes = [(c["removed"], c["added"]) for c in found["paragraphs"][0]["changes"]]
    assert ("The Hague", "Geneva") in changes


def test_text_names_what_never_changed(corpus: Path) -> None:
    code, out = run("76/26", "--in", str(corpus / "akn" / "en"))
    assert code == 0
    assert "Noting with {77: deep} regret" in out
    assert "The same words since 75: the opening line, preambular paragraphs 2–5, preambular paragraphs 8–11," in out


def test_html_is_self_contained_and_the_same_twice(corpus: Path, tmp_path: Path) -> None:
    pages = []
    for name in ("one.html", "two.html"):
        code, _ = run("76/26", "--in", str(corpus / "akn" / "en"), "--format", "html", "--output", str(tmp_path / name))
        assert code == 0
        pages.append((tmp_path / name).read_bytes())
    page = pages[0].decode()
    assert pages[0] == pages[1]
    assert "http" not in page.replace("http-equiv", "") and "<script" not in page and "default-src 'none'" in page
    assert 'title="Entered in 77">deep<sup>77</sup>' in page
    code, message = run("76/26", "--in", str(corpus / "akn" / "en"), "--output", str(tmp_path / "one.html"))
    assert code == 2 and "exists already" in message


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["76/26"], "Where are the texts"),
        (["no-such-thing"], "no folder or document called"),
        (["9/9", "--in", "{corpus}"], "No document of the series"),
        (["{two}"], "different series"),
        (["{corpus}/A-RES-76-26.xml"], "needs two texts or more"),
        (["76/26", "--in", "{corpus}", "--paragraph", "99"], "No paragraph is called “99”"),
    ],
)
def test_mistakes_are_answered(corpus: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    english = corpus / "akn" / "en"
    for name in ("A-RES-76-26.xml", "A-RES-79-31.xml"):
        shutil.copy(english / name, tmp_path)
    code, message = run(*(a.format(corpus=english, two=tmp_path) for a in arguments))
    assert code == 2 and words in message


def test_other_languages(corpus: Path) -> None:
    code, message = run(str(corpus / "akn" / "fr" / "A-RES-76-26.xml"), str(corpus / "akn" / "en" / "A-RES-77-63.xml"))
    assert code == 2 and "different languages" in message


def test_a_corpus_of_several_languages_gives_the_years_of_one(corpus: Path) -> None:
    """The language with the most years; English, where as many are there in others."""
    from drafter.reports.history.series import of_series

    found = of_series("78/45", corpus / "akn", lambda _: None)
    assert {e.document.language for e in found} == {"en"}
    assert [e.name for e in found] == ["75/52", "76/26", "77/63", "78/45", "79/34"]
