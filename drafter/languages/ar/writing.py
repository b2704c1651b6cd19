"""Arabic as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.ar.dates import Dates
from drafter.languages.ar.lists import Lists
from drafter.languages.ar.numbers import Numbers
from drafter.languages.ar.page import Page


class Arabic(Numbers, Dates, Lists, Page):
    """Arabic."""


LANGUAGE = Arabic()
