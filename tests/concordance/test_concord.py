"""Versions of a text held against each other: what departs is found with its places, and right texts are let be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli import drafter

TEXTS = {
    "en": """# A title

The General Assembly,

*Recalling* its resolutions 54/54 B of 1 December 1999 and 76/26 of 6 December 2021,

1. *Welcomes* the meeting held in Geneva from 15 to 19 November 2021;

2. *Decides* to include in the provisional agenda of its seventy-seventh session the item, as in paragraph 1 above.
""",
    "fr": """# Un titre

L’Assemblée générale,

*Rappelant* ses résolutions 54/54 B du 1er décembre 1999 et 76/26 du 6 décembre 2021,

1. *Se félicite* de la réunion tenue à Genève du 15 au 19 novembre 2021 ;

2. *Décide* d’inscrire à l’ordre du jour provisoire de sa soixante-dix-septième session la question, visée au paragraphe 1 ci-dessus.
""",
    "es": """# Un título

La Asamblea General,

*Recordando* sus resoluciones 54/54 B, de 1 de diciembre de 1999, y 76/26, de 6 de diciembre de 2021,

1. *Acoge con beneplácito* la reunión celebrada en Ginebra del 15 al 19 de noviembre de 2021;

2. *Decide* incluir en el programa provisional de su septuagésimo séptimo período de sesiones el tema, como en el párrafo 1 supra.
""",
}


def run(folder: Path, texts: dict[str, str], *options: str) -> tuple[int, str]:
    paths = []
    for code, text in texts.items():
        paths.append(folder / f"{code}.md")
        paths[-1].write_text(text, encoding="utf-8")
    result = CliRunner().invoke(drafter, ["concord", *map(str, paths), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, result.stdout


def test_right_texts_have_nothing_that_differs(tmp_path: Path) -> None:
    assert run(tmp_path, TEXTS) == (0, "")


@pytest.mark.parametrize(
    ("kind", "right", "wrong", "paragraph"),
    [
        ("resolution", "76/26", "76/62", "preambular paragraph 1"),
        ("date", "6 décembre", "7 décembre", "preambular paragraph 1"),
        ("place", "Genève", "Vienne", "operative paragraph 1"),
        ("date", "du 15 au", "du 16 au", "operative paragraph 1"),
        ("session", "soixante-dix-septième", "soixante-seizième", "operative paragraph 2"),
        ("paragraph", "paragraphe 1 ci", "paragraphe 2 ci", "operative paragraph 2"),
    ],
)
def test_a_replaced_fact_is_found_in_the_version_that_departs(
    tmp_path: Path, kind: str, right: str, wrong: str, paragraph: str
) -> None:
    assert right in TEXTS["fr"]
    status, out = run(tmp_path, {**TEXTS, "fr": TEXTS["fr"].replace(right, wrong)}, "--format", "json")
    assert status == 1
    (item,) = json.loads(out)
    assert (item["kind"], item["departs"], item["paragraph"]) == (kind, "fr", paragraph)
    by_language = {v["language"]: v for v in item["versions"]}
    assert set(by_language) == {"en", "fr", "es"}
    assert by_language["fr"]["words"] in wrong or wrong in by_language["fr"]["words"] or kind in ("date", "paragraph")
    assert by_language["en"]["value"] == by_language["es"]["value"] != by_language["fr"]["value"]


def test_of_two_versions_neither_is_said_to_be_right(tmp_path: Path) -> None:
    texts = {"en": TEXTS["en"], "es": TEXTS["es"].replace("76/26", "76/62")}
    status, out = run(tmp_path, texts, "--format", "json")
    (item,) = json.loads(out)
    assert (status, item["departs"], item["value"]) == (1, None, "76/26")


def test_two_versions_in_one_language_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXTS["en"], encoding="utf-8")
    result = CliRunner().invoke(drafter, ["concord", *[str(tmp_path / "a.md")] * 2])
    assert "is in English" in str(result.exception or result.output)


def test_the_page_of_a_folder_names_each_slip(corpus: Path, tmp_path: Path) -> None:
    """A/RES/78/19: the Arabic has last year's session in the masthead, and a number turned round."""
    for code in ("en", "fr", "es", "ar"):
        home = tmp_path / "all" / code
        home.mkdir(parents=True)
        for name in ("A-RES-78-19.xml", "A-RES-77-48.xml"):
            source = corpus / "akn" / code / name
            if source.is_file():
                (home / name).write_bytes(source.read_bytes())
    result = CliRunner().invoke(drafter, ["concord", str(tmp_path / "all"), "--format", "html"])
    assert result.exit_code == 1
    assert "<h2>A/RES/78/19</h2>" in result.stdout
    assert re.search(r"<mark>40/77</mark>", result.stdout)
    assert "<script" not in result.stdout


def test_another_text_is_left_out_and_named(corpus: Path) -> None:
    """The Arabic file of A/RES/77/90 has the text of another resolution."""
    files = [corpus / home / code / "A-RES-77-90.xml" for code in ("en", "fr", "ar") for home in ("akn", "six")]
    given = [str(path) for path in files if path.is_file()]
    if len(given) < 3:
        pytest.skip("A/RES/77/90 is not here in three languages")
    result = CliRunner().invoke(drafter, ["concord", *given, "--format", "json"])
    assert "shares too little" in result.stderr
    assert "ar" not in {v["language"] for item in json.loads(result.stdout) for v in item["versions"]}
