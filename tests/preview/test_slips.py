"""What looks like a slip stands above the findings, with its line and the way there."""

from __future__ import annotations

from pathlib import Path

from drafter.preview.showing import Showing
from drafter.preview.views import further_views


def test_a_slip_stands_among_the_findings(own_text: Path) -> None:
    before = further_views(Showing.read(own_text), "editor:{file}:{line}")
    text = own_text / "text.md"
    text.write_text(text.read_text(encoding="utf-8").replace("of its {{", "of its {", 1), encoding="utf-8")
    text.write_text(text.read_text(encoding="utf-8").replace("{ next_session }}", "{ next_session }"), encoding="utf-8")
    after = further_views(Showing.read(own_text), "editor:{file}:{line}")
    assert "printed as they stand" not in before["findings"]
    assert "Single braces are printed as they stand: { next_session }" in after["findings"]
    assert "Write two on each side: {{ next_session }}" in after["findings"]
    assert after["found"] >= before["found"] + 1
