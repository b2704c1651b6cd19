"""The pages of the PDF as images, set by the same template and compiler."""

from __future__ import annotations

import json

from drafter.document import Document
from drafter.writers import PLAIN_LOOK, pdf
from drafter.writers.pdf_data import data_of
from drafter.writers.pdf_fonts import families_for


def pages(document: Document) -> tuple[bytes, ...]:
    """Set a document and draw its pages.

    Args:
        document: what to set; the PDF of it can be made.

    Returns:
        An SVG a page.
    """
    inputs = {"document": json.dumps(data_of(document, PLAIN_LOOK, families_for(document.language, None)))}
    with pdf._one_at_a_time:
        made = pdf._compiler(None, document.language).compile(sys_inputs=inputs, format="svg")
    return tuple(page for page in (made if isinstance(made, list) else [made]) if page)
