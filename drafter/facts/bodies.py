"""Other organs, by what their numbers tell: their sessions and the years of their resolutions."""

from __future__ import annotations

import re
from collections.abc import Callable

SECURITY_COUNCIL = "Security Council"
ECONOMIC_AND_SOCIAL_COUNCIL = "Economic and Social Council"
BODIES: dict[str, tuple[int, Callable[[int], int]]] = {
    "Human Rights Council": (3, lambda year: 3 * (year - 2005)),
    "General Conference": (1, lambda year: year - 1957),
}
"""Bodies that hold as many sessions every year: how many, and the last session that is past for a text of a year.

The Human Rights Council: three a year, of which a text of December names those to come. Source: General Assembly
resolution 60/251, paragraph 10; its forty-eighth session closed 2021. The General Conference of the International
Atomic Energy Agency: one in September, of which a text of December names the latest. Source: the Agency's Statute,
article V.A; its sixty-fifth session was held in 2021.
"""


def year_of_number(number: str, organ: str) -> int | None:
    """The year in which another organ adopted a resolution, as its number tells: "2634 (2022)", "2021/9", "49/22".

    Args:
        number: as it is cited.
        organ: in English.

    Returns:
        The year, or None where the number does not tell.
    """
    if named := re.search(r"\((\d{4})\)$|^(\d{4})/", number):
        return int(named[1] or named[2])
    session = re.match(r"(\d{1,3})/", number)
    if session is None or organ not in BODIES:
        return None
    _, last_of_year = BODIES[organ]
    return next((year for year in range(1946, 2200) if int(session[1]) <= last_of_year(year)), None)
