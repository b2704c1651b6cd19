"""The questions of a rollover: one for each open value, what is known of it, and an answer made a value."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.app.editing.fields import Field, fields_of
from drafter.app.editing.filling import called
from drafter.app.editing.understood import DAY_FORM, both, understood
from drafter.app.surroundings import surroundings
from drafter.document import Document
from drafter.errors import DraftError
from drafter.facts.inverse import settled
from drafter.languages.states import official, suggested
from drafter.messages import mark, say
from drafter.rolling.given import Given
from drafter.rolling.roll import with_given
from drafter.worklists.entries import Entry, entries
from drafter.worklists.item import to_confirm
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder
from drafter.workspace.sheet import Sheet
from drafter.workspace.sponsors import NOBODY, listed
from drafter.workspace.yaml_edit import written_text
from drafter.workspace.yaml_file import YamlFile

FIRST = ("agenda_item", "symbol", "sponsors", "submitted")
"""What every draft needs is asked before the facts, in this order."""

_SENTENCES = {
    "agenda_item": mark("Under which agenda item is it at this session?"),
    "symbol": mark("Which symbol has the Secretariat given the draft?"),
    "sponsors": mark("Who sponsors the draft?"),
    "submitted": mark("On which day is the draft handed in?"),
}
"""How what every draft needs is asked for."""
_NEVER_KEPT = frozenset({"symbol", "submitted"})
"""What is another one in every draft: last year's is not offered."""
_PROMPTS = {
    "agenda_item.number": mark("Agenda item, number"),
    "agenda_item.letter": mark("Agenda item, letter"),
    "symbol": mark("Symbol of the draft, such as A/C.1/77/L.40"),
    "sponsors": mark("Sponsors, with commas"),
    "submitted": mark("Day the draft is handed in, as 2022-10-11"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A value of the worklist and how it is asked for.

    Attributes:
        entry: the value.
        fields: what stands in the YAML for it, one prompt each; none where it cannot be given in a line.
        sentence: what is asked, as one sentence.
    """

    entry: Entry
    fields: tuple[Field, ...]
    sentence: str

    @property
    def name(self) -> str:
        """The fact or the part of the sheet that is asked for."""
        return _name(self.entry)

    @property
    def why(self) -> str:
        """Why it is open, where there is more to say than that it is; ends with a full stop."""
        return "" if self.entry.first.reason.startswith(to_confirm("")) else self.entry.note


def questions(worklist: Worklist) -> list[Question]:
    """What to ask: the sheet's own fields, then what is open or to be confirmed, in the order of the text."""
    return _questions(worklist.folder.sheet, entries(worklist.open()))


def places(question: Question, document: Document) -> list[str]:
    """Where a value stands in the draft, each place with the words around it."""
    return surroundings(document, question.entry.first.fact)


def prompt_of(field: Field) -> str:
    """What a value is called where it is asked for."""
    own = _PROMPTS.get(field.name)
    return say(own) if own else field.label[:1].upper() + field.label[1:]


def known(field: Field) -> str:
    """What is known of a value, in one line: last year's where it is open."""
    return ", ".join(field.value.split("\n"))


def kept(folder: Folder, worklist: Worklist) -> list[Given]:
    """Last year's values as answers to all that is asked of the text; what every draft has of its own stays open."""
    given: list[Given] = []
    for question in questions(worklist):
        given += stays(folder, question, worklist, given)
    return given


def stays(folder: Folder, question: Question, worklist: Worklist, before: list[Given]) -> list[Given]:
    """Last year's value as the answer to a question; nothing where a rule moved on what it is about.

    The place and the days of the next meeting are not those of the last one.
    """
    given: list[Given] = []
    if question.name in FIRST or _moved_on(question.name, worklist):
        return given
    for field in question.fields:
        if known(field):
            given.append(answer(folder, field, known(field), [*before, *given]))
    return given


def _moved_on(name: str, worklist: Worklist) -> bool:
    outcome, last = worklist.outcomes.get(name), worklist.last_facts.get(name)
    return outcome is not None and last is not None and settled(outcome.fact) != settled(last)


def _questions(sheet: Sheet, found: list[Entry]) -> list[Question]:
    """What to ask: the sheet's own fields, then what is open or to be confirmed, in the order of the text."""
    order = {name: index for index, name in enumerate(FIRST)}
    listed = sorted(found, key=lambda e: order.get(_name(e), len(order)))
    asked = {field.name for entry in listed for field in fields_of(sheet, entry.first.fact)}
    out: list[Question] = []
    for entry in listed:
        fields = tuple(dict.fromkeys(field for item in entry.items for field in fields_of(sheet, item.fact)))
        if sheet.agenda_item.letter is None:
            fields = tuple(field for field in fields if field.name != "agenda_item.letter")
        if any(field.is_open for field in fields):
            # Words may print several values and bear the name of one, such as the two days of a period.
            beside = [f for f in fields_of(sheet, _name(entry)) if f.is_open and f.name not in asked]
            asked |= {field.name for field in beside}
            out.append(Question(entry, (*fields, *beside), _sentence(sheet, _name(entry))))
        else:
            out.append(Question(entry, fields[:1], _sentence(sheet, _name(entry))))
    return out


def _sentence(sheet: Sheet, name: str) -> str:
    if name in _SENTENCES:
        return say(_SENTENCES[name])
    fact = sheet.facts.get(name)
    return f"{called(name)}: {say(fact.ASKS if fact else mark('what is it this year?'))}"


def may_stay(field: Field) -> str:
    """Last year's value, where a draft of this year may have the same."""
    return "" if field.name in _NEVER_KEPT else known(field)


def helped(field: Field) -> str:
    """What the form says of a field beside what it is called."""
    if field.name in ("symbol", "submitted"):
        return ""
    if field.path == ("sponsors",):
        return say(
            "Names of States, in any order. Those who speak for a group, or another kind of sponsor, are set later."
        )
    return say(field.help)


def _name(entry: Entry) -> str:
    return entry.first.fact.partition(".")[0]


def described(field: Field) -> str:
    """What a value is for, from the schema, and an example of how to write it."""
    last = known(field)
    examples = {
        "date": DAY_FORM,
        "number": say("Write figures alone: {example}.", example=last or 15),
        "list": say("Write them with commas between: Germany, Netherlands."),
    }
    example = examples.get(field.kind) or (say("Last year’s is written: {last}.", last=last) if last else "")
    said = (say(field.help), example, say("It goes into resolution.yaml, where you can change it later."))
    return " ".join(part for part in said if part)


def answers(folder: Folder, question: Question, typed: str, before: list[Given]) -> list[Given]:
    """The answer to a question as given values: two where it says both ends of a period, or an item and its letter.

    Raises:
        DraftError: it is not of the kind asked for.
    """
    first, *others = question.fields
    parts = both(first.kind, first.name, typed, folder.setting.language) if others else None
    if parts is None:
        return [answer(folder, first, typed, before)]
    given = [answer(folder, first, parts[0], before)]
    return [*given, answer(folder, others[0], parts[1], [*before, *given])]


def answer(folder: Folder, field: Field, typed: str, before: list[Given]) -> Given:
    """The answer as a given value, which goes with those given before it.

    Raises:
        DraftError: it is not of the kind asked for.
    """
    typed = understood(field.kind, typed, folder.setting.language)
    value = written_text(typed)
    if field.kind == "list":
        parts = _sponsors(folder, typed) if field.path == ("sponsors",) else typed.split(",")
        value = f"[{', '.join(written_text(part.strip()) for part in parts if part.strip())}]"
    file = YamlFile(say("your answer"), f"{field.label}: {value}")
    given = Given(field.path, file.data[field.label], file, (field.label,))
    with_given(folder, [*before, given])
    return given


def _sponsors(folder: Folder, answer: str) -> list[str]:
    """The sponsors that an answer names.

    Raises:
        DraftError: one of them is no State.
    """
    language = folder.setting.language
    if language.is_submission([answer]):
        return [answer]
    found = listed(answer)
    names = [str(name) for name in found] if isinstance(found, list) else [answer]
    if language.code != "en" or names == [NOBODY]:
        return names
    out = []
    for name in names:
        sign = name[:1] if name[:1] in "+-−–" else ""
        said = name.removeprefix(sign).strip()
        meant = "" if official(said) else suggested(said)
        # Names change: "Netherlands" was the official one in 2022. What a name is today, the check of sponsors says.
        if not official(said) and not meant.startswith(f"{said} ("):
            hint = (
                f"Write {meant}"
                if meant
                else say("Check the spelling; a sponsor of another kind goes into resolution.yaml")
            )
            raise DraftError(say("“{said}” is not the name of a State or an observer. {hint}.", said=said, hint=hint))
        out.append(sign + (official(said) or said))
    return out
