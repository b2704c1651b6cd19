"""A draft folder and the adopted document, brought together and proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.adoption.drafted import check_drafted, with_drafted
from drafter.adoption.follow import decided_anew, followed, with_facts, with_settled
from drafter.adoption.passages import Pairing, paired, print_alike
from drafter.adoption.sheet import adopted_yaml
from drafter.adoption.wording import Rewording
from drafter.comparison.compare import compare
from drafter.comparison.listing import Entry, entries
from drafter.document import Document, Front, Stage
from drafter.document.words import folded
from drafter.drafting.draft import Draft, draft, setting_of
from drafter.errors import DraftError
from drafter.extraction import parametrise
from drafter.extraction.proof import differing
from drafter.facts.fact import Fact, Setting
from drafter.readers import read
from drafter.source.chunks import named_in
from drafter.workspace.folder import SHEET, TEXT, Folder, Template

LEAST_ALIKE = 0.3
"""A document of which a smaller share is in paragraphs of the folder's is another resolution.

Measured: 0.69 and above for consecutive years of 278 pairs, 0.05 and below for resolutions of different series.
"""


ATTEMPTS = 3
"""A paragraph keeps its expressions; where it does not come out so, it is the parametriser's; else plain words."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A fact that has another value in the official text than in the draft.

    Attributes:
        name: the fact's name.
        before: its words in the draft, or nothing for a fact that is new.
        after: its words in the official text.
    """

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Adoption:
    """A folder brought up to the official document, not yet written.

    Attributes:
        folder: the folder, as if loaded.
        files: the files that change or come, by their path in the folder.
        facts: the facts that have another value now, in the order of the file.
        wording: what negotiators and editors changed, in the order of the text.
        remarks: what a person should know, a sentence each.
    """

    folder: Folder
    files: Mapping[str, bytes]
    facts: tuple[Followed, ...]
    wording: tuple[Entry, ...]
    remarks: tuple[str, ...] = ()


def adopt(
    folder: Folder,
    document: Document,
    file: tuple[str, bytes],
    *,
    drafted: Document | None = None,
    force: bool = False,
) -> Adoption:
    """Bring a draft folder up to the adopted document.

    Args:
        folder: the draft folder.
        document: the adopted resolution, as read.
        file: its file's name and bytes, to be kept in the folder as next year's base.
        drafted: the L. draft as issued, where it is at hand: it says who the sponsors were, and when it was handed in.
        force: go on where the document looks like another resolution, or the folder is another's already.

    Returns:
        The folder, nothing written. Rendered, it gives the official body; words that could not be carried stand in the
        text as plain words, which the remarks say.

    Raises:
        DraftError: the document is not adopted, or not this folder's.
    """
    _check(folder, document, force=force)
    if drafted is not None and not force:
        check_drafted(drafted, document)
    official = parametrise(document, folder.path)
    before = with_settled(folder)
    made = draft(before)
    pairing = paired(made.document, document)
    values = followed(before, made, document, pairing)
    facts = decided_anew(values, official.folder.sheet.facts, _found_last_year(folder))
    moved = with_facts(before, facts)
    made = draft(moved, numbered_as=document)
    # A number that follows its paragraph is nobody's change.
    wording = tuple(e for e in entries(compare(_body(made.document), _body(document))) if e.aspect != "number")
    carried = _carried(moved, made, document, pairing, (official.folder, draft(official.folder)))
    own_text = carried.text is not None
    text = adopted_yaml(folder, with_drafted(official.folder.sheet, drafted), carried.facts, own_text=own_text)
    files = {SHEET: text.encode(), _base_name(official.folder.sheet.number or "", file[0]): file[1]}
    if carried.text is not None:
        files[TEXT] = carried.text.encode()
    adopted = _loaded(folder, text, carried.text)
    remarks = [*document.remarks, *carried.remarks]
    if folded(folder.sheet.title).lower() != folded(adopted.sheet.title).lower():
        remarks.insert(0, f"The draft had another title: {folder.sheet.title}.")
    if wrong := differing(document, adopted):
        remarks.append(f"{len(wrong)} paragraphs do not come out as in the official text: compare them with it.")
    return Adoption(adopted, files, tuple(_followed(folder, adopted)), wording, tuple(remarks))


def _found_last_year(folder: Folder) -> list[Fact]:
    """What the parametriser finds in the text that the folder is based on; nothing where that is not kept in it."""
    based_on = folder.sheet.based_on
    path = folder.path / based_on.document if based_on and based_on.document else None
    if path is None or not path.is_file():
        return []
    try:
        return list(parametrise(read(path), folder.path).folder.sheet.facts.values())
    except DraftError:
        return []


@dataclass(frozen=True, slots=True)
class _Carried:
    """The template and facts of the official text; the text is None where the old one does."""

    text: str | None
    facts: Mapping[str, Fact]
    remarks: tuple[str, ...] = ()


def _carried(moved: Folder, made: Draft, document: Document, pairing: Pairing, new: tuple[Folder, Draft]) -> _Carried:
    facts = dict(moved.sheet.facts)
    if not differing(document, moved):
        return _Carried(None, facts)
    same = _same(made.document, document, pairing)
    anew: frozenset[int] = frozenset()
    plain: frozenset[int] = frozenset()
    for _ in range(ATTEMPTS):
        try:
            worded = Rewording(moved, made, document, pairing, same, new, anew=anew, plain=plain).made_anew()
            all_facts = {**facts, **worded.facts}
            tried = _tried(moved, worded.text, all_facts)
            still = frozenset(differing(document, tried))
        except DraftError:
            break
        if not still:
            said = f"The official text has other words in the place of these facts: {_listed(worded.lost)}."
            return _Carried(worded.text, all_facts, (said,) if worded.lost else ())
        plain |= still & anew
        anew |= still
        same -= still
    remark = (
        "The text could not be carried paragraph by paragraph: it was taken from the document once more, with facts "
        "under new names. The previous text is kept."
    )
    return _Carried(new[0].template.text, dict(new[0].sheet.facts), (remark,))


def _same(made: Document, document: Document, pairing: Pairing) -> frozenset[int]:
    """The official blocks that the folder's own block prints already, whatever stands around them."""
    own, theirs = list(made.blocks()), list(document.blocks())
    return frozenset(i for i, old in enumerate(pairing.old) if old is not None and print_alike(own[old], theirs[i]))


