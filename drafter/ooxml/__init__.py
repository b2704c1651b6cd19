"""WordprocessingML, written: the low layer that the Word writer and the redline in Word stand on.

Everything here makes XML as :class:`markupsafe.Markup`, so that a text can never pass for markup: what is not
``Markup`` is escaped where it is put in. What is reusable, from the bottom up:

* :func:`drafter.ooxml.runs.run_xml`: a run of words as ``w:r``; with ``deleted=True`` its text is ``w:delText``.
* :func:`drafter.ooxml.runs.words_xml`: words with their notes and links; a ``wrap`` hook gets each run's XML with the
  run it came from and may put it into ``w:ins`` or ``w:del``.
* :func:`drafter.ooxml.paragraphs.paragraph_xml`: a ``w:p`` of a style; ``mark`` goes into ``w:pPr/w:rPr``, where an
  inserted or deleted paragraph is marked.
* :func:`drafter.ooxml.paragraphs.setting_of`: how a paragraph of a document is set: style, properties, lead.
* :class:`drafter.ooxml.notes.Notes`: ``word/footnotes.xml``, filled while the text is written.
* :class:`drafter.ooxml.relationships.Relationships` and :func:`drafter.ooxml.package.packed`: a file from its parts.
* :func:`drafter.ooxml.resolution.parts`: a document as the parts of a whole file, by name, ready to be changed further
  before they are packed.

Numbers of paragraphs are printed as text between tabs: automatic numbers look wrong around tracked deletions.
"""
