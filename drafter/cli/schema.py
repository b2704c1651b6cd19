"""``drafter schema``: the JSON Schema of ``resolution.yaml``."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import emit, output_option


@click.command("schema")
@output_option
def command(output: Path | None, force: bool) -> None:
    """Print the JSON Schema of resolution.yaml, for editors to complete and check with."""
    from drafter.workspace.schema import schema_bytes

    emit(schema_bytes(), "json", output, force=force)