def _tried(folder: Folder, text: str, facts: Mapping[str, Fact]) -> Folder:
    return folder.with_(
        sheet=folder.sheet.model_copy(update={"facts": dict(facts)}), template=Template(text, str(folder.path / TEXT))
    )


def _loaded(folder: Folder, text: str, template: str | None) -> Folder:
    """The adopted folder as it will be read from its files."""
    return folder.with_texts({SHEET: text} if template is None else {SHEET: text, TEXT: template})


def _check(folder: Folder, document: Document, *, force: bool) -> None:
    record, sheet = document.record, folder.sheet
    if document.stage is not Stage.ADOPTED or record.number is None or record.adopted is None:
        raise DraftError(
            "The document is no adopted resolution: it has no number or no day of adoption.",
            hint="Give the resolution as issued, with its symbol A/RES/… at its head.",
        )
    if document.language != sheet.language:
        raise DraftError(
            f"The document is in another language ({document.language}) than the folder ({sheet.language}).",
            hint="Give the resolution in the folder’s language.",
        )
    if record.session != sheet.session:
        raise DraftError(
            f"{record.number} is of session {record.session}, and the folder of session {sheet.session}.",
            hint="Give the resolution of that session, or roll the folder over first.",
        )
    if force:
        return
    if sheet.number is not None and sheet.number != record.number:
        raise DraftError(
            f"The folder is {sheet.number} already, and the document {record.number}.",
            hint="Give its own document, or --force to make it the other.",
        )
    alike = _share(draft(with_settled(folder)).document, document)
    if alike < LEAST_ALIKE:
        raise DraftError(
            f"{record.number} looks like another resolution: {round(100 * alike)} per cent of it is in the folder.",
            hint="Check the document; --force takes it all the same.",
        )


def _share(made: Document, document: Document) -> float:
    """The share of the official text, by words, that stands in paragraphs that the draft has too."""
    lengths = [len(block.text.split()) for block in document.blocks()]
    known = sum(n for n, old in zip(lengths, paired(made, document).old, strict=True) if old is not None)
    return known / sum(lengths) if sum(lengths) else 0.0


def _body(document: Document) -> Document:
    return replace(document, front=Front(), closing=(), stage=Stage.ADOPTED)


def _base_name(number: str, name: str) -> str:
    """Where the document is kept: beside the YAML, by the name under which the rollover looks for it."""
    return f"A-RES-{number.replace('/', '-').replace(' ', '-')}{Path(name).suffix.lower()}"


def _followed(folder: Folder, adopted: Folder) -> list[Followed]:
    out = []
    before, after = setting_of(folder), setting_of(adopted)
    # One that the official text has no place for follows nothing.
    used = named_in(adopted.source)
    for name, fact in adopted.sheet.facts.items():
        old = folder.sheet.facts.get(name)
        if old != fact and name in used:
            out.append(Followed(name, _words(old, before) if old else "", _words(fact, after)))
    return [f for f in out if f.before != f.after]


def _words(fact: Fact, setting: Setting) -> str:
    """A fact’s words as the list shows them: its usual form, and of a gathering place and dates too."""
    forms = ["", "place_and_dates"] if "place_and_dates" in fact.forms() and getattr(fact, "from_", None) else [""]
    return ", ".join(fact.phrase(form, setting).words for form in forms)


def _listed(names: list[str]) -> str:
    return ", ".join(n.replace("_", " ") for n in Counter(names))
