"""Official files that were laid out anew, an element a line: what breaks the line of the file is no space of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import read

OPENING = "إن الجمعية العامة"


@pytest.mark.parametrize(("behind", "text"), [("،", f"{OPENING}،"), ("الموقرة", f"{OPENING} الموقرة")])
def test_a_comma_on_a_line_of_its_own_follows_its_word_and_a_word_keeps_its_space(
    behind: str, text: str, corpus: Path, tmp_path: Path
) -> None:
    """Twenty Arabic files have the comma of the opening line in an element on the next line."""
    files = [corpus / home / "ar" / "A-RES-78-41.xml" for home in ("akn", "six")]
    found = next((path for path in files if path.is_file()), None)
    if found is None:
        pytest.skip("A/RES/78/41 is not here in Arabic")
    file = tmp_path / found.name
    official = found.read_text(encoding="utf-8")
    assert '<span class="bold">،</span>' in official
    file.write_text(official.replace('"bold">،<', f'"bold">{behind}<', 1), encoding="utf-8")
    assert read(file).body[0].text == text
