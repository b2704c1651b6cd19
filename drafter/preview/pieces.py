"""Pieces of HTML made from the templates of a page, escaped where they are made."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from drafter.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


def rendered(folder: str, template: str, **values: Any) -> str:
    """A piece of HTML.

    Args:
        folder: that holds the page's templates, as it is shipped.
        template: the name of one.
        values: what it shows; text is escaped.
    """
    return _environment(folder).get_template(template).render(**values)


@cache
def _environment(folder: str) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from drafter.writers.characters import printable

    environment = Environment(
        loader=FileSystemLoader(shipped(folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["printable"] = printable
    return environment
