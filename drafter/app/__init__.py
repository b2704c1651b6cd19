"""The use cases: what a person asks of the program, without a terminal and without a page.

The command line, the preview and ``import drafter`` are faces of this room. A use case takes paths, folders or
documents and gives values; it prints nothing, and writes only where ``save`` is called.
"""
