"""The defects of :mod:`tests.checks.mutations` in further wordings: a rule finds what is wrong however it is written."""

from __future__ import annotations

import re

from drafter.languages.en.dates import MONTH
from tests.checks.mutations import rewrite

_DAY = rf"\b(\d{{1,2}}) ({MONTH}) (\d{{4}})\b"
_SPAN_OF_DAYS = rf"from (\d+) to (\d+) ({MONTH}) (\d{{4}})"
_YEARS = r"(?<![\d–])(20\d\d)–(20\d\d)(?![\d–])"
_DASH = r"(?<=[a-z]) – (?=[a-z])"
_QUOTED = r"“([A-Z][^“”]+)”"
_CITED = r"(?<=\bresolution )(7\d)/(\d+)(?= of)"
_SYMBOL = r"^A/(7\d)/(\d+)\.$"
_SESSION = r"\b(seventy|eighty)-(\w+)(?= session\b)"


def _ordinal(match: re.Match[str]) -> str:
    return f"{match[1].capitalize()}-{match[2].capitalize()}"


def load() -> None:
    """Nothing: the module is read for what it adds to the table of defects."""


# Spelling --------------------------------------------------------------------

for right, wrong in (
    ("criminaliz", "criminalis"),
    ("legitimiz", "legitimis"),
    ("radicaliz", "radicalis"),
    ("prioritiz", "prioritis"),
    ("Emphasiz", "Emphasis"),
):
    rewrite(f"-ise in {wrong}…", "STY11", rf"\b{right}(?=(?:es?|ed|ing|ation)\b)", wrong)
for right, wrong in (
    ("well-being", "wellbeing"),
    ("capacity-building", "capacity building"),
    ("decision-making", "decision making"),
    ("policymakers", "policy-makers"),
    ("self-defence", "self-defense"),
    ("offences", "offenses"),
    ("fulfil", "fulfill"),
    ("multi-stakeholder", "multistakeholder"),
    ("time frame", "timeframe"),
    ("among", "amongst"),
):
    rewrite(f"spelt {wrong}", "STY12", rf"(?<![\w-]){right}(?![\w-])", wrong)

# Numbers and dates -------------------------------------------------------------

rewrite("years in figures", "STY01", r"(?<= )(?:two|three|four|five|six)(?= years\b)", "5")
rewrite("two digits in words", "STY02", r"(?<=[a-z] )[1-9]\d(?= (?:years|days|members|months|countries)\b)", "twelve")
rewrite("thousands parted by a space", "STY03", r"(?<![\d,])(\d\d),(\d{3})(?![,\d]| million)", r"\1 \2")
rewrite("ordinal in a date", "STY05", _DAY, r"\1th \2 \3")
rewrite("nought in a date", "STY05", rf"\b([1-9]) ({MONTH}) (\d{{4}})\b", r"0\1 \2 \3")
rewrite("date in figures", "STY05", _DAY, r"\1/12/\3")
rewrite("date of a computer", "STY05", _DAY, r"\3-12-12")
rewrite("month in small letters", "STY05", _DAY, lambda m: m[0].lower())
rewrite("month mistyped", "STY05", r"(?<=\d )(?:September|December|February|November)(?= \d{4})", "Decmber")
rewrite("month before the day", "STY05", rf"\b(\d{{1,2}}) ({MONTH})(?=[,;])", r"\2 \1")
rewrite("hyphen between days", "STY25", _SPAN_OF_DAYS, r"from \1-\2 \3 \4")
rewrite("dash between days", "STY25", _SPAN_OF_DAYS, r"\1–\2 \3 \4")
rewrite("em dash between years", "STY06", _YEARS, r"\1—\2")
rewrite("second year cut short", "STY06", r"(?<![\d–])(20[01]\d)–20([2-9]\d)(?![\d–])", r"\1–\2")
rewrite("years from and to changed places", "ARI10", _YEARS, r"from \2 to \1")
rewrite("days of a dash changed places", "ARI10", _SPAN_OF_DAYS, r"\2–\1 \3 \4")
rewrite("article before a vowel", "STY26", r"\ban (?=[aeio][a-z]{3})", "a ")
rewrite("article before a consonant", "STY26", r"\ba (?=[bcdfgjklmnprst][a-z]{3})", "an ")

