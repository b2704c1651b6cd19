"""The formulas of Kasal."""

from drafter.languages.furniture import Furniture

MONTHS = tuple("Unil Duil Triil Kvaril Kvinil Sesil Sepil Okil Nauil Dekil Undekil Dudekil".split())

FURNITURE = Furniture(
    code="qaa",
    organization="Unuigitaj Nacioj",
    organ="Generala Asembleo",
    formula="Tiu Generala Asembleo",
    session=r"[\w ]+ kunsido",
    committee=r"\w+ Komitato",
    agenda_item=r"Punktoj? .+ de la tagordo",
    adopted=r"Rezolucio akceptita .+",
    draft=r".*: projekto de rezolucio",
    meeting=r"(?P<meeting>\d+)-a plena sesio",
    annex="Aldono",
    committees=tuple(f"{n} komitato" for n in ("unuo", "duo", "trio", "kvaro", "kvino", "seso")),
    paragraph="alineo",
    day=r"(?P<year>\d{4}) jaro, (?P<month>MONTH) (?P<day>\d{1,2})",
    months=MONTHS,
    small=True,
)
