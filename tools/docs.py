"""Build the manual as a static site: `site/`.

The pages of `docs/` as they are, and beside them those made from the program itself (tools/pages.py).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-docs"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
BUILD = ROOT / "build" / "docs"
MADE = {
    "The manual": {
        "About": "index.md",
        "Ten minutes": "ten-minutes.md",
        "Set-up": "set-up.md",
        "Recipes": "recipes.md",
    },
    "The work": {"Changes": "redline.md", "Amendments": "amendments.md", "How far to trust it": "trust.md"},
    "To look up": {"Facts": "facts.md", "Rules": "rules.md", "Messages": "messages.md", "From Python": "python.md"},
    "For developers": {"Architecture": "architecture.md", "Contributing": "CONTRIBUTING.md", "Changes": "CHANGELOG.md"},
}


def run(*command: str) -> None:
    """Run a command where the site is built; end with its status where it fails."""
    status = subprocess.run(command, cwd=BUILD.parent, check=False).returncode
    if status:
        sys.exit(status)


def gather() -> list[str]:
    """Put all the pages together; the names of the commands' pages."""
    shutil.rmtree(BUILD, ignore_errors=True)
    shutil.copytree(ROOT / "docs", BUILD)
    (BUILD / "checks.md").unlink()
    for name in ("CONTRIBUTING.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, BUILD / name)
    # Pictures and pages that the README names by their place in the project lie beside it here.
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace('src="docs/', 'src="').replace("`docs/", "`")
    (BUILD / "index.md").write_text(readme, encoding="utf-8")
    made = subprocess.run(
        [str(BIN / "python"), str(ROOT / "tools" / "pages.py"), str(BUILD)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        sys.exit(made.stderr)
    return [line for line in made.stdout.splitlines() if line.startswith("commands/")]


def others() -> list[str]:
    """Pages of the project that have no place of their own in the list."""
    placed = {page for pages in MADE.values() for page in pages.values()}
    return sorted(p.name for p in BUILD.glob("*.md") if p.name not in placed)


def settings(commands: list[str]) -> str:
    """The site's settings, as zensical and its predecessors read them."""
    lines = ["site_name: drafter", "docs_dir: docs", "site_dir: site", "use_directory_urls: false", "nav:"]
    for part, pages in MADE.items():
        lines.append(f"  - {part}:")
        lines += [f"      - {title}: {page}" for title, page in pages.items()]
        if part == "The work":
            lines += [f"      - {Path(page).stem.capitalize()}: {page}" for page in others()]
    lines.append("  - Commands:")
    lines += [f"      - {Path(page).stem}: {page}" for page in commands]
    lines += [
        "markdown_extensions:",
        "  - tables",
        "  - fenced_code",
        "  - md_in_html",
        "theme:",
        "  name: material",
        "  font: false",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Set up, put together, build."""
    if not BIN.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = (str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    BUILD.parent.mkdir(exist_ok=True)
    for file in ("runtime.txt", "docs.txt"):
        run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / file))
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    (BUILD.parent / "mkdocs.yml").write_text(settings(gather()), encoding="utf-8")
    run(str(BIN / "zensical"), "build", "--clean", "--config-file", "mkdocs.yml")
    # The builder writes below its own settings only.
    shutil.rmtree(ROOT / "site", ignore_errors=True)
    shutil.move(BUILD.parent / "site", ROOT / "site")
    pages = len(list((ROOT / "site").rglob("*.html")))
    print(f"{ROOT / 'site' / 'index.html'}: {pages} pages")


if __name__ == "__main__":
    main()
