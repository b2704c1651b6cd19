"""A page of HTML that needs nothing from elsewhere and lets nothing in."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256


def digest(text: str) -> str:
    """What a page's policy calls a style or a script of its own by: "sha256-…"."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def html_page(title: str, style: str, body: str) -> str:
    """A page without a script.

    Args:
        title: of the page, as HTML.
        style: its style.
        body: what it shows, as HTML, with a line end at its end.
    """
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; \
form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}</body>
</html>
"""
