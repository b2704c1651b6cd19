"""``drafter schema``: the JSON Schema of ``resolution.yaml``, and of what commands print as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import emit, output_option


@click.command("schema")
@click.argument("what", metavar="[WHAT]", default="resolution")
@output_option
def command(what: str, output: Path | None, force: bool) -> None:
    """Print the JSON Schema of resolution.yaml, for editors to complete and check with.

    With the name of a command as WHAT, such as explain or check, the schema of its --format json.
    """
    if what == "resolution":
        from drafter.workspace.schema import schema_bytes

        data = schema_bytes()
    else:
        import json

        from drafter.app.schemas import VERSIONS, schema_of

        if what not in VERSIONS:
            raise click.UsageError(f"There is no schema of “{what}”. There are: resolution, {', '.join(VERSIONS)}")
        data = (json.dumps(schema_of(what), ensure_ascii=False, indent=1) + "\n").encode()
    emit(data, "json", output, force=force)
