"""What several rooms' tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TOOLS = ROOT / "tests" / "tools" / "node_modules"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material beside the project."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real resolutions beside the project."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("../shared/corpus is not here")
    return SHARED / "corpus"


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Find a program that judges our output; skip where it is not installed.

    Programs from npm are looked for in ``tests/tools`` (``make tools``), others on the path.
    """

    def find(name: str) -> str:
        own = TOOLS / ".bin" / name
        found = str(own) if own.exists() else shutil.which(name)
        if found is None:
            pytest.skip(f"{name} is not installed")
        return found

    return find


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport():  # type: ignore[no-untyped-def]
    """Where nothing may be skipped (DRAFTER_NO_SKIPS), a skipped test fails and says why."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("DRAFTER_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.longrepr = f"skipped where nothing may be: {reason}"
