"""What stands below all rooms: paths as they are typed, homes of files, messages with their lines, settings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.errors import WIDTH, DraftError, DraftErrors, TrackedAlready, excerpt
from drafter.files import contents, typed
from drafter.homes import config_folder, data_folder
from drafter.html_page import digest
from drafter.place import Place
from drafter.settings import MOST_BYTES, defaults_of, files_for, value_of, values


@pytest.mark.parametrize(
    ("platform", "path", "shown"),
    [
        ("linux", "a b", "'a b'"),
        ("linux", "ab", "ab"),
        ("win32", "a b", '"a b"'),
        ("win32", "a&b", '"a&b"'),
        ("win32", "it's", '"it\'s"'),
        ("win32", "a-b", "a-b"),
    ],
)
def test_a_path_is_quoted_as_the_shell_needs_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, path: str, shown: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert typed(path) == shown


@pytest.mark.parametrize(
    ("platform", "environment", "config", "data"),
    [
        ("linux", {}, ".config/drafter", ".local/share/drafter"),
        ("linux", {"XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d"}, "/c/drafter", "/d/drafter"),
        ("linux", {"LOCALAPPDATA": "/l"}, ".config/drafter", ".local/share/drafter"),
        ("darwin", {}, "Library/Application Support/drafter", "Library/Application Support/drafter"),
        ("win32", {}, "AppData/Local/drafter", "AppData/Local/drafter"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/drafter", "/l/drafter"),
    ],
)
def test_where_a_persons_own_files_are(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], config: str, data: str
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert (config_folder(), data_folder()) == (Path.home() / config, Path.home() / data)


def test_a_message_with_its_line_and_a_caret() -> None:
    error = DraftError("Wrong.", place=Place("a.md", 2, 3), line_text="ab\tcd\x07", hint="Mend it.")
    assert str(error) == "a.md:2:3: Wrong.\n    ab cd\N{REPLACEMENT CHARACTER}\n      ^\n  Mend it."
    assert str(DraftError("Wrong.", place=Place("a.md", 2), line_text="ab")) == "a.md:2: Wrong.\n    ab"
    assert str(DraftError("Wrong.", line_text="ab")) == "Wrong.\n    ab"
    assert str(DraftError("Wrong.", place=Place("a.md"), line_text=" ")) == "a.md: Wrong."


@pytest.mark.parametrize(
    ("length", "column", "first", "last", "before"),
    [
        (WIDTH, WIDTH, 0, WIDTH, WIDTH - 1),
        (WIDTH + 1, 0, 0, WIDTH, 0),
        (WIDTH + 1, WIDTH * 3 // 4, 0, WIDTH, WIDTH * 3 // 4 - 1),
        (2 * WIDTH, WIDTH * 3 // 4 + 1, WIDTH * 3 // 4 - WIDTH // 2, WIDTH * 7 // 4 - WIDTH // 2, WIDTH // 2 + 1),
        (2 * WIDTH, 2 * WIDTH, 2 * WIDTH - 1 - WIDTH // 2, 2 * WIDTH, WIDTH // 2 + 1),
    ],
)
def test_a_long_line_is_cut_around_the_column(length: int, column: int, first: int, last: int, before: int) -> None:
    line = "".join(chr(0x4E00 + n) for n in range(length))
    shown = ("…" if first else "") + line[first:last] + ("…" if last < length else "")
    assert excerpt(line, column) == (shown, before)


def test_a_style_is_called_by_its_digest() -> None:
    assert digest("a") == "sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="


def test_a_file_is_read_up_to_its_most(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert contents(path, 3) == b"abc"
    path.write_bytes(b"x" * (2**20 + 1))
    for most, at, says in (
        (2**20, path, "1.0 MB; 1 MB"),
        (9, tmp_path, "a folder"),
        (9, tmp_path / "b", "no such file"),
    ):
        with pytest.raises(DraftError, match=says):
            contents(at, most)


def settings(folder: Path, text: str) -> list[Path]:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return [path]


def test_settings_as_options_take_them(tmp_path: Path) -> None:
    text = 'author = "Iceland"\nsponsors = ["Peru", "Chad"]\nignore = ["STR01"]\nemblem = "a.png"\nlanguage = "fr"\n'
    files = settings(tmp_path, text)
    assert defaults_of(files) == {
        "author": "Iceland", "sponsors": "Peru, Chad", "ignore": ["STR01"], "emblem": str(tmp_path / "a.png"),
        "language": "fr",
    }  # fmt: skip
    assert (value_of("author", files), value_of("delegation", files), value_of("author", [])) == ("Iceland", None, None)
    assert values(files)["sponsors"].place == Place(str(files[0]), 2)


@pytest.mark.parametrize(
    ("text", "line", "says", "hint"),
    [
        ("author = 3", 1, "is a text", "quotes"),
        ('\nignore = "a"', 2, "is a list", "one"),
        ("ignore = [1]", 1, "is a list", "one"),
        ('language = "xx"', 1, "not known", "en"),
        ('autor = "a"', 1, "no setting", "Did you mean “author”"),
        ('zzzzzz = "a"', 1, "no setting", "The settings are"),
        ('author = "a"\nb b', 2, "not written", "a line each"),
    ],
)
def test_settings_that_are_wrong(tmp_path: Path, text: str, line: int, says: str, hint: str) -> None:
    with pytest.raises((DraftError, DraftErrors)) as caught:
        values(settings(tmp_path, text))
    error = caught.value.errors[0] if isinstance(caught.value, DraftErrors) else caught.value
    assert error.place is not None and error.place.line == line and error.line_text == text.splitlines()[line - 1]
    assert says in error.message and hint in error.hint


def test_settings_have_a_size(tmp_path: Path) -> None:
    full = "#" * (64 * 1024)
    assert len(full) == MOST_BYTES and value_of("author", settings(tmp_path, full)) is None
    with pytest.raises(DraftErrors, match="the most that is read"):
        values(settings(tmp_path, full + "#"))


def test_settings_count_where_drafts_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    monkeypatch.delenv("DRAFTER_CONFIG", raising=False)
    draft, other = tmp_path / "home" / "draft", tmp_path / "other"
    for folder in (draft, other):
        folder.mkdir(parents=True)
        settings(folder, "")
    own, beside = draft / "config.toml", settings(draft.parent, "")[0]
    assert files_for([str(draft)]) == [] == files_for([str(other)])
    (draft / "resolution.yaml").write_text("", encoding="utf-8")
    assert files_for([str(draft)]) == [beside, own] and files_for(["--x", str(draft)]) == [beside, own]
    assert files_for([str(draft.parent)]) == [beside]
    assert files_for([str(other)]) == []


def test_what_can_be_done_about_tracked_changes() -> None:
    hints = [
        TrackedAlready("M", Place("a.docx")).offering(c).hint
        for c in (["accept", "reject"], ["keep", "accept", "reject"])
    ]
    assert hints[0].endswith("say --existing accept or reject.") and "keep, accept or reject (they stay" in hints[1]
