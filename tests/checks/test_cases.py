"""Every rule against its cases: texts that pass, texts that fail with the words found, and what the fix makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from drafter.checks import check, mended
from drafter.checks.registry import RULES
from drafter.document.words import bare
from tests.checks.building import document_of

CASES = Path(__file__).parent / "cases"


def _cases(kind: str) -> list[Any]:
    out = []
    for path in sorted(CASES.glob("*.yaml")):
        data = YAML(typ="safe").load(path.read_text("utf-8"))
        for number, case in enumerate(data.get(kind, []), 1):
            case = {"text": case} if isinstance(case, str) else dict(case)
            case["text"] += " word" * case.get("repeat", 0)
            out.append(pytest.param(path.stem, case, id=f"{path.stem}-{kind}-{number}"))
    return out


def _document(case: dict[str, Any], text: str = "text") -> Any:
    about = dict(case.get("about", {})) | dict(case.get(f"{text}_about", {}))
    return document_of(case[text], about, case.get(f"{text}_numbers" if text == "fixed" else "numbers"))


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_cases_that_pass_and_fail(code: str) -> None:
    data = YAML(typ="safe").load((CASES / f"{code}.yaml").read_text("utf-8"))
    assert data["pass"]
    assert data["fail"]


@pytest.mark.parametrize(("code", "case"), _cases("pass"))
def test_text_passes(code: str, case: dict[str, Any]) -> None:
    assert [f.words for f in check(_document(case), stage=case.get("for", "draft"), select=[code])] == []


@pytest.mark.parametrize(("code", "case"), _cases("fail"))
def test_text_fails(code: str, case: dict[str, Any]) -> None:
    document = _document(case)
    stage = case.get("for", "draft")
    findings = check(document, stage=stage, select=[code])
    assert [f.words for f in findings] == case["finds"]
    if "fixed" not in case:
        assert not any(f.fix for f in findings), "a rule with a fix shows in its cases what it makes"
        return
    after = mended(document, findings)
    assert bare(after) == bare(_document(case, "fixed"))
    assert check(after, stage=stage, select=[code]) == []
