"""Inputs as chance makes them: of the signs that each format gives a meaning to, around words that are read as a text."""

from __future__ import annotations

import io
import json
import zipfile
from xml.sax.saxutils import escape

from hypothesis import strategies as st

WORDS = [
    "The General Assembly,", "*The General Assembly*,", "Recalling its resolution 75/52 of 7 December 2020,", "*Noting* so,",
    "1. Decides so;", "2. *Requests* more.", "(a) One;", "(i) Two;", "Seventy-sixth session", "Agenda item 101", "A/RES/76/26",
    "Resolution adopted by the General Assembly on 6 December 2021", "# 76/26. Restoration", "Annex", "I. General",
    "Germany, Iraq* and Peru: draft resolution", "[on the report of the First Committee (A/76/444)]", "PP1.", "OP1.", "34 bis",
    "L’Assemblée générale,", "大会，", "الجمعية العامة،", "Генеральная Ассамблея,", "La Asamblea General,", "25th plenary meeting",
    "from 1 September 2020 to 31 August 2021", "31 February 2020", "the one hundred and first session", "States1", "Programme²",
    "inter-\ngovernmental", "inter-governmental", "/Rev.1", "76/26", "9" * 60, "United Nations", "Distr.: General", "_____", "* * *",
]  # fmt: skip
SIGNS = [
    "*", "**", "_", "^", "^th^", "[^1]", "[^1]: ", "[", "]", "`", "```", "|", "|---|", "\\", "<br>", "<!--", "&amp;", "&#0;", "#", ">",
    "{{", "}}", "{%", "%}", "{#", "#}", "---", "===", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\0", " ", "    ", "\u00a0", "\u00ad",
    "\u200b", "\u2028", "\u202e", "\ufeff", "\ufb01", "\ue000", "\ud800", "\U0001f600", "e\u0301", "¹", "½", "•", "–", "(", ")", "“", "1. ",
]  # fmt: skip
words = st.sampled_from(WORDS)
text = st.lists(st.one_of(words, st.sampled_from(SIGNS), words.map(lambda w: f"\n\n{w}\n\n")), max_size=40).map("".join)
"""A text, or something like it."""


def encoded(made: str) -> bytes:
    """A text's bytes, half characters among them."""
    return made.encode("utf-8", "surrogatepass")


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with some of its bytes changed, left out or there twice."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        match draw(st.integers(0, 3)):
            case 0:
                data[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 1:
                del data[at : at + draw(st.integers(1, 400))]
            case 2:
                data[at:at] = data[at : at + draw(st.integers(1, 400))]
            case 3:
                data[at:at] = draw(st.binary(max_size=12))
    return bytes(data)


# Elements nested as chance has it ------------------------------------------------

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_NAMES = [
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "delText", "hyperlink", "fldSimple", "fldChar", "instrText",
    "ruby", "pict", "txbxContent", "footnoteReference", "sym", "br", "tab", "noBreakHyphen", "softHyphen", "smartTag", "rPr", "pPr",
    "numPr", "numId", "ilvl", "pStyle", "caps", "vertAlign", "i", "b", "ind", "gridSpan", "vMerge", "cellIns", "cellDel", "moveFrom",
    "moveTo", "altChunk", "bookmarkStart", "sectPr", "jc", "trPr", "tcPr", "annotationRef", "commentReference",
]  # fmt: skip
_AKN_NAMES = [
    "statement", "meta", "identification", "FRBRWork", "preface", "preamble", "mainBody", "conclusions", "attachments", "attachment",
    "doc", "container", "p", "longTitle", "block", "docNumber", "docDate", "docTitle", "session", "paragraph", "num", "content",
    "intro", "list", "point", "heading", "table", "tr", "td", "th", "i", "b", "sup", "ref", "authorialNote", "br", "eol", "tblock",
]  # fmt: skip
_VALUES = [
    "",
    "0",
    "1",
    "-1",
    "9" * 12,
    "superscript",
    "begin",
    "end",
    "separate",
    "restart",
    "Heading1",
    "F0B0",
    "Symbol",
    "x",
]


def _elements(names: list[str], attributes: list[str], prefix: str) -> st.SearchStrategy[str]:
    attribute = st.tuples(st.sampled_from(attributes), st.sampled_from(_VALUES)).map(lambda a: f' {a[0]}="{a[1]}"')
    start = st.tuples(st.sampled_from(names), st.lists(attribute, max_size=2, unique_by=lambda a: a.split("=")[0]))
    leaf = st.one_of(words, st.sampled_from(["fi\ufb01", "a b", "\u00ad", "1", "\ue000"])).map(escape)

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.tuples(start, st.lists(inner, max_size=4)).map(
            lambda e: f"<{prefix}{e[0][0]}{''.join(e[0][1])}>{''.join(e[1])}</{prefix}{e[0][0]}>"
        )

    return st.recursive(leaf, around, max_leaves=25)


def packed(body: str) -> bytes:
    """A Word file with a body."""
    out = io.BytesIO()
    relation = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        }.items():
            # The same day for each, so that one input is the same bytes each time.
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


_FORMULA = "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>"
_word_body = _elements(_WORD_NAMES, ["w:val", "w:id", "w:fldCharType", "w:char", "w:font", "w:type"], "w:")
word_file = st.lists(_word_body, max_size=6).map(lambda parts: packed(_FORMULA + "".join(parts)))
akn_file = st.lists(_elements(_AKN_NAMES, ["eId", "value", "href", "colspan", "marker", "name"], ""), max_size=6).map(
    lambda parts: (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        f"<statement><preamble><p>The General Assembly,</p></preamble>{''.join(parts)}</statement></akomaNtoso>"
    ).encode("utf-8", "replace")
)

