"""Run by the Python that has LibreOffice's bridge: settles tracked changes of Word files and says what they then read.

Reads lines of JSON from standard input, ``{"path": …, "accept": true | false | null}``, and writes a line for each: the
paragraphs, notes in brackets after their mark, ``*`` where italics begin and end.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt.FontSlant import ITALIC, OBLIQUE
from com.sun.star.beans import PropertyValue


def started(profile):
    pipe = f"drafter{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def portions(paragraph):
    found = paragraph.createEnumeration()
    while found.hasMoreElements():
        portion = found.nextElement()
        if portion.TextPortionType == "Footnote":
            inner = portion.Footnote.createEnumeration()
            notes = []
            while inner.hasMoreElements():
                notes.append("".join(c for c, _ in portions(inner.nextElement())))
            for c in "[" + "|".join(n.strip() for n in notes) + "]":
                yield c, False
        elif portion.TextPortionType == "Text":
            italic = portion.CharPosture in (ITALIC, OBLIQUE)
            for c in portion.String:
                yield c, italic


def paragraphs(text):
    found = text.createEnumeration()
    while found.hasMoreElements():
        block = found.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from paragraphs(block.getCellByName(name))
        else:
            yield marked(portions(block))


def marked(characters):
    out, slanted = "", False
    for c, italic in characters:
        if not c.isspace() and italic != slanted:
            out += "*"
            slanted = italic
        out += c
    return out


def main():
    with tempfile.TemporaryDirectory() as profile:
        office, context = started(profile)
        try:
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            hidden = PropertyValue()
            hidden.Name, hidden.Value = "Hidden", True
            for line in sys.stdin:
                task = json.loads(line)
                document = desktop.loadComponentFromURL("file://" + task["path"], "_blank", 0, (hidden,))
                if task["accept"] is not None:
                    command = ".uno:AcceptAllTrackedChanges" if task["accept"] else ".uno:RejectAllTrackedChanges"
                    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
                print(json.dumps(list(paragraphs(document.Text))), flush=True)
                document.close(False)
        finally:
            office.terminate()
            office.wait()


main()
