"""Fonts of the PDF: other scripts, and what is said when characters lack."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Run, Stage, plain
from drafter.errors import DraftError
from drafter.writers import Look, write
from drafter.writers.pdf_fonts import VARIABLE, families_for, missing_characters, user_fonts

DEBIAN = {
    "ar": Path("/usr/share/fonts/opentype/fonts-hosny-amiri"),
    "zh": Path("/usr/share/fonts/opentype/noto"),
}


def saying(text: str) -> Document:
    return Document("en", Stage.ADOPTED, Front(title=(Run("T"),)), (Paragraph(Kind.PLAIN, (Run(text),)),))


@pytest.fixture(autouse=True)
def no_fonts_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_other_scripts_with_fonts_named(
    language: str, resolution: Callable[[str], Document], corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not DEBIAN[language].is_dir():
        pytest.skip(f"{DEBIAN[language]} is not here")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    name = sorted(p.stem for p in (corpus / "akn" / language).glob("*.xml"))[0]
    document = resolution(f"{language}/{name}")
    by_look = write(document, "pdf", Look(fonts=DEBIAN[language]))
    monkeypatch.setenv(VARIABLE, str(DEBIAN[language]))
    assert write(document, "pdf") == by_look
    file = tmp_path / "it.pdf"
    file.write_bytes(by_look)
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    title = plain(document.front.title).split()[0]
    assert title in text
    assert plain(document.front.organ).split()[0] in text


def test_arabic_runs_from_the_right(resolution: Callable[[str], Document], tmp_path: Path) -> None:
    if not DEBIAN["ar"].is_dir():
        pytest.skip(f"{DEBIAN['ar']} is not here")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    document = resolution("ar/A-RES-77-63")
    file = tmp_path / "it.pdf"
    file.write_bytes(write(document, "pdf", Look(fonts=DEBIAN["ar"])))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    distr = next(line for line in boxes.splitlines() if ">Distr.:<" in line)
    number = next(line for line in boxes.splitlines() if ">77/63<" in line)
    assert float(distr.split('xMin="')[1].split('"')[0]) < 200 < 450 < float(number.split('xMin="')[1].split('"')[0])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a \U0001f600 b", "“\U0001f600” (U+1F600, grinning face)."),
        ("\U0001f600\U0001f601", "these characters"),
        ("\ue000", "(U+E000, no character of its own)"),
        ("大会决议", "大 会 决 议."),
    ],
)
def test_missing_characters_are_named_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(DraftError) as caught:
        write(saying(text), "pdf")
    assert said in caught.value.message
    assert VARIABLE in caught.value.hint
    assert ("out of the text" in caught.value.hint) is (len(set(text)) <= 6 and "大" not in text)


def test_very_many_missing_characters_are_not_all_listed() -> None:
    with pytest.raises(DraftError, match=r"and 60 more\."):
        write(saying("".join(chr(0x4E00 + i) for i in range(100))), "pdf")


@pytest.mark.parametrize(("language", "family"), [("ar", "Amiri"), ("zh", "Noto Serif CJK SC")])
def test_arabic_and_chinese_are_set_with_what_comes_with_the_program(
    language: str, family: str, resolution: Callable[[str], Document]
) -> None:
    made = write(resolution(f"{language}/A-RES-77-63"), "pdf")
    assert family.split()[0].encode() in made


def test_a_rare_character_is_named_with_the_whole_font_as_the_way_out() -> None:
    rare = Document("zh", Stage.ADOPTED, Front(title=(Run("大会"),)), (Paragraph(Kind.PLAIN, (Run("大会𠀀"),)),))
    with pytest.raises(DraftError) as caught:
        write(rare, "pdf")
    assert "U+20000" in caught.value.message
    assert "大" not in caught.value.message
    assert "such as the whole of Noto Serif CJK SC" in caught.value.hint


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")
def test_no_space_stands_between_chinese_and_figures(resolution: Callable[[str], Document], tmp_path: Path) -> None:
    file = tmp_path / "it.pdf"
    file.write_bytes(write(resolution("zh/A-RES-77-63"), "pdf"))
    boxes = subprocess.run(["pdftotext", "-bbox", "-l", "1", file, "-"], capture_output=True, text=True, check=True)
    assert "2022年12月7日大会决议<" in boxes.stdout


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")
def test_a_note_in_latin_letters_ends_with_its_full_stop(resolution: Callable[[str], Document], tmp_path: Path) -> None:
    """In Arabic a full stop behind a Latin text stands to the left of it, unless the direction is told."""
    file = tmp_path / "it.pdf"
    file.write_bytes(write(resolution("ar/A-RES-77-63"), "pdf"))
    shown = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    last = next(line for line in shown.splitlines() if "35597" in line)
    assert "35597.</word>" in last.replace("\u200e", "")


def test_a_path_without_fonts(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="no such file or folder"):
        user_fonts(Look(fonts=tmp_path / "nowhere"))
    with pytest.raises(DraftError, match="There are no fonts in"):
        user_fonts(Look(fonts=tmp_path))


def test_a_font_file_stands_for_its_folder(root: Path) -> None:
    found = user_fonts(Look(fonts=root / "data/fonts/tinos/Tinos-Bold.ttf"))
    assert found is not None
    assert found.path == root / "data/fonts/tinos"
    assert found.families == ("Tinos",)


def test_order_of_families(tmp_path: Path) -> None:
    from drafter.writers.pdf_fonts import Fonts

    fonts = Fonts(tmp_path, ("Noto Sans CJK SC", "Noto Serif CJK JP", "Noto Serif CJK SC"))
    assert families_for("zh", fonts)[1:4] == ["Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK JP"]
    assert families_for("en", None)[0] == "Tinos"


def test_a_message_of_another_kind_names_nothing() -> None:
    assert missing_characters("error: file not found") is None


def test_licence_and_origin_stand_beside_the_fonts(root: Path) -> None:
    folders = sorted(p for p in (root / "data/fonts").iterdir() if p.is_dir())
    assert [p.name for p in folders] == ["amiri", "noto-serif-cjk", "tinos"]
    for folder in folders:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
        origin = (folder / "ORIGIN").read_text(encoding="utf-8")
        assert "Version" in origin
        assert "http" not in origin
