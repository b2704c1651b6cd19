"""The metadata of a resolution in Akoma Ntoso: identification, workflow, votes, references, and the job number's place.

Source: un-format.md, E.1 and E.2. Nothing is dated by the clock: what the record does not know is 0001-01-01, as in the
official files.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import etree

from drafter.document import Document, Record, Stage, plain
from drafter.document.words import folded
from drafter.languages import language
from drafter.writers.characters import printable

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN4UN = "http://un.org/akn4un"
UNKNOWN_DAY = "0001-01-01"
LANGUAGES = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}
REFERENCES = (
    ("TLCProcess", "drafter", "/akn/ontology/process/drafter", "drafter"),
    ("TLCOrganization", "un", "/akn/ontology/organization/un", "United Nations"),
    ("TLCOrganization", "ga", "/akn/ontology/organization/un/generalAssembly", "General Assembly"),
    ("TLCRole", "publisher", "/akn/ontology/role/un/publisher", "Publisher"),
    ("TLCRole", "issuingBody", "/akn/ontology/role/un/issuingBody", "Issuing body"),
    ("TLCRole", "author", "/akn/ontology/role/un/author", "Author"),
    ("TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor"),
    ("TLCConcept", "dateOfIssuance", "/akn/ontology/concept/un/dateOfIssuance", "Date of issuance"),
    ("TLCConcept", "dateOfAdoption", "/akn/ontology/concept/un/dateOfAdoption", "Date of adoption"),
    ("TLCConcept", "symbol", "/akn/ontology/reference/un/symbol", "Symbol"),
    ("TLCTerm", "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Resolution title"),
    ("TLCTerm", "preamble", "/akn/ontology/concept/un/preamble", "Preamble"),
    ("TLCTerm", "enactingFormula", "/akn/ontology/concept/un/enactingFormula", "Enacting formula"),
)
COUNTS = (
    ("inFavour", "in_favour", "In favour"),
    ("against", "against", "Against"),
    ("abstaining", "abstaining", "Abstaining"),
)


def root() -> etree._Element:
    """A new ``akomaNtoso``, with the namespaces that its content needs."""
    namespaces: Any = {None: AKN, "akn4un": AKN4UN}
    return etree.Element(f"{{{AKN}}}akomaNtoso", nsmap=namespaces)


def add(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    """Append an element of Akoma Ntoso; names of attributes may be qualified ("{namespace}name")."""
    return etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)


def committee_id(committee: str) -> str:
    """The eId of a Main Committee: "First" gives "firstCommittee"."""
    return f"{committee.lower()}Committee"


def meta(statement: etree._Element, document: Document, notice: str) -> None:
    """Append the metadata of a document to its statement.

    Args:
        statement: still empty.
        document: its record holds the values; its front has the symbol where the record has none.
        notice: stands where the job number would; empty for none.
    """
    made = add(statement, "meta")
    identification(made, document, "")
    _workflow(made, document)
    _voting(made, document.record)
    _references(made, document)
    if notice:
        presentation = add(made, "presentation", source="#drafter")
        place = presentation
        for name in ("footerFirstPage", "footerFirstPageLeft", "internalCode"):
            place = etree.SubElement(place, f"{{{AKN4UN}}}{name}")
        add(place, "docketNumber", refersTo="#publicationJobNumber").text = printable(notice)


def identification(parent: etree._Element, document: Document, component: str) -> None:
    """Append the work, its expression in a language, and the file.

    Args:
        parent: the ``meta`` of the statement or of an attachment.
        document: the whole document.
        component: of an attachment, after "!main": "/annex_1"; empty for the document itself.
    """
    record = document.record
    draft = document.stage is Stage.DRAFT
    made, issued = record.adopted, record.issued
    day = _day(issued if draft else made)
    number = _number(document)
    work = f"/akn/un/statement/deliberation/unga/{day}/{_in_iri(number)}"
    code = LANGUAGES.get(document.language, document.language)
    main = f"!main{component}"
    ident = add(parent, "identification", source="#drafter")

    part = add(ident, "FRBRWork")
    add(part, "FRBRthis", value=f"{work}/{main}/")
    add(part, "FRBRuri", value=f"{work}/")
    add(part, "FRBRdate", date=day, name="submission" if draft else "adoption")
    add(part, "FRBRauthor", href="#ga", **{"as": "#author"})
    add(part, "FRBRcountry", value="un")
    add(part, "FRBRsubtype", value="deliberation")
    add(part, "FRBRnumber", value=number)

    part = add(ident, "FRBRExpression")
    add(part, "FRBRthis", value=f"{work}/{code}@{main}/")
    add(part, "FRBRuri", value=f"{work}/{code}@/")
    add(part, "FRBRdate", date=_day(issued), name="publication")
    add(part, "FRBRauthor", href="#ga", **{"as": "#author"})
    add(part, "FRBRlanguage", language=code)

    part = add(ident, "FRBRManifestation")
    add(part, "FRBRthis", value=f"{work}/{code}@/{main}.xml")
    add(part, "FRBRuri", value=f"{work}/{code}@.xml")
    add(part, "FRBRdate", date=_day(issued), name="markup")
    add(part, "FRBRauthor", href="#drafter", **{"as": "#editor"})


def _workflow(parent: etree._Element, document: Document) -> None:
    record = document.record
    draft = document.stage is Stage.DRAFT
    own = record.symbol or folded(plain(document.front.symbol)) or None
    symbols = (own or "",) if draft else record.drafts or (("",) if record.sponsors else ())
    english = language("en")
    by = english.listing([s.entry for s in record.sponsors]) if record.sponsors else ""
    steps = [
        {
            "date": _day(record.issued if draft else record.submitted),
            "outcome": "draftResolution",
            "as": symbol,
            "by": by,
        }
        for symbol in symbols
        if symbol or by
    ]
    if record.report:
        step = {"date": UNKNOWN_DAY, "outcome": "recommendedForAdoption", "as": record.report, "by": ""}
        steps.append(step | ({"refersTo": str(record.report_paragraph)} if record.report_paragraph else {}))
    if record.adopted:
        plenary = f"A/{record.session}/PV.{record.meeting}" if record.session and record.meeting else ""
        steps.append({"date": _day(record.adopted), "outcome": "adopted", "as": plenary, "by": ""})
    if steps:
        workflow = add(parent, "workflow", source="#un")
        for step in steps:
            add(workflow, "step", **{name: printable(value) for name, value in step.items()})


def _voting(parent: etree._Element, record: Record) -> None:
    if record.vote is None:
        return
    recorded = record.vote.in_favour is not None
    outcome = "adoptedRecordedVote" if recorded else "adoptedWithoutVote"
    voting = add(add(add(parent, "analysis", source="#un"), "parliamentary"), "voting", outcome=outcome)
    if not recorded:
        add(voting, "quorum", value="")
    for term, name, _ in COUNTS:
        count = getattr(record.vote, name)
        if count is not None:
            add(voting, "count", value=str(count), refersTo=term)


def _references(parent: etree._Element, document: Document) -> None:
    references = add(parent, "references", source="#drafter")
    limited = document.stage is Stage.DRAFT
    extent = "limited" if limited else "general"
    href = f"/akn/ontology/concept/un/{extent}Distribution"
    terms = [*REFERENCES, ("TLCConcept", "distribution", href, f"{extent.capitalize()} distribution")]
    if committee := document.record.committee:
        name = committee_id(committee)
        terms.append(("TLCOrganization", name, f"/akn/ontology/organization/un/{name}", f"{committee} Committee"))
    if document.record.vote is not None:
        terms += [("TLCTerm", term, f"/akn/ontology/concept/un/voting/{term}", shown) for term, _, shown in COUNTS]
    for tag, eid, href, shown in terms:
        add(references, tag, eId=eid, href=href, showAs=shown)


def _number(document: Document) -> str:
    """The number of a resolution ("76/26") or the symbol of a draft; a draft without a symbol has none yet."""
    record, front = document.record, document.front
    adopted = document.stage is Stage.ADOPTED
    found = (record.number or folded(plain(front.number)).rstrip(".")) if adopted else ""
    return printable(found or record.symbol or folded(plain(front.symbol)) or "unnumbered")


def _in_iri(number: str) -> str:
    """Source: un-format.md, E.1: slashes become hyphens, spaces underscores; what an IRI cannot hold goes, too."""
    return re.sub(r"[^\w.()\-]", "", number.replace("/", "-").replace(" ", "_"))


def _day(day: date | None) -> str:
    return day.isoformat() if day else UNKNOWN_DAY
