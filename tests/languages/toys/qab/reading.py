"""The formulas of Ritlef."""

from drafter.languages.furniture import Furniture

MONTHS = tuple(f"mois-{letter}" for letter in "abcdefghijkl")

FURNITURE = Furniture(
    code="qab",
    organization="Anoitan Detinu",
    organ="Elbatim Alareneg",
    formula="Al Elbatim Alareneg",
    session=r"Noisses .+",
    committee=r"Eetimmoc .+",
    agenda_item=r"Meti .+",
    adopted=r"Noituloser detpoda .+",
    draft=r".*: tfard noituloser",
    meeting=r"Gniteem (?P<meeting>\d+)",
    annex="Xenna",
    committees=tuple(rf"eetimmoc al-{n}\b" for n in ("i", "ii", "iii", "iv", "v", "vi")),
    paragraph="arap",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH)/(?P<year>\d{4})",
    months=MONTHS,
    direction="rtl",
    bold=True,
    number_ending=" -",
)
