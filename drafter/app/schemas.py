"""The JSON that commands print, as JSON Schemas with a version: what a program that reads them may rely on.

Fields are only added within a version. One that goes, or means something else, makes a new version.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
FIGURE: Schema = {"type": "number"}
YES_OR_NO: Schema = {"type": "boolean"}


def maybe(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(schema: Schema) -> Schema:
    """A list of such."""
    return {"type": "array", "items": schema}


def one_of(*values: str) -> Schema:
    """One of some words."""
    return {"enum": list(values)}


def record(**fields: Schema) -> Schema:
    """An object that has all these fields."""
    return {"type": "object", "properties": fields, "required": list(fields)}


VERDICT = one_of("right", "asked", "missed", "policy", "wrong", "asked in vain")
ITEM = record(
    status=one_of("changed", "confirm", "carried"), before=maybe(TEXT), after=TEXT, rule=maybe(TEXT), paragraph=TEXT,
    fact=TEXT, reason=TEXT, file=TEXT, line=NUMBER,
)  # fmt: skip
FINDING = record(
    code=TEXT, rule=TEXT, message=TEXT, paragraph=TEXT, words=TEXT, file=TEXT, line=maybe(NUMBER),
    column=maybe(NUMBER), severity=one_of("error", "warning", "note"), fix=maybe({"type": "object"}),
    fact=maybe({"type": "object"}), source=TEXT,
)  # fmt: skip
DISCORD = record(
    symbol=TEXT, kind=TEXT, paragraph=TEXT, words=TEXT, value=TEXT, departs=maybe(TEXT), message=TEXT,
    versions=listed(record(document=TEXT, language=TEXT, paragraph=TEXT, words=TEXT, value=TEXT, context=TEXT)),
)  # fmt: skip
PAIR = record(
    pair=TEXT, title=TEXT, session=NUMBER, exact=YES_OR_NO, saved=maybe(FIGURE), words_made=NUMBER,
    words_made_right=NUMBER,
    found=listed(record(verdict=VERDICT, paragraph=TEXT, last=TEXT, draft=TEXT, adopted=maybe(TEXT))),
)  # fmt: skip

_YEAR = record(saved=maybe(FIGURE), asked=NUMBER, asked_in_vain=NUMBER, wrong=NUMBER)

_OBJECTS: dict[str, dict[str, Schema]] = {
    "history": {
        "title": TEXT,
        "editions": listed(
            record(label=TEXT, session=NUMBER, name=TEXT, date=maybe(TEXT), stage=one_of("draft", "adopted"))
        ),
        "paragraphs": listed(
            record(
                paragraph=TEXT, first=TEXT, gone=maybe(TEXT), words=listed(record(words=TEXT, entered=TEXT)),
                changes=listed(
                    record(edition=TEXT, removed=TEXT, added=TEXT, before=TEXT, after=TEXT, remark=TEXT)
                ),
                readings=listed(record(edition=TEXT, paragraph=TEXT, text=TEXT)),
            )
        ),
        "values": listed(
            record(fact=TEXT, paragraph=TEXT, values=listed(record(edition=TEXT, words=TEXT)))
        ),
    },
    "replay": {
        "summary": record(
            pairs=NUMBER, failed=NUMBER, exact=NUMBER, places=NUMBER, wrong=NUMBER, words_made=NUMBER,
            words_made_right=NUMBER, questions=maybe(FIGURE), useful=maybe(FIGURE), saved=maybe(FIGURE),
            said=listed(TEXT),
        ),
        "series": listed(
            record(
                title=TEXT, pairs=listed(TEXT), advice=TEXT,
                years=listed(record(session=NUMBER, alone=_YEAR, with_years=maybe(_YEAR))),
                asked_in_vain=listed(record(fact=TEXT, times=NUMBER, paragraph=TEXT, words=TEXT)),
            )
        ),
        "pairs": listed({"anyOf": [PAIR, record(pair=TEXT, fault=TEXT)]}),
    },
    "rollover": {
        "folder": TEXT, "written": YES_OR_NO, "aside": maybe(TEXT), "session": NUMBER, "warnings": listed(TEXT),
        "doubts": listed(TEXT), "items": listed(ITEM),
    },
    "adopt": {
        "folder": TEXT, "written": YES_OR_NO, "aside": maybe(TEXT), "resolution": maybe(TEXT), "adopted": maybe(TEXT),
        "facts": listed(record(fact=TEXT, before=TEXT, after=TEXT)),
        "wording": listed(record(paragraph=TEXT, removed=TEXT, added=TEXT, reason=TEXT)), "remarks": listed(TEXT),
    },
    "build": {
        "folder": TEXT, "files": listed(record(name=TEXT, path=TEXT, bytes=NUMBER)),
        "kept": listed(record(name=TEXT, path=TEXT, written_as=TEXT)), "open": listed(ITEM),
        "doubts": listed(TEXT),
    },
    "config": {
        "file": TEXT,
        "settings": listed(record(name=TEXT, value={}, file=maybe(TEXT), line=maybe(NUMBER), about=TEXT)),
    },
    "doctor": {
        "entries": listed(
            record(part=TEXT, name=TEXT, found=TEXT, state=one_of("ok", "absent", "wrong"), remark=TEXT)
        ),
    },
    "register": {
        "number": TEXT, "title": TEXT, "adopted": TEXT, "agenda": TEXT,
        "series": listed(record(number=TEXT, adopted=TEXT)),
    },
    "series": {
        "series": listed(record(name=TEXT, title=TEXT, session=NUMBER, own=YES_OR_NO, folder=TEXT)),
    },
}  # fmt: skip
_LISTS = {"explain": ITEM, "check": FINDING, "concord": DISCORD}
VERSIONS = dict.fromkeys([*_LISTS, *_OBJECTS], 1)
"""The version of each command's JSON. An object names it itself, as ``schema``: "drafter/rollover/1"."""


def schema_of(command: str) -> Schema:
    """The JSON Schema (2020-12) of what a command prints with ``--format json``.

    Args:
        command: a key of :data:`VERSIONS`.
    """
    name = f"drafter/{command}/{VERSIONS[command]}"
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{name.replace('/', ':')}"}
    if command in _LISTS:
        return {**head, **listed(_LISTS[command])}
    return {**head, **record(schema={"const": name}, **_OBJECTS[command])}
