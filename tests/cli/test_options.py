"""The options that every command has, the format by the output's name, standard input and output, the settings."""

from __future__ import annotations

import importlib
import json
import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from drafter.cli import COMMANDS, drafter
from drafter.cli.common import with_common
from drafter.cli.overview import overview
from drafter.errors import DraftError, DraftErrors

EXAMPLE = Path(__file__).parents[2] / "examples" / "anti-personnel-mines" / "77"


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, and no settings of whoever runs the tests."""
    monkeypatch.setenv("DRAFTER_CONFIG", str(tmp_path / "home" / "config.toml"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    monkeypatch.chdir(drafts)
    return drafts


def run(*arguments: str, **more: object) -> Result:
    return CliRunner().invoke(drafter, arguments, **more)  # type: ignore[arg-type]


def leaves(command: click.Command, name: str) -> list[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        return [(name, command)]
    return [found for sub, inner in command.commands.items() for found in leaves(inner, f"{name} {sub}")]


def everything() -> list[tuple[str, click.Command]]:
    loaded = [(name, importlib.import_module(f"drafter.cli.{name}").command) for name in COMMANDS]
    return [found for name, command in loaded for found in leaves(with_common(command, name), name)]


@pytest.mark.parametrize(("name", "command"), everything())
def test_short_options_mean_the_same_everywhere(name: str, command: click.Command) -> None:
    meaning = {short: param.name for param in command.params for short in param.opts if len(short) == 2}
    wanted = {"-q": "quiet", "-v": "verbose", "-o": "output", "-f": "form"}
    assert {"-q", "-v"} <= meaning.keys()
    assert {short: meaning[short] for short in wanted.keys() & meaning.keys()} == {
        short: wanted[short] for short in wanted.keys() & meaning.keys()
    }
    has = {param.name: param.opts for param in command.params}
    assert all(short in has[long] for short, long in (("-o", "output"), ("-f", "form")) if long in has), name
    assert "tracked" not in has


@pytest.mark.parametrize("width", [50, 61, 78])
def test_the_page_of_help_is_laid_out_as_click_does(width: int) -> None:
    """It is made without Click, and says what Click would say."""
    context = click.Context(drafter, info_name="drafter", **drafter.context_settings)
    formatter = click.HelpFormatter(width=width)
    drafter.format_usage(context, formatter)
    drafter.format_help_text(context, formatter)
    click.Command.format_options(drafter, context, formatter)
    with formatter.section("Commands"):
        formatter.write_dl(list(COMMANDS.items()))
    assert overview(width) == formatter.getvalue().rstrip("\n")


def test_the_version() -> None:
    assert run("-V").output == run("--version").output != ""


@pytest.mark.parametrize(
    ("name", "start"),
    [("d.docx", b"PK"), ("d.pdf", b"%PDF"), ("d.xml", b"<?xml"), ("d.htm", b"<!DOCTYPE"), ("d", b"Draft")],
)
def test_the_output_s_name_says_the_format(name: str, start: bytes, tmp_path: Path) -> None:
    output = tmp_path / name
    done = run("render", str(EXAMPLE), "-o", str(output))
    assert done.exit_code == 0, done.output
    assert output.read_bytes().startswith(start)


def test_a_name_that_says_nothing_is_asked_about(tmp_path: Path) -> None:
    done = run("render", str(EXAMPLE), "-o", str(tmp_path / "draft.rtf"))
    assert done.exit_code == 2
    assert ".docx" in done.stderr and not list(tmp_path.glob("*.rtf"))


def test_a_format_that_is_given_wins_and_is_said(tmp_path: Path) -> None:
    done = run("render", str(EXAMPLE), "-o", str(tmp_path / "draft.docx"), "-f", "text")
    assert "not as its name says" in done.stderr
    assert (tmp_path / "draft.docx").read_bytes().startswith(b"Draft")


def test_a_dash_is_standard_input_and_output() -> None:
    made = run("render", str(EXAMPLE), "-f", "docx", "-o", "-")
    assert made.stdout_bytes.startswith(b"PK")
    read = run("read", "-", "-f", "json", input=made.stdout_bytes)
    assert json.loads(read.stdout)["record"]["symbol"] == "A/C.1/77/L.40"


def test_quiet_says_nothing_and_verbose_says_more(tmp_path: Path) -> None:
    said = run("render", str(EXAMPLE), "-o", str(tmp_path / "a.txt"))
    quiet = run("render", str(EXAMPLE), "-o", str(tmp_path / "b.txt"), "-q")
    more = run("render", str(EXAMPLE), "-o", str(tmp_path / "c.txt"), "-v")
    assert "Wrote" in said.stderr and quiet.output == "" and "Python 3" in more.stderr
    folder = tmp_path / "next"
    rolled = run("-q", "rollover", "anti-personnel-mines", "--session", "77", "-o", str(folder), "--no-input")
    assert (rolled.output, folder.is_dir()) == ("", True)
    again = run("rollover", "-q", "anti-personnel-mines", "--session", "77", "-o", str(folder), "--no-input")
    assert isinstance(again.exception, DraftError), "what is wrong is said all the same"


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "never"], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
    ],
)
def test_colours(options: list[str], environment: dict[str, str], coloured: bool) -> None:
    for arguments in (["explain", str(EXAMPLE)], ["redline", str(EXAMPLE)]):
        for given in ([*arguments, *options], [*options, *arguments]):
            assert ("\x1b[" in run(*given, env=environment).stdout) is coloured, given


def test_no_color_holds_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.cli.common import usual_colour

    assert usual_colour() is None
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    assert usual_colour() is False


@pytest.mark.parametrize(("grave", "status"), [("note", 1), ("warning", 1), ("error", 0)])
def test_what_makes_a_check_fail(grave: str, status: int, tmp_path: Path) -> None:
    document = tmp_path / "draft.md"
    document.write_text("*The General Assembly*,\n\n1. *Urges* all states to recognise the Treaty.\n", encoding="utf-8")
    found = json.loads(run("check", str(document), "-f", "json").stdout)
    assert {f["severity"] for f in found} >= {"warning"} and "error" not in {f["severity"] for f in found}
    assert run("check", str(document), "--fail-on", grave).exit_code == status


def drafts_with(text: str, drafts: Path) -> None:
    (drafts / "mines-77").mkdir(exist_ok=True)
    sheet = (EXAMPLE / "resolution.yaml").read_text(encoding="utf-8")
    sheet = sheet.replace("symbol: A/C.1/77/L.40", "symbol: [A/C.1/77/L.40]")
    (drafts / "mines-77" / "resolution.yaml").write_text(sheet, encoding="utf-8")
    (drafts / "config.toml").write_text(text, encoding="utf-8")


def test_settings_stand_in_for_options_and_give_way_to_them(own_place: Path, tmp_path: Path) -> None:
    users = tmp_path / "home" / "config.toml"
    users.parent.mkdir()
    users.write_text('fail_on = "error"\nignore = ["RDY"]\n', encoding="utf-8")
    drafts_with("", own_place)
    assert run("check", "mines-77").exit_code == 0
    assert "RDY01" not in run("check", "mines-77").stdout
    drafts_with('fail_on = "note"\nignore = []\n', own_place)
    assert "RDY01" in run("check", "mines-77").stdout, "the folder of drafts comes before the user's own"
    assert run("check", "mines-77").exit_code == 1
    assert run("check", "mines-77", "--fail-on", "error").exit_code == 0, "what is typed comes before both"


def test_another_program_s_settings_are_left_alone(own_place: Path) -> None:
    (own_place / "config.toml").write_text("theme = 'dark'\n", encoding="utf-8")
    assert run("check", str(EXAMPLE), "--fail-on", "error").exit_code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('autor = "x"', "config.toml:1: There is no setting “autor”.\n    autor = \"x\"\n  Did you mean “author”?"),
        ('\nfail_on = "never"', "config.toml:2: “never” is not known for “fail_on”."),
        ("sponsors = 3", "“sponsors” is a list."),
        ("author = Iceland", "config.toml:1:10: This line is not written as a setting is.\n    author = Iceland\n             ^"),
    ],
)  # fmt: skip
def test_faults_of_settings_are_said_with_the_line(text: str, said: str, own_place: Path) -> None:
    drafts_with(text, own_place)
    done = run("check", "mines-77")
    assert isinstance(done.exception, DraftErrors)
    assert said in str(done.exception)
