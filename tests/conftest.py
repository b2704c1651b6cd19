"""What several rooms' tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# How long one example takes says how busy the machine is, and nothing of what the program does. The sample is the same
# each time: make fuzz looks for others.
settings.register_profile("drafter", deadline=None, derandomize=True)
settings.load_profile("drafter")

# The program speaks the language of the computer; what the tests expect is English.
os.environ["LC_ALL"] = "C"

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TOOLS = ROOT / "tests" / "tools" / "node_modules"

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-color-profile=srgb --font-render-hinting=none"
).split()


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser without a window, one for all rooms: playwright starts once in a process."""
    api = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        pytest.skip("chromium is not installed")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker, a script to run in a page."""
    path = TOOLS / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is not installed (make tools)")
    return path.read_text(encoding="utf-8")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport():  # type: ignore[no-untyped-def]
    """Where nothing may be skipped (DRAFTER_NO_SKIPS), a skipped test fails and says why."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("DRAFTER_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.longrepr = f"skipped where nothing may be: {reason}"
