"""Past years rolled over and held against what was adopted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.replay import command
from drafter.document import Document, Front, Kind, Paragraph, Provenance, Run, Stage, Standing
from drafter.reports.replay.compare import judged
from drafter.reports.replay.outcome import Outcome, by_series
from drafter.reports.replay.pairs import pairs_of
from drafter.reports.replay.summary import sentences, summary


def text(*paragraphs: str | tuple[Run, ...], confirm: tuple[str, ...] = (), open_: tuple[str, ...] = ()) -> Document:
    blocks = [Paragraph(Kind.PREAMBULAR, p if isinstance(p, tuple) else (Run(p),)) for p in paragraphs]
    provenance = {n: Provenance(n, Standing.GIVEN, confirm=True) for n in confirm} | {
        n: Provenance(n, Standing.OPEN, confirm=True) for n in open_
    }
    return Document("en", Stage.DRAFT, Front(), tuple(blocks), provenance=provenance)


def verdicts(last: Document, draft: Document, adopted: Document) -> list[tuple[str, str, str, str]]:
    outcome = judged("76 → 77", "Lamps", 77, last, draft, adopted)
    return [(f.verdict.value, f.last, f.draft, f.adopted) for f in outcome.found]


LAST = "Noting the report of the keepers of 5 May 2021 and the forty lamps of its seventy-sixth session,"
NEXT = LAST.replace("seventy-sixth", "seventy-seventh")


@pytest.mark.parametrize(
    ("draft", "adopted", "expected"),
    [
        (NEXT, NEXT, [("right", "seventy-sixth", "seventy-seventh", "seventy-seventh")]),
        (LAST, NEXT, [("missed", "seventy-sixth", "seventy-sixth", "seventy-seventh")]),
        (LAST, LAST.replace("report", "complaint"), [("policy", "report", "report", "complaint")]),
        (LAST, LAST, []),
        (LAST, LAST.replace("May 2021 and", "May 2021, and"), []),
    ],
)
def test_verdicts_on_places(draft: str, adopted: str, expected: list[tuple[str, ...]]) -> None:
    assert verdicts(text(LAST), text(draft), text(adopted)) == expected


def test_a_change_that_was_not_adopted_is_wrong() -> None:
    found = verdicts(text(LAST), text(NEXT), text(LAST))
    assert found == [("wrong", "seventy-sixth", "seventy-seventh", "seventy-sixth")]


def asking(words: str, rest: str) -> tuple[Run, ...]:
    before, after = rest.split("…")
    return (Run(before), Run(words, fact="day"), Run(after))


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        (LAST.replace("5 May 2021", "9 June 2022"), ("asked", "5 May 2021", "5 May 2021", "9 June 2022")),
        (LAST, ("asked in vain", "5 May 2021", "5 May 2021", "5 May 2021")),
    ],
)
def test_what_was_asked(adopted: str, expected: tuple[str, ...]) -> None:
    frame = LAST.replace("5 May 2021", "…")
    assert verdicts(text(LAST), text(asking("[5 May 2021]", frame), open_=("day",)), text(adopted)) == [expected]
    assert verdicts(text(LAST), text(asking("5 May 2021", frame), confirm=("day",)), text(adopted)) == [expected]


def test_figures_of_words() -> None:
    outcome = judged("76 → 77", "Lamps", 77, text(LAST), text(NEXT), text(NEXT))
    assert outcome.exact and (outcome.made, outcome.made_right) == (1, 1) and outcome.saved == 1
    outcome = judged("76 → 77", "Lamps", 77, text(LAST), text(LAST), text(NEXT))
    assert not outcome.exact and outcome.made == 0 and outcome.saved == 0


def test_advice_grows_with_what_went_wrong() -> None:
    def advice(draft: str, adopted: str) -> str:
        (series,) = by_series([judged("76 → 77", "Lamps", 77, text(LAST), text(draft), text(adopted))])
        return series.advice

    assert advice(NEXT, NEXT) == "All that it changed was right, and negotiators changed nothing else."
    assert advice(LAST, NEXT).startswith("Read the figures: once")
    assert advice(NEXT, LAST).startswith("Read what it changed: once")


def test_nothing_replayed_is_said() -> None:
    assert sentences(summary([Outcome("76 → 77", fault="No session.")])) == [
        "0 pairs of years replayed; 1 could not be."
    ]


@pytest.fixture
def folder(corpus: Path, tmp_path: Path) -> Path:
    out = tmp_path / "texts"
    out.mkdir()
    for name in ("75-52", "76-26", "77-63", "78-44", "79-33"):
        shutil.copy(corpus / "akn" / "en" / f"A-RES-{name}.xml", out)
    return out


def test_a_folder_is_paired_by_series(folder: Path) -> None:
    assert [p.name for p in pairs_of(folder, None, print)] == ["75/52 → 76/26", "76/26 → 77/63", "78/44 → 79/33"]


def test_real_years(folder: Path, tmp_path: Path) -> None:
    (folder / "letter.txt").write_text("Dear colleague, nothing in here is a resolution.", encoding="utf-8")
    run = CliRunner()
    written = []
    for jobs, name in (("1", "one.json"), ("2", "two.json")):
        result = run.invoke(
            command, [str(folder), "--jobs", jobs, "--format", "json", "--output", str(tmp_path / name)]
        )
        assert result.exit_code == 0, result.output
        assert "letter.txt is left out" in result.output
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    found = json.loads(written[0])
    assert found["summary"]["failed"] == 0 and found["summary"]["wrong"] == 0
    assert found["summary"]["words_made"] == found["summary"]["words_made_right"] > 5
    mines = next(series for series in found["series"] if "Anti-Personnel" in series["title"])
    first, second = mines["years"]
    assert first["with_years"] is None
    # With 75/52 as evidence the States parties, 164 since, are not asked.
    assert second["alone"]["asked_in_vain"] == 1 and second["with_years"]["asked_in_vain"] == 0
    assert [(one["words"], one["times"]) for one in mines["asked_in_vain"]] == [("164", 1)]
    changed = [(f["verdict"], f["last"], f["adopted"]) for p in found["pairs"] for f in p["found"]]
    assert ("right", "seventy-ninth", "eightieth") in changed
    assert ("policy", "", "deep") in changed


def test_a_table_names_pairs_and_says_what_is_missing(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("last_year,this_year\nA/RES/75/52,A/RES/76/26\n78/44,79/33\n1/1,2/2\n", encoding="utf-8")
    told: list[str] = []
    assert [p.name for p in pairs_of(table, folder, told.append)] == ["75/52 → 76/26", "78/44 → 79/33"]
    assert told == [f"Line 4 of {table} is left out: there is no file of 1/1 in {folder}."]


def test_the_page_lets_nothing_in(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = CliRunner().invoke(command, [str(folder), "--format", "html", "--output", str(page)])
    assert result.exit_code == 0
    written = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in written and "<script" not in written and "://" not in written
    assert written.count("<svg") >= 2 + 3
    assert "<title>session 77, with earlier years: 0</title>" in written


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: p / "nowhere", "no folder or table"),
        (lambda p: p, "no two years of one series"),
    ],
)
def test_mistakes_are_answered(tmp_path: Path, make, words: str) -> None:  # type: ignore[no-untyped-def]
    result = CliRunner().invoke(command, [str(make(tmp_path))])
    assert words in str(result.exception)


def test_a_table_without_its_columns(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(tmp_path / "pairs.csv")])
    assert "no columns last_year and this_year" in str(result.exception)


def test_of_several_languages_one_is_taken_in_which_drafts_can_be_written(corpus: Path, tmp_path: Path) -> None:
    """The two years of a pair come from one folder, English before French, and never from Arabic alone."""
    for code in ("ar", "en", "fr"):
        (tmp_path / "texts" / code).mkdir(parents=True)
        for name in ("A-RES-76-26.xml", "A-RES-77-63.xml"):
            if (corpus / "akn" / code / name).exists():
                shutil.copy(corpus / "akn" / code / name, tmp_path / "texts" / code)
    table = tmp_path / "pairs.csv"
    table.write_text("last_year,this_year\n76/26,77/63\n", encoding="utf-8")
    for source, texts in ((table, tmp_path / "texts"), (tmp_path / "texts", None)):
        (pair,) = pairs_of(source, texts, print)
        assert (pair.last.parent.name, pair.this.parent.name) == ("en", "en")


def test_no_more_at_a_time_than_windows_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.reports.replay import run

    class Full(Exception):
        """The pool was asked for."""

    def pool(workers: int, **_: object) -> None:
        raise Full(workers)

    monkeypatch.setattr(run, "ProcessPoolExecutor", pool)
    with pytest.raises(Full, match="61"):
        run.replay_all([None] * 200, 150, lambda: None)  # type: ignore[list-item]
