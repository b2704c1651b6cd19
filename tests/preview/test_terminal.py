"""The preview without a browser."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import click
import pytest

from drafter.preview.terminal import shown


def test_the_draft_and_its_redline(folder: Path) -> None:
    screen, last = shown(folder)
    plain = click.unstyle(screen)
    assert "── The draft ─" in plain and "── Changes since last year ─" in plain
    assert "preamble" not in plain and "Seventy-seventh session" in plain
    assert plain.count("Nineteenth") == 1 and plain.count("Twentieth Meeting of the States Parties") == 2
    assert "To be confirmed: 8" in plain
    assert screen == last


def test_a_fault_stands_above_the_last_good_draft(folder: Path) -> None:
    _, last = shown(folder)
    (folder / "resolution.yaml").write_text("session: [77\n", encoding="utf-8")
    screen, kept = shown(folder, last)
    plain = click.unstyle(screen)
    assert (
        plain.index("resolution.yaml:") < plain.index("as it was last whole") < plain.index("Seventy-seventh session")
    )
    assert kept == last


def test_a_slip_is_asked_about_above_the_draft(own_text: Path) -> None:
    assert "Is this right?" not in click.unstyle(shown(own_text)[0])
    text = (own_text / "text.md").read_text(encoding="utf-8")
    (own_text / "text.md").write_text(text.replace("2. *Urges*", "2 *Urges*", 1), encoding="utf-8")
    plain = click.unstyle(shown(own_text)[0])
    assert plain.index("Is this right? (1)") < plain.index("not read as paragraph 2") < plain.index("── The draft ─")


@pytest.mark.parametrize("width", [30, 72])
def test_lines_end_between_words(folder: Path, width: int) -> None:
    whole, _ = shown(folder)
    screen, _ = shown(folder, width=width)
    lines = click.unstyle(screen).split("\n")
    assert all(len(line) <= width or " " not in line.strip() for line in lines)
    assert screen.replace("─", "").split() == whole.replace("─", "").split()
    assert any(line.startswith("  line 18: ") for line in lines) and sum(line.startswith("── ") for line in lines) == 3
    # The codes of the colours are those of the whole lines.
    assert screen.count("\x1b[") == whole.count("\x1b[") > 20


def test_escapes_in_the_text_do_not_reach_the_terminal(folder: Path) -> None:
    sheet = folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8").replace("place: [The Hague]", r'place: ["\x1b]0;owned\a\x1b[2J"]')
    sheet.write_text(text, encoding="utf-8")
    screen, _ = shown(folder)
    assert "\x1b]" not in screen and "\x07" not in screen and "\x1b[2J" not in screen


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to send")
def test_it_follows_the_files(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "from drafter.cli import main; main()", "preview", str(folder), "--terminal"],
        stdout=subprocess.PIPE,
        text=True,
    )
    lines: list[str] = []

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)  # noqa: PERF402 as they come, not at the end

    def wait_for(words: str) -> None:
        end = time.monotonic() + 20
        while words not in "".join(lines):
            assert time.monotonic() < end, "".join(lines)[-500:]
            time.sleep(0.02)

    threading.Thread(target=listen, daemon=True).start()
    try:
        wait_for("To be confirmed: 8")
        time.sleep(0.3)
        sheet = folder / "resolution.yaml"
        sheet.write_text(sheet.read_text(encoding="utf-8").replace("session: 77", "session: 78", 1), encoding="utf-8")
        wait_for("Seventy-eighth session")
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
