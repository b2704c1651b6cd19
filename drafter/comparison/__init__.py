"""What changed from one document to another: alignment of paragraphs, revisions of words, the model of a redline.

:func:`drafter.comparison.compare.compare` computes one frozen :class:`drafter.comparison.model.Redline`; every format
of :mod:`drafter.redline` is written from it, and adoption, history and replay use the engine alone.
"""
