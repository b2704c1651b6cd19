"""The server: what the protocol asks, answered from the draft folder as it stands in the editor."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import ServerTextPosition, ServerTextRange, TextDocument

from drafter import __version__
from drafter.checks.finding import Mode, Severity
from drafter.editor.buffers import edited_folder, folder_of
from drafter.editor.completion import Offer, completions
from drafter.editor.hover import hover
from drafter.editor.marks import Mark, faults, marks
from drafter.errors import DraftError
from drafter.findings.mending import Replacement, mended_once, replacements
from drafter.findings.reviewing import Review
from drafter.source.places import Lines
from drafter.workspace.folder import Folder

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
KINDS = {
    Offer.OPENING: types.CompletionItemKind.Snippet,
    Offer.FACT: types.CompletionItemKind.Variable,
    Offer.FORM: types.CompletionItemKind.Property,
    Offer.STATE: types.CompletionItemKind.Constant,
    Offer.TYPE: types.CompletionItemKind.Class,
}


class Server(LanguageServer):
    """The server and what it last found in each draft folder."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__("drafter", __version__)
        self.folders: dict[Path, Folder] = {}
        self.reviews: dict[Path, Review] = {}
        self.marks: dict[Path, list[Mark]] = {}

    def buffers(self) -> dict[Path, str]:
        """The texts open in the editor, by path."""
        open_now = self.workspace.text_documents.values()
        return {path: d.source for d in open_now if (path := path_of(d.uri))}

    def document(self, path: Path) -> TextDocument:
        """A file as the editor has it, or as it is on the disk."""
        uri = from_fs_path(str(path)) or ""
        return next((d for d in self.workspace.text_documents.values() if path_of(d.uri) == path),
                    None) or self.workspace.get_text_document(uri)  # fmt: skip

    def look_again(self, uri: str) -> None:
        """Review the draft folder that a file belongs to, and show the marks in all its files."""
        path = path_of(uri)
        home = folder_of(path) if path else None
        if home is None:
            return
        before = {m.file for m in self.marks.get(home, ())}
        self.reviews.pop(home, None)
        try:
            folder = self.folders[home] = edited_folder(home, self.buffers())
            found, shown = marks(folder)
            if found:
                self.reviews[home] = found
        except DraftError as e:
            shown = list(faults(e, str(home / "resolution.yaml")))
        self.marks[home] = shown
        mine = {home / "resolution.yaml", *(m.file for m in shown), *before}
        for file in sorted(mine):
            self._publish(file, [m for m in shown if m.file == file])

    def _publish(self, file: Path, shown: list[Mark]) -> None:
        document = self.document(file)
        diagnostics = [
            types.Diagnostic(
                range=self.range_of(mark, document),
                message=mark.message,
                severity=SEVERITIES[mark.severity],
                code=mark.code or None,
                source="drafter",
            )
            for mark in shown
        ]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=document.uri, diagnostics=diagnostics)
        )

    def range_of(self, mark: Mark, document: TextDocument) -> types.Range:
        """A mark in the units of the client."""
        line = document.lines[mark.line - 1].rstrip("\r\n") if mark.line <= len(document.lines) else ""
        start = min(mark.column - 1, len(line))
        end = min(start + mark.length, len(line)) if mark.length else _word_end(line, start)
        position = ServerTextPosition
        return document.range_to_client_units(
            ServerTextRange(position(mark.line - 1, start), position(mark.line - 1, end))
        )

    def marks_in(self, uri: str, within: types.Range) -> list[tuple[Mark, types.Range]]:
        """The marks of a file that a range touches, with their ranges."""
        path = path_of(uri)
        home = folder_of(path) if path else None
        if path is None or home is None:
            return []
        document = self.document(path)
        ranged = [(m, self.range_of(m, document)) for m in self.marks.get(home, ()) if m.file == path]
        return [(m, r) for m, r in ranged if r.start <= within.end and within.start <= r.end]

    def edits(self, found: Review, wanted: list[Replacement]) -> types.WorkspaceEdit:
        """Replacements as the editor carries them out."""
        changes: dict[str, list[types.TextEdit]] = {}
        for one in wanted:
            text = found.folder.file.text if one.file == found.folder.file.name else found.folder.template.text
            document = self.document(Path(one.file))
            ends = [Lines(text, one.file).place(o) for o in (one.start, one.end)]
            start, end = (ServerTextPosition(place.line - 1, place.column - 1) for place in ends)
            span = document.range_to_client_units(ServerTextRange(start, end))
            changes.setdefault(document.uri, []).append(types.TextEdit(span, one.text))
        return types.WorkspaceEdit(changes=changes)


def path_of(uri: str) -> Path | None:
    """The path of a file on this computer; None for anything else."""
    if urlsplit(uri).scheme != "file":
        return None
    path = to_fs_path(uri)
    return Path(path) if path else None


def _word_end(line: str, start: int) -> int:
    end = start
    while end < len(line) and not line[end].isspace():
        end += 1
    return max(end, min(start + 1, len(line)))


def server() -> Server:
    """A server with all its features, ready to be started."""
    made = Server()

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.look_again(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.look_again(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.look_again(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["*", "{", ".", " "]))
    def complete(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
        return _complete(ls, params)

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def tell(ls: Server, params: types.HoverParams) -> types.Hover | None:
        return _tell(ls, params)

    @made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def act(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        return list(_actions(ls, params))

    return made


def _complete(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    path = path_of(params.text_document.uri)
    home = folder_of(path) if path else None
    if path is None or home is None:
        return []
    document = ls.document(path)
    at = document.offset_at_position(params.position)
    out = []
    for one in completions(path.name, document.source, at, ls.folders.get(home)):
        cursor = document.position_from_client_units(params.position)
        start = ServerTextPosition(cursor.line, cursor.character - one.replaced)
        span = document.range_to_client_units(ServerTextRange(start, cursor))
        out.append(
            types.CompletionItem(
                label=one.words.rstrip("*"),
                kind=KINDS[one.offer],
                detail=one.detail,
                sort_text=f"{one.rank:04}",
                filter_text=one.words,
                text_edit=types.TextEdit(span, one.words),
            )
        )
    return out


def _tell(ls: Server, params: types.HoverParams) -> types.Hover | None:
    path = path_of(params.text_document.uri)
    home = folder_of(path) if path else None
    if path is None or home is None:
        return None
    document = ls.document(path)
    cursor = document.position_from_client_units(params.position)
    line = document.lines[cursor.line] if cursor.line < len(document.lines) else ""
    here = [m for m, _ in ls.marks_in(params.text_document.uri, types.Range(params.position, params.position))]
    shown = hover(path.name, line, cursor.character, here, ls.folders.get(home))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, shown)) if shown else None


def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    path = path_of(params.text_document.uri)
    home = folder_of(path) if path else None
    found = ls.reviews.get(home) if home else None
    if found is None:
        return []
    out = []
    for mark, span in ls.marks_in(params.text_document.uri, params.range):
        finding = mark.placed.finding if mark.placed else None
        if mark.placed is None or finding is None or finding.fix is None:
            continue
        if mended_once(found, mark.placed, stage=Mode.DRAFT) is None:
            continue
        diagnostic = types.Diagnostic(span, mark.message, SEVERITIES[mark.severity], mark.code, source="drafter")
        out.append(
            types.CodeAction(
                title=finding.fix.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                edit=ls.edits(found, replacements(found, finding)),
                is_preferred=True,
            )
        )
    return out
