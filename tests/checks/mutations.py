"""Known defects seeded into official texts: each says which rule is to find it.

Run as ``python -m tests.checks.mutations`` for the figures: how many are found, and what else is reported because of them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from drafter.checks import Finding, check
from drafter.checks.context import Context
from drafter.checks.edits import edited
from drafter.checks.finding import Address, Edit, Mode
from drafter.checks.passages import Passage
from drafter.document import Document, Kind
from tests.checks.calibrate import documents

EACH = 4
"""How many texts each defect is seeded into."""

Edits = list[Edit]
Seeder = Callable[[Context], Edits | None]


@dataclass(frozen=True)
class Mutation:
    """A kind of defect.

    Attributes:
        name: what is done.
        code: the rule that finds it.
        seed: the edits that do it; None where a text has no place for it.
    """

    name: str
    code: str
    seed: Seeder


MUTATIONS: list[Mutation] = []


def rewrite(name: str, code: str, pattern: str, new: str | Callable[[re.Match[str]], str], where: str = "text") -> None:
    """A defect that rewrites the first match of a pattern outside quotations in a kind of passage."""

    def seed(context: Context) -> Edits | None:
        for passage in _passages(context, where):
            for match in re.finditer(pattern, passage.text):
                if (
                    passage.text.count("“", 0, match.start()) != passage.text.count("”", 0, match.start())
                    and "“" not in pattern
                ):
                    continue
                words = new(match) if callable(new) else match.expand(new)
                if words != match[0]:
                    return [Edit(passage.address, *match.span(), words)]
        return None

    MUTATIONS.append(Mutation(name, code, seed))


def _passages(context: Context, where: str) -> Iterator[Passage]:
    if where == "notes":
        yield from context.notes
    elif where in ("symbol", "session", "title"):
        yield from (context.front[where],) if where in context.front else ()
    elif where == "closing":
        yield from (p for p in context.all if p.address == ("closing",))
    elif where == "inner operative":
        yield from (g.head for s in context.sections for g in s[:-1] if not g.followers)
    elif where == "last operative":
        yield from (s[-1].last for s in context.sections[-1:])
    elif where == "inner items":
        yield from (i for _, items in context.lists for i in items[:-1])
    elif where == "list heads":
        yield from (parent for parent, _ in context.lists)
    else:
        yield from getattr(context, where)


def _mutation(name: str, code: str) -> Callable[[Seeder], Seeder]:
    def keep(seed: Seeder) -> Seeder:
        MUTATIONS.append(Mutation(name, code, seed))
        return seed

    return keep


# Structure -----------------------------------------------------------------

rewrite("preambular comma made a semicolon", "STR05", r"(?<=\w),$", ";", "preambular")
rewrite("preambular comma dropped", "STR05", r"(?<=\w),$", "", "preambular")
rewrite("semicolon made a full stop", "STR06", r"(?<=\w);$", ".", "inner operative")
rewrite("semicolon made a comma", "STR06", r"(?<=\w);$", ",", "inner operative")
rewrite("last full stop made a semicolon", "STR07", r"\.$", ";", "last operative")
rewrite("sentence ended inside a paragraph", "STR08", r"(?<=[a-z]{4}), and (?=[a-z]+s the )", ". It ", "operative")
rewrite("colon before a list made a semicolon", "STR09", r":$", ";", "list heads")
rewrite("list item ended with a full stop", "STR10", r"(?<=\w);$", ".", "inner items")
rewrite("full stop of a note dropped", "STR16", r"(?<=\d)\.$", "", "notes")


@_mutation("operative number doubled", "STR02")
def _(context: Context) -> Edits | None:
    groups = context.sections[-1] if context.sections else ()
    if len(groups) < 4:
        return None
    head = groups[-1].head
    return [Edit(("number", head.address[1]), 0, len(head.number), groups[-2].head.number)]


@_mutation("operative number skipped", "STR02")
def _(context: Context) -> Edits | None:
    groups = context.sections[-1] if context.sections else ()
    if len(groups) < 4:
        return None
    head = groups[-1].head
    return [Edit(("number", head.address[1]), 0, len(head.number), f"{len(groups) + 1}.")]


@_mutation("letter skipped", "STR04")
def _(context: Context) -> Edits | None:
    for _, items in context.lists:
        if items[-1].number == "(c)" and len(items) == 3:
            return [Edit(("number", items[-1].address[1]), 0, 3, "(d)")]
    return None


@_mutation("paragraph doubled", "STR12")
def _(context: Context) -> Edits | None:
    if len(context.operative) < 5:
        return None
    one, other = context.operative[0], context.operative[3]
    return [Edit(other.address, 0, len(other.raw), one.raw)] if not any(True for _ in other.marks()) else None


# Openings ------------------------------------------------------------------


def _lone(context: Context, kind: Kind) -> Iterator[Passage]:
    """Paragraphs whose neighbours open otherwise, so that a change of theirs touches no chain."""
    row = [p for p in context.opening_paragraphs if p.kind is kind]
    for before, passage, after in zip(row, row[1:], row[2:], strict=False):
        words = {p.text[: p.opening()[1]].split(" ")[0].lower() for p in (before, after)}
        first = passage.text.split(" ")[0].lower()
        if first not in words and first not in ("also", "further") and not words & {"also", "further"}:
            yield passage


@_mutation("italics of the opening lost", "OPE01")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        end = p.opening()[1]
        return [Edit(p.address, 0, end, p.raw[:end], False)]
    return None


@_mutation("italics of the opening end early", "OPE02")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        if match := re.match(
            r"\w+(?= with (?:satisfaction|concern|appreciation|regret|great concern))", p.text[: p.opening()[1]]
        ):
            return [Edit(p.address, match.end(), p.opening()[1], p.raw[match.end() : p.opening()[1]], False)]
    return None


@_mutation("italics of the opening end late", "OPE02")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        end = p.opening()[1]
        if p.text[:end] == "Recalling" and (match := re.match(r" (?:its \w+|the)", p.text[end:])):
            return [Edit(p.address, 0, end + match.end(), p.raw[: end + match.end()], True)]
    return None


@_mutation("opening misspelt", "OPE03")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        end = p.opening()[1]
        if p.text[:end] in ("Recognizing", "Reaffirming", "Emphasizing", "Acknowledging", "Considering"):
            return [Edit(p.address, 3, 4, "")]
    return None


@_mutation("capital of the opening lost", "OPE04")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        return [Edit(p.address, 0, 1, p.raw[0].lower())]
    return None


def _chain_end(context: Context, kind: Kind, pattern: str) -> Passage | None:
    """A paragraph with "also" that the next one does not go on from."""
    row = [p for p in context.opening_paragraphs if p.kind is kind]
    for before, passage, after in zip(row, row[1:], row[2:], strict=False):
        if not re.match(pattern, passage.text) or passage.opening()[1] < 5:
            continue
        if after.text.split(" ")[0] in ("Further", "Also") or re.match(r"\w+ (?:also|further)\b", after.text):
            continue
        alike = {w.lower() for w in before.text[:40].split(" ")[:2]} & {
            w.lower() for w in passage.text[:40].split(" ")[:2]
        }
        if alike and after.text.split(" ")[0] != passage.text.split(" ")[0]:
            return passage
    return None


@_mutation("also dropped in the preamble", "OPE05")
def _(context: Context) -> Edits | None:
    p = _chain_end(context, Kind.PREAMBULAR, r"(?:Recalling|Noting|Recognizing|Reaffirming|Welcoming) also\b")
    return [Edit(p.address, p.text.index(" also"), p.text.index(" also") + 5, "")] if p else None


@_mutation("also dropped in the operative part", "OPE05")
def _(context: Context) -> Edits | None:
    p = _chain_end(context, Kind.OPERATIVE, r"Also (?:recalls|welcomes|recognizes|stresses|notes|decides|reaffirms)\b")
    return [Edit(p.address, 0, 6, p.raw[5].upper())] if p else None


@_mutation("also left after its paragraph has gone", "OPE07")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        before = context.before_in_body(p)
        word = p.text[: p.opening()[1]]
        if (
            word in ("Recalling", "Recognizing", "Welcoming", "Emphasizing")
            and before
            and word.lower() not in before.text.lower()
        ):
            return [Edit(p.address, len(word), len(word), " also")]
    return None


@_mutation("adverb before the participle", "OPE08")
def _(context: Context) -> Edits | None:
    p = _chain_end(context, Kind.PREAMBULAR, r"(?:Recalling|Noting|Recognizing|Reaffirming|Welcoming) also\b")
    if not p:
        return None
    verb = p.text.split(" ")[0]
    return [Edit(p.address, 0, len(verb) + 5, f"Also {verb.lower()}")]


@_mutation("adverb behind the verb", "OPE08")
def _(context: Context) -> Edits | None:
    p = _chain_end(context, Kind.OPERATIVE, r"Also (?:recalls|welcomes|recognizes|stresses|notes|decides|reaffirms) ")
    if not p:
        return None
    verb = p.text.split(" ")[1]
    return [Edit(p.address, 0, 5 + len(verb), f"{verb.capitalize()} also")]


@_mutation("participle in the operative part", "OPE09")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.OPERATIVE):
        if p.text[: p.opening()[1]] in ("Welcomes", "Stresses", "Recognizes", "Recalls"):
            word = p.text[: p.opening()[1]]
            return [Edit(p.address, 0, len(word), re.sub(r"e?s$", "ing", word))]
    return None


@_mutation("verb in the preamble", "OPE09")
def _(context: Context) -> Edits | None:
    for p in _lone(context, Kind.PREAMBULAR):
        if p.text[: p.opening()[1]] in ("Welcoming", "Recalling", "Reaffirming", "Considering"):
            return [Edit(p.address, 0, p.opening()[1], p.raw[: p.opening()[1] - 3] + "s")]
    return None


# Arithmetic ----------------------------------------------------------------

_DATED = r"\d{1,2}/\d{1,3}(?: [A-Z])? of \d{1,2} [A-Z][a-z]+ \d{4}"
_ANNUAL = rf"(?<=its resolutions )(?:{_DATED}, ){{3,}}{_DATED} and {_DATED}(?=,$)"


def _items(words: str) -> list[str]:
    return re.findall(_DATED, words)


def _list(items: list[str]) -> str:
    return ", ".join(items[:-1]) + " and " + items[-1]


def _swapped(match: re.Match[str]) -> str:
    items = _items(match[0])
    items[1], items[2] = items[2], items[1]
    return _list(items)


def _gap(match: re.Match[str]) -> str:
    items = _items(match[0])
    for n in range(len(items) - 3, 2, -1):
        sessions = [int(i.split("/")[0]) for i in items[n - 3 : n + 3]]
        if [s - sessions[0] for s in sessions] == list(range(6)):
            return _list(items[:n] + items[n + 1 :])
    return match[0]


def _year_on(match: re.Match[str]) -> str:
    items = _items(match[0])
    items[1] = items[1][:-4] + str(int(items[1][-4:]) + 3)
    return _list(items)


rewrite("two recalled resolutions changed places", "ARI01", _ANNUAL, _swapped, "preambular")
rewrite("a year left out of the list", "ARI02", _ANNUAL, _gap, "preambular")
rewrite(
    "a recalled resolution doubled", "ARI03", _ANNUAL, lambda m: _list([_items(m[0])[0], *_items(m[0])]), "preambular"
)
rewrite("year of a recalled resolution moved on", "ARI15", _ANNUAL, _year_on, "preambular")
rewrite("a place left out", "ARI04", r", Geneva \(2002\)", "", "preambular")
rewrite("ordinal of the gatherings held moved on", "ARI04", r"(?<=[Ff]irst to )(?:[Ss]even|[Ee]igh|[Nn]ine)teenth", "thirtieth", "preambular")  # fmt: skip
rewrite("places in the wrong order", "ARI05", r"Geneva \(2000\), Managua \(2001\)", "Managua (2001), Geneva (2000)")
rewrite("gathering to attend moved on", "ARI06", r"(?<=attend the )(?:Eigh|Nine)teenth(?= Meeting)", "Thirtieth")


@_mutation("provisional agenda of this session", "ARI07")
def _(context: Context) -> Edits | None:
    for p in context.operative:
        match = re.search(r"provisional agenda of its ([\w-]+)(?= session)", p.text)
        if match and context.session:
            return [Edit(p.address, *match.span(1), p.language.ordinal(context.session))]
    return None


@_mutation("report at a session that is over", "ARI08")
def _(context: Context) -> Edits | None:
    for p in context.operative:
        match = re.match(r"Requests[^;]*? to submit to the General Assembly at its ([\w-]+)(?= session)", p.text)
        if match and context.session:
            return [Edit(p.address, *match.span(1), p.language.ordinal(context.session - 1))]
    return None


rewrite("a day that the calendar has not", "ARI09", r"\b\d{1,2}(?= (?:June|September|November) \d{4})", "31")
rewrite("end before start", "ARI10", r"from (\d) to (\d\d)(?= [A-Z][a-z]+ \d{4})", r"from \2 to \1")
rewrite("years changed places", "ARI10", r"(?<![\d–])(20\d\d)–(20\d\d)(?!\d)", r"\2–\1")


@_mutation("dates of last year", "ARI11")
def _(context: Context) -> Edits | None:
    for p in context.text:
        match = re.search(r"to be held in [A-Z]\w+(?:, [A-Z]\w+,)? from \d+ to \d+ [A-Z][a-z]+ (20\d\d)", p.text)
        if match and not re.search(r"held (?:in|on)|was|sched|postp|decided|orig", p.text[: match.start()]):
            return [Edit(p.address, *match.span(1), str(int(match[1]) - 3))]
    return None


rewrite("held in the future", "ARI12", r"(?<=, held in )([A-Z]\w+ on \d+ [A-Z][a-z]+ )20\d\d", r"\g<1>2031")


@_mutation("a figure brought up to date once", "ARI13")
def _(context: Context) -> Edits | None:
    for p in context.preambular:
        match = re.search(r"\d{3} States have ratified or acceded to", p.text)
        last = context.operative[-2] if len(context.operative) > 2 else None
        if match and last:
            return [
                Edit(
                    last.address,
                    len(last.raw) - 1,
                    len(last.raw),
                    ", noting that 999 States have ratified or acceded to it;",
                )
            ]
    return None


rewrite("session line moved on", "ARI14", r"^Seventy-(?:fifth|sixth|seventh)", "Seventy-ninth", "session")
rewrite(
    "a later resolution cited", "ARI16", rf"(?<=its resolution )(?:{_DATED})", "89/1 of 6 December 2034", "preambular"
)
rewrite("a paragraph that does not exist", "ARI17", r"(?<=paragraph )\d+(?= above)", "98")
rewrite("closing date changed", "ARI18", r"^([^\n]*\n)\d+", r"\g<1>1", "closing")
rewrite("agenda item renamed", "ARI19", r"(?<=under the item entitled “)(?=[A-Z][\w, -]+”)", "On ", "operative")

# Citations -----------------------------------------------------------------

rewrite("stroke of a symbol made a hyphen", "CIT01", r"^A/(7\d)/(\d+)\.$", r"A/\1-\2.", "notes")
rewrite("number beyond the session's last", "CIT02", r"(?<=its resolution 7[4-7]/)\d+(?= of)", "987")
rewrite("day of issue", "CIT03", r"(?<=its resolution )(7[4-7]/\d+) of \d+(?= December)", r"\1 of 31")
rewrite(
    "one word of a title changed",
    "CIT04",
    r"(?<=its resolution )(7[4-8]/\d+ of \d+ \w+ \d{4}, entitled “)(\w+)",
    r"\1Towards \2",
)
rewrite(
    "plural before one resolution",
    "CIT07",
    rf"(?<=Recalling its )resolution(?= {_DATED},$)",
    "resolutions",
    "preambular",
)
rewrite("singular before a list", "CIT07", rf"(?<=Recalling its )resolutions(?= {_DATED}(?:, {_DATED})* and {_DATED},$)", "resolution", "preambular")  # fmt: skip
rewrite(
    "year of a Security Council resolution dropped",
    "CIT08",
    r"(?<=Security Council resolution )(\d{4}) \(\d{4}\)",
    r"\1",
)
rewrite("number of the symbol changed", "CIT09", r"(?<=A/RES/\d\d/)\d+$", "999", "symbol")
rewrite("volume written out", "CIT10", r"(?<=Treaty Series, )vol\.(?= \d)", "volume", "notes")

# Style ---------------------------------------------------------------------

rewrite(
    "small number in figures",
    "STY01",
    r"\b(?:five|three|two|four)(?= (?:States|sessions|meetings|countries|reports)\b)",
    "5",
)
rewrite("comma of thousands dropped", "STY03", r"(?<![\d,])(\d\d),(\d{3})(?![,\d])", r"\1\2")
rewrite("sign for per cent", "STY04", r"(?<=\d) per cent", "%")
rewrite("date in the American order", "STY05", r"(?<= on )(\d{1,2}) ([A-Z][a-z]+) (\d{4})", r"\2 \1, \3")
rewrite("hyphen between years", "STY06", r"(?<= )(20\d\d)–(20\d\d)(?= )", r"\1-\2")
rewrite("straight quotation marks", "STY07", r"“([A-Z][^“”]+)”", r'"\1"')
rewrite("comma inside the quotation", "STY08", r"(?<=\w)”,", ",”")
rewrite("hyphen for a dash", "STY09", r"(?<=\w) – (?=\w)", " - ")
rewrite("-ise", "STY11", r"\b(organ|recogn|mobil|util|emphas)iz(e|es|ed|ing|ation|ations)\b", r"\1is\2")
rewrite("program", "STY12", r"\bprogramme\b", "program")
rewrite("toward", "STY12", r"\btowards\b", "toward")
rewrite("co-operation", "STY12", r"\bcooperation\b", "co-operation")
rewrite("a State's everyday name", "STY13", r"\b(?:Syrian Arab Republic|Viet Nam|Russian Federation|Türkiye(?=,? and|;|,$))", lambda m: {"Sy": "Syria", "Vi": "Vietnam", "Ru": "Russia", "Tü": "Turkey"}[m[0][:2]])  # fmt: skip
rewrite("placeholder left", "STY15", r"(?<=, )held in [A-Z]\w+(?=,? )", "held in XX")
rewrite("brackets left", "STY16", r"\b(?:strongly|fully|urgently)\b", r"[\g<0>]", "operative")
rewrite("word doubled", "STY17", r"\b(?:in|of|the)\b(?= [a-z]{4})", r"\g<0> \g<0>")
rewrite("space before a comma", "STY18", r"(?<=[a-z]),(?= [a-z])", " ,")
rewrite("closing bracket lost", "STY19", r"(?<=\d{4})\)(?= )", "")
rewrite(
    "session in figures",
    "STY20",
    r"\bseventy-(?:eighth|sixth)(?= session)",
    lambda m: "78th" if "eighth" in m[0] else "76th",
)
rewrite("small letters of an officer", "STY21", r"\bSecretary-General\b", "secretary-general", "operative")
rewrite("small letter of States", "STY22", r"(?<=\ball )States\b", "states", "operative")
rewrite("contracted", "STY23", r"\bdo not\b", "don’t")


@dataclass(frozen=True)
class Seeded:
    """A text with a defect.

    Attributes:
        mutation: which.
        name: the text's.
        before, document: without and with it.
        touched: the passages it is in.
    """

    mutation: Mutation
    name: str
    before: Document
    document: Document
    touched: frozenset[Address]

    @property
    def new(self) -> list[Finding]:
        """What is reported that was not before."""
        known = Counter(_signature(f) for f in check(self.before))
        out = []
        for finding in check(self.document):
            if known[_signature(finding)]:
                known[_signature(finding)] -= 1
            else:
                out.append(finding)
        return out

    @property
    def findings(self) -> list[Finding]:
        """The findings that the defect was seeded for."""
        return [f for f in self.new if f.code == self.mutation.code and f.address in self.touched]

    @property
    def elsewhere(self) -> list[Finding]:
        """What is reported in passages that the defect is not in."""
        return [f for f in self.new if f.address not in self.touched]


def _signature(finding: Finding) -> tuple[str, Address, str]:
    return finding.code, finding.address, finding.message


def seeded(step: int = 1, each: int = EACH) -> Iterator[Seeded]:
    """Every defect in ``each`` texts that have a place for it, taken from every ``step``th."""
    from tests.checks import wordings

    wordings.load()
    texts = [(name, document, Context(document, Mode.DRAFT)) for name, document in documents(step)]
    for mutation in MUTATIONS:
        yield from islice(_seeded(mutation, texts), each)


def _seeded(mutation: Mutation, texts: list[tuple[str, Document, Context]]) -> Iterator[Seeded]:
    for name, document, context in texts:
        edits = mutation.seed(context)
        if not edits:
            continue
        touched = frozenset(("block", *e.address[1:]) if e.address[0] == "number" else e.address for e in edits)
        yield Seeded(mutation, name, document, edited(document, edits), touched)


def home_of(address: Address) -> Address:
    """The block, or the part of the front, that words are in; those of a note where its mark is."""
    if address[0] == "note":
        return address[1:3]
    return ("block", address[1]) if address[0] == "number" else address


def untouched(document: Document, touched: frozenset[Address]) -> Document:
    """A document with the touched paragraphs and parts taken out, to compare the rest."""
    body = tuple(b for i, b in enumerate(document.body) if ("block", i) not in touched)
    front = replace(document.front, **{str(a[1]): () for a in touched if a[0] == "front"})
    closing = () if ("closing",) in touched else document.closing
    return replace(document, body=body, front=front, closing=closing)


def main() -> int:
    """Print the figures; the status is 1 where too few are found or anything is reported elsewhere."""
    found = total = beside = 0
    for one in seeded():
        total += 1
        hit, elsewhere = bool(one.findings), one.elsewhere
        found += hit
        beside += bool(elsewhere)
        if not hit or elsewhere:
            said = "; ".join(f"{f.code} {f.paragraph}: {f.words[:40]}" for f in elsewhere)
            print(f"{'found' if hit else 'MISSED':7} {one.mutation.code} {one.mutation.name} in {one.name}  {said}")
    print(
        f"{len(MUTATIONS)} kinds of defects, {total} seeded, {found} found ({found / total:.3f}), {beside} with findings elsewhere"
    )
    return int(found < 0.95 * total or beside > 0)


if __name__ == "__main__":
    # The module of this name, which the further wordings add to, is another than this one.
    from tests.checks.mutations import main as of_all

    sys.exit(of_all())
