"""What changed from one document to another: alignment of paragraphs, revisions of words, and their writers.

:func:`drafter.redline.comparison.compare` computes one frozen :class:`drafter.redline.model.Redline`; every format is
written from it.
"""
