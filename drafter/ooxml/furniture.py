"""The templates of the parts around the text: styles, settings, headers, footers, properties of the file.

They are Jinja templates in ``templates/documents/docx``; what is put into them is escaped.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from drafter.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Template


def filled(name: str, **values: object) -> bytes:
    """A part from its template.

    Args:
        name: of the template, without ``.jinja``: "styles.xml".
        values: by the names that the template uses; text is escaped, :class:`markupsafe.Markup` is not.

    Returns:
        The part, UTF-8.
    """
    return _template(name).render(**values).encode()


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(shipped("templates/documents/docx")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return environment.get_template(f"{name}.jinja")