# Punctuation -------------------------------------------------------------------

rewrite("em dash", "STY09", _DASH, "—")
rewrite("dash without a space before", "STY09", _DASH, "– ")
rewrite("dash without spaces", "STY09", _DASH, "–")
rewrite("single quotation marks", "STY07", _QUOTED, r"‘\1’")
rewrite("marks of another language", "STY07", _QUOTED, r"«\1»")
rewrite("opening quotation mark lost", "STY19", _QUOTED, r"\1”")
rewrite("no space after a comma", "STY18", r"(?<=[a-z]), (?=[a-z])", ",")
rewrite("two commas", "STY18", r"(?<=[a-z]),(?= )", ",,")
rewrite("it is contracted", "STY23", r"\bit is\b", "it’s")

# Names -------------------------------------------------------------------------

rewrite("ordinal without a hyphen", "STY20", _SESSION, r"\1 \2")
rewrite("ordinal with capitals", "STY20", _SESSION, _ordinal)
rewrite("ordinal mistyped", "STY20", r"\bseventy-eighth(?= session\b)", "seventy-eigth")
rewrite("ordinal without its ending", "STY20", r"(?<=\bits )seventy-\w+(?= session\b)", "78")
rewrite("hyphen of an officer lost", "STY21", r"\bSecretary-General\b(?! [A-Z])", "Secretary General")
rewrite("small letters of an office", "STY21", r"\bHigh Commissioner\b", "high commissioner")
rewrite("small letters of States parties", "STY22", r"\bStates parties\b", "states parties")
rewrite("small letter of nuclear-weapon States", "STY22", r"(?<=-weapon )States\b", "states")
rewrite("small letter of States that act", "STY22", r"(?<=upon )States\b", "states", "operative")
for right, wrong in (
    ("Democratic Republic of the Congo", "Democratic Republic of Congo"),
    ("Democratic People’s Republic of Korea", "North Korea"),
    ("Côte d’Ivoire", "Ivory Coast"),
    ("Islamic Republic of Iran", "Iran"),
    ("Republic of Moldova", "Moldova"),
):
    rewrite(f"written {wrong}", "STY13", rf"\b{right}\b", wrong)

# Citations ---------------------------------------------------------------------

rewrite("number with a hyphen", "CIT01", r"(?<=\bits resolution )(7\d)/(\d+)(?= of)", r"\1-\2")
rewrite("symbol for a number", "CIT01", _CITED, r"A/RES/\1/\2")
rewrite("stroke of a symbol doubled", "CIT01", _SYMBOL, r"A//\1/\2.", "notes")
rewrite("first stroke of a symbol lost", "CIT01", _SYMBOL, r"A\1/\2.", "notes")
rewrite("point of a committee's symbol lost", "CIT01", _SYMBOL, r"A/C1/\1/L.\2.", "notes")
rewrite("number not known yet", "STY15", _CITED, r"\1/XX")
rewrite("number of dots", "STY15", _CITED, r"\1/…")
rewrite("day not known yet", "STY15", _DAY, r"xx \2 \3")
rewrite("vol without a point", "CIT10", r"(?<=Treaty Series, )vol\.(?= \d)", "vol", "notes")
rewrite("number of a treaty lost", "CIT10", r"(?<=Treaty Series, )(vol\. \d+), No\. \d+\.$", r"\1.", "notes")
rewrite("number of a supplement with a small letter", "CIT10", r"(?<=Supplement )No\.(?= \d)", "no.", "notes")

# Openings ----------------------------------------------------------------------

for right, wrong in (("Requests", "Requesting"), ("Urges", "Urge"), ("Welcomes", "Wellcomes"), ("Decides", "Descides")):
    rewrite(f"opens with {wrong}", "OPE03", rf"^{right}(?= )", wrong, "operative")
rewrite("opens with a verb in the preamble", "OPE09", r"^Taking note(?= )", "Takes note", "preambular")