# PDF: the operators that set text, in a page of their own ------------------------

_number = st.sampled_from(["0", "1", "-1", "12", "700", "0.5", "99999999999", "1e9", "-0"])
_operator = st.one_of(
    st.tuples(_number, _number).map(lambda n: f"{n[0]} {n[1]} Td"),
    st.lists(_number, min_size=6, max_size=6).map(lambda n: " ".join(n) + " Tm"),
    st.one_of(words, st.sampled_from(["1", "2", "DRAFT", "-", "\\377", "(", ")"])).map(
        lambda w: f"({w.encode('ascii', 'ignore').decode()}) Tj"
    ),
    st.tuples(_number, words).map(lambda n: f"[(The General Assembly,) {n[0]} (a)] TJ"),
    _number.map(lambda n: f"/F1 {n} Tf"),
    st.sampled_from(["BT", "ET", "q", "Q", "T*", "0 Tr", "3 Tr", "/X0 Do", "BI ID EI", "<FEFF00>Tj", "W n"]),
)


def page(content: str) -> bytes:
    """A PDF of one page with these operators."""
    stream = f"BT /F1 12 Tf 72 700 Td (The General Assembly,) Tj ET\n{content}".encode("latin-1", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]  # fmt: skip
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(out))
    return bytes(out + end)


pdf_file = st.lists(_operator, max_size=40).map(lambda operators: page("\n".join(operators)))

# The sheet, and what a page asks -------------------------------------------------

_KEYS = [
    "session", "committee", "agenda_item", "title", "symbol", "sponsors", "stage", "kind", "language", "template", "based_on", "facts",
    "type", "items", "resolution", "adopted", "number", "letter", "place", "from", "to", "value", "next_session", "on_behalf_of", "x y",
]  # fmt: skip
_SCALARS = [
    "76", "-1", "0", "9" * 5000, "1e400", ".inf", "0o7", "0x1F", "2021-12-06", "0001-01-01", "9999-12-31", "2021-02-30", "true", "null",
    "~", '""', "'", '"', "First", "#1", "a: b", "[a", "{a: b", "&a", "*a", "!!python/object:os.system", "!x", "|", ">-", "? a", "- ", "...",
    "---", "\u00a0", "\0", "\ud800", "76/26", "A/C.1/76/L.40", "cited-resolutions", "gathering", "count", "period", "[]", "{}", "[76/26]",
    "<<: *a", "%YAML 1.1", "\ufeff", "\x85", "text.md", "../../x", "/dev/zero", "01:30:00", "0.1.2", "NO", "en", "xx", "Iraq, [Iraq]",
]  # fmt: skip


@st.composite
def sheet(draw: st.DrawFn, whole: str) -> str:
    """A sheet with some of its values, keys and lines as nobody writes them."""
    lines = whole.split("\n")
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines) - 1))
        key, colon, _rest = lines[at].partition(":")
        match draw(st.integers(0, 5)):
            case 0 | 1 | 2:
                lines[at] = f"{key}{colon or ':'} {draw(st.sampled_from(_SCALARS))}"
            case 3:
                lines[at] = (
                    f"{draw(st.sampled_from(['', '  ', '    ', chr(9)]))}{draw(st.sampled_from(_KEYS))}{colon}{_rest}"
                )
            case 4:
                del lines[at]
                lines.append("")
            case 5:
                lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
    return "\n".join(lines)


_asked_for = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**30), 10**30),
        st.floats(),
        st.sampled_from([*WORDS, *_SCALARS, *SIGNS]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*_KEYS, "a"]), inner, max_size=3),
    max_leaves=6,
)
_FIELDS = ["key", "values", "fact", "words", "on", "index", "action", "source", "name", "code", "paragraph", "message", "choice", "ids",
           "id", "file", "data", "author", "round", "of", "what"]  # fmt: skip
_PATHS = ["/", "/form", "/form?key=", "/draft.pdf", "/pdf", "/pdf/1.svg", "/pdf/0.svg", "/pdf/" + "9" * 5000 + ".svg", "/pdf/٣.svg",
          "/preview.js", "/%00", "/%ff", "/../x", "/a/b", "/form?key=%ff&key=%00", "/form?" + "&" * 500,
          "/form?key=states_parties.value", "/form?key=symbol"]  # fmt: skip
_POSTS = [*(f"/edit/{kind}" for kind in ("fill", "tick", "paragraph", "mend", "undo", "x")),
          *(f"/partners/{action}" for action in ("drop", "keep", "dismiss", "see", "settle", "x"))]  # fmt: skip
_bodies = st.one_of(
    st.dictionaries(st.sampled_from(_FIELDS), _asked_for, max_size=6).map(json.dumps),
    st.fixed_dictionaries({"key": st.sampled_from([*_KEYS, "states_parties", "to_attend"]),
                           "values": st.dictionaries(st.sampled_from(_KEYS), st.sampled_from(_SCALARS), max_size=3)}).map(json.dumps),
    st.fixed_dictionaries({"index": st.integers(-3, 40), "action": st.sampled_from(["reword", "add", "drop", "up", "down", ""]),
                           "words": text, "name": words, "source": words}).map(json.dumps),
    st.sampled_from(["", "[", "[" * 3000, "1", "null", '"a"', '{"a": 1e999}', '{"index": NaN}', "\0", '{"key": "\\ud800"}']),
)  # fmt: skip
visits = st.one_of(
    st.sampled_from(_PATHS).map(lambda path: ("GET", path, "")),
    words.map(lambda w: ("GET", f"/form?key={w.encode().hex()}", "")),
    st.tuples(st.just("POST"), st.sampled_from(_POSTS), _bodies),
)
"""What somebody asks of the preview: a method, an address, a body."""
