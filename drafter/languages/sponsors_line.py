"""How the line above the title of a draft names its sponsors, for a look at their names."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SponsorsLine:
    """The words of a language.

    Attributes:
        names: the line, with the group "names".
        and_: a pattern for what joins the last two names.
        apart: what says that the names are no plain list.
    """

    names: re.Pattern[str]
    and_: str
    apart: re.Pattern[str]
