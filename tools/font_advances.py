"""Measure the fonts of the PDF writer, for it to break lines by: ``data/fonts/tinos/advances.json``.

Run it again when a font file changes. Needs fontTools.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = ("Regular", "Italic", "Bold", "BoldItalic")
RANGES = ((0x20, 0x530), (0x1E00, 0x1F00), (0x2000, 0x2070))
"""Latin, Greek, Cyrillic and punctuation: lines of other scripts are not broken by this file."""


def measured(path: Path) -> dict[str, object]:
    """Advance widths of characters and adjustments of pairs, in units of the em."""
    font = TTFont(path)
    names = {code: name for code, name in font.getBestCmap().items() if any(a <= code < b for a, b in RANGES)}
    widths = {chr(code): font["hmtx"][name][0] for code, name in names.items() if font["hmtx"][name][0]}
    characters: dict[str, list[str]] = {}
    for character in widths:
        characters.setdefault(names[ord(character)], []).append(character)
    kerning = {
        left + right: value
        for (a, b), value in pairs(font).items()
        for left in characters.get(a, ())
        for right in characters.get(b, ())
    }
    return {"em": font["head"].unitsPerEm, "widths": widths, "kerning": kerning}


def pairs(font: TTFont) -> dict[tuple[str, str], int]:
    """Horizontal adjustments of pairs of glyphs, from the kerning feature; the first that applies to a pair holds."""
    found: dict[tuple[str, str], int] = {}
    table = font["GPOS"].table
    wanted = {i for f in table.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    for index in sorted(wanted):
        for subtable in table.LookupList.Lookup[index].SubTable:
            held = getattr(subtable, "ExtSubTable", subtable)
            if held.LookupType != 2:
                continue
            for pair, value in _pairs_of(held):
                found.setdefault(pair, value)
    return {pair: value for pair, value in found.items() if value}


def _pairs_of(held):  # type: ignore[no-untyped-def]  # fontTools builds these classes at run time
    covered = held.Coverage.glyphs
    if held.Format == 1:
        for left, records in zip(covered, held.PairSet, strict=True):
            for record in records.PairValueRecord:
                yield (left, record.SecondGlyph), getattr(record.Value1, "XAdvance", 0)
        return
    rights: dict[int, list[str]] = {}
    for glyph, number in held.ClassDef2.classDefs.items():
        rights.setdefault(number, []).append(glyph)
    for left in covered:
        row = held.Class1Record[held.ClassDef1.classDefs.get(left, 0)].Class2Record
        for number, glyphs in rights.items():
            value = getattr(row[number].Value1, "XAdvance", 0)
            for glyph in glyphs:
                yield (left, glyph), value


def main() -> None:
    """Write the file beside the fonts."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "data/fonts/tinos")
    found = {style: measured(folder / f"Tinos-{style}.ttf") for style in STYLES}
    text = json.dumps(found, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    (folder / "advances.json").write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
